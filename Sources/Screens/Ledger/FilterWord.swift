import Domain

/// A word of the filter language: how a field is called, and what may be asked of it.
struct FilterWord: Hashable, Sendable {
  let field: Facet
  /// The Chinese name, its pinyin key and the English name.
  let names: [String]
  let kind: Kind

  init(_ field: Facet, _ chinese: String, _ key: String, _ english: String, _ kind: Kind) {
    self.field = field
    names = [chinese, key, english]
    self.kind = kind
  }

  /// What the field holds.
  enum Kind: Hashable, Sendable {
    /// Any text; a part of it is enough.
    case text
    /// One of the texts that the office has, such as a sector.
    case oneOf([String])
    /// A word of the program, kept in another form.
    case word([String: Words])
    case count
    case points

    /// What has a number and a name.
    static func named<Subject>(_ all: [Named<Subject>]?) -> Kind {
      .word(
        Dictionary(
          (all ?? []).map { (String($0.id.value), Words($0.name, $0.name)) },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// What a clerk typed as a filter, read.
struct Filter: Hashable, Sendable {
  /// What stands alone: part of a name or title; empty for nothing.
  var text = ""
  var conditions: [Condition] = []
  var findings: [FilterFinding] = []
}

/// Something a filter cannot mean, and where it stands.
struct FilterFinding: Hashable, Sendable {
  /// Characters before it.
  let position: Int
  let problem: LedgerPhrase.LedgerFinding
}
