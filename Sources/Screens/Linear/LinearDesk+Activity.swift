import Domain
import Toolkit

extension LinearDesk {
  /// Asks for an activity and its people, field by field, and records it.
  mutating func logActivity(_ kind: ActivityKind) throws(Conversation.Ended) {
    if let reason = opening.readOnly { return conversation.complain(Phrase.readOnly(reason).words) }
    guard case .catalogue(let catalogue)? = conversation.ask(.catalogue) else { return }
    beginEntry(kind.words)
    var draft = Activity(kind: kind, title: "", day: today)
    let questions = questions(kind, catalogue)
    let interview = Interview(conversation: conversation)
    conversation.say(.howToAnswer)
    var first = 0
    var roster = SpokenList(
      conversation, usual: kind == .stationDuty ? .onDuty : .participant, hasRoles: true)
    while true {
      guard try interview.run(questions, from: first, into: &draft) == .done else {
        return conversation.say(.nothingSaved)
      }
      switch try roster.run(.people, latest: latest(draft, catalogue)) {
      case .givenUp: return conversation.say(.nothingSaved)
      case .back:
        first = questions.count - 1
        continue
      case .done: break
      }
      first = questions.count
      guard !roster.people.isEmpty else {
        conversation.complain(Phrase.nobodyTicked.words)
        continue
      }
      if try save(summary(draft, roster.people), recording(draft, roster.people)) != .back {
        return
      }
    }
  }

  private func recording(_ activity: Activity, _ people: [SpokenList.Person]) -> Recording {
    .activity(
      activity,
      people.map {
        Attendance(
          member: $0.id, role: $0.role, presence: $0.presence,
          halfDays: $0.presence.isThere ? activity.halfDays : 0)
      })
  }

  private func summary(_ activity: Activity, _ people: [SpokenList.Person]) -> [Words] {
    let kind = activity.kind.words
    let day = activity.day.iso
    return [
      Words(
        "\(kind.chinese)：\(activity.title)，\(day)，\(activity.halfDays) 个半天",
        "\(kind.english): \(activity.title), \(day), \(activity.halfDays) half-days")
    ] + people.map { $0.spoken(hasRoles: true) }
  }

  /// The people of the last activity of the same series, for `=`.
  private func latest(_ draft: Activity, _ catalogue: Catalogue) -> [SpokenList.Person] {
    let row = catalogue.series.first { !draft.series.isEmpty && $0.name == draft.series }
    guard let row, case .activity(let record)? = conversation.ask(.activity(row.lastID)) else {
      return []
    }
    return record.attendances.map { line in
      SpokenList.Person(
        id: line.attendance.member, name: line.name, number: line.number,
        role: line.attendance.role, presence: .present)
    }
  }

  private func questions(
    _ kind: ActivityKind, _ catalogue: Catalogue
  ) -> [Question<Activity>] {
    let language = conversation.language
    var questions: [Question<Activity>] = [dayQuestion(\.day), .title(\.title)]
    if kind == .readingSession {
      questions += [
        .text(.series, \.series),
        .number(
          .serial, hint: .hintSerial, 1...99_999, isOptional: true, of: { $0.serial },
          set: { $0.serial = $1 }),
        thing(.book, catalogue.books, \.book), thing(.readingRoom, catalogue.rooms, \.readingRoom),
      ]
    }
    if kind.isAtWorkstation {
      questions.append(station(catalogue))
    }
    if kind == .workstationEvent {
      questions.append(
        .choice(
          .stationAct, StationAct.allCases.map(\.words), in: language,
          of: { $0.stationAct.flatMap { StationAct.allCases.firstIndex(of: $0) } ?? 0 },
          set: { $0.stationAct = StationAct.allCases[$1] }))
    }
    return questions + [
      .text(.place, \.place), .text(.organiser, \.organiser),
      .number(
        .halfDayCount, hint: .hintHalfDays, 1...60, isOptional: false, of: { $0.halfDays },
        set: { $0.halfDays = $1 ?? 1 }),
      .number(
        .audience, hint: .hintAudience, 0...100_000, isOptional: true,
        of: { $0.audience.residents }, set: { $0.audience.residents = $1 ?? 0 }),
    ]
  }

  /// A day, as clerks write it.
  func dayQuestion<Draft>(_ path: WritableKeyPath<Draft, Day>) -> Question<Draft> {
    let reader = DayReader(today: today, leaning: .past)
    return Question(
      label: .day, hint: .hintDay, shown: { $0[keyPath: path].iso },
      take: { draft, answer in
        guard let day = reader.day(answer) else { return .notADay }
        draft[keyPath: path] = day
        return nil
      })
  }

  /// One of the things that the office knows, or none.
  private func thing<Subject>(
    _ label: Phrase, _ things: [Named<Subject>],
    _ path: WritableKeyPath<Activity, Identifier<Subject>?>
  ) -> Question<Activity> {
    let words = [Phrase.none.words] + things.map { Words($0.name, $0.name) }
    let choice = Question<Activity>.choice(
      label, words, in: conversation.language,
      of: { draft in
        things.firstIndex { $0.id == draft[keyPath: path] }.map { $0 + 1 } ?? 0
      },
      set: { $0[keyPath: path] = $1 == 0 ? nil : things[$1 - 1].id })
    return Question(
      label: label, hint: choice.hint, choices: words, shown: choice.shown,
      take: { draft, answer in choice.take(&draft, answer == "-" ? "1" : answer) })
  }

  /// The workstation, which must be one.
  private func station(_ catalogue: Catalogue) -> Question<Activity> {
    let stations = catalogue.workstations
    let words = stations.map { Words($0.name, $0.name) }
    return Question(
      label: .workstation, hint: .refused(.workstationMissing), choices: words,
      shown: { draft in
        stations.first { $0.id == draft.workstation }?.name ?? ""
      },
      take: { draft, answer in
        guard let place = words.place(of: answer) else { return .refused(.workstationMissing) }
        draft.workstation = stations[place].id
        return nil
      })
  }
}
