import Documents
import Testing
import Toolkit

@testable import lvzhi

@Test("the configuration sets language, theme and width")
func configured() throws {
  let text = "language = \"en\"\ntheme = \"mono\"\nambiguous = 2\n"
  let configuration = try Configuration.read(text).get()
  #expect(configuration.language == .english)
  #expect(configuration.theme == "mono")
  #expect(configuration.ambiguous == .wide)
}

@Test("a configuration that is not right says everything that is wrong, with its lines")
func misconfigured() {
  let text = "langauge = \"en\"\ntheme = 3\nambiguous = 7\n"
  guard case .failure(let findings) = Configuration.read(text) else {
    Issue.record("accepted")
    return
  }
  #expect(Set(findings.all.map(\.place.line)) == [1, 2, 3])
  #expect(findings.all.map(\.problem).contains(.unknownKey("langauge", nearest: "language")))
}
