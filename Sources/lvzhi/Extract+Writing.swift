import Domain
import Exchange
import Foundation
import Screens
import Toolkit

extension Extract {
  /// Writes the rows in the form that the end of the file's name says: csv unless json, md, html or txt.
  ///
  /// Workbooks are not written; a spreadsheet opens csv. The notice says how many rows were written and where, or that it could not be done. A file that is
  /// there is not overwritten: the new one gets a number.
  func write(in language: Language) -> Notice {
    let path = Machine.expanded(path)
    let ending = NSString(string: path).pathExtension.lowercased()
    if ["xlsx", "xls", "ods", "et"].contains(ending) {
      return Notice(.ledger(.notAWorkbook(ending)), .bad)
    }
    if Machine.isFolder(path) { return Notice(.ledger(.isAFolder(path)), .bad) }
    let form = ending == "txt" ? .table : Listing.Form(rawValue: ending) ?? .csv
    return write(text(form, in: language), to: free(path))
  }

  private func text(_ form: Listing.Form, in language: Language) -> String {
    guard titles.isEmpty else { return listing(in: language).text(form) }
    return rows.map { $0.map { $0.text(in: language) }.joined() }.joined(separator: "\n")
  }

  /// The rows as a listing in a language.
  func listing(in language: Language) -> Listing {
    Listing(
      titles: titles.map { $0.text(in: language) },
      rows: rows.map { row in
        zip(row, figures).map { cell, isFigure in
          let text = cell.text(in: language)
          guard isFigure else { return .text(text) }
          return Int(text).map(Listing.Cell.number) ?? Points(text).map(Listing.Cell.points)
            ?? .text(text)
        }
      })
  }

  private func write(_ text: String, to path: String) -> Notice {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      return Notice(.ledger(.written(path, rows.count)), .good)
    } catch {
      return Notice(.ledger(.notWritten(path)), .bad)
    }
  }

  /// The path, or the first like it that no file has.
  private func free(_ path: String) -> String {
    let name = NSString(string: path)
    var candidate = path
    var number = 2
    while FileManager.default.fileExists(atPath: candidate) {
      let end = name.pathExtension.isEmpty ? "" : "." + name.pathExtension
      candidate = "\(name.deletingPathExtension)-\(number)\(end)"
      number += 1
    }
    return candidate
  }
}
