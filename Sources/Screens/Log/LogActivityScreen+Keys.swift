import Domain
import Toolkit

extension LogActivityScreen {
  /// Takes what means the same wherever the clerk is in the form; nil for everything else.
  mutating func takeAnywhere(_ event: Event) -> [Effect]? {
    switch event {
    case .command(.help):
      guard showsAccepted else {
        showsAccepted = true
        return []
      }
      showsAccepted = false
      return [.open(.help(offers, of: title))]
    case .command(.startOver): return startOver()
    case .command(.search): return twin.map { [.open(.activity($0.id))] } ?? []
    case .command(.amendLast):
      return lastRecord?.route.map { [.open($0)] } ?? []
    case .command(.repeatLast):
      form.focus(on: .people)
      return grid.copyLast() + forecastTouched()
    default: return nil
    }
  }

  /// Takes what happens while the grid has the focus; nil for what the form is to take.
  mutating func takeInGrid(_ event: Event, _ body: Size) -> [Effect]? {
    switch event {
    case .typed(let text):
      switch grid.type(text) {
      case .handled(let effects): return effects
      case .passed:
        if text.folded == "-" { form.move(-1) } else { form.advance() }
        return settle()
      }
    case .pressed(let key): return grid.press(key)
    case .pasted(let text): return grid.paste(text)
    case .command(let action): return takeInGrid(action, body)
    case .answered, .returned: return nil
    }
  }

  private mutating func takeInGrid(_ action: Action, _ body: Size) -> [Effect]? {
    switch action {
    case .choose: return grid.accept()
    case .cyclePresence:
      grid.cyclePresence()
      return sayChanged()
    case .cycleRole:
      grid.cycleRole()
      return sayChanged()
    case .tickGroup: grid.tickGroup()
    case .repeatField: return grid.copyLast()
    case .left, .right, .first, .last:
      if !grid.picker.isEmpty { return grid.press(action.editingKey) }
      _ = grid.move(action, rows: gridRows(body))
    case .down, .pageUp, .pageDown: _ = grid.move(action, rows: gridRows(body))
    case .up:
      if !grid.move(action, rows: gridRows(body)), grid.picker.isEmpty { form.move(-1) }
    case .back:
      guard !grid.picker.isEmpty else { return nil }
      grid.picker.clear()
    default: return nil
    }
    return []
  }

  /// Says whose part was changed where the cursor does not show it.
  private func sayChanged() -> [Effect] {
    guard let member = grid.current, grid.cursor != .member(member), let row = grid.row(member),
      let part = grid.ticked[member]
    else { return [] }
    return [.say(Notice(.entry(.partChanged(row.name, part.role, part.presence)), .good))]
  }

  /// Asks the office about what changed in the fields since it was last asked; for when the clerk has left
  /// a field.
  mutating func settle() -> [Effect] { settle(anew: false) }

  mutating func settle(anew isNew: Bool) -> [Effect] {
    suggest()
    guard let activity = form.activity(of: kind), activity != settled || isNew else { return [] }
    let before = settled
    settled = activity
    var effects: [Effect] = []
    if before == nil || isNew || before?.isTwinKey(of: activity) == false {
      effects.append(.ask(.twins(activity)))
    }
    if !isNew, let before,
      before.series != activity.series || before.workstation != activity.workstation
    {
      awaited += 1
      effects.append(.ask(roster))
    }
    if before == nil || isNew || before?.scores(as: activity) == false { effects += forecastAll() }
    return effects
  }

  /// Asks what everybody ticked will get.
  mutating func forecastAll() -> [Effect] {
    forecasts = [:]
    _ = grid.takeTouched()
    return forecast(grid.ticked.all.map(\.member))
  }

  /// Asks what those will get whose part changed.
  mutating func forecastTouched() -> [Effect] {
    let touched = grid.takeTouched()
    return touched.isEmpty ? [] : forecast(grid.ticked.all.map(\.member).filter(touched.contains))
  }

  private mutating func forecast(_ members: [Identifier<Member>]) -> [Effect] {
    guard !isAmending, !members.isEmpty, let activity = form.activity(of: kind) else { return [] }
    let wanted = Set(members)
    let attendances = grid.ticked.attendances(of: activity, today: sitting.today).filter {
      wanted.contains($0.member)
    }
    for member in members { forecasts[member] = nil }
    return [.ask(.forecast(.record(.activity(activity, attendances))))]
  }
}

extension Activity {
  /// Whether the two would be taken for one another.
  fileprivate func isTwinKey(of other: Activity) -> Bool {
    day == other.day && series == other.series && workstation == other.workstation
      && title == other.title
  }

  /// Whether the two give the same points.
  fileprivate func scores(as other: Activity) -> Bool {
    day == other.day && halfDays == other.halfDays && admission == other.admission
  }
}

extension Action {
  /// The editing key that a movement is while something is typed.
  fileprivate var editingKey: Key {
    switch self {
    case .left: .left
    case .right: .right
    case .first: .home
    default: .end
    }
  }
}
