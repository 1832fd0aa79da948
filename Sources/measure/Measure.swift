import Domain
import Office

/// Measures what the office answers, without a terminal. Prints one line for each thing measured: its name,
/// and in milliseconds the median, the longest time and the median of the processor's.
@main
struct Measure {
  private static let usage = """
    usage: measure requests|save|rescore FILE
           measure fill FILE MEMBERS ATTENDANCES
    """

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 3 else { return print(usage) }
    let (path, desk) = (words[2], Measure.desk(words[2]))
    switch words[1] {
    case "requests": Requests(desk).run()
    case "save": Saving(desk).run()
    case "rescore": try Rescoring(desk, path).run()
    case "fill" where words.count == 5:
      let filling = Filling(
        OpenFile(path: path), members: Int(words[3]) ?? 1_000, attendances: Int(words[4]) ?? 50_000)
      try filling.run(desk)
    default: print(usage)
    }
  }

  /// A desk on a file, with a clock that stands still.
  private static func desk(_ path: String) -> Desk {
    Desk(
      OpenFile(path: path),
      Surroundings(
        clerk: "measure", session: "measure", now: { "2026-11-20T12:00:00Z" },
        local: { $0 }, salt: { "00" },
        file: { _ in nil }))
  }
}
