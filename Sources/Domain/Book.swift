/// A book (书目) that members read or recommend.
package struct Book: Hashable, Sendable {
  package var title: String
  package var author: String
  /// The class of the catalogue, such as 党史, 法律; empty for none.
  package var shelf: String

  package init(title: String, author: String, shelf: String) {
    self.title = title
    self.author = author
    self.shelf = shelf
  }
}

/// A reading room (悦读书屋): a place where members read, usually of one sector.
package struct ReadingRoom: Hashable, Sendable {
  package var name: String
  package var place: String
  /// The sector that keeps it; empty for none.
  package var sector: String
  /// The member who keeps it; nil for none.
  package var keeper: Identifier<Member>?

  package init(name: String, place: String, sector: String, keeper: Identifier<Member>?) {
    self.name = name
    self.place = place
    self.sector = sector
    self.keeper = keeper
  }
}
