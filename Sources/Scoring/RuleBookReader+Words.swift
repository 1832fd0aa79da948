import Documents
import Domain

extension RuleBookReader {
  /// The most points a book may name: ten thousand.
  static let most = 10_000_000

  mutating func text(_ table: Table, _ key: String) -> String? {
    table.words(key, noting: &faults)
  }

  mutating func name(_ table: Table) -> BilingualName? {
    guard let chinese = text(table, "zh"), let english = text(table, "en") else { return nil }
    return BilingualName(chinese: chinese, english: english)
  }

  /// Points from zero up.
  mutating func points(_ table: Table, _ key: String) -> Points? {
    table.thousandths(key, in: 0...Self.most, noting: &faults).map(Points.init(thousandths:))
  }

  /// Points of either sign.
  mutating func signedPoints(_ table: Table, _ key: String) -> Points? {
    table.thousandths(key, in: -Self.most...Self.most, noting: &faults)
      .map(Points.init(thousandths:))
  }

  mutating func day(_ table: Table, _ key: String) -> Day? {
    guard let text = table.day(key, noting: &faults) else { return nil }
    if let day = Day(iso: text) { return day }
    faults.note(.notDay(text), at: table.place(of: key))
    return nil
  }

  /// Month and day, "12-01"; 29 February is no beginning of a year.
  mutating func yearStart(_ table: Table, else usual: YearStart) -> YearStart {
    guard let text = table.text("year_starts", noting: &faults) else { return usual }
    if let day = Day(iso: "2001-" + text) { return YearStart(month: day.month, day: day.day) }
    faults.note(.notDay(text), at: table.place(of: "year_starts"))
    return usual
  }

  /// The words of an enum of the vocabulary, as they are written in a book.
  static func words<Word: RawRepresentable & CaseIterable>(
    _: Word.Type
  ) -> [String: Word] where Word.RawValue == String {
    Word.allCases.reduce(into: [:]) { $0[$1.rawValue] = $1 }
  }
}
