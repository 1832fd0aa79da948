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

const unsigned char *lvzhi_strokes(void) { return strokes; }
unsigned long lvzhi_strokes_count(void) { return sizeof strokes; }

const unsigned char *lvzhi_readings(void) { return readings; }
unsigned long lvzhi_readings_count(void) { return sizeof readings; }

const unsigned char *lvzhi_surnames(void) { return surnames; }
unsigned long lvzhi_surnames_count(void) { return sizeof surnames; }

const unsigned char *lvzhi_default_rule_book(void) { return default_rule_book; }
unsigned long lvzhi_default_rule_book_count(void) { return sizeof default_rule_book; }
