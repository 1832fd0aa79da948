import Domain

/// The value that opens a screen.
package enum Route: Hashable, Sendable {
  /// The desk before the office is open; makes the demonstration office if asked to.
  case arrival(demonstrating: Demonstration?)
  /// The first start.
  case welcome
  case home, members, reading, workstations, works, standings, journal, rules
  case scorecard(Identifier<Member>)
  case activity(Identifier<Activity>)
  case work(Identifier<Work>)
  /// What to log.
  case log
  case logActivity(ActivityKind, like: SeriesRow?)
  case logWork(WorkKind)
  case importRoll
  case activityList([ActivityKind], workstation: Named<Workstation>?)
  /// The clause of an entry, and the card it stands on.
  case help([Offer], of: Words)
}

extension Route {
  /// The screen it opens.
  func screen(_ sitting: Sitting) -> any Screen {
    switch self {
    case .arrival(let demonstration): ArrivalScreen(demonstrating: demonstration)
    case .welcome: WelcomeScreen(sitting)
    case .home: HomeScreen(sitting)
    case .members: MembersScreen(sitting)
    case .reading: ReadingScreen(sitting)
    case .workstations: WorkstationsScreen(sitting)
    case .works: WorksScreen(sitting)
    case .standings: StandingsScreen(sitting)
    case .journal: JournalScreen(sitting)
    case .rules: RulesScreen(sitting)
    case .scorecard(let member): ScorecardScreen(sitting, member: member)
    case .activity(let id): ActivityScreen(sitting, id: id)
    case .work(let id): WorkScreen(sitting, id: id)
    case .log: LogMenu(sitting)
    case .logActivity(let kind, let series): LogActivityScreen(sitting, kind: kind, like: series)
    case .logWork(let kind): LogWorkScreen(sitting, kind: kind)
    case .importRoll: ImportScreen(sitting)
    case .activityList(let kinds, let workstation):
      ActivitiesScreen(sitting, kinds: kinds, workstation: workstation)
    case .help(let offers, let title): HelpScreen(offers: offers, of: title)
    }
  }
}
