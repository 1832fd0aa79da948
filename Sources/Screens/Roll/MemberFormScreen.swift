import Domain
import Toolkit

/// Enrols members one after another, or amends one; the roll itself is taken in from a file.
struct MemberFormScreen: Screen {
  private let sitting: Sitting
  /// The member amended; nil for a new one.
  private let id: Identifier<Member>?
  private var dossier: Dossier?
  private var form: Form<MemberField>
  private var prompt: ReasonPrompt<Amendment>?
  private var drafting: Drafting
  private var isSaving = false
  private var isDone = false
  private var showsAccepted = false

  init(_ sitting: Sitting, member id: Identifier<Member>?) {
    self.sitting = sitting
    self.id = id
    drafting = Drafting(sitting)
    var initial = Member(number: "", name: "", sector: "").texts
    for (name, text) in sitting.last(of: "member") {
      if let field = MemberField(rawValue: name) { initial[field] = text }
    }
    form = Form(
      MemberField.fields(isNew: id == nil), initial: id == nil ? initial : [:],
      today: sitting.today)
  }

  var title: Words {
    id == nil ? RollPhrase.enrolling.words : RollPhrase.amending(dossier?.member.name ?? "").words
  }

  var isTyping: Bool { true }
  var isHolding: Bool { isSaving || id != nil && dossier == nil }
  var formName: String? { "member" + (id.map { "/\($0)" } ?? "") }

  func takes(_ text: String) -> Bool { prompt != nil || form.takes(text) }

  var draft: Draft? {
    guard !isDone else { return nil }
    // Until the member is here the form is empty.
    if let restored = drafting.restored { return restored }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), nil, begun: [], prompt,
      revision: dossier?.revision)
    if isSaving { draft.destination = id != nil ? .elsewhere : following }
    return draft
  }

  /// The next form of a row of newcomers begins at the name.
  private var following: Draft.Destination {
    .next(fields: form.remembered, focus: MemberField.name.rawValue)
  }

  mutating func restore(_ draft: Draft) {
    form.restore(draft)
    drafting.take(draft)
    if id == nil { _ = drafting.settle(revision: nil) }
  }

  var offers: [Offer] {
    prompt == nil
      ? [Offer(.save, unless: sitting.obstacleToSaving)] + Form<MemberField>.offers.dropFirst()
        + [.can(.back), .can(.help), .can(.startOver)]
      : ReasonPrompt<Amendment>.offers
  }

  func opening() -> [Effect] { id.map { [.ask(.dossier($0))] } ?? [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .returned: return []
    case .command, .typed, .pressed, .pasted: break
    }
    if prompt != nil { return answer(prompting: event) }
    let wasShown = showsAccepted
    showsAccepted = false
    switch event {
    case .command(.help):
      showsAccepted = !wasShown
      return wasShown ? [.open(.help(offers, of: title))] : []
    case .command(.startOver):
      form = Form(form.fields, initial: form.initial, today: sitting.today)
      return []
    default: break
    }
    switch form.take(event) {
    case .save: return save()
    case .leave: return [.back]
    case .handled, .ignored: return []
    }
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    switch reply {
    case .dossier(let dossier): return begin(with: dossier)
    case .recorded(let receipt): return begin(after: receipt)
    case .refused(let refusal):
      isSaving = false
      object(refusal)
      return [.say(Notice(refusal.phrase, .bad))]
    default:
      isSaving = false
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  private mutating func begin(with dossier: Dossier) -> [Effect] {
    self.dossier = dossier
    form = Form(form.fields, initial: dossier.member.texts, today: sitting.today)
    if let draft = drafting.restored { form.restore(draft) }
    return drafting.settle(revision: dossier.revision)
  }

  /// Marks the field that a refusal speaks of.
  private mutating func object(_ refusal: Refusal) {
    let field: MemberField? =
      switch refusal {
      case .numberTaken, .numberMissing: .number
      case .nameMissing: .name
      case .sectorMissing: .sector
      default: nil
      }
    guard let field else { return }
    form.objections[field] = refusal.phrase
    form.focus(on: field)
  }

  private mutating func begin(after receipt: Receipt) -> [Effect] {
    isSaving = false
    let said = Effect.say(Notice(.entry(.saved(receipt)), .good))
    guard id == nil else {
      isDone = true
      return [.back, said]
    }
    drafting.spend()
    let remembered = Effect.remember(form: "member", fields: form.remembered)
    let last = form.state
    form = Form(form.fields, initial: form.carried, today: sitting.today)
    form.previous = Dictionary(
      uniqueKeysWithValues: last.compactMap { key, text in
        MemberField(rawValue: key).map { ($0, text) }
      })
    form.focus(on: .name)
    return [remembered, said]
  }

  private mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    let member = form.member(
      from: dossier?.member ?? Member(number: "", name: "", sector: ""))
    if let id, let dossier {
      prompt = ReasonPrompt(
        .member(id, revision: dossier.revision, member), question: .amendWhy(member.name),
        reason: drafting.reason)
      return []
    }
    isSaving = true
    let particulars = PrivateParticulars(phone: form.text(.phone), identity: form.text(.identity))
    return [.ask(.record(.member(member, particulars, []), token: drafting.token))]
  }

  private mutating func answer(prompting event: Event) -> [Effect] {
    switch event {
    case .command(.choose), .command(.save):
      guard let prompt else { return [] }
      if prompt.isTooShort { return [.say(Notice(.refused(.reasonTooShort(minimum: 4)), .bad))] }
      isSaving = true
      drafting.keep(prompt)
      self.prompt = nil
      return [.ask(.amend(prompt.act, reason: prompt.field.text, token: drafting.token))]
    case .command(.back):
      drafting.keep(prompt)
      prompt = nil
    case .command, .answered, .returned: break
    case .typed, .pressed, .pasted: prompt?.take(event)
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    form.draw(into: &frame, in: body, save: .roll(.saveMember), language: language)
    if showsAccepted { form.drawAccepted(into: &frame, in: body, language: language) }
    prompt?.draw(into: &frame, in: body, language: language)
  }
}
