import Domain
import Toolkit

/// The picture: what it was, who was there as what, and its past.
extension ActivityScreen {
  func visible(_ body: Size) -> Int {
    max(1, body.rows - 1 - head(body.rows) - past(body.rows))
  }

  func head(_ rows: Int) -> Int { rows >= 9 ? 4 : rows >= 5 ? 2 : 1 }

  func past(_ rows: Int) -> Int {
    rows < 9 ? 0 : min(record?.history.count ?? 0, rows >= 18 ? 4 : 1) + 1
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    guard let record else {
      frame.write(
        (problem ?? .loading).text(in: language), at: body.position(column: 1, row: 0),
        columns: body.columns - 1, as: .muted)
      return
    }
    drawHead(
      record, into: &frame, in: body.split(top: head(body.rows)).top, language: language)
    let (list, foot) = body.split(top: head(body.rows)).rest.split(bottom: past(body.rows))
    let top = top.scrolled(to: selected, visible: list.rows - 1)
    drawList(record, into: &frame, in: list, language: language)
    drawHistory(record.history, into: &frame, in: foot, language: language)
    if amending.isAsking {
      amending.draw(into: &frame, in: body, language: language)
    } else if let prompt = reasoning.prompt {
      prompt.draw(into: &frame, in: body, language: language)
    } else if let picker {
      PickerPane(picker: picker).draw(
        into: &frame, in: body.split(bottom: min(body.rows, Picker.most + 1)).bottom,
        language: language)
    } else if !record.attendances.isEmpty {
      frame.caret = list.position(column: 0, row: 1 + selected - top)
    }
  }

  func drawHead(
    _ record: ActivityRecord, into frame: inout Frame, in body: Rectangle, language: Language
  ) {
    let activity = record.activity
    let mark = record.isWithdrawn ? "  x " + Phrase.withdrawn.text(in: language) : ""
    let present = record.attendances.count { $0.attendance.presence.isThere }
    let lines: [(String, Role)] = [
      (activity.title + mark, .title),
      (
        [
          activity.kind.words.text(in: language),
          Phrase.dayWithWeekday(activity.day).text(in: language),
          Phrase.halfDays(activity.halfDays).text(in: language),
          activity.admission.words.text(in: language),
        ]
        .joined(separator: " · "), .text
      ),
      (
        [
          activity.place, record.workstation, record.readingRoom, record.book, activity.organiser,
          activity.outcome,
        ]
        .filter { !$0.isEmpty }.joined(separator: " · "), .muted
      ),
      (
        [
          Phrase.presentOf(present, record.attendances.count, audience: activity.audience.total),
          expected > 0 ? .entry(.stillExpected(expected)) : nil,
        ].compactMap { $0?.text(in: language) }.joined(separator: " · "), .text
      ),
    ]
    let shown = lines.prefix(1) + lines.suffix(max(0, min(lines.count, body.rows) - 1))
    for (index, line) in shown.enumerated() {
      frame.write(
        line.0, at: body.position(column: 1, row: index), columns: body.columns - 2, as: line.1)
    }
  }

  func drawList(
    _ record: ActivityRecord, into frame: inout Frame, in area: Rectangle, language: Language
  ) {
    let top = top.scrolled(to: selected, visible: area.rows - 1)
    let shown = record.attendances.dropFirst(top).prefix(max(0, area.rows - 1))
    let table = Table(
      columns: [
        Column(
          title: Phrase.number.text(in: language), width: .fixed(8), alignment: .left, priority: 3),
        Column(
          title: Phrase.name.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 0),
        Column(
          title: Phrase.sector.text(in: language), width: .flexible(minimum: 10), alignment: .left,
          priority: 4),
        Column(
          title: Phrase.role.text(in: language), width: .fixed(10), alignment: .left, priority: 1),
        Column(
          title: Phrase.presence.text(in: language), width: .fixed(12), alignment: .left,
          priority: 1),
        Column(
          title: Phrase.halfDayCount.text(in: language), width: .fixed(language.halfDayColumns),
          alignment: .right,
          priority: 2),
      ],
      rows: shown.enumerated().map { offset, line in
        let isDraft = top + offset == selected && change != nil
        let attendance = isDraft ? change?.attendance ?? line.attendance : line.attendance
        return [
          TableCell(line.number, .muted), TableCell((isDraft ? "~ " : "") + line.name, nil),
          TableCell(line.sector, .muted),
          TableCell(attendance.role.words.text(in: language), nil),
          TableCell(
            attendance.presence.words.text(in: language),
            attendance.presence.isThere ? nil : .statusWarning),
          TableCell(String(attendance.halfDays), nil),
        ]
      }, selected: record.attendances.isEmpty ? nil : selected - top)
    table.draw(into: &frame, in: area)
  }
}

/// Draws the latest lines of a record's past, last below.
func drawHistory(
  _ history: [RevisionLine], into frame: inout Frame, in area: Rectangle, language: Language
) {
  guard area.rows > 0 else { return }
  frame.write(
    Phrase.past.text(in: language), at: area.position(column: 1, row: 0), columns: area.columns - 2,
    as: .title)
  for (index, line) in history.suffix(max(0, area.rows - 1)).enumerated() {
    let reason = line.reason.isEmpty ? "" : " — " + line.reason
    frame.write(
      "#\(line.sequence) \(line.at.minute) \(line.actor) \(line.act.words.text(in: language))\(reason)",
      at: area.position(column: 1, row: index + 1), columns: area.columns - 2, as: .muted)
  }
}
