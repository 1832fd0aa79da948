/// A member (委员), who attends, writes and earns points.
package struct Member: Hashable, Sendable {
  /// The number on the roll (委员编号), such as 06012; unique within committee and term.
  package var number: String
  /// The name as written, without padding.
  package var name: String
  /// 男, 女, or empty where the roll does not say.
  package var sex: String
  package var born: Day?
  /// The ethnic group (民族), such as 汉族; empty where unknown.
  package var ethnicity: String
  /// The sector (界别) the member sits for; not the same as the party.
  package var sector: String
  /// Political affiliation (政治面貌); empty where unknown.
  package var party: String
  /// The employer and post (单位名称及职务).
  package var unit: String
  package var education: String
  package var seat: Seat
  package var state: MemberState
  /// Whether points place the member among others (不记分人员 are scored but not ranked).
  package var isRanked: Bool
  /// A place in official lists that overrides the order by strokes (排序号); nil for none.
  package var listPlace: Int?
  /// Columns of the office's own roll that have no field here, kept word for word, by column name.
  package var more: [String: String]

  /// Makes a member from the three things a roll must say; the rest is empty or usual.
  package init(number: String, name: String, sector: String) {
    self.number = number
    self.name = name
    self.sector = sector
    sex = ""
    born = nil
    ethnicity = ""
    party = ""
    unit = ""
    education = ""
    seat = .member
    state = .serving
    isRanked = true
    listPlace = nil
    more = [:]
  }
}

extension Member {
  /// The month of birth, "1966-07", where the office's roll has no day; empty where it has one or neither.
  /// It stays under the roll's own column.
  package var birthMonth: String {
    get { more["出生日期"] ?? "" }
    set { more["出生日期"] = newValue.isEmpty ? nil : newValue }
  }

  /// The day of birth, else its month; empty where unknown.
  package var birth: String { born?.iso ?? birthMonth }
}

/// What a member is on the committee (政协职务).
package enum Seat: String, Hashable, Sendable, CaseIterable {
  /// 委员.
  case member
  /// 常务委员.
  case standing
  /// 秘书长, 副秘书长.
  case secretary
  /// 副主席.
  case viceChair
  /// 主席.
  case chair
}

/// Whether a member serves (在任), is suspended (暂停履职) or has left (退出).
package enum MemberState: String, Hashable, Sendable, CaseIterable {
  case serving, suspended, left
}

/// What may be known of a member and is never shown whole.
package struct PrivateParticulars: Hashable, Sendable {
  /// The telephone number, digits as given; empty for none.
  package var phone: String
  /// The number of the identity document; empty for none.
  package var identity: String

  package init(phone: String, identity: String) {
    self.phone = phone
    self.identity = identity
  }

  /// The telephone number with its middle hidden, 138****1234; anything short is hidden whole.
  package var maskedPhone: String {
    guard phone.count >= 7 else { return String(repeating: "*", count: phone.count) }
    return phone.prefix(3) + "****" + phone.suffix(4)
  }

  /// The last four characters of the identity number after asterisks; anything short is hidden whole.
  package var maskedIdentity: String {
    guard identity.count > 4 else { return String(repeating: "*", count: identity.count) }
    return String(repeating: "*", count: identity.count - 4) + identity.suffix(4)
  }
}
