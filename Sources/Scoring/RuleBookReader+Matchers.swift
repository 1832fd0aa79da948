import Documents
import Domain

extension RuleBookReader {
  private static let ofActivities = [
    "activity", "role", "presence", "admission", "half_days", "length", "whole",
  ]
  private static let ofWorks = ["work", "stage", "level", "form", "author"]
  private static let ofBoth = ["seat", "from", "until", "except"]

  /// Reads the conditions of a table; `required` and `optional` are the keys it has besides.
  mutating func matcher(
    _ table: Table, required: [String], optional: [String]
  ) -> Matcher {
    table.expect(
      required, optional: optional + Self.ofActivities + Self.ofWorks + Self.ofBoth,
      noting: &faults)
    checkKind(of: table)
    var matcher = Matcher()
    if let seats = choice(table, "seat", Seat.self) { matcher.seats = seats }
    matcher.days = days(table)
    readAttendance(table, into: &matcher)
    readStage(table, into: &matcher)
    return matcher
  }

  /// A matcher is of activities or of works, and its conditions are of the same kind.
  private mutating func checkKind(of table: Table) {
    let (isOfActivities, isOfWorks) = (table["activity"] != nil, table["work"] != nil)
    if isOfActivities, isOfWorks { problems.note(.activityAndWork, at: table.place) }
    if !isOfActivities, !isOfWorks { problems.note(.nothingFits, at: table.place) }
    let isOfAny = [table["activity"], table["work"]].contains(.text("any"))
    if table["except"] != nil, !isOfAny {
      problems.note(.foreignCondition("except"), at: table.place(of: "except"))
    }
    guard isOfActivities != isOfWorks else { return }
    for key in isOfActivities ? Self.ofWorks : Self.ofActivities where table[key] != nil {
      problems.note(.foreignCondition(key), at: table.place(of: key))
    }
  }

  private mutating func readAttendance(_ table: Table, into matcher: inout Matcher) {
    matcher.activities = kinds(table, "activity", ActivityKind.self)
    if let roles = choice(table, "role", Attendance.Role.self) { matcher.roles = roles }
    if let presences = table.words("presence", among: Self.settled, noting: &faults) {
      matcher.presences = Choice(presences)
    }
    if let admissions = choice(table, "admission", Admission.self) {
      matcher.admissions = admissions
    }
    if let halfDays = table.range("half_days", noting: &faults) {
      matcher.halfDays = Int32(halfDays.lowerBound)...Int32(halfDays.upperBound)
    }
    if let length = table.range("length", noting: &faults) {
      matcher.length = Int32(length.lowerBound)...Int32(length.upperBound)
    }
    matcher.isWhole = table.flag("whole", noting: &faults) ?? false
  }

  private mutating func readStage(_ table: Table, into matcher: inout Matcher) {
    matcher.works = kinds(table, "work", WorkKind.self)
    if let stages = choice(table, "stage", StageKind.self) {
      matcher.stages = stages
      checkStages(of: matcher, at: table.place(of: "stage"))
    }
    if let levels = choice(table, "level", Level.self) { matcher.levels = levels }
    if let forms = choice(table, "form", StageForm.self) { matcher.forms = forms }
    if let authors = table.word("author", among: Authorship.words, noting: &faults) {
      matcher.authors = authors
    }
  }

  /// The presences of what is over, by the words of a book.
  private static var settled: [String: Attendance.Presence] {
    words(Attendance.Presence.self).filter { Attendance.Presence.settled.contains($0.value) }
  }

  /// Some work that is meant goes through one of the stages.
  private mutating func checkStages(of matcher: Matcher, at place: Place) {
    let known = matcher.works.words.flatMap(\.stages)
    guard !known.isEmpty, !known.contains(where: matcher.stages.contains) else { return }
    problems.note(.stageOfOthers(known.map(\.rawValue)), at: place)
  }

  mutating func choice<Word: Ordinal & RawRepresentable>(
    _ table: Table, _ key: String, _ word: Word.Type
  ) -> Choice<Word>? where Word.RawValue == String {
    table.words(key, among: Self.words(word), noting: &faults).map { Choice($0) }
  }

  /// The kinds a key names; "any" is every kind, without those that `except` names.
  private mutating func kinds<Word: Ordinal & RawRepresentable>(
    _ table: Table, _ key: String, _ word: Word.Type
  ) -> Choice<Word> where Word.RawValue == String {
    if case .text("any") = table[key] {
      let without = choice(table, "except", word) ?? .none
      return Choice(Word.allCases.filter { !without.contains($0) })
    }
    return choice(table, key, word) ?? .none
  }

  private mutating func days(_ table: Table) -> ClosedRange<Int32> {
    let from = day(table, "from")?.sign ?? 0
    let until = day(table, "until")?.sign ?? Int32.max
    guard from <= until else {
      problems.note(.daysReversed, at: table.place(of: "until"))
      return 0...Int32.max
    }
    return from...until
  }
}
