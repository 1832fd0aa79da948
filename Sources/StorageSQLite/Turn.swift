import Dispatch
import Glibc
import Synchronization

/// A place in the kernel's queue for a lock on a file: whoever came first is let in first. It is waited for
/// on a thread of its own, so that whoever wants it can say for whom, and give up.
final class Turn: Sendable {
  private enum State {
    case waiting, come, abandoned
  }

  private let state = Mutex(State.waiting)
  private let signal = DispatchSemaphore(value: 0)

  /// Takes its place in the queue.
  init(for descriptor: Int32) {
    // The lock is of the open file, which both descriptors name; this one lives as long as it waits.
    let own = dup(descriptor)
    DispatchQueue(label: "gate").async { [self] in
      while flock(own, LOCK_EX) != 0, errno == EINTR {}
      if !come() { _ = flock(own, LOCK_UN) }
      close(own)
      signal.signal()
    }
  }

  /// Waits for it; false where it has not come by then.
  func hasCome(withinMilliseconds patience: Int) -> Bool {
    signal.wait(timeout: .now() + .milliseconds(patience)) == .success
  }

  /// Gives it up; false where it has come after all.
  func isAbandoned() -> Bool {
    state.withLock { state in
      if state == .waiting { state = .abandoned }
      return state == .abandoned
    }
  }

  /// Whether it is still wanted as it comes.
  private func come() -> Bool {
    state.withLock { state in
      if state == .waiting { state = .come }
      return state == .come
    }
  }
}
