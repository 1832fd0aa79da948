/// A value in the canonical form of the journal and of JSON output: keys sorted, integers only.
package indirect enum JSON: Hashable, Sendable {
  case null
  case truth(Bool)
  case integer(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  /// The value on one line without spaces, keys in the order of their scalars.
  package var canonical: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .truth(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .text(let value): JSON.quote(value, to: &out)
    case .list(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.write(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      let sorted = members.sorted {
        $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
      }
      for (index, member) in sorted.enumerated() {
        if index > 0 { out += "," }
        JSON.quote(member.key, to: &out)
        out += ":"
        member.value.write(to: &out)
      }
      out += "}"
    }
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    defer { out += "\"" }
    // Hardly any text has a character to escape.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      out += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}

extension JSON {
  /// Reads an object of texts in canonical form, as `canonical` writes it; empty for anything else.
  package static func texts(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    var scalars = text.unicodeScalars.makeIterator()
    var parts: [String] = []
    while let scalar = scalars.next() {
      guard scalar == "\"" else { continue }
      parts.append(quoted(&scalars))
    }
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      found[parts[index]] = parts[index + 1]
    }
    return found
  }

  /// What stands up to the closing quotation mark.
  private static func quoted(_ scalars: inout String.UnicodeScalarView.Iterator) -> String {
    var out = String.UnicodeScalarView()
    while let scalar = scalars.next(), scalar != "\"" {
      guard scalar == "\\" else {
        out.append(scalar)
        continue
      }
      switch scalars.next() {
      case "n": out.append("\n")
      case "r": out.append("\r")
      case "t": out.append("\t")
      case "u":
        let digits = String(String.UnicodeScalarView((0..<4).compactMap { _ in scalars.next() }))
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          out.append(scalar)
        }
      case let other?: out.append(other)
      case nil: break
      }
    }
    return String(out)
  }
}
