import Domain
import Glibc
import Office
import Storage
import StorageSQLite

/// The office's file: opened, founded and guarded by its gate.
struct FileArchive: Archive {
  let path: String
  let clerk: String

  private var exists: Bool { access(path, F_OK) == 0 }

  var readOnly: String? {
    exists && access(path, W_OK) != 0 ? path : nil
  }

  /// Whether SQLite may write the file, and go back in it by its journal.
  private var isWritable: Bool {
    access(path, W_OK) == 0 && access(Machine.folder(of: path), W_OK) == 0
  }

  var holder: Holder {
    WriteGate(beside: path, name: clerk)?.holder ?? Holder(name: "", process: 0, seconds: 0)
  }

  func open() throws -> Store? {
    guard exists else {
      if errno == EACCES { throw Refusal.notPermitted(path: path) }
      return nil
    }
    return try Store(engine(isNew: false))
  }

  func create() throws -> Store {
    if let office = try open() { return office }
    makeFolder()
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw Refusal.readOnly(path: path) }
    close(descriptor)
    return try Store(engine(isNew: true))
  }

  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    guard let gate = WriteGate(beside: path, name: clerk) else {
      throw Refusal.readOnly(path: path)
    }
    do {
      return try gate.pass(waiting: waiting, isCancelled: isCancelled, body)
    } catch let busy as WriteGate.Busy {
      throw Refusal.busy(busy.holder)
    } catch is WriteGate.Cancelled {
      throw Refusal.cancelled
    }
  }

  private func engine(isNew: Bool) throws -> SQLiteEngine {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal.notAnOffice(path: path)
    }
    guard access(path, R_OK) == 0 else { throw Refusal.notPermitted(path: path) }
    do {
      return try SQLiteEngine(path: path, isNew: isNew)
    } catch SQLiteEngine.Problem.notAnOffice {
      throw Refusal.notAnOffice(path: path)
    } catch SQLiteEngine.Problem.newer(let found, let known) {
      throw Refusal.newerOffice(found: found, known: known)
    } catch {
      if !isWritable, SQLiteEngine.needsWriting(error) { throw Refusal.notPermitted(path: path) }
      if SQLiteEngine.isDamage(error) { throw Refusal.damaged(path: path) }
      guard SQLiteEngine.isForeign(error) else { throw error }
      throw Refusal.notAnOffice(path: path)
    }
  }

  /// Makes the folders on the way to the file.
  private func makeFolder() {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      made += part + "/"
      mkdir(made, 0o770)
    }
  }
}
