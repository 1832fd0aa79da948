import Domain

/// What is said where two clerks change one record.
package enum ConflictPhrase: Hashable, Sendable {
  /// Who was quicker and when, and in how many parts the two differ.
  case head(String, String, Int)
  /// What the other alone changed.
  case taken([Words])
  case side(Side, String), empty, notListed, undecided(Int), save
  /// Saved, with what another had changed.
  case saved(Receipt, by: String, [Words])
  /// The other had recorded the very same.
  case alike(String)
  /// The member was struck off the list meanwhile.
  case struckOff(String)
  /// The member's part stays as the other made it.
  case keptTheirs(String)
}

extension ConflictPhrase {
  var words: Words {
    switch self {
    case .head(let name, let at, let count):
      Words(
        "\(name) 已于 \(at.minute) 改过这条记录，有 \(count) 处与您改得不同，请逐处选定",
        "\(name) changed it at \(at.minute) too; \(count) to choose")
    case .taken(let labels):
      Words("并入对方所改：\(labels.chinese)", "Theirs, taken as they are: \(labels.english)")
    case .side(.mine, _): Words("我的", "mine")
    case .side(.theirs, let name): Words(name, name)
    case .side(.base, _): Words("原来", "before")
    case .empty: Words("（空）", "(empty)")
    case .notListed: Words("（不在名单）", "(not listed)")
    case .undecided(let count):
      Words(
        "还有 \(count) 处未选：1 我的  2 对方的  3 原来的",
        "\(count) to choose: 1 mine, 2 theirs, 3 as before")
    case .save: Words("保存", "Save")
    case .saved(let receipt, let name, let labels):
      receipt.words(
        Words("已记录", "Recorded"),
        then: Words(
          "撤销 u · 并入 \(name) 所改：\(labels.chinese)",
          "undo u · with what \(name) changed: \(labels.english)"))
    case .alike(let name):
      Words("与 \(name) 所存的相同，无需再存", "The same as what \(name) saved: nothing to save")
    case .keptTheirs(let name):
      Words("\(name) 按对方所改，未作更改", "\(name) stays as it now is; nothing was changed")
    case .struckOff(let name):
      Words("\(name) 已被移出名单", "\(name) was taken off the list")
    }
  }
}

extension [Words] {
  fileprivate var chinese: String { map(\.chinese).joined(separator: "、") }
  fileprivate var english: String { map(\.english).joined(separator: ", ") }
}
