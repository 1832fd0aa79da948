import Domain
import Testing

@Test("the account of a card adds up, from its entries to its aspects and from these to its total")
func addsUp() throws {
  let tmux = try Tmux()
  let made = try tmux.lvzhi("demo", "--no-desk", "--members", "60", "--data", tmux.data)
  #expect(made.status == 0, "\(made.output)")
  let account = try tmux.lvzhi("score", "060039", "--explain", "--lang", "zh").output
  func points(_ pattern: Regex<(Substring, Substring)>) -> [Points] {
    account.matches(of: pattern).compactMap { Points(String($0.1)) }
  }
  let sums = points(#/\n  [A-F] [^ \n]+ ([0-9.]+)，最高/#)
  let others = points(#/奖励 ([0-9.]+)/#) + points(#/扣分 (-?[0-9.]+)/#)
  let entries = try tmux.lvzhi("score", "060039", "--format", "csv", "--lang", "zh").output
    .split(whereSeparator: \.isNewline).dropFirst()
    .compactMap { $0.split(separator: ",").last.flatMap { Points(String($0)) } }
  let total = try #require(points(#/总分 ([0-9.]+)/#).first)
  #expect(sums.count == 6 && others.count == 2 && entries.count > 20)
  #expect((sums + others).reduce(.zero, +) == total)
  #expect(entries.reduce(.zero, +) == total)
  #expect(account.contains("门槛 G1 三个一"))
}
