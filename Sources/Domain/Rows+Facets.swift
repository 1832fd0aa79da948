extension MemberRow: Arrangeable {
  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text(([number, name, sector, party] + spoken).joined(separator: "\n"))
    case .number: .text(number)
    case .name: .text(([name] + spoken).joined(separator: "\n"))
    case .sector: .text(sector)
    case .party: .text(party)
    case .seat: .text(seat.rawValue)
    case .state: .text(state.rawValue)
    case .attended: .number(attended)
    case .reading: reading.map(FacetValue.number)
    case .absent: absent.map(FacetValue.number)
    case .points: .number(points.thousandths)
    case .grade: .text(grade)
    default: nil
    }
  }
}

extension ActivityRow: Arrangeable {
  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any:
      .text(
        ([activity.title, activity.series, activity.place, workstation]).joined(separator: "\n"))
    case .number: .number(id.value)
    case .day: .text(activity.day.iso)
    case .month: .number(activity.day.month)
    case .kind: .text(activity.kind.rawValue)
    case .title: .text(activity.title)
    case .series: .text(activity.series)
    case .place: .text(workstation.isEmpty ? activity.place : workstation)
    case .station: .text(workstation)
    case .act: .text(activity.stationAct?.rawValue ?? "")
    case .present: .number(present)
    case .listed: .number(listed)
    case .room: .text(activity.readingRoom.map { String($0.value) } ?? "")
    case .book: .text(activity.book.map { String($0.value) } ?? "")
    case .organiser: .text(activity.organiser)
    case .audience: .number(activity.audience.total)
    case .people: people.map { .text($0.joined(separator: "\n")) }
    default: nil
    }
  }
}

extension WorkRow: Arrangeable {
  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text(([work.title, work.fileNumber, firstAuthor]).joined(separator: "\n"))
    case .number: .number(id.value)
    case .day: .text(work.day.iso)
    case .month: .number(work.day.month)
    case .kind: .text(work.kind.rawValue)
    case .fileNumber: .text(work.fileNumber)
    case .title: .text(work.title)
    case .author: .text(firstAuthor)
    case .authors: .number(work.authors.count)
    case .stage: .text(work.stages.last?.kind.rawValue ?? "")
    case .level: .text(work.stages.last?.level.rawValue ?? "")
    case .people: people.map { .text($0.joined(separator: "\n")) }
    default: nil
    }
  }
}

extension StandingRow: Arrangeable {
  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text(([number, name, sector] + spoken).joined(separator: "\n"))
    case .rank: .number(place)
    case .sum: .number(sum.thousandths)
    case .name: .text(name)
    case .number: .text(number)
    case .sector: .text(sector)
    case .points: .number(points.thousandths)
    case .grade: .text(grade)
    case .coverage: .number(heads == 0 ? 0 : active * 100 / heads)
    case .heads: .number(heads)
    default: nil
    }
  }
}

extension JournalLine: Arrangeable {
  package var cursor: Cursor {
    get {
      var cursor = Cursor(text: "", number: sequence, id: sequence)
      cursor.keys = keys
      return cursor
    }
    set { keys = newValue.keys }
  }

  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text(([actor, title, reason, at]).joined(separator: "\n"))
    case .sequence: .number(sequence)
    case .moment, .day: .text(at)
    case .actor: .text(actor)
    case .deed: .text(act.rawValue)
    case .record, .title: .text(title)
    case .reason: .text(reason)
    case .hash: .text(hash)
    default: nil
    }
  }
}

extension WorkstationRow: Arrangeable {
  package var cursor: Cursor {
    get { Cursor(text: workstation.name, number: 0, id: id.value) }
    set {}
  }

  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text(([workstation.name, convener]).joined(separator: "\n"))
    case .name: .text(workstation.name)
    case .convener: .text(convener)
    case .heads: .number(workstation.members.count)
    case .duties: .number(duties)
    case .audience: .number(audience)
    default: field.stationAct.map { .number(acts[$0] ?? 0) }
    }
  }
}

extension ReadingRoomRow: WholeListed {
  package var serial: Int { id.value }

  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text([room.name, room.place, room.sector].joined(separator: "\n"))
    case .name: .text(room.name)
    case .place: .text(room.place)
    case .sector: .text(room.sector)
    case .sessions: .number(sessions)
    case .planned: .number(planned.reduce(0, +))
    default: nil
    }
  }
}

extension BookRow: WholeListed {
  package var serial: Int { id.value }

  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any: .text([book.title, book.author, book.shelf].joined(separator: "\n"))
    case .name: .text(book.title)
    case .author: .text(book.author)
    case .shelf: .text(book.shelf)
    case .sessions: .number(sessions)
    default: nil
    }
  }
}

extension PublicationRow: WholeListed {
  package var serial: Int { id.value }

  package func value(of field: Facet) -> FacetValue? {
    switch field {
    case .any, .title: .text(title)
    case .number: .number(id.value)
    case .day: .text(notice.lowerBound.iso)
    case .heads: .number(lines)
    case .objections: .number(objections)
    case .state: .text(stateWord)
    default: nil
    }
  }

  private var stateWord: String {
    switch state {
    case .notice: "notice"
    case .concluded: "concluded"
    case .corrected: "corrected"
    }
  }
}

extension Facet {
  /// The small act whose events the field counts; nil for every other field.
  package var stationAct: StationAct? { StationAct(rawValue: rawValue) }
}
