import Domain
import Foundation
import Glibc
import Screens

/// Where drafts of an office are kept: `$XDG_STATE_HOME/lvzhi/drafts-…/`, a file for each desk, which holds a
/// lock of the kernel on it for as long as it runs.
///
/// Not `Sendable`: it belongs to the thread of the loop.
final class DraftFolder {
  /// The office's file, wherever the clerk stands.
  private let office: String
  private let folder: String
  private let file: String
  /// The lock on this desk's own file; nil while it has none.
  private var own: LockedFile?
  /// Files of desks that run no more, whose drafts are not yet in this desk's file.
  private var inherited: [LockedFile] = []

  /// The drafts of the office in a file, kept under a folder; none is read or written yet.
  init(of office: String, in state: String) {
    let absolute = Machine.absolute(office)
    self.office = absolute
    folder = state + "/drafts-" + absolute.fingerprint
    file = folder + "/\(getpid())-\(Machine.salt.prefix(8)).toml"
  }

  /// Takes over the drafts of desks that run no more, the oldest first, and names the files that cannot be
  /// read: those stay.
  func inherit() -> (drafts: [KeptDraft], unreadable: [String]) {
    let isThere = Machine.isFolder(folder)
    let names = isThere ? (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] : []
    var newest: [Token: KeptDraft] = [:]
    var unreadable: [String] = []
    for path in names.sorted().map({ folder + "/" + $0 }) {
      guard let locked = LockedFile(path) else { continue }
      if path.hasSuffix(LockedFile.unfinished) {
        locked.remove()
      } else if let drafts = locked.text.flatMap({ [KeptDraft].read($0, of: office) }) {
        inherited.append(locked)
        for kept in drafts where newest[kept.draft.token].map({ $0.at < kept.at }) ?? true {
          newest[kept.draft.token] = kept
        }
      } else {
        unreadable.append(path)
      }
    }
    let drafts = newest.values.sorted {
      ($0.at, $0.draft.token.text) < ($1.at, $1.draft.token.text)
    }
    return (drafts, unreadable)
  }

  /// Writes all drafts of this desk, so that a power cut leaves these or the ones before; gives the reason
  /// where that cannot be done.
  func write(_ drafts: [KeptDraft]) -> String? {
    if drafts.isEmpty {
      own?.remove()
      own = nil
    } else {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      guard let written = LockedFile.written(drafts.document(of: office), to: file) else {
        return String(cString: strerror(errno))
      }
      own = written
    }
    inherited.forEach { $0.remove() }
    inherited = []
    return nil
  }
}
