#!/usr/bin/env python3
"""Writes Sources/CEmbedded/tables/strokes.txt: python3 scripts/tables/strokes.py (by hand).

Where the dictionary has several sequences, the one is chosen that keeps the printed order of the
通用规范汉字表, and of those the last, which is usually the mainland's. Outside that standard
the last one whose length is Unihan's number of strokes is taken. Characters with the same strokes
get a letter: first those of the standard in its order, which also follows the finer rules of
GF 3003-1999 (主附笔形, 组合, 结构), then the others by code point.
"""
import collections
import pathlib
import sys

import mended
import unihan

ROOT = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).resolve().parents[2]
HEADER = """\
# Stroke sequences (笔顺): a character, its strokes in the mainland's order, and a letter where
# several characters have the same. 1 横 2 竖 3 撇 4 点 5 折. Made by scripts/tables/strokes.py.
# Sources: rime-stroke 0.0~git20230204 (LGPL-3); Unihan 15.0 kTGH, kTotalStrokes (Unicode licence).
"""


def key(sequence):
    return (len(sequence), sequence)


def chosen(chars, sequences):
    """One sequence for each, so that fewest break the printed order, then most are the last."""
    ranks = sorted({key(s) for c in chars for s in sequences.get(c, [])})
    place = {k: i + 1 for i, k in enumerate(ranks)}
    tree = [((0, 0), None)] * (len(ranks) + 1)

    def best(i):
        top = ((0, 0), None)
        while i > 0:
            top = max(top, tree[i], key=lambda e: e[0])
            i -= i & -i
        return top

    def add(i, entry):
        while i <= len(ranks):
            if entry[0] > tree[i][0]:
                tree[i] = entry
            i += i & -i

    for char in chars:
        entries = []
        for number, sequence in enumerate(sequences.get(char, [])):
            place_here = place[key(sequence)]
            score, chain = best(place_here)
            entry = ((score[0] + 1, score[1] + number), (char, sequence, chain))
            entries.append((place_here, entry))
        for place_here, entry in entries:
            add(place_here, entry)
    chain, result = best(len(ranks))[1], {}
    while chain:
        result[chain[0]] = chain[1]
        chain = chain[2]
    return result


def spelled(parts, table):
    return "".join(p if p in "12345" else table[p] for p in parts)


def sequences_of_standard(dictionary, standard):
    table = {}
    for first, last in unihan.LEVELS:
        chars = [standard[n] for n in range(first, last + 1)]
        known = {c: dictionary[c] for c in chars if c in dictionary and c not in mended.MENDED}
        picked = chosen(chars, known)
        missed = [c for c in chars if c not in picked and c not in mended.MENDED]
        if missed:
            sys.exit("no sequence fits the standard for " + "".join(missed))
        table.update(picked)
    return table


def others(dictionary, chars, totals):
    table = {}
    for char in chars:
        if char in dictionary:
            count = int(totals.get(char, "0").split()[0])
            fit = [s for s in dictionary[char] if len(s) == count]
            table[char] = (fit or dictionary[char])[-1]
    return table


def check(table, standard):
    for first, last in unihan.LEVELS:
        before = standard[first]
        for number in range(first, last + 1):
            char = standard[number]
            if char in mended.EXCEPTIONS:
                continue
            if key(table[before]) > key(table[char]):
                sys.exit(f"{before} {table[before]} > {char} {table[char]}")
            before = char


def merged(alike, numbers):
    """Characters of the same strokes: level by level in printed order, then by code point."""
    return sorted(alike, key=lambda c: (numbers.get(c, 9999), ord(c)))


def main():
    dictionary, standard = unihan.rime(), unihan.standard()
    totals = unihan.prop("IRGSources", "kTotalStrokes")
    table = others(dictionary, unihan.wanted(), totals)
    table.update(sequences_of_standard(dictionary, standard))
    parts = {**{c: s[-1] for c, s in dictionary.items()}, **table}
    for char, spelling in mended.MENDED.items():
        table[char] = spelled(spelling, parts)
        parts[char] = table[char]
    check(table, standard)
    numbers = {c: n for n, c in standard.items()}
    alike = collections.defaultdict(list)
    for char, sequence in table.items():
        alike[sequence].append(char)
    letters = {}
    for chars in alike.values():
        if len(chars) > 1:
            for place, char in enumerate(merged(chars, numbers)):
                letters[char] = chr(ord("a") + place)
                assert letters[char] <= "z", chars
    lines = [c + table[c] + letters.get(c, "") + "\n" for c in sorted(table)]
    (ROOT / "Sources/CEmbedded/tables/strokes.txt").write_text(
        HEADER + "".join(lines), encoding="utf-8")
    differ = [c for c in standard.values() if len(table[c]) != int(totals[c].split()[0])]
    print(len(lines), "characters; other number of strokes than Unihan:", "".join(differ))
    print("largest class", max(map(len, alike.values())))


main()
