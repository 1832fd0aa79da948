import Foundation
import Testing
import Toolkit

/// What each role asks of a terminal at each depth, for the themes that most clerks see: tables that are
/// recorded with RECORD=1 and then read.
@Suite struct LooksTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Looks")

  @Test(
    "roles look as their tables say, at five depths",
    arguments: ["default-dark", "default-light", "rice-paper", "mono"])
  func table(name: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    let text = try #require(ShippedThemes.text(name))
    let theme = try ThemeReader.read(text, named: name, inheriting: ShippedThemes.text).get()
    let depths = ColourDepth.allCases.reversed()
    let head = "role".padded(14) + depths.map { $0.name.padded(26) }.joined()
    let rows = Role.allCases.map { role in
      role.name.padded(14)
        + depths.map { word(theme.shown(role, at: $0)).padded(26) }.joined()
    }
    let table =
      ([head] + rows).map { line in
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
      }.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try table.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(table == golden)
  }

  private func word(_ shown: Theme.Shown) -> String {
    let names: [(Emphasis, String)] = [
      (.bold, "b"), (.dim, "d"), (.italic, "i"), (.underline, "u"), (.reverse, "r"),
    ]
    let emphasis = names.filter { shown.emphasis.contains($0.0) }.map(\.1).joined()
    let colours = "\(word(shown.foreground))/\(word(shown.background))"
    return emphasis.isEmpty ? colours : "\(colours) \(emphasis)"
  }

  private func word(_ paint: Paint) -> String {
    switch paint {
    case .own: "-"
    case .number(let number) where number < 16: Theme.colourNames[number]
    case .number(let number): "c\(number)"
    case .shade(let shade): shade.hexadecimal
    }
  }
}

extension String {
  fileprivate func padded(_ columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - count))
  }
}
