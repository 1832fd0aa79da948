/// What a cell means, never how it looks; a `Theme` gives each role its look.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text, muted, title, header, border, borderFocus, breadcrumb
  case rowSelected, rowMarked, rowPending, cellSorted, match
  case key, keyDisabled, keyDanger
  case fieldLabel, fieldValue, fieldFocus, fieldError, fieldHint
  case statusOK, statusWarning, statusError
  case scoreUp, scoreDown
  case chart1, chart2, chart3, chart4, chart5, chart6
  case seal

  /// The sign of the role in transcripts; each role has its own.
  package var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .title: "T"
    case .header: "h"
    case .border: "-"
    case .borderFocus: "="
    case .breadcrumb: "/"
    case .rowSelected: "s"
    case .rowMarked: "*"
    case .rowPending: "~"
    case .cellSorted: "o"
    case .match: "?"
    case .key: "k"
    case .keyDisabled: "d"
    case .keyDanger: "D"
    case .fieldLabel: "l"
    case .fieldValue: "v"
    case .fieldFocus: "f"
    case .fieldError: "e"
    case .fieldHint: "i"
    case .statusOK: "O"
    case .statusWarning: "W"
    case .statusError: "E"
    case .scoreUp: "u"
    case .scoreDown: "n"
    case .chart1: "1"
    case .chart2: "2"
    case .chart3: "3"
    case .chart4: "4"
    case .chart5: "5"
    case .chart6: "6"
    case .seal: "S"
    }
  }
}
