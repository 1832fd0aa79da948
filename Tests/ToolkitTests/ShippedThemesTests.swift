import Documents
import Foundation
import Testing
import Toolkit

/// The themes that are shipped, held to what a theme must do for the eyes.
@Suite struct ShippedThemesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../themes").standardizedFileURL

  private static func file(_ name: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
  }

  private static var files: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }

  private func theme(_ name: String) throws -> Theme {
    let text = try #require(ShippedThemes.text(name))
    return try ThemeReader.read(text, named: name, inheriting: ShippedThemes.text).get()
  }

  @Test("the program holds every file of the folder, as it is")
  func embedded() {
    #expect(ShippedThemes.names == Self.files, "run scripts/embed-themes")
    for name in Self.files { #expect(ShippedThemes.text(name) == Self.file(name), "\(name)") }
  }

  @Test("the theme that is ready is the one in the file")
  func standard() throws {
    let read = try theme(Theme.standardName)
    #expect(read.imprint == Theme.standard.imprint && read.glyphs == Theme.standard.glyphs)
    for role in Role.allCases {
      #expect(read.look(of: role) == Theme.standard.look(of: role), "\(role.name)")
    }
    #expect(read == .standard)
  }

  @Test("some forty themes are shipped, ours among them")
  func ours() {
    #expect(ShippedThemes.names.count >= 40)
    let ours = [
      "ansi", "colour-safe-dark", "colour-safe-light", "default-dark", "default-light",
      "high-contrast-dark", "high-contrast-light", "mono", "paper", "rice-paper",
    ]
    #expect(Set(ours).isSubset(of: ShippedThemes.names))
  }

  @Test("nothing is wrong with a shipped theme, at any depth", arguments: ShippedThemes.names)
  func lint(name: String) throws {
    let text = try #require(ShippedThemes.text(name))
    let findings =
      ThemeLint.findings(
        in: text, named: name, inheriting: ShippedThemes.text
      ).all + ShippedLint.findings(in: text, named: name).all
    #expect(findings.isEmpty, "\(findings.map { ($0.place.path, $0.problem) })")
  }

  @Test("every theme but the terminal's own has a ground and a text of its own at every depth")
  func whole() throws {
    for name in ShippedThemes.names where !["ansi", "mono"].contains(name) {
      let look = try theme(name).look(of: .text)
      for depth in ColourDepth.allCases where depth != .mono {
        #expect(look.foreground.paint(at: depth) != .own, "\(name)")
        #expect(look.background.paint(at: depth) != .own, "\(name)")
      }
    }
  }

  @Test("high contrast is seven to one for every text", arguments: ["dark", "light"])
  func highContrast(variant: String) throws {
    let theme = try theme("high-contrast-" + variant)
    for (role, depth) in Role.allCases.flatMap({ [($0, ColourDepth.many), ($0, .full)] }) {
      let look = theme.shown(role, at: depth)
      let (text, ground) = (look.foreground.shade, look.background.shade)
      let contrast = try #require(text).contrast(with: try #require(ground))
      #expect(contrast >= 7, "\(role) \(depth): \(contrast)")
    }
  }

  @Test("colour safe tells good from bad by colour alone", arguments: ["dark", "light"])
  func colourSafe(variant: String) throws {
    let theme = try theme("colour-safe-" + variant)
    let pairs: [(Role, Role)] = [
      (.statusOK, .statusError), (.scoreUp, .scoreDown), (.statusOK, .statusWarning),
    ]
    for (good, bad) in pairs {
      for depth in [ColourDepth.many, .full] {
        let one = try #require(theme.shown(good, at: depth).foreground.shade)
        let two = try #require(theme.shown(bad, at: depth).foreground.shade)
        for deficiency in Deficiency.allCases {
          #expect(one.distance(to: two, seenWith: deficiency) >= 20, "\(good) \(depth)")
        }
      }
    }
  }

  @Test(
    "without colour, selected, marked, pending, error and focus differ from text and each other")
  func told() throws {
    for name in ShippedThemes.names {
      let theme = try theme(name)
      let roles: [Role] = [
        .text, .rowSelected, .rowMarked, .rowPending, .fieldFocus, .fieldError,
      ]
      let looks = Set(roles.map { theme.shown($0, at: .mono) })
      #expect(looks.count == roles.count, "\(name)")
      #expect(looks.allSatisfy { $0.foreground == .own && $0.background == .own }, "\(name)")
    }
  }

  @Test("every palette that is not ours is credited")
  func credits() throws {
    let credits = try String(
      contentsOf: Self.folder.appendingPathComponent("CREDITS.md"), encoding: .utf8)
    for name in ShippedThemes.names {
      let imprint = try theme(name).imprint
      #expect(credits.contains("`\(name)`"), "\(name)")
      #expect(credits.contains(try #require(imprint.author)), "\(name)")
      #expect(credits.contains(try #require(imprint.source)), "\(name)")
    }
  }
}
