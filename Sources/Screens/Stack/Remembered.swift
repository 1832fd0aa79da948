/// What the next form of a kind begins with once one is saved.
package struct Remembered: Hashable, Sendable {
  let form: String
  let next: [String: String]
  /// The same where that one is taken back: the numbers stand as they did.
  let again: [String: String]
}
