import Domain
import Office
import Testing

private let roll = """
  界别,委员编号,姓名,政协职务,籍贯,手机
  教育界,06101,王　伟,常委,清源,13912345678
  教育界,06102,王伟,,,
  民盟,06103,"单,于飞",委员,,
  """

private func take(_ world: World, _ text: [UInt8], _ intent: ImportFile.Intent) -> Reply {
  world.files["roll.csv"] = text
  return world.ask(
    .importSheet(ImportFile(path: "roll.csv", subject: nil, encoding: nil, intent: intent)))
}

@Test("a roll is previewed, taken in once, and refused the second time with who and when")
func importOnce() throws {
  let world = try World()
  world.found()
  guard case .importPreview(let preview) = take(world, Array(roll.utf8), .preview) else {
    Issue.record("no preview")
    return
  }
  #expect(preview.new == 3 && preview.changed == 0 && preview.kept == ["籍贯"])
  guard case .recorded = take(world, Array(roll.utf8), .carryOut(Token("i"))) else {
    Issue.record("not recorded")
    return
  }
  guard case .refused(.fileImported(_, let by, let at)) = take(world, Array(roll.utf8), .preview)
  else {
    Issue.record("taken twice")
    return
  }
  #expect(by == "tester" && at == "2026-06-01T00:00:00Z")
}

@Test("two members of one name are told apart by number, and the padded name is the same name")
func homonyms() throws {
  let world = try World()
  world.found()
  _ = take(world, Array(roll.utf8), .carryOut(Token("i")))
  guard case .candidates(let rows) = world.ask(.candidates(matching: "ww", limit: 9)) else {
    return
  }
  #expect(rows.map(\.number).sorted() == ["06001", "06101", "06102"])
}

@Test("a GB18030 file is found out")
func chinese() throws {
  let world = try World()
  world.found()
  let bytes: [UInt8] =
    [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xBD, 0xE7, 0xB1, 0xF0, 0x0A]
    + [0xCD, 0xF5, 0xCE, 0xB0, 0x2C, 0x30, 0x37, 0x2C, 0xC3, 0xF1, 0xC3, 0xCB, 0x0A]
  guard case .importPreview(let preview) = take(world, bytes, .preview) else {
    Issue.record("no preview")
    return
  }
  #expect(preview.encoding == .gb18030)
  #expect(preview.samples.first?.name == "王伟")
}

@Test("every fault of a file is told at once, with line and column, and nothing is taken in")
func everyFault() throws {
  let world = try World()
  world.found()
  let text = "委员编号,姓名,界别,政协职务,出生日期\n06101,,教育界,常务,1970-02-30\n06101,甲,教育界,委员,1970-01-02\n"
  guard
    case .refused(.fileFaults(let faults)) = take(world, Array(text.utf8), .carryOut(Token("i")))
  else {
    Issue.record("accepted")
    return
  }
  #expect(faults.map(\.line) == [2, 2, 2, 3])
  #expect(Set(faults.map(\.column)) == ["姓名", "政协职务", "出生日期", "委员编号"])
  guard
    case .members(let page) = world.ask(
      .members(
        MemberQuery(
          text: "", sector: nil, state: nil, order: .number, isDescending: false, year: 2_026,
          window: Window(anchor: .first, count: 10))))
  else { return }
  #expect(page.rows.count == 3)
}

@Test("private particulars are masked wherever a member is shown")
func masked() throws {
  let world = try World()
  world.found()
  _ = take(world, Array(roll.utf8), .carryOut(Token("i")))
  guard case .dossier(let dossier) = world.ask(.dossier(Identifier(4))) else { return }
  #expect(dossier.maskedPhone == "139****5678")
  #expect(
    !"\(world.ask(.journal(JournalQuery(record: nil, window: Window(anchor: .first, count: 99)))))"
      .contains("13912345678"))
}

@Test("what a roll has no column for stays as the office knows it")
func columnsThatAreNotThere() throws {
  let world = try World()
  world.found()
  _ = take(world, Array(roll.utf8), .carryOut(Token("i")))
  let short = "委员编号,姓名,界别\n06101,王伟,民盟\n"
  guard case .importPreview(let preview) = take(world, Array(short.utf8), .preview) else {
    Issue.record("no preview")
    return
  }
  #expect(preview.samples.map(\.changes) == [["界别→民盟"]])
  guard case .recorded = take(world, Array(short.utf8), .carryOut(Token("j"))) else { return }
  guard case .dossier(let dossier) = world.ask(.dossier(Identifier(4))) else {
    Issue.record("no member")
    return
  }
  #expect(dossier.member.sector == "民盟" && dossier.member.seat == .standing)
  #expect(dossier.member.more == ["籍贯": "清源"])
}

@Test(
  "a month of birth is kept as a month however it is written, and stays when the roll is taken in again",
  arguments: ["1966.7", "1966-07", "1966/7", "1966年7月", "196607"])
func birthMonth(written: String) throws {
  let world = try World()
  world.found()
  let text = "委员编号,姓名,界别,出生日期\n06101,甲乙,教育界,\(written)\n"
  _ = take(world, Array(text.utf8), .carryOut(Token("i")))
  guard case .dossier(let dossier) = world.ask(.dossier(Identifier(4))) else {
    Issue.record("not taken in")
    return
  }
  #expect(dossier.member.birth == "1966-07")
  let again = "委员编号,姓名,界别,出生日期,学历\n06101,甲乙,教育界,1966-07,大学\n"
  guard case .importPreview(let preview) = take(world, Array(again.utf8), .preview) else { return }
  #expect(preview.samples.map(\.changes) == [["学历→大学"]])
}

@Test("a birth that cannot be read is a fault with its line, column and value")
func unreadableBirth() throws {
  let world = try World()
  world.found()
  let text = "委员编号,姓名,界别,出生日期\n06101,甲乙,教育界,1966.13\n06102,丙丁,教育界,属马\n"
  guard case .refused(.fileFaults(let faults)) = take(world, Array(text.utf8), .preview) else {
    Issue.record("accepted")
    return
  }
  #expect(
    faults == [
      SheetFault(line: 2, column: "出生日期", value: "1966.13", problem: .notADay),
      SheetFault(line: 3, column: "出生日期", value: "属马", problem: .notADay),
    ])
}

@Test(
  "blanks pad a name of Han and part one of letters, and the mark before a formula is taken away")
func namesAsMeant() throws {
  let world = try World()
  world.found()
  let text = "委员编号,姓名,界别,备注\n06101,王　 伟,教育界,'=cmd\n06102, Müller  Jörg ,教育界,'quoted'\n"
  _ = take(world, Array(text.utf8), .carryOut(Token("i")))
  let members = [4, 5].compactMap { id -> Member? in
    guard case .dossier(let dossier) = world.ask(.dossier(Identifier(id))) else { return nil }
    return dossier.member
  }
  #expect(members.map(\.name) == ["王伟", "Müller Jörg"])
  #expect(members.flatMap { $0.more.values } == ["=cmd", "'quoted'"])
}

@Test("what is odd in a roll is told before it is taken in, and how many changes are not listed")
func doubts() throws {
  let world = try World()
  world.found()
  let odd = "06101,甲,教育界,2031-01-02,1391234567\n06102,乙,教育界,,139****5678\n"
  let rest = (103..<121).map { "06\($0),丙,教育界,,13912345678\n" }.joined()
  let text = "委员编号,姓名,界别,出生日期,手机\n" + odd + rest
  guard case .importPreview(let preview) = take(world, Array(text.utf8), .preview) else {
    Issue.record("no preview")
    return
  }
  #expect(preview.doubts.map(\.problem) == [.inTheFuture, .notElevenDigits, .notElevenDigits])
  #expect(preview.doubts.map(\.line) == [2, 2, 3])
  #expect(preview.samples.count == 12 && preview.more == 8)
}

@Test(
  "a column 职务 is the seat where nothing but seats stands in it, else it is kept as it is",
  arguments: ["常委", "校长"])
func seatOrPost(word: String) throws {
  let world = try World()
  world.found()
  let text = "委员编号,姓名,界别,职务\n06301,甲乙丙,教育界,\(word)\n06302,丁戊己,教育界,\n"
  guard case .importPreview(let preview) = take(world, Array(text.utf8), .preview) else {
    Issue.record("no preview")
    return
  }
  let isSeat = word == "常委"
  #expect(preview.kept == (isSeat ? [] : ["职务"]))
  _ = take(world, Array(text.utf8), .carryOut(Token("i")))
  guard case .candidates(let rows) = world.ask(.candidates(matching: "06301", limit: 9)),
    let row = rows.first, case .dossier(let dossier) = world.ask(.dossier(row.id))
  else {
    Issue.record("not taken in")
    return
  }
  #expect(dossier.member.seat == (isSeat ? .standing : .member))
}
