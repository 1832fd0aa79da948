import Toolkit

extension Diagnosis {
  var termLine: Line {
    let name = term ?? ""
    let setTerm = Words(
      "export TERM=xterm-256color（在 tmux 里：set -g default-terminal tmux-256color）",
      "export TERM=xterm-256color (in tmux: set -g default-terminal tmux-256color)")
    if name.isEmpty || name == "dumb" {
      return Line(
        verdict: .bad, words: Words("TERM 没有设置", "TERM is not set"), advice: setTerm)
    }
    if !isKnown {
      return Line(
        verdict: .bad,
        words: Words("本机不认识终端 TERM=\(name)", "This machine has no table for TERM=\(name)"),
        advice: setTerm)
    }
    let over = [multiplexer, isRemote ? "SSH" : nil].compactMap(\.self).joined(separator: ", ")
    let way = over.isEmpty ? "" : " (\(over))"
    return Line(
      verdict: .good, words: Words("TERM=\(name)\(way)", "TERM=\(name)\(way)"), advice: nil)
  }

  var colourLine: Line {
    let words = Words(
      "颜色：终端表 \(colours)，用 \(depth.name)；主题 \(theme)",
      "Colours: \(colours) in the table, \(depth.name) used; theme \(theme)")
    if refusesColour, depth == .mono {
      return Line(
        verdict: .good, words: words,
        advice: Words(
          "NO_COLOR 已设：要颜色就去掉它，或加 --color 256", "NO_COLOR is set: unset it, or --color 256"))
    }
    if depth < .many {
      return Line(
        verdict: .doubtful, words: words,
        advice: Words(
          "多数终端有 256 色：export TERM=xterm-256color",
          "Most terminals have 256: export TERM=xterm-256color"
        ))
    }
    if depth == .many, colourTerm == nil {
      return Line(
        verdict: .good, words: words,
        advice: Words(
          "若下面的色带没有台阶，可用真彩色：config.toml 写 color = \"truecolor\"（SSH 不传 COLORTERM）",
          "If the ramp below has no steps: color = \"truecolor\" in config.toml (SSH drops COLORTERM)"
        ))
    }
    return Line(verdict: .good, words: words, advice: nil)
  }

  var localeLine: Line {
    let said = locale.isEmpty ? "-" : locale
    let words = Words("语言环境：\(said)，字符集 \(charset)", "Locale: \(said), characters \(charset)")
    guard charset != "UTF-8" else { return Line(verdict: .good, words: words, advice: nil) }
    return Line(
      verdict: .doubtful, words: words,
      advice: Words(
        "程序改用 C.UTF-8；其他程序要 export LANG=C.UTF-8，终端也要设为 UTF-8",
        "The desk uses C.UTF-8; for others export LANG=C.UTF-8, and set the terminal to UTF-8"))
  }

  var sizeLine: Line? {
    guard let size else { return nil }
    let words = Words(
      "大小：\(size.columns) 列 × \(size.rows) 行", "Size: \(size.columns) columns, \(size.rows) rows")
    let isSmall = size.columns < 80 || size.rows < 24
    return Line(
      verdict: isSmall ? .doubtful : .good, words: words,
      advice: isSmall ? Words("80×24 以上才显示全部栏目", "80 by 24 shows every column") : nil)
  }
}
