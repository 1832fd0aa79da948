import Domain
import Foundation
import Testing
import Toolkit

@testable import Screens

/// Every screen, and everything that can stand over one, at every size.
///
/// A coarse grid of sizes by default; with `SIZES=whole` every width and every height, and some sizes by
/// chance, the same again with the `SEED` that is printed.
@Suite struct SizesTests {
  private static let usual = Size(columns: 80, rows: 24)

  private static let isWhole = ProcessInfo.processInfo.environment["SIZES"] == "whole"

  /// Each step of the layout, the least, the usual and the largest; each in both languages, and each
  /// language at both widths of ambiguous characters, in turns.
  private static var coarse: [Setting] {
    let sizes = [
      (20, 6), (20, 24), (31, 8), (39, 9), (40, 12), (59, 7), (60, 20), (80, 16), (100, 30),
      (240, 80),
    ]
    return sizes.enumerated().flatMap { index, size in
      Language.allCases.enumerated().map { place, language in
        Setting(
          size: Size(columns: size.0, rows: size.1),
          ambiguous: (index + place).isMultiple(of: 2) ? .narrow : .wide, language: language)
      }
    } + [
      Setting(size: Size(columns: 400, rows: 120), ambiguous: .narrow, language: .chinese)
    ]
  }

  /// Every width at three heights, every height at three widths, and some sizes by chance; the languages and
  /// the widths of ambiguous characters in turns.
  private static let whole: [Setting] = {
    let wide = (20...240).flatMap { columns in
      [6, 12, 24].map { Size(columns: columns, rows: $0) }
    }
    let high = (6...80).flatMap { rows in
      [20, 60, 100].map { Size(columns: $0, rows: rows) }
    }
    var state = seed
    func random(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    let others = (0..<100).map { _ in Size(columns: random(20...240), rows: random(6...80)) }
    let ways = Language.allCases.flatMap { language in
      Ambiguous.allCases.map { ($0, language) }
    }
    return (wide + high + others).enumerated().map { index, size in
      let (ambiguous, language) = ways[(index + index / ways.count) % ways.count]
      return Setting(size: size, ambiguous: ambiguous, language: language)
    }
  }()

  private static let seed: UInt64 = {
    let given = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 0...9_999)
    print("SEED=\(seed)")
    return seed
  }()

  private static var settings: [Setting] { isWhole ? whole : coarse }

  @Test(
    "every screen is drawn at every size: nothing over another, the caret and the selected row in sight",
    arguments: Way.all)
  func everySize(way: Way) throws {
    let desk = try way.gone(size: Self.usual)
    #expect(desk.stack.front.map { String(describing: type(of: $0)) } == way.screen)
    var usual: [Language: Sight] = [:]
    for language in Language.allCases {
      usual[language] = Sight(desk.frame(language), isTyping: desk.stack.front?.isTyping ?? false)
    }
    for setting in Self.settings {
      guard let usual = usual[setting.language] else { continue }
      let frame = desk.frame(in: setting)
      for fault in usual.faults(of: frame) {
        Issue.record("\(way) at \(setting): \(fault)\n\(frame.picture)")
        return
      }
    }
  }

  @Test("the ways lead to every screen there is")
  func everyScreen() {
    // Nobody stays at these: the office answers, and another stands in their place.
    #expect(
      Self.screens.subtracting(Way.all.map(\.screen)) == ["ArrivalScreen", "ResumingScreen"])
  }

  /// The names of the types in the sources that are screens.
  private static var screens: Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Screens")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for match in text.matches(of: /struct (\w+): (?:Ledger)?Screen \{/) {
        names.insert(String(match.1))
      }
    }
    return names
  }

  @Test("the desk before the office is open is drawn at every size")
  func arrival() throws {
    let today = try #require(Day(iso: "2026-06-01"))
    for demonstration in [nil, Demonstration(seed: 6, members: 60)] {
      let stack = Stack.opened(
        Sitting(today: today, session: "s", file: "/srv/office.db"), demonstrating: demonstration
      ).stack
      let sight = Sight(
        stack.view(in: Setting(size: Self.usual, ambiguous: .narrow, language: .chinese)),
        isTyping: false)
      for setting in Self.settings {
        #expect(sight.faults(of: stack.view(in: setting)) == [])
      }
    }
  }
}

/// What can be seen of a screen at the usual size, and so must be seen at every other.
private struct Sight {
  let hasCaret: Bool
  let hasSelected: Bool
  let isTyping: Bool

  init(_ frame: Frame, isTyping: Bool) {
    hasCaret = frame.caret != nil
    hasSelected = frame.shows(.rowSelected)
    self.isTyping = isTyping
  }

  /// What is wrong with the same screen at another size.
  func faults(of frame: Frame) -> [String] {
    var faults: [String] = []
    let (columns, rows) = (frame.size.columns, frame.size.rows)
    // A row of a larger picture is made in no other way, and measuring takes long.
    let measured = columns > 132 ? 0 : rows
    for row in 0..<measured where frame.columns(of: frame.text(row: row)) != columns {
      faults.append("row \(row) is not whole")
    }
    if let overlap = frame.overlap { faults.append("\(overlap) is written over") }
    if hasSelected, !isTyping, !frame.shows(.rowSelected) { faults.append("no selected row") }
    if let caret = frame.caret {
      if !(1..<rows - 2).contains(caret.row) || !(0..<columns).contains(caret.column) {
        faults.append("the caret is at \(caret)")
      }
    } else if hasCaret {
      faults.append("no caret")
    }
    if isTyping, !frame.text(row: rows - 1).contains(where: \.isLetter) {
      faults.append("no key below")
    }
    return faults
  }
}

extension Frame {
  fileprivate func shows(_ role: Role) -> Bool {
    (0..<size.rows).contains { row in cells(row: row).contains { $0.role == role } }
  }

  fileprivate var picture: String {
    (0..<size.rows).map { "|\(text(row: $0))|" }.joined(separator: "\n")
  }
}
