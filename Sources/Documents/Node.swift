/// One value of a document, as it was written.
package indirect enum Node: Hashable, Sendable {
  case text(String)
  case whole(Int)
  /// A figure with decimals, in the letters of the file: "0.1" is never rounded through binary.
  case decimal(String)
  case flag(Bool)
  /// A date or a time, in the letters of the file.
  case moment(String)
  case list([Node])
  case table(Table)

  /// What the value is.
  package var kind: Document.Kind {
    switch self {
    case .text: .text
    case .whole: .whole
    case .decimal: .decimal
    case .flag: .flag
    case .moment: .moment
    case .list: .list
    case .table: .table
    }
  }
}
