import Domain
import Toolkit

/// A transcript as a clerk reads it: where it plays, and what happens, step by step.
///
/// `>` is what the clerk does, `!` what the screen asks of the office, `<` what the office answers,
/// `|` what the clerk sees (with a number before it, only the rows that changed), `~` how many rows
/// with nothing on them, `^` the caret's row and column from 1, `%` the roles, one letter a cell
/// (wherever a step has one such line). `>>` is done without looking, `@` is another window or
/// language, `+` what else happens, with the lines of a file after `:`. All but `#`, `>`, `>>`,
/// `@`, `+` and `:` is recorded.
struct Script {
  var setting = Setting(
    size: Size(columns: 80, rows: 24), ambiguous: .narrow, language: .chinese)
  /// Today, as the machine would say.
  var today: Day
  var office = Premises.small
  var steps: [Step] = []
  /// The lines above the first blank one, as they stand.
  var head: [Substring] = []

  /// One thing that happens.
  struct Step {
    var remarks: [Substring] = []
    let kind: Kind
    let text: String
    /// The lines of a file that comes with it.
    var enclosure: [Substring] = []
    var showsRoles = false
  }

  /// How a step begins.
  enum Kind: String {
    case does = ">"
    case doesUnseen = ">>"
    case turns = "@"
    case meanwhile = "+"
  }

  /// What is wrong with a script, for whoever writes it.
  struct Fault: Error, CustomStringConvertible {
    let line: Substring
    var description: String { "cannot read: \(line)" }
  }

  init(_ text: String) throws {
    guard let day = Day(iso: "2026-06-01") else { throw Fault(line: "2026-06-01") }
    today = day
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst(), !line.isEmpty {
      head.append(line)
      if !line.hasPrefix("#") { try read(head: line) }
    }
    var remarks: [Substring] = []
    for line in lines {
      if line.hasPrefix("#") {
        remarks.append(line)
      } else if try read(step: line, remarks) {
        remarks = []
      }
    }
  }

  private mutating func read(head line: Substring) throws {
    let words = line.split(separator: " ")
    guard words.count > 1 else { throw Fault(line: line) }
    switch words[0] {
    case "today":
      guard let day = Day(iso: String(words[1])) else { throw Fault(line: line) }
      today = day
    case "office":
      guard let premises = Premises(words[1]) else { throw Fault(line: line) }
      office = premises
    default: try setting.read(words[words.count - 1])
    }
  }

  /// Takes a line as a step or as a part of the last one; false where it is neither.
  private mutating func read(step line: Substring, _ remarks: [Substring]) throws -> Bool {
    guard let sign = line.split(separator: " ").first else { return false }
    if let kind = Kind(rawValue: String(sign)) {
      let text = String(line.dropFirst(sign.count + 1))
      steps.append(Step(remarks: remarks, kind: kind, text: text))
      return true
    }
    switch sign {
    case ":": steps[steps.count - 1].enclosure.append(line.dropFirst(2))
    case let sign where sign.hasPrefix("%"): steps[steps.count - 1].showsRoles = true
    case let sign where "!<|^~=".contains(sign.prefix(1)): break
    case let sign where sign.drop(while: \.isNumber).first == "|": break
    default: throw Fault(line: line)
    }
    return false
  }
}

extension Setting {
  /// Takes one word: "80x24", "zh", "en", "1" or "2" for the columns of ambiguous characters.
  mutating func read(_ word: Substring) throws {
    let sides = word.split(separator: "x").compactMap { Int($0) }
    if sides.count == 2 {
      size = Size(columns: sides[0], rows: sides[1])
    } else if let language = Language(rawValue: String(word)) {
      self.language = language
    } else if sides.count == 1, (1...2).contains(sides[0]) {
      ambiguous = sides[0] == 1 ? .narrow : .wide
    } else {
      throw Script.Fault(line: word)
    }
  }
}
