import ArgumentParser
import Toolkit

extension DeskOptions {
  /// Reads the words of a usual start, a file and a language at most; nil for any others, which the parser
  /// reads. It looks at every property by reflection first, and the desk is there a quarter later.
  init?(usual words: [String]) {
    var common = CommonOptions()
    (common.data, common.lang) = (nil, nil)
    var rest = words[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch name {
      case "--data" where common.data == nil: common.data = value
      case "--lang" where common.lang == nil && Language(rawValue: value) != nil:
        common.lang = Language(rawValue: value)
      default: return nil
      }
    }
    self.init()
    (self.common, ambiguous, theme, color, linear) = (common, nil, nil, nil, false)
  }
}
