"""Reads Unihan (Debian package unicode-data) and the rime stroke dictionary (rime-data-stroke)."""
import bz2
import collections

UNIHAN = "/usr/share/unicode/Unihan_%s.txt.bz2"
RIME = "/usr/share/rime-data/stroke.dict.yaml"
DIGITS = str.maketrans("hspnz", "12345")


def prop(file, name):
    """The values of one Unihan property, by character."""
    found = {}
    with bz2.open(UNIHAN % file, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == name:
                found[chr(int(parts[0][2:], 16))] = parts[2]
    return found


def standard():
    """The 8,105 characters of the 通用规范汉字表, by their number there (1 to 8105)."""
    found = {}
    for char, value in prop("OtherMappings", "kTGH").items():
        found[int(value.split(":")[1].split(",")[0])] = char
    assert sorted(found) == list(range(1, 8106))
    return found


# The three levels of the standard; each is printed in stroke order.
LEVELS = [(1, 3500), (3501, 6500), (6501, 8105)]


def rime():
    """Every stroke sequence of the rime dictionary, as digits, by character, in its order."""
    found = collections.defaultdict(list)
    with open(RIME, encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) >= 2 and len(parts[0]) == 1 and set(parts[1]) <= set("hspnz"):
                sequence = parts[1].translate(DIGITS)
                if sequence not in found[parts[0]]:
                    found[parts[0]].append(sequence)
    return found


# Sources of G characters that are names of people and places, or a modern dictionary.
MODERN = {"GXM", "GDM", "GIDC", "GXC", "GKJ", "GLGYJ", "GOCD", "GXH", "GXHZ", "GBK", "GFC", "GCY",
          "GRM", "GGFZ", "GDZ", "GWZ", "GZYS", "GHF", "GFZ"}


def wanted():
    """The characters the tables are to cover, in order of code point."""
    chars = {chr(n) for n in range(0x4E00, 0xA000)} | {chr(n) for n in range(0x3400, 0x4DC0)}
    chars |= {chr(n) for n in range(0xF900, 0xFB00)} | {"\u3007"}
    chars |= set(standard().values())
    for char, value in prop("IRGSources", "kIRG_GSource").items():
        if value.split("-")[0] in MODERN:
            chars.add(char)
    chars |= set(prop("Readings", "kXHC1983"))
    return sorted(chars)
