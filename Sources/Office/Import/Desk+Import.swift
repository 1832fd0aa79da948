import Domain
import Exchange
import Storage

extension Desk {
  /// The most a file may have, in megabytes.
  private static let megabytes = 20

  /// A file as read: its rows, what they are written in, and by what the file is known again.
  struct Reading {
    let file: ImportFile
    let rows: [CSV.Row]
    let encoding: TextEncoding
    let fingerprint: String
  }

  /// Takes in a sheet, whole or not at all; or only says what it would change.
  func importSheet(_ file: ImportFile) throws -> Reply {
    let reading = try read(file)
    let subject = file.subject ?? (AttendanceSheet.fits(reading.rows) ? .activities : .members)
    return switch subject {
    case .members: try importMembers(reading)
    case .activities: try importActivities(reading)
    }
  }

  /// Reads a file to its rows; refuses what is not there, too large, or not text.
  private func read(_ file: ImportFile) throws -> Reading {
    guard let bytes = try surroundings.file(file.path) else {
      throw Refusal.fileMissing(path: file.path)
    }
    guard bytes.count <= Desk.megabytes * 1_048_576 else {
      throw Refusal.fileTooLarge(path: file.path, megabytes: Desk.megabytes)
    }
    let fingerprint = Fingerprint.of(bytes)
    if let importer = try store().importer(of: fingerprint) {
      throw Refusal.fileImported(
        name: importer.name, by: importer.actor, at: surroundings.local(importer.at))
    }
    do {
      let decoded = try TextDecoding.decode(bytes, as: file.encoding).get()
      return Reading(
        file: file, rows: try CSV.rows(decoded.text).get(), encoding: decoded.encoding,
        fingerprint: fingerprint)
    } catch {
      throw Refusal.fileFaults(error.all)
    }
  }

  /// Writes what an import plans under one line of the journal, and remembers the file.
  func carryOut(
    _ reading: Reading, _ token: Token, lines: Int,
    _ body: (Store, Int, inout Touched) throws -> Void
  ) throws -> Reply {
    var touched = Touched()
    let written = try write(.imported, reason: "", token) { store, line in
      try body(store, line, &touched)
      try store.remember(
        file: reading.file.name, fingerprint: reading.fingerprint, lines: lines, line: line)
      try settle(&touched)
      return Recorded(.office, revision: 1, title: reading.file.name)
    }
    return .recorded(receipt(written, touched))
  }
}

extension ImportFile {
  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
