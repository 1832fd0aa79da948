import Foundation
import Glibc

extension Configuration {
  /// Writes the chosen theme into the clerk's file, and leaves everything else there as it is; nil, or
  /// why it could not be done.
  static func keep(theme name: String) -> String? {
    let old = Machine.file(file).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let new = text(old, choosing: name)
    guard case .success(let read) = read(new), read.theme?.name == name else {
      return "theme"
    }
    return replace(new)
  }

  /// The text of a configuration with another theme.
  static func text(_ old: String, choosing name: String) -> String {
    let line = "theme = \"\(name)\""
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = lines.prefix { !$0.drop(while: \.isWhitespace).hasPrefix("[") }
    if let place = head.firstIndex(where: { isTheme($0) }) {
      lines[place] = line
    } else {
      lines.insert(line, at: 0)
      if let place = lines.firstIndex(where: { $0.drop(while: \.isWhitespace).hasPrefix("[theme]") }
      ) {
        let rest = lines[(place + 1)...]
        let end = rest.firstIndex { $0.drop(while: \.isWhitespace).hasPrefix("[") }
        lines.removeSubrange(place..<(end ?? lines.count))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func isTheme(_ line: String) -> Bool {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "=" })
    return words.first == "theme" && line.contains("=")
  }

  /// Puts a whole file in the place of the old one; nil, or why not.
  private static func replace(_ text: String) -> String? {
    let path =
      realpath(file, nil).map { path in
        defer { free(path) }
        return String(cString: path)
      } ?? file
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return nil
    } catch {
      return (error as NSError).localizedDescription
    }
  }
}
