import Domain
import Toolkit

extension Day {
  /// Reads a day as spreadsheets write it: 2026-3-5, 2026/03/05, 2026.3.5, 2026年3月5日, 20260305, with
  /// a time after it or without; nil for any other form, and for a day the calendar has not.
  package init?(written text: String) {
    let plain = text.folded.filter { $0 != "\u{3000}" }
    let date = plain.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? ""
    guard date.allSatisfy({ $0.isNumber || "-./年月日号".contains($0) }) else { return nil }
    let parts = date.split { !$0.isNumber }.map(String.init)
    let numbers =
      parts.count == 1 && parts[0].count == 8
      ? [parts[0].prefix(4), parts[0].dropFirst(4).prefix(2), parts[0].dropFirst(6)]
        .compactMap { Int($0) }
      : parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Reads a month as spreadsheets write it: 1966-7, 1966/07, 1966.7, 1966年7月, 196607; "1966-07", or nil
  /// for any other form.
  static func month(written text: String) -> String? {
    let parts = text.folded.split { "-./年月 ".contains($0) }.map(String.init)
    let isJoined = parts.count == 1 && parts[0].count == 6
    let numbers = (isJoined ? [parts[0].prefix(4), parts[0].suffix(2)] : parts.map { $0[...] })
      .compactMap { Int($0) }
    guard numbers.count == 2, parts.count <= 2,
      let first = Day(year: numbers[0], month: numbers[1], day: 1)
    else { return nil }
    return String(first.iso.prefix(7))
  }
}
