import Domain

/// How much a task still gives (差距).
package struct Gap: Hashable, Sendable {
  package let clause: String
  package let counted: Points
  /// Until the task's, the aspect's or the bonus pool's cap, whichever is nearest; more than zero.
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
    return tasks.compactMap { task in
      let given = counted[task.code] ?? .zero
      let limits = [task.cap.map { $0 - given }, poolOpen(task, card)].compactMap(\.self)
      guard task.pool != .deduction, let open = limits.min(), open > .zero else { return nil }
      return Gap(clause: task.code, counted: given, open: open)
    }
  }

  private func poolOpen(_ task: Task, _ card: Scorecard) -> Points? {
    switch task.pool {
    case .base: card.aspects.first { $0.code == task.aspect }.map { $0.cap - $0.counted }
    case .bonus: bonusCap.map { $0 - card.bonus }
    case .deduction: nil
    }
  }
}
