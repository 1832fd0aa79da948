import Domain
import Scoring

/// A book, a few members and what they did, all from one seed.
struct RandomWorld {
  let seed: Int
  let text: String
  let book: RuleBook
  let year = 2026
  let members: [Subject]
  let facts: [Fact]
  /// How many texts the reader refused before this one.
  let refused: Int

  /// A world with a shipped book, or one of the tests', for each fourth seed, else with one made by chance.
  init(_ seed: Int) throws {
    self.seed = seed
    var dice = Dice(seed: seed)
    var random = RandomBook(dice)
    let names = try Books.names
    var (text, refused) = (try Books.texts.get()[names[seed / 4 % names.count]] ?? "", 0)
    if seed % 4 != 0 {
      text = random.text()
      while case .failure = RuleBookReader.read(text), refused < 500 {
        refused += 1
        text = random.text()
      }
    }
    self.text = text
    self.refused = refused
    book = try RuleBookReader.read(text).get()
    dice = random.dice
    members = (1...Int.random(in: 1...4, using: &dice)).map { dice.citizen($0) }
    let isShipped = seed % 4 == 0
    let scene = Scene(
      activities: isShipped ? ActivityKind.allCases : random.activities,
      works: isShipped ? WorkKind.allCases : random.works,
      stages: isShipped ? StageKind.allCases : random.stages, dice: &dice)
    facts = members.flatMap { dice.deeds(of: $0.member, scene) }.shuffled(using: &dice)
  }
}

/// What facts are made of: few kinds and few days, so that they meet in the same limits.
struct Scene {
  let activities: [ActivityKind]
  let works: [WorkKind]
  let stages: [StageKind]
  let days: [Day]

  init(
    activities: [ActivityKind], works: [WorkKind], stages: [StageKind], dice: inout Dice
  ) {
    self.activities = activities
    self.works = works
    self.stages = stages
    days = (0..<14).compactMap { place in
      let span = place < 10 ? 0...364 : -900...500
      return Day.newYear.adding(days: Int.random(in: span, using: &dice))
    }
  }
}

extension Dice {
  private mutating func one<Thing>(_ things: [Thing]) -> Thing {
    things[Int.random(in: 0..<things.count, using: &self)]
  }

  /// A member whose sector and months a book may ask about.
  mutating func citizen(_ number: Int) -> Subject {
    Subject(
      member: Identifier(number), seat: one([.member, .member, pick(Seat.self)]),
      state: one([.serving, .serving, pick(MemberState.self)]),
      isRanked: Int.random(in: 0..<8, using: &self) > 0,
      months: one([12, 12, Int.random(in: 1...12, using: &self)]),
      sector: one(["", "教育", "经济"]))
  }

  /// Up to thirty facts, no two with the same day, record and number.
  mutating func deeds(of member: Identifier<Member>, _ scene: Scene) -> [Fact] {
    (1...Int.random(in: 1...30, using: &self)).map { number in
      let isAttendance = Bool.random(using: &self)
      let record = Int.random(in: 1...6, using: &self)
      return Fact(
        member: member, day: one(scene.days),
        source: isAttendance ? .activity(Identifier(number)) : .work(Identifier(record)),
        matter: isAttendance
          ? .attendance(attended(one(scene.activities))) : .stage(reached(scene, number)))
    }
  }

  private mutating func attended(_ kind: ActivityKind) -> Fact.Attended {
    let length = Int.random(in: 1...3, using: &self)
    return Fact.Attended(
      kind: kind, admission: pick(Admission.self),
      role: one([.participant, pick(Attendance.Role.self)]),
      presence: one([.present, pick(Attendance.Presence.self)]),
      halfDays: Int.random(in: 0...length, using: &self), length: length)
  }

  private mutating func reached(_ scene: Scene, _ number: Int) -> Fact.Reached {
    let authors = Int.random(in: 1...4, using: &self)
    return Fact.Reached(
      kind: one(scene.works), stage: one(scene.stages), level: pick(Level.self),
      form: pick(StageForm.self), place: Int.random(in: 1...authors, using: &self),
      authors: authors, number: number)
  }
}
