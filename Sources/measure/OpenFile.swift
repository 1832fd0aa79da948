import Domain
import Glibc
import Office
import Storage
import StorageSQLite

/// An office's file as the program opens it, gate included.
struct OpenFile: Archive {
  let path: String

  var readOnly: String? { nil }
  var holder: Holder { Holder(name: "", process: 0, seconds: 0) }

  func open() throws -> Store? {
    guard access(path, F_OK) == 0 else { return nil }
    return try Store(SQLiteEngine(path: path, isNew: false))
  }

  func create() throws -> Store { try Store(SQLiteEngine(path: path, isNew: true)) }

  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    guard let gate = WriteGate(beside: path, name: "measure") else {
      throw Refusal.readOnly(path: path)
    }
    return try gate.pass(waiting: waiting, isCancelled: isCancelled, body)
  }
}
