import Documents
import Domain

/// What an award gives for a fact: the award times units and shares, multiplied whole and then rounded
/// once, toward zero, to a thousandth.
///
/// No product leaves the range of Int: an award is at most 10⁷ thousandths, units at most 1,000, and of
/// shares at most three with numerators of at most 100. An entry is at most a million points, so that it
/// takes 10⁹ of them to leave that range by adding.
struct Worth: Hashable, Sendable {
  let points: Int
  let isPerHalfDay: Bool
  let isYearly: Bool
  let composite: Fraction?
  let joint: Fraction?
  let walkIn: Fraction?
  let poolAuthors: Int?

  init(_ award: Award) {
    points = award.points.thousandths
    isPerHalfDay = award.unit == .halfDay
    isYearly = award.unit == .year
    composite = award.composite
    joint = award.joint
    walkIn = award.walkIn
    poolAuthors = award.poolAuthors
  }

  /// Whether a fact is given the award as it stands, without units and shares.
  func isPlain(for traits: Traits) -> Bool {
    !isPerHalfDay && !(traits.isWalkIn && walkIn != nil)
      && !(traits.isComposite && composite != nil)
      && !(traits.authors > 1 && (joint != nil || poolAuthors != nil))
  }

  /// In thousandths.
  func earned(by traits: Traits) -> Int {
    if isPlain(for: traits) { return points }
    var product = points
    var divisor = 1
    if isPerHalfDay { product *= Int(traits.halfDays) }
    for share in shares(for: traits) {
      product *= share.fraction.numerator
      divisor *= share.fraction.denominator
    }
    return min(max(product / divisor, -Worth.most), Worth.most)
  }

  /// A million points.
  private static let most = 1_000_000_000

  /// The same as a chain of factors.
  func factors(for traits: Traits) -> [Factor] {
    var factors: [Factor] = [.award(Points(thousandths: points))]
    if isPerHalfDay { factors.append(.units(Int(traits.halfDays))) }
    for share in shares(for: traits) {
      factors.append(
        .share(
          numerator: share.fraction.numerator, denominator: share.fraction.denominator,
          reason: share.reason))
    }
    return factors
  }

  private func shares(for traits: Traits) -> [(fraction: Fraction, reason: Factor.Reason)] {
    var shares: [(Fraction, Factor.Reason)] = []
    if traits.isWalkIn, let walkIn { shares.append((walkIn, .walkIn)) }
    if traits.isComposite, let composite { shares.append((composite, .composite)) }
    if traits.authors > 1, let joint { shares.append((joint, .joint)) }
    if traits.authors > 1, let poolAuthors { shares.append(part(of: traits, poolAuthors)) }
    return shares
  }

  /// The first author takes half, the other main authors share the rest, nobody else takes anything.
  private func part(of traits: Traits, _ most: Int) -> (Fraction, Factor.Reason) {
    let main = min(Int(traits.authors), most)
    guard traits.authorPlace <= main else {
      return (Fraction(numerator: 0, denominator: 1), .minorAuthor)
    }
    guard main > 1 else { return (Fraction(numerator: 1, denominator: 1), .firstAuthor) }
    return traits.authorPlace <= 1
      ? (Fraction(numerator: 1, denominator: 2), .firstAuthor)
      : (Fraction(numerator: 1, denominator: 2 * (main - 1)), .evenShare)
  }
}
