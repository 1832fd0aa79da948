/// The tables, step by step. A released step is never edited; a new one is appended.
package enum Schema {
  /// What marks a file as an office's ("LvZh"), as `PRAGMA application_id`.
  package static let application = 0x4C76_5A68

  /// The steps, the first taking an empty file to version 1.
  package static let steps: [String] = [tables + guards]

  private static let tables = """
    CREATE TABLE chain_head (
      one BIGINT PRIMARY KEY CHECK (one = 1), seq BIGINT NOT NULL, hash TEXT NOT NULL);
    INSERT INTO chain_head VALUES (1, 0,
      '0000000000000000000000000000000000000000000000000000000000000000');
    CREATE TABLE journal (
      seq BIGINT PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, session TEXT NOT NULL,
      act TEXT NOT NULL, kind TEXT NOT NULL, object BIGINT NOT NULL, title TEXT NOT NULL,
      reason TEXT NOT NULL, token TEXT NOT NULL UNIQUE, revision BIGINT NOT NULL,
      payload TEXT NOT NULL,
      previous TEXT NOT NULL UNIQUE CHECK (length(previous) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64));
    CREATE INDEX journal_object ON journal (kind, object, seq);
    CREATE TABLE office (
      committee BIGINT NOT NULL, name TEXT NOT NULL, term BIGINT NOT NULL,
      first_year BIGINT NOT NULL, recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term));
    CREATE TABLE rule_book (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, version BIGINT NOT NULL,
      effective TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, fingerprint TEXT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (committee, term, version));
    CREATE TABLE import_batch (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, fingerprint TEXT NOT NULL,
      name TEXT NOT NULL, lines BIGINT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (committee, term, fingerprint));
    CREATE TABLE member (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1), change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')),
      number TEXT NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL, born TEXT NOT NULL,
      ethnicity TEXT NOT NULL, sector TEXT NOT NULL, party TEXT NOT NULL, unit TEXT NOT NULL,
      education TEXT NOT NULL, seat TEXT NOT NULL, state TEXT NOT NULL,
      ranked BIGINT NOT NULL CHECK (ranked IN (0, 1)), list_place BIGINT, more TEXT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (committee, term, id, rev));
    CREATE INDEX member_recorded ON member (recorded);
    CREATE TABLE member_private (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, rev BIGINT NOT NULL,
      salt TEXT NOT NULL, phone TEXT NOT NULL, identity TEXT NOT NULL, sealed TEXT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (committee, term, id, rev));
    CREATE INDEX member_private_recorded ON member_private (recorded);
    CREATE TABLE body (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, kind TEXT NOT NULL,
      name TEXT NOT NULL, recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, id), UNIQUE (committee, term, kind, name));
    CREATE INDEX body_recorded ON body (recorded);
    CREATE TABLE membership (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, body BIGINT NOT NULL, member BIGINT NOT NULL,
      rev BIGINT NOT NULL, duty TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, body, member, rev));
    CREATE INDEX membership_member ON membership (committee, term, member);
    CREATE INDEX membership_recorded ON membership (recorded);
    CREATE TABLE workstation (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1), kind TEXT NOT NULL, name TEXT NOT NULL,
      place TEXT NOT NULL, convener BIGINT, activity_day BIGINT,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (committee, term, id, rev));
    CREATE INDEX workstation_recorded ON workstation (recorded);
    CREATE TABLE station_member (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, workstation BIGINT NOT NULL,
      rev BIGINT NOT NULL, place BIGINT NOT NULL, member BIGINT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, workstation, rev, place));
    CREATE INDEX station_member_recorded ON station_member (recorded);
    CREATE TABLE book (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, title TEXT NOT NULL,
      author TEXT NOT NULL, shelf TEXT NOT NULL, recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, id));
    CREATE INDEX book_recorded ON book (recorded);
    CREATE TABLE reading_room (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, name TEXT NOT NULL,
      place TEXT NOT NULL, sector TEXT NOT NULL, keeper BIGINT,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (committee, term, id));
    CREATE INDEX reading_room_recorded ON reading_room (recorded);
    CREATE TABLE activity (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1), change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')),
      kind TEXT NOT NULL, title TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10),
      half_days BIGINT NOT NULL CHECK (half_days BETWEEN 1 AND 60), place TEXT NOT NULL,
      organiser TEXT NOT NULL, series TEXT NOT NULL, serial BIGINT, admission TEXT NOT NULL,
      workstation BIGINT, station_act TEXT NOT NULL, reading_room BIGINT, book BIGINT,
      residents BIGINT NOT NULL, students BIGINT NOT NULL, party_members BIGINT NOT NULL,
      outcome TEXT NOT NULL, recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, id, rev));
    CREATE INDEX activity_day ON activity (committee, term, day, id);
    CREATE INDEX activity_series ON activity (committee, term, series, day);
    CREATE INDEX activity_recorded ON activity (recorded);
    CREATE TABLE attendance (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, activity BIGINT NOT NULL,
      member BIGINT NOT NULL, rev BIGINT NOT NULL CHECK (rev >= 1),
      change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')),
      role TEXT NOT NULL, presence TEXT NOT NULL,
      half_days BIGINT NOT NULL CHECK (half_days BETWEEN 0 AND 60),
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, activity, member, rev));
    CREATE INDEX attendance_member ON attendance (committee, term, member, activity);
    CREATE INDEX attendance_recorded ON attendance (recorded);
    CREATE TABLE work (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1), change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')),
      kind TEXT NOT NULL, title TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10),
      file_number TEXT NOT NULL, recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, id, rev));
    CREATE INDEX work_day ON work (committee, term, day, id);
    CREATE INDEX work_recorded ON work (recorded);
    CREATE TABLE author (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, work BIGINT NOT NULL, rev BIGINT NOT NULL,
      place BIGINT NOT NULL, member BIGINT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, work, rev, place), UNIQUE (committee, term, work, rev, member));
    CREATE INDEX author_member ON author (committee, term, member, work);
    CREATE INDEX author_recorded ON author (recorded);
    CREATE TABLE stage (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, work BIGINT NOT NULL, rev BIGINT NOT NULL,
      place BIGINT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10),
      level TEXT NOT NULL, form TEXT NOT NULL, body TEXT NOT NULL,
      recorded BIGINT NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (committee, term, work, rev, place));
    CREATE INDEX stage_recorded ON stage (recorded);
    CREATE TABLE roll (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, member BIGINT NOT NULL, rev BIGINT NOT NULL,
      number TEXT NOT NULL, name TEXT NOT NULL, pinyin TEXT NOT NULL, stroke_key TEXT NOT NULL,
      sector TEXT NOT NULL, party TEXT NOT NULL, seat TEXT NOT NULL, state TEXT NOT NULL,
      ranked BIGINT NOT NULL, PRIMARY KEY (committee, term, member), UNIQUE (committee, term, number));
    CREATE INDEX roll_pinyin ON roll (committee, term, pinyin, member);
    CREATE INDEX roll_strokes ON roll (committee, term, stroke_key, member);
    CREATE INDEX roll_sector ON roll (committee, term, sector, number);
    CREATE TABLE name_key (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, key TEXT NOT NULL, member BIGINT NOT NULL,
      PRIMARY KEY (committee, term, key, member));
    CREATE INDEX name_key_member ON name_key (committee, term, member);
    CREATE TABLE total (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL, member BIGINT NOT NULL,
      points BIGINT NOT NULL, attended BIGINT NOT NULL, entries BIGINT NOT NULL,
      grade TEXT NOT NULL, ranked BIGINT NOT NULL, PRIMARY KEY (committee, term, year, member));
    CREATE INDEX total_points ON total (committee, term, year, points, member);
    CREATE TABLE tally (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, year BIGINT NOT NULL, sector TEXT NOT NULL,
      members BIGINT NOT NULL, active BIGINT NOT NULL, PRIMARY KEY (committee, term, year, sector));

    """

  /// The fact tables, their columns in the order of their canonical rows, and their keys.
  package static let facts: [FactTable] = [
    FactTable("office", keys: [["committee", "term"]]),
    FactTable("rule_book", keys: [["committee", "term", "version"]]),
    FactTable("import_batch", keys: [["committee", "term", "fingerprint"]]),
    FactTable("member", keys: [["committee", "term", "id", "rev"]]),
    FactTable(
      "member_private", keys: [["committee", "term", "id", "rev"]],
      shown: "committee, term, id, rev, sealed, recorded"),
    FactTable(
      "body", keys: [["committee", "term", "id"], ["committee", "term", "kind", "name"]]),
    FactTable("membership", keys: [["committee", "term", "body", "member", "rev"]]),
    FactTable("workstation", keys: [["committee", "term", "id", "rev"]]),
    FactTable("station_member", keys: [["committee", "term", "workstation", "rev", "place"]]),
    FactTable("book", keys: [["committee", "term", "id"]]),
    FactTable("reading_room", keys: [["committee", "term", "id"]]),
    FactTable("activity", keys: [["committee", "term", "id", "rev"]]),
    FactTable("attendance", keys: [["committee", "term", "activity", "member", "rev"]]),
    FactTable("work", keys: [["committee", "term", "id", "rev"]]),
    FactTable(
      "author",
      keys: [
        ["committee", "term", "work", "rev", "place"],
        ["committee", "term", "work", "rev", "member"],
      ]),
    FactTable("stage", keys: [["committee", "term", "work", "rev", "place"]]),
  ]

  /// Facts and journal may only grow. `INSERT OR REPLACE` would delete in silence, so every key is
  /// guarded before the insert as well; the chain may only be lengthened by its next line.
  private static let guards =
    (facts + [FactTable("journal", keys: [["seq"], ["token"], ["previous"], ["hash"]])])
    .map(\.guards).joined() + """
      CREATE TRIGGER journal_follows BEFORE INSERT ON journal
      WHEN NEW.seq <> (SELECT seq + 1 FROM chain_head) OR NEW.previous <> (SELECT hash FROM chain_head)
      BEGIN SELECT RAISE(ABORT, 'broken chain'); END;
      CREATE TRIGGER journal_leads AFTER INSERT ON journal
      BEGIN UPDATE chain_head SET seq = NEW.seq, hash = NEW.hash; END;
      CREATE TRIGGER chain_head_leads BEFORE UPDATE ON chain_head
      WHEN NOT EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq AND hash = NEW.hash) OR NEW.seq <= OLD.seq
      BEGIN SELECT RAISE(ABORT, 'broken chain'); END;
      CREATE TRIGGER chain_head_stays BEFORE DELETE ON chain_head
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      """
}

/// A table whose rows are never changed.
package struct FactTable: Hashable, Sendable {
  package let name: String
  /// The primary key first, then every other unique key.
  package let keys: [[String]]
  /// The columns that its journal line shows; private particulars are only shown sealed.
  private let shown: String

  init(_ name: String, keys: [[String]], shown: String = "*") {
    self.name = name
    self.keys = keys
    self.shown = shown
  }

  /// The triggers that refuse change, removal and replacement.
  fileprivate var guards: String {
    let inserts = keys.enumerated().map { index, columns in
      let same = columns.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
      return """
        CREATE TRIGGER \(name)_keeps_\(index) BEFORE INSERT ON \(name)
        WHEN EXISTS (SELECT 1 FROM \(name) WHERE \(same))
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;

        """
    }
    return """
      CREATE TRIGGER \(name)_stays BEFORE UPDATE ON \(name)
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      CREATE TRIGGER \(name)_remains BEFORE DELETE ON \(name)
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;

      """ + inserts.joined()
  }

  /// The rows that a journal line made, in the order of the primary key.
  package var rowsOfLine: String {
    "SELECT \(shown) FROM \(name) WHERE recorded = $1 ORDER BY \(keys[0].joined(separator: ", "))"
  }
}
