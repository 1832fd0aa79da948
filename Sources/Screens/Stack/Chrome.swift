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
    into frame: inout Frame, keys: KeyLine, notice: Notice?, underway: Phrase?, news: News?,
    language: Language
  ) {
    let row = frame.size.rows - 2
    var end = 0
    if let notice {
      let text = " \(notice.tone.sign) " + notice.phrase.text(in: language)
      frame.write(
        text, at: Position(column: 0, row: row), columns: frame.size.columns,
        as: notice.tone.role)
      end = frame.columns(of: text)
    } else if let underway {
      let text = " " + underway.text(in: language)
      frame.write(
        text, at: Position(column: 0, row: row), columns: frame.size.columns, as: .muted)
      end = frame.columns(of: text)
    }
    if let news { draw(news, into: &frame, after: end + 2, row: row, language: language) }
    keys.draw(into: &frame, row: row + 1, language: language)
  }

  /// What other desks did, to the right of what is said to the clerk, where there is room for it.
  private static func draw(
    _ news: News, into frame: inout Frame, after column: Int, row: Int, language: Language
  ) {
    let room = frame.size.columns - column - 1
    guard room >= 12 else { return }
    frame.write(
      right: Phrase.knowing(.news(news)).text(in: language),
      at: Position(column: column, row: row), columns: room, as: .muted)
  }
}
