#include "Embedded.h"

static const unsigned char strokes[] = {
#embed "tables/strokes.txt"
};

static const unsigned char readings[] = {
#embed "tables/readings.txt"
};

static const unsigned char surnames[] = {
#embed "tables/surnames.txt"
};

static const unsigned char default_rule_book[] = {
#embed "../../rulebooks/default-6x36.toml"
};

static const unsigned char anqing_2018[] = {
#embed "../../rulebooks/anqing-2018.toml"
};

static const unsigned char fengjie_2023[] = {
#embed "../../rulebooks/fengjie-2023.toml"
};

static const unsigned char guangshui_2017[] = {
#embed "../../rulebooks/guangshui-2017.toml"
};

static const unsigned char hefei_2015[] = {
#embed "../../rulebooks/hefei-2015.toml"
};

static const unsigned char hongkou[] = {
#embed "../../rulebooks/hongkou.toml"
};

static const unsigned char jinan_2015[] = {
#embed "../../rulebooks/jinan-2015.toml"
};

static const unsigned char minhang[] = {
#embed "../../rulebooks/minhang.toml"
};

static const unsigned char minjian_beijing_2014[] = {
#embed "../../rulebooks/minjian-beijing-2014.toml"
};

static const unsigned char moushi_2022[] = {
#embed "../../rulebooks/moushi-2022.toml"
};

static const unsigned char tongcheng_2019[] = {
#embed "../../rulebooks/tongcheng-2019.toml"
};

static const unsigned char xuanwei_2016[] = {
#embed "../../rulebooks/xuanwei-2016.toml"
};

static const unsigned char yanbian_2022[] = {
#embed "../../rulebooks/yanbian-2022.toml"
};

static const struct lvzhi_rule_book rule_books[] = {
    {"default-6x36", default_rule_book, sizeof default_rule_book},
    {"anqing-2018", anqing_2018, sizeof anqing_2018},
    {"fengjie-2023", fengjie_2023, sizeof fengjie_2023},
    {"guangshui-2017", guangshui_2017, sizeof guangshui_2017},
    {"hefei-2015", hefei_2015, sizeof hefei_2015},
    {"hongkou", hongkou, sizeof hongkou},
    {"jinan-2015", jinan_2015, sizeof jinan_2015},
    {"minhang", minhang, sizeof minhang},
    {"minjian-beijing-2014", minjian_beijing_2014, sizeof minjian_beijing_2014},
    {"moushi-2022", moushi_2022, sizeof moushi_2022},
    {"tongcheng-2019", tongcheng_2019, sizeof tongcheng_2019},
    {"xuanwei-2016", xuanwei_2016, sizeof xuanwei_2016},
    {"yanbian-2022", yanbian_2022, sizeof yanbian_2022},
};

const unsigned char *lvzhi_strokes(void) { return strokes; }
unsigned long lvzhi_strokes_count(void) { return sizeof strokes; }

const unsigned char *lvzhi_readings(void) { return readings; }
unsigned long lvzhi_readings_count(void) { return sizeof readings; }

const unsigned char *lvzhi_surnames(void) { return surnames; }
unsigned long lvzhi_surnames_count(void) { return sizeof surnames; }

const struct lvzhi_rule_book *lvzhi_rule_books(void) { return rule_books; }
unsigned long lvzhi_rule_books_count(void) { return sizeof rule_books / sizeof rule_books[0]; }
