extension Offer {
  /// Moving along a list.
  static let list: [Offer] = [
    .can(.up), .can(.down), .can(.pageUp), .can(.pageDown), .can(.first), .can(.last),
  ]
  /// Going to the main screens, by their digits.
  static let places: [Offer] = [
    .can(.goHome), .can(.goMembers), .can(.goReading), .can(.goWorkstations), .can(.goWorks),
    .can(.goStandings), .can(.goJournal), .can(.goRules), .can(.goPublications),
  ]
}

extension Action {
  /// The main screen it goes to; nil for every other action.
  var place: Route? {
    switch self {
    case .goHome: .home
    case .goMembers: .members
    case .goReading: .reading
    case .goWorkstations: .workstations
    case .goWorks: .works
    case .goStandings: .standings
    case .goJournal: .journal
    case .goRules: .rules
    case .goPublications: .publications
    default: nil
    }
  }
}
