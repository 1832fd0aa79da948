extension Day {
  /// Days since 1970-01-01, negative before; the civil calendar by eras of 400 years.
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with that number of days since 1970-01-01; nil outside 1900 to 2199.
  package init?(number: Int) {
    let shifted = number + 719_468
    guard shifted > 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day that many days later, or earlier if negative; nil outside 1900 to 2199.
  package func adding(days: Int) -> Day? {
    Day(number: number + days)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    (number + 3 + 7 * 100_000) % 7 + 1
  }

  /// The first day of a year; nil outside 1900 to 2199.
  package static func first(of year: Int) -> Day? {
    Day(year: year, month: 1, day: 1)
  }

  /// The last day of a year; nil outside 1900 to 2199.
  package static func last(of year: Int) -> Day? {
    Day(year: year, month: 12, day: 31)
  }
}
