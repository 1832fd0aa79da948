import Domain
import Testing
import Toolkit

@testable import Screens

@Test(
  "what the line of keys offers is done when it is pressed; what cannot be done is dim and says why",
  arguments: Way.all)
func offersHold(way: Way) throws {
  let size = Size(columns: 80, rows: 24)
  let desk = try way.gone(size: size)
  let offers = desk.stack.offers
  // What is handed in while something is typed may be wrong, and is said to be.
  guard desk.stack.front?.isTyping == false else { return }
  for (index, offer) in offers.enumerated() where !offer.action.isAsking {
    let before = offers[..<index].flatMap { $0.action.triggers }
    let free = offer.action.triggers.filter { !before.contains($0) }
    guard let trigger = free.first else { continue }
    var stack = desk.stack
    stack.notice = nil
    let errands = stack.take(trigger.input, size: size)
    let isRefused = errands.isEmpty && stack.notice.map { $0.tone != .good } == true
    let label = offer.action.label.english
    #expect(
      isRefused == (offer.obstacle != nil),
      "\(way): \(label) \(stack.notice?.phrase.text(in: .english) ?? "says nothing")")
  }
}

extension Action {
  /// Whether it may ask back or point at fields before it does anything.
  fileprivate var isAsking: Bool {
    isDangerous || self == .quit || context == .form || context == .question
  }
}

extension Trigger {
  fileprivate var input: Input {
    switch self {
    case .text(let text): .text(text)
    case .key(let key): .key(key)
    }
  }
}
