/// What the office answers (答复). `progress` and `waiting` announce another reply; the rest are last.
package enum Reply: Hashable, Sendable {
  case opening(Opening)
  case home(HomeSummary)
  case members(Page<MemberRow>)
  case candidates([MemberRow])
  case dossier(Dossier)
  case scorecard(ScorecardSheet)
  case activities(Page<ActivityRow>)
  case activity(ActivityRecord)
  case works(Page<WorkRow>)
  case work(WorkRecord)
  case workstations([WorkstationRow])
  case reading(ReadingSummary)
  case catalogue(Catalogue)
  case roster(Roster)
  case twins([ActivityRow])
  /// In the order in which the members stand in the write.
  case forecast([Forecast])
  case standings(Page<StandingRow>)
  case journal(Page<JournalLine>)
  case verified(Verification)
  case ruleBook(RuleBookSheet)
  case bookText(String)
  case yearSums(YearSums)
  case alarms([AlarmRow])
  case clauseEntries([ClauseEntry])
  case comparison(BookComparison)
  case effects([YearEffect])
  case publications([PublicationRow])
  case publication(PublicationRecord)
  case proof(Proof)
  case publicationsVerified([PublicationCheck])
  /// Those of the tokens asked about that were.
  case carriedOut([Token])
  case recorded(Receipt)
  case importPreview(ImportPreview)
  case done
  case progress(Progress)
  /// Another clerk holds the write gate; the request goes on waiting.
  case waiting(Holder)
  case refused(Refusal)
  /// Only a mechanic can mend it: the text says what failed, already fit for a log.
  case failed(String)

  /// Whether no other reply to the same request follows.
  package var isLast: Bool {
    switch self {
    case .progress, .waiting: false
    default: true
    }
  }
}

/// Some rows of a long list.
package struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  package let rows: [Row]
  /// How many rows the whole list has; nil where counting would cost too much.
  package let total: Int?
  /// Whether there are rows before the first and after the last of these.
  package let hasBefore: Bool
  package let hasAfter: Bool

  package init(rows: [Row], total: Int?, hasBefore: Bool, hasAfter: Bool) {
    self.rows = rows
    self.total = total
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
  }

  /// A whole list.
  package init(whole rows: [Row]) {
    self.init(rows: rows, total: rows.count, hasBefore: false, hasAfter: false)
  }
}

/// How far long work has come.
package struct Progress: Hashable, Sendable {
  package let phase: Phase
  package let done: Int
  /// nil while unknown.
  package let total: Int?

  package init(phase: Phase, done: Int, total: Int?) {
    self.phase = phase
    self.done = done
    self.total = total
  }

  /// What is being done.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case members, activities, works, scoring, journal, saving
  }
}

/// Who holds the write gate, and since when.
package struct Holder: Hashable, Sendable {
  package let name: String
  package let process: Int
  /// For how long already, in seconds.
  package let seconds: Int

  package init(name: String, process: Int, seconds: Int) {
    self.name = name
    self.process = process
    self.seconds = seconds
  }
}
