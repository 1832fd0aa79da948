import Documents
import Glibc
import Screens
import Toolkit

/// What the desk wears: the theme that is chosen, tried on, or edited while it is worn.
struct Wardrobe {
  private(set) var choice: ThemeChoice
  /// The theme that was read last without fault.
  private(set) var theme: Theme
  /// Its name.
  private(set) var name: String
  private var ground: Imprint.Variant?
  private let guess: Imprint.Variant?
  private var files: [String: Stamp] = [:]
  /// Why the theme that is set is not worn; nil where it is.
  private(set) var fault: LooksPhrase?
  /// The theme that is tried on, if one is.
  private var tried: ThemeChoice?

  /// When a file was changed, and how long it is; enough to see that it was edited.
  private struct Stamp: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let bytes: Int
    let serial: UInt64
  }

  /// Takes out the theme that was asked for; a file that is not right ends the command with every finding.
  init(asked choice: ThemeChoice, in language: Language) throws {
    self.choice = choice
    guess = Wardrobe.guess
    name = choice.theme(on: nil, guess: guess)
    let opened = try ThemeFolder.opened(name, in: language)
    theme = opened.theme
    watch(opened.files)
  }

  /// Takes out the theme that is set; where that cannot be worn, ours is, and `fault` says why.
  init(set choice: ThemeChoice) {
    self.choice = choice
    guess = Wardrobe.guess
    name = choice.theme(on: nil, guess: guess)
    let reading = ThemeFolder.read(name)
    switch reading.outcome {
    case .success(let read) where reading.isThere: theme = read
    case .success:
      theme = .standard
      fault = .noTheme(name)
    case .failure(let findings):
      theme = .standard
      fault = .faulty(
        theme: reading.files.first ?? name, line: findings.all.first?.place.line,
        count: findings.all.count)
    }
    watch(reading.files)
  }

  /// Whether the answer of the terminal would matter.
  var wantsGround: Bool {
    if case .byGround = tried ?? choice { ground == nil } else { false }
  }

  /// Whether a file is worn that somebody may edit.
  var isWatching: Bool { !files.isEmpty }

  /// The terminal says what its ground is; whether the theme is another now.
  mutating func learn(_ shade: Shade) -> Bool {
    ground = shade.luminance > 0.18 ? .light : .dark
    return put(on: tried ?? choice)
  }

  /// Tries a theme on, by its name; whether it could be read.
  mutating func wear(_ name: String) -> Bool {
    tried = ThemeChoice(name)
    return put(on: ThemeChoice(name))
  }

  /// The one that is worn is chosen.
  mutating func keep(_ name: String) {
    choice = ThemeChoice(name)
    tried = nil
  }

  /// Reads the theme again where one of its files was edited; nil where none was, else whether it is
  /// right. What is worn stays as it was while it is not.
  mutating func look() -> Result<Theme, Findings<Theme.Problem>>? {
    guard files.contains(where: { Wardrobe.stamp($0.key) != $0.value }) else { return nil }
    let reading = ThemeFolder.read(name)
    watch(reading.files)
    if case .success(let new) = reading.outcome { theme = new }
    return reading.outcome
  }

  private mutating func put(on choice: ThemeChoice) -> Bool {
    let wanted = choice.theme(on: ground, guess: guess)
    let reading = ThemeFolder.read(wanted)
    guard case .success(let new) = reading.outcome else { return false }
    (name, theme) = (wanted, new)
    watch(reading.files)
    return true
  }

  /// A file that is away for a moment, as editors have it, is kept in sight.
  private mutating func watch(_ read: [String]) {
    var stamps: [String: Stamp] = [:]
    for file in read { stamps[file] = Wardrobe.stamp(file) }
    if !stamps.isEmpty || files.keys.allSatisfy({ !$0.hasSuffix("/\(name).toml") }) {
      files = stamps
    }
  }

  private static func stamp(_ file: String) -> Stamp? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    return Stamp(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
      bytes: Int(status.st_size), serial: UInt64(status.st_ino))
  }

  /// What the environment says of the ground: the last figure of `COLORFGBG`.
  private static var guess: Imprint.Variant? {
    guard let text = Machine.variable("COLORFGBG"), let last = text.split(separator: ";").last,
      let number = Int(last)
    else { return nil }
    return number == 7 || (9...15).contains(number) ? .light : .dark
  }
}
