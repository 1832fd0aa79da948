import Domain

/// Comma-separated values (RFC 4180), also with tabs or semicolons where the first line shows them.
package enum CSV {
  /// A row and the line on which it begins, from 1.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let cells: [String]
  }

  /// The rows of a text; rows without any text are left out. A fault where a quotation mark is never closed.
  package static func rows(_ text: String) -> Result<[Row], SheetFaults> {
    var reader = Reader(text)
    return reader.read()
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1

    init(_ text: String) {
      scalars = Array(text.unicodeScalars)
      let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
      let candidates: [Unicode.Scalar] = [",", "\t", ";"]
      separator =
        candidates.max { left, right in
          head.count { $0 == left } < head.count { $0 == right }
        } ?? ","
    }

    mutating func read() -> Result<[Row], SheetFaults> {
      var rows: [Row] = []
      while index < scalars.count {
        let start = line
        var cells: [String] = []
        repeat {
          guard let cell = cell() else {
            return .failure(
              SheetFaults([SheetFault(line: start, column: "", value: "", problem: .openQuotation)])
            )
          }
          cells.append(cell)
        } while take(separator)
        endLine()
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      }
      return .success(rows)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
      return true
    }

    private mutating func endLine() {
      let isReturn = take("\r")
      if take("\n") || isReturn { line += 1 }
    }

    /// A cell, trimmed where it is not in quotation marks; nil where they are never closed.
    private mutating func cell() -> String? {
      while index < scalars.count, scalars[index] == " " { index += 1 }
      guard take("\"") else { return bare() }
      var text = String.UnicodeScalarView()
      while index < scalars.count {
        if take("\"") {
          guard take("\"") else {
            while index < scalars.count, scalars[index] == " " { index += 1 }
            return String(text) + bare()
          }
          text.append("\"")
        } else {
          if scalars[index] == "\n" { line += 1 }
          text.append(scalars[index])
          index += 1
        }
      }
      return nil
    }

    private mutating func bare() -> String {
      var text = String.UnicodeScalarView()
      while index < scalars.count, scalars[index] != separator, scalars[index] != "\n",
        scalars[index] != "\r"
      {
        text.append(scalars[index])
        index += 1
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}
