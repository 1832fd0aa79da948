import Domain
import Toolkit

extension Record {
  /// What kind of thing it is, and its number.
  fileprivate var words: Words {
    let kind: Words =
      switch self {
      case .member: Phrase.members.words
      case .group: Words("编组", "group")
      case .workstation: Phrase.workstation.words
      case .book: Phrase.book.words
      case .readingRoom: Phrase.readingRoom.words
      case .activity: Words("活动", "activity")
      case .work: Words("成果", "work")
      case .publication: Words("公示", "publication")
      case .office: Words("本会", "office")
      }
    let number = number.map { " #\($0)" } ?? ""
    return Words(kind.chinese + number, kind.english + number)
  }
}

extension Words {
  /// How many uses are named.
  private static let named = 3

  /// What stands in the way of taking something back, so that the clerk can do away with it first.
  static func inUse(_ name: String, _ uses: [Use]) -> Words {
    let shown = uses.prefix(named)
    let more = uses.count > shown.count
    return Words(
      "“\(name)”不能撤回，先撤销用到它的 \(uses.count) 项："
        + shown.map { "\($0.record.words.chinese) \($0.title)" }.joined(separator: "、")
        + (more ? "…" : ""),
      "\(name) cannot be taken back before what uses it (\(uses.count)): "
        + shown.map { "\($0.record.words.english) \($0.title)" }.joined(separator: ", ")
        + (more ? "…" : ""))
  }
}
