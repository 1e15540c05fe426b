/* cli/os.h: the only road to the operating system: files, the terminal, signals, real time.
 *
 * Where a function can fail it returns false and adds one sentence without a full stop to `why`:
 * what could not be done, and the system's reason. */
#ifndef CS_OS_H
#define CS_OS_H

#include "sim/base/text.h"

enum { CS_OS_STDOUT = 1, CS_OS_STDERR = 2 };

/* Call first; more than once does no harm. From then on a closed pipe and a limit of a file's size
 * are errors of the write and end nothing; no memory for libuv is cs_die; and a Ctrl-C (or SIGTERM,
 * SIGHUP) at any moment ends the program with one sentence and status 130, without leaving a file
 * half-written or a temporary one behind, unless cs_os_take_interrupts has said otherwise. */
void cs_os_init(void);

/* From now on the first Ctrl-C is the caller's: he hears of it by a signal handle of his own on the
 * default loop, ends what he does, and calls cs_os_give_interrupts. A second one ends the program
 * as ever. */
void cs_os_take_interrupts(void);

/* Ends that; true when there was a Ctrl-C meanwhile. `heard`: the caller's handle has told him of
 * one. The thread that waits for signals may hear of that one later than he, on a machine that is
 * busy: then too it is his, and ends nothing. */
bool cs_os_give_interrupts(bool heard);

/* What a run may take of memory is also the most that is read of a file: a device has no end. */
#define CS_OS_MOST ((size_t)4 << 30)

/* Adds the whole file at `path` ("-": standard input), of at most CS_OS_MOST bytes, to `out`. */
CS_MUST_USE bool cs_os_read(const char *path, struct cs_text *out, struct cs_text *why);

/* Adds the next line of standard input, without its newline, to `out`. False at the end of the
 * input too: then nothing was added to `why`. A last line that has no newline is a line. */
CS_MUST_USE bool cs_os_read_line(struct cs_text *out, struct cs_text *why);

/* Writes all of `bytes` to an open file. `name` is what the sentence calls it. */
CS_MUST_USE bool cs_os_write(int file, const char *name, const char *bytes, size_t length,
                             struct cs_text *why);

/* Makes `path` hold `bytes`, whole or not at all: written beside it (PATH.part0) and then renamed;
 * only SIGKILL or the loss of power leaves the other file behind. What is no regular file (a
 * device, a pipe) is written to as it is. One file at a time: not to be called by two threads at
 * once. */
CS_MUST_USE bool cs_os_replace(const char *path, const char *bytes, size_t length,
                               struct cs_text *why);

/* What a path leads to, through symbolic links. */
enum cs_os_type { CS_OS_NOTHING, CS_OS_FILE, CS_OS_FOLDER, CS_OS_OTHER };
enum cs_os_type cs_os_type(const char *path);

/* What stands in a folder. */
struct cs_os_entry {
    const char *name; /* without the folder */
    bool is_link;
    enum cs_os_type type; /* of a link: what it leads to */
};

/* Lists the folder at `path`, by name, bytes compared; `arena` owns the entries. */
CS_MUST_USE bool cs_os_list(struct cs_arena *arena, const char *path, struct cs_os_entry **entries,
                            size_t *count, struct cs_text *why);

/* Makes the folder if it is not there; the one that it is in must be. */
CS_MUST_USE bool cs_os_make_folder(const char *path, struct cs_text *why);

/* Microseconds of real time since some moment, for people to read; nothing may depend on it. */
cs_time cs_os_real_time(void);

bool cs_os_is_terminal(int file);

/* The columns of the terminal that `file` is; 80 when it is none. */
unsigned cs_os_width(int file);

/* True when the environment variable is there and not empty. */
bool cs_os_is_set(const char *name);

/* Calls `step` again and again; each call returns the microseconds of real time until the next,
 * or a negative number to end. False when Ctrl-C ended it. */
typedef cs_time cs_os_step(void *argument);
CS_MUST_USE bool cs_os_pace(cs_os_step *step, void *argument);

#endif
