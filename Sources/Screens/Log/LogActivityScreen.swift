import Domain
import Scoring
import Toolkit

/// The entry desk for activities: a few fields, then people by name; saved without leaving the form.
struct LogActivityScreen: Screen {
  private let sitting: Sitting
  private let kind: ActivityKind
  private var form: Form<FieldName>
  private var picker = Picker()
  private var attendees = Attendees()
  private var catalogue: Catalogue?
  private var repeated: SeriesRow?
  private var pasted: [String] = []
  private var doubts: [String] = []
  private var tokens = 1
  private var isSaving = false
  private var saved: Receipt?

  /// The fields of the form.
  enum FieldName: Hashable, Sendable {
    case day, station, act, series, serial, title, place, organiser, halfDays, admission, audience,
      outcome
    case room, book, people
  }

  init(_ sitting: Sitting, kind: ActivityKind, like series: SeriesRow?) {
    self.sitting = sitting
    self.kind = kind
    repeated = series
    form = Form(LogActivityScreen.fields(kind, sitting, series?.last), today: sitting.today)
    form.focus(on: series == nil ? .day : .people)
  }

  private static func fields(
    _ kind: ActivityKind, _ sitting: Sitting, _ last: Activity?
  ) -> [FormField<FieldName>] {
    let serial = last?.serial.map { $0 + 1 }
    var fields = [
      FormField<FieldName>(.day, .day, hint: .hintDay, kind: .day, text: sitting.today.iso),
      FormField(
        .title, .titleField, hint: .hintTitle, kind: .text,
        text: last.map { title(after: $0) } ?? ""),
    ]
    if kind == .readingSession {
      fields.append(
        FormField(.series, .series, hint: .hintSeries, kind: .text, text: last?.series ?? ""))
      fields.append(
        FormField(
          .serial, .serial, hint: .hintSerial, kind: .number(1...99_999, isOptional: true),
          text: serial.map { String($0) } ?? ""))
      fields.append(FormField(.book, .book, choices: [Phrase.none.words], choice: 0))
      fields.append(FormField(.room, .readingRoom, choices: [Phrase.none.words], choice: 0))
    }
    if kind.isAtWorkstation {
      fields.append(FormField(.station, .workstation, choices: [Phrase.none.words], choice: 0))
    }
    if kind == .workstationEvent {
      fields.append(
        FormField(.act, .stationAct, choices: StationAct.allCases.map(\.words), choice: 0))
    }
    fields += [
      FormField(.place, .place, hint: .hintText, kind: .text, text: last?.place ?? ""),
      FormField(.organiser, .organiser, hint: .hintText, kind: .text, text: last?.organiser ?? ""),
      FormField(
        .halfDays, .halfDayCount, hint: .hintHalfDays, kind: .number(1...60, isOptional: false),
        text: String(last?.halfDays ?? 1)),
      FormField(
        .admission, .admission, choices: Admission.allCases.map(\.words),
        choice: kind.usualAdmission == .mustAttend ? 0 : 1),
      FormField(
        .audience, .audience, hint: .hintAudience, kind: .number(0...100_000, isOptional: true),
        text: ""),
      FormField(.outcome, .outcome, hint: .hintText, kind: .text, text: ""),
      FormField(.people, .people, hint: .hintPeople, kind: .people, text: ""),
    ]
    return fields
  }

  /// The title of the next of a series: the number in it is one more.
  private static func title(after last: Activity) -> String {
    guard let serial = last.serial else { return last.title }
    let parts = last.title.split(separator: "第\(serial)期", omittingEmptySubsequences: false)
    return parts.count > 1 ? "\(parts[0])第\(serial + 1)期" : last.title
  }

  var title: Words { Words("登记 " + kind.words.chinese, "Log " + kind.words.english) }
  var isTyping: Bool { true }
  private var isAtPeople: Bool { form.focused?.id == .people }

  var offers: [Offer] {
    var offers: [Offer] = [
      Offer(.save, unless: sitting.obstacleToSaving), .can(.choose), .can(.nextField),
      .can(.previousField),
      .can(.back),
    ]
    if isAtPeople {
      let none: Phrase? = attendees.selectedOne == nil ? .nobodyTicked : nil
      offers += [Offer(.cycleRole, unless: none), Offer(.cyclePresence, unless: none)]
      if picker.isEmpty { offers.append(Offer(.removeLast, unless: none)) }
    }
    return offers
  }

  func opening() -> [Effect] {
    [.ask(.catalogue)] + (repeated.map { [.ask(.activity($0.lastID))] } ?? [])
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply)
    case .command(let action): return take(action)
    case .typed(let text): return type(text)
    case .pressed(let key):
      guard isAtPeople else {
        _ = form.press(key)
        return []
      }
      if key == .backspace, picker.isEmpty {
        attendees.remove()
        return []
      }
      return picker.press(key) ?? []
    case .pasted(let text): return paste(text)
    case .returned: return []
    }
  }

  private mutating func type(_ text: String) -> [Effect] {
    guard isAtPeople else {
      form.type(text)
      return []
    }
    if text == " " || text == "　" { return choose() }
    if let row = picker.candidate(digit: text) { return tick(row) }
    return picker.type(text)
  }

  private mutating func paste(_ text: String) -> [Effect] {
    guard isAtPeople else {
      form.paste(text)
      return []
    }
    pasted = NameList.names(in: text)
    return pasted.map { .ask(.candidates(matching: $0, limit: Picker.most)) }
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .choose:
      if isAtPeople, !picker.isEmpty { return choose() }
      if form.isAtSave { return save() }
      form.settleDay()
      form.next()
    case .nextField:
      if isAtPeople, picker.isEmpty ? attendees.move(1) : picker.move(1) { return [] }
      form.settleDay()
      form.next()
    case .previousField:
      if isAtPeople, picker.isEmpty ? attendees.move(-1) : picker.move(-1) { return [] }
      form.settleDay()
      form.previous()
    case .save: return save()
    case .cycleRole: attendees.change { $0.role = $0.role.next }
    case .cyclePresence: attendees.change { $0.presence = $0.presence.next }
    case .removeLast: attendees.remove()
    case .back:
      if !picker.isEmpty {
        picker.clear()
        return []
      }
      return [.back]
    default: break
    }
    return []
  }

  /// Ticks the highlighted candidate; waits for the answer where it is still to come.
  private mutating func choose() -> [Effect] {
    guard let row = picker.choice else {
      return picker.isEmpty || !picker.isSettled ? [] : [.say(Notice(.nobodyFound, .warning))]
    }
    return tick(row)
  }

  private mutating func tick(_ row: MemberRow) -> [Effect] {
    picker.clear()
    let role: Attendance.Role = kind == .stationDuty ? .onDuty : .participant
    guard attendees.tick(row, as: role) else {
      return [.say(Notice(.tickedAlready(row.name), .warning))]
    }
    return []
  }

  private mutating func answer(_ request: Request, _ reply: Reply) -> [Effect] {
    switch (request, reply) {
    case (_, .catalogue(let catalogue)):
      self.catalogue = catalogue
      fill(catalogue)
    case (.candidates(let text, _), .candidates(let rows)):
      if let index = pasted.firstIndex(of: text) {
        pasted.remove(at: index)
        return resolve(text, rows)
      }
      picker.receive(rows, for: request)
    case (_, .activity(let record)): return copy(record)
    case (_, .recorded(let receipt)): return begin(after: receipt)
    case (_, .refused(let refusal)):
      isSaving = false
      return [.say(Notice(refusal.phrase, .bad))]
    case (_, .failed(let text)):
      isSaving = false
      return [.say(Notice(.failed(text), .bad))]
    default: break
    }
    return []
  }

  /// A pasted name is ticked where one member alone bears it; every other is a doubt that stays in sight.
  private mutating func resolve(_ name: String, _ rows: [MemberRow]) -> [Effect] {
    let exact = rows.filter { $0.name == name || $0.number == name }
    if exact.count == 1 {
      _ = attendees.tick(exact[0], as: .participant)
    } else {
      doubts.append(name)
    }
    return []
  }

  private mutating func copy(_ record: ActivityRecord) -> [Effect] {
    guard attendees.all.isEmpty, saved == nil else { return [] }
    for line in record.attendances {
      let row = MemberRow(
        id: line.attendance.member, number: line.number, name: line.name, sector: line.sector,
        party: "", seat: .member, state: .serving, points: .zero, attended: 0, grade: "",
        cursor: Cursor(text: line.number, number: 0, id: line.attendance.member.value))
      _ = attendees.tick(row, as: line.attendance.role)
    }
    return []
  }

  private mutating func fill(_ catalogue: Catalogue) {
    let none = [Phrase.none.words]
    replace(
      .station, none + catalogue.workstations.map { Words($0.name, $0.name) },
      (repeated?.last.workstation).flatMap { id in catalogue.workstations.firstIndex { $0.id == id }
      })
    replace(
      .room, none + catalogue.rooms.map { Words($0.name, $0.name) },
      (repeated?.last.readingRoom).flatMap { id in catalogue.rooms.firstIndex { $0.id == id } })
    replace(.book, none + catalogue.books.map { Words($0.name, $0.name) }, nil)
  }

  private mutating func replace(_ id: FieldName, _ choices: [Words], _ place: Int?) {
    guard let index = form.fields.firstIndex(where: { $0.id == id }) else { return }
    let label = form.fields[index].label
    form.fields[index] = FormField(id, label, choices: choices, choice: place.map { $0 + 1 } ?? 0)
  }

  private mutating func save() -> [Effect] {
    if isSaving { return [] }
    form.settleDay()
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let problem = form.firstProblem {
      form.focus(on: problem.field)
      return [.say(Notice(problem.phrase, .bad))]
    }
    guard let activity else { return [.say(Notice(.notADay, .bad))] }
    if activity.title.isEmpty {
      form.focus(on: .title)
      return [.say(Notice(.titleIsMissing, .bad))]
    }
    if kind.isAtWorkstation, activity.workstation == nil {
      form.focus(on: .station)
      return [.say(Notice(.chooseWorkstation, .bad))]
    }
    guard !attendees.all.isEmpty else {
      form.focus(on: .people)
      return [.say(Notice(.nobodyTicked, .bad))]
    }
    isSaving = true
    let attended = attendees.attendances(halfDays: activity.halfDays)
    return [.ask(.record(.activity(activity, attended), token: sitting.token(tokens)))]
  }

  /// What the fields say.
  private var activity: Activity? {
    guard let day = form.day(.day) else { return nil }
    var activity = Activity(kind: kind, title: form.text(.title), day: day)
    activity.series = form.text(.series)
    activity.serial = form[.serial]?.number
    activity.place = form.text(.place)
    activity.organiser = form.text(.organiser)
    activity.halfDays = form[.halfDays]?.number ?? 1
    activity.admission = Admission.allCases[form[.admission]?.choice ?? 1]
    activity.audience = Audience(
      residents: form[.audience]?.number ?? 0, students: 0, partyMembers: 0)
    activity.outcome = form.text(.outcome)
    activity.stationAct = form[.act].map { StationAct.allCases[$0.choice] }
    activity.workstation = chosen(.station, catalogue?.workstations)
    activity.readingRoom = chosen(.room, catalogue?.rooms)
    activity.book = chosen(.book, catalogue?.books)
    return activity
  }

  private func chosen<Subject>(
    _ id: FieldName, _ things: [Named<Subject>]?
  ) -> Identifier<Subject>? {
    guard let choice = form[id]?.choice, choice > 0, let things, things.indices.contains(choice - 1)
    else { return nil }
    return things[choice - 1].id
  }

  /// The form for the next one: day, series and place stay, the number goes up, people begin anew.
  private mutating func begin(after receipt: Receipt) -> [Effect] {
    let last = activity
    let day = form.text(.day)
    isSaving = false
    tokens += 1
    saved = receipt
    attendees = Attendees()
    doubts = []
    picker.clear()
    form = Form(LogActivityScreen.fields(kind, sitting, last), today: sitting.today)
    form.set(.day, to: day)
    if last?.series.isEmpty != false { form.set(.title, to: "") }
    if let catalogue { fill(catalogue) }
    form.focus(on: .title)
    return [.say(Notice(.recorded(receipt), .good))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let isWide = body.columns >= 100
    let (left, right) = isWide ? body.split(left: body.columns / 2) : (body, body)
    let fields = isWide ? left.rows - 1 : form.rowsBesidePeople(left.rows)
    let rows = form.draw(into: &frame, in: left.split(top: fields).top, language: language)
    let save = Position(column: left.column, row: left.row + rows)
    if rows < left.rows {
      frame.write(
        (form.isAtSave ? "> " : "  ")
          + Phrase.saveLine(attendees.present, worth).text(in: language),
        at: save, columns: left.columns, as: form.isAtSave ? .rowSelected : .title)
      if form.isAtSave { frame.caret = save }
    }
    let area = isWide ? right.inset(columns: 1, rows: 0) : body.split(top: rows + 1).rest
    drawPeople(into: &frame, in: area, form: left, language: language)
  }

  private func drawPeople(
    into frame: inout Frame, in area: Rectangle, form left: Rectangle, language: Language
  ) {
    if isAtPeople, let caret = frame.caret {
      let columns = max(8, left.endColumn - caret.column - 22)
      frame.caret = picker.query.draw(
        into: &frame, at: caret, columns: min(24, columns), role: .fieldFocus)
    }
    var rest = area
    if isAtPeople, !picker.isEmpty {
      let shown = min(area.rows, max(1, picker.candidates.count))
      PickerPane(picker: picker).drawCandidates(
        into: &frame, in: area.split(top: shown).top, language: language)
      rest = area.split(top: shown).rest
    }
    if !doubts.isEmpty, rest.rows > 0 {
      frame.write(
        "! " + Phrase.doubtful(doubts).text(in: language), at: rest.origin, columns: rest.columns,
        as: .statusWarning)
      rest = rest.split(top: 1).rest
    }
    drawTicked(into: &frame, in: rest, language: language)
  }

  private func drawTicked(into frame: inout Frame, in area: Rectangle, language: Language) {
    let columns = max(1, area.columns / 38)
    let slots = columns * area.rows
    let first = max(0, attendees.all.count - slots)
    for (index, ticked) in attendees.all.dropFirst(first).enumerated() {
      let width = area.columns / columns
      let position = area.position(
        column: index / max(1, area.rows) * width, row: index % max(1, area.rows))
      let points = worth(of: ticked)
      let text =
        "\(first + index + 1) \(ticked.row.name) \(ticked.row.number) "
        + ticked.role.words.text(in: language)
        + (ticked.presence == .present ? "" : " " + ticked.presence.words.text(in: language))
        + " \(points)"
      frame.write(
        text, at: position, columns: width,
        as: isAtPeople && first + index == attendees.selected ? .rowMarked : .text)
    }
  }

  /// What one attendance gives by its clauses, before any cap; the rule book itself is asked.
  private func worth(of ticked: Attendees.Ticked) -> Points {
    guard let book = sitting.book, let day = form.day(.day) else { return .zero }
    let length = form[.halfDays]?.number ?? 1
    let fact = Fact(
      member: ticked.row.id, day: day, source: .activity(Identifier(0)),
      matter: .attendance(
        Fact.Attended(
          kind: kind, admission: Admission.allCases[form[.admission]?.choice ?? 1],
          role: ticked.role,
          presence: ticked.presence, halfDays: ticked.presence.isThere ? length : 0, length: length)
      ))
    let subject = Subject(
      member: ticked.row.id, seat: ticked.row.seat, state: .serving, isRanked: true)
    return score([fact], of: subject, year: day.year, by: book).reduce(.zero) { $0 + $1.counted }
  }

  private var worth: Points {
    attendees.all.reduce(.zero) { $0 + worth(of: $1) }
  }
}
