import Documents

/// Holds the themes of the program to what those of a clerk need not do: they say whose they are.
package enum ShippedLint {
  /// Licences that let a palette be shipped, by their SPDX names.
  package static let licences: Set<String> = [
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Unlicense",
  ]

  /// What a shipped file does not say of itself.
  package static func findings(
    in text: String, named name: String
  ) -> Findings<Theme.Problem> {
    var findings = Findings<Theme.Problem>()
    guard case .success(let document) = Document.read(text, named: name) else { return findings }
    var faults = Findings<Document.Problem>()
    let meta = document.root.table("meta", noting: &faults)
    for key in ["name", "slug", "variant", "author", "source", "license"] {
      let place = meta?.place(of: key) ?? document.root.place(of: "meta")
      guard let said = meta?.words(key, noting: &faults) else {
        findings.note(.noCredit(key), at: place)
        continue
      }
      if key == "slug", said != name {
        findings.note(.slugDiffers(file: name, slug: said), at: place)
      }
      if key == "license", !licences.contains(said) {
        findings.note(.licenceNotFree(said), at: place)
      }
    }
    return faults.map { Theme.Problem.document($0) }.joined(with: findings)
  }
}
