import ArgumentParser
import Domain
import Exchange
import Screens
import Toolkit

extension BookComparison {
  /// Clauses, then members, or only one of them; where both are read as a table the clauses are sentences.
  func text(_ form: Listing.Form, only part: ComparedPart?, in language: Language) -> String {
    let count = Phrase.changedMembers(changed, of: compared).text(in: language)
    let clauses = clauses(to: "").listing(in: language)
    let members = members(to: "").listing(in: language)
    let heading = "\(year) \(from) → \(to)".printable
    switch part {
    case .clauses: return clauses.text(form)
    case .members: return members.text(form)
    case nil where form == .table:
      let sentences = changes.map { $0.words.text(in: language).printable }
      let head = [heading] + sentences + ["", count, ""]
      return head.joined(separator: "\n") + members.text(form)
    case nil:
      return Listing.text(
        [("clauses", heading, clauses), ("members", count, members)], form)
    }
  }
}

/// Which of the two lists of a comparison is printed.
enum ComparedPart: String, OfficeArgument {
  case clauses, members

  var written: [String] {
    switch self {
    case .clauses: ["条文"]
    case .members: ["委员"]
    }
  }
}
