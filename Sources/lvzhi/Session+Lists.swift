import ArgumentParser
import Domain
import Exchange
import Scoring
import Screens
import Toolkit

extension Session {
  /// The year asked for, or the latest with records; ends the command for one that the term cannot have.
  func year(_ asked: Int?) throws -> Int {
    guard case .opening(let opening) = try ask(.opening) else { throw ExitCode(70) }
    guard let asked else { return opening.year }
    // The first year of a term may begin in the December before.
    let years = opening.committee.term.years
    guard (years.lowerBound - 1...years.upperBound).contains(asked) else {
      throw Session.stop(
        Words(
          "没有 \(asked) 年度：本届为 \(years.lowerBound) 至 \(years.upperBound) 年",
          "there is no year \(asked): the term has the years \(years.lowerBound) to \(years.upperBound)"
        ),
        in: language, exit: 64)
    }
    return asked
  }

  /// The rule book the office has adopted; nil for one this program cannot read.
  func book() throws -> RuleBook? {
    guard case .opening(let opening) = try ask(.opening) else { throw ExitCode(70) }
    return try? RuleBookReader.read(opening.ruleBookText).get()
  }

  /// The one member that a number, name, pinyin or initials mean; says who else they may mean.
  func member(_ text: String) throws -> Identifier<Member> {
    guard case .candidates(let found) = try ask(.candidates(matching: text, limit: 9)) else {
      throw ExitCode(70)
    }
    let exact = found.filter { $0.number == text || $0.name == text }
    let meant = exact.isEmpty ? found : exact
    guard let first = meant.first, meant.count == 1 else {
      let phrase: Phrase = meant.isEmpty ? .noMember(text) : .severalFit(text)
      let code = Session.stop(phrase.words, in: language, exit: 66)
      for row in meant { Session.say("  \(row.number) \(row.name) \(row.sector)".printable) }
      throw code
    }
    return first.id
  }

  /// The workstation of a number or name; says which there are where there is none such.
  func workstation(_ text: String) throws -> Identifier<Workstation> {
    guard case .catalogue(let catalogue) = try ask(.catalogue) else { throw ExitCode(70) }
    let known = catalogue.workstations
    if let found = known.first(where: { String($0.id.value) == text || $0.name == text }) {
      return found.id
    }
    let code = Session.stop(Phrase.noWorkstation(text).words, in: language, exit: 66)
    if known.isEmpty { Session.say("  " + Phrase.none.text(in: language)) }
    for station in known { Session.say("  \(station.id.value) \(station.name.printable)") }
    throw code
  }

  /// Every member on the roll, in an order.
  func members(_ year: Int, order: MemberOrder) throws -> [MemberRow] {
    try pages { anchor in
      let query = MemberQuery(
        text: "", sector: nil, state: nil, order: order, isDescending: order == .points, year: year,
        window: Window(anchor: anchor, count: 1_000))
      guard case .members(let page) = try ask(.members(query)) else { throw ExitCode(70) }
      return (page.rows, page.hasAfter ? page.rows.last?.cursor : nil)
    }
  }

  func activities(_ year: Int) throws -> [ActivityRow] {
    try pages { anchor in
      let query = ActivityQuery(
        kinds: [], year: year, workstation: nil, text: "",
        window: Window(anchor: anchor, count: 1_000))
      guard case .activities(let page) = try ask(.activities(query)) else { throw ExitCode(70) }
      return (page.rows, page.hasAfter ? page.rows.last?.cursor : nil)
    }
  }

  func standings(_ basis: StandingsBasis, _ year: Int) throws -> [StandingRow] {
    try standings(basis, year, by: .mean)
  }

  func standings(
    _ basis: StandingsBasis, _ year: Int, by measure: StandingsMeasure
  ) throws -> [StandingRow] {
    try pages { anchor in
      var query = StandingsQuery(
        by: basis, year: year, window: Window(anchor: anchor, count: 1_000))
      query.measure = measure
      guard case .standings(let page) = try ask(.standings(query)) else { throw ExitCode(70) }
      return (page.rows, page.hasAfter ? page.rows.last?.cursor : nil)
    }
  }

  /// Everybody's total of a year, in an order.
  func totals(_ year: Int, order: MemberOrder) throws -> Listing {
    let titles: [Phrase] = [.number, .name, .sector, .attended, .points, .grade]
    let book = try book()
    let ranked = Set(try standings(.member, year).compactMap(\.member))
    return Listing(
      titles: titles.map { $0.text(in: language) },
      rows: try members(year, order: order).map { row in
        let isExempt = row.grade.isEmpty && !ranked.isEmpty && !ranked.contains(row.id)
        let grade: Grade = isExempt ? .exempt : Grade(kept: row.grade)
        return [
          .text(row.number), .text(row.name), .text(row.sector), .number(row.attended),
          .points(row.points), .text(grade.words(by: book).text(in: language)),
        ]
      })
  }

  private func pages<Row>(_ page: (Window.Anchor) throws -> ([Row], Cursor?)) rethrows -> [Row] {
    var all: [Row] = []
    var anchor = Window.Anchor.first
    while true {
      let (rows, next) = try page(anchor)
      all += rows
      guard let next else { return all }
      anchor = .after(next)
    }
  }
}
