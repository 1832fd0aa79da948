import Domain

/// A record as a clerk wants it, and as another clerk recorded it meanwhile: the fields and the people are
/// brought together, and what both changed is asked, one by one.
struct Conflict<Name: FieldName>: Hashable, Sendable {
  let quicker: Quicker
  private let fields: Merge<Name, String>
  private let people: Merge<Identifier<Member>, Attendance>
  private(set) var disputes: [Dispute] = []
  /// What the other alone changed, by its names: it is taken as it is.
  private(set) var taken: [Words] = []
  /// The dispute the clerk is at; their number is the place where Enter saves.
  private(set) var selected = 0

  /// Who was quicker, and when.
  struct Quicker: Hashable, Sendable {
    let name: String
    /// UTC, as the journal has it.
    let at: String
  }

  /// One part that both changed, as each version has it.
  struct Dispute: Hashable, Sendable {
    fileprivate let part: Part
    let label: Words
    let versions: [Side: Words]
    /// What the clerk chose; nil for nothing yet.
    fileprivate(set) var side: Side?
  }

  fileprivate enum Part: Hashable, Sendable {
    case field(Name)
    case member(Identifier<Member>)
  }

  /// Brings versions together; `words` says a part's name and what a version has there.
  init(
    _ quicker: Quicker, fields: Merge<Name, String>,
    people: Merge<Identifier<Member>, Attendance>, words: ConflictWords<Name>
  ) {
    self.quicker = quicker
    self.fields = fields
    self.people = people
    for name in Name.allCases where fields.keys.contains(name) {
      note(
        .field(name), words.label(of: name), isDisputed: fields.isDisputed(name),
        isTheirs: fields.isTheirs(name)
      ) { words.text(fields.part(name, of: $0) ?? "", of: name) }
    }
    for id in members {
      note(
        .member(id), words.label(of: id), isDisputed: people.isDisputed(id),
        isTheirs: people.isTheirs(id)
      ) { words.text(people.part(id, of: $0)) }
    }
  }

  private var members: [Identifier<Member>] { people.keys.sorted { $0.value < $1.value } }

  private mutating func note(
    _ part: Part, _ label: Words, isDisputed: Bool, isTheirs: Bool, _ words: (Side) -> Words
  ) {
    if isTheirs { taken.append(label) }
    guard isDisputed else { return }
    let versions = Side.allCases.map { ($0, words($0)) }
    disputes.append(
      Dispute(part: part, label: label, versions: Dictionary(uniqueKeysWithValues: versions)))
  }
}

extension Conflict {
  /// How many disputes nobody has decided.
  var undecided: Int { disputes.count { $0.side == nil } }

  /// Whether the clerk wants anything that the other has not recorded already.
  var isOwn: Bool {
    fields.keys.contains { text($0) != fields.part($0, of: .theirs) }
      || people.keys.contains { attendance($0) != people.part($0, of: .theirs) }
  }

  /// What a form does where it is not: it has nothing to save.
  var leaving: [Effect] {
    [.back, .say(Notice(.conflict(.alike(quicker.name)), .good))]
  }

  /// The fields as they are to be.
  var texts: [Name: String] {
    Dictionary(uniqueKeysWithValues: fields.keys.map { ($0, text($0) ?? "") })
  }

  /// Who is to be listed, as what.
  var attendances: [Attendance] { members.compactMap(attendance) }

  private func text(_ name: Name) -> String? {
    fields.outcome(name, choosing: side(of: .field(name)))
  }

  private func attendance(_ id: Identifier<Member>) -> Attendance? {
    people.outcome(id, choosing: side(of: .member(id)))
  }

  /// What was chosen for a part; theirs while nothing is, so that nothing is ever overwritten unseen.
  private func side(of part: Part) -> Side {
    disputes.first { $0.part == part }?.side ?? .theirs
  }
}

extension Conflict {
  /// What a clerk's key came to.
  enum Outcome: Hashable, Sendable {
    case handled
    /// Some disputes are still open.
    case undecided
    case save, leave
  }

  /// What a clerk can do about it.
  var offers: [Offer] {
    let obstacle: Phrase? = undecided == 0 ? nil : .conflict(.undecided(undecided))
    return [
      .can(.takeMine), .can(.takeTheirs), .can(.takeBase), Offer(.save, unless: obstacle),
      .can(.back), .can(.choose), .can(.up), .can(.down),
    ]
  }

  mutating func take(_ action: Action) -> Outcome {
    switch action {
    case .takeMine: decide(.mine)
    case .takeTheirs: decide(.theirs)
    case .takeBase: decide(.base)
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(disputes.count, selected + 1)
    case .choose where selected < disputes.count:
      // Enter alone decides nothing: it may have been typed before the question was there.
      guard disputes[selected].side != nil else { return .undecided }
      selected += 1
    case .choose, .save: return undecided == 0 ? .save : .undecided
    case .back: return .leave
    default: break
    }
    return .handled
  }

  /// Decides a dispute and goes to the next open one.
  private mutating func decide(_ side: Side) {
    guard disputes.indices.contains(selected) else { return }
    disputes[selected].side = side
    let after = disputes.indices.first { $0 > selected && disputes[$0].side == nil }
    let open = after ?? disputes.firstIndex { $0.side == nil }
    selected = open ?? disputes.count
  }
}
