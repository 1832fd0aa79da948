import Domain

/// A record that a form amends, and that a draft of the form knows as it was when the draft was begun.
protocol Amended: Hashable, Sendable {
  /// The record with what a draft says it began with.
  func asOf(_ draft: Draft, today: Day) -> Self
}

extension ActivityRecord: Amended {
  func asOf(_ draft: Draft, today: Day) -> ActivityRecord {
    var record = self
    record.revision = draft.revision ?? revision
    let texts = draft.base(of: ActivityField.self)
    if texts != activity.texts {
      let fields = ActivityField.fields(of: activity.kind, today: today)
      var before =
        Form(fields, initial: texts, today: today).activity(of: activity.kind) ?? activity
      if before.audience.total == activity.audience.total { before.audience = activity.audience }
      record.activity = before
    }
    record.attendances = draft.listed.map { part in
      var line =
        attendances.first { $0.attendance.member == part.member }
        ?? AttendanceLine(
          attendance: part, revision: 0, number: "", name: "\(part.member)", sector: "")
      line.attendance = part
      return line
    }
    return record
  }
}

extension WorkRecord: Amended {
  func asOf(_ draft: Draft, today: Day) -> WorkRecord {
    var record = self
    let texts = draft.base(of: WorkField.self)
    record.revision = draft.revision ?? revision
    record.work.title = texts[.title] ?? work.title
    record.work.day = texts[.day].flatMap { Day(iso: $0) } ?? work.day
    record.work.fileNumber = texts[.number] ?? work.fileNumber
    record.work.authors = texts[.people]?.members ?? work.authors
    return record
  }
}

extension Dossier: Amended {
  func asOf(_ draft: Draft, today: Day) -> Dossier {
    var dossier = self
    dossier.revision = draft.revision ?? revision
    dossier.member = Form(
      MemberField.fields(isNew: false), initial: draft.base(of: MemberField.self), today: today
    ).member(from: member)
    return dossier
  }
}

extension Draft {
  /// What the record said as it was opened, by the fields of a form.
  func base<Name: FieldName>(of fields: Name.Type) -> [Name: String] {
    Dictionary(
      uniqueKeysWithValues: base.compactMap { key, text in Name(rawValue: key).map { ($0, text) } })
  }
}

extension Dictionary where Key: FieldName, Value == String {
  /// The texts by the names of their fields.
  var named: [String: String] {
    Dictionary<String, String>(uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}
