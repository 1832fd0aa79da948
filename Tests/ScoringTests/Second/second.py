#!/usr/bin/env python3
"""A second reading of rule books, written from rulebooks/README.md alone, to be held against the first.

Reads worlds as JSON from standard input, a list of
  {"book": TOML text, "year": 2026, "members": [{"id", "seat", "state", "sector", "ranked", "months", "key"}],
   "facts": [{"member", "day", "record": "a3" or "w3", ...}]}
and writes for each, as JSON, a list of lines that say all that becomes of it. Fractions are exact, nothing
is an integer of fixed size, nothing is fast: where both programs agree it is not because they are alike.
"""

import datetime
import json
import sys
import tomllib
from decimal import Decimal
from fractions import Fraction

THERE = {"present", "late", "leftEarly", "walkIn"}
PERIODS = ["day", "month", "quarter", "year", "term"]
MILLION = 10**9


def listed(value):
    """A list, or the one thing that stands for it."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def thousandths(value):
    return int(Decimal(str(value)) * 1000)


def written(points):
    """Thousandths as people write them."""
    sign = "-" if points < 0 else ""
    whole, rest = divmod(abs(points), 1000)
    decimals = f"{rest:03d}".rstrip("0")
    return f"{sign}{whole}" + (f".{decimals}" if decimals else "")


def toward_zero(number):
    """The whole number next to a fraction, on the side of zero."""
    size = abs(number).numerator // abs(number).denominator
    return -size if number < 0 else size


def day_of(value):
    return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(value)


def within(number, text):
    ends = str(text).split("-")
    return int(ends[0]) <= number <= int(ends[-1])


def begins(text, year):
    """The first day of a scoring year."""
    month, day = (int(part) for part in text.split("-"))
    return datetime.date(year - (1 if month > 6 else 0), month, day)


def period(name, day):
    if name == "day":
        return day
    if name == "month":
        return (day.year, day.month)
    if name == "quarter":
        return (day.year, (day.month - 1) // 3)
    return None


class Book:
    def __init__(self, text):
        self.raw = tomllib.loads(text, parse_float=Decimal)
        raw = self.raw
        self.usual = raw.get("year_starts", "01-01")
        self.clauses = [(table, "task") for table in listed(raw.get("task"))]
        self.clauses += [(table, "deduction") for table in listed(raw.get("deduction"))]
        self.limits = listed(raw.get("limit"))
        self.aspects = listed(raw.get("aspect"))
        self.grades = listed(raw.get("grade"))
        self.floor = None if raw.get("floor") == "none" else thousandths(raw.get("floor", 0))
        self.start = thousandths(raw.get("start", 0))
        self.starts = {a["code"]: thousandths(a.get("start", 0)) for a in self.aspects}

    def term(self, year):
        """The first year of the term a year belongs to."""
        if "term_from" not in self.raw:
            return year
        length = self.raw.get("term_years", 5)
        first = self.raw["term_from"]
        while first > year:
            first -= length
        while first + length <= year:
            first += length
        return first

    def counts_in_term(self):
        for clause, _ in self.clauses:
            if "term" in clause.get("caps", {}):
                return True
            if any(c["per"] == "term" for c in listed(clause.get("count"))):
                return True
            if any(p.get("per") == "term" for p in listed(clause.get("part"))):
                return True
        return any(limit.get("per") == "term" for limit in self.limits)


def clamp(number):
    return max(0, min(1000, number))


class Fact:
    def __init__(self, raw):
        self.raw = raw
        self.day = datetime.date.fromisoformat(raw["day"])
        self.record = raw["record"]
        self.is_attendance = "presence" in raw
        self.number = raw.get("number", 0)
        if self.is_attendance:
            self.half_days, self.length = clamp(raw["half_days"]), clamp(raw["length"])
        else:
            self.place, self.authors = raw["place"], raw["authors"]

    def order(self):
        return (self.day, self.record[0] == "w", int(self.record[1:]), self.number)

    def author(self):
        if self.place > 1:
            return "other"
        return "lead" if self.authors > 1 else "sole"


def fits(table, fact, member):
    """Whether a fact meets the conditions of a table."""
    raw = fact.raw
    if "seat" in table and member["seat"] not in listed(table["seat"]):
        return False
    if "from" in table and fact.day < day_of(table["from"]):
        return False
    if "until" in table and fact.day > day_of(table["until"]):
        return False
    kinds = "activity" if "activity" in table else "work"
    if fact.is_attendance != (kinds == "activity"):
        return False
    if table[kinds] == "any":
        if raw["kind"] in listed(table.get("except")):
            return False
    elif raw["kind"] not in listed(table[kinds]):
        return False
    if fact.is_attendance:
        if raw["presence"] not in (listed(table.get("presence")) or THERE):
            return False
        for key in ("role", "admission"):
            if key in table and raw[key] not in listed(table[key]):
                return False
        if "half_days" in table and not within(fact.half_days, table["half_days"]):
            return False
        if "length" in table and not within(fact.length, table["length"]):
            return False
        return not (table.get("whole") and fact.half_days < fact.length)
    for key in ("stage", "level", "form"):
        if key in table and raw[key] not in listed(table[key]):
            return False
    words = {"sole": ["sole"], "first": ["sole", "lead"], "other": ["other"], "joint": ["lead", "other"]}
    return "author" not in table or fact.author() in words[table["author"]]


class Entry:
    def __init__(self, fact, clause, kind, place, number, award, book):
        self.fact, self.clause, self.kind, self.place = fact, clause, kind, place
        self.award_number, self.award = number, award
        self.notes = []
        self.steps = [written(thousandths(award["points"]))]
        worth = Fraction(thousandths(award["points"]))
        if award.get("per") == "half-day":
            worth *= fact.half_days
            self.steps.append(str(fact.half_days))
        for share, word in self.shares(book):
            worth *= share
            self.steps.append(f"{word[1]} {word[0]}")
        self.earned = max(-MILLION, min(MILLION, toward_zero(worth)))
        self.points = self.earned

    def shares(self, book):
        fact, award = self.fact, self.award

        def named(text, word):
            numerator, denominator = (str(text).split("/") + ["1"])[:2]
            shown = numerator if denominator == "1" else f"{numerator}/{denominator}"
            return (Fraction(int(numerator), int(denominator)), (word, shown))

        if fact.is_attendance:
            share = award.get("walk_in")
            if share is None and self.kind == "task" and "walk_in" in book.raw:
                share = book.raw["walk_in"]["share"]
            if fact.raw["presence"] == "walkIn" and share is not None:
                yield named(share, "未报名")
            return
        if fact.raw["form"] == "composite" and "composite" in award:
            yield named(award["composite"], "综合")
        if fact.authors > 1 and "joint" in award:
            yield named(award["joint"], "联名")
        if fact.authors > 1 and "pool" in award:
            main = min(award["pool"], fact.authors)
            if fact.place > main:
                yield named("0", "非主要完成人")
            elif main == 1:
                yield named("1", "第一完成人")
            elif fact.place == 1:
                yield named("1/2", "第一完成人")
            else:
                yield named(f"1/{2 * (main - 1)}", "均摊")

    @property
    def code(self):
        return self.clause["code"]

    @property
    def aspect(self):
        return None if self.clause.get("bonus") else self.clause.get("aspect")

    def cut(self, to, why):
        to = abs(to)
        if to < abs(self.points):
            target = -to if self.points < 0 else to
            self.notes.append(f"{why}: {written(self.points)} -> {written(target)}")
            self.points = target

    def line(self):
        earned = written(self.earned)
        sum_ = " x ".join(self.steps) + f" = {earned}" if len(self.steps) > 1 else earned
        return f"{self.fact.day} {self.fact.record} {self.code} {sum_}" + "".join(f"; {n}" for n in self.notes)


class Year:
    """One member's year."""

    def __init__(self, book, facts, member, year):
        self.book, self.member, self.year = book, member, year
        seen = {json.dumps(f, sort_keys=True): f for f in facts if f["member"] == member["id"]}
        self.facts = sorted((Fact(f) for f in seen.values()), key=Fact.order)
        self.before = {}
        if book.counts_in_term() and year > book.term(year):
            earlier = Year(book, facts, member, year - 1)
            self.before = dict(earlier.before)
            for entry in earlier.entries:
                for meter in earlier.meters(entry):
                    points, count = self.before.get(meter, (0, 0))
                    more = 1 if entry.points != 0 else 0
                    self.before[meter] = (points + abs(entry.points), count + more)
        self.entries = [e for fact in self.facts for e in self.matched(fact)]
        self.limit()

    def meters(self, entry):
        yield ("clause", entry.place)
        for number, part in enumerate(listed(entry.clause.get("part"))):
            if fits(part, entry.fact, self.member):
                yield ("part", entry.place, number)
        for number, limit in enumerate(self.book.limits):
            if entry.code in limit["clauses"]:
                yield ("limit", number)

    def speaks(self, clause):
        sector = self.member["sector"]
        if "seat" in clause and self.member["seat"] not in listed(clause["seat"]):
            return False
        if "sector" in clause and sector not in listed(clause["sector"]):
            return False
        return sector not in listed(clause.get("except_sector"))

    def matched(self, fact):
        for place, (clause, kind) in enumerate(self.book.clauses):
            start = clause.get("year_starts", self.book.usual)
            if not begins(start, self.year) <= fact.day < begins(start, self.year + 1):
                continue
            if not self.speaks(clause):
                continue
            for number, award in enumerate(listed(clause["award"])):
                if fits(award, fact, self.member):
                    yield Entry(fact, clause, kind, place, number, award, self.book)
                    break

    # Limits

    def limit(self):
        for cause in self.entries:
            if cause.clause.get("voids"):
                for entry in self.entries:
                    if entry.fact.record == cause.fact.record and not entry.clause.get("voids"):
                        entry.cut(0, f"replaced by {cause.code}")
        for cause in self.entries:
            if cause.earned != 0:
                for entry in self.entries:
                    if entry.code in listed(cause.clause.get("replaces")) and entry.fact.record == cause.fact.record:
                        entry.cut(0, f"replaced by {cause.code}")
        for place, (clause, _) in enumerate(self.book.clauses):
            self.limit_clause(place, clause, [e for e in self.entries if e.place == place])
        for number, limit in enumerate(self.book.limits):
            own = [e for e in self.entries if e.code in limit["clauses"]]
            cap = thousandths(limit["cap"])
            why = f"{limit['code']} {limit['zh']} {written(cap)}"
            self.cap(own, limit.get("per", "year"), cap, ("limit", number), why)
        self.pools()
        self.take()

    @staticmethod
    def largest(entries, most, why):
        """All but the largest are cut to nothing; of equals the earlier stay."""
        kept = sorted(entries, key=lambda e: -abs(e.points))[: max(0, most)]
        for entry in entries:
            if not any(entry is k for k in kept):
                entry.cut(0, why)

    def limit_clause(self, place, clause, own):
        code = clause["code"]
        if clause.get("highest_only"):
            for record in {e.fact.record for e in own}:
                self.largest([e for e in own if e.fact.record == record], 1, f"replaced by {code}")
        beyond = clause.get("beyond", 0)
        for entry in [e for e in own if e.points != 0][:beyond]:
            entry.cut(0, f"{code} beyond {beyond}")
        for number, award in enumerate(listed(clause["award"])):
            if award.get("per") == "year":
                self.largest([e for e in own if e.award_number == number], 1, f"{code} 1 a year")
        for count in listed(clause.get("count")):
            why = f"{code} {count['most']} a {count['per']}"
            self.count(own, count["per"], count["most"], ("clause", place), why)
        for number, part in enumerate(listed(clause.get("part"))):
            meant = [e for e in own if fits(part, e.fact, self.member)]
            per, meter = part.get("per", "year"), ("part", place, number)
            if "most" in part:
                why = f"{code} {part['reason']} {part['most']} a {per}"
                self.count(meant, per, part["most"], meter, why)
            if "cap" in part:
                cap = thousandths(part["cap"])
                self.cap(meant, per, cap, meter, f"{code} {part['reason']} {written(cap)}")
        caps = dict(clause.get("caps", {}))
        if "cap" in clause:
            caps["year"] = clause["cap"]
        for per in PERIODS:
            if per in caps:
                cap = thousandths(caps[per])
                self.cap(own, per, cap, ("clause", place), f"{code} {per} {written(cap)}")

    def count(self, entries, per, most, meter, why):
        if per == "term":
            most -= self.before.get(meter, (0, 0))[1]
        for number in {period(per, e.fact.day) for e in entries}:
            self.largest([e for e in entries if period(per, e.fact.day) == number], most, why)

    def cap(self, entries, per, cap, meter, why):
        if per == "term":
            cap = max(0, cap - self.before.get(meter, (0, 0))[0])
        left = {}
        for entry in entries:
            number = period(per, entry.fact.day)
            entry.cut(left.setdefault(number, cap), why)
            left[number] -= abs(entry.points)

    def pools(self):
        book = self.book
        caps = {a["code"]: thousandths(a["cap"]) for a in book.aspects if "cap" in a}
        left = {code: max(0, cap - book.starts[code]) for code, cap in caps.items()}
        self.earned = dict(book.starts)
        bonus_cap = thousandths(book.raw["bonus_cap"]) if "bonus_cap" in book.raw else None
        ceiling = thousandths(book.raw["ceiling"]) if "ceiling" in book.raw else None
        bonus = bonus_cap
        room = None if ceiling is None else max(0, ceiling - book.start - sum(book.starts.values()))
        for entry in self.entries:
            if entry.kind != "task":
                continue
            code = entry.aspect
            if code is not None:
                self.earned[code] += entry.points
                if code in caps:
                    entry.cut(left[code], f"aspect {code} {written(caps[code])}")
                    left[code] -= abs(entry.points)
            elif bonus is not None:
                entry.cut(bonus, f"bonus {written(bonus_cap)}")
                bonus -= abs(entry.points)
            if room is not None:
                entry.cut(room, f"ceiling {written(ceiling)}")
                room -= abs(entry.points)

    def take(self):
        for code in self.book.starts:
            gives = [e.points for e in self.entries if e.kind == "task" and e.aspect == code]
            has = left = self.book.starts[code] + sum(gives)
            for entry in self.entries:
                if entry.kind == "deduction" and entry.aspect == code:
                    entry.cut(left, f"aspect {code} {written(has)}")
                    left -= abs(entry.points)

    # What it comes to

    def aspect_points(self, code):
        return self.book.starts[code] + sum(e.points for e in self.entries if e.aspect == code)

    def total(self):
        raw = self.book.start + sum(self.book.starts.values()) + sum(e.points for e in self.entries)
        floor = self.book.floor
        return raw if floor is None else max(raw, floor), raw

    def reached(self, need):
        if "aspect" in need:
            return self.aspect_points(need["aspect"]) >= thousandths(need["points"])
        first = self.year - need.get("years", 1) + 1
        if need.get("per") == "term":
            first = self.book.term(self.year)
        found = 0
        for fact in self.facts:
            for table in listed(need["any"]):
                start = table.get("year_starts", self.book.usual)
                if begins(start, first) <= fact.day < begins(start, self.year + 1):
                    if fits(table, fact, self.member):
                        found += 1
                        break
        return found >= need.get("at_least", 1)

    def gates(self):
        for gate in listed(self.book.raw.get("gate")):
            if "seat" in gate and self.member["seat"] not in listed(gate["seat"]):
                continue
            reached = [self.reached(need) for need in listed(gate["need"])]
            yield gate, (not any(reached) if gate.get("veto") else all(reached))

    def whole(self):
        total = self.total()[0]
        if not self.book.raw.get("pro_rata"):
            return total
        return toward_zero(Fraction(total * 12, self.member["months"]))

    def is_ranked(self):
        exempt = self.book.raw.get("exempt", {})
        return (
            self.member["ranked"]
            and self.member["seat"] not in listed(exempt.get("seat"))
            and self.member["state"] not in listed(exempt.get("state"))
            and self.member["months"] >= exempt.get("months_below", 0)
        )

    def grade(self):
        missed = [gate for gate, met in self.gates() if not met]
        if any(gate.get("veto") for gate in missed):
            return "withheld"
        grades = self.book.grades
        if not self.is_ranked() or not grades:
            return "exempt"
        names = [g["zh"] for g in grades]
        place = len(grades) - 1
        for number, line in enumerate(grades):
            if self.whole() >= thousandths(line["at_least"]):
                place = number
                break
        for gate in missed:
            if "best" in gate:
                place = max(place, names.index(gate["best"]))
        return names[place]

    def stars(self):
        for line in listed(self.book.raw.get("star")):
            if self.whole() >= thousandths(line["at_least"]):
                return line["stars"]
        return 0

    def lines(self):
        total, raw = self.total()
        yield f"member {self.member['id']}"
        yield from (e.line() for e in self.entries)
        yield f"start {written(self.book.start)}"
        for aspect in self.book.aspects:
            code = aspect["code"]
            yield f"aspect {code} {written(self.earned[code])} {written(self.aspect_points(code))}"
        bonus = sum(e.points for e in self.entries if e.kind == "task" and e.aspect is None)
        taken = sum(e.points for e in self.entries if e.kind == "deduction" and e.aspect is None)
        yield f"bonus {written(bonus)}"
        yield f"deductions {written(taken)}"
        yield f"floor {written(total - raw)}"
        yield f"total {written(total)}"
        for gate, met in self.gates():
            yield f"gate {gate['code']} {'met' if met else 'missed'}"
        yield f"grade {self.grade()}"
        yield f"stars {self.stars()}"


def after_quotas(book, cards):
    """The grades of those ranked, after quotas, by member."""
    grades = {card.member["id"]: card.grade() for card in cards}
    lines = book.grades
    for number, line in enumerate(lines[:-1]):
        percent = line.get("quota", book.raw.get("quota") if number == 0 else None)
        if percent is None:
            continue
        room = max(1, len(cards) * percent // 100)
        own = [card for card in cards if grades[card.member["id"]] == line["zh"]]
        for card in own:
            above = sum(other.total()[0] > card.total()[0] for other in own)
            level = sum(other.total()[0] >= card.total()[0] for other in own)
            all_in = book.raw.get("quota_ties", "all-in") == "all-in"
            if not (above < room if all_in else level <= room):
                grades[card.member["id"]] = lines[number + 1]["zh"]
    return grades


def standings(book, cards):
    """Places, grades after quotas and colours of those ranked."""
    ranked = [card for card in cards if card.is_ranked()]
    grades = after_quotas(book, ranked)
    ranked.sort(key=lambda c: (-c.total()[0], c.member["key"].encode(), c.member["id"]))
    colours = listed(book.raw.get("bands"))
    for card in ranked:
        place = 1 + sum(other.total()[0] > card.total()[0] for other in ranked)
        tied = sum(other.total()[0] == card.total()[0] for other in ranked) > 1
        colour = colours[(place - 1) * len(colours) // len(ranked)] if colours else "none"
        member = card.member["id"]
        yield f"place {place}{'=' if tied else ''} member {member} {grades[member]} {colour}"


def alarms(book, totals):
    for alarm in listed(book.raw.get("alarm")):
        years = alarm.get("years", 1)
        below = [total < thousandths(alarm["below"]) for total in totals[:years]]
        if len(below) == years and all(below):
            yield alarm["code"]


def world_lines(world):
    book = Book(world["book"])
    cards = [Year(book, world["facts"], member, world["year"]) for member in world["members"]]
    lines = [line for card in cards for line in card.lines()]
    lines += standings(book, cards)
    for card in cards:
        earlier = Year(book, world["facts"], card.member, world["year"] - 1)
        codes = alarms(book, [card.total()[0], earlier.total()[0]])
        lines.append(" ".join([f"alarms {card.member['id']}", *codes]))
    return lines


if __name__ == "__main__":
    json.dump([world_lines(world) for world in json.load(sys.stdin)], sys.stdout, ensure_ascii=False)
