extension Schema {
  /// What was recorded, revision by revision: every row names the journal line that made it. The line is
  /// written last, so the reference is looked at when the transaction ends.
  static let facts = """
    CREATE TABLE office (
      committee BIGINT NOT NULL, name TEXT NOT NULL, term BIGINT NOT NULL,
      first_year BIGINT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX office_recorded ON office (committee, recorded);
    CREATE TABLE rule_book (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, version BIGINT NOT NULL,
      effective TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
      fingerprint TEXT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, version),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX rule_book_recorded ON rule_book (committee, recorded);
    CREATE TABLE import_batch (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, fingerprint TEXT NOT NULL,
      name TEXT NOT NULL, lines BIGINT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, fingerprint),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX import_batch_recorded ON import_batch (committee, recorded);
    CREATE TABLE member (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1),
      change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')),
      number TEXT NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL, born TEXT NOT NULL,
      ethnicity TEXT NOT NULL, sector TEXT NOT NULL, party TEXT NOT NULL, unit TEXT NOT NULL,
      education TEXT NOT NULL, seat TEXT NOT NULL, state TEXT NOT NULL,
      ranked BIGINT NOT NULL CHECK (ranked IN (0, 1)), list_place BIGINT, more TEXT NOT NULL,
      recorded BIGINT NOT NULL,
      CHECK ((change = 'record' AND rev = 1) OR (change <> 'record' AND rev > 1)),
      PRIMARY KEY (committee, term, id, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX member_recorded ON member (committee, recorded);
    CREATE TABLE member_private (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL, salt TEXT NOT NULL, phone TEXT NOT NULL, identity TEXT NOT NULL,
      sealed TEXT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, id, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX member_private_recorded ON member_private (committee, recorded);
    CREATE TABLE body (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, kind TEXT NOT NULL,
      name TEXT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, id),
      UNIQUE (committee, term, kind, name),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX body_recorded ON body (committee, recorded);
    CREATE TABLE membership (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, body BIGINT NOT NULL,
      member BIGINT NOT NULL, rev BIGINT NOT NULL, duty TEXT NOT NULL, from_day TEXT NOT NULL,
      to_day TEXT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, body, member, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX membership_member ON membership (committee, term, member);
    CREATE INDEX membership_recorded ON membership (committee, recorded);
    CREATE TABLE workstation (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1), kind TEXT NOT NULL, name TEXT NOT NULL,
      place TEXT NOT NULL, convener BIGINT, activity_day BIGINT, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, id, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX workstation_recorded ON workstation (committee, recorded);
    CREATE TABLE station_member (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, workstation BIGINT NOT NULL,
      rev BIGINT NOT NULL, place BIGINT NOT NULL, member BIGINT NOT NULL,
      recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, workstation, rev, place),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX station_member_recorded ON station_member (committee, recorded);
    CREATE TABLE book (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      title TEXT NOT NULL, author TEXT NOT NULL, shelf TEXT NOT NULL,
      recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, id),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX book_recorded ON book (committee, recorded);
    CREATE TABLE reading_room (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL, name TEXT NOT NULL,
      place TEXT NOT NULL, sector TEXT NOT NULL, keeper BIGINT, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, id),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX reading_room_recorded ON reading_room (committee, recorded);
    CREATE TABLE activity (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1),
      change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')), kind TEXT NOT NULL,
      title TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10),
      half_days BIGINT NOT NULL CHECK (half_days BETWEEN 1 AND 60), place TEXT NOT NULL,
      organiser TEXT NOT NULL, series TEXT NOT NULL, serial BIGINT, admission TEXT NOT NULL,
      workstation BIGINT, station_act TEXT NOT NULL, reading_room BIGINT, book BIGINT,
      residents BIGINT NOT NULL, students BIGINT NOT NULL, party_members BIGINT NOT NULL,
      outcome TEXT NOT NULL, recorded BIGINT NOT NULL,
      CHECK ((change = 'record' AND rev = 1) OR (change <> 'record' AND rev > 1)),
      PRIMARY KEY (committee, term, id, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX activity_day ON activity (committee, term, day, id);
    CREATE INDEX activity_series ON activity (committee, term, series, day);
    CREATE INDEX activity_recorded ON activity (committee, recorded);
    CREATE TABLE attendance (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, activity BIGINT NOT NULL,
      member BIGINT NOT NULL, rev BIGINT NOT NULL CHECK (rev >= 1),
      change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')), role TEXT NOT NULL,
      presence TEXT NOT NULL, half_days BIGINT NOT NULL CHECK (half_days BETWEEN 0 AND 60),
      recorded BIGINT NOT NULL,
      CHECK ((change = 'record' AND rev = 1) OR (change <> 'record' AND rev > 1)),
      PRIMARY KEY (committee, term, activity, member, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX attendance_member ON attendance (committee, term, member, activity);
    CREATE INDEX attendance_recorded ON attendance (committee, recorded);
    CREATE TABLE work (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, id BIGINT NOT NULL,
      rev BIGINT NOT NULL CHECK (rev >= 1),
      change TEXT NOT NULL CHECK (change IN ('record', 'amend', 'void')), kind TEXT NOT NULL,
      title TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10),
      file_number TEXT NOT NULL, recorded BIGINT NOT NULL,
      CHECK ((change = 'record' AND rev = 1) OR (change <> 'record' AND rev > 1)),
      PRIMARY KEY (committee, term, id, rev),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX work_day ON work (committee, term, day, id);
    CREATE INDEX work_recorded ON work (committee, recorded);
    CREATE TABLE author (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, work BIGINT NOT NULL,
      rev BIGINT NOT NULL, place BIGINT NOT NULL, member BIGINT NOT NULL,
      recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, work, rev, place),
      UNIQUE (committee, term, work, rev, member),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX author_member ON author (committee, term, member, work);
    CREATE INDEX author_recorded ON author (committee, recorded);
    CREATE TABLE stage (
      committee BIGINT NOT NULL, term BIGINT NOT NULL, work BIGINT NOT NULL,
      rev BIGINT NOT NULL, place BIGINT NOT NULL, kind TEXT NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10), level TEXT NOT NULL, form TEXT NOT NULL,
      body TEXT NOT NULL, recorded BIGINT NOT NULL,
      PRIMARY KEY (committee, term, work, rev, place),
      FOREIGN KEY (committee, recorded) REFERENCES journal (committee, seq)
        DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX stage_recorded ON stage (committee, recorded);

    """
}
