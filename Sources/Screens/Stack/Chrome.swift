import Domain
import Toolkit

/// What surrounds every screen: a line of breadcrumbs above; a line of notices and a line of keys below.
enum Chrome {
  /// The smallest screen that shows anything but the word that it is too small.
  static let least = Size(columns: 20, rows: 6)

  static func fits(_ size: Size) -> Bool {
    size.columns >= least.columns && size.rows >= least.rows
  }

  /// The part of the screen between the lines.
  static func body(of size: Size) -> Rectangle {
    Rectangle(column: 0, row: 1, columns: size.columns, rows: size.rows - 3)
  }

  static func drawHead(
    into frame: inout Frame, titles: [Words], year: Int?, sitting: Sitting, language: Language
  ) {
    let isWide = frame.size.columns >= 60
    let place =
      sitting.opening.map(\.committee).flatMap { office in
        isWide
          ? Phrase.officeAndTerm(office.name, office.term.number).text(in: language) + " " : nil
      } ?? (sitting.opening == nil ? Phrase.program.text(in: language) + " · " : "")
    let right = year.map { " \($0) " } ?? ""
    let crumbs = " " + place + titles.map { $0.text(in: language) }.joined(separator: " > ")
    let room = frame.size.columns - frame.columns(of: right)
    frame.write(crumbs, at: Position(column: 0, row: 0), columns: room, as: .breadcrumb)
    frame.write(right, at: Position(column: room, row: 0), as: .breadcrumb)
  }

  static func drawFoot(
    into frame: inout Frame, keys: KeyLine, notice: Notice?, underway: Phrase?, language: Language
  ) {
    let row = frame.size.rows - 2
    if let notice {
      let text = " \(notice.tone.sign) " + notice.phrase.text(in: language)
      frame.write(
        text, at: Position(column: 0, row: row), columns: frame.size.columns,
        as: notice.tone.role)
    } else if let underway {
      frame.write(
        " " + underway.text(in: language), at: Position(column: 0, row: row),
        columns: frame.size.columns, as: .muted)
    }
    keys.draw(into: &frame, row: row + 1, language: language)
  }
}
