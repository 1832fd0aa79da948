import Domain
import Scoring
import Toolkit

extension LinearDesk {
  /// Reads a scorecard out, a line for each thing on it.
  func readCard() throws(Conversation.Ended) {
    let language = conversation.language
    let name = try conversation.hear(LinearPhrase.whose.words.text(in: language))
    guard !name.isEmpty, let row = try conversation.member(name) else { return }
    let answer = try conversation.hear(
      LinearPhrase.whichYear(opening.year).words.text(in: language))
    let year = answer.isEmpty ? opening.year : Int(answer.folded)
    guard let year else { return conversation.complain(Phrase.linear(.noSuchChoice).words) }
    guard case .scorecard(let sheet)? = conversation.ask(.scorecard(row.id, year: year)) else {
      return
    }
    for line in head(sheet) { conversation.say(line) }
    try read(entries(sheet))
  }

  /// Lines ten at a time: a listener wants to stop.
  private func read(_ lines: [String]) throws(Conversation.Ended) {
    for (number, line) in lines.enumerated() {
      conversation.say(line)
      let read = number + 1
      guard read % 10 == 0, read < lines.count else { continue }
      let answer = try conversation.hear(
        LinearPhrase.more(lines.count - read).words.text(in: conversation.language))
      if !answer.isEmpty { return }
    }
  }

  private func head(_ sheet: ScorecardSheet) -> [String] {
    let language = conversation.language
    let (member, card) = (sheet.dossier.member, sheet.card)
    let place =
      sheet.place.map {
        Phrase.placeOf($0, sheet.ranked, isTied: sheet.isTied).text(in: language)
      } ?? Phrase.notRanked.text(in: language)
    let grade = card.grade.words(by: book).text(in: language)
    return [
      "\(member.name) \(member.number) \(member.seat.words.text(in: language)) \(card.year)",
      "\(Phrase.total.text(in: language)) \(card.total), " + (grade.isEmpty ? "" : "\(grade), ")
        + LinearPhrase.stars(card.stars).words.text(in: language) + ", \(place)",
    ] + sheet.account(by: book, in: language)
  }

  private func entries(_ sheet: ScorecardSheet) -> [String] {
    let language = conversation.language
    guard !sheet.card.entries.isEmpty else { return [Phrase.noEntries.text(in: language)] }
    return sheet.card.entries.enumerated().map { number, entry in
      let clause = book?.clauseName(entry.clause)?.text(in: language) ?? ""
      let title = sheet.titles[entry.source] ?? ""
      let cuts = entry.reductions.map { "; " + $0.words.text(in: language) }.joined()
      let sums = entry.arithmetic(in: language)
      return "\(number + 1). \(entry.day.iso) \(entry.clause) \(clause), \(title): "
        + "\(entry.counted)" + (sums == entry.counted.description ? "" : " (\(sums))") + cuts
    }
  }
}
