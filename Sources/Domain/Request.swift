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
  /// Everybody who may attend, and who was there last time.
  case roster(RosterQuery)
  /// The activities that an activity might be a second record of: the same day, and the same series or the
  /// same kind, station and title.
  case twins(Activity)
  /// What a write would do to points, without doing it.
  case forecast(Prospect)
  case standings(StandingsQuery)
  case journal(JournalQuery)
  case verify
  /// The rule book a year goes by, and every version.
  case ruleBook(year: Int)
  /// The text of one.
  case bookText(BookChoice, year: Int)
  /// What each clause and aspect gave in a year.
  case yearSums(Int)
  /// Whose totals of a year, and of those before it, are below a line of the book.
  case alarms(Int)
  /// The entries that a clause gave in a year, latest first, 1,000 at most: to one member, or to everybody.
  case clauseEntries(String, year: Int, of: Identifier<Member>?)
  /// Two rule books, in their text and in what they make of a year's facts.
  case compare(BookChoice, to: BookChoice, year: Int)
  /// What adopting a book would do to results, year by year; adopts nothing.
  case effects(Adoption)
  case publications
  case publication(Identifier<Publication>)
  /// What would be published, without publishing it.
  case proof(PublicationPlan)
  /// Computes every publication again from its journal line and its book.
  case verifyPublications
  /// Which of some tokens were carried out.
  case carriedOut([Token])
  // Recording
  case record(Recording, token: Token)
  case amend(Amendment, reason: String, token: Token)
  case withdraw(Withdrawal, reason: String, token: Token)
  case adopt(Adoption, reason: String, token: Token)
  case publicise(PublicationAct, token: Token)
  /// Undoes (撤回) what a line of the journal did, as a revision of its own; taking back that one does it
  /// again.
  case takeBack(line: Int, token: Token)
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
