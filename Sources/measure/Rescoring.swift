import Domain
import Glibc
import Office
import Storage
import StorageSQLite

/// What it costs to score everybody anew and to rank them, beside one sum of the database over the same
/// rows.
struct Rescoring {
  private let path: String
  private let desk: Desk
  private let watch = Stopwatch(rounds: 1)

  init(_ desk: Desk, _ path: String) {
    self.desk = desk
    self.path = path
  }

  func run() throws {
    let engine = try SQLiteEngine(path: path, isNew: false)
    let rows = try engine.run("SELECT count(*) FROM attendance", []).first?.integer(0) ?? 0
    print("attendances\t\(rows)")
    var sums: [(clock: Double, processor: Double)] = []
    for (name, sql) in [("sum as the database likes", Self.sum), ("sum by a walk", Self.walk)] {
      sums.append(watch.time(name) { _ = try? engine.run(sql, []) })
    }
    let rescore = watch.time("rescore") {
      let reply = desk.answer(.rescore, report: { _ in }, isCancelled: { false })
      if reply != .done { print("\(reply)") }
    }
    let query = StandingsQuery(
      by: .member, year: 2_026, window: Window(anchor: .first, count: 200))
    watch.time("rank") {
      _ = desk.answer(.standings(query), report: { _ in }, isCancelled: { false })
    }
    print("rescore / sum\t\(rescore.clock / (sums.map(\.clock).min() ?? 1))")
    // Scoring takes two processors: where others work on them too, its clock says less than this.
    print("the same, processor\t\(rescore.processor / (sums.map(\.processor).min() ?? 1))")
    print("peak memory MB\t\(Self.peak / 1_024)")
  }

  private static let sum = """
    SELECT count(*), sum(points)
    FROM (SELECT member, sum(half_days) AS points FROM attendance GROUP BY member)
    """

  private static let walk = """
    SELECT count(*), sum(points)
    FROM (SELECT member, sum(half_days) AS points FROM attendance NOT INDEXED GROUP BY member)
    """

  /// The most memory this process has had, in kB.
  private static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
