import Glibc

/// The bytes of a file of the source tree, by its path from the root; nil if it cannot be read.
func bytes(of path: String) -> [UInt8]? {
  // This file is three levels below the root.
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  guard let file = fopen("/" + root + "/" + path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&part, 1, part.count, file)
    guard count > 0 else { return bytes }
    bytes += part[..<count]
  }
}

/// The lines of a file without its remarks.
func lines(of path: String) -> [Substring]? {
  bytes(of: path).map { bytes in
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}

/// Numbers that look random and are the same in each run.
struct Sequence64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number, 0 or more, below a limit.
  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
