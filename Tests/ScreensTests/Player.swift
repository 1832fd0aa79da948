import Domain
import Screens
import Toolkit

/// Plays a script before a real office, and writes down what clerk, screen and office say.
struct Player {
  private let world: World
  private var setting: Setting
  private var stack: Stack
  /// What the screen wants done and was not yet seen to.
  private var errands: [Stack.Errand]
  /// Requests on the way to an office that takes its time; nil while it answers at once.
  private var waiting: [Request]?
  private var isCancelled = false
  private var hashes = Hashes()
  /// The rows last written down.
  private var seen: [String] = []
  /// The transcript so far, with its head.
  private(set) var lines: [String]

  /// The transcript of a script, a line each.
  static func transcript(of script: Script) throws -> [String] {
    var player = try Player(script)
    for step in script.steps { try player.play(step) }
    return player.lines
  }

  private init(_ script: Script) throws {
    world = try World()
    world.today = script.today.iso
    try script.office.furnish(world)
    setting = script.setting
    (stack, errands) = Stack.opened(
      Sitting(today: script.today, session: "s", file: world.path),
      demonstrating: script.office == .demonstration
        ? Demonstration(seed: 6, members: 60) : nil)
    lines = script.head.map(String.init)
  }

  private mutating func play(_ step: Script.Step) throws {
    let isSeen = step.kind != .doesUnseen
    lines.append("")
    lines += step.remarks.map(String.init)
    lines.append(step.text.isEmpty ? step.kind.rawValue : "\(step.kind.rawValue) \(step.text)")
    lines += step.enclosure.map { ": \($0)" }
    switch step.kind {
    case .does, .doesUnseen:
      let before = lines.count
      carryOut()
      for input in try inputs(step.text) {
        errands += stack.take(input, size: setting.size)
        carryOut()
      }
      if !isSeen { lines.removeSubrange(before...) }
    case .turns:
      for word in step.text.split(separator: " ") { try setting.read(word) }
      errands += stack.take(.resize(setting.size), size: setting.size)
      carryOut()
    case .meanwhile:
      try meanwhile(step)
      return
    }
    if isSeen { try look(withRoles: step.showsRoles) }
  }

  private mutating func look(withRoles showsRoles: Bool) throws {
    let frame = stack.view(in: setting)
    let rows = (0..<setting.size.rows).map { "|\(hashes.hidden(in: frame.text(row: $0)))|" }
    lines += Picture.lines(rows, after: seen)
    seen = rows
    lines.append(frame.caret.map { "^ \($0.row + 1),\($0.column + 1)" } ?? "^ -")
    if let caret = frame.caret, !frame.holds(caret) { throw Script.Fault(line: "caret outside") }
    guard showsRoles else { return }
    lines += Picture.whole((0..<setting.size.rows).map { "%\(frame.roles(row: $0))%" })
  }

  /// Does what the screen wants done, in order, until it wants nothing more.
  private mutating func carryOut() {
    while !errands.isEmpty {
      switch errands.removeFirst() {
      case .post(let request):
        lines.append("! \(request.line)")
        if waiting == nil { answer(request) } else { waiting?.append(request) }
      case .cancel:
        lines.append("! stop")
        isCancelled = true
      case .wear(let name): lines.append("! wear theme \(name)")
      case .keepTheme(let name): lines.append("! keep theme \(name)")
      case .copy(let extent): lines.append("! copy \(extent)")
      case .redraw: lines.append("! paint everything anew")
      case .findThemes: lines.append("! which themes there are")
      case .keep(let view): lines.append("! keep view \(view.name)")
      case .write(let extract):
        lines.append("! write \(extract.rows.count) rows to \(extract.path)")
      case .leave(let departure): lines.append("! leave: \(departure)")
      }
    }
  }

  private mutating func answer(_ request: Request) {
    for reply in world.replies(to: request, isCancelled: isCancelled) {
      lines.append("< \(hashes.hidden(in: reply.line))")
      hashes.learn(from: reply)
      errands += stack.take(reply, to: request, size: setting.size)
    }
  }

  /// What happens elsewhere: the office takes its time or answers, or what the world is told.
  private mutating func meanwhile(_ step: Script.Step) throws {
    switch step.text {
    case "the office takes its time": waiting = waiting ?? []
    case "the office answers":
      let asked = waiting ?? []
      waiting = nil
      for request in asked { answer(request) }
      carryOut()
      isCancelled = false
    case "a second passes":
      guard let news = try world.news() else { return }
      lines.append("< \(news.line)")
      errands += stack.take(news, size: setting.size)
      carryOut()
      try look(withRoles: step.showsRoles)
    default: try world.happen(step)
    }
  }
}

extension Frame {
  fileprivate func holds(_ position: Position) -> Bool {
    (0..<size.rows).contains(position.row) && (0..<size.columns).contains(position.column)
  }
}
