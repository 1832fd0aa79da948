import Documents
import Domain

extension RuleBook {
  /// What can be wrong with a rule book; its words are elsewhere.
  package enum Problem: Hashable, Sendable {
    /// What can be wrong with any document: a key, a word, a figure.
    case document(Document.Problem)
    /// A code that stands in an earlier line too; nil where that line is not known.
    case codeTwice(String, line: Int?)
    /// An aspect no `[[aspect]]` has, with the nearest if any is near.
    case unknownAspect(String, nearest: String?)
    /// A grade no `[[grade]]` has, with the nearest if any is near.
    case unknownGrade(String, nearest: String?)
    /// A task without awards, or with awards of nothing only.
    case nothingEarns
    /// Neither an activity nor a work is named, so that no fact can fit.
    case nothingFits
    /// Both are named; a fact is one or the other.
    case activityAndWork
    /// A condition about activities where works are meant, or the other way round.
    case foreignCondition(String)
    /// An award that is never tried, for an earlier one of the task fits all that it fits; from 1.
    case shadowed(by: Int)
    /// A deduction that gives, or a task that takes.
    case wrongSign(Points)
    case capBelowAward(cap: Points, award: Points)
    /// A cap within the cap that is above it.
    case partAboveCap(part: Points, cap: Points)
    /// The tasks of an aspect together give less than its cap.
    case aspectOutOfReach(cap: Points, tasks: Points)
    case aspectWithoutTasks
    /// The aspects' caps do not come to the figure the book gives as `full`.
    case aspectsDoNotAddUp(sum: Points, full: Points)
    /// Thresholds that do not fall from line to line.
    case notDescending(above: Points, below: Points)
    /// Totals below the last grade would have none.
    case gapBelowGrades(Points)
    /// A first day after the last one.
    case daysReversed
    /// A clause no `[[task]]` or `[[deduction]]` has, with the nearest if any is near.
    case unknownClause(String, nearest: String?)
    /// A clause that would take its own points.
    case replacesItself
    /// A cap of a shorter period that is above that of a longer one, and so never cuts anything.
    case capAboveCap(Reduction.Period, Points, above: Reduction.Period, Points)
    /// An aspect, or all of them, begin with more than the cap lets them have.
    case startAboveCap(start: Points, cap: Points)
    /// An award for seats that the task leaves out.
    case seatsApart
    /// Two grades with one word.
    case gradeTwice(String)
    /// A cap for bonus tasks, of which there are none.
    case bonusCapWithoutTasks
    /// Something that counts in the term, in a book that does not say when terms begin.
    case termUnknown
    /// The key has no effect without another one.
    case needs(key: String)
    /// Two keys that say the same thing differently, or contradict each other.
    case notTogether(String, String)
    /// Pieces of activities, or times and half-days of works.
    case foreignUnit(Award.Unit)
    /// Half-days of members who were not there.
    case halfDaysMissed
    /// Stages that none of the works goes through; those they do go through.
    case stageOfOthers([String])
    /// A cap within the cap for facts that no award of the task gives anything.
    case partOfNothing
    /// A cap over several clauses that names one only.
    case sharedByOne
    /// A cap over clauses that give and clauses that take.
    case givesAndTakes
    /// A gate that asks an aspect for more than it can give.
    case needAboveCap(need: Points, cap: Points)
    /// A quota of the last grade, from which nobody can fall.
    case quotaOfLast
    /// A make-up day that is a holiday too.
    case holidayWorked(Day)
    /// A holiday of more days than these.
    case holidayTooLong(most: Int)
  }
}
