import Domain
import Screens
import Testing
import Toolkit

/// A screen that lists names, as a desk would fill it.
private enum Listing: String, CaseIterable {
  case members = "2"
  case standings = "6"
  case journal = "7"

  /// The page of the names, one a row.
  func reply(_ names: [String]) -> Reply {
    let cursor = Cursor(text: "", number: 0, id: 0)
    switch self {
    case .members:
      return .members(
        page(names) { index, name in
          MemberRow(
            id: Identifier(index + 1), number: "06001", name: name, sector: "教育界", party: "",
            seat: .standing, state: .serving, points: Points(thousandths: 12_500), attended: 3,
            grade: "优秀", cursor: cursor)
        })
    case .standings:
      return .standings(
        page(names) { index, name in
          StandingRow(
            place: 1, isTied: true, member: Identifier(index + 1), name: name, number: "06001",
            sector: "教育界", points: Points(thousandths: 12_500),
            sum: Points(thousandths: 12_500), grade: "优秀", heads: 1, active: 1, cursor: cursor)
        })
    case .journal:
      return .journal(
        page(names) { _, name in
          JournalLine(
            sequence: 7, at: "2026-06-01T08:00:00Z", actor: "周敏", act: .amend, record: .office,
            title: name, reason: "签到表补签", hash: "0123456789abcdef")
        })
    }
  }

  private func page<Row>(_ names: [String], _ row: (Int, String) -> Row) -> Page<Row> {
    Page(
      rows: names.enumerated().map { row($0.offset, $0.element) }, total: names.count,
      hasBefore: false, hasAfter: false)
  }
}

/// What the desk shows of a page of names.
private func frame(_ listing: Listing, _ names: [String], in setting: Setting) throws -> Frame {
  let today = try #require(Day(iso: "2026-06-01"))
  let term = try #require(Term(number: 6, firstYear: 2_022))
  let office = Opening(
    committee: Committee(id: Identifier(1), name: "清源区政协", term: term), year: 2_026,
    members: names.count, ruleBook: "", ruleBookText: "", clerk: "", readOnly: nil)
  var (stack, _) = Stack.opened(Sitting(today: today, session: "s", file: ""), demonstrating: nil)
  _ = stack.take(.opening(office), to: .opening, size: setting.size)
  let errands = stack.take(.text(listing.rawValue), size: setting.size)
  guard case .post(let request)? = errands.first else {
    Issue.record("\(listing) asked for nothing")
    return stack.view(in: setting)
  }
  _ = stack.take(listing.reply(names), to: request, size: setting.size)
  return stack.view(in: setting)
}

@Test(
  "1,000 awkward names move no other column of a list by a cell, at both ambiguous widths",
  arguments: Listing.allCases.map(\.rawValue), [Ambiguous.narrow, .wide])
func awkwardNames(screen: String, ambiguous: Ambiguous) throws {
  let listing = try #require(Listing(rawValue: screen))
  var names = AwkwardNames(seed: 11)
  for turn in 0..<50 {
    let rows = (0..<20).map { _ in names.name() }
    // Below sixty columns, beside a card, and between.
    let size = Size(columns: 40 + names.roll(60), rows: 26)
    let setting = Setting(size: size, ambiguous: ambiguous, language: .chinese)
    let plain = try frame(listing, rows.map { _ in "" }, in: setting)
    let named = try frame(listing, rows, in: setting)
    let field = nameColumns(plain, named)
    #expect(!field.isEmpty)
    for row in 0..<size.rows {
      #expect(named.text(row: row).columns(ambiguous) == size.columns)
      let (one, other) = (Array(plain.cells(row: row)), Array(named.cells(row: row)))
      let moved = one.indices.filter { one[$0] != other[$0] && !field.contains($0) }
      #expect(moved.isEmpty, "turn \(turn), row \(row): \(named.text(row: row))")
    }
  }
}

/// The columns from the heading over the names to the next heading, where both frames have them.
private func nameColumns(_ plain: Frame, _ named: Frame) -> Range<Int> {
  let heading = (0..<plain.size.rows).first { row in
    plain.text(row: row).contains("姓名") || plain.text(row: row).contains("来源")
  }
  let cells = heading.map { Array(plain.cells(row: $0)) } ?? []
  let starts = cells.indices.filter { index in
    cells[index].scalar > 0x2E80 && (index < 2 || cells[index - 1].scalar == 0x20)
  }
  guard let start = starts.first(where: { [0x59D3, 0x6765].contains(cells[$0].scalar) }) else {
    return 0..<0
  }
  return start..<(starts.first { $0 > start } ?? cells.count)
}
