import Domain
import Office
import Storage
import StorageSQLite
import Testing

/// An engine that remembers every statement.
private final class Overheard: Engine {
  private let engine: SQLiteEngine
  private(set) var statements: Set<String> = []

  init(_ engine: SQLiteEngine) {
    self.engine = engine
  }

  func run(_ sql: String, _ arguments: [Value]) throws -> [Row] {
    statements.insert(sql)
    return try engine.run(sql, arguments)
  }

  func run(_ sql: String, each lists: [[Value]]) throws {
    statements.insert(sql)
    try engine.run(sql, each: lists)
  }

  func scan(
    _ sql: String, _ arguments: [Value], _ body: (any Columns) throws -> Void
  ) throws {
    statements.insert(sql)
    try engine.scan(sql, arguments, body)
  }

  func transaction(without indexes: [String], _ body: () throws -> Void) throws {
    try engine.transaction(without: indexes, body)
  }

  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try engine.transaction(body)
  }
  func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try engine.snapshot(body)
  }

  func script(_ sql: String) throws { try engine.script(sql) }
  func ownFaults() throws -> [String] { try engine.ownFaults() }
  func writtenElsewhere() throws -> Int { try engine.writtenElsewhere() }

  var isCancelled: () -> Bool {
    get { engine.isCancelled }
    set { engine.isCancelled = newValue }
  }

  var waiting: Waiting {
    get { engine.waiting }
    set { engine.waiting = newValue }
  }

  /// What SQLite would do for a statement, a line for each table.
  func plan(_ sql: String) throws -> [String] {
    try engine.run("EXPLAIN QUERY PLAN " + sql, Array(repeating: .null, count: 30)).map {
      $0.text(3)
    }
  }
}

/// A desk on an existing file whose statements are overheard.
private final class OverheardArchive: Archive {
  let path: String
  let readOnly: String? = nil
  let holder = Holder(name: "", process: 0, seconds: 0)
  let engine: Overheard

  init(_ path: String) throws {
    self.path = path
    engine = Overheard(try SQLiteEngine(path: path, isNew: false))
  }

  func open() throws -> Store? { try Store(engine) }
  func create() throws -> Store { try Store(engine) }

  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    try body()
  }
}

/// Everything that screens ask without the clerk having said that it may take long.
private func questions() -> [Request] {
  let first = Window(anchor: .first, count: 200)
  let windows = [
    first, Window(anchor: .last, count: 200),
    Window(anchor: .after(Cursor(text: "06", number: 1, id: 3)), count: 200),
  ]
  var all: [Request] = [
    .opening, .home(year: 2_026), .catalogue, .reading(year: 2_026), .workstations(year: 2_026),
    .scorecard(Identifier(3), year: 2_026), .dossier(Identifier(3)), .activity(Identifier(3)),
    .work(Identifier(3)), .candidates(matching: "w", limit: 9),
    .candidates(matching: "#12", limit: 9),
    .candidates(matching: "1234", limit: 9), .carriedOut([Token("a")]),
  ]
  for window in windows {
    for order in MemberOrder.allCases {
      for (sector, state, text) in [
        (nil, nil, ""), ("教育界", nil, ""), (nil, MemberState.left, ""), (nil, nil, "w"),
      ] {
        all.append(
          .members(
            MemberQuery(
              text: text, sector: sector, state: state, order: order, isDescending: false,
              year: 2_026, window: window)))
      }
    }
    all.append(.journal(JournalQuery(record: nil, window: window)))
    all.append(.journal(JournalQuery(record: .activity(Identifier(2)), window: window)))
    all.append(.works(WorkQuery(kind: nil, year: 2_026, text: "", window: window)))
    all.append(
      .activities(
        ActivityQuery(kinds: [], year: 2_026, workstation: nil, text: "", window: window)))
    for basis in [StandingsBasis.member, .sector, .group(.streetGroup)] {
      all.append(.standings(StandingsQuery(by: basis, year: 2_026, window: window)))
    }
  }
  return all
}

/// What a clerk saves.
private func writes() throws -> [Request] {
  let day = try #require(Day(iso: "2026-05-06"))
  let here = [1, 2].map {
    Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
  }
  let member = Member(number: "069999", name: "王小明", sector: "教育界")
  let none = PrivateParticulars(phone: "", identity: "")
  let claim = MembershipClaim(group: Group(kind: .streetGroup, name: "清河街道组"), duty: .ordinary)
  var other = Activity(kind: .readingSession, title: "每周一读", day: day)
  other.place = "书屋"
  return [
    .record(
      .activity(Activity(kind: .readingSession, title: "每周一读", day: day), here), token: Token("a")),
    .record(.member(member, none, [claim]), token: Token("b")),
    .amend(
      .activity(Identifier(1), revision: 1, other), reason: "地点写错了", token: Token("c")),
    .withdraw(.activity(Identifier(2), revision: 1), reason: "重复登记", token: Token("d")),
  ]
}

/// Tables whose size does not follow that of the office.
private let small: Set<String> = [
  "office", "rule_book", "body", "workstation", "station_member", "book", "reading_room", "tally",
  "body_tally", "work_tally", "calendar", "rung", "chain_head", "near", "found", "doers", "days",
  "revision", "CONSTANT", "closing",
]

/// Whether a line of a plan reads a table that grows from end to end.
private func readsAll(_ line: String) -> Bool {
  let words = line.split(separator: " ")
  guard words.count > 1, ["SCAN", "SEARCH"].contains(words[0]), !small.contains(String(words[1]))
  else { return false }
  if words[0] == "SCAN" { return !words[1].hasPrefix("(subquery") }
  guard let open = line.lastIndex(of: "("), let close = line.lastIndex(of: ")") else {
    return false
  }
  let narrowing = line[line.index(after: open)..<close].split(separator: " AND ").filter {
    !["committee=?", "term=?", "year=?"].contains(String($0))
  }
  return narrowing.isEmpty && !line.contains("rowid=?")
}

@Test("nothing that a screen asks or a clerk saves reads a table from end to end")
func plans() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 40)))
  let archive = try OverheardArchive(world.path)
  let desk = Desk(
    archive,
    Surroundings(
      clerk: "tester", session: "test", now: { "2026-06-01T00:00:00Z" },
      local: { $0 }, salt: { "00" },
      file: { _ in nil }))
  for request in try questions() + writes() {
    let reply = desk.answer(request, report: { _ in }, isCancelled: { false })
    if case .failed(let text) = reply { Issue.record("\(request): \(text)") }
    if case .refused(let refusal) = reply { Issue.record("\(request): \(refusal)") }
  }
  #expect(archive.engine.statements.count > 60)
  for sql in archive.engine.statements {
    // The first of an order, and the highest number, are found at its end.
    if sql.contains("max(") || sql.hasSuffix("LIMIT 1") { continue }
    // Who read in a year, and what is in series, is counted by an index.
    if sql.contains("FROM reader") { continue }
    let faults = try archive.engine.plan(sql).filter(readsAll)
    #expect(faults.isEmpty, "\(sql)\n\(faults.joined(separator: "\n"))")
  }
}
