extension RuleBook {
  /// The version of the reckoning: raised whenever the same book and the same facts would give another
  /// card, so that a publication tells by what it was computed.
  package static let engine = "1"
}
