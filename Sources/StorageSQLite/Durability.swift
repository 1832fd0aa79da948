import GRDBSQLite

/// How the library that is linked keeps what it acknowledged, and everything a connection must be.
///
/// With `synchronous=FULL` neither WAL nor a rollback journal that stays (PERSIST) loses an acknowledged commit to a
/// power cut: no file is made or removed, so no folder has to reach the disk (https://sqlite.org/pragma.html, under
/// `synchronous`). But before SQLite 3.51.3 several processes on one WAL file can lose pages.
package struct Durability: Hashable, Sendable {
  private let journal: String
  /// FULL.
  private let synchronous = 2
  /// How many bytes of a journal stay after a long transaction.
  private let kept = 1 << 20

  /// For a version of SQLite such as "3.40.1".
  package init(version: String) {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    let isSafe = !parts.lexicographicallyPrecedes([3, 51, 3])
    journal = isSafe ? "wal" : "persist"
  }

  /// For the library that is linked.
  package static var here: Durability {
    Durability(version: String(cString: sqlite3_libversion()))
  }

  /// What a new connection is told.
  var pragmas: String {
    """
    PRAGMA journal_mode = \(journal);
    PRAGMA journal_size_limit = \(kept);
    PRAGMA synchronous = \(synchronous);
    PRAGMA recursive_triggers = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -16384;
    """
  }

  /// What each pragma must really be, whatever was asked.
  package var effective: [(pragma: String, value: String)] {
    [
      ("journal_mode", journal), ("journal_size_limit", String(kept)),
      ("synchronous", String(synchronous)), ("recursive_triggers", "1"),
      ("trusted_schema", "0"), ("cell_size_check", "1"), ("foreign_keys", "1"),
    ]
  }
}
