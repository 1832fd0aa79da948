import Domain
import Toolkit

/// What comes of an answer of the office, of what other desks did, and of an undo.
extension Stack {
  /// Takes a reply, and tells the screen that asked, if it is still there.
  package mutating func take(_ reply: Reply, to request: Request, size: Size) -> [Errand] {
    hear(reply, to: request, size: size) + release(size) + lookAgain(size)
  }

  /// Takes what other desks wrote: says so, and lets the front screen look again.
  package mutating func take(_ news: News, size: Size) -> [Errand] {
    if !news.lines.isEmpty {
      self.news = news
      remember(Notice(.knowing(.news(news)), .good))
    }
    isBehind = true
    return lookAgain(size)
  }

  /// Lets the front screen look again once nothing is under way; what would take long waits for the clerk
  /// to ask for it.
  mutating func lookAgain(_ size: Size) -> [Errand] {
    guard isBehind, asked.isEmpty, let last = layers.indices.last else { return [] }
    isBehind = false
    let body = Chrome.body(of: size).size
    var screen = layers[last].screen
    let effects = screen.update(.returned, body: body)
    if effects.contains(where: { if case .ask(let request) = $0 { request.isLong } else { false } })
    {
      return []
    }
    layers[last].screen = screen
    return carryOut(effects, for: layers[last].serial, body: body)
  }

  mutating func hear(_ reply: Reply, to request: Request, size: Size) -> [Errand] {
    switch reply {
    case .progress(let progress): underway = .progress(progress)
    case .waiting(let holder): underway = .waitingFor(holder)
    default: underway = nil
    }
    guard let index = asked.firstIndex(where: { $0.request == request }) else { return [] }
    let serial = asked[index].serial
    if reply.isLast { asked.remove(at: index) }
    if case .takeBack = request { return hearOfUndoing(reply, size) }
    if case .carriedOut = request { return hearOfDrafts(reply, size) }
    if request.isUndoable, case .recorded(let receipt) = reply {
      undoing.note(receipt)
      sitting.lastRecord = receipt.record
    }
    if case .opening(let opening) = reply, sitting.opening != nil { sitting.learn(opening) }
    var errands: [Errand] = []
    if case .adopt = request, case .recorded = reply {
      errands = carryOut([.ask(.opening)], for: 0, body: body(of: size).size)
    }
    guard let layer = layers.firstIndex(where: { $0.serial == serial }) else { return errands }
    let body = body(of: size).size
    if reopened.remove(serial) != nil, reply.isOfNothing {
      let errands = carryOut(.go(.home), for: 0, body: body)
      notice = Notice(.knowing(.lastIsGone), .warning)
      return errands
    }
    let effects = layers[layer].screen.update(.answered(request, reply), body: body)
    return errands + carryOut(effects, for: serial, body: body)
  }

  mutating func takeBack(_ direction: Undoing.Direction) -> [Errand] {
    guard let line = undoing.begin(direction) else { return [] }
    takenBack += 1
    let token = Token("\(sitting.session)/undo/\(takenBack)")
    return carryOut(
      [.ask(.takeBack(line: line, token: token))], for: 0, body: Size(columns: 80, rows: 20))
  }

  /// Says how an undo went, and lets the front screen look again.
  mutating func hearOfUndoing(_ reply: Reply, _ size: Size) -> [Errand] {
    let direction = undoing.direction
    guard reply.isLast else { return [] }
    if let step = undoing.end(reply) { recall(step, direction) }
    let errands = tell(.returned, size)
    if case .recorded(let receipt) = reply {
      notice = Notice(direction == .back ? .tookBack(receipt) : .didAgain(receipt), .good)
    } else if let problem = reply.problem {
      notice = Notice(problem, .bad)
    }
    return errands
  }

  /// Lets the next form of the kind begin as if what was taken back had not been, or as after what was done
  /// again.
  private mutating func recall(_ step: Undoing.Step, _ direction: Undoing.Direction?) {
    sitting.lastRecord = undoing.lastRecord
    let form = step.form?.form ?? ""
    let texts = (direction == .back ? step.form?.again : step.form?.next) ?? [:]
    if step.form != nil { sitting.remember(texts, of: form) }
    for index in layers.indices {
      layers[index].screen.hear(of: form, beginning: texts, last: sitting.lastRecord)
    }
  }
}

extension Reply {
  /// Whether there is no such record.
  fileprivate var isOfNothing: Bool {
    switch self {
    case .refused(.unknownRecord), .refused(.unknownMember): true
    default: false
    }
  }
}

extension Request {
  /// Whether a clerk may want to take back what it did.
  fileprivate var isUndoable: Bool {
    switch self {
    case .record, .amend, .withdraw: true
    case .importSheet(let file): file.intent != .preview
    default: false
    }
  }

  /// Whether it changes a record, so that keys typed after it mean what is there then.
  var isWrite: Bool {
    switch self {
    case .record, .amend, .withdraw, .takeBack: true
    default: false
    }
  }

  /// Whether it may take so long that a clerk wants to stop it.
  var isLong: Bool {
    switch self {
    case .verify, .demonstrate, .importSheet, .rescore, .yearSums, .clauseEntries, .compare,
      .adopt, .proof, .publicise, .verifyPublications:
      true
    default: false
    }
  }
}
