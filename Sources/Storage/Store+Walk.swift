import Domain

/// What walking the journal found.
package struct Walk {
  package var lines = 0
  package var rows = 0
  package var head = ""
  package var faults: [Verification.Fault] = []
}

extension Store {
  /// Walks the journal from its first line: each hash, each link, the rows each line made, the head.
  package func walk(_ progress: (Int, Int) throws -> Void) throws -> Walk {
    var walk = Walk()
    var previous = String(repeating: "0", count: 64)
    let head = try head()
    var sequence = 0
    while let row = try line(after: sequence) {
      if sequence.isMultiple(of: 200) { try progress(sequence, head.sequence) }
      let found = row.integer(0)
      if found != sequence + 1 {
        walk.faults.append(.missingLines(from: sequence + 1, to: found - 1))
      }
      sequence = found
      try check(row, previous: previous, &walk)
      previous = row.text(13)
      walk.lines += 1
    }
    if head.sequence != sequence || head.hash != previous {
      walk.faults.append(.wrongHead(sequence: head.sequence))
    }
    walk.head = previous
    try count(&walk, last: sequence)
    return walk
  }

  private func line(after sequence: Int) throws -> Row? {
    try engine.first(
      """
      SELECT seq, at, actor, session, act, kind, object, title, reason, token, revision, payload,
        previous, hash
      FROM journal
      WHERE seq > $1
      ORDER BY seq
      LIMIT 1
      """, [sequence.value])
  }

  private func check(_ row: Row, previous: String, _ walk: inout Walk) throws {
    let sequence = row.integer(0)
    let words = (1...11).map { column in
      column == 6 || column == 10 ? String(row.integer(column)) : row.text(column)
    }
    if row.text(12) != previous { walk.faults.append(.brokenChain(sequence: sequence)) }
    if Store.hash(sequence: sequence, previous: row.text(12), words) != row.text(13) {
      walk.faults.append(.brokenLine(sequence: sequence))
    }
    if try payload(of: sequence) != row.text(11) {
      walk.faults.append(
        .changedRecord(
          sequence: sequence, Record(kind: row.text(5), object: row.integer(6))))
    }
  }

  /// Counts the rows of every fact table, and names those of lines that do not exist.
  private func count(_ walk: inout Walk, last: Int) throws {
    for table in Schema.facts {
      let row = try engine.first(
        "SELECT count(*), coalesce(max(recorded), 0) FROM \(table.name)", [])
      walk.rows += row?.integer(0) ?? 0
      if let row, row.integer(1) > last {
        walk.faults.append(.strayRow(table: table.name, sequence: row.integer(1)))
      }
    }
  }

  /// The name on the roll; nil for a member that is not on it.
  package func rollName(_ id: Identifier<Member>) throws -> String? {
    try engine.first(
      "SELECT name FROM roll WHERE committee = $1 AND term = $2 AND member = $3",
      scope + [id.value.value]
    ).map { $0.text(0) }
  }
}
