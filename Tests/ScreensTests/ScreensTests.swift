import Domain
import Screens
import Testing
import Toolkit

private let opening = Opening(
  committee: Committee(
    id: Identifier(1), name: "清源区政协", term: Term(number: 6, firstYear: 2_022) ?? .sixth),
  year: 2_026, members: 3, ruleBook: "办法", ruleBookText: "", clerk: "tester", readOnly: nil)

extension Term {
  fileprivate static var sixth: Term {
    guard let term = Term(number: 6, firstYear: 2_022) else { preconditionFailure("a term") }
    return term
  }
}

private func arriving(_ today: Day) -> (Stack, [Stack.Errand]) {
  let opened = Stack.opened(
    Sitting(today: today, session: "s", file: "/tmp/office.db"), demonstrating: nil)
  return (opened.stack, opened.errands)
}

private func stack(today: Day) -> (Stack, [Stack.Errand]) {
  var (stack, _) = arriving(today)
  let errands = stack.take(.opening(opening), to: .opening, size: size)
  return (stack, errands)
}

private let size = Size(columns: 80, rows: 24)

@Test("the desk opens on Home and asks for the year")
func opensOnHome() throws {
  let today = try #require(Day(iso: "2026-06-01"))
  #expect(arriving(today).1 == [.post(.opening)])
  let (stack, errands) = stack(today: today)
  #expect(errands == [.post(.home(year: 2_026))])
  let frame = stack.view(in: Setting(size: size, ambiguous: .narrow, language: .chinese))
  #expect(frame.text(row: 0).contains("清源区政协 六届 · 首页"))
}

@Test("a refusal is shown in words, in both languages")
func refusal() throws {
  var (stack, _) = stack(today: try #require(Day(iso: "2026-06-01")))
  _ = stack.take(.refused(.cancelled), to: .home(year: 2_026), size: size)
  let chinese = stack.view(in: Setting(size: size, ambiguous: .narrow, language: .chinese))
  #expect(chinese.text(row: 1).contains("已取消"))
  let english = stack.view(in: Setting(size: size, ambiguous: .wide, language: .english))
  #expect(english.text(row: 1).contains("Cancelled"))
}

@Test("every screen draws at every size, whole rows and no other, at both ambiguous widths")
func everySize() throws {
  let today = try #require(Day(iso: "2026-06-01"))
  for digit in ["1", "2", "3", "4", "5", "6", "7", "8", "n"] {
    var (stack, _) = stack(today: today)
    if digit != "1" { _ = stack.take(.text(digit), size: size) }
    for columns in [20, 40, 61, 80, 132, 400] {
      for rows in [6, 12, 24, 43, 120] {
        for ambiguous in [Ambiguous.narrow, .wide] {
          let frame = stack.view(
            in: Setting(
              size: Size(columns: columns, rows: rows), ambiguous: ambiguous, language: .english))
          for row in 0..<rows { #expect(frame.text(row: row).columns == columns) }
        }
      }
    }
  }
}

@Test("a character typed with the input method on is no command, and says so")
func inputMethod() throws {
  var (stack, errands) = stack(today: try #require(Day(iso: "2026-06-01")))
  stack.fail(errands, size: size)
  #expect(stack.take(.text("王"), size: size) == [])
  #expect(stack.notice?.phrase == .inputMethodIsOn)
}

@Test("full-width digits are taken for their ASCII forms")
func fullWidth() throws {
  var (stack, _) = stack(today: try #require(Day(iso: "2026-06-01")))
  let errands = stack.take(.text("７"), size: size)
  #expect(errands.count == 1)
}

@Test("Esc goes back, Q leaves")
func leaving() throws {
  var (stack, _) = stack(today: try #require(Day(iso: "2026-06-01")))
  _ = stack.take(.text("2"), size: size)
  #expect(stack.take(.key(.escape), size: size) == [.post(.home(year: 2_026))])
  #expect(stack.take(.text("Q"), size: size) == [.leave(.done)])
}

@Test("nothing is so small that it cannot be said", arguments: [(1, 1), (19, 5), (0, 0)])
func tooSmall(columns: Int, rows: Int) throws {
  let (stack, _) = stack(today: try #require(Day(iso: "2026-06-01")))
  let frame = stack.view(
    in: Setting(size: Size(columns: columns, rows: rows), ambiguous: .narrow, language: .chinese))
  #expect(frame.size == Size(columns: columns, rows: rows))
}

@Test("every action has a key and words in both languages")
func actions() {
  for action in Action.allCases {
    #expect(!action.triggers.isEmpty)
    #expect(!action.label.chinese.isEmpty && !action.label.english.isEmpty)
  }
}

@Test("a first start founds an office and goes on to the roll")
func firstStart() throws {
  var (stack, _) = arriving(try #require(Day(iso: "2026-06-01")))
  _ = stack.take(.refused(.noOffice), to: .opening, size: size)
  let setting = Setting(size: size, ambiguous: .narrow, language: .english)
  #expect(stack.view(in: setting).text(row: 1).contains("No office here yet: /tmp/office.db"))
  _ = stack.take(.key(.down), size: size)
  _ = stack.take(.key(.enter), size: size)
  _ = stack.take(.key(.control("s")), size: size)
  #expect(
    stack.notice?.phrase.words.chinese == "2 处有误。请填写政协名称")
  for text in ["清", "源"] { _ = stack.take(.text(text), size: size) }
  _ = stack.take(.key(.enter), size: size)
  _ = stack.take(.text("6"), size: size)
  let term = try #require(Term(number: 6, firstYear: 2_026))
  let founding = Founding(committee: "清源", term: term)
  let errands = stack.take(.key(.control("s")), size: size)
  guard case .post(.found(founding, let token)) = errands.first else {
    Issue.record("asked \(errands)")
    return
  }
  let asked = stack.take(.done, to: .found(founding, token: token), size: size)
  #expect(asked == [.post(.opening)])
  _ = stack.take(.opening(opening), to: .opening, size: size)
  #expect(stack.view(in: setting).text(row: 0).contains("Home > Import"))
}

@Test("a first start leaves for the demonstration office, which is made where there is none")
func demonstration() throws {
  let today = try #require(Day(iso: "2026-06-01"))
  var (stack, _) = arriving(today)
  _ = stack.take(.refused(.noOffice), to: .opening, size: size)
  #expect(stack.take(.key(.enter), size: size) == [.leave(.demonstration)])
  let wanted = Demonstration(seed: 6, members: 260)
  var (making, errands) = Stack.opened(
    Sitting(today: today, session: "s", file: "/tmp/office.db"), demonstrating: wanted)
  #expect(errands == [.post(.opening)])
  errands = making.take(.refused(.noOffice), to: .opening, size: size)
  #expect(errands == [.post(.demonstrate(wanted))])
  #expect(making.take(.key(.escape), size: size) == [.cancel])
  let left = making.take(.refused(.cancelled), to: .demonstrate(wanted), size: size)
  #expect(left == [.leave(.refused(.cancelled))])
}

@Test("an office that cannot be opened ends the sitting with its reason")
func cannotOpen() throws {
  var (stack, _) = arriving(try #require(Day(iso: "2026-06-01")))
  let refusal = Refusal.notAnOffice(path: "/tmp/office.db")
  #expect(
    stack.take(.refused(refusal), to: .opening, size: size) == [.leave(.refused(refusal))])
}
