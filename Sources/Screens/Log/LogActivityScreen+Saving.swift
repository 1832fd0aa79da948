import Domain
import Toolkit

/// The sheet as it goes to the office.
extension LogActivityScreen {
  /// Sends the sheet to the office, or says what is still wrong with it.
  mutating func save() -> [Effect] {
    if let obstacle = sitting.obstacleToSaving { return [.say(Notice(obstacle, .warning))] }
    if let fault = form.firstFault() { return [.say(Notice(fault, .bad))] }
    if let fault = sheetFault {
      form.focus(on: .people)
      return [.say(Notice(fault, .bad))]
    }
    if let day = form.unaskedFuture {
      form.ask(about: day)
      return [.say(Notice(.entry(.futureDay(day)), .warning))]
    }
    guard let activity = form.activity(of: kind) else { return [] }
    let attendances = grid.ticked.attendances(of: activity, today: sitting.today)
    if let record { return askWhy(record, activity, attendances) }
    isSaving = true
    let asking = settle()
    return asking + [.ask(.record(.activity(activity, attendances), token: drafting.token))]
  }

  /// What is wrong with the people; nil for nothing.
  var sheetFault: Phrase? {
    grid.fault ?? (grid.ticked.all.isEmpty ? .nobodyTicked : nil)
  }

  mutating func askWhy(
    _ record: ActivityRecord, _ activity: Activity, _ attendances: [Attendance]
  ) -> [Effect] {
    let amendment = amendment(of: record, activity, attendances)
    amending.ask(
      amendment, .entry(.amendSheetWhy(record.id.value)),
      suggesting: drafting.reason.isEmpty && start.isClosing ? "履职关闭" : drafting.reason)
    return [.ask(.forecast(.amend(amendment)))]
  }
}
