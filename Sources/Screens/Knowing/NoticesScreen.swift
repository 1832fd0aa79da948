import Toolkit

/// What was said at the desk so far (提示记录), latest first.
struct NoticesScreen: Screen {
  private let notices: [Notice]
  private var top = 0

  init(notices: [Notice]) {
    self.notices = notices.reversed()
  }

  var title: Words { Phrase.knowing(.notices).words }
  var isTyping: Bool { false }
  var offers: [Offer] { [.can(.back)] + Offer.list }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let last = max(0, notices.count - body.rows)
    switch event {
    case .command(.up): top = max(0, top - 1)
    case .command(.down): top = min(last, top + 1)
    case .command(.pageUp): top = max(0, top - body.rows)
    case .command(.pageDown): top = min(last, top + body.rows)
    case .command(.first): top = 0
    case .command(.last): top = last
    case .command(.back): return [.back]
    case .command, .answered, .returned, .typed, .pressed, .pasted: break
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    if notices.isEmpty {
      frame.write(
        Phrase.knowing(.nothingSaid).text(in: language), at: body.position(column: 1, row: 0),
        columns: body.columns - 2, as: .muted)
    }
    for (index, notice) in notices.dropFirst(top).prefix(body.rows).enumerated() {
      let number = String(notices.count - top - index)
      frame.write(
        right: number, at: body.position(column: 0, row: index), columns: 4, as: .muted)
      frame.write(
        "\(notice.tone.sign) \(notice.phrase.text(in: language))",
        at: body.position(column: 5, row: index), columns: body.columns - 6, as: notice.tone.role)
    }
    frame.caret = body.origin
  }
}
