import Domain
import Toolkit

/// The words by which lists say who was there and as what, and what stands around names.
extension String {
  /// What the text says of somebody's presence; nil for nothing.
  var presence: Attendance.Presence? {
    let words: [(Attendance.Presence, [String])] = [
      (.leaveRefused, ["请假未批", "未批准", "未准假"]),
      (.noShow, ["报名未到"]), (.walkIn, ["未报名"]),
      (.onLeave, ["请假", "事假", "病假", "公假", "出差", "外出"]),
      (.absent, ["缺席", "未到", "未参加", "不参加", "无法参加", "不能参加", "来不了"]),
      (.late, ["迟到", "晚到"]), (.leftEarly, ["早退", "提前离"]),
    ]
    return words.first { $0.1.contains(where: has) }?.0
  }

  /// What the text says somebody did; nil for nothing.
  var role: Attendance.Role? {
    let words: [(Attendance.Role, [String])] = [
      (.leadReader, ["领读"]), (.guide, ["导读"]), (.speaker, ["主讲", "主讲人"]),
      (.convener, ["召集"]), (.organiser, ["组织", "主持"]), (.onDuty, ["值班"]), (.observer, ["列席"]),
    ]
    return words.first { $0.1.contains(where: has) }?.0
  }

  private func has(_ word: String) -> Bool { !ranges(of: word).isEmpty }

  /// Whether the text is a heading of people by itself: 请假人员, 参会名单（12人）.
  var isBareHeading: Bool {
    let tails = ["人员", "名单", "委员", "人", "情况", "如下", "统计"]
    let words = ["参会", "到会", "出席", "签到", "参加", "实到", "应到", "请假", "缺席", "迟到", "早退", "未到"]
    let (bare, _) = withoutBrackets
    guard bare.count <= 10, let word = words.first(where: bare.hasPrefix) else { return false }
    var rest = String(bare.dropFirst(word.count).filter { !$0.isNumber && $0 != " " })
    while let tail = tails.first(where: rest.hasPrefix) {
      rest = String(rest.dropFirst(tail.count))
    }
    return rest.isEmpty
  }

  /// Whether what stands before a colon speaks of something else than people: 时间, 地点, 主题.
  var isForeignHeading: Bool {
    let words = ["时间", "地点", "主题", "内容", "日期", "书目", "备注", "要求", "联系", "电话", "通知"]
    return words.contains(where: has)
  }

  /// Whether a word after a name says something of its bearer rather than names another.
  var isRemark: Bool {
    presence != nil || role != nil || count > 4 || !withoutTitle.title.isEmpty
      || contains { !$0.isLetter }
  }

  /// The word without the title at its end (张三委员, 李四副主席, 王五老师).
  var withoutTitle: (name: String, title: String) {
    for title in Self.titles where hasSuffix(title) {
      return (String(dropLast(title.count)), title)
    }
    return (self, "")
  }

  /// Longer titles first.
  private static let titles = [
    "副秘书长", "副董事长", "副总经理", "常务委员", "副主席", "秘书长", "副主任", "副院长", "副校长", "董事长", "总经理",
    "召集人", "副会长", "副局长", "主席", "常委", "委员", "主任", "院长", "校长", "会长", "局长", "处长", "科长",
    "部长", "组长", "站长", "律师", "教授", "老师", "医生", "书记", "园长", "理事", "同志", "先生", "女士", "代表",
  ]

  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  var isBareNumber: Bool { !isEmpty && allSatisfy { $0.isASCII && $0.isNumber } }

  /// The parts of a line between 、 and its like.
  var pieces: [String] {
    var pieces: [String] = [""]
    var depth = 0
    for character in self {
      if "([【〔{<".contains(character) { depth += 1 }
      if ")]】〕}>".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, "、,;/|。；，\t".contains(character) {
        pieces.append("")
      } else {
        let isKnown =
          character.isLetter || character.isNumber || " ·•+-._:()[]【】〔〕{}<>".contains(character)
        pieces[pieces.count - 1].append(depth > 0 || isKnown ? character : " ")
      }
    }
    return pieces.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The text without what stands in brackets, and that.
  var withoutBrackets: (bare: String, remark: String) {
    var bare = ""
    var remark = ""
    var depth = 0
    for character in self {
      if "(（[【〔{<".contains(character) {
        depth += 1
        if !remark.isEmpty { remark.append(" ") }
      } else if ")）]】〕}>".contains(character) {
        depth = max(0, depth - 1)
      } else if depth > 0 {
        remark.append(character)
      } else {
        bare.append(character)
      }
    }
    return (bare.trimmed, remark.trimmed)
  }
}

extension String {
  /// Whether the line begins as the lines of a chain message do: `1. `, `2、`, `③`, `(4)`.
  var isNumberedLine: Bool {
    withoutOrdinal(keeping: []) != self
  }

  /// The line without its number in the list; a number of the roll stays.
  func withoutOrdinal(keeping numbers: Set<String>) -> String {
    var rest = self[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let digits = rest.prefix(while: \.isNumber)
    guard !digits.isEmpty, !numbers.contains(String(digits)) || digits.count < 3 else {
      return self
    }
    rest = rest.dropFirst(digits.count)
    let isCircled = digits.allSatisfy { !$0.isASCII }
    guard let sign = rest.first else { return self }
    if isBracketed {
      return sign == ")" ? String(rest.dropFirst()).trimmed : self
    }
    if ".、):)．,-_".contains(sign) { return String(rest.dropFirst()).trimmed }
    let isName = sign == " " || isCircled || sign.isLetter
    return isName ? String(rest).trimmed : self
  }
}

extension StringProtocol {
  /// The known names in a word that is nothing but names, each with the title or remark after it; empty
  /// where anything else stands in it.
  func knownNames(_ names: Set<String>) -> [(name: String, tail: String)] {
    var found: [(String, String)] = []
    var rest = String(self)
    while !rest.isEmpty {
      let longest = (1...Swift.min(rest.count, 20)).reversed().first {
        names.contains(String(rest.prefix($0)))
      }
      guard let longest else { return [] }
      let name = String(rest.prefix(longest))
      rest = String(rest.dropFirst(longest))
      let tail = rest.tail(before: names)
      guard let tail else { return [] }
      rest = String(rest.dropFirst(tail.count))
      found.append((name, tail))
      if let join = rest.first, "和及与".contains(join) { rest = String(rest.dropFirst()) }
    }
    return found
  }
}

extension String {
  /// The title or remark at the beginning, up to the next known name; nil where it is neither.
  fileprivate func tail(before names: Set<String>) -> String? {
    if isEmpty { return "" }
    if let first, "和及与".contains(first) { return "" }
    let isName = { (place: Int) in
      (1...4).contains { names.contains(String(dropFirst(place).prefix($0))) }
    }
    if isName(0) { return "" }
    let end = (1..<Swift.max(2, count)).first(where: isName) ?? count
    let tail = String(prefix(end))
    let isSaying =
      tail.presence != nil || tail.role != nil || !tail.withoutTitle.title.isEmpty
      || tail.allSatisfy { !$0.isLetter }
    return isSaying ? tail : nil
  }
}
