import Domain
import Exchange
import Storage

/// What an import does with one activity of the file.
struct EventPlan {
  let line: Int
  let activity: Activity
  /// The same activity on file; nil for a new one.
  let kept: KeptActivity?
  var parts: [PartPlan]

  /// The parts that are new or change.
  var changing: [PartPlan] { parts.filter { $0.kept != $0.attendance } }
}

/// What it does with one attendance.
struct PartPlan {
  let attendance: Attendance
  let name: String
  /// What is on file; nil for nothing, or for a part that was withdrawn.
  let kept: Attendance?
  /// The last revision on file; 0 for none.
  let revision: Int
}

/// Finds what the lines of a sheet mean in the office; what it cannot find are faults, all at once.
struct ActivityMatching {
  private let store: Store
  private let columns: AttendanceSheet.Columns
  /// The members of a name, by which a sheet may tell them.
  private let members: (String) throws -> [MemberRow]
  private let days: ClosedRange<Day>?
  private(set) var faults: [SheetFault]
  private var found: [String: [MemberRow]] = [:]
  private var stations: [String: Identifier<Workstation>] = [:]
  private var rooms: [String: Identifier<ReadingRoom>] = [:]
  private var books: [String: Identifier<Book>] = [:]

  init(
    _ store: Store, _ sheet: AttendanceSheet, days: ClosedRange<Day>?,
    members: @escaping (String) throws -> [MemberRow]
  ) throws {
    self.store = store
    self.members = members
    self.days = days
    columns = sheet.columns
    faults = sheet.faults
    for named in try store.workstations() { stations[named.name] = named.id }
    for named in try store.rooms() { rooms[named.name] = named.id }
    for named in try store.books() { books[named.name] = named.id }
  }

  mutating func plan(_ event: AttendanceSheet.Event) throws -> EventPlan {
    var activity = event.activity
    let names = event.names
    activity.workstation = find(names.workstation, stations, event, columns.workstation)
    activity.readingRoom = find(names.readingRoom, rooms, event, columns.readingRoom)
    activity.book = find(names.book, books, event, columns.book)
    if activity.kind.isAtWorkstation, names.workstation.isEmpty {
      fault(event.line, columns.workstation, "", .empty)
    }
    if let days, !days.contains(activity.day) {
      let problem = SheetFault.Problem.dayOutsideTerm(from: days.lowerBound, to: days.upperBound)
      fault(event.line, columns.day, activity.day.iso, problem)
    }
    let kept = try store.activity(like: activity)
    var plan = EventPlan(
      line: event.line, activity: kept?.activity ?? activity, kept: kept, parts: [])
    var lines: [Identifier<Member>: Int] = [:]
    for part in event.parts {
      guard let row = try member(part) else { continue }
      if let line = lines.updateValue(part.line, forKey: row.id), !isToldTwice(part.line) {
        fault(part.line, columns.name, part.name, .attendanceTwice(line: line))
      }
      plan.parts.append(try self.plan(part, row, plan))
    }
    return plan
  }

  private mutating func plan(
    _ part: AttendanceSheet.Part, _ row: MemberRow, _ event: EventPlan
  ) throws -> PartPlan {
    let length = event.activity.halfDays
    let halfDays = part.presence.isThere ? part.halfDays ?? length : 0
    if part.presence.isThere, !(1...length).contains(halfDays) {
      fault(part.line, columns.halfDays, "\(halfDays)", .outside(1...length))
    }
    let last = try event.kept.flatMap { try store.attendance(of: row.id, at: $0.id) }
    return PartPlan(
      attendance: Attendance(
        member: row.id, role: part.role, presence: part.presence, halfDays: halfDays),
      name: row.name, kept: last.flatMap { $0.isWithdrawn ? nil : $0.attendance },
      revision: last?.revision ?? 0)
  }

  /// The member of a line, by number where there is one, else by name.
  private mutating func member(_ part: AttendanceSheet.Part) throws -> MemberRow? {
    let key = part.number.isEmpty ? part.name : part.number
    let rows = try found[key] ?? members(key)
    found[key] = rows
    if !part.number.isEmpty {
      guard let row = rows.first(where: { $0.number == part.number }) else {
        fault(part.line, columns.number, part.number, .unknownMember(nearest: nil))
        return nil
      }
      guard part.name.isEmpty || row.name == part.name else {
        fault(part.line, columns.number, part.number, .numberOfAnother(name: row.name))
        return nil
      }
      return row
    }
    let same = rows.filter { $0.name == part.name }
    if same.count == 1 { return same[0] }
    let problem: SheetFault.Problem =
      same.isEmpty
      ? .unknownMember(nearest: try nearest(to: part.name))
      : .ambiguousName(numbers: same.map(\.number))
    fault(part.line, columns.name, part.name, problem)
    return nil
  }

  /// Somebody of the same family name and as many characters alike as can be.
  private func nearest(to name: String) throws -> String? {
    let characters = Set(name)
    return try members(String(name.prefix(1)))
      .map { ($0.name, characters.intersection($0.name).count) }
      .filter { $0.1 > 1 }.max { $0.1 < $1.1 }?.0
  }

  /// Whether the sheet itself was seen to name the member of a line twice.
  private func isToldTwice(_ line: Int) -> Bool {
    faults.contains { fault in
      if case .attendanceTwice = fault.problem { fault.line == line } else { false }
    }
  }

  private mutating func find<Subject>(
    _ name: String, _ known: [String: Identifier<Subject>], _ event: AttendanceSheet.Event,
    _ column: String
  ) -> Identifier<Subject>? {
    guard !name.isEmpty else { return nil }
    if let id = known[name] { return id }
    let characters = Set(name)
    let nearest = known.keys.map { ($0, characters.intersection($0).count) }
      .filter { $0.1 > 1 }.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
    fault(event.line, column, name, .unknownName(nearest: nearest))
    return nil
  }

  private mutating func fault(
    _ line: Int, _ column: String, _ value: String, _ problem: SheetFault.Problem
  ) {
    faults.append(SheetFault(line: line, column: column, value: value, problem: problem))
  }
}
