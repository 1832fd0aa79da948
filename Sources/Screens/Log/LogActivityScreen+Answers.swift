import Domain
import Toolkit

/// What comes of the answers of the office.
extension LogActivityScreen {
  /// Takes an answer of the office.
  mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    switch (request, reply) {
    case (.catalogue, .catalogue(let catalogue)): receive(catalogue)
    case (.roster, .roster(let roster)): return receive(roster)
    case (.candidates, .candidates(let rows)):
      return grid.receive(rows, for: request) + forecastTouched()
    case (.activity, .activity(let record)):
      return amending.isMeeting ? meet(record) : begin(amending: record)
    case (.twins, .twins(let rows)): twins = rows.filter { $0.id != start.identifier }
    case (.forecast(.amend), .forecast(let forecasts)): amending.foresee(forecasts)
    case (.forecast, .forecast(let forecasts)):
      for forecast in forecasts { self.forecasts[forecast.change.member] = forecast }
    case (_, .recorded(let receipt)): return begin(after: receipt)
    case (.forecast, _), (.twins, _): break
    default: return refused(request, reply)
    }
    return []
  }

  mutating func receive(_ catalogue: Catalogue) {
    awaited = max(0, awaited - 1)
    self.catalogue = catalogue
    form.offer(catalogue.workstations.map(Choice.init), for: .station)
    form.offer(catalogue.rooms.map(Choice.init), for: .room)
    form.offer(catalogue.books.map(Choice.init), for: .book)
    suggest()
  }

  mutating func receive(_ roster: Roster) -> [Effect] {
    let isFirst = grid.index == nil
    awaited = max(0, awaited - 1)
    let effects = grid.receive(roster)
    guard isFirst else { return effects }
    if start.isAgain {
      _ = grid.copyLast()
      begun = grid.ticked.all
    } else if case .people(let members) = start {
      grid.tick(all: members)
      begun = grid.ticked.all
    } else if let record {
      begin(with: record)
    }
    if start.isAgain || isAmending { settled = form.activity(of: kind) }
    return effects + drafting.takeUp(into: &grid) + settle(anew: true)
  }

  mutating func begin(with record: ActivityRecord) {
    introduce(record)
    grid.open(record.attendances.map(\.attendance))
    begun = grid.ticked.all
    if start.isClosing {
      grid.settle()
      form.focus(on: .people)
    }
  }

  mutating func begin(amending record: ActivityRecord) -> [Effect] {
    let record = drafting.base(of: record, today: sitting.today)
    self.record = record
    kind = record.activity.kind
    grid = Grid(.attendance(kind == .stationDuty ? .onDuty : .participant))
    form = Form(
      ActivityField.fields(of: kind, today: sitting.today), initial: record.activity.texts,
      today: sitting.today)
    if let draft = drafting.restored { form.restore(draft) }
    awaited = 2
    return [.ask(.catalogue), .ask(roster)]
  }

  mutating func refused(_ request: Request, _ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    switch request {
    case .catalogue, .roster: awaited = max(0, awaited - 1)
    case .candidates: return grid.receive([], for: request)
    case .activity:
      awaited = max(0, awaited - 1)
      _ = amending.isOvertaken(reply)
    case .record: isSaving = false
    case .amend(.sheet(let id, _, _, _, _), _, _):
      if amending.isOvertaken(reply) { return [.ask(.activity(id))] }
    default: break
    }
    if case .refused(.dayOutsideTerm) = reply {
      form.objections[.day] = reply.problem
      form.focus(on: .day)
    }
    return reply.problem.map { [.say(Notice($0, .bad))] } ?? []
  }

  /// The form for the next one: what sticks stays, the numbers go up, people begin anew.
  mutating func begin(after receipt: Receipt) -> [Effect] {
    isSaving = false
    lastRecord = receipt.record
    savedTwins = twins
    let said = Effect.say(
      twins.isEmpty
        ? Notice(.entry(.saved(receipt)), .good)
        : Notice(.entry(.savedTwin(receipt, twins.map(\.id.value))), .warning))
    let remembered = Effect.remember(form.remembered(as: "activity/\(kind.rawValue)"))
    guard !isAmending else {
      isDone = true
      return [.back, .say(amending.saved(receipt))]
    }
    drafting.spend()
    form = form.next
    grid.empty()
    begun = []
    forecasts = [:]
    settled = nil
    suggest()
    awaited = 1
    return [remembered, .ask(roster), said]
  }

  mutating func hear(of form: String, beginning texts: [String: String], last: Record?) {
    lastRecord = last
    guard !isAmending, form == "activity/\(kind.rawValue)" else { return }
    self.form.begin(with: texts)
    suggest()
  }
}

extension Choice {
  /// A thing of the catalogue, by its number.
  init<Subject>(_ named: Named<Subject>) {
    self.init(code: String(named.id.value), words: Words(named.name, named.name))
  }
}

extension RosterRow {
  /// A member of a sheet who is not on the roster.
  init(_ line: AttendanceLine) {
    self.init(
      id: line.attendance.member, number: line.number, name: line.name, sector: line.sector,
      seat: .member, readings: [], phoneTail: "", lastDay: nil)
  }
}
