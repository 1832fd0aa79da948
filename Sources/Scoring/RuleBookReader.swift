import Documents
import Domain

/// Reads rule books: the value, or everything that is wrong with the file, at once.
///
/// The language is described at the head of `rulebooks/default-6x36.toml`. It has no loops, no patterns
/// and no scripts: a book is a list of clauses.
package struct RuleBookReader {
  /// What a document says wrongly, and what a rule book does.
  var faults = Findings<Document.Problem>()
  var problems = Findings<RuleBook.Problem>()

  /// Reads a book of which no file is known.
  package static func read(_ text: String) -> Result<RuleBook, Findings<RuleBook.Problem>> {
    read(text, named: "")
  }

  /// Reads a book; findings carry the file's name and are in the order of its lines.
  package static func read(
    _ text: String, named name: String
  ) -> Result<RuleBook, Findings<RuleBook.Problem>> {
    switch Document.read(text, named: name) {
    case .failure(let faults): return .failure(faults.map { .document($0) })
    case .success(let document):
      var reader = RuleBookReader()
      let book = reader.book(document.root)
      let findings = reader.faults.map { RuleBook.Problem.document($0) }
        .joined(with: reader.problems)
      guard let book, findings.isEmpty else { return .failure(findings) }
      return .success(book)
    }
  }

  private mutating func book(_ table: Table) -> RuleBook? {
    table.expect(
      ["title", "version", "effective"] + (table["deduction"] == nil ? ["task"] : []),
      optional: [
        "basis", "start", "floor", "full", "bonus_cap", "ceiling", "quota", "quota_ties",
        "year_starts", "term_from", "term_years", "pro_rata", "bands", "aspect", "task",
        "deduction", "limit", "gate", "exempt", "walk_in", "grade", "star", "alarm", "holiday",
      ], noting: &faults)
    let calendar = yearStart(table, else: .calendar)
    let aspects = aspects(table)
    let grades = grades(table)
    let (walkIn, exemption) = (walkIn(table), exemption(table))
    let tasks = tasks(table, aspects, Usual(yearStart: calendar, walkIn: walkIn?.share))
    let gates = table.tables("gate", noting: &faults)
      .compactMap { gate($0, aspects, grades, calendar) }
    let shared = sharedCaps(table)
    let (stars, alarms) = (stars(table), alarms(table))
    let (start, floor, bonusCap) = (
      points(table, "start"), floor(table), points(table, "bonus_cap")
    )
    let (ceiling, term, bands) = (points(table, "ceiling"), term(table), bands(table))
    let holidays = holidays(table)
    let isProRata = table.flag("pro_rata", noting: &faults) ?? false
    let basis = text(table, "basis")
    let (title, version, day) = (text(table, "title"), text(table, "version"), effective(table))
    check(codesIn: table)
    check(aspects, tasks, in: table)
    checkWhole(table, aspects, tasks, (start ?? .zero, ceiling))
    check(shared, tasks, in: table)
    if term == nil { checkNoTerm(tasks, gates, in: table) }
    guard let title, let version, let day, faults.isEmpty, problems.isEmpty else { return nil }
    return RuleBook(
      title: title, version: version, effective: day, basis: basis ?? "",
      start: start ?? .zero, sharedCaps: shared, floor: floor, aspects: aspects, tasks: tasks,
      gates: gates, exemption: exemption, walkIn: walkIn, grades: grades, stars: stars,
      alarms: alarms, bonusCap: bonusCap, ceiling: ceiling, term: term, isProRata: isProRata,
      yearStart: calendar, bands: bands, holidays: holidays,
      tables: Tables(
        tasks: tasks, aspects: aspects, sharedCaps: shared, gates: gates,
        yearStart: calendar))
  }

  /// Zero where the book does not say; nil for "none".
  private mutating func floor(_ table: Table) -> Points? {
    if case .text("none") = table["floor"] { return nil }
    return points(table, "floor") ?? .zero
  }

  private mutating func effective(_ table: Table) -> Day? {
    day(table, "effective")
  }

  private mutating func aspects(_ table: Table) -> [Aspect] {
    let aspects = table.tables("aspect", noting: &faults).compactMap { table -> Aspect? in
      table.expect(["code", "zh", "en"], optional: ["cap", "start"], noting: &faults)
      let (start, cap) = (points(table, "start"), points(table, "cap"))
      guard let code = text(table, "code"), let name = name(table) else { return nil }
      if let start, let cap, start > cap {
        problems.note(.startAboveCap(start: start, cap: cap), at: table.place(of: "start"))
      }
      return Aspect(code: code, name: name, start: start ?? .zero, cap: cap)
    }
    if let full = points(table, "full") {
      let sum = aspects.reduce(Points.zero) { $0 + ($1.cap ?? .zero) }
      if sum != full {
        problems.note(.aspectsDoNotAddUp(sum: sum, full: full), at: table.place(of: "full"))
      }
    }
    return aspects
  }

  /// The term; nil where the book does not say when one begins.
  private mutating func term(_ table: Table) -> TermSpan? {
    let years = table.whole("term_years", in: 1...10, noting: &faults)
    guard let first = table.whole("term_from", in: 1_900...2_199, noting: &faults) else {
      if years != nil { problems.note(.needs(key: "term_from"), at: table.place(of: "term_years")) }
      return nil
    }
    return TermSpan(first: first, years: years ?? 5)
  }

  private mutating func bands(_ table: Table) -> [BandColour] {
    table.words("bands", among: Self.words(BandColour.self), noting: &faults) ?? []
  }
}
