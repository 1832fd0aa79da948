import Domain
import Toolkit

/// Enters books and reading rooms (书屋) of the reading programme, one after another.
struct ReadingFormScreen: Screen {
  private let sitting: Sitting
  private var form: Form<Part>
  private var drafting: Drafting
  private var isSaving = false

  private enum Part: String, FieldName { case kind, name, author, shelf, place, sector }

  /// What is entered.
  private enum Kind: String, CaseIterable {
    case book, room

    var words: Words {
      switch self {
      case .book: Words("图书", "a book")
      case .room: Words("书屋", "a reading room")
      }
    }

    /// The fields of one.
    var fields: [Field<Part>] {
      let kinds = Field<Part>(
        .kind, .roll(.readingKind), hint: .hintChoice, kind: .choice(.of(Kind.self, \.words)),
        standard: "", isRequired: true, sticky: .sitting, advance: .byEnter, columns: 24)
      let name = Field<Part>.asked(
        .name, self == .book ? .titleField : .placeName, hint: .hintTitle, kind: .text(most: 60),
        isRequired: true)
      return [kinds, name]
        + (self == .book
          ? [part(.author, .roll(.bookAuthor)), part(.shelf, .roll(.bookShelf))]
          : [part(.place, .place), part(.sector, .sector)])
    }

    private func part(_ id: Part, _ phrase: Phrase) -> Field<Part> {
      .asked(id, phrase, hint: .hintText, kind: .text(most: 60), isRequired: false)
    }
  }

  init(_ sitting: Sitting) {
    self.sitting = sitting
    drafting = Drafting(sitting)
    let kind = Kind(rawValue: sitting.last(of: "reading")[Part.kind.rawValue] ?? "") ?? .book
    form = Form(kind.fields, initial: [.kind: kind.rawValue], today: sitting.today)
  }

  var title: Words { RollPhrase.newReading.words }
  var isTyping: Bool { true }
  var isHolding: Bool { isSaving }
  var formName: String? { "reading" }

  func takes(_ text: String) -> Bool { form.takes(text) }

  var draft: Draft? {
    var draft = drafting.draft(
      form.draft(of: "reading", title, drafting.token), nil, begun: [], nil, revision: nil)
    if isSaving { draft.destination = form.following }
    return draft
  }

  mutating func restore(_ draft: Draft) {
    if let kind = draft.fields[Part.kind.rawValue].flatMap({ Kind(rawValue: $0) }) { become(kind) }
    form.restore(draft)
    drafting.take(draft)
    _ = drafting.settle()
  }

  var offers: [Offer] {
    [Offer(.save, unless: sitting.obstacleToSaving)] + form.offers.dropFirst() + [.can(.back)]
  }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .returned: return []
    case .command, .typed, .pressed, .pasted: break
    }
    let before = form.raw(.kind)
    let outcome = form.take(event)
    if form.raw(.kind) != before, let kind = Kind(rawValue: form.raw(.kind)) { become(kind) }
    switch outcome {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored: return []
    }
  }

  /// Has the fields of the other kind; what both have stays.
  private mutating func become(_ kind: Kind) {
    let (name, focus) = (form.raw(.name), form.focused?.id)
    form = Form(kind.fields, initial: [.kind: kind.rawValue], today: sitting.today)
    form.set(.name, to: name)
    if let focus { form.focus(on: focus) }
  }

  private mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    isSaving = true
    return [.ask(.record(recording, token: drafting.token))]
  }

  /// What the fields say.
  private var recording: Recording {
    form.chosen(.kind, of: Kind.self) == .room
      ? .readingRoom(
        ReadingRoom(
          name: form.text(.name), place: form.text(.place), sector: form.text(.sector),
          keeper: nil))
      : .book(
        Book(title: form.text(.name), author: form.text(.author), shelf: form.text(.shelf)))
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    isSaving = false
    guard case .recorded(let receipt) = reply else {
      return reply.problem.map { [.say(Notice($0, .bad))] } ?? []
    }
    drafting.spend()
    let remembered = Effect.remember(form.remembered(as: "reading"))
    form = form.next
    form.focus(on: .name)
    return [remembered, .say(Notice(.entry(.saved(receipt)), .good))]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    form.draw(into: &frame, in: body, save: .roll(.saveReading), language: language)
  }
}
