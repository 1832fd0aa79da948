/// Where each key of a TOML text stands, and the letters of each bare value: what the parser does not tell.
///
/// The text has been, or will be, checked by the parser: on a faulty one the outline is merely incomplete.
/// Paths read `tasks[3].awards[1].points`, counted from 1. Cost: O(length).
struct Outline {
  private(set) var lines: [String: Int] = [:]
  private(set) var letters: [String: String] = [:]
  /// The first place, by line, where a name or a value does not begin as they do. The parser takes for
  /// granted that they do, and would end the program there.
  private(set) var fault: (problem: Document.Problem, line: Int)?
  private var cursor: Cursor
  /// How many tables of a list of tables (`[[tasks]]`) have begun, by path.
  private var begun: [String: Int] = [:]

  init(of text: String) {
    cursor = Cursor(Array(text.utf8))
    var header = ""
    while !cursor.isAtEnd {
      cursor.skipBlank()
      if cursor.take("[") {
        header = readHeader()
      } else if !cursor.isAtEnd {
        readPair(under: header)
      }
    }
  }

  /// `[a.b]` or `[[a.b]]`, after its first bracket.
  private mutating func readHeader() -> String {
    let line = cursor.line
    let isList = cursor.take("[")
    cursor.skipSpace()
    if !cursor.isAtKey { stumble(.header) }
    let names = readName()
    cursor.skipLine()
    var path = ""
    for (index, name) in names.enumerated() {
      path = path.isEmpty ? name : "\(path).\(name)"
      let isLast = index == names.count - 1
      if isLast, isList { begun[path, default: 0] += 1 }
      note(path, line)
      if let number = begun[path], isList || !isLast { path += "[\(number)]" }
    }
    lines[path] = line
    return path
  }

  /// `a.b = value`.
  private mutating func readPair(under header: String) {
    let line = cursor.line
    var path = header
    for name in readName() {
      path = path.isEmpty ? name : "\(path).\(name)"
      note(path, line)
    }
    guard cursor.take("=") else { return cursor.skipLetter() }
    readValue(path)
  }

  /// A key with its dots, as its parts.
  private mutating func readName() -> [String] {
    var names: [String] = []
    repeat {
      cursor.skipSpace()
      names.append(cursor.takeKey())
      cursor.skipSpace()
    } while cursor.take(".")
    return names
  }

  private mutating func readValue(_ path: String) {
    cursor.skipSpace()
    if !cursor.isAtValue { stumble(.value) }
    if cursor.take("[") {
      readList(path)
    } else if cursor.take("{") {
      readInline(path)
    } else if cursor.isAtQuote {
      cursor.skipText()
    } else {
      letters[path] = cursor.takeBare()
    }
  }

  private mutating func readList(_ path: String) {
    var number = 0
    while !cursor.isAtEnd {
      cursor.skipBlank()
      if cursor.take("]") { return }
      if cursor.take(",") { continue }
      number += 1
      let before = cursor.position
      note("\(path)[\(number)]", cursor.line)
      readValue("\(path)[\(number)]")
      if cursor.position == before { cursor.skipLetter() }
    }
  }

  private mutating func readInline(_ path: String) {
    while !cursor.isAtEnd {
      cursor.skipBlank()
      if cursor.take("}") { return }
      if cursor.take(",") { continue }
      let before = cursor.position
      readPair(under: path)
      if cursor.position == before { cursor.skipLetter() }
    }
  }

  private mutating func stumble(_ problem: Document.Problem) {
    if fault == nil { fault = (problem, cursor.line) }
  }

  /// The first place where a path is named is its place.
  private mutating func note(_ path: String, _ line: Int) {
    if lines[path] == nil { lines[path] = line }
  }
}
