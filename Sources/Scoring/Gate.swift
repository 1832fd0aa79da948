import Domain

/// A condition of the grade (门槛).
package struct Gate: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  /// What the gate follows, in a few words; empty where it does not say.
  package let basis: String
  /// Empty for everybody.
  package let seats: Set<Seat>
  /// A duty is met where all of them are; a veto strikes where one of them is.
  package let needs: [Need]
  /// The best grade of who does not meet it; nil where the grade is withheld.
  package let best: String?
  /// Whether facts that fit are the breach itself (一票否决), not the duty.
  package let isVeto: Bool

  /// So many facts that fit one of the matchers, or so many points in an aspect.
  package struct Need: Hashable, Sendable {
    package let matchers: [Matcher]
    package let least: Int
    package let yearStart: YearStart
    /// The aspect that must give so many points; nil where facts are asked for.
    package let aspect: String?
    package let points: Points
  }
}

/// Who is scored and neither graded nor ranked (免评), besides those whom the roll leaves out.
package struct Exemption: Hashable, Sendable {
  package let seats: Set<Seat>
  package let states: Set<MemberState>
}
