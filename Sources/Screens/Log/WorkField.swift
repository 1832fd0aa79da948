import Domain

/// The fields of a work's form, in the order of the rows.
enum WorkField: String, FieldName {
  case day, title, people, stage, level, form, number
}

extension WorkField {
  /// The fields of a new work of a kind.
  static func fields(of kind: WorkKind, today: Day) -> [Field<WorkField>] {
    [
      Field(
        .day, .day, hint: .hintDay, kind: .day, standard: today.iso, isRequired: true,
        sticky: .sitting, advance: .byEnter, columns: 14),
      Field(
        .title, .titleField, hint: .hintTitle, kind: .text(most: 200), standard: "",
        isRequired: true, sticky: .never, advance: .byEnter, columns: 60),
      Field(
        .people, .authors, hint: .hintAuthors, kind: .people, standard: "", isRequired: true,
        sticky: .never, advance: .byEnter, columns: 24),
      choice(
        .stage, .stage,
        kind.stages.map { Choice(code: $0.rawValue, words: $0.words) }),
      choice(.level, .level, .of(Level.self, \.words)),
      choice(.form, .form, .of(StageForm.self, \.words)),
      Field(
        .number, .fileNumber, hint: .hintText, kind: .text(most: 60), standard: "",
        isRequired: false, sticky: .counting, advance: .byTab, columns: 24),
    ]
  }

  private static func choice(
    _ id: WorkField, _ phrase: Phrase, _ choices: [Choice]
  ) -> Field<WorkField> {
    Field(
      id, phrase, hint: .hintChoice, kind: .choice(choices), standard: "", isRequired: true,
      sticky: .sitting, advance: .byTab, columns: 24)
  }

  /// What a new form begins with.
  static func initial(_ kind: WorkKind, _ sitting: Sitting) -> [WorkField: String] {
    var texts: [WorkField: String] = [
      .day: sitting.usualDay.iso, .stage: kind.stages[0].rawValue, .level: Level.own.rawValue,
      .form: StageForm.single.rawValue,
    ]
    for (name, text) in sitting.last(of: "work/\(kind.rawValue)") {
      if let field = WorkField(rawValue: name) { texts[field] = text }
    }
    return texts
  }
}
