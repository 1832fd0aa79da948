import Domain

/// The hashes of journal lines, which change with every letter of the rule book: transcripts name
/// the line instead.
struct Hashes {
  private var names: [(hash: String, line: Int)] = []

  mutating func learn(from reply: Reply) {
    switch reply {
    case .journal(let page): names += page.rows.map { ($0.hash, $0.sequence) }
    case .verified(let found): names.append((found.head, found.lines))
    default: break
    }
  }

  /// The text with every hash, or the beginning of one, as so many `h` and the line's number.
  func hidden(in text: String) -> String {
    var text = text
    for (hash, line) in names {
      for count in [16, 8] {
        let number = String(line)
        let name = String(repeating: "h", count: count - number.count) + number
        text = text.replacing(String(hash.prefix(count)), with: name)
      }
    }
    // Notices print hashes whole.
    return text.replacing(/[0-9a-f]{20,}/) { String(repeating: "h", count: $0.output.count) }
  }
}
