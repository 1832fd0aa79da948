import Documents
import Domain

extension RuleBookReader {
  /// A gate; nil where its code or name is wanting.
  mutating func gate(
    _ table: Table, _ aspects: [Aspect], _ grades: [GradeLine], _ calendar: YearStart
  ) -> Gate? {
    let isVeto = table.flag("veto", noting: &faults) ?? false
    table.expect(
      ["code", "zh", "en", "need"], optional: ["seat", "veto", "basis", "best"], noting: &faults)
    let best = isVeto ? nil : gradeWord(table, grades)
    let needs = table.tables("need", noting: &faults).map { need($0, aspects, calendar) }
    let seats = table.words("seat", among: Self.words(Seat.self), noting: &faults)
    guard let code = text(table, "code"), let name = name(table) else { return nil }
    return Gate(
      code: code, name: name, basis: text(table, "basis") ?? "", seats: Set(seats ?? []),
      needs: needs, best: best, isVeto: isVeto)
  }

  private mutating func gradeWord(_ table: Table, _ grades: [GradeLine]) -> String? {
    guard let word = text(table, "best") else { return nil }
    let known = grades.map(\.name.chinese)
    if known.contains(word) { return word }
    problems.note(
      .unknownGrade(word, nearest: nearest(to: word, among: known)), at: table.place(of: "best"))
    return nil
  }

  private mutating func need(
    _ table: Table, _ aspects: [Aspect], _ calendar: YearStart
  ) -> Gate.Need {
    let isOfPoints = table["aspect"] != nil
    table.expect(
      isOfPoints ? ["aspect", "points"] : ["any"],
      optional: isOfPoints ? [] : ["at_least", "per", "years"], noting: &faults)
    let code = isOfPoints ? aspectCode(table, "aspect", aspects) : nil
    let points = points(table, "points")
    let most = aspects.first { $0.code == code }?.cap
    if let points, let most, points > most {
      problems.note(.needAboveCap(need: points, cap: most), at: table.place(of: "points"))
    }
    return Gate.Need(
      alternatives: table.tables("any", noting: &faults).map { table in
        Gate.Alternative(
          matcher: matcher(table, required: [], optional: ["year_starts"]),
          yearStart: yearStart(table, else: calendar))
      },
      least: table.whole("at_least", in: 1...1_000, noting: &faults) ?? 1,
      span: span(table), aspect: code, points: points ?? .zero)
  }

  /// The card's year, so many years that end with it, or the term's.
  private mutating func span(_ table: Table) -> Gate.Span {
    let periods: [String: Gate.Span] = ["year": .years(1), "term": .term]
    let years = table.whole("years", in: 1...10, noting: &faults)
    let period = table.word("per", among: periods, noting: &faults)
    if years != nil, period == .term {
      problems.note(.notTogether("years", "per"), at: table.place(of: "years"))
    }
    return period == .term ? .term : .years(years ?? 1)
  }
}
