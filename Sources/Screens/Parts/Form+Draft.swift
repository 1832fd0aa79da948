import Domain

extension Form {
  /// What stands in the fields, by their names.
  var state: [String: String] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.id.rawValue, raw($0.id)) })
  }

  /// Whether anything stands in it that it did not begin with.
  var isChanged: Bool {
    fields.contains { $0.kind != .people && raw($0.id) != initial[$0.id] ?? "" }
  }

  /// What a draft keeps of it.
  func draft(of form: String, _ title: Words, _ token: Token) -> Draft {
    var draft = Draft(
      form: form, title: title, token: token, fields: state, focus: focused?.id.rawValue ?? "")
    draft.isBlank = !isChanged
    return draft
  }

  /// Where keys are taken that are typed while this form is being saved: in the next one.
  var following: Draft.Destination {
    .next(fields: remembered, focus: fields.first?.id.rawValue ?? "")
  }

  /// Takes up the texts of a draft; fields it does not name stay as they are.
  mutating func restore(_ draft: Draft) {
    for field in fields {
      if let text = draft.fields[field.id.rawValue] { set(field.id, to: text) }
    }
    focus(on: Name(rawValue: draft.focus))
  }

  /// What is remembered of it under a name once it is saved.
  func remembered(as name: String) -> Remembered {
    var again = remembered
    for field in fields where field.sticky == .counting && again[field.id.rawValue] != "" {
      again[field.id.rawValue] = raw(field.id)
    }
    return Remembered(form: name, next: remembered, again: again)
  }

  /// Begins with other texts, where nothing else was typed since.
  mutating func begin(with texts: [String: String]) {
    for field in fields where field.kind != .people && raw(field.id) == initial[field.id] ?? "" {
      begin(field.id, with: texts[field.id.rawValue] ?? "")
    }
  }

  /// What the next form of the kind begins with, from what was saved in this one.
  var carried: [Name: String] {
    var carried: [Name: String] = [:]
    for field in fields {
      switch field.sticky {
      case .never: break
      case .sitting: carried[field.id] = raw(field.id)
      case .counting: carried[field.id] = raw(field.id).counted
      }
    }
    return carried
  }

  /// The form of the next record: what sticks stays, numbers go up, and F4 repeats what stands here.
  var next: Form {
    var next = Form(fields, initial: carried, today: today)
    next.previous = Dictionary(uniqueKeysWithValues: fields.map { ($0.id, raw($0.id)) })
    return next
  }

  /// The same as names and texts, for what remembers forms of every kind.
  var remembered: [String: String] {
    Dictionary(uniqueKeysWithValues: carried.map { ($0.key.rawValue, $0.value) })
  }
}

extension String {
  /// The text with its last number one higher (第12期 → 第13期, Week 9 → Week 10), where it ends with a
  /// number or with a number and up to three characters after it that make no date of it; else empty.
  var counted: String {
    let characters = Array(self)
    guard let end = characters.lastIndex(where: \.isASCIIDigit), characters.count - end <= 4,
      !characters[(end + 1)...].contains(where: { "年月日".contains($0) })
    else { return "" }
    let start = characters[...end].lastIndex { !$0.isASCIIDigit }.map { $0 + 1 } ?? 0
    // 6月1号 is a day, 第31号 a number.
    if start > 0, characters[start - 1] == "月" { return "" }
    guard let number = Int(String(characters[start...end])), number < 1_000_000_000 else {
      return ""
    }
    let next = String(number + 1)
    let zeros = String(repeating: "0", count: max(0, end - start + 1 - next.count))
    return String(characters[..<start]) + zeros + next + String(characters[(end + 1)...])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
