import Domain
import Foundation
import Scoring
import Testing

/// A second program, written from the description of the language, says the same of the same worlds.
///
/// `LVZHI_WORLDS=10000` asks for more worlds than the usual five hundred, `LVZHI_SEED` for others.
struct SecondTests {
  private static func setting(_ name: String, else usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test("a second program, written from the description alone, agrees line by line")
  func agreement() throws {
    let first = Self.setting("LVZHI_SEED", else: 1)
    let count = Self.setting("LVZHI_WORLDS", else: 500)
    var refused = 0
    var seen = Dictionary(uniqueKeysWithValues: Self.signs.map { ($0, 0) })
    for start in stride(from: first, to: first + count, by: 250) {
      let worlds = try (start..<min(start + 250, first + count)).map(RandomWorld.init)
      let others = try Second.lines(of: worlds)
      try #require(others.count == worlds.count)
      for (world, other) in zip(worlds, others) {
        compare(world, other)
        for sign in Self.signs { seen[sign, default: 0] += other.count { $0.contains(sign) } }
      }
      refused += worlds.reduce(0) { $0 + $1.refused }
    }
    print("seeds \(first)...\(first + count - 1), \(refused) texts refused; lines with:")
    print(Self.signs.map { "\($0) \(seen[$0, default: 0])" }.joined(separator: ", "))
    guard count >= 500 else { return }
    #expect(seen.filter { $0.value == 0 } == [:], "what never happens is not compared")
  }

  /// What must be found somewhere among the lines of so many worlds.
  private static let signs = [
    " day ", " month ", " quarter ", " year ", " term ", " 1 a day", " a month", " a quarter",
    " a year", " a term", " 其中 0.5", " 其中 1 a ", "; L0 合计", "; aspect", "; bonus", "; ceiling",
    "; replaced by", " beyond ", "未报名", "综合", "联名", "第一完成人", "均摊", "非主要完成人", " met",
    " missed", "grade withheld", "grade exempt", "grade 优", "grade 差", "stars 5", "= member",
    " blue", "alarms 1 W",
  ]

  private func compare(_ world: RandomWorld, _ other: [String]) {
    let own = world.lines
    guard own != other else { return }
    let place = zip(own, other).enumerated().first { $1.0 != $1.1 }?.offset ?? own.count
    let (here, there) = (own.dropFirst(place).first ?? "", other.dropFirst(place).first ?? "")
    Issue.record("seed \(world.seed), line \(place): \(here) | \(there)\n\(world.text)")
  }
}

/// The second program, run by Python.
private enum Second {
  static func lines(of worlds: [RandomWorld]) throws -> [[String]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lvzhi-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try JSON.list(worlds.map(\.json)).canonical.write(to: input, atomically: true, encoding: .utf8)
    try Data().write(to: output)
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-B",
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "second.py").path(),
    ]
    python.standardInput = try FileHandle(forReadingFrom: input)
    python.standardOutput = try FileHandle(forWritingTo: output)
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0, "python3 ended with \(python.terminationStatus)")
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: output))
  }
}
