import Domain

/// All that the office shows of its present state: nothing of numbers of revisions and of the past.
struct Picture {
  var members: [MemberRow] = []
  var dossiers: [Member] = []
  var activities: [Int: Sheet] = [:]
  var works: [Int: Work] = [:]
  var workstations: [Workstation] = []
  var cards: [Scorecard] = []
  var standings: [StandingRow] = []
  var coverage: [SectorCoverage] = []
  var catalogue: Catalogue?
  var shelves: [ShelfRow] = []
  /// How many activities each month has, and how many attendances and works the year.
  var figures: [[Int]] = []

  init(of world: World) {
    let window = Window(anchor: .first, count: 1_000)
    let roll = MemberQuery(
      text: "", sector: nil, state: nil, order: .number, isDescending: false, year: 2_026,
      window: window)
    if case .members(let page) = world.ask(.members(roll)) { members = page.rows }
    for member in members {
      if case .scorecard(let sheet) = world.ask(.scorecard(member.id, year: 2_026)) {
        cards.append(sheet.card)
        dossiers.append(sheet.dossier.member)
      }
    }
    lookAtRecords(of: world)
    let ranking = StandingsQuery(by: .member, year: 2_026, window: window)
    if case .standings(let page) = world.ask(.standings(ranking)) { standings = page.rows }
    if case .home(let home) = world.ask(.home(year: 2_026)) {
      coverage = home.coverage
      figures = [
        home.reading, home.atWorkstations, home.meetings, home.others,
        [home.members, home.attendances, home.works],
      ]
    }
    if case .catalogue(let catalogue) = world.ask(.catalogue) { self.catalogue = catalogue }
    if case .reading(let reading) = world.ask(.reading(year: 2_026)) { shelves = reading.shelves }
    if case .workstations(let rows) = world.ask(.workstations(year: 2_026)) {
      workstations = rows.map(\.workstation)
    }
  }

  private mutating func lookAtRecords(of world: World) {
    var number = 1
    while case .activity(let record) = world.ask(.activity(Identifier(number))) {
      if !record.isWithdrawn {
        activities[number] = Sheet(
          activity: record.activity, attendances: record.attendances.map(\.attendance))
      }
      number += 1
    }
    number = 1
    while case .work(let record) = world.ask(.work(Identifier(number))) {
      if !record.isWithdrawn { works[number] = record.work }
      number += 1
    }
  }

  /// The names of what differs.
  func differences(from other: Picture) -> [String] {
    var names: [String] = []
    if members != other.members { names.append("members") }
    if dossiers != other.dossiers { names.append("dossiers") }
    if activities != other.activities { names.append("activities") }
    if works != other.works { names.append("works") }
    if workstations != other.workstations { names.append("workstations") }
    if cards != other.cards { names.append("cards") }
    if standings != other.standings { names.append("standings") }
    if coverage != other.coverage { names.append("coverage") }
    if catalogue != other.catalogue { names.append("catalogue") }
    if shelves != other.shelves { names.append("shelves") }
    if figures != other.figures { names.append("figures") }
    return names
  }

  /// An activity and who was there.
  struct Sheet: Equatable {
    let activity: Activity
    let attendances: [Attendance]
  }
}
