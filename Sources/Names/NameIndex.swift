import CEmbedded

/// Knows how Chinese characters are read and written.
///
/// Readings: Unihan 15.0 (kMandarin, kTGHZ2013, kXHC1983; Unicode-3.0), which has each of the 8,105
/// characters of 通用规范汉字表 (2013). Strokes: rime-data-stroke (LGPL-3.0), mainland forms.
package struct NameIndex: Sendable {
  private let strokes = CharacterTable(lvzhi_strokes(), count: lvzhi_strokes_count())
  private let readings = CharacterTable(lvzhi_readings(), count: lvzhi_readings_count())

  package init() {}

  /// The keys of a name.
  package func keys(for name: String) -> NameKeys {
    let clean = name.filter { !$0.isBlankInName }
    let spoken = combinations(of: clean)
    let pinyin = unique(spoken.map { $0.joined() })
    let initials = unique(spoken.map { String($0.compactMap(\.first)) })
    let han = Array(clean)
    let suffixes = han.indices.map { String(han[$0...]).lowercased() }
    return NameKeys(
      pinyin: pinyin, initials: initials, strokeKey: strokeKey(of: clean),
      search: unique(suffixes + pinyin + initials).filter { !$0.isEmpty })
  }

  /// What the clerk typed, in the form of stored keys: lower case, ASCII for full-width, no blanks and dots.
  package func queryKey(_ typed: String) -> String {
    String(
      String.UnicodeScalarView(
        typed.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        })
    ).filter { !$0.isBlankInName }.lowercased()
  }

  /// The characters of a name that the stroke table does not know; they sort last.
  package func unknownCharacters(in name: String) -> [Character] {
    name.filter { !$0.isBlankInName && !$0.isASCII && entry($0, strokes) == nil }
  }

  /// The surname: two characters where they are a known double surname; none in a name with a dot.
  package func surname(of name: String) -> String {
    let clean = name.filter { $0 != " " && $0 != "\u{3000}" }
    if clean.contains(where: { $0 == "·" || $0 == "•" || $0 == "・" }) { return "" }
    let two = String(clean.prefix(2))
    return clean.count > 2 && Surnames.double.contains(two) ? two : String(clean.prefix(1))
  }

  /// A name of two Han characters with a full-width blank between them (王　伟), as lists print it.
  package func padded(_ name: String) -> String {
    let characters = Array(name)
    guard characters.count == 2, characters.allSatisfy({ !$0.isASCII }) else { return name }
    return "\(characters[0])\u{3000}\(characters[1])"
  }

  /// A key whose order by bytes is that of 姓氏笔画 (GB 13000.1 字序, GF 3003-1999).
  ///
  /// The surname first, character by character: by number of strokes, then by the sequence of strokes
  /// 横 竖 撇 点 折, then by code point. Under one surname a given name of one character stands before one of two, and
  /// given names are compared in the same way. Unknown characters stand last.
  package func strokeKey(of name: String) -> String {
    let clean = name.filter { !$0.isBlankInName }
    let surname = surname(of: name)
    let given = clean.dropFirst(surname.count)
    let surnameKey = surname.map(key(of:)).joined()
    let length = surname.isEmpty ? "" : "\(min(given.count, 9))"
    return surnameKey + "." + length + given.map(key(of:)).joined()
  }

  /// Two digits for the count, the strokes, and a letter that ends them; a known character's code point
  /// settles the rest.
  private func key(of character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    guard let sequence = entry(character, strokes) else {
      return "99u" + String(scalar.value, radix: 36)
    }
    let count = sequence.utf8.count
    return (count < 10 ? "0" : "") + String(count) + sequence + "/"
      + String(scalar.value, radix: 36)
      + "/"
  }

  private func entry(_ character: Character, _ table: CharacterTable) -> String? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    return table.entry(scalar)
  }
}

extension NameIndex {
  /// The readings of a name as lists of syllables, likeliest first, at most eight.
  private func combinations(of clean: String) -> [[String]] {
    let surname = surname(of: clean)
    var lists: [[String]] = [[]]
    for syllables in surnameSyllables(surname) + clean.dropFirst(surname.count).map(syllables)
    where !syllables.isEmpty {
      lists = Array(syllables.flatMap { next in lists.map { $0 + [next] } }.prefix(8))
    }
    return lists
  }

  /// For each character of the surname its readings, the surname's own first.
  private func surnameSyllables(_ surname: String) -> [[String]] {
    guard surname.count == 2 else {
      return surname.map { unique((Surnames.readings[surname] ?? []) + syllables($0)) }
    }
    let each = surname.map(syllables)
    guard let whole = Surnames.readings[surname]?.first else { return each }
    let firsts = (each.first ?? []) + (1..<whole.count).map { String(whole.prefix($0)) }
    for first in firsts where whole.hasPrefix(first) {
      let rest = String(whole.dropFirst(first.count))
      if NameIndex.isSyllable(rest), NameIndex.isSyllable(first) { return [[first], [rest]] }
    }
    return each
  }

  /// A rough test, enough to part the few surnames read in their own way.
  private static func isSyllable(_ text: String) -> Bool {
    guard let last = text.last, text.count > 1, let first = text.first else { return false }
    return !"aeiouv".contains(first) && "aeiounvg".contains(last)
  }

  private func syllables(_ character: Character) -> [String] {
    if character.isASCII { return [character.lowercased()] }
    guard let entry = entry(character, readings) else { return [] }
    return entry.drop { $0 == "+" }.split(separator: " ").map(String.init)
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// The characters of 通用规范汉字表, in order of code points.
  package func standardCharacters() -> [Character] {
    var found: [Character] = []
    readings.forEach { scalar, entry in if entry.first == "+" { found.append(Character(scalar)) } }
    return found
  }
}

extension Character {
  /// A blank or the dot in a name of several parts: written, but neither spoken nor sorted.
  fileprivate var isBlankInName: Bool {
    self == " " || self == "\u{3000}" || self == "·" || self == "•" || self == "・"
  }
}
