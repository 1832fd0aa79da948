import Foundation
import Testing

/// The rules of the house that a program can check by reading the source.
struct Tidy {
  private static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// Which of our modules each may import, floor by floor; only floors below its own.
  private static let floors: [String: (floor: Int, imports: Set<String>)] = [
    "Documents": (0, []), "Domain": (1, []), "Toolkit": (1, ["Documents", "CEmbedded"]),
    "Scoring": (2, ["Domain", "Documents", "CEmbedded"]), "Names": (2, ["CEmbedded", "Domain"]),
    "Storage": (2, ["Domain", "CDigest"]), "Exchange": (2, ["Domain", "Toolkit"]),
    "Console": (2, ["Toolkit", "CNCurses"]), "StorageSQLite": (3, ["Domain", "Storage"]),
    "Office": (3, ["Domain", "Documents", "Scoring", "Names", "Storage", "Exchange"]),
    "Screens": (3, ["Domain", "Names", "Scoring", "Toolkit", "Documents"]),
  ]

  /// Each outside library, and the one module that imports it.
  private static let guests: [String: String] = [
    "TOMLKit": "Documents", "GRDB": "StorageSQLite", "GRDBSQLite": "StorageSQLite",
    "ArgumentParser": "lvzhi",
    "CNCurses": "Console", "CDigest": "Storage",
  ]

  /// Modules that stay free of Foundation and of the machine.
  private static let pure: Set<String> = [
    "Domain", "Toolkit", "Scoring", "Storage", "Screens", "Names",
  ]

  private struct File {
    let module: String
    let name: String
    let text: String

    var imports: [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("import ") }
        .map { String($0.dropFirst(7)) }
    }
  }

  private static var files: [File] {
    get throws {
      let sources = root.appendingPathComponent("Sources")
      let found =
        FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
      return try found.filter { $0.hasSuffix(".swift") }.map { path in
        File(
          module: String(path.split(separator: "/")[0]), name: path,
          text: try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8))
      }
    }
  }

  @Test("a module imports only modules of floors below its own, and those it is meant to")
  func floors() throws {
    let files = try Self.files
    #expect(files.count > 100)
    for file in files {
      guard let own = Self.floors[file.module] else { continue }
      for name in file.imports {
        if let other = Self.floors[name] {
          #expect(other.floor < own.floor, "\(file.name) imports \(name)")
        }
        if Self.floors[name] != nil || name.hasPrefix("C") && name != "Console" {
          #expect(own.imports.contains(name), "\(file.name) imports \(name)")
        }
      }
    }
  }

  @Test("each outside library is imported by one module")
  func guests() throws {
    for file in try Self.files {
      for name in file.imports {
        if let host = Self.guests[name] {
          #expect(host == file.module, "\(file.name) imports \(name)")
        }
      }
    }
  }

  @Test("no Foundation and no machine in domain, toolkit, scoring, storage, screens and names")
  func purity() throws {
    for file in try Self.files where Self.pure.contains(file.module) {
      #expect(!file.imports.contains("Foundation"), "\(file.name)")
      #expect(!file.imports.contains("Glibc"), "\(file.name)")
    }
  }

  @Test("no force, no fatalError, nothing left to do")
  func force() throws {
    for file in try Self.files {
      for word in ["try!", "fatalError(", "TODO", "FIXME", "as! "] {
        #expect(!file.text.contains(word), "\(file.name): \(word)")
      }
    }
  }

  @Test("no module has a type of its own name")
  func names() throws {
    for file in try Self.files where file.module != "lvzhi" {
      for kind in ["struct", "class", "enum", "protocol"] {
        #expect(!file.text.contains("package \(kind) \(file.module) "), "\(file.name)")
      }
    }
  }
}
