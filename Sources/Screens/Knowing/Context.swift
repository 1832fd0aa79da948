/// Where an action is in force; help, the palette and the manual page list actions by it.
package enum Context: String, Hashable, Sendable, CaseIterable {
  /// Along rows and columns, and into and out of screens.
  case moving
  /// To the main screens.
  case going
  /// In tables.
  case table
  /// With one record.
  case record
  /// In forms, where letters are text.
  case form
  /// Where the program asks yes or no.
  case question
  /// Everywhere.
  case program

  /// Whether actions of the two may be offered at the same time, so that a key must not mean both.
  package func meets(_ other: Context) -> Bool {
    switch (self, other) {
    case (.program, _), (_, .program), (.moving, _), (_, .moving): true
    case (.form, _), (_, .form), (.question, _), (_, .question): self == other
    case (.going, _), (.table, _), (.record, _): true
    }
  }

  package var words: Words {
    switch self {
    case .moving: Words("移动", "Moving")
    case .going: Words("去处", "Going")
    case .table: Words("表格", "Tables")
    case .record: Words("记录", "Records")
    case .form: Words("表单", "Forms")
    case .question: Words("询问", "Questions")
    case .program: Words("随处", "Everywhere")
    }
  }
}

extension Action {
  /// Where it is in force.
  package var context: Context {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right, .choose, .back: .moving
    case .goHome, .goMembers, .goReading, .goWorkstations, .goWorks, .goStandings, .goJournal,
      .goRules, .goPublications, .goDrafts:
      .going
    case .search, .sort, .reverse, .filterSector, .filterKind, .nextYear, .previousYear,
      .nextBasis, .openSource, .openMember, .refresh, .log, .repeatLast, .importRoll, .filter,
      .nextMatch, .previousMatch, .sortColumn, .sortFurther, .hideColumn, .resetColumns, .freeze,
      .columnLeft, .columnRight, .narrower, .wider, .markRow, .markAll, .nextView, .keepView,
      .export, .batch, .enrol:
      .table
    case .showWhole, .amend, .addAttendee, .addStage, .withdraw, .close, .openClause, .openCard,
      .showBooks, .adopt, .publish, .correct, .object, .decide, .conclude, .nextPart,
      .resumeDraft, .discardDraft, .putAside:
      .record
    case .nextField, .previousField, .save, .removeLast, .cycleRole, .cyclePresence, .cycleStage,
      .another:
      .form
    case .undo, .redo, .amendLast, .repeatField, .startOver, .tickGroup, .digit0, .digit1, .digit2,
      .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9:
      .form
    case .confirm, .decline, .takeMine, .takeTheirs, .takeBase: .question
    case .quit, .help, .redraw, .palette, .notices, .tour, .pickTheme, .copyCell, .copyRow,
      .copyTable:
      .program
    }
  }
}
