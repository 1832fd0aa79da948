import Domain
import Storage

/// Instants as the office's clock shows them; the journal keeps them in UTC.
extension Desk {
  /// The day it is at the office.
  var today: Day? { Day(iso: String(surroundings.local(surroundings.now()).prefix(10))) }

  func local(_ line: JournalLine) -> JournalLine {
    var line = line
    line.at = surroundings.local(line.at)
    return line
  }

  /// The revisions of a record, first to last.
  func history(of record: Record, _ store: Store) throws -> [RevisionLine] {
    try store.history(of: record).map { line in
      var line = line
      line.at = surroundings.local(line.at)
      return line
    }
  }

  /// What is said to a clerk whose record somebody else changed in the meantime.
  func changedSince(_ record: Record, _ store: Store) throws -> Refusal {
    let last = try history(of: record, store).last
    return .stale(record, by: last?.actor ?? "", at: last?.at ?? "")
  }
}
