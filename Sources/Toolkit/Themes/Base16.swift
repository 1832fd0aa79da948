/// A scheme of the base16 kind: sixteen colours in a YAML file, as many editors have them.
package struct Base16: Hashable, Sendable {
  /// What people call it.
  package let name: String
  package let author: String?
  /// The sixteen: four grounds, four texts, eight hues.
  private let shades: [Shade]

  /// Why a file is no scheme.
  package enum Problem: Error, Hashable, Sendable {
    /// No colour of that slot, such as `base0B`.
    case missing(String)
    /// What stands in a slot is no `rrggbb`.
    case notColour(slot: String, String)
  }

  /// Reads a scheme, old or new in form; lines that say nothing of colours are left alone.
  package static func read(_ text: String, named name: String) -> Result<Base16, Problem> {
    let words = words(of: text)
    var shades: [Shade] = []
    for number in 0..<16 {
      let slot = "base0" + String(number, radix: 16, uppercase: true)
      guard let word = words[slot.lowercased()] else { return .failure(.missing(slot)) }
      guard let shade = Shade(hexadecimal: word) else {
        return .failure(.notColour(slot: slot, word))
      }
      shades.append(shade)
    }
    return .success(
      Base16(
        name: words["name"] ?? words["scheme"] ?? name, author: words["author"], shades: shades))
  }

  /// Keys and what they hold, without quotation marks and remarks.
  private static func words(of text: String) -> [String: String] {
    var words: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 2, !parts[0].hasPrefix("#") else { continue }
      words[parts[0].lowercased()] = value(parts[1])
    }
    return words
  }

  private static func value(_ text: Substring) -> String {
    guard let mark = text.first, mark == "\"" || mark == "'" else {
      return text.split(separator: " #").first.map { String($0.trimmed) } ?? ""
    }
    return String(text.dropFirst().prefix { $0 != mark })
  }

  var ground: Shade { shades[0] }

  /// The colours by the names of our palettes; what cannot be read on its ground is made lighter or
  /// darker until it can.
  var palette: [(name: String, shade: Shade)] {
    let text = shades[5].readable(on: [ground], atLeast: 5.5)
    let raised = raised(under: text)
    func hue(_ slot: Int) -> Shade { shades[slot].readable(on: [ground], atLeast: 4.5) }
    let muted = shades[3].readable(
      on: [ground], atLeast: min(4.5, 0.7 * text.contrast(with: ground)))
    return [
      ("ground", ground), ("raised", raised), ("text", text), ("muted", muted),
      ("accent", hue(0xD)), ("good", hue(0xB)), ("warn", hue(0xA)), ("bad", hue(0x8)),
      ("violet", hue(0xE)), ("orange", hue(0x9)), ("slate", hue(0xC)),
    ]
  }

  /// The second ground, where it is one on which text is read; else one that is.
  private func raised(under text: Shade) -> Shade {
    let mixed = ground.mixed(with: shades[5], share: 8)
    return [shades[1], shades[2], mixed].first {
      $0.contrast(with: text) >= 4.5 && 3...40 ~= $0.distance(to: ground)
    } ?? ground.mixed(with: text, share: 4)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? start[start.endIndex...]
  }
}
