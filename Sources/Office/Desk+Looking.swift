import Domain
import Names
import Scoring
import Storage

extension Desk {
  func opening() throws -> Reply {
    let store = try store()
    return try store.snapshot { try opening(of: store) }
  }

  private func opening(of store: Store) throws -> Reply {
    guard let committee = try store.office() else { throw Refusal.noOffice }
    try beginWatching()
    // What is planned for a year to come does not make it the year to look at.
    let latest = try store.latestYear() ?? committee.term.firstYear
    let year = max(min(latest, today?.year ?? latest), committee.term.firstYear)
    // Only the title and the text are shown: reading the rules can wait for the first card.
    let (title, text) =
      try store.bookInForce(in: year).map { ($0.book.title, $0.text) }
      ?? (book(of: year).title, StandardRuleBook.text)
    return .opening(
      Opening(
        committee: committee, year: year, members: try store.members(),
        ruleBook: title, ruleBookText: text, clerk: surroundings.clerk,
        readOnly: archive.readOnly))
  }

  func home(_ year: Int) throws -> Reply {
    let store = try store()
    return .home(try store.snapshot { try summary(of: year, in: store) })
  }

  private func summary(of year: Int, in store: Store) throws -> HomeSummary {
    let activities = try store.year(year)
    func months(_ isMeant: (ActivityKind) -> Bool) -> [Int] {
      (1...12).map { month in
        activities.filter { $0.month == month && isMeant($0.kind) }.activities
      }
    }
    let volume = try store.volume(of: year)
    var summary = HomeSummary(
      year: year, members: try store.members(),
      reading: months { $0 == .readingSession },
      atWorkstations: months(\.isAtWorkstation), meetings: months(\.isMeeting),
      others: months { !$0.isMeeting && !$0.isAtWorkstation && $0 != .readingSession },
      attendances: volume.attendances, works: volume.works,
      coverage: try store.coverage(of: year),
      behind: try store.behind(in: year, count: Desk.shown),
      ahead: try store.ahead(in: year, count: Desk.shown), recent: try recent())
    let before = try store.year(year - 1)
    summary.before = (1...12).map { month in before.filter { $0.month == month }.activities }
    if let today { summary.planned = try store.planned(after: today, count: Desk.shown / 5) }
    return summary
  }

  /// How many members and lines the first screen has room for.
  private static let shown = 20

  private func recent() throws -> [JournalLine] {
    let window = Window(anchor: .first, count: Desk.shown)
    return try store().journal(JournalQuery(record: nil, window: window)).rows.map(local)
  }

  func candidates(_ text: String, _ limit: Int) throws -> Reply {
    let store = try store()
    let key = names.queryKey(text)
    guard !key.isEmpty else { return .candidates([]) }
    let year = try store.latestYear() ?? 0
    if key.first == "#" {
      let digits = String(key.dropFirst())
      return .candidates(try store.candidates(phone: digits, year: year, limit: limit))
    }
    let found = try store.candidates(matching: key, year: year, limit: limit)
    // Four digits may also be the tail of a telephone number.
    guard key.count == 4, key.allSatisfy(\.isNumber), found.count < limit else {
      return .candidates(found)
    }
    let called = try store.candidates(phone: key, year: year, limit: limit)
    let more = called.filter { row in !found.contains { $0.id == row.id } }
    return .candidates(Array((found + more).prefix(limit)))
  }

  func dossier(_ id: Identifier<Member>) throws -> Dossier {
    let store = try store()
    guard let kept = try store.member(id) else { throw Refusal.unknownMember(id) }
    let particulars = try store.particulars(of: id)
    return Dossier(
      id: id, revision: kept.revision, member: kept.member,
      maskedPhone: particulars.maskedPhone, maskedIdentity: particulars.maskedIdentity,
      groups: try store.groups(of: id))
  }

  /// A member's card, computed by the function from the member's facts.
  func sheet(_ id: Identifier<Member>, _ year: Int) throws -> ScorecardSheet {
    let store = try store()
    let dossier = try dossier(id)
    let book = try book(of: year)
    let kept = KeptMember(id: id, revision: dossier.revision, of: dossier.member)
    let own = try card(of: kept, year)
    let left = try gradeAfterQuotas(own)
    let card = left.map(own.graded) ?? own
    let place = try store.place(of: card.total, year: year)
    let isPlaced = try store.total(of: id, year: year)?.isRanked ?? false
    return ScorecardSheet(
      dossier: dossier, card: card, place: isPlaced ? place.above + 1 : nil,
      isTied: isPlaced && place.equal > 1, ranked: place.ranked,
      beyondQuotaOf: left == nil ? nil : own.grade,
      alarms: try alarms(of: kept, in: year, by: book), gaps: try gaps(of: kept, year),
      titles: try store.titles(of: Set(card.entries.map(\.source))), ruleBook: book.title)
  }

  private func gaps(of kept: KeptMember, _ year: Int) throws -> [Gap] {
    let book = try book(of: year)
    return Scoring.gaps(
      of: Subject(kept, in: year, by: book),
      facts: try store().facts(of: kept.id, days(of: year, by: book)), year: year, by: book)
  }

  func card(of kept: KeptMember, _ year: Int) throws -> Scorecard {
    let book = try book(of: year)
    guard let days = book.days(of: year) else { throw Refusal.unknownMember(kept.id) }
    return scorecard(
      of: Subject(kept, in: year, by: book), facts: try store().facts(of: kept.id, days),
      year: year, by: book)
  }

  func record(of id: Identifier<Activity>) throws -> ActivityRecord {
    let store = try store()
    guard let kept = try store.activity(id) else { throw Refusal.unknownRecord(.activity(id)) }
    let activity = kept.activity
    return ActivityRecord(
      id: id, revision: kept.revision, isWithdrawn: kept.isWithdrawn, activity: activity,
      attendances: try store.attendances(of: id).filter { !$0.0.isWithdrawn }.map(\.1),
      workstation: try activity.workstation.flatMap { try store.workstation($0)?.workstation.name }
        ?? "",
      readingRoom: try activity.readingRoom.flatMap { try store.room($0)?.name } ?? "",
      book: try activity.book.flatMap { try store.book($0)?.title } ?? "",
      history: try history(of: .activity(id), store))
  }

  func record(of id: Identifier<Work>) throws -> WorkRecord {
    let store = try store()
    guard let kept = try store.work(id) else { throw Refusal.unknownRecord(.work(id)) }
    return WorkRecord(
      id: id, revision: kept.revision, isWithdrawn: kept.isWithdrawn, work: kept.work,
      authors: try store.rows(of: kept.work.authors, year: kept.work.day.year),
      history: try history(of: .work(id), store))
  }

  func workstations(_ year: Int) throws -> Reply {
    let store = try store()
    let held = Dictionary(grouping: try store.year(year).filter(\.kind.isAtWorkstation)) {
      $0.workstation
    }
    return .workstations(
      try store.workstations().compactMap { named in
        guard let (workstation, revision) = try store.workstation(named.id) else { return nil }
        let own = held[named.id, default: []]
        let events = own.filter { $0.kind == .workstationEvent }
        return WorkstationRow(
          id: named.id, revision: revision, workstation: workstation,
          convener: try workstation.convener.flatMap { try store.member($0)?.member.name } ?? "",
          duties: own.activities - events.activities,
          acts: Dictionary(
            events.compactMap { event in event.act.map { ($0, event.activities) } },
            uniquingKeysWith: +),
          otherEvents: events.filter { $0.act == nil }.activities,
          audience: own.reduce(0) { $0 + $1.audience },
          months: (1...12).map { month in own.filter { $0.month == month }.activities })
      })
  }

  func reading(_ year: Int) throws -> Reply {
    let store = try store()
    let sessions = try store.year(year).filter { $0.kind == .readingSession }
    let counts = try store.reading(of: year)
    let books = try store.books(in: counts)
    var summary = ReadingSummary(
      year: year, sessions: counts.months(\.held),
      present: (1...12).map { month in
        sessions.filter { $0.month == month }.reduce(0) { $0 + $1.present }
      },
      readers: try store.readers(of: year), members: try store.members(),
      series: try store.series().filter { $0.kind == .readingSession },
      rooms: try store.rooms().compactMap { named in
        try store.room(named.id).map { room in
          let own = counts.filter { $0.room == named.id }
          var row = ReadingRoomRow(
            id: named.id, room: room, sessions: own.reduce(0) { $0 + $1.held })
          (row.months, row.planned) = (own.months(\.held), own.months(\.planned))
          return row
        }
      },
      shelves: Dictionary(grouping: books, by: \.book.shelf).sorted { $0.key < $1.key }.map {
        ShelfRow(
          shelf: $0.key, books: $0.value.count, sessions: $0.value.reduce(0) { $0 + $1.sessions })
      })
    summary.planned = counts.months(\.planned)
    summary.books = books
    summary.organisers = Dictionary(grouping: counts, by: \.organiser).sorted { $0.key < $1.key }
      .filter { !$0.key.isEmpty }
      .map { OrganiserRow(name: $0, months: $1.months(\.held), planned: $1.months(\.planned)) }
    return .reading(summary)
  }

  func catalogue() throws -> Reply {
    let store = try store()
    return .catalogue(
      Catalogue(
        sectors: try store.sectors(), workstations: try store.workstations(),
        rooms: try store.rooms(), books: try store.books(), groups: try store.groups(),
        series: try store.series()))
  }
}
