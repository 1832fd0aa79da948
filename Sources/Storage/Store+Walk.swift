import Domain

/// What walking the journal found.
package struct Walk {
  package var lines = 0
  package var rows = 0
  package var head = Store.origin
  package var faults: [Verification.Fault] = []
  /// The number of the last line walked; 0 for none.
  var sequence = 0
}

extension Store {
  /// Walks the journal from its first line: each hash, each link, the rows each line made, the head, and
  /// the rows of which no line speaks. Others may write meanwhile. `progress` is told how many lines are
  /// done, and of how many.
  package func walk(_ progress: (Int, Int) throws -> Void) throws -> Walk {
    var walk = Walk()
    let size = try head().sequence
    repeat {
      try progress(walk.sequence, max(size, walk.sequence))
    } while try engine.snapshot { try advance(&walk, by: 100) }
    try count(&walk)
    return walk
  }

  /// Walks the next lines. After the last it holds the head against it, both of one moment, and gives
  /// false.
  private func advance(_ walk: inout Walk, by count: Int) throws -> Bool {
    for _ in 0..<count {
      guard let row = try line(after: walk.sequence) else {
        let head = try head()
        if head.sequence != walk.sequence || head.hash != walk.head {
          walk.faults.append(.wrongHead(sequence: head.sequence))
        }
        return false
      }
      let found = row.integer(2)
      if found != walk.sequence + 1 {
        walk.faults.append(.missingLines(from: walk.sequence + 1, to: found - 1))
      }
      walk.sequence = found
      try check(row, &walk)
    }
    return true
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
