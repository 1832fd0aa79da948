import Domain
import Toolkit

/// One publication: its notice, its results as they were published, its final notice, and the objections.
struct PublicationScreen: Screen {
  private let sitting: Sitting
  private let id: Identifier<Publication>
  private var record: PublicationRecord?
  private var problem: Phrase?
  private var part = Part.notice
  private var top = 0
  private var side: SideForm<ActForm.Part>
  private var exporting = ExportLine()

  /// What is shown of it.
  private enum Part: Int, Hashable, Sendable, CaseIterable { case notice, results, final, later }

  init(_ sitting: Sitting, id: Identifier<Publication>) {
    self.sitting = sitting
    self.id = id
    side = SideForm(sitting)
  }

  var title: Words { Phrase.publicationNumber(id.value).words }
  var isTyping: Bool { side.isOpen || exporting.isOpen }
  var isHolding: Bool { record == nil && problem == nil }

  /// Why nothing more can be done to it; nil while it can.
  private var obstacle: Phrase? {
    if let obstacle = sitting.obstacleToSaving { return obstacle }
    guard let record else { return .loading }
    if let later = record.correctedBy { return .correctedByNumber(later.value) }
    return record.final.map { .concludedOn($0.day) }
  }

  var offers: [Offer] {
    if form != nil {
      return [.can(.choose), .can(.save), .can(.back), .can(.nextField), .can(.previousField)]
    }
    if exporting.isOpen { return exporting.offers }
    let isDecided = record?.objections.allSatisfy { $0.decision != nil } ?? true
    let correction: Phrase? = record?.correctedBy.map { .correctedByNumber($0.value) }
    return [
      .can(.nextPart), Offer(.object, unless: obstacle),
      Offer(.decide, unless: obstacle ?? (isDecided ? .noObjections : nil)),
      Offer(.conclude, unless: obstacle),
      Offer(.correct, unless: sitting.obstacleToSaving ?? correction), .can(.back),
      .can(.refresh), Offer(.export, unless: record == nil ? .loading : nil),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.publication(id))] }

  var formName: String? { "publication/\(id)/" }
  var draft: Draft? {
    side.draft(of: "publication/\(id)/", form(ofKind: side.deed)?.title.words ?? title)
  }
  mutating func restore(_ draft: Draft) { side.restore(draft) }

  /// The form that stands over the publication; nil for none.
  private var form: ActForm? {
    guard let fields = side.shown, var form = form(ofKind: side.deed) else { return nil }
    form.fields = fields
    return form
  }

  private var undecided: [Objection] { record?.objections.filter { $0.decision == nil } ?? [] }

  /// A form as it begins.
  private func form(ofKind word: String) -> ActForm? {
    switch ActForm.Kind(rawValue: word) {
    case .objection: .objection(today: sitting.today)
    case .decision:
      // Another desk may have decided the last one while the form is open.
      .decision(
        among: undecided.isEmpty ? record?.objections ?? [] : undecided, today: sitting.today)
    case .conclusion: .conclusion(today: sitting.today)
    case nil: nil
    }
  }

  private mutating func open(_ kind: ActForm.Kind) {
    if let fresh = form(ofKind: kind.rawValue) { side.open(kind.rawValue, fresh.fields) }
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .returned: return opening()
    case _ where exporting.isOpen: return export(event)
    case .command(let action) where !side.isOpen: return take(action, body)
    case .command, .typed, .pressed, .pasted: return fill(event)
    }
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    switch reply {
    case .publication(let record):
      self.record = record
      if let kind = side.wanted.flatMap({ ActForm.Kind(rawValue: $0) }) { open(kind) }
    case .recorded(let receipt):
      side.end()
      return [.say(Notice(.recorded(receipt), .good)), .ask(.publication(id))]
    default:
      guard let problem = reply.problem else { return [] }
      if record == nil { self.problem = problem }
      return [.say(Notice(problem, .bad))]
    }
    return []
  }

  private mutating func take(_ action: Action, _ body: Size) -> [Effect] {
    let page = max(1, body.rows - headRows(body.rows))
    let last = max(0, lines(columns: body.columns, .wide, .chinese).count - page)
    switch action {
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - page)
    case .pageDown: top = min(last, top + page)
    case .first: top = 0
    case .last: top = last
    case .nextPart:
      let parts = parts
      part = parts.first { $0.rawValue > part.rawValue } ?? .notice
      top = 0
    case .export where record != nil:
      exporting.open(
        suggesting: part == .results
          ? "lvzhi-results-\(id.value).csv" : "lvzhi-notice-\(id.value).txt")
    case .object: open(.objection)
    case .decide: open(.decision)
    case .conclude: open(.conclusion)
    case .correct:
      guard let record else { return [] }
      return [.open(.publishing(year: record.publication.plan.year, correcting: id))]
    case .refresh: return opening()
    case .back: return [.back]
    default: return action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  /// Writes the part that is shown to the file that is named: rows, or a text.
  private mutating func export(_ event: Event) -> [Effect] {
    guard let path = exporting.take(event), let record else { return [] }
    if part == .results { return [.write(record.results(to: path))] }
    let lines = zip(paragraphs(in: .chinese), paragraphs(in: .english)).map(Words.init)
    return [.write(Extract(path: path, lines: lines))]
  }

  private mutating func fill(_ event: Event) -> [Effect] {
    side.take(event) == .save ? save() : []
  }

  private mutating func save() -> [Effect] {
    if let fault = side.form?.firstFault() { return [.say(Notice(fault, .bad))] }
    guard let form else { return [] }
    guard let act = form.act(on: id) else { return [] }
    return [.ask(.publicise(act, token: side.token))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let record else {
      frame.write(
        " " + (problem ?? .loading).text(in: language), at: body.origin, columns: body.columns,
        as: .muted)
      return
    }
    let (head, rest) = body.split(top: headRows(body.rows))
    drawHead(record, into: &frame, in: head, language)
    frame.caret = rest.origin
    exporting.draw(into: &frame, in: head.split(bottom: 1).bottom, language)
    if part == .results {
      drawResults(record, into: &frame, in: rest, language)
      form?.draw(into: &frame, in: body, language)
      return
    }
    let lines = lines(columns: body.columns, frame.ambiguous, language)
    for (row, line) in lines.dropFirst(top).prefix(rest.rows).enumerated() {
      frame.write(
        line, at: rest.position(column: 1, row: row), columns: rest.columns - 2, as: .text)
    }
    form?.draw(into: &frame, in: body, language)
  }

  /// Title, notice and state, objections, parts; the text below has half of the rows at least.
  private func headRows(_ rows: Int) -> Int {
    min(3 + (record?.objections.count ?? 0), max(1, rows / 2))
  }

  private func drawHead(
    _ record: PublicationRecord, into frame: inout Frame, in area: Rectangle, _ language: Language
  ) {
    let plan = record.publication.plan
    let span = Phrase.noticeSpan(
      plan.notice.lowerBound, plan.notice.upperBound, record.workingDays)
    let state: Phrase =
      if let later = record.correctedBy {
        .correctedByNumber(later.value)
      } else if let final = record.final {
        .concludedOn(final.day)
      } else {
        .inNotice(until: plan.notice.upperBound)
      }
    var rows: [(String, Role)] = [
      (plan.title, .title),
      (span.text(in: language) + " · " + state.text(in: language), .muted),
    ]
    rows += record.objections.map {
      (
        Phrase.objectionLine($0).text(in: language),
        $0.decision == nil ? .statusWarning : .muted
      )
    }
    rows.append(
      (
        parts.map { shown in
          let word = phrase(of: shown).text(in: language)
          return shown == part ? "[\(word)]" : " \(word) "
        }.joined(separator: " "), .header
      ))
    let shown = rows.prefix(max(0, area.rows - 1)) + rows.suffix(1)
    for (row, line) in shown.enumerated() {
      frame.write(
        " " + line.0, at: area.position(column: 0, row: row), columns: area.columns, as: line.1)
    }
  }

  /// The parts that there is something to show of.
  private var parts: [Part] {
    [.notice, .results] + (record?.final == nil ? [] : [.final])
      + (record?.later.isEmpty ?? true ? [] : [.later])
  }

  private func phrase(of part: Part) -> Phrase {
    switch part {
    case .notice: .notice
    case .results: .results
    case .final: .finalNotice
    case .later: .laterLines(record?.later.count ?? 0)
    }
  }

  /// The results as they were published, whatever they would be now.
  private func drawResults(
    _ record: PublicationRecord, into frame: inout Frame, in area: Rectangle, _ language: Language
  ) {
    let table = Table(
      columns: [
        Phrase.placeColumn.column(.fixed(5), .right, in: language),
        Phrase.number.column(.fixed(8), priority: 2, in: language),
        Phrase.name.column(.flexible(minimum: 10), in: language),
        Phrase.sector.column(.flexible(minimum: 10), priority: 3, in: language),
        Phrase.points.column(.fixed(8), .right, in: language),
        Phrase.grade.column(.fixed(language.gradeColumns), priority: 1, in: language),
      ],
      rows: record.lines.dropFirst(top).prefix(max(0, area.rows - 1)).map { line in
        [
          TableCell("\(line.place)", nil), TableCell(line.number, .muted),
          TableCell(line.name, nil),
          TableCell(line.sector, .muted), TableCell("\(line.points)", nil),
          TableCell(
            Grade(kept: line.grade).words(by: sitting.book).text(in: language), .muted),
        ]
      }, selected: nil)
    table.draw(into: &frame, in: area)
  }

  /// What is shown, in lines that fit.
  private func lines(
    columns: Int, _ ambiguous: Ambiguous, _ language: Language
  ) -> [String] {
    paragraphs(in: language).flatMap { $0.wrapped(columns: columns - 2, ambiguous) }
  }

  private func paragraphs(in language: Language) -> [String] {
    guard let record else { return [] }
    switch part {
    case .notice: return record.publication.document.text.lines
    case .final: return record.final?.document.text.lines ?? []
    case .results: return [""] + record.lines.map(\.number)
    case .later: return record.later.map { Phrase.laterLine($0).text(in: language) }
    }
  }
}
