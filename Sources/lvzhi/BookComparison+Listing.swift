import Domain
import Exchange
import Screens
import Toolkit

extension BookComparison {
  /// The clauses that differ, a row for each key.
  func clauseListing(in language: Language) -> Listing {
    let titles: [Phrase] = [.clause, .titleField, .before, .after]
    return Listing(
      titles: titles.map { $0.text(in: language) },
      rows: clauses.flatMap { clause -> [[Listing.Cell]] in
        let word: Phrase? =
          switch clause.kind {
          case .added: .addedClause
          case .dropped: .droppedClause
          case .changed: nil
          }
        if let word {
          return [[.text(clause.clause), .text(word.text(in: language)), .text(""), .text("")]]
        }
        return clause.keys.map {
          [.text(clause.clause), .text($0.key), .text($0.from ?? "-"), .text($0.to ?? "-")]
        }
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
