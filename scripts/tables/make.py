#!/usr/bin/env python3
"""Makes the tables of Names from Debian's packages unicode-data and rime-data-stroke.

    sudo apt-get install unicode-data rime-data-stroke
    python3 scripts/tables/make.py

Writes Sources/CEmbedded/tables/strokes.txt and readings.txt: one character a line, in the order of
code points, after a line that names the source. Run by hand when the sources change; the tables are kept.
"""
import bz2
import collections
import pathlib
import re
import unicodedata

UNICODE = pathlib.Path("/usr/share/unicode")
STROKES = pathlib.Path("/usr/share/rime-data/stroke.dict.yaml")
OUT = pathlib.Path(__file__).resolve().parents[2] / "Sources/CEmbedded/tables"
DIGITS = str.maketrans("hspnz", "12345")


def unihan(name, fields):
    found = {field: {} for field in fields}
    with bz2.open(UNICODE / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in found:
                found[parts[1]][chr(int(parts[0][2:], 16))] = parts[2]
    return found


def plain(syllable):
    """A syllable without its tone: lower-case ASCII, ü as v."""
    text = unicodedata.normalize("NFD", syllable.strip()).replace("u\u0308", "v")
    return "".join(c for c in text if c.isascii() and c.isalpha()).lower()


def readings(fields, character):
    """Every reading, the usual one first; older dictionaries only where the newer have none."""
    found = []

    def add(text):
        for syllable in text:
            syllable = plain(syllable)
            if syllable and syllable not in found:
                found.append(syllable)

    add(fields["kMandarin"].get(character, "").split()[:1])
    for field in ("kTGHZ2013", "kXHC1983"):
        for place in fields[field].get(character, "").split():
            add(place.split(":")[-1].split(","))
    if not found:
        add(fields["kHanyuPinyin"].get(character, "").split(":")[-1].split(","))
    return found


def sequences():
    found = collections.defaultdict(list)
    for line in STROKES.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) >= 2 and len(parts[0]) == 1 and re.fullmatch("[hspnz]+", parts[1]):
            found[parts[0]].append(parts[1])
    return found


def strokes(candidates, total):
    """The mainland form: the last sequence of the mainland number of strokes, else the last."""
    counts = [int(count) for count in total.split()[:1]]
    fitting = [c for c in candidates if len(c) in counts]
    return (fitting or candidates)[-1].translate(DIGITS)


def main():
    fields = unihan("Readings", ["kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinyin"])
    totals = unihan("IRGSources", ["kTotalStrokes"])["kTotalStrokes"]
    written = sequences()
    wanted = {chr(code) for code in range(0x4E00, 0xA000)} | set(fields["kTGHZ2013"]) | {"〇"}
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / "strokes.txt", "w", encoding="utf-8") as out:
        out.write("# Strokes: rime-data-stroke, LGPL-3.0; 1 to 5 are 横竖撇点折\n")
        for character in sorted(wanted):
            if written.get(character):
                out.write(f"{character} {strokes(written[character], totals.get(character, ''))}\n")
    with open(OUT / "readings.txt", "w", encoding="utf-8") as out:
        out.write("# Readings: Unihan 15.0 (Unicode Inc., Unicode-3.0); + marks the 8,105 of 通用规范汉字表\n")
        for character in sorted(wanted):
            known = readings(fields, character)
            if known:
                mark = "+" if character in fields["kTGHZ2013"] else ""
                out.write(f"{character} {mark}{' '.join(known)}\n")


if __name__ == "__main__":
    main()
