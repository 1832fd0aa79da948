import ArgumentParser
import Documents
import Domain
import Foundation
import Glibc
import Screens
import Toolkit

/// Where themes are found: the clerk's own first, then the machine's, the installed, and last those
/// in the program.
enum ThemeFolder {
  /// A theme that was read, or what is wrong with it, and the files that it was read from.
  struct Reading {
    let outcome: Result<Theme, Findings<Theme.Problem>>
    /// Whether there is a theme of that name or file at all.
    let isThere: Bool
    /// Those that the clerk may edit while the theme is worn, itself first.
    let files: [String]
  }

  /// The theme of that name or file. Says every finding of a file that is not right.
  static func theme(_ name: String, in language: Language) throws -> Theme {
    try opened(name, in: language).theme
  }

  /// The same with the files on disk that it was read from.
  static func opened(
    _ name: String, in language: Language
  ) throws -> (theme: Theme, files: [String]) {
    let reading = read(name)
    guard reading.isThere else { throw missing(name, in: language) }
    switch reading.outcome {
    case .success(let theme): return (theme, reading.files)
    case .failure(let findings):
      Session.say(findings, in: language)
      throw ExitCode(65)
    }
  }

  /// Reads a theme. A file may inherit from another of the same name in a later folder; what the program brings
  /// inherits from what the program brings, whatever the clerk calls by the same name.
  static func read(_ name: String) -> Reading {
    var files: [String] = []
    var last: [String: String] = [:]
    var isShipped = false
    func next(_ name: String) -> String? {
      let shipped = ShippedThemes.text(name)
      if !isShipped, let found = found(name).first(where: { !files.contains($0) }) {
        files.append(found)
        last[name] = contents(found)
      } else if let shipped {
        last[name] = shipped
      }
      if shipped != nil, last[name] == shipped { isShipped = true }
      return last[name]
    }
    let text = next(name)
    let isStandard = name == Theme.standardName && text == ShippedThemes.text(name)
    let outcome =
      isStandard
      ? .success(.standard) : ThemeReader.read(text ?? "", named: name, inheriting: next)
    return Reading(
      outcome: outcome, isThere: text != nil, files: files.filter { isOwn($0) || $0 == name })
  }

  /// Everything that is wrong with a theme; of one in the program, also what it does not say of its maker.
  static func check(
    _ name: String, in language: Language
  ) throws -> Findings<Theme.Problem> {
    guard let text = text(name) else { throw missing(name, in: language) }
    let strays = ThemeReader.strays(in: text, named: name)
    switch read(name).outcome {
    case .failure(let findings): return findings.joined(with: strays)
    case .success(let theme):
      let findings = strays.joined(with: ThemeLint.findings(in: theme, file: name))
      let isOurs = ShippedThemes.text(name) == text
      return isOurs ? ShippedLint.findings(in: text, named: name).joined(with: findings) : findings
    }
  }

  /// Every theme by name, sorted.
  static var names: [String] { Set(files + ShippedThemes.names).sorted() }

  /// The themes that are files, by name.
  private static var files: [String] {
    folders.filter(Machine.isFolder).flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    }
  }

  /// What the files of the clerk and of the machine say of themselves, by their names.
  static var own: [String: Imprint] {
    let shipped = ShippedThemes.names
    var own: [String: Imprint] = [:]
    for name in files where !shipped.contains(name) {
      own[name] = text(name).flatMap { ThemeReader.imprint($0, named: name) }
    }
    return own
  }

  /// The text of the theme that a name or a file means; nil when there is none.
  static func text(_ name: String) -> String? {
    found(name).first.flatMap { contents($0) } ?? ShippedThemes.text(name)
  }

  /// Keeps a theme among the clerk's own, and gives its file; one that is there is not overwritten.
  static func keep(_ text: String, as name: String, in language: Language) throws -> String {
    let folder = Machine.configurationFolder + "/themes"
    let file = "\(folder)/\(name).toml"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = errno
      guard reason == EEXIST else {
        throw Session.refuse(.readOnly(path: file), in: language)
      }
      throw Session.stop(
        Words(
          "已有主题 \(name)（\(file)），未作改动；要换就先删去它，或把来源文件改名",
          "there is a theme \(name) already (\(file)); nothing changed: remove it, or rename the source"
        ),
        in: language, exit: 65)
    }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw ExitCode(74) }
    return file
  }

  /// A file's name without folder and ending, in small letters, digits and hyphens.
  static func slug(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let base = name.split(separator: ".").first.map(String.init) ?? name
    let slug = base.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return slug.isEmpty ? "imported" : String(slug)
  }

  static func missing(_ name: String, in language: Language) -> ExitCode {
    Session.stop(
      Words(
        "没有主题 \(name)：写主题名，或含 / 的文件路径",
        "there is no theme \(name): give a theme's name, or a file's path with a / in it"),
      in: language, exit: 66)
  }

  /// Whether a file is among the clerk's own: those of the machine are not edited while they are worn.
  private static func isOwn(_ file: String) -> Bool {
    file.hasPrefix(Machine.configurationFolder + "/")
  }

  /// The files that a name may mean, the first to be taken first.
  private static func found(_ name: String) -> [String] {
    let files = name.contains("/") ? [name] : folders.map { "\($0)/\(name).toml" }
    return files.filter { access($0, R_OK) == 0 }
  }

  private static func contents(_ file: String) -> String? {
    Machine.file(file).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static let folders = [
    Machine.configurationFolder + "/themes", "/etc/lvzhi/themes", installed,
  ]

  /// Beside the program: `bin/lvzhi` has `share/lvzhi/themes`.
  private static var installed: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let program = String(
      decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Machine.folder(of: Machine.folder(of: program)) + "/share/lvzhi/themes"
  }
}
