import Domain
import Office
import Storage
import StorageSQLite
import Testing

/// An office with something in every kind of table that can be filled by hand.
private func world() throws -> World {
  let world = try World()
  world.found()
  let day = try #require(Day(iso: "2026-05-06"))
  let present = Attendance(
    member: Identifier(1), role: .participant, presence: .present, halfDays: 1)
  let activity = Activity(kind: .readingSession, title: "每周一读", day: day)
  let stage = Stage(kind: .submitted, day: day, level: .own, form: .single, body: "")
  let work = Work(
    kind: .proposal, title: "提案", day: day, authors: [Identifier(1), Identifier(2)], fileNumber: "",
    stages: [stage])
  let station = Workstation(
    kind: .station, name: "一站", place: "", convener: nil, members: [Identifier(1)], activityDay: 21)
  let one = Group(kind: .workGroup, name: "一组")
  let member = Member(number: "07", name: "丁一", sector: "民盟")
  let recordings: [Recording] = [
    .activity(activity, [present]), .work(work), .workstation(station),
    .book(Book(title: "论语", author: "", shelf: "")),
    .readingRoom(ReadingRoom(name: "书屋", place: "", sector: "", keeper: nil)),
    .member(
      member, PrivateParticulars(phone: "139", identity: ""),
      [MembershipClaim(group: one, duty: .ordinary)]),
  ]
  for (index, recording) in recordings.enumerated() {
    let reply = world.ask(.record(recording, token: Token("thing \(index)")))
    guard case .recorded = reply else {
      Issue.record("\(reply)")
      return world
    }
  }
  world.files["roll.csv"] = Array("委员编号,姓名,界别\n08,丁二,民盟\n".utf8)
  let file = ImportFile(
    path: "roll.csv", subject: nil, encoding: nil, intent: .carryOut(Token("file")))
  guard case .recorded = world.ask(.importSheet(file)) else {
    Issue.record("nothing imported")
    return world
  }
  _ = world.ask(.takeBack(line: 8, token: Token("book back")))
  try publish(in: world)
  return world
}

/// A publication with an objection, the one that corrects it, and that one's final notice.
private func publish(in world: World) throws {
  let (first, later) = (try #require(Day(iso: "2026-06-01")), try #require(Day(iso: "2026-06-15")))
  func plan(
    _ correction: PublicationPlan.Correction?, through day: Day? = nil
  ) throws -> PublicationPlan {
    PublicationPlan(
      title: correction == nil ? "公示" : "更正公示", year: 2_026, through: day,
      notice: try #require(WorkCalendar().span(from: first, workingDays: 5)), contact: "",
      showsPoints: false,
      correction: correction)
  }
  let acts: [PublicationAct] = [
    .publish(try plan(nil)),
    .object(Identifier(1), day: first, by: "丁一", text: "少计一次"),
    .publish(try plan(PublicationPlan.Correction(of: Identifier(1), reason: "补计一次"))),
    .conclude(Identifier(2), day: later), .publish(try plan(nil, through: first)),
  ]
  for (index, act) in acts.enumerated() {
    world.now = index == 3 ? "2026-06-15T00:00:00Z" : world.now
    let reply = world.ask(.publicise(act, token: Token("act \(index)")))
    guard case .recorded = reply else {
      Issue.record("\(reply)")
      return
    }
  }
}

/// The words with which SQLite refuses some SQL; empty where it does not.
private func refusal(_ world: World, _ sql: String) -> String {
  do {
    try world.meddle(sql)
    return ""
  } catch {
    return "\(error)"
  }
}

@Test("no fact and no line of the journal can be changed or removed")
func appendOnly() throws {
  let world = try world()
  for table in Schema.guarded {
    #expect(refusal(world, "UPDATE \(table.name) SET committee = 1").contains("append-only"))
    #expect(refusal(world, "DELETE FROM \(table.name)").contains("append-only"))
  }
}

@Test("no fact can be replaced, by whichever of its keys it is met")
func irreplaceable() throws {
  let world = try world()
  // Would refuse first, for another reason.
  try world.meddle("DROP TRIGGER journal_follows")
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  for table in Schema.guarded {
    let columns = try engine.run(
      "SELECT name, type FROM pragma_table_info($1) ORDER BY cid", [table.name.value])
    for key in table.keys {
      // Every column that the key does not have gets another value: only this key is met.
      let own = Set(key.split(separator: ",").map { $0.filter { $0 != " " } })
      let values = columns.map { column in
        let name = column.text(0)
        guard !own.contains(name), name != "committee" else { return name }
        guard column.text(1) == "BIGINT" else {
          // Hashes keep their length, words of closed lists theirs.
          return ["hash", "previous"].contains(name) ? "reverse_of(\(name))" : name
        }
        return ["id", "rev", "place", "version", "seq", "line", "number"].contains(name)
          ? "\(name) + 9000" : name
      }
      let list = values.joined(separator: ", ")
        .replacing("reverse_of(hash)", with: "substr(hash, 2) || substr(hash, 1, 1)")
        .replacing("reverse_of(previous)", with: "substr(previous, 2) || 'x'")
      let named = own.sorted().map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
      let sql = """
        INSERT OR REPLACE INTO \(table.name) SELECT \(list) FROM \(table.name)
        WHERE \(named) LIMIT 1
        """
      #expect(refusal(world, sql).contains("append-only"), "\(sql)")
    }
  }
}

@Test("every column that holds a number is guarded against a text")
func typed() throws {
  let world = try world()
  // Would refuse first, for another reason.
  try world.meddle("DROP TRIGGER journal_follows")
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  for table in Schema.guarded {
    let columns = try engine.run(
      "SELECT name, type, \"notnull\" FROM pragma_table_info($1) ORDER BY cid", [table.name.value])
    for place in table.keys.indices {
      try world.meddle("DROP TRIGGER \(table.name)_keeps_\(place)")
    }
    let numbers = columns.filter { $0.text(1) == "BIGINT" }
    #expect(Set(numbers.filter { $0.integer(2) == 1 }.map { $0.text(0) }) == Set(table.numbers))
    #expect(Set(numbers.filter { $0.integer(2) == 0 }.map { $0.text(0) }) == Set(table.optional))
    #expect(Set(columns.map { $0.text(1) }).isSubset(of: ["BIGINT", "TEXT"]))
    for number in table.numbers + table.optional {
      let list = columns.map { $0.text(0) == number ? "'word'" : $0.text(0) }
      let sql =
        "INSERT INTO \(table.name) SELECT \(list.joined(separator: ", ")) FROM \(table.name)"
      #expect(refusal(world, sql).contains("wrong type"), "\(sql)")
    }
  }
}

@Test(
  "the chain only grows by its next line",
  arguments: [
    "UPDATE chain_head SET seq = 1", "UPDATE chain_head SET hash = previous FROM journal",
    "INSERT OR REPLACE INTO chain_head SELECT committee, 0, hash FROM chain_head",
    """
    INSERT INTO journal
    SELECT committee, term, seq + 2, at, actor, session, act, kind, object, title, reason, 'new',
      revision, payload, hash, substr(hash, 2) || 'x'
    FROM journal WHERE seq = (SELECT seq FROM chain_head)
    """,
    """
    INSERT INTO journal
    SELECT committee, term, seq + 1, at, actor, session, act, kind, object, title, reason, 'new',
      revision, payload, substr(hash, 2) || 'y', substr(hash, 2) || 'x'
    FROM journal WHERE seq = (SELECT seq FROM chain_head)
    """,
  ])
func chain(sql: String) throws {
  #expect(refusal(try world(), sql).contains("broken chain"))
}

@Test("the head of the chain cannot be removed")
func headStays() throws {
  #expect(refusal(try world(), "DELETE FROM chain_head").contains("append-only"))
}

@Test("a correction without a reason is refused by the schema itself")
func reason() throws {
  let sql = """
    INSERT INTO journal
    SELECT committee, term, seq + 1, at, actor, session, 'amend', kind, object, title, ' 错 ', 'new',
      revision, payload, hash, substr(hash, 2) || 'x'
    FROM journal WHERE seq = (SELECT seq FROM chain_head)
    """
  #expect(refusal(try world(), sql).contains("CHECK constraint failed"))
}

@Test("a second revision of the same number is refused by the schema itself: no correction is lost")
func revisionTwice() throws {
  let sql = """
    INSERT INTO activity
    SELECT committee, term, id, rev, change, kind, 'other', day, half_days, place, organiser, series,
      serial, admission, workstation, station_act, reading_room, book, residents, students,
      party_members, outcome, recorded
    FROM activity
    """
  #expect(refusal(try world(), sql).contains("append-only"))
}
