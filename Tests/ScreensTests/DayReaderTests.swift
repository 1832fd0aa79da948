import Domain
import Testing

@testable import Screens

/// Monday, the first of June 2026.
private let reader = Day(iso: "2026-06-01").map { DayReader(today: $0, leaning: .past) }

@Test(
  "a day is read as clerks write it",
  arguments: [
    ("t", "2026-06-01"), ("T", "2026-06-01"), ("今", "2026-06-01"), ("今天", "2026-06-01"),
    ("t-1", "2026-05-31"), ("t+1w", "2026-06-08"), ("昨天", "2026-05-31"), ("明天", "2026-06-02"),
    ("5", "2026-05-05"), ("1", "2026-06-01"), ("31", "2026-05-31"), ("0305", "2026-03-05"),
    ("3.5", "2026-03-05"), ("12.31", "2025-12-31"), ("周三", "2026-05-27"),
    ("周一", "2026-06-01"), ("星期日", "2026-05-31"), ("2026-03-05", "2026-03-05"),
    ("20260305", "2026-03-05"), ("2026年3月5日", "2026-03-05"), ("3月5日", "2026-03-05"),
    ("26-3-5", "2026-03-05"), ("３．５", "2026-03-05"), ("２０２６０３０５", "2026-03-05"),
    ("29", "2026-05-29"),
  ])
func readsDay(written: String, meant: String) throws {
  #expect(try #require(reader).day(written)?.iso == meant)
}

@Test(
  "what may mean more than one day, or none, is no day",
  arguments: ["305", "13.45", "2月30", "abc", "", "周八", "2026-02-30", "t-", "0", "32", "1.2.3.4"])
func readsNoDay(written: String) throws {
  #expect(try #require(reader).day(written) == nil)
}

@Test(
  "of what is arranged, a day without its month or year is the nearest, before today or after",
  arguments: [
    ("0602", "2026-06-02"), ("0531", "2026-05-31"), ("1124", "2026-11-24"), ("1206", "2025-12-06"),
    ("0105", "2026-01-05"), ("2", "2026-06-02"), ("30", "2026-05-30"), ("周三", "2026-06-03"),
    ("周日", "2026-05-31"), ("周一", "2026-06-01"), ("t+5", "2026-06-06"),
    ("2027-01-05", "2027-01-05"),
  ])
func readsNearestDay(written: String, meant: String) throws {
  let today = try #require(Day(iso: "2026-06-01"))
  #expect(DayReader(today: today, leaning: .nearest).day(written)?.iso == meant)
}
