import Toolkit

/// What a terminal sends for a key.
struct KeySequence {
  let bytes: [UInt8]
  let key: Key
}
