import Toolkit

/// Help (帮助): every action of the screen it was called from, with all its keys.
struct HelpScreen: Screen {
  private let offered: [Offer]
  private let of: Words
  private var top = 0

  init(offers: [Offer], of title: Words) {
    var seen: Set<Action> = []
    offered = offers.filter { seen.insert($0.action).inserted }
    of = title
  }

  var title: Words { Phrase.help.words }
  var isTyping: Bool { false }
  var offers: [Offer] {
    [.can(.back), .can(.up), .can(.down), .can(.pageUp), .can(.pageDown)]
  }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let last = max(0, offered.count + 2 - body.rows)
    switch event {
    case .command(.up): top = max(0, top - 1)
    case .command(.down): top = min(last, top + 1)
    case .command(.pageUp): top = max(0, top - body.rows)
    case .command(.pageDown): top = min(last, top + body.rows)
    case .command(.back): return [.back]
    case .command, .answered, .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    var lines: [(String, String, Role)] = [(of.text(in: language), "", .title)]
    lines += offered.map { offer in
      let keys = offer.action.triggers.map(\.shown).joined(separator: ", ")
      let obstacle = offer.obstacle.map { " (\($0.text(in: language)))" } ?? ""
      return (
        keys, offer.action.label.text(in: language) + obstacle,
        offer.obstacle == nil ? .text : .muted
      )
    }
    lines.append((Phrase.selectToCopy.text(in: language), "", .muted))
    for (index, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      let position = body.position(column: 1, row: index)
      if line.1.isEmpty {
        frame.write(line.0, at: position, columns: body.columns - 2, as: line.2)
      } else {
        frame.write(line.0, at: position, columns: 20, as: .key)
        frame.write(
          line.1, at: body.position(column: 22, row: index), columns: max(0, body.columns - 23),
          as: line.2)
      }
    }
    frame.caret = body.origin
  }
}
