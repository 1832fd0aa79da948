/// A draft in the drafts box (草稿箱), or in a form that is open.
package struct KeptDraft: Hashable, Sendable {
  package let draft: Draft
  /// When it last changed, as clocks on the wall have it: 2026-06-01T10:32:05; empty until it is written.
  package var at: String
  /// Whether the clerk did not leave it on purpose: it is then offered at the next start.
  package var isNews: Bool

  package init(_ draft: Draft, at: String, isNews: Bool) {
    self.draft = draft
    self.at = at
    self.isNews = isNews
  }
}
