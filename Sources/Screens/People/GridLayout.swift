import Toolkit

/// How the grid lies in a rectangle: above the cells what is typed, below them who is missing.
enum GridLayout {
  /// How many rows of cells there are in a rectangle of the whole grid.
  static func rows(in area: Rectangle) -> Int {
    max(1, area.rows - (area.rows > 2 ? 2 : 1))
  }
}
