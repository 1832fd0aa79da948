import Glibc

/// A file that stands beside the data for as long as the office does, and that everybody who may write the data
/// must be able to write: the gate, the rollback journal.
///
/// Whoever comes first makes it; it belongs to the group of the data then, with its mode, whatever the clerk's
/// own group and mask are.
enum Companion {
  /// Opens the companion of a data file with that ending, and makes it where there is none; -1 where that cannot
  /// be done.
  static func open(_ ending: String, beside path: String) -> Int32 {
    let descriptor = Glibc.open(path + ending, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    var (own, data) = (stat(), stat())
    guard descriptor >= 0, fstat(descriptor, &own) == 0, own.st_uid == geteuid(),
      stat(path, &data) == 0
    else { return descriptor }
    // The mode is meant for the group of the data: for another it stays as it is.
    let isOfGroup = own.st_gid == data.st_gid || fchown(descriptor, uid_t.max, data.st_gid) == 0
    if isOfGroup, own.st_mode != data.st_mode { _ = fchmod(descriptor, data.st_mode & 0o666) }
    return descriptor
  }

  /// Makes the companion of a data file with that ending where there is none.
  static func make(_ ending: String, beside path: String) {
    let descriptor = open(ending, beside: path)
    if descriptor >= 0 { close(descriptor) }
  }
}
