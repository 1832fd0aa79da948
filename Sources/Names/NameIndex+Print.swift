extension NameIndex {
  /// A name of two Chinese characters with a full-width blank between them, as lists print it beside
  /// names of three (王　伟); any other name unchanged.
  package func padded(_ name: String) -> String {
    let folded = name.folded
    guard folded.count == 2, folded.allSatisfy(\.isHan), !name.isParted else { return name }
    return "\(folded[0])\u{3000}\(folded[1])"
  }
}
