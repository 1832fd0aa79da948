import Documents
import Domain

/// Days on which the office does not work (放假), and those that make up for them (调休上班).
package struct Holiday: Hashable, Sendable {
  package let name: BilingualName
  package let days: ClosedRange<Day>
  package let makeUpDays: [Day]

  /// The most days one may have: more are a slip of the year.
  static let most = 31
}

extension RuleBook {
  /// The days on which the office works, as far as the book tells: notices are counted by it.
  package var calendar: WorkCalendar {
    WorkCalendar(
      holidays: Set(holidays.flatMap(\.numbers).compactMap { Day(number: $0) }),
      makeUpDays: Set(holidays.flatMap(\.makeUpDays)))
  }
}

extension Holiday {
  fileprivate var numbers: ClosedRange<Int> { days.lowerBound.number...days.upperBound.number }
}

extension RuleBookReader {
  /// The holidays of the book, each with its make-up days; a day is never both.
  mutating func holidays(_ table: Table) -> [Holiday] {
    var holidays: [Holiday] = []
    var made: [(day: Day, place: Place)] = []
    for table in table.tables("holiday", noting: &faults) {
      guard let holiday = holiday(table) else { continue }
      holidays.append(holiday)
      made += holiday.makeUpDays.map { ($0, table.place(of: "make_up")) }
    }
    for (day, place) in made where holidays.contains(where: { $0.days.contains(day) }) {
      problems.note(.holidayWorked(day), at: place)
    }
    return holidays
  }

  private mutating func holiday(_ table: Table) -> Holiday? {
    table.expect(["zh", "en", "from"], optional: ["until", "make_up"], noting: &faults)
    let (first, last) = (day(table, "from"), day(table, "until"))
    let makeUpDays = days(table, "make_up")
    guard let name = name(table), let first else { return nil }
    let end = last ?? first
    guard first <= end else {
      problems.note(.daysReversed, at: table.place(of: "until"))
      return nil
    }
    guard end.number - first.number < Holiday.most else {
      problems.note(.holidayTooLong(most: Holiday.most), at: table.place(of: "until"))
      return nil
    }
    return Holiday(name: name, days: first...end, makeUpDays: makeUpDays)
  }

  private mutating func days(_ table: Table, _ key: String) -> [Day] {
    (table.days(key, noting: &faults) ?? []).compactMap { text in
      if let day = Day(iso: text) { return day }
      faults.note(.notDay(text), at: table.place(of: key))
      return nil
    }
  }
}
