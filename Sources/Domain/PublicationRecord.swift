/// A publication with everything that belongs to it.
package struct PublicationRecord: Hashable, Sendable {
  package let publication: Publication
  /// The working days of its notice, by the holidays of its rule book.
  package let workingDays: Int
  /// In the order of the notice.
  package let lines: [PublishedLine]
  package let objections: [Objection]
  package let final: FinalNotice?
  /// The publication that corrects it; nil for none.
  package let correctedBy: Identifier<Publication>?
  package let history: [RevisionLine]
  /// What was written about days of its year after it had been computed (补录、更正、撤销), earliest first, at most
  /// ``laterLines``: what it says does not change, only a correction would count them.
  package let later: [JournalLine]

  /// The most later lines that are shown.
  package static let laterLines = 1_000

  package init(
    publication: Publication, workingDays: Int, lines: [PublishedLine],
    objections: [Objection], final: FinalNotice?, correctedBy: Identifier<Publication>?,
    history: [RevisionLine],
    later: [JournalLine]
  ) {
    self.publication = publication
    self.workingDays = workingDays
    self.lines = lines
    self.objections = objections
    self.final = final
    self.correctedBy = correctedBy
    self.history = history
    self.later = later
  }
}

/// An objection (异议) to a publication, and how it was decided.
package struct Objection: Hashable, Sendable {
  /// From 1 within the publication.
  package let number: Int
  package let day: Day
  /// Who objects.
  package let by: String
  package let text: String
  /// nil while undecided.
  package let decision: Decision?

  package init(number: Int, day: Day, by: String, text: String, decision: Decision?) {
    self.number = number
    self.day = day
    self.by = by
    self.text = text
    self.decision = decision
  }

  /// What became of an objection, with the reason.
  package struct Decision: Hashable, Sendable {
    package let verdict: Verdict
    package let reason: String

    package init(verdict: Verdict, reason: String) {
      self.verdict = verdict
      self.reason = reason
    }
  }

  /// Whether an objection is right.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// 成立: the results must be corrected before the final notice.
    case upheld
    /// 不成立.
    case dismissed
  }
}

/// The final notice (通报) that ends the public notice.
package struct FinalNotice: Hashable, Sendable {
  package let day: Day
  package let document: SealedText

  package init(day: Day, document: SealedText) {
    self.day = day
    self.document = document
  }
}

/// One publication in the list of them.
package struct PublicationRow: Hashable, Sendable {
  package let id: Identifier<Publication>
  package let title: String
  package let year: Int
  /// The last day that counts; nil for the whole year.
  package let through: Day?
  package let notice: ClosedRange<Day>
  package let lines: Int
  package let objections: Int
  package let undecided: Int
  package let state: State

  package init(
    id: Identifier<Publication>, title: String, year: Int, through: Day?,
    notice: ClosedRange<Day>, lines: Int, objections: Int, undecided: Int, state: State
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.through = through
    self.notice = notice
    self.lines = lines
    self.objections = objections
    self.undecided = undecided
    self.state = state
  }

  /// How far a publication has come.
  package enum State: Hashable, Sendable {
    /// 公示.
    case notice
    /// 已通报.
    case concluded(Day)
    /// 已更正.
    case corrected(by: Identifier<Publication>)
  }
}

/// What is asked of the office about publications.
package enum PublicationAct: Hashable, Sendable {
  /// Freezes a year's results and begins the public notice.
  case publish(PublicationPlan)
  case object(Identifier<Publication>, day: Day, by: String, text: String)
  case decide(Identifier<Publication>, objection: Int, Objection.Decision)
  /// Ends the notice with the final one: it must be over, and every objection decided.
  case conclude(Identifier<Publication>, day: Day)
}

/// What computing a publication again found.
package struct PublicationCheck: Hashable, Sendable {
  package let id: Identifier<Publication>
  package let title: String
  /// The version of the program that computed it first.
  package let program: String
  package let faults: [Fault]

  package init(id: Identifier<Publication>, title: String, program: String, faults: [Fault]) {
    self.id = id
    self.title = title
    self.program = program
    self.faults = faults
  }

  /// What differs.
  package enum Fault: Hashable, Sendable {
    /// The text kept is not the one that was sealed.
    case document
    /// The final notice kept is not the one that was sealed.
    case finalNotice
    /// The rule book is not the one that was sealed, or is not there.
    case book
    /// The journal no longer has the line, or another one.
    case head
    /// The lines come out otherwise; the first of them by name, as published and as computed now.
    case lines(Int, first: String, published: Points?, computed: Points?)
    /// The lines are the same, and the notice made of them is not.
    case notice
  }
}
