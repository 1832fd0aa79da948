import Domain

/// What of a member decides the grade of a year in which nothing was done.
package struct Standpoint: Hashable, Sendable {
  package let seat: Seat
  package let state: MemberState
  /// Whether the member is marked as one who has a place among others.
  package let isRanked: Bool

  /// Every one there is.
  package static let all = Seat.allCases.flatMap { seat in
    MemberState.allCases.flatMap { state in
      [true, false].map { Standpoint(seat: seat, state: state, isRanked: $0) }
    }
  }

  /// As columns of the roll make it, one after the other.
  var key: String { seat.rawValue + state.rawValue + (isRanked ? "1" : "0") }
}
