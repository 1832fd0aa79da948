extension Offer {
  /// Moving along a list.
  static let list: [Offer] = [
    .can(.up), .can(.down), .can(.pageUp), .can(.pageDown), .can(.first), .can(.last),
  ]
  /// Going to the main screens, by their digits.
  static let places: [Offer] = [
    .can(.goHome), .can(.goMembers), .can(.goReading), .can(.goWorkstations), .can(.goWorks),
    .can(.goStandings), .can(.goJournal), .can(.goRules), .can(.goPublications), .can(.goDrafts),
  ]
}

extension Action {
  /// The main screen it goes to; nil for every other action.
  var place: Route? {
    switch self {
    case .goHome: .home
    case .goMembers: .members(filter: "")
    case .goReading: .reading
    case .goWorkstations: .workstations
    case .goWorks: .works(filter: "")
    case .goStandings: .standings(filter: "")
    case .goJournal: .journal
    case .goRules: .rules
    case .goPublications: .publications
    case .goDrafts: .drafts
    default: nil
    }
  }
}

extension Offer {
  /// Digits that choose from a list of numbers.
  static let digits: [Offer] = [
    .can(.digit0), .can(.digit1), .can(.digit2), .can(.digit3), .can(.digit4), .can(.digit5),
    .can(.digit6), .can(.digit7), .can(.digit8), .can(.digit9),
  ]
}

extension Action {
  /// The digit it is; nil for every other action.
  var digit: String? {
    switch self {
    case .digit0: "0"
    case .digit1: "1"
    case .digit2: "2"
    case .digit3: "3"
    case .digit4: "4"
    case .digit5: "5"
    case .digit6: "6"
    case .digit7: "7"
    case .digit8: "8"
    case .digit9: "9"
    default: nil
    }
  }
}
