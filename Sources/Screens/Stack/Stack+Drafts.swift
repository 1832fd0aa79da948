import Domain
import Toolkit

extension Stack {
  /// What is to be written down of drafts at an instant, so that nothing typed is lost; nil where that was
  /// written already.
  package mutating func changedDrafts(at now: String) -> [KeptDraft]? {
    box.changes(with: openDrafts, at: now)
  }

  /// What was given to be written could not be: it is to be written again.
  package mutating func forgetWritten() { box.forgetWritten() }

  /// What stands in the forms that are open, and the keys that wait for the front one.
  private var openDrafts: [Draft] {
    var drafts = layers.dropLast().compactMap(\.screen.draft).filter { !$0.isBlank }
    guard var last = layers.last?.screen.draft else { return drafts }
    if last.destination != .elsewhere { last.ahead = held }
    if !last.isBlank || !last.ahead.isEmpty { drafts.append(last) }
    return drafts
  }

  /// Lets every screen see the box as it now is.
  mutating func showBox() {
    for index in layers.indices { layers[index].screen.see(box.all) }
  }

  /// Asks which drafts were saved after all, before they are offered.
  mutating func askAboutDrafts() -> [Errand] {
    guard !box.all.isEmpty else { return [] }
    let request = Request.carriedOut(box.all.map(\.draft.token))
    asked.append(Asked(request: request, serial: 0))
    return [.post(request)]
  }

  /// Drops the drafts that were saved, and offers the others once; where the clerk is elsewhere by now, they
  /// are only spoken of.
  mutating func hearOfDrafts(_ reply: Reply, _ size: Size) -> [Errand] {
    guard reply.isLast else { return [] }
    let saved: [Token] = if case .carriedOut(let tokens) = reply { tokens } else { [] }
    box.settle(saved: Set(saved))
    guard box.hasNews else { return [] }
    guard layers.count == 1 else {
      notice = Notice(.draft(.waiting(box.all.count)), .warning)
      return []
    }
    return carryOut([.open(.drafts)], for: 0, body: Chrome.body(of: size).size)
  }
}
