import Domain

extension Desk {
  func importActivities(_ file: ImportFile) throws -> Reply {
    throw Refusal.fileUnreadable(path: file.path)
  }
}
