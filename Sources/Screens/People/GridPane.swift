import Domain
import Toolkit

/// The attendance grid as it is drawn: what is typed and how many are there; the cells, candidates or a
/// question; who is missing.
struct GridPane {
  let grid: Grid
  let forecasts: [Identifier<Member>: Forecast]

  func draw(into frame: inout Frame, in area: Rectangle, language: Language) {
    draw(into: &frame, in: area, isFocused: true, language: language)
  }

  /// Draws it; the caret is left where it is while another field has the focus.
  func draw(
    into frame: inout Frame, in area: Rectangle, isFocused: Bool, language: Language
  ) {
    let caret = frame.caret
    defer { if !isFocused { frame.caret = caret } }
    guard area.rows > 0 else { return }
    drawQuery(into: &frame, in: area.split(top: 1).top, language: language)
    let (middle, foot) = area.split(top: 1).rest.split(bottom: GridLayout.foot(area.rows))
    if !grid.picker.isEmpty {
      PickerPane(picker: grid.picker).drawCandidates(
        into: &frame, in: middle, ticked: grid.ticked, language: language)
    } else if let doubt = grid.doubts.first {
      draw(doubt, into: &frame, in: middle, language: language)
    } else {
      drawCells(into: &frame, in: middle, language: language)
    }
    drawFoot(into: &frame, in: foot, language: language)
  }

  private func drawQuery(into frame: inout Frame, in area: Rectangle, language: Language) {
    let label = " " + Phrase.people.text(in: language) + ": "
    let start = frame.write(label, at: area.origin, as: .title)
    let count = " " + count.words.text(in: language)
    let room = area.endColumn - start
    let left = room - frame.columns(of: count)
    let isCounting = left >= 6
    let columns = isCounting ? min(24, left) : max(1, room - 1)
    let field = grid.picker.query
    frame.caret = field.draw(
      into: &frame, at: Position(column: start, row: area.row), columns: columns,
      role: .fieldFocus)
    guard isCounting else { return }
    let shown = Rectangle(
      column: start + columns, row: area.row, columns: area.endColumn - start - columns, rows: 1)
    let end = frame.write(count, at: shown.origin, as: .title)
    guard end + 4 < area.endColumn else { return }
    let hint = hintPhrase.words.text(in: language)
    frame.write(
      "  " + hint, at: Position(column: end, row: area.row), columns: area.endColumn - end,
      as: .fieldHint)
  }

  private var hintPhrase: EntryPhrase {
    let digits = grid.index?.shortDigits ?? 0
    return grid.purpose.isList ? .listHint(digits) : .gridHint(digits)
  }

  private var count: EntryPhrase {
    let all = grid.ticked.all.count
    return switch grid.purpose {
    case .authors: .authors(all)
    case .members: .listed(all)
    case .attendance:
      .presence(
        present: grid.ticked.present, of: grid.index?.rows.count ?? all,
        away: all - grid.ticked.present)
    }
  }

  private func draw(
    _ doubt: Doubt, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    guard area.rows > 0 else { return }
    let question = EntryPhrase.doubtQuestion(doubt.words, left: grid.doubts.count)
    frame.write(
      "? " + question.words.text(in: language), at: area.origin, columns: area.columns,
      as: .statusWarning)
    for (index, row) in doubt.candidates.enumerated() where index + 1 < area.rows {
      frame.write(
        "  \(index + 1) \(row.name)  \(row.number)  \(row.sector)",
        at: area.position(column: 0, row: index + 1), columns: area.columns, as: .text)
    }
    if doubt.candidates.isEmpty, area.rows > 1 {
      frame.write(
        "  " + EntryPhrase.nobodyOfThese.words.text(in: language),
        at: area.position(column: 0, row: 1), columns: area.columns, as: .muted)
    }
  }

  private func drawCells(into frame: inout Frame, in area: Rectangle, language: Language) {
    let cells = grid.cells
    guard area.rows > 0, !cells.isEmpty else { return }
    let cell = cellColumns(frame, language)
    let columns = max(1, area.columns / cell)
    let width = area.columns / columns
    let place = grid.cursor.flatMap { cells.firstIndex(of: $0) }
    let follow = place ?? grid.latest.flatMap { cells.firstIndex(of: .member($0)) }
    let first = follow.map { max(0, $0 / area.rows - columns + 1) } ?? 0
    for (index, spot) in cells.dropFirst(first * area.rows).prefix(columns * area.rows).enumerated()
    {
      let position = area.position(
        column: index / area.rows * width, row: index % area.rows)
      let isHere = spot == grid.cursor
      draw(
        spot, into: &frame, at: position, columns: width - 1, isHere: isHere, language: language)
      if isHere, grid.picker.isEmpty { frame.caret = position }
    }
  }

  private func draw(
    _ spot: Grid.Spot, into frame: inout Frame, at position: Position, columns: Int, isHere: Bool,
    language: Language
  ) {
    switch spot {
    case .heading(let group):
      let ids = grid.members(of: group)
      let here = ids.count { grid.ticked[$0]?.presence.isThere == true }
      frame.write(
        "\(group) \(here)/\(ids.count)", at: position, columns: columns,
        as: isHere ? .rowSelected : .header)
    case .member(let id):
      guard let row = grid.row(id) else { return }
      let attendance = grid.ticked[id]
      let sign = attendance.map { $0.presence.isThere ? "[x]" : "[-]" } ?? "[ ]"
      let mark = attendance.map { $0.mark.text(in: language) } ?? ""
      let number = grid.index?[id] == nil ? row.number : grid.index?.short(row) ?? row.number
      let role: Role =
        isHere ? .rowSelected : attendance == nil ? .text : .rowMarked
      frame.write(
        "\(sign) \(number) \(row.name)" + (mark.isEmpty ? "" : " " + mark), at: position,
        columns: columns, as: role)
    }
  }

  /// How wide a cell is: sign, number, the longest usual name, a mark.
  private func cellColumns(_ frame: Frame, _ language: Language) -> Int {
    let names = grid.index?.rows.prefix(500).map { frame.columns(of: $0.name) }.max() ?? 6
    return 4 + max(2, grid.index?.shortDigits ?? 0) + 1 + min(12, max(6, names)) + 6
  }

  private func drawFoot(into frame: inout Frame, in area: Rectangle, language: Language) {
    guard !area.isEmpty else { return }
    let phrase: EntryPhrase
    let names = grid.ticked.all.compactMap { grid.row($0.member)?.name }
    if grid.purpose.isList {
      phrase = grid.purpose == .authors ? .authorsInOrder(names) : .listedInOrder(names)
    } else if let id = shown, let row = grid.row(id), grid.ticked.contains(id) {
      phrase = forecasts[id].map { .willGet(name: row.name, $0) } ?? .willStay(row.name)
    } else {
      let missing = grid.missing
      phrase = .missing(missing.count, missing.prefix(60).map(\.name))
    }
    frame.write(
      " " + phrase.words.text(in: language), at: area.origin, columns: area.columns, as: .muted)
  }

  /// The member whose points the foot tells: the one under the cursor.
  private var shown: Identifier<Member>? {
    if case .member(let id)? = grid.cursor { id } else { nil }
  }
}

extension Attendance {
  /// What tells the part from the usual one, in four columns at most; empty for the usual part.
  var mark: Words {
    presence == .present
      ? (role == .participant ? Words("", "") : role.brief) : presence.brief
  }
}

extension Attendance.Presence {
  fileprivate var brief: Words {
    switch self {
    case .present: Words("", "")
    case .late: Words("迟到", "late")
    case .leftEarly: Words("早退", "left")
    case .onLeave: Words("请假", "away")
    case .leaveRefused: Words("未批", "ref.")
    case .absent: Words("缺席", "abs.")
    case .noShow: Words("未到", "none")
    case .walkIn: Words("未报", "walk")
    case .expected: Words("应到", "exp.")
    }
  }
}

extension Attendance.Role {
  fileprivate var brief: Words {
    switch self {
    case .participant: Words("", "")
    case .leadReader: Words("领读", "led")
    case .guide: Words("导读", "guid")
    case .speaker: Words("主讲", "spok")
    case .organiser: Words("组织", "org.")
    case .convener: Words("召集", "conv")
    case .onDuty: Words("值班", "duty")
    case .observer: Words("列席", "obs.")
    }
  }
}
