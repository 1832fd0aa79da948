import Domain

/// Every word the program says, in both languages: a phrase without a translation does not compile.
package enum Phrase: Hashable, Sendable {
  // Screens
  case home, members, reading, workstations, works, activities, standings, journal, rules, help,
    logging
  case importing, activityNumber(Int), workNumber(Int), officeAndTerm(String, Int)
  // Arrival
  case program, opening, welcome, makingDemonstration, noOfficeYet(String), noOfficeAt(String),
    openDemonstration
  case aboutDemonstration, importARoll, aboutRoll, startEmpty, aboutEmpty, foundOffice, committee
  case term, firstYear, hintCommittee, hintTerm, hintFirstYear
  // Home
  case yearInFigures(Int, members: Int, attendances: Int, works: Int)
  case readingSessions, atWorkstations, meetings, otherActivities, coverageBySector
  case fewestPoints, lately, homeIsEmpty
  // Columns and labels
  case number, name, shortName, placeName, group, sector, seat, attended, points, grade, day,
    clause, task,
    record, cutFrom, role
  case presence, halfDayCount, kind, titleField, place, present, convener, membersCount, duties
  case audience, byMonth, placeColumn, coverage, when, who, act, hash, award, cap, basis, stage,
    level
  case form, stageBody, stages, authors, fileNumber, series, serial, book, readingRoom, workstation
  case stationAct, organiser, admission, outcome, people, past, reason, find, total, gates,
    stillOpen
  case everyKind, none, withdrawn, everybody, bySector, byGroup(Words)
  case sortedBy(Words, Bool), placeOf(Int, Int, isTied: Bool), notRanked, halfDays(Int)
  case bonusAndDeductions(Points, Points), startPoints(Points), floorGift(Points)
  case startLine, floorLine
  case beyondQuota(Words), mean, sum, heads, active, share, colour, alarm, alarmsSoFar(String)
  case toNextGrade(Points, Words), dayWithWeekday(Day), weekday(Day)
  case presentOf(Int, Int, audience: Int), nextOfSeries(String, Int)
  case readingYear(Int, sessions: Int, readers: Int, members: Int), monthsWithout
  case seriesLine(String, Int, last: Int)
  // Rule books
  case version, effective, aspect, given, toMembers, clauseTitle(String)
  case booksTitle, ruleBookOf(String, version: Int, from: Day), shippedBooks, adoptedBooks, bookFile
  case comparing, changedMembers(Int, of: Int), sameBooks, nobodyChanges
  case before, after, adoptHint(String), adoptQuestion, effectiveFrom
  case adoptedNow(String)
  // Publications
  case publications, publicationNumber(Int), publishing, correcting(Int), noticeState
  case inNotice(until: Day), concludedOn(Day), correctedByNumber(Int), noticeSpan(Day, Day, Int)
  case firstDay, lastDay, showsPoints, gradesOnly, gradesAndPoints, preview, noticeTitle(
    Int, through: Day?)
  case objections, objectionLine(Objection), objector, objectionText, objectionNumber, verdict
  case upheld, dismissed, decisionReason, finalNotice, notice, results, finalDay, noPublications
  /// What was written after a publication: how many lines, and one of them.
  case laterLines(Int), laterLine(JournalLine)
  case noObjections, proofOf(lines: Int, head: Int), correctionReason, endBeforeBegin
  case publicationsChecked([PublicationCheck])
  case regulation(RegulationPhrase)
  // Forms
  case hintChoice, hintDay, hintTitle, hintSeries, hintSerial, hintText, hintHalfDays, hintAudience
  case hintPeople, hintAuthors, hintStageBody, inTheFuture, notADay, numberBetween(Int, Int)
  case saveWork(Int), saveStage, bonusTasks, deductionTasks, newStage(Words)
  case withdrawWhy(String), amendWhy(String), addWhy(String), reasonField
  // Import
  case pathOfFile, importHint, importRollHint, importActivitiesHint, previewCounts(ImportPreview),
    keptColumns([String]), moreToImport(Int), confirmImport
  case fileHasFaults(Int), moreFaults(Int), imported(ImportPreview, Int)
  // Notices
  case loading, nothingHere, noEntries, nobodyFound, nobodyYet, severalFit(String), noMember(
    String), noWorkstation(String), nothingSelected,
    nothingToOpen, membersOnly, nothingToRepeat,
    nobodyTicked
  case tickedAlready(String), authorIsMissing, alreadyWithdrawn
  case changeSomethingFirst, inputMethodIsOn, tooSmall, rulesAreRight(String, Int), readOnly(
    String), failed(String)
  case recorded(Receipt), verified(Verification), progress(Progress), waitingFor(Holder)
  case refused(Refusal), selectToCopy
  case looks(LooksPhrase)
  case nothingToUndo, nothingToRedo, recordedByCommand(Receipt), tookBack(Receipt), didAgain(
    Receipt), draftParked
  case entry(EntryPhrase), roll(RollPhrase), saveAct
  case draftRestored, draft(DraftPhrase)
  case linear(LinearPhrase)
  // The program's own commands
  case knowing(KnowingPhrase)
  // Two clerks at one record
  case conflict(ConflictPhrase)
  // Pictures
  case picture(PicturePhrase)
  // Tables
  case ledger(LedgerPhrase)
}
