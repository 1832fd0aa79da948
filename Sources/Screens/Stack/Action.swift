import Toolkit

/// The action table: everything a clerk can do, with its keys and its words.
///
/// The bottom line, help, the palette, the manual page, the completions of the shell and the check
/// for conflicts are made from it and from the keymap that a clerk may lay over it.
package enum Action: String, Hashable, Sendable, CaseIterable {
  case up, down, pageUp, pageDown, first, last, left, right
  case choose, back, quit, help, redraw, refresh
  case goHome, goMembers, goReading, goWorkstations, goWorks, goStandings, goJournal, goRules
  case goPublications, goDrafts
  case log, repeatLast, importRoll
  case search, sort, reverse, filterSector, filterKind, nextYear, previousYear, nextBasis
  case openSource, openMember, showWhole
  case amend, addAttendee, addStage, withdraw, close
  case nextField, previousField, save, removeLast, cycleRole, cyclePresence, cycleStage, another
  case confirm, decline
  case takeMine, takeTheirs, takeBase
  case openClause, openCard, showBooks, adopt, publish, correct, object, decide, conclude, nextPart
  case pickTheme, copyCell, copyRow, copyTable
  case digit0, digit1, digit2, digit3, digit4, digit5, digit6, digit7, digit8, digit9
  case enrol, undo, redo, amendLast, repeatField, startOver, tickGroup
  case palette, notices, tour
  case resumeDraft, discardDraft, putAside
  case filter, nextMatch, previousMatch, sortColumn, sortFurther, hideColumn, resetColumns, freeze
  case columnLeft, columnRight, narrower, wider, markRow, markAll, nextView, keepView, export, batch

  /// The keys that take it unless a keymap says otherwise, the one to be shown first.
  package var triggers: [Trigger] {
    switch self {
    case .up: [.key(.up), .text("k")]
    case .down: [.key(.down), .text("j")]
    case .pageUp: [.key(.pageUp)]
    case .pageDown: [.key(.pageDown)]
    case .first: [.key(.home), .text("g")]
    case .last: [.key(.end), .text("G")]
    case .left: [.key(.left)]
    case .right: [.key(.right)]
    case .choose: [.key(.enter)]
    case .back: [.key(.escape), .text("q")]
    case .quit: [.text("Q"), .key(.control("q"))]
    case .help: [.text("?"), .key(.function(1))]
    case .redraw: [.key(.control("l"))]
    case .refresh: [.key(.function(5))]
    case .pickTheme: [.text("T")]
    case .copyCell: [.text("C")]
    case .copyRow: [.text("y")]
    case .copyTable: [.text("Y")]
    case .goHome: [.text("1")]
    case .goMembers: [.text("2")]
    case .goReading: [.text("3")]
    case .goWorkstations: [.text("4")]
    case .goWorks: [.text("5")]
    case .goStandings: [.text("6")]
    case .goJournal: [.text("7")]
    case .goRules: [.text("8")]
    case .goPublications: [.text("9")]
    case .goDrafts: [.text("0")]
    case .log: [.text("n"), .key(.function(2)), .text("+")]
    case .repeatLast: [.text("r")]
    case .importRoll: [.text("i")]
    case .search: [.text("/"), .key(.function(3))]
    case .sort: [.text("o"), .key(.function(6))]
    case .reverse: [.text("O")]
    case .filterSector: [.text("F")]
    case .filterKind: [.text("t")]
    case .nextYear: [.text("]")]
    case .previousYear: [.text("[")]
    case .nextBasis: [.text("b")]
    case .openSource: [.key(.enter)]
    case .openMember: [.key(.enter)]
    case .showWhole: [.text("v")]
    case .amend: [.text("e"), .key(.function(4))]
    case .addAttendee: [.text("+"), .text("a")]
    case .addStage: [.text("a")]
    case .withdraw: [.text("x"), .key(.delete)]
    case .close: [.text("K"), .key(.function(8))]
    case .nextField: [.key(.tab), .key(.down)]
    case .previousField: [.key(.backTab), .key(.up)]
    case .save: [.key(.control("s")), .key(.function(10))]
    case .removeLast: [.key(.delete)]
    case .cycleRole: [.key(.function(6))]
    case .cyclePresence: [.key(.function(7))]
    case .cycleStage: [.key(.function(8))]
    case .another: [.text("n"), .key(.function(2))]
    case .openClause: [.text("c"), .key(.function(8))]
    case .openCard: [.text("c"), .key(.function(8))]
    case .showBooks: [.text("v"), .key(.function(4))]
    case .adopt: [.text("a"), .key(.function(10))]
    case .publish: [.text("p"), .key(.function(2))]
    case .correct: [.text("e"), .key(.function(4))]
    case .object: [.text("o"), .key(.function(6))]
    case .decide: [.text("d"), .key(.function(7))]
    case .conclude: [.text("t"), .key(.function(8))]
    case .nextPart: [.key(.tab)]
    case .confirm: [.text("y")]
    case .decline: [.text("n"), .key(.escape)]
    case .takeMine: [.text("1")]
    case .takeTheirs: [.text("2")]
    case .takeBase: [.text("3")]
    case .palette: [.text(":"), .key(.control("p")), .key(.function(9))]
    case .notices: [.text("!"), .key(.function(12))]
    case .tour: [.key(.control("t"))]
    case .resumeDraft: [.key(.enter)]
    case .discardDraft: [.text("x"), .key(.delete)]
    case .putAside: [.key(.escape), .text("q")]
    case .filter: [.text("f"), .key(.function(7))]
    case .nextMatch: [.text("n")]
    case .previousMatch: [.text("N")]
    case .sortColumn: [.text("s")]
    case .sortFurther: [.text("S")]
    case .hideColumn: [.text("h")]
    case .resetColumns: [.text("H")]
    case .freeze: [.text("z")]
    case .columnLeft: [.text("<")]
    case .columnRight: [.text(">")]
    case .narrower: [.text("-")]
    case .wider: [.text("=")]
    case .markRow: [.text(" "), .key(.insert)]
    case .markAll: [.text("*")]
    case .nextView: [.text("V")]
    case .keepView: [.text("W")]
    case .export: [.text("E"), .key(.function(11))]
    case .batch: [.text("B")]
    case .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9:
      [.text(digit ?? "0")]
    case .enrol: [.text("a")]
    case .undo: [.text("u"), .key(.control("z"))]
    case .redo: [.text("U"), .key(.control("y"))]
    case .amendLast: [.text("e")]
    case .repeatField: [.key(.function(4)), .key(.control("d"))]
    case .startOver: [.key(.control("x"))]
    case .tickGroup: [.key(.function(8))]
    }
  }

  /// Whether its letter works in a form as well, while the field in focus does not take that letter.
  package var isLetterInForms: Bool {
    switch self {
    case .undo, .redo, .amendLast, .repeatLast, .help: true
    default: false
    }
  }

  /// Whether taking it cannot be made undone by going back.
  package var isDangerous: Bool {
    self == .withdraw || self == .discardDraft
  }
}

/// A key as the action table names it.
package enum Trigger: Hashable, Sendable {
  case text(String)
  case key(Key)

  /// The key as it is shown: "n", "F2", "Enter".
  package var shown: String {
    switch self {
    case .text(" "): "Space"
    case .text(let text): text
    case .key(let key): key.shown
    }
  }
}

extension Key {
  /// The key as people read it on a keyboard.
  package var shown: String {
    switch self {
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .delete: "Del"
    case .backspace: "Backspace"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    }
  }
}
