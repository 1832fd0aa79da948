import Domain
import Testing
import Toolkit

/// The card beside the members, where the screen is wide.
struct CardBesideTests {
  private static let wide = Size(columns: 120, rows: 40)

  private func world() throws -> World {
    let world = try World()
    try SixtyOffice.furnish(world)
    return world
  }

  @Test("of the rows that are passed while a card is on its way only the last one's is asked for")
  func passing() throws {
    let world = try world()
    var desk = try Keyboard(world, size: Self.wide)
    try desk.type("2")
    desk.holdOffice()
    try desk.type("<down><down><down><down><down>")
    let cards = desk.held.count { if case .scorecard = $0 { true } else { false } }
    #expect(cards == 1)
    desk.releaseOffice()
    var straight = try Keyboard(world, size: Self.wide)
    try straight.type("2<down><down><down><down><down>")
    #expect(desk.screen == straight.screen)
    #expect(desk.screen.contains("总分"))
  }

  @Test("a card that somebody changed meanwhile is read again")
  func changed() throws {
    let world = try world()
    var desk = try Keyboard(world, size: Self.wide)
    try desk.type("2")
    let before = desk.screen
    var other = try Keyboard(world, size: Self.wide)
    try other.type("n5<enter>新的一次<enter>01<c-s>")
    #expect(other.receipts.count == 1)
    try desk.type("<enter><esc>")
    var fresh = try Keyboard(world, size: Self.wide)
    try fresh.type("2")
    #expect(desk.screen != before)
    #expect(desk.screen == fresh.screen)
  }
}
