/// A table of sums, and how it is counted anew from what it sums up.
struct SumTable {
  let name: String
  /// The column that is zero in a row that came back to nothing.
  let figure: String
  /// Gives every row anew; `$1` and `$2` are the scope, and where rows go by totals `$3` and `$4` the
  /// first and the last year meant.
  let anew: String

  static let all = [tally, bodyTally, rung, calendar, reader, workTally]

  /// Fills the table where it is empty.
  var filling: String { "INSERT INTO \(name) \(anew)" }

  /// How many rows are kept that counting does not give.
  var surplus: String {
    "SELECT count(*) FROM (\(kept) EXCEPT SELECT * FROM (\(anew)) AS counted) AS surplus"
  }

  /// How many rows counting gives that are not kept.
  var missing: String {
    "SELECT count(*) FROM (SELECT * FROM (\(anew)) AS counted EXCEPT \(kept)) AS missing"
  }

  private var kept: String {
    "SELECT * FROM \(name) WHERE committee = $1 AND term = $2 AND \(figure) <> 0"
  }
}
