/// What the program says about drafts.
package enum DraftPhrase: Hashable, Sendable {
  case title, resuming, none, changed
  case offered(Int), boxed(Int), waiting(Int)
  case people(Int), ahead(Int)
  case askDiscard(Words), discarded, putAside
  case amendedSince
  /// Files that are no drafts this program can read; they stay where they are.
  case unreadable([String])
  /// Why nothing could be written down.
  case notWritten(String)

  package var words: Words {
    switch self {
    case .title: Words("草稿箱", "Drafts")
    case .changed: Words("时间", "When")
    case .resuming: Words("恢复草稿", "Restoring a draft")
    case .none: Words("没有草稿", "There are no drafts")
    case .offered(let count):
      Words(
        "发现 \(count) 份没有保存的草稿：逐份恢复或丢弃，其余留在草稿箱",
        "\(Phrase.count(count, "draft")) not saved: restore or discard each, keep the rest")
    case .boxed(let count): Words("\(count) 份草稿", Phrase.count(count, "draft"))
    case .waiting(let count):
      Words("有 \(count) 份草稿待完成：0 草稿箱", "\(Phrase.count(count, "draft")) to finish: 0 opens the box")
    case .people(let count): Words("\(count) 人", count == 1 ? "1 person" : "\(count) people")
    case .ahead(let count): Words("另有 \(count) 键", Phrase.count(count, "key") + " more")
    case .askDiscard(let title):
      Words(
        "丢弃“\(title.chinese)”的草稿？再按一次即丢弃，不能找回",
        "Discard the draft of \(title.english)? Once more does it, for good")
    case .discarded: Words("草稿已丢弃", "Draft discarded")
    case .putAside: Words("草稿留在草稿箱：首页按 0", "Kept in the drafts box: 0 on Home opens it")
    case .amendedSince:
      Words(
        "这条记录在此期间已被更正：保存时并入对方所改，都改过的逐处询问",
        "The record was amended meanwhile: saving takes in theirs, and asks where both changed it")
    case .unreadable(let files):
      Words(
        "读不了的草稿文件留在原处：\(files.joined(separator: "、"))",
        "Draft files that cannot be read stay where they are: \(files.joined(separator: ", "))")
    case .notWritten(let reason):
      Words("草稿写不下来：\(reason)；请尽快保存", "The draft cannot be written: \(reason); save soon")
    }
  }
}
