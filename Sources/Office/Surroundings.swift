/// What a desk is given by whoever opens it; nothing below reads a clock or draws a number of its own.
package struct Surroundings {
  /// Who records: the name of the account.
  package let clerk: String
  /// From where: host, process, version.
  package let session: String
  /// UTC, "2026-03-05T10:32:11Z".
  package let now: () -> String
  /// An instant of the journal as the office's clock shows it, with how far that is from UTC:
  /// "2026-03-05T18:32:11+08:00". What is answered has instants so; what is kept has them in UTC.
  package let local: (String) -> String
  /// Sixteen random bytes as hexadecimal digits.
  package let salt: () -> String
  /// Reads a file whole; nil where it is not there; throws `Refusal.fileUnreadable` where it is a folder
  /// or must not be read.
  package let file: (String) throws -> [UInt8]?

  package init(
    clerk: String, session: String, now: @escaping () -> String,
    local: @escaping (String) -> String, salt: @escaping () -> String,
    file: @escaping (String) throws -> [UInt8]?
  ) {
    self.clerk = clerk
    self.session = session
    self.now = now
    self.local = local
    self.salt = salt
    self.file = file
  }
}
