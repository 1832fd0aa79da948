#ifndef LVZHI_EMBEDDED_H
#define LVZHI_EMBEDDED_H

/* Files that are part of the binary: where each begins, and how many bytes it has. */

const unsigned char *lvzhi_strokes(void);
unsigned long lvzhi_strokes_count(void);

const unsigned char *lvzhi_readings(void);
unsigned long lvzhi_readings_count(void);

const unsigned char *lvzhi_surnames(void);
unsigned long lvzhi_surnames_count(void);

const unsigned char *lvzhi_default_rule_book(void);
unsigned long lvzhi_default_rule_book_count(void);

#endif
