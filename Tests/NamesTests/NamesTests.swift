import Names
import Testing

private let index = NameIndex()

@Test(
  "a surname is found by its reading as a surname first, and by the character's other readings too",
  arguments: [
    ("曾小明", ["zxm", "cxm"]), ("单于飞", ["syf"]), ("仇英", ["qy", "cy"]), ("解晓东", ["xxd", "jxd"]),
    ("查良", ["zl", "cl"]), ("区志强", ["ozq", "qzq"]), ("尉迟恭", ["ycg"]), ("万俟晴", ["mqq"]),
    ("盖叫天", ["gjt"]), ("朴树", ["ps"]), ("欧阳修文", ["oyxw"]), ("贠明", ["ym"]),
    ("阿依古丽·买买提", ["aygl", "eygl"]), ("㛃", ["j"]),
  ])
func initials(name: String, expected: [String]) {
  let initials = index.keys(for: name).initials
  for (place, wanted) in expected.enumerated() where place < 1 {
    #expect(initials.first?.hasPrefix(wanted) == true, "\(name): \(initials)")
  }
  for wanted in expected.dropFirst() {
    #expect(initials.contains { $0.hasPrefix(wanted) }, "\(name): \(initials)")
  }
}

@Test("surnames stand in the order of strokes as official lists have it")
func surnameOrder() {
  let official = [
    "丁", "于", "万", "马", "王", "尤", "毛", "文", "方", "孔", "石", "田", "冯", "朱", "刘", "许", "孙", "李",
    "杨", "吴", "何", "张", "陈", "林", "周", "郑", "赵", "胡", "徐", "高", "郭", "黄", "曹", "梁", "彭", "曾",
    "谢", "薛", "魏",
  ]
  let sorted = official.shuffled().sorted { index.strokeKey(of: $0) < index.strokeKey(of: $1) }
  #expect(sorted == official)
}

@Test("under one surname the shorter given name stands first, then strokes decide")
func givenNameOrder() {
  let official = ["王伟", "王一鸣", "王小明", "欧阳丹", "欧阳文"]
  #expect(
    official.reversed().sorted { index.strokeKey(of: $0) < index.strokeKey(of: $1) } == official)
}

@Test(
  "each of the 8,105 standard characters has a reading; strokes lack for rare ones outside the basic plane"
)
func standardCharacters() {
  let all = index.standardCharacters()
  #expect(all.count == 8_105)
  let unknown = index.unknownCharacters(in: String(all))
  #expect(unknown.count <= 102)
  #expect(unknown.allSatisfy { ($0.unicodeScalars.first?.value ?? 0) > 0xFFFF })
  #expect(all.filter { index.keys(for: String($0)).pinyin.first?.isEmpty != false } == [])
}

@Test("an unknown character sorts last and is named")
func unknownCharacter() {
  #expect(index.unknownCharacters(in: "王\u{2B820}") == ["\u{2B820}"])
  #expect(index.strokeKey(of: "\u{2B820}") > index.strokeKey(of: "魏"))
}

@Test("part of the name, pinyin and initials are beginnings of stored keys")
func searchKeys() {
  let keys = index.keys(for: "欧阳小明").search
  #expect(keys.contains("小明") && keys.contains("ouyangxiaoming") && keys.contains("oyxm"))
}

@Test("what is typed full-width, with blanks or in capitals finds the same")
func queries() {
  #expect(index.queryKey(" ＺＸＭ ") == "zxm")
  #expect(index.queryKey("王　伟") == "王伟")
  #expect(index.queryKey("古丽·买") == "古丽买")
}

@Test("a name of two characters is padded for print, and no other")
func padding() {
  #expect(index.padded("王伟") == "王\u{3000}伟")
  #expect(index.padded("王小伟") == "王小伟")
}
