/// The known word nearest to one that is not known; nil if none is near enough to be meant.
///
/// Near is one slip (a letter more, less, other, or two swapped) for each three letters, at least one.
/// Of two equally near the first in the order given. Cost: O(words × length²).
package func nearest(to word: String, among known: [String]) -> String? {
  let letters = Array(word.lowercased())
  let allowed = max(1, letters.count / 3)
  let distances = known.map { (slips(letters, Array($0.lowercased())), $0) }
  guard let best = distances.min(by: { $0.0 < $1.0 }), best.0 <= allowed else { return nil }
  return best.1
}

/// How many slips lie between two words (optimal string alignment).
private func slips(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var next = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, before[column - 1] + 1)
      }
      next.append(least)
    }
    before = last
    last = next
  }
  return last[right.count]
}
