import ArgumentParser
import Screens

/// Opens the desk on the terminal.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: Words("打开工作台（只写 lvzhi 也一样）", "Open the desk (what lvzhi does without a word).").said)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    try desk.start.open()
  }
}
