/// Which rows of a long list: so many, from somewhere (paging by key, never by a growing offset).
package struct Window: Hashable, Sendable {
  package var anchor: Anchor
  /// 1 to 1,000.
  package var count: Int

  package init(anchor: Anchor, count: Int) {
    self.anchor = anchor
    self.count = count
  }

  /// From where.
  package enum Anchor: Hashable, Sendable {
    case first
    case last
    case after(Cursor)
    case before(Cursor)
  }
}

/// The place of a row in the order of its list.
package struct Cursor: Hashable, Sendable {
  /// The sort key where it is text, else empty.
  package let text: String
  /// The sort key where it is a number, else 0.
  package let number: Int
  /// The row's own number, which settles ties.
  package let id: Int
  /// What the row says in the fields of an arrangement's order.
  package var keys: [FacetValue] = []

  package init(text: String, number: Int, id: Int) {
    self.text = text
    self.number = number
    self.id = id
  }
}

/// Which members, in which order.
package struct MemberQuery: Hashable, Sendable {
  /// What was typed: Han, pinyin, initials or number; empty for everybody.
  package var text: String
  /// nil for every sector.
  package var sector: String?
  /// nil for every state.
  package var state: MemberState?
  package var order: MemberOrder
  package var isDescending: Bool
  /// The year whose points are shown.
  package var year: Int
  package var window: Window
  package var arrangement = Arrangement.plain

  package init(
    text: String, sector: String?, state: MemberState?, order: MemberOrder, isDescending: Bool,
    year: Int, window: Window
  ) {
    self.text = text
    self.sector = sector
    self.state = state
    self.order = order
    self.isDescending = isDescending
    self.year = year
    self.window = window
  }
}

/// By what members are sorted.
package enum MemberOrder: String, Hashable, Sendable, CaseIterable {
  case number
  /// 姓氏笔画.
  case strokes
  case pinyin
  case points
}

/// Which activities, latest first.
package struct ActivityQuery: Hashable, Sendable {
  /// Empty for every kind.
  package var kinds: [ActivityKind]
  package var year: Int
  /// nil for any.
  package var workstation: Identifier<Workstation>?
  /// Part of the title, series or place; empty for all.
  package var text: String
  package var window: Window
  package var arrangement = Arrangement.plain

  package init(
    kinds: [ActivityKind], year: Int, workstation: Identifier<Workstation>?, text: String,
    window: Window
  ) {
    self.kinds = kinds
    self.year = year
    self.workstation = workstation
    self.text = text
    self.window = window
  }
}

/// Which works, latest first.
package struct WorkQuery: Hashable, Sendable {
  /// nil for every kind.
  package var kind: WorkKind?
  package var year: Int
  /// Part of the title or file number; empty for all.
  package var text: String
  package var window: Window
  package var arrangement = Arrangement.plain

  package init(kind: WorkKind?, year: Int, text: String, window: Window) {
    self.kind = kind
    self.year = year
    self.text = text
    self.window = window
  }
}

/// Which ranking.
package struct StandingsQuery: Hashable, Sendable {
  package var by: StandingsBasis
  package var year: Int
  /// Used by members only; sectors and groups come whole.
  package var window: Window
  package var arrangement = Arrangement.plain
  /// By what sectors and groups are ranked; members are by their points.
  package var measure: StandingsMeasure

  /// Sectors and groups by the mean per head.
  package init(by: StandingsBasis, year: Int, window: Window) {
    self.by = by
    self.year = year
    self.window = window
    measure = .mean
  }
}

/// By what sectors and groups are ranked.
package enum StandingsMeasure: String, Hashable, Sendable, CaseIterable {
  /// Points per ranked member (人均).
  case mean
  /// Points of all ranked members (总分).
  case sum
  /// The share of ranked members who have done anything (参与面).
  case coverage
}

/// Who is ranked.
package enum StandingsBasis: Hashable, Sendable {
  case member
  case sector
  case group(GroupKind)
}

/// Which lines of the journal, latest first.
package struct JournalQuery: Hashable, Sendable {
  /// nil for all.
  package var record: Record?
  package var window: Window
  package var arrangement = Arrangement.plain

  package init(record: Record?, window: Window) {
    self.record = record
    self.window = window
  }
}
