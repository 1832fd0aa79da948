import Console
import Glibc
import Testing
import Toolkit

@Suite struct CrashTests {
  @Test("a crash gives the terminal back, says one line, and exits 70")
  func crash() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
    ) {
      let line = try Line(columns: 80, rows: 24)
      let terminal = try line.open(term: "xterm-256color")
      terminal.show(Frame(size: terminal.size, ambiguous: .narrow))
      let numbers: [Int] = []
      print(numbers[terminal.size.rows])
    }
    let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(said.contains("broken\r\n"))
    #expect(!said.contains("Backtrace"))
  }
}
