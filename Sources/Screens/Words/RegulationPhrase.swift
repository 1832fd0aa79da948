import Domain

/// What is said of rule books and publications before they are decided.
package enum RegulationPhrase: Hashable, Sendable {
  case doubt(Proof.Doubt), publishQuestion

  package var words: Words {
    switch self {
    case .doubt(let doubt): doubt.words
    case .publishQuestion:
      Words("公布后不能更改，只能更正。y 公布，n 再看", "It can only be corrected later. y publishes, n goes back")
    }
  }
}

extension Proof.Doubt {
  package var words: Words {
    switch self {
    case .noRecords:
      Words("该年度没有任何记录，人人都是起评分", "Nothing is recorded of the year: everybody is at the start")
    case .yearNotOver(let day):
      Words(
        "计分年度到 \(day) 才结束，年终结果只能以更正公布",
        "The year ends on \(day): its last results can only be a correction")
    case .sameResults(let id):
      Words("结果与第\(id.value)号公布完全相同", "The results are those of publication \(id.value)")
    case .otherResults(let count, let id):
      Words(
        "与第\(id.value)号公布相比，\(count)人结果不同",
        "\(Phrase.count(count, "result")) differ from publication \(id.value)")
    }
  }
}
