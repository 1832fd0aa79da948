import Foundation
import Testing

/// Themes on the built program.
@Suite(.serialized)
struct ThemeJob {
  private func desk(_ configuration: String) throws -> Tmux {
    let tmux = try Tmux()
    let founded = try tmux.lvzhi("init", "--committee", "清源区政协", "--term", "6")
    #expect(founded.status == 0, "\(founded.output)")
    try FileManager.default.createDirectory(
      atPath: tmux.folder + "/lvzhi/themes", withIntermediateDirectories: true)
    try configuration.write(
      toFile: tmux.folder + "/lvzhi/config.toml", atomically: true, encoding: .utf8)
    return tmux
  }

  private static let mine = """
    [palette]
    ground = ["#5f0000", "c52"]
    text = "#ffffff"
    accent = "#ffff00"

    """

  @Test("a theme of five lines is worn, and a second after it is edited the screen is another")
  func edited() throws {
    let tmux = try desk("theme = \"mine\"\n")
    let file = tmux.folder + "/lvzhi/themes/mine.toml"
    try Self.mine.write(toFile: file, atomically: true, encoding: .utf8)
    try tmux.open(columns: 80, rows: 24, language: "en", environment: "TERM=screen-256color")
    try tmux.wait(forColour: "48;5;52")
    // On a busy machine one of the edits may wait for the processor: the soonest counts.
    let waits = try [53, 54, 55].map { colour in
      let start = Date()
      try Self.mine.replacing("c52", with: "c\(colour)")
        .write(toFile: file, atomically: true, encoding: .utf8)
      try tmux.wait(forColour: "48;5;\(colour)")
      return Date().timeIntervalSince(start)
    }
    #expect(waits.contains { $0 < 3 }, "\(waits)")
    try tmux.wait(for: "read again")
    try "[palette]\nground = \"#5f00\"\n".write(toFile: file, atomically: true, encoding: .utf8)
    try tmux.wait(for: "1 fault, line 2")
    #expect(try tmux.colours.contains("48;5;55"))
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
  }

  @Test("what cannot be worn keeps nobody from the desk, unless it was asked for")
  func broken() throws {
    let tmux = try desk("theme = \"nosuch\"\n")
    try tmux.open(columns: 80, rows: 24, language: "en")
    try tmux.wait(for: "There is no theme nosuch")
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
    try tmux.vanish()
    let own = tmux.folder + "/lvzhi/themes/default-dark.toml"
    try "ground = \n".write(toFile: own, atomically: true, encoding: .utf8)
    try "".write(toFile: tmux.folder + "/lvzhi/config.toml", atomically: true, encoding: .utf8)
    try tmux.open(columns: 120, rows: 24, language: "en")
    try tmux.wait(for: "default-dark.toml has 1 fault")
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
    #expect(try tmux.lvzhi("themes", "check", "nord").status == 0)
    #expect(try tmux.lvzhi("themes", "check", "default-dark").status == 65)
    try Self.mine.write(toFile: own, atomically: true, encoding: .utf8)
    #expect(try tmux.lvzhi("themes", "check", "default-light").status == 0)
  }

  @Test("moving in the picker shows a theme, Escape restores, Enter writes it down")
  func picked() throws {
    let tmux = try desk("language = \"en\"\n")
    try tmux.open(columns: 80, rows: 24, language: "en", environment: "TERM=screen-256color")
    try tmux.wait(for: "0 members, 0 attendances")
    let before = seen(try tmux.colours)
    try tmux.press("T")
    try tmux.wait(for: "Sample: auto")
    try tmux.press("End", "Up")
    try tmux.wait(for: "Sample: tomorrow")
    try tmux.wait(forColour: "48;5;231")
    try tmux.press("Escape")
    // Home shows through the picker, so only the key line tells that it is in front again.
    try tmux.wait(for: "n log")
    #expect(seen(try tmux.colours) == before)
    try tmux.press("T")
    try tmux.press("Down")
    try tmux.wait(for: "Sample: ansi")
    try tmux.press("Enter")
    try tmux.wait(for: "Theme ansi, written to")
    let text = try String(contentsOfFile: tmux.folder + "/lvzhi/config.toml", encoding: .utf8)
    #expect(text == "theme = \"ansi\"\nlanguage = \"en\"\n")
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
  }

  @Test("a scheme is imported once, shown, and found right")
  func imported() throws {
    let tmux = try desk("")
    let shades = ["1d1f21", "282a2e", "373b41", "969896", "b4b7b4", "c5c8c6", "e0e0e0", "ffffff"]
    let hues = ["cc6666", "de935f", "f0c674", "b5bd68", "8abeb7", "81a2be", "b294bb", "a3685a"]
    let lines = (shades + hues).enumerated().map {
      "base0" + String($0, radix: 16).uppercased() + ": \"\($1)\""
    }
    let file = tmux.folder + "/My Night.yaml"
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let imported = try tmux.lvzhi("themes", "import", "base16", file)
    #expect(imported.status == 0, "\(imported.output)")
    #expect(imported.output.hasSuffix("/lvzhi/themes/my-night.toml\n"))
    #expect(try tmux.lvzhi("themes", "import", "base16", file).status == 65)
    #expect(try tmux.lvzhi("themes", "check", "my-night").output == "my-night: ok\n")
    #expect(try tmux.lvzhi("themes", "list").output.contains("my-night\tdark"))
    let shown = try tmux.lvzhi("themes", "show", "my-night").output
    #expect(shown.contains("row.selected") && shown.contains("48;5;"))
    #expect(try tmux.lvzhi("themes", "show", "nothing").status == 66)
  }

  @Test("NO_COLOR and --color mono send no colour at all")
  func colourless() throws {
    let tmux = try desk("theme = \"solarized-light\"\n")
    try tmux.open(columns: 80, rows: 24, language: "en", environment: "NO_COLOR=1")
    try tmux.wait(for: "Home")
    let colours = try tmux.colours
    #expect(colours.firstMatch(of: /\u{1B}\[[0-9;]*[34][0-8][;m]/) == nil)
    #expect(colours.contains("\u{1B}[1m"))
    try tmux.press("Q")
    try tmux.wait(for: "LEFT 0")
  }
}

/// The cells of a captured screen with the colours that are seen: a blank has no ink, and blanks at the end
/// of a line are told or not as they were written or erased.
private func seen(_ capture: String) -> [String] {
  var (ink, ground, marks) = ("", "", "")
  var cells: [String] = []
  var rest = capture[...]
  while let next = rest.popFirst() {
    if next.isNewline {
      while cells.last?.hasPrefix("  ") == true { cells.removeLast() }
      cells.append("\n")
      continue
    }
    guard next == "\u{1B}", let end = rest.firstIndex(of: "m") else {
      cells.append(next == " " ? "  \(ground)\(marks)" : "\(next) \(ink)\(ground)\(marks)")
      continue
    }
    let look = String(rest[rest.startIndex...end])
    rest = rest[rest.index(after: end)...]
    switch look.dropFirst().prefix(2) {
    case "38", "39": ink = look
    case "48", "49": ground = look
    case "0m", "m": (ink, ground, marks) = ("", "", "")
    default: marks += look
    }
  }
  return cells
}
