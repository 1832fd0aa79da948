import Documents
import Toolkit

/// What is wrong with a file that people write, in words.
package protocol Explained {
  /// What is wrong, and what to do.
  var words: Words { get }
}

extension Finding where Problem: Explained {
  /// The place and the words in one line: "book.toml:12: task[3].award[1].points: …".
  package func line(in language: Language) -> String {
    let path = place.path.isEmpty ? "" : " \(place.path):"
    return "\(place.file):\(place.line.map { "\($0):" } ?? "")\(path) "
      + problem.words.text(in: language)
  }
}

extension Words {
  /// "，是否“近似”" where there is something near; else nothing.
  static func perhaps(_ nearest: String?) -> Words {
    nearest.map { Words("，是否“\($0)”", "; perhaps \($0)") } ?? Words("", "")
  }
}
