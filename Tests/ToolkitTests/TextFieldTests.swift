import Testing
import Toolkit

@Suite struct TextFieldTests {
  private static let keys: [Key] = [
    .left, .right, .home, .end, .backspace, .delete, .control("u"), .control("k"), .control("w"),
    .alt("b"), .alt("f"),
  ]

  @Test("20,000 random edits do what they do to an array of characters")
  func oracle() {
    var dice = Dice(seed: 4)
    var field = TextField(text: "", maximum: 30)
    var (before, after): ([Character], [Character]) = ([], [])
    let pieces = ["王", "建国", "a", "b c", "·", "é", " ", "㛃", "𠮷", "12", "，"]
    for turn in 0..<20_000 {
      if dice.roll(3) > 0 {
        let text = pieces[dice.roll(pieces.count)]
        field.insert(text)
        before += text.prefix(max(0, 30 - before.count - after.count))
      } else {
        let key = TextFieldTests.keys[dice.roll(TextFieldTests.keys.count)]
        let isTaken = field.press(key)
        #expect(isTaken)
        act(key, &before, &after)
      }
      guard field.text == String(before + after), field.caret == before.count else {
        Issue.record("turn \(turn): \(field.text) is not \(String(before))|\(String(after))")
        return
      }
    }
  }

  private func act(_ key: Key, _ before: inout [Character], _ after: inout [Character]) {
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    func back() -> [Character] {
      var taken: [Character] = []
      while let last = before.last, !isWord(last) { taken.insert(before.removeLast(), at: 0) }
      while let last = before.last, isWord(last) { taken.insert(before.removeLast(), at: 0) }
      return taken
    }
    switch key {
    case .left: if let last = before.popLast() { after.insert(last, at: 0) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ([], before + after)
    case .end: (before, after) = (before + after, [])
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .control("u"): before = []
    case .control("k"): after = []
    case .control("w"): _ = back()
    case .alt("b"): after = back() + after
    case .alt("f"):
      while let first = after.first, !isWord(first) { before.append(after.removeFirst()) }
      while let first = after.first, isWord(first) { before.append(after.removeFirst()) }
    default: Issue.record("\(key) is not tried")
    }
  }

  @Test("awkward text, typed anywhere, is clean, within the maximum, and the caret within the text")
  func awkward() {
    var dice = Dice(seed: 5)
    for _ in 0..<500 {
      var field = TextField(text: dice.awkward(pieces: 6), maximum: 12)
      for _ in 0..<20 {
        field.insert(dice.awkward(pieces: 3))
        _ = field.press(TextFieldTests.keys[dice.roll(TextFieldTests.keys.count)])
        #expect(field.text.count <= 12)
        #expect(0...field.text.count ~= field.caret)
        #expect(field.text.printable == field.text)
      }
    }
  }

  @Test("a paste of lines becomes one line, and a mark joins what stands before it")
  func joining() {
    var field = TextField(text: "", maximum: 40)
    field.insert("第一行\r\n第二行\u{1B}[2J")
    #expect(field.text == "第一行 第二行[2J")
    field.set("cafe")
    field.insert("\u{301}")
    #expect(field.text == "cafe\u{301}")
    #expect(field.caret == 4)
  }

  @Test("at any width the caret is in the field, before the character it stands before")
  func drawing() {
    var dice = Dice(seed: 6)
    for _ in 0..<3_000 {
      let ambiguous: Ambiguous = dice.roll(2) == 0 ? .narrow : .wide
      let columns = 3 + dice.roll(20)
      var field = TextField(text: dice.awkward(pieces: 14), maximum: 40)
      for _ in 0..<dice.roll(10) { _ = field.press(.left) }
      var frame = Frame(size: Size(columns: columns + 2, rows: 1), ambiguous: ambiguous)
      field.draw(
        into: &frame, at: Position(column: 1, row: 0), columns: columns, isFocused: true)
      let caret = frame.caret ?? Position(column: -1, row: 0)
      #expect(1..<1 + columns ~= caret.column)
      let cell = Array(frame.cells(row: 0))[max(0, caret.column)]
      #expect(!cell.isTail)
      let character = field.text.dropFirst(field.caret).first
      let twin = character.map { text(of: $0, ambiguous) } ?? " "
      #expect(twin == " " || twin.unicodeScalars.first?.value == cell.scalar)
      #expect(frame.roles(row: 0).hasPrefix(".f") && frame.roles(row: 0).hasSuffix("f."))
    }
  }

  private func text(of character: Character, _ ambiguous: Ambiguous) -> String {
    var frame = Frame(size: Size(columns: 20, rows: 1), ambiguous: ambiguous)
    frame.write(String(character), at: Position(column: 0, row: 0), as: .text)
    return frame.text(row: 0)
  }
}
