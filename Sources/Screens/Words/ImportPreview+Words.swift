import Domain
import Toolkit

extension ImportPreview {
  /// What would change, what is odd, and how much is not listed: a line each, with `!` before what is odd.
  package func lines(in language: Language) -> [String] {
    samples.map { sample in
      "\(sample.isNew ? "+" : "~") \(sample.line)  \(sample.name)"
        + (sample.changes.isEmpty ? "" : "  " + sample.changes.joined(separator: ", "))
    } + (more > 0 ? [Phrase.moreToImport(more).text(in: language)] : [])
      + doubts.map { "! " + $0.words.text(in: language) }
  }
}
