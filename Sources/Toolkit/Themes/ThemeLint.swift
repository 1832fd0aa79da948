import Documents

/// Holds a theme to what it must do for the eyes, at every depth; says everything at once.
package struct ThemeLint {
  private let theme: Theme
  private let file: String
  private var findings = Findings<Theme.Problem>()

  /// What is wrong with a theme that has been read; `file` is the name that findings carry.
  ///
  /// Cost: some thousand contrasts, a few milliseconds.
  package static func findings(in theme: Theme, file: String) -> Findings<Theme.Problem> {
    var lint = ThemeLint(theme: theme, file: file)
    for depth in ColourDepth.allCases {
      lint.checkContrast(at: depth)
      lint.checkMerging(at: depth)
    }
    lint.checkSelection()
    lint.checkVerdicts()
    return lint.findings
  }

  /// The same for a file that is not read yet.
  package static func findings(
    in text: String, named name: String, inheriting texts: (String) -> String?
  ) -> Findings<Theme.Problem> {
    switch ThemeReader.read(text, named: name, inheriting: texts) {
    case .success(let theme): findings(in: theme, file: name)
    case .failure(let findings): findings
    }
  }

  private init(theme: Theme, file: String) {
    self.theme = theme
    self.file = file
  }

  private mutating func note(_ problem: Theme.Problem, _ role: Role) {
    findings.note(problem, at: Place(file: file, path: "role.\(role.name)", line: nil))
  }

  /// Text stands out from its ground: WCAG 2, 4.5 to one, and 3 for what is not read at length.
  private mutating func checkContrast(at depth: ColourDepth) {
    for role in Role.allCases {
      let look = theme.shown(role, at: depth)
      let least = depth < .many ? min(300, role.leastContrast) : role.leastContrast
      let isSame = look.foreground == look.background && look.foreground != .own
      guard let text = look.foreground.shade, let ground = look.background.shade else {
        if isSame { note(.faint(role: role.name, depth, contrast: 100, least: least), role) }
        continue
      }
      // Cut, never rounded up: 4.499 is not 4.5.
      let contrast = Int(text.contrast(with: ground) * 100)
      if contrast < least {
        note(.faint(role: role.name, depth, contrast: contrast, least: least), role)
      }
    }
  }

  /// Roles that stand side by side, and mean different things, do not look the same.
  private mutating func checkMerging(at depth: ColourDepth) {
    let hasShades = theme.look(of: .chart1).foreground.shade != nil
    let charts = depth < .many || !hasShades ? [] : [ThemeLint.charts]
    for group in ThemeLint.sideBySide + charts {
      for (place, role) in group.enumerated() {
        for other in group[..<place]
        where theme.shown(role, at: depth) == theme.shown(other, at: depth) {
          note(.merged(other.name, role.name, depth), role)
        }
      }
    }
  }

  /// Roles that a clerk meets next to each other.
  private static let sideBySide: [[Role]] = [
    [.text, .rowSelected, .rowMarked, .rowPending, .fieldError],
    [.fieldValue, .fieldFocus, .fieldError], [.rowSelected, .fieldFocus],
    [.rowMarked, .fieldFocus], [.rowPending, .fieldFocus],
    [.key, .keyDisabled], [.text, .match], [.text, .breadcrumb], [.rowSelected, .match],
  ]

  private static let charts: [Role] = [.chart1, .chart2, .chart3, .chart4, .chart5, .chart6]

  /// The selected row is seen by everybody.
  private mutating func checkSelection() {
    for depth in [ColourDepth.many, .full] {
      let (row, text) = (theme.shown(.rowSelected, at: depth), theme.shown(.text, at: depth))
      guard let one = row.background.shade, let two = text.background.shade else { continue }
      if row.emphasis.contains(.reverse) { continue }
      check(one, two, .rowSelected, .text)
    }
  }

  /// What is good and what is bad are told apart by everybody, by colour, emphasis or sign.
  private mutating func checkVerdicts() {
    for (good, bad) in [(Role.statusOK, Role.statusError), (.scoreUp, .scoreDown)]
    where good.sign == bad.sign {
      let (one, two) = (theme.shown(good, at: .many), theme.shown(bad, at: .many))
      guard one.emphasis == two.emphasis, let one = one.foreground.shade,
        let two = two.foreground.shade
      else { continue }
      check(one, two, good, bad)
    }
  }

  private mutating func check(_ one: Shade, _ two: Shade, _ role: Role, _ other: Role) {
    for deficiency in Deficiency.allCases {
      let distance = Int(one.distance(to: two, seenWith: deficiency))
      if distance < 20 {
        note(.confusable(role.name, other.name, deficiency, distance: distance, least: 20), role)
      }
    }
  }
}

extension Role {
  /// In hundredths: 4.5 to one for what is read, 3 for what only accompanies it.
  fileprivate var leastContrast: Int {
    switch self {
    case .muted, .border, .keyDisabled, .fieldLabel, .fieldHint: 300
    case .chart1, .chart2, .chart3, .chart4, .chart5, .chart6: 300
    default: 450
    }
  }
}
