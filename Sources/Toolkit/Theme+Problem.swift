import Documents

extension Theme {
  /// What can be wrong with a theme; its words are elsewhere.
  package enum Problem: Hashable, Sendable {
    /// What can be wrong with any document: a key, a word, a figure.
    case document(Document.Problem)
    /// There is no theme of the name that it inherits from.
    case unknownParent(String)
    /// More than four themes inherit from one another, or one from itself.
    case inheritsTooDeeply
    /// Neither `#rrggbb` nor `c16` to `c255` nor a name of the eight colours nor `default`.
    case notColour(String)
    /// A colour that no palette has, with the nearest if any is near.
    case unknownColour(String, nearest: String?)
    /// A role, in its dotted name, that would look like text where there are no colours.
    case onlyColour(String)
  }
}
