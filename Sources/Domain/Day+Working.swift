extension Day {
  /// Whether the day is Monday to Friday. Public holidays are not known here: a notice over them is given
  /// its last day by hand.
  package var isWorkingDay: Bool { weekday <= 5 }

  /// The span of so many working days, from this day on: the last of them is its last day. nil outside
  /// the calendar of 1900 to 2199, or for less than one.
  package func span(workingDays: Int) -> ClosedRange<Day>? {
    guard workingDays >= 1 else { return nil }
    var left = workingDays
    var day = self
    while true {
      if day.isWorkingDay { left -= 1 }
      if left == 0 { return self...day }
      guard let next = day.adding(days: 1) else { return nil }
      day = next
    }
  }

  /// How many working days lie in a span.
  package static func workingDays(in span: ClosedRange<Day>) -> Int {
    (span.lowerBound.number...span.upperBound.number).count {
      Day(number: $0)?.isWorkingDay ?? false
    }
  }
}
