import Documents
import Toolkit

/// What the clerk set in `config.toml`; an option of the command line goes before it.
///
///     language = "en"        # or "zh"
///     theme = "rice-paper"   # a name, a file, or "auto"; or one of two by the terminal's ground:
///     theme = { light = "paper", dark = "nord", fallback = "ansi" }
///     color = "256"          # truecolor, 256, 16, 8 or mono
///     ambiguous = 2          # columns the terminal gives ambiguous characters
struct Configuration {
  private(set) var language: Language?
  private(set) var theme: ThemeChoice?
  private(set) var depth: ColourDepth?
  private(set) var ambiguous: Ambiguous?

  /// `$XDG_CONFIG_HOME/lvzhi/config.toml`.
  static var file: String { Machine.configurationFolder + "/config.toml" }

  /// Reads the clerk's file; nothing is set where there is none.
  static func read() -> Result<Configuration, Findings<Document.Problem>> {
    guard let bytes = Machine.file(file) else { return .success(Configuration()) }
    return read(String(decoding: bytes, as: UTF8.self))
  }

  static func read(_ text: String) -> Result<Configuration, Findings<Document.Problem>> {
    Document.read(text, named: file).flatMap { document in
      var findings = Findings<Document.Problem>()
      var configuration = Configuration()
      let root = document.root
      root.expect([], optional: ["language", "theme", "color", "ambiguous"], noting: &findings)
      configuration.language = root.word(
        "language", among: ["zh": .chinese, "en": .english], noting: &findings)
      configuration.theme = ThemeChoice.read(root, noting: &findings)
      let depths = Dictionary(uniqueKeysWithValues: ColourDepth.allCases.map { ($0.name, $0) })
      configuration.depth = root.word("color", among: depths, noting: &findings)
      let columns = root.whole("ambiguous", in: 1...2, noting: &findings)
      configuration.ambiguous = columns.map { $0 == 2 ? .wide : .narrow }
      return findings.isEmpty ? .success(configuration) : .failure(findings)
    }
  }
}
