import Domain
import Testing
import Toolkit

@testable import Screens

/// A draft with everything in it that a draft can hold.
private func fullDraft(_ text: String) -> KeptDraft {
  var draft = Draft(
    form: "activity/readingSession/\(text)", title: Words(text, text), token: Token("s/1/\(text)"),
    fields: ["title": text, "place": "a=b" + text], focus: "title")
  draft.revision = 7
  draft.reason = text
  draft.people.attendances = [
    Attendance(member: Identifier(3), role: .leadReader, presence: .onLeave, halfDays: 2),
    Attendance(member: Identifier(9), role: .participant, presence: .present, halfDays: 0),
  ]
  draft.people.byHand = [Identifier(9)]
  draft.people.query = text
  draft.people.strangers = [
    RosterRow(
      id: Identifier(9), number: "0609", name: text, sector: text, seat: .member, readings: [],
      phoneTail: "", lastDay: nil)
  ]
  draft.people.doubts = [
    PastedList.Entry(name: text, number: "1", remark: text, presence: .absent, role: nil)
  ]
  draft.base = ["title": text, "place": "a=b"]
  draft.listed = [draft.people.attendances[0]]
  draft.ahead = [.text("="), .text(" "), .key(.control("s")), .key(.function(6)), .paste(text)]
  draft.destination = .next(fields: ["title": text], focus: "day")
  return KeptDraft(draft, at: "2026-06-01T10:32:05", isNews: true)
}

@Test("a file of drafts reads back as it was, whatever was typed")
func roundTrip() throws {
  let awkward = [
    "", "王", "\"\\ '''", "第一行\n第二\t行\r\u{1B}[A\u{7F}\u{85}\u{9B}", "e\u{301}👨‍👩‍👧\u{200B}\u{FEFF}",
  ]
  for text in awkward {
    let drafts = [fullDraft(text), fullDraft("b" + text)]
    #expect(try throughFile(drafts) == drafts, "\(text.debugDescription)")
  }
}

@Test("a file that is cut off, of another version or of another office is no file of drafts")
func damaged() {
  let drafts = [fullDraft("王"), fullDraft("李")]
  let text = drafts.document(of: "/a.db")
  #expect([KeptDraft].read(text, of: "/a.db") == drafts)
  #expect([KeptDraft].read(text, of: "/b.db") == nil)
  for (right, wrong) in [("drafts 1", "drafts 2"), ("onLeave", "absent"), ("王", "玉")] {
    #expect([KeptDraft].read(text.replacing(right, with: wrong), of: "/a.db") == nil)
  }
  let characters = Array(text)
  for end in stride(from: 0, to: characters.count, by: 3) {
    let isRead = [KeptDraft].read(String(characters[..<end]), of: "/a.db") != nil
    #expect(!isRead, "cut at \(end)")
  }
}
