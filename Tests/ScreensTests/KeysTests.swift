import Documents
import Domain
import Screens
import Testing
import Toolkit

private let size = Size(columns: 80, rows: 24)

/// A desk that is open on Home, on a day that never comes again.
private func desk(_ keymap: Keymap) throws -> Stack {
  let today = try #require(Day(iso: "2026-06-01"))
  let term = try #require(Term(number: 6, firstYear: 2_022))
  var sitting = Sitting(today: today, session: "s", file: "/tmp/office.db")
  sitting.keymap = keymap
  var stack = Stack.opened(sitting, demonstrating: nil).stack
  let opening = Opening(
    committee: Committee(id: Identifier(1), name: "清源区政协", term: term), year: 2_026, members: 3,
    ruleBook: "办法", ruleBookText: "", clerk: "tester", readOnly: nil)
  stack.fail(stack.take(.opening(opening), to: .opening, size: size), size: size)
  return stack
}

private func screen(_ stack: Stack, _ language: Language = .chinese) -> [String] {
  let frame = stack.view(in: Setting(size: size, ambiguous: .narrow, language: language))
  return (0..<size.rows).map(frame.text(row:))
}

@Test("no key means two things on any screen")
func conflicts() throws {
  let ways = [
    "", "2", "2/", "3", "4", "5", "6", "7", "8", "n", "?", "?/", ":", "!", "n\r", "i", "2f", "2W",
    "2E",
  ]
  for way in ways {
    var stack = try desk(.standard)
    for character in way {
      stack.takeUnanswered(character == "\r" ? .key(.enter) : .text(String(character)), size: size)
    }
    var taken: [Trigger: Action] = [:]
    for action in Set(stack.offers.map(\.action)) {
      for trigger in Keymap.standard.triggers(of: action) {
        #expect(
          taken[trigger] == nil, "after \(way): \(trigger.name) is \(action) and also another")
        taken[trigger] = action
      }
    }
  }
}

@Test("every action has a sentence in both languages, and its keys have names that read back")
func sentences() {
  for action in Action.allCases {
    #expect(!action.help.chinese.isEmpty && action.help.english.hasSuffix("."))
    for trigger in action.triggers { #expect(Trigger(name: trigger.name) == trigger) }
  }
}

@Test("the printed keymap reads back as the standard keys")
func printed() throws {
  let text = Keymap.standard.document(in: .english)
  let document = try Document.read(text, named: "keys").get()
  var findings = Findings<Document.Problem>()
  let table = try #require(document.root.table("keys", noting: &findings))
  let keymap = try KeymapReader.read(table).get()
  for action in Action.allCases { #expect(keymap.shown(action) == Keymap.standard.shown(action)) }
}

@Test("an action whose key is an empty text has none, and is in the palette")
func unset() throws {
  let document = try Document.read("[keys]\ngoMembers = \"\"\n", named: "keys").get()
  var findings = Findings<Document.Problem>()
  let table = try #require(document.root.table("keys", noting: &findings))
  var stack = try desk(try KeymapReader.read(table).get())
  #expect(stack.take(.text("2"), size: size) == [])
  #expect(!screen(stack)[23].contains("委员"))
  for key in [":", "w", "y"] { stack.takeUnanswered(.text(key), size: size) }
  #expect(!stack.take(.key(.enter), size: size).isEmpty)
}

@Test("a changed key is taken, shown below and in help, and the old one means nothing")
func changed() throws {
  var stack = try desk(Keymap(changing: [.goMembers: [.text("m")]]))
  #expect(screen(stack)[23].contains("m 委员"))
  #expect(stack.take(.text("2"), size: size) == [])
  #expect(!stack.take(.text("m"), size: size).isEmpty)
}

@Test(
  "the palette finds a command by Chinese, initials, pinyin or English and takes it",
  arguments: ["排名", "pm", "paiming", "standings", "goStandings"])
func palette(typed: String) throws {
  var stack = try desk(.standard)
  stack.takeUnanswered(.text(":"), size: size)
  for character in typed { stack.takeUnanswered(.text(String(character)), size: size) }
  #expect(screen(stack)[2].hasPrefix(" 6 "))
  let errands = stack.take(.key(.enter), size: size)
  #expect(!errands.isEmpty)
  #expect(screen(stack)[0].contains("首页 > 排名"))
}

@Test("the palette opens by a function key too, also where letters are text")
func paletteByFunctionKey() throws {
  var stack = try desk(.standard)
  for input in [Input.text("2"), .text("/"), .key(.function(9))] {
    stack.takeUnanswered(input, size: size)
  }
  #expect(screen(stack)[0].contains("命令"))
}

@Test("the palette says why a command cannot be taken, and stays")
func paletteObstacle() throws {
  var stack = try desk(.standard)
  stack.takeUnanswered(.text("2"), size: size)
  stack.takeUnanswered(.key(.control("p")), size: size)
  for character in "jfk" { stack.takeUnanswered(.text(String(character)), size: size) }
  #expect(screen(stack)[2].contains("Enter"))
  stack.takeUnanswered(.key(.enter), size: size)
  #expect(stack.notice?.phrase == .nothingSelected)
  #expect(screen(stack)[0].contains("命令"))
}

@Test("a key that means nothing here says what there is, and moves nothing")
func noSuchKey() throws {
  var stack = try desk(Keymap(changing: [.help: [.text("H"), .key(.function(12))], .notices: []]))
  #expect(stack.take(.text("z"), size: size) == [])
  #expect(screen(stack)[22].hasPrefix(" ! 这里没有 z 这个键：H 看可用的键，: 找命令"))
  stack.takeUnanswered(.text("/"), size: size)
  #expect(stack.take(.key(.escape), size: size) == [])
  #expect(screen(stack)[22].contains("已是第一屏：Q 退出程序"))
  #expect(stack.take(.key(.left), size: size) == [])
  #expect(stack.notice == nil)
  for input in [Input.text("2"), .text("/"), .key(.function(10))] {
    stack.takeUnanswered(input, size: size)
  }
  #expect(screen(stack)[22].contains("这里没有 F10 这个键：F12 看可用的键，Ctrl-P 找命令"))
  #expect(screen(stack, .english)[22].contains("Nothing is on F10 here: F12 lists the keys"))
}

@Test("help lists the keys by context and finds among them, those of other screens too")
func help() throws {
  var stack = try desk(.standard)
  stack.takeUnanswered(.text("?"), size: size)
  #expect(screen(stack).contains { $0.hasPrefix(" 去处") })
  for character in "/cx" { stack.takeUnanswered(.text(String(character)), size: size) }
  #expect(screen(stack)[2].contains("撤销"))
  let found = screen(stack)[1...20]
  stack.takeUnanswered(.key(.enter), size: size)
  #expect(screen(stack)[1...20] == found && screen(stack)[23].contains("/ 查找"))
  stack.takeUnanswered(.text("/"), size: size)
  stack.takeUnanswered(.key(.escape), size: size)
  stack.takeUnanswered(.key(.escape), size: size)
  #expect(!screen(stack)[0].contains("帮助"))
}

@Test("what was said can be read again, each once")
func notices() throws {
  var stack = try desk(.standard)
  for _ in 0..<3 { stack.takeUnanswered(.text("王"), size: size) }
  #expect(stack.notices.count == 1)
  stack.takeUnanswered(.text("!"), size: size)
  #expect(screen(stack)[1].contains("1 !"))
}

@Test("the bottom line has at most eight keys, and help is the last of them")
func keyLine() throws {
  var stack = try desk(.standard)
  for way in ["1", "2", "5", "6", "7"] {
    if way != "1" { stack.takeUnanswered(.text(way), size: size) }
    let line = screen(stack, .english)[23]
    #expect(line.contains("? help"))
    #expect(line.split(separator: "  ", omittingEmptySubsequences: true).count { $0 != " " } <= 8)
  }
}

@Test("the manual's section names every action once")
func manual() {
  let text = Keymap.standard.manual(in: .english)
  #expect(text.split(separator: "\n").count { $0 == ".TP" } == Action.allCases.count)
}

@Test("the clerk's own themes stand first among the themes, and are named as such")
func ownThemes() throws {
  var sitting = Sitting(
    today: try #require(Day(iso: "2026-06-01")), session: "s", file: "/tmp/office.db")
  sitting.closet.own["zhai"] = Imprint(
    name: "宅", variant: .light, author: nil, source: nil, licence: nil)
  var stack = Stack.opened(sitting, demonstrating: nil).stack
  stack.takeUnanswered(.text("T"), size: size)
  let rows = screen(stack)
  #expect(rows[2].contains("auto") && rows[2].contains("随终端底色"))
  #expect(rows[3].contains("zhai") && rows[3].contains("自己的"))
  #expect(rows[4].contains("ansi"))
}

@Test(
  "a theme that is made while the themes are shown is there, and the one that is meant stays so")
func newTheme() throws {
  var stack = try desk(.standard)
  #expect(stack.take(.text("T"), size: size) == [.findThemes])
  stack.takeUnanswered(.key(.down), size: size)
  let meant = screen(stack)[3].prefix(40)
  let imprint = Imprint(name: "新", variant: .dark, author: nil, source: nil, licence: nil)
  stack.learn(themes: ["xin": imprint])
  #expect(screen(stack)[3].contains("xin") && screen(stack)[4].prefix(40) == meant)
  #expect(stack.take(.key(.function(5)), size: size) == [.findThemes])
}
