/// Everything kept about a member, private particulars masked.
package struct Dossier: Hashable, Sendable {
  package let id: Identifier<Member>
  package var revision: Int
  package var member: Member
  package let maskedPhone: String
  package let maskedIdentity: String
  package let groups: [GroupDuty]

  package init(
    id: Identifier<Member>, revision: Int, member: Member, maskedPhone: String,
    maskedIdentity: String, groups: [GroupDuty]
  ) {
    self.id = id
    self.revision = revision
    self.member = member
    self.maskedPhone = maskedPhone
    self.maskedIdentity = maskedIdentity
    self.groups = groups
  }
}

/// A group a member belongs to now, and as what.
package struct GroupDuty: Hashable, Sendable {
  package let group: Group
  package let duty: MembershipDuty

  package init(group: Group, duty: MembershipDuty) {
    self.group = group
    self.duty = duty
  }
}

/// A scorecard with the names it needs on paper.
package struct ScorecardSheet: Hashable, Sendable {
  package let dossier: Dossier
  package let card: Scorecard
  /// The member's place; nil for a person who is not ranked.
  package let place: Int?
  package let isTied: Bool
  /// How many are ranked.
  package let ranked: Int
  /// The grade that the total reaches, where others with more points leave no room in it; else nil.
  package let beyondQuotaOf: Grade?
  /// The codes of the alarms that the totals of this year and those before it give (提醒、约谈、劝辞).
  package let alarms: [String]
  /// What each task still gives the member.
  package let gaps: [Gap]
  /// The title of each record that an entry names.
  package let titles: [Source: String]
  /// The rule book the card was computed by.
  package let ruleBook: String

  package init(
    dossier: Dossier, card: Scorecard, place: Int?, isTied: Bool, ranked: Int,
    beyondQuotaOf: Grade?, alarms: [String], gaps: [Gap], titles: [Source: String], ruleBook: String
  ) {
    self.alarms = alarms
    self.gaps = gaps
    self.beyondQuotaOf = beyondQuotaOf
    self.dossier = dossier
    self.card = card
    self.place = place
    self.isTied = isTied
    self.ranked = ranked
    self.titles = titles
    self.ruleBook = ruleBook
  }
}
