/// Names such as no roll should have and some do, the same each time.
struct AwkwardNames {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  /// A name of one to twelve pieces, each of them awkward in its own way.
  mutating func name() -> String {
    (0...roll(12)).map { _ in AwkwardNames.pieces[roll(AwkwardNames.pieces.count)] }.joined()
  }

  private static let pieces = [
    "王", "欧阳", "阿依古丽·买买提江", "㛃", "\u{2CEA2}", "\u{20BB7}", "\u{FA0E}", "〇", "①", "※", "★", "─", "…",
    "“", "”", "—", "　", "Ａ", "ｶﾞ", "각", "\u{1100}\u{1161}", "é", "e\u{301}", "\u{301}",
    "\u{300}\u{301}",
    "邊\u{E0101}", "👨‍👩‍👧", "☺\u{FE0F}", "🇨🇳", "نور", "\u{202E}", "\u{200B}", "\u{200D}", "\u{FEFF}",
    "\t", "\n",
    "\u{1B}[31m", "\u{9B}", "\u{0}", "\u{7F}", "\u{E000}", "\u{378}", "\u{FFFD}", "नि", "กำ", "Ω",
    " ",
  ]
}
