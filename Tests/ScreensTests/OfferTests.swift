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

@Test(
  "what a form offers does something when it is pressed; what cannot be done says why",
  arguments: Way.all)
func formOffersHold(way: Way) throws {
  let size = Size(columns: 80, rows: 24)
  let desk = try way.gone(size: size)
  guard desk.stack.front?.isTyping == true else { return }
  var quiet = desk.stack
  quiet.notice = nil
  let setting = Setting(size: size, ambiguous: .narrow, language: .english)
  let before = quiet.view(in: setting)
  var taken: Set<Key> = []
  for offer in desk.stack.offers {
    let keys = offer.action.triggers.compactMap(\.key).filter { !taken.contains($0) }
    taken.formUnion(keys)
    guard let key = keys.first else { continue }
    var stack = desk.stack
    stack.notice = nil
    let errands = stack.take(.key(key), size: size)
    let label = "\(way): \(key.shown) \(offer.action.label.english)"
    if let obstacle = offer.obstacle {
      #expect(errands.isEmpty && stack.notice?.phrase == obstacle, "\(label)")
    } else if !offer.action.mayRest {
      #expect(!errands.isEmpty || stack.view(in: setting) != before, "\(label) does nothing")
    }
  }
}

extension Action {
  /// Whether there may be nothing left to do: at the end of a list, or in one of a single line.
  fileprivate var mayRest: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .nextField, .previousField:
      true
    default: false
    }
  }

  /// Whether it may ask back or point at fields before it does anything.
  fileprivate var isAsking: Bool {
    isDangerous || self == .quit || context == .form || context == .question
  }
}

extension Trigger {
  fileprivate var key: Key? { if case .key(let key) = self { key } else { nil } }

  fileprivate var input: Input {
    switch self {
    case .text(let text): .text(text)
    case .key(let key): .key(key)
    }
  }
}
