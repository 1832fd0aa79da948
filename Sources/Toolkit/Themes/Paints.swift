/// The palette of a theme while it is read: its swatches by name, those of its parents under them.
///
/// The names that every theme has are tied: what a theme leaves out follows from its ground, text
/// and accent, and is made readable on that ground.
struct Paints {
  private var swatches: [String: Swatch] = [:]

  /// The names that a palette may always use, each with what it is for.
  static let tied = [
    "ground", "text", "raised", "muted", "accent", "accent_text", "good", "warn", "bad", "violet",
    "orange", "slate",
  ]

  /// The ground, where it is a known shade.
  var ground: Shade? { swatches["ground"]?.shade }

  /// Lays the palette of a child over what there is.
  mutating func lay(_ own: [String: Swatch]) {
    let isNewGround = own["ground"] != nil && !swatches.isEmpty
    let isNewText = own["text"] != nil && !swatches.isEmpty
    for (name, swatch) in own { swatches[name] = swatch.named(after: swatches[name]) }
    if isNewGround || isNewText { mix(own) }
    if isNewGround || own["accent"] != nil, own["accent_text"] == nil, !own.isEmpty { mixAccent() }
    if isNewGround { fit(own) }
  }

  /// Raised ground and muted text lie between ground and text.
  private mutating func mix(_ own: [String: Swatch]) {
    guard let ground, let text = swatches["text"]?.shade else { return }
    if own["raised"] == nil { replace("raised", ground.mixed(with: text, share: 8)) }
    if own["muted"] == nil {
      let muted = text.mixed(with: ground, share: 20)
      replace("muted", muted.readable(on: [ground], atLeast: 4.5))
    }
  }

  /// Text on the accent is the ground, the text, black or white: the one that is read best.
  private mutating func mixAccent() {
    guard let accent = swatches["accent"]?.shade else { return }
    let own = [ground, swatches["text"]?.shade].compactMap(\.self)
    let best = (own + [.black, .white]).first { $0.contrast(with: accent) >= 4.5 }
    let light = Shade.white.contrast(with: accent) > Shade.black.contrast(with: accent)
    replace("accent_text", best ?? (light ? .white : .black))
  }

  /// Colours of the parent that cannot be read on the new ground are made lighter or darker.
  private mutating func fit(_ own: [String: Swatch]) {
    guard let ground else { return }
    for name in ["accent", "good", "warn", "bad", "violet", "orange", "slate"]
    where own[name] == nil {
      guard let shade = swatches[name]?.shade else { continue }
      replace(name, shade.readable(on: [ground], atLeast: 4.5))
    }
  }

  private mutating func replace(_ name: String, _ shade: Shade) {
    swatches[name] = Swatch(shade: shade).named(after: swatches[name])
  }

  /// The colours by name; numbers that the palette leaves open are those that look nearest, and
  /// keep apart what must be told apart.
  var colours: [String: Colour] {
    var tuning = Tuning(swatches)
    let order = Paints.tied + swatches.keys.filter { !Paints.tied.contains($0) }.sorted()
    for name in order { tuning.place(name) }
    return Dictionary(
      uniqueKeysWithValues: swatches.map { ($0, $1.colour(index: tuning.index(of: $0))) })
  }
}

extension Shade {
  /// The shade itself where it can be read on all of the grounds, else as little lighter or darker
  /// as it takes; black or white where nothing else will do.
  package func readable(on grounds: [Shade], atLeast least: Double) -> Shade {
    let isDark = (grounds.map(\.luminance).max() ?? 0) < 0.18
    let end: Shade = isDark ? .white : .black
    let steps = (0...64).map { mixed(with: end, share: $0) }
    return steps.first { shade in
      grounds.allSatisfy { $0.contrast(with: shade) >= least }
    } ?? end
  }
}
