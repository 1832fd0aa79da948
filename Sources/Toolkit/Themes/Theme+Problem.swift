import Documents

extension Theme {
  /// What can be wrong with a theme; its words are elsewhere.
  package enum Problem: Hashable, Sendable {
    /// What can be wrong with any document: a key, a word, a figure.
    case document(Document.Problem)
    /// There is no theme of the name that it inherits from.
    case unknownParent(String, nearest: String?)
    /// More than four themes inherit from one another.
    case inheritsTooDeeply(most: Int)
    /// A theme inherits from itself, by way of the others, in their order.
    case inheritsFromItself([String])
    /// Neither `#rrggbb` nor `c16` to `c255` nor a name of the sixteen colours nor `default`.
    case notColour(String)
    /// A colour that no palette has, with the nearest if any is near.
    case unknownColour(String, nearest: String?)
    /// A colour of the palette that nothing names, and the one that it may be meant for.
    case unusedColour(String, nearest: String)
    /// A glyph that does not take one column at both widths of ambiguous characters.
    case notOneColumn(String)
    /// A role, in its dotted name, that would look like text where there are no colours.
    case onlyColour(String)
    /// Two roles that look alike at a depth and must be told apart.
    case merged(String, String, ColourDepth)
    /// The text of a role does not stand out from its ground at a depth; both in hundredths.
    case faint(role: String, ColourDepth, contrast: Int, least: Int)
    /// Two roles that one who sees in that way cannot tell apart; the distance as CIE 1976 has it.
    case confusable(String, String, Deficiency, distance: Int, least: Int)
    /// A shipped theme does not say in `[meta]` what it must: a key.
    case noCredit(String)
    /// A licence that does not permit a palette to be shipped, or none that is known.
    case licenceNotFree(String)
    /// The name of the file is not the slug that the theme gives itself.
    case slugDiffers(file: String, slug: String)
  }
}
