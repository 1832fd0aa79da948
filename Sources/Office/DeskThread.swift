import Dispatch
import Domain
import Synchronization

/// The office's own thread: it owns the desk, takes requests one after another, and calls back with replies.
///
/// Only requests and replies cross. The desk is made on the thread and never leaves it.
package final class DeskThread: Sendable {
  private let queue = DispatchQueue(label: "desk")
  private let cancelled = Atomic<Bool>(false)
  private let isFinishing = Atomic<Bool>(false)
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

  /// Looks again and again, between requests, whether other desks wrote.
  package func watch(everyMilliseconds period: Int) {
    queue.asyncAfter(deadline: .now() + .milliseconds(period)) { [weak self] in
      guard let self else { return }
      if let news = desk.desk.news() { tell(news) }
      watch(everyMilliseconds: period)
    }
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
