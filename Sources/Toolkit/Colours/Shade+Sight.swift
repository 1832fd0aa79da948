/// A way of seeing that lacks one of the three kinds of cones (色盲).
package enum Deficiency: String, CaseIterable, Hashable, Sendable {
  /// No cones for red.
  case protanopia
  /// No cones for green.
  case deuteranopia
}

extension Shade {
  /// How light it is, 0 to 1 (WCAG 2, relative luminance).
  package var luminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// How far it stands out from another, 1 to 21 (WCAG 2).
  package func contrast(with other: Shade) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// How different two shades look (CIE 1976): 2 is just seen side by side, 100 is black on white.
  package func distance(to other: Shade) -> Double {
    Shade.distance(lab, other.lab)
  }

  /// The same for one who sees in that way (Viénot, Brettel and Mollon 1999).
  package func distance(to other: Shade, seenWith deficiency: Deficiency) -> Double {
    Shade.distance(
      Shade.lab(linear.seen(with: deficiency)), Shade.lab(other.linear.seen(with: deficiency)))
  }

  /// Some of another shade mixed in: its share of 64 parts.
  package func mixed(with other: Shade, share: Int) -> Shade {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(clamping: (Int(one) * (64 - share) + Int(two) * share + 32) / 64)
    }
    return Shade(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Lightness and two axes of colour (CIE L*a*b*, white of D65).
  typealias Lab = (lightness: Double, redness: Double, yellowness: Double)

  var lab: Lab { Shade.lab(linear) }

  static func distance(_ one: Lab, _ two: Lab) -> Double {
    let (lightness, redness, yellowness) = (
      one.lightness - two.lightness, one.redness - two.redness, one.yellowness - two.yellowness
    )
    return (lightness * lightness + redness * redness + yellowness * yellowness).squareRoot()
  }

  /// The light of each kind, 0 to 1.
  struct Light {
    var red: Double
    var green: Double
    var blue: Double
  }

  var linear: Light {
    Light(
      red: Shade.levels[Int(red)], green: Shade.levels[Int(green)], blue: Shade.levels[Int(blue)])
  }

  /// The light of each level.
  private static let levels: [Double] = (0...255).map { level in
    let part = Double(level) / 255
    if part <= 0.04045 { return part / 12.92 }
    let base = (part + 0.055) / 1.055
    // The power of 2.4.
    return base * base * (base * base).root(5)
  }

  private static func lab(_ light: Light) -> Lab {
    let across = 0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue
    let up = 0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue
    let deep = 0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue
    let (one, two, three) = (bent(across / 0.95047), bent(up), bent(deep / 1.08883))
    return (116 * two - 16, 500 * (one - two), 200 * (two - three))
  }

  private static func bent(_ part: Double) -> Double {
    part > 216.0 / 24_389 ? part.root(3) : (part * 24_389 / 27 + 16) / 116
  }
}

extension Shade.Light {
  /// What is left of the light for one who sees in that way.
  fileprivate func seen(with deficiency: Deficiency) -> Shade.Light {
    switch deficiency {
    case .protanopia:
      Shade.Light(
        red: 0.11238 * red + 0.88762 * green, green: 0.11238 * red + 0.88762 * green,
        blue: 0.00401 * red - 0.00401 * green + blue
      ).clamped
    case .deuteranopia:
      Shade.Light(
        red: 0.29275 * red + 0.70725 * green, green: 0.29275 * red + 0.70725 * green,
        blue: -0.02234 * red + 0.02234 * green + blue
      ).clamped
    }
  }

  private var clamped: Shade.Light {
    Shade.Light(
      red: min(1, max(0, red)), green: min(1, max(0, green)), blue: min(1, max(0, blue)))
  }
}

extension Double {
  /// The root of a number from 0 to 1 or little more; `degree` 3 or 5. By Newton's method, as no
  /// library of the machine is asked here.
  fileprivate func root(_ degree: Int) -> Double {
    guard self > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<64 {
      let power = degree == 5 ? root * root * root * root : root * root
      let next = root - (root * power - self) / (Double(degree) * power)
      if abs(next - root) < 1e-12 { return next }
      root = next
    }
    return root
  }
}
