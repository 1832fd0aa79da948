import Domain
import Exchange
import Scoring
import Screens
import Toolkit

extension BookComparison {
  /// What the books say otherwise, in words; nothing where one cannot be read.
  private func changes() -> [RuleChange] {
    guard case .success(let old) = RuleBookReader.read(texts.from),
      case .success(let new) = RuleBookReader.read(texts.to)
    else { return [] }
    return Screens.changes(from: old, to: new)
  }

  /// Clauses, then members: for reading a sentence for each difference, in JSON one object of two lists.
  func text(_ form: Listing.Form, in language: Language) -> String {
    let (clauses, members) = (clauseListing(in: language), memberListing(in: language))
    switch form {
    case .table:
      let sentences = changes().map { $0.words.text(in: language).printable }
      let head = ["\(year) \(from) → \(to)"] + sentences
      let count = Phrase.changedMembers(changed, of: compared).text(in: language)
      return (head + ["", count, ""]).joined(separator: "\n") + members.text(form)
    case .json:
      return "{\"clauses\": " + clauses.text(form) + ", \"members\": " + members.text(form) + "}\n"
    case .csv, .md, .html: return clauses.text(form) + "\n" + members.text(form)
    }
  }

  /// The clauses that differ, a row for each provision.
  private func clauseListing(in language: Language) -> Listing {
    let titles: [Phrase] = [
      .clause, .regulation(.change), .titleField, .regulation(.provision), .before, .after,
    ]
    return Listing(
      titles: titles.map { $0.text(in: language) },
      rows: changes().map { change in
        let words = [change.kind.words, change.name, change.matter, change.from, change.to]
        return [.text(change.code)] + words.map { .text($0?.text(in: language) ?? "") }
      })
  }

  /// The members whose results differ.
  private func memberListing(in language: Language) -> Listing {
    let titles: [Words] = [
      Phrase.number.words, Phrase.name.words,
      pair(.before, .points), pair(.after, .points), pair(.before, .grade), pair(.after, .grade),
      pair(.before, .placeColumn), pair(.after, .placeColumn),
    ]
    return Listing(
      titles: titles.map { $0.text(in: language) },
      rows: members.map { row in
        [
          .text(row.number), .text(row.name), .points(row.before.points),
          .points(row.after.points), .text(row.before.grade), .text(row.after.grade),
          .text(row.before.place.map(String.init) ?? "-"),
          .text(row.after.place.map(String.init) ?? "-"),
        ]
      })
  }

  private func pair(_ when: Phrase, _ what: Phrase) -> Words {
    Words(
      when.text(in: .chinese) + what.text(in: .chinese),
      when.text(in: .english) + " " + what.text(in: .english).lowercased())
  }
}
