import Domain
import Toolkit

/// Workstations (委员工作站): a matrix of stations by the six small acts (六微) or by months; a figure
/// opens the activities it counts.
struct WorkstationsScreen: LedgerScreen {
  private var sitting: Sitting
  private var problem: Phrase?
  /// The month meant, from 0, where the matrix is by months; nil where it is by acts.
  private var month: Int?
  var ledger = Ledger<WorkstationRow>()

  init(_ sitting: Sitting) {
    self.sitting = sitting
    ledger.open(sitting, filter: "")
    begin()
  }

  var title: Words { Phrase.workstations.words }
  var year: Int? { sitting.year }
  var offers: [Offer] {
    let own: [Offer] = [
      .can(.nextBasis), Offer(.log, unless: sitting.obstacleToSaving), .can(.back),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
      Offer(.enrol, unless: sitting.obstacleToSaving), Offer(.amend, unless: unamendable),
    ]
    return ledger.offers(open: .openSource, before: own) + (isTyping ? [] : Offer.places)
  }

  /// Why the selected row cannot be amended; nil where it can.
  private var unamendable: Phrase? {
    sitting.obstacleToSaving ?? (ledger.list.selectedRow == nil ? .nothingSelected : nil)
  }

  func opening() -> [Effect] { firstRequests }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .command(.left) where month != nil: month = month.map { max(0, $0 - 1) }
    case .command(.right) where month != nil: month = month.map { min(11, $0 + 1) }
    default:
      if let effects = updateLedger(event, visible: body.rows - 2) { return effects }
      return take(event)
    }
    return []
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .answered(_, let reply): problem = reply.problem
    case .command(.nextBasis): month = month == nil ? 0 : nil
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.log): return [.open(.logActivity(.workstationEvent, .blank))]
    case .command(.enrol): return [.open(.stationForm(nil))]
    case .command(.amend):
      return ledger.list.selectedRow.map { [.open(.stationForm($0))] } ?? []
    case .command(.back): return [.back]
    case .command(let action): return action.place.map { [.go($0)] } ?? []
    case .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ years: Int) -> [Effect] {
    sitting.year += years
    return reload()
  }

  func request(_ window: Window, needle: String?) -> Request? { .workstations(year: sitting.year) }

  static var comesWhole: Bool { true }

  func page(of reply: Reply) -> Page<WorkstationRow>? {
    if case .workstations(let rows) = reply { Page(whole: rows) } else { nil }
  }

  func route(to row: WorkstationRow, at field: Facet) -> Route? {
    if month == nil, field == .convener, let convener = row.workstation.convener {
      return .scorecard(convener)
    }
    let station = Named<Workstation>(id: row.id, name: row.workstation.name)
    let filter =
      month.map { "月:\($0 + 1)" }
      ?? field.stationAct.map { "六微:\($0.words.chinese)" }
      ?? (field == .duties ? "类别:\(ActivityKind.stationDuty.words.chinese)" : "")
    return .activityList([], workstation: station, filter: filter)
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let month, !ledger.list.rows.isEmpty, !isTyping else {
      ledger.draw(
        into: &frame, with: body, left: "", right: "",
        none: problem ?? ledger.nothing(to: .enrol, in: sitting),
        language: language)
      return
    }
    let list = ledger.list.settled(visible: body.rows - 2)
    frame.write(
      right: ledger.position, at: body.position(column: 0, row: 0), columns: body.columns - 1,
      as: .muted)
    let today = sitting.today
    let gone = sitting.year < today.year ? 12 : sitting.year == today.year ? today.month : 0
    let lines = list.rows.dropFirst(list.top).prefix(max(0, body.rows - 2)).map { row in
      MonthGrid.Line(label: row.workstation.name, figures: row.months, role: .chart2)
    }
    frame.caret = MonthGrid(
      lines: lines, gone: gone, selected: (list.selected - list.top, month)
    ).draw(into: &frame, in: body.split(top: 1).rest.inset(columns: 1, rows: 0), language: language)
  }
}
