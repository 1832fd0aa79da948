import Domain

/// How much a task still gives (差距).
package struct Gap: Hashable, Sendable {
  package let clause: String
  package let counted: Points
  /// Until the task's cap of the year, the aspect's, the bonus pool's or the ceiling, whichever is
  /// nearest; more than zero.
  package let open: Points
}

extension RuleBook {
  /// What each task still gives before its caps, in the order of the book; tasks without any cap, and
  /// those that give nothing more, are left out.
  package func gaps(of card: Scorecard) -> [Gap] {
    var counted: [String: Points] = [:]
    for entry in card.entries {
      counted[entry.clause, default: .zero] = counted[entry.clause, default: .zero] + entry.counted
    }
    let ceilingOpen = ceiling.map { $0 - given(by: card) }
    return tasks.compactMap { task in
      let given = counted[task.code] ?? .zero
      let limits = [task.cap.map { $0 - given }, poolOpen(task, card), ceilingOpen].compactMap(
        \.self)
      guard task.pool != .deduction, let open = limits.min(), open > .zero else { return nil }
      return Gap(clause: task.code, counted: given, open: open)
    }
  }

  private func poolOpen(_ task: Task, _ card: Scorecard) -> Points? {
    switch task.pool {
    case .base: card.aspects.first { $0.code == task.aspect }.flatMap { open(in: $0, card) }
    case .bonus: bonusCap.map { $0 - card.bonus }
    case .deduction: nil
    }
  }

  /// What an aspect still gives, whatever its own deductions took; nil without a cap.
  private func open(in aspect: AspectScore, _ card: Scorecard) -> Points? {
    let gains = card.entries.filter { $0.aspect == aspect.code && $0.pool == .base }
    return aspect.cap.map { $0 - gains.reduce(aspect.start) { $0 + $1.counted } }
  }

  /// All that is given, before deductions.
  private func given(by card: Scorecard) -> Points {
    let starts = card.aspects.reduce(card.start) { $0 + $1.start }
    return card.entries.filter { $0.pool != .deduction }.reduce(starts) { $0 + $1.counted }
  }
}
