import Toolkit

/// What a clerk types, as scripts write it: text as it is, keys in angle brackets, `<space>`,
/// `<lt>`, and `<paste …>` with `\n` for line ends.
func inputs(_ text: String) throws -> [Input] {
  var inputs: [Input] = []
  var rest = Substring(text)
  while let first = rest.popFirst() {
    guard first == "<" else {
      inputs.append(.text(String(first)))
      continue
    }
    guard let end = rest.firstIndex(of: ">") else { throw Script.Fault(line: "<\(rest)") }
    inputs.append(try input(named: rest[..<end]))
    rest = rest[rest.index(after: end)...]
  }
  return inputs
}

private func input(named name: Substring) throws -> Input {
  if name == "space" { return .text(" ") }
  if name == "lt" { return .text("<") }
  if name.hasPrefix("paste ") {
    return .paste(name.dropFirst(6).split(separator: "\\n").joined(separator: "\n"))
  }
  guard let key = Key(name: "<\(name)>") else { throw Script.Fault(line: name) }
  return .key(key)
}
