import Domain

extension Attendance.Role: Ordinal {
  var ordinal: Int {
    switch self {
    case .participant: 0
    case .leadReader: 1
    case .guide: 2
    case .speaker: 3
    case .organiser: 4
    case .convener: 5
    case .onDuty: 6
    case .observer: 7
    }
  }
}

extension Attendance.Presence: Ordinal {
  var ordinal: Int {
    switch self {
    case .present: 0
    case .late: 1
    case .leftEarly: 2
    case .onLeave: 3
    case .leaveRefused: 4
    case .absent: 5
    case .noShow: 6
    case .walkIn: 7
    case .expected: 8
    }
  }
}

extension Admission: Ordinal {
  var ordinal: Int {
    switch self {
    case .mustAttend: 0
    case .bySignUp: 1
    }
  }
}

extension Level: Ordinal {
  var ordinal: Int {
    switch self {
    case .own: 0
    case .city: 1
    case .province: 2
    case .nation: 3
    }
  }
}

extension StageForm: Ordinal {
  var ordinal: Int {
    switch self {
    case .single: 0
    case .composite: 1
    }
  }
}

extension Seat: Ordinal {
  var ordinal: Int {
    switch self {
    case .member: 0
    case .standing: 1
    case .secretary: 2
    case .viceChair: 3
    case .chair: 4
    }
  }
}

extension MemberState: Ordinal {
  var ordinal: Int {
    switch self {
    case .serving: 0
    case .suspended: 1
    case .left: 2
    }
  }
}
