import Names

extension Action {
  /// How well what was typed names the action, 0 best: its label or its id whole, how one begins, the
  /// initials of the label, a part of it, a part of its sentence; nil if it does not name it.
  ///
  /// `key` is what was typed in the form of `NameIndex.queryKey(_:)`; an empty one names everything.
  func rank(of key: String) -> Int? {
    if key.isEmpty { return 0 }
    let names = NameIndex()
    let labels = [label.chinese, label.english, rawValue].map(names.queryKey)
    if labels.contains(key) { return 0 }
    if labels.contains(where: { $0.hasPrefix(key) }) { return 1 }
    let keys = names.keys(for: label.chinese)
    let spoken = keys.initials + keys.pinyin
    if spoken.contains(where: { $0.hasPrefix(key) }) { return 2 }
    if (labels + spoken).contains(where: { $0.contains(key) }) { return 3 }
    let sentences = [help.chinese, help.english].map(names.queryKey)
    return sentences.contains { $0.contains(key) } ? 4 : nil
  }
}

extension [Offer] {
  /// The offers that what was typed names, best first; in their order where equally well.
  func named(_ typed: String) -> [Offer] {
    let key = NameIndex().queryKey(typed)
    let ranked = enumerated().compactMap { index, offer in
      offer.action.rank(of: key).map { (rank: $0, index: index, offer: offer) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.offer)
  }

  /// Each action once, where it comes first.
  var unique: [Offer] {
    var seen: [Action] = []
    return filter { offer in
      if seen.contains(offer.action) { return false }
      seen.append(offer.action)
      return true
    }
  }
}
