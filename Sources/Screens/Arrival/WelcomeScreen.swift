import Domain
import Toolkit

/// The first start: there is no office yet. Offers the demonstration office, a roll to take in, or an
/// empty office; the latter two ask for the committee and its term first.
struct WelcomeScreen: Screen {
  private let sitting: Sitting
  private var selected = 0
  /// The founding being filled in, while the clerk does not choose.
  private var side: SideForm<Part>
  private var isAsking = false
  private var hasNews = false

  /// The fields of a founding.
  private enum Part: String, FieldName { case committee, term, firstYear }

  /// The ways in.
  private enum Way: String, CaseIterable {
    case demonstration, roll, empty, tour

    var phrase: Phrase {
      switch self {
      case .demonstration: .openDemonstration
      case .roll: .importARoll
      case .empty: .startEmpty
      case .tour: .knowing(.takeTour)
      }
    }

    var explanation: Phrase {
      switch self {
      case .demonstration: .aboutDemonstration
      case .roll: .aboutRoll
      case .empty: .aboutEmpty
      case .tour: .knowing(.aboutTour)
      }
    }
  }

  init(_ sitting: Sitting) {
    self.sitting = sitting
    side = SideForm(sitting)
  }

  var title: Words { Phrase.welcome.words }
  var isTyping: Bool { side.isOpen }

  var formName: String? { "welcome/" }
  var draft: Draft? { side.draft(of: "welcome/", Phrase.foundOffice.words) }

  mutating func restore(_ draft: Draft) {
    side.restore(draft)
    selected = Way.allCases.firstIndex { $0.rawValue == draft.deed } ?? selected
    open()
  }

  mutating func see(_ drafts: [KeptDraft]) { hasNews = drafts.contains(where: \.isNews) }

  var offers: [Offer] {
    !side.isOpen
      ? [.can(.choose), .can(.up), .can(.down), .can(.quit)]
      : [.can(.save), .can(.choose), .can(.nextField), .can(.previousField), .can(.back)]
  }

  func opening() -> [Effect] { hasNews && !side.isOpen ? [.open(.drafts)] : [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    if case .answered(_, let reply) = event { return answer(reply) }
    if side.isOpen { return fill(event) }
    if case .command(let action) = event { return choose(action) }
    return []
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    isAsking = false
    switch reply {
    case .done: return [.ask(.opening)]
    case .opening(let opening):
      return [.begin(opening, then: Way.allCases[selected] == .roll ? .importRoll : nil)]
    default: return reply.problem.map { [.say(Notice($0, .bad))] } ?? []
    }
  }

  private mutating func choose(_ action: Action) -> [Effect] {
    switch action {
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(Way.allCases.count - 1, selected + 1)
    case .quit: return [.leave(.done)]
    case .choose:
      switch Way.allCases[selected] {
      case .demonstration: return [.leave(.demonstration)]
      case .tour: return [.leave(.tour)]
      case .roll, .empty: open()
      }
    default: break
    }
    return []
  }

  private mutating func open() {
    side.open(
      Way.allCases[selected].rawValue,
      Form(
        [
          .asked(
            .committee, .committee, hint: .hintCommittee, kind: .text(most: 60), isRequired: true),
          .asked(.term, .term, hint: .hintTerm, kind: .text(most: 8), isRequired: true),
          .asked(
            .firstYear, .firstYear, hint: .hintFirstYear, kind: .number(1_900...2_195),
            isRequired: true),
        ], initial: [.firstYear: String(sitting.today.year)], today: sitting.today))
  }

  private mutating func fill(_ event: Event) -> [Effect] {
    let next = side.take(event)
    let isTerm = side.form.map {
      $0.raw(.term).isEmpty || Term.number(written: $0.text(.term)) != nil
    }
    side.form?.objections[.term] = isTerm == false ? .numberBetween(1, 99) : nil
    return next == .save ? found() : []
  }

  private mutating func found() -> [Effect] {
    guard !isAsking else { return [] }
    if let fault = side.form?.firstFault() { return [.say(Notice(fault, .bad))] }
    guard let form = side.form, let number = Term.number(written: form.text(.term)),
      let year = form.number(.firstYear),
      let term = Term(number: number, firstYear: year)
    else { return [] }
    isAsking = true
    let founding = Founding(committee: form.text(.committee), term: term)
    return [.ask(.found(founding, token: side.token))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let (head, area) = body.split(top: body.rows < 6 ? 0 : 2)
    if !head.isEmpty {
      frame.write(
        Phrase.noOfficeYet(sitting.file).text(in: language), at: head.position(column: 2, row: 0),
        columns: max(0, head.columns - 4), as: .title)
    }
    guard let form = side.shown else { return drawWays(into: &frame, in: area, language) }
    form.draw(into: &frame, in: area, save: .foundOffice, language: language)
  }

  private func drawWays(into frame: inout Frame, in area: Rectangle, _ language: Language) {
    let rowsEach = area.rows >= Way.allCases.count * 3 ? 3 : 1
    let top = 0.scrolled(to: selected, visible: area.rows / rowsEach)
    for (index, way) in Way.allCases.enumerated().dropFirst(top)
    where (index - top) * rowsEach < area.rows {
      let row = (index - top) * rowsEach
      let isSelected = index == selected
      frame.write(
        (isSelected ? "> " : "  ") + way.phrase.text(in: language),
        at: area.position(column: 1, row: row), columns: max(0, area.columns - 2),
        as: isSelected ? .rowSelected : .text)
      if isSelected { frame.caret = area.position(column: 1, row: row) }
      guard rowsEach > 1 else { continue }
      frame.write(
        way.explanation.text(in: language), at: area.position(column: 5, row: row + 1),
        columns: max(0, area.columns - 6), as: .muted)
    }
  }
}
