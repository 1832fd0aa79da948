import Domain
import Toolkit

extension Objection {
  /// What became of it; nothing while undecided.
  var outcome: Words {
    guard let decision else { return Words("（未处理）", " (open)") }
    let verdict: Phrase = decision.verdict == .upheld ? .upheld : .dismissed
    return Words(
      " → \(verdict.words.chinese)：\(decision.reason)",
      " -> \(verdict.words.english): \(decision.reason)")
  }
}

extension Receipt {
  /// "已记录 #124", and whose points changed.
  var words: Words { words(Words("已记录", "Recorded"), then: nil) }

  /// The deed, with a word for what has no number.
  func deed(_ deed: Words) -> Words {
    record == .office
      ? Words(deed.chinese + "导入", deed.english + " the import") : deed
  }

  /// What was done to which record, the key that comes next, and whose points changed.
  func words(_ deed: Words, then key: Words?) -> Words {
    let shown = changes.prefix(3).map { "\($0.name) \($0.from)→\($0.to)" }.joined(separator: ", ")
    let more = changes.count > 3 ? " +\(changes.count - 3)" : ""
    let number = record.number.map { " #\($0)" } ?? ""
    let tail = changes.isEmpty ? "" : "  \(shown)\(more)"
    let next = key.map { Words(" · \($0.chinese)", " · \($0.english)") } ?? Words("", "")
    return Words(
      "\(deed.chinese)\(number)\(next.chinese)（流水 \(sequence)）\(tail)",
      "\(deed.english)\(number)\(next.english) (line \(sequence))\(tail)")
  }
}

extension Record {
  /// The record's number; nil for the office.
  var number: Int? {
    switch self {
    case .member(let id): id.value
    case .group(let id): id.value
    case .workstation(let id): id.value
    case .book(let id): id.value
    case .readingRoom(let id): id.value
    case .activity(let id): id.value
    case .work(let id): id.value
    case .publication(let id): id.value
    case .office: nil
    }
  }
}

extension Progress {
  var words: Words {
    let share = total.map { "\(done)/\($0)" } ?? "\(done)"
    let phrase: Words =
      switch phase {
      case .members: Words("委员", "members")
      case .activities: Words("活动", "activities")
      case .works: Words("成果", "works")
      case .scoring: Words("计分", "scoring")
      case .journal: Words("流水", "journal")
      case .saving: Words("保存", "saving")
      }
    return Words("\(phrase.chinese) \(share)  Esc 取消", "\(phrase.english) \(share)  Esc cancels")
  }
}

extension Holder {
  /// For whom the clerk waits: "等待 李秘书 保存…".
  var words: Words {
    guard !name.isEmpty else {
      return Words("等待其他程序用完数据文件… Esc 不等", "Waiting for another program… Esc stops")
    }
    return Words(
      "等待 \(name) 保存…（pid \(process)，已 \(seconds) 秒） Esc 不等",
      "Waiting for \(name) to save… (pid \(process), \(seconds) s) Esc stops")
  }
}

extension Reply {
  /// What is wrong, where the reply says that something is.
  var problem: Phrase? {
    switch self {
    case .refused(let refusal): .refused(refusal)
    case .failed(let text): .failed(text)
    default: nil
    }
  }
}

extension Refusal {
  var phrase: Phrase { .refused(self) }
}
