import Toolkit

/// A picture by which one sees whether a terminal shows what the desk draws.
struct TestPattern {
  let depth: ColourDepth
  let ambiguous: Ambiguous

  var text: String {
    (table + [bars] + ramps).map { $0 + "\n" }.joined()
  }

  /// A frame around Han and ambiguous characters: its right edge is straight where widths agree.
  private var table: [String] {
    var frame = Frame(size: Size(columns: 34, rows: 6), ambiguous: ambiguous)
    frame.box(frame.bounds, as: .border)
    let rows = ["中文 曾子墨 欧阳文", "· … ① ★ “引号” →", "Ａ１， 〓 éü Ω я", "0123456789 abcdef"]
    for (place, row) in rows.enumerated() {
      frame.write(row, at: Position(column: 2, row: place + 1), columns: 30, as: .text)
      frame.write("|", at: Position(column: 31, row: place + 1), as: .text)
    }
    return (0..<6).map { frame.text(row: $0) }
  }

  private var bars: String {
    Bar.text(value: 7, cap: 10, columns: 20, ambiguous: ambiguous) + " "
      + Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7, 8], ambiguous: ambiguous)
  }

  /// Bold, underline and reversal; the sixteen colours; a ramp of 256 and one of true colour.
  private var ramps: [String] {
    var lines = ["\u{1B}[1mbold\u{1B}[m \u{1B}[4munderline\u{1B}[m \u{1B}[7mreverse\u{1B}[m"]
    if depth >= .eight {
      lines.append((0..<8).map { "\u{1B}[\(40 + $0)m  " }.joined() + "\u{1B}[m 8")
    }
    if depth >= .sixteen {
      lines.append((0..<8).map { "\u{1B}[\(100 + $0)m  " }.joined() + "\u{1B}[m 16")
    }
    if depth >= .many {
      lines.append((232..<256).map { "\u{1B}[48;5;\($0)m " }.joined() + "\u{1B}[m 256")
      let ramp = (0..<32).map { "\u{1B}[48;2;\($0 * 8);\(255 - $0 * 8);128m " }
      lines.append(ramp.joined() + "\u{1B}[m truecolor")
    }
    return lines
  }
}
