import Domain
import Screens
import Toolkit

extension Stack {
  /// Takes an input where the office can answer nothing, so that no key waits for it.
  @discardableResult
  mutating func takeUnanswered(_ input: Input, size: Size) -> [Errand] {
    let errands = take(input, size: size)
    fail(errands, size: size)
    return errands
  }

  /// Answers what was asked by failures.
  mutating func fail(_ errands: [Errand], size: Size) {
    for case .post(let request) in errands {
      fail(take(.failed("nothing"), to: request, size: size), size: size)
    }
  }
}
