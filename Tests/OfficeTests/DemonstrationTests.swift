import Domain
import Office
import Storage
import Testing

private func head(seed: UInt64, members: Int) throws -> String {
  let world = try World()
  _ = world.ask(.demonstrate(Demonstration(seed: seed, members: members)))
  guard case .verified(let found) = world.ask(.verify) else { return "" }
  #expect(found.faults == [])
  return found.head
}

@Test("the same seed makes the same journal, another seed another")
func seeds() throws {
  let first = try head(seed: 6, members: 40)
  #expect(first.count == 64)
  #expect(try head(seed: 6, members: 40) == first)
  #expect(try head(seed: 7, members: 40) != first)
}

@Test("the demonstration, cancelled, leaves no office behind")
func cancelled() throws {
  let world = try World()
  let reply = world.desk.answer(
    .demonstrate(Demonstration(seed: 6, members: 40)), report: { _ in }, isCancelled: { true })
  #expect(reply == .refused(.cancelled))
  #expect(try World().ask(.opening) == .refused(.noOffice))
  #expect(try world.open()?.office() == nil)
}
