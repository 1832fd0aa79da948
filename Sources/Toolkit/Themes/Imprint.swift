/// Who made a theme and how it may be used: what stands in its `[meta]`.
package struct Imprint: Hashable, Sendable {
  /// The name that people read.
  package var name: String
  /// The kind of ground.
  package var variant: Variant
  /// Who made the palette; nil where the file does not say.
  package var author: String?
  /// Where the palette was published.
  package var source: String?
  /// The licence of the palette's publication, by its SPDX name.
  package var licence: String?

  package init(
    name: String, variant: Variant, author: String?, source: String?, licence: String?
  ) {
    self.name = name
    self.variant = variant
    self.author = author
    self.source = source
    self.licence = licence
  }

  /// What ground a theme is for.
  package enum Variant: String, CaseIterable, Hashable, Sendable {
    case light, dark
    /// The terminal's own, whichever it is.
    case any
  }
}
