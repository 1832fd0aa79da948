import Documents
import Testing

/// Documents: what is written, where it stands, and everything that is wrong at once.
struct DocumentTests {
  private let text = """
    title = "书"      # a comment = with a sign
    dated = 2026-03-05
    figures = [0.1, 1.005, "2.5",
      3, -0.125]

    [[task]]
    code = "A1"
    award = [
      { points = 0.3, kind = "one" },
      { points = 1_000, kind = 'two' },
    ]
    "long key" = \"""
    [not a header]
    cap = 9
    \"""
    cap = 7

    [[task]]
    cap = 1.0005
    [task.more]
    deep.er = true
    """

  private func root() throws -> Table {
    try Document.read(text, named: "book.toml").get().root
  }

  @Test("decimals are exact thousandths, however they are written")
  func exactDecimals() throws {
    var findings = Findings<Document.Problem>()
    let figures = try root().listOfThousandths(
      "figures", in: -10_000...10_000, noting: &findings)
    #expect(figures == [100, 1_005, 2_500, 3_000, -125])
    #expect(findings.isEmpty)
  }

  @Test("every figure from 0.000 to 9.999 comes through the file as it is written")
  func everyFigure() throws {
    let letters = (0..<10_000).map { number in
      let decimals = String(String(number % 1_000 + 1_000).dropFirst())
      return "\(number / 1_000).\(decimals)"
    }
    let text = "figures = [\(letters.joined(separator: ", "))]"
    var findings = Findings<Document.Problem>()
    let table = try Document.read(text, named: "").get().root
    let read = table.listOfThousandths("figures", in: 0...10_000, noting: &findings)
    #expect(read == Array(0..<10_000))
  }

  @Test(
    "a figure with more than three decimals, or none at all, is refused",
    arguments: [
      "1.0005", "0.1000000001", "1e3", "inf", "nan", "\"half\"", "\"1.\"", "\"\"", "\"--1\"",
      "\"1.2.3\"", "9999999999999999999.0",
    ])
  func inexactDecimals(letters: String) throws {
    let table = try Document.read("cap = \(letters)", named: "").get().root
    var findings = Findings<Document.Problem>()
    #expect(table.thousandths("cap", in: 0...10_000, noting: &findings) == nil)
    let letters = letters.replacing("\"", with: "")
    #expect(findings.all.map(\.problem) == [.notDecimal(letters)])
  }

  @Test("a figure outside its range is refused with the range")
  func range() throws {
    let table = try Document.read("cap = 10.001", named: "").get().root
    var findings = Findings<Document.Problem>()
    #expect(table.thousandths("cap", in: 0...10_000, noting: &findings) == nil)
    #expect(findings.all.map(\.problem) == [.outOfRange("10.001", least: "0", most: "10")])
  }

  @Test("each key knows its line, in lists, inline tables, long texts and nested tables")
  func lines() throws {
    let root = try root()
    var findings = Findings<Document.Problem>()
    let tasks = root.tables("task", noting: &findings)
    let awards = tasks[0].tables("award", noting: &findings)
    #expect(root.place(of: "figures").line == 3)
    #expect(tasks.map(\.place.line) == [6, 18])
    #expect(awards.map(\.place.line) == [9, 10])
    #expect(awards[1].place(of: "points").line == 10)
    #expect(tasks[0].place(of: "cap").line == 16)
    #expect(tasks[1].place(of: "cap").line == 19)
    let more = tasks[1].table("more", noting: &findings)
    #expect(more?.place.line == 20)
    #expect(more?.table("deep", noting: &findings)?.place(of: "er").line == 21)
    #expect(findings.isEmpty)
  }

  @Test("a place names a table of a list by its code, or else by its number")
  func paths() throws {
    var findings = Findings<Document.Problem>()
    let tasks = try root().tables("task", noting: &findings)
    #expect(tasks[0].place(of: "cap").path == "task[A1].cap")
    #expect(tasks[1].place(of: "cap").path == "task[2].cap")
    #expect(tasks[0].tables("award", noting: &findings)[0].place.path == "task[A1].award[1]")
  }

  @Test("unknown and missing keys are noted together, with the nearest known key")
  func keys() throws {
    let table = try Document.read("titel = 1\nnonsense = 2", named: "f").get().root
    var findings = Findings<Document.Problem>()
    table.expect(["title"], optional: ["version"], noting: &findings)
    #expect(
      findings.all.map(\.problem) == [
        .unknownKey("nonsense", nearest: nil), .unknownKey("titel", nearest: "title"),
        .missingKey("title"),
      ])
    #expect(findings.all.map(\.place.line) == [2, 1, nil])
    #expect(findings.all.allSatisfy { $0.place.file == "f" })
  }

  @Test("an unknown word is noted with the nearest known one and the line")
  func unknownWord() throws {
    let table = try Document.read("\n\nrole = [\"guide\", \"speeker\"]", named: "").get().root
    var findings = Findings<Document.Problem>()
    let known = ["speaker": 1, "guide": 2]
    #expect(table.words("role", among: known, noting: &findings) == nil)
    #expect(
      findings.all == [
        Finding(
          place: Place(file: "", path: "role[2]", line: 3),
          problem: .unknownWord("speeker", nearest: "speaker", known: ["guide", "speaker"]))
      ])
  }

  @Test("a value of the wrong kind is noted by both kinds")
  func wrongKind() throws {
    let table = try Document.read("a = 1\nb = \"x\"\nc = [1]\nd = {}", named: "").get().root
    var findings = Findings<Document.Problem>()
    #expect(table.text("a", noting: &findings) == nil)
    #expect(table.flag("b", noting: &findings) == nil)
    #expect(table.table("c", noting: &findings) == nil)
    #expect(table.whole("d", in: 0...1, noting: &findings) == nil)
    #expect(
      findings.all.map(\.problem) == [
        .wrongKind(expected: .text, found: .whole), .wrongKind(expected: .flag, found: .text),
        .wrongKind(expected: .table, found: .list), .wrongKind(expected: .whole, found: .table),
      ])
  }

  @Test("what is not TOML is one finding with the parser's line")
  func syntax() {
    guard case .failure(let findings) = Document.read("a = 1\nb = = 2\n", named: "f") else {
      Issue.record("it was read")
      return
    }
    #expect(findings.all.map(\.place.line) == [2])
  }

  @Test("a NUL is refused where it stands, not cut off in silence")
  func nul() {
    guard case .failure(let findings) = Document.read("a = 1\n\u{0}b = 2", named: "f") else {
      Issue.record("it was read")
      return
    }
    #expect(findings.all.map(\.place.line) == [2])
  }

  @Test("a file that begins with a byte order mark is read like any other")
  func byteOrderMark() throws {
    var findings = Findings<Document.Problem>()
    let root = try Document.read("\u{FEFF}a = \"x\"", named: "").get().root
    #expect(root.text("a", noting: &findings) == "x")
  }

  @Test(
    "fractions and ranges are read, and what is neither is refused",
    arguments: [
      ("1/2", 1, 2), ("1", 1, 1), ("0", 0, 1), ("3/100", 3, 100), ("1/0", -1, -1),
      ("½", -1, -1), ("1/2/3", -1, -1), ("101/2", -1, -1), ("-1/2", -1, -1), ("", -1, -1),
    ])
  func fractions(letters: String, numerator: Int, denominator: Int) throws {
    let table = try Document.read("share = \"\(letters)\"", named: "").get().root
    var findings = Findings<Document.Problem>()
    let fraction = table.fraction("share", noting: &findings)
    if denominator > 0 {
      #expect(fraction == Fraction(numerator: numerator, denominator: denominator))
    } else {
      #expect(fraction == nil)
      #expect(findings.all.map(\.problem) == [.notFraction(letters)])
    }
  }

  @Test("ranges are two numbers, or one", arguments: ["2-60", "2", "0-0"])
  func ranges(letters: String) throws {
    let table = try Document.read("r = \"\(letters)\"", named: "").get().root
    var findings = Findings<Document.Problem>()
    #expect(table.range("r", noting: &findings) != nil)
  }

  @Test("what is no range is refused", arguments: ["60-2", "-2", "a-b", "1-2-3", "1-1001", ""])
  func noRanges(letters: String) throws {
    let table = try Document.read("r = \"\(letters)\"", named: "").get().root
    var findings = Findings<Document.Problem>()
    #expect(table.range("r", noting: &findings) == nil)
    #expect(findings.all.map(\.problem) == [.notRange(letters)])
  }

  @Test("the nearest word is one slip away, or two for six letters, and no further")
  func nearestWords() {
    #expect(nearest(to: "plenery", among: ["plenary", "talk"]) == "plenary")
    #expect(nearest(to: "tlak", among: ["plenary", "talk"]) == "talk")
    #expect(nearest(to: "tok", among: ["plenary", "talk"]) == nil)
    #expect(nearest(to: "PLENARY", among: ["plenary"]) == "plenary")
    #expect(nearest(to: "", among: ["plenary"]) == nil)
  }

  @Test(
    "a header without a name is refused with its line",
    arguments: ["[[任务]]", "[", "[.a]", "[!]", "[[[", "[中文]", "[ = 1"])
  func nameless(header: String) {
    guard case .failure(let findings) = Document.read("a = 1\n\(header)\n", named: "x.toml")
    else {
      Issue.record("\(header) was read")
      return
    }
    #expect(findings.all.map(\.place.line) == [2])
  }

  @Test(
    "what is no value is refused with its line",
    arguments: ["}", "", "中文", "#", "x", "[1, }", "[\u{2028}"])
  func valueless(value: String) {
    guard case .failure(let findings) = Document.read("a = 1\nb = \(value)\n", named: "x.toml")
    else {
      Issue.record("\(value) was read")
      return
    }
    #expect(findings.all.map(\.place.line) == [2])
  }

  @Test("no text, however broken, ends the program")
  func broken() {
    var dice = SystemRandomNumberGenerator()
    let signs = Array("[[]]{}==..,\"\"''#\n\n \t\\aA1_-+:TZé中\u{0}\u{1}\u{7F}\u{3000}\u{2028}🀄️")
    let parts = [
      "[task]\n", "a = 1\n", "[[a.b]]\n", "\"\"\"", "''" + "'", "2026-03-05", "0x1F", "inf", "1e9",
      "\\u00e9", "a = [", "a = {", "a.b.", "\r\n",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &dice) {
        let isPart = Int.random(in: 0...3, using: &dice) == 0
        text += isPart ? parts.randomElement() ?? "" : String(signs.randomElement() ?? "a")
      }
      _ = Document.read(text, named: "x.toml")
    }
  }

  @Test("control characters are found wherever they are written, the end of a line is none")
  func controls() throws {
    let text = """
      title = "a\\u001bb"
      note = "a\\nb\\tc"

      [[task]]
      words = ["x", "\\u0085"]
      """
    guard case .failure(let findings) = Document.read(text, named: "a.toml") else {
      Issue.record("read")
      return
    }
    #expect(findings.all.map(\.problem) == [.control("U+0085"), .control("U+001B")])
    #expect(findings.all.map(\.place.line) == [5, 1])
  }
}
