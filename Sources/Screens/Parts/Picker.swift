import Domain
import Toolkit

/// Finds people by what is typed: Han, pinyin, initials or number, with numbered candidates.
struct Picker: Hashable, Sendable {
  private(set) var query = TextField(text: "", maximum: 40)
  private(set) var candidates: [MemberRow] = []
  private(set) var highlighted = 0
  private var isStale = false

  /// How many candidates are offered.
  static let most = 9

  var isEmpty: Bool { query.text.isEmpty }
  /// Whether the candidates are those of what is typed.
  var isSettled: Bool { !isStale }
  var request: Request { .candidates(matching: query.text, limit: Self.most) }

  /// Takes a character or an editing key; gives what to ask, if the query changed.
  mutating func type(_ text: String) -> [Effect] {
    query.insert(text)
    return look()
  }

  /// Takes an editing key; nil if it is none.
  mutating func press(_ key: Key) -> [Effect]? {
    let before = query.text
    guard query.press(key) else { return nil }
    return query.text == before ? [] : look()
  }

  private mutating func look() -> [Effect] {
    highlighted = 0
    guard !isEmpty else {
      candidates = []
      isStale = false
      return []
    }
    isStale = true
    return [.ask(request)]
  }

  /// Takes candidates; those of an older query are left aside.
  mutating func receive(_ rows: [MemberRow], for request: Request) {
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

  /// The candidate a digit names: only where what is typed is not itself a number.
  func candidate(digit text: String) -> MemberRow? {
    guard let digit = Int(text), query.text.contains(where: { !$0.isNumber }),
      candidates.indices.contains(digit - 1)
    else { return nil }
    return candidates[digit - 1]
  }

  var choice: MemberRow? {
    candidates.indices.contains(highlighted) && !isStale ? candidates[highlighted] : nil
  }

  mutating func clear() {
    query.set("")
    candidates = []
    highlighted = 0
    isStale = false
  }
}
