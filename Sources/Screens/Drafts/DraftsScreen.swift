import Domain
import Toolkit

/// The drafts box (草稿箱): forms that were left without being saved, the latest first. At the start of a
/// sitting it offers those of the sittings before.
struct DraftsScreen: LedgerScreen {
  /// Whether there is an office, so that there are other screens to go to.
  private let hasOffice: Bool
  /// The draft that the clerk has been asked about discarding.
  private var doomed: Token?
  var ledger = Ledger<DraftRow>()

  init(_ sitting: Sitting) {
    hasOffice = sitting.opening != nil
    ledger.open(sitting, filter: "")
    show([])
  }

  var title: Words { DraftPhrase.title.words }
  // Drafts that are offered must be seen, whatever was filtered before.
  var place: KeptPlace? { nil }

  private var drafts: [KeptDraft] { ledger.whole.map { $0.map(\.kept) } ?? [] }
  private var isOffering: Bool { drafts.contains(where: \.isNews) }

  var offers: [Offer] {
    let none: Phrase? = ledger.list.selectedRow == nil ? .draft(.none) : nil
    let own: [Offer] = [
      isOffering ? .can(.putAside) : .can(.back), Offer(.discardDraft, unless: none),
    ]
    let places = hasOffice && !isTyping ? Offer.places.filter { $0.action != .goDrafts } : []
    return ledger.offers(open: .resumeDraft, before: own) + places
  }

  func opening() -> [Effect] { [] }

  mutating func see(_ drafts: [KeptDraft]) { show(drafts.reversed().map(DraftRow.init)) }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let before = doomed
    doomed = nil
    if let effects = updateLedger(event, visible: visible(body.rows)) { return effects }
    guard case .command(let action) = event else { return [] }
    switch (action, ledger.list.selectedRow?.kept.draft) {
    case (.resumeDraft, let draft?): return [.putDraftsAside, .replace(.resuming(draft))]
    case (.discardDraft, let draft?): return discard(draft, before)
    case (.putAside, _): return [.putDraftsAside, .back, .say(Notice(.draft(.putAside), .good))]
    case (.back, _): return [.back]
    default: return action.place.map { [.putDraftsAside, .go($0)] } ?? []
    }
  }

  private mutating func discard(_ draft: Draft, _ asked: Token?) -> [Effect] {
    guard asked == draft.token else {
      doomed = draft.token
      return [.say(Notice(.draft(.askDiscard(draft.title)), .warning))]
    }
    let isLast = drafts.count == 1
    return [.discard(draft.token)] + (isLast ? [.back] : [])
      + [.say(Notice(.draft(.discarded), .good))]
  }

  func request(_ window: Window, needle: String?) -> Request? { nil }
  func page(of reply: Reply) -> Page<DraftRow>? { nil }
  // A draft that is restored takes the place of the box.
  func route(to row: DraftRow, at field: Facet) -> Route? { nil }

  /// Rows of the heading: how many drafts there are, where that leaves room for one.
  private func head(_ rows: Int) -> Int { rows > 3 || ledger.isPlain ? 1 : 0 }
  private func visible(_ rows: Int) -> Int {
    max(1, rows - head(rows) - (ledger.isPlain ? 1 : 2))
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let heading: DraftPhrase =
      drafts.isEmpty ? .none : isOffering ? .offered(drafts.count) : .boxed(drafts.count)
    if head(body.rows) > 0 {
      frame.write(
        heading.words.text(in: language), at: body.position(column: 1, row: 0),
        columns: body.columns - 2, as: isOffering ? .statusWarning : .title)
    }
    guard !drafts.isEmpty else { return }
    ledger.drawBare(
      into: &frame, in: body.split(top: head(body.rows)).rest, none: ledger.none(.draft(.none)),
      language: language)
  }
}
