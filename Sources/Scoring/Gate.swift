import Documents
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
  /// The best grade of who does not meet it; nil where the grade is withheld, or where the book says
  /// nothing of it and the card only tells.
  package let best: String?
  /// Whether facts that fit are the breach itself (一票否决), not the duty.
  package let isVeto: Bool

  /// So many facts that fit one of the alternatives, or so many points in an aspect.
  package struct Need: Hashable, Sendable {
    package let alternatives: [Alternative]
    package let least: Int
    /// The years whose facts count.
    package let span: Span
    /// The aspect that must give so many points; nil where facts are asked for.
    package let aspect: String?
    package let points: Points
  }

  /// A stretch of years that ends with the card's.
  package enum Span: Hashable, Sendable {
    /// The card's year and those before it, 1 to 10 in all (连续两年).
    case years(Int)
    /// The term's years up to the card's.
    case term
  }

  /// Facts of a kind, within the year that belongs to them.
  package struct Alternative: Hashable, Sendable {
    package let matcher: Matcher
    package let yearStart: YearStart
  }
}

/// Who is scored and neither graded nor ranked (免评), besides those whom the roll leaves out.
package struct Exemption: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  package let seats: Set<Seat>
  package let states: Set<MemberState>
  /// Who was in office for fewer months of the year than these; zero for nobody.
  package let monthsBelow: Int
}

/// What becomes of the points of an activity for who came without signing up (未报名到会).
package struct WalkIn: Hashable, Sendable {
  package let code: String
  package let name: BilingualName
  package let share: Fraction
}
