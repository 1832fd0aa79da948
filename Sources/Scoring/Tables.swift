import Domain

/// A rule book laid out for speed: for each kind of fact the awards that may fit it, in the order in
/// which they are tried, and the limits of each clause.
struct Tables: Hashable, Sendable {
  /// One award, with the place of its clause.
  struct Rule: Hashable, Sendable {
    let matcher: Matcher
    let clause: Int
    let award: Int
    let worth: Worth
  }

  /// A clause's limits and where it adds up.
  struct Clause: Hashable, Sendable {
    let pool: PointEntry.Pool
    /// The place of the aspect; nil for bonus and deductions.
    let aspect: Int?
    let yearStart: YearStart
    let isLimited: Bool
    let isHighestOnly: Bool
    let voidsSource: Bool
  }

  private(set) var rules: [Rule] = []
  private(set) var clauses: [Clause] = []
  /// For each kind of activity, then for each kind of work and stage, where its rules begin among `tried`.
  private var begins: [Int] = []
  private var tried: [Int] = []
  let hasVoiding: Bool

  init(tasks: [Task], aspects: [Aspect]) {
    hasVoiding = tasks.contains(where: \.voidsSource)
    for (place, task) in tasks.enumerated() {
      clauses.append(Clause(task, aspects))
      for (number, award) in task.awards.enumerated() {
        rules.append(
          Rule(matcher: award.matcher, clause: place, award: number, worth: Worth(award)))
      }
    }
    for kind in ActivityKind.allCases {
      list { $0.activities.contains(kind) }
    }
    for kind in WorkKind.allCases {
      for stage in StageKind.allCases {
        list { $0.works.contains(kind) && $0.stages.contains(stage) }
      }
    }
    begins.append(tried.count)
  }

  private mutating func list(_ mayFit: (Matcher) -> Bool) {
    begins.append(tried.count)
    tried += rules.indices.filter { mayFit(rules[$0].matcher) }
  }

  /// Calls with each rule that may fit, by clause, then by award.
  func candidates(for traits: Traits) -> ArraySlice<Int> {
    let slot =
      traits.isAttendance
      ? traits.place
      : ActivityKind.allCases.count + traits.place * StageKind.allCases.count + traits.stagePlace
    return tried[begins[slot]..<begins[slot + 1]]
  }
}

extension Tables.Clause {
  fileprivate init(_ task: Task, _ aspects: [Aspect]) {
    pool = task.pool
    aspect = aspects.firstIndex { $0.code == task.aspect }
    yearStart = task.yearStart
    isHighestOnly = task.isHighestOnly
    voidsSource = task.voidsSource
    isLimited =
      task.isHighestOnly || !task.counts.isEmpty || !task.parts.isEmpty || !task.caps.isEmpty
  }
}
