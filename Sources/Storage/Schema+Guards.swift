extension Schema {
  /// What may only grow: the facts and the journal.
  package static let guarded = factTables + [journalTable]

  private static let journalTable = FactTable(
    "journal",
    keys: ["committee, seq", "committee, token", "committee, previous", "committee, hash"],
    numbers: "committee, term, seq, object, revision")

  /// Facts and journal may only grow. `INSERT OR REPLACE` would delete in silence, so every key is
  /// guarded before the insert as well; the chain may only be lengthened by its next line.
  static let guards = (firstTables + [journalTable]).map(\.guards).joined() + chain

  private static let chain = """
    CREATE TRIGGER journal_follows BEFORE INSERT ON journal
    WHEN NOT EXISTS (
      SELECT 1 FROM chain_head
      WHERE committee = NEW.committee AND seq = NEW.seq - 1 AND hash = NEW.previous)
    BEGIN SELECT RAISE(ABORT, 'broken chain'); END;
    CREATE TRIGGER journal_leads AFTER INSERT ON journal
    BEGIN
      UPDATE chain_head SET seq = NEW.seq, hash = NEW.hash WHERE committee = NEW.committee;
    END;
    CREATE TRIGGER chain_head_begins BEFORE INSERT ON chain_head
    WHEN NEW.seq <> 0 OR EXISTS (SELECT 1 FROM chain_head WHERE committee = NEW.committee)
    BEGIN SELECT RAISE(ABORT, 'broken chain'); END;
    CREATE TRIGGER chain_head_leads BEFORE UPDATE ON chain_head
    WHEN NEW.committee <> OLD.committee OR NEW.seq <> OLD.seq + 1 OR NOT EXISTS (
      SELECT 1 FROM journal
      WHERE committee = NEW.committee AND seq = NEW.seq AND hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'broken chain'); END;
    CREATE TRIGGER chain_head_stays BEFORE DELETE ON chain_head
    BEGIN SELECT RAISE(ABORT, 'append-only'); END;

    """
}

extension FactTable {
  /// The triggers that refuse change, removal, replacement, and values of the wrong type: SQLite takes the
  /// declared types for wishes.
  var guards: String {
    let wrong =
      numbers.map { "typeof(NEW.\($0)) <> 'integer'" }
      + optional.map { "typeof(NEW.\($0)) NOT IN ('integer', 'null')" }
    return """
      CREATE TRIGGER \(name)_stays BEFORE UPDATE ON \(name)
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      CREATE TRIGGER \(name)_remains BEFORE DELETE ON \(name)
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      CREATE TRIGGER \(name)_types BEFORE INSERT ON \(name)
      WHEN \(wrong.joined(separator: " OR "))
      BEGIN SELECT RAISE(ABORT, 'wrong type'); END;

      """ + keys.indices.map(replacementGuard).joined()
  }

  private func replacementGuard(_ index: Int) -> String {
    let same = FactTable.words(of: keys[index]).map { "\($0) = NEW.\($0)" }
    return """
      CREATE TRIGGER \(name)_keeps_\(index) BEFORE INSERT ON \(name)
      WHEN EXISTS (SELECT 1 FROM \(name) WHERE \(same.joined(separator: " AND ")))
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;

      """
  }
}
