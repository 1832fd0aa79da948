import Domain

extension Store {
  /// Makes the counts of activities, readers and works anew; they are to be empty.
  package func countCalendar(_ stock: FactStock) throws {
    var (sums, readers) = (Array(repeating: [0, 0, 0], count: stock.slots.count), [Reader: Int]())
    for case let occasion? in stock.occasions {
      sums[occasion.slot][0] += 1
      sums[occasion.slot][1] += occasion.audience
    }
    stock.eachPresence { part, occasion in
      sums[occasion.slot][2] += 1
      guard occasion.kind == .readingSession else { return }
      readers[Reader(year: occasion.day.year, member: Int(part.member)), default: 0] += 1
    }
    try engine.run(
      "INSERT INTO calendar VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      each: stock.slots.indices.map { scope + stock.slots[$0] + sums[$0].map(\.value) })
    try engine.run(
      "INSERT INTO reader VALUES ($1, $2, $3, $4, $5)",
      each: readers.map { scope + [$0.year.value, $0.member.value, $1.value] })
    _ = try engine.run(SumTable.workTally.filling, scope)
  }

  /// A member who was at reading sessions in a year.
  private struct Reader: Hashable {
    let year: Int
    let member: Int
  }
}
