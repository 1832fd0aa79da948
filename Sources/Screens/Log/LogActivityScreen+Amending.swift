import Domain

extension LogActivityScreen {
  /// Does what an answer about the amendment comes to.
  mutating func follow(_ outcome: Amending<ActivityField, ActivityRecord>.Outcome) -> [Effect] {
    switch outcome {
    case .effects(let effects): effects
    case .send(let amendment): [amending.send(amendment, drafting.token)]
    case .renew(let conflict, let record): renew(conflict, on: record)
    }
  }

  func amendment(
    of record: ActivityRecord, _ activity: Activity, _ attendances: [Attendance]
  ) -> Amendment {
    var activity = activity
    // The form has one figure for the public; where it stands as it was, its parts do too.
    if activity.audience.total == record.activity.audience.total {
      activity.audience = record.activity.audience
    }
    return .sheet(
      record.id, revision: record.revision, activity, attendances,
      base: record.attendances.map(\.attendance))
  }

  /// Brings what the form says together with the record as somebody else left it.
  mutating func meet(_ now: ActivityRecord) -> [Effect] {
    guard let record, let mine = form.activity(of: kind) else { return [] }
    let ticked = grid.ticked.attendances(of: mine, today: sitting.today)
    let fields = Merge(
      base: record.activity.texts, theirs: now.activity.texts, mine: mine.texts)
    let people = Merge(
      base: record.parts, theirs: now.parts, mine: ticked.parts(of: mine.halfDays))
    introduce(now)
    let names = people.keys.compactMap { id in grid.row(id).map { (id, $0.label) } }
    return follow(
      amending.meet(
        now, fields: fields, people: people,
        words: ConflictWords(
          fields: form.fields, people: Dictionary(uniqueKeysWithValues: names))))
  }

  /// Begins with the record as it now is, wants what was brought together, and sends that.
  private mutating func renew(
    _ conflict: Conflict<ActivityField>, on now: ActivityRecord
  ) -> [Effect] {
    form.renew(conflict.texts, begunWith: now.activity.texts)
    begin(anew: now)
    grid.replace(by: conflict.attendances)
    guard conflict.isOwn else {
      end()
      return conflict.leaving
    }
    guard let activity = form.activity(of: kind) else { return [] }
    let attendances = grid.ticked.attendances(of: activity, today: sitting.today)
    return follow(.send(amendment(of: now, activity, attendances)))
  }
}

extension ActivityRecord {
  /// Each member's part, as versions of it are brought together.
  var parts: [Identifier<Member>: Attendance] {
    attendances.map(\.attendance).parts(of: activity.halfDays)
  }
}
