import Domain

/// The value that opens a screen.
package enum Route: Hashable, Sendable {
  /// The desk before the office is open; makes the demonstration office if asked to.
  case arrival(demonstrating: Demonstration?)
  /// The first start.
  case welcome
  case home, reading, workstations, journal, rules
  /// Lists, with a filter to begin with; empty for none.
  case members(filter: String)
  case works(filter: String)
  case standings(filter: String)
  case publications
  case scorecard(Identifier<Member>)
  case activity(Identifier<Activity>)
  case work(Identifier<Work>)
  /// What to log.
  case log
  /// Which kind of activity to log for some people.
  case logFor([Identifier<Member>])
  case logActivity(ActivityKind, ActivityStart)
  /// The last activity's series once more, with its people.
  case repeatLast
  case logWork(WorkKind)
  case amendWork(WorkRecord)
  /// A member to be amended; nil for a new one.
  case memberForm(Identifier<Member>?)
  /// A workstation to be amended; nil for a new one.
  case stationForm(WorkstationRow?)
  /// The reading rooms, and the books, of the reading programme.
  case readingRooms, readingBooks
  /// Books and reading rooms to be entered.
  case readingForm
  case importRoll
  case activityList([ActivityKind], workstation: Named<Workstation>?, filter: String)
  /// Records to be withdrawn together.
  case withdrawal([MarkedRecord])
  /// The entries of a clause: those of one member, or everybody's.
  case clause(String, year: Int, member: Identifier<Member>?)
  /// The rule books to choose from, for a year.
  case books(year: Int)
  /// What a rule book would change, against the one a year goes by.
  case comparison(BookChoice, named: String, year: Int)
  case publication(Identifier<Publication>)
  /// What is to be published of a year, perhaps in place of another publication.
  case publishing(year: Int, correcting: Identifier<Publication>?)
  /// The drafts box.
  case drafts
  /// The form of a draft.
  case resuming(Draft)
  /// The themes to choose from.
  case themes
  /// Every action offered on a screen.
  case help([Offer], of: Words)
  /// The same by their names, to be taken.
  case palette([Offer])
  /// What was said so far, the latest last.
  case notices([Notice])
}

extension Route {
  /// The screen it opens.
  func screen(_ sitting: Sitting) -> any Screen {
    switch self {
    case .arrival(let demonstration): ArrivalScreen(demonstrating: demonstration)
    case .welcome: WelcomeScreen(sitting)
    case .home: HomeScreen(sitting)
    case .members(let filter): MembersScreen(sitting, filter: filter)
    case .reading: ReadingScreen(sitting)
    case .workstations: WorkstationsScreen(sitting)
    case .works(let filter): WorksScreen(sitting, filter: filter)
    case .standings(let filter): StandingsScreen(sitting, filter: filter)
    case .journal: JournalScreen(sitting)
    case .rules: RulesScreen(sitting)
    case .scorecard(let member): ScorecardScreen(sitting, member: member)
    case .activity(let id): ActivityScreen(sitting, id: id)
    case .work(let id): WorkScreen(sitting, id: id)
    case .log: LogMenu(sitting, isRepeating: false, people: [])
    case .logFor(let people): LogMenu(sitting, isRepeating: false, people: people)
    case .repeatLast: LogMenu(sitting, isRepeating: true, people: [])
    case .logActivity(let kind, let start): LogActivityScreen(sitting, kind: kind, start: start)
    case .logWork(let kind): LogWorkScreen(sitting, kind: kind)
    case .memberForm(let id): MemberFormScreen(sitting, member: id)
    case .stationForm(let row): StationFormScreen(sitting, amending: row)
    case .readingRooms: ReadingRollScreen<ReadingRoomRow>(sitting)
    case .readingBooks: ReadingRollScreen<BookRow>(sitting)
    case .readingForm: ReadingFormScreen(sitting)
    case .amendWork(let record): LogWorkScreen(sitting, amending: record)
    case .importRoll: ImportScreen(sitting)
    case .activityList(let kinds, let workstation, let filter):
      ActivitiesScreen(sitting, kinds: kinds, workstation: workstation, filter: filter)
    case .withdrawal(let records): WithdrawalScreen(sitting, records: records)
    case .publications: PublicationsScreen(sitting)
    case .clause(let clause, let year, let member):
      ClauseScreen(sitting, clause: clause, year: year, member: member)
    case .books(let year): BooksScreen(sitting, year: year)
    case .comparison(let choice, let name, let year):
      ComparisonScreen(sitting, choice, named: name, year: year)
    case .publication(let id): PublicationScreen(sitting, id: id)
    case .publishing(let year, let corrected):
      PublishingScreen(sitting, year: year, correcting: corrected)
    case .drafts: DraftsScreen(sitting)
    case .resuming(let draft): ResumingScreen(sitting, draft)
    case .themes: ThemesScreen(sitting)
    case .help(let offers, let title):
      HelpScreen(offers: offers, of: title, keymap: sitting.keymap)
    case .palette(let offers): PaletteScreen(offers: offers, keymap: sitting.keymap)
    case .notices(let notices): NoticesScreen(notices: notices)
    }
  }
}

extension Record {
  /// The screen on which the record is amended; nil where there is none.
  var route: Route? {
    switch self {
    case .activity(let id): .logActivity(.other, .amend(id))
    case .work(let id): .work(id)
    default: nil
    }
  }
}
