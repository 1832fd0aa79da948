import Domain
import Testing

@testable import Screens

private let catalogue = Catalogue(
  sectors: ["科学技术界", "教育界", "医药卫生界", "民盟"], workstations: [], rooms: [], books: [],
  groups: [], series: [])

private func members(_ text: String) -> Filter {
  FilterReader.read(text, words: MemberRow.words(catalogue))
}

@Test("a filter is read term by term, in Chinese, by pinyin keys and in English")
func terms() {
  let expected = [
    Condition(.sector, .isOne(["科学技术界"]), isNegated: false),
    Condition(.points, .within(60_000...Int.max), isNegated: false),
    Condition(.reading, .within(4...Int.max), isNegated: false),
    Condition(.absent, .within(2...2), isNegated: false),
  ]
  for text in [
    "界别:科技 分>=60 读书>3 未到:2", "jb:科学 fen>=60 ds>3 wd=2", "sector:kxjs points≥60 reading>3 missed:2",
    "界别：科技　分＞＝60 读书＞3 未到：2",
  ] {
    let filter = members(text)
    #expect(filter.findings.isEmpty, "\(text)")
    #expect(filter.conditions == expected, "\(text)")
  }
}

@Test(
  "a filter takes either value, its opposite, a range, halves of points and words of the program")
func values() {
  #expect(
    members("界别:教育|医卫").conditions == [
      Condition(.sector, .isOne(["教育界", "医药卫生界"]), isNegated: false)
    ])
  #expect(
    members("-状态:退出 分:1.5..2").conditions == [
      Condition(.state, .isOne(["left"]), isNegated: true),
      Condition(.points, .within(1_500...2_000), isNegated: false),
    ])
  #expect(
    members("职务!=委员").conditions == [
      Condition(.seat, .isOne(["member"]), isNegated: true)
    ])
}

@Test("what stands alone is part of a name")
func bare() {
  #expect(members("zzm").text == "zzm")
  #expect(members("曾 分>3 子墨").text == "曾 子墨")
}

@Test("what a filter cannot mean is told with its place and the nearest word")
func findings() {
  #expect(
    members("jb:科技 fne>5").findings == [
      FilterFinding(position: 6, problem: .unknownField("fne", nearest: "fen"))
    ])
  #expect(
    members("分>=六").findings == [FilterFinding(position: 3, problem: .notFigure("六"))])
  #expect(members("界别:").findings == [FilterFinding(position: 3, problem: .valueMissing)])
  #expect(members("姓名>3").findings == [FilterFinding(position: 3, problem: .noOrder("姓名"))])
  #expect(
    members("界别:教育届").findings == [
      FilterFinding(position: 3, problem: .unknownWord("教育届", nearest: "教育界"))
    ])
}

@Test("every list has a word for every field it filters by, and no word means two fields")
func vocabulary() {
  let lists = [
    MemberRow.words(catalogue), ActivityRow.words(catalogue), WorkRow.words(catalogue),
    StandingRow.words(catalogue), JournalLine.words(catalogue),
  ]
  for words in lists {
    let names = words.flatMap(\.names)
    #expect(Set(names).count == names.count, "\(names)")
  }
}
