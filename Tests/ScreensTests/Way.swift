import Screens
import Toolkit

/// A way to a screen, from Home of an office that is lived in: what to press.
struct Way: Hashable, CustomStringConvertible {
  let name: String
  let office: Premises
  let keys: String

  init(_ name: String, _ keys: String, office: Premises = .demonstration) {
    (self.name, self.keys, self.office) = (name, keys, office)
  }

  var description: String { name }

  /// A clerk who has gone there.
  func gone(size: Size) throws -> Keyboard {
    let world = try World()
    try office.furnish(world)
    for (name, lines) in Way.files { world.files[name] = Array(lines.utf8) }
    var desk = try Keyboard(world, size: size, today: "2026-11-20")
    try desk.type(keys)
    return desk
  }

  private static let files = [
    "roll.csv": "委员编号,姓名,界别,党派,职务\n06901,蔡明,教育界,民盟,委员\n06902,欧阳娜娜,文化艺术界,,委员\n",
    "faults.csv": "委员编号,姓名,界别,出生日期\n,无编号,教育界,1970-01-01\n06911,,教育界,1970-02-30\n",
    "book.toml": "title = \"甲\"\n",
  ]
}

extension Way {
  /// Every screen, and everything that can stand over one.
  static let all: [Way] = arriving + lists + records + entry + rules + knowing

  private static let arriving = [
    Way("welcome", "", office: .none), Way("founding", "<down><enter><c-s>", office: .none),
    Way("an empty office", "", office: .empty), Way("no members", "2", office: .empty),
    Way("home", ""), Way("a figure of home", "<down><down>"),
    Way("a sector of home", "<down><down><down><down><down><down><down>"),
    Way("who is behind", "<down><tab><tab><down><down>"),
    Way("the last of the journal", "<down><tab><tab><tab><down><down>"),
    Way("import", "i"), Way("import of a roll", "iroll.csv<enter>"),
    Way("import with faults", "ifaults.csv<enter>"),
  ]

  private static let lists = [
    Way("members", "2"), Way("the last member", "2G"), Way("members found", "2/wang"),
    Way("members filtered", "2f界别:科 分>=60 读书>3<enter>"),
    Way("members being filtered", "2f界别:火星 分>>1"),
    Way("a view being named", "2W常看的委员"), Way("members being exported", "2E"),
    Way("members marked", "2<space><space><space><right><right>"),
    Way("reading", "3"), Way("months of reading", "3b<down><down>"),
    Way("rooms of reading", "3b<end><pgdn>"), Way("sessions of a month", "3b<enter>"),
    Way("workstations", "4"), Way("months of workstations", "4b<down><right>"),
    Way("events of a workstation", "4<enter>"), Way("works", "5"), Way("standings", "6"),
    Way("standings of sectors", "6b"), Way("standings of groups", "6bbbb"),
    Way("the last standing", "6G"), Way("journal", "7"), Way("journal verified", "7v"),
    Way("a batch", "5<space><space><space>B"),
  ]

  private static let records = [
    Way("scorecard", "2<down><enter>"), Way("the end of a scorecard", "2<down><enter>G"),
    Way("activity", "3<enter>"), Way("the last of an activity", "3<enter>G"),
    Way("activity amended", "3<enter><f7><c-s>"), Way("activity withdrawn", "3<enter>x"),
    Way("someone added", "3<enter>+wang"),
    Way("work", "5<enter>"), Way("work with a stage", "5<enter>a<right><enter>2月30<c-s>"),
    Way("work withdrawn", "5<enter>x"), Way("work being amended", "5<enter>e<tab><tab><tab>"),
    Way("a reason for a work", "5<enter>e<enter>题<c-s>"),
    Way("member enrolled", "2a"), Way("enrolled with faults", "2a06008<c-s>"),
    Way("the last field of a member", "2a" + String(repeating: "<tab>", count: 14)),
    Way("member amended", "2e<enter><enter>x<c-s>"),
    Way("workstation set up", "4a"), Way("workstation with faults", "4a<c-s>"),
    Way("members of a workstation", "4a站<enter>3<enter>街<enter>15<enter><enter>w"),
    Way("workstation amended", "4e<enter><enter><enter><bs><bs>8<c-s>"),
  ]

  private static let entry = [
    Way("what to log", "n"), Way("the last to log", "n<end>"), Way("people once more", "r"),
    Way("reading logged", "n5"), Way("a series", "n1<enter>"),
    Way("its people", "n1<enter><enter>"), Way("candidates", "n1<enter><enter>w"),
    Way("nobody found", "n1<enter><enter>查无此人"),
    Way("people ticked", "n1<enter><enter>0102030405<f7><left>"),
    Way("a list with doubts", "n1<enter><enter><paste 王伟\\n张三李四\\n查无此人>"),
    Way("a day that is none", "n5<bs>2月30<c-s>"), Way("what a field takes", "n1<enter><f1>"),
    Way("where Enter saves", "n5" + String(repeating: "<tab>", count: 20)),
    Way("an event at a workstation", "n6"), Way("a meeting", "n70"),
    Way("a work logged", "n87"), Way("authors", "n87题<enter><enter>w"),
    Way("a work with faults", "n87<c-s>"),
    Way("an activity amended", "n1<enter><enter>0102<c-s>e"),
    Way("a reason for an activity", "n1<enter><enter>0102<c-s>e<tab>x<c-s>"),
  ]

  private static let rules = [
    Way("rules", "8"), Way("the last rule", "8G"), Way("clause", "8<down><enter>"),
    Way("rule books", "8v"), Way("a rule book in a file", "8v<end><enter>book.toml"),
    Way("a rule book with faults", "8v<end><enter>book.toml<enter>"),
    Way("comparison", "8v<down><down><enter>"), Way("who would gain", "8v<down><down><enter><tab>"),
    Way("a book being adopted", "8v<down><down><enter>a13.45<enter>好<c-s>"),
    Way("no publications", "9"), Way("to be published", "9p"), Way("a proof", proof),
    Way("publications", published + "<esc>"), Way("published", published),
    Way("an objection", published + "o王<c-s>"), Way("its objections", published + "<tab>"),
    Way("its history", published + "<tab><tab>"), Way("the final notice", published + "t<c-s>"),
  ]

  private static let proof = "9p<enter><enter>2026-12-10<c-s><c-s>"
  private static let published = proof + "p"

  private static let knowing = [
    Way("themes", "T"), Way("the last theme", "T<end>"), Way("help", "2?"),
    Way("the end of help", "2?<end>"), Way("help searched", "?/cx"), Way("palette", ":"),
    Way("a command", "2:pm"), Way("notices", "王!"),
  ]
}
