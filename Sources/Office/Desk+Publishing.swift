import Domain
import Exchange
import Names
import Scoring
import Storage

extension Desk {
  func publicise(_ act: PublicationAct, _ token: Token) throws -> Reply {
    switch act {
    case .publish(let plan): try publish(plan, token)
    case .object(let id, let day, let by, let text): try object(to: id, day, by, text, token)
    case .decide(let id, let number, let decision): try decide(id, number, decision, token)
    case .conclude(let id, let day): try conclude(id, day, token)
    }
  }

  /// Everything that belongs to a publication.
  func record(of id: Identifier<Publication>) throws -> PublicationRecord {
    let store = try store()
    guard let publication = try store.publication(id) else {
      throw Refusal.unknownRecord(.publication(id))
    }
    let book = try store.book(version: publication.book.version).map {
      try read($0.text, named: $0.book.title)
    }
    return PublicationRecord(
      publication: publication,
      workingDays: (book?.calendar ?? WorkCalendar()).workingDays(in: publication.plan.notice),
      lines: try store.lines(of: id),
      objections: try store.objections(to: id), final: try store.finalNotice(of: id),
      correctedBy: try store.correction(of: id),
      history: try history(of: .publication(id), store), later: try later(than: publication, book))
  }

  /// What was written after a publication about the days that its book counts.
  private func later(
    than publication: Publication, _ book: RuleBook?
  ) throws -> [JournalLine] {
    guard let book else { return [] }
    let days = try days(of: publication.plan, by: book)
    return try store().lines(
      after: publication.head.sequence, about: days, count: PublicationRecord.laterLines
    ).map(local)
  }

  /// Computes the results before the gate, as of the line that is last then: other clerks go on writing,
  /// and what they write belongs to a later publication.
  private func publish(_ plan: PublicationPlan, _ token: Token) throws -> Reply {
    let proof = try proof(plan)
    let written = try write(.publish, reason: plan.correction?.reason ?? "", token) { store, line in
      try check(plan)
      let publication = Publication(
        id: Identifier(try store.nextPublication()), plan: proof.plan, book: proof.book,
        program: RuleBook.engine, head: proof.head, document: proof.document)
      try store.add(publication, proof.lines, line: line)
      return Recorded(.publication(publication.id), revision: 1, title: plan.title)
    }
    return .recorded(receipt(written, Touched()))
  }

  private func object(
    to id: Identifier<Publication>, _ day: Day, _ by: String, _ text: String, _ token: Token
  ) throws -> Reply {
    guard by.contains(where: { !$0.isWhitespace }) else { throw Refusal.nameMissing }
    guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal.textMissing }
    let written = try write(.object, reason: "", token) { store, line in
      let publication = try open(id, store)
      let notice = publication.plan.notice
      guard notice.contains(day) else {
        throw Refusal.objectionOutsideNotice(from: notice.lowerBound, to: notice.upperBound)
      }
      try check(past: day)
      let number = try store.objections(to: id).count + 1
      try store.add(
        Objection(number: number, day: day, by: by, text: text, decision: nil), to: id, line: line)
      return Recorded(.publication(id), revision: number, title: publication.plan.title)
    }
    return .recorded(receipt(written, Touched()))
  }

  private func decide(
    _ id: Identifier<Publication>, _ number: Int, _ decision: Objection.Decision, _ token: Token
  ) throws -> Reply {
    try check(reason: decision.reason)
    let written = try write(.decide, reason: decision.reason, token) { store, line in
      let publication = try open(id, store)
      let objections = try store.objections(to: id)
      guard let objection = objections.first(where: { $0.number == number }) else {
        throw Refusal.unknownObjection(number)
      }
      guard objection.decision == nil else { throw Refusal.decidedAlready(objection: number) }
      try store.add(
        Objection(
          number: number, day: objection.day, by: objection.by, text: objection.text,
          decision: decision), to: id, line: line)
      return Recorded(.publication(id), revision: number, title: publication.plan.title)
    }
    return .recorded(receipt(written, Touched()))
  }

  private func conclude(
    _ id: Identifier<Publication>, _ day: Day, _ token: Token
  ) throws -> Reply {
    let written = try write(.conclude, reason: "", token) { store, line in
      let publication = try open(id, store)
      guard day > publication.plan.notice.upperBound else {
        throw Refusal.noticeNotOver(until: publication.plan.notice.upperBound)
      }
      try check(past: day)
      let objections = try store.objections(to: id)
      let undecided = objections.filter { $0.decision == nil }.map(\.number)
      guard undecided.isEmpty else { throw Refusal.objectionsUndecided(undecided) }
      let upheld = objections.filter { $0.decision?.verdict == .upheld }.map(\.number)
      guard upheld.isEmpty else { throw Refusal.objectionsUpheld(upheld) }
      let notice = try finalNotice(of: publication, day: day, objections, store)
      try store.add(notice, of: id, line: line)
      return Recorded(.publication(id), revision: 1, title: publication.plan.title)
    }
    return .recorded(receipt(written, Touched()))
  }

  private func finalNotice(
    of publication: Publication, day: Day, _ objections: [Objection], _ store: Store
  ) throws -> FinalNotice {
    guard let committee = try store.office() else { throw Refusal.noOffice }
    let text = NoticeText(
      of: committee, publication.plan, book: publication.book, head: publication.head,
      engine: publication.program, printed: names.padded
    ).final(
      try store.lines(of: publication.id), day: day, after: publication.document, objections)
    return FinalNotice(
      day: day,
      document: SealedText(text: text, fingerprint: Fingerprint.of(Array(text.utf8))))
  }

  /// What is kept of a notice has happened.
  private func check(past day: Day) throws {
    if let today, day > today { throw Refusal.dayAhead(day) }
  }

  /// A publication that is neither corrected nor ended.
  private func open(_ id: Identifier<Publication>, _ store: Store) throws -> Publication {
    guard let publication = try store.publication(id) else {
      throw Refusal.unknownRecord(.publication(id))
    }
    if let later = try store.correction(of: id) { throw Refusal.correctedAlready(by: later) }
    if let final = try store.finalNotice(of: id) { throw Refusal.concludedAlready(final.day) }
    return publication
  }
}
