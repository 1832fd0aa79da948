import Domain
import Exchange
import Storage

extension Desk {
  func importMembers(_ reading: Reading) throws -> Reply {
    let sheet: RollSheet
    switch RollSheet.read(reading.rows, today: today) {
    case .success(let read): sheet = read
    case .failure(let faults): throw Refusal.fileFaults(faults.all)
    }
    let plans = try sheet.entries.map { try plan($0, sheet) }
    guard case .carryOut(let token) = reading.file.intent else {
      return .importPreview(preview(plans, sheet, reading))
    }
    guard plans.contains(where: { $0.change != .none }) else { throw Refusal.nothingChanged }
    return try carryOut(reading, token, lines: plans.count) { store, line, touched in
      for (index, plan) in plans.enumerated() {
        if index.isMultiple(of: 200) { try pause(.members, index, plans.count) }
        try carryOut(plan, store, line: line, &touched)
      }
      touched.isRollChanged = true
    }
  }

  /// What an import does with one line.
  private struct Plan {
    enum Change: Hashable { case new, amended(Identifier<Member>, revision: Int), none }

    let entry: RollSheet.Entry
    /// The member as the office will keep it.
    let member: Member
    let change: Change
    let columns: [String]
  }

  /// A member is known by number: two of the same name stay apart.
  private func plan(_ entry: RollSheet.Entry, _ sheet: RollSheet) throws -> Plan {
    let store = try store()
    guard let id = try store.member(numbered: entry.member.number),
      let kept = try store.member(id)
    else { return Plan(entry: entry, member: entry.member, change: .new, columns: []) }
    let next = sheet.amended(kept.member, by: entry)
    let columns = kept.member.differences(from: next)
    return Plan(
      entry: entry, member: next,
      change: columns.isEmpty ? .none : .amended(id, revision: kept.revision),
      columns: columns)
  }

  private func carryOut(
    _ plan: Plan, _ store: Store, line: Int, _ touched: inout Touched
  ) throws {
    let entry = plan.entry
    switch plan.change {
    case .none: break
    case .new:
      _ = try enrol(entry.member, entry.particulars, entry.claims, to: store, line: line)
    case .amended(let id, let revision):
      for year in try store.scoredYears() {
        touched.note(id, entry.member.name, year, try points(id, year))
      }
      try store.add(
        KeptMember(id: id, revision: revision + 1, of: plan.member),
        name: stored(plan.member.name), line: line)
    }
  }

  private func preview(
    _ plans: [Plan], _ sheet: RollSheet, _ reading: Reading
  ) -> ImportPreview {
    let changing = plans.filter { $0.change != .none }
    var preview = ImportPreview(
      file: reading.file.name, subject: .members, encoding: reading.encoding,
      new: plans.count { $0.change == .new },
      changed: changing.count { $0.change != .new }, unchanged: plans.count - changing.count,
      attendances: 0, kept: sheet.kept,
      samples: changing.prefix(12).map {
        ImportPreview.Sample(
          line: $0.entry.line, name: $0.entry.member.name, isNew: $0.change == .new,
          changes: $0.columns)
      })
    preview.doubts = sheet.doubts
    return preview
  }
}

extension Member {
  /// The columns in which another differs, with its words.
  fileprivate func differences(from other: Member) -> [String] {
    let pairs: [(String, String, String)] = [
      ("姓名", name, other.name), ("性别", sex, other.sex),
      ("出生日期", born?.iso ?? "", other.born?.iso ?? ""), ("民族", ethnicity, other.ethnicity),
      ("界别", sector, other.sector), ("政治面貌", party, other.party), ("单位", unit, other.unit),
      ("学历", education, other.education), ("政协职务", seat.rawValue, other.seat.rawValue),
      ("状态", state.rawValue, other.state.rawValue),
      ("排序号", listPlace.map { String($0) } ?? "", other.listPlace.map { String($0) } ?? ""),
    ]
    let fields = pairs.filter { $0.1 != $0.2 }.map { "\($0.0)→\($0.2)" }
    let columns = Set(more.keys).union(other.more.keys).filter { more[$0] != other.more[$0] }
    return fields + columns.sorted().map { "\($0)→\(other.more[$0] ?? "")" }
  }
}
