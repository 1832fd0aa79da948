import Toolkit

/// Every role in its own look, by the name that themes give it: what a clerk chooses by, and what
/// one who makes a theme reads the names from.
struct ThemeSample {
  let name: String
  let language: Language

  func draw(into frame: inout Frame, in area: Rectangle) {
    frame.write(
      LooksPhrase.sampleOf(name).words.text(in: language), at: area.origin, columns: area.columns,
      as: .title)
    let rows = area.rows - 1
    guard rows > 0 else { return }
    let roles = Role.allCases
    let columns = roles.count > rows ? 2 : 1
    let width = area.columns / columns
    for (place, role) in roles.enumerated() where place < rows * columns {
      let position = area.position(column: place / rows * width, row: 1 + place % rows)
      let sign = role.sign.map { "\($0) " } ?? ""
      frame.write(sign + role.name, at: position, columns: width - 1, as: role)
    }
  }
}
