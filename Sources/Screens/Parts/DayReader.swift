import Domain
import Toolkit

/// Reads a day as clerks write it: `t`, `t-1`, `5`, `0305`, `3.5`, `周三`, `2026-03-05`, `20260305`.
struct DayReader: Hashable, Sendable {
  let today: Day
  let leaning: Leaning

  /// Which day is meant where a month or a year is left out.
  enum Leaning: Hashable, Sendable {
    /// The latest that is not after today: of what has happened.
    case past
    /// The nearest to today on either side, of two as near the one to come: of what is arranged.
    case nearest
  }

  /// The day meant; nil where no day, or more than one, may be meant.
  func day(_ text: String) -> Day? {
    let plain = text.folded.lowercased().filter { $0 != " " }
    if plain.isEmpty { return nil }
    if plain.first == "t" || plain.first == "今" { return relative(plain.dropFirst()) }
    if let away = ["前天": -2, "昨天": -1, "昨": -1, "明天": 1, "明": 1][plain] {
      return today.adding(days: away)
    }
    if let weekday = weekday(plain) { return weekday }
    let parts = plain.split { !$0.isNumber }.map(String.init)
    guard plain.allSatisfy({ $0.isNumber || "-./年月日".contains($0) }) else { return nil }
    return switch parts.count {
    case 1: digits(parts[0])
    case 2: monthAndDay(parts[0], parts[1])
    case 3: full(parts[0], parts[1], parts[2])
    default: nil
    }
  }

  private func relative(_ rest: Substring) -> Day? {
    let rest = rest.first == "天" ? rest.dropFirst() : rest
    if rest.isEmpty { return today }
    guard rest.first == "+" || rest.first == "-" else { return nil }
    let isWeeks = rest.last == "w"
    guard let count = Int(isWeeks ? rest.dropLast() : rest), abs(count) < 10_000 else { return nil }
    return today.adding(days: count * (isWeeks ? 7 : 1))
  }

  /// Such a day of the week, today included.
  private func weekday(_ text: String) -> Day? {
    guard let prefix = ["星期", "周", "礼拜"].first(where: text.hasPrefix) else { return nil }
    let names: [Character] = ["一", "二", "三", "四", "五", "六", "日"]
    let name = text.dropFirst(prefix.count)
    guard name.count == 1, let character = name.first,
      let wanted = (character == "天" ? 6 : names.firstIndex(of: character)).map({ $0 + 1 })
    else { return nil }
    let back = (today.weekday - wanted + 7) % 7
    return today.adding(days: leaning == .nearest && back > 3 ? 7 - back : -back)
  }

  private func digits(_ text: String) -> Day? {
    guard let number = Int(text) else { return nil }
    return switch text.count {
    case 1, 2: dayOfMonth(number)
    case 4: monthAndDay(String(text.prefix(2)), String(text.suffix(2)))
    case 8: Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    default: nil
    }
  }

  /// The day of that number in some month that has it.
  private func dayOfMonth(_ number: Int) -> Day? {
    let month = today.year * 12 + today.month - 1
    return meant(
      (-12...12).compactMap {
        Day(year: (month + $0) / 12, month: (month + $0) % 12 + 1, day: number)
      })
  }

  /// The one of several days that is meant; nil for a day that has not been.
  private func meant(_ days: [Day]) -> Day? {
    switch leaning {
    case .past: days.last { $0 <= today }
    case .nearest:
      days.reversed().min { abs($0.number - today.number) < abs($1.number - today.number) }
    }
  }

  private func monthAndDay(_ month: String, _ day: String) -> Day? {
    guard let month = Int(month), let day = Int(day) else { return nil }
    let years = today.year - 1...today.year + (leaning == .nearest ? 1 : 0)
    return meant(years.compactMap { Day(year: $0, month: month, day: day) })
      ?? Day(year: today.year, month: month, day: day)
  }

  private func full(_ year: String, _ month: String, _ day: String) -> Day? {
    guard let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
    return Day(year: year < 100 ? 2_000 + year : year, month: month, day: day)
  }
}
