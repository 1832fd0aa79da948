import Documents
import Domain

/// What the clauses of two rule books say otherwise, in the order of the second, those that went last.
/// Comments, spaces and the order of clauses make no difference; a text that cannot be read has no
/// clauses. Cost: O(length).
package func changes(from old: String, to new: String) -> [ClauseChange] {
  let (before, after) = (Clauses(of: old), Clauses(of: new))
  let kept = after.order.compactMap { clause -> ClauseChange? in
    guard let was = before.values[clause] else {
      return ClauseChange(clause: clause, kind: .added, keys: [])
    }
    let keys = Clauses.changes(from: was, to: after.values[clause] ?? [:])
    return keys.isEmpty ? nil : ClauseChange(clause: clause, kind: .changed, keys: keys)
  }
  let gone = before.order.filter { after.values[$0] == nil }
  return kept + gone.map { ClauseChange(clause: $0, kind: .dropped, keys: []) }
}

/// A rule book as clauses (`task[C1]`, `aspect[C]`, `book` for the rest) and the values of their keys.
private struct Clauses {
  var order: [String] = []
  var values: [String: [String: String]] = [:]

  init(of text: String) {
    guard case .success(let document) = Document.read(text, named: "") else { return }
    for key in document.root.keys { add(document.root[key], key) }
    // The book itself first, then by the kind of clause, in the order of the file within one.
    let own = order.filter { $0 == Clauses.book }
    order = own + order.filter { $0 != Clauses.book }
  }

  private static let book = "book"

  private mutating func add(_ node: Node?, _ key: String) {
    guard case .list(let elements)? = node, case .table? = elements.first else {
      note(node, Clauses.book, key)
      return
    }
    for (index, element) in elements.enumerated() {
      guard case .table(let table) = element else { continue }
      let clause = "\(key)[\(Clauses.name(of: table) ?? "\(index + 1)")]"
      if values[clause] == nil { order.append(clause) }
      for name in table.keys { note(table[name], clause, name) }
    }
  }

  /// By what people know a clause: its code, or its Chinese name.
  private static func name(of table: Table) -> String? {
    for key in ["code", "zh"] {
      if case .text(let name)? = table[key] { return name }
    }
    return nil
  }

  private mutating func note(_ node: Node?, _ clause: String, _ path: String) {
    if clause == Clauses.book, values[clause] == nil { order.append(clause) }
    switch node {
    case .table(let table)?:
      for key in table.keys { note(table[key], clause, "\(path).\(key)") }
    case .list(let elements)? where elements.contains(where: { $0.kind == .table }):
      for (index, element) in elements.enumerated() {
        note(element, clause, "\(path)[\(index + 1)]")
      }
    case let node?: values[clause, default: [:]][path] = node.letters
    case nil: break
    }
  }

  static func changes(from old: [String: String], to new: [String: String]) -> [KeyChange] {
    Set(old.keys).union(new.keys).sorted().compactMap { key in
      old[key] == new[key] ? nil : KeyChange(key: key, from: old[key], to: new[key])
    }
  }
}

extension Node {
  /// The value as people write it.
  fileprivate var letters: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .decimal(let letters), .moment(let letters): letters
    case .flag(let isOn): isOn ? "true" : "false"
    case .list(let elements): elements.map(\.letters).joined(separator: ", ")
    case .table: "{}"
    }
  }
}
