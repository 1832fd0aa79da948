extension String {
  /// The name or query with all that makes no difference taken away: full-width forms become ASCII,
  /// ASCII letters lower case, ü becomes v; blanks, the dot of long names (间隔号), apostrophes and
  /// invisible characters disappear.
  var folded: [Unicode.Scalar] {
    unicodeScalars.compactMap { scalar in
      if scalar.partsNames || scalar.isWithoutWeight { return nil }
      switch scalar.value {
      case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)?.lowerCased
      case 0xFC, 0xDC: return "v"
      default: return scalar.lowerCased
      }
    }
  }

  /// Whether a dot parts the name (阿依古丽·买买提江), so that none of it is a surname.
  var isParted: Bool {
    unicodeScalars.contains { $0.partsNames }
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character, in any of the blocks that Unicode gives them.
  var isHan: Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether it is the dot between the parts of a name, in one of the forms that rolls have.
  var partsNames: Bool {
    switch value {
    case 0xB7, 0x387, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF0E, 0xFF65: true
    default: false
    }
  }

  /// Blanks, apostrophes, variation selectors and characters without width.
  fileprivate var isWithoutWeight: Bool {
    switch value {
    case 0...0x20, 0x27, 0x60, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2018, 0x2019,
      0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF, 0xFF07, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  fileprivate var lowerCased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
