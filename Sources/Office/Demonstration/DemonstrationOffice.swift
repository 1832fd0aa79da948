import Domain

/// The demonstration office: 清源区政协, 六届, the year 2026; made from a seed, the same for the same seed.
///
/// Up to 2,600 members attend as members of a real district do. Beyond that only the first 2,600 have
/// activities, so that a roll of a million is made in reasonable time.
struct DemonstrationOffice {
  static let year = 2_026
  static let actor = "demo"
  static let session = "demonstration"
  static let now = "2026-11-20T08:00:00Z"
  private static let active = 2_600

  private var dice: Dice
  let members: Int

  init(_ demonstration: Demonstration) {
    dice = Dice(seed: demonstration.seed)
    members = demonstration.members
  }

  /// Sixteen digits for the salt of private particulars.
  mutating func salt() -> String {
    String(dice.next(), radix: 16)
  }

  /// The n-th member, from 1.
  mutating func member(_ place: Int) -> (Member, PrivateParticulars, [MembershipClaim]) {
    let digits = String(place)
    let number = "06" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var member = Member(number: number, name: name(place), sector: sector(place))
    member.sex = dice.happens(36) ? "女" : "男"
    member.born = day(year: 1_958 + dice.roll(36))
    member.ethnicity = dice.happens(94) ? "汉族" : dice.pick(["回族", "满族", "维吾尔族", "壮族"])
    member.party = dice.pick(Fiction.parties)
    member.unit =
      dice.pick(Fiction.streets) + dice.pick(["小学校长", "医院主任医师", "科技有限公司总经理", "街道办事处干部", "律师事务所主任"])
    member.education = dice.pick(["本科", "硕士研究生", "博士研究生", "大专"])
    member.seat = seat(place)
    member.isRanked = place > 5
    let phone = "139000" + String(10_000 + dice.roll(90_000))
    let claims = [
      MembershipClaim(
        group: Group(kind: .specialCommittee, name: dice.pick(Fiction.committees)), duty: .ordinary),
      MembershipClaim(
        group: Group(kind: .streetGroup, name: dice.pick(Fiction.streets) + "街道组"), duty: .ordinary),
    ]
    return (member, PrivateParticulars(phone: phone, identity: ""), claims)
  }

  private mutating func name(_ place: Int) -> String {
    let turn = place / 13
    if place.isMultiple(of: 13), (1...Fiction.awkward.count).contains(turn) {
      return Fiction.awkward[turn - 1]
    }
    let first = dice.pick(Fiction.given)
    return dice.pick(Fiction.surnames) + first + (dice.happens(78) ? dice.pick(Fiction.given) : "")
  }

  private mutating func sector(_ place: Int) -> String {
    place <= Fiction.sectors.count ? Fiction.sectors[place - 1] : dice.pick(Fiction.sectors)
  }

  private func seat(_ place: Int) -> Seat {
    switch place {
    case 1: .chair
    case 2...5: .viceChair
    case 6: .secretary
    case 7...41: .standing
    default: .member
    }
  }

  private mutating func day(year: Int) -> Day? {
    Day(year: year, month: 1 + dice.roll(12), day: 1 + dice.roll(28))
  }

  /// Stations, rooms and books.
  mutating func places() -> [Recording] {
    let stations = (0..<18).map { index in
      Recording.workstation(
        Workstation(
          kind: index % 3 == 0 ? .studio : .station,
          name: Fiction.streets[index % Fiction.streets.count]
            + (index < 14 ? "委员工作站" : "委员工作室"),
          place: Fiction.streets[index % Fiction.streets.count] + "街道社区服务中心",
          convener: someone(), members: people(8), activityDay: 21))
    }
    let rooms = Fiction.sectors.map { sector in
      Recording.readingRoom(
        ReadingRoom(
          name: sector + "悦读书屋", place: dice.pick(Fiction.streets) + "街道", sector: sector,
          keeper: someone()))
    }
    return stations + rooms
      + Fiction.books.map { Recording.book(Book(title: $0.0, author: $0.1, shelf: $0.2)) }
  }

  private mutating func someone() -> Identifier<Member> {
    let reach = min(members, Self.active)
    // The smaller of two throws: a few members are busy, many are not.
    return Identifier(1 + min(dice.roll(reach), dice.roll(reach)))
  }

  private mutating func people(_ count: Int) -> [Identifier<Member>] {
    var found: [Identifier<Member>] = []
    for _ in 0..<count * 3 where found.count < count {
      let next = someone()
      if !found.contains(next) { found.append(next) }
    }
    return found
  }

  /// How many come at least: one in so many of a large office, so that its members are as busy as those of
  /// a small one.
  private func crowd(_ least: Int, of share: Int) -> Int {
    max(least, min(members, 400) / share)
  }

  /// The year's activities in the order of their days.
  mutating func activities() -> [Recording] {
    var all: [(Day, Recording)] = []
    for week in 1...46 {
      guard let day = Day(year: Self.year, month: 1, day: 1)?.adding(days: week * 7 - 1) else {
        continue
      }
      all.append((day, reading(week, on: day)))
    }
    for month in 1...11 {
      guard let day = Day(year: Self.year, month: month, day: 21) else { continue }
      for station in 1...18 { all.append((day, duty(station, on: day))) }
    }
    for _ in 0..<110 { all.append(event()) }
    for kind in Self.meetings { all.append(meeting(kind)) }
    if let day = Day(year: Self.year, month: 1, day: 13) { all.append((day, plenary(on: day))) }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static let meetings: [ActivityKind] = [
    (ActivityKind.committeeMeeting, 36), (.groupMeeting, 30), (.consultation, 14),
    (.standingCommittee, 6),
    (.training, 16), (.inspection, 30), (.supervision, 10), (.proposalHandling, 12), (.contact, 14),
    (.talk, 8), (.publicBenefit, 10), (.keyTask, 5), (.invitedMeeting, 6),
  ].flatMap { Array(repeating: $0.0, count: $0.1) }

  private mutating func reading(_ week: Int, on day: Day) -> Recording {
    let book = dice.roll(Fiction.books.count)
    var activity = Activity(
      kind: .readingSession, title: "\(Fiction.series)第\(week)期《\(Fiction.books[book].0)》", day: day
    )
    activity.series = Fiction.series
    activity.serial = week
    activity.book = Identifier(book + 1)
    activity.readingRoom = Identifier(1 + dice.roll(17))
    activity.place = dice.pick(Fiction.streets) + "悦读书屋"
    activity.organiser = "委员工作委员会"
    activity.audience = Audience(
      residents: dice.roll(20), students: dice.roll(15), partyMembers: dice.roll(10))
    return .activity(
      activity, attendances(crowd(8, of: 14) + dice.roll(10), at: activity, lead: .leadReader))
  }

  private mutating func duty(_ station: Int, on day: Day) -> Recording {
    var activity = Activity(kind: .stationDuty, title: "每月21日委员活动日值班", day: day)
    activity.workstation = Identifier(station)
    activity.audience = Audience(residents: dice.roll(14), students: 0, partyMembers: 0)
    let duty = people(crowd(2, of: 80)).map {
      Attendance(member: $0, role: .onDuty, presence: .present, halfDays: 1)
    }
    return .activity(activity, duty)
  }

  private mutating func event() -> (Day, Recording) {
    let day = anyDay()
    let act = dice.pick(StationAct.allCases)
    var activity = Activity(
      kind: .workstationEvent, title: dice.pick(Fiction.topics) + Self.word(of: act), day: day)
    activity.workstation = Identifier(1 + dice.roll(18))
    activity.stationAct = act
    activity.audience = Audience(
      residents: 5 + dice.roll(30), students: 0, partyMembers: dice.roll(8))
    return (
      day,
      .activity(
        activity, attendances(crowd(3, of: 26) + dice.roll(7), at: activity, lead: .organiser))
    )
  }

  private static func word(of act: StationAct) -> String {
    switch act {
    case .consultation: "微协商"
    case .research: "微调研"
    case .supervision: "微监督"
    case .talk: "微宣讲"
    case .suggestion: "微建议"
    case .service: "微服务"
    }
  }

  private mutating func meeting(_ kind: ActivityKind) -> (Day, Recording) {
    let day = anyDay()
    var activity = Activity(
      kind: kind, title: dice.pick(Fiction.topics) + Self.word(of: kind), day: day)
    activity.place = "政协会议室"
    activity.organiser = dice.pick(Fiction.committees)
    if kind == .training { activity.halfDays = 1 + dice.roll(3) }
    let people =
      kind == .standingCommittee
      ? (1...min(41, members)).map { attendance(Identifier($0), at: activity) }
      : attendances(crowd(10, of: 7) + dice.roll(14), at: activity, lead: .convener)
    return (day, .activity(activity, people))
  }

  private static func word(of kind: ActivityKind) -> String {
    switch kind {
    case .committeeMeeting: "专委会会议"
    case .groupMeeting: "界别组会议"
    case .consultation: "双月协商座谈会"
    case .standingCommittee: "常委会会议"
    case .training: "专题学习班"
    case .inspection: "视察"
    case .supervision: "专项民主监督"
    case .proposalHandling: "提案办理协商"
    case .contact: "走访"
    case .talk: "宣讲"
    case .publicBenefit: "公益行动"
    case .keyTask: "专班"
    default: "会议"
    }
  }

  private mutating func plenary(on day: Day) -> Recording {
    var activity = Activity(kind: .plenary, title: "六届六次全体会议", day: day)
    activity.halfDays = 6
    activity.place = "清源会堂"
    let everybody = (1...min(members, Self.active)).map { attendance(Identifier($0), at: activity) }
    return .activity(activity, everybody)
  }

  private mutating func anyDay() -> Day {
    let start = Day.first(of: Self.year) ?? Day.last(of: Self.year)
    return start?.adding(days: 5 + dice.roll(315)) ?? DemonstrationOffice.fallback
  }

  private static var fallback: Day {
    guard let day = Day(iso: "2026-06-01") else { preconditionFailure("2026-06-01 is a day") }
    return day
  }

  private mutating func attendances(
    _ count: Int, at activity: Activity, lead: Attendance.Role
  ) -> [Attendance] {
    people(count).enumerated().map { index, member in
      index == 0
        ? Attendance(member: member, role: lead, presence: .present, halfDays: activity.halfDays)
        : attendance(member, at: activity)
    }
  }

  /// Nine of a hundred are on leave, two absent, three walk in, two come late.
  private mutating func attendance(_ member: Identifier<Member>, at activity: Activity)
    -> Attendance
  {
    let presence: Attendance.Presence =
      switch dice.roll(100) {
      case 0..<9: .onLeave
      case 9..<11: .absent
      case 11..<14 where activity.admission == .bySignUp: .walkIn
      case 14..<16: .late
      default: .present
      }
    return Attendance(
      member: member, role: .participant, presence: presence,
      halfDays: presence.isThere ? activity.halfDays : 0)
  }

  /// A number from 0 to one below `bound`.
  mutating func chance(_ bound: Int) -> Int {
    dice.roll(bound)
  }

  /// A work on one of the topics, whose stages follow each other by a few days.
  mutating func work(
    _ kind: WorkKind, _ title: String, _ number: String, authors: Int, _ stages: [StageKind],
    _ level: Level
  ) -> Recording {
    let topic = dice.pick(Fiction.topics)
    let day = anyDay()
    let reached = stages.enumerated().compactMap { index, kind -> Stage? in
      day.adding(days: index * 4).map {
        Stage(
          kind: kind, day: $0, level: kind == .adopted || kind == .awarded ? level : .own,
          form: dice.happens(80) ? .single : .composite, body: "")
      }
    }
    return .work(
      Work(
        kind: kind,
        title: title.split(separator: "%", omittingEmptySubsequences: false).joined(
          separator: topic),
        day: day, authors: people(authors), fileNumber: number, stages: reached))
  }
}
