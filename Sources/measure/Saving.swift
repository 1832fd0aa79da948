import Domain
import Office

/// What it costs to save one session of twelve attendees, durable commit and scorecards included.
struct Saving {
  private let desk: Desk
  private let watch = Stopwatch(rounds: 21)

  init(_ desk: Desk) {
    self.desk = desk
  }

  func run() {
    guard case .opening(let opening) = ask(.opening), let day = Day.last(of: opening.year)
    else { return print("no office") }
    var turn = 0
    watch.time("save a session of 12") {
      turn += 1
      let activity = Activity(kind: .readingSession, title: "\(turn)", day: day)
      let attendances = (1...12).map {
        Attendance(
          member: Identifier(turn * 37 % 97 + $0), role: .participant, presence: .present,
          halfDays: 1)
      }
      let token = Token("measure/\(opening.members)/\(turn)/\(ContinuousClock.now)")
      let reply = ask(.record(.activity(activity, attendances), token: token))
      if case .recorded = reply { return }
      print("\(reply)")
    }
  }

  private func ask(_ request: Request) -> Reply {
    desk.answer(request, report: { _ in }, isCancelled: { false })
  }
}
