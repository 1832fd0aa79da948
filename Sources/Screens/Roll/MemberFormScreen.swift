import Domain
import Toolkit

/// Enrols members one after another, or amends one; the roll itself is taken in from a file.
struct MemberFormScreen: Screen {
  private let sitting: Sitting
  /// The member amended; nil for a new one.
  private let id: Identifier<Member>?
  private var dossier: Dossier?
  private var form: Form<MemberField>
  private var amending = Amending<MemberField, Dossier>()
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

  var isTyping: Bool { amending.conflict == nil }
  var isHolding: Bool { isSaving || amending.isUnderway || id != nil && dossier == nil }
  var formName: String? { "member" + (id.map { "/\($0)" } ?? "") }

  func takes(_ text: String) -> Bool {
    amending.isAsking ? isTyping : form.takes(text)
  }

  var draft: Draft? {
    guard !isDone else { return nil }
    // Until the member is here the form is empty.
    if let restored = drafting.restored { return restored }
    var draft = drafting.draft(
      form.draft(of: formName ?? "", title, drafting.token), nil, begun: [], amending.typed,
      revision: dossier?.revision)
    draft.base = dossier?.member.texts.named ?? [:]
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
    if id == nil { _ = drafting.settle() }
  }

  var offers: [Offer] {
    if amending.isAsking { return amending.offers }
    return [Offer(.save, unless: sitting.obstacleToSaving)]
      + form.offers.dropFirst() + [.can(.back), .can(.help), drafting.emptying(draft)]
  }

  func opening() -> [Effect] { id.map { [.ask(.dossier($0))] } ?? [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, let reply): return answer(reply)
    case .returned: return []
    case .command, .typed, .pressed, .pasted: break
    }
    if amending.isAsking { return follow(amending.take(event)) }
    let wasShown = showsAccepted
    showsAccepted = false
    switch event {
    case .command(.help):
      showsAccepted = !wasShown
      return wasShown ? [.open(.help(offers, of: title))] : []
    case .command(.startOver):
      let (back, said) = drafting.startOver(draft)
      form = Form(form.fields, initial: form.initial, today: sitting.today)
      if let back { form.restore(back) }
      return said
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
    case .dossier(let dossier):
      if amending.isMeeting { return meet(dossier) }
      return begin(with: dossier)
    case .recorded(let receipt): return begin(after: receipt)
    case .refused(let refusal):
      isSaving = false
      if amending.isOvertaken(reply) { return opening() }
      object(refusal)
      return [.say(Notice(refusal.phrase, .bad))]
    default:
      isSaving = false
      _ = amending.isOvertaken(reply)
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  private mutating func begin(with now: Dossier) -> [Effect] {
    let dossier = drafting.base(of: now, today: sitting.today)
    self.dossier = dossier
    form = Form(form.fields, initial: dossier.member.texts, today: sitting.today)
    if let draft = drafting.restored { form.restore(draft) }
    return drafting.settle()
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
      return [.back, .say(amending.saved(receipt))]
    }
    drafting.spend()
    let remembered = Effect.remember(form.remembered(as: "member"))
    form = form.next
    form.focus(on: .name)
    return [remembered, said]
  }

  mutating func hear(of form: String, beginning texts: [String: String], last: Record?) {
    if id == nil, form == "member" { self.form.begin(with: texts) }
  }

  private mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    let member = form.member(
      from: dossier?.member ?? Member(number: "", name: "", sector: ""))
    if let id, let dossier {
      amending.ask(
        .member(id, revision: dossier.revision, member), .amendWhy(member.name),
        suggesting: drafting.reason)
      return []
    }
    isSaving = true
    let particulars = PrivateParticulars(phone: form.text(.phone), identity: form.text(.identity))
    return [.ask(.record(.member(member, particulars, []), token: drafting.token))]
  }

  /// Does what an answer about the amendment comes to.
  private mutating func follow(_ outcome: Amending<MemberField, Dossier>.Outcome) -> [Effect] {
    switch outcome {
    case .effects(let effects): return effects
    case .send(let amendment):
      return [amending.send(amendment, drafting.token)]
    case .renew(let conflict, let dossier): return renew(conflict, on: dossier)
    }
  }

  /// Brings what the form says together with the member as somebody else left it.
  private mutating func meet(_ now: Dossier) -> [Effect] {
    guard let dossier else { return [] }
    let fields = Merge(
      base: dossier.member.texts, theirs: now.member.texts,
      mine: form.member(from: dossier.member).texts)
    return follow(
      amending.meet(
        now, fields: fields, people: Merge(base: [:], theirs: [:], mine: [:]),
        words: ConflictWords(fields: form.fields, people: [:])))
  }

  /// Begins with the member as it now is, wants what was brought together, and sends that.
  private mutating func renew(
    _ conflict: Conflict<MemberField>, on now: Dossier
  ) -> [Effect] {
    dossier = now
    form.renew(conflict.texts, begunWith: now.member.texts)
    guard conflict.isOwn else {
      isDone = true
      return conflict.leaving
    }
    return follow(
      .send(.member(now.id, revision: now.revision, form.member(from: now.member))))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    form.draw(into: &frame, in: body, save: .roll(.saveMember), language: language)
    if showsAccepted { form.drawAccepted(into: &frame, in: body, language: language) }
    amending.draw(into: &frame, in: body, language: language)
  }
}
