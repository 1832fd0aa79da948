import Domain
import Scoring

extension Session {
  /// The working days of the office, by the holidays of a year's rule book.
  func calendar(of year: Int) throws -> WorkCalendar {
    guard case .ruleBook(let sheet) = try ask(.ruleBook(year: year)),
      case .success(let book) = RuleBookReader.read(sheet.text)
    else { return WorkCalendar() }
    return book.calendar
  }
}
