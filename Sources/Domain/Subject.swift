/// The member as scoring sees one: who it is, and what of the person the rules ask about.
package struct Subject: Hashable, Sendable {
  package let member: Identifier<Member>
  package let seat: Seat
  package let state: MemberState
  package let isRanked: Bool
  /// The months of the year in office, 1 to 12; counts only where the book asks for it (折算).
  package let months: Int
  /// The sector (界别) the member sits for; empty where nobody said.
  package let sector: String

  /// A member in office the whole year.
  package init(member: Identifier<Member>, seat: Seat, state: MemberState, isRanked: Bool) {
    self.init(member: member, seat: seat, state: state, isRanked: isRanked, months: 12)
  }

  /// A member in office for so many months; fewer than one are one, more than twelve are twelve.
  package init(
    member: Identifier<Member>, seat: Seat, state: MemberState, isRanked: Bool, months: Int
  ) {
    self.init(
      member: member, seat: seat, state: state, isRanked: isRanked, months: months, sector: "")
  }

  /// The same of a sector.
  package init(
    member: Identifier<Member>, seat: Seat, state: MemberState, isRanked: Bool, months: Int,
    sector: String
  ) {
    self.sector = sector
    self.member = member
    self.seat = seat
    self.state = state
    self.isRanked = isRanked
    self.months = min(max(months, 1), 12)
  }
}
