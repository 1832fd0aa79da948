import Domain
import Testing

/// A world of three members: the second came in 2026, the third is exempt. In 2025, and again in 2026, the
/// first two did next to nothing.
private func quietWorld(years: [Int]) throws -> World {
  let world = try World()
  let term = try #require(Term(number: 6, firstYear: 2_022))
  _ = world.ask(.found(Founding(committee: "清源区政协", term: term), token: Token("found")))
  for index in 1...3 {
    var member = Member(number: "0600\(index)", name: "委员", sector: "教育界")
    if index == 2 { member.more = ["到任日期": "2026-02-01"] }
    if index == 3 { member.isRanked = false }
    let none = PrivateParticulars(phone: "", identity: "")
    _ = world.ask(.record(.member(member, none, []), token: Token("member \(index)")))
  }
  for year in years {
    let day = try #require(Day(year: year, month: 3, day: 1))
    let activity = Activity(kind: .readingSession, title: "共读", day: day)
    let attendance = Attendance(
      member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
    _ = world.ask(.record(.activity(activity, [attendance]), token: Token("\(year)")))
  }
  return world
}

private func alarms(_ world: World, _ year: Int) throws -> [Int: [String]] {
  guard case .alarms(let rows) = world.ask(.alarms(year)) else {
    throw Refusal.noOffice
  }
  for member in 1...3 {
    guard case .scorecard(let sheet) = world.ask(.scorecard(Identifier(member), year: year))
    else { throw Refusal.noOffice }
    #expect(sheet.alarms == rows.filter { $0.member == Identifier(member) }.map(\.alarm))
  }
  return Dictionary(grouping: rows, by: \.member.value).mapValues { $0.map(\.alarm) }
}

@Test("two years below the line are told of who was in office in both; nobody exempt is named")
func twoYears() throws {
  let world = try quietWorld(years: [2_025, 2_026])
  #expect(try alarms(world, 2_026) == [1: ["W1", "W2", "W3"], 2: ["W1", "W2"]])
}

@Test("a year of which nothing is recorded is no year below the line")
func yearsBeforeTheProgram() throws {
  let world = try quietWorld(years: [2_026])
  #expect(try alarms(world, 2_026) == [1: ["W1", "W2"], 2: ["W1", "W2"]])
}
