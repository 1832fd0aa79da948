import Domain

extension Recording {
  /// What is recorded, in one line.
  var line: String {
    switch self {
    case .activity(let activity, let attendances):
      "\(activity.line): \(attendances.map(\.line).joined(separator: ", "))"
    case .work(let work): work.line
    case .member(let member, _, _): "member \(member.number) \(member.name)"
    case .group(let group): "group \(group.name)"
    case .workstation(let workstation): "workstation \(workstation.name)"
    case .book(let book): "book \(book.title)"
    case .readingRoom(let room): "reading room \(room.name)"
    }
  }
}

extension Amendment {
  /// What is amended, in one line.
  var line: String {
    switch self {
    case .activity(let id, let revision, let activity):
      "activity \(id) revision \(revision) to \(activity.line)"
    case .attendance(let id, let revision, let attendance):
      "attendance at \(id) revision \(revision) to \(attendance.line)"
    case .sheet(let id, let revision, let activity, let attendances, _):
      "sheet \(id) revision \(revision) to \(activity.line), \(attendances.map(\.line))"
    case .work(let id, let revision, let work): "work \(id) revision \(revision) to \(work.line)"
    case .member(let id, let revision, let member):
      "member \(id) revision \(revision) to \(member.number) \(member.name)"
    case .workstation(let id, let revision, let workstation):
      "workstation \(id) revision \(revision) to \(workstation.name)"
    }
  }
}

extension Withdrawal {
  /// What is withdrawn, in one line.
  var line: String {
    switch self {
    case .activity(let id, let revision): "activity \(id) revision \(revision)"
    case .attendance(let id, let member, let revision):
      "attendance of \(member) at \(id) revision \(revision)"
    case .work(let id, let revision): "work \(id) revision \(revision)"
    }
  }
}

extension Attendance {
  fileprivate var line: String {
    "\(member) \(role.rawValue) \(presence.rawValue) \(halfDays)"
  }
}

extension Activity {
  fileprivate var line: String {
    var parts = ["\(kind.rawValue) “\(title)” on \(day.iso)"]
    parts.append("half-days \(halfDays) \(admission.rawValue)")
    if !series.isEmpty { parts.append("series “\(series)” \(serial.map { String($0) } ?? "-")") }
    if !place.isEmpty { parts.append("place “\(place)”") }
    if !organiser.isEmpty { parts.append("organiser “\(organiser)”") }
    if let workstation { parts.append("station \(workstation) \(stationAct?.rawValue ?? "-")") }
    if let readingRoom { parts.append("room \(readingRoom)") }
    if let book { parts.append("book \(book)") }
    if audience.total > 0 { parts.append("audience \(audience.total)") }
    if !outcome.isEmpty { parts.append("outcome “\(outcome)”") }
    return parts.joined(separator: ", ")
  }
}

extension Work {
  fileprivate var line: String {
    let authors = authors.map(\.description).joined(separator: " ")
    let reached = stages.map {
      "\($0.kind.rawValue) \($0.day.iso) \($0.level.rawValue) \($0.form.rawValue)"
        + ($0.body.isEmpty ? "" : " “\($0.body)”")
    }
    return "\(kind.rawValue) “\(title)” on \(day.iso), file “\(fileNumber)”, authors \(authors): "
      + reached.joined(separator: ", ")
  }
}
