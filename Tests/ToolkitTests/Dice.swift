/// Random numbers that are the same each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

  /// A text of up to so many pieces, each of them awkward in its own way.
  mutating func awkward(pieces: Int) -> String {
    (0..<roll(pieces + 1)).map { _ in Dice.pieces[roll(Dice.pieces.count)] }.joined()
  }

  private static let pieces = [
    "王", "建国", "欧阳", "·", "①", "⑳", "×", "─", "█", "☆", "—", "“", "”", "…", "㛃", "\u{2CEA2}",
    "\u{20BB7}", "\u{FA0E}", "〇", "，", "。", "（", "Ａ", "１", "a", "B", "12.5", " ", "é", "e\u{301}",
    "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "邊\u{E0101}", "👨‍👩‍👧", "☺\u{FE0F}", "🇨🇳",
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\t", "\r\n", "\n", "\u{1B}[31m",
    "\u{9B}",
    "\u{0}", "\u{7F}", "\u{2028}", "\u{E000}", "\u{378}", "\u{E0041}", "\u{FFFD}", "我", "ｶﾞ", "각",
    "\u{1100}\u{1161}", "नि", "กำ", "Ω", "я",
  ]
}
