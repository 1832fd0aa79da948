import Domain
import Scoring

/// One thing that a rule book says: of which clause, of what, and what it says of it.
package struct Provision: Hashable, Sendable {
  /// What it speaks of: 每年上限.
  let matter: Words
  /// What is said: 9.0.
  let terms: Words

  init(_ matter: Words, _ terms: Words) {
    self.matter = matter
    self.terms = terms
  }

  init?(_ matter: Words, _ terms: Words?) {
    guard let terms else { return nil }
    self.init(matter, terms)
  }

  /// A figure, where there is one.
  init?(_ matter: Words, _ points: Points?) {
    self.init(matter, points.map { Words($0.description, $0.description) })
  }

  /// A text, unless it is empty.
  init?(_ matter: Words, text: String) {
    guard !text.isEmpty else { return nil }
    self.init(matter, Words(text, text))
  }
}

/// A clause of a rule book with all it says, in words.
package struct ClauseText: Hashable, Sendable {
  /// Its code, or what else tells it from others.
  let code: String
  /// Empty for the book itself.
  let name: Words
  let provisions: [Provision]

  init(_ code: String, _ name: Words, _ provisions: [Provision?]) {
    self.code = code
    self.name = name
    self.provisions = provisions.compactMap(\.self)
  }

  init(_ code: String, _ name: BilingualName, _ provisions: [Provision?]) {
    self.init(code, Words(name), [Provision(Words("名称", "Name"), Words(name))] + provisions)
  }
}

/// One difference between two rule books, in words.
package struct RuleChange: Hashable, Sendable {
  package let kind: Kind
  package let code: String
  package let name: Words
  /// What of the clause; nil for the clause as a whole.
  package let matter: Words?
  /// nil where the first book says nothing of it.
  package let from: Words?
  /// nil where the second says nothing of it.
  package let to: Words?

  /// What became of the clause.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, dropped, changed
  }
}

/// What two rule books say otherwise: clauses that differ or are new in the order of the second book, then
/// those that are gone.
package func changes(from old: RuleBook, to new: RuleBook) -> [RuleChange] {
  let (before, after) = (old.clauseTexts, new.clauseTexts)
  let kept = after.flatMap { clause -> [RuleChange] in
    guard let was = before.first(where: { $0.code == clause.code }) else {
      return [
        RuleChange(
          kind: .added, code: clause.code, name: clause.name, matter: nil, from: nil,
          to: clause.whole)
      ]
    }
    return clause.changes(since: was)
  }
  let gone = before.filter { clause in !after.contains { $0.code == clause.code } }
  return kept
    + gone.map {
      RuleChange(
        kind: .dropped, code: $0.code, name: $0.name, matter: nil, from: $0.whole, to: nil)
    }
}

extension ClauseText {
  /// All it says in one line, without its name.
  fileprivate var whole: Words {
    Words.list(
      provisions.filter { $0.terms != name }.map {
        Words(
          "\($0.matter.chinese) \($0.terms.chinese)", "\($0.matter.english) \($0.terms.english)")
      }, "；", "; ")
  }

  fileprivate func changes(since old: ClauseText) -> [RuleChange] {
    let matters = provisions.map(\.matter)
    let all = matters + old.provisions.map(\.matter).filter { !matters.contains($0) }
    return all.compactMap { matter in
      let (from, to) = (old.terms(of: matter), terms(of: matter))
      return from == to
        ? nil
        : RuleChange(kind: .changed, code: code, name: name, matter: matter, from: from, to: to)
    }
  }

  /// What is said of a matter; several things in one line.
  private func terms(of matter: Words) -> Words? {
    let said = provisions.filter { $0.matter == matter }.map(\.terms)
    return said.isEmpty ? nil : Words.list(said, "；", "; ")
  }
}
