import Domain
import Names
import Scoring
import Storage

/// What a desk is given by whoever opens it; nothing below reads a clock or draws a number of its own.
package struct Surroundings {
  /// Who records: the name of the account.
  package let clerk: String
  /// From where: host, process, version.
  package let session: String
  /// UTC, "2026-03-05T10:32:11Z".
  package let now: () -> String
  /// Sixteen random bytes as hexadecimal digits.
  package let salt: () -> String
  /// Reads a file whole; nil where it is not there or cannot be read.
  package let file: (String) -> [UInt8]?

  package init(
    clerk: String, session: String, now: @escaping () -> String, salt: @escaping () -> String,
    file: @escaping (String) -> [UInt8]?
  ) {
    self.clerk = clerk
    self.session = session
    self.now = now
    self.salt = salt
    self.file = file
  }
}

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
  /// Why nothing can be written; nil where it can.
  var readOnly: String? { get }
}

extension Refusal: Error {}

/// Answers requests (办公桌): for screens and for the command line alike.
package final class Desk {
  let archive: any Archive
  let surroundings: Surroundings
  let names = NameIndex()
  private var opened: Store?
  private var books: [Int: RuleBook] = [:]
  var report: (Reply) -> Void = { _ in }
  var isCancelled: () -> Bool = { false }

  package init(_ archive: any Archive, _ surroundings: Surroundings) {
    self.archive = archive
    self.surroundings = surroundings
  }

  /// Answers a request. `report` is told of progress and waiting before the answer; `isCancelled` is asked
  /// during long work, which then leaves everything as it was.
  package func answer(
    _ request: Request, report: @escaping (Reply) -> Void, isCancelled: @escaping () -> Bool
  ) -> Reply {
    self.report = report
    self.isCancelled = isCancelled
    do {
      return try answer(request)
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch {
      return .failed("\(error)")
    }
  }

  private func answer(_ request: Request) throws -> Reply {
    switch request {
    case .opening: try opening()
    case .home(let year): try home(year)
    case .members(let query): .members(try store().roll(query, key: names.queryKey(query.text)))
    case .candidates(let text, let limit): try candidates(text, limit)
    case .dossier(let id): .dossier(try dossier(id))
    case .scorecard(let id, let year): .scorecard(try sheet(id, year))
    case .activities(let query): .activities(try store().activities(query))
    case .activity(let id): .activity(try record(of: id))
    case .works(let query): .works(try store().works(query))
    case .work(let id): .work(try record(of: id))
    case .workstations(let year): try workstations(year)
    case .reading(let year): try reading(year)
    case .catalogue: try catalogue()
    case .standings(let query): try standings(query)
    case .journal(let query): .journal(try store().journal(query))
    case .verify: .verified(try verify())
    case .record(let recording, let token): try record(recording, token)
    case .amend(let amendment, let reason, let token): try amend(amendment, reason, token)
    case .withdraw(let withdrawal, let reason, let token): try withdraw(withdrawal, reason, token)
    case .found(let founding, let token): try found(founding, token)
    case .demonstrate(let demonstration): try demonstrate(demonstration)
    case .importMembers(let file): try importMembers(file)
    case .rescore: try rescore()
    }
  }

  /// The store of the office; refuses where there is no office.
  func store() throws -> Store {
    if let opened { return opened }
    guard let store = try archive.open() else { throw Refusal.noOffice }
    guard try store.office() != nil else { throw Refusal.noOffice }
    opened = store
    return store
  }

  /// Takes a store that was just founded.
  func begin(with store: Store) {
    opened = store
    books = [:]
  }

  /// The rule book in force in a year.
  func book(of year: Int) throws -> RuleBook {
    if let book = books[year] { return book }
    let text = try store().ruleBook(of: year) ?? StandardRuleBook.text
    let book = try RuleBookReader.read(text).get()
    books[year] = book
    return book
  }

  /// Runs a write through the gate and the journal.
  func write(
    _ act: JournalAct, reason: String, _ token: Token, _ body: (Store, Int) throws -> Recorded
  ) throws -> (sequence: Int, made: Recorded) {
    let store = try store()
    if let path = archive.readOnly { throw Refusal.readOnly(path: path) }
    return try archive.gated(
      waiting: { self.report(.waiting($0)) }, isCancelled: isCancelled
    ) {
      if let done = try store.line(of: token) { return done }
      let entry = JournalEntry(
        at: surroundings.now(), actor: surroundings.clerk, session: surroundings.session, act: act,
        reason: reason, token: token)
      return try store.write(entry) { try body(store, $0) }
    }
  }

  /// What a name is found and sorted by.
  func stored(_ name: String) -> StoredName {
    let keys = names.keys(for: name)
    return StoredName(
      pinyin: keys.pinyin.first ?? name, strokeKey: keys.strokeKey, keys: keys.search)
  }
}
