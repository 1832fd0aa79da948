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
    into frame: inout Frame, offers: [Offer], notice: Notice?, underway: Phrase?,
    language: Language
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
    drawKeys(into: &frame, row: row + 1, offers: offers, language: language)
  }

  /// The keys that fit, whole ones only; what every list takes (arrows and pages) is left to help.
  private static func drawKeys(
    into frame: inout Frame, row: Int, offers: [Offer], language: Language
  ) {
    var column = 1
    for offer in offers where offer.action.isOnKeyLine {
      guard let trigger = offer.action.triggers.first else { continue }
      let label = offer.action.label.text(in: language)
      let needed = frame.columns(of: trigger.shown) + 1 + frame.columns(of: label)
      guard column + needed < frame.size.columns else { break }
      let role: Role =
        offer.obstacle != nil ? .keyDisabled : offer.action.isDangerous ? .keyDanger : .key
      column = frame.write(trigger.shown, at: Position(column: column, row: row), as: role)
      column = frame.write(
        " " + label, at: Position(column: column, row: row),
        as: offer.obstacle == nil ? .text : .keyDisabled)
      column += 2
    }
  }
}

extension Action {
  /// Whether the bottom line shows it where there is room.
  var isOnKeyLine: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .redraw: false
    case .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9:
      false
    default: true
    }
  }
}
