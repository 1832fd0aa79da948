import Toolkit

/// As much of a terminal as is needed to see what was painted on it: cells, and where the cursor
/// is.
struct Emulator {
  private(set) var rows: [[Character?]]
  private(set) var caret = Position(column: 0, row: 0)
  private(set) var strange: [String] = []
  private let size: Size
  private var top = 0
  private var bottom: Int
  private var last: Character = " "

  init(_ size: Size) {
    self.size = size
    bottom = size.rows - 1
    rows = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
  }

  /// The text of a row; nothing stands for the second half of a wide character.
  func text(row: Int) -> String { String(rows[row].compactMap { $0 }) }

  mutating func take(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": caret.column = 0
      case "\n": feed()
      case "\u{8}": caret.column = max(0, caret.column - 1)
      case "\u{7}", "\u{F}": break
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Character(scalar).columns
    if width == 0 {
      var column = caret.column - 1
      while column > 0, rows[caret.row][column] == nil { column -= 1 }
      guard column >= 0, let base = rows[caret.row][column] else { return }
      rows[caret.row][column] = Character(String(base) + String(Character(scalar)))
      return
    }
    if caret.column + width > size.columns {
      caret.column = 0
      feed()
    }
    set(Character(scalar), width)
  }

  private mutating func set(_ character: Character, _ width: Int) {
    for offset in 0..<width { free(caret.column + offset) }
    rows[caret.row][caret.column] = character
    if width == 2 { rows[caret.row][caret.column + 1] = nil }
    caret.column += width
    last = character
  }

  /// A terminal blanks the half that is left of a wide character.
  private mutating func free(_ column: Int) {
    if rows[caret.row][column] == nil { rows[caret.row][column - 1] = " " }
    if column + 1 < size.columns, rows[caret.row][column + 1] == nil {
      rows[caret.row][column + 1] = " "
    }
    rows[caret.row][column] = " "
  }

  private mutating func feed() {
    if caret.row == bottom { scroll(from: top, by: 1) } else { caret.row += 1 }
  }

  private mutating func scroll(from first: Int, by count: Int) {
    let blank: [Character?] = Array(repeating: " ", count: size.columns)
    for _ in 0..<abs(count) {
      if count > 0 {
        rows.remove(at: first)
        rows.insert(blank, at: bottom)
      } else {
        rows.remove(at: bottom)
        rows.insert(blank, at: first)
      }
    }
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[": control(&rest)
    case "(", ")": _ = rest.popFirst()
    case "]":
      // A question to the terminal, up to its end.
      rest = rest.drop { $0 != "\u{7}" && $0 != "\\" }.dropFirst()
    case "M": if caret.row == top { scroll(from: top, by: -1) } else { caret.row -= 1 }
    case "=", ">", "7", "8": break
    case let other: strange.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func control(_ rest: inout Substring.UnicodeScalarView) {
    var parameters = ""
    while let scalar = rest.first, scalar.value < 0x40 {
      parameters.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    guard let letter = rest.popFirst(), !parameters.hasPrefix("?"), !parameters.hasPrefix("!")
    else { return }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    act(Character(letter), numbers)
  }

  private mutating func act(_ letter: Character, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    let columns = size.columns
    // After the last column the cursor stays on it until more text comes.
    if letter != "m", letter != "b" { caret.column = min(columns - 1, caret.column) }
    switch letter {
    case "H":
      caret.row = min(size.rows, count) - 1
      caret.column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "G": caret.column = min(columns, count) - 1
    case "d": caret.row = min(size.rows, count) - 1
    case "A": caret.row = max(0, caret.row - count)
    case "B": caret.row = min(size.rows - 1, caret.row + count)
    case "C": caret.column = min(columns - 1, caret.column + count)
    case "D": caret.column = max(0, min(caret.column, columns - 1) - count)
    case "J":
      for row in (numbers.first == 2 ? 0 : caret.row + 1)..<max(size.rows, caret.row + 1) {
        rows[row] = Array(repeating: " ", count: columns)
      }
      if numbers.first != 2 { erase(caret.column..<columns) }
    case "K":
      erase(numbers.first == 1 ? 0..<caret.column + 1 : min(caret.column, columns)..<columns)
    case "X": erase(caret.column..<min(columns, caret.column + count))
    case "P":
      erase(caret.column..<min(columns, caret.column + count))
      rows[caret.row].removeSubrange(caret.column..<min(columns, caret.column + count))
      rows[caret.row] += Array(repeating: " ", count: columns - rows[caret.row].count)
    case "@":
      free(caret.column)
      let blanks: [Character?] = Array(repeating: " ", count: count)
      rows[caret.row].insert(contentsOf: blanks, at: caret.column)
      rows[caret.row].removeLast(rows[caret.row].count - columns)
    case "b": for _ in 0..<count { set(last, last.columns) }
    case "L": scroll(from: caret.row, by: -count)
    case "M": scroll(from: caret.row, by: count)
    case "S": scroll(from: top, by: count)
    case "T": scroll(from: top, by: -count)
    case "r":
      top = (numbers.first ?? 1) - 1
      bottom = min(size.rows, numbers.count > 1 ? numbers[1] : size.rows) - 1
      caret = Position(column: 0, row: 0)
    case "m", "l", "h", "t", "c": break
    default: strange.append("CSI \(numbers)\(letter)")
    }
  }

  private mutating func erase(_ columns: Range<Int>) {
    guard let first = columns.first, let end = columns.last else { return }
    free(first)
    free(end)
    for column in columns { rows[caret.row][column] = " " }
  }
}
