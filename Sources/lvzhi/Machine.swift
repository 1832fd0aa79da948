import Domain
import Glibc
import Office
import Screens
import Toolkit

/// What only the machine knows: the clock, the account, the environment, random numbers, files.
enum Machine {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `$LVZHI_DATA`, else `$XDG_DATA_HOME/lvzhi/lvzhi.db`, else the usual folder under `$HOME`.
  static var usualFile: String {
    if let file = variable("LVZHI_DATA") { return file }
    let home = variable("HOME") ?? "."
    let base = variable("XDG_DATA_HOME") ?? home + "/.local/share"
    return base + "/lvzhi/lvzhi.db"
  }

  /// The folder of what the clerk may set: configuration, themes.
  static var configurationFolder: String {
    (variable("XDG_CONFIG_HOME") ?? (variable("HOME") ?? ".") + "/.config") + "/lvzhi"
  }

  /// The demonstration office has a file of its own, beside the usual one.
  static var demonstrationFile: String { usualFile + ".demo" }

  /// Chinese unless the locale names another language; `LC_ALL` before `LC_MESSAGES` before `LANG`.
  static var language: Language {
    let name = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return name.hasPrefix("en") ? .english : .chinese
  }

  /// The variable that decides which characters there are, with what it says, and their set.
  static var locale: (variable: String, charset: String) {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { variable($0) != nil }
    let said = name.map { "\($0)=\(variable($0) ?? "")" } ?? ""
    guard setlocale(LC_CTYPE, "") != nil, let set = nl_langinfo(Int32(CODESET)) else {
      return (said, "?")
    }
    return (said, String(cString: set))
  }

  /// The name of the account, never typed.
  static let account: String = {
    guard let entry = getpwuid(getuid()) else { return "uid\(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }()

  /// UTC, to the second.
  static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return written(parts) + "Z"
  }

  /// The same as the clock on the wall has it.
  static var localTime: String { String(local(now).prefix(19)) }

  /// An instant in UTC as the machine's zone has it, with the difference: "2026-03-05T18:32:11+08:00";
  /// what is no instant stays as it is.
  static func local(_ instant: String) -> String {
    let numbers = instant.split { !$0.isNumber }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return instant }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1_900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    var seconds = timegm(&parts)
    localtime_r(&seconds, &parts)
    let minutes = abs(parts.tm_gmtoff) / 60
    return written(parts) + (parts.tm_gmtoff < 0 ? "-" : "+") + two(Int32(minutes / 60)) + ":"
      + two(Int32(minutes % 60))
  }

  private static func written(_ parts: tm) -> String {
    "\(parts.tm_year + 1_900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Today, as the machine's zone has it.
  static var today: Day? {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(
      year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  static var salt: String {
    var random = SystemRandomNumberGenerator()
    return String(random.next(), radix: 16) + String(random.next(), radix: 16)
  }

  /// Whether there is a file of that name.
  static func hasFile(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A path as it is typed, `~/` being the folder of `$HOME`.
  static func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? (variable("HOME") ?? "~") + path.dropFirst() : path
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A file's bytes; nil where it is not there, is no plain file, or cannot be read.
  static func file(_ path: String) -> [UInt8]? {
    let descriptor = open(expanded(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // One byte more than there should be: the end is seen in the same look.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      let taken = bytes.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count)
      }
      if taken < 0, errno == EINTR { continue }
      guard taken >= 0 else { return nil }
      count += taken
      if taken == 0 { return Array(bytes.prefix(count)) }
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
  }

  /// A path from the root without links, for a file that is there or one that may be made in a folder that is;
  /// any other stays as it is written.
  static func absolute(_ path: String) -> String {
    if let found = real(path) { return found }
    guard let folder = real(folder(of: path)), let name = path.split(separator: "/").last else {
      return path
    }
    return (folder == "/" ? "" : folder) + "/" + name
  }

  /// The folder of a file, as its path is written: "." for a name alone.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether something is there that cannot be read as a file.
  static func isUnreadable(_ path: String) -> Bool {
    (try? bytes(of: path)) == nil && access(path, F_OK) == 0
  }

  /// A file's bytes; nil where it is not there. Refuses a folder, and what must not be read.
  static func bytes(of path: String) throws -> [UInt8]? {
    if let bytes = file(path) { return bytes }
    var status = stat()
    guard stat(path, &status) == 0 || errno == EACCES else { return nil }
    throw Refusal.fileUnreadable(path: path)
  }

  /// The text of a file that people write; says why where it cannot be read, and ends the command.
  static func text(of path: String, in language: Language) throws -> String {
    let bytes: [UInt8]
    do {
      guard let found = try self.bytes(of: path) else { throw Refusal.fileMissing(path: path) }
      bytes = found
    } catch let refusal as Refusal {
      throw Session.refuse(refusal, in: language)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Session.stop(
        Words("\(path) 不是 UTF-8 编码，请另存为 UTF-8", "\(path) is not UTF-8; save it as UTF-8"),
        in: language, exit: 65)
    }
    return text
  }

  static func desk(_ path: String) -> Desk {
    let clerk = account
    let host = variable("SSH_CONNECTION") ?? variable("HOSTNAME") ?? "local"
    return Desk(
      FileArchive(path: path, clerk: clerk),
      Office.Surroundings(
        clerk: clerk, session: "\(host) pid \(getpid()) lvzhi \(Lvzhi.version)", now: { now },
        local: { local($0) }, salt: { salt }, file: { try bytes(of: $0) }))
  }
}
