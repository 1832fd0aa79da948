import Testing
import Toolkit

@Suite struct KeyTests {
  @Test("every key is read back from its name")
  func names() {
    let plain: [Key] = [
      .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .insert, .delete, .backspace,
    ]
    let letters = "abcdefgknopqrstuvwxyz".map { Key.control($0) } + "abfx<>-".map { Key.alt($0) }
    for key in plain + letters + (1...24).map({ .function($0) }) {
      #expect(Key(name: key.name) == key)
    }
    #expect(Key(name: "<c-s>") == .control("s"))
    #expect(Key(name: "<F10>") == .function(10))
  }

  @Test(
    "what is no key has no name",
    arguments: ["", "enter", "<>", "<f0>", "<f25>", "<fx>", "<c->", "<c-ss>", "<x-s>", "<c-王>"])
  func strangers(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("keys that send the same byte are the same key")
  func same() {
    #expect(Key(name: "<c-i>") == .tab)
    #expect(Key(name: "<c-m>") == .enter)
    #expect(Key(name: "<c-[>") == .escape)
    #expect(Key(name: "<C-S>") == .control("s"))
  }

  @Test("what an input method makes full-width is taken as plain")
  func folding() {
    #expect("ａ１？／　Ｚ王".folded == "a1?/ Z王")
    #expect("plain".folded == "plain")
  }
}
