import CNCurses
import Console
import Glibc
import Testing
import Toolkit

@Suite struct WidthTests {
  @Test("every character that may reach a cell has the columns that this machine gives it")
  func widths() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var wrong: [String] = []
    var unknown = 0
    var checked = 0
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x\(Character(scalar))".printable.unicodeScalars
      guard text.count > 1, text.last == scalar else { continue }
      checked += 1
      let machine = Int(lvzhi_columns(wchar_t(value)))
      // A machine with an older table does not know the newest characters; they are painted as ?.
      if machine < 0 {
        unknown += 1
      } else if machine != String(Character(scalar)).columns {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong.isEmpty)
    #expect(checked > 200_000)
    // Han that is not yet assigned counts as wide, as Unicode says it must.
    #expect(unknown < 66_000)
  }
}
