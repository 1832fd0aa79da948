#ifndef LVZHI_EMBEDDED_H
#define LVZHI_EMBEDDED_H

/* Files that are part of the binary: where each begins, and how many bytes it has. */

const unsigned char *lvzhi_strokes(void);
unsigned long lvzhi_strokes_count(void);

const unsigned char *lvzhi_readings(void);
unsigned long lvzhi_readings_count(void);

const unsigned char *lvzhi_surnames(void);
unsigned long lvzhi_surnames_count(void);

/* A rule book: the name of its file without the ending, where it begins, how many bytes it has. */
struct lvzhi_rule_book {
  const char *name;
  const unsigned char *bytes;
  unsigned long count;
};

/* All rule books, the standard one first. */
const struct lvzhi_rule_book *lvzhi_rule_books(void);
unsigned long lvzhi_rule_books_count(void);

/* The themes, sorted by name; places from 0. A name ends with a NUL, a file does not. */
int lvzhi_theme_count(void);
const char *lvzhi_theme_name(int place);
const unsigned char *lvzhi_theme_bytes(int place);
unsigned long lvzhi_theme_length(int place);

#endif
