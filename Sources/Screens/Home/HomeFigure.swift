import Domain

/// A figure of Home that the clerk can stand on and open.
enum HomeFigure: Hashable, Sendable {
  /// A kind of activities in a month, each from 0.
  case month(kind: Int, month: Int)
  case sector(Int)
  /// Of those with the fewest points.
  case behind(Int)
  case recent(Int)
}

extension HomeSummary {
  /// The kinds that the lines of the year stand for, and their figures.
  static let kinds: [(phrase: Phrase, kinds: [ActivityKind])] = [
    (.readingSessions, [.readingSession]),
    (.atWorkstations, ActivityKind.allCases.filter(\.isAtWorkstation)),
    (.meetings, ActivityKind.allCases.filter(\.isMeeting)),
    (
      .otherActivities,
      ActivityKind.allCases.filter {
        !$0.isMeeting && !$0.isAtWorkstation && $0 != .readingSession
      }
    ),
  ]

  var figures: [[Int]] { [reading, atWorkstations, meetings, others] }

  /// What a figure is made of.
  func route(to figure: HomeFigure) -> Route? {
    switch figure {
    case .month(let kind, let month):
      .activityList(Self.kinds[kind].kinds, workstation: nil, filter: "月:\(month + 1)")
    case .sector(let index):
      coverage.indices.contains(index)
        ? .members(filter: "界别=\(coverage[index].sector)") : nil
    case .behind(let index):
      behind.indices.contains(index) ? .scorecard(behind[index].id) : nil
    case .recent(let index): recent.indices.contains(index) ? recent[index].route : nil
    }
  }

  /// The figure one step further, within what there is; nil at the edge.
  func figure(after figure: HomeFigure, _ action: Action) -> HomeFigure {
    switch (figure, action) {
    case (.month(let kind, let month), .left): .month(kind: kind, month: max(0, month - 1))
    case (.month(let kind, let month), .right): .month(kind: kind, month: min(11, month + 1))
    case (.month(let kind, let month), .up): .month(kind: max(0, kind - 1), month: month)
    case (.month(let kind, let month), .down):
      kind < 3 ? .month(kind: kind + 1, month: month) : .sector(0)
    case (.sector(let index), .up):
      index == 0 ? .month(kind: 3, month: 0) : .sector(index - 1)
    case (.sector(let index), .down): .sector(min(max(0, coverage.count - 1), index + 1))
    case (.sector, .right): .behind(0)
    case (.behind(let index), .up):
      index == 0 ? .month(kind: 3, month: 11) : .behind(index - 1)
    case (.behind(let index), .down):
      index + 1 < min(behind.count, HomePicture.people) ? .behind(index + 1) : .recent(0)
    case (.behind, .left), (.recent, .left): .sector(0)
    case (.recent(let index), .up):
      index == 0
        ? .behind(max(0, min(behind.count, HomePicture.people) - 1)) : .recent(index - 1)
    case (.recent(let index), .down): .recent(min(max(0, recent.count - 1), index + 1))
    case (.month, .nextPart): .sector(0)
    case (.sector, .nextPart): .behind(0)
    case (.behind, .nextPart): .recent(0)
    case (.recent, .nextPart): .month(kind: 0, month: 0)
    default: figure
    }
  }
}
