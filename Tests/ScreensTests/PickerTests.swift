import Domain
import Names
import Testing

@testable import Screens

private let index = NameIndex()

private func roster(_ names: [String]) -> PeopleIndex {
  PeopleIndex(
    names.enumerated().map { place, name in
      let number = String(place + 1)
      return RosterRow(
        id: Identifier(place + 1),
        number: "06" + String(repeating: "0", count: 3 - number.count) + number, name: name,
        sector: "教育界", seat: .member, readings: index.readings(of: name),
        phoneTail: String(1_000 + place), lastDay: nil)
    }, isWhole: true)
}

/// Five hundred names as rolls have them: the commonest surnames often, rare and double ones too.
private let fiveHundred: [String] = {
  let surnames =
    Array(
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢单仇解查区覃盖缪"
    ).map(String.init) + ["尉迟", "欧阳", "万俟", "司马"]
  let given = Array("伟娜敏洋静帆磊婷刚丽悦超红军芳平国东文凯雪安佳宁诺冰雷群阳程墨云野洁朗虹谦勤明华鹃青浩童晨梁一重括远")
    .map(String.init)
  let second = Array("建晓子文志海春秋立永德嘉思雨俊彦可若书玉").map(String.init)
  var names: [String] = []
  var place = 0
  while names.count < 500 {
    // Common surnames come more often, as on a roll.
    let surname = surnames[place * place % 7 == 0 ? place % 12 : place % surnames.count]
    let last = given[(place * 7 + place / 50) % given.count]
    let name =
      surname + (place % 4 == 0 ? "" : second[(place * 3 + place / 20) % second.count]) + last
    if !names.contains(name) { names.append(name) }
    place += 1
  }
  return names
}()

@Test("each of five hundred names is among the first five by four keys at most, by 2.6 on average")
func fewKeys() {
  let people = roster(fiveHundred)
  var keys = 0
  var most = 0
  for row in people.rows {
    let spoken = row.readings.compactMap(\.first)
    let initials = spoken.compactMap(\.first).map(String.init).joined()
    // Initials first; where too many share them, the last syllable is spelt on.
    let longer = initials + (spoken.last?.dropFirst() ?? "")
    let needed = (1...longer.count).first { count in
      people.matches(String(longer.prefix(count)), limit: 5).contains(row)
    }
    keys += needed ?? 99
    most = max(most, needed ?? 99)
  }
  #expect(most <= 4)
  #expect(Double(keys) / 500 <= 2.6)
}

@Test(
  "a member is found by initials, pinyin, characters, number, short number and telephone",
  arguments: [
    "zxm", "zengxiaoming", "zengxm", "zxming", "曾小明", "曾", "小明", "06002", "02", "1001", "cxm",
  ])
func everyWay(typed: String) {
  let people = roster(["王伟", "曾小明", "李娜"] + SixtyOffice.names.prefix(40))
  #expect(people.matches(typed, limit: 9).map(\.name).contains("曾小明"))
}

@Test(
  "surnames of two readings are found by both, double surnames by both initials",
  arguments: [
    ("单于飞", "syf"), ("单于飞", "cyf"), ("仇英", "qy"), ("仇英", "cy"), ("解冰", "xb"), ("解冰", "jb"),
    ("查良镛", "zly"), ("查良镛", "cly"), ("区小燕", "oxy"), ("区小燕", "qxy"), ("尉迟恭", "ycg"),
    ("曾子墨", "zzm"), ("曾子墨", "czm"),
  ])
func polyphones(name: String, typed: String) {
  let people = roster(SixtyOffice.names)
  #expect(people.matches(typed, limit: 5).map(\.name).contains(name))
}

@Test("an exact number or name comes first, then whole initials, then the first ones, then parts")
func ranking() {
  let people = roster(["李伟", "李文华", "刘伟", "李"])
  #expect(people.matches("lw", limit: 9).map(\.name) == ["李伟", "刘伟", "李文华"])
  #expect(people.matches("李", limit: 9).map(\.name) == ["李", "李伟", "李文华"])
  #expect(people.matches("伟", limit: 9).map(\.name) == ["李伟", "刘伟"])
  #expect(people.matches("3", limit: 9).first?.name == "刘伟")
}

@Test("among equals, who came to the series latest comes first")
func recency() throws {
  let day = try #require(Day(iso: "2026-05-25"))
  var rows = roster(["王伟", "王文", "汪卫"]).rows
  rows[2] = RosterRow(
    id: rows[2].id, number: rows[2].number, name: rows[2].name, sector: rows[2].sector,
    seat: rows[2].seat, readings: rows[2].readings, phoneTail: "", lastDay: day)
  let people = PeopleIndex(rows, isWhole: true)
  #expect(people.matches("ww", limit: 9).map(\.name) == ["汪卫", "王伟", "王文"])
}

@Test("after # the digits are the tail of a telephone number, and nothing else")
func phones() {
  let roster = roster(["王伟", "李娜", "张敏"])
  #expect(roster.matches("#1001", limit: 9).map(\.name) == ["李娜"])
  #expect(roster.matches("#100", limit: 9).count == 3)
  #expect(roster.matches("#001", limit: 9).isEmpty)
}
