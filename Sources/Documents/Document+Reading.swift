import TOMLKit

extension Document {
  /// Reads a TOML text; the findings are the parser's, with its line. Cost: O(length).
  ///
  /// A text of more than a million bytes is refused, for nobody writes one; so are control characters, except where
  /// the program keeps what was typed, whatever that was.
  package static func read(
    _ text: String, named name: String, takingControls takesControls: Bool = false
  ) -> Result<Document, Findings<Problem>> {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    guard text.utf8.count <= 1_000_000 else {
      return failure(.tooLong(most: 1_000_000), line: nil, in: name)
    }
    // The parser takes a C string: what follows a NUL would be lost without a word.
    if let end = text.utf8.firstIndex(of: 0) {
      let line = text.utf8[..<end].count { $0 == UInt8(ascii: "\n") } + 1
      return failure(.syntax("U+0000"), line: line, in: name)
    }
    let outline = Outline(of: text)
    if let fault = outline.fault { return failure(fault.problem, line: fault.line, in: name) }
    do {
      let parsed = try TOMLTable(string: text)
      let translation = Translation(file: name, outline: outline)
      let root = translation.table(parsed, at: .root, line: nil)
      let strays = takesControls ? Findings<Problem>() : root.controls
      return strays.isEmpty ? .success(Document(name: name, root: root)) : .failure(strays)
    } catch let error as TOMLParseError {
      return failure(.syntax(error.description), line: error.source.begin.line, in: name)
    } catch {
      return failure(.syntax("\(error)"), line: nil, in: name)
    }
  }

  private static func failure(
    _ problem: Problem, line: Int?, in name: String
  ) -> Result<Document, Findings<Problem>> {
    var findings = Findings<Problem>()
    findings.note(problem, at: Place(file: name, path: "", line: line))
    return .failure(findings)
  }
}

/// From the parser's tree to ours, with the lines and letters of the outline.
private struct Translation {
  let file: String
  let outline: Outline

  /// The way to a value: by numbers in the outline, by codes for people (`task[C1].cap`).
  struct Way {
    let outline: String
    let shown: String

    static let root = Way(outline: "", shown: "")

    func to(_ key: String) -> Way {
      Way(
        outline: outline.isEmpty ? key : "\(outline).\(key)",
        shown: shown.isEmpty ? key : "\(shown).\(key)")
    }

    func to(_ number: Int, called code: String?) -> Way {
      Way(outline: "\(outline)[\(number)]", shown: "\(shown)[\(code ?? "\(number)")]")
    }
  }

  func table(_ parsed: TOMLTable, at way: Way, line: Int?) -> Table {
    var nodes: [String: Node] = [:]
    var lines: [String: Int] = [:]
    for key in parsed.keys {
      guard let value = parsed[key] else { continue }
      nodes[key] = node(value, at: way.to(key))
      lines[key] = outline.lines[way.to(key).outline]
    }
    return Table(
      place: Place(file: file, path: way.shown, line: line), nodes: nodes, lines: lines)
  }

  private func node(_ value: any TOMLValueConvertible, at way: Way) -> Node {
    let letters = outline.letters[way.outline]
    switch value.type {
    case .table:
      let table = value.table ?? TOMLTable()
      return .table(self.table(table, at: way, line: outline.lines[way.outline]))
    case .array: return .list(list(value.array, at: way))
    case .string: return .text(value.string ?? "")
    case .int: return .whole(value.int ?? 0)
    case .bool: return .flag(value.bool ?? false)
    case .double: return .decimal(letters ?? value.double.map { "\($0)" } ?? "")
    case .date, .time, .dateTime: return .moment(letters ?? "")
    }
  }

  private func list(_ array: TOMLArray?, at way: Way) -> [Node] {
    guard let array else { return [] }
    return (0..<array.count).map { index in
      let code = array[index].table?["code"]?.string
      return node(array[index], at: way.to(index + 1, called: code))
    }
  }
}
