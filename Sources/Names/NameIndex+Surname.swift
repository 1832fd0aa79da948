extension NameIndex {
  /// The surname (姓): one character, or two where the name has more than two and begins with a known
  /// double surname (复姓). Empty where there is none: in a name with a dot (阿依古丽·买买提江) and in
  /// one that does not begin with a Chinese character.
  package func surname(of name: String) -> String {
    guard !name.isParted else { return "" }
    let folded = name.folded
    return String(String.UnicodeScalarView(folded.prefix(surnameLength(of: folded))))
  }

  /// How many of the folded characters are the surname: 0, 1 or 2, where no dot parts the name.
  func surnameLength(of folded: [Unicode.Scalar]) -> Int {
    guard let first = folded.first, first.isHan else { return 0 }
    guard folded.count > 2 else { return 1 }
    return NameTable.surnames.entry(for: Array(folded.prefix(2))) == nil ? 1 : 2
  }
}
