import Domain

/// From which month to which a member is in office (任期), as the roll's own columns say.
///
/// A roll tells it where members were added or left within a term: 到任日期, 任职日期, 增补日期; 离任日期,
/// 退出日期. A day, or a month alone, in any usual form: 2026-03-05, 2026年3月, 202603. A year alone is the
/// whole of it. What cannot be read says nothing.
struct Tenure {
  /// Months since the year zero; nil where the roll does not say.
  private let first: Int?
  private let last: Int?

  init(_ member: Member) {
    first =
      Tenure.begins.lazy.compactMap { member.more[$0] }.compactMap { Tenure.month($0, else: 1) }
      .first
    last =
      Tenure.ends.lazy.compactMap { member.more[$0] }.compactMap { Tenure.month($0, else: 12) }
      .first
  }

  private static let begins = ["到任日期", "任职日期", "增补日期", "到任时间", "任职时间", "增补时间"]
  private static let ends = ["离任日期", "退出日期", "离任时间", "退出时间"]

  /// How many of the twelve months of a year that begins on a day the member was in office, 0 to 12; a month
  /// begun is a whole one.
  func months(ofYearFrom day: Day) -> Int {
    let start = day.year * 12 + day.month
    return (start..<start + 12).count { month in
      (first.map { $0 <= month } ?? true) && (last.map { month <= $0 } ?? true)
    }
  }

  /// The month of a day as people write it; `usual` is that of a year alone.
  private static func month(_ text: String, else usual: Int) -> Int? {
    var numbers = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    if let only = numbers.first, numbers.count == 1, only.count == 6 || only.count == 8 {
      numbers = [String(only.prefix(4)), String(only.dropFirst(4).prefix(2))]
    }
    guard let year = numbers.first.flatMap({ Int($0) }), (1_900...2_199).contains(year) else {
      return nil
    }
    guard numbers.count > 1 else { return year * 12 + usual }
    guard let month = Int(numbers[1]), (1...12).contains(month) else { return nil }
    return year * 12 + month
  }
}
