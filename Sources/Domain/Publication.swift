/// A publication (公布): one year's results as they were made known, frozen for ever.
package struct Publication: Hashable, Sendable {
  package let id: Identifier<Publication>
  package let plan: PublicationPlan
  /// The rule book it was computed by.
  package let book: AdoptedBook
  /// The version of the program that computed it.
  package let program: String
  /// The last journal line that was counted, and its hash.
  package let head: JournalHead
  /// The text of the public notice (公示), and its SHA-256.
  package let document: SealedText

  package init(
    id: Identifier<Publication>, plan: PublicationPlan, book: AdoptedBook, program: String,
    head: JournalHead, document: SealedText
  ) {
    self.id = id
    self.plan = plan
    self.book = book
    self.program = program
    self.head = head
    self.document = document
  }
}

/// What is to be published.
package struct PublicationPlan: Hashable, Sendable {
  package let title: String
  package let year: Int
  /// The last day that counts, of a notice before the year is over (年中通报); nil for the whole year.
  package let through: Day?
  /// The days of the public notice (公示期), first to last.
  package let notice: ClosedRange<Day>
  /// Whom to turn to, and how (受理单位、电话); empty for the committee alone.
  package let contact: String
  /// Whether the notice tells points as well as grades.
  package let showsPoints: Bool
  /// The publication it corrects, and why; nil for a first one.
  package let correction: Correction?

  package init(
    title: String, year: Int, through: Day?, notice: ClosedRange<Day>, contact: String,
    showsPoints: Bool, correction: Correction?
  ) {
    self.title = title
    self.year = year
    self.through = through
    self.notice = notice
    self.contact = contact
    self.showsPoints = showsPoints
    self.correction = correction
  }

  /// Whether the notice tells points: where the year is not over there are no grades to tell.
  package var tellsPoints: Bool { showsPoints || through != nil }

  /// The same, counting through another day.
  package func counting(through day: Day?) -> PublicationPlan {
    PublicationPlan(
      title: title, year: year, through: day, notice: notice, contact: contact,
      showsPoints: showsPoints, correction: correction)
  }

  /// What a publication takes the place of, and why (更正公布).
  package struct Correction: Hashable, Sendable {
    package let of: Identifier<Publication>
    package let reason: String

    package init(of: Identifier<Publication>, reason: String) {
      self.of = of
      self.reason = reason
    }
  }
}

/// A line of the journal, up to which something counts.
package struct JournalHead: Hashable, Sendable {
  package let sequence: Int
  /// SHA-256, in hexadecimal.
  package let hash: String

  package init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// A text with its SHA-256 over UTF-8, in hexadecimal.
package struct SealedText: Hashable, Sendable {
  package let text: String
  package let fingerprint: String

  package init(text: String, fingerprint: String) {
    self.text = text
    self.fingerprint = fingerprint
  }
}

/// One result of a publication, as it was published.
package struct PublishedLine: Hashable, Sendable {
  package let member: Identifier<Member>
  package let number: String
  package let name: String
  package let sector: String
  package let points: Points
  /// The grade's word, quota applied; empty before the year is over.
  package let grade: String
  /// For the office only: notices have no places.
  package let place: Int

  package init(
    member: Identifier<Member>, number: String, name: String, sector: String, points: Points,
    grade: String, place: Int
  ) {
    self.member = member
    self.number = number
    self.name = name
    self.sector = sector
    self.points = points
    self.grade = grade
    self.place = place
  }
}

/// What would be published: the lines and the notice.
package struct Proof: Hashable, Sendable {
  package let plan: PublicationPlan
  package let book: AdoptedBook
  package let head: JournalHead
  /// In the order of the notice: best grade first, 姓氏笔画 within one.
  package let lines: [PublishedLine]
  package let document: SealedText
  /// What a clerk should know before it is published; empty where all is as usual.
  package let doubts: [Doubt]

  package init(
    plan: PublicationPlan, book: AdoptedBook, head: JournalHead, lines: [PublishedLine],
    document: SealedText, doubts: [Doubt]
  ) {
    self.plan = plan
    self.book = book
    self.head = head
    self.lines = lines
    self.document = document
    self.doubts = doubts
  }

  /// What may not be meant.
  package enum Doubt: Hashable, Sendable {
    /// Nothing is recorded of the year.
    case noRecords
    /// The year still runs, until that day: its last results can only be published as a correction, where
    /// those through a day of it leave them open.
    case yearNotOver(until: Day)
    /// The book names no holidays of the notice's year, so that its working days are Monday to Friday.
    case noHolidays(Int)
    /// A correction with the very results it is to correct.
    case sameResults(as: Identifier<Publication>)
    /// A correction, and for how many members it says something else.
    case otherResults(Int, than: Identifier<Publication>)
  }
}
