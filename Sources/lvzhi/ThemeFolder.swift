import ArgumentParser
import Documents
import Glibc
import Toolkit

/// Where themes are found: the clerk's own first, then the installed, then those beside the source.
enum ThemeFolder {
  /// The theme of that name or file; the built-in one for none. Says every finding of a file that is not right.
  static func theme(_ name: String?) throws -> Theme {
    guard let name else { return .standard }
    guard let text = text(name) else {
      Session.say("lvzhi: no theme \(name.printable)")
      throw ExitCode(66)
    }
    switch ThemeReader.read(text, named: name, inheriting: { self.text($0) }) {
    case .success(let theme): return theme
    case .failure(let findings):
      for finding in findings.all {
        let line = finding.place.line.map { ":\($0)" } ?? ""
        Session.say("\(name.printable)\(line): \(finding.place.path): \(finding.problem)".printable)
      }
      throw ExitCode(65)
    }
  }

  private static func text(_ name: String) -> String? {
    let files =
      name.contains("/")
      ? [name] : folders.map { "\($0)/\(name).toml" }
    return files.lazy.compactMap { Machine.file($0) }.first
      .flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static var folders: [String] {
    let own = Machine.configurationFolder + "/themes"
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let program = String(
      decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = program.split(separator: "/").dropLast(2).joined(separator: "/")
    return [own, "/\(folder)/share/lvzhi/themes", "themes"]
  }
}
