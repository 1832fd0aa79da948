import Domain

/// One condition of a rule, for people: what a book states, and nothing that it leaves open.
package enum Condition: Hashable, Sendable {
  /// Of these kinds; empty where every kind is meant.
  case activities([ActivityKind])
  case works([WorkKind])
  case stages([StageKind])
  case roles([Attendance.Role])
  case presences([Attendance.Presence])
  case admissions([Admission])
  case levels([Level])
  case forms([StageForm])
  case authors(Author)
  case seats([Seat])
  case halfDays(ClosedRange<Int>)
  case length(ClosedRange<Int>)
  case whole
  case from(Day)
  case until(Day)

  /// Which of the authors, as a book says it.
  package enum Author: String, Hashable, Sendable, CaseIterable {
    case sole, first, other, joint
  }
}

extension Matcher {
  /// What is stated, kinds first.
  package var conditions: [Condition] {
    let there = Choice(Attendance.Presence.allCases.filter(\.isThere))
    let kinds: [Condition?] = [
      activities.isEmpty ? nil : .activities(activities == .every ? [] : activities.words),
      works.isEmpty ? nil : .works(works == .every ? [] : works.words),
    ]
    let words: [Condition?] = [
      stages == .every ? nil : .stages(stages.words),
      levels == .every ? nil : .levels(levels.words),
      forms == .every ? nil : .forms(forms.words), author.map(Condition.authors),
      roles == .every ? nil : .roles(roles.words),
      presences == there ? nil : .presences(presences.words),
      admissions == .every ? nil : .admissions(admissions.words),
      seats == .every ? nil : .seats(seats.words),
    ]
    let figures: [Condition?] = [
      range(halfDays).map(Condition.halfDays), range(length).map(Condition.length),
      isWhole ? .whole : nil, Day(sign: days.lowerBound).map(Condition.from),
      Day(sign: days.upperBound).map(Condition.until),
    ]
    return (kinds + words + figures).compactMap(\.self)
  }

  private var author: Condition.Author? {
    Condition.Author.allCases.first { Authorship.words[$0.rawValue] == authors }
  }

  private func range(_ range: ClosedRange<Int32>) -> ClosedRange<Int>? {
    range == 0...Matcher.most ? nil : Int(range.lowerBound)...Int(range.upperBound)
  }
}

extension Day {
  /// The day whose digits these are, 20260305; nil for the open ends.
  fileprivate init?(sign: Int32) {
    let number = Int(sign)
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
