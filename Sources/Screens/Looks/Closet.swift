import Documents
import Toolkit

/// The themes that a clerk may choose from, and the one that is chosen.
package struct Closet: Hashable, Sendable {
  /// The clerk's own, by name, each with what it says of itself.
  package var own: [String: Imprint] = [:]
  /// The name of the chosen one; `byGround` where the terminal's ground decides.
  package var chosen: String = byGround

  package init() {}

  /// The name that leaves the choice between the light and the dark one to the terminal's ground.
  package static let byGround = "auto"

  /// The clerk's own by name, then what the program brings and is not the clerk's own under that name.
  var all: [(name: String, imprint: Imprint)] {
    let shipped = ShippedThemes.names.filter { own[$0] == nil }.compactMap { name in
      ShippedThemes.text(name).flatMap { ThemeReader.imprint($0, named: name) }
        .map { (name: name, imprint: $0) }
    }
    return own.sorted { $0.key < $1.key }.map { (name: $0.key, imprint: $0.value) } + shipped
  }
}
