import Domain
import Scoring
import Storage
import Testing

/// A world with three members of whom two have points in 2026.
private func busyWorld() throws -> World {
  let world = try World()
  world.found()
  for (number, present) in [(1, [1, 2]), (2, [1])] {
    let activity = Activity(
      kind: .readingSession, title: "每周一读第\(number)期",
      day: try #require(Day(iso: "2026-03-0\(number)")))
    let attendances = present.map {
      Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
    }
    _ = world.ask(.record(.activity(activity, attendances), token: Token("activity \(number)")))
  }
  return world
}

private func plan(
  correcting correction: PublicationPlan.Correction? = nil, showsPoints: Bool = true
) throws -> PublicationPlan {
  let first = try #require(Day(iso: "2026-06-01"))
  return PublicationPlan(
    title: "2026年度履职评定公示", year: 2_026, through: nil,
    notice: try #require(WorkCalendar().span(from: first, workingDays: 5)),
    contact: "", showsPoints: showsPoints,
    correction: correction)
}

private func publish(_ plan: PublicationPlan, in world: World, _ token: String) throws
  -> Identifier<Publication>
{
  let reply = world.ask(.publicise(.publish(plan), token: Token(token)))
  guard case .recorded(let receipt) = reply, case .publication(let id) = receipt.record else {
    Issue.record("not published: \(reply)")
    throw Refusal.noOffice
  }
  return id
}

private func record(_ id: Identifier<Publication>, in world: World) throws -> PublicationRecord {
  guard case .publication(let record) = world.ask(.publication(id)) else {
    Issue.record("no publication \(id)")
    throw Refusal.noOffice
  }
  return record
}

private func faults(in world: World) -> [PublicationCheck.Fault]? {
  guard case .publicationsVerified(let checks) = world.ask(.verifyPublications) else {
    return nil
  }
  return checks.flatMap(\.faults)
}

@Test("a publication freezes lines, book, head and notice; the notice has bands, no places")
func publishes() throws {
  let world = try busyWorld()
  let id = try publish(plan(), in: world, "publish")
  let record = try record(id, in: world)
  #expect(record.lines.map(\.name) == ["王伟", "欧阳文", "曾子墨"])
  #expect(record.lines.map(\.place) == [1, 3, 2])
  #expect(record.publication.book.version == 1)
  let text = record.publication.document.text
  #expect(text.contains("公示期为2026年6月1日至2026年6月5日（5个工作日）"))
  #expect(text.contains("王　伟 \(record.lines[0].points)"))
  #expect(text.contains(record.publication.head.hash))
  #expect(faults(in: world) == [])
}

@Test(
  "a thousand later edits change no published line, and the publication recomputes to the same bytes"
)
func staysFrozen() throws {
  let world = try busyWorld()
  let id = try publish(plan(), in: world, "publish")
  let before = try record(id, in: world)
  var dice = SystemRandomNumberGenerator()
  for number in 0..<1_000 {
    let day = try #require(Day(year: 2_026, month: 1 + number % 12, day: 1 + number % 28))
    let activity = Activity(kind: .readingSession, title: "补录\(number)", day: day)
    let member = Identifier<Member>(1 + Int(dice.next() % 3))
    let attendance = Attendance(
      member: member, role: .participant, presence: .present, halfDays: 1)
    let reply = world.ask(
      .record(.activity(activity, [attendance]), token: Token("later \(number)")))
    guard case .recorded = reply else {
      Issue.record("not recorded: \(reply)")
      return
    }
  }
  let after = try record(id, in: world)
  #expect(after.publication == before.publication && after.lines == before.lines)
  #expect(before.later.isEmpty && after.later.count == 1_000)
  #expect(faults(in: world) == [])
}

@Test(
  "what is written of a published year afterwards is listed: late, amended, withdrawn, moved away")
func listsLaterLines() throws {
  let world = try busyWorld()
  let id = try publish(plan(), in: world, "publish")
  for (day, token) in [("2026-04-01", "late"), ("2027-04-01", "next year")] {
    let activity = Activity(
      kind: .readingSession, title: token, day: try #require(Day(iso: day)))
    let attendance = Attendance(
      member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
    _ = world.ask(.record(.activity(activity, [attendance]), token: Token(token)))
  }
  let day = try #require(Day(iso: "2026-03-01"))
  let work = Work(
    kind: .proposal, title: "停车", day: day, authors: [Identifier(1)], fileNumber: "",
    stages: [Stage(kind: .filed, day: day, level: .own, form: .single, body: "")])
  _ = world.ask(.record(.work(work), token: Token("work")))
  _ = world.ask(
    .withdraw(.activity(Identifier(1), revision: 1), reason: "重复登记", token: Token("w")))
  let later = try record(id, in: world).later
  #expect(later.map(\.act) == [.record, .record, .withdraw])
  #expect(later.map(\.title) == ["late", "停车", "每周一读第1期"])
}

@Test("amended and withdrawn records, a renamed member and another book do not touch a publication")
func outlivesChanges() throws {
  let world = try busyWorld()
  let id = try publish(plan(), in: world, "publish")
  let before = try record(id, in: world)
  let gone = world.ask(
    .withdraw(.activity(Identifier(1), revision: 1), reason: "重复登记", token: Token("w")))
  guard case .recorded = gone else {
    Issue.record("not withdrawn: \(gone)")
    return
  }
  guard case .dossier(let dossier) = world.ask(.dossier(Identifier(2))) else { return }
  var renamed = dossier.member
  renamed.name = "曾墨"
  renamed.isRanked = false
  _ = world.ask(
    .amend(.member(Identifier(2), revision: 1, renamed), reason: "更名并免评", token: Token("m")))
  let jinan = try #require(ShippedBooks.named("jinan-2015"))
  let adopted = world.ask(
    .adopt(
      Adoption(
        book: .text(jinan.text, named: jinan.name),
        effective: try #require(Day(iso: "2026-01-01"))),
      reason: "试行新办法", token: Token("adopt")))
  guard case .recorded = adopted else {
    Issue.record("not adopted: \(adopted)")
    return
  }
  let after = try record(id, in: world)
  #expect(after.publication == before.publication && after.lines == before.lines)
  #expect(faults(in: world) == [])
  guard case .verified(let found) = world.ask(.verify) else { return }
  #expect(found.faults == [])
}

@Test("what was changed behind the program's back is found by computing again")
func findsMeddling() throws {
  let world = try busyWorld()
  _ = try publish(plan(), in: world, "publish")
  try world.meddle(
    "DROP TRIGGER published_stays; UPDATE published SET points = points + 1 WHERE member = 1")
  guard case .lines(1, first: "王伟", _, _)? = faults(in: world)?.first else {
    Issue.record("not found: \(String(describing: faults(in: world)))")
    return
  }
  try world.meddle(
    "DROP TRIGGER publication_stays; UPDATE publication SET document = document || ' '")
  #expect(faults(in: world)?.contains(.document) == true)
}

@Test(
  "an objection is decided before the final notice; one that is upheld needs a correction first")
func objections() throws {
  let world = try busyWorld()
  let id = try publish(plan(), in: world, "publish")
  let (early, inside, after) = (
    try #require(Day(iso: "2026-05-31")), try #require(Day(iso: "2026-06-02")),
    try #require(Day(iso: "2026-06-08"))
  )
  func act(_ act: PublicationAct, _ token: String) -> Reply {
    world.ask(.publicise(act, token: Token(token)))
  }
  guard
    case .refused(.objectionOutsideNotice) = act(
      .object(id, day: early, by: "王伟", text: "少计一次"), "a")
  else {
    Issue.record("taken before the notice")
    return
  }
  #expect(
    act(.object(id, day: inside, by: "王伟", text: "少计一次"), "ahead") == .refused(.dayAhead(inside)))
  world.now = "2026-06-03T00:00:00Z"
  _ = act(.object(id, day: inside, by: "王伟", text: "少计一次"), "b")
  #expect(
    act(.conclude(id, day: inside), "c")
      == .refused(.noticeNotOver(until: try plan().notice.upperBound)))
  #expect(act(.conclude(id, day: after), "early") == .refused(.dayAhead(after)))
  world.now = "2026-06-08T00:00:00Z"
  #expect(act(.conclude(id, day: after), "d") == .refused(.objectionsUndecided([1])))
  let upheld = Objection.Decision(verdict: .upheld, reason: "签到表有其签名")
  _ = act(.decide(id, objection: 1, upheld), "e")
  #expect(act(.decide(id, objection: 1, upheld), "f") == .refused(.decidedAlready(objection: 1)))
  #expect(act(.conclude(id, day: after), "g") == .refused(.objectionsUpheld([1])))
  let missed = Activity(kind: .readingSession, title: "漏记的一期", day: inside)
  let there = Attendance(
    member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  _ = world.ask(.record(.activity(missed, [there]), token: Token("missed")))
  let correction = PublicationPlan.Correction(of: id, reason: "补计一次出席")
  let second = try publish(plan(correcting: correction), in: world, "h")
  #expect(try record(id, in: world).correctedBy == second)
  #expect(act(.conclude(id, day: after), "i") == .refused(.correctedAlready(by: second)))
  guard case .recorded = act(.conclude(second, day: after), "j") else {
    Issue.record("not concluded")
    return
  }
  let final = try #require(try record(second, in: world).final)
  #expect(final.document.text.contains("公示期内未收到异议"))
  #expect(try record(second, in: world).publication.document.text.contains("本公示更正第1号公示：补计一次出席"))
  #expect(faults(in: world) == [])
}

@Test("plans that nobody could publish are refused, and nothing is written")
func refusedPlans() throws {
  let world = try busyWorld()
  let saturday = try #require(Day(iso: "2026-06-06"))
  let weekend = PublicationPlan(
    title: "公示", year: 2_026, through: nil, notice: saturday...saturday, contact: "",
    showsPoints: false, correction: nil)
  #expect(world.ask(.proof(weekend)) == .refused(.noticeWithoutWorkingDay))
  let untitled = PublicationPlan(
    title: " ", year: 2_026, through: nil, notice: try plan().notice, contact: "",
    showsPoints: false, correction: nil)
  #expect(world.ask(.proof(untitled)) == .refused(.titleMissing))
  let early = PublicationPlan(
    title: "公示", year: 2_010, through: nil, notice: try plan().notice, contact: "",
    showsPoints: false, correction: nil)
  #expect(world.ask(.proof(early)) == .refused(.unknownYear(2_010)))
  let unknown = try plan(
    correcting: PublicationPlan.Correction(of: Identifier(9), reason: "补计一次出席"))
  #expect(world.ask(.proof(unknown)) == .refused(.unknownRecord(.publication(Identifier(9)))))
  #expect(world.ask(.publications) == .publications([]))
}

@Test("a year has one publication that holds: a second one is refused, a correction supersedes it")
func onePublicationAYear() throws {
  let world = try busyWorld()
  let first = try publish(plan(), in: world, "publish")
  let taken = Reply.refused(.publishedAlready(year: 2_026, by: first))
  #expect(world.ask(.proof(try plan())) == taken)
  #expect(world.ask(.publicise(.publish(try plan()), token: Token("again"))) == taken)
  let second = try publish(
    plan(correcting: .init(of: first, reason: "公布分数有误"), showsPoints: false), in: world, "c")
  let superseded = Reply.refused(.publishedAlready(year: 2_026, by: second))
  #expect(world.ask(.proof(try plan())) == superseded)
  guard case .publications(let rows) = world.ask(.publications) else { return }
  #expect(rows.map(\.id) == [second, first])
}

@Test(
  "a notice in mid-year counts to its day and tells points alone; that of the year needs no correction"
)
func publishesInMidYear() throws {
  let world = try busyWorld()
  func interim(_ day: String, correcting correction: PublicationPlan.Correction? = nil) throws
    -> PublicationPlan
  {
    PublicationPlan(
      title: "截至公示", year: 2_026, through: Day(iso: day), notice: try plan().notice,
      contact: correction?.reason ?? "联络处，电话 123", showsPoints: false, correction: correction)
  }
  let first = try publish(interim("2026-03-01"), in: world, "first")
  let published = try record(first, in: world)
  #expect(published.lines.map(\.grade) == ["", "", ""])
  let text = published.publication.document.text
  #expect(text.contains("委员2026年度截至2026年3月1日的履职积分予以公示。以姓氏笔画为序。"))
  #expect(text.contains("\n\n　　王　伟 1.0\n　　欧阳文 0.0\n　　曾子墨 1.0\n\n"))
  #expect(text.contains("提出（联络处，电话 123）。"))
  #expect(published.later.isEmpty)
  let taken = Reply.refused(.publishedAlready(year: 2_026, by: first))
  #expect(world.ask(.proof(try interim("2026-03-01"))) == taken)
  _ = try publish(interim("2026-03-02"), in: world, "second")
  let year = try publish(plan(), in: world, "year")
  #expect(try record(year, in: world).publication.plan.through == nil)
  let corrected = try publish(
    interim("2026-05-01", correcting: .init(of: first, reason: "改受理电话")), in: world, "c")
  #expect(
    try record(corrected, in: world).publication.plan.through == interim("2026-03-01").through)
  #expect(faults(in: world) == [])
}

@Test(
  "a notice in mid-year counts to a day of its year that is over, and not to the last",
  arguments: [
    "2025-12-31", "2026-12-31", "2026-06-02",
  ])
func refusesOtherDays(iso: String) throws {
  let world = try busyWorld()
  let day = try #require(Day(iso: iso))
  let plan = PublicationPlan(
    title: "公示", year: 2_026, through: day, notice: try plan().notice, contact: "",
    showsPoints: false, correction: nil)
  let (from, to) = (try #require(Day(iso: "2026-01-01")), try #require(Day(iso: "2026-12-31")))
  let isOfYear = day > from && day < to
  #expect(
    world.ask(.proof(plan))
      == .refused(isOfYear ? .dayAhead(day) : .dayOutsideYear(day, from: from, to: to)))
}

@Test("a correction that corrects nothing is refused, and what it changes is said beforehand")
func correctsSomething() throws {
  let world = try busyWorld()
  let id = try publish(plan(), in: world, "publish")
  let correction = PublicationPlan.Correction(of: id, reason: "补计一次出席")
  func proof(showsPoints: Bool) throws -> Proof? {
    guard
      case .proof(let proof) = world.ask(
        .proof(try plan(correcting: correction, showsPoints: showsPoints)))
    else { return nil }
    return proof
  }
  #expect(world.ask(.proof(try plan(correcting: correction))) == .refused(.nothingChanged))
  #expect(try proof(showsPoints: false)?.doubts.last == .sameResults(as: id))
  _ = world.ask(
    .withdraw(.activity(Identifier(1), revision: 1), reason: "重复登记", token: Token("w")))
  #expect(try proof(showsPoints: true)?.doubts.last == .otherResults(2, than: id))
}

@Test("a year without records and one that still runs are said before they are published")
func doubtsAreSaid() throws {
  let world = try busyWorld()
  func doubts(_ year: Int) throws -> [Proof.Doubt]? {
    let plan = PublicationPlan(
      title: "公示", year: year, through: nil, notice: try plan().notice, contact: "",
      showsPoints: false, correction: nil)
    guard case .proof(let proof) = world.ask(.proof(plan)) else { return nil }
    return proof.doubts
  }
  let last = try #require(Day(iso: "2026-12-31"))
  #expect(try doubts(2_026) == [.yearNotOver(until: last), .noHolidays(2_026)])
  #expect(try doubts(2_023) == [.noRecords, .noHolidays(2_026)])
}

@Test("a notice counts its working days by the holidays of its rule book, then and when verified")
func countsWorkingDays() throws {
  let world = try busyWorld()
  let text =
    StandardRuleBook.text + """

      [[holiday]]
      zh = "端午节"
      en = "Dragon Boat"
      from = 2026-06-03
      until = 2026-06-04
      make_up = [2026-06-07]
      """
  let adoption = Adoption(
    book: .text(text, named: "ours"), effective: try #require(Day(iso: "2026-01-01")))
  _ = world.ask(.adopt(adoption, reason: "写入节假日", token: Token("adopt")))
  let id = try publish(plan(), in: world, "publish")
  let kept = try record(id, in: world)
  #expect(kept.workingDays == 3)
  #expect(kept.publication.document.text.contains("（3个工作日）"))
  #expect(faults(in: world) == [])
}

@Test("as of the last line, the facts are those of now")
func asOfNow() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 7, members: 40)))
  let store = try #require(try world.open())
  let first = try #require(Day(iso: "2022-01-01"))
  let last = try #require(Day(iso: "2026-12-31"))
  let head = try store.head().sequence
  var seen = 0
  for kept in try store.members(after: Identifier(0), count: 100) {
    let now = Set(try store.facts(of: kept.id, first...last))
    let then = Set(try store.facts(of: kept.id, first...last, asOf: head))
    #expect(now == then)
    seen += now.count
  }
  #expect(seen > 100)
  #expect(
    try store.members(after: Identifier(0), count: 100)
      == store.members(after: Identifier(0), count: 100, asOf: head))
}
