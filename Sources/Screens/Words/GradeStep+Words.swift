import Scoring

extension GradeStep {
  /// The step in one line: "G1 三个一 未达：不高于 称职".
  package var words: Words {
    switch self {
    case .exempt: Words("不参加评定：免评", "not ranked: exempt")
    case .whole(let points, let months):
      Words(
        "在任\(months)个月，折算为全年 \(points) 分",
        "\(Phrase.count(months, "month")) in office: \(points) for a whole year")
    case .reached(let line):
      Words(
        "按总分为 \(line.name.chinese)（\(line.least) 分起）",
        "by the total \(line.name.english), from \(line.least)")
    case .held(let gate, let line):
      Words(
        "\(gate.code) \(gate.name.chinese) 未达：不高于 \(line.name.chinese)",
        "\(gate.code) \(gate.name.english), not met: no better than \(line.name.english)")
    case .withheld(let gate):
      Words(
        "\(gate.code) \(gate.name.chinese)：不定等次",
        "\(gate.code) \(gate.name.english): grade withheld")
    case .beyondQuota(let line, let quota):
      Words(
        "\(line.name.chinese) 名额 \(quota.percent)% 已满",
        "\(line.name.english) is for \(quota.percent)%, and full")
    }
  }
}
