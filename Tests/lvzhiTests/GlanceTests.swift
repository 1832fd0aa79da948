import Foundation
import Testing

@testable import lvzhi

@Test(
  "a file looks other once it was written, and again for as long as its clock could hide a write")
func glance() throws {
  let file = FileManager.default.temporaryDirectory.path + "/glance-\(UUID().uuidString)"
  defer { for name in [file, file + "-wal"] { try? FileManager.default.removeItem(atPath: name) } }
  func write(_ text: String, secondsAgo: Double, to name: String) throws {
    try text.write(toFile: name, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(-secondsAgo)], ofItemAtPath: name)
  }
  try write("一", secondsAgo: 60, to: file)
  var glance = Glance(at: file)
  #expect(glance.isOther() && !glance.isOther())
  try write("二", secondsAgo: 50, to: file)
  #expect(glance.isOther() && !glance.isOther())
  try write("一二", secondsAgo: 50, to: file)
  #expect(glance.isOther() && !glance.isOther())
  try write("三", secondsAgo: 40, to: file + "-wal")
  #expect(glance.isOther() && !glance.isOther())
  try write("三二", secondsAgo: -100, to: file)
  #expect(glance.isOther() && glance.isOther())
}
