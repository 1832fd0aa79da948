import Documents
import Screens
import Toolkit

/// Which theme the clerk wants.
enum ThemeChoice: Hashable {
  /// One, by name or file.
  case one(String)
  /// One of two, by the ground of the terminal; the third until that is known, if it ever is.
  case byGround(light: String, dark: String, unknown: String?)

  /// What a name means: `auto` is our light or our dark one.
  init(_ name: String) {
    self = name == Closet.byGround ? .usual : .one(name)
  }

  static let usual = ThemeChoice.byGround(
    light: "default-light", dark: "default-dark", unknown: nil)

  /// The name that the closet knows it by.
  var name: String {
    switch self {
    case .one(let name): name
    case .byGround: Closet.byGround
    }
  }

  /// The theme for a ground; `guess` is what the environment says, and dark is likelier.
  func theme(on ground: Imprint.Variant?, guess: Imprint.Variant?) -> String {
    switch self {
    case .one(let name): return name
    case .byGround(let light, let dark, let unknown):
      if ground == nil, guess == nil, let unknown { return unknown }
      return (ground ?? guess) == .light ? light : dark
    }
  }
}

extension ThemeChoice {
  /// Reads `theme = "nord"` or `theme = { light = "…", dark = "…", fallback = "…" }`; nil for no such key.
  static func read(
    _ root: Documents.Table, noting findings: inout Findings<Document.Problem>
  ) -> ThemeChoice? {
    guard case .table? = root["theme"] else {
      return root.words("theme", noting: &findings).map { ThemeChoice($0) }
    }
    guard let table = root.table("theme", noting: &findings) else { return nil }
    table.expect(["light", "dark"], optional: ["fallback"], noting: &findings)
    guard let light = table.words("light", noting: &findings),
      let dark = table.words("dark", noting: &findings)
    else { return nil }
    return .byGround(
      light: light, dark: dark, unknown: table.words("fallback", noting: &findings))
  }
}
