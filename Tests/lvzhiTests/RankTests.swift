import Testing

@Test("a ranking tells the colours of grades as of places, where the book has them")
func gradeColours() throws {
  let tmux = try Tmux()
  let made = try tmux.lvzhi("demo", "--no-desk", "--members", "60", "--data", tmux.data)
  #expect(made.status == 0, "\(made.output)")
  let adopted = try tmux.lvzhi(
    "rules", "adopt", "fengjie-2023", "--from", "2026-01-01", "--reason", "试行五色评定")
  #expect(adopted.status == 0, "\(adopted.output)")
  let ranking = try tmux.lvzhi("rank", "--lang", "zh", "--format", "csv", "--year", "2026").output
  let rows = ranking.split(whereSeparator: \.isNewline).dropFirst().map {
    $0.split(separator: ",").map(String.init).suffix(2)
  }
  let colours = ["优秀": "绿", "优良": "蓝", "合格": "黄", "基本合格": "褐", "一般": "红"]
  #expect(rows.count > 50)
  for row in rows { #expect(row.first.flatMap { colours[$0] } == row.last, "\(row)") }
}
