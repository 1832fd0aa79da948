import Toolkit

extension Keymap {
  /// Every action of a context with its keys and its sentence, for print.
  package func lines(of context: Context, in language: Language) -> [(keys: String, text: String)] {
    Action.allCases.filter { $0.context == context }.map { action in
      let label = action.label.text(in: language)
      let colon = Words("：", ": ").text(in: language)
      return (shown(action), label + colon + action.help.text(in: language))
    }
  }

  /// The whole table as a file that can be kept, changed and read back.
  package func document(in language: Language) -> String {
    var text = "[keys]\n"
    for context in Context.allCases {
      text += "\n# \(context.words.text(in: language))\n"
      for action in Action.allCases where action.context == context {
        let names = triggers(of: action).map { Keymap.quoted($0.name) }.joined(separator: ", ")
        text += "\(action.rawValue) = [\(names)]  # \(action.help.text(in: language))\n"
      }
    }
    return text
  }

  /// The section of the manual page, as man(7) wants it.
  package func manual(in language: Language) -> String {
    var text = ".SH \(Words("按键", "KEYS").text(in: language))\n"
    for context in Context.allCases {
      text += ".SS \(context.words.text(in: language))\n"
      for line in lines(of: context, in: language) {
        text += ".TP\n.B \(Keymap.escaped(line.keys))\n\(Keymap.escaped(line.text))\n"
      }
    }
    return text
  }

  private static func quoted(_ name: String) -> String {
    name == "\"" || name == "\\" ? "'\(name)'" : "\"\(name)\""
  }

  private static func escaped(_ text: String) -> String {
    let escaped = text.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
