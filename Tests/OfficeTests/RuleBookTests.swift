import Domain
import Office
import Scoring
import Storage
import Testing

private func demonstration() throws -> World {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: 7, members: 40)))
  return world
}

private func sheet(_ world: World) throws -> RuleBookSheet {
  guard case .ruleBook(let sheet) = world.ask(.ruleBook(year: 2_026)) else {
    Issue.record("no rule book")
    throw Refusal.noOffice
  }
  return sheet
}

private func cards(_ world: World) throws -> [ScorecardSheet] {
  try (1...40).map { number in
    guard
      case .scorecard(let card) = world.ask(.scorecard(Identifier(number), year: 2_026))
    else { throw Refusal.noOffice }
    return card
  }
}

@Test("what clauses and aspects gave is the sum of all cards, and each clause lists its entries")
func whatClausesGave() throws {
  let world = try demonstration()
  let entries = try cards(world).flatMap(\.card.entries)
  guard case .yearSums(let sums) = world.ask(.yearSums(2_026)) else {
    Issue.record("no sums")
    return
  }
  let counted = entries.reduce(Points.zero) { $0 + $1.counted }
  #expect(sums.clauses.values.reduce(Points.zero) { $0 + $1.points } == counted)
  #expect(sums.clauses.values.reduce(0) { $0 + $1.entries } == entries.count)
  let (clause, sum) = try #require(sums.clauses.max { $0.value.entries < $1.value.entries })
  guard case .clauseEntries(let listed) = world.ask(.clauseEntries(clause, year: 2_026, of: nil))
  else {
    Issue.record("no entries")
    return
  }
  #expect(listed.count == sum.entries)
  #expect(Set(listed.map(\.member)).count == sum.members)
  #expect(listed.allSatisfy { !$0.title.isEmpty && $0.entry.clause == clause })
}

@Test("a book against itself changes nothing; a cap taken down changes those it cuts, and no other")
func compares() throws {
  let world = try demonstration()
  let text = try sheet(world).text
  guard case .comparison(let same) = world.ask(.compare(.ofYear, to: .version(1), year: 2_026))
  else {
    Issue.record("no comparison")
    return
  }
  #expect(same.changed == 0 && same.compared == 40 && !same.isEmpty)
  let lower = text.split(separator: "\n", omittingEmptySubsequences: false)
  let at = try #require(lower.firstIndex { $0.hasPrefix("bonus_cap") })
  let changed = (lower[..<at] + ["bonus_cap = 1"] + lower[(at + 1)...]).joined(separator: "\n")
  let reply = world.ask(.compare(.ofYear, to: .text(changed, named: "less"), year: 2_026))
  guard case .comparison(let less) = reply else {
    Issue.record("\(reply)")
    return
  }
  #expect(less.texts == BookTexts(from: text, to: changed))
  let rich = try cards(world).filter { $0.card.bonus > Points(thousandths: 1_000) }
  let cut = less.members.filter { $0.before.points != $0.after.points }.map(\.member)
  #expect(!rich.isEmpty)
  #expect(Set(cut) == Set(rich.map(\.dossier.id)))
  for row in less.members { #expect(row.after.points <= row.before.points) }
}

@Test("what adopting a book does is told by year, the same as comes of it, and nothing is adopted")
func foreseesAdoption() throws {
  let world = try demonstration()
  let jinan = try #require(ShippedBooks.named("jinan-2015"))
  let adoption = Adoption(
    book: .text(jinan.text, named: jinan.name), effective: try #require(Day(iso: "2026-07-01")))
  let before = try cards(world).map(\.card)
  guard case .effects(let effects) = world.ask(.effects(adoption)) else {
    Issue.record("no effects")
    return
  }
  let effect = try #require(effects.first)
  #expect(effects.map(\.year) == [2_026] && effect.members == 40 && !effect.isEmpty)
  #expect(try sheet(world).book.version == 1)
  _ = world.ask(.adopt(adoption, reason: "主席会议通过", token: Token("b")))
  let after = try cards(world).map(\.card)
  #expect(effect.points == zip(before, after).count { $0.total != $1.total })
  #expect(effect.points > 0)
  let late = Adoption(
    book: .ofYear, effective: try #require(Day(iso: "2030-01-01")))
  #expect(world.ask(.effects(late)) == .refused(.unknownYear(2_030)))
}

@Test("a year without records is said to have none where books are compared")
func comparesNothing() throws {
  let world = try World()
  world.found()
  let request = Request.compare(.ofYear, to: .version(1), year: 2_024)
  guard case .comparison(let found) = world.ask(request) else {
    Issue.record("no comparison")
    return
  }
  #expect(found.isEmpty && found.compared == 3)
}

@Test("adopting a book is journalled, and every total follows it, in this desk and in another")
func adopts() throws {
  let world = try demonstration()
  let other = world.anotherDesk()
  _ = other(.scorecard(Identifier(1), year: 2_026))
  let before = try cards(world).map(\.card.total)
  let jinan = try #require(ShippedBooks.named("jinan-2015"))
  let adoption = Adoption(
    book: .text(jinan.text, named: jinan.name), effective: try #require(Day(iso: "2026-01-01")))
  let short = world.ask(.adopt(adoption, reason: "新", token: Token("a")))
  #expect(short == .refused(.reasonTooShort(minimum: 4)))
  let reply = world.ask(.adopt(adoption, reason: "主席会议通过", token: Token("b")))
  guard case .recorded = reply else {
    Issue.record("\(reply)")
    return
  }
  #expect(try sheet(world).book.version == 2)
  let after = try cards(world).map(\.card.total)
  #expect(before != after)
  guard case .scorecard(let elsewhere) = other(.scorecard(Identifier(1), year: 2_026)) else {
    Issue.record("no card")
    return
  }
  #expect(elsewhere.card.total == after[0])
  guard case .verified(let found) = world.ask(.verify) else { return }
  #expect(found.faults == [])
  let again = world.ask(.adopt(adoption, reason: "主席会议通过", token: Token("c")))
  guard case .refused(.ruleBookInForce) = again else {
    Issue.record("\(again)")
    return
  }
}

@Test("from a day before that of the book in force nothing is adopted, and the day is said")
func adoptsTooEarly() throws {
  let world = try demonstration()
  let jinan = try #require(ShippedBooks.named("jinan-2015"))
  func adoption(_ day: String) throws -> Adoption {
    Adoption(
      book: .text(jinan.text, named: jinan.name), effective: try #require(Day(iso: day)))
  }
  let reply = world.ask(.adopt(try adoption("2026-06-15"), reason: "主席会议通过", token: Token("a")))
  guard case .recorded = reply else {
    Issue.record("\(reply)")
    return
  }
  let refused = Reply.refused(.ruleBookSince(try #require(Day(iso: "2026-06-15"))))
  #expect(world.ask(.effects(try adoption("2026-01-01"))) == refused)
  let early = world.ask(.adopt(try adoption("2026-06-14"), reason: "主席会议通过", token: Token("b")))
  #expect(early == refused)
  guard case .effects(let effects) = world.ask(.effects(try adoption("2026-06-16"))) else {
    Issue.record("no effects")
    return
  }
  #expect(effects.first?.year == 2_026)
}

@Test("a book with faults, an unknown version and a missing file are refused, and nothing changes")
func refusedBooks() throws {
  let world = try demonstration()
  let day = try #require(Day(iso: "2026-01-01"))
  func adopt(_ book: BookChoice) -> Reply {
    world.ask(.adopt(Adoption(book: book, effective: day), reason: "主席会议通过", token: Token("x")))
  }
  guard
    case .refused(.ruleBookFaulty(name: "坏", _, _)) = adopt(.text("title = 1\n", named: "坏"))
  else {
    Issue.record("a faulty book was taken")
    return
  }
  #expect(adopt(.version(7)) == .refused(.unknownRuleBook(7)))
  #expect(adopt(.file("nowhere.toml")) == .refused(.fileMissing(path: "nowhere.toml")))
  #expect(try sheet(world).versions.count == 1)
}

@Test("a cancelled adoption leaves book, totals and journal as they were")
func cancelledAdoption() throws {
  let world = try demonstration()
  let before = try cards(world)
  let head = try #require(try world.open()).head().sequence
  let jinan = try #require(ShippedBooks.named("jinan-2015"))
  let adoption = Adoption(
    book: .text(jinan.text, named: jinan.name), effective: try #require(Day(iso: "2026-01-01")))
  let reply = world.desk.answer(
    .adopt(adoption, reason: "主席会议通过", token: Token("c")), report: { _ in },
    isCancelled: { true })
  #expect(reply == .refused(.cancelled))
  #expect(try cards(world) == before)
  #expect(try #require(try world.open()).head().sequence == head)
}
