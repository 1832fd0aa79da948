/// What is known of surnames: which have two characters, and how they are read as surnames.
enum Surnames {
  /// Surnames of two characters (复姓) in use.
  static let double: Set<String> = [
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟",
    "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离",
    "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷",
    "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭",
    "南门", "羊舌", "微生", "公户", "公玉", "公仪", "梁丘", "公仲", "公上", "公门", "公山", "公坚", "左丘",
    "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙", "南荣", "东里", "东宫", "仲长", "子书", "子桑",
    "即墨", "达奚", "褚师", "吴铭", "纳兰", "完颜", "叶赫", "富察", "钮祜",
  ]

  /// Readings of surnames that differ from the usual reading of the character, the surname's first.
  static let readings: [String: [String]] = [
    "曾": ["zeng"], "单": ["shan"], "解": ["xie"], "仇": ["qiu"], "查": ["zha"], "朴": ["piao"],
    "翟": ["zhai", "di"], "盖": ["ge", "gai"], "区": ["ou"], "任": ["ren"], "缪": ["miao"],
    "覃": ["qin", "tan"], "乐": ["yue", "le"], "华": ["hua"], "纪": ["ji"], "燕": ["yan"],
    "繁": ["po"], "种": ["chong"], "秘": ["bi"], "冼": ["xian"], "瞿": ["qu"], "那": ["na"],
    "佴": ["nai"], "折": ["she"], "贠": ["yun"], "员": ["yun"], "召": ["shao"], "黑": ["he"],
    "幺": ["yao"], "逄": ["pang"], "洗": ["xian"], "宿": ["su"], "郇": ["xun", "huan"],
    "谌": ["chen", "shen"], "葛": ["ge"], "訾": ["zi"], "臧": ["zang"], "隗": ["wei", "kui"],
    "车": ["che"], "柏": ["bai", "bo"], "薄": ["bo"], "卜": ["bu"], "费": ["fei", "bi"],
    "过": ["guo"], "哈": ["ha"], "洪": ["hong"], "撖": ["han"], "尹": ["yin"], "甄": ["zhen"],
    "不": ["fou"], "祭": ["zhai"], "牟": ["mu", "mou"], "宁": ["ning"], "能": ["nai"],
    "盛": ["sheng"], "石": ["shi"], "沈": ["shen"], "弋": ["yi"], "应": ["ying"], "於": ["yu"],
    "眭": ["sui"], "芮": ["rui"], "殷": ["yin"], "褚": ["chu"], "晁": ["chao"], "么": ["yao"],
    "尉": ["wei"], "阚": ["kan"], "卞": ["bian"], "仉": ["zhang"], "郄": ["qie", "xi"],
    "郗": ["xi", "chi"], "郦": ["li"], "夏": ["xia"], "长": ["zhang", "chang"], "行": ["xing"],
    "万俟": ["moqi"], "尉迟": ["yuchi"], "澹台": ["tantai"], "长孙": ["zhangsun"],
    "令狐": ["linghu"], "单于": ["chanyu"], "乐正": ["yuezheng"], "宰父": ["zaifu"],
    "亓官": ["qiguan"], "子车": ["ziju"], "夹谷": ["jiagu"], "鲜于": ["xianyu"],
    "仲长": ["zhongchang"],
  ]
}
