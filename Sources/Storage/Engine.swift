/// A value as a database keeps it: the portable subset has whole numbers and texts, nothing else.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
}

/// A row of an answer, by the place of its columns.
package struct Row: Hashable, Sendable, Columns {
  package let values: [Value]

  package init(_ values: [Value]) {
    self.values = values
  }

  /// The whole number in a column; 0 for null.
  package func integer(_ column: Int) -> Int {
    if case .integer(let number) = values[column] { number } else { 0 }
  }

  /// The whole number in a column; nil for null.
  package func optionalInteger(_ column: Int) -> Int? {
    if case .integer(let number) = values[column] { number } else { nil }
  }

  /// The text in a column; empty for null.
  package func text(_ column: Int) -> String {
    if case .text(let text) = values[column] { text } else { "" }
  }

  package func isText(_ letters: [UInt8], at column: Int) -> Bool {
    text(column).utf8.elementsEqual(letters)
  }
}

/// A row of an answer while it is being shown.
package protocol Columns {
  /// The whole number in a column; 0 for null.
  func integer(_ column: Int) -> Int
  /// The text in a column; empty for null.
  func text(_ column: Int) -> String
  /// Whether a column has just this text, in UTF-8: sooner known than the text itself.
  func isText(_ letters: [UInt8], at column: Int) -> Bool
}

/// What the store needs of a database. `$1`, `$2`… are bound by name, so they may stand in any order
/// and more than once. Failures that a clerk should hear of are thrown as `EngineFailure`.
package protocol Engine: AnyObject {
  /// Runs one statement and gives its rows.
  func run(_ sql: String, _ arguments: [Value]) throws -> [Row]
  /// Runs one statement once for each list of values, and forgets what it gives.
  func run(_ sql: String, each lists: [[Value]]) throws
  /// Runs one statement and shows its rows one at a time, so that millions need no room.
  func scan(
    _ sql: String, _ arguments: [Value], _ body: (any Columns) throws -> Void) throws
  /// Does something whole or not at all without some indexes, and makes them anew: very many rows come
  /// into a table several times as fast.
  func transaction(without indexes: [String], _ body: () throws -> Void) throws
  /// Does something whole or not at all.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result
  /// Reads as of one moment: nobody's write is seen in part. It is to be short, for writes wait for it.
  func snapshot<Result>(_ body: () throws -> Result) throws -> Result
  /// Runs statements of the schema, one after another.
  func script(_ sql: String) throws
  /// The engine's own check of the file; empty where it finds nothing wrong.
  func ownFaults() throws -> [String]
  /// A number that changes when another process has written.
  func writtenElsewhere() throws -> Int
  /// Asked now and then while a statement is carried out: it is given up where the answer is yes, with
  /// `EngineFailure.cancelled`.
  var isCancelled: () -> Bool { get set }
  /// What is done while another program keeps the file.
  var waiting: Waiting { get set }
}

/// What is done while another program keeps the file from somebody.
package struct Waiting {
  /// Called after 300 ms, then about once a second.
  package let tell: () -> Void
  /// Whether to give up; nothing has been done then.
  package let isGivenUp: () -> Bool

  package init(tell: @escaping () -> Void, isGivenUp: @escaping () -> Bool) {
    self.tell = tell
    self.isGivenUp = isGivenUp
  }
}

/// Why an engine could not do what it was asked, as far as a clerk should know.
package enum EngineFailure: Error, Hashable {
  /// The disk is full.
  case full
  /// The file may not be written.
  case readOnly
  /// Another program holds the file, past all waiting.
  case busy
  /// The clerk did not want to wait for it.
  case cancelled
  /// What the file holds is no longer what the engine wrote.
  case damaged
}

extension Engine {
  /// The first row of an answer; nil for none.
  func first(_ sql: String, _ arguments: [Value]) throws -> Row? {
    try run(sql, arguments).first
  }
}

extension Int {
  package var value: Value { .integer(self) }
}

extension String {
  package var value: Value { .text(self) }
}

extension Optional<Int> {
  package var value: Value { map(Value.integer) ?? .null }
}

extension Bool {
  /// Truth as the portable subset keeps it.
  package var value: Value { .integer(self ? 1 : 0) }
}
