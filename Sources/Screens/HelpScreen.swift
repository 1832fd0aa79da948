import Toolkit

/// Help (帮助): every action of the screen it was called from by context, with all its keys, then
/// those of other screens; `/` finds among them.
struct HelpScreen: Screen {
  private let offered: [Offer]
  private let of: Words
  private let keymap: Keymap
  private var search: TextField?
  /// Whether the search is being typed; what it found stays when it is accepted.
  private var isSearching = false
  private var top = 0

  init(offers: [Offer], of title: Words, keymap: Keymap) {
    offered = offers.unique
    of = title
    self.keymap = keymap
  }

  var title: Words { Phrase.help.words }
  var isTyping: Bool { isSearching }
  var offers: [Offer] {
    let moves: [Offer] = [.can(.pageUp), .can(.pageDown)]
    return isTyping
      ? [.can(.choose), .can(.back), .can(.nextField), .can(.previousField)] + moves
      : [.can(.search), .can(.back)] + Offer.list
  }

  /// One line of the screen.
  private enum Line {
    case title(Words)
    case offer(Offer)
    case remark(Phrase)
  }

  func opening() -> [Effect] { [] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - (search == nil ? 0 : 1))
    switch event {
    case .command(.up), .command(.previousField): scroll(-1, page)
    case .command(.down), .command(.nextField): scroll(1, page)
    case .command(.pageUp): scroll(-page, page)
    case .command(.pageDown): scroll(page, page)
    case .command(.first): top = 0
    case .command(.last): scroll(lines.count, page)
    case .command(.search): (search, isSearching) = (TextField(text: "", maximum: 40), true)
    case .command(.choose): isSearching = false
    case .command(.back):
      guard search != nil else { return [.back] }
      (search, isSearching, top) = (nil, false, 0)
    case .typed(let text), .pasted(let text): find { $0?.insert(text) }
    case .pressed(let key): find { _ = $0?.press(key) }
    case .command, .answered, .returned: break
    }
    return []
  }

  private mutating func find(_ edit: (inout TextField?) -> Void) {
    edit(&search)
    top = 0
  }

  private mutating func scroll(_ rows: Int, _ page: Int) {
    top = max(0, min(top + rows, lines.count - page))
  }

  /// What was found, best first; without a search the actions by context, then those of other screens.
  private var lines: [Line] {
    let others = Action.allCases.filter { action in
      !offered.contains { $0.action == action }
    }.map(Offer.can)
    if let search, !search.isEmpty {
      return (offered + others).named(search.text).map(Line.offer)
    }
    return [.title(of)] + sections(offered)
      + [.remark(.selectToCopy), .title(Phrase.knowing(.alsoElsewhere).words)] + sections(others)
  }

  private func sections(_ offers: [Offer]) -> [Line] {
    let order: [Context] = [.record, .form, .question, .table, .moving, .going, .program]
    return order.flatMap { context -> [Line] in
      let own = offers.filter { $0.action.context == context }
      return own.isEmpty ? [] : [.title(context.words)] + own.map(Line.offer)
    }
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    var area = body
    frame.caret = body.origin
    if let search {
      let start = frame.write(" / ", at: body.origin, as: .fieldLabel)
      frame.caret = search.draw(
        into: &frame, at: Position(column: start, row: body.row),
        columns: max(4, body.columns - start - 1), role: isSearching ? .fieldFocus : .fieldValue)
      area = body.split(top: 1).rest
    }
    let lines = lines
    for (index, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = Rectangle(
        column: area.column, row: area.row + index, columns: area.columns, rows: 1)
      draw(line, into: &frame, in: row, language: language)
    }
    if lines.isEmpty {
      frame.write(
        Phrase.knowing(.noSuchCommand).text(in: language), at: area.position(column: 1, row: 0),
        columns: area.columns - 2, as: .muted)
    }
  }

  private func draw(
    _ line: Line, into frame: inout Frame, in row: Rectangle, language: Language
  ) {
    let start = row.position(column: 1, row: 0)
    switch line {
    case .title(let words):
      frame.write(words.text(in: language), at: start, columns: row.columns - 2, as: .title)
    case .remark(let phrase):
      frame.write(phrase.text(in: language), at: start, columns: row.columns - 2, as: .muted)
    case .offer(let offer):
      OfferLine(offer: offer, keymap: keymap).draw(
        into: &frame, in: row, language: language, isSelected: false)
    }
  }
}
