import Domain

extension World {
  /// What else happens, in the words of a script.
  func happen(_ step: Script.Step) throws {
    let words = step.text.split(separator: " ")
    switch step.text {
    case "the disk is full": try limit(pages: 1)
    case "the disk has room": try limit(pages: 1_000_000)
    case "the file is read only": readOnly = path
    case "the file can be written": readOnly = nil
    case "李秘书 is writing": holder = Holder(name: "李秘书", process: 4_242, seconds: 10)
    case "李秘书 has written": holder = Holder(name: "", process: 0, seconds: 0)
    case let text where text.hasPrefix("behind its back "): try meddle(String(text.dropFirst(16)))
    case let text where text.hasPrefix("a file of "):
      files[String(words[words.count - 1])] = Array(
        repeating: 65, count: (Int(words[3]) ?? 0) * 1_048_576)
    case let text where text.hasPrefix("a roll of "):
      files[String(words[words.count - 1])] = roll(
        Int(words[3]) ?? 0, sector: text.contains(" without sectors ") ? "" : "教育界")
    case let text where text.hasPrefix("a file "):
      files[String(words[2])] = Array(step.enclosure.map { "\($0)\n" }.joined().utf8)
    case let text where text.hasPrefix("李秘书 "): try colleague(words.dropFirst().map(String.init))
    default: throw Script.Fault(line: Substring(step.text))
    }
  }

  /// A roll of so many members, all new.
  private func roll(_ count: Int, sector: String) -> [UInt8] {
    let rows = (1...max(1, count)).map { "07\($0 + 1_000),曾子墨,\(sector),清河街道社区服务中心主任\n" }
    return Array(("委员编号,姓名,界别,工作单位\n" + rows.joined()).utf8)
  }

  /// The colleague withdraws or amends a record: "withdraws activity 2", "amends work 1", or a part of it:
  /// "amends activity 2 place 老年大学".
  private func colleague(_ words: [String]) throws {
    if words.count == 5, words[0] == "amends", let number = Int(words[2]) {
      return try amend(words[1], number, words[3], words[4])
    }
    guard words.count == 3, let number = Int(words[2]) else {
      throw Script.Fault(line: Substring(words.joined(separator: " ")))
    }
    let token = nextToken()
    switch words[0] + " " + words[1] {
    case "withdraws activity":
      let record = try activity(number)
      try askElsewhere(
        .withdraw(
          .activity(record.id, revision: record.revision), reason: "重复登记，撤销", token: token)
      ).accepted()
    case "amends activity":
      let record = try activity(number)
      for line in record.attendances.prefix(1) {
        var next = line.attendance
        next.role = .guide
        try askElsewhere(
          .amend(
            .attendance(record.id, revision: line.revision, next), reason: "角色有误，更正",
            token: token)
        ).accepted()
      }
    case "withdraws work":
      let record = try work(number)
      try askElsewhere(
        .withdraw(.work(record.id, revision: record.revision), reason: "重复登记，撤销", token: token)
      ).accepted()
    case "amends work":
      let record = try work(number)
      var next = record.work
      next.fileNumber += "（补）"
      try askElsewhere(
        .amend(.work(record.id, revision: record.revision, next), reason: "编号有误，更正", token: token)
      ).accepted()
    default: throw Script.Fault(line: Substring(words.joined(separator: " ")))
    }
  }

  private func amend(
    _ subject: String, _ number: Int, _ part: String, _ text: String
  ) throws {
    let amendment: Amendment
    switch subject {
    case "activity":
      let record = try activity(number)
      var next = record.activity
      switch part {
      case "title": next.title = text
      case "outcome": next.outcome = text
      default: next.place = text
      }
      amendment = .activity(record.id, revision: record.revision, next)
    case "attendance":
      let record = try activity(number)
      guard let line = record.attendances.first else { throw Script.Fault(line: "nobody") }
      var next = line.attendance
      next.role = Attendance.Role(rawValue: text) ?? .participant
      amendment = .attendance(record.id, revision: line.revision, next)
    case "work":
      let record = try work(number)
      var next = record.work
      if part == "title" { next.title = text } else { next.fileNumber = text }
      amendment = .work(record.id, revision: record.revision, next)
    case "member":
      guard case .dossier(let dossier) = askElsewhere(.dossier(Identifier(number))) else {
        throw Script.Fault(line: "member")
      }
      var next = dossier.member
      if part == "name" { next.name = text } else { next.unit = text }
      amendment = .member(dossier.id, revision: dossier.revision, next)
    default:
      guard case .workstations(let rows) = askElsewhere(.workstations(year: 2_026)),
        let row = rows.first(where: { $0.id.value == number })
      else { throw Script.Fault(line: "station") }
      var next = row.workstation
      if part == "name" { next.name = text } else { next.place = text }
      amendment = .workstation(row.id, revision: row.revision, next)
    }
    try askElsewhere(.amend(amendment, reason: "与通知核对后更正", token: nextToken())).accepted()
  }

  private func activity(_ number: Int) throws -> ActivityRecord {
    guard case .activity(let record) = askElsewhere(.activity(Identifier(number))) else {
      throw Script.Fault(line: "activity \(number)")
    }
    return record
  }

  private func work(_ number: Int) throws -> WorkRecord {
    guard case .work(let record) = askElsewhere(.work(Identifier(number))) else {
      throw Script.Fault(line: "work \(number)")
    }
    return record
  }
}
