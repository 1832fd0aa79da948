import Foundation
import Toolkit

/// A main view as it is kept beside the tests of screens: its characters at a size, and at the middle size
/// its roles and what they look like.
struct GoldenView {
  private let lines: [String]

  init(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../ScreensTests/Views/\(name).txt")
    lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The rows of characters at a size in a language, such as "80x24 zh".
  func rows(_ setting: String) -> [String] { rows(setting, "|") }

  private func rows(_ setting: String, _ sign: Character) -> [String] {
    let part = lines.drop { $0 != "@ \(setting)" }.dropFirst().prefix { !$0.hasPrefix("@") }
    let shown = sign == "|" ? part.prefix { $0.first != "^" } : part.drop { $0.first != "%" }
    let width = shown.first { $0.first == sign }.map { $0.columns(.narrow) - 2 } ?? 0
    let bare = String(repeating: sign == "|" ? " " : ".", count: width)
    return shown.flatMap { line -> [String] in
      if line.first == sign { return [String(line.dropFirst().dropLast())] }
      let words = line.split(separator: " ")
      guard words.first == "~", words.count > 1, let count = Int(words[1]) else { return [] }
      return Array(repeating: bare, count: count)
    }
  }

  /// Every cell at a size in a language as a terminal of a depth shows it.
  func cells(_ setting: String, _ depth: String) -> [[SeenCell]] {
    let looks = looks(depth)
    return zip(rows(setting, "|"), rows(setting, "%")).map { text, roles in
      let characters = text.flatMap { character in
        Array(repeating: character, count: String(character).columns(.narrow))
      }
      return zip(characters, roles).map { character, role in
        var cell = looks[role] ?? SeenCell()
        cell.character = character
        return cell
      }
    }
  }

  /// What roles look like at a depth, by their letters.
  private func looks(_ depth: String) -> [Character: SeenCell] {
    let part = lines.drop { $0 != "depth \(depth)" }.dropFirst().prefix {
      !$0.hasPrefix("depth ")
    }
    let numbers = ["bold": 1, "dim": 2, "italic": 3, "underline": 4, "reverse": 7]
    return Dictionary(
      part.compactMap { line -> (Character, SeenCell)? in
        guard let letter = line.first, let colon = line.range(of: ": ") else { return nil }
        let words = line[colon.upperBound...].split(separator: " ").map(String.init)
        let colours = words[0].split(separator: "/").map(String.init)
        var cell = SeenCell()
        (cell.ink, cell.ground) = (colours[0], colours[1])
        cell.marks = Set(words.dropFirst().compactMap { numbers[$0] })
        return (letter, cell)
      }, uniquingKeysWith: { first, _ in first })
  }
}
