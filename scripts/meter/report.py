#!/usr/bin/env python3
"""Puts what was measured beside the budgets: report.py METER.json...

A time is judged by its ratio to the C list program of the same run, for the machine may be busy; bytes and
memory do not vary and are judged as they are.
"""
import json
import re
import sys

# op, column, what it is, most, over the C program's figure (a ratio) or as it is
BUDGETS = [
    ("start", "done_ms", "exec to first frame, times C", 6.0, True),
    ("start", "done_ms", "exec to first frame, ms", 10.0, False),
    ("down", "cpu_ms", "processor for a key, ms", 0.5, False),
    ("down", "bytes", "bytes for Down", 270, False),
    ("pgdn", "bytes", "bytes for PageDown, times C", 1.2, True),
    ("typeahead", "bytes", "bytes for 30 Downs typed ahead, times C", 1.5, True),
    ("idle", "bytes", "bytes while idle", 0, False),
    ("idle", "cpu_ms", "processor while idle, ms", 0, False),
    ("search", "done_ms", "finding a name, ms", 16.0, False),
    ("sort", "done_ms", "sorting by points, ms", 16.0, False),
    ("end", "done_ms", "to the last row, ms", 16.0, False),
]
MEMORY = 64.0


def main():
    rows = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)["summary"]
        members = re.search(r"meter-(\d+)", path)
        for row in found:
            if members:
                row["program"] = row["program"].replace("{members}", members.group(1))
        rows += found
    known = {(r["program"], r["size"], r["op"]): r for r in rows}
    ours = sorted({r["program"] for r in rows if r["program"].startswith("lvzhi")}, key=len)
    for size in dict.fromkeys(r["size"] for r in rows):
        print("\n%s at %s" % ("Budgets", size))
        print("  %-42s %10s" % ("", "most") + "".join("%16s" % name for name in ours))
        for op, column, words, most, is_ratio in BUDGETS:
            line = ""
            for name in ours:
                own = known.get((name, size, op), {}).get(column)
                floor = known.get(("floor-curs", size, op), {}).get(column)
                if own is None or (is_ratio and not floor):
                    line += "%16s" % "-"
                    continue
                value = own / floor if is_ratio else own
                line += "%14.2f %s" % (value, "ok" if value <= most else "!!")
            print("  %-42s %10s" % (words, "%g" % most) + line)
        line = ""
        for name in ours:
            peak = max((r.get("hwm_total_kb", r.get("hwm_kb")) or 0) for r in rows if r["program"] == name and r["size"] == size)
            line += "%14.1f %s" % (peak / 1024, "ok" if peak / 1024 <= MEMORY else "!!")
        print("  %-42s %10g" % ("memory at its most, MB", MEMORY) + line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
