import Domain
import Office
import Testing

private let sheet = """
  日期,类别,活动名称,委员编号,姓名,角色,出席情况,系列,期数,地点
  2026/3/5,读书活动,每周一读,06001,王伟,领读,到会,书香清源,13,读书厅
  2026-03-05,读书活动,每周一读,,曾子墨,,请假,,,
  2026年3月6日,公益活动,助学,,欧阳文,,,,,
  """

private func take(_ world: World, _ text: String, _ intent: ImportFile.Intent) -> Reply {
  world.files["sheet.csv"] = Array(text.utf8)
  return world.ask(
    .importSheet(ImportFile(path: "sheet.csv", subject: nil, encoding: nil, intent: intent)))
}

private func office() throws -> World {
  let world = try World()
  world.found()
  return world
}

private func activities(_ world: World) throws -> [ActivityRow] {
  let query = ActivityQuery(
    kinds: [], year: 2_026, workstation: nil, text: "", window: Window(anchor: .first, count: 50))
  guard case .activities(let page) = world.ask(.activities(query)) else { return [] }
  return page.rows
}

private func faults(_ reply: Reply) -> [SheetFault] {
  guard case .refused(.fileFaults(let faults)) = reply else { return [] }
  return faults
}

@Test("a sheet with a line per attendance becomes activities, found out by its columns")
func takenIn() throws {
  let world = try office()
  guard case .importPreview(let preview) = take(world, sheet, .preview) else {
    Issue.record("no preview")
    return
  }
  #expect(preview.subject == .activities && preview.new == 2 && preview.attendances == 3)
  guard case .recorded(let receipt) = take(world, sheet, .carryOut(Token("a"))) else {
    Issue.record("not recorded")
    return
  }
  #expect(Set(receipt.changes.map(\.name)) == ["王伟", "欧阳文"])
  let reading = try activities(world).filter { $0.activity.title == "每周一读" }
  let first = try #require(reading.first)
  guard case .activity(let record) = world.ask(.activity(first.id)) else { return }
  #expect(record.activity.serial == 13 && record.activity.place == "读书厅")
  #expect(record.attendances.map(\.attendance.role) == [.leadReader, .participant])
  #expect(record.attendances.map(\.attendance.presence) == [.present, .onLeave])
  #expect(record.attendances.map(\.attendance.halfDays) == [1, 0])
  guard case .verified(let found) = world.ask(.verify) else { return }
  #expect(found.faults == [])
}

@Test("a corrected sheet adds who was forgotten, amends what differs, and leaves the rest")
func corrected() throws {
  let world = try office()
  _ = take(world, sheet, .carryOut(Token("a")))
  let next =
    sheet.replacing("请假", with: "到会") + "\n2026-03-06,公益活动,助学,06001,,,,,,\n"
  guard case .importPreview(let preview) = take(world, next, .preview) else {
    Issue.record("no preview")
    return
  }
  #expect(preview.new == 0 && preview.changed == 2 && preview.attendances == 2)
  _ = take(world, next, .carryOut(Token("b")))
  #expect(try activities(world).count == 2)
  guard case .verified(let found) = world.ask(.verify) else { return }
  #expect(found.faults == [])
  #expect(take(world, next + "\n", .carryOut(Token("c"))) == .refused(.nothingChanged))
}

@Test("every fault of the lines and of the names is told at once, and nothing is taken in")
func everyFaultAtOnce() throws {
  let world = try office()
  let text = """
    日期,类别,活动名称,委员编号,姓名,出席情况,工作站
    2026-02-30,读书活动,一,06001,,,
    2026-03-05,读书会议,二,06001,,,
    2026-03-05,读书活动,三,,王维,,
    2026-03-05,读书活动,三,06001,曾子墨,,
    2026-03-05,读书活动,三,06002,,迟到了,
    2026-03-05,读书活动,三,,曾子墨,,
    2031-03-05,读书活动,四,06001,,,
    2026-03-05,工作站活动,五,06001,,,运河站
    2026-03-05,读书活动,,,,,
    """
  let told = faults(take(world, text, .carryOut(Token("a"))))
  #expect(told.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 10])
  #expect(told[2].problem == .unknownMember(nearest: nil))
  #expect(told[3].problem == .numberOfAnother(name: "王伟"))
  #expect(told[5].problem == .attendanceTwice(line: 6))
  #expect(told[7].problem == .unknownName(nearest: nil))
  #expect(try activities(world) == [])
}

@Test("lines of one activity that disagree are told with the line they differ from")
func disagreeing() throws {
  let world = try office()
  let text = "日期,类别,活动,姓名,地点\n20260305,读书,一,王伟,甲\n20260305,读书,一,曾子墨,乙\n"
  #expect(
    faults(take(world, text, .preview)).map(\.problem) == [.disagrees(line: 2, value: "甲")])
}

@Test("two members of a name are a fault that names their numbers")
func sameName() throws {
  let world = try office()
  let second = Member(number: "06009", name: "王伟", sector: "民盟")
  let none = PrivateParticulars(phone: "", identity: "")
  _ = world.ask(.record(.member(second, none, []), token: Token("second")))
  let text = "日期,类别,活动,姓名\n20260305,读书,一,王伟\n"
  #expect(
    faults(take(world, text, .preview)).map(\.problem)
      == [.ambiguousName(numbers: ["06001", "06009"])])
}
