import Documents
import Domain
import Toolkit

/// Where the clerk was in a list.
package struct KeptPlace: Hashable, Sendable {
  let list: String
  let view: LedgerView
  /// The row meant; nil for none.
  let row: Cursor?
}

/// What is remembered from one sitting to the next: kept views and where the clerk was in each list.
package struct Memory: Hashable, Sendable {
  package var views: [KeptView] = []
  package var places: [KeptPlace] = []
  /// The screens over Home as the sitting ended, by their words, the front one last.
  package var last: [String] = []

  package init() {}

  /// As a file of the program's own.
  package var document: String {
    let words = last.map(Memory.quoted).joined(separator: ", ")
    let head = last.isEmpty ? "" : "last = [\(words)]\n\n"
    let lists = places.map { Memory.table("place", $0.list, "", $0.view, $0.row) }
    return (lists + views.map { Memory.table("view", $0.list, $0.name, $0.view, nil) }).reduce(
      head, +)
  }

  private static func table(
    _ kind: String, _ list: String, _ name: String, _ view: LedgerView, _ row: Cursor?
  ) -> String {
    var lines = ["[[\(kind)]]", "list = \(quoted(list))"]
    if !name.isEmpty { lines.append("name = \(quoted(name))") }
    lines.append("fields = \(quoted(view.fields.map(\.rawValue).joined(separator: " ")))")
    lines.append("hidden = \(quoted(view.hidden.map(\.rawValue).sorted().joined(separator: " ")))")
    let widths = view.widths.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue):\($0.value)" }
    lines.append("widths = \(quoted(widths.joined(separator: " ")))")
    lines.append("frozen = \(view.frozen)")
    let order = view.order.map { $0.field.rawValue + ($0.isDescending ? "-" : "+") }
    lines.append("order = \(quoted(order.joined(separator: " ")))")
    lines.append("own = \(quoted(view.own))")
    lines.append("filter = \(quoted(view.filter))")
    if let row {
      lines.append(
        "row = [\(quoted(row.text)), \(quoted("\(row.number)")), \(quoted("\(row.id)"))]")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// A text as a TOML string.
  private static func quoted(_ text: String) -> String {
    let inner = text.printable.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(inner)\""
  }
}

extension Memory {
  /// What a file says; what cannot be read is left out, for it is nothing the clerk wrote.
  package static func read(_ text: String) -> Memory {
    var memory = Memory()
    guard let root = try? Document.read(text, named: "memory", takingControls: true).get().root
    else { return memory }
    var findings = Findings<Document.Problem>()
    memory.last = root.texts("last", noting: &findings) ?? []
    memory.places = root.tables("place", noting: &findings).compactMap { table in
      guard let (list, view) = view(table) else { return nil }
      return KeptPlace(list: list, view: view, row: row(table))
    }
    memory.views = root.tables("view", noting: &findings).compactMap { table in
      guard let (list, view) = view(table), let name = table.text("name", noting: &findings) else {
        return nil
      }
      return KeptView(list: list, name: name, view: view)
    }
    return memory
  }

  private static func view(_ table: Documents.Table) -> (list: String, view: LedgerView)? {
    var findings = Findings<Document.Problem>()
    func words(_ key: String) -> [Substring] {
      (table.text(key, noting: &findings) ?? "").split(separator: " ")
    }
    guard let list = table.text("list", noting: &findings) else { return nil }
    var view = LedgerView([])
    view.fields = words("fields").compactMap { Facet(rawValue: String($0)) }
    view.hidden = Set(words("hidden").compactMap { Facet(rawValue: String($0)) })
    for word in words("widths") {
      let parts = word.split(separator: ":").map(String.init)
      guard parts.count == 2, let field = Facet(rawValue: parts[0]) else { continue }
      view.widths[field] = Int(parts[1])
    }
    view.frozen = table.whole("frozen", in: 0...99, noting: &findings) ?? 1
    view.order = words("order").compactMap { word in
      Facet(rawValue: String(word.dropLast())).map {
        SortKey($0, isDescending: word.hasSuffix("-"))
      }
    }
    view.own = table.text("own", noting: &findings) ?? ""
    view.filter = table.text("filter", noting: &findings) ?? ""
    return (list, view)
  }

  private static func row(_ table: Documents.Table) -> Cursor? {
    var findings = Findings<Document.Problem>()
    let parts = table.texts("row", noting: &findings) ?? []
    guard parts.count == 3, let number = Int(parts[1]), let id = Int(parts[2]) else { return nil }
    return Cursor(text: parts[0], number: number, id: id)
  }
}
