import Domain
import Names
import Scoring
import Storage

/// Answers requests (办公桌): for screens and for the command line alike.
package final class Desk {
  let archive: any Archive
  let surroundings: Surroundings
  let names = NameIndex()
  private var opened: Store?
  /// The rule books of years, with the number of the adopted one; 0 for the one in the program.
  private var books: [Int: (version: Int, book: RuleBook)] = [:]
  /// The last rule book when `books` were read, and whether it was looked at during this request: another
  /// desk may adopt one at any time.
  private var lastVersion = 0
  private var isVersionKnown = false
  var report: (Reply) -> Void = { _ in }
  var isCancelled: () -> Bool = { false }
  private var watcher: () -> Bool = { false }
  /// How far it has seen what other desks wrote; nil before the office is open.
  var watermark: Watermark?

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
    isVersionKnown = false
    watcher = watcher(of: request)
    opened?.watch(watcher, waiting: waiting)
    do {
      return try answer(request)
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch let done as DoneBefore {
      return .recorded(done.receipt)
    } catch let failure as EngineFailure {
      return .refused(refusal(for: failure))
    } catch {
      return .failed("\(error)")
    }
  }

  /// What is asked while the store works: a short record is never given up half way.
  private func watcher(of request: Request) -> () -> Bool {
    switch request {
    case .record, .amend, .withdraw, .found: { false }
    default: isCancelled
    }
  }

  /// What is done while another program keeps the file.
  private var waiting: Waiting {
    Waiting(
      tell: { [unowned self] in report(.waiting(archive.holder)) },
      isGivenUp: { [unowned self] in isCancelled() })
  }

  /// A request under the token of one that was carried out: it gets the same receipt.
  private struct DoneBefore: Error {
    let receipt: Receipt
  }

  private func refusal(for failure: EngineFailure) -> Refusal {
    switch failure {
    case .full: .storageFull
    case .readOnly: .readOnly(path: archive.path)
    case .busy: isCancelled() ? .cancelled : .busy(archive.holder)
    case .cancelled: .cancelled
    case .damaged: .damaged(path: archive.path)
    }
  }

  private func answer(_ request: Request) throws -> Reply {
    switch request {
    case .opening: try opening()
    case .home(let year): try home(year)
    case .members(let query): .members(try members(query))
    case .candidates(let text, let limit): try candidates(text, limit)
    case .dossier(let id): .dossier(try dossier(id))
    case .scorecard(let id, let year): .scorecard(try sheet(id, year))
    case .activities(let query): .activities(try activities(query))
    case .activity(let id): .activity(try record(of: id))
    case .works(let query): .works(try works(query))
    case .work(let id): .work(try record(of: id))
    case .workstations(let year): try workstations(year)
    case .reading(let year): try reading(year)
    case .catalogue: try catalogue()
    case .roster(let query): .roster(try roster(query))
    case .twins(let activity): .twins(try store().twins(of: activity))
    case .forecast(let prospect): .forecast(try foresee(prospect))
    case .standings(let query): .standings(try ranking(query))
    case .journal(let query): .journal(try journal(query))
    case .verify: .verified(try verify())
    case .ruleBook(let year): .ruleBook(try ruleBook(year))
    case .bookText(let choice, let year): .bookText(try text(of: choice, year).text)
    case .alarms(let year): .alarms(try alarms(year))
    case .yearSums(let year): .yearSums(try yearSums(year))
    case .clauseEntries(let clause, let year, let member):
      .clauseEntries(try clauseEntries(clause, year, of: member))
    case .compare(let from, let to, let year): .comparison(try compare(from, to, year))
    case .effects(let adoption): .effects(try effects(of: adoption))
    case .publications: .publications(try store().publications())
    case .publication(let id): .publication(try record(of: id))
    case .proof(let plan): .proof(try proof(plan))
    case .verifyPublications: .publicationsVerified(try verifyPublications())
    case .carriedOut(let tokens):
      .carriedOut(try tokens.filter { try store().line(of: $0) != nil })
    case .record(let recording, let token): try record(recording, token)
    case .amend(let amendment, let reason, let token): try amend(amendment, reason, token)
    case .withdraw(let withdrawal, let reason, let token): try withdraw(withdrawal, reason, token)
    case .adopt(let adoption, let reason, let token): try adopt(adoption, reason, token)
    case .publicise(let act, let token): try publicise(act, token)
    case .takeBack(let line, let token): try takeBack(line, token)
    case .found(let founding, let token): try afresh { try found(founding, token) }
    case .demonstrate(let demonstration): try afresh { try demonstrate(demonstration) }
    case .importSheet(let file): try importSheet(file)
    case .rescore: try rescore()
    }
  }

  /// Opens the office if that can be done; else the first request says why not.
  func prepare() { _ = try? store() }

  /// The store of the office; refuses where there is no office.
  func store() throws -> Store {
    if let opened { return opened }
    guard let store = try archive.open() else { throw Refusal.noOffice }
    guard try store.office() != nil else { throw Refusal.noOffice }
    opened = store
    store.watch(watcher, waiting: waiting)
    return store
  }

  /// Makes an office; if that fails, no store is held that has none.
  private func afresh(_ make: () throws -> Reply) throws -> Reply {
    do {
      return try make()
    } catch {
      opened = nil
      throw error
    }
  }

  /// Takes a store that was just founded.
  func begin(with store: Store) {
    opened = store
    books = [:]
    store.watch(watcher, waiting: waiting)
  }

  /// Reads every rule book anew when it is next needed.
  func forgetBooks() {
    books = [:]
    isVersionKnown = false
  }

  /// Looks again, when a rule book is next needed, whether another desk adopted one.
  func lookForBooks() { isVersionKnown = false }

  /// The rule book in force in a year.
  func book(of year: Int) throws -> RuleBook {
    if !isVersionKnown {
      let version = try store().lastBookVersion()
      if version != lastVersion { books = [:] }
      (lastVersion, isVersionKnown) = (version, true)
    }
    if let known = books[year] { return known.book }
    let kept = try store().bookInForce(in: year)
    let version = kept?.book.version ?? 0
    // One book is in force for years: to read it takes longer than to save a record.
    let book =
      try books.values.first { $0.version == version }?.book
      ?? RuleBookReader.read(kept?.text ?? StandardRuleBook.text).get()
    books[year] = (version, book)
    return book
  }

  /// Runs a write through the gate and the journal, in one transaction. `body` checks, writes rows under
  /// the line's number, settles the totals, and names what it made. It is not run for a token that was
  /// carried out before: the request then ends with the receipt it had.
  func write(
    _ act: JournalAct, reason: String, _ token: Token, _ body: (Store, Int) throws -> Recorded
  ) throws -> (sequence: Int, made: Recorded) {
    let store = try store()
    if let path = archive.readOnly { throw Refusal.readOnly(path: path) }
    return try archive.gated(
      waiting: { self.report(.waiting($0)) }, isCancelled: isCancelled
    ) {
      if let done = try store.line(of: token) {
        throw DoneBefore(receipt: receipt(done, try store.told(line: done.sequence)))
      }
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
