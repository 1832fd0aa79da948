import Toolkit

/// Columns that words of one kind need, the longest of them.
extension Language {
  var gradeColumns: Int {
    switch self {
    case .chinese: 8
    case .english: 13
    }
  }

  var halfDayColumns: Int {
    switch self {
    case .chinese: 6
    case .english: 9
    }
  }
}
