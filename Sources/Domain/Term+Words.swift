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
}

extension Day {
  /// 2026年3月5日.
  package var chinese: String { "\(year)年\(month)月\(day)日" }
}
