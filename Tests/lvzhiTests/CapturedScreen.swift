import Toolkit

/// A cell as a terminal shows it: what stands in its first column, ink, ground and marks. A blank has no ink.
struct SeenCell: Hashable {
  var character: Character = " "
  var ink = "-"
  var ground = "-"
  /// The numbers of bold, dim, italic, underline and reverse that are on.
  var marks: Set<Int> = []

  /// The same as far as it can be seen.
  var seen: SeenCell {
    var cell = self
    if character == " " {
      if marks.isDisjoint(with: [4, 7]) { cell.ink = "-" }
      cell.marks.formIntersection([4, 7])
    }
    return cell
  }
}

/// A screen captured with the sequences of its colours, cell by cell; the second half of a wide character
/// is as the first.
struct CapturedScreen {
  private(set) var rows: [[SeenCell]] = []

  init(_ capture: String) {
    var style = SeenCell()
    for line in capture.split(separator: "\n", omittingEmptySubsequences: false) {
      var row: [SeenCell] = []
      var rest = line[...]
      while let next = rest.popFirst() {
        if next == "\u{1B}" {
          let end = rest.firstIndex { $0.isLetter } ?? rest.endIndex
          style.take(rest[..<end].dropFirst())
          rest = rest[end...].dropFirst()
        } else {
          var cell = style
          cell.character = next
          row += Array(repeating: cell, count: max(1, String(next).columns(.narrow)))
        }
      }
      rows.append(row)
    }
  }
}

extension SeenCell {
  /// Takes the parameters of a sequence that changes the look.
  fileprivate mutating func take(_ parameters: Substring) {
    var numbers = parameters.split(separator: ";").compactMap { Int($0) }[...]
    if numbers.isEmpty { numbers = [0] }
    while let number = numbers.popFirst() {
      switch number {
      case 0: (ink, ground, marks) = ("-", "-", [])
      case 1...9: marks.insert(number)
      case 22: marks.subtract([1, 2])
      case 23...29: marks.remove(number - 20)
      case 30...37: ink = Theme.colourNames[number - 30]
      case 90...97: ink = Theme.colourNames[number - 82]
      case 40...47: ground = Theme.colourNames[number - 40]
      case 100...107: ground = Theme.colourNames[number - 92]
      case 38: ink = Self.colour(&numbers)
      case 48: ground = Self.colour(&numbers)
      case 39: ink = "-"
      case 49: ground = "-"
      default: break
      }
    }
  }

  private static func colour(_ numbers: inout ArraySlice<Int>) -> String {
    guard numbers.popFirst() == 2 else {
      let number = numbers.popFirst() ?? 0
      return number < 16 ? Theme.colourNames[number] : "c\(number)"
    }
    let parts = numbers.prefix(3).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    numbers = numbers.dropFirst(3)
    return "#" + parts.joined()
  }
}
