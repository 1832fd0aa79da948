import Toolkit

/// What a terminal answers when it is asked, in the form of an operating system command.
enum Report {
  /// What asks for the ground of the terminal; one that does not know the question says nothing.
  static let groundQuestion = "\u{1B}]11;?\u{1B}\\"

  /// The row that the width is asked on, from 1. Not the first: an answer from there would be what
  /// some terminals send for F3.
  static let widthRow = 2

  /// What asks for the width of an ambiguous character: it is written, and the cursor then looked for.
  static let widthQuestion = "\u{1B}[\(widthRow);1H·\u{1B}[6n"

  /// What the place of the cursor means after that question; nil for any other place.
  static func width(row: Int, column: Int) -> Input? {
    guard row == widthRow, 2...3 ~= column else { return nil }
    return .width(column == 3 ? .wide : .narrow)
  }

  /// What a report means; nothing for one that nobody asked for. `text` stands between Escape and
  /// the end of the report.
  static func inputs(_ text: ArraySlice<UInt8>) -> [Input] {
    let text = String(decoding: text, as: UTF8.self)
    guard text.hasPrefix("]11;"), let ground = shade(text.dropFirst(4)) else { return [] }
    return [.ground(ground)]
  }

  /// `rgb:ffff/8080/0000` with one to four figures each, or `#rrggbb`.
  private static func shade(_ text: Substring) -> Shade? {
    if text.hasPrefix("#") { return Shade(hexadecimal: String(text)) }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let kind = text[..<colon]
    let levels = text[text.index(after: colon)...].split(separator: "/").map { level($0) }
    guard kind == "rgb" || kind == "rgba", levels.count == (kind == "rgb" ? 3 : 4),
      let red = levels[0], let green = levels[1], let blue = levels[2]
    else { return nil }
    return Shade(red: red, green: green, blue: blue)
  }

  private static func level(_ text: Substring) -> UInt8? {
    guard 1...4 ~= text.count, let value = Int(text, radix: 16), value >= 0 else { return nil }
    let most = (1 << (4 * text.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
