import Documents
import Screens
import Testing
import Toolkit

@testable import lvzhi

@Test("the configuration sets language, theme, width, and where a sitting begins")
func configured() throws {
  let text = "language = \"en\"\ntheme = \"mono\"\nambiguous = 2\nreopen = false\n"
  let configuration = try Configuration.read(text).get()
  #expect(configuration.language == .english)
  #expect(configuration.theme == .one("mono"))
  #expect(configuration.ambiguous == .wide)
  #expect(!configuration.reopens && Configuration().reopens)
}

@Test("a configuration that is not right says everything that is wrong, with its lines")
func misconfigured() {
  let text = "langauge = \"en\"\ntheme = 3\nambiguous = 7\n"
  guard case .failure(let findings) = Configuration.read(text) else {
    Issue.record("accepted")
    return
  }
  #expect(Set(findings.all.map(\.place.line)) == [1, 2, 3])
  #expect(
    findings.all.map(\.problem).contains(.document(.unknownKey("langauge", nearest: "language"))))
}

@Test("the configuration changes the keys of some actions and leaves the rest")
func rekeyed() throws {
  let text = "[keys]\nlog = [\"n\", \"<c-n>\"]\nquit = \"<c-o>\"\n"
  let keymap = try Configuration.read(text).get().keymap
  #expect(keymap.shown(.log) == "n, Ctrl-N")
  #expect(keymap.shown(.quit) == "Ctrl-O")
  #expect(keymap.shown(.back) == Keymap.standard.shown(.back))
}

@Test("keys that are not right leave the usual keys in force, and each says where")
func rivals() throws {
  let text = "[keys]\nrefresh = \"q\"\nsave = \"s\"\nlog = \"<f99>\"\nopne = \"o\"\n"
  let configuration = try Configuration.read("language = \"en\"\n" + text).get()
  #expect(configuration.language == .english && configuration.keymap == .standard)
  let problems = configuration.keyFaults.all.map(\.problem)
  #expect(problems.contains(.taken("q", by: .back)))
  #expect(problems.contains(.letterInForm("s")))
  #expect(problems.contains(.unknownTrigger("<f99>")))
  #expect(configuration.keyFaults.all.map(\.place.line) == [3, 4, 5, 6])
}

@Test("a configuration may name a theme for each ground, and one until the ground is known")
func byGround() throws {
  let text = "theme = { light = \"paper\", dark = \"nord\", fallback = \"ansi\" }\ncolor = \"16\"\n"
  let configuration = try Configuration.read(text).get()
  let choice = try #require(configuration.theme)
  #expect(choice.theme(on: .light, guess: nil) == "paper")
  #expect(choice.theme(on: .dark, guess: .light) == "nord")
  #expect(choice.theme(on: nil, guess: .light) == "paper")
  #expect(choice.theme(on: nil, guess: nil) == "ansi")
  #expect(configuration.depth == .sixteen)
}

@Test(
  "choosing a theme changes that line of the configuration and no other",
  arguments: [
    ("", "theme = \"nord\"\n"),
    ("language = \"en\"\n", "theme = \"nord\"\nlanguage = \"en\"\n"),
    ("# mine\ntheme   = 'x' # why\nambiguous = 2", "# mine\ntheme = \"nord\"\nambiguous = 2"),
    (
      "ambiguous = 2\n[theme]\nlight = \"a\"\ndark = \"b\"\n",
      "theme = \"nord\"\nambiguous = 2"
    ),
  ])
func choosing(old: String, new: String) throws {
  let text = Configuration.text(old, choosing: "nord")
  #expect(text == new)
  #expect(try Configuration.read(text).get().theme == .one("nord"))
}
