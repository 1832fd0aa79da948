import ArgumentParser
import Console
import Domain
import Glibc
import Names
import Office
import Screens
import Toolkit

/// Says how the terminal stands, what to set, and shows a test pattern.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Words("终端体检：情况如何，该设什么", "Say how the terminal stands, and what to set.").said,
    discussion: Words(
      """
      向终端询问字宽和底色（至多半秒），找出姓名中显示不了或查不到笔画的字，打印一幅测试图。 \
      + 正常，! 建议，x 有误；有误时退出码为 69。
      """,
      """
      Asks the terminal for its widths and its ground (half a second at most), looks for characters in names that \
      cannot be shown or whose strokes are not known, and prints a test pattern. + is right, ! is advice, x is \
      wrong: then it ends with 69.
      """
    ).said)

  @OptionGroup var options: CommonOptions
  @Option(
    help: .init(
      "终端给歧义字符几列：1 或 2", "Columns the terminal gives ambiguous characters: 1 or 2.", value: "列数"))
  var ambiguous: Int?
  @Option(help: .init("终端有多少种颜色", "How many colours the terminal has.", value: "颜色")) var color:
    ColourDepth?
  @Flag(help: .init("委员再多也逐个检查姓名", "Look at every name even in a very large office.")) var names =
    false

  func validate() throws { try DeskOptions.check(ambiguous: ambiguous, in: options.language) }

  func run() throws {
    let diagnosis = try diagnosis()
    let language = options.language
    for line in diagnosis.lines {
      print("\(line.verdict.sign) \(line.words.text(in: language))".printable)
      if let advice = line.advice { print("    -> \(advice.text(in: language))".printable) }
    }
    let width = diagnosis.ambiguous ?? diagnosis.sounding?.ambiguousWidth ?? .narrow
    print(TestPattern(depth: diagnosis.depth, ambiguous: width).text, terminator: "")
    if diagnosis.verdict == .bad { throw ExitCode(69) }
  }

  private func diagnosis() throws -> Diagnosis {
    let configuration = try options.configuration()
    let surroundings = DeskStart.surroundings(color ?? configuration.depth)
    let table = surroundings.table(for: STDOUT_FILENO)
    var diagnosis = Diagnosis()
    diagnosis.term = surroundings.term
    diagnosis.isKnown = table.isKnown
    diagnosis.colours = table.colours
    diagnosis.colourTerm = surroundings.colourTerm
    diagnosis.refusesColour = surroundings.refusesColour
    diagnosis.depth = table.depth
    (diagnosis.locale, diagnosis.charset) = Machine.locale
    diagnosis.size = isatty(STDOUT_FILENO) == 1 ? table.size : nil
    diagnosis.sounding = sounding(surroundings)
    diagnosis.multiplexer =
      Machine.variable("TMUX").map { _ in "tmux" }
      ?? Machine.variable("STY").map { _ in "screen" }
    diagnosis.isRemote = Machine.variable("SSH_CONNECTION") != nil
    diagnosis.ambiguous = ambiguous.map { $0 == 2 ? .wide : .narrow } ?? configuration.ambiguous
    diagnosis.theme = (configuration.theme ?? .usual).name
    look(atNames: &diagnosis)
    return diagnosis
  }

  private func sounding(_ surroundings: Console.Surroundings) -> Sounding? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, surroundings.knowsQuestions else {
      return nil
    }
    return Probe(input: STDIN_FILENO, output: STDOUT_FILENO).sound(timeoutMilliseconds: 500)
  }

  /// Looks for names that cannot be shown whole or not be sorted; in very large offices only if asked.
  private func look(atNames diagnosis: inout Diagnosis) {
    let desk = Machine.desk(options.file)
    let session = Session(options)
    guard
      case .opening(let opening) = desk.answer(.opening, report: { _ in }, isCancelled: { false }),
      names || opening.members <= 50_000,
      let rows = try? session.members(opening.year, order: .number)
    else { return }
    diagnosis.names = rows.count
    let index = NameIndex()
    for row in rows {
      let odd = row.name.unshowable
      let unplaced = index.unknownCharacters(in: row.name).flatMap(\.unicodeScalars)
        .filter { !odd.contains($0) }
      if !odd.isEmpty { diagnosis.oddNames.append(row.named(odd)) }
      if !unplaced.isEmpty { diagnosis.unplacedNames.append(row.named(unplaced)) }
    }
  }
}

extension MemberRow {
  fileprivate func named(_ scalars: [Unicode.Scalar]) -> Diagnosis.OddName {
    Diagnosis.OddName(number: number, name: name, scalars: scalars)
  }
}
