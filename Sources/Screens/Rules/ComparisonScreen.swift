import Domain
import Toolkit

/// What another rule book would change (假如): clause by clause, and member by member on the same facts.
/// From here it is adopted, with a day and a reason.
struct ComparisonScreen: Screen {
  private let sitting: Sitting
  private let choice: BookChoice
  private let name: String
  private let year: Int
  private var comparison: BookComparison?
  private var problem: Phrase?
  private var showsMembers = false
  private var clauses = ListPlace()
  private var members = ListPlace()
  private var form: Form<Part>?
  private var tokens = 0

  private enum Part: String, FieldName { case effective, reason }

  init(_ sitting: Sitting, _ choice: BookChoice, named name: String, year: Int) {
    self.sitting = sitting
    self.choice = choice
    self.name = name
    self.year = year
  }

  var title: Words { Phrase.comparing.words }
  var isTyping: Bool { form != nil }

  var offers: [Offer] {
    if form != nil {
      return [.can(.choose), .can(.save), .can(.back), .can(.nextField), .can(.previousField)]
    }
    let none: Phrase? = comparison == nil ? .nothingSelected : nil
    return [
      .can(.nextPart), Offer(.adopt, unless: sitting.obstacleToSaving ?? none),
      Offer(.openMember, unless: member == nil ? .nothingSelected : nil), .can(.back),
    ] + Offer.list + Offer.places
  }

  private var member: MemberComparison? {
    guard showsMembers, let rows = comparison?.members, rows.indices.contains(members.selected)
    else { return nil }
    return rows[members.selected]
  }

  func opening() -> [Effect] { [.ask(.compare(.ofYear, to: choice, year: year))] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .command(let action) where form == nil: return take(action, body)
    case .command, .typed, .pressed, .pasted: return fill(event)
    case .returned: return []
    }
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    switch reply {
    case .comparison(let comparison): self.comparison = comparison
    case .recorded:
      form = nil
      return [.say(Notice(.adoptedNow(comparison?.to ?? name), .good)), .go(.rules)]
    default:
      guard let problem = reply.problem else { return [] }
      if comparison == nil { self.problem = problem }
      return [.say(Notice(problem, .bad))]
    }
    return []
  }

  private mutating func take(_ action: Action, _ body: Size) -> [Effect] {
    switch action {
    case .back: return [.back]
    case .nextPart: showsMembers.toggle()
    case .openMember, .choose: return member.map { [.open(.scorecard($0.member))] } ?? []
    case .adopt:
      form = Form(
        [
          .asked(.effective, .effectiveFrom, hint: .hintDay, kind: .day, isRequired: true),
          .asked(.reason, .reason, hint: .hintTitle, kind: .text(most: 200), isRequired: true),
        ], initial: [.effective: "\(year)-01-01"], today: sitting.today)
    default:
      let visible = body.rows - 1 - head(body.rows)
      let moved =
        showsMembers
        ? members.move(action, count: comparison?.members.count ?? 0, visible: visible)
        : clauses.move(action, count: changes.count, visible: visible)
      return moved ? [] : action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  private mutating func fill(_ event: Event) -> [Effect] {
    switch form?.take(event) {
    case .save: return adopt()
    case .leave: form = nil
    case .handled, .ignored, nil: break
    }
    return []
  }

  private mutating func adopt() -> [Effect] {
    if let fault = form?.firstFault() { return [.say(Notice(fault, .bad))] }
    guard let form, let day = form.day(.effective) else { return [] }
    tokens += 1
    return [
      .ask(
        .adopt(
          Adoption(book: choice, effective: day), reason: form.text(.reason),
          token: sitting.token(tokens)))
    ]
  }

  /// One row for each key that differs, or for a clause that came or went.
  private var changes: [(clause: String, change: ClauseChange.Kind, key: KeyChange?)] {
    (comparison?.clauses ?? []).flatMap { clause in
      clause.keys.isEmpty
        ? [(clause.clause, clause.kind, nil)]
        : clause.keys.map { (clause.clause, clause.kind, $0) }
    }
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let comparison else {
      frame.write(
        " " + (problem ?? .loading).text(in: language), at: body.origin, columns: body.columns,
        as: .muted)
      return
    }
    let (head, area) = body.split(top: head(body.rows))
    if head.rows > 1 {
      frame.write(
        " \(year) \(comparison.from) → \(comparison.to)", at: head.origin, columns: head.columns,
        as: .title)
    }
    let parts: [Phrase] = [
      .changedClauses(comparison.clauses.count),
      .changedMembers(comparison.changed, of: comparison.compared),
    ]
    let words = parts.enumerated().map { index, part in
      (index == 1) == showsMembers
        ? "[\(part.text(in: language))]" : " \(part.text(in: language)) "
    }
    frame.write(
      " " + words.joined(separator: " "), at: head.position(column: 0, row: head.rows - 1),
      columns: head.columns, as: .header)
    if showsMembers {
      drawMembers(comparison, into: &frame, in: area, language)
    } else {
      drawClauses(into: &frame, in: area, language)
    }
    if form != nil { drawForm(into: &frame, in: body, language) }
  }

  /// What is compared, where there is room below, and the parts.
  private func head(_ rows: Int) -> Int { rows > 4 ? 2 : 1 }

  private func drawForm(into frame: inout Frame, in body: Rectangle, _ language: Language) {
    guard let form else { return }
    let area = body.split(bottom: form.fields.count + (body.columns < 60 ? 3 : 2)).bottom
    frame.fill(area, as: .text)
    let (head, rest) = area.split(top: body.rows > 3 ? 1 : 0)
    if !head.isEmpty {
      frame.write(
        " " + Phrase.adoptHint(comparison?.to ?? name).text(in: language), at: head.origin,
        columns: head.columns, as: .title)
    }
    form.draw(into: &frame, in: rest, save: .adoptQuestion, language: language)
  }

  private func drawClauses(into frame: inout Frame, in area: Rectangle, _ language: Language) {
    let rows = changes
    guard !rows.isEmpty else {
      frame.write(
        " " + Phrase.sameBooks.text(in: language), at: area.origin, columns: area.columns,
        as: .muted)
      return
    }
    let clauses = clauses.settled(count: changes.count, visible: area.rows - 1)
    let table = Table(
      columns: [
        Phrase.clause.column(.fixed(15), in: language),
        Phrase.titleField.column(.flexible(minimum: 10), priority: 1, in: language),
        Phrase.before.column(.flexible(minimum: 12), priority: 3, in: language),
        Phrase.after.column(.flexible(minimum: 12), priority: 2, in: language),
      ],
      rows: rows.dropFirst(clauses.top).prefix(max(0, area.rows - 1)).map { row in
        let word: Phrase? =
          switch row.change {
          case .added: .addedClause
          case .dropped: .droppedClause
          case .changed: nil
          }
        return [
          TableCell(row.clause, nil),
          TableCell(row.key?.key ?? word?.text(in: language) ?? "", .muted),
          TableCell(row.key?.from ?? "-", .scoreDown), TableCell(row.key?.to ?? "-", .scoreUp),
        ]
      }, selected: clauses.selected - clauses.top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(
      column: 0, row: min(area.rows - 1, 1 + clauses.selected - clauses.top))
  }

  private func drawMembers(
    _ comparison: BookComparison, into frame: inout Frame, in area: Rectangle, _ language: Language
  ) {
    guard !comparison.members.isEmpty else {
      frame.write(
        " " + Phrase.nobodyChanges.text(in: language), at: area.origin, columns: area.columns,
        as: .muted)
      return
    }
    let members = members.settled(
      count: comparison.members.count, visible: area.rows - 1)
    let table = Table(
      columns: [
        Phrase.name.column(.flexible(minimum: 10), in: language),
        Phrase.points.column(.fixed(18), .right, in: language),
        Phrase.grade.column(.fixed(24), priority: 1, in: language),
        Phrase.placeColumn.column(.fixed(14), .right, priority: 2, in: language),
      ],
      rows: comparison.members.dropFirst(members.top).prefix(max(0, area.rows - 1)).map { row in
        let (was, now) = (row.before, row.after)
        let isLess = now.points < was.points
        return [
          TableCell(row.name, nil),
          TableCell("\(was.points) → \(now.points)", isLess ? .scoreDown : .scoreUp),
          TableCell(
            Self.step(word(was.grade, language), word(now.grade, language)),
            was.grade == now.grade ? .muted : nil),
          TableCell(Self.step(was.placeWord, now.placeWord), .muted),
        ]
      }, selected: members.selected - members.top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(
      column: 0, row: min(area.rows - 1, 1 + members.selected - members.top))
  }

  /// A grade in the clerk's language, as far as the book in force knows it.
  private func word(_ grade: String, _ language: Language) -> String {
    Grade(kept: grade).words(by: sitting.book).text(in: language)
  }

  private static func step(_ from: String, _ to: String) -> String {
    from == to ? to : "\(from) → \(to)"
  }
}

extension Outcome {
  fileprivate var placeWord: String { place.map(String.init) ?? "-" }
}
