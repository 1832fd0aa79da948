import Domain

/// Numbers that look random and are the same in every run.
struct Lot: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// Writes of every kind a clerk makes, drawn by lot; many are refused, as in life.
struct RandomWrites {
  private var lot: Lot
  private var count = 0

  init(seed: UInt64) { lot = Lot(seed: seed) }

  mutating func next() -> Request {
    count += 1
    let token = Token("random \(count)")
    switch Int.random(in: 0..<12, using: &lot) {
    case 0, 1, 2: return .record(.activity(activity, attendances), token: token)
    case 3: return .record(.work(work), token: token)
    case 4: return .record(.member(member, nothing, []), token: token)
    case 5: return amendSheet(token)
    case 6: return .amend(amendment, reason: "随机更正", token: token)
    case 7:
      return .amend(.work(drawn(9), revision: draw(3), work), reason: "随机更正", token: token)
    case 8:
      return .amend(
        .member(drawn(5), revision: draw(2), member), reason: "随机更正", token: token)
    case 9: return .record(unit, token: token)
    case 10:
      return .amend(
        .workstation(drawn(3), revision: draw(2), station), reason: "随机更正", token: token)
    default: return .withdraw(withdrawal, reason: "随机撤销", token: token)
    }
  }

  private let nothing = PrivateParticulars(phone: "", identity: "")

  private mutating func draw(_ most: Int) -> Int { Int.random(in: 1...most, using: &lot) }

  private mutating func drawn<Subject>(_ most: Int) -> Identifier<Subject> {
    Identifier(Int.random(in: 1...most, using: &lot))
  }

  private var day: Day {
    mutating get {
      let month = Int.random(in: 1...12, using: &lot)
      return Day(year: 2_026, month: month, day: Int.random(in: 1...28, using: &lot))
        ?? Day(year: 2_026, month: 1, day: 1) ?? sixthOfMay
    }
  }

  private var sixthOfMay: Day {
    guard let day = Day(iso: "2026-05-06") else { preconditionFailure("a day") }
    return day
  }

  private var activity: Activity {
    mutating get {
      var activity = Activity(
        kind: [.readingSession, .training, .plenary].randomElement(using: &lot) ?? .training,
        title: "活动\(Int.random(in: 1...99, using: &lot))", day: day)
      activity.series = Bool.random(using: &lot) ? "每周一读" : ""
      switch Int.random(in: 0...5, using: &lot) {
      case 0: activity.workstation = drawn(3)
      case 1: activity.book = drawn(3)
      case 2: activity.readingRoom = drawn(3)
      default: break
      }
      return activity
    }
  }

  private var attendances: [Attendance] {
    mutating get {
      var chosen: [Attendance] = []
      for member in 1...4 where Bool.random(using: &lot) {
        let presence = Attendance.Presence.allCases.randomElement(using: &lot) ?? .present
        chosen.append(
          Attendance(
            member: Identifier(member),
            role: Attendance.Role.allCases.randomElement(using: &lot) ?? .participant,
            presence: presence, halfDays: presence.isThere ? 1 : 0))
      }
      return chosen
    }
  }

  private var work: Work {
    mutating get {
      let day = day
      let stage = Stage(kind: .submitted, day: day, level: .own, form: .single, body: "")
      let adopted = Stage(kind: .adopted, day: day, level: .city, form: .single, body: "")
      return Work(
        kind: [.proposal, .opinion].randomElement(using: &lot) ?? .opinion,
        title: "成果\(Int.random(in: 1...99, using: &lot))", day: day,
        authors: Bool.random(using: &lot) ? [drawn(4)] : [Identifier(1), Identifier(2)],
        fileNumber: "", stages: Bool.random(using: &lot) ? [stage] : [stage, adopted])
    }
  }

  private var member: Member {
    mutating get {
      var member = Member(
        number: "0610\(Int.random(in: 1...9, using: &lot))",
        name: ["单霜", "解冰", "查良镛"].randomElement(using: &lot) ?? "仇英",
        sector: ["教育界", "医卫界"].randomElement(using: &lot) ?? "经济界")
      member.isRanked = Bool.random(using: &lot)
      return member
    }
  }

  private var station: Workstation {
    mutating get {
      Workstation(
        kind: .station, name: "工作站\(draw(9))", place: "", convener: nil, members: [drawn(4)],
        activityDay: draw(28))
    }
  }

  /// Something that is made whole.
  private var unit: Recording {
    mutating get {
      switch draw(4) {
      case 1: .workstation(station)
      case 2: .book(Book(title: "书\(draw(9))", author: "", shelf: ["党史", "法律"][draw(2) - 1]))
      case 3: .readingRoom(ReadingRoom(name: "书屋\(draw(9))", place: "", sector: "", keeper: nil))
      default: .group(Group(kind: .studyGroup, name: "学习组\(draw(9))"))
      }
    }
  }

  private mutating func amendSheet(_ token: Token) -> Request {
    .amend(
      .sheet(
        drawn(20), revision: draw(3), activity, attendances,
        base: Bool.random(using: &lot) ? [] : attendances),
      reason: "随机更正", token: token)
  }

  private var amendment: Amendment {
    mutating get {
      if Bool.random(using: &lot) {
        return .activity(drawn(20), revision: draw(3), activity)
      }
      let attendance =
        attendances.first
        ?? Attendance(member: drawn(4), role: .guide, presence: .late, halfDays: 1)
      return .attendance(drawn(20), revision: Int.random(in: 0...2, using: &lot), attendance)
    }
  }

  private var withdrawal: Withdrawal {
    mutating get {
      switch Int.random(in: 0...2, using: &lot) {
      case 0: .activity(drawn(20), revision: draw(3))
      case 1: .work(drawn(9), revision: draw(3))
      default: .attendance(drawn(20), drawn(4), revision: draw(2))
      }
    }
  }
}
