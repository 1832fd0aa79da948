import Domain

/// The drafts that are in no form now (草稿箱), and what is to be written down of all drafts.
struct DraftBox: Hashable, Sendable {
  /// First put in, first.
  private(set) var all: [KeptDraft]
  /// Drafts that the clerk left in this sitting: the form brings them back by itself.
  private var left: Set<Token> = []
  /// What was last given to be written.
  private var written: [KeptDraft] = []

  init(_ found: [KeptDraft]) { all = found }

  var hasNews: Bool { all.contains(where: \.isNews) }

  /// Puts in what a clerk left.
  mutating func put(_ draft: Draft) {
    all.append(KeptDraft(draft, at: "", isNews: false))
    left.insert(draft.token)
  }

  /// Takes out the draft of a form that the clerk left last in this sitting; nil for none. A name that ends
  /// with `/` means every form over a screen.
  mutating func takeOut(of form: String) -> Draft? {
    let last = all.last { kept in
      let name = kept.draft.form
      return left.contains(kept.draft.token)
        && (name == form || form.hasSuffix("/") && name.hasPrefix(form))
    }
    if let last { remove(last.draft.token) }
    return last?.draft
  }

  mutating func remove(_ token: Token) { all.removeAll { $0.draft.token == token } }

  /// The clerk has seen them all.
  mutating func putAside() {
    for index in all.indices { all[index].isNews = false }
  }

  /// Drops those that were saved; keys typed ahead of a save become a draft of the next form.
  mutating func settle(saved: Set<Token>) {
    all = all.flatMap { kept in
      let next = kept.draft.next.map { KeptDraft($0, at: kept.at, isNews: kept.isNews) }
      guard !saved.contains(kept.draft.token) else { return [next].compactMap(\.self) }
      guard let next else { return [kept] }
      var draft = kept.draft
      (draft.ahead, draft.destination) = ([], .here)
      return [KeptDraft(draft, at: kept.at, isNews: kept.isNews), next]
    }
  }

  mutating func forgetWritten() { written = [] }

  /// Everything to be written at an instant, with the drafts of open forms; nil where that was written
  /// already.
  mutating func changes(with open: [Draft], at now: String) -> [KeptDraft]? {
    for index in all.indices where all[index].at.isEmpty { all[index].at = now }
    let live = open.map { draft in
      let same = written.first { $0.draft == draft }
      return KeptDraft(draft, at: same?.at ?? now, isNews: true)
    }
    guard all + live != written else { return nil }
    written = all + live
    return written
  }
}
