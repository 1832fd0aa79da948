import Toolkit

/// A list of names as offices send it: one a line or parted by 、 , ; and blanks; numbers before them,
/// remarks in brackets after them.
enum NameList {
  /// The names in a text, in their order; each without number and remark.
  static func names(in text: String) -> [String] {
    text.folded.split { "\n\r\t,;、，；".contains($0) }.flatMap(parts).filter { !$0.isEmpty }
  }

  /// A blank inside a name of two characters (王　伟) is padding; between longer words it parts names.
  private static func parts(_ piece: Substring) -> [String] {
    let bare = piece.split { "(（[【".contains($0) }.first ?? ""
    let words = bare.split(separator: " ").map { word in
      String(word.drop { $0.isNumber || ".．、)）:：".contains($0) })
    }.filter { !$0.isEmpty }
    if words.count == 2, words.allSatisfy({ $0.count == 1 }) { return [words.joined()] }
    return words
  }
}
