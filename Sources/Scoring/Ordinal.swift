import Domain

/// A word with a place of its own from 0 to 31, so that a set of them is the bits of one number.
protocol Ordinal: CaseIterable, Hashable, Sendable {
  var ordinal: Int { get }
}

/// A set of words, kept as bits: whether a word is in it costs one machine instruction.
struct Choice<Word: Ordinal>: Hashable, Sendable {
  private(set) var bits: UInt32

  init(_ words: some Sequence<Word>) {
    bits = words.reduce(0) { $0 | 1 << UInt32($1.ordinal) }
  }

  static var none: Choice { Choice([]) }
  static var every: Choice { Choice(Word.allCases) }

  var isEmpty: Bool { bits == 0 }
  var words: [Word] { Word.allCases.filter { contains($0) } }

  func contains(_ word: Word) -> Bool { bits & 1 << UInt32(word.ordinal) != 0 }
  func contains(_ others: Choice) -> Bool { bits & others.bits == others.bits }

  /// The words that are in both.
  func and(_ others: Choice) -> Choice { Choice(words.filter(others.contains)) }
}

extension ActivityKind: Ordinal {
  var ordinal: Int {
    switch self {
    case .plenary: 0
    case .standingCommittee: 1
    case .consultation: 2
    case .committeeMeeting: 3
    case .groupMeeting: 4
    case .invitedMeeting: 5
    case .otherMeeting: 6
    case .training: 7
    case .readingSession: 8
    case .proposalHandling: 9
    case .supervision: 10
    case .inspection: 11
    case .stationDuty: 12
    case .workstationEvent: 13
    case .contact: 14
    case .talk: 15
    case .publicBenefit: 16
    case .keyTask: 17
    case .other: 18
    }
  }
}

extension WorkKind: Ordinal {
  var ordinal: Int {
    switch self {
    case .proposal: 0
    case .opinion: 1
    case .speech: 2
    case .researchReport: 3
    case .essay: 4
    case .bookRecommendation: 5
    case .article: 6
    case .matter: 7
    case .homework: 8
    case .dutyReport: 9
    case .honour: 10
    case .innovationCase: 11
    case .violation: 12
    }
  }
}

extension StageKind: Ordinal {
  var ordinal: Int {
    switch self {
    case .submitted: 0
    case .filed: 1
    case .notFiled: 2
    case .accepted: 3
    case .retained: 4
    case .keyListed: 5
    case .excellent: 6
    case .widened: 7
    case .adopted: 8
    case .instructed: 9
    case .published: 10
    case .exchanged: 11
    case .spoken: 12
    case .written: 13
    case .closed: 14
    case .partlyDone: 15
    case .reported: 16
    case .shortlisted: 17
    case .awarded: 18
    case .fabricated: 19
    case .confirmed: 20
    }
  }
}
