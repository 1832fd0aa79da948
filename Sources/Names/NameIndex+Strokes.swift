extension NameIndex {
  /// A key that sorts by plain comparison of bytes in the order of official lists (姓氏笔画).
  ///
  /// The order, in this sequence:
  /// 1. The surname, character by character. A character with fewer strokes stands first; of the
  ///    same number, by its strokes in writing order, 横 < 竖 < 撇 < 点 < 折, where 提 is a 横, 竖钩 a
  ///    竖, 捺 a 点 (GF 3003-1999, GB 13000.1 字符集汉字字序（笔画序）规范). Characters of the same
  ///    strokes (土 and 士, 己 and 已) stand as 通用规范汉字表 prints them, which follows the finer
  ///    rules of that standard, then those outside it by code point; so each surname stays together.
  /// 2. Under the same surname, the shorter given name: 王伟 before 王一鸣, as lists of delegates do.
  /// 3. The given name, character by character in the same way.
  ///
  /// A surname that begins a double one stands before it (司 before 司马). A name without a surname, as
  /// one with a dot, is placed by its first character as if that were the surname. Characters
  /// without known strokes, and letters, stand after all others, by code point.
  ///
  /// The key is ASCII and fits any collation by bytes: for each character two digits for the
  /// number of strokes, the strokes as digits 1 to 5, and a letter where others have the same; `-` and
  /// one digit of base 36 for the length of the given name after the surname. A name of three
  /// characters has about 40 bytes. Empty for an empty name.
  package func strokeKey(of name: String) -> String {
    let folded = name.folded
    guard !folded.isEmpty else { return "" }
    let surname = name.isParted ? 1 : max(1, surnameLength(of: folded))
    let given = folded.dropFirst(surname)
    return folded.prefix(surname).map(strokes(of:)).joined() + "-"
      + String(min(given.count, 35), radix: 36) + given.map(strokes(of:)).joined()
  }

  /// The characters of a name whose strokes are not known, each once: they sort last, and an official
  /// list should place them by hand (排序号). Letters and digits are not meant.
  package func unknownCharacters(in name: String) -> [Character] {
    let unknown = name.folded.filter { !$0.isASCII && NameTable.strokes.entry(for: [$0]) == nil }
    return unique(unknown.map { String($0) }).map { Character($0) }
  }

  private func strokes(of scalar: Unicode.Scalar) -> String {
    guard let entry = NameTable.strokes.entry(for: [scalar]) else {
      let number = String(scalar.value, radix: 16)
      return "~" + String(repeating: "0", count: 6 - number.utf8.count) + number
    }
    let count = entry.utf8.count { $0 < UInt8(ascii: "a") }
    return (count < 10 ? "0" : "") + String(count) + entry
  }
}
