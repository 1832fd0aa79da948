import Documents

extension Document.Problem: Explained {
  package var words: Words {
    switch self {
    case .header:
      Words(
        "方括号里的表名应以英文字母、数字、_、- 或引号开头",
        "a name in brackets begins with a letter, digit, _, - or quote")
    case .value:
      Words(
        "这里应是值：引号里的文字、数字、日期、true、false、[…] 或 {…}",
        "a value is missing: a text in quotes, a figure, a day, true, false, […] or {…}")
    case .syntax(let text):
      Words("不是合乎写法的 TOML，请改正此处：\(text)", "not TOML; mend it here: \(text)")
    case .missingKey(let key): Words("缺少 \(key)，请补上", "\(key) is missing; add it")
    case .unknownKey(let key, nil):
      Words("没有 \(key) 这一项，请删去或改名", "there is no key \(key); remove or rename it")
    case .unknownKey(let key, let nearest):
      Words("没有 \(key) 这一项", "there is no key \(key)").appending(.perhaps(nearest))
    case .wrongKind(let expected, let found):
      Words(
        "应为\(expected.words.chinese)，写的是\(found.words.chinese)",
        "must be \(expected.words.english), but is \(found.words.english)")
    case .unknownWord(let word, let nearest, let known):
      Words("没有“\(word)”这个词", "\"\(word)\" is none of the words").appending(.perhaps(nearest))
        .appending(Document.Problem.choice(of: known))
    case .notDecimal(let text):
      Words(
        "“\(text)”不是至多三位小数的数字，如 1.5",
        "\"\(text)\" is no figure with at most three decimals, such as 1.5")
    case .outOfRange(let value, let least, let most):
      Words("\(value) 超出范围，应为 \(least) 至 \(most)", "\(value) is not from \(least) to \(most)")
    case .notFraction(let text):
      Words("“\(text)”不是分数，如 \"1/2\"", "\"\(text)\" is no fraction, such as \"1/2\"")
    case .notRange(let text):
      Words(
        "“\(text)”不是范围，如 \"2\" 或 \"2-60\"", "\"\(text)\" is no range, such as \"2\" or \"2-60\"")
    case .notDay(let text):
      Words(
        "“\(text)”不是日期，如 \"2026-03-05\"", "\"\(text)\" is no day, such as \"2026-03-05\"")
    case .emptyList: Words("列表是空的，请至少写一项", "the list is empty; name at least one")
    case .control(let name):
      Words("文字里有控制字符 \(name)，请删去", "the text holds the control character \(name); remove it")
    case .emptyText: Words("不能是空的，请填写", "must not be empty; fill it in")
    case .tooLong(let most): Words("太长，至多 \(most)，请缩短", "too long, at most \(most); shorten it")
    }
  }

  /// "；可写 甲、乙", all of them.
  private static func choice(of known: [String]) -> Words {
    guard !known.isEmpty else { return Words("", "") }
    return Words(
      "；可写 " + known.joined(separator: "、"), "; write one of " + known.joined(separator: ", "))
  }
}

extension Document.Kind {
  fileprivate var words: Words {
    switch self {
    case .text: Words("带引号的文字", "text in quotation marks")
    case .whole: Words("整数", "a whole number")
    case .decimal: Words("小数", "a decimal number")
    case .flag: Words("true 或 false", "true or false")
    case .moment: Words("日期时间", "a date and time")
    case .list: Words("列表 […]", "a list […]")
    case .table: Words("表 {…}", "a table {…}")
    }
  }
}
