import Domain
import Toolkit

/// The entry desk for works: title, day, number, authors in order, and the stage reached.
struct LogWorkScreen: Screen {
  private let sitting: Sitting
  private let kind: WorkKind
  private var form: Form<FieldName>
  private var picker = Picker()
  private var authors = Attendees()
  private var tokens = 1
  private var isSaving = false

  /// The fields of the form.
  private enum FieldName: Hashable, Sendable { case day, title, number, stage, level, form, people }

  init(_ sitting: Sitting, kind: WorkKind) {
    self.sitting = sitting
    self.kind = kind
    form = Form(LogWorkScreen.fields(kind, sitting), today: sitting.today)
  }

  private static func fields(_ kind: WorkKind, _ sitting: Sitting) -> [FormField<FieldName>] {
    [
      FormField(.day, .day, hint: .hintDay, kind: .day, text: sitting.today.iso),
      FormField(.title, .titleField, hint: .hintTitle, kind: .text, text: ""),
      FormField(.number, .fileNumber, hint: .hintText, kind: .text, text: ""),
      FormField(.stage, .stage, choices: kind.stages.map(\.words), choice: 0),
      FormField(.level, .level, choices: Level.allCases.map(\.words), choice: 0),
      FormField(.form, .form, choices: StageForm.allCases.map(\.words), choice: 0),
      FormField(.people, .authors, hint: .hintAuthors, kind: .people, text: ""),
    ]
  }

  var title: Words { Words("登记 " + kind.words.chinese, "Log " + kind.words.english) }
  var isTyping: Bool { true }
  private var isAtPeople: Bool { form.focused?.id == .people }

  var offers: [Offer] {
    [
      Offer(.save, unless: sitting.obstacleToSaving), .can(.choose), .can(.nextField),
      .can(.previousField),
      .can(.back),
    ]
      + (isAtPeople && picker.isEmpty
        ? [Offer(.removeLast, unless: authors.all.isEmpty ? .nobodyTicked : nil)] : [])
  }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, .candidates(let rows)): picker.receive(rows, for: request)
    case .answered(_, .recorded(let receipt)):
      isSaving = false
      tokens += 1
      let day = form.text(.day)
      form = Form(LogWorkScreen.fields(kind, sitting), today: sitting.today)
      form.set(.day, to: day)
      form.focus(on: .title)
      authors = Attendees()
      return [.say(Notice(.recorded(receipt), .good))]
    case .answered(_, let reply):
      isSaving = false
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    case .typed(let text):
      guard isAtPeople else {
        form.type(text)
        return []
      }
      if text == " " || text == "　" { return choose() }
      if let row = picker.candidate(digit: text) { return tick(row) }
      return picker.type(text)
    case .pressed(let key):
      if !isAtPeople {
        _ = form.press(key)
      } else if key == .backspace, picker.isEmpty {
        authors.remove()
      } else {
        return picker.press(key) ?? []
      }
    case .pasted(let text):
      if isAtPeople { return picker.type(text) }
      form.paste(text)
    case .command(let action): return take(action)
    case .returned: break
    }
    return []
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .choose:
      if isAtPeople, !picker.isEmpty { return choose() }
      if form.isAtSave { return save() }
      form.settleDay()
      form.next()
    case .nextField:
      if isAtPeople, picker.isEmpty ? authors.move(1) : picker.move(1) { return [] }
      form.settleDay()
      form.next()
    case .previousField:
      if isAtPeople, picker.isEmpty ? authors.move(-1) : picker.move(-1) { return [] }
      form.settleDay()
      form.previous()
    case .save: return save()
    case .removeLast: authors.remove()
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

  private mutating func choose() -> [Effect] {
    guard let row = picker.choice else {
      return picker.isEmpty || !picker.isSettled ? [] : [.say(Notice(.nobodyFound, .warning))]
    }
    return tick(row)
  }

  private mutating func tick(_ row: MemberRow) -> [Effect] {
    picker.clear()
    return authors.tick(row, as: .participant)
      ? [] : [.say(Notice(.tickedAlready(row.name), .warning))]
  }

  private mutating func save() -> [Effect] {
    if isSaving { return [] }
    form.settleDay()
    if let problem = form.firstProblem {
      form.focus(on: problem.field)
      return [.say(Notice(problem.phrase, .bad))]
    }
    guard let day = form.day(.day) else { return [] }
    if form.text(.title).isEmpty {
      form.focus(on: .title)
      return [.say(Notice(.titleIsMissing, .bad))]
    }
    guard !authors.all.isEmpty else {
      form.focus(on: .people)
      return [.say(Notice(.authorIsMissing, .bad))]
    }
    let stage = Stage(
      kind: kind.stages[form[.stage]?.choice ?? 0], day: day,
      level: Level.allCases[form[.level]?.choice ?? 0],
      form: StageForm.allCases[form[.form]?.choice ?? 0], body: "")
    let work = Work(
      kind: kind, title: form.text(.title), day: day, authors: authors.all.map(\.row.id),
      fileNumber: form.text(.number), stages: [stage])
    isSaving = true
    return [.ask(.record(.work(work), token: sitting.token(tokens)))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let rows = form.draw(
      into: &frame, in: body.split(top: form.rowsBesidePeople(body.rows)).top, language: language)
    if isAtPeople, let caret = frame.caret {
      frame.caret = picker.query.draw(into: &frame, at: caret, columns: 24, role: .fieldFocus)
    }
    let save = body.position(column: 0, row: rows)
    frame.write(
      (form.isAtSave ? "> " : "  ") + Phrase.saveWork(authors.all.count).text(in: language),
      at: save,
      columns: body.columns, as: form.isAtSave ? .rowSelected : .title)
    if form.isAtSave { frame.caret = save }
    var rest = body.split(top: rows + 1).rest
    if isAtPeople, !picker.isEmpty {
      PickerPane(picker: picker).drawCandidates(into: &frame, in: rest, language: language)
      rest = rest.split(top: max(1, picker.candidates.count)).rest
    }
    for (index, author) in authors.all.enumerated() where index < rest.rows {
      frame.write(
        "  \(index + 1) \(author.row.name) \(author.row.number) \(author.row.sector)",
        at: rest.position(column: 0, row: index), columns: rest.columns,
        as: isAtPeople && index == authors.selected ? .rowMarked : .text)
    }
  }
}
