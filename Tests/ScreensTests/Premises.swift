import Domain
import Foundation

/// The office a transcript plays in.
enum Premises: Hashable {
  /// A fixed office of eight members, made by requests.
  case small
  /// Founded, and nothing else.
  case empty
  /// No office yet.
  case none
  /// The demonstration office, sixty members, from one seed.
  case demonstration

  /// From the word of a script.
  init?(_ word: Substring) {
    switch word {
    case "small": self = .small
    case "empty": self = .empty
    case "none": self = .none
    case "demonstration": self = .demonstration
    default: return nil
    }
  }

  func furnish(_ world: World) throws {
    switch self {
    case .small: try SmallOffice.furnish(world)
    case .empty: try SmallOffice.found(world)
    case .none: break
    case .demonstration: try world.begin(with: Premises.demonstrated.get())
    }
  }

  /// The file of the demonstration office, made once: making it takes seconds.
  private static let demonstrated = Result {
    let world = try World()
    try world.ask(.demonstrate(Demonstration(seed: 6, members: 60))).accepted()
    return try world.bytes
  }
}

extension Reply {
  /// Throws where the office of a transcript could not be made.
  @discardableResult
  func accepted() throws -> Reply {
    switch self {
    case .refused, .failed: throw Script.Fault(line: Substring(line))
    default: self
    }
  }
}
