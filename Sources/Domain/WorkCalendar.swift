/// Which days an office works (工作日): Monday to Friday, without public holidays, and with the days that
/// make up for them (调休上班).
package struct WorkCalendar: Hashable, Sendable {
  package let holidays: Set<Day>
  package let makeUpDays: Set<Day>

  package init(holidays: Set<Day>, makeUpDays: Set<Day>) {
    self.holidays = holidays
    self.makeUpDays = makeUpDays
  }

  /// Monday to Friday, whatever the year.
  package init() {
    self.init(holidays: [], makeUpDays: [])
  }

  package func isWorkingDay(_ day: Day) -> Bool {
    makeUpDays.contains(day) || day.weekday <= 5 && !holidays.contains(day)
  }

  /// The span of so many working days, from a day on: the last of them is its last day. nil outside the
  /// calendar of 1900 to 2199, or for less than one.
  package func span(from first: Day, workingDays: Int) -> ClosedRange<Day>? {
    guard workingDays >= 1 else { return nil }
    var left = workingDays
    var day = first
    while true {
      if isWorkingDay(day) { left -= 1 }
      if left == 0 { return first...day }
      guard let next = day.adding(days: 1) else { return nil }
      day = next
    }
  }

  /// How many working days lie in a span.
  package func workingDays(in span: ClosedRange<Day>) -> Int {
    (span.lowerBound.number...span.upperBound.number).count {
      Day(number: $0).map(isWorkingDay) ?? false
    }
  }
}
