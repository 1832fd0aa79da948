import Foundation
import Testing
import Toolkit

/// The six main views of a lived-in office at three sizes in both languages, and at five depths: one text
/// file for each view, recorded with RECORD=1 and then read.
///
/// `|` are the characters of a row, `%` its roles, a letter a cell, for the middle size; below, what a
/// terminal of each depth is asked for each of these roles in the usual theme.
@Suite struct ViewsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Views")
  private static let sizes = [(60, 20), (80, 24), (120, 40)].map(Size.init)

  private static let views = [
    Way("home", on: "HomeScreen", ""), Way("members", on: "MembersScreen", "2<down><space>"),
    Way("scorecard", on: "ScorecardScreen", "2<down><enter>"),
    Way("log", on: "LogActivityScreen", "n1<enter><enter>0102030405<f7><left>"),
    Way("reading", on: "ReadingScreen", "3"), Way("standings", on: "StandingsScreen", "6"),
  ]

  @Test("the main views look as they did when they were last read", arguments: views)
  func view(way: Way) throws {
    var lines: [String] = []
    var roles: Set<Role> = []
    for size in Self.sizes {
      let desk = try way.gone(size: size)
      for language in Language.allCases {
        let frame = desk.frame(
          in: Setting(size: size, ambiguous: .narrow, language: language))
        lines += ["@ \(size.columns)x\(size.rows) \(language.rawValue)"]
        lines += Picture.whole((0..<size.rows).map { "|\(frame.text(row: $0))|" })
        lines.append(frame.caret.map { "^ \($0.row + 1),\($0.column + 1)" } ?? "^ -")
        for row in 0..<size.rows { roles.formUnion(frame.cells(row: row).map(\.role)) }
        guard size.columns == 80 else { continue }
        lines += Picture.whole((0..<size.rows).map { "%\(frame.roles(row: $0))%" })
      }
    }
    try compare(lines + looks(of: roles), Self.folder.appendingPathComponent(way.name + ".txt"))
  }

  private func looks(of roles: Set<Role>) throws -> [String] {
    let text = try #require(ShippedThemes.text("default-dark"))
    let theme = try ThemeReader.read(text, named: "default-dark", inheriting: ShippedThemes.text)
      .get()
    let shown = Role.allCases.filter(roles.contains)
    return ColourDepth.allCases.reversed().flatMap { depth in
      ["depth \(depth.name)"]
        + shown.map { "\($0.letter) \($0.name): \(theme.shown($0, at: depth).line)" }
    }
  }

  private func compare(_ lines: [String], _ file: URL) throws {
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init).dropLast()
    let same = zip(written, lines).prefix { $0 == $1 }.count
    guard same < max(written.count, lines.count) else { return }
    Issue.record(
      """
      \(file.lastPathComponent):\(same + 1)
        written \(same < written.count ? written[same] : "(nothing more)")
        now     \(same < lines.count ? lines[same] : "(nothing more)")
      """)
  }
}

extension Theme.Shown {
  /// Ink, ground and emphasis in words: "c75/c234 bold".
  fileprivate var line: String {
    let names: [(Emphasis, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    let marks = names.filter { emphasis.contains($0.0) }.map(\.1)
    return (["\(foreground.word)/\(background.word)"] + marks).joined(separator: " ")
  }
}

extension Paint {
  fileprivate var word: String {
    switch self {
    case .own: "-"
    case .number(let number) where number < 16: Theme.colourNames[number]
    case .number(let number): "c\(number)"
    case .shade(let shade): shade.hexadecimal
    }
  }
}
