import Toolkit

extension DeskStart {
  /// Reads the words of a usual start, a file and a language at most; nil for any others, which the parser
  /// reads.
  init?(usual words: [String]) {
    var bearings = Bearings()
    var rest = words[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch name {
      case "--data" where bearings.data == nil: bearings.data = value
      case "--lang" where bearings.lang == nil && Language(rawValue: value) != nil:
        bearings.lang = Language(rawValue: value)
      default: return nil
      }
    }
    self.init(bearings)
  }
}
