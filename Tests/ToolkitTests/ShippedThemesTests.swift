import Foundation
import Testing
import Toolkit

/// The themes that are shipped, held to what a theme must do for the eyes.
@Suite struct ShippedThemesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../themes").standardizedFileURL

  private static func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
  }

  static var names: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }

  private func theme(_ name: String) throws -> Theme {
    let text = try #require(Self.text(name))
    return try ThemeReader.read(text, named: name, inheriting: Self.text).get()
  }

  @Test("five themes are shipped")
  func five() {
    let names = ["default-dark", "default-light", "high-contrast", "mono", "rice-paper"]
    #expect(Self.names == names)
  }

  @Test("every text stands out from its ground, seven to one in high contrast", arguments: names)
  func contrast(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      let look = theme.look(of: role)
      guard let text = look.foreground.index, let ground = look.background.index else {
        #expect(name == "mono")
        continue
      }
      let least = name == "high-contrast" ? 7 : 4.5
      let contrast = Self.contrast(text, ground)
      #expect(contrast >= least, "\(name), \(role): \(contrast)")
    }
  }

  @Test(
    "selected, marked, pending, focus and error are told from text and each other", arguments: names
  )
  func told(name: String) throws {
    let theme = try theme(name)
    let roles: [Role] = [.text, .rowSelected, .rowMarked, .rowPending, .fieldFocus]
    let coloured = roles.map { theme.look(of: $0) }
    if name != "mono" { #expect(Set(coloured).count == roles.count) }
    let mono: [Role] = [.text, .rowSelected, .rowMarked, .rowPending]
    #expect(Set(mono.map { theme.look(of: $0).emphasisWithoutColour }).count == mono.count)
  }

  @Test("on eight colours no text has the colour of its ground", arguments: names)
  func eight(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      let look = theme.look(of: role)
      guard let text = look.foreground.plain, let ground = look.background.plain else { continue }
      #expect(text != ground, "\(name), \(role)")
    }
  }

  /// The contrast of WCAG 2 between two of xterm's colours, 1 to 21.
  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let (light, dark) = (luminance(one), luminance(other))
    return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
  }

  private static func luminance(_ index: Int) -> Double {
    let steps = [0, 95, 135, 175, 215, 255]
    let grey = 8 + 10 * (index - 232)
    let place = index - 16
    let shades =
      index >= 232
      ? [grey, grey, grey] : [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
    let linear = shades.map { shade in
      let part = Double(shade) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
