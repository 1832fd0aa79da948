import Domain

/// Where the office's facts are kept (档案): every statement, over an engine it does not know.
package final class Store {
  let engine: any Engine
  /// The committee and term whose records are meant; the first of the file until another is chosen.
  package private(set) var committee = 1
  package private(set) var term = 0

  package init(_ engine: any Engine) throws {
    self.engine = engine
    term = try office()?.term.number ?? 0
  }

  /// The office of the file; nil for a file without one.
  package func office() throws -> Committee? {
    let row = try engine.first(
      """
      SELECT committee, name, term, first_year
      FROM office
      ORDER BY committee, term DESC
      LIMIT 1
      """, [])
    guard let row, let term = Term(number: row.integer(2), firstYear: row.integer(3)) else {
      return nil
    }
    return Committee(id: Identifier(row.integer(0)), name: row.text(1), term: term)
  }

  /// Begins the journal of an office that is to be founded.
  package func begin(_ founding: Founding) throws {
    term = founding.term.number
    _ = try engine.run(
      """
      INSERT INTO chain_head
      SELECT CAST($1 AS BIGINT), 0, CAST($2 AS TEXT)
      WHERE NOT EXISTS (SELECT 1 FROM chain_head WHERE committee = $1)
      """, [committee.value, Store.origin.value])
  }

  /// Founds the office of the file.
  package func found(_ founding: Founding, line: Int) throws {
    _ = try engine.run(
      "INSERT INTO office VALUES ($1, $2, $3, $4, $5)",
      [
        committee.value, founding.committee.value, term.value, founding.term.firstYear.value,
        line.value,
      ])
  }

  /// Does several writes whole or not at all.
  package func together(_ body: () throws -> Void) throws {
    try engine.transaction(body)
  }

  /// Reads as of one moment, while others may write; it is to be short, for they wait for it.
  package func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    try engine.snapshot(body)
  }

  /// The scope of every statement: committee and term, `$1` and `$2`.
  var scope: [Value] { [committee.value, term.value] }

  /// Lets statements that take long be given up, with `EngineFailure.cancelled`, and waiting for others too.
  package func watch(_ isCancelled: @escaping () -> Bool, waiting: Waiting) {
    engine.isCancelled = isCancelled
    engine.waiting = waiting
  }

  package func writtenElsewhere() throws -> Int { try engine.writtenElsewhere() }
  package func ownFaults() throws -> [String] { try engine.ownFaults() }
}
