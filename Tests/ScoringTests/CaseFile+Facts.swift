import Domain
import Testing

extension CaseFile.Case {
  static let member = Identifier<Member>(7)

  private static let settings = ["seat", "state", "months", "year", "sector", "before"]

  /// What a line such as `seat standing` gives.
  private func setting(_ word: String) -> String? {
    facts.first { $0.hasPrefix("\(word) ") }.map { String($0.dropFirst(word.count + 1)) }
  }

  /// The scoring year, 2026 unless a line `year 2024` gives another.
  func year() throws -> Int { try #require(Int(setting("year") ?? "2026")) }

  /// The totals of the years before, the latest first, as a line `before 55 60` gives them.
  func before() throws -> [Points] {
    try (setting("before") ?? "").split(separator: " ").map { try #require(Points(String($0))) }
  }

  /// The member, of the seat that a line `seat standing` gives, in office for as long as `months 6`.
  func subject() throws -> Subject {
    Subject(
      member: Self.member, seat: try #require(Seat(rawValue: setting("seat") ?? "member")),
      state: try #require(MemberState(rawValue: setting("state") ?? "serving")), isRanked: true,
      months: try #require(Int(setting("months") ?? "12")), sector: setting("sector") ?? "")
  }

  /// The facts of the lines; the stages of a work are numbered as they come.
  func read() throws -> [Fact] {
    var stages: [Int: Int] = [:]
    return try facts.map { $0.split(separator: " ").map(String.init) }.filter {
      !Self.settings.contains($0[0])
    }.map { words in
      let line = words.joined(separator: " ")
      try #require(words.count >= 3, "line \(line)")
      let day = try #require(Day(iso: words[0]), "line \(line)")
      let number = try #require(Int(words[1].dropFirst()), "line \(line)")
      if words[1].hasPrefix("a") {
        return Fact(
          member: Self.member, day: day, source: .activity(Identifier(number)),
          matter: .attendance(try attended(words)))
      }
      stages[number, default: 0] += 1
      return Fact(
        member: Self.member, day: day, source: .work(Identifier(number)),
        matter: .stage(try reached(words, number: stages[number, default: 1])))
    }
  }

  private func attended(_ words: [String]) throws -> Fact.Attended {
    let kind = try #require(ActivityKind(rawValue: words[2]), "\(words)")
    var (role, presence) = (Attendance.Role.participant, Attendance.Presence.present)
    var admission = kind.usualAdmission
    var days: (Int, Int)?
    for word in words.dropFirst(3) {
      if let known = Attendance.Role(rawValue: word) {
        role = known
      } else if let known = Attendance.Presence(rawValue: word) {
        presence = known
      } else if let known = Admission(rawValue: word) {
        admission = known
      } else {
        days = try pair(word)
      }
    }
    return Fact.Attended(
      kind: kind, admission: admission, role: role, presence: presence,
      halfDays: days?.0 ?? (presence.isThere ? 1 : 0), length: days?.1 ?? 1)
  }

  private func reached(_ words: [String], number: Int) throws -> Fact.Reached {
    let kind = try #require(WorkKind(rawValue: words[2]), "\(words)")
    let stage = try #require(StageKind(rawValue: words[3]), "\(words)")
    var (level, form) = (Level.own, StageForm.single)
    var place = (1, 1)
    for word in words.dropFirst(4) {
      if let known = Level(rawValue: word) {
        level = known
      } else if let known = StageForm(rawValue: word) {
        form = known
      } else {
        place = try pair(word)
      }
    }
    return Fact.Reached(
      kind: kind, stage: stage, level: level, form: form, place: place.0, authors: place.1,
      number: number)
  }

  /// "2/3".
  private func pair(_ word: String) throws -> (Int, Int) {
    let numbers = word.split(separator: "/").compactMap { Int($0) }
    try #require(numbers.count == 2, "no word of a fact: \(word)")
    return (numbers[0], numbers[1])
  }
}
