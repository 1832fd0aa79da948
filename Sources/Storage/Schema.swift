/// The tables, step by step. A released step is never edited; a new one is appended.
package enum Schema {
  /// What marks a file as an office's ("LvZh"), as `PRAGMA application_id`.
  package static let application = 0x4C76_5A68

  /// The steps, the first taking an empty file to version 1; a file that is up to date only counts them.
  package static let steps: [@Sendable () -> String] = [
    { journal + facts + derived + guards }, { publications }, { closings },
    { phoneTails }, { activityFacts }, { announcements },
  ]

  /// The fact tables in the order in which a journal line shows their rows.
  package static let factTables =
    firstTables + publicationTables + closingTables
    + announcementTables

  /// Those of the first step.
  static let firstTables: [FactTable] = [
    FactTable(
      "office", keys: ["committee, term"], numbers: "committee, term, first_year, recorded"),
    FactTable(
      "rule_book", keys: ["committee, term, version"],
      numbers: "committee, term, version, recorded"),
    FactTable(
      "import_batch", keys: ["committee, term, fingerprint"],
      numbers: "committee, term, lines, recorded"),
    FactTable(
      "member", keys: ["committee, term, id, rev"],
      numbers: "committee, term, id, rev, ranked, recorded", optional: "list_place"),
    FactTable(
      "member_private", keys: ["committee, term, id, rev"],
      numbers: "committee, term, id, rev, recorded",
      shown: "committee, term, id, rev, sealed, recorded"),
    FactTable(
      "body", keys: ["committee, term, id", "committee, term, kind, name"],
      numbers: "committee, term, id, recorded"),
    FactTable(
      "membership", keys: ["committee, term, body, member, rev"],
      numbers: "committee, term, body, member, rev, recorded"),
    FactTable(
      "workstation", keys: ["committee, term, id, rev"],
      numbers: "committee, term, id, rev, recorded", optional: "convener, activity_day"),
    FactTable(
      "station_member", keys: ["committee, term, workstation, rev, place"],
      numbers: "committee, term, workstation, rev, place, member, recorded"),
    FactTable("book", keys: ["committee, term, id"], numbers: "committee, term, id, recorded"),
    FactTable(
      "reading_room", keys: ["committee, term, id"], numbers: "committee, term, id, recorded",
      optional: "keeper"),
    FactTable(
      "activity", keys: ["committee, term, id, rev"],
      numbers: """
        committee, term, id, rev, half_days, residents, students, party_members, recorded
        """, optional: "serial, workstation, reading_room, book"),
    FactTable(
      "attendance", keys: ["committee, term, activity, member, rev"],
      numbers: "committee, term, activity, member, rev, half_days, recorded"),
    FactTable(
      "work", keys: ["committee, term, id, rev"], numbers: "committee, term, id, rev, recorded"),
    FactTable(
      "author",
      keys: ["committee, term, work, rev, place", "committee, term, work, rev, member"],
      numbers: "committee, term, work, rev, place, member, recorded"),
    FactTable(
      "stage", keys: ["committee, term, work, rev, place"],
      numbers: "committee, term, work, rev, place, recorded"),
  ]
}
