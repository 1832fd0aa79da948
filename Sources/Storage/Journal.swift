import Domain

/// What a journal line says besides the rows it made.
package struct JournalEntry: Hashable, Sendable {
  package let at: String
  package let actor: String
  package let session: String
  package let act: JournalAct
  package let reason: String
  package let token: Token

  package init(
    at: String, actor: String, session: String, act: JournalAct, reason: String, token: Token
  ) {
    self.at = at
    self.actor = actor
    self.session = session
    self.act = act
    self.reason = reason
    self.token = token
  }
}

/// What a line made: the record, its revision, the words by which a clerk knows it.
package struct Recorded: Hashable, Sendable {
  package let record: Record
  package let revision: Int
  package let title: String

  package init(_ record: Record, revision: Int, title: String) {
    self.record = record
    self.revision = revision
    self.title = title
  }
}

extension Store {
  /// Does something and writes its line, in one transaction; `body` is given the line's number.
  package func write(
    _ entry: JournalEntry, body: (Int) throws -> Recorded
  ) throws -> (sequence: Int, made: Recorded) {
    try engine.transaction {
      let head = try head()
      let sequence = head.sequence + 1
      let made = try body(sequence)
      try append(entry, made, sequence: sequence, previous: head.hash)
      return (sequence, made)
    }
  }

  /// What stands before the first line.
  package static let origin = String(repeating: "0", count: 64)

  /// The last line's number and hash; 0 and zeros for an empty journal.
  package func head() throws -> (sequence: Int, hash: String) {
    let row = try engine.first(
      "SELECT seq, hash FROM chain_head WHERE committee = $1", [committee.value])
    return (row?.integer(0) ?? 0, row?.text(1) ?? Store.origin)
  }

  private func append(
    _ entry: JournalEntry, _ made: Recorded, sequence: Int, previous: String
  ) throws {
    let payload = try payload(of: sequence)
    let (kind, object) = made.record.columns
    let words: [Value] = [
      committee.value, term.value, entry.at.value, entry.actor.value, entry.session.value,
      entry.act.rawValue.value, kind.value, object.value, made.title.value, entry.reason.value,
      entry.token.text.value, made.revision.value, payload.value,
    ]
    let hash = Store.hash(sequence: sequence, previous: previous, words)
    _ = try engine.run(
      """
      INSERT INTO journal (committee, term, at, actor, session, act, kind, object, title, reason,
        token, revision, payload, seq, previous, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """, words + [sequence.value, previous.value, hash.value])
  }

  /// The hash of a line: SHA-256 over `lvzhi-v1` and a zero byte, the number in eight bytes, the hash of
  /// the line before in 32, then each word as its length in eight bytes and its UTF-8. The words are
  /// committee, term, at, actor, session, act, kind, object, title, reason, token, revision, payload.
  package static func hash(sequence: Int, previous: String, _ words: [Value]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(Array("lvzhi-v1".utf8) + [0])
    fingerprint.add(sequence.bigEndianBytes)
    fingerprint.add(previous.hexadecimalBytes)
    for word in words { fingerprint.add(framed: word.words) }
    return fingerprint.digits()
  }

  /// The most bytes of rows that a line shows whole; of longer ones it holds the fingerprint.
  private static let longestPayload = 65_536

  /// The rows a line made, in canonical form; the same function writes a line and checks it later.
  package func payload(of sequence: Int) throws -> String {
    var fingerprint = Fingerprint()
    var shown: [String] = []
    var bytes = 0
    var count = 0
    for table in Schema.factTables {
      for row in try engine.run(table.rowsOfLine, [committee.value, sequence.value]) {
        let text = JSON.list([.text(table.name)] + row.values.map(\.json)).canonical
        fingerprint.add(framed: text)
        count += 1
        bytes += text.utf8.count
        if bytes <= Store.longestPayload { shown.append(text) }
      }
    }
    if bytes <= Store.longestPayload {
      return "{\"count\":\(count),\"rows\":[\(shown.joined(separator: ","))]}"
    }
    return "{\"count\":\(count),\"rows_sha256\":\"\(fingerprint.digits())\"}"
  }

  /// The line that a token was carried out in; nil if it was not.
  package func line(of token: Token) throws -> (sequence: Int, made: Recorded)? {
    try engine.first(
      """
      SELECT seq, kind, object, title, revision
      FROM journal
      WHERE committee = $1 AND token = $2
      """, [committee.value, token.text.value]
    ).map {
      let record = Record(kind: $0.text(1), object: $0.integer(2))
      return ($0.integer(0), Recorded(record, revision: $0.integer(4), title: $0.text(3)))
    }
  }
}

extension Value {
  /// The value as the words of a line.
  var words: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }

  /// The value in the canonical form of the journal.
  var json: JSON {
    switch self {
    case .null: .null
    case .integer(let number): .integer(number)
    case .text(let text): .text(text)
    }
  }
}
