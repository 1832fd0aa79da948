import Domain
import Scoring
import Toolkit

extension BookComparison {
  /// What the books say otherwise, in words; nothing where one cannot be read.
  package var changes: [RuleChange] {
    guard case .success(let old) = RuleBookReader.read(texts.from),
      case .success(let new) = RuleBookReader.read(texts.to)
    else { return [] }
    return Screens.changes(from: old, to: new)
  }

  /// The clauses that differ, a row for each provision.
  package func clauses(to path: String) -> Extract {
    let titles: [Phrase] = [
      .clause, .regulation(.change), .titleField, .regulation(.provision), .before, .after,
    ]
    return Extract(
      path: path, titles: titles.map(\.words),
      rows: changes.map { change in
        let words = [change.kind.words, change.name, change.matter, change.from, change.to]
        return [Words(change.code, change.code)] + words.map { $0 ?? Words("", "") }
      }, figures: titles.map { _ in false })
  }

  /// The members whose results differ.
  package func members(to path: String) -> Extract {
    let titles =
      [Phrase.number.words, Phrase.name.words]
      + [Phrase.points, .grade, .placeColumn].flatMap { [pair(.before, $0), pair(.after, $0)] }
    return Extract(
      path: path, titles: titles,
      rows: members.map { row in
        let (was, now) = (row.before, row.after)
        return [
          row.number, row.name, was.points.description, now.points.description, was.grade,
          now.grade, was.place.map(String.init) ?? "", now.place.map(String.init) ?? "",
        ].map { Words($0, $0) }
      }, figures: titles.indices.map { [2, 3, 6, 7].contains($0) })
  }

  private func pair(_ when: Phrase, _ what: Phrase) -> Words {
    Words(
      when.text(in: .chinese) + what.text(in: .chinese),
      when.text(in: .english) + " " + what.text(in: .english).lowercased())
  }
}
