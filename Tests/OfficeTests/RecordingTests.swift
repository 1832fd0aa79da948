import Domain
import Office
import Testing

/// A reading session of that day with some of the small office's members.
private func session(on day: String, _ members: [Int]) throws -> Recording {
  let activity = Activity(kind: .readingSession, title: "每周一读", day: try #require(Day(iso: day)))
  return .activity(
    activity,
    members.map {
      Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
    })
}

@Test("recording a session gives each attendee its points, and says from what to what")
func recordSession() throws {
  let world = try World()
  world.found()
  let reply = world.ask(.record(try session(on: "2026-05-06", [1, 2]), token: Token("a")))
  guard case .recorded(let receipt) = reply else {
    Issue.record("\(reply)")
    return
  }
  #expect(receipt.record == .activity(Identifier(1)))
  #expect(receipt.changes.map(\.name).sorted() == ["曾子墨", "王伟"])
  #expect(receipt.changes.allSatisfy { $0.from == .zero && $0.to.thousandths == 1_000 })
}

@Test("the same token is carried out once")
func tokenOnce() throws {
  let world = try World()
  world.found()
  let recording = try session(on: "2026-05-06", [1])
  guard case .recorded(let first) = world.ask(.record(recording, token: Token("a"))),
    case .recorded(let second) = world.ask(.record(recording, token: Token("a")))
  else {
    Issue.record("not recorded")
    return
  }
  #expect(first.sequence == second.sequence)
  #expect(first.record == second.record)
}

@Test("a second clerk's correction of the same revision is refused, and says who was first")
func staleAmendment() throws {
  let world = try World()
  world.found()
  _ = world.ask(.record(try session(on: "2026-05-06", [1]), token: Token("a")))
  let absent = Attendance(member: Identifier(1), role: .participant, presence: .absent, halfDays: 0)
  let amendment = Amendment.attendance(Identifier(1), revision: 1, absent)
  guard
    case .recorded(let receipt) = world.ask(.amend(amendment, reason: "签到表有误", token: Token("b")))
  else {
    Issue.record("not recorded")
    return
  }
  #expect(receipt.changes.first?.to == .zero)
  guard
    case .refused(.stale(_, let by, _)) = world.ask(
      .amend(amendment, reason: "签到表有误", token: Token("c")))
  else {
    Issue.record("not refused")
    return
  }
  #expect(by == "tester")
}

@Test("withdrawing takes the points back, needs a reason, and happens once")
func withdrawal() throws {
  let world = try World()
  world.found()
  _ = world.ask(.record(try session(on: "2026-05-06", [1, 3]), token: Token("a")))
  let withdrawal = Withdrawal.activity(Identifier(1), revision: 1)
  #expect(
    world.ask(.withdraw(withdrawal, reason: "错", token: Token("b")))
      == .refused(.reasonTooShort(minimum: 4)))
  guard
    case .recorded(let receipt) = world.ask(
      .withdraw(withdrawal, reason: "重复登记", token: Token("c")))
  else {
    Issue.record("not recorded")
    return
  }
  #expect(receipt.changes.count == 2)
  #expect(
    world.ask(.withdraw(.activity(Identifier(1), revision: 2), reason: "重复登记", token: Token("d")))
      == .refused(.withdrawnAlready(.activity(Identifier(1)))))
}

@Test(
  "what cannot be recorded is refused and leaves no line in the journal",
  arguments: ["nobody", "twice", "title", "term", "unknown"])
func refusals(fault: String) throws {
  let world = try World()
  world.found()
  let day = try #require(Day(iso: fault == "term" ? "2035-01-01" : "2026-05-06"))
  let activity = Activity(kind: .readingSession, title: fault == "title" ? " " : "每周一读", day: day)
  let members = ["nobody": [], "twice": [1, 1], "unknown": [99]][fault] ?? [1]
  let recording = Recording.activity(
    activity,
    members.map {
      Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
    })
  let before = world.ask(.verify)
  guard case .refused = world.ask(.record(recording, token: Token("a"))) else {
    Issue.record("accepted")
    return
  }
  #expect(world.ask(.verify) == before)
}

@Test(
  "totals kept for ranking equal the function after 120 random writes, amendments and withdrawals")
func totalsEqualFunction() throws {
  let world = try World()
  world.found()
  var dice = SystemRandomNumberGenerator()
  for step in 0..<120 {
    let month = Int.random(in: 1...9, using: &dice)
    let members = [1, 2, 3].filter { _ in Bool.random(using: &dice) }
    let recording = try session(
      on: "2026-0\(month)-1\(Int.random(in: 0...9, using: &dice))", members)
    _ = world.ask(.record(recording, token: Token("r\(step)")))
    let id = Identifier<Activity>(Int.random(in: 1...max(1, step / 2), using: &dice))
    if step.isMultiple(of: 5) {
      _ = world.ask(.withdraw(.activity(id, revision: 1), reason: "随机撤销", token: Token("w\(step)")))
    } else if step.isMultiple(of: 3) {
      let late = Attendance(member: Identifier(1), role: .guide, presence: .late, halfDays: 1)
      _ = world.ask(
        .amend(.attendance(id, revision: 1, late), reason: "随机更正", token: Token("m\(step)")))
    }
  }
  guard case .verified(let found) = world.ask(.verify) else {
    Issue.record("not verified")
    return
  }
  #expect(found.faults == [])
  #expect(found.totals == 3)
}
