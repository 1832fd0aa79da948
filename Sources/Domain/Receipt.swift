/// What the office says of a request it carried out.
package struct Receipt: Hashable, Sendable {
  package let record: Record
  /// The record's revision after it.
  package let revision: Int
  /// The journal line that holds it.
  package let sequence: Int
  /// Whose points changed, by how much; largest change first.
  package let changes: [PointsChange]

  package init(record: Record, revision: Int, sequence: Int, changes: [PointsChange]) {
    self.record = record
    self.revision = revision
    self.sequence = sequence
    self.changes = changes
  }
}

/// One member's total before and after.
package struct PointsChange: Hashable, Sendable {
  package let member: Identifier<Member>
  package let name: String
  package let year: Int
  package let from: Points
  package let to: Points

  package init(member: Identifier<Member>, name: String, year: Int, from: Points, to: Points) {
    self.member = member
    self.name = name
    self.year = year
    self.from = from
    self.to = to
  }
}

/// What an import would do, or did.
package struct ImportPreview: Hashable, Sendable {
  package let file: String
  package let subject: ImportFile.Subject
  package let encoding: TextEncoding
  package let new: Int
  package let changed: Int
  package let unchanged: Int
  /// Attendances that are new or change; 0 for a roll.
  package let attendances: Int
  /// Columns of the file that have no field and are kept as they are.
  package let kept: [String]
  /// The first changes, for the eye: what, and its new words.
  package let samples: [Sample]
  /// What is odd and yet taken in.
  package var doubts: [SheetFault] = []

  /// Changes beyond those shown.
  package var more: Int { new + changed - samples.count }

  package init(
    file: String, subject: ImportFile.Subject, encoding: TextEncoding, new: Int, changed: Int,
    unchanged: Int, attendances: Int, kept: [String], samples: [Sample]
  ) {
    self.file = file
    self.subject = subject
    self.encoding = encoding
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
    self.attendances = attendances
    self.kept = kept
    self.samples = samples
  }

  /// One line of a preview.
  package struct Sample: Hashable, Sendable {
    package let line: Int
    package let name: String
    package let isNew: Bool
    /// The columns that change, with their new values; empty for a new record.
    package let changes: [String]

    package init(line: Int, name: String, isNew: Bool, changes: [String]) {
      self.line = line
      self.name = name
      self.isNew = isNew
      self.changes = changes
    }
  }
}

/// What verifying the office found.
package struct Verification: Hashable, Sendable {
  package let lines: Int
  package let records: Int
  package let totals: Int
  /// The last line's hash, in hexadecimal.
  package let head: String
  package let faults: [Fault]

  package init(lines: Int, records: Int, totals: Int, head: String, faults: [Fault]) {
    self.lines = lines
    self.records = records
    self.totals = totals
    self.head = head
    self.faults = faults
  }

  /// One thing that is wrong, and where.
  package enum Fault: Hashable, Sendable {
    /// The line's hash is not that of its words.
    case brokenLine(sequence: Int)
    /// The line does not follow the one before.
    case brokenChain(sequence: Int)
    /// Lines are missing from the sequence.
    case missingLines(from: Int, to: Int)
    /// The head names another line than the last.
    case wrongHead(sequence: Int)
    /// What the tables hold for the line is not what the line says.
    case changedRecord(sequence: Int, Record)
    /// A row that no line of the journal speaks of.
    case strayRow(table: String, sequence: Int)
    /// A total kept for ranking is not what the rules give.
    case wrongTotal(Identifier<Member>, year: Int, kept: Points, computed: Points)
    /// So many rows of a table of sums are not what counting anew gives.
    case wrongSums(table: String, rows: Int)
    /// Private particulars of a member are not what was sealed.
    case brokenSeal(Identifier<Member>)
    /// The list kept for searching differs from the members.
    case wrongRoll(Identifier<Member>)
    /// SQLite's own check, in its own words.
    case engine(String)
  }
}
