import Domain
import Exchange
import Names
import Scoring
import Storage

extension Desk {
  /// What would be published now.
  func proof(_ plan: PublicationPlan) throws -> Proof {
    try check(plan)
    let plan =
      try plan.correction.flatMap { try store().publication($0.of) }.map {
        plan.counting(through: $0.plan.through)
      } ?? plan
    let head = try store().head()
    guard let (book, text) = try store().bookInForce(in: plan.year) else {
      throw Refusal.unknownYear(plan.year)
    }
    let proof = try proof(
      plan, book, text, engine: RuleBook.engine,
      head: JournalHead(sequence: head.sequence, hash: head.hash))
    try check(correction: proof)
    return proof
  }

  /// Refuses a correction that corrects nothing: neither results nor title, days or what is shown.
  private func check(correction proof: Proof) throws {
    guard let corrected = try proof.plan.correction.flatMap({ try store().publication($0.of) }),
      proof.doubts.contains(.sameResults(as: corrected.id)),
      corrected.plan.says(sameAs: proof.plan)
    else { return }
    throw Refusal.nothingChanged
  }

  /// The lines and the notice of a plan by a book, from what stood at a line of the journal. Nothing that
  /// is recorded later changes them.
  func proof(
    _ plan: PublicationPlan, _ adopted: AdoptedBook, _ text: String, engine: String,
    head: JournalHead
  ) throws -> Proof {
    guard let committee = try store().office() else { throw Refusal.noOffice }
    let book = try read(text, named: adopted.title)
    let (lines, facts) = try lines(of: plan, by: book, asOf: head.sequence)
    guard !lines.isEmpty else { throw Refusal.nobodyToPublish(year: plan.year) }
    let notice = NoticeText(
      of: committee, plan, book: adopted, head: head, engine: engine, printed: names.padded
    ).notice(lines, workingDays: book.calendar.workingDays(in: plan.notice))
    return Proof(
      plan: plan, book: adopted, head: head, lines: lines,
      document: SealedText(text: notice, fingerprint: Fingerprint.of(Array(notice.utf8))),
      doubts: try doubts(of: plan, lines, facts: facts, book))
  }

  /// What may not be meant: nothing recorded, a year that is not over, days off that nobody named, a correction
  /// without another result.
  private func doubts(
    of plan: PublicationPlan, _ lines: [PublishedLine], facts: Int, _ book: RuleBook
  ) throws -> [Proof.Doubt] {
    var doubts: [Proof.Doubt] = facts == 0 ? [.noRecords] : []
    let last = try days(of: plan.year, by: book).upperBound
    if plan.through == nil, let today, today <= last { doubts.append(.yearNotOver(until: last)) }
    let year = plan.notice.lowerBound.year
    if !book.calendar.holidays.contains(where: { $0.year == year }) {
      doubts.append(.noHolidays(year))
    }
    if let before = plan.correction?.of {
      let old = try store().lines(of: before)
      let own = Dictionary(old.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
      let kept = lines.count { own[$0.member]?.says(sameAs: $0) == true }
      let changed = max(lines.count, old.count) - kept
      doubts.append(changed == 0 ? .sameResults(as: before) : .otherResults(changed, than: before))
    }
    return doubts
  }

  /// Who is told of, with what: those who are ranked, best grade first, by 姓氏笔画 within one. Before the year is
  /// over nobody has a grade.
  private func lines(
    of plan: PublicationPlan, by book: RuleBook, asOf line: Int
  ) throws -> (lines: [PublishedLine], facts: Int) {
    var count = 0
    var assessment = Assessment(by: book)
    var ranked: [(kept: KeptMember, key: String)] = []
    let year = plan.year
    try everybody(in: days(of: plan, by: book), asOf: line) { kept, facts in
      count += facts.count
      let isRanked = book.places(kept.member, in: year)
      let card = scorecard(
        of: Subject(kept, in: year, by: book), facts: facts, year: year, by: book)
      assessment.add(card, isRanked: isRanked)
      guard isRanked else { return }
      let key = Store.strokeKey(stored(kept.member.name), place: kept.member.listPlace)
      ranked.append((kept, key))
    }
    let outcomes = assessment.outcomes()
    let words = book.grades.map(\.name.chinese)
    func band(_ kept: KeptMember) -> Int {
      plan.through == nil
        ? words.firstIndex(of: outcomes[kept.id]?.grade ?? "") ?? words.count : 0
    }
    let lines = ranked.sorted { left, right in
      let (first, second) = (band(left.kept), band(right.kept))
      if first != second { return first < second }
      if left.key != right.key {
        return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
      }
      return left.kept.id < right.kept.id
    }.compactMap { kept, _ in
      outcomes[kept.id].map {
        PublishedLine(kept, $0, grade: plan.through == nil ? $0.grade : "")
      }
    }
    return (lines, count)
  }

  /// A year, or what of it is counted, has one publication that holds; what takes its place is a correction.
  private func check(first plan: PublicationPlan) throws {
    let standing = try store().publications().first { row in
      if case .corrected = row.state { return false }
      return row.year == plan.year && row.through == plan.through
    }
    if let standing { throw Refusal.publishedAlready(year: plan.year, by: standing.id) }
  }

  /// The days of a year that a publication counts.
  func days(of plan: PublicationPlan, by book: RuleBook) throws -> ClosedRange<Day> {
    let days = try days(of: plan.year, by: book)
    return plan.through.map { days.lowerBound...max(days.lowerBound, $0) } ?? days
  }

  /// A notice before the year is over counts what has happened in it.
  private func check(_ through: Day, of year: Int) throws {
    guard let days = try book(of: year).yearStart.days(of: year) else {
      throw Refusal.unknownYear(year)
    }
    guard days.contains(through), through < days.upperBound else {
      throw Refusal.dayOutsideYear(through, from: days.lowerBound, to: days.upperBound)
    }
    if let today, through > today { throw Refusal.dayAhead(through) }
  }

  /// Refuses a plan that nobody could publish.
  func check(_ plan: PublicationPlan) throws {
    guard plan.title.contains(where: { !$0.isWhitespace }) else { throw Refusal.titleMissing }
    guard try store().office()?.term.years.contains(plan.year) == true else {
      throw Refusal.unknownYear(plan.year)
    }
    guard try book(of: plan.year).calendar.workingDays(in: plan.notice) > 0 else {
      throw Refusal.noticeWithoutWorkingDay
    }
    guard let correction = plan.correction else {
      if let day = plan.through { try check(day, of: plan.year) }
      return try check(first: plan)
    }
    try check(reason: correction.reason)
    guard let before = try store().publication(correction.of) else {
      throw Refusal.unknownRecord(.publication(correction.of))
    }
    guard before.plan.year == plan.year else {
      throw Refusal.correctionOfOtherYear(before.plan.year)
    }
    if let later = try store().correction(of: correction.of) {
      throw Refusal.correctedAlready(by: later)
    }
  }
}

extension PublicationPlan {
  /// Whether a reader of the notice would see no difference but the results.
  fileprivate func says(sameAs other: PublicationPlan) -> Bool {
    title == other.title && notice == other.notice && contact == other.contact
      && showsPoints == other.showsPoints
  }
}

extension PublishedLine {
  /// Whether it says the same of the same member; places are not published.
  fileprivate func says(sameAs other: PublishedLine) -> Bool {
    member == other.member && number == other.number && name == other.name
      && sector == other.sector && points == other.points && grade == other.grade
  }

  fileprivate init(_ kept: KeptMember, _ outcome: Outcome, grade: String) {
    let member = kept.member
    self.init(
      member: kept.id, number: member.number, name: member.name, sector: member.sector,
      points: outcome.points, grade: grade, place: outcome.place ?? 0)
  }
}
