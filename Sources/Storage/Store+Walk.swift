import Domain

/// What walking the journal found.
package struct Walk {
  package var lines = 0
  package var rows = 0
  package var head = Store.origin
  package var faults: [Verification.Fault] = []
}

extension Store {
  /// Walks the journal from its first line: each hash, each link, the rows each line made, the head, and
  /// the rows of which no line speaks. `progress` is told how many lines are done, and of how many.
  package func walk(_ progress: (Int, Int) throws -> Void) throws -> Walk {
    var walk = Walk()
    var sequence = 0
    let head = try head()
    while let row = try line(after: sequence) {
      if walk.lines.isMultiple(of: 100) { try progress(sequence, head.sequence) }
      let found = row.integer(2)
      if found != sequence + 1 {
        walk.faults.append(.missingLines(from: sequence + 1, to: found - 1))
      }
      sequence = found
      try check(row, &walk)
    }
    if head.sequence != sequence || head.hash != walk.head {
      walk.faults.append(.wrongHead(sequence: head.sequence))
    }
    try count(&walk)
    return walk
  }

  /// The next line: committee, term, seq, then the words after the term in the order they are hashed in,
  /// then the two hashes.
  private func line(after sequence: Int) throws -> Row? {
    try engine.first(
      """
      SELECT committee, term, seq, at, actor, session, act, kind, object, title, reason, token,
        revision, payload, previous, hash
      FROM journal
      WHERE committee = $1 AND seq > $2
      ORDER BY seq
      LIMIT 1
      """, [committee.value, sequence.value])
  }

  private func check(_ row: Row, _ walk: inout Walk) throws {
    let sequence = row.integer(2)
    let words = Array(row.values[0...1] + row.values[3...13])
    if row.text(14) != walk.head { walk.faults.append(.brokenChain(sequence: sequence)) }
    if Store.hash(sequence: sequence, previous: row.text(14), words) != row.text(15) {
      walk.faults.append(.brokenLine(sequence: sequence))
    }
    if try payload(of: sequence) != row.text(13) {
      walk.faults.append(
        .changedRecord(
          sequence: sequence, Record(kind: row.text(7), object: row.integer(8))))
    }
    walk.head = row.text(15)
    walk.lines += 1
  }

  /// Counts the rows of every fact table, and names those of lines that do not exist.
  private func count(_ walk: inout Walk) throws {
    for table in Schema.factTables {
      walk.rows += try engine.first(table.size, [committee.value])?.integer(0) ?? 0
      for row in try engine.run(table.strayLines, [committee.value]) {
        walk.faults.append(.strayRow(table: table.name, sequence: row.integer(0)))
      }
    }
  }
}
