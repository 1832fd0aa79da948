import ArgumentParser
import Domain
import Testing
import Toolkit

@testable import lvzhi

@Test(
  "the words of a usual start say a file and a language, and nothing else is set",
  arguments: [
    ([], nil, nil), (["--data", "a.db"], "a.db", nil), (["--lang", "en"], nil, .english),
    (["--lang", "zh", "--data", "b c.db"], "b c.db", .chinese),
  ] as [([String], String?, Language?)])
func usual(words: [String], data: String?, language: Language?) throws {
  let read = try #require(DeskStart(usual: words))
  #expect(read.bearings.data == data && read.bearings.lang == language)
  #expect(read.ambiguous == nil && read.theme == nil && read.color == nil && !read.linear)
}

@Test(
  "other words are left to the parser",
  arguments: [
    ["score"], ["--help"], ["--data"], ["--data", "--lang"], ["--data", ""], ["--lang", "fr"],
    ["--lang", "zh", "--lang", "en"], ["--theme", "nord"], ["--linear"], ["--data=a.db"],
  ])
func unusual(words: [String]) {
  #expect(DeskStart(usual: words) == nil)
}

@Test("the folder of a path is found as it is written")
func folders() {
  let paths = ["a.db", "/a.db", "b/a.db", "/x/b/a.db", "./a.db"]
  #expect(paths.map(Machine.folder) == [".", "/", "b", "/x/b", "."])
  #expect(Machine.absolute("/no-such-office.db") == "/no-such-office.db")
  #expect(Machine.absolute("/no/such/office.db") == "/no/such/office.db")
}

@Test("an option takes the office's word and the program's own")
func officeArguments() throws {
  let rank = try #require(
    try Lvzhi.parseAsRoot(["rank", "--by", "编组", "--kind", "街道组", "--measure", "sum"])
      as? RankCommand)
  #expect(rank.by == .group && rank.kind == .streetGroup && rank.measure == .sum)
  let export = try #require(
    try Lvzhi.parseAsRoot(["export", "积分", "--order", "姓氏笔画"]) as? ExportCommand)
  #expect(export.subject == .scores && export.order == .strokes)
  #expect(throws: (any Error).self) { try Lvzhi.parseAsRoot(["rank", "--kind", "街道"]) }
}
