/// A generator of numbers that is the same everywhere for the same seed (SplitMix64, Steele et al. 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one below `bound`, which must be above 0.
  mutating func roll(_ bound: Int) -> Int {
    Int(next() % UInt64(max(1, bound)))
  }

  /// Whether one of a hundred throws below `percent`.
  mutating func happens(_ percent: Int) -> Bool {
    roll(100) < percent
  }

  /// One of some things, which must not be none.
  mutating func pick<Element>(_ things: [Element]) -> Element {
    things[roll(things.count)]
  }
}
