import Domain

/// What changed totals change in the sums over them: those that go are taken away, those that come are added,
/// and only then is anything written.
package struct SumChange {
  /// Which sum of a sector, of a member's groups, of a rung of the ladder of points.
  struct Sector: Hashable {
    let year: Int
    let name: String
  }

  struct Seat: Hashable {
    let year: Int
    let member: Identifier<Member>
  }

  struct Body: Hashable {
    let year: Int
    let body: Identifier<Group>
  }

  struct Rung: Hashable {
    let year: Int
    let points: Int
    let grade: String
  }

  private(set) var sectors: [Sector: Figures] = [:]
  private(set) var members: [Seat: Figures] = [:]
  private(set) var rungs: [Rung: Int] = [:]

  package init() {}

  /// Adds a total, or takes it away with -1.
  package mutating func add(_ total: KeptTotal, heads: Int) {
    let figures = Figures(total, heads: heads)
    sectors[Sector(year: total.year, name: total.sector), default: .zero] += figures
    members[Seat(year: total.year, member: total.member), default: .zero] += figures
    let rung = Rung(year: total.year, points: total.points.thousandths, grade: total.grade)
    rungs[rung, default: 0] += figures.ranked
  }
}

extension SumChange {
  /// By how much each column of a sum changes.
  struct Figures: Hashable {
    var members = 0
    var active = 0
    var attended = 0
    var ranked = 0
    var rankedActive = 0
    /// In thousandths.
    var points = 0

    static let zero = Figures()

    /// In the order of the columns.
    var values: [Value] {
      [members, active, attended, ranked, rankedActive, points].map(\.value)
    }

    static func += (sum: inout Figures, other: Figures) {
      sum.members += other.members
      sum.active += other.active
      sum.attended += other.attended
      sum.ranked += other.ranked
      sum.rankedActive += other.rankedActive
      sum.points += other.points
    }
  }
}

extension SumChange.Figures {
  fileprivate init(_ total: KeptTotal, heads: Int) {
    let active = total.entries > 0 ? heads : 0
    self.init(
      members: heads, active: active, attended: heads * total.attended,
      ranked: total.isRanked ? heads : 0, rankedActive: total.isRanked ? active : 0,
      points: total.isRanked ? heads * total.points.thousandths : 0)
  }
}
