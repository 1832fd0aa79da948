import Documents

extension KeymapReader.Problem: Explained {
  /// What is wrong and what to do, in both languages.
  package var words: Words {
    switch self {
    case .document(let problem): problem.words
    case .unknownTrigger(let name):
      Words("没有 \(name) 这个键；如 n、<f2>、<c-s>", "no key is named \(name); write n, <f2>, <c-s>")
    case .taken(let name, let rival):
      Words(
        "\(name) 已是“\(rival.label.chinese)”(\(rival.rawValue))；请换一个键，或先改那一条",
        "\(name) already means \(rival.label.english) (\(rival.rawValue)); take another key or change that"
      )
    case .letterInForm(let name):
      Words(
        "表单里 \(name) 是文字；请用 <f2>、<c-s> 一类的键",
        "in a form \(name) is text; take a key such as <f2> or <c-s>")
    }
  }
}
