import Domain

extension Store {
  /// A page of activities, latest day first.
  package func activities(_ query: ActivityQuery) throws -> Page<ActivityRow> {
    let isBackward = query.window.anchor.isBackward
    let bound = query.window.anchor.cursor
    let kinds = query.kinds.map(\.rawValue).joined(separator: ",")
    let rows = try engine.run(
      isBackward ? Store.nextActivities : Store.lastActivities,
      scope + [
        "\(query.year)-01-01".value, "\(query.year)-12-31".value, ",\(kinds),".value,
        (query.workstation?.value ?? 0).value, query.text.pattern.value,
        (bound?.text ?? (isBackward ? "" : "9")).value, (bound?.id ?? 0).value,
        (query.window.count + 1).value,
      ])
    return Page(rows.compactMap(ActivityRow.init), query.window, total: nil)
  }

  // `$3` and `$4` bound the days, `$5` are the kinds, `$6` is the station, `$7` the pattern, `$8` and
  // `$9` the place to go on from, `$10` the number of rows.
  private static let lastActivities = """
    SELECT activity.id, activity.rev, activity.change, activity.kind, title, day, half_days,
      activity.place, organiser, series, serial, admission, activity.workstation, station_act,
      reading_room, book, residents, students, party_members, outcome,
      (SELECT count(*) FROM attendance
        WHERE committee = $1 AND term = $2 AND attendance.activity = activity.id
          AND change <> 'void' AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
          AND NOT EXISTS (
            SELECT 1 FROM attendance AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
              AND later.member = attendance.member AND later.rev > attendance.rev)),
      (SELECT count(*) FROM attendance
        WHERE committee = $1 AND term = $2 AND attendance.activity = activity.id
          AND change <> 'void'
          AND NOT EXISTS (
            SELECT 1 FROM attendance AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
              AND later.member = attendance.member AND later.rev > attendance.rev)),
      coalesce((SELECT name FROM workstation
        WHERE workstation.committee = $1 AND workstation.term = $2
          AND workstation.id = activity.workstation
        ORDER BY rev DESC LIMIT 1), '')
    FROM activity
    WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
      AND ($5 = ',,' OR $5 LIKE '%,' || kind || ',%')
      AND ($6 = 0 OR activity.workstation = $6)
      AND ($7 = '' OR lower(title) LIKE $7 ESCAPE '\\' OR lower(series) LIKE $7 ESCAPE '\\'
        OR lower(activity.place) LIKE $7 ESCAPE '\\')
      AND (day, activity.id) < ($8, $9)
      AND NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
          AND later.rev > activity.rev)
    ORDER BY day DESC, activity.id DESC
    LIMIT $10
    """

  private static let nextActivities = """
    SELECT activity.id, activity.rev, activity.change, activity.kind, title, day, half_days,
      activity.place, organiser, series, serial, admission, activity.workstation, station_act,
      reading_room, book, residents, students, party_members, outcome,
      (SELECT count(*) FROM attendance
        WHERE committee = $1 AND term = $2 AND attendance.activity = activity.id
          AND change <> 'void' AND presence IN ('present', 'late', 'leftEarly', 'walkIn')
          AND NOT EXISTS (
            SELECT 1 FROM attendance AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
              AND later.member = attendance.member AND later.rev > attendance.rev)),
      (SELECT count(*) FROM attendance
        WHERE committee = $1 AND term = $2 AND attendance.activity = activity.id
          AND change <> 'void'
          AND NOT EXISTS (
            SELECT 1 FROM attendance AS later
            WHERE later.committee = $1 AND later.term = $2 AND later.activity = activity.id
              AND later.member = attendance.member AND later.rev > attendance.rev)),
      coalesce((SELECT name FROM workstation
        WHERE workstation.committee = $1 AND workstation.term = $2
          AND workstation.id = activity.workstation
        ORDER BY rev DESC LIMIT 1), '')
    FROM activity
    WHERE committee = $1 AND term = $2 AND day BETWEEN $3 AND $4 AND change <> 'void'
      AND ($5 = ',,' OR $5 LIKE '%,' || kind || ',%')
      AND ($6 = 0 OR activity.workstation = $6)
      AND ($7 = '' OR lower(title) LIKE $7 ESCAPE '\\' OR lower(series) LIKE $7 ESCAPE '\\'
        OR lower(activity.place) LIKE $7 ESCAPE '\\')
      AND (day, activity.id) > ($8, $9)
      AND NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.committee = $1 AND later.term = $2 AND later.id = activity.id
          AND later.rev > activity.rev)
    ORDER BY day, activity.id
    LIMIT $10
    """
}

extension String {
  /// What was typed as a pattern for LIKE that finds it anywhere, in small letters; empty stays empty.
  var pattern: String {
    guard !isEmpty else { return "" }
    var escaped = "%"
    for character in lowercased() {
      if "%_\\".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped + "%"
  }
}

extension ActivityRow {
  fileprivate init?(_ row: Row) {
    guard let kept = KeptActivity(row, from: 0) else { return nil }
    self.init(
      id: kept.id, activity: kept.activity, present: row.integer(20), listed: row.integer(21),
      workstation: row.text(22),
      cursor: Cursor(text: kept.activity.day.iso, number: 0, id: kept.id.value))
  }
}
