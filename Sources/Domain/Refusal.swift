/// Why the office does not accept a request (不予受理); a clerk can mend each of them.
package enum Refusal: Hashable, Sendable {
  // The office
  case noOffice
  case officeExists(String)
  /// The file is not an office's: another program's database, or none at all.
  case notAnOffice(path: String)
  /// The file was written by a newer version of the program.
  case newerOffice(found: Int, known: Int)
  case readOnly(path: String)
  /// The office's file may not be read, or only by one who may write it: a save was broken off, and SQLite must go
  /// back first.
  case notPermitted(path: String)
  /// The file was changed or cut behind the program's back.
  case damaged(path: String)
  case busy(Holder)
  case storageFull
  case cancelled
  // The record
  case unknownRecord(Record)
  case withdrawnAlready(Record)
  /// Somebody else changed the record in between.
  case stale(Record, by: String, at: String)
  case nothingChanged
  /// The journal line made nothing that can be taken back: the founding, a rule book, a publication.
  case cannotTakeBack(line: Int)
  /// It cannot be taken back, for what is told would speak of nothing; a hundred at most are.
  case inUse(String, by: [Use])
  case reasonTooShort(minimum: Int)
  case titleMissing
  case titleTooLong(maximum: Int)
  case dayOutsideTerm(Day, from: Day, to: Day)
  /// The last day that counts is none of the year before its last.
  case dayOutsideYear(Day, from: Day, to: Day)
  /// A year of which the office has no rule book, or none at all.
  case unknownYear(Int)
  case unknownMember(Identifier<Member>)
  case memberTwice(Identifier<Member>)
  /// Half-days attended are more than the activity lasted, or none of them where the member was there.
  case halfDaysOutside(Identifier<Member>, length: Int)
  case lengthOutside(ClosedRange<Int>)
  case nobodyThere
  case workstationMissing
  case serialOutside
  case authorMissing
  case stageBeforeWork(Day)
  case nameMissing
  case numberMissing
  case numberTaken(String, by: String)
  case sectorMissing
  case activityDayOutside
  // Rule books and publications
  /// The text is no rule book: how many faults, and the line of the first, if it has one.
  case ruleBookFaulty(name: String, faults: Int, line: Int?)
  case unknownRuleBook(Int)
  /// The very text is in force from that day already.
  case ruleBookInForce(String)
  /// One is in force from that later day: an earlier one would count for nothing.
  case ruleBookSince(Day)
  case nobodyToPublish(year: Int)
  case noticeWithoutWorkingDay
  /// The year has a publication that holds: only a correction can take its place.
  case publishedAlready(year: Int, by: Identifier<Publication>)
  /// An objection or a final notice of a day that has not come.
  case dayAhead(Day)
  case correctedAlready(by: Identifier<Publication>)
  case concludedAlready(Day)
  /// A correction must be of the same year.
  case correctionOfOtherYear(Int)
  case objectionOutsideNotice(from: Day, to: Day)
  case unknownObjection(Int)
  case decidedAlready(objection: Int)
  case noticeNotOver(until: Day)
  case objectionsUndecided([Int])
  /// An objection was right: the results must be corrected first.
  case objectionsUpheld([Int])
  case textMissing
  // Files
  case fileMissing(path: String)
  case fileUnreadable(path: String)
  case fileTooLarge(path: String, megabytes: Int)
  case fileImported(name: String, by: String, at: String)
  case fileFaults([SheetFault])
}

/// One fault of a sheet: where it is, what stands there, what is wrong with it.
package struct SheetFault: Hashable, Sendable {
  /// The line of the file, from 1.
  package let line: Int
  /// The column's name as the file has it; empty where the whole line is meant.
  package let column: String
  /// What stands there, cut to 60 characters.
  package let value: String
  package let problem: Problem

  package init(line: Int, column: String, value: String, problem: Problem) {
    self.line = line
    self.column = column
    self.value = value
    self.problem = problem
  }

  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// The bytes are not text in the encoding.
    case encoding(TextEncoding)
    /// A quotation mark is never closed.
    case openQuotation
    case tooManyCells(expected: Int)
    case headerMissing
    /// A column that must be there; with the names it may have.
    case columnMissing([String])
    case columnTwice
    case empty
    case tooLong(maximum: Int)
    case notADay
    case notANumber
    /// None of the words the column takes; the nearest, if any is near.
    case unknownWord(nearest: String?)
    /// The same number stands in an earlier line.
    case numberTwice(line: Int)
    /// Two members bear the name; the number must tell which.
    case ambiguousName(numbers: [String])
    case unknownMember(nearest: String?)
    /// No workstation, reading room or book of the office has that name.
    case unknownName(nearest: String?)
    case numberOfAnother(name: String)
    /// The same member twice at one activity.
    case attendanceTwice(line: Int)
    /// The lines of one activity disagree in this column.
    case disagrees(line: Int, value: String)
    case dayOutsideTerm(from: Day, to: Day)
    case outside(ClosedRange<Int>)
    case noRows
    /// A day that is still to come, where it must be past.
    case inTheFuture
    /// No whole number of a mobile telephone of the mainland.
    case notElevenDigits
  }
}
