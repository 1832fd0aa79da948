import Domain
import Scoring
import Toolkit

/// One clause (条款): what it says, and every entry it gave in a year, latest first.
struct ClauseScreen: Screen {
  private let clause: String
  private let year: Int
  private var task: Task?
  private var gate: Gate?
  private var entries: [ClauseEntry]?
  private var problem: Phrase?
  private var place = ListPlace()

  init(_ sitting: Sitting, clause: String, year: Int) {
    self.clause = clause
    self.year = year
    if year == sitting.year { read(sitting.book) }
  }

  private mutating func read(_ book: RuleBook?) {
    task = book?.task(clause)
    gate = book?.gate(clause)
  }

  var title: Words { Phrase.clauseTitle(clause).words }
  var isTyping: Bool { false }

  private var selected: ClauseEntry? {
    guard let entries, entries.indices.contains(place.selected) else { return nil }
    return entries[place.selected]
  }

  var offers: [Offer] {
    let none: Phrase? = selected == nil ? .nothingSelected : nil
    return [
      Offer(.openSource, unless: none), Offer(.openCard, unless: none), .can(.back),
      .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] {
    [.ask(.ruleBook(year: year)), .ask(.clauseEntries(clause, year: year))]
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(_, .ruleBook(let sheet)):
      read(try? RuleBookReader.read(sheet.text).get())
    case .answered(_, .clauseEntries(let entries)): self.entries = entries
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .returned, .command(.refresh): return opening()
    case .command(.openSource), .command(.choose):
      return selected.map { [.open($0.entry.source.route)] } ?? []
    case .command(.openCard): return selected.map { [.open(.scorecard($0.member))] } ?? []
    case .command(.back): return [.back]
    case .command(let action):
      if place.move(action, count: entries?.count ?? 0, visible: body.rows - 1 - head(body.rows)) {
        return []
      }
      return action.place.map { [.go($0)] } ?? []
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let name = (task?.name ?? gate?.name).map { Words($0.chinese, $0.english).text(in: language) }
    frame.write(
      " \(clause) \(name ?? "")  \(year)", at: body.origin, columns: body.columns, as: .title)
    let area = body.split(top: head(body.rows)).rest
    if head(body.rows) > 1 {
      frame.write(
        " " + terms(language), at: body.position(column: 0, row: 1), columns: body.columns,
        as: .muted)
    }
    guard let entries, !entries.isEmpty else {
      let word: Phrase = entries == nil ? problem ?? .loading : .nothingHere
      frame.write(
        " " + word.text(in: language), at: area.origin, columns: area.columns, as: .muted)
      return
    }
    let place = place.settled(count: entries.count, visible: area.rows - 1)
    let table = Table(
      columns: [
        Phrase.day.column(.fixed(10), priority: 2, in: language),
        Phrase.name.column(.fixed(12), in: language),
        Phrase.record.column(.flexible(minimum: 16), priority: 1, in: language),
        Phrase.points.column(.fixed(7), .right, in: language),
        Phrase.basis.column(.flexible(minimum: 16), priority: 3, in: language),
      ],
      rows: entries.dropFirst(place.top).prefix(max(0, area.rows - 1)).map { line in
        let cuts = line.entry.reductions.map { $0.words.text(in: language) }
        return [
          TableCell(line.entry.day.iso, .muted), TableCell(line.name, nil),
          TableCell(line.title, nil), TableCell(line.entry.counted.description, nil),
          TableCell(
            ([line.entry.arithmetic(in: language)] + cuts).joined(separator: "; "),
            cuts.isEmpty ? .muted : .statusWarning),
        ]
      }, selected: place.selected - place.top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(column: 0, row: min(area.rows - 1, 1 + place.selected - place.top))
  }

  /// Its name, and its terms where a few entries have room below.
  private func head(_ rows: Int) -> Int { rows > 4 ? 2 : 1 }

  /// Awards, cap and notes in one line.
  private func terms(_ language: Language) -> String {
    guard let task else { return "" }
    let cap = task.cap.map { "\(Phrase.cap.text(in: language)) \($0)" }
    return [
      "\(Phrase.award.text(in: language)) \(task.awardsInShort)", cap,
      task.basis.isEmpty ? nil : task.basis,
    ].compactMap(\.self).joined(separator: " · ")
  }
}
