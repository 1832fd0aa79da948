import Domain
import Office

/// Measures what the office answers, without a terminal: `measure requests|save FILE`. Prints one line for
/// each thing measured: its name, the median and the longest time in milliseconds.
@main
struct Measure {
  static func main() {
    let words = CommandLine.arguments
    guard words.count == 3 else { return print("usage: measure requests|save FILE") }
    switch words[1] {
    case "requests": Requests(Measure.desk(words[2])).run()
    case "save": Saving(Measure.desk(words[2])).run()
    default: print("usage: measure requests|save FILE")
    }
  }

  /// A desk on a file, with a clock that stands still.
  private static func desk(_ path: String) -> Desk {
    Desk(
      OpenFile(path: path),
      Surroundings(
        clerk: "measure", session: "measure", now: { "2026-11-20T12:00:00Z" }, salt: { "00" },
        file: { _ in nil }))
  }
}
