import Domain
import Scoring
import Toolkit

extension ScorecardSheet {
  /// What the entries come to and why, a line for each sum, step, gate and warning.
  package func account(by book: RuleBook?, in language: Language) -> [String] {
    let start = card.start == .zero ? [] : [Phrase.startPoints(card.start)]
    let floor = card.floorGift == .zero ? [] : [Phrase.floorGift(card.floorGift)]
    let pools = [Phrase.bonusAndDeductions(card.bonus, card.deductions)]
    let steps = book?.steps(to: card, beyondQuotaOf: beyondQuotaOf) ?? []
    return start.map { $0.text(in: language) }
      + card.aspects.map { line(of: $0, by: book, in: language) }
      + (pools + floor).map { $0.text(in: language) }
      + steps.map { $0.words.text(in: language) }
      + card.gates.map { line(of: $0, by: book, in: language) }
      + warnings(by: book, in: language)
  }

  private func line(
    of aspect: AspectScore, by book: RuleBook?, in language: Language
  ) -> String {
    let name = book?.aspectName(aspect.code)?.text(in: language) ?? ""
    let cut = aspect.earned - aspect.counted
    return LinearPhrase.aspect(
      "\(aspect.code) \(name)", aspect.counted, of: aspect.cap, cut: cut > .zero ? cut : nil
    ).words.text(in: language)
  }

  private func line(of gate: GateResult, by book: RuleBook?, in language: Language) -> String {
    let name = book?.clauseName(gate.clause)?.text(in: language) ?? ""
    let told = "\(gate.clause) \(name)"
    let phrase: LinearPhrase =
      book?.gate(gate.clause)?.isVeto == true
      ? .veto(told, isStruck: !gate.isMet) : .gate(told, isMet: gate.isMet)
    let lacks = gate.lacks(by: book).text(in: language)
    return phrase.words.text(in: language) + (lacks.isEmpty ? "" : ": " + lacks)
  }

  /// Alarms, and what is still wanted for the next grade.
  private func warnings(by book: RuleBook?, in language: Language) -> [String] {
    let told = (book?.alarms ?? []).filter { alarms.contains($0.code) }
    let names = told.map { Words($0.name).text(in: language) }.joined(separator: ", ")
    let next = book?.pointsToNextGrade(from: card.total, months: card.months)
    return (names.isEmpty ? [] : [Phrase.alarmsSoFar(names).text(in: language)])
      + (next.map { [Phrase.toNextGrade($0.points, Words($0.grade.name)).text(in: language)] }
        ?? [])
  }
}
