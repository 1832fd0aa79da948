#ifndef LVZHI_CNCURSES_H
#define LVZHI_CNCURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

/* The wrappers of what Swift cannot call: variadic functions, macros, mutable globals. */

/* Takes the characters of the environment's locale, or C.UTF-8 when those are not UTF-8; false if neither. */
bool lvzhi_set_locale(void);
/* Whether terminfo knows a terminal. */
bool lvzhi_knows_terminal(const char *name, int fd);
/* A terminfo string, or NULL when the terminal has none. */
const char *lvzhi_capability(const char *name);
/* A terminfo number, negative when the terminal has none. */
int lvzhi_number(const char *name);
/* A file handle's size in columns and rows; false when it has none. */
bool lvzhi_size(int fd, int *columns, int *rows);
/* Puts a character with its marks, attributes and colour pair into a cell for lvzhi_put. */
bool lvzhi_cell(cchar_t *cell, const wchar_t *text, uint32_t attributes, int pair);
/* Puts cells on the screen to be, from a position. */
void lvzhi_put(int row, int column, const cchar_t *cells, int count);
/* Forgets what the terminal shows, so that all of it is written again. */
void lvzhi_forget(void);
/* Forgets what the terminal shows in one row. */
void lvzhi_forget_row(int row);
/* Moves the caret, and writes to the terminal what has changed. */
void lvzhi_finish(int row, int column);
/* The attributes that are macros. */
uint32_t lvzhi_bold(void);
uint32_t lvzhi_dim(void);
uint32_t lvzhi_italic(void);
uint32_t lvzhi_underline(void);
uint32_t lvzhi_reverse(void);
/* Sets the modes of a new screen: no line editing, no echo, keypad on, scrolling as it pays. */
void lvzhi_prepare(void);

/* How many columns this machine gives a character; negative for one that it does not know. */
int lvzhi_columns(wchar_t character);
/* A pipe whose ends never block; false when there is none to be had. */
bool lvzhi_pipe(int ends[2]);
/* An unnamed file in memory; negative when there is none to be had. */
int lvzhi_memory_file(void);

/* Writes one byte, the letter of the signal, to fd at each HUP, TERM, INT, WINCH and CONT; TSTP is ignored. */
void lvzhi_listen(int fd);
/* Ends what lvzhi_listen began. */
void lvzhi_stop_listening(void);
/* At a crash: writes reset to fd, restores its modes as they are now, writes line to standard error, exits 70. */
void lvzhi_guard(int fd, const char *reset, const char *line);
/* Ends what lvzhi_guard began. */
void lvzhi_stop_guarding(void);

#endif
