/// By what a name is found and sorted; computed when it is saved, and stored with it.
package struct NameKeys: Hashable, Sendable {
  /// Full pinyin without tones, `a` to `z` only with ü as v, in every reading up to eight; the
  /// surname's own reading first (曾小明: `zengxiaoming`, `cengxiaoming`). Empty if nothing has one.
  package let pinyin: [String]
  /// The initials in every reading up to sixteen, the surname's own first (曾小明: `zxm`, `cxm`).
  package let initials: [String]
  /// Sorts by bytes in the order of official lists (姓氏笔画); see `NameIndex.strokeKey(of:)`.
  package let strokeKey: String
  /// The keys whose beginnings a search compares with what was typed; see
  /// `NameIndex.searchKeys(for:)`.
  package let search: [String]
}
