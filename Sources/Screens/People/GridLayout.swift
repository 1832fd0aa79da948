import Toolkit

/// How the grid lies in a rectangle: above the cells what is typed, below them who is missing.
enum GridLayout {
  /// How many rows the line below the cells takes, in so many rows of the whole grid.
  static func foot(_ rows: Int) -> Int { rows > 3 ? 1 : 0 }

  /// How many rows of cells there are in a rectangle of the whole grid.
  static func rows(in area: Rectangle) -> Int {
    max(1, area.rows - 1 - foot(area.rows))
  }
}
