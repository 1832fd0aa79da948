/// What stands for a character of ambiguous width on a terminal that may give it two columns.
///
/// Every twin is made of characters whose width is certain, so that nothing after it is misaligned.
enum Twin {
  /// The twin of a scalar of ambiguous width; 〓 (two columns) when there is no likeness.
  static func of(_ scalar: Unicode.Scalar) -> String {
    let value = Int(scalar.value)
    switch value {
    case 0x2460...0x2473: return "(\(value - 0x245F))"
    case 0x2474...0x2487: return "(\(value - 0x2473))"
    case 0x2488...0x249B: return "\(value - 0x2487)."
    case 0x249C...0x24B5: return letter(value - 0x249C, after: "a")
    case 0x24B6...0x24CF: return letter(value - 0x24B6, after: "A")
    case 0x24D0...0x24E9: return letter(value - 0x24D0, after: "a")
    case 0x24EB...0x24F4: return "(\(value - 0x24E0))"
    case 0x24F5...0x24FE: return "(\(value - 0x24F4))"
    case 0x2776...0x277F: return "(\(value - 0x2775))"
    case 0x2500...0x257F: return border(value)
    case 0x2580...0x259F: return "#"
    default: return single[scalar] ?? several[scalar] ?? "〓"
    }
  }

  private static func letter(_ offset: Int, after first: Unicode.Scalar) -> String {
    guard let scalar = Unicode.Scalar(first.value + UInt32(offset)) else { return "〓" }
    return "(\(Character(scalar)))"
  }

  private static func border(_ value: Int) -> String {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    default: "+"
    }
  }

  private static let single: [Unicode.Scalar: String] = {
    var twins: [Unicode.Scalar: String] = [:]
    var scalars = pairs.unicodeScalars.makeIterator()
    while let ambiguous = scalars.next(), let twin = scalars.next() {
      twins[ambiguous] = String(Character(twin))
    }
    return twins
  }()

  /// Each ambiguous character is followed by its twin.
  private static let pairs =
    #"¡!¤$§S¨"ªa°o²2³3´'¶P·・¸,¹1ºo¿?ÐD×xØOàaáaèeéeêeìiíiðdòoóo÷/øoùuúuüuāađdēeěeĦHħhīi"#
    + #"ıiŁLłlńnňnōoūuǎaǐiǒoǔuǖuǘuǚuǜuɑaɡgˇvˉ-ˊ'ˋ`˙'˚o‐-–-—-―-‖|‘'’'“"”"†+•*․.…~‧・′'″"※*"#
    + #"⁴4ⁿn₁1₂2₃3₄4ℓlÅAⅠIⅤVⅩXⅰiⅴvⅹx←<↑^→>↓v∑S√v∶:∼~≈~≡=≮<≯>■#▲^△^▶>▷>▼v▽v◀<◁<◆*○〇●*★*☆."#
    + #"♀F♂M�?"#

  private static let several: [Unicode.Scalar: String] = [
    "®": "(R)", "±": "+-", "¼": "1/4", "½": "1/2", "¾": "3/4", "Æ": "AE", "Þ": "Th", "ß": "ss",
    "æ": "ae", "þ": "th", "Ĳ": "IJ", "ĳ": "ij", "Œ": "OE", "œ": "oe", "‥": "..", "‰": "o/oo",
    "℃": "oC", "℅": "c/o", "℉": "oF", "№": "No", "℡": "TEL", "™": "TM", "⅓": "1/3", "⅔": "2/3",
    "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV",
    "Ⅵ": "VI", "Ⅶ": "VII", "Ⅷ": "VIII", "Ⅸ": "IX", "Ⅺ": "XI", "Ⅻ": "XII", "ⅱ": "ii",
    "ⅲ": "iii", "ⅳ": "iv", "ⅵ": "vi", "ⅶ": "vii", "ⅷ": "viii", "ⅸ": "ix", "↉": "0/3",
    "↔": "<>", "↕": "^v", "⇒": "=>", "⇔": "<=>", "∞": "oo", "∥": "||", "≠": "!=", "≤": "<=",
    "≥": ">=", "≦": "<=", "≧": ">=", "□": "[]", "◇": "<>", "◎": "(o)",
  ]
}
