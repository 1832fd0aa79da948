import Domain

extension Reply {
  /// The reply in one line: its name, and how much or what of it.
  var line: String {
    switch self {
    case .opening: "opening"
    case .home(let summary): "home \(summary.year)"
    case .members(let page): "members \(page.line)"
    case .candidates(let rows):
      "candidates \(rows.map { "\($0.number) \($0.name)" }.joined(separator: ", "))"
    case .dossier(let dossier): "dossier \(dossier.id)"
    case .scorecard(let sheet): "scorecard \(sheet.dossier.id) \(sheet.card.total)"
    case .activities(let page): "activities \(page.line)"
    case .activity(let record): "activity \(record.id) revision \(record.revision)"
    case .works(let page): "works \(page.line)"
    case .work(let record): "work \(record.id) revision \(record.revision)"
    case .workstations(let rows): "workstations \(rows.count)"
    case .reading(let summary): "reading \(summary.year)"
    case .catalogue: "catalogue"
    case .standings(let page): "standings \(page.line)"
    case .journal(let page): "journal \(page.line)"
    case .verified(let found): "verified, faults \(found.faults.count)"
    case .recorded(let receipt): "recorded \(receipt.line)"
    case .importPreview(let preview):
      "preview new \(preview.new), changed \(preview.changed), unchanged \(preview.unchanged)"
    case .roster(let roster): "roster \(roster.rows.count)"
    case .twins(let rows): "twins \(rows.count)"
    case .forecast(let rows): "forecast \(rows.count)"
    case .ruleBook(let sheet): "rule book version \(sheet.book.version)"
    case .bookText(let text): "text of \(text.utf8.count) bytes"
    case .alarms(let rows): "alarms \(rows.count)"
    case .yearSums(let sums): "sums of \(sums.clauses.count) clauses"
    case .clauseEntries(let entries): "entries \(entries.count)"
    case .comparison(let comparison):
      "comparison members \(comparison.changed) of \(comparison.compared)"
    case .effects(let effects):
      "effects "
        + effects.map { "\($0.year): \($0.points) of \($0.members)" }.joined(separator: ", ")
    case .publications(let rows): "publications \(rows.count)"
    case .publication(let record): "publication lines \(record.lines.count)"
    case .proof(let proof): "proof lines \(proof.lines.count)"
    case .publicationsVerified(let checks):
      "publications faults \(checks.reduce(0) { $0 + $1.faults.count })"
    case .carriedOut(let tokens): "carried out \(tokens.map(\.text).joined(separator: " "))"
    case .done: "done"
    case .progress(let progress):
      "progress \(progress.phase.rawValue) \(progress.done)/"
        + (progress.total.map { String($0) } ?? "?")
    case .waiting(let holder): "waiting for \(holder.name)"
    case .refused(let refusal): "refused \(refusal.name)"
    case .failed(let text): "failed \(text)"
    }
  }
}

extension Page {
  fileprivate var line: String {
    "\(rows.count) of \(total.map { String($0) } ?? "?")"
  }
}

extension Receipt {
  fileprivate var line: String {
    let changes = changes.map { "\($0.name) \($0.from)→\($0.to)" }.joined(separator: ", ")
    return "revision \(revision), line \(sequence)" + (changes.isEmpty ? "" : ": \(changes)")
  }
}

extension Refusal {
  /// The name of the case.
  fileprivate var name: String {
    String("\(self)".prefix { $0 != "(" })
  }
}

extension News {
  /// The news in one line: who wrote how much, and what last.
  var line: String {
    "news \(count) of \(actors.joined(separator: ", ")): \(lines.last?.title ?? "no line")"
  }
}
