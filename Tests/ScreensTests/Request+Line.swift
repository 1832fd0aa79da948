import Domain

extension Request {
  /// The request in one line: its name and what tells it from others.
  var line: String {
    switch self {
    case .opening: "opening"
    case .home(let year): "home \(year)"
    case .members(let query): "members \(query.line)"
    case .candidates(let text, let limit): "candidates “\(text)” at most \(limit)"
    case .dossier(let id): "dossier \(id)"
    case .scorecard(let id, let year): "scorecard \(id) \(year)"
    case .activities(let query):
      words(
        ["activities", "\(query.year)"] + query.kinds.map(\.rawValue)
          + [
            query.workstation.map { "at station \($0)" }, query.window.line,
            query.arrangement.line,
          ])
    case .activity(let id): "activity \(id)"
    case .works(let query):
      words([
        "works", "\(query.year)", query.kind?.rawValue, query.window.line, query.arrangement.line,
      ])
    case .work(let id): "work \(id)"
    case .workstations(let year): "workstations \(year)"
    case .reading(let year): "reading \(year)"
    case .catalogue: "catalogue"
    case .standings(let query):
      words([
        "standings", query.by.line, "\(query.year)", query.window.line, query.arrangement.line,
      ])
    case .journal(let query): words(["journal", query.window.line, query.arrangement.line])
    case .verify: "verify"
    case .record(let recording, let token): "record \(recording.line) (\(token.text))"
    case .amend(let amendment, let reason, let token):
      "amend \(amendment.line) for “\(reason)” (\(token.text))"
    case .withdraw(let withdrawal, let reason, let token):
      "withdraw \(withdrawal.line) for “\(reason)” (\(token.text))"
    case .found(let founding, _): "found \(founding.committee)"
    case .demonstrate(let demonstration): "demonstrate \(demonstration.members)"
    case .importSheet(let file): "import \(file.path) \(file.intent.line)"
    case .rescore: "rescore"
    case .roster: "roster"
    case .twins(let activity): "twins of “\(activity.title)” on \(activity.day.iso)"
    case .forecast: "forecast"
    case .takeBack(let line, let token): "take back line \(line) (\(token.text))"
    case .ruleBook(let year): "rule book \(year)"
    case .bookText(_, let year): "text of a book \(year)"
    case .yearSums(let year): "sums \(year)"
    case .alarms(let year): "alarms \(year)"
    case .clauseEntries(let clause, let year, let member):
      "entries \(clause) \(year)" + (member.map { " of #\($0.value)" } ?? "")
    case .compare(_, _, let year): "compare \(year)"
    case .effects(let adoption): "effects from \(adoption.effective)"
    case .publications: "publications"
    case .publication(let id): "publication \(id)"
    case .proof(let plan): "proof “\(plan.title)” \(plan.year)" + plan.throughLine
    case .verifyPublications: "verify publications"
    case .carriedOut(let tokens): "carried out \(tokens.map(\.text).joined(separator: " "))"
    case .adopt(let adoption, let reason, let token):
      "adopt from \(adoption.effective) for “\(reason)” (\(token.text))"
    case .publicise(let act, let token): "\(act.line) (\(token.text))"
    }
  }
}

/// Those that are there, parted by blanks.
private func words(_ words: [String?]) -> String {
  words.compactMap(\.self).joined(separator: " ")
}

extension MemberQuery {
  fileprivate var line: String {
    words([
      "“\(text)”", sector, "by \(order.rawValue)", isDescending ? "down" : nil, "\(year)",
      window.line, arrangement.line,
    ])
  }
}

extension Window {
  fileprivate var line: String {
    switch anchor {
    case .first: "from the first \(count)"
    case .last: "up to the last \(count)"
    case .after(let cursor): "after #\(cursor.id) \(count)"
    case .before(let cursor): "before #\(cursor.id) \(count)"
    }
  }
}

extension StandingsBasis {
  fileprivate var line: String {
    switch self {
    case .member: "of members"
    case .sector: "of sectors"
    case .group(let kind): "of \(kind.rawValue)s"
    }
  }
}

extension ImportFile.Intent {
  fileprivate var line: String {
    switch self {
    case .preview: "to look"
    case .carryOut(let token): "for good (\(token.text))"
    }
  }
}

extension PublicationAct {
  fileprivate var line: String {
    switch self {
    case .publish(let plan):
      "publish “\(plan.title)” \(plan.year)\(plan.throughLine) from \(plan.notice.lowerBound) to "
        + "\(plan.notice.upperBound)"
    case .object(let id, let day, let who, let text):
      "object to \(id) on \(day) by “\(who)” “\(text)”"
    case .decide(let id, let number, let decision):
      "decide objection \(number) to \(id): \(decision.verdict) for “\(decision.reason)”"
    case .conclude(let id, let day): "conclude \(id) on \(day)"
    }
  }
}

extension Arrangement {
  /// Conditions and order; nil where there is neither.
  fileprivate var line: String? {
    let asked = conditions.map { condition in
      (condition.isNegated ? "not " : "") + "\(condition.field.rawValue) \(condition.test)"
    }
    let keys = order.map { ($0.isDescending ? "-" : "+") + $0.field.rawValue }
    let line = words([
      asked.isEmpty ? nil : "where " + asked.joined(separator: " and "),
      keys.isEmpty ? nil : "sorted " + keys.joined(separator: " "),
    ])
    return line.isEmpty ? nil : line
  }
}

extension PublicationPlan {
  /// The last day that counts, where it is not that of the year.
  fileprivate var throughLine: String { through.map { " through \($0)" } ?? "" }
}
