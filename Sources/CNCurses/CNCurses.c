#define _GNU_SOURCE 1
#include "CNCurses.h"
#include <fcntl.h>
#include <langinfo.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

bool lvzhi_set_locale(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

bool lvzhi_knows_terminal(const char *name, int fd) {
  int error = 0;
  return setupterm(name, fd, &error) == OK;
}

const char *lvzhi_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

int lvzhi_number(const char *name) { return tigetnum(name); }

/* Not "columns": term.h has a macro of that name. */
bool lvzhi_size(int fd, int *width, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return false;
  *width = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool lvzhi_cell(cchar_t *cell, const wchar_t *text, uint32_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)(pair > 32767 ? 0 : pair), &pair) == OK;
}

void lvzhi_put(int row, int column, const cchar_t *cells, int count) {
  mvadd_wchnstr(row, column, cells, count);
}

void lvzhi_forget(void) { clearok(curscr, TRUE); }

void lvzhi_forget_row(int row) { wredrawln(stdscr, row, 1); }

void lvzhi_finish(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

uint32_t lvzhi_bold(void) { return A_BOLD; }
uint32_t lvzhi_dim(void) { return A_DIM; }
uint32_t lvzhi_italic(void) { return A_ITALIC; }
uint32_t lvzhi_underline(void) { return A_UNDERLINE; }
uint32_t lvzhi_reverse(void) { return A_REVERSE; }

void lvzhi_prepare(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  typeahead(-1);
}

int lvzhi_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

int lvzhi_columns(wchar_t character) { return wcwidth(character); }

bool lvzhi_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0; }
