import Domain
import Exchange
import Scoring
import Screens
import Toolkit

extension BookComparison {
  /// What the books say otherwise, in words; nothing where one cannot be read.
  func changes() -> [RuleChange] {
    guard case .success(let old) = RuleBookReader.read(texts.from),
      case .success(let new) = RuleBookReader.read(texts.to)
    else { return [] }
    return Screens.changes(from: old, to: new)
  }

  /// The clauses that differ, a row for each provision.
  func clauseListing(in language: Language) -> Listing {
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
  func memberListing(in language: Language) -> Listing {
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
