import Domain
import Toolkit

/// The attendance grid: everybody who may attend in columns by group, who is ticked as what, and what is
/// typed to find them.
struct Grid: Hashable, Sendable {
  var picker = Picker()
  private(set) var ticked = Attendees()
  /// Members who are not of the roster: they left, or the roster is not whole.
  private(set) var strangers: [Identifier<Member>: RosterRow] = [:]
  /// Who was there at the last of the series.
  private(set) var last: [Attendance] = []
  let purpose: Purpose
  /// What pasted lists left open, first to be asked first.
  private(set) var doubts: [Doubt] = []
  /// Those of a pasted list whom the office is asked about, where not everybody is here.
  var sought: Sought?
  /// Those of pasted lists who were left out on purpose.
  private(set) var leftOut: [String] = []
  var cursor: Spot?
  /// Who was changed last: F6 and F7 mean this one until the cursor moves.
  private(set) var latest: Identifier<Member>?
  /// The place of a member ticked by the number alone, from which `-` begins a range.
  private(set) var rangeStart: Int?
  /// The digits typed without a sign between them, with the sheet as it was before.
  private(set) var run: Run?
  /// Those whose part was changed since it was last asked for.
  private(set) var touched: Set<Identifier<Member>> = []

  /// A cell of the grid.
  enum Spot: Hashable, Sendable {
    case heading(String)
    case member(Identifier<Member>)
  }

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// Digits in a row, where short numbers tick by themselves: they may turn out to be one whole number.
  struct Run: Hashable, Sendable {
    var digits = ""
    fileprivate let ticked: Attendees
    fileprivate let touched: Set<Identifier<Member>>
  }

  /// For what members are ticked.
  enum Purpose: Hashable, Sendable {
    /// As attendees, each as that at first.
    case attendance(Attendance.Role)
    /// As authors, the first one first.
    case authors
    /// As members of something, in order.
    case members

    /// Whether the members make a list, not a sheet of attendances.
    var isList: Bool { self == .authors || self == .members }
  }

  /// As what a member is ticked.
  var role: Attendance.Role {
    if case .attendance(let role) = purpose { role } else { .participant }
  }

  var index: PeopleIndex? { picker.index }
  /// Whether everything that was asked is answered.
  var isSettled: Bool { picker.isSettled && sought == nil }

  func row(_ id: Identifier<Member>) -> RosterRow? { index?[id] ?? strangers[id] }

  /// Takes the people, and who was there last time.
  mutating func receive(_ roster: Roster) -> [Effect] {
    last = roster.last.filter(\.presence.isThere).map {
      Attendance(member: $0.member, role: $0.role, presence: .present, halfDays: 0)
    }
    return picker.receive(roster)
  }

  /// Who the sheet has that the roster does not know.
  mutating func introduce(_ row: RosterRow) { strangers[row.id] = row }

  /// The members whose parts were changed; they are counted as asked about from now on.
  mutating func takeTouched() -> Set<Identifier<Member>> {
    defer { touched = [] }
    return touched
  }

  /// The headings and members in their order: groups by their first number, members by number.
  var cells: [Spot] {
    let rows = (index?.rows ?? []) + strangers.values.sorted { $0.number < $1.number }
    var order: [String] = []
    var groups: [String: [Spot]] = [:]
    for row in rows where index?.isWhole != false || ticked.contains(row.id) {
      if groups[row.sector] == nil { order.append(row.sector) }
      groups[row.sector, default: []].append(.member(row.id))
    }
    return order.flatMap { [.heading($0)] + (groups[$0] ?? []) }
  }

  /// Those of a group, by number.
  func members(of group: String) -> [Identifier<Member>] {
    (index?.rows ?? []).filter { $0.sector == group }.map(\.id)
  }

  /// Those who are not ticked, who came last time first.
  var missing: [RosterRow] {
    let rows = (index?.rows ?? []).filter { !ticked.contains($0.id) }
    let lately = Set(last.map(\.member))
    return rows.filter { lately.contains($0.id) } + rows.filter { !lately.contains($0.id) }
  }

  /// The member that keys for presence and role mean.
  var current: Identifier<Member>? {
    if case .member(let id)? = cursor { return ticked.contains(id) ? id : nil }
    return latest.flatMap { ticked.contains($0) ? $0 : nil } ?? ticked.all.last?.member
  }
}

extension Grid {
  /// Ticks a member; one who was copied from last time is taken off again, for that is why he is named.
  /// One of the sheet itself gets the cursor: then Space takes the tick away, F6 and F7 change the part.
  mutating func tick(_ row: RosterRow) -> [Effect] {
    picker.clear()
    if index?[row.id] == nil { strangers[row.id] = row }
    if ticked.contains(row.id), !ticked.byHand.contains(row.id) {
      remove(row.id)
      return []
    }
    let isNew = ticked.tick(row.id, as: role)
    note(row.id)
    cursor = isNew ? nil : .member(row.id)
    return isNew ? [] : [.say(Notice(.entry(.tickedBefore(row.name)), .warning))]
  }

  /// Ticks a member or takes the tick away.
  mutating func toggle(_ id: Identifier<Member>) {
    if ticked.contains(id) {
      remove(id)
    } else {
      _ = ticked.tick(id, as: role)
      note(id)
    }
  }

  /// Ticks all of some, or takes the ticks away where all have one.
  mutating func toggle(all ids: [Identifier<Member>]) {
    if ids.allSatisfy(ticked.contains) { return ids.forEach { remove($0) } }
    tick(all: ids)
  }

  mutating func tick(all ids: [Identifier<Member>]) {
    for id in ids where !ticked.contains(id) {
      _ = ticked.tick(id, as: role)
      note(id)
    }
  }

  mutating func invert(_ ids: [Identifier<Member>]) { ids.forEach { toggle($0) } }

  mutating func remove(_ id: Identifier<Member>) {
    ticked.remove(id)
    touched.remove(id)
    if latest == id { latest = nil }
  }

  /// Ticks whoever was there last time, with the same role.
  mutating func copyLast() -> [Effect] {
    guard !last.isEmpty else { return [.say(Notice(.entry(.nobodyLastTime), .warning))] }
    copy(last)
    return []
  }

  mutating func copy(_ attendances: [Attendance]) {
    ticked.copy(attendances)
    touched.formUnion(attendances.map(\.member))
  }

  /// Takes a sheet that was recorded: naming one of its members means that one, not to take the tick away.
  mutating func open(_ attendances: [Attendance]) {
    for attendance in attendances { _ = ticked.tick(attendance) }
    touched.formUnion(attendances.map(\.member))
  }

  /// Takes everybody who was expected to have come.
  mutating func settle() { ticked.settle() }

  /// Puts those of a draft in place of whoever is ticked, and opens its doubts again.
  mutating func reset(to people: Draft.People) {
    for row in people.strangers where index?[row.id] == nil { strangers[row.id] = row }
    ticked.restore(people.attendances, byHand: people.byHand)
    touched = Set(people.attendances.map(\.member))
    doubts = []
    guard let index else { return }
    for entry in people.doubts {
      switch index.resolve(entry) {
      case .certain(let row): take(entry, as: row)
      case .doubtful(let doubt): doubts.append(doubt)
      }
    }
  }

  /// Ticks these and nobody else.
  mutating func replace(by attendances: [Attendance]) {
    ticked = Attendees()
    open(attendances)
  }

  /// Empties the sheet for the next activity.
  mutating func empty() {
    ticked = Attendees()
    strangers = [:]
    (doubts, leftOut, touched) = ([], [], [])
    (cursor, latest, rangeStart) = (nil, nil, nil)
    picker.clear()
  }

  mutating func cyclePresence() { change { $0.presence = $0.presence.next } }
  mutating func cycleRole() { change { $0.role = $0.role.next } }

  private mutating func change(_ body: (inout Attendance) -> Void) {
    guard let current else { return }
    ticked.change(current, body)
    note(current)
  }

  mutating func note(_ id: Identifier<Member>) {
    latest = id
    touched.insert(id)
  }

  mutating func mark(rangeFrom place: Int?) { rangeStart = place }

  /// Adds a digit to the run; the member whose whole number the run is, if it is one.
  mutating func run(on digit: String) -> RosterRow? {
    var longer = run ?? Run(ticked: ticked, touched: touched)
    longer.digits += digit
    run = longer
    guard let index, longer.digits.count > index.shortDigits else { return nil }
    return index.row(ofWholeNumber: longer.digits)
  }

  mutating func endRun() { run = nil }

  /// Takes back what the digits of the run seemed to say, and ticks the one member they name.
  mutating func tick(wholeNumberOf row: RosterRow) -> [Effect] {
    guard let run else { return [] }
    (ticked, touched, latest) = (run.ticked, run.touched, nil)
    endRun()
    let said = tick(row)
    return said.isEmpty
      ? [.say(Notice(.entry(.wholeNumber(row.number, row.name)), .good))] : said
  }
}

extension Grid {
  /// Takes a pasted list: who is certain is ticked, the rest become doubts.
  mutating func paste(_ text: String) -> [Effect] {
    endRun()
    guard let index else { return [] }
    let list = PastedList(
      text, names: Set(index.rows.map(\.name)), numbers: Set(index.rows.map(\.number)))
    guard index.isWhole || list.entries.isEmpty else { return seek(list) }
    return settle(list) { _ in index }
  }

  /// Ticks who is certain among those that each entry may mean, and asks about the rest.
  mutating func settle(
    _ list: PastedList, among people: (PastedList.Entry) -> PeopleIndex
  ) -> [Effect] {
    var again = 0
    var asked = 0
    for entry in list.entries {
      switch people(entry).resolve(entry) {
      case .certain(let row): if !take(entry, as: row) { again += 1 }
      case .doubtful(let doubt):
        doubts.append(doubt)
        asked += 1
      }
    }
    let count = PasteCount(
      named: list.entries.count, doubts: asked, again: again, skipped: list.skipped)
    return [.say(Notice(.entry(.pasted(count)), asked > 0 ? .warning : .good))]
  }

  /// Takes what a list says of a member; false for one who is on the sheet with the same part.
  @discardableResult
  mutating func take(_ entry: PastedList.Entry, as row: RosterRow) -> Bool {
    var attendance =
      ticked[row.id]
      ?? Attendance(member: row.id, role: role, presence: .present, halfDays: 0)
    let before = attendance
    attendance.presence = entry.presence ?? attendance.presence
    attendance.role = entry.role ?? attendance.role
    if index?[row.id] == nil { strangers[row.id] = row }
    note(row.id)
    if ticked.tick(attendance) { return true }
    ticked.change(row.id) { $0 = attendance }
    return before != attendance
  }

  /// Answers the first doubt with a member, or with nobody.
  mutating func answerDoubt(_ row: RosterRow?) {
    guard !doubts.isEmpty else { return }
    let doubt = doubts.removeFirst()
    picker.clear()
    if let row { take(doubt.entry, as: row) } else { leftOut.append(doubt.words) }
  }
}

/// What became of a pasted list.
package struct PasteCount: Hashable, Sendable {
  package let named: Int
  package let doubts: Int
  /// Named a second time, with nothing new said.
  package let again: Int
  /// Lines that name nobody.
  package let skipped: [String]
}
