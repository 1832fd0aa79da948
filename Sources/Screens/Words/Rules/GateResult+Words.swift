import Domain
import Scoring

extension GateResult {
  /// What is missing, or what struck: "提案，立案 0/1"; empty where it is met.
  package func lacks(by book: RuleBook?) -> Words {
    guard let book, let gate = book.gate(clause) else { return Words("", "") }
    return Words.list(
      unmet.filter { gate.needs.indices.contains($0.need) }.map {
        gate.needs[$0.need].words(having: $0.have, book)
      }, "；", "; ")
  }

  /// Its code and whether it is met, with what is missing: "G1 × 提案，立案 0/1".
  package func words(by book: RuleBook?) -> Words {
    let lacks = lacks(by: book)
    func told(_ lacks: String) -> String {
      "\(clause) \(isMet ? "√" : "×")" + (lacks.isEmpty ? "" : " " + lacks)
    }
    return Words(told(lacks.chinese), told(lacks.english))
  }
}
