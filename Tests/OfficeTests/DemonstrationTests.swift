import Domain
import Office
import Storage
import StorageSQLite
import Testing

private func head(seed: UInt64, members: Int) throws -> String {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: seed, members: members)))
  guard case .verified(let found) = world.ask(.verify) else { return "" }
  #expect(found.faults == [])
  return found.head
}

@Test("the same seed makes the same journal, another seed another")
func seeds() throws {
  let first = try head(seed: 6, members: 40)
  #expect(first.count == 64)
  #expect(try head(seed: 6, members: 40) == first)
  #expect(try head(seed: 7, members: 40) != first)
}

@Test("the demonstration, cancelled, leaves no office behind")
func cancelled() throws {
  let world = try World()
  let reply = world.desk.answer(
    .demonstrate(Demonstration(seed: 6, members: 40)), report: { _ in }, isCancelled: { true })
  #expect(reply == .refused(.cancelled))
  #expect(try World().ask(.opening) == .refused(.noOffice))
  #expect(try world.open()?.office() == nil)
}

@Test(
  "long work on a large office is given up in the midst of a statement, and leaves all as it was")
func givenUp() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 40)))
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  let before = try engine.run("SELECT count(*) FROM told", [])
  engine.isCancelled = { true }
  #expect(throws: EngineFailure.cancelled) {
    try engine.transaction {
      _ = try engine.run(
        """
        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000)
        INSERT INTO told SELECT 1, 6, n, 1, 1, '', 2026, 0, 0 FROM numbers
        """, [])
    }
  }
  engine.isCancelled = { false }
  #expect(try engine.run("SELECT count(*) FROM told", []) == before)
}

@Test("indexes that were set aside while tables were filled are there again, also after a failure")
func setAside() throws {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 6, members: 40)))
  let engine = try SQLiteEngine(path: world.path, isNew: false)
  let indexes = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"
  let told = "SELECT idx, stat FROM sqlite_stat1 ORDER BY idx"
  let before = try (engine.run(indexes, []), engine.run(told, []))
  try engine.transaction(without: ["roll_pinyin", "name_key_found"]) {
    let left = try engine.run(indexes, [])
    #expect(left.count == before.0.count - 2)
  }
  #expect(try engine.run(indexes, []) == before.0)
  #expect(try engine.run(told, []) == before.1)
  #expect(throws: EngineFailure.full) {
    try engine.transaction(without: ["roll_pinyin"]) { throw EngineFailure.full }
  }
  #expect(try engine.run(indexes, []) == before.0)
}
