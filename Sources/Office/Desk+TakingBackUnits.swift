import Domain
import Storage

extension Desk {
  /// Closes what a line made whole or opened, and opens what it closed.
  func restore(_ whole: Made.Whole, named title: String, _ store: Store, _ line: Int) throws {
    let record = whole.unit.record
    guard try store.isClosed(whole.unit) == whole.isClosed else {
      throw try changedSince(record ?? .office, store)
    }
    if !whole.isClosed, let record {
      if case .workstation(let id) = record,
        try store.workstation(id)?.workstation != store.workstation(id, revision: 1)
      {
        throw try changedSince(record, store)
      }
      let uses = try store.uses(of: record)
      if !uses.isEmpty { throw Refusal.inUse(title, by: uses) }
    }
    try store.mark(whole.unit, isClosed: !whole.isClosed, line: line)
  }

  /// Refuses an activity at a place, or on a book, that there is not, or that was taken back.
  func check(open activity: Activity) throws {
    let store = try store()
    if let id = activity.workstation, try store.workstation(id) == nil {
      throw Refusal.unknownRecord(.workstation(id))
    }
    if let id = activity.readingRoom, try store.room(id) == nil {
      throw Refusal.unknownRecord(.readingRoom(id))
    }
    if let id = activity.book, try store.book(id) == nil { throw Refusal.unknownRecord(.book(id)) }
    let units =
      [activity.workstation.map(Unit.workstation), activity.readingRoom.map(Unit.readingRoom)]
      + [activity.book.map(Unit.book)]
    for unit in units.compactMap(\.self) where try store.isClosed(unit) {
      throw Refusal.withdrawnAlready(unit.record ?? .office)
    }
  }
}
