import ArgumentParser

/// Opens the desk on the terminal.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the desk (what `lvzhi` does without a word). 打开工作台。")

  @OptionGroup var desk: DeskOptions

  func run() throws {
    try desk.open(desk.common.file, demonstrating: nil)
  }
}
