import Toolkit

extension Diagnosis {
  /// The width of ambiguous characters: as measured, against what is set.
  var widthLine: Line {
    guard let sounding else {
      return Line(
        verdict: .doubtful,
        words: Words("这种终端不宜询问：歧义字符宽度不明", "This kind of terminal is not asked: width unknown"),
        advice: Words(
          "下面的表若不齐，config.toml 写 ambiguous = 2",
          "If the table below is ragged: ambiguous = 2 in config.toml"
        ))
    }
    guard let width = sounding.ambiguousWidth else {
      return Line(
        verdict: .doubtful,
        words: Words("终端没有回答：歧义字符宽度不明", "The terminal did not answer: width unknown"),
        advice: Words(
          "下面的表若不齐，config.toml 写 ambiguous = 2",
          "If the table below is ragged: ambiguous = 2 in config.toml"
        ))
    }
    let measured = Sounding.ambiguous
      .compactMap { text in sounding.columns[text].map { "\(text)=\($0)" } }
      .joined(separator: " ")
    let words = Words("歧义字符宽度：\(measured)", "Ambiguous characters: \(measured)")
    let used = ambiguous ?? .narrow
    if used == width { return Line(verdict: .good, words: words, advice: nil) }
    let number = width == .wide ? 2 : 1
    return Line(
      verdict: .bad, words: words,
      advice: Words(
        "config.toml 写 ambiguous = \(number)，或加 --ambiguous \(number)",
        "ambiguous = \(number) in config.toml, or --ambiguous \(number)"))
  }

  /// Han characters take two columns, rare ones too.
  var hanLine: Line? {
    guard let sounding, sounding.ambiguousWidth != nil else { return nil }
    let wrong = Sounding.wide.filter { sounding.columns[$0].map { $0 != 2 } ?? false }
    guard !wrong.isEmpty else { return nil }
    let shown = wrong.map { text in
      let codes = text.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      return "\(text) " + codes.joined(separator: " ") + "=\(sounding.columns[text] ?? 0)"
    }.joined(separator: "  ")
    return Line(
      verdict: wrong.contains("中") ? .bad : .doubtful,
      words: Words("汉字宽度不是两列：\(shown)", "Han characters do not take two columns: \(shown)"),
      advice: Words(
        "终端的字符集要设为 UTF-8；生僻字要装字体（如 花园明朝、全宋体）",
        "Set the terminal to UTF-8; rare characters need a newer terminal and font"))
  }

  var groundLine: Line? {
    guard let ground = sounding?.ground else { return nil }
    let isLight = ground.luminance > 0.18
    return Line(
      verdict: .good,
      words: Words(
        "底色：\(ground.hexadecimal)（\(isLight ? "浅" : "深")）",
        "Ground: \(ground.hexadecimal) (\(isLight ? "light" : "dark"))"), advice: nil)
  }

  var frameLine: Line? {
    guard let canHold = sounding?.canHoldFrames else { return nil }
    return Line(
      verdict: .good,
      words: canHold
        ? Words("整屏刷新：终端支持（2026）", "Whole frames: the terminal holds them (2026)")
        : Words("整屏刷新：终端不支持（2026）", "Whole frames: the terminal does not hold them (2026)"),
      advice: nil)
  }

  /// Names that cannot be shown whole.
  var nameLines: [Line] {
    guard let names else { return [] }
    let known = Line(
      verdict: .good,
      words: Words("姓名：看了 \(names) 个", "Names: \(names) looked at"), advice: nil)
    return [known]
      + oddNames.map { odd in
        Line(
          verdict: .doubtful,
          words: Words(
            "\(odd.number) \(odd.name)：\(odd.codes) 不是通用字，显示为 〓",
            "\(odd.number) \(odd.name): \(odd.codes) is no public character, shown as 〓"),
          advice: Words(
            "打开该委员，用国标字更正姓名；旧系统的造字换机即失", "Amend the name with a character of the standard"))
      }
      + unplacedNames.map { odd in
        Line(
          verdict: .doubtful,
          words: Words(
            "\(odd.number) \(odd.name)：笔画表里没有 \(odd.codes)，按姓氏笔画时排在最后",
            "\(odd.number) \(odd.name): strokes of \(odd.codes) are not known, it is sorted last"),
          advice: Words("打开该委员，填写排序号", "Amend the member: give the place in lists by hand"))
      }
  }
}

extension Diagnosis.OddName {
  fileprivate var codes: String {
    scalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
