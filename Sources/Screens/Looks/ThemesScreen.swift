import Toolkit

/// Themes (主题): the whole screen wears the selected one while the clerk looks.
struct ThemesScreen: Screen {
  private let before: String
  private var themes: [(name: String, imprint: Imprint?)] = []
  private var selected = 0
  private var top = 0

  init(_ sitting: Sitting) {
    before = sitting.closet.chosen
    see(sitting.closet)
    selected = themes.firstIndex { $0.name == before } ?? 0
  }

  /// The one that is meant stays so.
  mutating func see(_ closet: Closet) {
    let meant = themes.indices.contains(selected) ? themes[selected].name : nil
    themes = [(Closet.byGround, nil)] + closet.all.map { (name: $0.name, imprint: $0.imprint) }
    selected = themes.firstIndex { $0.name == meant } ?? min(selected, themes.count - 1)
  }

  var title: Words { LooksPhrase.themes.words }
  var isTyping: Bool { false }
  var offers: [Offer] { [.can(.choose), .can(.back)] + Offer.list + [.can(.refresh)] }

  func opening() -> [Effect] { [.findThemes] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    let page = max(1, body.rows - 1)
    switch event {
    case .command(.up): return select(selected - 1, page)
    case .command(.down): return select(selected + 1, page)
    case .command(.pageUp): return select(selected - page, page)
    case .command(.pageDown): return select(selected + page, page)
    case .command(.first): return select(0, page)
    case .command(.last): return select(themes.count, page)
    case .command(.refresh): return [.findThemes]
    case .command(.choose): return [.keepTheme(themes[selected].name), .back]
    case .command(.back): return [.wear(before), .back]
    case .command, .answered, .returned, .typed, .pressed, .pasted: return []
    }
  }

  private mutating func select(_ place: Int, _ page: Int) -> [Effect] {
    selected = max(0, min(place, themes.count - 1))
    top = max(selected - page + 1, min(top, selected))
    return [.wear(themes[selected].name)]
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let parts = body.columns >= 60 ? body.split(right: 30) : (rest: body, right: nil)
    drawList(into: &frame, in: parts.rest, language)
    if let right = parts.right {
      ThemeSample(name: themes[selected].name, language: language).draw(into: &frame, in: right)
    }
    let first = min(top, selected)
    frame.caret = body.position(
      column: 1, row: min(body.rows - 1, 1 + selected - max(first, selected - body.rows + 2)))
  }

  /// Who made a theme; what stands where there is none is decided by the ground.
  private func whose(_ imprint: Imprint?) -> Words {
    guard let imprint else { return LooksPhrase.byGround.words }
    return imprint.author.map { Words($0, $0) } ?? LooksPhrase.own.words
  }

  private func drawList(into frame: inout Frame, in area: Rectangle, _ language: Language) {
    let visible = max(1, area.rows - 1)
    let first = max(min(top, selected), selected - visible + 1)
    let table = Table(
      columns: [
        Column(
          title: LooksPhrase.themes.words.text(in: language), width: .flexible(minimum: 20),
          alignment: .left, priority: 0),
        Column(title: "", width: .fixed(5), alignment: .left, priority: 1),
        Column(title: "", width: .flexible(minimum: 12), alignment: .left, priority: 2),
      ],
      rows: themes.dropFirst(first).prefix(visible).map { theme in
        [
          TableCell(theme.name, nil),
          TableCell(theme.imprint?.variant.words.text(in: language) ?? "", .muted),
          TableCell(
            whose(theme.imprint).text(in: language), .muted),
        ]
      }, selected: selected - first)
    table.draw(into: &frame, in: area)
  }
}
