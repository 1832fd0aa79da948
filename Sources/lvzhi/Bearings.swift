import ArgumentParser
import Domain
import Screens
import Toolkit

/// Where the office is and which language is spoken, as far as a command was told.
struct Bearings: Hashable {
  var data: String?
  var lang: Language?

  var file: String { data ?? Machine.usualFile }

  /// The option before the configuration, the configuration before the locale.
  var language: Language {
    lang ?? Configuration.language ?? Machine.language
  }

  /// What the clerk's file sets; a file that is not right ends the command with every finding.
  func configuration() throws -> Configuration {
    if Machine.isUnreadable(Configuration.file) {
      throw Session.refuse(.fileUnreadable(path: Configuration.file), in: language)
    }
    switch Configuration.read() {
    case .success(let configuration): return configuration
    case .failure(let findings):
      Session.say(findings, in: language)
      throw ExitCode(65)
    }
  }
}
