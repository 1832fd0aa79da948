import Domain
import Scoring
import Storage

extension Desk {
  func record(_ recording: Recording, _ token: Token) throws -> Reply {
    var touched = Touched()
    let written = try write(.record, reason: "", token) { store, line in
      try check(recording)
      let made = try add(recording, to: store, line: line, &touched)
      try settle(&touched, line: line)
      return made
    }
    return .recorded(receipt(written, touched))
  }

  /// Settles the totals, and remembers what the receipt will say of them.
  func settle(_ touched: inout Touched, line: Int) throws {
    try settle(&touched)
    try store().tell(touched.changes, line: line)
  }

  /// Adds one thing that was checked; notes whose points may change.
  func add(
    _ recording: Recording, to store: Store, line: Int, _ touched: inout Touched
  ) throws -> Recorded {
    switch recording {
    case .activity(let activity, let attendances):
      for attendance in attendances { try touch(attendance.member, activity.day, &touched) }
      return try keep(activity, attendances, in: store, line: line)
    case .work(let work):
      try touch(work, &touched)
      return try place(recording, in: store, line: line, &touched)
    case .member(let member, let particulars, let claims):
      let id = try enrol(member, particulars, claims, to: store, line: line)
      try store.count(heads: 1, in: member.sector)
      for year in try store.scoredYears() { touched.note(id, member.name, year, .zero) }
      return Recorded(.member(id), revision: 1, title: member.name)
    case .group(let group):
      let id = try store.group(group, line: line)
      return Recorded(.group(id), revision: 1, title: group.name)
    case .workstation(let workstation):
      let id = try store.add(workstation, id: nil, revision: 1, line: line)
      return Recorded(.workstation(id), revision: 1, title: workstation.name)
    case .book(let book):
      return Recorded(.book(try store.add(book, line: line)), revision: 1, title: book.title)
    case .readingRoom(let room):
      return Recorded(.readingRoom(try store.add(room, line: line)), revision: 1, title: room.name)
    }
  }

  /// Adds one thing whose totals are computed later, all at once.
  func place(
    _ recording: Recording, in store: Store, line: Int, _ untouched: inout Touched
  ) throws -> Recorded {
    switch recording {
    case .activity(let activity, let attendances):
      return try keep(activity, attendances, in: store, line: line)
    case .work(let work):
      let kept = KeptWork(
        id: Identifier(try store.nextWork()), revision: 1, isWithdrawn: false, work: work)
      try store.add(kept, line: line)
      return Recorded(.work(kept.id), revision: 1, title: work.title)
    case .member, .group, .workstation, .book, .readingRoom:
      return try add(recording, to: store, line: line, &untouched)
    }
  }

  private func keep(
    _ activity: Activity, _ attendances: [Attendance], in store: Store, line: Int
  ) throws -> Recorded {
    let id = try store.add(activity, attendances, line: line)
    return Recorded(.activity(id), revision: 1, title: activity.title)
  }

  /// Puts a new member on the roll, with groups and private particulars.
  func enrol(
    _ member: Member, _ particulars: PrivateParticulars, _ claims: [MembershipClaim],
    to store: Store, line: Int
  ) throws -> Identifier<Member> {
    let kept = KeptMember(id: Identifier(try store.nextMember()), revision: 1, of: member)
    try store.add(kept, name: stored(member.name), line: line)
    if particulars != PrivateParticulars(phone: "", identity: "") {
      try store.add(
        particulars, of: kept.id, revision: 1, salt: surroundings.salt(), line: line)
    }
    for claim in claims { try join(kept.id, claim, store, line: line) }
    return kept.id
  }

  func join(
    _ member: Identifier<Member>, _ claim: MembershipClaim, _ store: Store, line: Int
  ) throws {
    let group = try store.group(claim.group, line: line)
    guard let from = Day.first(of: try store.office()?.term.firstYear ?? 2_000) else { return }
    try store.add(
      Membership(group: group, member: member, duty: claim.duty, from: from, to: nil), line: line)
  }

  func receipt(_ written: (sequence: Int, made: Recorded), _ touched: Touched) -> Receipt {
    receipt(written, touched.changes)
  }

  func receipt(
    _ written: (sequence: Int, made: Recorded), _ changes: [PointsChange]
  ) -> Receipt {
    Receipt(
      record: written.made.record, revision: written.made.revision, sequence: written.sequence,
      changes: changes)
  }
}
