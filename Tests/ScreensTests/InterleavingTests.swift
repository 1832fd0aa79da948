import Domain
import Foundation
import Office
import Storage
import Testing
import Toolkit

@testable import Screens

/// Two clerks who amend one activity at the same time, each at a form of the program before a desk of its
/// own, every request of theirs in an order drawn by lot.
///
/// What each of them wants is followed by a model that knows nothing of the program: title, place, organiser,
/// outcome, and each member's part, as words.
@Suite("Interleaving")
struct InterleavingTests {
  /// How many orders are tried: a few, or as many as the environment says.
  private static let orders =
    ProcessInfo.processInfo.environment["LVZHI_INTERLEAVINGS"].flatMap { Int($0) } ?? 40

  @Test("two writers never overwrite each other unseen, lose nothing, and leave the chain whole")
  func twoWriters() throws {
    let seed =
      ProcessInfo.processInfo.environment["LVZHI_SEED"].flatMap { UInt64($0) } ?? 20_261_121
    var lot = Hand(seed: seed)
    var written = 0
    for first in stride(from: 1, through: Self.orders, by: Self.together) {
      let orders = first...min(first + Self.together - 1, Self.orders)
      guard let more = try play(orders, seed: seed, &lot) else { return }
      written += more
    }
    #expect(written > Self.orders)
  }

  /// How many orders one office sees: its members' cards grow with each, and so does what each takes.
  private static let together = 40

  /// Plays orders in an office of their own, whose journal is whole in the end; how often something was
  /// written, nil where the model was not met.
  private func play(_ orders: ClosedRange<Int>, seed: UInt64, _ lot: inout Hand) throws -> Int? {
    let world = try World()
    try SmallOffice.furnish(world)
    var written = 0
    for order in orders {
      do {
        written += try play(order, world, &lot)
      } catch {
        Issue.record("seed \(seed), order \(order): \(error)")
        return nil
      }
    }
    guard case .verified(let verification) = world.ask(.verify) else {
      throw Script.Fault(line: "verify")
    }
    #expect(verification.faults.isEmpty, "seed \(seed)")
    return written
  }

  /// Plays one order to its end; how often something was written.
  private func play(_ order: Int, _ world: World, _ lot: inout Hand) throws -> Int {
    let id = try begin(order, world)
    var clerks = [
      try Writer(id, world.desk, "甲", order, &lot),
      try Writer(id, world.otherDesk, "乙", order, &lot),
    ]
    while let next = clerks.indices.filter({ !clerks[$0].isDone }).randomElement(using: &lot) {
      try clerks[next].step(&lot)
    }
    let written = clerks.map(\.written).reduce(0, +)
    guard case .activity(let record) = world.ask(.activity(id)) else {
      throw Script.Fault(line: "record")
    }
    let lines = Set(record.history.map(\.sequence))
    if lines.count != written + 1 { throw Disagreement("\(lines.count) lines, \(written) written") }
    return written
  }

  private func begin(_ order: Int, _ world: World) throws -> Identifier<Activity> {
    let day = try SmallOffice.day("2026-05-12")
    let here = [1, 3, 4].map {
      Attendance(member: Identifier($0), role: .participant, presence: .present, halfDays: 1)
    }
    let reply = world.ask(
      .record(
        .activity(Activity(kind: .readingSession, title: "第\(order)场", day: day), here),
        token: Token("order \(order)")))
    guard case .recorded(let receipt) = reply, case .activity(let id) = receipt.record else {
      throw Script.Fault(line: "record")
    }
    return id
  }
}

/// What the program did otherwise than the model.
private struct Disagreement: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Numbers that look random and are the same for the same seed.
private struct Hand: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// A record as words, part by part; a part that is not there is not in it.
private typealias Sheet = [String: String]

extension ActivityRecord {
  fileprivate var sheet: Sheet {
    var sheet = [
      "title": activity.title, "place": activity.place, "organiser": activity.organiser,
      "outcome": activity.outcome,
    ]
    for line in attendances {
      let part = line.attendance
      sheet["#\(part.member.value)"] = "\(part.role.rawValue) \(part.presence.rawValue)"
    }
    return sheet
  }
}

/// One clerk: the form, the requests on their way, and the model of what is wanted.
private struct Writer {
  private let id: Identifier<Activity>
  private let desk: Desk
  private let name: String
  private var screen: LogActivityScreen
  private var waiting: [Request] = []
  /// The record as the clerk last saw it, and as the clerk wants it.
  private var seen: Sheet = [:]
  /// What the clerk had seen before that.
  private var before: Sheet = [:]
  private var wanted: Sheet = [:]
  /// What both changed, of which the clerk must be asked.
  private var disputed: Set<String> = []
  private var isEdited = false
  private var isOvertaken = false
  private(set) var isDone = false
  private(set) var written = 0

  init(
    _ id: Identifier<Activity>, _ desk: Desk, _ name: String, _ order: Int, _ lot: inout Hand
  ) throws {
    self.id = id
    self.desk = desk
    self.name = name
    guard let today = Day(iso: "2026-06-01"),
      case .opening(let opening) = desk.answer(
        .opening, report: { _ in }, isCancelled: { false })
    else { throw Script.Fault(line: "opening") }
    var sitting = Sitting(today: today, session: "\(name) \(order)", file: "office.db")
    sitting.begin(opening)
    screen = LogActivityScreen(sitting, kind: .readingSession, start: .amend(id))
    try take(screen.opening())
  }

  /// Gets one answer, or where none is awaited does the next thing.
  mutating func step(_ lot: inout Hand) throws {
    if waiting.isEmpty { return try act(&lot) }
    let request = waiting.removeFirst()
    let before = if case .amend = request { try sheet() } else { Sheet() }
    let reply = desk.answer(request, report: { _ in }, isCancelled: { false })
    switch (request, reply) {
    case (.amend, .recorded):
      try check(before, try sheet())
      written += 1
    case (.amend, .refused(.stale)): isOvertaken = true
    case (.amend, _): throw Disagreement("\(name): \(reply)")
    case (.activity, .activity(let record)): meet(record.sheet)
    default: break
    }
    try take(screen.update(.answered(request, reply), body: Self.body))
    if case .activity = request { try compare() }
  }

  private static let body = Size(columns: 80, rows: 21)

  private mutating func take(_ effects: [Effect]) throws {
    for effect in effects {
      if case .ask(let request) = effect { waiting.append(request) }
      if effect == .back { isDone = true }
    }
    if isDone, written == 0 {
      try expect(wanted == seen, "left without \(wanted), for \(seen)")
    }
  }

  private mutating func press(_ event: Event) throws {
    try take(screen.update(event, body: Self.body))
  }

  private func sheet() throws -> Sheet {
    let reply = desk.answer(.activity(id), report: { _ in }, isCancelled: { false })
    guard case .activity(let record) = reply else { throw Disagreement("\(reply)") }
    return record.sheet
  }

  private func expect(_ isTrue: Bool, _ words: @autoclosure () -> String) throws {
    if !isTrue { throw Disagreement("\(name) " + words()) }
  }
}

extension Writer {
  /// The model of meeting what the other wrote.
  private mutating func meet(_ now: Sheet) {
    defer { seen = now }
    guard isOvertaken else {
      wanted = now
      return
    }
    isOvertaken = false
    for part in Set(seen.keys).union(now.keys).union(wanted.keys) {
      if wanted[part] == seen[part] {
        wanted[part] = now[part]
      } else if now[part] != seen[part], now[part] != wanted[part] {
        disputed.insert(part)
      }
    }
    before = seen
  }

  /// Whether what was written is what was wanted: nothing was written over that the clerk had not seen, and
  /// what the clerk did not touch stays as it was.
  private func check(_ before: Sheet, _ after: Sheet) throws {
    for part in Set(before.keys).union(after.keys).union(wanted.keys).union(seen.keys) {
      let isMine = wanted[part] != seen[part]
      let text = "\(part): seen \(seen), wanted \(wanted), before \(before), after \(after)"
      try expect(!isMine || before[part] == seen[part], "overwrote \(text)")
      try expect(after[part] == (isMine ? wanted[part] : before[part]), "lost \(text)")
    }
  }

  /// Whether the form asks just what the model says it must.
  private func compare() throws {
    let count = screen.amending.conflict?.disputes.count ?? 0
    try expect(count == disputed.count, "is asked \(count), not \(disputed)")
  }

  private mutating func act(_ lot: inout Hand) throws {
    if let conflict = screen.amending.conflict { return try decide(conflict, &lot) }
    guard isEdited else { return try edit(&lot) }
    try press(.command(.save))
    try press(.typed("签到表核对后更正"))
    try press(.command(.choose))
  }

  /// Changes one to three parts; two clerks often want the same.
  private mutating func edit(_ lot: inout Hand) throws {
    isEdited = true
    let texts: [(ActivityField, String)] = [
      (.title, "title"), (.place, "place"), (.organiser, "organiser"), (.outcome, "outcome"),
    ]
    for _ in 1...Int.random(in: 1...3, using: &lot) {
      guard Bool.random(using: &lot), let (field, part) = texts.randomElement(using: &lot) else {
        tick(Int.random(in: 1...5, using: &lot), &lot)
        continue
      }
      let text = ["一", "二", "三"].randomElement(using: &lot) ?? ""
      screen.form.set(field, to: text)
      wanted[part] = text
    }
    if wanted == seen {
      screen.form.set(.place, to: name)
      wanted["place"] = name
    }
  }

  /// Ticks a member, takes the tick away, or gives another part.
  private mutating func tick(_ member: Int, _ lot: inout Hand) {
    let id = Identifier<Member>(member)
    let part = "#\(member)"
    let listed = wanted.keys.filter { $0.hasPrefix("#") }
    if wanted[part] == nil || listed.count > 1 && Bool.random(using: &lot) {
      screen.grid.toggle(id)
      wanted[part] = wanted[part] == nil ? "participant present" : nil
    } else if screen.grid.ticked.contains(id) {
      screen.grid.note(id)
      screen.grid.cursor = .member(id)
      screen.grid.cycleRole()
      let role = screen.grid.ticked[id]?.role ?? .participant
      wanted[part] = role.rawValue + " " + (screen.grid.ticked[id]?.presence.rawValue ?? "")
    }
  }

  /// Chooses by lot, dispute by dispute.
  private mutating func decide(_ conflict: Conflict<ActivityField>, _ lot: inout Hand) throws {
    let labels = conflict.disputes.map(\.label.chinese)
    for label in labels {
      let side = Side.allCases.randomElement(using: &lot) ?? .mine
      try press(.command(side == .mine ? .takeMine : side == .theirs ? .takeTheirs : .takeBase))
      let part = try #require(disputed.first { Self.label($0, is: label) }, "\(label)")
      if side == .theirs { wanted[part] = seen[part] }
      if side == .base { wanted[part] = before[part] }
    }
    disputed = []
    try press(.command(.save))
  }

  private static func label(_ part: String, is label: String) -> Bool {
    let names = ["title": "名称", "place": "地点", "organiser": "组织单位", "outcome": "成效"]
    return names[part].map { $0 == label } ?? label.hasSuffix("0600" + part.dropFirst())
  }
}
