import Glibc

/// A file that this process alone holds, by a lock of the kernel: who dies lets go of it.
final class LockedFile {
  private let path: String
  private let descriptor: Int32

  /// How the name of a file ends that is not written to its end.
  static let unfinished = ".part"

  /// Locks a file that is there; nil where another process holds it, where it is gone, or cannot be opened.
  init?(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var (held, named) = (stat(), stat())
    // Another may have put a new file in its place, or removed it, before the lock was had.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &held) == 0,
      lstat(path, &named) == 0, held.st_ino == named.st_ino, held.st_mode & S_IFMT == S_IFREG
    else {
      close(descriptor)
      return nil
    }
    (self.path, self.descriptor) = (path, descriptor)
  }

  private init(_ path: String, held descriptor: Int32) {
    (self.path, self.descriptor) = (path, descriptor)
  }

  deinit { close(descriptor) }

  /// A text on the disk under a name, in place of what was there, and locked all the time; nil where that
  /// cannot be done, and what was there then stays. `errno` says why.
  static func written(_ text: String, to path: String) -> LockedFile? {
    let part = path + unfinished
    unlink(part)
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, write(Array(text.utf8), to: descriptor),
      fsync(descriptor) == 0, rename(part, path) == 0
    else {
      let reason = errno
      unlink(part)
      close(descriptor)
      errno = reason
      return nil
    }
    settle(folderOf: path)
    return LockedFile(path, held: descriptor)
  }

  /// What it holds; nil where it is not UTF-8 or cannot be read.
  var text: String? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size < 1 << 26 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    guard pread(descriptor, &bytes, bytes.count, 0) == bytes.count else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Takes the file away for good.
  func remove() {
    unlink(path)
    LockedFile.settle(folderOf: path)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Makes the name of a file last through a power cut, as far as the machine can.
  private static func settle(folderOf path: String) {
    let descriptor = open(Machine.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
