// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target of the house: Swift 6, warnings are errors, the imports it uses are the ones it names.
func floor(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of a target, with the files beside them that they read as they run.
func tests(
  of name: String, _ dependencies: [Target.Dependency], reading files: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, exclude: files, swiftSettings: house)
}

let package = Package(
  name: "lvzhi",
  products: [.executable(name: "lvzhi", targets: ["lvzhi"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Floor 0
    .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
    .target(name: "CEmbedded", exclude: ["tables"]),
    .target(
      name: "CNCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    floor("Documents", ["TOMLKit"]),
    // Floor 1
    floor("Domain", []),
    floor("Toolkit", ["Documents", "CEmbedded"]),
    // Floor 2
    floor("Scoring", ["Domain", "Documents", "CEmbedded"]),
    floor("Names", ["CEmbedded"]),
    floor("Storage", ["Domain", "CDigest"]),
    floor("Exchange", ["Domain", "Toolkit"]),
    floor("Console", ["Toolkit", "CNCurses"]),
    // Floor 3
    floor(
      "StorageSQLite",
      [
        "Domain", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    floor("Office", ["Domain", "Documents", "Scoring", "Names", "Storage", "Exchange"]),
    floor("Screens", ["Domain", "Documents", "Names", "Scoring", "Toolkit"]),
    // Floor 4
    .executableTarget(
      name: "lvzhi",
      dependencies: [
        "Domain", "Documents", "Toolkit", "Scoring", "Names", "Storage", "Exchange", "Console",
        "StorageSQLite", "Office", "Screens",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "measure", dependencies: ["Domain", "Storage", "StorageSQLite", "Office"],
      swiftSettings: house),
    // Tests
    tests(of: "Names", ["Names", "CEmbedded"], reading: ["Standard"]),
    tests(of: "Documents", ["Documents"]),
    tests(of: "Toolkit", ["Toolkit", "Documents"], reading: ["Looks"]),
    tests(of: "Console", ["Console", "Toolkit", "CNCurses"]),
    tests(
      of: "Scoring", ["Scoring", "Domain", "Documents"],
      reading: ["Cases", "Books", "Second/second.py"]),
    tests(of: "Office", ["Office", "Domain", "Scoring", "Storage", "StorageSQLite", "Exchange"]),
    tests(
      of: "Screens",
      [
        "Screens", "Documents", "Domain", "Scoring", "Toolkit", "Office", "Storage",
        "StorageSQLite", "Names",
      ],
      reading: ["Linear", "Scripts", "Views"]),
    .testTarget(
      name: "lvzhiTests", dependencies: ["lvzhi", "Documents", "Screens", "Toolkit"],
      exclude: ["Scripts"],
      swiftSettings: house),
    .testTarget(name: "TidyTests", swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
