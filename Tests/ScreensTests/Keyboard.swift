import Domain
import Screens
import Toolkit

/// A clerk at a desk before a real office: what is typed is counted, and the office answers at once or, when
/// it is told to, only later.
struct Keyboard {
  let world: World
  private(set) var stack: Stack
  private var errands: [Stack.Errand]
  private var waiting: [Request]?
  /// How many inputs the program received; a paste is one.
  private(set) var count = 0
  /// Every receipt the office gave, first to last.
  private(set) var receipts: [Receipt] = []
  /// What was recorded, first to last.
  private(set) var recorded: [Recording] = []
  /// Whether the program ended.
  private(set) var hasLeft = false
  let size: Size

  init(_ world: World, size: Size) throws {
    try self.init(world, size: size, today: "2026-06-01")
  }

  init(
    _ world: World, size: Size, today: Substring, memory: Memory = Memory(), session: String = "s",
    drafts: [KeptDraft] = []
  ) throws {
    guard let today = Day(iso: String(today)) else { throw Script.Fault(line: today) }
    self.world = world
    self.size = size
    var sitting = Sitting(today: today, session: session, file: world.path)
    sitting.memory = memory
    sitting.drafts = drafts
    (stack, errands) = Stack.opened(sitting, demonstrating: nil)
    carryOut()
  }

  /// At home in the office of sixty.
  static func atSixty() throws -> Keyboard {
    let world = try World()
    try SixtyOffice.furnish(world)
    return try Keyboard(world, size: Size(columns: 80, rows: 24))
  }

  /// Types what scripts write: text, `<enter>`, `<paste …>`; every input is one key.
  mutating func type(_ text: String) throws {
    for input in try inputs(text) {
      count += 1
      errands += stack.take(input, size: size)
      carryOut()
    }
  }

  /// What is to be written down of drafts; nil where nothing changed.
  mutating func changedDrafts() -> [KeptDraft]? {
    stack.changedDrafts(at: "2026-06-01T10:32:05")
  }

  mutating func restartCount() { count = 0 }

  /// From now on the office answers nothing until it is told to.
  mutating func holdOffice() { waiting = waiting ?? [] }

  /// What the office was asked and has not answered.
  var held: [Request] { waiting ?? [] }

  /// The office answers everything it was asked, and at once from now on.
  mutating func releaseOffice() {
    let asked = waiting ?? []
    waiting = nil
    for request in asked { answer(request) }
    carryOut()
  }

  private mutating func carryOut() {
    while !errands.isEmpty {
      let errand = errands.removeFirst()
      if case .leave = errand { hasLeft = true }
      guard case .post(let request) = errand else { continue }
      if waiting == nil { answer(request) } else { waiting?.append(request) }
    }
  }

  private mutating func answer(_ request: Request) {
    for reply in world.replies(to: request, isCancelled: false) {
      if case .recorded(let receipt) = reply { receipts.append(receipt) }
      if case .recorded = reply, case .record(let recording, _) = request {
        recorded.append(recording)
      }
      errands += stack.take(reply, to: request, size: size)
    }
  }

  func frame(in setting: Setting) -> Frame { stack.view(in: setting) }

  func frame(_ language: Language) -> Frame {
    stack.view(in: Setting(size: size, ambiguous: .narrow, language: language))
  }

  /// The picture in Chinese, a row a line.
  var screen: String {
    let frame = frame(.chinese)
    return (0..<size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  /// The line of keys at the bottom.
  var keyLine: String { frame(.chinese).text(row: size.rows - 1) }

  /// Who was there by the last recording, by the numbers of the members, in order.
  var attendees: [Int] {
    guard case .activity(_, let attendances)? = recorded.last else { return [] }
    return attendances.map(\.member.value).sorted()
  }

  var activity: Activity? {
    if case .activity(let activity, _)? = recorded.last { activity } else { nil }
  }
}
