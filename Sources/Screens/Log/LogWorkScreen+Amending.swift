import Domain
import Toolkit

/// An amendment of a work that somebody else amended meanwhile.
extension LogWorkScreen {
  /// Does what an answer about the amendment comes to.
  mutating func follow(_ outcome: Amending<WorkField, WorkRecord>.Outcome) -> [Effect] {
    switch outcome {
    case .effects(let effects): return effects
    case .send(let amendment):
      return [amending.send(amendment, drafting.token)]
    case .renew(let conflict, let record): return renew(conflict, on: record)
    }
  }

  /// Brings what the form says together with the work as somebody else left it; its authors are one part,
  /// for their order counts.
  mutating func meet(_ now: WorkRecord) -> [Effect] {
    guard let amended, let work else { return [] }
    introduce(now)
    let fields = Merge(base: amended.work.texts, theirs: now.work.texts, mine: work.texts)
    let names = (grid.ticked.all.map(\.member) + amended.work.authors + now.work.authors)
      .compactMap { id in grid.row(id).map { (id, $0.label) } }
    return follow(
      amending.meet(
        now, fields: fields, people: Merge(base: [:], theirs: [:], mine: [:]),
        words: ConflictWords(
          fields: form.fields, people: Dictionary(names, uniquingKeysWith: { first, _ in first })))
    )
  }

  /// Begins with the work as it now is, wants what was brought together, and sends that.
  mutating func renew(
    _ conflict: Conflict<WorkField>, on now: WorkRecord
  ) -> [Effect] {
    amended = now
    form.renew(conflict.texts, begunWith: now.work.texts)
    grid.replace(by: now.work.authors.map(Attendance.init(listed:)))
    begun = grid.ticked.all
    let authors = conflict.texts[.people]?.members ?? []
    grid.replace(by: authors.map(Attendance.init(listed:)))
    guard conflict.isOwn else {
      isDone = true
      return conflict.leaving
    }
    guard let work else { return [] }
    return follow(.send(.work(now.id, revision: now.revision, work)))
  }

  mutating func introduce(_ record: WorkRecord) {
    for author in record.authors where grid.index?[author.id] == nil {
      grid.introduce(RosterRow(author))
    }
  }
}
