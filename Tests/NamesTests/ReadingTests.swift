import Names
import Testing

private let index = NameIndex()

@Test(
  "a surname is read as a surname first, and in the character's other readings too",
  arguments: [
    ("曾小明", ["zxm", "cxm"]), ("单飞", ["sf", "df"]), ("仇英", ["qy", "cy"]),
    ("解东", ["xd", "jd"]), ("查良", ["zl", "cl"]), ("区志强", ["ozq", "qzq"]),
    ("尉迟恭", ["ycg", "wcg"]), ("万俟晴", ["mqq"]), ("盖天", ["gt"]), ("朴树", ["ps"]),
    ("乐天", ["yt", "lt"]), ("任飞", ["rf"]), ("华山", ["hs"]), ("缪斯", ["ms"]),
    ("覃飞", ["qf", "tf"]), ("冼星海", ["xxh"]), ("贠明", ["ym"]), ("折飞", ["sf", "zf"]),
    ("佴飞", ["nf", "ef"]), ("那英", ["ny"]), ("种飞", ["cf", "zf"]), ("秘飞", ["bf", "mf"]),
    ("繁飞", ["pf", "ff"]), ("召飞", ["sf", "zf"]), ("黑飞", ["hf"]), ("员飞", ["yf"]),
    ("幺飞", ["yf"]), ("逄飞", ["pf"]), ("长孙无忌", ["zswj"]), ("令狐冲", ["lhc"]),
    ("澹台灭明", ["ttmm"]), ("欧阳修文", ["oyxw"]), ("翟飞", ["zf", "df"]), ("单于飞", ["cyf"]),
    ("㛃", ["j"]), ("𬱖", ["d"]), ("吕布", ["lb"]), ("陈〇", ["cl"]),
  ])
func initials(name: String, expected: [String]) {
  let initials = index.keys(for: name).initials
  #expect(initials.first == expected.first)
  #expect(Set(expected).subtracting(initials) == [])
}

@Test(
  "the pinyin of a surname is its own",
  arguments: [
    ("曾", "zeng"), ("单", "shan"), ("解", "xie"), ("仇", "qiu"), ("查", "zha"), ("朴", "piao"),
    ("盖", "ge"), ("区", "ou"), ("覃", "qin"), ("缪", "miao"), ("翟", "zhai"), ("纪", "ji"),
    ("燕", "yan"), ("种", "chong"), ("秘", "bi"), ("瞿", "qu"), ("牟", "mou"), ("宁", "ning"),
    ("阚", "kan"), ("沈", "shen"), ("吕", "lv"), ("石", "shi"), ("陆", "lu"), ("叶", "ye"),
  ])
func surnameReading(surname: String, expected: String) {
  #expect(index.keys(for: surname + "一").pinyin.first == expected + "yi")
}

@Test("a name with many readings has eight at most, the usual one first")
func manyReadings() {
  let keys = index.keys(for: "单乐行和")
  #expect(keys.pinyin.first == "shanlexinghe")
  #expect(keys.pinyin.count == 8 && Set(keys.pinyin).count == 8)
  #expect(keys.initials.count <= 16 && keys.initials.contains("dlxh"))
}

@Test("the dot of a long name is not read, and its beginning is no surname")
func longNames() {
  let keys = index.keys(for: "阿依古丽·买买提江")
  #expect(keys.initials.first == "ayglmmtj")
  #expect(keys.pinyin.first == "ayigulimaimaitijiang")
  #expect(index.keys(for: "单·买提").initials.first == "dmt")
}

@Test("letters and digits are kept in lower case, and what has no reading is passed over")
func letters() {
  #expect(index.keys(for: "王Ａ2").pinyin == ["wanga2"])
  #expect(index.keys(for: "王\u{2CEA2}明").initials == ["wm"])
  #expect(index.keys(for: "\u{2CEA2}").pinyin == [])
  #expect(index.keys(for: "").search == [])
}

@Test(
  "a surname is two characters only where it is a double one and a given name is left",
  arguments: [
    ("欧阳修", "欧阳"), ("欧阳", "欧"), ("王伟", "王"), ("王　伟", "王"), ("诸葛孔明", "诸葛"), ("司马光", "司马"),
    ("阿依古丽·买买提江", ""), ("John", ""), ("", ""), ("\u{2CEA2}", "\u{2CEA2}"), ("𬱖明", "𬱖"),
  ])
func surname(name: String, expected: String) {
  #expect(index.surname(of: name) == expected)
}
