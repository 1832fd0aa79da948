import Domain

extension PublicationRecord {
  /// The results as they were published.
  package func results(to path: String) -> Extract {
    let titles: [Phrase] = [.placeColumn, .number, .name, .sector, .points, .grade]
    return Extract(
      path: path, titles: titles.map(\.words),
      rows: lines.map { line in
        [
          String(line.place), line.number, line.name, line.sector, line.points.description,
          line.grade,
        ].map { Words($0, $0) }
      }, figures: titles.indices.map { [0, 4].contains($0) })
  }
}
