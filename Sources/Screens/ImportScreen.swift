import Domain
import Toolkit

/// Takes in a file: its path, then a preview of what would change, then, on yes, the change.
struct ImportScreen: Screen {
  private let sitting: Sitting
  private var path = TextField(text: "", maximum: 500)
  private var preview: ImportPreview?
  private var faults: [SheetFault] = []
  /// The first fault shown.
  private var top = 0
  private var isAsking = false
  private var drafting: Drafting
  private var isDone = false
  /// The path that was looked at last.
  private var asked = ""

  init(_ sitting: Sitting) {
    self.sitting = sitting
    drafting = Drafting(sitting)
  }

  var title: Words { Phrase.importing.words }
  var isTyping: Bool { preview == nil }
  var offers: [Offer] {
    if preview != nil { return [.can(.confirm), .can(.decline)] }
    let moving: [Action] = faults.isEmpty ? [] : [.up, .down, .pageUp, .pageDown]
    return [.can(.choose), .can(.back)] + moving.map(Offer.can)
  }

  func opening() -> [Effect] { [] }

  var formName: String? { "import" }
  var draft: Draft? {
    guard !isDone, path.text != asked, !path.isEmpty else { return nil }
    return Draft(
      form: "import", title: title, token: drafting.token, fields: ["title": path.text], focus: "")
  }
  mutating func restore(_ draft: Draft) {
    drafting.take(draft)
    _ = drafting.settle()
    path = TextField(text: draft.fields["title"] ?? "", maximum: 500)
  }

  private func request(_ intent: ImportFile.Intent) -> Request {
    .importSheet(ImportFile(path: path.text, subject: nil, encoding: nil, intent: intent))
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .typed(let text), .pasted(let text): path.insert(text)
    case .pressed(let key): _ = path.press(key)
    case .command(.choose):
      guard !path.isEmpty else { return [.say(Notice(.ledger(.pathFirst), .warning))] }
      guard !isAsking else { return [] }
      isAsking = true
      (faults, top) = ([], 0)
      asked = path.text
      return [.ask(request(.preview))]
    case .command(.confirm):
      guard !isAsking else { return [] }
      isAsking = true
      return [.ask(request(.carryOut(drafting.token)))]
    case .command(.decline): preview = nil
    case .command(.up): top = max(0, top - 1)
    case .command(.down): top = min(top + 1, faults.count - 1)
    case .command(.pageUp): top = max(0, top - max(1, body.rows - 4))
    case .command(.pageDown): top = min(top + max(1, body.rows - 4), faults.count - 1)
    case .command(.back): return [.back]
    case .answered(_, let reply): return answer(reply)
    case .command, .returned: break
    }
    return []
  }

  private mutating func answer(_ reply: Reply) -> [Effect] {
    guard reply.isLast else { return [] }
    isAsking = false
    switch reply {
    case .importPreview(let preview): self.preview = preview
    case .recorded(let receipt):
      isDone = true
      let done = preview.map { Phrase.imported($0, receipt.sequence) } ?? .recorded(receipt)
      return [.say(Notice(done, .good)), .go(.members(filter: ""))]
    case .refused(.fileFaults(let faults)):
      self.faults = faults
      return [.say(Notice(.fileHasFaults(faults.count), .bad))]
    default:
      if let problem = reply.problem { return [.say(Notice(problem, .bad))] }
    }
    return []
  }

  func draw(into frame: inout Frame, in body: Rectangle, language: Language) {
    let start = frame.write(
      " " + Phrase.pathOfFile.text(in: language) + ": ", at: body.origin, as: .fieldLabel)
    let caret = path.draw(
      into: &frame, at: Position(column: start, row: body.row),
      columns: max(1, body.endColumn - start - 1),
      role: preview == nil ? .fieldFocus : .fieldValue)
    frame.caret = caret
    var lines: [(String, Role)] = []
    if let preview {
      lines.append((Phrase.previewCounts(preview).text(in: language), .title))
      if !preview.kept.isEmpty {
        lines.append((Phrase.keptColumns(preview.kept).text(in: language), .muted))
      }
      lines += preview.lines(in: language).map { ($0, $0.hasPrefix("!") ? .statusWarning : .text) }
      lines.append((Phrase.confirmImport.text(in: language), .title))
    } else if faults.isEmpty {
      let hints: [Phrase] = [.importHint, .importRollHint, .importActivitiesHint]
      lines += hints.map { ($0.text(in: language), .fieldHint) }
    }
    let area = body.split(top: body.rows < 6 ? 1 : 2).rest.inset(columns: 1, rows: 0)
    guard faults.isEmpty else { return drawFaults(into: &frame, in: area, language: language) }
    var row = 0
    for line in lines {
      row += frame.write(wrapped: line.0, in: area.split(top: row).rest, as: line.1)
    }
  }

  /// The faults from `top` on, each in as many rows as it needs, and how many do not fit.
  private func drawFaults(into frame: inout Frame, in area: Rectangle, language: Language) {
    let (list, foot) = area.split(bottom: area.rows > 1 ? 1 : 0)
    var row = 0
    var shown = 0
    for fault in faults.dropFirst(top) {
      let text = "x " + fault.words.text(in: language)
      let needed = frame.rows(of: text, columns: list.columns)
      guard shown == 0 || row + needed <= list.rows else { break }
      row += frame.write(wrapped: text, in: list.split(top: row).rest, as: .statusError)
      shown += 1
    }
    let more = faults.count - shown
    guard more > 0, !foot.isEmpty else { return }
    frame.write(
      Phrase.moreFaults(more).text(in: language), at: foot.origin, columns: foot.columns, as: .muted
    )
  }
}
