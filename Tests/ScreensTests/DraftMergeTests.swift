import Domain
import Testing
import Toolkit

@testable import Screens

@Test("an amendment comes back with its reason, and says if the record is another by now")
func amendment() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>要更正的<enter>0512<c-s>e<enter>改过<c-s>签到表看")
  let drafts = try throughFile(desk.changedDrafts())
  var next = try nextSitting(desk.world, drafts)
  try next.type("<enter>")
  #expect(!next.screen.contains("已被更正"))
  try next.type("<c-s>")
  #expect(next.screen.contains("签到表看"))
  try next.type("错了<enter>")
  #expect(next.receipts.last?.revision == 2)
}

/// The only draft of a desk that is gone, after a colleague did something about what it amends.
private func overtaken(_ desk: inout Keyboard, by act: Request) throws -> Keyboard {
  let drafts = try throughFile(desk.changedDrafts())
  try #require(drafts.count == 1, "\(desk.screen)")
  guard case .recorded = desk.world.askElsewhere(act) else {
    throw Script.Fault(line: "nothing happened elsewhere")
  }
  var next = try nextSitting(desk.world, drafts)
  try next.type("<enter>")
  return next
}

@Test("a draft of a record that somebody amended meanwhile takes in what only they changed")
func merged() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>要更正的<enter>0512<c-s>e<enter>改过<enter>07")
  guard case .activity(let record) = desk.world.ask(.activity(Identifier(2))) else {
    throw Script.Fault(line: "no record")
  }
  var activity = record.activity
  activity.place = "清河书屋"
  let away = Attendance(member: Identifier(12), role: .participant, presence: .onLeave, halfDays: 0)
  let sheet = Amendment.sheet(
    record.id, revision: 1, activity, [record.attendances[0].attendance, away],
    base: record.attendances.map(\.attendance))
  var next = try overtaken(&desk, by: .amend(sheet, reason: "地点写错了", token: Token("other")))
  #expect(next.screen.contains("已被更正"))
  try next.type("<c-s>签到表看错了<enter>")
  #expect(next.screen.contains("并入 李秘书 所改"), "\(next.screen)")
  guard case .activity(let now) = desk.world.ask(.activity(Identifier(2))) else {
    Issue.record("no activity was logged")
    return
  }
  #expect(now.activity.title == "要更正的改过")
  #expect(now.activity.place == "清河书屋")
  let parts = now.attendances.map { "\($0.attendance.member) \($0.attendance.presence.rawValue)" }
  #expect(parts == ["#5 present", "#7 present", "#12 onLeave"])
}

@Test("an attendance that somebody changed meanwhile is not changed back by a draft")
func partNotChangedBack() throws {
  var desk = try Keyboard.atSixty()
  try desk.type("n5<enter>要更正的<enter>0512<c-s>e<enter>改过")
  let late = Attendance(member: Identifier(12), role: .participant, presence: .late, halfDays: 1)
  var next = try overtaken(
    &desk,
    by: .amend(
      .attendance(Identifier(2), revision: 1, late), reason: "其实来晚了", token: Token("other")))
  try next.type("<c-s>签到表看错了<enter>")
  guard case .activity(let now) = desk.world.ask(.activity(Identifier(2))) else {
    Issue.record("no activity was logged")
    return
  }
  #expect(now.activity.title == "要更正的改过")
  #expect(now.attendances.map(\.attendance.presence) == [.present, .late])
}

@Test(
  "a draft and an amendment of the same field are put to the clerk",
  arguments: ["activity", "member", "workstation", "work"])
func disputed(form: String) throws {
  var desk = try Keyboard.atSixty()
  let act: Amendment
  switch form {
  case "activity":
    try desk.type("n5<enter>题<enter>0512<c-s>e<enter>甲")
    guard let day = Day(iso: "2026-06-01") else { return }
    act = .activity(
      Identifier(2), revision: 1, Activity(kind: .readingSession, title: "题乙", day: day))
  case "member":
    try desk.type("2e<tab>甲")
    guard case .dossier(let dossier) = desk.world.ask(.dossier(Identifier(1))) else {
      Issue.record("no member")
      return
    }
    var member = dossier.member
    member.name += "乙"
    act = .member(Identifier(1), revision: 1, member)
  case "workstation":
    try desk.type("4e甲")
    act = .workstation(
      Identifier(1), revision: 1,
      Workstation(
        kind: .station, name: "清河委员工作站乙", place: "清河街道", convener: Identifier(3),
        members: [Identifier(3)], activityDay: 21))
  default:
    try desk.type("n87<enter>题<enter>05<c-s><esc>5<enter>e<enter>甲")
    guard case .work(let record) = desk.world.ask(.work(Identifier(1))) else {
      Issue.record("no work was logged")
      return
    }
    var work = record.work
    work.title += "乙"
    act = .work(Identifier(1), revision: 1, work)
  }
  var next = try overtaken(
    &desk, by: .amend(act, reason: "另一人更正", token: Token("other")))
  #expect(next.screen.contains("已被更正"), "\(next.screen)")
  try next.type("<c-s>")
  try next.type("我也来更正<enter>")
  #expect(next.screen.contains("有 1 处与您改得不同"), "\(next.screen)")
  #expect(next.screen.contains("甲") && next.screen.contains("乙"))
  try next.type("1<enter>")
  #expect(next.receipts.last?.revision == 3)
}
