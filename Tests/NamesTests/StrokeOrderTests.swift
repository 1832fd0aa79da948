import Names
import Testing

private let index = NameIndex()

/// Surnames in their official order with their strokes as they are taught.
private let surnames = [
  ("丁", "12"), ("于", "112"), ("万", "153"), ("马", "551"), ("王", "1121"), ("尤", "1354"),
  ("毛", "3115"), ("文", "4134"), ("方", "4153"), ("孔", "5215"), ("石", "13251"), ("田", "25121"),
  ("冯", "41551"), ("朱", "311234"), ("刘", "413422"), ("许", "453112"), ("孙", "521234"),
  ("李", "1234521"), ("杨", "1234533"), ("吴", "2511134"), ("何", "3212512"), ("沈", "4414535"),
  ("宋", "4451234"), ("张", "5153154"), ("陈", "5215234"), ("林", "12341234"), ("周", "35121251"),
  ("郑", "43113452"), ("单", "43251112"), ("赵", "121213434"), ("胡", "122513511"),
  ("徐", "3323411234"), ("高", "4125125251"), ("郭", "4125152152"), ("黄", "12212512134"),
  ("曹", "12512212511"), ("梁", "44153441234"), ("彭", "121251431333"), ("董", "122312511211"),
  ("曾", "432524312511"), ("谢", "453251113124"),
]

@Test("a common surname has the strokes that schools teach", arguments: surnames)
func taught(surname: String, strokes: String) {
  let count = strokes.count < 10 ? "0\(strokes.count)" : "\(strokes.count)"
  let key = index.strokeKey(of: surname)
  #expect(key.hasPrefix(count + strokes))
  #expect(key.dropFirst(2 + strokes.count).allSatisfy { !$0.isNumber || $0 == "0" })
}

@Test("surnames stand in the order of official lists")
func surnameOrder() {
  let official = surnames.map(\.0)
  #expect(byStrokes(official.reversed()) == official)
}

@Test(
  "names stand in the order of official lists",
  arguments: [
    ["于", "万", "马"], ["王", "尤", "毛", "文", "方", "孔"], ["李红", "何红"],
    ["王文", "王伟", "王一鸣", "王小明"],
    ["王一", "王小", "王伟", "王一鸣", "王小一", "王小明"],
    ["司一一一", "司马一", "司马光", "司马一一"],
    ["土一", "土明明", "士一"], ["刘一", "阿依古丽·买买提江", "陈一"],
    ["欧阳丹", "欧阳文", "欧阳一一"], ["万一鸣", "万俟一"],
  ])
func nameOrder(official: [String]) {
  #expect(byStrokes(official.reversed()) == official)
}

@Test("each level of 通用规范汉字表 stands as printed, but for the one that breaks its own order")
func printedOrder() throws {
  let levels = try #require(lines(of: "Tests/NamesTests/Standard/characters.txt"))
  #expect(levels.map(\.count) == [3_500, 3_000, 1_605])
  for level in levels {
    let printed = level.filter { $0 != "鄜" }.map(String.init)
    #expect(byStrokes(printed.reversed()) == printed)
  }
}

@Test("the order by key is the order by surname, length and strokes, compared one by one")
func law() throws {
  let table = try strokesInFile()
  let surnames = ["王", "土", "士", "司", "司马", "欧", "欧阳", "李", "何", "龘"]
  let given = Array("一王土士己已李何司马阳龘") + table.keys.sorted().prefix(12)
  var numbers = Sequence64(seed: 20_250_101)
  let names = (0..<3_000).map { _ in
    let length = 1 + numbers.next(below: 2)
    return surnames[numbers.next(below: surnames.count)]
      + String((0..<length).map { _ in given[numbers.next(below: given.count)] })
  }
  for (name, other) in zip(names, names.dropFirst()) {
    let byKey = index.strokeKey(of: name) < index.strokeKey(of: other)
    #expect(byKey == precedes(name, other, table), "\(name) \(other)")
  }
}

@Test("an unknown character sorts last, by code point, and is named once")
func unknown() {
  #expect(index.unknownCharacters(in: "王\u{2CEA2}a·\u{2CEA2}") == ["\u{2CEA2}"])
  #expect(index.unknownCharacters(in: "王　伟") == [])
  #expect(byStrokes(["\u{2CEA3}", "\u{2CEA2}", "龘"]) == ["龘", "\u{2CEA2}", "\u{2CEA3}"])
  #expect(byStrokes(["王\u{2CEA2}", "王龘", "王一一"]) == ["王龘", "王\u{2CEA2}", "王一一"])
}

@Test("a name as printed and as stored have one key, and a blank one has none")
func foldedOrder() {
  #expect(index.strokeKey(of: "王　伟") == index.strokeKey(of: "王伟"))
  #expect(index.strokeKey(of: " ") == "")
}

private func byStrokes(_ names: [String]) -> [String] {
  names.map { (Array(index.strokeKey(of: $0).utf8), $0) }
    .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
}

/// The strokes of each character and its place among those that have the same.
private func strokesInFile() throws -> [Character: (strokes: String, place: String)] {
  var table: [Character: (strokes: String, place: String)] = [:]
  for line in try #require(lines(of: "Sources/CEmbedded/tables/strokes.txt")) {
    let strokes = line.dropFirst().prefix { $0.isNumber }
    table[line[line.startIndex]] = (String(strokes), String(line.dropFirst(1 + strokes.count)))
  }
  return table
}

private func precedes(
  _ name: String, _ other: String, _ table: [Character: (strokes: String, place: String)]
) -> Bool {
  func parts(_ name: String) -> (surname: [Character], given: [Character]) {
    let length = index.surname(of: name).count
    return (Array(name.prefix(length)), Array(name.dropFirst(length)))
  }
  func comparison(_ left: [Character], _ right: [Character]) -> Bool? {
    for (one, two) in zip(left, right) where one != two {
      guard let first = table[one], let second = table[two] else { return nil }
      return (first.strokes.count, first.strokes, first.place)
        < (second.strokes.count, second.strokes, second.place)
    }
    return left.count == right.count ? nil : left.count < right.count
  }
  let (one, two) = (parts(name), parts(other))
  if let order = comparison(one.surname, two.surname) { return order }
  if one.given.count != two.given.count { return one.given.count < two.given.count }
  return comparison(one.given, two.given) ?? false
}
