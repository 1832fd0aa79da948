import Toolkit

extension Phrase {
  /// A column under these words; those of the highest priority are the first left out.
  func column(
    _ width: Column.Width, _ alignment: Column.Alignment = .left, priority: Int = 0,
    in language: Language
  ) -> Column {
    Column(title: text(in: language), width: width, alignment: alignment, priority: priority)
  }
}
