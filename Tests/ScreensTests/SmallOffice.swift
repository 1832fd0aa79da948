import Domain

/// 清源区政协 with eight members, two of one name, and a few records of 2026, made by requests.
enum SmallOffice {
  static func found(_ world: World) throws {
    guard let term = Term(number: 6, firstYear: 2_022) else { return }
    try world.ask(.found(Founding(committee: "清源区政协", term: term), token: Token("found")))
      .accepted()
  }

  static func furnish(_ world: World) throws {
    try found(world)
    for (index, recording) in try (members + places + activities() + works()).enumerated() {
      try world.ask(.record(recording, token: Token("small/\(index)"))).accepted()
    }
  }

  private static let members: [Recording] = [
    ("06001", "王伟", "教育界", Seat.member), ("06002", "王伟", "民盟", .member),
    ("06003", "曾子墨", "教育界", .standing), ("06004", "欧阳文", "科学技术界", .member),
    ("06005", "单于飞", "民盟", .member), ("06006", "阿依古丽·买买提江", "医药卫生界", .member),
    ("06007", "李娜", "科学技术界", .member), ("06008", "高建国", "中国共产党", .chair),
  ].map { number, name, sector, seat in
    var member = Member(number: number, name: name, sector: sector)
    member.seat = seat
    member.isRanked = seat != .chair
    member.unit = "清河小学"
    let group = Group(kind: .specialCommittee, name: number < "06005" ? "提案委员会" : "经济科技委员会")
    return .member(
      member, PrivateParticulars(phone: "13900001111", identity: ""),
      [MembershipClaim(group: group, duty: .ordinary)])
  }

  private static let places: [Recording] = [
    .workstation(
      Workstation(
        kind: .station, name: "清河委员工作站", place: "清河街道社区服务中心", convener: Identifier(3),
        members: [Identifier(3), Identifier(1)], activityDay: 21)),
    .workstation(
      Workstation(
        kind: .studio, name: "柳荫委员工作室", place: "柳荫街道", convener: nil, members: [],
        activityDay: nil)),
    .readingRoom(
      ReadingRoom(name: "教育界悦读书屋", place: "清河街道", sector: "教育界", keeper: Identifier(3))),
    .book(Book(title: "乡土中国", author: "费孝通", shelf: "社会")),
    .book(Book(title: "论语译注", author: "杨伯峻", shelf: "国学")),
  ]

  private static func activities() throws -> [Recording] {
    var plenary = Activity(kind: .plenary, title: "六届六次全体会议", day: try day("2026-01-13"))
    plenary.halfDays = 6
    plenary.place = "清源会堂"
    var reading = Activity(
      kind: .readingSession, title: "书香清源·每周一读第1期《乡土中国》", day: try day("2026-03-05"))
    reading.series = "书香清源·每周一读"
    reading.serial = 1
    reading.place = "清河悦读书屋"
    reading.readingRoom = Identifier(1)
    reading.book = Identifier(1)
    reading.audience = Audience(residents: 12, students: 0, partyMembers: 0)
    var event = Activity(kind: .workstationEvent, title: "老旧小区加装电梯微协商", day: try day("2026-04-21"))
    event.workstation = Identifier(1)
    event.stationAct = .consultation
    event.audience = Audience(residents: 20, students: 0, partyMembers: 3)
    return [
      .activity(
        plenary,
        [1, 2, 3, 4, 5, 7, 8].map { part($0, .participant, .present, 6) }
          + [part(6, .participant, .onLeave, 0)]),
      .activity(
        reading,
        [
          part(3, .leadReader, .present, 1), part(1, .participant, .present, 1),
          part(4, .participant, .late, 1), part(5, .participant, .noShow, 0),
        ]),
      .activity(event, [part(3, .convener, .present, 1), part(1, .participant, .walkIn, 1)]),
    ]
  }

  private static func works() throws -> [Recording] {
    let proposal = Work(
      kind: .proposal, title: "关于老旧小区加装电梯的提案", day: try day("2026-01-14"),
      authors: [Identifier(1), Identifier(3)], fileNumber: "第12号",
      stages: [
        try stage(.submitted, "2026-01-14"), try stage(.filed, "2026-01-20"),
      ])
    let opinion = Work(
      kind: .opinion, title: "反映基层医疗有关问题", day: try day("2026-02-10"),
      authors: [Identifier(6)], fileNumber: "2026-7",
      stages: [
        try stage(.submitted, "2026-02-10"), try stage(.accepted, "2026-02-12"),
        Stage(
          kind: .adopted, day: try day("2026-03-02"), level: .city, form: .composite, body: "市政协"),
      ])
    return [.work(proposal), .work(opinion)]
  }

  private static func part(
    _ member: Int, _ role: Attendance.Role, _ presence: Attendance.Presence, _ halfDays: Int
  ) -> Attendance {
    Attendance(member: Identifier(member), role: role, presence: presence, halfDays: halfDays)
  }

  private static func stage(_ kind: StageKind, _ day: String) throws -> Stage {
    Stage(kind: kind, day: try self.day(day), level: .own, form: .single, body: "")
  }

  static func day(_ iso: String) throws -> Day {
    guard let day = Day(iso: iso) else { throw Script.Fault(line: Substring(iso)) }
    return day
  }
}
