import Domain

/// The place of a member among the authors of a work.
enum Authorship: Int, Ordinal {
  /// The only author.
  case sole
  /// The first of several (第一提案人, 执笔人).
  case lead
  /// Any other of several (联名).
  case other

  var ordinal: Int { rawValue }

  init(of reached: Fact.Reached) {
    self = reached.place > 1 ? .other : reached.authors > 1 ? .lead : .sole
  }

  /// The words of a rule book: first is sole or lead, joint is lead or other.
  static let words: [String: Choice<Authorship>] = [
    "sole": Choice([.sole]), "first": Choice([.sole, .lead]), "other": Choice([.other]),
    "joint": Choice([.lead, .other]),
  ]
}
