import Dispatch
import Domain
import Glibc
import Synchronization

/// The office's own thread: it owns the desk, takes requests one after another, and calls back with replies.
///
/// Only requests and replies cross. The desk is made on the thread and never leaves it.
package final class DeskThread: Sendable {
  private let queue = DispatchQueue(label: "desk")
  private let cancelled = Atomic<Bool>(false)
  private let isFinishing = Atomic<Bool>(false)
  /// Whether somebody may have written what was not looked at.
  private let isUnread = Atomic<Bool>(true)
  private let desk: Held
  private let deliver: @Sendable (Request, Reply) -> Void
  private let tell: @Sendable (News) -> Void

  /// The desk, touched by nothing but the queue.
  private final class Held: @unchecked Sendable {
    let make: () -> Desk
    lazy var desk = make()

    init(_ make: @escaping () -> Desk) {
      self.make = make
    }
  }

  /// `deliver` is called on the office's thread with every reply, `tell` with what other desks wrote.
  package init(
    _ make: @escaping @Sendable () -> Desk,
    deliver: @escaping @Sendable (Request, Reply) -> Void, tell: @escaping @Sendable (News) -> Void
  ) {
    desk = Held(make)
    self.deliver = deliver
    self.tell = tell
  }

  /// Asks again and again whether other desks may have written, and where they may, looks between requests,
  /// until it could. It has a thread of its own that sleeps: a timer wakes two.
  package func watch(everyMilliseconds period: UInt32, glance: @escaping () -> Bool) {
    let glance = Glancing(isOther: glance)
    DispatchQueue(label: "watch").async { [weak self] in
      while usleep(period * 1_000) == 0 || errno == EINTR {
        guard let self else { return }
        if glance.isOther() { isUnread.store(true, ordering: .relaxed) }
        guard isUnread.load(ordering: .relaxed) else { continue }
        queue.async { [weak self] in self?.look() }
      }
    }
  }

  private func look() {
    do {
      if let news = try desk.desk.news() { tell(news) }
      isUnread.store(false, ordering: .relaxed)
    } catch {
      // Another desk keeps the file: it stays unread.
    }
  }

  /// What asks whether anybody wrote, touched by nothing but the thread that watches.
  private struct Glancing: @unchecked Sendable {
    let isOther: () -> Bool
  }

  /// Opens the office before anything is asked of it; what is in the way is said when something is.
  package func prepare() {
    queue.async { [desk] in desk.desk.prepare() }
  }

  /// Puts a request at the end of the line.
  package func post(_ request: Request) {
    queue.async { [self] in
      cancelled.store(false, ordering: .relaxed)
      let reply = desk.desk.answer(
        request, report: { self.deliver(request, $0) },
        isCancelled: {
          self.cancelled.load(ordering: .relaxed) || self.isFinishing.load(ordering: .relaxed)
        })
      deliver(request, reply)
    }
  }

  /// Asks the request under way to stop; it leaves everything as it was.
  package func cancel() {
    cancelled.store(true, ordering: .relaxed)
  }

  /// Waits until everything posted so far has been answered or stopped, but no longer than given.
  package func finish(withinMilliseconds patience: Int) {
    isFinishing.store(true, ordering: .relaxed)
    let isDone = DispatchSemaphore(value: 0)
    queue.async { isDone.signal() }
    _ = isDone.wait(timeout: .now() + .milliseconds(patience))
  }
}
