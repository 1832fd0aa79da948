/// What can be asked of the office (申请). Screens and the command line ask the same things.
package enum Request: Hashable, Sendable {
  // Looking
  case opening
  case home(year: Int)
  case members(MemberQuery)
  /// People whose name, pinyin, initials or number begin with, or contain, what was typed.
  case candidates(matching: String, limit: Int)
  case dossier(Identifier<Member>)
  case scorecard(Identifier<Member>, year: Int)
  case activities(ActivityQuery)
  case activity(Identifier<Activity>)
  case works(WorkQuery)
  case work(Identifier<Work>)
  case workstations(year: Int)
  case reading(year: Int)
  /// The names to choose from: sectors, stations, rooms, books, groups, series.
  case catalogue
  case standings(StandingsQuery)
  case journal(JournalQuery)
  case verify
  // Recording
  case record(Recording, token: Token)
  case amend(Amendment, reason: String, token: Token)
  case withdraw(Withdrawal, reason: String, token: Token)
  // The office itself
  case found(Founding, token: Token)
  case demonstrate(Demonstration)
  case importSheet(ImportFile)
  /// Computes the totals kept for ranking anew, from the facts.
  case rescore
}

/// Makes a request safe to repeat: the same token is carried out once (F16).
package struct Token: Hashable, Sendable {
  /// Any text that is never used for another request.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}
