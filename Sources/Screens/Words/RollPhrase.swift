/// What the forms of members and workstations say.
package enum RollPhrase: Hashable, Sendable {
  case enrolling, amending(String), saveMember, party, unit, sex, born, ethnicity, education, state
  case ranked, listPlace, phone, identity, hintNumber, hintBorn, hintListPlace
  case newStation, saveStation, stationKind, activityDay, hintActivityDay, convenerIsFirst,
    hintMembers
  case newReading, saveReading, readingKind, bookAuthor, bookShelf
}

extension RollPhrase {
  var words: Words {
    switch self {
    case .enrolling: Words("登记委员", "Enrol a member")
    case .amending(let name): Words("更正 \(name)", "Amend \(name)")
    case .saveMember: Words("保存委员", "Save the member")
    case .party: Words("政治面貌", "Party")
    case .unit: Words("单位及职务", "Employer")
    case .sex: Words("性别", "Sex")
    case .born: Words("出生日期", "Born")
    case .ethnicity: Words("民族", "Ethnicity")
    case .education: Words("文化程度", "Education")
    case .state: Words("状态", "State")
    case .ranked: Words("排名", "Ranking")
    case .listPlace: Words("排序号", "List place")
    case .phone: Words("手机", "Phone")
    case .identity: Words("证件号码", "Identity no.")
    case .hintNumber: Words("名册上的编号，不可重复", "the number on the roll, once only")
    case .hintBorn: Words("如 1970-01-02，可空", "such as 1970-01-02, or empty")
    case .hintListPlace: Words("压过笔画顺序，可空", "before the order by strokes, or empty")
    case .newStation: Words("新设工作站", "A new workstation")
    case .saveStation: Words("保存工作站", "Save the workstation")
    case .stationKind: Words("类型", "Kind")
    case .activityDay: Words("活动日", "Activity day")
    case .hintActivityDay: Words("每月几日，可空", "the day of each month, or empty")
    case .hintMembers: Words("召集人在前", "the convener first")
    case .newReading: Words("新增图书或书屋", "A new book or reading room")
    case .saveReading: Words("保存", "Save")
    case .readingKind: Words("类别", "Kind")
    case .bookAuthor: Words("作者", "Author")
    case .bookShelf: Words("分类", "Class")
    case .convenerIsFirst: Words("召集人", "Convener")
    }
  }
}
