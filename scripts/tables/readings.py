#!/usr/bin/env python3
"""Writes Sources/CEmbedded/tables/readings.txt: python3 scripts/tables/readings.py (by hand).

Each character's syllables without tones, ü as v: the customary one first (kMandarin), then those
of frequent use (kHanyuPinlu), then the others of the standard dictionary (kTGHZ2013) or, where that
lacks the character, of an older one (kXHC1983), and last of all the two first of kHanyuPinyin.
"""
import pathlib
import sys
import unicodedata

import unihan

ROOT = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).resolve().parents[2]
HEADER = """\
# Readings (读音): a character and its syllables without tones, ü as v, the customary one first.
# Made by scripts/tables/readings.py. Source: Unihan 15.0 kMandarin, kHanyuPinlu, kTGHZ2013,
# kXHC1983, kHanyuPinyin (Unicode licence).
"""

# What Unihan has no reading of, for it is no ideograph there.
MENDED = {"〇": "ling"}


def toneless(syllable):
    syllable = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(c for c in syllable if "a" <= c <= "z")


def located(value):
    """The syllables of 'page.place:syllable,syllable page.place:syllable'."""
    return [s for part in (value or "").split() for s in part.split(":")[1].split(",")]


def frequent(value):
    """The syllables of 'syllable(times) syllable(times)'."""
    return [part.split("(")[0] for part in (value or "").split()]


def main():
    names = ["kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983", "kHanyuPinyin"]
    mandarin, often, standard, older, great = (unihan.prop("Readings", n) for n in names)
    lines = []
    for char in unihan.wanted():
        found = (mandarin.get(char) or "").split() + frequent(often.get(char))
        found += located(standard.get(char) or older.get(char))
        found = found or located(great.get(char))[:2]
        found = found or [MENDED.get(char, "")]
        syllables = [s for s in dict.fromkeys(map(toneless, found)) if s]
        if syllables:
            lines.append(char + " ".join(syllables) + "\n")
    path = ROOT / "Sources/CEmbedded/tables/readings.txt"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(len(lines), "characters")


main()
