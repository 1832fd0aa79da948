import Domain

/// How a form of an activity begins.
package enum ActivityStart: Hashable, Sendable {
  case blank
  /// With some people, who are marked in a list.
  case people([Identifier<Member>])
  /// The next of a series; its people begin anew.
  case series(SeriesRow)
  /// The next of a series, with the people of last time.
  case again(SeriesRow)
  /// An activity that is to be amended.
  case amend(Identifier<Activity>)
  /// An activity that is to be closed (履职关闭): who was expected is taken to have come.
  case close(Identifier<Activity>)

  var series: SeriesRow? {
    switch self {
    case .series(let row), .again(let row): row
    case .blank, .people, .amend, .close: nil
    }
  }

  var identifier: Identifier<Activity>? {
    switch self {
    case .amend(let id), .close(let id): id
    case .blank, .people, .series, .again: nil
    }
  }

  var isClosing: Bool { if case .close = self { true } else { false } }

  var isAgain: Bool { if case .again = self { true } else { false } }
}
