/* tests/cli/inject/inject.c: put before the C library by LD_PRELOAD, lets chosen calls fail.
 *
 * CS_INJECT holds "CALL:NUMBER:WHAT", several after blanks. CALL is malloc (all that allocates),
 * read, write, open, rename, unlink or thread (its start); NUMBER counts its calls from 1,
 * and with a + after it all later ones are meant too; WHAT is the name of an error, "short" (half
 * of what was asked for), or INT or TERM: that signal is sent, and the call waits for the end that
 * it must bring. What libuv says to itself through pipes is not counted.
 *
 * CS_INJECT_TELL names a file into which every call that was made to fail puts a line, so that a
 * test knows whether there was one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum call { MALLOC, READ, WRITE, OPEN, RENAME, UNLINK, THREAD, CALLS };
enum what { NOTHING, ERROR, SHORT, SIGNAL };

static const char *const names[CALLS] = {"malloc", "read",   "write", "open",
                                         "rename", "unlink", "thread"};

static struct order {
    enum what what;
    int value; /* errno or signal */
    unsigned long number;
    bool later;
} orders[CALLS];
static atomic_ulong counts[CALLS];

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static const struct {
    const char *name;
    enum what what;
    int value;
} whats[] = {{"ENOMEM", ERROR, ENOMEM}, {"ENOSPC", ERROR, ENOSPC}, {"EACCES", ERROR, EACCES},
             {"EIO", ERROR, EIO},       {"EINTR", ERROR, EINTR},   {"EAGAIN", ERROR, EAGAIN},
             {"EROFS", ERROR, EROFS},   {"EXDEV", ERROR, EXDEV},   {"EMFILE", ERROR, EMFILE},
             {"EPERM", ERROR, EPERM},   {"short", SHORT, 0},       {"INT", SIGNAL, SIGINT},
             {"TERM", SIGNAL, SIGTERM}};

/* Whether `text` begins with `word` and then `end`. */
static const char *after(const char *text, const char *word, char end)
{
    size_t length = strlen(word);
    bool same = strncmp(text, word, length) == 0 && (text[length] == end || end == '\0');
    return same ? text + length + (end == '\0' ? 0 : 1) : NULL;
}

__attribute__((constructor)) static void begin(void)
{
    const char *text = getenv("CS_INJECT");
    for (; text != NULL && *text != '\0'; text += strcspn(text, " "), text += *text == ' ') {
        for (int c = 0; c < CALLS; c++) {
            char *end = NULL;
            const char *number = after(text, names[c], ':');
            if (number == NULL) {
                continue;
            }
            orders[c].number = strtoul(number, &end, 10);
            orders[c].later = *end == '+';
            end += orders[c].later ? 2 : 1;
            for (size_t w = 0; w < sizeof whats / sizeof *whats; w++) {
                if (after(end, whats[w].name, '\0') != NULL) {
                    orders[c].what = whats[w].what;
                    orders[c].value = whats[w].value;
                }
            }
        }
    }
}

static void tell(enum call call)
{
    const char *path = getenv("CS_INJECT_TELL");
    long file = path == NULL ? -1 : syscall(SYS_open, path, O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (file >= 0) {
        (void)syscall(SYS_write, file, names[call], strlen(names[call]));
        (void)syscall(SYS_write, file, "\n", 1);
        (void)syscall(SYS_close, file);
    }
}

/* What is to become of this call; the end of the program waits for one that is `waited_for`. */
static enum what due(enum call call, bool waited_for)
{
    unsigned long number = atomic_fetch_add(&counts[call], 1) + 1;
    const struct order *order = &orders[call];
    bool hit = order->what != NOTHING &&
               (number == order->number || (order->later && number > order->number));
    if (!hit) {
        return NOTHING;
    }
    tell(call);
    if (order->what == SIGNAL) {
        const struct timespec tick = {.tv_nsec = 1000000};
        (void)kill(getpid(), order->value);
        /* Ten seconds, far longer than the end takes; but where a file appears or gets its name
         * the end waits for that. */
        for (int i = 0; i < (waited_for ? 20 : 10000); i++) {
            (void)nanosleep(&tick, NULL);
        }
        return NOTHING;
    }
    errno = order->value;
    return order->what;
}

/* Whether the file is one that somebody reads or writes, and none of libuv's own pipes. */
static bool counts_as_file(int file)
{
    struct stat known;
    return file <= 2 ||
           (fstat(file, &known) == 0 && !S_ISFIFO(known.st_mode) && (known.st_mode & S_IFMT) != 0);
}

static void *real(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL) {
        abort();
    }
    return found;
}

void *malloc(size_t size)
{
    return due(MALLOC, false) == NOTHING ? __libc_malloc(size) : NULL;
}

void *calloc(size_t count, size_t size)
{
    return due(MALLOC, false) == NOTHING ? __libc_calloc(count, size) : NULL;
}

void *realloc(void *memory, size_t size)
{
    return due(MALLOC, false) == NOTHING ? __libc_realloc(memory, size) : NULL;
}

ssize_t read(int file, void *bytes, size_t size)
{
    enum what what = counts_as_file(file) ? due(READ, false) : NOTHING;
    if (what == ERROR) {
        return -1;
    }
    return syscall(SYS_read, file, bytes, what == SHORT && size > 1 ? size / 2 : size);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    enum what what = counts_as_file(file) ? due(WRITE, false) : NOTHING;
    if (what == ERROR) {
        return -1;
    }
    return syscall(SYS_write, file, bytes, what == SHORT && size > 1 ? size / 2 : size);
}

#define OPEN_AS(name)                                                                              \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list list;                                                                              \
        va_start(list, flags);                                                                     \
        int mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(list, int) : 0;                 \
        va_end(list);                                                                              \
        return due(OPEN, (flags & O_CREAT) != 0) == ERROR                                          \
                   ? -1                                                                            \
                   : (int)syscall(SYS_open, path, flags, mode);                                    \
    }
OPEN_AS(open)
OPEN_AS(open64)

int rename(const char *from, const char *to)
{
    return due(RENAME, true) == ERROR ? -1 : (int)syscall(SYS_rename, from, to);
}

int unlink(const char *path)
{
    return due(UNLINK, true) == ERROR ? -1 : (int)syscall(SYS_unlink, path);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                   void *argument)
{
    typedef int create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    static create *next;
    if (next == NULL) {
        void *found = real("pthread_create");
        memcpy(&next, &found, sizeof next);
    }
    return due(THREAD, true) == ERROR ? orders[THREAD].value
                                      : next(thread, attributes, run, argument);
}
