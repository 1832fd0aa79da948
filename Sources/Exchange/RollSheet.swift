import Domain
import Toolkit

/// A roll as an office's spreadsheet has it.
package struct RollSheet: Hashable, Sendable {
  /// One member of the file.
  package struct Entry: Hashable, Sendable {
    package let line: Int
    package let member: Member
    package let particulars: PrivateParticulars
    package let claims: [MembershipClaim]
  }

  package let entries: [Entry]
  /// The fields that the file has a column for.
  private let fields: Set<String>
  /// Columns without a field, kept word for word.
  package let kept: [String]
  /// What is odd and yet taken in.
  package let doubts: [SheetFault]

  /// Reads the rows of a file; every fault at once. Nobody is born after `today`; nil asks nothing.
  package static func read(_ rows: [CSV.Row], today: Day?) -> Result<RollSheet, SheetFaults> {
    var reader = RollReader(Sheet(rows), today: today)
    let entries = reader.entries()
    guard reader.sheet.faults.isEmpty else { return .failure(SheetFaults(reader.sheet.faults)) }
    return .success(
      RollSheet(
        entries: entries, fields: reader.fields, kept: reader.kept, doubts: reader.sheet.doubts))
  }

  /// What a line makes of a member who is known: what the file has no column for stays as it is.
  package func amended(_ known: Member, by entry: Entry) -> Member {
    var next = known
    let read = entry.member
    (next.name, next.sector) = (read.name, read.sector)
    if fields.contains("sex") { next.sex = read.sex }
    if fields.contains("born") { next.born = read.born }
    if fields.contains("ethnicity") { next.ethnicity = read.ethnicity }
    if fields.contains("party") { next.party = read.party }
    if fields.contains("unit") { next.unit = read.unit }
    if fields.contains("education") { next.education = read.education }
    if fields.contains("seat") { next.seat = read.seat }
    if fields.contains("state") { next.state = read.state }
    if fields.contains("place") { next.listPlace = read.listPlace }
    for column in kept { next.more[column] = read.more[column] }
    if fields.contains("born") { next.birthMonth = read.birthMonth }
    return next
  }
}

/// Reads a roll, row by row.
private struct RollReader {
  var sheet: Sheet
  private let number, name, sector: Int?
  private let optional: [String: Int]
  private let others: [Int]
  private let today: Day?

  private static let names: [(String, [String])] = [
    ("sex", ["性别", "sex"]), ("born", ["出生日期", "出生年月日", "出生年月", "born"]),
    ("ethnicity", ["民族", "ethnicity"]),
    ("party", ["政治面貌", "政治面貌1", "党派", "party"]),
    ("unit", ["单位名称及职务", "单位及职务", "工作单位及职务", "单位职务", "工作单位", "unit"]),
    ("education", ["文化程度", "学历", "education"]), ("seat", ["政协职务", "seat"]),
    ("state", ["状态", "state"]), ("place", ["排序号", "place"]),
    ("phone", ["手机", "手机号", "手机号码", "联系电话", "phone"]),
    ("identity", ["证件号码", "身份证号", "身份证号码", "identity"]),
    ("committee1", ["所属专委会1", "所属专委会", "专委会"]), ("committee2", ["所属专委会2"]),
    ("duty", ["专委会职务"]), ("sectorGroup", ["界别活动组"]), ("street", ["街道活动组", "街道联络组"]),
    ("streetDuty", ["街道活动组职务"]),
  ]

  private static let seats = ["", "委员", "常委", "常务委员", "秘书长", "副秘书长", "副主席", "主席"]

  init(_ sheet: Sheet, today: Day?) {
    var sheet = sheet
    self.today = today
    number = sheet.needed(["委员编号", "编号", "number"])
    name = sheet.needed(["姓名", "name"])
    sector = sheet.needed(["界别", "sector"])
    var found: [String: Int] = [:]
    for (key, candidates) in Self.names { found[key] = sheet.column(candidates) }
    // In some sheets 职务 is the seat, in others the post at work: what stands in it tells.
    if found["seat"] == nil, let column = sheet.column(["职务"]),
      sheet.rows.allSatisfy({ Self.seats.contains(sheet.text($0, column)) })
    {
      found["seat"] = column
    }
    optional = found
    others = sheet.others(than: [number, name, sector] + found.values.map { $0 })
    self.sheet = sheet
  }

  var fields: Set<String> { Set(optional.keys) }
  var kept: [String] { others.map { sheet.name($0) } }

  mutating func entries() -> [RollSheet.Entry] {
    guard number != nil, name != nil, sector != nil else { return [] }
    var lines: [String: Int] = [:]
    var entries: [RollSheet.Entry] = []
    for row in sheet.rows {
      let entry = entry(row)
      if let line = lines[entry.member.number], !entry.member.number.isEmpty {
        sheet.add(row, number, .numberTwice(line: line))
      }
      lines[entry.member.number] = row.line
      entries.append(entry)
    }
    return entries
  }

  private func text(_ row: CSV.Row, _ key: String) -> String {
    optional[key].map { sheet.text(row, $0) } ?? ""
  }

  private mutating func entry(_ row: CSV.Row) -> RollSheet.Entry {
    var member = Member(
      number: sheet.text(row, number).folded.filter { $0 != " " },
      name: sheet.text(row, name).unpadded,
      sector: sheet.text(row, sector))
    for (column, value) in [(number, member.number), (name, member.name), (sector, member.sector)] {
      if value.isEmpty { sheet.add(row, column, .empty) }
      if value.count > 60 { sheet.add(row, column, .tooLong(maximum: 60)) }
    }
    member.sex = word(row, "sex", ["男", "女", ""])
    member.ethnicity = text(row, "ethnicity")
    member.party = text(row, "party")
    member.unit = text(row, "unit")
    member.education = text(row, "education")
    member.seat = seat(row)
    member.state = state(row)
    member.listPlace = place(row)
    for column in others {
      let text = sheet.text(row, column)
      if !text.isEmpty { member.more[sheet.name(column)] = text }
    }
    born(row, &member)
    let phone = text(row, "phone").folded
    if phone.isNoMobile { sheet.doubt(row, optional["phone"], .notElevenDigits) }
    return RollSheet.Entry(
      line: row.line, member: member,
      particulars: PrivateParticulars(phone: phone, identity: text(row, "identity").folded),
      claims: claims(row))
  }

  /// A day is taken as it is; a month alone is kept as a month.
  private mutating func born(_ row: CSV.Row, _ member: inout Member) {
    let text = text(row, "born")
    guard !text.isEmpty else { return }
    member.born = Day(written: text)
    if member.born == nil { member.birthMonth = Day.month(written: text) ?? "" }
    if member.birth.isEmpty { return sheet.add(row, optional["born"], .notADay) }
    if let today, member.birth > today.iso { sheet.doubt(row, optional["born"], .inTheFuture) }
  }

  private mutating func word(_ row: CSV.Row, _ key: String, _ known: [String]) -> String {
    let text = text(row, key)
    guard !known.contains(text) else { return text }
    sheet.add(
      row, optional[key],
      .unknownWord(nearest: known.first { $0.contains(text) || text.contains($0) && !$0.isEmpty }))
    return ""
  }

  private mutating func seat(_ row: CSV.Row) -> Seat {
    switch word(row, "seat", Self.seats) {
    case "常委", "常务委员": .standing
    case "秘书长", "副秘书长": .secretary
    case "副主席": .viceChair
    case "主席": .chair
    default: .member
    }
  }

  private mutating func state(_ row: CSV.Row) -> MemberState {
    switch word(row, "state", ["", "在任", "暂停履职", "暂停", "退出", "辞职", "免职", "撤销资格"]) {
    case "暂停履职", "暂停": .suspended
    case "退出", "辞职", "免职", "撤销资格": .left
    default: .serving
    }
  }

  private mutating func place(_ row: CSV.Row) -> Int? {
    let text = text(row, "place").folded
    guard !text.isEmpty else { return nil }
    let number = Int(text)
    if number == nil { sheet.add(row, optional["place"], .notANumber) }
    return number
  }

  private func claims(_ row: CSV.Row) -> [MembershipClaim] {
    let duty: MembershipDuty =
      ["主任", "召集人", "组长"].contains(text(row, "duty"))
      ? .convener : text(row, "duty").hasPrefix("副") ? .deputy : .ordinary
    let streetDuty: MembershipDuty = text(row, "streetDuty").contains("组长") ? .convener : .ordinary
    let kinds: [(String, GroupKind, MembershipDuty)] = [
      ("committee1", .specialCommittee, duty), ("committee2", .specialCommittee, .ordinary),
      ("sectorGroup", .sectorGroup, .ordinary), ("street", .streetGroup, streetDuty),
    ]
    return kinds.compactMap { key, kind, duty in
      let name = text(row, key)
      return name.isEmpty ? nil : MembershipClaim(group: Group(kind: kind, name: name), duty: duty)
    }
  }
}

extension String {
  /// Whether it is a masked number, or a mobile one of the mainland with digits too many or too few.
  fileprivate var isNoMobile: Bool {
    contains("*") || hasPrefix("1") && allSatisfy(\.isNumber) && count != 11
  }
}
