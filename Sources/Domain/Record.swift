/// Names one record of the office, of any kind.
package enum Record: Hashable, Sendable {
  case member(Identifier<Member>)
  case group(Identifier<Group>)
  case workstation(Identifier<Workstation>)
  case book(Identifier<Book>)
  case readingRoom(Identifier<ReadingRoom>)
  case activity(Identifier<Activity>)
  case work(Identifier<Work>)
  case publication(Identifier<Publication>)
  /// The office as a whole: its founding, a rule book, an import.
  case office
}

extension Source {
  /// The record that the source names.
  package var record: Record {
    switch self {
    case .activity(let id): .activity(id)
    case .work(let id): .work(id)
    }
  }
}
