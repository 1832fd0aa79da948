import Domain
import Testing

/// The line of an accepted request; nil for one that was refused.
private func line(_ reply: Reply) -> Int? {
  if case .recorded(let receipt) = reply { receipt.sequence } else { nil }
}

private func faults(of world: World) -> [Verification.Fault]? {
  if case .verified(let found) = world.ask(.verify) { found.faults } else { nil }
}

@Test("200 random writes taken back give the state before, and done again the state after")
func everythingBack() throws {
  let world = try World()
  world.found()
  let day = try #require(Day(iso: "2026-01-05"))
  let part = Attendance(member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  // A year is ranked from its first record on.
  _ = world.ask(
    .record(.activity(Activity(kind: .plenary, title: "全会", day: day), [part]), token: Token("a")))
  var writes = RandomWrites(seed: 1)
  var pictures = [0: Picture(of: world)]
  var lines: [Int] = []
  while lines.count < 200 {
    guard let line = line(world.ask(writes.next())) else { continue }
    lines.append(line)
    if lines.count.isMultiple(of: 10) { pictures[lines.count] = Picture(of: world) }
  }
  var undone: [Int] = []
  for step in lines.indices.reversed() {
    let back = world.ask(.takeBack(line: lines[step], token: Token("back \(step)")))
    undone.append(try #require(line(back), "\(back)"))
    guard let picture = pictures[step] else { continue }
    #expect(Picture(of: world).differences(from: picture) == [], "before write \(step)")
  }
  #expect(faults(of: world) == [])
  for (step, line) in undone.reversed().enumerated() {
    _ = world.ask(.takeBack(line: line, token: Token("again \(step)")))
  }
  let last = try #require(pictures[200])
  #expect(Picture(of: world).differences(from: last) == [])
  #expect(faults(of: world) == [])
}

@Test("a line that somebody changed since is not taken back, and the refusal says who it was")
func changedSince() throws {
  let world = try World()
  world.found()
  let day = try #require(Day(iso: "2026-05-06"))
  let part = Attendance(member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  let recording = Recording.activity(Activity(kind: .training, title: "学习", day: day), [part])
  let recorded = try #require(line(world.ask(.record(recording, token: Token("a")))))
  let absent = Attendance(member: Identifier(1), role: .participant, presence: .absent, halfDays: 0)
  _ = world.ask(
    .amend(.attendance(Identifier(1), revision: 1, absent), reason: "签到有误", token: Token("b")))
  let reply = world.ask(.takeBack(line: recorded, token: Token("c")))
  guard case .refused(.stale(.activity(Identifier(1)), by: "tester", at: _)) = reply else {
    Issue.record("\(reply)")
    return
  }
}

@Test("the founding cannot be taken back, nor can a member of whom an attendance speaks")
func notTakenBack() throws {
  let world = try World()
  world.found()
  #expect(
    world.ask(.takeBack(line: 1, token: Token("a"))) == .refused(.cannotTakeBack(line: 1)))
  #expect(
    world.ask(.takeBack(line: 99, token: Token("b"))) == .refused(.cannotTakeBack(line: 99)))
  let none = PrivateParticulars(phone: "", identity: "")
  let newcomer = Member(number: "06099", name: "仇英", sector: "经济界")
  let enrolled = try #require(
    line(world.ask(.record(.member(newcomer, none, []), token: Token("c")))))
  let day = try #require(Day(iso: "2026-05-06"))
  let part = Attendance(member: Identifier(4), role: .participant, presence: .present, halfDays: 1)
  let recording = Recording.activity(Activity(kind: .training, title: "学习", day: day), [part])
  let recorded = try #require(line(world.ask(.record(recording, token: Token("d")))))
  let use = Use(.activity(Identifier(1)), title: "学习")
  #expect(
    world.ask(.takeBack(line: enrolled, token: Token("e"))) == .refused(.inUse("仇英", by: [use])))
  _ = world.ask(.takeBack(line: recorded, token: Token("f")))
  #expect(line(world.ask(.takeBack(line: enrolled, token: Token("g")))) != nil)
}

@Test("what a forecast says of points is what the receipt says, for 60 random writes")
func forecastsHold() throws {
  let world = try World()
  world.found()
  var writes = RandomWrites(seed: 11)
  var compared = 0
  for _ in 0..<600 where compared < 60 {
    let request = writes.next()
    guard let prospect = request.prospect else { continue }
    let forecast = world.ask(.forecast(prospect))
    guard case .recorded(let receipt) = world.ask(request) else { continue }
    guard case .forecast(let forecasts) = forecast else {
      Issue.record("\(forecast)")
      continue
    }
    let changes = forecasts.map(\.change).filter { $0.from != $0.to }
    #expect(Set(changes) == Set(receipt.changes), "\(request)")
    compared += 1
  }
  #expect(compared == 60)
}

@Test("what is foreseen of records withdrawn together is what withdrawing one after another does")
func withdrawnTogether() throws {
  let world = try World()
  world.found()
  var writes = RandomWrites(seed: 5)
  for _ in 0..<60 { _ = world.ask(writes.next()) }
  var standing: [(record: Record, withdrawal: Withdrawal)] = []
  for id in 1...60 {
    if case .activity(let kept) = world.ask(.activity(Identifier(id))), !kept.isWithdrawn {
      standing.append((.activity(kept.id), .activity(kept.id, revision: kept.revision)))
    }
    if case .work(let kept) = world.ask(.work(Identifier(id))), !kept.isWithdrawn {
      standing.append((.work(kept.id), .work(kept.id, revision: kept.revision)))
    }
  }
  let asked = world.ask(.forecast(.withdrawTogether(standing.map(\.record))))
  guard case .forecast(let forecasts) = asked else {
    Issue.record("\(asked)")
    return
  }
  let changes = forecasts.map(\.change).filter { $0.from != $0.to }
  #expect(standing.count > 8 && changes.count > 1)
  for (index, record) in standing.enumerated() {
    let token = Token("together \(index)")
    let reply = world.ask(.withdraw(record.withdrawal, reason: "重复登记的记录", token: token))
    guard case .recorded = reply else {
      Issue.record("\(reply)")
      return
    }
  }
  for change in changes {
    guard case .scorecard(let sheet) = world.ask(.scorecard(change.member, year: change.year))
    else { continue }
    #expect(sheet.card.total == change.to)
  }
}

extension Request {
  /// What it would do, where it changes facts that score.
  fileprivate var prospect: Prospect? {
    switch self {
    case .record(.activity(let activity, let attendances), _):
      .record(.activity(activity, attendances))
    case .record(.work(let work), _): .record(.work(work))
    case .amend(.member, _, _), .amend(.workstation, _, _): nil
    case .amend(let amendment, _, _): .amend(amendment)
    case .withdraw(let withdrawal, _, _): .withdraw(withdrawal)
    default: nil
    }
  }
}
