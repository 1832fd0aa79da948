import Scoring
import Toolkit

extension RuleBook {
  /// Whether it tells grades apart by colours.
  var hasGradeColours: Bool { grades.contains { $0.colour != nil } }

  /// Whether it tells members of a ranking apart by colours, of places or of grades.
  package var hasColours: Bool { !bands.isEmpty || hasGradeColours }

  /// The colour of a place, where the ranking has bands of colour, else that of a grade; nil for none.
  package func colour(
    ofPlace place: Int?, among ranked: Int, grade kept: String
  ) -> BandColour? {
    place.flatMap { band(ofPlace: $0, among: ranked) } ?? grade(kept)?.colour
  }
}

extension BandColour {
  /// The role in which its word is shown. Themes choose their own colours, so that the word, not the
  /// role, tells which it is.
  var role: Role {
    switch self {
    case .red: .statusError
    case .orange, .brown: .chart5
    case .yellow: .statusWarning
    case .green: .statusOK
    case .cyan: .chart6
    case .blue: .chart1
    case .purple: .chart4
    }
  }
}
