/// A record that speaks of another, which cannot be taken back while it does.
package struct Use: Hashable, Sendable {
  package let record: Record
  /// The words by which a clerk knows it.
  package let title: String

  package init(_ record: Record, title: String) {
    self.record = record
    self.title = title
  }
}
