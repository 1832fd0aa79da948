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

  /// The last line's number and hash; 0 and zeros for an empty journal.
  package func head() throws -> (sequence: Int, hash: String) {
    let row = try engine.first("SELECT seq, hash FROM chain_head", [])
    return (row?.integer(0) ?? 0, row?.text(1) ?? "")
  }

  private func append(
    _ entry: JournalEntry, _ made: Recorded, sequence: Int, previous: String
  ) throws {
    let payload = try payload(of: sequence)
    let (kind, object) = made.record.columns
    let words = [
      entry.at, entry.actor, entry.session, entry.act.rawValue, kind, String(object), made.title,
      entry.reason, entry.token.text, String(made.revision), payload,
    ]
    let hash = Store.hash(sequence: sequence, previous: previous, words)
    _ = try engine.run(
      """
      INSERT INTO journal (seq, at, actor, session, act, kind, object, title, reason, token,
        revision, payload, previous, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """,
      [
        sequence.value, entry.at.value, entry.actor.value, entry.session.value,
        entry.act.rawValue.value, kind.value, object.value, made.title.value, entry.reason.value,
        entry.token.text.value, made.revision.value, payload.value, previous.value, hash.value,
      ])
  }

  /// The hash of a line: SHA-256 over a word of its own, the number, the line before, and the framed words.
  package static func hash(sequence: Int, previous: String, _ words: [String]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(Array("lvzhi-v1".utf8) + [0])
    fingerprint.add(sequence.bigEndianBytes)
    fingerprint.add(Array(previous.utf8))
    for word in words { fingerprint.add(framed: word) }
    return fingerprint.digits()
  }

  /// The rows a line made, in canonical form; their fingerprint where that is longer than 64 KiB.
  package func payload(of sequence: Int) throws -> String {
    var fingerprint = Fingerprint()
    var shown: [String]? = []
    var bytes = 0
    var count = 0
    for table in Schema.facts {
      for row in try engine.run(table.rowsOfLine, [sequence.value]) {
        let text = JSON.list([.text(table.name)] + row.values.map(\.json)).canonical
        fingerprint.add(framed: text)
        count += 1
        bytes += text.utf8.count
        shown = bytes > 65_536 ? nil : shown.map { $0 + [text] }
      }
    }
    if let shown { return "{\"count\":\(count),\"rows\":[\(shown.joined(separator: ","))]}" }
    return "{\"count\":\(count),\"rows_sha256\":\"\(fingerprint.digits())\"}"
  }

  /// The line that a token was carried out in; nil if it was not.
  package func line(of token: Token) throws -> (sequence: Int, made: Recorded)? {
    try engine.first(
      "SELECT seq, kind, object, title, revision FROM journal WHERE token = $1",
      [token.text.value]
    ).map {
      let record = Record(kind: $0.text(1), object: $0.integer(2))
      return ($0.integer(0), Recorded(record, revision: $0.integer(4), title: $0.text(3)))
    }
  }

  /// Lines of the journal, latest first.
  package func journal(_ query: JournalQuery) throws -> Page<JournalLine> {
    let (kind, object) = query.record?.columns ?? ("", 0)
    let count = query.window.count
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor?.number ?? (isBackward ? 0 : Int.max)
    let rows = try engine.run(
      isBackward
        ? """
        SELECT seq, at, actor, act, kind, object, title, reason, hash
        FROM journal
        WHERE seq > $3 AND ($1 = '' OR (kind = $1 AND object = $2))
        ORDER BY seq
        LIMIT $4
        """
        : """
        SELECT seq, at, actor, act, kind, object, title, reason, hash
        FROM journal
        WHERE seq < $3 AND ($1 = '' OR (kind = $1 AND object = $2))
        ORDER BY seq DESC
        LIMIT $4
        """, [kind.value, object.value, bound.value, (count + 1).value])
    let total = query.record == nil ? try head().sequence : nil
    return Page(rows.map(JournalLine.init), query.window, total: total)
  }
}

extension JournalLine {
  init(_ row: Row) {
    self.init(
      sequence: row.integer(0), at: row.text(1), actor: row.text(2),
      act: JournalAct(rawValue: row.text(3)) ?? .record,
      record: Record(kind: row.text(4), object: row.integer(5)), title: row.text(6),
      reason: row.text(7), hash: row.text(8))
  }
}

extension Record {
  /// The record as the journal names it.
  package var columns: (kind: String, object: Int) {
    switch self {
    case .member(let id): ("member", id.value)
    case .group(let id): ("group", id.value)
    case .workstation(let id): ("workstation", id.value)
    case .book(let id): ("book", id.value)
    case .readingRoom(let id): ("readingRoom", id.value)
    case .activity(let id): ("activity", id.value)
    case .work(let id): ("work", id.value)
    case .office: ("office", 0)
    }
  }

  init(kind: String, object: Int) {
    switch kind {
    case "member": self = .member(Identifier(object))
    case "group": self = .group(Identifier(object))
    case "workstation": self = .workstation(Identifier(object))
    case "book": self = .book(Identifier(object))
    case "readingRoom": self = .readingRoom(Identifier(object))
    case "activity": self = .activity(Identifier(object))
    case "work": self = .work(Identifier(object))
    default: self = .office
    }
  }
}

extension Value {
  /// The value in the canonical form of the journal.
  var json: JSON {
    switch self {
    case .null: .null
    case .integer(let number): .integer(number)
    case .text(let text): .text(text)
    }
  }
}

extension Window.Anchor {
  /// Whether rows are read from the far end of the list.
  var isBackward: Bool {
    switch self {
    case .first, .after: false
    case .last, .before: true
    }
  }

  var cursor: Cursor? {
    switch self {
    case .first, .last: nil
    case .after(let cursor), .before(let cursor): cursor
    }
  }
}

extension Page {
  /// A page of rows that were asked for with one more than the window has, in the direction of the
  /// window.
  init(_ rows: [Row], _ window: Window, total: Int?) {
    let isMore = rows.count > window.count
    let kept = Array(rows.prefix(window.count))
    let isBackward = window.anchor.isBackward
    self.init(
      rows: isBackward ? kept.reversed() : kept, total: total,
      hasBefore: isBackward ? isMore : window.anchor.cursor != nil,
      hasAfter: isBackward ? window.anchor.cursor != nil : isMore)
  }
}
