import Foundation
import Glibc
import Testing

/// Nothing typed is lost, on the built program: whatever ends it, the next start offers what was typed.
@Suite(.serialized)
struct DraftJob {
  /// How many keys may be lost where the program is killed.
  private static let most = 20

  /// How many characters were typed before the program is killed: at a few places, or at as many as
  /// `LVZHI_KILLS` says.
  private static let places: [Int] =
    if let count = ProcessInfo.processInfo.environment["LVZHI_KILLS"].flatMap({ Int($0) }) {
      (0..<count).map { _ in Int.random(in: 1...120) }
    } else {
      [5, 19, 47]
    }

  private func office() throws -> Tmux {
    let tmux = try Tmux()
    let founded = try tmux.lvzhi("init", "--committee", "清源区政协", "--term", "6")
    try #require(founded.status == 0, "\(founded.output)")
    try "委员编号,姓名,界别,政协职务\n06001,王伟,教育界,委员\n06002,曾子墨,教育界,委员\n"
      .write(toFile: tmux.folder + "/roll.csv", atomically: true, encoding: .utf8)
    let imported = try tmux.lvzhi("import", "members", tmux.folder + "/roll.csv")
    try #require(imported.status == 0, "\(imported.output)")
    return tmux
  }

  /// At the title of a reading session.
  private func openForm(_ tmux: Tmux) throws {
    try tmux.open(columns: 80, rows: 24, language: "zh")
    try tmux.wait(for: "委员2人")
    try tmux.press("n")
    try tmux.wait(for: "工作站活动")
    try tmux.press("Enter")
    try tmux.wait(for: "登记 读书活动")
    try tmux.press("Enter")
  }

  /// A text of so many characters of which no two parts are alike.
  private func text(_ count: Int) -> String {
    String((0...count / 3).map { "\($0 + 100)" }.joined().prefix(count))
  }

  private func type(_ text: String, _ tmux: Tmux) throws {
    try tmux.type(text)
    try tmux.wait(for: String(text.suffix(12)))
  }

  private func files(_ tmux: Tmux) throws -> [String] {
    let state = tmux.folder + "/lvzhi"
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: state) else { return [] }
    return all.filter { $0.contains("drafts-") && $0.hasSuffix(".toml") }.map { state + "/" + $0 }
  }

  /// The titles in the files of drafts, in the order of the files.
  private func titles(_ tmux: Tmux) throws -> [String] {
    try files(tmux).compactMap { file in
      let text = try String(contentsOfFile: file, encoding: .utf8)
      return text.firstMatch(of: /"title=([^"]*)"/).map { String($0.1) }
    }
  }

  /// Waits until the files of drafts are as they should be; at most two minutes.
  private func wait(_ tmux: Tmux, until isRight: () throws -> Bool) throws {
    let end = Date().addingTimeInterval(120)
    while Date() < end {
      if try isRight() { return }
      usleep(20_000)
    }
    let last = try titles(tmux)
    try #require(Bool(false), "the drafts never came to be right: \(last)")
  }

  /// Takes up the draft that is offered, and looks for what was kept.
  private func restore(_ kept: String, _ tmux: Tmux) throws {
    try tmux.open(columns: 80, rows: 24, language: "zh")
    try tmux.wait(for: "发现 1 份没有保存的草稿")
    try tmux.press("Enter")
    let screen = try tmux.wait(for: String(kept.suffix(12)))
    #expect(screen.contains("登记 读书活动"))
  }

  @Test("killed at any moment, the program loses at most twenty keys", arguments: places)
  func killed(count: Int) throws {
    let tmux = try office()
    try openForm(tmux)
    let typed = text(count)
    try type(typed, tmux)
    _ = try tmux.end(by: SIGKILL)
    try tmux.vanish()
    let kept = try titles(tmux).first ?? ""
    #expect(typed.hasPrefix(kept) && typed.count - kept.count <= Self.most, "\(kept)")
    guard !kept.isEmpty else { return }
    try restore(kept, tmux)
  }

  @Test(
    "told to end or hung up on, it loses nothing and ends at once", arguments: [SIGHUP, SIGTERM])
  func told(signal: Int32) throws {
    let tmux = try office()
    try openForm(tmux)
    let typed = text(33)
    try type(typed, tmux)
    #expect(try tmux.end(by: signal) < 10)
    try tmux.vanish()
    #expect(try titles(tmux) == [typed])
    try restore(typed, tmux)
    try tmux.vanish()
  }

  @Test("a terminal that vanishes takes nothing with it, and saving takes the draft away")
  func vanished() throws {
    let tmux = try office()
    try openForm(tmux)
    let typed = text(33)
    try type(typed, tmux)
    try tmux.vanish()
    try wait(tmux) { try titles(tmux) == [typed] }
    try restore(typed, tmux)
    try tmux.press("Enter")
    try tmux.type("06002 ")
    try tmux.wait(for: "到会 1 人")
    try tmux.press("C-s")
    try tmux.wait(for: "已记录 #1")
    try wait(tmux) { try files(tmux).isEmpty }
    try tmux.vanish()
    try tmux.open(columns: 80, rows: 24, language: "zh")
    let home = try tmux.wait(for: "委员2人")
    #expect(!home.contains("草稿 ") && !home.contains("发现"))
  }

  @Test("a line that goes without a signal ends the program, which loses nothing and does not spin")
  func silent() throws {
    let tmux = try office()
    let wire = try Wire(tmux, columns: 80, rows: 24)
    try openForm(wire)
    // The last character is one that is painted for no other reason: once it is there, all before it was read.
    let typed = text(39) + "尾"
    wire.type(typed)
    try wire.wait(for: "尾")
    wire.hangUp()
    #expect(try wire.end() < 10)
    #expect(try titles(tmux) == [typed])
  }

  private func openForm(_ wire: Wire) throws {
    try wire.wait(for: "委员2人")
    wire.type("n")
    try wire.wait(for: "读书活动")
    wire.type("\r")
    try wire.wait(for: "Ctrl-S")
    wire.type("\r")
  }

  @Test("two hundred new sizes while typing lose no key")
  func resized() throws {
    let tmux = try office()
    let wire = try Wire(tmux, columns: 80, rows: 24)
    try openForm(wire)
    let typed = text(200)
    for (place, character) in typed.enumerated() {
      wire.resize(columns: UInt16(40 + place * 7 % 120), rows: UInt16(8 + place * 5 % 40))
      wire.type(String(character))
      wire.look()
    }
    wire.resize(columns: 80, rows: 24)
    try wait(tmux) {
      wire.look()
      return try titles(tmux) == [typed]
    }
    wire.send(SIGTERM)
    _ = try wire.end()
  }

  @Test("stopped and continued, it has what was typed before and meanwhile; Ctrl-Z does nothing")
  func stopped() throws {
    let tmux = try office()
    try openForm(tmux)
    try type("100101102", tmux)
    try tmux.press("C-z")
    try tmux.signal(SIGTSTP)
    try tmux.signal(SIGSTOP)
    try tmux.type("103104")
    try tmux.signal(SIGCONT)
    try tmux.wait(for: "100101102103104")
    try wait(tmux) { try titles(tmux) == ["100101102103104"] }
    try tmux.vanish()
  }

  @Test("two desks of one clerk keep a draft each, and take nothing from one another")
  func twoDesks() throws {
    let tmux = try office()
    try openForm(tmux)
    try type("第一张桌", tmux)
    try wait(tmux) { try titles(tmux) == ["第一张桌"] }
    let wire = try Wire(tmux, columns: 80, rows: 24)
    // Nothing is offered: Home is in front, and its keys are taken.
    try openForm(wire)
    wire.type("202")
    try wait(tmux) { try Set(titles(tmux)) == ["第一张桌", "202"] }
    wire.send(SIGKILL)
    _ = try wire.end()
    _ = try tmux.end(by: SIGKILL)
    try tmux.vanish()
    try tmux.open(columns: 80, rows: 24, language: "zh")
    try tmux.wait(for: "发现 2 份没有保存的草稿")
  }

  @Test("two hundred keys typed while a save waits arrive in order, even if the program is killed")
  func aheadOfSave() throws {
    let tmux = try office()
    try openForm(tmux)
    try type("第一场", tmux)
    try tmux.press("Enter")
    try tmux.type("06001 ")
    try tmux.wait(for: "到会 1 人")
    let gate = open(tmux.data + ".gate", O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    defer { close(gate) }
    try #require(flock(gate, LOCK_EX) == 0)
    try tmux.press("C-s")
    try tmux.wait(for: "等待")
    try tmux.press("Enter")
    let typed = text(199)
    try tmux.type(typed)
    let keys = typed.map { "\"text \($0)\"" }.joined(separator: ", ")
    try wait(tmux) {
      try files(tmux).contains { try String(contentsOfFile: $0, encoding: .utf8).contains(keys) }
    }
    let ahead = try #require(try files(tmux).first)
    let copy = try Data(contentsOf: URL(fileURLWithPath: ahead))
    flock(gate, LOCK_UN)
    try tmux.wait(for: String(typed.suffix(12)))
    try wait(tmux) { try titles(tmux) == [typed] }
    _ = try tmux.end(by: SIGKILL)
    try tmux.vanish()
    // As if it had been killed between the save and the next write: the first draft is saved, and known to
    // be; the keys behind it are not lost.
    for file in try files(tmux) { try FileManager.default.removeItem(atPath: file) }
    try copy.write(to: URL(fileURLWithPath: ahead))
    try restore(typed, tmux)
    let verified = try tmux.lvzhi("verify")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(try tmux.lvzhi("export", "activities", "--format", "csv").output.contains("第一场"))
  }
}
