import Domain
import Scoring
import Storage

extension Desk {
  /// Computes every publication again, first to last, and says what differs.
  func verifyPublications() throws -> [PublicationCheck] {
    try store().publications().reversed().compactMap { row in
      guard let publication = try store().publication(row.id) else { return nil }
      return PublicationCheck(
        id: row.id, title: publication.plan.title, program: publication.program,
        faults: try faults(of: publication))
    }
  }

  private func faults(of publication: Publication) throws -> [PublicationCheck.Fault] {
    let store = try store()
    var faults: [PublicationCheck.Fault] = []
    if !publication.document.isWhole { faults.append(.document) }
    if try store.finalNotice(of: publication.id)?.document.isWhole == false {
      faults.append(.finalNotice)
    }
    if try store.hash(ofLine: publication.head.sequence) != publication.head.hash {
      faults.append(.head)
    }
    guard let kept = try store.book(version: publication.book.version),
      Fingerprint.of(Array(kept.text.utf8)) == publication.book.fingerprint
    else { return faults + [.book] }
    let proof = try proof(
      publication.plan, publication.book, kept.text, engine: publication.program,
      head: publication.head)
    if let fault = Desk.difference(try store.lines(of: publication.id), proof.lines) {
      faults.append(fault)
    } else if proof.document != publication.document {
      faults.append(.notice)
    }
    return faults
  }

  private static func difference(
    _ published: [PublishedLine], _ computed: [PublishedLine]
  ) -> PublicationCheck.Fault? {
    guard published != computed else { return nil }
    func byMember(_ lines: [PublishedLine]) -> [Identifier<Member>: PublishedLine] {
      Dictionary(lines.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (byMember(published), byMember(computed))
    let members = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    guard let first = members.first else {
      return .lines(0, first: "", published: nil, computed: nil)
    }
    return .lines(
      members.count, first: old[first]?.name ?? new[first]?.name ?? "",
      published: old[first]?.points, computed: new[first]?.points)
  }
}

extension SealedText {
  /// Whether the text is still the one that was sealed.
  fileprivate var isWhole: Bool { Fingerprint.of(Array(text.utf8)) == fingerprint }
}
