import Documents
import Testing
import Toolkit

@Suite struct Base16Tests {
  private static let scheme = """
    # a remark: of no use
    system: "base16"
    name: "My \\"Night\\""
    author: Somebody # by night
    palette:
    """

  private func scheme(_ shades: [String]) -> String {
    Self.scheme + "\n"
      + shades.enumerated().map { "  base0\(String($0, radix: 16).uppercased()): \"\($1)\"" }
      .joined(separator: "\n")
  }

  private let shades = [
    "2e3440", "3b4252", "434c5e", "4c566a", "d8dee9", "e5e9f0", "eceff4", "8fbcbb", "bf616a",
    "d08770", "ebcb8b", "a3be8c", "88c0d0", "81a1c1", "b48ead", "5e81ac",
  ]

  @Test("a scheme becomes a theme with which nothing is wrong")
  func imported() throws {
    let text = try Base16.read(scheme(shades), named: "night").get().theme(slug: "night")
    #expect(ThemeLint.findings(in: text, named: "night", inheriting: ShippedThemes.text).isEmpty)
    let theme = try ThemeReader.read(text, named: "night", inheriting: ShippedThemes.text).get()
    #expect(theme.imprint.author == "Somebody")
    #expect(theme.imprint.variant == .dark)
    #expect(theme.look(of: .text).background.shade == Shade(0x2E_3440))
    let bad = try #require(theme.look(of: .statusError).foreground.shade)
    #expect(bad != Shade(0xBF_616A))
    #expect(bad.contrast(with: Shade(0x2E_3440)) >= 4.5)
  }

  @Test("a scheme without a colour, or with something else in its place, is told by its slot")
  func faults() {
    #expect(
      Base16.read(scheme(Array(shades.dropLast())), named: "x") == .failure(.missing("base0F")))
    var wrong = shades
    wrong[11] = "green"
    #expect(
      Base16.read(scheme(wrong), named: "x")
        == .failure(.notColour(slot: "base0B", "green")))
  }

  @Test("any sixteen colours make a theme that can be read")
  func random() throws {
    var dice = Dice(seed: 16)
    for _ in 0..<40 {
      let shades = (0..<16).map { _ in
        String(Shade(UInt32(dice.roll(0x100_0000))).hexadecimal.dropFirst())
      }
      let text = try Base16.read(scheme(shades), named: "x").get().theme(slug: "x")
      let theme = try ThemeReader.read(text, named: "x", inheriting: ShippedThemes.text).get()
      let look = theme.shown(.text, at: .many)
      let (ink, ground) = (look.foreground.shade, look.background.shade)
      #expect(try #require(ink).contrast(with: try #require(ground)) >= 4.4, "\(shades)")
    }
  }
}
