import Domain
import Storage

/// How the desk comes to its store.
package protocol Archive {
  /// Opens the office's store; nil where there is none yet. Throws a `Refusal` for what a clerk should be
  /// told.
  func open() throws -> Store?
  /// Makes a store for a new office.
  func create() throws -> Store
  /// Holds the write gate while something is written.
  func gated<Result>(
    waiting: (Holder) -> Void, isCancelled: () -> Bool, _ body: () throws -> Result
  ) throws -> Result
  /// Who holds the write gate; without a name where nobody does.
  var holder: Holder { get }
  /// Where the office is, as a clerk would name it.
  var path: String { get }
  /// Why nothing can be written; nil where it can.
  var readOnly: String? { get }
}

extension Refusal: Error {}
