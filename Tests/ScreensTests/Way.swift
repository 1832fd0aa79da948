import Screens
import Toolkit

/// A way to a screen, from Home of an office that is lived in: what to press.
struct Way: Hashable, CustomStringConvertible {
  let name: String
  /// The type of the screen it leads to.
  let screen: String
  let office: Premises
  let keys: String

  init(
    _ name: String, on screen: String, _ keys: String, office: Premises = .demonstration
  ) {
    (self.name, self.screen, self.keys, self.office) = (name, screen, keys, office)
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
    Way("welcome", on: "WelcomeScreen", "", office: .none),
    Way("founding", on: "WelcomeScreen", "<down><enter><c-s>", office: .none),
    Way("an empty office", on: "HomeScreen", "", office: .empty),
    Way("no members", on: "MembersScreen", "2", office: .empty),
    Way("home", on: "HomeScreen", ""), Way("a figure of home", on: "HomeScreen", "<down><down>"),
    Way("a sector of home", on: "HomeScreen", "<down><down><down><down><down><down><down>"),
    Way("who is behind", on: "HomeScreen", "<down><tab><tab><down><down>"),
    Way("the last of the journal", on: "HomeScreen", "<down><tab><tab><tab><down><down>"),
    Way("home with a draft", on: "HomeScreen", "n5<enter>半份草稿<enter>zzm <esc>"),
    Way("drafts", on: "DraftsScreen", "n5<enter>半份草稿<enter>zzm <esc>n71<enter>会议<esc>0"),
    Way("no drafts", on: "DraftsScreen", "0"),
    Way(
      "drafts filtered", on: "DraftsScreen",
      "n5<enter>半份草稿<enter>zzm <esc>n71<enter>会议<esc>0f表单:读书<enter>"),
    Way("import", on: "ImportScreen", "i"),
    Way("import of a roll", on: "ImportScreen", "iroll.csv<enter>"),
    Way("import with faults", on: "ImportScreen", "ifaults.csv<enter>"),
  ]

  private static let lists = [
    Way("members", on: "MembersScreen", "2"), Way("the last member", on: "MembersScreen", "2G"),
    Way("members found", on: "MembersScreen", "2/wang"),
    Way("members filtered", on: "MembersScreen", "2f界别:科 分>=60 读书>3<enter>"),
    Way("members being filtered", on: "MembersScreen", "2f界别:火星 分>>1"),
    Way("a view being named", on: "MembersScreen", "2W常看的委员"),
    Way("members being exported", on: "MembersScreen", "2E"),
    Way("members marked", on: "MembersScreen", "2<space><space><space><right><right>"),
    Way("reading", on: "ReadingScreen", "3"),
    Way("months of reading", on: "ReadingScreen", "3b<down><down>"),
    Way("rooms of reading", on: "ReadingScreen", "3b<end><pgdn>"),
    Way("sessions of a month", on: "ActivitiesScreen", "3b<enter>"),
    Way("reading rooms", on: "ReadingRollScreen<ReadingRoomRow>", "3bb"),
    Way("books", on: "ReadingRollScreen<BookRow>", "3bbb<down>"),
    Way("sessions on a book", on: "ActivitiesScreen", "3bbb<enter>"),
    Way("workstations", on: "WorkstationsScreen", "4"),
    Way("months of workstations", on: "WorkstationsScreen", "4b<down><right>"),
    Way("events of a workstation", on: "ActivitiesScreen", "4<enter>"),
    Way("works", on: "WorksScreen", "5"), Way("standings", on: "StandingsScreen", "6"),
    Way("standings of sectors", on: "StandingsScreen", "6b"),
    Way("standings of groups", on: "StandingsScreen", "6bbbb"),
    Way("the last standing", on: "StandingsScreen", "6G"), Way("journal", on: "JournalScreen", "7"),
    Way("journal verified", on: "JournalScreen", "7v"),
    Way("a batch", on: "WithdrawalScreen", "5<space><space><space>B"),
  ]

  private static let records = [
    Way("scorecard", on: "ScorecardScreen", "2<down><enter>"),
    Way("the end of a scorecard", on: "ScorecardScreen", "2<down><enter>G"),
    Way("activity", on: "ActivityScreen", "3<enter>"),
    Way("the last of an activity", on: "ActivityScreen", "3<enter>G"),
    Way("activity amended", on: "ActivityScreen", "3<enter><f7><c-s>"),
    Way("activity withdrawn", on: "ActivityScreen", "3<enter>x"),
    Way("someone added", on: "ActivityScreen", "3<enter>+wang"),
    Way("work", on: "WorkScreen", "5<enter>"),
    Way("work with a stage", on: "WorkScreen", "5<enter>a<right><enter>2月30<c-s>"),
    Way("work withdrawn", on: "WorkScreen", "5<enter>x"),
    Way("work being amended", on: "LogWorkScreen", "5<enter>e<tab><tab><tab>"),
    Way("a reason for a work", on: "LogWorkScreen", "5<enter>e<enter>题<c-s>"),
    Way("member enrolled", on: "MemberFormScreen", "2a"),
    Way("enrolled with faults", on: "MemberFormScreen", "2a06008<c-s>"),
    Way(
      "the last field of a member", on: "MemberFormScreen",
      "2a" + String(repeating: "<tab>", count: 14)),
    Way("member amended", on: "MemberFormScreen", "2e<enter><enter>x<c-s>"),
    Way("a book entered", on: "ReadingFormScreen", "3a<enter>乡土中国<enter>费孝通<enter>社会"),
    Way("a reading room with faults", on: "ReadingFormScreen", "3a<right><c-s>"),
    Way("workstation set up", on: "StationFormScreen", "4a"),
    Way("workstation with faults", on: "StationFormScreen", "4a<c-s>"),
    Way(
      "members of a workstation", on: "StationFormScreen",
      "4a站<enter>3<enter>街<enter>15<enter><enter>w"),
    Way("workstation amended", on: "StationFormScreen", "4e<enter><enter><enter><bs><bs>8<c-s>"),
  ]

  private static let entry = [
    Way("what to log", on: "LogMenu", "n"), Way("the last to log", on: "LogMenu", "n<end>"),
    Way("people once more", on: "LogActivityScreen", "r"),
    Way("reading logged", on: "LogActivityScreen", "n5"),
    Way("a series", on: "LogActivityScreen", "n1<enter>"),
    Way("its people", on: "LogActivityScreen", "n1<enter><enter>"),
    Way("candidates", on: "LogActivityScreen", "n1<enter><enter>w"),
    Way("nobody found", on: "LogActivityScreen", "n1<enter><enter>查无此人"),
    Way("people ticked", on: "LogActivityScreen", "n1<enter><enter>0102030405<f7><left>"),
    Way("a list with doubts", on: "LogActivityScreen", "n1<enter><enter><paste 王伟\\n张三李四\\n查无此人>"),
    Way("a day that is none", on: "LogActivityScreen", "n5<bs>2月30<c-s>"),
    Way("what a field takes", on: "LogActivityScreen", "n1<enter><f1>"),
    Way("where Enter saves", on: "LogActivityScreen", "n5" + String(repeating: "<tab>", count: 20)),
    Way("an event at a workstation", on: "LogActivityScreen", "n6"),
    Way("a meeting", on: "LogActivityScreen", "n70"),
    Way("a work logged", on: "LogWorkScreen", "n87"),
    Way("authors", on: "LogWorkScreen", "n87题<enter><enter>w"),
    Way("a work with faults", on: "LogWorkScreen", "n87<c-s>"),
    Way("an activity amended", on: "LogActivityScreen", "n1<enter><enter>0102<c-s>e"),
    Way(
      "a reason for an activity", on: "LogActivityScreen", "n1<enter><enter>0102<c-s>e<tab>x<c-s>"),
  ]

  private static let rules = [
    Way("rules", on: "RulesScreen", "8"), Way("the last rule", on: "RulesScreen", "8G"),
    Way("clause", on: "ClauseScreen", "8<down><enter>"),
    Way("rule books", on: "BooksScreen", "8v"),
    Way("rule books filtered", on: "BooksScreen", "8vf名称:市<enter>"),
    Way("a rule book in a file", on: "BooksScreen", "8v<end><enter>book.toml"),
    Way("a rule book with faults", on: "ComparisonScreen", "8v<end><enter>book.toml<enter>"),
    Way("comparison", on: "ComparisonScreen", "8v<down><down><enter>"),
    Way("who would gain", on: "ComparisonScreen", "8v<down><down><enter><tab>"),
    Way("a book being adopted", on: "ComparisonScreen", "8v<down><down><enter>a13.45<enter>好<c-s>"),
    Way("no publications", on: "PublicationsScreen", "9"),
    Way("to be published", on: "PublishingScreen", "9p"),
    Way("a proof", on: "PublishingScreen", proof),
    Way("a proof, once more", on: "PublishingScreen", proof + "p"),
    Way("publications", on: "PublicationsScreen", published + "<esc>"),
    Way("published", on: "PublicationScreen", published),
    Way("an objection", on: "PublicationScreen", published + "o王<c-s>"),
    Way(
      "an objection to decide", on: "PublicationScreen",
      published + "o王伟<enter>第3次会议到会未计<c-s>d"),
    Way("its objections", on: "PublicationScreen", published + "<tab>"),
    Way("its history", on: "PublicationScreen", published + "<tab><tab>"),
    Way("the final notice", on: "PublicationScreen", published + "t<c-s>"),
  ]

  private static let proof = "9p<enter><enter><enter>2026-12-10<c-s><c-s>"
  private static let published = proof + "py"

  private static let knowing = [
    Way("themes", on: "ThemesScreen", "T"), Way("the last theme", on: "ThemesScreen", "T<end>"),
    Way("help", on: "HelpScreen", "2?"),
    Way("the end of help", on: "HelpScreen", "2?<end>"),
    Way("help searched", on: "HelpScreen", "?/cx"), Way("palette", on: "PaletteScreen", ":"),
    Way("a command", on: "PaletteScreen", "2:pm"), Way("notices", on: "NoticesScreen", "王!"),
  ]
}
