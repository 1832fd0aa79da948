/// By what a name is found and sorted; computed when it is saved, and stored.
package struct NameKeys: Hashable, Sendable {
  /// Full pinyin without tones, ü as v, in every reading up to eight; the surname's own reading first.
  package let pinyin: [String]
  /// The initials of those, without repetition: 曾小明 has zxm and cxm.
  package let initials: [String]
  /// Sorts by bytes in the order of official lists (姓氏笔画); see `NameIndex.strokeKey(of:)`.
  package let strokeKey: String
  /// What is stored so that a search by beginning finds part of the name, pinyin and initials.
  package let search: [String]
}
