/// A colour as a screen mixes it: red, green and blue, 0 to 255 each (sRGB).
package struct Shade: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package static let black = Shade(red: 0, green: 0, blue: 0)
  package static let white = Shade(red: 255, green: 255, blue: 255)

  /// The shade that `#rrggbb` or `rrggbb` names; nil for anything else.
  package init?(hexadecimal text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value)
  }

  /// The shade of a number of 24 bits, red first.
  package init(_ value: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }

  /// 24 bits, red first.
  package var value: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// `#rrggbb`, in small letters.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The shade that xterm gives a colour, 0 to 255: sixteen names, a cube of six, then 24 greys.
  ///
  /// The first sixteen are often changed by users: what they look like is a likelihood.
  package init(index: Int) {
    switch index {
    case 232...: self.init(grey: UInt8(clamping: 8 + 10 * (index - 232)))
    case 16...:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      self.init(
        red: steps[place / 36 % 6], green: steps[place / 6 % 6], blue: steps[place % 6])
    default: self.init(Shade.named[max(0, index)])
    }
  }

  private init(grey: UInt8) {
    self.init(red: grey, green: grey, blue: grey)
  }

  private static let named: [UInt32] = [
    0x00_0000, 0xCD_0000, 0x00_CD00, 0xCD_CD00, 0x00_00EE, 0xCD_00CD, 0x00_CDCD, 0xE5_E5E5,
    0x7F_7F7F, 0xFF_0000, 0x00_FF00, 0xFF_FF00, 0x5C_5CFF, 0xFF_00FF, 0x00_FFFF, 0xFF_FFFF,
  ]
}
