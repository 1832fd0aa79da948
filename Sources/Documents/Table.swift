/// A table of a document: its keys, what they hold, and where they stand.
///
/// The readers below return nil both for an absent key and for a wrong value; only the latter is noted, so
/// that a missing key is said once, by `expect`.
package struct Table: Hashable, Sendable {
  /// Where the table begins.
  package let place: Place
  private let nodes: [String: Node]
  private let lines: [String: Int]

  package init(place: Place, nodes: [String: Node], lines: [String: Int]) {
    self.place = place
    self.nodes = nodes
    self.lines = lines
  }

  /// The keys that are written, sorted.
  package var keys: [String] { nodes.keys.sorted() }

  /// What a key holds, as written; nil for nothing.
  package subscript(_ key: String) -> Node? { nodes[key] }

  /// Where a key stands, or where the table begins if the key is absent.
  package func place(of key: String) -> Place {
    Place(
      file: place.file, path: place.path.isEmpty ? key : "\(place.path).\(key)",
      line: lines[key] ?? place.line)
  }

  /// Where one element of a list stands; `index` from 0.
  package func place(of key: String, _ index: Int) -> Place {
    let list = place(of: key)
    return Place(file: list.file, path: "\(list.path)[\(index + 1)]", line: list.line)
  }

  /// Notes every key that is neither required nor optional, and every required one that is absent.
  package func expect(
    _ required: [String], optional: [String],
    noting findings: inout Findings<Document.Problem>
  ) {
    let known = required + optional
    for key in keys where !known.contains(key) {
      findings.note(.unknownKey(key, nearest: nearest(to: key, among: known)), at: place(of: key))
    }
    for key in required where nodes[key] == nil {
      findings.note(.missingKey(key), at: place(of: key))
    }
  }
}
