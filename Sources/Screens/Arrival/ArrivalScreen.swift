import Domain
import Toolkit

/// What stands in front until the office is open: asks for it, and makes the demonstration office where
/// that is what was asked for. Where there is no office, the clerk is welcomed.
struct ArrivalScreen: Screen {
  private let demonstration: Demonstration?

  init(demonstrating demonstration: Demonstration?) {
    self.demonstration = demonstration
  }

  var title: Words { Phrase.opening.words }
  var isTyping: Bool { false }
  /// What is typed before the office is open is meant for it.
  var isHolding: Bool { true }
  var offers: [Offer] { demonstration == nil ? [] : [.can(.back)] }

  func opening() -> [Effect] { [.ask(.opening)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.opening, .opening(let opening)): return [.begin(opening, then: nil)]
    case .answered(.opening, .refused(.noOffice)):
      return [demonstration.map { .ask(.demonstrate($0)) } ?? .replace(.welcome)]
    case .answered(_, .done): return [.ask(.opening)]
    case .answered(_, .refused(let refusal)): return [.leave(.refused(refusal))]
    case .answered(_, .failed(let text)): return [.leave(.failed(text))]
    case .command(.back): return [.cancel]
    case .answered, .command, .typed, .pressed, .pasted, .returned: break
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let phrase: Phrase = demonstration == nil ? .loading : .makingDemonstration
    frame.write(
      phrase.text(in: language), at: body.position(column: 1, row: 0), columns: body.columns - 2,
      as: .muted)
  }
}
