import Domain
import Toolkit

/// A list of people as offices send it: numbered chain messages, names parted by 、 or blanks, titles and
/// remarks after names, headings such as 请假：. Nothing in it is dropped in silence.
package struct PastedList: Hashable, Sendable {
  /// Whom the list names, in its order.
  private(set) var entries: [Entry] = []
  /// Lines that name nobody: headings, the place, the subject.
  private(set) var skipped: [String] = []

  /// One person as the list names him.
  package struct Entry: Hashable, Sendable {
    /// The name, or what stands where one is expected.
    package var name: String
    /// The number on the roll, where the list gives it; empty for none.
    package var number = ""
    /// What stands after the name: title, reason, sector.
    package var remark = ""
    package var presence: Attendance.Presence?
    package var role: Attendance.Role?
  }

  /// Reads a text by the names that are known; a name is where the longest known one is.
  init(_ text: String, names: Set<String>, numbers: Set<String>) {
    let lines = text.folded.split { $0.isNewline }.map { String($0).trimmed }
    let isChain = lines.contains { $0.isNumberedLine }
    var hasBegun = !isChain
    var heading = ListHeading()
    for line in lines where !line.isEmpty {
      hasBegun = hasBegun || line.isNumberedLine
      var reader = LineReader(line, names: names, numbers: numbers, heading: heading)
      let isHead = !hasBegun && !reader.namesSomebody
      if isHead || line.hasPrefix("#") {
        skipped.append(line)
        continue
      }
      reader.read()
      heading = reader.heading
      entries += reader.entries
      if reader.entries.isEmpty, !reader.isHeading { skipped.append(line) }
    }
  }
}

/// What a heading says of those below it.
struct ListHeading: Hashable, Sendable {
  var presence: Attendance.Presence?
}

/// Reads one line of a list.
private struct LineReader {
  private let names: Set<String>
  private let numbers: Set<String>
  private var rest: String
  private var role: Attendance.Role?
  private(set) var heading: ListHeading
  private(set) var entries: [PastedList.Entry] = []
  private(set) var isHeading = false

  init(_ line: String, names: Set<String>, numbers: Set<String>, heading: ListHeading) {
    self.names = names
    self.numbers = numbers
    self.heading = heading
    rest = line.withoutOrdinal(keeping: numbers)
  }

  /// Whether a known name stands anywhere in the line.
  var namesSomebody: Bool {
    rest.split { !$0.isLetter && !$0.isNumber }.contains { word in
      !word.knownNames(names).isEmpty || numbers.contains(String(word))
    }
  }

  mutating func read() {
    takeHeading()
    for piece in rest.pieces { read(piece) }
  }

  /// Takes the words before a colon, or a line that is a heading alone.
  private mutating func takeHeading() {
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = String(parts[0]).trimmed
    guard parts.count == 2 || names.isDisjoint(with: [head]) && head.isBareHeading else { return }
    let body = parts.count == 2 ? String(parts[1]).trimmed : ""
    let saysSomething = head.presence != nil || head.role != nil || head.isBareHeading
    guard saysSomething || !body.isEmpty && head.count <= 12 && names.isDisjoint(with: [head])
    else { return }
    if head.isForeignHeading {
      isHeading = false
      rest = ""
      return
    }
    isHeading = true
    role = head.role
    if head.presence != nil || head.isBareHeading { heading.presence = head.presence }
    rest = body
  }

  private mutating func read(_ piece: String) {
    let (bare, remark) = piece.withoutBrackets
    let words = bare.split(separator: " ").map(String.init)
    let first = entries.count
    // A blank inside a name of two characters (王　伟) is padding.
    if words.count == 2, words.allSatisfy({ $0.count == 1 }) {
      add(words.joined(), remark: "")
    } else {
      var index = 0
      while index < words.count {
        let isPadded =
          index + 1 < words.count && words[index].count == 1 && words[index + 1].count == 1
        add(isPadded ? words[index] + words[index + 1] : words[index], since: first)
        index += isPadded ? 2 : 1
      }
    }
    if !remark.isEmpty {
      if entries.count > first {
        entries[entries.count - 1].add(remark)
      } else if let last = entries.indices.last, bare.isEmpty {
        entries[last].add(remark)
      }
    }
  }

  private mutating func add(_ word: String, since first: Int) {
    if word.isBareNumber {
      if numbers.contains(word) { addNumber(word, since: first) }
      return
    }
    let isAfterName = entries.count > first
    if isAfterName, names.isDisjoint(with: [word]), word.isRemark, word.knownNames(names).isEmpty {
      entries[entries.count - 1].add(word)
      return
    }
    guard word.contains(where: \.isLetter) else { return }
    add(word, remark: "")
  }

  /// A number of the roll beside a name belongs to it, and alone stands for a member.
  private mutating func addNumber(_ number: String, since first: Int) {
    if entries.count > first, entries[entries.count - 1].number.isEmpty {
      entries[entries.count - 1].number = number
    } else {
      entries.append(entry(named: "", number: number))
    }
  }

  /// Adds the names in a word without blanks; a word that is no known name is one doubt.
  private mutating func add(_ word: String, remark: String) {
    let known = word.knownNames(names)
    if known.isEmpty {
      let (name, title) = word.withoutTitle
      if let last = entries.indices.last, entries[last].name.isEmpty, !entries[last].number.isEmpty
      {
        entries[last].name = name
        entries[last].add(title)
        return
      }
      var entry = entry(named: name, number: "")
      entry.add(title)
      entries.append(entry)
      return
    }
    for (name, tail) in known {
      if let last = entries.indices.last, entries[last].name.isEmpty {
        entries[last].name = name
        entries[last].add(tail)
        continue
      }
      var entry = entry(named: name, number: "")
      entry.add(tail)
      entries.append(entry)
    }
  }

  private func entry(named name: String, number: String) -> PastedList.Entry {
    PastedList.Entry(name: name, number: number, presence: heading.presence, role: role)
  }
}

extension PastedList.Entry {
  /// Adds what stands after a name, and what it says of presence and role.
  fileprivate mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    remark += (remark.isEmpty ? "" : " ") + text
    presence = text.presence ?? presence
    role = text.role ?? role
  }
}
