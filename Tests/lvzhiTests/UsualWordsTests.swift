import ArgumentParser
import Testing

@testable import lvzhi

@Test(
  "the words of a usual start are read as the parser reads them",
  arguments: [
    [], ["--data", "a.db"], ["--lang", "en"], ["--lang", "zh", "--data", "b c.db"],
  ])
func usual(words: [String]) throws {
  let read = try #require(DeskOptions(usual: words))
  let parsed = try DeskOptions.parse(words)
  #expect(read.common.data == parsed.common.data && read.common.lang == parsed.common.lang)
  #expect(read.ambiguous == nil && parsed.ambiguous == nil)
  #expect(read.theme == nil && parsed.theme == nil)
  #expect(read.color == nil && parsed.color == nil)
  #expect(!read.linear && !parsed.linear)
}

@Test(
  "other words are left to the parser",
  arguments: [
    ["score"], ["--help"], ["--data"], ["--data", "--lang"], ["--data", ""], ["--lang", "fr"],
    ["--lang", "zh", "--lang", "en"], ["--theme", "nord"], ["--linear"], ["--data=a.db"],
  ])
func unusual(words: [String]) {
  #expect(DeskOptions(usual: words) == nil)
}
