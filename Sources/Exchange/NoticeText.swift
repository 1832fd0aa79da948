import Domain
import Toolkit

/// The notices of a publication, as an office puts them up: plain text, members by grade in the order of
/// 姓氏笔画, without places. The same publication always gives the same bytes.
package struct NoticeText {
  private let committee: Committee
  private let plan: PublicationPlan
  private let book: AdoptedBook
  private let head: JournalHead
  private let engine: String
  private let printed: (String) -> String

  /// `printed` gives a name as lists print it (王　伟).
  package init(
    of committee: Committee, _ plan: PublicationPlan, book: AdoptedBook, head: JournalHead,
    engine: String, printed: @escaping (String) -> String
  ) {
    self.printed = printed
    self.committee = committee
    self.plan = plan
    self.book = book
    self.head = head
    self.engine = engine
  }

  /// The public notice (公示) of the lines, which come in its order, for so many working days.
  package func notice(_ lines: [PublishedLine], workingDays: Int) -> String {
    let correction = plan.correction.map {
      "　　本公示更正第\($0.of.value)号公示：\($0.reason)\n"
    }
    let (first, last) = (plan.notice.lowerBound, plan.notice.upperBound)
    return """
      \(plan.title)

      　　依据《\(book.title)》（第\(book.version)版，自\(book.effective.chinese)起施行），现将\
      \(committee.name)\(committee.term.chinese)委员\(matter)予以公示。\(order)
      \(correction ?? "")
      \(bands(lines))
      　　公示期为\(first.chinese)至\(last.chinese)（\(workingDays)个工作日）。\
      对公示结果有异议的，请在公示期内向\(committee.name)提出\(contact)。

      \(signature(first))
      """
  }

  /// The final notice (通报), after the public one; `objections` are all decided.
  package func final(
    _ lines: [PublishedLine], day: Day, after notice: SealedText, _ objections: [Objection]
  ) -> String {
    let (first, last) = (plan.notice.lowerBound, plan.notice.upperBound)
    let raised =
      objections.isEmpty
      ? "公示期内未收到异议" : "公示期内收到异议\(objections.count)件，经核查均不成立"
    return """
      关于\(committee.name)\(committee.term.chinese)委员\(matter)的通报

      　　依据《\(book.title)》（第\(book.version)版），\(committee.term.chinese)委员\(matter)\
      已于\(first.chinese)至\(last.chinese)公示，\(raised)。现将结果通报如下，\(order)

      \(bands(lines))
      　　公示文本校验 \(notice.fingerprint)

      \(signature(day))
      """
  }

  /// What the notice tells.
  private var matter: String {
    plan.through.map { "\(plan.year)年度截至\($0.chinese)的履职积分" } ?? "\(plan.year)年度履职评定结果"
  }

  private var contact: String { plan.contact.isEmpty ? "" : "（\(plan.contact.printable)）" }

  private var order: String { plan.through == nil ? "各等次以姓氏笔画为序。" : "以姓氏笔画为序。" }

  /// What lets anybody compute the results again, and who puts up the notice.
  private func signature(_ day: Day) -> String {
    """
    　　数据截至流水第\(head.sequence)条，校验 \(head.hash)
    　　计分办法校验 \(book.fingerprint)
    　　计分程序第\(engine)版

    　　　　　　　　　　　　　　　　　　\(committee.name)
    　　　　　　　　　　　　　　　　　　\(day.chinese)

    """
  }

  private func bands(_ lines: [PublishedLine]) -> String {
    var grades: [String] = []
    for line in lines where grades.last != line.grade { grades.append(line.grade) }
    let names = Dictionary(grouping: lines, by: \.name)
    return grades.map { grade in
      let own = lines.filter { $0.grade == grade }
      return (grade.isEmpty ? "" : "\(grade)（\(own.count)人）\n")
        + rows(own.map { shown($0, isAlone: names[$0.name]?.count == 1) })
    }.joined(separator: "\n")
  }

  /// A name, and no more of the person than tells those of the same name apart.
  private func shown(_ line: PublishedLine, isAlone: Bool) -> String {
    printed(line.name) + (isAlone ? "" : "（\(line.sector)，\(line.number)）")
      + (plan.tellsPoints ? " \(line.points)" : "")
  }

  /// Six names a row, or one where points stand beside them.
  private func rows(_ names: [String]) -> String {
    let count = plan.tellsPoints ? 1 : 6
    return stride(from: 0, to: names.count, by: count).map { start in
      "　　" + names[start..<min(start + count, names.count)].joined(separator: "　") + "\n"
    }.joined()
  }
}
