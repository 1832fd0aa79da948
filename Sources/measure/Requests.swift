import Domain
import Office

/// What every screen asks as it opens and as the clerk moves in it.
struct Requests {
  private let desk: Desk
  private let watch = Stopwatch(rounds: 9)

  init(_ desk: Desk) {
    self.desk = desk
  }

  func run() {
    guard case .opening(let opening) = ask(.opening) else { return print("no office") }
    let year = opening.year
    time("opening", .opening)
    time("home", .home(year: year))
    time("catalogue", .catalogue)
    members(year)
    time("candidates w", .candidates(matching: "w", limit: 9))
    time("candidates 王伟", .candidates(matching: "王伟", limit: 9))
    time("scorecard", .scorecard(Identifier(7), year: year))
    time("reading", .reading(year: year))
    time("workstations", .workstations(year: year))
    time("activities", .activities(activities(year)))
    time("works", .works(WorkQuery(kind: nil, year: year, text: "", window: first)))
    time("journal", .journal(JournalQuery(record: nil, window: first)))
    for (name, basis) in [
      ("member", StandingsBasis.member), ("sector", .sector), ("group", .group(.streetGroup)),
    ] {
      time("standings \(name)", .standings(StandingsQuery(by: basis, year: year, window: first)))
    }
  }

  private let first = Window(anchor: .first, count: 200)

  private func members(_ year: Int) {
    for order in MemberOrder.allCases {
      for (name, anchor) in [("first", Window.Anchor.first), ("last", .last)] {
        var query = members(year, order)
        query.window.anchor = anchor
        time("members \(order.rawValue) \(name)", .members(query))
        query.sector = "教育界"
        time("members \(order.rawValue) \(name) of a sector", .members(query))
        query.state = .left
        time("members \(order.rawValue) \(name) of a sector who left", .members(query))
      }
    }
    for least in [3, 10, 30] {
      var query = members(year, .number)
      let points = Condition.Test.within(least * 1_000...Int.max)
      query.arrangement.conditions = [Condition(.points, points, isNegated: false)]
      time("members of \(least) points and more", .members(query))
      (query.order, query.isDescending) = (.points, true)
      time("members of \(least) points and more by points", .members(query))
      var standings = StandingsQuery(by: .member, year: year, window: first)
      standings.arrangement = query.arrangement
      time("standings of \(least) points and more", .standings(standings))
    }
    for text in ["w", "wx", "王伟", "zengzimo", "0600", "ㄅ"] {
      var query = members(year, .number)
      query.text = text
      time("members found by \(text)", .members(query))
    }
  }

  private func members(_ year: Int, _ order: MemberOrder) -> MemberQuery {
    MemberQuery(
      text: "", sector: nil, state: nil, order: order, isDescending: order == .points, year: year,
      window: first)
  }

  private func activities(_ year: Int) -> ActivityQuery {
    ActivityQuery(kinds: [], year: year, workstation: nil, text: "", window: first)
  }

  private func time(_ name: String, _ request: Request) {
    watch.time(name) { _ = ask(request) }
  }

  private func ask(_ request: Request) -> Reply {
    desk.answer(request, report: { _ in }, isCancelled: { false })
  }
}
