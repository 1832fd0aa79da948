import Screens
import Testing
import Toolkit

/// The doctor's report of six terminals.
@Suite struct DiagnosisTests {
  private func healthy() -> Diagnosis {
    var diagnosis = Diagnosis()
    diagnosis.term = "xterm-256color"
    diagnosis.isKnown = true
    diagnosis.colours = 256
    diagnosis.colourTerm = "truecolor"
    diagnosis.depth = .full
    diagnosis.locale = "LANG=zh_CN.UTF-8"
    diagnosis.charset = "UTF-8"
    diagnosis.size = Size(columns: 120, rows: 40)
    diagnosis.sounding = sounding(ambiguous: 1)
    diagnosis.theme = "auto"
    diagnosis.names = 260
    return diagnosis
  }

  private func sounding(ambiguous: Int) -> Sounding {
    var sounding = Sounding()
    sounding.hasAnswered = true
    for text in Sounding.ambiguous { sounding.columns[text] = ambiguous }
    for text in Sounding.wide { sounding.columns[text] = 2 }
    sounding.ground = Shade(0x1E_1E1E)
    return sounding
  }

  private func report(_ diagnosis: Diagnosis) -> [String] {
    diagnosis.lines.map { line in
      "\(line.verdict.sign) " + line.words.text(in: .english)
        + (line.advice.map { " -> " + $0.text(in: .english) } ?? "")
    }
  }

  @Test("a good terminal needs nothing")
  func good() {
    #expect(healthy().verdict == .good)
    #expect(
      report(healthy()) == [
        "+ TERM=xterm-256color", "+ Colours: 256 in the table, truecolor used; theme auto",
        "+ Locale: LANG=zh_CN.UTF-8, characters UTF-8", "+ Size: 120 columns, 40 rows",
        "+ Ambiguous characters: ·=1 …=1 ①=1 ─=1 █=1 ★=1 “=1", "+ Ground: #1e1e1e (dark)",
        "+ Names: 260 looked at",
      ])
  }

  @Test("wide ambiguous characters that nobody told of are bad, and fine once told")
  func wide() {
    var diagnosis = healthy()
    diagnosis.sounding = sounding(ambiguous: 2)
    #expect(diagnosis.verdict == .bad)
    #expect(
      report(diagnosis)[4]
        == "x Ambiguous characters: ·=2 …=2 ①=2 ─=2 █=2 ★=2 “=2 -> "
        + "ambiguous = 2 in config.toml, or --ambiguous 2")
    diagnosis.ambiguous = .wide
    #expect(diagnosis.verdict == .good)
  }

  @Test("over SSH in tmux without COLORTERM, true colour is offered")
  func remote() {
    var diagnosis = healthy()
    diagnosis.term = "tmux-256color"
    diagnosis.multiplexer = "tmux"
    diagnosis.isRemote = true
    diagnosis.colourTerm = nil
    diagnosis.depth = .many
    let lines = report(diagnosis)
    #expect(lines[0] == "+ TERM=tmux-256color (tmux, SSH)")
    #expect(lines[1].hasSuffix("color = \"truecolor\" in config.toml (SSH drops COLORTERM)"))
  }

  @Test("no TERM, no table and a console of eight colours each get their advice")
  func poor() {
    var diagnosis = healthy()
    diagnosis.term = nil
    #expect(report(diagnosis)[0].hasPrefix("x TERM is not set -> export TERM=xterm-256color"))
    diagnosis.term = "vt999"
    diagnosis.isKnown = false
    #expect(report(diagnosis)[0].hasPrefix("x This machine has no table for TERM=vt999 -> "))
    diagnosis.term = "linux"
    diagnosis.isKnown = true
    diagnosis.colours = 8
    diagnosis.depth = .eight
    diagnosis.sounding = nil
    #expect(diagnosis.verdict == .doubtful)
    #expect(report(diagnosis)[1].hasPrefix("! Colours: 8 in the table, 8 used"))
    #expect(report(diagnosis)[4].hasPrefix("! This kind of terminal is not asked"))
  }

  @Test("a terminal that is not set to UTF-8 gives Han characters the wrong width")
  func charset() {
    var diagnosis = healthy()
    diagnosis.charset = "ANSI_X3.4-1968"
    diagnosis.locale = ""
    diagnosis.sounding?.columns["中"] = 3
    let lines = report(diagnosis)
    #expect(lines[2].hasPrefix("! Locale: -, characters ANSI_X3.4-1968 -> "))
    #expect(lines[5].hasPrefix("x Han characters do not take two columns: 中 U+4E2D=3 -> "))
  }

  @Test("a name with a private character is told with its code")
  func names() {
    #expect("王\u{E863}建".unshowable == ["\u{E863}"])
    #expect("欧阳\u{2CEA2}·买买提".unshowable.isEmpty)
    var diagnosis = healthy()
    diagnosis.oddNames = [
      Diagnosis.OddName(number: "06012", name: "王\u{E863}", scalars: ["\u{E863}"])
    ]
    #expect(report(diagnosis).last?.contains("U+E863 is no public character") == true)
  }
}
