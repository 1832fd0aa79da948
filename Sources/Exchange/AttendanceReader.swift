import Domain
import Toolkit

/// Reads a sheet of attendances, row by row.
struct AttendanceReader {
  private(set) var sheet: Sheet
  private let kind, day, title, number, name: Int?
  private let optional: [Field: Int]
  private var found: [AttendanceSheet.Event] = []
  private var places: [Key: Int] = [:]

  static let title = ["活动名称", "活动", "名称", "主题", "title"]
  static let day = ["日期", "活动日期", "时间", "day", "date"]

  /// What makes two lines speak of one activity.
  private struct Key: Hashable {
    let kind: ActivityKind
    let day: Day
    let title: String
  }

  /// A column that a sheet may have.
  private enum Field: CaseIterable {
    case role, presence, attended, halfDays, place, organiser, series, serial, admission
    case workstation, stationAct, readingRoom, book, outcome

    var names: [String] {
      switch self {
      case .role: ["角色", "承担角色", "role"]
      case .presence: ["出席情况", "出席", "到会情况", "签到", "考勤", "presence"]
      case .attended: ["参加半天数", "出席半天数", "attended"]
      case .halfDays: ["半天数", "活动半天数", "时长", "halfDays"]
      case .place: ["地点", "活动地点", "place"]
      case .organiser: ["组织单位", "承办单位", "主办单位", "organiser"]
      case .series: ["系列", "系列活动", "series"]
      case .serial: ["期数", "期次", "serial"]
      case .admission: ["参加方式", "admission"]
      case .workstation: ["工作站", "委员工作站", "工作室", "委员工作室", "workstation"]
      case .stationAct: ["六微", "微类", "stationAct"]
      case .readingRoom: ["悦读书屋", "书屋", "readingRoom"]
      case .book: ["书目", "图书", "book"]
      case .outcome: ["成果", "活动成果", "outcome"]
      }
    }
  }

  init(_ sheet: Sheet) {
    var sheet = sheet
    kind = sheet.needed(["类别", "活动类别", "类型", "活动类型", "kind"])
    day = sheet.needed(Self.day)
    title = sheet.needed(Self.title)
    number = sheet.column(["委员编号", "编号", "number"])
    name = sheet.column(["姓名", "委员", "委员姓名", "name"])
    if number == nil, name == nil { _ = sheet.needed(["姓名", "委员编号"]) }
    var found: [Field: Int] = [:]
    for field in Field.allCases { found[field] = sheet.column(field.names) }
    optional = found
    self.sheet = sheet
  }

  var columns: AttendanceSheet.Columns {
    func words(_ column: Int?) -> String { column.map { sheet.name($0) } ?? "" }
    return AttendanceSheet.Columns(
      number: words(number), name: words(name), day: words(day),
      workstation: words(optional[.workstation]), readingRoom: words(optional[.readingRoom]),
      book: words(optional[.book]), halfDays: words(optional[.attended]))
  }

  mutating func events() -> [AttendanceSheet.Event] {
    guard kind != nil, day != nil, title != nil, number ?? name != nil else { return [] }
    for row in sheet.rows { read(row) }
    return found
  }

  private mutating func read(_ row: CSV.Row) {
    let title = sheet.text(row, title)
    if title.isEmpty { sheet.add(row, self.title, .empty) }
    if title.count > 200 { sheet.add(row, self.title, .tooLong(maximum: 200)) }
    let text = sheet.text(row, day)
    let day = Day(written: text)
    if day == nil { sheet.add(row, self.day, text.isEmpty ? .empty : .notADay) }
    let kind: ActivityKind? = word(row, self.kind)
    if sheet.text(row, self.kind).isEmpty { sheet.add(row, self.kind, .empty) }
    let part = part(row)
    guard let day, let kind, !title.isEmpty else { return }
    let index = index(Key(kind: kind, day: day, title: title), row)
    var event = found[index]
    describe(&event, row)
    found[index] = event
    guard let part else { return }
    let isSame: (AttendanceSheet.Part) -> Bool = {
      $0.number == part.number && $0.name == part.name
    }
    if let first = found[index].parts.first(where: isSame) {
      sheet.add(row, name ?? number, .attendanceTwice(line: first.line))
    }
    found[index].parts.append(part)
  }

  private mutating func index(_ key: Key, _ row: CSV.Row) -> Int {
    if let index = places[key] { return index }
    places[key] = found.count
    found.append(
      AttendanceSheet.Event(
        line: row.line, activity: Activity(kind: key.kind, title: key.title, day: key.day),
        names: AttendanceSheet.Names(), parts: []))
    return found.count - 1
  }

  private mutating func part(_ row: CSV.Row) -> AttendanceSheet.Part? {
    let number = sheet.text(row, number).folded.filter { $0 != " " }
    let name = sheet.text(row, name).unpadded
    if number.isEmpty, name.isEmpty {
      sheet.add(row, self.name ?? self.number, .empty)
      return nil
    }
    return AttendanceSheet.Part(
      line: row.line, number: number, name: name,
      role: word(row, optional[.role]) ?? .participant,
      presence: word(row, optional[.presence]) ?? .present, halfDays: count(row, .attended, 0...60))
  }

  /// Takes what a line says of its activity; what an earlier line said otherwise is a fault.
  private mutating func describe(_ event: inout AttendanceSheet.Event, _ row: CSV.Row) {
    let line = event.line
    let isFirst = row.line == line
    text(row, .place, line, isFirst, &event.activity.place)
    text(row, .organiser, line, isFirst, &event.activity.organiser)
    text(row, .series, line, isFirst, &event.activity.series)
    text(row, .outcome, line, isFirst, &event.activity.outcome)
    text(row, .workstation, line, isFirst, &event.names.workstation)
    text(row, .readingRoom, line, isFirst, &event.names.readingRoom)
    text(row, .book, line, isFirst, &event.names.book)
    let usual = isFirst ? nil : event.activity.halfDays
    event.activity.halfDays =
      agreed(row, .halfDays, line, usual, count(row, .halfDays, 1...60)) ?? 1
    event.activity.serial = agreed(
      row, .serial, line, event.activity.serial, count(row, .serial, 1...99_999))
    event.activity.stationAct = agreed(
      row, .stationAct, line, event.activity.stationAct, word(row, optional[.stationAct]))
    let admission: Admission? = word(row, optional[.admission])
    event.activity.admission =
      agreed(row, .admission, line, isFirst ? nil : event.activity.admission, admission)
      ?? event.activity.admission
  }

  private mutating func text(
    _ row: CSV.Row, _ field: Field, _ line: Int, _ isFirst: Bool, _ kept: inout String
  ) {
    let text = sheet.text(row, optional[field])
    if text.isEmpty || text == kept { return }
    if isFirst || kept.isEmpty {
      kept = text
    } else {
      sheet.add(row, optional[field], .disagrees(line: line, value: kept))
    }
  }

  private mutating func agreed<Value: Equatable>(
    _ row: CSV.Row, _ field: Field, _ line: Int, _ kept: Value?, _ read: Value?
  ) -> Value? {
    guard let read else { return kept }
    guard let kept, kept != read else { return read }
    sheet.add(row, optional[field], .disagrees(line: line, value: "\(kept)"))
    return kept
  }

  /// A word of the office; nil for an empty cell, and with a fault for a word not known.
  private mutating func word<Word: OfficeWord>(_ row: CSV.Row, _ column: Int?) -> Word? {
    let text = sheet.text(row, column)
    guard !text.isEmpty else { return nil }
    let word = Word(written: text)
    if word == nil { sheet.add(row, column, .unknownWord(nearest: Word.nearest(to: text))) }
    return word
  }

  private mutating func count(
    _ row: CSV.Row, _ field: Field, _ allowed: ClosedRange<Int>
  ) -> Int? {
    let text = sheet.text(row, optional[field]).folded
    guard !text.isEmpty else { return nil }
    let number = Int(text.filter { !"第期个半天".contains($0) })
    if let number, allowed.contains(number) { return number }
    sheet.add(row, optional[field], number == nil ? .notANumber : .outside(allowed))
    return nil
  }
}
