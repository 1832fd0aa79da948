import Domain
import Toolkit

/// Finds people by what is typed: Han, pinyin, initials, number or the tail of a telephone number, with
/// candidates numbered 1 to 9. It looks into the roster where that is whole, else it asks the office.
struct Picker: Hashable, Sendable {
  private(set) var query = TextField(text: "", maximum: 60)
  private(set) var candidates: [RosterRow] = []
  private(set) var highlighted = 0
  private var isStale = false
  private(set) var index: PeopleIndex?

  /// How many candidates are offered.
  static let most = 9

  var isEmpty: Bool { query.text.isEmpty }
  /// Whether the candidates are those of what is typed.
  var isSettled: Bool { !isStale }
  private var request: Request { .candidates(matching: query.text, limit: Self.most) }

  /// Takes the people to look among.
  mutating func receive(_ roster: Roster) -> [Effect] {
    index = PeopleIndex(roster.rows, isWhole: roster.isWhole)
    return look()
  }

  /// Takes a character; gives what to ask.
  mutating func type(_ text: String) -> [Effect] {
    query.insert(text)
    return look()
  }

  /// Takes an editing key; gives what to ask, if the query changed.
  mutating func press(_ key: Key) -> [Effect] {
    let before = query.text
    guard query.press(key), query.text != before else { return [] }
    return look()
  }

  private mutating func look() -> [Effect] {
    highlighted = 0
    isStale = false
    candidates = []
    guard !isEmpty else { return [] }
    if let index, index.isWhole {
      candidates = index.matches(query.text, limit: Self.most)
      return []
    }
    isStale = true
    return [.ask(request)]
  }

  /// Takes candidates; those of an older query are left aside.
  mutating func receive(_ rows: [RosterRow], for request: Request) {
    guard request == self.request else { return }
    candidates = rows
    isStale = false
  }

  /// Moves the highlight; false at either end.
  mutating func move(_ step: Int) -> Bool {
    guard candidates.indices.contains(highlighted + step) else { return false }
    highlighted += step
    return true
  }

  /// The candidate a digit names: only where what is typed is not itself a number, nor, after `#`, the tail
  /// of a telephone number.
  func candidate(digit text: String) -> RosterRow? {
    guard let digit = Int(text.folded), !query.text.folded.hasPrefix("#"),
      query.text.contains(where: { !$0.isNumber }),
      candidates.indices.contains(digit - 1)
    else { return nil }
    return candidates[digit - 1]
  }

  var choice: RosterRow? {
    candidates.indices.contains(highlighted) && !isStale ? candidates[highlighted] : nil
  }

  /// Takes up what was typed before; gives what to ask.
  mutating func restore(_ text: String) -> [Effect] {
    query.set(text)
    return look()
  }

  mutating func clear() {
    query.set("")
    _ = look()
  }
}

extension RosterRow {
  /// A member of a list, of whose name's readings nothing is known here.
  init(_ row: MemberRow) {
    self.init(
      id: row.id, number: row.number, name: row.name, sector: row.sector, seat: row.seat,
      readings: [], phoneTail: "", lastDay: nil)
  }
}
