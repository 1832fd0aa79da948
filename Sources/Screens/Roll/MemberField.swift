import Domain
import Toolkit

/// The fields of a member's form, in the order of the rows.
enum MemberField: String, FieldName {
  case number, name, sector, seat, party, unit, sex, born, ethnicity, education, state, ranked
  case listPlace, phone, identity
}

extension MemberField {
  /// The fields for a new member, or for one that is amended: private particulars are given once.
  static func fields(isNew: Bool) -> [Field<MemberField>] {
    allCases.filter { isNew || ![.phone, .identity].contains($0) }.map(\.field)
  }

  private var field: Field<MemberField> {
    Field(
      self, phrase, hint: hint, kind: kind, standard: "", isRequired: isRequired, sticky: sticky,
      advance: isRequired ? .byEnter : .byTab, columns: columns)
  }

  private var phrase: Phrase {
    switch self {
    case .number: .number
    case .name: .name
    case .sector: .sector
    case .seat: .seat
    case .party: .roll(.party)
    case .unit: .roll(.unit)
    case .sex: .roll(.sex)
    case .born: .roll(.born)
    case .ethnicity: .roll(.ethnicity)
    case .education: .roll(.education)
    case .state: .roll(.state)
    case .ranked: .roll(.ranked)
    case .listPlace: .roll(.listPlace)
    case .phone: .roll(.phone)
    case .identity: .roll(.identity)
    }
  }

  private var hint: Phrase {
    switch self {
    case .number: .roll(.hintNumber)
    case .born: .roll(.hintBorn)
    case .listPlace: .roll(.hintListPlace)
    case .seat, .state, .ranked, .sex: .hintChoice
    case .name, .sector: .hintTitle
    case .party, .unit, .ethnicity, .education, .phone, .identity: .hintText
    }
  }

  private var kind: FieldKind {
    switch self {
    case .number, .sector, .party, .ethnicity, .education, .phone, .identity: .text(most: 40)
    case .name: .text(most: 60)
    case .unit: .text(most: 200)
    case .born: .day
    case .listPlace: .number(1...99_999)
    case .seat: .choice(.of(Seat.self, \.words))
    case .state: .choice(.of(MemberState.self, \.words))
    case .ranked: .choice(.of(Ranked.self, \.words))
    case .sex:
      .choice([
        Choice(code: "男", words: Words("男", "man")), Choice(code: "女", words: Words("女", "woman")),
      ])
    }
  }

  private var isRequired: Bool {
    switch self {
    case .number, .name, .sector, .seat, .state, .ranked: true
    default: false
    }
  }

  private var sticky: Stickiness {
    switch self {
    case .number: .counting
    case .sector, .seat, .state, .ranked, .ethnicity: .sitting
    default: .never
    }
  }

  private var columns: Int {
    switch self {
    case .unit: 60
    case .name, .phone, .identity: 30
    default: 20
    }
  }

  /// Whether a member's points place the member among others.
  enum Ranked: String, CaseIterable {
    case yes, no

    var words: Words {
      switch self {
      case .yes: Words("参加排名", "ranked")
      case .no: Words("不参加排名", "not ranked")
      }
    }
  }
}

extension Form<MemberField> {
  /// The member that the fields make of another; what has no field stays.
  func member(from old: Member) -> Member {
    var member = old
    member.number = text(.number)
    member.name = text(.name)
    member.sector = text(.sector)
    member.party = text(.party)
    member.unit = text(.unit)
    member.sex = raw(.sex)
    member.born = raw(.born).isEmpty ? nil : day(.born)
    member.ethnicity = text(.ethnicity)
    member.education = text(.education)
    member.seat = chosen(.seat, of: Seat.self) ?? .member
    member.state = chosen(.state, of: MemberState.self) ?? .serving
    member.isRanked = raw(.ranked) != MemberField.Ranked.no.rawValue
    member.listPlace = number(.listPlace)
    return member
  }
}

extension Member {
  /// The member as the texts of a form.
  var texts: [MemberField: String] {
    [
      .number: number, .name: name, .sector: sector, .party: party, .unit: unit, .sex: sex,
      .born: born?.iso ?? "", .ethnicity: ethnicity, .education: education, .seat: seat.rawValue,
      .state: state.rawValue,
      .ranked: (isRanked ? MemberField.Ranked.yes : .no).rawValue,
      .listPlace: listPlace.map { String($0) } ?? "",
    ]
  }
}
