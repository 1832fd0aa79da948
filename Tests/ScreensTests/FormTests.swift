import Domain
import Testing
import Toolkit

@testable import Screens

private enum Part: String, FieldName { case day, count, kind, title, code }

private func newForm() throws -> Form<Part> {
  let kinds = (1...12).map { Choice(code: "k\($0)", words: Words("类\($0)", "kind \($0)")) }
  return Form(
    [
      .asked(.day, .day, hint: .hintDay, kind: .day, isRequired: true),
      .asked(.count, .halfDayCount, hint: .hintHalfDays, kind: .number(1...60), isRequired: true),
      .asked(.kind, .kind, hint: .hintChoice, kind: .choice(kinds), isRequired: true),
      .asked(.title, .titleField, hint: .hintTitle, kind: .text(most: 10), isRequired: true),
      Field(
        .code, .number, hint: .hintText, kind: .number(1...99), standard: "", isRequired: false,
        sticky: .counting, advance: .whenFull(2), columns: 8),
    ], initial: [:], today: try #require(Day(iso: "2026-06-01")))
}

extension Form<Part> {
  fileprivate mutating func type(_ text: String) {
    for character in text { _ = take(.typed(String(character))) }
  }
}

@Test("errors never trap: every field invalid, every key still moves, and saving names them all")
func errorsNeverTrap() throws {
  var form = try newForm()
  form.type("13.45")
  form.move(1)
  form.type("99")
  form.move(1)
  form.move(1)
  form.move(1)
  form.type("0")
  let before = form.state
  for step in 0..<100 {
    _ = form.take(.command(step.isMultiple(of: 3) ? .previousField : .nextField))
    _ = form.take(.command(step.isMultiple(of: 7) ? .choose : .nextField))
    form.move(step.isMultiple(of: 2) ? -2 : 1)
  }
  #expect(form.state == before)
  #expect(form.problems.map(\.field) == [.day, .count, .kind, .title, .code])
  #expect(form.firstFault()?.words.chinese.hasPrefix("5 处有误") == true)
  #expect(form.focused?.id == .day)
  #expect(form.take(.command(.back)) == .leave)
}

@Test("Enter goes on, Enter on the last field stands on the way to save, Enter there saves")
func enterSaves() throws {
  var form = try newForm()
  form.focus(on: .title)
  #expect(form.take(.command(.choose)) == .handled)
  #expect(form.focused?.id == .code)
  #expect(form.take(.command(.choose)) == .handled)
  #expect(form.isAtSave)
  #expect(form.take(.command(.choose)) == .save)
  form.focus(on: .day)
  #expect(form.take(.command(.save)) == .save)
}

@Test("a number of full width goes on by itself; names and texts never do")
func advancesWhenFull() throws {
  var form = try newForm()
  form.focus(on: .code)
  form.type("4")
  #expect(form.focused?.id == .code)
  form.type("２")
  #expect(form.number(.code) == 42)
  #expect(form.isAtSave)
}

@Test(
  "a day is stepped by + and -, begun anew by anything else, and written in full when it is left")
func dayKeys() throws {
  var form = try newForm()
  form.type("t+1")
  #expect(form.day(.day)?.iso == "2026-06-02")
  form.set(.day, to: "2026-05-31")
  form.type("+")
  #expect(form.raw(.day) == "2026-06-01")
  form.type("--")
  #expect(form.raw(.day) == "2026-05-30")
  form.type("３．５")
  form.move(1)
  #expect(form.raw(.day) == "2026-03-05")
}

@Test(
  "a choice is made by its digit, by two where there are more than nine, by arrows and by a blank")
func choices() throws {
  var form = try newForm()
  form.focus(on: .kind)
  form.type("1")
  #expect(form.raw(.kind) == "k1")
  form.type("2")
  #expect(form.raw(.kind) == "k12")
  form.type(" ")
  #expect(form.raw(.kind) == "k1")
  _ = form.take(.pressed(.left))
  #expect(form.raw(.kind) == "k12")
  form.type("7")
  #expect(form.raw(.kind) == "k7")
}

@Test("F4 repeats the field of the record before, into an empty field only")
func repeatsField() throws {
  var form = try newForm()
  form.previous = [.title: "每周一读第12期"]
  form.focus(on: .title)
  _ = form.take(.command(.repeatField))
  #expect(form.raw(.title) == "每周一读第12期")
  form.set(.title, to: "别的")
  _ = form.take(.command(.repeatField))
  #expect(form.raw(.title) == "别的")
}

@Test("a paste is one text, without line ends and escapes, and never keys")
func pastes() throws {
  var form = try newForm()
  form.focus(on: .title)
  #expect(form.take(.pasted("共读\r\n第\u{1B}[31m二期\t")) == .handled)
  #expect(!form.raw(.title).contains("\u{1B}"))
  #expect(form.raw(.title).hasPrefix("共读 第"))
  #expect(form.focused?.id == .title)
  form.focus(on: .kind)
  _ = form.take(.pasted("类3"))
  #expect(form.raw(.kind) == "k3")
  form.focus(on: .count)
  _ = form.take(.pasted("１２ 个"))
  #expect(form.number(.count) == 12)
}

@Test(
  "a title that ends in a number offers the next",
  arguments: [
    ("书香清源第12期", "书香清源第13期"), ("Week 9", "Week 10"), ("第09期", "第10期"), ("读书会", ""),
    ("2026年读书会", ""), ("第3次会议", "第4次会议"), ("3", "4"), ("6月1日共读", ""), ("6月1号", ""),
    ("第31号", "第32号"),
  ])
func counts(title: String, next: String) {
  #expect(title.counted == next)
}

@Test("a draft of a form brings back every field and the place of the caret")
func drafts() throws {
  var form = try newForm()
  form.type("3.5")
  form.focus(on: .title)
  form.type("共读")
  let draft = form.draft(of: "f", Words("表", "form"), Token("t"))
  var other = try newForm()
  other.restore(draft)
  #expect(other.state == form.state)
  #expect(other.focused?.id == .title)
}
