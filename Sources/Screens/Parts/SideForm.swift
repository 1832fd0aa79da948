import Domain

/// A form that a screen opens over itself for a deed. Left with Esc it stays as it is: opened again it shows
/// what was typed, and that is a draft until it is saved.
struct SideForm<Name: FieldName>: Hashable, Sendable {
  /// As it stands, or was left; nil for none.
  var form: Form<Name>?
  private(set) var isOpen = false
  /// For what it was opened.
  private(set) var deed = ""
  private var drafting: Drafting

  init(_ sitting: Sitting) { drafting = Drafting(sitting, beside: "form") }

  /// The form while it is open.
  var shown: Form<Name>? { isOpen ? form : nil }
  var token: Token { drafting.token }
  /// The deed of a draft that is to be taken up; nil for none.
  var wanted: String? { drafting.restored?.deed }

  mutating func restore(_ draft: Draft) { drafting.take(draft) }

  /// Opens it as it was left, or as the draft of the deed has it, else anew.
  mutating func open(_ deed: String, _ fresh: Form<Name>) {
    isOpen = true
    guard self.deed != deed || form == nil else { return }
    (self.deed, form) = (deed, fresh)
    if let draft = drafting.restored, draft.deed == deed { form?.restore(draft) }
    _ = drafting.settle()
  }

  /// Takes what happens while it is open.
  mutating func take(_ event: Event) -> FormOutcome {
    let outcome = form?.take(event) ?? .ignored
    if outcome == .leave { isOpen = false }
    return outcome
  }

  /// It was saved.
  mutating func end() {
    (form, isOpen, deed) = (nil, false, "")
    drafting.spend()
  }

  /// What is typed in it, as a draft of a screen.
  func draft(of screen: String, _ title: Words) -> Draft? {
    if let restored = drafting.restored { return restored }
    guard let form else { return nil }
    return drafting.draft(
      form.draft(of: screen + deed, title, drafting.token), nil, begun: [], nil, revision: nil)
  }
}

extension Draft {
  /// For what its form was opened over a screen.
  var deed: String { form.split(separator: "/").last.map(String.init) ?? "" }
}
