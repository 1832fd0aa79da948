/// What the program says about its own commands.
package enum KnowingPhrase: Hashable, Sendable {
  case palette, noSuchCommand, notices, nothingSaid, findHint, alsoElsewhere

  package var words: Words {
    switch self {
    case .palette: Words("命令", "Commands")
    case .noSuchCommand: Words("没有这样的命令", "No such command")
    case .notices: Words("提示记录", "Notices")
    case .nothingSaid: Words("还没有提示", "Nothing was said yet")
    case .findHint: Words("/ 查找", "/ finds")
    case .alsoElsewhere: Words("其他屏幕的键", "Keys of other screens")
    }
  }
}
