import TOMLKit

/// A TOML file that was read.
package enum Document {
  /// Reads a text; findings where it is not TOML.
  package static func read(_ text: String) -> Result<Section, Findings> {
    do {
      let table = try TOMLTable(string: text)
      guard case .table(let members) = plain(table) else { return .success(Section([:], path: "")) }
      return .success(Section(members, path: ""))
    } catch let error as TOMLParseError {
      var findings = Findings()
      findings.add(line: Int(error.source.begin.line), .syntax(error.description))
      return .failure(findings)
    } catch {
      var findings = Findings()
      findings.add("", .syntax("\(error)"))
      return .failure(findings)
    }
  }

  private static func plain(_ value: any TOMLValueConvertible) -> Plain {
    if let table = value.table {
      return .table(
        Dictionary(
          uniqueKeysWithValues: table.keys.compactMap { key in
            table[key].map { (key, plain($0)) }
          }))
    }
    if let list = value.array { return .list(list.map { plain($0) }) }
    if let text = value.string { return .text(text) }
    if let truth = value.bool { return .truth(truth) }
    if let whole = value.int { return .figure(whole.clampedToFigures * 1_000) }
    if let real = value.double { return figure(real) }
    return .text(value.debugDescription)
  }

  /// A figure with at most three decimals is exact; any other is left as the text that it is.
  private static func figure(_ real: Double) -> Plain {
    let thousandths = (real * 1_000).rounded()
    guard abs(thousandths) < 1e12, abs(real * 1_000 - thousandths) < 1e-6 else {
      return .text("\(real)")
    }
    return .figure(Int(thousandths))
  }
}

extension Int {
  fileprivate var clampedToFigures: Int {
    Swift.max(-1_000_000_000, Swift.min(1_000_000_000, self))
  }
}
