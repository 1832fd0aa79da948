import Foundation
import Screens

/// Where the memory of an office's desk is kept: `$XDG_STATE_HOME/lvzhi/`, a file for each office.
struct MemoryFile {
  private let path: String

  /// The memory of the office in a file.
  init(of office: String) {
    let base =
      Machine.variable("XDG_STATE_HOME") ?? (Machine.variable("HOME") ?? ".") + "/.local/state"
    path = "\(base)/lvzhi/desk-\(MemoryFile.print(office)).toml"
  }

  /// What was kept; nothing where there is no file.
  func read() -> Memory {
    guard let bytes = Machine.file(path) else { return Memory() }
    return Memory.read(String(decoding: bytes, as: UTF8.self))
  }

  /// Keeps a memory. Where that cannot be done nothing is said: only a place in a list is lost.
  func write(_ memory: Memory) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try? Data(memory.document.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// A short name for a path, the same on every machine (FNV-1a).
  private static func print(_ path: String) -> String {
    let number = path.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(number, radix: 16)
  }
}
