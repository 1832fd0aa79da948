import Domain
import Exchange
import Names
import Scoring
import Storage

extension Desk {
  /// What would be published now.
  func proof(_ plan: PublicationPlan) throws -> Proof {
    try check(plan)
    let head = try store().head()
    guard let (book, text) = try store().bookInForce(in: plan.year) else {
      throw Refusal.unknownYear(plan.year)
    }
    return try proof(
      plan, book, text, engine: RuleBook.engine,
      head: JournalHead(sequence: head.sequence, hash: head.hash))
  }

  /// The lines and the notice of a plan by a book, from what stood at a line of the journal. Nothing that
  /// is recorded later changes them.
  func proof(
    _ plan: PublicationPlan, _ adopted: AdoptedBook, _ text: String, engine: String,
    head: JournalHead
  ) throws -> Proof {
    guard let committee = try store().office() else { throw Refusal.noOffice }
    let lines = try lines(
      of: plan.year, by: read(text, named: adopted.title), asOf: head.sequence)
    guard !lines.isEmpty else { throw Refusal.nobodyToPublish(year: plan.year) }
    let notice = NoticeText(
      of: committee, plan, book: adopted, head: head, engine: engine, printed: names.padded
    ).notice(lines)
    return Proof(
      plan: plan, book: adopted, head: head, lines: lines,
      document: SealedText(text: notice, fingerprint: Fingerprint.of(Array(notice.utf8))))
  }

  /// Who is told of, with what: those who are ranked, best grade first, by 姓氏笔画 within one.
  private func lines(
    of year: Int, by book: RuleBook, asOf line: Int
  ) throws -> [PublishedLine] {
    var assessment = Assessment(by: book)
    var ranked: [(kept: KeptMember, key: String)] = []
    try everybody(in: days(of: year, by: book), asOf: line) { kept, facts in
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
      words.firstIndex(of: outcomes[kept.id]?.grade ?? "") ?? words.count
    }
    return ranked.sorted { left, right in
      let (first, second) = (band(left.kept), band(right.kept))
      if first != second { return first < second }
      if left.key != right.key {
        return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
      }
      return left.kept.id < right.kept.id
    }.compactMap { kept, _ in
      outcomes[kept.id].map { PublishedLine(kept, $0) }
    }
  }

  /// Refuses a plan that nobody could publish.
  func check(_ plan: PublicationPlan) throws {
    guard plan.title.contains(where: { !$0.isWhitespace }) else { throw Refusal.titleMissing }
    guard Day.workingDays(in: plan.notice) > 0 else { throw Refusal.noticeWithoutWorkingDay }
    guard try store().office()?.term.years.contains(plan.year) == true else {
      throw Refusal.unknownYear(plan.year)
    }
    guard let correction = plan.correction else { return }
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

extension PublishedLine {
  fileprivate init(_ kept: KeptMember, _ outcome: Outcome) {
    let member = kept.member
    self.init(
      member: kept.id, number: member.number, name: member.name, sector: member.sector,
      points: outcome.points, grade: outcome.grade, place: outcome.place ?? 0)
  }
}
