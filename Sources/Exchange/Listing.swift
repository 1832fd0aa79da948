import Domain
import Toolkit

/// Rows to be printed or written: columns with titles, and cells that are texts or figures.
package struct Listing: Hashable, Sendable {
  package let titles: [String]
  package let rows: [[Cell]]

  package init(titles: [String], rows: [[Cell]]) {
    self.titles = titles
    self.rows = rows
  }

  /// One cell.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    case points(Points)

    /// What stands in the cell, sanitised.
    var shown: String {
      switch self {
      case .text(let text): text.printable
      case .number(let number): String(number)
      case .points(let points): points.description
      }
    }

    var isFigure: Bool {
      if case .text = self { false } else { true }
    }
  }

  /// The forms a listing can be printed in.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case table, csv, json, md, html
  }

  /// The listing in a form, with the end of its last line.
  package func text(_ form: Form) -> String {
    switch form {
    case .table: table
    case .csv: csv
    case .json: json
    case .md: markdown
    case .html: html
    }
  }

  private var widths: [Int] {
    titles.indices.map { column in
      rows.reduce(titles[column].columns) { max($0, $1[column].shown.columns) }
    }
  }

  /// Columns aligned by what the terminal shows, figures to the right.
  private var table: String {
    let widths = widths
    func line(_ cells: [(String, Bool)]) -> String {
      var out = ""
      for (index, cell) in cells.enumerated() {
        let space = String(repeating: " ", count: widths[index] - cell.0.columns)
        out += cell.1 ? space + cell.0 : cell.0 + (index + 1 < cells.count ? space : "")
        if index + 1 < cells.count { out += "  " }
      }
      return out + "\n"
    }
    return
      ([line(titles.map { ($0, false) })] + rows.map { line($0.map { ($0.shown, $0.isFigure) }) })
      .joined()
  }

  private var markdown: String {
    let widths = widths.map { max(3, $0 + 2) }
    func line(_ cells: [String]) -> String {
      let parts = cells.enumerated().map { index, text in
        let escaped = text.split(separator: "|", omittingEmptySubsequences: false).joined(
          separator: "\\|")
        return escaped + String(repeating: " ", count: max(0, widths[index] - escaped.columns))
      }
      return "| " + parts.joined(separator: " | ") + " |\n"
    }
    let rule =
      "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|\n"
    return line(titles) + rule + rows.map { line($0.map(\.shown)) }.joined()
  }

  /// Listings under one another as one text, with the end of its last line: in `md` and `html` each below its
  /// heading, in `csv` with an empty line between, in `json` one object of lists by their keys.
  package static func text(
    _ parts: [(key: String, heading: String, listing: Listing)], _ form: Form
  ) -> String {
    switch form {
    case .table: parts.map { $0.heading + "\n" + $0.listing.table }.joined(separator: "\n")
    case .csv: byteOrderMark + parts.map(\.listing.records).joined(separator: "\r\n")
    case .json:
      "{" + parts.map { "\"\($0.key)\": " + $0.listing.json.dropLast() }.joined(separator: ",\n ")
        + "}\n"
    case .md: parts.map { "## \($0.heading)\n\n" + $0.listing.markdown }.joined(separator: "\n")
    case .html:
      pageHead + parts.map { "<h2>\(escaped($0.heading))</h2>\n" + $0.listing.htmlTable }.joined()
    }
  }

  /// A page with one table.
  private var html: String { Listing.pageHead + htmlTable }

  private static let pageHead = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n"

  /// A text as a page shows it, sanitised.
  private static func escaped(_ text: String) -> String {
    text.printable.reduce(into: "") { out, character in
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.append(character)
      }
    }
  }

  /// Figures aligned to the right.
  private var htmlTable: String {
    func line(_ cells: [String]) -> String { "<tr>" + cells.joined() + "</tr>\n" }
    let head = line(titles.map { "<th>\(Listing.escaped($0))</th>" })
    let body = rows.map { row in
      line(
        row.map {
          ($0.isFigure ? "<td align=\"right\">" : "<td>") + Listing.escaped($0.shown) + "</td>"
        })
    }
    return "<table>\n<thead>\n" + head + "</thead>\n<tbody>\n" + body.joined()
      + "</tbody>\n</table>\n"
  }

  /// UTF-8 with a byte order mark, as spreadsheets want it; RFC 4180, lines end in CR LF.
  private var csv: String { Listing.byteOrderMark + records }

  private static let byteOrderMark = "\u{FEFF}"

  private var records: String {
    let lines =
      [titles.map(Listing.quoted)]
      + rows.map { row in
        row.map { $0.isFigure ? $0.shown : Listing.quoted($0.shown) }
      }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A text that no spreadsheet takes for a formula, in quotation marks where it needs them.
  private static func quoted(_ text: String) -> String {
    let safe = text.guarded
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private var json: String {
    let objects = rows.map { row in
      "  {"
        + zip(titles, row).map { title, cell in
          let value = cell.isFigure ? cell.shown : JSON.text(cell.shown).canonical
          return JSON.text(title).canonical + ": " + value
        }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + (objects.isEmpty ? "]\n" : "\n]\n")
  }
}
