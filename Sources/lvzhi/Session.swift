import ArgumentParser
import Documents
import Domain
import Exchange
import Glibc
import Office
import Screens
import Synchronization
import Toolkit

/// One command's dealings with the office: asks, reports progress on standard error, ends with the exit code
/// that fits a refusal.
struct Session {
  let desk: Desk
  let file: String
  let language: Language

  init(_ bearings: Bearings) {
    file = bearings.file
    desk = Machine.desk(file)
    language = bearings.language
    Interruption.listen()
  }

  init(_ options: CommonOptions) { self.init(options.bearings) }

  /// Asks, and gives the answer; a refusal or a failure ends the command.
  func ask(_ request: Request) throws -> Reply {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let language = language
    var last = -1
    let reply = desk.answer(
      request,
      report: { reply in
        guard isTerminal else { return }
        let phrase: Phrase? =
          switch reply {
          case .progress(let progress): .progress(progress)
          case .waiting(let holder): .waitingFor(holder)
          default: nil
          }
        let now = Int(time(nil))
        guard let phrase, now != last else { return }
        last = now
        Session.say("\r\u{1B}[K" + phrase.text(in: language), ending: "")
      }, isCancelled: { Interruption.came })
    if last >= 0 { Session.say("\r\u{1B}[K", ending: "") }
    switch reply {
    case .refused(.noOffice):
      throw Session.stop(Phrase.noOfficeAt(file).words, in: language, exit: 66)
    case .refused(let refusal): throw Session.refuse(refusal, in: language)
    case .failed(let text): throw Session.fail(text, in: language)
    default: return reply
    }
  }

  /// Writes a line for people on standard error.
  static func say(_ text: String, ending: String = "\n") {
    let bytes = Array((text + ending).utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Says every finding of a file that people write, a line each.
  static func say<Problem: Explained>(_ findings: Findings<Problem>, in language: Language) {
    for finding in findings.joined(with: Findings()).all {
      say(finding.line(in: language).printable)
    }
  }

  /// Says what is wrong, where and what to do, and gives the exit code that fits.
  static func stop(_ words: Words, in language: Language, exit code: Int32) -> ExitCode {
    say("lvzhi: " + words.text(in: language).printable)
    return ExitCode(code)
  }

  /// Says what only a mechanic can mend, and gives the exit code for it.
  static func fail(_ text: String, in language: Language) -> ExitCode {
    say("lvzhi: " + Phrase.failed(text.printable).text(in: language))
    return ExitCode(70)
  }

  /// The day that a text on the command line means; a complaint for what is none.
  static func day(_ text: String, in language: Language) throws -> Day {
    guard let day = Day(written: text) else {
      throw stop(
        Words("“\(text)”不是日期，如 2026-11-20", "\(text) is no day, such as 2026-11-20"), in: language,
        exit: 64)
    }
    return day
  }

  /// Says why something was refused, and gives the exit code that fits.
  static func refuse(_ refusal: Refusal, in language: Language) -> ExitCode {
    Session.say("lvzhi: " + refusal.words.text(in: language).printable)
    if case .fileFaults(let faults) = refusal {
      for fault in faults { Session.say("  " + fault.words.text(in: language).printable) }
    }
    return ExitCode(refusal.exitCode)
  }
}

/// Whether Ctrl-C was pressed during long work. The one thing of the program that a signal must be able to
/// reach, hence kept for all.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static func listen() {
    signal(SIGINT) { _ in Interruption.flag.store(true, ordering: .relaxed) }
  }

  static var came: Bool { flag.load(ordering: .relaxed) }
}

extension Refusal {
  /// The exit code of sysexits.h that fits.
  var exitCode: Int32 {
    switch self {
    case .noOffice, .fileMissing, .unknownRecord, .unknownMember: 66
    case .busy: 75
    case .readOnly, .notPermitted: 77
    case .storageFull, .fileUnreadable, .damaged: 74
    case .cancelled: 130
    default: 65
    }
  }
}
