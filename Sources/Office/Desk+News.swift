import Domain
import Storage

/// How far a desk has seen what others wrote.
struct Watermark: Hashable {
  /// What the engine says of the file.
  let version: Int
  /// The last line of the journal.
  let line: Int
}

extension Desk {
  /// What other desks wrote since this was last asked, or since the office was opened; nil for nothing.
  /// Throws while the office cannot be read: it is asked again then. Where nobody wrote, one look at the head of
  /// the file.
  package func news() throws -> News? {
    guard let seen = watermark else { return nil }
    // Nobody asked, so nobody waits: while another keeps the file it is left for the next time.
    report = { _ in }
    isCancelled = { true }
    return try news(since: seen)
  }

  private func news(since seen: Watermark) throws -> News? {
    let store = try store()
    let version = try store.writtenElsewhere()
    guard version != seen.version else { return nil }
    let line = try store.head().sequence
    let news = try store.lines(
      after: seen.line, apartFrom: surroundings.session, most: Desk.told)
    watermark = Watermark(version: version, line: line)
    return news
  }

  /// The most lines that are told one by one.
  private static let told = 50

  /// Counts everything written so far as seen.
  func beginWatching() throws {
    let store = try store()
    watermark = Watermark(
      version: try store.writtenElsewhere(), line: try store.head().sequence)
  }
}
