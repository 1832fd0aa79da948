import Foundation
import Testing

/// The built program in a real terminal shows the main views as they are kept beside the tests of screens.
@Suite(.serialized)
struct ViewTests {
  /// The demonstration office of the views, made once.
  private static let office = Result {
    let tmux = try Tmux()
    let made = try tmux.lvzhi("demo", "--no-desk", "--members", "60", "--data", tmux.data)
    #expect(made.status == 0, "\(made.output)")
    return try Data(contentsOf: URL(fileURLWithPath: tmux.data))
  }

  private func desk(_ depth: String, columns: Int, rows: Int, _ language: String) throws -> Tmux {
    let tmux = try Tmux()
    try Self.office.get().write(to: URL(fileURLWithPath: tmux.data))
    try FileManager.default.createDirectory(
      atPath: tmux.folder + "/lvzhi", withIntermediateDirectories: true)
    try "color = \"\(depth)\"\ntheme = \"default-dark\"\n".write(
      toFile: tmux.folder + "/lvzhi/config.toml", atomically: true, encoding: .utf8)
    try tmux.open(
      columns: columns, rows: rows, language: language, environment: "TERM=tmux-256color")
    return tmux
  }

  /// Goes to a view by keys that do not depend on the day.
  private func go(
    to view: String, _ tmux: Tmux, columns: Int, _ language: String
  ) throws {
    try tmux.wait(for: language == "zh" ? "出席4582人次" : "4582 attendances")
    switch view {
    case "members":
      try tmux.press("2")
      try tmux.wait(for: "1/60")
      try tmux.press("Down", "Space")
      try tmux.wait(for: "3/60")
      // Beside a wide table stands the card of the row, which comes after it.
      if columns >= 100 { try tmux.wait(for: "沈清兰  060003") }
    case "scorecard":
      try tmux.press("2")
      try tmux.wait(for: "1/60")
      try tmux.press("Down", "Enter")
      try tmux.wait(for: language == "zh" ? "总分 94.5" : "Total 94.5")
    default:
      try tmux.press("6")
      try tmux.wait(for: "1/54")
    }
  }

  @Test(
    "characters and colours are those of the kept view",
    arguments: [
      ("members", "256"), ("members", "mono"), ("scorecard", "truecolor"), ("scorecard", "8"),
      ("standings", "16"), ("standings", "256"),
    ])
  func colours(view: String, depth: String) throws {
    let tmux = try desk(depth, columns: 80, rows: 24, "zh")
    try go(to: view, tmux, columns: 80, "zh")
    let captured = CapturedScreen(try tmux.colours).rows
    let kept = try GoldenView(view).cells("80x24 zh", depth)
    #expect(kept.count == 24)
    for (row, cells) in kept.enumerated() {
      for (column, cell) in cells.enumerated() {
        // What a line ends with is told only where something was written there.
        guard captured[row].indices.contains(column) else {
          #expect(cell.character == " ")
          continue
        }
        let seen = captured[row][column].seen
        #expect(seen == cell.seen, "row \(row + 1), column \(column + 1)")
        if seen != cell.seen { return }
      }
    }
  }

  @Test(
    "characters are those of the kept view at other sizes, in both languages",
    arguments: [
      ("members", "120x40", "en"), ("scorecard", "60x20", "en"), ("standings", "120x40", "zh"),
    ])
  func characters(view: String, size: String, language: String) throws {
    let sides = size.split(separator: "x").compactMap { Int($0) }
    let tmux = try desk("256", columns: sides[0], rows: sides[1], language)
    try go(to: view, tmux, columns: sides[0], language)
    let shown = try tmux.screen.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimming() }.prefix(sides[1])
    let kept = try GoldenView(view).rows("\(size) \(language)").map { $0[...].trimming() }
    #expect(Array(shown) == kept)
  }
}

extension Substring {
  /// Without the blanks at its end.
  fileprivate func trimming() -> String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
