import Names
import Testing

private let index = NameIndex()

/// Characters with one reading each, by their initials.
private let readings: [(Character, Character)] = [
  ("王", "w"), ("李", "l"), ("张", "z"), ("刘", "l"), ("陈", "c"), ("杨", "y"), ("吴", "w"), ("孙", "s"),
  ("胡", "h"), ("林", "l"), ("郭", "g"), ("马", "m"), ("罗", "l"), ("梁", "l"), ("郑", "z"), ("韩", "h"),
  ("唐", "t"), ("邓", "d"), ("彭", "p"), ("苏", "s"), ("蒋", "j"), ("潘", "p"), ("杜", "d"), ("魏", "w"),
  ("明", "m"), ("伟", "w"), ("芳", "f"), ("娜", "n"), ("敏", "m"), ("静", "j"), ("强", "q"), ("磊", "l"),
  ("军", "j"), ("洋", "y"), ("勇", "y"), ("艳", "y"), ("杰", "j"), ("娟", "j"), ("涛", "t"), ("超", "c"),
]

@Test("each of 500 invented names is found by its initials, by pinyin, and by part of the name")
func invented() {
  var numbers = Sequence64(seed: 7)
  for _ in 0..<500 {
    let chosen = (0..<(2 + numbers.next(below: 2))).map { place in
      readings[numbers.next(below: place == 0 ? 24 : readings.count)]
    }
    let name = String(chosen.map(\.0))
    let search = index.searchKeys(for: name)
    #expect(search.contains(String(chosen.map(\.1))), "\(name) \(search)")
    #expect(search.contains(String(name.suffix(1))) && search.contains(name))
    #expect(Set(search).count == search.count)
  }
}

@Test("the keys that are spoken are letters and digits, and the key for sorting is ASCII")
func alphabet() throws {
  let all = try #require(lines(of: "Tests/NamesTests/Standard/characters.txt")).joined()
  for character in all {
    let keys = index.keys(for: "\(character)\(character)")
    #expect(keys.strokeKey.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(
      (keys.pinyin + keys.initials).allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
    )
    #expect(keys.pinyin.count <= 8 && keys.initials.count <= 16)
  }
}

@Test("part of the name, pinyin and initials are beginnings of stored keys")
func searchKeys() {
  #expect(
    index.searchKeys(for: "欧阳明") == ["欧阳明", "阳明", "明", "ouyangming", "oym"])
  #expect(index.searchKeys(for: "古丽·买").prefix(4) == ["古丽买", "丽买", "买", "gulimai"])
  #expect(index.searchKeys(for: "Ann") == ["ann", "nn", "n"])
}

@Test(
  "what is typed full-width, in capitals, with blanks, dots or apostrophes finds the same",
  arguments: [
    (" ＺＸＭ ", "zxm"), ("王　伟", "王伟"), ("古丽·买", "古丽买"), ("古丽．买", "古丽买"), ("Lü Bu", "lvbu"),
    ("xi'an", "xian"), ("０６０１２", "06012"), ("王\u{E0100}", "王"), ("　", ""), ("", ""),
  ])
func queries(typed: String, key: String) {
  #expect(index.queryKey(typed) == key)
}

@Test(
  "a name of two Chinese characters is padded for print, and no other",
  arguments: [
    ("王伟", "王\u{3000}伟"), ("王 伟", "王\u{3000}伟"), ("王小伟", "王小伟"), ("Al", "Al"), ("王A", "王A"),
    ("王·伟", "王·伟"), ("𬱖㛃", "𬱖\u{3000}㛃"), ("", ""),
  ])
func padding(name: String, printed: String) {
  #expect(index.padded(name) == printed)
}
