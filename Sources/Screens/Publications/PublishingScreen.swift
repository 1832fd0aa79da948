import Domain
import Scoring
import Toolkit

/// Publishing (公布): what is published and for how long, then the notice itself to be read, then the act.
struct PublishingScreen: Screen {
  private let sitting: Sitting
  private let year: Int
  private let corrected: Identifier<Publication>?
  private var form: Form<Part>
  /// The notice to be read before it is published; nil while the form is filled in.
  private var proof: Proof?
  /// Whether the clerk is asked once more, the notice read.
  private var isConfirming = false
  /// The working days of the office; Monday to Friday until the rule book of the year is known.
  private var calendar = WorkCalendar()
  private var top = 0
  private var isAsking = false
  private var drafting: Drafting
  private var isDone = false

  private enum Part: String, FieldName { case title, through, first, last, contact, shows, reason }

  init(_ sitting: Sitting, year: Int, correcting corrected: Identifier<Publication>?) {
    self.sitting = sitting
    self.year = year
    self.corrected = corrected
    drafting = Drafting(sitting)
    let window = PublishingScreen.window(from: sitting.today, calendar)
    let shown = [
      Choice(code: "grades", words: Phrase.gradesOnly.words),
      Choice(code: "points", words: Phrase.gradesAndPoints.words),
    ]
    var fields: [Field<Part>] = [
      .asked(.title, .titleField, hint: .hintTitle, kind: .text(most: 200), isRequired: true),
      .asked(.first, .firstDay, hint: .hintDay, kind: .day, isRequired: true),
      .asked(.last, .lastDay, hint: .hintDay, kind: .day, isRequired: true),
      .asked(
        .contact, .regulation(.contact), hint: .regulation(.contactHint), kind: .text(most: 200),
        isRequired: false),
      .asked(.shows, .showsPoints, hint: .hintChoice, kind: .choice(shown), isRequired: true),
    ]
    if corrected == nil {
      fields.insert(
        .asked(
          .through, .regulation(.through), hint: .regulation(.throughHint), kind: .day,
          isRequired: false), at: 1)
    } else {
      fields.append(
        .asked(
          .reason, .correctionReason, hint: .hintTitle, kind: .text(most: 200), isRequired: true))
    }
    form = .arranging(
      fields,
      initial: [
        .title: Phrase.noticeTitle(year, through: nil).words.chinese, .first: window.lowerBound.iso,
        .last: window.upperBound.iso, .shows: "grades",
      ], today: sitting.today)
  }

  /// Five working days, from the first that is not before today.
  private static func window(from today: Day, _ calendar: WorkCalendar) -> ClosedRange<Day> {
    let first = calendar.span(from: today, workingDays: 1)?.upperBound ?? today
    return calendar.span(from: first, workingDays: 5) ?? first...first
  }

  var title: Words {
    corrected.map { Phrase.correcting($0.value).words } ?? Phrase.publishing.words
  }
  var isTyping: Bool { proof == nil }

  func takes(_ text: String) -> Bool { proof == nil && form.takes(text) }

  var offers: [Offer] {
    if isConfirming { return [.can(.confirm), .can(.decline)] }
    return proof == nil
      ? [.can(.choose), .can(.save), .can(.back), .can(.nextField), .can(.previousField)]
      : [.can(.publish), .can(.back)] + Offer.list
  }

  func opening() -> [Effect] {
    [.ask(.ruleBook(year: year))] + (corrected.map { [.ask(.publication($0))] } ?? [])
  }

  var formName: String? { "publishing/\(year)" + (corrected.map { "/\($0)" } ?? "") }
  var draft: Draft? {
    guard !isDone else { return nil }
    return drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), nil, begun: [], nil, revision: nil)
  }
  mutating func restore(_ draft: Draft) {
    form.restore(draft)
    drafting.take(draft)
    _ = drafting.settle()
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .returned: return []
    case .command(let action) where proof != nil: return read(action, body)
    case .command, .typed, .pressed, .pasted: return proof == nil ? fill(event) : []
    }
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    isAsking = false
    isConfirming = false
    switch reply {
    case .ruleBook(let sheet): arrange(by: try? RuleBookReader.read(sheet.text).get())
    case .publication(let record): begin(as: record.publication.plan)
    case .proof(let proof):
      self.proof = proof
      top = 0
    case .recorded(let receipt):
      isDone = true
      guard case .publication(let id) = receipt.record else { return [.back] }
      return [.say(Notice(.recorded(receipt), .good)), .replace(.publication(id))]
    default:
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  /// Counts by the holidays of the book; a window that is as it was offered is offered anew.
  private mutating func arrange(by book: RuleBook?) {
    calendar = book?.calendar ?? WorkCalendar()
    let window = PublishingScreen.window(from: form.today, calendar)
    if form.raw(.first) == form.initial[.first] { form.begin(.first, with: window.lowerBound.iso) }
    if form.raw(.last) == form.initial[.last] { form.begin(.last, with: window.upperBound.iso) }
  }

  /// Offers what the publication that is corrected had.
  private mutating func begin(as plan: PublicationPlan) {
    follow(plan.through)
    offer(.contact, plan.contact)
    offer(.shows, plan.tellsPoints ? "points" : "grades")
  }

  /// What is as it was offered is offered anew.
  private mutating func offer(_ part: Part, _ text: String) {
    if form.raw(part) == form.initial[part] ?? "" { form.begin(part, with: text) }
  }

  /// What is as it was offered follows the last day that counts: the title, and what is told.
  private mutating func follow(_ day: Day?) {
    offer(.title, Phrase.noticeTitle(year, through: day).words.chinese)
    offer(.shows, day == nil ? "grades" : "points")
  }

  private mutating func fill(_ event: Event) -> [Effect] {
    let before = form.day(.through)
    let outcome = form.take(event)
    if form.day(.through) != before { follow(form.day(.through)) }
    switch outcome {
    case .save: return preview()
    case .leave: return [.back]
    case .handled, .ignored: return []
    }
  }

  private var plan: PublicationPlan? {
    guard let first = form.day(.first), let last = form.day(.last), first <= last else {
      return nil
    }
    return PublicationPlan(
      title: form.text(.title), year: year, through: form.day(.through), notice: first...last,
      contact: form.text(.contact),
      showsPoints: form.raw(.shows) == "points",
      correction: corrected.map { .init(of: $0, reason: form.text(.reason)) })
  }

  private mutating func preview() -> [Effect] {
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    guard let plan else {
      form.focus(on: .last)
      return [.say(Notice(.endBeforeBegin, .bad))]
    }
    guard !isAsking else { return [] }
    isAsking = true
    return [.ask(.proof(plan))]
  }

  private mutating func read(_ action: Action, _ body: Size) -> [Effect] {
    if isConfirming { return decide(action) }
    let told = doubts(columns: body.columns, .wide, .chinese).count
    let page = max(1, body.rows - 2 - told)
    let last = max(0, paper(columns: body.columns, .wide).count - page)
    switch action {
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - page)
    case .pageDown: top = min(last, top + page)
    case .first: top = 0
    case .last: top = last
    case .back: proof = nil
    case .publish: isConfirming = !isAsking
    default: break
    }
    return []
  }

  private mutating func decide(_ action: Action) -> [Effect] {
    isConfirming = false
    guard action == .confirm, let proof else { return [] }
    isAsking = true
    return [.ask(.publicise(.publish(proof.plan), token: drafting.token))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let proof else { return drawForm(into: &frame, in: body, language) }
    frame.write(
      " " + Phrase.proofOf(lines: proof.lines.count, head: proof.head.sequence).text(in: language),
      at: body.origin, columns: body.columns, as: .title)
    let told = doubts(columns: body.columns, frame.ambiguous, language)
    let (doubts, rest) = body.split(top: 1).rest.split(top: min(told.count, body.rows / 2))
    for (row, line) in told.prefix(doubts.rows).enumerated() {
      frame.write(
        " " + line, at: doubts.position(column: 0, row: row), columns: doubts.columns,
        as: .statusWarning)
    }
    let area = isConfirming ? rest.split(bottom: 1).rest : rest
    let paper = paper(columns: body.columns, frame.ambiguous)
    for (row, line) in paper.dropFirst(top).prefix(area.rows).enumerated() {
      frame.write(
        line, at: area.position(column: 1, row: row), columns: area.columns - 2, as: .text)
    }
    frame.caret = area.origin
    guard isConfirming else { return }
    frame.write(
      " " + Phrase.regulation(.publishQuestion).text(in: language),
      at: rest.split(bottom: 1).bottom.origin, columns: rest.columns, as: .title)
    frame.caret = rest.split(bottom: 1).bottom.origin
  }

  /// What may not be meant, in lines that fit.
  private func doubts(
    columns: Int, _ ambiguous: Ambiguous, _ language: Language
  ) -> [String] {
    (proof?.doubts ?? []).flatMap {
      ("! " + $0.words.text(in: language)).wrapped(columns: columns - 2, ambiguous)
    }
  }

  /// The notice in lines that fit, whole: it is read before it is published.
  private func paper(columns: Int, _ ambiguous: Ambiguous) -> [String] {
    (proof?.document.text.lines ?? []).flatMap { $0.wrapped(columns: columns - 2, ambiguous) }
  }

  private func drawForm(into frame: inout Frame, in body: Rectangle, _ language: Language) {
    let rows = form.draw(into: &frame, in: body, save: .preview, language: language)
    guard rows < body.rows, let plan else { return }
    let span = Phrase.noticeSpan(
      plan.notice.lowerBound, plan.notice.upperBound, calendar.workingDays(in: plan.notice))
    frame.write(
      "  " + span.text(in: language), at: body.position(column: 0, row: rows),
      columns: body.columns, as: .muted)
  }
}

extension String {
  /// The lines of a text, empty ones too.
  var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
