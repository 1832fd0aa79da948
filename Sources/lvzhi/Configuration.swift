import Documents
import Screens
import Toolkit

/// What the clerk set in `config.toml`; an option of the command line goes before it.
///
///     language = "en"        # or "zh"
///     theme = "rice-paper"   # a name, a file, or "auto"; or one of two by the terminal's ground:
///     theme = { light = "paper", dark = "nord", fallback = "ansi" }
///     color = "256"          # truecolor, 256, 16, 8 or mono
///     ambiguous = 2          # columns the terminal gives ambiguous characters
///     reopen = false         # begin at Home, not where the last sitting ended
///
///     [keys]                 # `lvzhi keys --format toml` prints them all
///     log = ["n", "<f2>"]
struct Configuration {
  private(set) var language: Language?
  private(set) var theme: ThemeChoice?
  private(set) var depth: ColourDepth?
  private(set) var ambiguous: Ambiguous?
  /// Whether a sitting begins on the screen where the last one ended.
  private(set) var reopens = true
  private(set) var keymap = Keymap.standard
  /// What is wrong with the keys; where anything is, the usual keys are in force.
  private(set) var keyFaults = Findings<Problem>()

  /// What can be wrong with it: as in any document, or with its keys.
  typealias Problem = KeymapReader.Problem

  /// `$XDG_CONFIG_HOME/lvzhi/config.toml`.
  static var file: String { Machine.configurationFolder + "/config.toml" }

  /// The language that the clerk's file asks for, whatever else is wrong with it; nil where it asks for none.
  static var language: Language? {
    guard let bytes = Machine.file(file),
      let root = try? Document.read(String(decoding: bytes, as: UTF8.self), named: file).get().root
    else { return nil }
    var ignored = Findings<Document.Problem>()
    return root.word("language", among: languages, noting: &ignored)
  }

  private static let languages: [String: Language] = ["zh": .chinese, "en": .english]

  /// Reads the clerk's file; nothing is set where there is none.
  static func read() -> Result<Configuration, Findings<Problem>> {
    guard let bytes = Machine.file(file) else { return .success(Configuration()) }
    return read(String(decoding: bytes, as: UTF8.self))
  }

  static func read(_ text: String) -> Result<Configuration, Findings<Problem>> {
    Document.read(text, named: file).mapError { $0.map(Problem.document) }.flatMap { document in
      var findings = Findings<Document.Problem>()
      var configuration = Configuration()
      let root = document.root
      root.expect(
        [], optional: ["language", "theme", "color", "ambiguous", "reopen", "keys"],
        noting: &findings)
      configuration.language = root.word("language", among: languages, noting: &findings)
      configuration.theme = ThemeChoice.read(root, noting: &findings)
      let depths = Dictionary(uniqueKeysWithValues: ColourDepth.allCases.map { ($0.name, $0) })
      configuration.depth = root.word("color", among: depths, noting: &findings)
      let columns = root.whole("ambiguous", in: 1...2, noting: &findings)
      configuration.ambiguous = columns.map { $0 == 2 ? .wide : .narrow }
      configuration.reopens = root.flag("reopen", noting: &findings) ?? true
      let keys = root.table("keys", noting: &findings).map(KeymapReader.read) ?? .success(.standard)
      switch keys {
      case .success(let keymap): configuration.keymap = keymap
      case .failure(let found): configuration.keyFaults = found
      }
      return findings.isEmpty
        ? .success(configuration)
        : .failure(findings.map(Problem.document).joined(with: configuration.keyFaults))
    }
  }
}
