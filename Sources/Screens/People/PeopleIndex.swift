import Domain
import Toolkit

/// Finds people in a roster by what is typed, best first, without asking anybody.
///
/// The order: an exact number or name, then initials from the first letter on, then any mixture of
/// beginnings of syllables, then a part of the name, the tail of the telephone number, a part of the
/// number. Among equals who came to the series latest, then by number.
struct PeopleIndex: Hashable, Sendable {
  /// By number on the roll.
  let rows: [RosterRow]
  let isWhole: Bool
  /// How many digits at the end of a number tell every member from every other; 0 where none do.
  let shortDigits: Int
  private let places: [Identifier<Member>: Int]
  private let byShort: [String: Int]

  init(_ rows: [RosterRow], isWhole: Bool) {
    self.rows = rows
    self.isWhole = isWhole
    places = Dictionary(
      rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    shortDigits = PeopleIndex.shortDigits(of: rows)
    let digits = shortDigits
    byShort =
      digits == 0
      ? [:]
      : Dictionary(
        rows.enumerated().map { (String($0.element.number.suffix(digits)), $0.offset) },
        uniquingKeysWith: { first, _ in first })
  }

  private static func shortDigits(of rows: [RosterRow]) -> Int {
    guard !rows.isEmpty else { return 0 }
    let longest = rows.map(\.number.count).max() ?? 0
    return (1...max(1, longest)).first { digits in
      let tails = rows.map { $0.number.suffix(digits) }
      return tails.allSatisfy { $0.count == digits && $0.allSatisfy(\.isNumber) }
        && Set(tails).count == rows.count
    } ?? 0
  }

  subscript(id: Identifier<Member>) -> RosterRow? { places[id].map { rows[$0] } }

  func place(of id: Identifier<Member>) -> Int? { places[id] }

  /// The short number of a member, as the grid shows it; the whole number where there is none.
  func short(_ row: RosterRow) -> String {
    shortDigits == 0 ? row.number : String(row.number.suffix(shortDigits))
  }

  /// The place of the member with a short or whole number; a short one may lack its zeros.
  func place(numbered text: String) -> Int? {
    if let place = byShort[text] { return place }
    if text.count < shortDigits {
      let zeros = String(repeating: "0", count: shortDigits - text.count)
      if let place = byShort[zeros + text] { return place }
    }
    return rows.firstIndex { $0.number == text }
  }

  func row(ofWholeNumber number: String) -> RosterRow? { rows.first { $0.number == number } }

  /// Those who match, best first; nobody for nothing.
  func matches(_ typed: String, limit: Int) -> [RosterRow] {
    let query = Array(typed.folded.lowercased().filter { $0 != " " && $0 != "'" })
    guard !query.isEmpty else { return [] }
    let text = String(query)
    if query[0] == "#" { return rows(withPhone: String(text.dropFirst()), limit: limit) }
    let found = rows.indices.compactMap { index in
      tier(rows[index], query, text).map { (tier: $0, index: index) }
    }
    let order = found.sorted { left, right in
      if left.tier != right.tier { return left.tier < right.tier }
      let (one, other) = (rows[left.index].lastDay, rows[right.index].lastDay)
      if one != other { return (one?.iso ?? "") > (other?.iso ?? "") }
      return left.index < right.index
    }
    return order.prefix(limit).map { rows[$0.index] }
  }

  /// Those whose telephone number has four last digits that begin so.
  private func rows(withPhone digits: String, limit: Int) -> [RosterRow] {
    digits.isEmpty ? [] : Array(rows.filter { $0.phoneTail.hasPrefix(digits) }.prefix(limit))
  }

  /// How well a member matches, 0 best; nil for not at all.
  private func tier(_ row: RosterRow, _ query: [Character], _ text: String) -> Int? {
    let isNumber = query.allSatisfy { $0.isASCII && $0.isNumber }
    if isNumber {
      if row.number == text || short(row) == text { return 0 }
      if row.number.hasPrefix(text) || short(row).hasPrefix(text) { return 3 }
      if text.count == 4, row.phoneTail == text { return 4 }
      return row.number.contains(text) ? 5 : nil
    }
    let name = row.name.lowercased()
    if name == text { return 0 }
    if name.hasPrefix(text) { return 1 }
    if query.allSatisfy(\.isASCII) { return row.spokenTier(query) }
    return name.contains(text) ? 4 : nil
  }
}

extension RosterRow {
  /// 1 where the letters are all initials, 2 where they are the first ones, 3 where they are beginnings
  /// of syllables from the first character on, 4 where from a later one; nil where they are none.
  fileprivate func spokenTier(_ query: [Character]) -> Int? {
    let syllables = readings.map { $0.map(Array.init) }
    if isInitials(query[...], syllables[...]) { return query.count == syllables.count ? 1 : 2 }
    if isBeginnings(query[...], syllables[...]) { return 3 }
    let isLater = syllables.indices.dropFirst().contains {
      isBeginnings(query[...], syllables[$0...])
    }
    return isLater ? 4 : nil
  }

  private func isInitials(
    _ query: ArraySlice<Character>, _ syllables: ArraySlice<[[Character]]>
  ) -> Bool {
    query.count <= syllables.count
      && zip(query, syllables).allSatisfy { letter, readings in
        readings.contains { $0.first == letter }
      }
  }

  /// Whether the letters are a beginning of the first syllable, then of the next, and so on.
  private func isBeginnings(
    _ query: ArraySlice<Character>, _ syllables: ArraySlice<[[Character]]>
  ) -> Bool {
    guard let next = query.first else { return true }
    guard let readings = syllables.first else { return false }
    return readings.contains { reading in
      guard reading.first == next else { return false }
      let shared = zip(query, reading).prefix { $0 == $1 }.count
      return (1...shared).reversed().contains { taken in
        isBeginnings(query.dropFirst(taken), syllables.dropFirst())
      }
    }
  }
}
