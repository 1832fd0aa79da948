import Testing
import Toolkit

@Suite struct ShadeTests {
  @Test("contrast is that of WCAG: black on white 21, #767676 on white 4.54")
  func contrast() throws {
    #expect(abs(Shade.black.contrast(with: .white) - 21) < 0.001)
    let grey = try #require(Shade(hexadecimal: "#767676"))
    #expect(abs(grey.contrast(with: .white) - 4.542) < 0.001)
  }

  @Test("distance is that of CIE 1976: black and white 100, red and green 170.6")
  func distance() {
    #expect(abs(Shade.black.distance(to: .white) - 100) < 0.01)
    let (red, green) = (Shade(0xFF_0000), Shade(0x00_FF00))
    #expect(abs(red.distance(to: green) - 170.57) < 0.1)
  }

  @Test("red and green draw near for those who lack a kind of cones, blue and yellow do not")
  func deficiencies() {
    let (red, green) = (Shade(0xC0_3030), Shade(0x6A_7A20))
    #expect(red.distance(to: green) > 60)
    #expect(red.distance(to: green, seenWith: .deuteranopia) < 25)
    for deficiency in Deficiency.allCases {
      #expect(Shade(0x00_00FF).distance(to: Shade(0xFF_FF00), seenWith: deficiency) > 100)
    }
  }

  @Test("the cube and the greys are those of xterm")
  func indexes() {
    #expect(Shade(index: 16) == .black)
    #expect(Shade(index: 231) == .white)
    #expect(Shade(index: 67) == Shade(0x5F_87AF))
    #expect(Shade(index: 244) == Shade(0x80_8080))
  }

  @Test("a shade is made readable by as little as it takes")
  func readable() {
    let ground = Shade.white
    let readable = Shade(0xFF_AA00).readable(on: [ground], atLeast: 4.5)
    #expect(4.5...5 ~= readable.contrast(with: ground))
    #expect(Shade.black.readable(on: [ground], atLeast: 4.5) == .black)
    #expect(Shade(0x80_80FF).readable(on: [.black], atLeast: 22) == .white)
  }

  @Test("only six digits are a shade")
  func reading() {
    #expect(Shade(hexadecimal: "0aF210") == Shade(0x0A_F210))
    #expect(Shade(hexadecimal: "#0aF210")?.hexadecimal == "#0af210")
    for wrong in ["", "#fff", "#12345", "#1234567", "12345g", "-12345", "#+12345"] {
      #expect(Shade(hexadecimal: wrong) == nil)
    }
  }
}
