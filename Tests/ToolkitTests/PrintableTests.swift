import Testing
import Toolkit

@Suite struct PrintableTests {
  @Test(
    "what could harm a terminal is gone, and what people wrote is left",
    arguments: [
      ("王建国", "王建国"), ("\u{1B}[31m红\u{1B}[0m", "[31m红[0m"), ("a\u{9B}31mb", "a31mb"),
      ("\u{1B}]0;title\u{7}x", "]0;titlex"), ("\u{1B}P$q\u{1B}\\", "P$q\\"), ("\u{202E}abc", "abc"),
      ("王\u{200B}建\u{FEFF}国", "王建国"), ("a\u{E0041}b", "ab"), ("一\n二\r\n\t三", "一 二 三"),
      ("一\u{2028}二\u{85}三", "一 二 三"), ("\u{E000}\u{378}", "〓〓"), ("\u{301}a", "a"),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}"),
      ("👨‍👩‍👧", "👨👩👧"), ("☺\u{FE0F}", "☺"), ("\0\u{7F}", ""), ("邊\u{E0101}", "邊\u{E0101}"),
      ("\u{2CEA2}", "\u{2CEA2}"),
    ])
  func cleaning(text: String, clean: String) {
    #expect(text.printable == clean)
  }

  @Test("cleaning twice is cleaning once, and a text is as wide as what is left of it")
  func laws() {
    var dice = Dice(seed: 3)
    for _ in 0..<5_000 {
      let text = dice.awkward(pieces: 10)
      let clean = text.printable
      #expect(clean.printable == clean)
      #expect(clean.columns == text.columns)
      #expect(clean.unicodeScalars.allSatisfy(isHarmless))
    }
  }

  /// By the language's own table, which is not ours.
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  @Test("no scalar of a harmful category survives, by the language's own table")
  func categories() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value), !isHarmless(scalar) else { continue }
      let text = "x\(Character(scalar))".printable.unicodeScalars
      if text.contains(scalar) { Issue.record("U+\(String(value, radix: 16)) survives") }
    }
  }

  @Test("one base and 100,000 marks are four marks")
  func many() {
    let text = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(text.printable.unicodeScalars.count == 5)
    #expect(text.columns == 1)
  }
}
