import Domain

/// 清源区政协 with sixty members in eight sectors, a station, and a series of readings that twelve were at.
enum SixtyOffice {
  static let names = """
    王伟 李娜 张敏 刘洋 陈静 杨帆 黄磊 周婷 吴刚 徐丽 孙悦 马超 朱红 胡军 郭芳 何平 高建国 林晓东 罗文 郑凯
    梁雪 谢安 宋佳 唐宁 许诺 韩冰 冯雷 邓超群 曹阳 彭程 曾子墨 肖云 田野 董洁 袁朗 潘虹 于谦 蒋勤 蔡明 余华
    杜鹃 叶青 程浩 苏童 魏晨 吕梁 丁一 任重 沈括 姚远 卢沟 单于飞 仇英 解冰 查良镛 区小燕 尉迟恭 欧阳文 阿依古丽·买买提 覃海洋
    """.split { $0 == " " || $0.isNewline }.map(String.init)
  private static let sectors = ["教育界", "民盟", "科学技术界", "医药卫生界", "经济界", "文艺界", "农业界", "特邀"]

  static func furnish(_ world: World) throws {
    try SmallOffice.found(world)
    for (index, name) in names.enumerated() {
      let place = index + 1
      let member = Member(
        number: "060" + (place < 10 ? "0" : "") + "\(place)", name: name,
        sector: sectors[index * sectors.count / names.count])
      let phone = "1390000" + String(4_000 + place * 37)
      let none = PrivateParticulars(phone: phone, identity: "")
      try world.ask(.record(.member(member, none, []), token: Token("member \(index)"))).accepted()
    }
    let station = Workstation(
      kind: .station, name: "清河委员工作站", place: "清河街道", convener: Identifier(3), members: [],
      activityDay: 21)
    try world.ask(.record(.workstation(station), token: Token("station"))).accepted()
    try world.ask(.record(try session(), token: Token("session"))).accepted()
  }

  /// The twelve who came last time.
  static let came = [3, 7, 11, 15, 19, 23, 27, 31, 35, 39, 43, 47]

  private static func session() throws -> Recording {
    guard let day = Day(iso: "2026-05-25") else { throw Script.Fault(line: "day") }
    var activity = Activity(kind: .readingSession, title: "书香清源·每周一读第12期", day: day)
    activity.series = "书香清源·每周一读"
    activity.serial = 12
    activity.place = "清河悦读书屋"
    return .activity(
      activity,
      came.map {
        Attendance(
          member: Identifier($0), role: $0 == 3 ? .leadReader : .participant, presence: .present,
          halfDays: 1)
      })
  }
}
