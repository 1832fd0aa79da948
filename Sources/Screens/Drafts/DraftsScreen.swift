import Domain
import Toolkit

/// The drafts box (草稿箱): forms that were left without being saved, the latest first. At the start of a
/// sitting it offers those of the sittings before.
struct DraftsScreen: Screen {
  /// Whether there is an office, so that there are other screens to go to.
  private let hasOffice: Bool
  private var drafts: [KeptDraft] = []
  private var selected = 0
  /// The draft that the clerk has been asked about discarding.
  private var doomed: Token?

  init(_ sitting: Sitting) { hasOffice = sitting.opening != nil }

  var title: Words { DraftPhrase.title.words }
  var isTyping: Bool { false }

  private var isOffering: Bool { drafts.contains(where: \.isNews) }

  var offers: [Offer] {
    let none: Phrase? = drafts.isEmpty ? .draft(.none) : nil
    return [
      Offer(.resumeDraft, unless: none), isOffering ? .can(.putAside) : .can(.back),
      Offer(.discardDraft, unless: none),
    ] + Offer.list + (hasOffice ? Offer.places.filter { $0.action != .goDrafts } : [])
  }

  func opening() -> [Effect] { [] }

  mutating func see(_ drafts: [KeptDraft]) {
    self.drafts = drafts.reversed()
    selected = max(0, min(selected, drafts.count - 1))
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    guard case .command(let action) = event else { return [] }
    let before = doomed
    doomed = nil
    let page = rows(body)
    switch action {
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-page)
    case .pageDown: move(page)
    case .first: move(-drafts.count)
    case .last: move(drafts.count)
    case .resumeDraft: return [.putDraftsAside, .replace(.resuming(drafts[selected].draft))]
    case .discardDraft: return discard(before)
    case .putAside: return [.putDraftsAside, .back, .say(Notice(.draft(.putAside), .good))]
    case .back: return [.back]
    default: return action.place.map { [.putDraftsAside, .go($0)] } ?? []
    }
    return []
  }

  private mutating func move(_ step: Int) {
    selected = max(0, min(selected + step, drafts.count - 1))
  }

  private mutating func discard(_ asked: Token?) -> [Effect] {
    let draft = drafts[selected].draft
    guard asked == draft.token else {
      doomed = draft.token
      return [.say(Notice(.draft(.askDiscard(draft.title)), .warning))]
    }
    let isLast = drafts.count == 1
    return [.discard(draft.token)] + (isLast ? [.back] : [])
      + [.say(Notice(.draft(.discarded), .good))]
  }

  /// How many drafts fit below the heading.
  private func rows(_ body: Size) -> Int { max(1, body.rows - 1) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let heading: DraftPhrase =
      drafts.isEmpty ? .none : isOffering ? .offered(drafts.count) : .boxed(drafts.count)
    frame.write(
      heading.words.text(in: language), at: body.position(column: 1, row: 0),
      columns: body.columns - 2, as: isOffering ? .statusWarning : .title)
    let top = max(0, selected - rows(body.size) + 1)
    for (offset, kept) in drafts.dropFirst(top).prefix(rows(body.size)).enumerated() {
      let row = body.row + 1 + offset
      draw(kept, into: &frame, in: body, row: row, language: language)
      guard top + offset == selected else { continue }
      frame.recolour(
        Rectangle(column: body.column, row: row, columns: body.columns, rows: 1), as: .rowSelected)
      frame.caret = Position(column: body.column, row: row)
    }
  }

  private func draw(
    _ kept: KeptDraft, into frame: inout Frame, in body: Rectangle, row: Int, language: Language
  ) {
    let draft = kept.draft
    let people = draft.people.attendances.count
    let told: [String] = [
      draft.summary, draft.reason,
      people > 0 ? DraftPhrase.people(people).words.text(in: language) : "",
      draft.ahead.isEmpty ? "" : DraftPhrase.ahead(draft.ahead.count).words.text(in: language),
    ]
    let isWide = body.columns >= 60
    let time = isWide ? kept.at.minute : String(kept.at.minute.dropFirst(5))
    let end = frame.write(time, at: Position(column: body.column + 1, row: row), as: .muted)
    let title = Position(column: end + 2, row: row)
    let width = isWide ? 24 : 16
    frame.write(draft.title.text(in: language), at: title, columns: width, as: .text)
    let rest = title.column + width + 1
    frame.write(
      told.filter { !$0.isEmpty }.joined(separator: "  "), at: Position(column: rest, row: row),
      columns: max(0, body.endColumn - rest - 1), as: .text)
  }
}
