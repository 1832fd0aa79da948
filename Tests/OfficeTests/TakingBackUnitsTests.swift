import Domain
import Testing

/// The line of an accepted request; nil for one that was refused.
private func line(_ reply: Reply) -> Int? {
  if case .recorded(let receipt) = reply { receipt.sequence } else { nil }
}

private func catalogue(of world: World) -> Catalogue? {
  if case .catalogue(let catalogue) = world.ask(.catalogue) { catalogue } else { nil }
}

private func faults(of world: World) -> [Verification.Fault]? {
  if case .verified(let found) = world.ask(.verify) { found.faults } else { nil }
}

private let units: [Recording] = [
  .workstation(
    Workstation(
      kind: .station, name: "清河站", place: "", convener: Identifier(1), members: [],
      activityDay: nil)),
  .book(Book(title: "论语", author: "", shelf: "国学")),
  .readingRoom(ReadingRoom(name: "书屋", place: "", sector: "", keeper: nil)),
  .group(Group(kind: .studyGroup, name: "第一学习组")),
]

@Test(
  "what was made whole is no longer offered once it is taken back, and is again when that is undone",
  arguments: units)
func unitsBack(unit: Recording) throws {
  let world = try World()
  world.found()
  let before = Picture(of: world)
  let made = try #require(line(world.ask(.record(unit, token: Token("a")))))
  let after = Picture(of: world)
  #expect(after.differences(from: before).contains("catalogue"))
  let back = try #require(line(world.ask(.takeBack(line: made, token: Token("b")))))
  #expect(Picture(of: world).differences(from: before) == [])
  let again = try #require(line(world.ask(.takeBack(line: back, token: Token("c")))))
  #expect(Picture(of: world).differences(from: after) == [])
  #expect(line(world.ask(.takeBack(line: again, token: Token("d")))) != nil)
  #expect(Picture(of: world).differences(from: before) == [])
  #expect(faults(of: world) == [])
}

/// An activity that uses the first station, book and room.
private func session(_ title: String) throws -> Recording {
  let day = try #require(Day(iso: "2026-05-06"))
  var activity = Activity(kind: .readingSession, title: title, day: day)
  (activity.workstation, activity.book, activity.readingRoom) = (
    Identifier(1), Identifier(1), Identifier(1)
  )
  let part = Attendance(member: Identifier(2), role: .participant, presence: .present, halfDays: 1)
  return .activity(activity, [part])
}

@Test("what an activity speaks of is not taken back, and the refusal names the activities")
func unitsInUse() throws {
  let world = try World()
  world.found()
  let lines = try units.prefix(3).map { unit in
    try #require(line(world.ask(.record(unit, token: Token("\(unit)")))))
  }
  let first = try #require(line(world.ask(.record(try session("一期"), token: Token("1")))))
  _ = world.ask(.record(try session("二期"), token: Token("2")))
  let uses = [
    Use(.activity(Identifier(1)), title: "一期"), Use(.activity(Identifier(2)), title: "二期"),
  ]
  for (line, name) in zip(lines, ["清河站", "论语", "书屋"]) {
    let reply = world.ask(.takeBack(line: line, token: Token("back \(line)")))
    #expect(reply == .refused(.inUse(name, by: uses)))
  }
  _ = world.ask(.takeBack(line: first, token: Token("first")))
  _ = world.ask(
    .withdraw(.activity(Identifier(2), revision: 1), reason: "重复登记", token: Token("second")))
  for made in lines {
    #expect(line(world.ask(.takeBack(line: made, token: Token("gone \(made)")))) != nil)
  }
  // Nothing can be logged there any more.
  #expect(
    world.ask(.record(try session("三期"), token: Token("3")))
      == .refused(.withdrawnAlready(.workstation(Identifier(1)))))
}

@Test("a member who convenes a station is not taken back, nor a group with members")
func bodiesInUse() throws {
  let world = try World()
  world.found()
  let group = Group(kind: .workGroup, name: "一组")
  let made = try #require(line(world.ask(.record(.group(group), token: Token("a")))))
  let none = PrivateParticulars(phone: "", identity: "")
  let newcomer = Member(number: "06099", name: "仇英", sector: "经济界")
  let claim = MembershipClaim(group: group, duty: .ordinary)
  let enrolled = try #require(
    line(world.ask(.record(.member(newcomer, none, [claim]), token: Token("b")))))
  let station = Workstation(
    kind: .station, name: "清河站", place: "", convener: Identifier(4), members: [], activityDay: nil)
  let set = try #require(line(world.ask(.record(.workstation(station), token: Token("c")))))
  #expect(
    world.ask(.takeBack(line: enrolled, token: Token("d")))
      == .refused(.inUse("仇英", by: [Use(.workstation(Identifier(1)), title: "清河站")])))
  #expect(
    world.ask(.takeBack(line: made, token: Token("e")))
      == .refused(.inUse("一组", by: [Use(.member(Identifier(4)), title: "仇英")])))
  for (index, line) in [set, enrolled, made].enumerated() {
    let reply = world.ask(.takeBack(line: line, token: Token("back \(index)")))
    guard case .recorded = reply else {
      Issue.record("\(reply)")
      continue
    }
  }
}

@Test("a roll that was taken in is taken back whole, with its groups, and can be taken in again")
func rollBack() throws {
  let world = try World()
  world.found()
  world.files["roll.csv"] = Array(
    "委员编号,姓名,界别,专委会\n06001,王伟,医卫界,一组\n07,丁一,民盟,一组\n08,丁二,民盟,二组\n".utf8)
  func intake(_ token: String) -> Reply {
    world.ask(
      .importSheet(
        ImportFile(
          path: "roll.csv", subject: nil, encoding: nil, intent: .carryOut(Token(token)))))
  }
  let before = Picture(of: world)
  let taken = try #require(line(intake("in")))
  let after = Picture(of: world)
  #expect(catalogue(of: world)?.groups.map(\.name) == ["一组", "二组"])
  let back = try #require(line(world.ask(.takeBack(line: taken, token: Token("back")))))
  #expect(Picture(of: world).differences(from: before) == [])
  #expect(faults(of: world) == [])
  let again = try #require(line(world.ask(.takeBack(line: back, token: Token("again")))))
  #expect(Picture(of: world).differences(from: after) == [])
  guard case .refused(.fileImported) = intake("twice") else {
    Issue.record("taken in twice")
    return
  }
  _ = world.ask(.takeBack(line: again, token: Token("back again")))
  let anew = try #require(line(intake("anew")))
  #expect(catalogue(of: world)?.groups.map(\.name) == ["一组", "二组"])
  #expect(line(world.ask(.takeBack(line: anew, token: Token("last")))) != nil)
  #expect(Picture(of: world).differences(from: before) == [])
  #expect(faults(of: world) == [])
}

@Test("a sheet of activities is taken back whole; where one was changed since, nothing is")
func sheetBack() throws {
  let world = try World()
  world.found()
  world.files["past.csv"] = Array(
    "日期,类别,名称,委员编号,姓名\n2026-03-02,读书活动,一期,06001,王伟\n2026-03-02,读书活动,一期,06002,曾子墨\n2026-03-09,读书活动,二期,06001,王伟\n"
      .utf8)
  // A year is ranked from its first record on.
  let first = Recording.activity(
    Activity(kind: .plenary, title: "全会", day: try #require(Day(iso: "2026-01-05"))),
    [Attendance(member: Identifier(1), role: .participant, presence: .present, halfDays: 1)])
  _ = world.ask(.record(first, token: Token("first")))
  let before = Picture(of: world)
  let file = ImportFile(
    path: "past.csv", subject: nil, encoding: nil, intent: .carryOut(Token("in")))
  let reply = world.ask(.importSheet(file))
  let taken = try #require(line(reply), "\(reply)")
  _ = world.ask(
    .withdraw(.activity(Identifier(3), revision: 1), reason: "重复登记", token: Token("w")))
  let refused = world.ask(.takeBack(line: taken, token: Token("back")))
  guard case .refused(.stale(.activity(Identifier(3)), by: "tester", at: _)) = refused else {
    Issue.record("\(refused)")
    return
  }
  #expect(Picture(of: world).activities.count == 2)
  _ = world.ask(.takeBack(line: taken + 1, token: Token("w back")))
  #expect(line(world.ask(.takeBack(line: taken, token: Token("back again")))) != nil)
  #expect(Picture(of: world).differences(from: before) == [])
  #expect(faults(of: world) == [])
}
