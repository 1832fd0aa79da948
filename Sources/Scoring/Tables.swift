import Domain

/// A rule book laid out for speed: for each kind of fact the awards that may fit it, in the order in
/// which they are tried, and the limits of each clause.
struct Tables: Hashable, Sendable {
  /// A clause's limits and where it adds up.
  struct Clause: Hashable, Sendable {
    let code: String
    let pool: PointEntry.Pool
    let aspectCode: String?
    /// The place of the aspect it adds to or takes from; nil for bonus and other deductions.
    let aspect: Int?
    let yearStart: YearStart
    /// Whether it speaks of members of every sector.
    let isForAll: Bool
    let isLimited: Bool
    let isHighestOnly: Bool
    let voidsSource: Bool
    /// The places of the clauses it replaces.
    let replaces: [Int]
    let beyond: Int
    /// Where the meters of its parts begin.
    var parts = 0
  }

  /// The awards of all clauses, each in three parts: whom it fits, whose it is, what it gives.
  private(set) var matchers: [Matcher] = []
  private(set) var owners: [Int] = []
  private(set) var worths: [Worth] = []
  /// The arithmetic of each award where nothing but the award counts, made once for all entries.
  private(set) var plainFactors: [[Factor]] = []
  private(set) var clauses: [Clause] = []
  /// For each kind of activity, then for each kind of work and stage, where its rules begin among `tried`.
  private var begins: [Int] = []
  private var tried: [Int] = []
  let hasVoiding: Bool
  let hasReplacing: Bool
  let hasTermLimits: Bool
  /// Where the years of clauses and gates begin, by the sort of facts they speak of: one day or two in
  /// most books.
  private let yearStarts: [FactSort: Set<YearStart>]
  /// For each shared cap the places of its clauses.
  let shared: [Set<Int>]
  /// How many things are metered from year to year: clauses, parts, shared caps.
  private(set) var meters = 0

  init(
    tasks: [Task], aspects: [Aspect], sharedCaps: [SharedCap], gates: [Gate], yearStart: YearStart
  ) {
    hasVoiding = tasks.contains(where: \.voidsSource)
    hasReplacing = tasks.contains { !$0.replaces.isEmpty }
    hasTermLimits =
      tasks.contains(where: \.countsInTerm) || sharedCaps.contains { $0.period == .term }
    yearStarts = Tables.yearStarts(of: tasks, gates, usual: yearStart)
    shared = sharedCaps.map { cap in
      Set(tasks.indices.filter { cap.clauses.contains(tasks[$0].code) })
    }
    meters = tasks.count
    for (place, task) in tasks.enumerated() {
      clauses.append(Clause(task, among: tasks, aspects))
      clauses[place].parts = meters
      meters += task.parts.count
      for award in task.awards {
        matchers.append(award.matcher)
        owners.append(place)
        worths.append(Worth(award))
        plainFactors.append([.award(award.points)])
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
    meters += sharedCaps.count
  }

  private static func yearStarts(
    of tasks: [Task], _ gates: [Gate], usual: YearStart
  ) -> [FactSort: Set<YearStart>] {
    let spoken =
      tasks.flatMap { task in task.awards.map { ($0.matcher, task.yearStart) } }
      + gates.flatMap(\.needs).flatMap(\.alternatives).map { ($0.matcher, $0.yearStart) }
    var starts: [FactSort: Set<YearStart>] = [.attendance: [usual], .stage: [usual]]
    for (matcher, start) in spoken {
      if !matcher.activities.isEmpty { starts[.attendance]?.insert(start) }
      if !matcher.works.isEmpty { starts[.stage]?.insert(start) }
    }
    return starts
  }

  /// Where the years of what speaks of such facts begin; the book's own year among them.
  func yearStarts(of sort: FactSort) -> Set<YearStart> { yearStarts[sort] ?? [] }

  func meter(ofPart part: Int, of clause: Int) -> Int { clauses[clause].parts + part }
  func meter(ofShared place: Int) -> Int { meters - shared.count + place }

  private mutating func list(_ mayFit: (Matcher) -> Bool) {
    begins.append(tried.count)
    tried += matchers.indices.filter { mayFit(matchers[$0]) }
  }

  /// The awards that may fit, by clause, then in the order in which they are tried.
  func candidates(for traits: Traits) -> ArraySlice<Int> {
    let slot =
      traits.isAttendance
      ? Int(traits.place)
      : ActivityKind.allCases.count + Int(traits.place) * StageKind.allCases.count
        + Int(traits.stagePlace)
    return tried[begins[slot]..<begins[slot + 1]]
  }
}

extension Tables.Clause {
  fileprivate init(_ task: Task, among tasks: [Task], _ aspects: [Aspect]) {
    code = task.code
    pool = task.pool
    aspectCode = task.aspect
    aspect = aspects.firstIndex { $0.code == task.aspect }
    yearStart = task.yearStart
    isForAll = task.sectors.isEmpty && task.withoutSectors.isEmpty
    isHighestOnly = task.isHighestOnly
    voidsSource = task.voidsSource
    replaces = tasks.indices.filter { task.replaces.contains(tasks[$0].code) }
    beyond = task.beyond
    isLimited =
      task.isHighestOnly || task.beyond > 0 || !task.counts.isEmpty || !task.parts.isEmpty
      || !task.caps.isEmpty || task.awards.contains { $0.unit == .year }
  }
}
