import Documents
import Domain
import Scoring
import Toolkit

/// What another rule book would change (假如): clause by clause, and member by member on the same facts.
/// From here it is adopted, with a day and a reason; a book with faults is shown with all of them.
struct ComparisonScreen: Screen {
  let sitting: Sitting
  private let choice: BookChoice
  let name: String
  let year: Int
  private(set) var comparison: BookComparison?
  /// What the books say otherwise, in words.
  private(set) var changes: [RuleChange] = []
  private(set) var problem: Phrase?
  /// What is wrong with the book, a line each; empty where nothing is.
  private(set) var faults: [Words] = []
  private(set) var showsMembers = false
  var clauses = ListPlace()
  var members = ListPlace()
  private(set) var top = 0
  private(set) var adopting: AdoptionForm?
  private(set) var exporting = ExportLine()
  private var tokens = 0

  init(_ sitting: Sitting, _ choice: BookChoice, named name: String, year: Int) {
    self.sitting = sitting
    self.choice = choice
    self.name = name
    self.year = year
  }

  var title: Words { Phrase.comparing.words }
  var isTyping: Bool { adopting != nil || exporting.isOpen }

  func takes(_ text: String) -> Bool { adopting?.fields.takes(text) ?? exporting.isOpen }

  var offers: [Offer] {
    if adopting != nil {
      return [.can(.choose), .can(.save), .can(.back), .can(.nextField), .can(.previousField)]
    }
    if exporting.isOpen { return exporting.offers }
    if !faults.isEmpty { return [.can(.back)] + Offer.list + Offer.places }
    let none: Phrase? = comparison == nil ? .nothingSelected : nil
    return [
      .can(.nextPart), Offer(.adopt, unless: sitting.obstacleToSaving ?? none),
      Offer(.openMember, unless: member == nil ? .nothingSelected : nil),
      Offer(.export, unless: none), .can(.back),
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
    case _ where exporting.isOpen: return export(event)
    case .command(let action) where adopting == nil: return take(action, body)
    case .command, .typed, .pressed, .pasted: return fill(event)
    case .returned: return []
    }
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    switch reply {
    case .comparison(let comparison): return show(comparison)
    case .bookText(let text): explain(text)
    case .effects(let effects): adopting?.note(effects)
    case .recorded:
      adopting = nil
      return [.say(Notice(.adoptedNow(comparison?.to ?? name), .good)), .go(.rules)]
    case .refused(.ruleBookFaulty):
      problem = reply.problem
      return [.ask(.bookText(choice, year: year))]
    case .refused(let refusal) where adopting?.isAsking ?? false:
      adopting?.note(refusal)
      return foresee()
    default:
      guard let problem = reply.problem else { return [] }
      if comparison == nil { self.problem = problem }
      return [.say(Notice(problem, .bad))]
    }
    return []
  }

  private mutating func show(_ comparison: BookComparison) -> [Effect] {
    self.comparison = comparison
    changes = comparison.changes
    return comparison.isEmpty
      ? [.say(Notice(.regulation(.nothingToCompare(year)), .warning))] : []
  }

  /// Everything that is wrong with a text, each fault whole.
  private mutating func explain(_ text: String) {
    guard case .failure(let findings) = RuleBookReader.read(text, named: name) else { return }
    faults = findings.all.map { Words($0.line(in: .chinese), $0.line(in: .english)) }
  }

  private mutating func take(_ action: Action, _ body: Size) -> [Effect] {
    switch action {
    case .back: return [.back]
    case .nextPart where faults.isEmpty: showsMembers.toggle()
    case .openMember, .choose: return member.map { [.open(.scorecard($0.member))] } ?? []
    case .adopt:
      let form = AdoptionForm(year: year, today: sitting.today)
      adopting = form
      return ask(form)
    case .export where comparison != nil:
      exporting.open(suggesting: "lvzhi-diff-\(showsMembers ? "members" : "clauses").csv")
    default:
      if scroll(action, body) { return [] }
      let visible = listRows(body.rows)
      let moved =
        showsMembers
        ? members.move(action, count: comparison?.members.count ?? 0, visible: visible)
        : clauses.move(action, count: changes.count, visible: visible)
      return moved ? [] : action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  /// Writes the part that is shown to the file that is named.
  private mutating func export(_ event: Event) -> [Effect] {
    guard let path = exporting.take(event), let comparison else { return [] }
    return [.write(showsMembers ? comparison.members(to: path) : comparison.clauses(to: path))]
  }

  /// Moves through the faults, where there are any.
  private mutating func scroll(_ action: Action, _ body: Size) -> Bool {
    guard !faults.isEmpty else { return false }
    let page = max(1, body.rows - 1)
    let last = max(0, faultLines(columns: body.columns, .wide, .chinese).count - page)
    switch action {
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - page)
    case .pageDown: top = min(last, top + page)
    case .first: top = 0
    case .last: top = last
    default: return false
    }
    return true
  }

  private mutating func fill(_ event: Event) -> [Effect] {
    switch adopting?.fields.take(event) {
    case .save: return adopt()
    case .leave: adopting = nil
    case .handled: return foresee()
    case .ignored, nil: break
    }
    return []
  }

  /// Asks what the book would do from another day on, once that is left or was proposed.
  private mutating func foresee() -> [Effect] {
    guard let form = adopting, form.asked == nil || form.fields.focused?.id != .effective else {
      return []
    }
    return ask(form)
  }

  private mutating func ask(_ form: AdoptionForm) -> [Effect] {
    guard let day = form.day, form.asked != day else { return [] }
    adopting?.ask(from: day)
    return [.ask(.effects(Adoption(book: choice, effective: day)))]
  }

  /// Adopts the book once the clerk has seen what that does; before, it asks for it.
  private mutating func adopt() -> [Effect] {
    if let fault = adopting?.fields.firstFault() { return [.say(Notice(fault, .bad))] }
    guard let form = adopting, let day = form.day else { return [] }
    let question = ask(form)
    if question.isEmpty, let refusal = form.refusal { return [.say(Notice(refusal, .bad))] }
    guard question.isEmpty, form.effects != nil else {
      return question + [.say(Notice(.regulation(.effectsFirst), .warning))]
    }
    tokens += 1
    return [
      .ask(
        .adopt(
          Adoption(book: choice, effective: day), reason: form.fields.text(.reason),
          token: sitting.token(tokens)))
    ]
  }
}
