#include "CNCurses.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A signal handler has no arguments of its own, so what it needs must be static. */
static volatile int listener = -1;
static volatile int guarded = -1;
static struct termios modes;
static char reset_bytes[256];
static char spare_stack[32768];
static char last_line[256];

static void tell(int signal) {
  int error = errno;
  char letter = signal == SIGHUP ? 'H' : signal == SIGWINCH ? 'W' : signal == SIGCONT ? 'C' : 'T';
  if (listener >= 0 && write(listener, &letter, 1) < 0) errno = error;
  errno = error;
}

static void set(int signal, void (*action)(int), int flags) {
  struct sigaction new = {.sa_handler = action, .sa_flags = flags};
  sigfillset(&new.sa_mask);
  sigaction(signal, &new, NULL);
}

static const int heard[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGCONT};
static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};

void lvzhi_listen(int fd) {
  sigset_t open;
  sigemptyset(&open);
  listener = fd;
  for (unsigned i = 0; i < sizeof heard / sizeof *heard; i++) {
    set(heard[i], tell, 0);
    sigaddset(&open, heard[i]);
  }
  /* Whoever started the program may have left them blocked. */
  pthread_sigmask(SIG_UNBLOCK, &open, NULL);
  set(SIGTSTP, SIG_IGN, 0);
  set(SIGPIPE, SIG_IGN, 0);
}

void lvzhi_stop_listening(void) {
  for (unsigned i = 0; i < sizeof heard / sizeof *heard; i++) set(heard[i], SIG_DFL, 0);
  set(SIGTSTP, SIG_DFL, 0);
  listener = -1;
}

/* Only calls that are safe in a signal handler. */
static void crash(int signal) {
  (void)signal;
  ssize_t written = 0;
  if (guarded >= 0) {
    written += write(guarded, reset_bytes, strlen(reset_bytes));
    tcsetattr(guarded, TCSANOW, &modes);
  }
  written += write(STDERR_FILENO, last_line, strlen(last_line));
  _exit(written < 0 ? 71 : 70);
}

void lvzhi_guard(int fd, const char *reset, const char *line) {
  tcgetattr(fd, &modes);
  strncpy(reset_bytes, reset, sizeof reset_bytes - 1);
  strncpy(last_line, line, sizeof last_line - 1);
  /* A stack that has run over leaves none for the handler. */
  sigaltstack(&(stack_t){.ss_sp = spare_stack, .ss_size = sizeof spare_stack}, NULL);
  guarded = fd;
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++)
    set(crashes[i], crash, SA_NODEFER | SA_RESETHAND | SA_ONSTACK);
}

void lvzhi_stop_guarding(void) {
  guarded = -1;
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++) set(crashes[i], SIG_DFL, 0);
}
