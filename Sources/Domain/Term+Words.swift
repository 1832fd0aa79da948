extension Term {
  /// The term as an office writes it: 六届, 十四届.
  package var chinese: String { Term.numeral(number) + "届" }

  /// A number from 1 to 99 in Chinese numerals.
  package static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }

  /// The number of a term as clerks write it: 6, 六, 六届, 第十四届; nil for anything else.
  package static func number(written text: String) -> Int? {
    let word = String(text.filter { !$0.isWhitespace && $0 != "第" && $0 != "届" })
    return (1...99).first { numeral($0) == word || String($0) == word }
  }
}

extension Day {
  /// 2026年3月5日.
  package var chinese: String { "\(year)年\(month)月\(day)日" }
}
