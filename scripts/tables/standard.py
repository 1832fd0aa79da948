#!/usr/bin/env python3
"""Writes Tests/NamesTests/Standard/characters.txt: python3 scripts/tables/standard.py (by hand)."""
import pathlib
import sys

import unihan

ROOT = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).resolve().parents[2]


def main():
    numbered = unihan.standard()
    lines = ["".join(numbered[n] for n in range(a, b + 1)) + "\n" for a, b in unihan.LEVELS]
    path = ROOT / "Tests/NamesTests/Standard/characters.txt"
    path.write_text("".join(lines), encoding="utf-8")


main()
