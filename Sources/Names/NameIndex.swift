/// Knows how Chinese names are read, sorted, searched and printed.
///
/// Making one costs nothing and it holds nothing: its tables are bytes of the program. A name
/// takes some microseconds.
///
/// Sources, with licences in `NOTICE`: strokes from rime-stroke (LGPL-3), put in the order of
/// 通用规范汉字表 (2013); that order and the readings from Unihan 15.0 (Unicode licence); surnames by
/// hand. The tables cover the 8,105 characters of that standard, the basic block, extension A, and
/// the rarer characters that people and places are named with, more than 28,000 in all.
package struct NameIndex: Hashable, Sendable {
  package init() {}

  /// The keys to be stored with a name.
  package func keys(for name: String) -> NameKeys {
    let syllables = syllables(of: name)
    let pinyin = choices(of: syllables, atMost: 8)
    let letters = syllables.map {
      unique($0.compactMap { $0.unicodeScalars.first.map(String.init) })
    }
    let initials = choices(of: letters, atMost: 16)
    return NameKeys(
      pinyin: pinyin, initials: initials, strokeKey: strokeKey(of: name),
      search: search(name.folded, spoken: unique(pinyin + initials)))
  }

  /// What is stored so that a search by beginnings finds a name by any part of it, by pinyin and by
  /// initials: every ending of the name as folded, every pinyin, every initials, none twice.
  package func searchKeys(for name: String) -> [String] {
    keys(for: name).search
  }

  /// What the clerk typed, in the form of the stored keys: lower case, ASCII for full-width forms,
  /// v for ü, without blanks, dots and apostrophes. Empty if nothing is left.
  package func queryKey(_ typed: String) -> String {
    text(typed.folded)
  }

  private func search(_ folded: [Unicode.Scalar], spoken: [String]) -> [String] {
    let name = text(folded).unicodeScalars
    let endings = name.indices.map { String(name[$0...]) }
    // Only an ending in letters can be what is also spoken, and comparing Han text is slow.
    guard let last = folded.last, last.isASCII else { return endings + spoken }
    return unique(endings + spoken)
  }

  private func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

/// The same without repetitions, in the same order. For a few texts, for it compares each with each.
func unique(_ texts: [String]) -> [String] {
  var kept: [String] = []
  for text in texts where !kept.contains(text) { kept.append(text) }
  return kept
}
