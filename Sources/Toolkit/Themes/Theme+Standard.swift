/// The default dark theme as it stands in `themes/default-dark.toml`, ready: reading that file takes longer than
/// anything else before the first frame. A test holds the two alike.
extension Theme {
  /// The name of its file.
  package static let standardName = "default-dark"

  package static let standard = Theme(
    Imprint(
      name: "Default Dark", variant: .dark, author: "Lvzhi",
      source: "https://spdx.org/licenses/Apache-2.0.html", licence: "Apache-2.0"),
    glyphs: .plain
  ) { role in
    switch role {
    case .text: look(text, on: ground)
    case .muted: look(muted)
    case .title: look(accent, .bold)
    case .header: look(accent, [.bold, .underline])
    case .border: look(muted)
    case .borderFocus: look(accent, .bold)
    case .breadcrumb: look(text, on: raised, .bold, mono: [.bold, .reverse])
    case .rowSelected: look(accentText, on: accent, mono: .reverse)
    case .rowMarked: look(warn, .bold)
    case .rowPending: look(warn, .underline)
    case .cellSorted: look(text, .bold)
    case .match: look(warn, .underline)
    case .key: look(accent, .bold)
    case .keyDisabled: look(muted, .dim)
    case .keyDanger: look(bad, .bold)
    case .fieldLabel: look(muted)
    case .fieldValue: look(text)
    case .fieldFocus: look(text, on: raised, .underline, mono: [.underline, .reverse])
    case .fieldError: look(bad, .bold, mono: [.bold, .underline])
    case .fieldHint: look(muted, .italic)
    case .statusOK: look(good, .bold)
    case .statusWarning: look(warn, .bold)
    case .statusError: look(bad, .bold, mono: [.reverse, .bold])
    case .scoreUp: look(good)
    case .scoreDown: look(bad, .bold)
    case .chart1: look(accent)
    case .chart2: look(good)
    case .chart3: look(warn)
    case .chart4: look(violet)
    case .chart5: look(orange)
    case .chart6: look(slate)
    case .seal: look(bad, .bold)
    }
  }

  private static let ground = Colour(
    shade: Shade(0x1C1E22), index: 234, sixteen: 0, plain: 0)
  private static let raised = Colour(
    shade: Shade(0x30343B), index: 237, sixteen: 4, plain: 4)
  private static let text = Colour(
    shade: Shade(0xD4D7DD), index: 252, sixteen: 7, plain: 7)
  private static let muted = Colour(
    shade: Shade(0x9AA0A9), index: 247, sixteen: 7, plain: 7)
  private static let accent = Colour(
    shade: Shade(0x6CB6FF), index: 75, sixteen: 14, plain: 6)
  private static let accentText = Colour(
    shade: Shade(0x10141A), index: 233, sixteen: 0, plain: 0)
  private static let good = Colour(
    shade: Shade(0x8FD19E), index: 114, sixteen: 10, plain: 2)
  private static let warn = Colour(
    shade: Shade(0xE0BB6C), index: 179, sixteen: 11, plain: 3)
  private static let bad = Colour(
    shade: Shade(0xFF9A94), index: 210, sixteen: 9, plain: 1)
  private static let violet = Colour(
    shade: Shade(0xCFB2FF), index: 183, sixteen: 13, plain: 5)
  private static let orange = Colour(
    shade: Shade(0xF2A86F), index: 215, sixteen: 3, plain: 3)
  private static let slate = Colour(
    shade: Shade(0x8FB3D9), index: 110, sixteen: 12, plain: 6)

  private static func look(
    _ foreground: Colour, on background: Colour = ground, _ emphasis: Emphasis = [],
    mono carrier: Emphasis? = nil
  ) -> Look {
    Look(
      foreground: foreground, background: background, emphasis: emphasis,
      emphasisWithoutColour: carrier ?? emphasis)
  }
}
