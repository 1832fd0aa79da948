/// The names to choose from.
package struct Catalogue: Hashable, Sendable {
  package let sectors: [String]
  package let workstations: [Named<Workstation>]
  package let rooms: [Named<ReadingRoom>]
  package let books: [Named<Book>]
  package let groups: [Named<Group>]
  /// Latest first.
  package let series: [SeriesRow]

  package init(
    sectors: [String], workstations: [Named<Workstation>], rooms: [Named<ReadingRoom>],
    books: [Named<Book>], groups: [Named<Group>], series: [SeriesRow]
  ) {
    self.sectors = sectors
    self.workstations = workstations
    self.rooms = rooms
    self.books = books
    self.groups = groups
    self.series = series
  }
}

/// A thing by its number and name.
package struct Named<Subject>: Hashable, Sendable {
  package let id: Identifier<Subject>
  package let name: String

  package init(id: Identifier<Subject>, name: String) {
    self.id = id
    self.name = name
  }
}
