import Domain
import Toolkit

/// What the grid makes of a key.
enum GridOutcome: Hashable, Sendable {
  case handled([Effect])
  /// The grid has no use for it: it is for the form around it.
  case passed
}

extension Grid {
  /// Takes a character.
  mutating func type(_ text: String) -> GridOutcome {
    let plain = text.folded
    if !plain.isBareNumber { endRun() }
    if !doubts.isEmpty, picker.isEmpty, let outcome = answer(plain) { return outcome }
    if plain == " " || plain == "," || plain == "、" { return .handled(decide(plain)) }
    if picker.isEmpty, let outcome = command(plain) { return outcome }
    if plain == "*" { return .handled(tickShown()) }
    if !doubts.isEmpty, let row = picker.candidate(digit: plain) {
      answerDoubt(row)
      return .handled([])
    }
    if let row = picker.candidate(digit: plain) { return .handled(tick(row)) }
    return .handled(look(plain, typed: text))
  }

  /// A doubt is answered by the digit of a candidate, or 0 for nobody.
  private mutating func answer(_ digit: String) -> GridOutcome? {
    guard let number = Int(digit), let doubt = doubts.first else { return nil }
    if number == 0 {
      answerDoubt(nil)
    } else if doubt.candidates.indices.contains(number - 1) {
      answerDoubt(doubt.candidates[number - 1])
    }
    return .handled([])
  }

  /// The signs that mean something where nothing is typed: they are on the keypad, or begin no name.
  private mutating func command(_ sign: String) -> GridOutcome? {
    if purpose.isList, "*iI=./".contains(sign) { return nil }
    switch sign {
    case "*": tick(all: (index?.rows ?? []).map(\.id))
    case "i", "I": invert((index?.rows ?? []).map(\.id))
    case "=": return .handled(copyLast())
    case ".", "。": cyclePresence()
    case "/", "／": cycleRole()
    case "-":
      guard let start = rangeStart, let index else { return .passed }
      mark(rangeFrom: nil)
      return .handled(picker.type(index.short(index.rows[start]) + "-"))
    case "+": return .passed
    default: return nil
    }
    return .handled([])
  }

  /// Adds a character to what is typed; a number of full width ticks by itself.
  private mutating func look(_ plain: String, typed: String) -> [Effect] {
    let isDigit = plain.count == 1 && plain.isBareNumber
    if isDigit, doubts.isEmpty, picker.isEmpty || picker.query.text.isBareNumber,
      let row = run(on: plain)
    {
      let said = tick(wholeNumberOf: row)
      mark(rangeFrom: index?.place(of: row.id))
      return said
    }
    let effects = picker.type(isDigit || plain == "-" ? plain : typed)
    let query = picker.query.text
    guard let index, isDigit, query.count == index.shortDigits, query.isBareNumber, doubts.isEmpty,
      let place = index.place(numbered: query)
    else {
      mark(rangeFrom: nil)
      return effects
    }
    let said = tick(index.rows[place])
    mark(rangeFrom: place)
    return said
  }

  /// Space or a comma: takes the list of numbers, the candidate, or the cell under the cursor.
  private mutating func decide(_ sign: String) -> [Effect] {
    if picker.isEmpty {
      let wasTicked = rangeStart != nil
      mark(rangeFrom: nil)
      // What follows a number that ticked by itself parts it from the next.
      if wasTicked { return [] }
      if !doubts.isEmpty {
        if let row = doubts[0].candidates.first { answerDoubt(row) }
        return []
      }
      if sign == " " { toggleCursor() }
      return []
    }
    return accept() ?? []
  }

  /// Enter: takes what is typed; nil where nothing is.
  mutating func accept() -> [Effect]? {
    mark(rangeFrom: nil)
    endRun()
    if picker.isEmpty {
      guard let doubt = doubts.first else { return nil }
      if let row = doubt.candidates.first { answerDoubt(row) }
      return []
    }
    if picker.query.text.isNumberList { return tickNumbers(picker.query.text) }
    guard let row = picker.choice else { return [.say(Notice(.nobodyFound, .warning))] }
    if !doubts.isEmpty {
      answerDoubt(row)
      return []
    }
    return tick(row)
  }

  /// Ticks a list of numbers and ranges: `3`, `1-12`.
  private mutating func tickNumbers(_ text: String) -> [Effect] {
    guard let index else { return [] }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let places = ends.map { index.place(numbered: $0) }
    if ends.count == 1, let place = places[0] {
      guard doubts.isEmpty else {
        answerDoubt(index.rows[place])
        return []
      }
      return tick(index.rows[place])
    }
    guard ends.count == 2, let first = places[0], let last = places[1], first <= last else {
      return [.say(Notice(.entry(.noSuchNumber(text)), .warning))]
    }
    picker.clear()
    tick(all: index.rows[first...last].map(\.id))
    return []
  }

  /// Ticks everybody who matches what is typed.
  private mutating func tickShown() -> [Effect] {
    let found = index?.matches(picker.query.text, limit: .max) ?? picker.candidates
    picker.clear()
    tick(all: found.map(\.id))
    return []
  }

  private mutating func toggleCursor() {
    switch cursor {
    case .heading(let group): toggle(all: members(of: group))
    case .member(let id): toggle(id)
    case nil: break
    }
  }

  /// Ticks the whole group the cursor stands in, or takes its ticks away.
  mutating func tickGroup() {
    switch cursor {
    case .heading(let group): toggle(all: members(of: group))
    case .member(let id): if let row = row(id) { toggle(all: members(of: row.sector)) }
    case nil: break
    }
  }

  /// Takes an editing key.
  mutating func press(_ key: Key) -> [Effect] {
    mark(rangeFrom: nil)
    endRun()
    if key == .backspace, picker.isEmpty {
      if let current = ticked.all.last?.member { remove(current) }
      return []
    }
    return picker.press(key)
  }

  /// Goes about the cells, or the candidates while something is typed; false at an end.
  mutating func move(_ action: Action, rows: Int) -> Bool {
    mark(rangeFrom: nil)
    endRun()
    if !picker.isEmpty {
      return action == .up ? picker.move(-1) : action == .down ? picker.move(1) : true
    }
    let cells = cells
    guard !cells.isEmpty else { return false }
    let place = cursor.flatMap { cells.firstIndex(of: $0) }
    let steps: [Action: Int] = [
      .up: -1, .down: 1, .left: -rows, .right: rows, .pageUp: -rows * 3, .pageDown: rows * 3,
      .first: -cells.count, .last: cells.count,
    ]
    let target = (place ?? -1) + (steps[action] ?? 0)
    if action == .up, target < 0 {
      cursor = nil
      return false
    }
    cursor = cells[max(0, min(target, cells.count - 1))]
    return true
  }
}

extension String {
  /// Whether it is a number, or two with a dash between.
  fileprivate var isNumberList: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { String($0).isBareNumber }
  }
}
