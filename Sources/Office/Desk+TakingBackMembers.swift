import Domain
import Storage

extension Desk {
  /// Makes a member again what the revision before says; without one the member leaves the roll.
  func restore(
    _ made: KeptMember, _ store: Store, _ line: Int, _ touched: inout Touched
  ) throws -> Int {
    guard let last = try store.lastRevision(of: made.id) else {
      throw Refusal.unknownMember(made.id)
    }
    let revision = last.revision + 1
    let now = try store.member(made.id)
    let before = try store.member(made.id, revision: made.revision - 1)
    if let now {
      guard now.member == made.member else { throw try changedSince(.member(made.id), store) }
      guard let before, !before.isGone else {
        try remove(now, store, line)
        return revision
      }
      try change(now, to: before.member, revision, store, line, &touched)
    } else {
      guard let before, made.revision == last.revision else {
        throw try changedSince(.member(made.id), store)
      }
      try enrolAgain(before.member, made.id, revision, store, line, &touched)
    }
    return revision
  }

  private func remove(_ now: KeptMember, _ store: Store, _ line: Int) throws {
    let uses = try store.uses(of: .member(now.id))
    if !uses.isEmpty { throw Refusal.inUse(now.member.name, by: uses) }
    try store.remove(
      KeptMember(id: now.id, revision: now.revision + 1, of: now.member), line: line)
  }

  private func change(
    _ now: KeptMember, to member: Member, _ revision: Int, _ store: Store, _ line: Int,
    _ touched: inout Touched
  ) throws {
    try check(member, now.id, store)
    for year in try store.scoredYears() {
      touched.note(now.id, member.name, year, try points(now.id, year))
    }
    if now.member.sector != member.sector {
      try store.count(heads: -1, in: now.member.sector)
      try store.count(heads: 1, in: member.sector)
    }
    try store.add(
      KeptMember(id: now.id, revision: revision, of: member), name: stored(member.name), line: line)
  }

  private func enrolAgain(
    _ member: Member, _ id: Identifier<Member>, _ revision: Int, _ store: Store, _ line: Int,
    _ touched: inout Touched
  ) throws {
    try check(member, id, store)
    try store.add(
      KeptMember(id: id, revision: revision, of: member), name: stored(member.name), line: line)
    try store.count(heads: 1, in: member.sector)
    for year in try store.scoredYears() { touched.note(id, member.name, year, .zero) }
  }
}
