import Domain

extension Store {
  /// The most uses that are told.
  private static let told = 100

  /// What speaks of a record, so that it cannot be taken back; the first hundred of very many.
  package func uses(of record: Record) throws -> [Use] {
    switch record {
    case .member(let id): try uses(of: id)
    case .group(let id): try members(of: id)
    case .workstation(let id): try activities(at: id.value, room: 0, book: 0)
    case .readingRoom(let id): try activities(at: 0, room: id.value, book: 0)
    case .book(let id): try activities(at: 0, room: 0, book: id.value)
    case .activity, .work, .publication, .office: []
    }
  }

  /// The activities at a station, in a room, on a book; 0 for any. The calendar says in which months to look.
  private func activities(at station: Int, room: Int, book: Int) throws -> [Use] {
    let meant = [station.value, room.value, book.value]
    let months = try engine.run(
      """
      SELECT DISTINCT year, month
      FROM calendar
      WHERE committee = $1 AND term = $2 AND activities > 0 AND ($3 = 0 OR workstation = $3)
        AND ($4 = 0 OR reading_room = $4) AND ($5 = 0 OR book = $5)
      ORDER BY year, month
      """, scope + meant)
    var uses: [Use] = []
    for month in months where uses.count < Store.told {
      let digits = (month.integer(1) < 10 ? "0" : "") + "\(month.integer(1))"
      let first = "\(month.integer(0))-\(digits)-01"
      let last = "\(month.integer(0))-\(digits)-31"
      uses += try engine.run(Store.activitiesOfMonth, scope + meant + [first.value, last.value])
        .map { Use(.activity(Identifier($0.integer(0))), title: $0.text(1)) }
    }
    return Array(uses.prefix(Store.told))
  }

  private static let activitiesOfMonth = """
    SELECT id, title
    FROM activity
    WHERE committee = $1 AND term = $2 AND day BETWEEN $6 AND $7 AND change <> 'void'
      AND ($3 = 0 OR workstation = $3) AND ($4 = 0 OR reading_room = $4)
      AND ($5 = 0 OR book = $5)
      AND NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
          AND later.rev > activity.rev)
    ORDER BY day, id
    """

  private func members(of group: Identifier<Group>) throws -> [Use] {
    try engine.run(
      """
      SELECT roll.member, name
      FROM membership
      JOIN roll ON roll.committee = $1 AND roll.term = $2 AND roll.member = membership.member
      WHERE membership.committee = $1 AND membership.term = $2 AND body = $3 AND to_day = ''
        AND NOT EXISTS (
          SELECT 1 FROM membership AS later
          WHERE later.committee = $1 AND later.term = $2 AND later.body = $3
            AND later.member = membership.member AND later.rev > membership.rev)
      ORDER BY number
      LIMIT $4
      """, scope + [group.value.value, Store.told.value]
    ).map { Use(.member(Identifier($0.integer(0))), title: $0.text(1)) }
  }

  private func uses(of member: Identifier<Member>) throws -> [Use] {
    let key = scope + [member.value.value]
    let activities = try engine.run(Store.attendedActivities, key + [Store.told.value]).map {
      Use(.activity(Identifier($0.integer(0))), title: $0.text(1))
    }
    let works = try engine.run(Store.authoredWorks, key + [Store.told.value]).map {
      Use(.work(Identifier($0.integer(0))), title: $0.text(1))
    }
    let (closedStations, closedRooms) = (try closed("workstation"), try closed("readingRoom"))
    let stations = try engine.run(Store.stationsOfMember, key)
      .filter { !closedStations.contains($0.integer(0)) }
      .map { Use(.workstation(Identifier($0.integer(0))), title: $0.text(1)) }
    let rooms = try engine.run(Store.roomsOfMember, key)
      .filter { !closedRooms.contains($0.integer(0)) }
      .map { Use(.readingRoom(Identifier($0.integer(0))), title: $0.text(1)) }
    return Array((activities + works + stations + rooms).prefix(Store.told))
  }

  private static let attendedActivities = """
    SELECT activity.id, title
    FROM attendance
    JOIN activity ON activity.committee = $1 AND activity.term = $2
      AND activity.id = attendance.activity AND activity.change <> 'void'
    WHERE attendance.committee = $1 AND attendance.term = $2 AND member = $3
      AND attendance.change <> 'void'
      AND NOT EXISTS (
        SELECT 1 FROM attendance AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.activity = attendance.activity
          AND later.member = $3 AND later.rev > attendance.rev)
      AND NOT EXISTS (
        SELECT 1 FROM activity AS newer
        WHERE newer.committee = $1 AND newer.term = $2 AND newer.id = activity.id
          AND newer.rev > activity.rev)
    ORDER BY activity.id
    LIMIT $4
    """

  private static let authoredWorks = """
    SELECT work.id, title
    FROM author
    JOIN work ON work.committee = $1 AND work.term = $2 AND work.id = author.work
      AND work.rev = author.rev AND work.change <> 'void'
    WHERE author.committee = $1 AND author.term = $2 AND author.member = $3
      AND NOT EXISTS (
        SELECT 1 FROM work AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = author.work
          AND later.rev > author.rev)
    ORDER BY work.id
    LIMIT $4
    """

  private static let stationsOfMember = """
    SELECT id, name
    FROM workstation
    WHERE committee = $1 AND term = $2
      AND (convener = $3 OR EXISTS (
        SELECT 1 FROM station_member
        WHERE station_member.committee = $1 AND station_member.term = $2
          AND station_member.workstation = workstation.id
          AND station_member.rev = workstation.rev AND member = $3))
      AND NOT EXISTS (
        SELECT 1 FROM workstation AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = workstation.id
          AND later.rev > workstation.rev)
    ORDER BY id
    """

  private static let roomsOfMember = """
    SELECT id, name FROM reading_room
    WHERE committee = $1 AND term = $2 AND keeper = $3
    ORDER BY id
    """
}
