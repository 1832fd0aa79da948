import CEmbedded
import Names
import Testing

private let folder = "Sources/CEmbedded/tables/"

@Test("the tables of the program are the files of the source tree, byte for byte")
func embedded() throws {
  let strokes = UnsafeBufferPointer(start: lvzhi_strokes(), count: Int(lvzhi_strokes_count()))
  let readings = UnsafeBufferPointer(start: lvzhi_readings(), count: Int(lvzhi_readings_count()))
  let surnames = UnsafeBufferPointer(start: lvzhi_surnames(), count: Int(lvzhi_surnames_count()))
  #expect(try Array(strokes) == #require(bytes(of: folder + "strokes.txt")))
  #expect(try Array(readings) == #require(bytes(of: folder + "readings.txt")))
  #expect(try Array(surnames) == #require(bytes(of: folder + "surnames.txt")))
}

@Test(
  "the lines of a table stand in the order of their bytes, each key once",
  arguments: ["strokes.txt", "readings.txt", "surnames.txt"])
func sorted(file: String) throws {
  let keys = try #require(lines(of: folder + file)).map { $0.utf8.prefix { $0 >= 0x80 } }
  #expect(keys.count > 100)
  for (key, next) in zip(keys, keys.dropFirst()) {
    #expect(key.lexicographicallyPrecedes(next), "\(String(key) ?? "") \(String(next) ?? "")")
  }
}

@Test("every line of the stroke table is found, the first and the last too")
func everyLine() throws {
  let index = NameIndex()
  let table = try #require(lines(of: folder + "strokes.txt"))
  let lost = table.filter { line in
    let digits = line.dropFirst().prefix { ("1"..."5").contains($0) }
    let count = digits.count < 10 ? "0\(digits.count)" : "\(digits.count)"
    return index.strokeKey(of: String(line.prefix(1))) != count + line.dropFirst() + "-0"
  }
  #expect(lost == [])
}

@Test("each of the 8,105 characters of 通用规范汉字表 has strokes and a reading")
func standardCharacters() throws {
  let index = NameIndex()
  let all = try #require(lines(of: "Tests/NamesTests/Standard/characters.txt")).joined()
  #expect(all.unicodeScalars.count == 8_105)
  #expect(index.unknownCharacters(in: all) == [])
  #expect(all.filter { index.keys(for: String($0)).pinyin.isEmpty } == "")
}
