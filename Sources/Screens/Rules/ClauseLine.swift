import Domain
import Scoring
import Toolkit

/// A line of the rule book: an aspect, what stands beside the aspects, or a clause; with what it gave in a
/// year, and to how many.
struct ClauseLine: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case aspect(Aspect)
    case bonus, deductions
    case clause(Task)
  }

  let kind: Kind
  /// Its place in the book.
  let place: Int
  /// nil for nothing.
  let sum: ClauseSum?
  /// Whether it is known what it gave.
  let isSummed: Bool

  /// The whole book in its own order.
  static func lines(of book: RuleBook, _ sums: YearSums?) -> [ClauseLine] {
    let grouped = book.aspects.flatMap { aspect in
      [Kind.aspect(aspect)] + book.tasks.filter { $0.aspect == aspect.code }.map(Kind.clause)
    }
    let others = book.tasks.filter { $0.aspect == nil }
    let bonus = others.filter { $0.pool == .bonus }.map(Kind.clause)
    let rest = others.filter { $0.pool != .bonus }.map(Kind.clause)
    let kinds =
      grouped + (bonus.isEmpty ? [] : [.bonus]) + bonus + (rest.isEmpty ? [] : [.deductions])
      + rest
    return kinds.enumerated().map { place, kind in
      let sum: ClauseSum? =
        switch kind {
        case .aspect(let aspect): sums?.aspects[aspect.code]
        case .clause(let task): sums?.clauses[task.code]
        case .bonus, .deductions: nil
        }
      return ClauseLine(kind: kind, place: place, sum: sum, isSummed: sums != nil)
    }
  }

  /// The clause it is; nil for a heading.
  var task: Task? { if case .clause(let task) = kind { task } else { nil } }

  private var code: String {
    switch kind {
    case .aspect(let aspect): aspect.code
    case .clause(let task): task.code
    case .bonus, .deductions: ""
    }
  }

  private var words: Words {
    switch kind {
    case .aspect(let aspect): Words(aspect.name)
    case .clause(let task): Words(task.name)
    case .bonus: Phrase.bonusTasks.words
    case .deductions: Phrase.deductionTasks.words
    }
  }

  private var cap: Points? {
    switch kind {
    case .aspect(let aspect): aspect.cap
    case .clause(let task): task.cap
    case .bonus, .deductions: nil
    }
  }
}

extension ClauseLine: WholeListed {
  var serial: Int { place }

  func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any:
      .text([code, words.chinese, words.english, task?.basis ?? ""].joined(separator: "\n"))
    case .clause: .text(code)
    case .task: .text(words.chinese)
    case .cap: .number(cap?.thousandths ?? 0)
    case .points: .number(sum?.points.thousandths ?? 0)
    case .heads: .number(sum?.members ?? 0)
    case .basis: .text(task?.basis ?? "")
    case .award: .text(task?.awardsInShort ?? "")
    default: nil
    }
  }
}

extension ClauseLine: LedgerRow {
  static let key = "rules"
  static let isDescending = false
  var label: String { "\(code) \(words.chinese)" }

  static let columns = [
    LedgerColumn(.clause, .clause, .fixed(4), .left, priority: 0),
    LedgerColumn(.task, .task, .flexible(minimum: 16), .left, priority: 0),
    LedgerColumn(.award, .award, .fixed(14), .left, priority: 3),
    LedgerColumn(.cap, .cap, .fixed(6), .right, priority: 2),
    LedgerColumn(.points, .given, .fixed(9), .right, priority: 1),
    LedgerColumn(.heads, .toMembers, .fixed(6), .right, priority: 2),
    LedgerColumn(.basis, .basis, .flexible(minimum: 12), .left, priority: 5),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.clause, "条", "tiao", "clause", .text),
      FilterWord(.task, "事项", "sx", "task", .text),
      FilterWord(.points, "计分", "jf", "given", .points),
      FilterWord(.heads, "人数", "rs", "people", .count),
      FilterWord(.cap, "最高", "zg", "cap", .points),
      FilterWord(.basis, "说明", "sm", "notes", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    let role: Role? = task == nil ? .header : nil
    return switch field {
    case .clause: TableCell(code, role)
    case .task: TableCell((task == nil ? "" : "  ") + words.text(in: setting.language), role)
    case .award: TableCell(task?.awardsInShort ?? "", .muted)
    case .cap: TableCell(cap?.description ?? "", .muted)
    case .points where [.bonus, .deductions].contains(kind): TableCell("", nil)
    case .points: TableCell(sum?.points.description ?? (isSummed ? "-" : "…"), role)
    case .heads: TableCell(sum.map { String($0.members) } ?? "", role)
    case .basis: TableCell(task?.basis ?? "", .muted)
    default: TableCell("", nil)
    }
  }
}
