import Domain
import Toolkit

/// Stands in front while the record is looked up that a draft amends; then its form takes its place.
struct ResumingScreen: Screen {
  private let draft: Draft
  let year: Int?
  private let form: DraftForm?

  init(_ sitting: Sitting, _ draft: Draft) {
    self.draft = draft
    year = sitting.year
    form = DraftForm(draft)
  }

  var title: Words { DraftPhrase.resuming.words }
  var isTyping: Bool { false }
  var isHolding: Bool { true }
  var offers: [Offer] { [.can(.back)] }

  func opening() -> [Effect] {
    switch form {
    case .work(let id): [.ask(.work(id))]
    case .workstation: [.ask(.workstations(year: year ?? 0))]
    case .screen(let route): [.resume(draft, in: route)]
    case nil: [.back, .say(Notice(.nothingToOpen, .bad))]
    }
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, .work(let record)): return [.resume(draft, in: .amendWork(record))]
    case .answered(_, .workstations(let rows)):
      guard case .workstation(let id) = form, let row = rows.first(where: { $0.id == id }) else {
        return [.back, .say(Notice(.nothingToOpen, .bad))]
      }
      return [.resume(draft, in: .stationForm(row))]
    case .answered(_, let reply):
      return reply.problem.map { [.back, .say(Notice($0, .bad))] } ?? []
    case .command(.back): return [.back]
    case .command, .typed, .pressed, .pasted, .returned: return []
    }
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    frame.write(
      Phrase.loading.text(in: language), at: body.position(column: 1, row: 0),
      columns: body.columns - 2, as: .muted)
  }
}

/// The form that a draft belongs to, as its name says.
enum DraftForm: Hashable, Sendable {
  /// A screen that needs nothing more.
  case screen(Route)
  /// The form of a record that must be looked up first.
  case work(Identifier<Work>)
  case workstation(Identifier<Workstation>)

  /// nil for a name that no form has.
  init?(_ draft: Draft) {
    let parts = draft.form.split(separator: "/", maxSplits: 2).map(String.init)
    let word = parts.count > 1 ? parts[1] : ""
    let id = word.hasPrefix("#") ? Int(word.dropFirst()) : nil
    if let route = Route(over: parts, id, draft) {
      self = .screen(route)
      return
    }
    switch parts.first {
    case "activity":
      if let id {
        self = .screen(.logActivity(.other, .amend(Identifier(id))))
      } else if let kind = ActivityKind(rawValue: word) {
        self = .screen(.logActivity(kind, .blank))
      } else {
        return nil
      }
    case "work":
      if let id {
        self = .work(Identifier(id))
      } else if let kind = WorkKind(rawValue: word) {
        self = .screen(.logWork(kind))
      } else {
        return nil
      }
    case "workstation": self = id.map { .workstation(Identifier($0)) } ?? .screen(.stationForm(nil))
    case "member": self = .screen(.memberForm(id.map { Identifier($0) }))
    default: return nil
    }
  }
}

extension Route {
  /// The screen over which the form of a draft was opened, or that is the form; nil for a form of a record.
  fileprivate init?(over parts: [String], _ id: Int?, _ draft: Draft) {
    switch (parts.first, id) {
    case ("activity", let id?) where parts.count > 2: self = .activity(Identifier(id))
    case ("work", let id?) where parts.count > 2: self = .work(Identifier(id))
    case ("publication", let id?): self = .publication(Identifier(id))
    case ("publishing", _):
      guard parts.count > 1, let year = Int(parts[1]) else { return nil }
      let corrected = parts.count > 2 ? Int(parts[2].dropFirst()) : nil
      self = .publishing(year: year, correcting: corrected.map { Identifier($0) })
    case ("welcome", _): self = .welcome
    case ("import", _): self = .importRoll
    case ("reading", _): self = .readingForm
    case ("withdrawal", _):
      self = .withdrawal(draft.fields.sorted { $0.key < $1.key }.compactMap { MarkedRecord($0) })
    default: return nil
    }
  }
}
