import Documents
import Domain
import Names
import Toolkit

/// Reads the filter language: `界别:教育 分>=60 读书>3 未到:2`.
///
/// Terms are parted by blanks and all must hold. A term is a field, a sign (`:` `=` `!=` `>` `>=` `<`
/// `<=`) and a value; `-` before it turns it round; `|` between values means either. A term without a
/// sign is part of a name or title. Fields answer to their Chinese name, its pinyin initials and an
/// English word; full-width signs are taken as their ASCII forms.
struct FilterReader {
  private let words: [FilterWord]
  private let typed: [Character]
  private var place = 0
  private var filter = Filter()

  private static let signs = [">=", "<=", "!=", ":", "=", ">", "<"]

  /// What was typed, read as far as it can be.
  static func read(_ text: String, words: [FilterWord]) -> Filter {
    var reader = FilterReader(text, words)
    reader.readTerms()
    return reader.filter
  }

  private init(_ text: String, _ words: [FilterWord]) {
    self.words = words
    typed = text.folded.map { character in
      switch character {
      case "≥": "≥"
      case "、": "|"
      default: character
      }
    }
  }

  private mutating func readTerms() {
    var bare: [String] = []
    while place < typed.count {
      if typed[place] == " " {
        place += 1
        continue
      }
      let start = place
      let term = nextTerm()
      guard let sign = firstSign(in: term) else {
        bare.append(String(term))
        continue
      }
      readTerm(term, sign, from: start)
    }
    filter.text = bare.joined(separator: " ")
  }

  /// The characters up to the next blank outside quotation marks.
  private mutating func nextTerm() -> [Character] {
    var term: [Character] = []
    var isQuoted = false
    while place < typed.count, isQuoted || typed[place] != " " {
      if typed[place] == "\"" { isQuoted.toggle() }
      term.append(typed[place])
      place += 1
    }
    return term
  }

  /// The first sign of a term and where it stands.
  private func firstSign(in term: [Character]) -> (index: Int, length: Int, sign: String)? {
    for index in term.indices {
      if let single = ["≥": ">=", "≤": "<=", "≠": "!="][String(term[index])] {
        return (index, 1, single)
      }
      for sign in Self.signs where String(term[index...].prefix(sign.count)) == sign {
        return (index, sign.count, sign)
      }
    }
    return nil
  }

  private mutating func readTerm(
    _ term: [Character], _ found: (index: Int, length: Int, sign: String), from start: Int
  ) {
    let isTurned = term.first == "-"
    let name = String(term[(isTurned ? 1 : 0)..<found.index]).lowercased()
    let value = String(term[(found.index + found.length)...].filter { $0 != "\"" })
    guard let word = words.first(where: { $0.names.contains(name) }) else {
      let known = words.flatMap(\.names)
      return note(.unknownField(name, nearest: nearest(to: name, among: known)), at: start)
    }
    let at = start + found.index + found.length
    guard !value.isEmpty else { return note(.valueMissing, at: at) }
    let isNegated = isTurned != (found.sign == "!=")
    guard let test = test(word, found.sign, value, at: at) else { return }
    filter.conditions.append(Condition(word.field, test, isNegated: isNegated))
  }

  private mutating func note(_ problem: LedgerPhrase.LedgerFinding, at position: Int) {
    filter.findings.append(FilterFinding(position: position, problem: problem))
  }

  private mutating func test(
    _ word: FilterWord, _ sign: String, _ value: String, at place: Int
  ) -> Condition.Test? {
    let values = value.split(separator: "|").map(String.init)
    switch word.kind {
    case .count: return range(sign, value, at: place) { Int($0) }
    case .points: return range(sign, value, at: place) { Points($0)?.thousandths }
    case .text, .oneOf, .word:
      guard [":", "=", "!="].contains(sign) else {
        note(.noOrder(word.names[0]), at: place)
        return nil
      }
    }
    switch word.kind {
    case .text: return sign == "=" ? .isOne(values) : .holds(values)
    case .oneOf(let known):
      if known.isEmpty { return sign == ":" ? .holds(values) : .isOne(values) }
      return meant(values, among: known.map { ($0, [$0]) }, at: place).map(Condition.Test.isOne)
    case .word(let known):
      let pairs = known.sorted { $0.key < $1.key }.map {
        ($0.key, [$0.value.chinese, $0.value.english])
      }
      return meant(values, among: pairs, at: place).map(Condition.Test.isOne)
    case .count, .points: return nil
    }
  }

  /// The known words that the values may mean: whole, by a part, or by how they are spoken.
  private mutating func meant(
    _ values: [String], among known: [(kept: String, names: [String])], at place: Int
  ) -> [String]? {
    var kept: [String] = []
    for value in values {
      let exact = known.filter { $0.names.contains(value) }
      let found = exact.isEmpty ? known.filter { $0.names.contains { value.names($0) } } : exact
      if found.isEmpty {
        let names = known.flatMap(\.names)
        note(.unknownWord(value, nearest: nearest(to: value, among: names)), at: place)
        return nil
      }
      kept += found.map(\.kept)
    }
    return kept
  }

  /// `60`, `60..80`, and everything above or below.
  private mutating func range(
    _ sign: String, _ value: String, at place: Int, _ figure: (String) -> Int?
  ) -> Condition.Test? {
    let ends = value.split(separator: ".", maxSplits: .max, omittingEmptySubsequences: false)
    if let dots = ends.indices.dropFirst().first(where: { ends[$0].isEmpty }) {
      let low = ends[..<dots].joined(separator: ".")
      let high = ends[(dots + 1)...].joined(separator: ".")
      if let low = figure(low), let high = figure(high), low <= high { return .within(low...high) }
    }
    guard let number = figure(value) else {
      note(.notFigure(value), at: place)
      return nil
    }
    switch sign {
    case ">=": return .within(number...Int.max)
    case "<=": return .within(Int.min...number)
    case ">": return number == Int.max ? nil : .within(number + 1...Int.max)
    case "<": return .within(Int.min...(number - 1))
    default: return .within(number...number)
    }
  }
}

extension String {
  /// Whether what was typed names another text: by a part of it, or by the beginning of how it is
  /// spoken.
  fileprivate func names(_ text: String) -> Bool {
    if text.lowercased().contains(lowercased()) || isScattered(in: text) { return true }
    let names = NameIndex()
    let key = names.queryKey(self)
    return !key.isEmpty && names.searchKeys(for: text).contains { $0.hasPrefix(key) }
  }

  /// Whether its characters come one after another in a longer text, as those of 科技 in 科学技术界.
  private func isScattered(in text: String) -> Bool {
    guard count > 1, !utf8.contains(where: { $0 < 0x80 }) else { return false }
    var rest = text[...]
    for character in self {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
