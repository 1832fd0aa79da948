import Toolkit

/// Every role of a theme in its own look, written for a terminal: what a clerk chooses by, and what
/// one who makes a theme reads the names of roles from.
struct ThemeSheet {
  private let theme: Theme
  private let depth: ColourDepth

  init(_ theme: Theme, _ depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  var text: String {
    let imprint = theme.imprint
    let head = [imprint.name, imprint.author, imprint.source, imprint.licence]
      .compactMap(\.self).joined(separator: " · ").printable
    return head + "\n" + Role.allCases.map { line($0) }.joined()
  }

  private func line(_ role: Role) -> String {
    let shown = theme.shown(role, at: depth)
    let sample = " 履职 Lvzhi 2026 \(role.sign.map(String.init) ?? "") "
    let name = role.name.padded(to: 16)
    return "\(name)\(looks(shown))\(sample)\u{1B}[m \(words(shown))\n"
  }

  /// The sequence that sets the look, with the attributes that have no colour first.
  private func looks(_ shown: Theme.Shown) -> String {
    let emphases: [(Emphasis, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    let attributes = emphases.filter { shown.emphasis.contains($0.0) }.map { "\($0.1)" }
    let words = attributes + paint(shown.foreground, 38) + paint(shown.background, 48)
    return words.isEmpty ? "" : "\u{1B}[\(words.joined(separator: ";"))m"
  }

  private func paint(_ paint: Paint, _ kind: Int) -> [String] {
    switch paint {
    case .own: []
    case .number(let number) where depth < .many:
      ["\(number < 8 ? kind - 8 + number : kind + 44 + number)"]
    case .number(let number): ["\(kind)", "5", "\(number)"]
    case .shade(let shade): ["\(kind)", "2", "\(shade.red)", "\(shade.green)", "\(shade.blue)"]
    }
  }

  private func words(_ shown: Theme.Shown) -> String {
    [shown.foreground, shown.background].map { paint in
      switch paint {
      case .own: "-"
      case .number(let number) where depth < .many: Theme.colourNames[number]
      case .number(let number): "c\(number)"
      case .shade(let shade): shade.hexadecimal
      }
    }.joined(separator: " / ")
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - self.columns(.narrow)))
  }
}
