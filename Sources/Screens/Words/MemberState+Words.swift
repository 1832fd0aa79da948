import Domain

extension MemberState {
  package var words: Words {
    switch self {
    case .serving: Words("在任", "Serving")
    case .suspended: Words("暂停履职", "Suspended")
    case .left: Words("退出", "Left")
    }
  }
}
