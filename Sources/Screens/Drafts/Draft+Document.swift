import Documents
import Domain
import Toolkit

extension [KeptDraft] {
  /// The drafts as a file of the program's own, for an office: a line with the version and a fingerprint of
  /// the rest, so that a part is not taken for the whole; then TOML.
  package func document(of office: String) -> String {
    var lines = ["office = \(office.inQuotes)"]
    for kept in self { lines += ["", "[[draft]]"] + kept.lines }
    let body = lines.joined(separator: "\n") + "\n"
    return KeptDraft.head(of: body) + "\n" + body
  }

  /// The drafts in a file; nil where it is damaged, of another office, or of another version.
  package static func read(_ text: String, of office: String) -> [KeptDraft]? {
    let body = String(text.drop { $0 != "\n" }.dropFirst())
    guard text.hasPrefix(KeptDraft.head(of: body) + "\n"),
      let root = try? Document.read(body, named: "drafts", takingControls: true).get().root
    else { return nil }
    var findings = Findings<Document.Problem>()
    guard root.text("office", noting: &findings) == office else { return nil }
    let tables = root.tables("draft", noting: &findings)
    let drafts = tables.compactMap { KeptDraft($0, noting: &findings) }
    return findings.isEmpty && drafts.count == tables.count ? drafts : nil
  }
}

extension KeptDraft {
  /// The first line of a file: what it is, of which version, and the fingerprint of the rest.
  fileprivate static func head(of body: String) -> String {
    "# lvzhi drafts 1 " + body.fingerprint
  }

  fileprivate var lines: [String] {
    let people = draft.people
    var lines = [
      "form = \(draft.form.inQuotes)",
      "title = \([draft.title.chinese, draft.title.english].inBrackets)",
      "token = \(draft.token.text.inQuotes)", "at = \(at.inQuotes)", "news = \(isNews)",
      "focus = \(draft.focus.inQuotes)",
    ]
    func list(_ key: String, _ texts: [String]) {
      if !texts.isEmpty { lines.append("\(key) = \(texts.inBrackets)") }
    }
    if let revision = draft.revision { lines.append("revision = \(revision)") }
    list("fields", draft.fields.pairs)
    list("people", people.attendances.map { $0.line(isByHand: people.byHand.contains($0.member)) })
    list("base", draft.base.pairs)
    list("listed", draft.listed.map { $0.line(isByHand: false) })
    list("strangers", people.strangers.flatMap(\.parts))
    if !people.query.isEmpty { lines.append("query = \(people.query.inQuotes)") }
    list("doubts", people.doubts.flatMap(\.parts))
    if !draft.reason.isEmpty { lines.append("reason = \(draft.reason.inQuotes)") }
    guard !draft.ahead.isEmpty else { return lines }
    list("ahead", draft.ahead.compactMap(\.word))
    if case .next(let fields, let focus) = draft.destination {
      lines.append("next_focus = \(focus.inQuotes)")
      list("next", fields.pairs)
    }
    return lines
  }

  fileprivate init?(_ table: Documents.Table, noting findings: inout Findings<Document.Problem>) {
    func texts(_ key: String) -> [String] { table.texts(key, noting: &findings) ?? [] }
    func text(_ key: String) -> String? { table.text(key, noting: &findings) }
    let title = texts("title")
    guard let form = text("form"), let token = text("token"), let at = text("at"),
      let focus = text("focus"), let isNews = table.flag("news", noting: &findings),
      title.count == 2
    else { return nil }
    var draft = Draft(
      form: form, title: Words(title[0], title[1]), token: Token(token),
      fields: texts("fields").fields, focus: focus)
    draft.revision = table.whole("revision", in: 0...Int.max, noting: &findings)
    draft.reason = text("reason") ?? ""
    let people = texts("people").map { Attendance.read($0) }
    let listed = texts("listed").map { Attendance.read($0) }
    let ahead = texts("ahead").map { Input(word: $0) }
    guard let doubts = PastedList.Entry.read(texts("doubts")),
      let strangers = RosterRow.read(texts("strangers")), !people.contains(where: { $0 == nil }),
      !listed.contains(where: { $0 == nil }), !ahead.contains(nil)
    else { return nil }
    draft.base = texts("base").fields
    draft.listed = listed.compactMap { $0?.attendance }
    draft.people.attendances = people.compactMap { $0?.attendance }
    draft.people.byHand = Set(
      people.compactMap { $0?.isByHand == true ? $0?.attendance.member : nil })
    draft.people.strangers = strangers
    draft.people.query = text("query") ?? ""
    draft.people.doubts = doubts
    draft.ahead = ahead.compactMap(\.self)
    if let focus = text("next_focus") {
      draft.destination = .next(fields: texts("next").fields, focus: focus)
    }
    self.init(draft, at: at, isNews: isNews)
  }
}

extension String {
  /// The text as TOML has it, every character of it: what is no plain sign is written by its number.
  fileprivate var inQuotes: String {
    let inner = unicodeScalars.map { scalar -> String in
      if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
      guard scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + inner.joined() + "\""
  }
}

extension [String] {
  fileprivate var inBrackets: String { "[" + map(\.inQuotes).joined(separator: ", ") + "]" }

  /// Names and texts, from `name=text` each.
  fileprivate var fields: [String: String] {
    let pairs = compactMap { pair -> (String, String)? in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension [String: String] {
  /// `name=text` for each, sorted.
  fileprivate var pairs: [String] { map { "\($0.key)=\($0.value)" }.sorted() }
}

extension Attendance {
  fileprivate func line(isByHand: Bool) -> String {
    "\(member.value) \(role.rawValue) \(presence.rawValue) \(halfDays)" + (isByHand ? " +" : "")
  }

  fileprivate static func read(_ line: String) -> (attendance: Attendance, isByHand: Bool)? {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count >= 4, let id = Int(parts[0]), let role = Role(rawValue: parts[1]),
      let presence = Presence(rawValue: parts[2]), let halfDays = Int(parts[3])
    else { return nil }
    let attendance = Attendance(
      member: Identifier(id), role: role, presence: presence, halfDays: halfDays)
    return (attendance, parts.count > 4)
  }
}

extension RosterRow {
  /// Four texts for a row.
  fileprivate var parts: [String] { [String(id.value), number, name, sector] }

  fileprivate static func read(_ parts: [String]) -> [RosterRow]? {
    guard parts.count % 4 == 0 else { return nil }
    let rows = stride(from: 0, to: parts.count, by: 4).map { start in
      Int(parts[start]).map { id in
        RosterRow(
          id: Identifier(id), number: parts[start + 1], name: parts[start + 2],
          sector: parts[start + 3], seat: .member, readings: [], phoneTail: "", lastDay: nil)
      }
    }
    return rows.contains(nil) ? nil : rows.compactMap(\.self)
  }
}

extension PastedList.Entry {
  /// Five texts for an entry.
  fileprivate var parts: [String] {
    [name, number, remark, presence?.rawValue ?? "", role?.rawValue ?? ""]
  }

  fileprivate static func read(_ parts: [String]) -> [PastedList.Entry]? {
    guard parts.count % 5 == 0 else { return nil }
    return stride(from: 0, to: parts.count, by: 5).map { start in
      PastedList.Entry(
        name: parts[start], number: parts[start + 1], remark: parts[start + 2],
        presence: Attendance.Presence(rawValue: parts[start + 3]),
        role: Attendance.Role(rawValue: parts[start + 4]))
    }
  }
}

extension Input {
  /// A key as a word of a file; nil for what no clerk types.
  fileprivate var word: String? {
    switch self {
    case .text(let text): "text " + text
    case .key(let key): "key " + key.name
    case .paste(let text): "paste " + text
    default: nil
    }
  }

  fileprivate init?(word: String) {
    let parts = word.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let text = String(parts[1])
    switch parts[0] {
    case "text": self = .text(text)
    case "paste": self = .paste(text)
    case "key":
      guard let key = Key(name: text) else { return nil }
      self = .key(key)
    default: return nil
    }
  }
}
