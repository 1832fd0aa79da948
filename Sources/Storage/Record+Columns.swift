import Domain

extension Record {
  /// The record as the journal names it.
  package var columns: (kind: String, object: Int) {
    switch self {
    case .member(let id): ("member", id.value)
    case .group(let id): ("group", id.value)
    case .workstation(let id): ("workstation", id.value)
    case .book(let id): ("book", id.value)
    case .readingRoom(let id): ("readingRoom", id.value)
    case .activity(let id): ("activity", id.value)
    case .work(let id): ("work", id.value)
    case .publication(let id): ("publication", id.value)
    case .office: ("office", 0)
    }
  }

  init(kind: String, object: Int) {
    switch kind {
    case "member": self = .member(Identifier(object))
    case "group": self = .group(Identifier(object))
    case "workstation": self = .workstation(Identifier(object))
    case "book": self = .book(Identifier(object))
    case "readingRoom": self = .readingRoom(Identifier(object))
    case "activity": self = .activity(Identifier(object))
    case "work": self = .work(Identifier(object))
    case "publication": self = .publication(Identifier(object))
    default: self = .office
    }
  }
}
