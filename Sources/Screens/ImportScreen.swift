import Domain
import Toolkit

/// Takes in a file: its path, then a preview of what would change, then, on yes, the change.
struct ImportScreen: Screen {
  private let sitting: Sitting
  private var path = TextField(text: "", maximum: 500)
  private var preview: ImportPreview?
  private var faults: [SheetFault] = []
  private var isAsking = false
  private var tokens = 1

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var title: Words { Phrase.importing.words }
  var isTyping: Bool { preview == nil }
  var offers: [Offer] {
    preview == nil ? [.can(.choose), .can(.back)] : [.can(.confirm), .can(.decline)]
  }

  func opening() -> [Effect] { [] }

  private func request(_ intent: ImportFile.Intent) -> Request {
    .importSheet(ImportFile(path: path.text, subject: nil, encoding: nil, intent: intent))
  }

  mutating func update(_ event: Event, body: Size) -> [Effect] {
    switch event {
    case .typed(let text), .pasted(let text): path.insert(text)
    case .pressed(let key): _ = path.press(key)
    case .command(.choose):
      guard !path.text.isEmpty, !isAsking else { return [] }
      isAsking = true
      faults = []
      return [.ask(request(.preview))]
    case .command(.confirm):
      guard !isAsking else { return [] }
      isAsking = true
      tokens += 1
      return [.ask(request(.carryOut(sitting.token(tokens))))]
    case .command(.decline): preview = nil
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
    case .recorded(let receipt): return [.say(Notice(.recorded(receipt), .good)), .go(.members)]
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
      lines += preview.samples.map { sample in
        (
          "\(sample.isNew ? "+" : "~") \(sample.line)  \(sample.name)  \(sample.changes.joined(separator: ", "))",
          .text
        )
      }
      lines.append((Phrase.confirmImport.text(in: language), .title))
    } else if faults.isEmpty {
      let hints: [Phrase] = [.importHint, .importRollHint, .importActivitiesHint]
      lines += hints.map { ($0.text(in: language), .fieldHint) }
    }
    lines += faults.map { ("x " + $0.words.text(in: language), .statusError) }
    for (index, line) in lines.enumerated() where index + 2 < body.rows {
      frame.write(
        line.0, at: body.position(column: 1, row: index + 2), columns: body.columns - 2, as: line.1)
    }
  }
}
