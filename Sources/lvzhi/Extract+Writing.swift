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
    let listing = listing(in: language)
    let path = Machine.expanded(path)
    let ending = NSString(string: path).pathExtension.lowercased()
    if ["xlsx", "xls", "ods", "et"].contains(ending) {
      return Notice(.ledger(.notAWorkbook(ending)), .bad)
    }
    if Machine.isFolder(path) { return Notice(.ledger(.isAFolder(path)), .bad) }
    return write(listing, to: free(path), as: Listing.Form(rawValue: ending) ?? .csv)
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

  private func write(_ listing: Listing, to path: String, as form: Listing.Form) -> Notice {
    let bytes = Data(listing.text(path.hasSuffix(".txt") ? .table : form).utf8)
    do {
      try bytes.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
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
