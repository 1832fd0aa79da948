import Domain
import Scoring

/// An entry of points as lists show it: on the card of its member, or among all of its clause.
struct EntryRow: Hashable, Sendable {
  let entry: PointEntry
  let member: Identifier<Member>
  /// The member's number and name.
  let number: String
  let name: String
  /// The title of the record.
  let title: String
  /// The name of the clause; nil where the book is not known.
  let clauseName: Words?
  var cursor: Cursor

  /// The entries of one card.
  static func rows(of sheet: ScorecardSheet, by book: RuleBook?) -> [EntryRow] {
    let member = sheet.dossier.member
    return numbered(
      sheet.card.entries.map { entry in
        EntryRow(
          entry, sheet.dossier.id, member.number, member.name, sheet.titles[entry.source] ?? "",
          book)
      })
  }

  /// The entries of one clause.
  static func rows(of entries: [ClauseEntry], by book: RuleBook?) -> [EntryRow] {
    numbered(
      entries.map { EntryRow($0.entry, $0.member, $0.number, $0.name, $0.title, book) })
  }

  private init(
    _ entry: PointEntry, _ member: Identifier<Member>, _ number: String, _ name: String,
    _ title: String, _ book: RuleBook?
  ) {
    self.entry = entry
    self.member = member
    self.number = number
    self.name = name
    self.title = title
    clauseName = book?.clauseName(entry.clause)
    cursor = Cursor(text: entry.day.iso, number: 0, id: 0)
  }

  /// The rows with numbers of their own, which they keep when they are read again: those of their records,
  /// and of the first, second, … entry that a member has by one.
  private static func numbered(_ rows: [EntryRow]) -> [EntryRow] {
    var counts: [Int: Int] = [:]
    return rows.map { row in
      var row = row
      let own = row.entry.source.number << 24 + row.member.value & 0xFF_FFFF
      let place = counts[own, default: 0]
      counts[own] = place + 1
      row.cursor = Cursor(text: row.entry.day.iso, number: place, id: own << 6 + place)
      return row
    }
  }
}

extension Source {
  /// A number that no other source has.
  fileprivate var number: Int {
    switch self {
    case .activity(let id): id.value * 2
    case .work(let id): id.value * 2 + 1
    }
  }

  /// The screen that shows the record.
  var route: Route {
    switch self {
    case .activity(let id): .activity(id)
    case .work(let id): .work(id)
    }
  }
}

extension EntryRow: Arrangeable {
  func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text([number, name, title, clauseName?.chinese ?? ""].joined(separator: "\n"))
    case .day: .text(entry.day.iso)
    case .month: .number(entry.day.month)
    case .clause: .text(entry.clause)
    case .aspect: .text(entry.aspect ?? entry.pool.rawValue)
    case .task: .text(clauseName?.chinese ?? "")
    case .number: .text(number)
    case .name: .text(name)
    case .record: .text(title)
    case .points: .number(entry.counted.thousandths)
    case .earned: .number(entry.earned.thousandths)
    default: nil
    }
  }
}
