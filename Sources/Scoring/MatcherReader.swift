import Documents
import Domain

/// Reads the conditions of awards, caps and gates.
enum MatcherReader {
  private static let keys = [
    "activity", "work", "stage", "role", "presence", "admission", "level", "form", "seat",
    "author", "half_days", "length",
  ]

  /// Reads the conditions of a table; `others` are the keys it may have besides.
  static func read(_ section: Section, _ others: [String], _ findings: inout Findings) -> Matcher {
    section.expect(only: keys + others, &findings)
    let activities = set(section, "activity", ActivityKind.self, &findings)
    let works = set(section, "work", WorkKind.self, &findings)
    if activities.isEmpty, works.isEmpty {
      findings.add(section.path, .disagrees("neither activity nor work: nothing can fit"))
    }
    return Matcher(
      activities: activities, works: works,
      stages: set(section, "stage", StageKind.self, &findings),
      roles: set(section, "role", Attendance.Role.self, &findings),
      presences: set(section, "presence", Attendance.Presence.self, &findings),
      admissions: set(section, "admission", Admission.self, &findings),
      levels: set(section, "level", Level.self, &findings),
      forms: set(section, "form", StageForm.self, &findings),
      seats: set(section, "seat", Seat.self, &findings),
      author: section.words("author", Matcher.Author.self, &findings)?.first,
      halfDays: range(section, "half_days", &findings), length: range(section, "length", &findings))
  }

  private static func set<Word: RawRepresentable & CaseIterable & Hashable>(
    _ section: Section, _ key: String, _ word: Word.Type, _ findings: inout Findings
  ) -> Set<Word> where Word.RawValue == String {
    Set(section.words(key, word, &findings) ?? [])
  }

  /// "2", "2-60".
  private static func range(
    _ section: Section, _ key: String, _ findings: inout Findings
  ) -> ClosedRange<Int>? {
    guard section.has(key) else { return nil }
    let ends = section.text(key, &findings).split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else {
      findings.add(section.place(key), .wrongKind(wanted: "range such as \"2-60\""))
      return nil
    }
    return first...last
  }
}
