import Domain
import Toolkit

/// Members (委员): the roll as a table, found as one types, sorted by one key; the row's card beside it.
struct MembersScreen: Screen {
  private let sitting: Sitting
  private var query: MemberQuery
  private var list = PagedList<MemberRow>()
  private var search: TextField?
  private var sectors: [String] = []
  private var aside: ScorecardSheet?
  private var problem: Phrase?

  init(_ sitting: Sitting) {
    self.sitting = sitting
    query = MemberQuery(
      text: "", sector: nil, state: nil, order: .number, isDescending: false, year: sitting.year,
      window: Window(anchor: .first, count: PagedList<MemberRow>.page))
  }

  var title: Words { Phrase.members.words }
  var year: Int? { query.year }
  var isTyping: Bool { search != nil }

  var offers: [Offer] {
    if isTyping {
      return [.can(.choose), .can(.back), .can(.nextField), .can(.previousField)]
    }
    let none: Phrase? = list.selectedRow == nil ? .nothingSelected : nil
    return [
      Offer(.openMember, unless: none), .can(.search), .can(.sort), .can(.reverse),
      .can(.filterSector), .can(.back), Offer(.log, unless: sitting.obstacleToSaving),
      .can(.previousYear), .can(.nextYear), .can(.refresh),
      Offer(.importRoll, unless: sitting.obstacleToSaving),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.members(query)), .ask(.catalogue)] }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(let request, let reply): return answer(request, reply, body)
    case .returned: return refill()
    case .command(let action): return take(action, body)
    case .typed(let text):
      search?.insert(text)
      return look()
    case .pressed(let key):
      let before = search?.text
      _ = search?.press(key)
      return before == search?.text ? [] : look()
    case .pasted(let text):
      search?.insert(text)
      return look()
    }
  }

  private mutating func answer(_ request: Request, _ reply: Reply, _ body: Size) -> [Effect] {
    switch (request, reply) {
    case (.members(let asked), .members(let page)):
      guard asked.text == query.text, asked.order == query.order, asked.sector == query.sector,
        asked.year == query.year, asked.isDescending == query.isDescending
      else { return [] }
      list.receive(page, from: asked.window.anchor)
      list.settle(visible: visible(body))
      return look(aside: body)
    case (.catalogue, .catalogue(let catalogue)): sectors = catalogue.sectors
    case (.scorecard, .scorecard(let sheet)): aside = sheet
    default: problem = reply.problem
    }
    return []
  }

  private mutating func take(_ action: Action, _ body: Size) -> [Effect] {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: return move(action, body)
    case .nextField: return move(.down, body)
    case .previousField: return move(.up, body)
    case .openMember, .choose:
      search = nil
      return list.selectedRow.map { [.open(.scorecard($0.id))] } ?? []
    case .search: search = TextField(text: query.text, maximum: 40)
    case .back where isTyping:
      search = nil
      return query.text.isEmpty ? [] : filter { $0.text = "" }
    case .back:
      if !query.text.isEmpty || query.sector != nil {
        return filter { ($0.text, $0.sector) = ("", nil) }
      }
      return [.back]
    case .sort:
      return filter {
        $0.order = $0.order.next; $0.isDescending = $0.order == .points
      }
    case .reverse: return filter { $0.isDescending.toggle() }
    case .filterSector: return filter { [sectors] in $0.sector = sectors.following($0.sector) }
    case .previousYear: return filter { $0.year -= 1 }
    case .nextYear: return filter { $0.year += 1 }
    case .refresh: return refill()
    case .log: return [.open(.log)]
    case .importRoll: return [.open(.importRoll)]
    default: return action.place.map { [.go($0)] } ?? []
    }
    return []
  }

  private mutating func move(_ action: Action, _ body: Size) -> [Effect] {
    let window = list.move(action, visible: visible(body))
    var effects = look(aside: body)
    if let window {
      query.window = window
      effects.append(.ask(.members(query)))
    }
    return effects
  }

  private mutating func look() -> [Effect] {
    let text = search?.text ?? ""
    return filter { $0.text = text }
  }

  private mutating func filter(_ change: (inout MemberQuery) -> Void) -> [Effect] {
    change(&query)
    list.rewind()
    return refill()
  }

  private mutating func refill() -> [Effect] {
    query.window = list.restart()
    return [.ask(.members(query))]
  }

  /// Asks for the card beside the list, where there is room for one.
  private mutating func look(aside body: Size) -> [Effect] {
    guard body.columns >= 100, let row = list.selectedRow,
      aside?.dossier.id != row.id || aside?.card.year != query.year
    else { return [] }
    return [.ask(.scorecard(row.id, year: query.year))]
  }

  private var isFiltered: Bool { !query.text.isEmpty || query.sector != nil }

  private func visible(_ body: Size) -> Int { max(1, body.rows - 2) }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let list = list.settled(visible: visible(body.size))
    drawHead(into: &frame, in: body, language: language)
    let below = body.split(top: 1).rest
    let (left, right) =
      below.columns >= 100 ? below.split(right: 40) : (below, below.split(left: 0).left)
    let shown = list.rows.dropFirst(list.top).prefix(max(0, below.rows - 1))
    let table = Table(
      columns: columns(language), rows: shown.map { cells($0, language) },
      selected: list.rows.isEmpty ? nil : list.selected - list.top)
    table.draw(into: &frame, in: left)
    if list.rows.isEmpty {
      let phrase = problem ?? (list.isLoading ? .loading : isFiltered ? .nobodyFound : .nobodyYet)
      frame.write(
        phrase.text(in: language), at: left.position(column: 1, row: 1), columns: left.columns - 1,
        as: .muted)
    }
    if frame.caret == nil, !list.rows.isEmpty {
      frame.caret = left.position(column: 0, row: 1 + list.selected - list.top)
    }
    guard !right.isEmpty, let aside, aside.dossier.id == list.selectedRow?.id else { return }
    frame.line(column: right.column, from: right.row, rows: right.rows, as: .border)
    CardPane(sheet: aside, book: sitting.book).draw(
      into: &frame, in: right.split(left: 2).rest, language: language)
  }

  private func drawHead(into frame: inout Frame, in body: Rectangle, language: Language) {
    let order = Phrase.sortedBy(query.order.words, query.isDescending).text(in: language)
    let filters = [query.sector, String(query.year)].compactMap { $0 }.joined(separator: " · ")
    let right = " \(filters) · \(order) · \(list.position) "
    let room = max(0, body.columns - frame.columns(of: right))
    if let search {
      let label = Phrase.find.text(in: language) + ": "
      let start = frame.write(" " + label, at: body.origin, as: .fieldLabel)
      frame.caret = search.draw(
        into: &frame, at: Position(column: start, row: body.row), columns: max(4, room - start),
        role: .fieldFocus)
    } else if !query.text.isEmpty {
      frame.write(
        " " + Phrase.find.text(in: language) + ": " + query.text, at: body.origin, columns: room,
        as: .match)
    }
    if room > 0 {
      frame.write(right, at: body.position(column: room, row: 0), as: .muted)
    }
  }

  private func columns(_ language: Language) -> [Column] {
    [
      Column(
        title: Phrase.number.text(in: language), width: .fixed(8), alignment: .left, priority: 2),
      Column(
        title: Phrase.name.text(in: language), width: .flexible(minimum: 10), alignment: .left,
        priority: 0),
      Column(
        title: Phrase.sector.text(in: language), width: .flexible(minimum: 12), alignment: .left,
        priority: 3),
      Column(
        title: Phrase.seat.text(in: language), width: .fixed(language.seatColumns),
        alignment: .left,
        priority: 5),
      Column(
        title: Phrase.attended.text(in: language), width: .fixed(6), alignment: .right, priority: 4),
      Column(
        title: Phrase.points.text(in: language), width: .fixed(8), alignment: .right, priority: 1),
      Column(
        title: Phrase.grade.text(in: language), width: .fixed(language.gradeColumns),
        alignment: .left,
        priority: 4),
    ]
  }

  private func cells(_ row: MemberRow, _ language: Language) -> [TableCell] {
    [
      TableCell(row.number, .muted), TableCell(row.name, nil), TableCell(row.sector, nil),
      TableCell(row.seat.words.text(in: language), .muted), TableCell(String(row.attended), nil),
      TableCell(row.points.description, nil),
      TableCell(
        Grade(kept: row.grade).words(by: sitting.book).text(in: language), .muted),
    ]
  }
}

extension MemberOrder {
  fileprivate var next: MemberOrder {
    switch self {
    case .number: .strokes
    case .strokes: .pinyin
    case .pinyin: .points
    case .points: .number
    }
  }
}

extension [String] {
  /// The text after this one; the first after none, none after the last.
  func following(_ text: String?) -> String? {
    guard let text, let index = firstIndex(of: text) else { return first }
    return index + 1 < count ? self[index + 1] : nil
  }
}
