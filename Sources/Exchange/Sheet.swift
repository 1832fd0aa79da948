import Domain
import Toolkit

/// A sheet with named columns in any order, read cell by cell; what is wrong is gathered.
struct Sheet {
  let rows: [CSV.Row]
  private let names: [String]
  private(set) var faults: [SheetFault] = []
  private(set) var doubts: [SheetFault] = []

  /// A sheet from rows of which the first has the names; nil where there is none, with the fault.
  init(_ all: [CSV.Row]) {
    names = (all.first?.cells ?? []).map { $0.printable.folded.filter { $0 != " " } }
    rows = Array(all.dropFirst())
    if all.isEmpty { add(line: 1, "", "", .headerMissing) }
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      add(line: 1, name, "", .columnTwice)
    }
    if rows.isEmpty, !all.isEmpty { add(line: 1, "", "", .noRows) }
    for row in rows where row.cells.count > names.count {
      add(line: row.line, "", "", .tooManyCells(expected: names.count))
    }
  }

  /// Where the column of one of some names stands; nil for none.
  func column(_ candidates: [String]) -> Int? {
    candidates.lazy.compactMap { names.firstIndex(of: $0) }.first
  }

  /// The same for a column that must be there.
  mutating func needed(_ candidates: [String]) -> Int? {
    let found = column(candidates)
    if found == nil, !names.isEmpty { add(line: 1, "", "", .columnMissing(candidates)) }
    return found
  }

  func name(_ column: Int) -> String { names[column] }

  /// The columns that are none of those.
  func others(than used: [Int?]) -> [Int] {
    let known = Set(used.compactMap { $0 })
    return names.indices.filter { !known.contains($0) && !names[$0].isEmpty }
  }

  /// What stands in a cell, sanitised; empty beyond the end of the row.
  func text(_ row: CSV.Row, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return row.cells[column].printable.unguarded
  }

  mutating func add(_ row: CSV.Row, _ column: Int?, _ problem: SheetFault.Problem) {
    faults.append(fault(row, column, problem))
  }

  /// Notes what is odd and yet taken in.
  mutating func doubt(_ row: CSV.Row, _ column: Int?, _ problem: SheetFault.Problem) {
    doubts.append(fault(row, column, problem))
  }

  private func fault(
    _ row: CSV.Row, _ column: Int?, _ problem: SheetFault.Problem
  ) -> SheetFault {
    SheetFault(
      line: row.line, column: column.map { names[$0] } ?? "",
      value: String(text(row, column).prefix(60)), problem: problem)
  }

  private mutating func add(
    line: Int, _ column: String, _ value: String, _ problem: SheetFault.Problem
  ) {
    faults.append(SheetFault(line: line, column: column, value: value, problem: problem))
  }
}
