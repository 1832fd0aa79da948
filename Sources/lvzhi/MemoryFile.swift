import Domain
import Foundation
import Screens

/// Where the memory of an office's desk is kept: `$XDG_STATE_HOME/lvzhi/`, a file for each office.
struct MemoryFile {
  private let path: String

  /// `$XDG_STATE_HOME/lvzhi`.
  static var folder: String {
    (Machine.variable("XDG_STATE_HOME") ?? (Machine.variable("HOME") ?? ".") + "/.local/state")
      + "/lvzhi"
  }

  /// The memory of the office in a file.
  init(of office: String) {
    path = "\(MemoryFile.folder)/desk-\(office.fingerprint).toml"
  }

  /// What was kept; nothing where there is no file.
  func read() -> Memory {
    guard let bytes = Machine.file(path) else { return Memory() }
    return Memory.read(String(decoding: bytes, as: UTF8.self))
  }

  /// Keeps a memory. Where that cannot be done nothing is said: only a place in a list is lost.
  func write(_ memory: Memory) {
    try? FileManager.default.createDirectory(
      atPath: MemoryFile.folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try? Data(memory.document.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
