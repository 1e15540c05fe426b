#include "cli/os.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

enum { CHUNK = 65536, MODE = 0666, TEMPORARY_TRIES = 100, STACK = 1 << 18 };

/* ---- What ends the program ---- */

/* What the thread that waits for signals shares with the others. */
static struct {
    uv_once_t once;
    uv_mutex_t lock;       /* of the members up to the empty line; of nothing that blocks */
    const char *temporary; /* the file that is being written and has not its name yet, or NULL */
    bool taken;            /* somebody else takes the first Ctrl-C … */
    bool noted;            /* … and it has come */
    bool owed;             /* he has heard of one that has not come here yet: it is his */

    uv_loop_t loop; /* of the thread */
    uv_signal_t signals[2];
    uv_thread_t thread;
} guard = {.once = UV_ONCE_INIT};

static void open_guard(void)
{
    if (uv_mutex_init(&guard.lock) != 0) {
        cs_die("the locks of the system cannot be set up");
    }
}

static void lock_guard(void)
{
    uv_once(&guard.once, open_guard);
    uv_mutex_lock(&guard.lock);
}

/* Ends the program at once, whatever the other threads do: nothing is freed that they may use. The
 * lock is never given back, so that nobody renames what was removed or writes another word. */
CS_NORETURN static void end_program(int status, const char *sentence)
{
    lock_guard();
    if (guard.temporary != NULL) {
        uv_fs_t request;
        (void)uv_fs_unlink(NULL, &request, guard.temporary, NULL);
        uv_fs_req_cleanup(&request);
    }
    uv_buf_t buffer = uv_buf_init((char *)(uintptr_t)sentence, (unsigned)strlen(sentence));
    uv_fs_t request;
    (void)uv_fs_write(NULL, &request, CS_OS_STDERR, &buffer, 1, -1, NULL);
    _Exit(status);
}

/* The program dies of the environment: on any thread, perhaps on two at once. */
static void on_death(int status, const char *sentence)
{
    end_program(status, sentence);
}

static void on_signal(uv_signal_t *handle, int number)
{
    (void)handle;
    lock_guard();
    bool leave = number == SIGINT && (guard.owed || (guard.taken && !guard.noted));
    guard.noted = !guard.owed || guard.noted;
    guard.owed = guard.owed && !leave;
    uv_mutex_unlock(&guard.lock);
    if (!leave) {
        end_program(130, "clustersim: interrupted\n");
    }
}

static void wait_for_signals(void *argument)
{
    (void)uv_run(argument, UV_RUN_DEFAULT);
}

/* A thread that waits for signals, so that they are heeded while others compute or write. Where the
 * system has no thread left, they do what they do to any program. */
static void start_guard(void)
{
    static const int numbers[CS_LEN(guard.signals)] = {SIGINT, SIGTERM};
    const uv_thread_options_t options = {.flags = UV_THREAD_HAS_STACK_SIZE, .stack_size = STACK};
    bool good = uv_loop_init(&guard.loop) == 0;
    for (size_t i = 0; good && i < CS_LEN(numbers); i++) {
        good = uv_signal_init(&guard.loop, &guard.signals[i]) == 0 &&
               uv_signal_start(&guard.signals[i], on_signal, numbers[i]) == 0;
    }
    good = good && uv_thread_create_ex(&guard.thread, &options, wait_for_signals, &guard.loop) == 0;
    for (size_t i = 0; !good && i < CS_LEN(numbers); i++) {
        (void)uv_signal_stop(&guard.signals[i]);
    }
}

void cs_os_take_interrupts(void)
{
    lock_guard();
    guard.taken = true;
    guard.noted = false;
    uv_mutex_unlock(&guard.lock);
}

bool cs_os_give_interrupts(bool heard)
{
    lock_guard();
    bool noted = guard.noted;
    guard.taken = false;
    guard.owed = guard.owed || (heard && !noted);
    uv_mutex_unlock(&guard.lock);
    return heard || noted;
}

/* ---- Setting up ---- */

static void ignore_signal(uv_signal_t *handle, int number)
{
    (void)handle;
    (void)number;
}

/* A handler that does nothing, so that the write returns an error instead of ending the program. */
static void heed_nothing(uv_signal_t *handle, int number)
{
    uv_loop_t *loop = uv_default_loop();
    if (loop == NULL || uv_signal_init(loop, handle) != 0 ||
        uv_signal_start(handle, ignore_signal, number) != 0) {
        cs_die("the event loop of the system cannot be set up");
    }
    uv_unref((uv_handle_t *)handle);
}

/* Standard streams that were closed are opened so that using them is still an error: a file of ours
 * must not take their numbers, and be written to by mistake. */
static void fill_streams(void)
{
    for (int file = 0; file <= CS_OS_STDERR; file++) {
        uv_fs_t request;
        int found = uv_fs_fstat(NULL, &request, file, NULL);
        uv_fs_req_cleanup(&request);
        if (found == UV_EBADF) {
            int flags = file == 0 ? UV_FS_O_WRONLY : UV_FS_O_RDONLY;
            (void)uv_fs_open(NULL, &request, "/dev/null", flags, 0, NULL);
            uv_fs_req_cleanup(&request);
        }
    }
}

static void *given(void *memory)
{
    if (memory == NULL) {
        cs_die("not enough memory for the event loop of the system");
    }
    return memory;
}

/* libuv's memory. It aborts where some of it is refused: here one sentence is said instead. */
static void *malloc_or_die(size_t size)
{
    return given(malloc(size > 0 ? size : 1));
}

static void *calloc_or_die(size_t count, size_t size)
{
    return given(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

static void *realloc_or_die(void *memory, size_t size)
{
    return given(realloc(memory, size > 0 ? size : 1));
}

void cs_os_init(void)
{
    static bool done;
    static uv_signal_t quiet[2];
    if (done) {
        return;
    }
    done = true;
    fill_streams();
    cs_on_death(on_death);
    (void)uv_replace_allocator(malloc_or_die, realloc_or_die, calloc_or_die, free);
    heed_nothing(&quiet[0], SIGPIPE);
#ifdef SIGXFSZ
    heed_nothing(&quiet[1], SIGXFSZ);
#endif
    start_guard();
}

/* ---- Files ---- */

static bool fail(struct cs_text *why, const char *verb, const char *path, int error)
{
    cs_text_printf(why, "cannot %s %s: %s", verb, path, uv_strerror(error));
    return false;
}

/* The result of a synchronous request whose memory is no longer needed. */
static int done(uv_fs_t *request, int result)
{
    uv_fs_req_cleanup(request);
    return result;
}

static int close_file(uv_file file)
{
    uv_fs_t request;
    return done(&request, uv_fs_close(NULL, &request, file, NULL));
}

bool cs_os_read(const char *path, struct cs_text *out, struct cs_text *why)
{
    bool is_stdin = strcmp(path, "-") == 0;
    const char *name = is_stdin ? "standard input" : path;
    uv_fs_t request;
    int file = 0;
    if (!is_stdin) {
        file = done(&request, uv_fs_open(NULL, &request, path, UV_FS_O_RDONLY, 0, NULL));
    }
    if (file < 0) {
        return fail(why, "open", name, file);
    }
    char chunk[CHUNK];
    uv_buf_t buffer = uv_buf_init(chunk, CHUNK);
    int got = 1;
    while (got > 0) {
        got = done(&request, uv_fs_read(NULL, &request, file, &buffer, 1, -1, NULL));
        if (got == UV_EAGAIN || got == UV_EINTR) {
            uv_sleep(1);
            got = 1;
        } else if (got > 0) {
            cs_text_add(out, chunk, (size_t)got);
            got = out->length > CS_OS_MOST ? UV_EFBIG : got;
        }
    }
    if (!is_stdin) {
        (void)close_file(file);
    }
    return got == 0 || fail(why, "read", name, got);
}

bool cs_os_read_line(struct cs_text *out, struct cs_text *why)
{
    char byte = '\0';
    uv_buf_t buffer = uv_buf_init(&byte, 1); /* not a byte more: the rest is the next line's */
    size_t before = out->length;
    for (;;) {
        uv_fs_t request;
        int got = done(&request, uv_fs_read(NULL, &request, 0, &buffer, 1, -1, NULL));
        if (got == UV_EAGAIN || got == UV_EINTR) {
            uv_sleep(1);
        } else if (got < 0) {
            return fail(why, "read", "standard input", got);
        } else if (got == 0 || byte == '\n') {
            return got > 0 || out->length > before;
        } else {
            cs_text_add(out, &byte, 1);
            if (out->length > CS_OS_MOST) {
                return fail(why, "read", "standard input", UV_EFBIG);
            }
        }
    }
}

bool cs_os_write(int file, const char *name, const char *bytes, size_t length, struct cs_text *why)
{
    while (length > 0) {
        unsigned part = length > CHUNK ? CHUNK : (unsigned)length;
        char chunk[CHUNK];
        memcpy(chunk, bytes, part);
        uv_buf_t buffer = uv_buf_init(chunk, part);
        uv_fs_t request;
        int wrote = done(&request, uv_fs_write(NULL, &request, file, &buffer, 1, -1, NULL));
        if (wrote == UV_EAGAIN || wrote == UV_EINTR) {
            uv_sleep(1);
        } else if (wrote <= 0) {
            return fail(why, "write to", name, wrote == 0 ? UV_EIO : wrote);
        } else {
            bytes += wrote;
            length -= (size_t)wrote;
        }
    }
    return true;
}

/* Opens a new file beside `path`; its name replaces `temporary`. */
static int open_beside(const char *path, struct cs_text *temporary)
{
    int file = UV_EEXIST;
    for (int i = 0; i < TEMPORARY_TRIES && file == UV_EEXIST; i++) {
        temporary->length = 0;
        cs_text_printf(temporary, "%s.part%d", path, i);
        uv_fs_t request;
        lock_guard();
        file = done(&request,
                    uv_fs_open(NULL, &request, temporary->bytes,
                               UV_FS_O_WRONLY | UV_FS_O_CREAT | UV_FS_O_EXCL, MODE, NULL));
        guard.temporary = file >= 0 ? temporary->bytes : NULL;
        uv_mutex_unlock(&guard.lock);
    }
    return file;
}

/* Gives the temporary file its name, or removes it when that is NULL or does not work. */
static int end_temporary(const char *temporary, const char *path)
{
    uv_fs_t request;
    int renamed = 0;
    lock_guard();
    if (path != NULL) {
        renamed = done(&request, uv_fs_rename(NULL, &request, temporary, path, NULL));
    }
    if (path == NULL || renamed < 0) {
        (void)done(&request, uv_fs_unlink(NULL, &request, temporary, NULL));
    }
    guard.temporary = NULL;
    uv_mutex_unlock(&guard.lock);
    return renamed;
}

static bool write_beside(const char *path, const char *bytes, size_t length, struct cs_text *why)
{
    struct cs_text temporary = {0};
    int file = open_beside(path, &temporary);
    bool written = file >= 0 ? cs_os_write(file, path, bytes, length, why)
                             : fail(why, "write to", path, file);
    if (file >= 0) {
        int closed = close_file(file);
        if (written && closed < 0) {
            written = fail(why, "write to", path, closed);
        }
        int renamed = end_temporary(temporary.bytes, written ? path : NULL);
        if (renamed < 0) {
            written = fail(why, "write to", path, renamed);
        }
    }
    cs_text_free(&temporary);
    return written;
}

static bool write_through(const char *path, const char *bytes, size_t length, struct cs_text *why)
{
    uv_fs_t request;
    int file = done(&request, uv_fs_open(NULL, &request, path, UV_FS_O_WRONLY, 0, NULL));
    if (file < 0) {
        return fail(why, "write to", path, file);
    }
    bool written = cs_os_write(file, path, bytes, length, why);
    int closed = close_file(file);
    return written && (closed == 0 || fail(why, "write to", path, closed));
}

bool cs_os_replace(const char *path, const char *bytes, size_t length, struct cs_text *why)
{
    uv_fs_t request;
    int found = uv_fs_stat(NULL, &request, path, NULL);
    uint64_t type = found == 0 ? request.statbuf.st_mode & 0170000U : 0;
    uv_fs_req_cleanup(&request);
    if (found == 0 && type == 0040000U) {
        return fail(why, "write to", path, UV_EISDIR);
    }
    if (found == 0 && type != 0100000U) {
        return write_through(path, bytes, length, why);
    }
    if (found != 0) {
        return write_beside(path, bytes, length, why);
    }
    /* Behind a symbolic link it is the file that is replaced, not the link. */
    int resolved = uv_fs_realpath(NULL, &request, path, NULL);
    bool written = write_beside(resolved == 0 ? (const char *)request.ptr : path, bytes, length,
                                why);
    uv_fs_req_cleanup(&request);
    return written;
}

/* The type of what a mode's upper bits say. */
static enum cs_os_type type_of_mode(uint64_t mode)
{
    uint64_t type = mode & 0170000U;
    return type == 0100000U ? CS_OS_FILE : type == 0040000U ? CS_OS_FOLDER : CS_OS_OTHER;
}

enum cs_os_type cs_os_type(const char *path)
{
    uv_fs_t request;
    int found = uv_fs_stat(NULL, &request, path, NULL);
    enum cs_os_type type = found == 0 ? type_of_mode(request.statbuf.st_mode) : CS_OS_NOTHING;
    uv_fs_req_cleanup(&request);
    return type;
}

static bool is_link(const char *path)
{
    uv_fs_t request;
    int found = uv_fs_lstat(NULL, &request, path, NULL);
    bool link = found == 0 && (request.statbuf.st_mode & 0170000U) == 0120000U;
    uv_fs_req_cleanup(&request);
    return link;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct cs_os_entry *)a)->name, ((const struct cs_os_entry *)b)->name);
}

bool cs_os_list(struct cs_arena *arena, const char *path, struct cs_os_entry **entries,
                size_t *count, struct cs_text *why)
{
    uv_fs_t request;
    uv_dirent_t found;
    int result = uv_fs_scandir(NULL, &request, path, 0, NULL);
    *count = 0;
    if (result < 0) {
        uv_fs_req_cleanup(&request);
        return fail(why, "read the folder", path, result);
    }
    *entries = CS_NEW_ARRAY(arena, struct cs_os_entry, (size_t)result + 1);
    while (uv_fs_scandir_next(&request, &found) != UV_EOF) {
        struct cs_os_entry *entry = &(*entries)[(*count)++];
        entry->name = cs_arena_text(arena, found.name, strlen(found.name));
        const char *whole = cs_arena_printf(arena, "%s/%s", path, found.name);
        /* Not every file system says the type in its listing. */
        entry->is_link = is_link(whole);
        entry->type = cs_os_type(whole);
    }
    uv_fs_req_cleanup(&request);
    qsort(*entries, *count, sizeof **entries, by_name);
    return true;
}

bool cs_os_make_folder(const char *path, struct cs_text *why)
{
    uv_fs_t request;
    int result = done(&request, uv_fs_mkdir(NULL, &request, path, 0777, NULL));
    return result == 0 || (result == UV_EEXIST && cs_os_type(path) == CS_OS_FOLDER) ||
           fail(why, "make the folder", path, result);
}

cs_time cs_os_real_time(void)
{
    return (cs_time)(uv_hrtime() / 1000U);
}

bool cs_os_is_terminal(int file)
{
    return uv_guess_handle(file) == UV_TTY;
}

unsigned cs_os_width(int file)
{
    enum { USUAL = 80 };
    uv_tty_t terminal;
    int columns = 0;
    int rows = 0;
    if (!cs_os_is_terminal(file) || uv_tty_init(uv_default_loop(), &terminal, file, 0) != 0) {
        return USUAL;
    }
    int result = uv_tty_get_winsize(&terminal, &columns, &rows);
    uv_close((uv_handle_t *)&terminal, NULL);
    (void)uv_run(uv_default_loop(), UV_RUN_NOWAIT);
    return result == 0 && columns > 0 ? (unsigned)columns : USUAL;
}

bool cs_os_is_set(const char *name)
{
    char value[2];
    size_t size = sizeof value;
    int result = uv_os_getenv(name, value, &size);
    return result == UV_ENOBUFS || (result == 0 && value[0] != '\0');
}

struct pace {
    cs_os_step *step;
    void *argument;
    uv_timer_t timer;
    uv_signal_t interrupt;
    cs_time owed; /* microseconds that the timer's milliseconds have not covered */
    bool interrupted;
};

static void end_pace(struct pace *pace)
{
    uv_close((uv_handle_t *)&pace->timer, NULL);
    uv_close((uv_handle_t *)&pace->interrupt, NULL);
}

static void on_interrupt(uv_signal_t *handle, int number)
{
    struct pace *pace = handle->data;
    (void)number;
    pace->interrupted = true;
    end_pace(pace);
}

static void on_timer(uv_timer_t *timer)
{
    struct pace *pace = timer->data;
    cs_time wait = pace->step(pace->argument);
    if (wait < 0) {
        end_pace(pace);
        return;
    }
    pace->owed += wait;
    uint64_t milliseconds = (uint64_t)(pace->owed / CS_MS);
    pace->owed %= CS_MS;
    (void)uv_timer_start(timer, on_timer, milliseconds, 0);
}

bool cs_os_pace(cs_os_step *step, void *argument)
{
    struct pace pace = {.step = step, .argument = argument};
    uv_loop_t *loop = uv_default_loop();
    cs_os_take_interrupts();
    if (uv_timer_init(loop, &pace.timer) != 0 || uv_signal_init(loop, &pace.interrupt) != 0 ||
        uv_signal_start(&pace.interrupt, on_interrupt, SIGINT) != 0 ||
        uv_timer_start(&pace.timer, on_timer, 0, 0) != 0) {
        cs_die("the timers of the system cannot be set up");
    }
    pace.timer.data = &pace;
    pace.interrupt.data = &pace;
    (void)uv_run(loop, UV_RUN_DEFAULT);
    return !cs_os_give_interrupts(pace.interrupted);
}
