import Domain

extension Route {
  /// The main screens, by the words under which a sitting comes back to them.
  private static let mains: [(word: String, route: Route)] = [
    ("members", .members(filter: "")), ("reading", .reading), ("workstations", .workstations),
    ("works", .works(filter: "")), ("standings", .standings(filter: "")), ("journal", .journal),
    ("rules", .rules), ("publications", .publications), ("rooms", .readingRooms),
    ("books", .readingBooks),
  ]

  /// The word under which a sitting comes back to the screen; nil for one that it does not come back to:
  /// a form, a question, a list that a figure opened.
  var word: String? {
    if let main = Route.mains.first(where: { $0.route == self }) { return main.word }
    return switch self {
    case .scorecard(let id): "scorecard \(id.value)"
    case .activity(let id): "activity \(id.value)"
    case .work(let id): "work \(id.value)"
    case .publication(let id): "publication \(id.value)"
    default: nil
    }
  }

  /// The screen of a word; nil where the word means none.
  init?(word: String) {
    if let main = Route.mains.first(where: { $0.word == word }) {
      self = main.route
      return
    }
    let parts = word.split(separator: " ")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    switch parts[0] {
    case "scorecard": self = .scorecard(Identifier(number))
    case "activity": self = .activity(Identifier(number))
    case "work": self = .work(Identifier(number))
    case "publication": self = .publication(Identifier(number))
    default: return nil
    }
  }
}
