import Domain

/// Whose points a write may change, with what they were before it.
struct Touched {
  /// One member in one year.
  struct Key: Hashable {
    let member: Identifier<Member>
    let year: Int
  }

  private(set) var before: [Key: (name: String, points: Points)] = [:]
  /// Whether so many members came or moved at once that everything is to be counted anew.
  var isRollChanged = false
  /// Largest change first; known once the write is settled.
  private(set) var changes: [PointsChange] = []

  /// Notes a member's points before the write; what is noted first stays.
  mutating func note(_ member: Identifier<Member>, _ name: String, _ year: Int, _ points: Points) {
    let key = Key(member: member, year: year)
    if before[key] == nil { before[key] = (name, points) }
  }

  /// The years of everything noted.
  var years: Set<Int> { Set(before.keys.map(\.year)) }

  /// Tells what the points of a noted member are after the write.
  mutating func settle(_ key: Key, at points: Points) {
    guard let old = before[key], old.points != points else { return }
    changes.append(
      PointsChange(
        member: key.member, name: old.name, year: key.year, from: old.points, to: points))
  }

  mutating func sortChanges() {
    changes.sort { left, right in
      if left.size != right.size { return left.size > right.size }
      return (left.member, left.year) < (right.member, right.year)
    }
  }
}

extension PointsChange {
  fileprivate var size: UInt { (to - from).thousandths.magnitude }
}
