import Toolkit

extension String {
  /// A name without the blanks that pad it: between Han all of them, else more than one.
  var unpadded: String {
    let parts = split { $0 == " " || $0 == "\u{3000}" }
    return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { name, part in
      let isPadded = name.last?.columns == 2 && part.first?.columns == 2
      return name + (isPadded ? "" : " ") + part
    }
  }

  /// Whether a spreadsheet would take the text for a formula (CWE-1236).
  private var isFormula: Bool {
    let first = drop { $0 == " " || $0 == "\"" || $0 == "'" }.first
    return first.map { "=+-@＝＋－＠\t\r".contains($0) } ?? false
  }

  /// The text with a quotation mark before it, where a spreadsheet would take it for a formula.
  var guarded: String { isFormula ? "'" + self : self }

  /// The text without the mark that keeps spreadsheets from taking it for a formula.
  var unguarded: String { hasPrefix("'") && isFormula ? String(dropFirst()) : self }
}
