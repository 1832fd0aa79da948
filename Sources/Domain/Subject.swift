/// The member as scoring sees one: who it is, and what of the person the rules ask about.
package struct Subject: Hashable, Sendable {
  package let member: Identifier<Member>
  package let seat: Seat
  package let state: MemberState
  package let isRanked: Bool

  package init(member: Identifier<Member>, seat: Seat, state: MemberState, isRanked: Bool) {
    self.member = member
    self.seat = seat
    self.state = state
    self.isRanked = isRanked
  }
}
