import Foundation
import Testing

/// The front page, held to what is there.
@Suite struct ReadmeTests {
  private static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  private static var text: String {
    get throws {
      try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    }
  }

  /// What stands between single backticks.
  private static var quoted: [String] {
    get throws {
      try text.split(separator: "\n").filter { !$0.hasPrefix("```") }.flatMap { line in
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
    }
  }

  private func folders(of path: String) throws -> [String] {
    let url = Self.root.appendingPathComponent(path)
    return try FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map { path + "/" + $0.lastPathComponent }
  }

  @Test("every path the front page names is there")
  func paths() throws {
    let paths = try Self.quoted.compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { ["Sources/", "Tests/", "scripts/", "themes/"].contains(where: $0.hasPrefix) }
    #expect(paths.count > 20)
    for path in paths {
      let file = Self.root.appendingPathComponent(path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
  }

  @Test("the front page names every folder of the source, and of the screens")
  func folders() throws {
    let quoted = try Set(Self.quoted)
    for folder in try folders(of: "Sources") + folders(of: "Sources/Screens") {
      #expect(quoted.contains(folder), "\(folder)")
    }
  }

  @Test("the front page counts the themes and their palettes, and the rule books, aright")
  func counts() throws {
    let files = FileManager.default
    func names(_ folder: String) throws -> [String] {
      try files.contentsOfDirectory(atPath: Self.root.appendingPathComponent(folder).path)
        .filter { $0.hasSuffix(".toml") }
    }
    let credits = try String(
      contentsOf: Self.root.appendingPathComponent("themes/CREDITS.md"), encoding: .utf8)
    // A palette is what stands before the first dash of a theme's name: one-dark and one-light are one.
    let palettes = Set(
      credits.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
        line.split(separator: "`").dropFirst().first?.split(separator: "-").first
      })
    let themes = try names("themes").count
    let text = try Self.text
    #expect(
      text.contains("\(themes) inside the binary, from \(palettes.count) published palettes"),
      "\(themes) themes, \(palettes.count) palettes: \(palettes.sorted())")
    #expect(try names("rulebooks").count == 13 && text.contains("the thirteen books"))
  }
}
