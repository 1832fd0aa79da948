import Domain
import Scoring
import Toolkit

/// Rule book (办法): its aspects and tasks, what they award, and what each gave this year and to how many.
struct RulesScreen: Screen {
  private var year: Int
  private var sheet: RuleBookSheet?
  private var book: RuleBook?
  private var sums: YearSums?
  private var problem: Phrase?
  private var place = ListPlace()

  init(_ sitting: Sitting) {
    year = sitting.year
  }

  var title: Words { Phrase.rules.words }
  var isTyping: Bool { false }

  var offers: [Offer] {
    [
      Offer(.choose, unless: clause == nil ? .nothingSelected : nil), .can(.showBooks),
      .can(.back), .can(.previousYear), .can(.nextYear), .can(.refresh),
    ] + Offer.list + Offer.places
  }

  func opening() -> [Effect] { [.ask(.ruleBook(year: year)), .ask(.yearSums(year))] }

  /// A row: an aspect, or a clause of it.
  private enum Line: Hashable, Sendable {
    case aspect(Aspect)
    /// What stands beside the aspects.
    case bonus, deductions
    case clause(Task)
  }

  private var lines: [Line] {
    guard let book else { return [] }
    let grouped = book.aspects.flatMap { aspect in
      [Line.aspect(aspect)] + book.tasks.filter { $0.aspect == aspect.code }.map(Line.clause)
    }
    let others = book.tasks.filter { $0.aspect == nil }
    let bonus = others.filter { $0.pool == .bonus }.map(Line.clause)
    let rest = others.filter { $0.pool != .bonus }.map(Line.clause)
    return grouped + (bonus.isEmpty ? [] : [.bonus]) + bonus
      + (rest.isEmpty ? [] : [.deductions]) + rest
  }

  private var clause: Task? {
    guard lines.indices.contains(place.selected), case .clause(let task) = lines[place.selected]
    else { return nil }
    return task
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .answered(.ruleBook(year), .ruleBook(let sheet)):
      self.sheet = sheet
      book = try? RuleBookReader.read(sheet.text).get()
    case .answered(.yearSums(year), .yearSums(let sums)): self.sums = sums
    case .answered(_, let reply):
      if let problem = reply.problem { self.problem = problem }
    case .returned, .command(.refresh): return opening()
    case .command(.choose):
      return clause.map { [.open(.clause($0.code, year: year, member: nil))] } ?? []
    case .command(.showBooks): return [.open(.books(year: year))]
    case .command(.previousYear): return turn(-1)
    case .command(.nextYear): return turn(1)
    case .command(.back): return [.back]
    case .command(let action):
      if place.move(action, count: lines.count, visible: body.rows - 2) { return [] }
      return action.place.map { [.go($0)] } ?? []
    case .typed, .pressed, .pasted: break
    }
    return []
  }

  private mutating func turn(_ step: Int) -> [Effect] {
    year += step
    (sheet, book, sums, problem) = (nil, nil, nil, nil)
    return opening()
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let head =
      sheet.map {
        "\(year) "
          + Phrase.ruleBookOf(
            $0.book.title, version: $0.book.version, from: $0.book.effective
          ).text(in: language)
      } ?? (problem ?? .loading).text(in: language)
    frame.write(" " + head, at: body.origin, columns: body.columns, as: .title)
    let area = body.split(top: 1).rest
    let place = place.settled(count: lines.count, visible: area.rows - 1)
    let table = Table(
      columns: [
        Phrase.clause.column(.fixed(4), in: language),
        Phrase.task.column(.flexible(minimum: 16), in: language),
        Phrase.award.column(.fixed(14), priority: 3, in: language),
        Phrase.cap.column(.fixed(6), .right, priority: 2, in: language),
        Phrase.given.column(.fixed(9), .right, priority: 1, in: language),
        Phrase.toMembers.column(.fixed(6), .right, priority: 2, in: language),
        Phrase.basis.column(.flexible(minimum: 12), priority: 5, in: language),
      ],
      rows: lines.dropFirst(place.top).prefix(max(0, area.rows - 1)).map {
        cells(of: $0, language)
      }, selected: lines.isEmpty ? nil : place.selected - place.top)
    table.draw(into: &frame, in: area)
    frame.caret = area.position(column: 0, row: min(area.rows - 1, 1 + place.selected - place.top))
  }

  private func heading(_ phrase: Phrase, _ language: Language) -> [TableCell] {
    [TableCell("", .header), TableCell(phrase.text(in: language), .header)]
  }

  private func cells(of line: Line, _ language: Language) -> [TableCell] {
    func cells(
      _ code: String, _ name: Words, _ award: String, _ cap: Points?, _ sum: ClauseSum?,
      _ basis: String, _ role: Role?
    ) -> [TableCell] {
      [
        TableCell(code, role),
        TableCell(name.text(in: language), role),
        TableCell(award, .muted), TableCell(cap?.description ?? "", .muted),
        TableCell(sum?.points.description ?? (sums == nil ? "…" : "-"), role),
        TableCell(sum.map { String($0.members) } ?? "", role), TableCell(basis, .muted),
      ]
    }
    switch line {
    case .aspect(let aspect):
      return cells(
        aspect.code, Words(aspect.name.chinese, aspect.name.english), "", aspect.cap,
        sums?.aspects[aspect.code], "", .header)
    case .bonus: return heading(.bonusTasks, language)
    case .deductions: return heading(.deductionTasks, language)
    case .clause(let task):
      let indented = Words("  " + task.name.chinese, "  " + task.name.english)
      return cells(
        task.code, indented, task.awardsInShort, task.cap, sums?.clauses[task.code], task.basis,
        nil)
    }
  }
}

extension Task {
  /// Its different awards, as "2.0 / 1.0"; more than two as the least and the most, "0.3 … 1.0".
  var awardsInShort: String {
    var seen: [Points] = []
    for award in awards where !seen.contains(award.points) { seen.append(award.points) }
    guard seen.count > 2, let least = seen.min(), let most = seen.max() else {
      return seen.map(\.description).joined(separator: " / ")
    }
    return "\(least) … \(most)"
  }
}
