import Domain
import Toolkit

/// A draft as the drafts box lists it.
struct DraftRow: Hashable, Sendable {
  let kept: KeptDraft

  private var draft: Draft { kept.draft }

  /// Who is ticked and how many keys wait, in words.
  private var told: Words {
    let people = draft.people.attendances.count
    let said = [
      people > 0 ? DraftPhrase.people(people).words : nil,
      draft.ahead.isEmpty ? nil : DraftPhrase.ahead(draft.ahead.count).words,
    ].compactMap(\.self)
    return Words(
      said.map(\.chinese).joined(separator: " "), said.map(\.english).joined(separator: " "))
  }
}

extension DraftRow: Arrangeable {
  var cursor: Cursor {
    get {
      Cursor(text: kept.at, number: 0, id: Int(truncatingIfNeeded: draft.token.text.shortNumber))
    }
    set {}
  }

  func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any:
      .text([draft.title.chinese, draft.summary, draft.reason].joined(separator: "\n"))
    case .moment: .text(kept.at)
    case .kind: .text(draft.title.chinese)
    case .title: .text(draft.summary)
    case .reason: .text(draft.reason)
    case .heads: .number(draft.people.attendances.count)
    default: nil
    }
  }
}

extension DraftRow: LedgerRow {
  static let key = "drafts"
  static let isDescending = true
  var label: String { draft.summary }

  static let columns = [
    LedgerColumn(.kind, .kind, .fixed(20), .left, priority: 0),
    LedgerColumn(.title, .titleField, .flexible(minimum: 20), .left, priority: 0),
    LedgerColumn(.moment, .draft(.changed), .fixed(16), .left, priority: 2),
    LedgerColumn(.heads, .people, .fixed(10), .left, priority: 3),
    LedgerColumn(.reason, .reason, .fixed(12), .left, priority: 4),
  ]

  static func words(_ catalogue: Catalogue?) -> [FilterWord] {
    [
      FilterWord(.kind, "表单", "bd", "form", .text),
      FilterWord(.title, "名称", "mc", "title", .text),
      FilterWord(.moment, "时间", "sj", "when", .text),
      FilterWord(.heads, "人数", "rs", "people", .count),
      FilterWord(.reason, "原因", "yy", "reason", .text),
    ]
  }

  func cell(_ field: Facet, in setting: CellSetting) -> TableCell {
    switch field {
    case .moment: TableCell(kept.at.minute, .muted)
    case .kind: TableCell(draft.title.text(in: setting.language), nil)
    case .title: TableCell(draft.summary, nil)
    case .heads: TableCell(told.text(in: setting.language), nil)
    case .reason: TableCell(draft.reason, .muted)
    default: TableCell("", nil)
    }
  }
}
