import Domain
import Toolkit

/// The fields of an activity's form, in the order of the rows. People stand among those a clerk fills every
/// time; what follows is reached by Tab and stays as it was last time.
enum ActivityField: String, FieldName {
  case day, station, act, title, people
  case series, serial, book, room, place, organiser, halfDays, admission, audience, outcome
}

extension ActivityField {
  /// The fields that an activity of a kind has.
  static func fields(of kind: ActivityKind, today: Day) -> [Field<ActivityField>] {
    allCases.filter { $0.belongs(to: kind) }.map { $0.field(kind, today) }
  }

  private func belongs(to kind: ActivityKind) -> Bool {
    switch self {
    case .station: kind.isAtWorkstation
    case .act: kind == .workstationEvent
    case .book, .room: kind == .readingSession
    case .day, .title, .people, .series, .serial, .place, .organiser, .halfDays, .admission,
      .audience, .outcome:
      true
    }
  }

  private func field(_ kind: ActivityKind, _ today: Day) -> Field<ActivityField> {
    switch self {
    case .day:
      Field(
        self, .day, hint: .hintDay, kind: .day, standard: today.iso, isRequired: true,
        sticky: .sitting, advance: .byEnter, columns: 14)
    case .station:
      Field(
        self, .workstation, hint: .entry(.hintStation), kind: .choice([]), standard: "",
        isRequired: true, sticky: .sitting, advance: .byEnter, columns: 30)
    case .act: choice(.stationAct, .of(StationAct.self, \.words), isRequired: true, .byEnter)
    case .title:
      Field(
        self, .titleField, hint: .hintTitle, kind: .text(most: 200), standard: "",
        isRequired: true, sticky: .counting, advance: .byEnter, columns: 60)
    case .people:
      Field(
        self, .people, hint: .hintPeople, kind: .people, standard: "", isRequired: true,
        sticky: .never, advance: .byEnter, columns: 24)
    case .series: text(.series, .hintSeries, .sitting)
    case .serial:
      Field(
        self, .serial, hint: .hintSerial, kind: .number(1...99_999), standard: "",
        isRequired: false, sticky: .counting, advance: .byTab, columns: 12)
    case .book: choice(.book, [], isRequired: false, .byTab)
    case .room: choice(.readingRoom, [], isRequired: false, .byTab)
    case .place: text(.place, .hintText, .sitting)
    case .organiser: text(.organiser, .hintText, .sitting)
    case .halfDays:
      Field(
        self, .halfDayCount, hint: .hintHalfDays, kind: .number(1...60), standard: "1",
        isRequired: true, sticky: .sitting, advance: .byTab, columns: 12)
    case .admission: choice(.admission, .of(Admission.self, \.words), isRequired: true, .byTab)
    case .audience:
      Field(
        self, .audience, hint: .hintAudience, kind: .number(0...100_000), standard: "",
        isRequired: false, sticky: .never, advance: .byTab, columns: 12)
    case .outcome: text(.outcome, .hintText, .never)
    }
  }

  private func text(
    _ phrase: Phrase, _ hint: Phrase, _ sticky: Stickiness
  ) -> Field<ActivityField> {
    Field(
      self, phrase, hint: hint, kind: .text(most: 200), standard: "", isRequired: false,
      sticky: sticky, advance: .byTab, columns: 50)
  }

  private func choice(
    _ phrase: Phrase, _ choices: [Choice], isRequired: Bool, _ advance: Advance
  ) -> Field<ActivityField> {
    Field(
      self, phrase, hint: .hintChoice, kind: .choice(choices), standard: "",
      isRequired: isRequired, sticky: .sitting, advance: advance, columns: 30)
  }
}

extension Form<ActivityField> {
  /// What the fields say; nil while the day is none.
  func activity(of kind: ActivityKind) -> Activity? {
    guard let day = day(.day) else { return nil }
    var activity = Activity(kind: kind, title: text(.title), day: day)
    activity.series = text(.series)
    activity.serial = number(.serial)
    activity.place = text(.place)
    activity.organiser = text(.organiser)
    activity.halfDays = number(.halfDays) ?? 1
    activity.admission = chosen(.admission, of: Admission.self) ?? kind.usualAdmission
    activity.audience = Audience(
      residents: number(.audience) ?? 0, students: 0, partyMembers: 0)
    activity.outcome = text(.outcome)
    activity.stationAct = chosen(.act, of: StationAct.self)
    activity.workstation = identifier(.station)
    activity.readingRoom = identifier(.room)
    activity.book = identifier(.book)
    return activity
  }

  private func identifier<Subject>(_ id: ActivityField) -> Identifier<Subject>? {
    Int(raw(id)).flatMap { $0 > 0 ? Identifier($0) : nil }
  }
}

extension Activity {
  /// The activity as the texts of a form.
  var texts: [ActivityField: String] {
    [
      .day: day.iso, .title: title, .series: series, .serial: serial.map { String($0) } ?? "",
      .place: place, .organiser: organiser, .halfDays: String(halfDays),
      .admission: admission.rawValue,
      .audience: audience.total > 0 ? String(audience.total) : "",
      .outcome: outcome, .act: stationAct?.rawValue ?? "",
      .station: workstation.map { String($0.value) } ?? "",
      .room: readingRoom.map { String($0.value) } ?? "", .book: book.map { String($0.value) } ?? "",
    ]
  }

  /// What the next of the series begins with: the number is one more, the day is today.
  func nextTexts(today: Day) -> [ActivityField: String] {
    var next = texts
    next[.day] = today.iso
    next[.serial] = serial.map { String($0 + 1) } ?? ""
    next[.title] = nextTitle
    next[.audience] = ""
    next[.outcome] = ""
    next[.book] = ""
    return next
  }

  /// The title with the number in it one more; what stands after the number is of that day alone.
  private var nextTitle: String {
    guard let serial else { return title.counted }
    let parts = title.split(separator: "第\(serial)期", omittingEmptySubsequences: false)
    return parts.count > 1 ? "\(parts[0])第\(serial + 1)期" : title.counted
  }
}
