"""Stroke sequences the rime dictionary lacks, or gives in a form that is not the mainland's.

A value lists parts: digits as they stand, any other character by its own sequence.
Each was checked against its place in the printed order of the 通用规范汉字表 (strokes.py does
it again), which leaves almost no room for a wrong sequence.
"""

METAL, SPEECH, SILK, HORSE, FISH, BIRD = "31115", "45", "551", "551", "35251211", "35451"
CART, PAGE, GATE, MOUND, WATER, FIRE = "1521", "132534", "425", "52", "441", "4334"
GRASS, EARTH, JADE, TOOTH, STONE, SUN = "122", "121", "1121", "21213452", "13251", "2511"
HILL, MAN, TREE, CLOTHING = "252", "32", "1234", "45234"

MENDED = {
    "字": "445521",
    "彘": "551153113435",
    "酆": "21112111252125143152",
    "纛": "毒2511112343554534",
    "𦭜": GRASS + "只",
    "𦰡": GRASS + "那",
    "𡎚": EARTH + "扁",
    "𫄧": SILK + "321554",
    "𫑡": "2512511552",
    "涐": WATER + "我",
    "鄜": "4135221153552",
    "𫌀": CLOTHING + "责",
    "𫢸": MAN + "单", "𫫇": "251恶", "𫭟": EARTH + "区", "𫭢": EARTH + "仑",
    "𫭼": EARTH + "劳", "𫮃": EARTH + "单", "𫰛": "53154121", "𫵷": HILL + "历",
    "𫶇": HILL + "带", "𫷷": "413钦", "𫸩": "515区", "𬀩": SUN + "韦", "𬀪": SUN + "见",
    "𬂩": TREE + "夹", "𬃊": TREE + "质", "𬇕": WATER + "万", "𬇙": WATER + "贝",
    "𬇹": WATER + "国", "𬉼": FIRE + "区", "𬊈": FIRE + "寻", "𬊤": FIRE + "单",
    "𬌗": "1523合", "𬍛": JADE + "乐", "𬍡": "汤玉", "𬍤": JADE + "寻", "𬒈": "44345石",
    "𬒔": STONE + "肯", "𬒗": STONE + "览", "𬕂": "314314贡",
    "𬘓": SILK + "川", "𬘘": SILK + "4535", "𬘡": SILK + "因", "𬘩": SILK + "廷",
    "𬘫": SILK + "完", "𬘬": SILK + "青", "𬘭": SILK + "林", "𫟅": SILK + "京", "𬘯": SILK + "享",
    "𬙂": SILK + "寅", "𬙊": SILK + "墨", "𬙋": SILK + "襄",
    "𬜬": GRASS + "问", "𬜯": GRASS + "两", "𬞟": GRASS + "频", "𬟁": GRASS + "鬲" + BIRD,
    "𬟽": "虫东",
    "𬣙": SPEECH + "于", "𬣞": SPEECH + "4451", "𬣡": SPEECH + "戋", "𬣳": SPEECH + "艮",
    "𬤇": SPEECH + "垔", "𬤊": SPEECH + "是", "𬤝": SPEECH + "惠",
    "𬨂": CART + "氏", "𬨎": CART + "酋", "𬩽": "寻52", "𬪩": "酉农",
    "𬬩": METAL + "弋", "𬬭": METAL + "仑", "𬬮": METAL + "长", "𬬱": METAL + "斤",
    "𬬸": METAL + "术", "𬬹": METAL + "申", "𬬻": METAL + "卢", "𬬿": METAL + "召",
    "𬭁": METAL + "母", "𬭊": METAL + "杜", "𬭎": METAL + "宏", "𬭚": METAL + "享",
    "𬭛": METAL + "波", "𬭤": METAL + "侯", "𬭩": METAL + "翁", "𬭬": METAL + "彗",
    "𬭯": METAL + "敝", "𬭳": METAL + "喜", "𬭶": METAL + "黑", "𬭸": METAL + "粦",
    "𬭼": METAL + "遂",
    "𬮱": GATE + "垔", "𬮿": MOUND + "岂", "𬯀": MOUND + "齐", "𬯎": MOUND + "贵",
    "𬱖": "由" + PAGE, "𬱟": "危" + PAGE,
    "𬳵": HORSE + "丕", "𬳶": HORSE + "冋", "𬳽": HORSE + "先", "𬳿": HORSE + "余",
    "𬴂": HORSE + "非", "𬴃": HORSE + "砉", "𬴊": HORSE + "粦",
    "𬶋": FISH + "句", "𬶍": FISH + "它", "𬶏": FISH + "危", "𬶐": FISH + "兆",
    "𬶟": FISH + "剌", "𬶠": FISH + "柬", "𬶨": "既" + FISH, "𬶭": FISH + "祭",
    "𬶮": FISH + "喜",
    "𬷕": "甫" + BIRD, "𬸘": "匽" + BIRD, "𬸚": "狱" + BIRD, "𬸣": "4451122134" + BIRD,
    "𬸦": "族" + BIRD, "𬸪": "番" + BIRD,
    "𬹼": TOOTH + "介", "𬺈": TOOTH + "奇", "𬺓": TOOTH + "楚",
    # Not in the standard, but a surname.
    "〇": "5",
}

# The standard prints 鄜 before 麀, against their strokes; nothing here can follow it.
EXCEPTIONS = {"鄜"}
