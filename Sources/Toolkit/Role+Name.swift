extension Role {
  /// The role as themes name it; what stands before a dot is what it inherits from.
  package var name: String {
    switch self {
    case .text: "text"
    case .muted: "text.muted"
    case .title: "title"
    case .header: "header"
    case .border: "border"
    case .borderFocus: "border.focus"
    case .breadcrumb: "breadcrumb"
    case .rowSelected: "row.selected"
    case .rowMarked: "row.marked"
    case .rowPending: "row.pending"
    case .cellSorted: "cell.sorted"
    case .match: "match"
    case .key: "key"
    case .keyDisabled: "key.disabled"
    case .keyDanger: "key.danger"
    case .fieldLabel: "field.label"
    case .fieldValue: "field.value"
    case .fieldFocus: "field.focus"
    case .fieldError: "field.error"
    case .fieldHint: "field.hint"
    case .statusOK: "status.ok"
    case .statusWarning: "status.warn"
    case .statusError: "status.error"
    case .scoreUp: "score.up"
    case .scoreDown: "score.down"
    case .chart1: "chart.1"
    case .chart2: "chart.2"
    case .chart3: "chart.3"
    case .chart4: "chart.4"
    case .chart5: "chart.5"
    case .chart6: "chart.6"
    case .seal: "seal"
    }
  }

  /// What screens write before text of the role, so that its meaning never rests on colour; nil for
  /// nothing.
  package var sign: Character? {
    switch self {
    case .statusOK: "+"
    case .statusWarning, .fieldError: "!"
    case .statusError: "x"
    default: nil
    }
  }

  /// Whether the role says something that must be seen without colour too, and that no words say.
  var needsCarrier: Bool {
    switch self {
    case .rowSelected, .rowMarked, .rowPending, .match, .keyDanger, .fieldFocus, .fieldError,
      .statusError:
      true
    default: false
    }
  }
}
