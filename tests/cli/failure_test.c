/* What the machine does to the program: memory that is refused, files that cannot be read or
 * written, Ctrl-C at any moment. Each must end in one sentence and the exit status that README
 * promises, and leave no file half-written and none that nobody asked for. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sim/base/text.h"
#include "tests/cli/support.h"

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

enum { WORDS = 12, SUITE = 3 };

/* A run of the program in an empty folder. */
struct attempt {
    const char *words[WORDS]; /* the command line */
    const char *inject;       /* see tests/cli/inject/inject.c; NULL: nothing fails */
    rlim_t largest_file;      /* 0: no limit */
    int close_file;           /* closed before the program starts; 0: none, -1: standard input */
    const char *out;          /* where standard output goes; NULL: into `stdout_text` */
    long signal_after_us;     /* 0: nobody signals */
    int signal;
};

struct result {
    int status;                     /* the exit status; -1: a signal ended it */
    int signal;                     /* that one */
    bool told;                      /* the failure that was ordered took place */
    char files[256];                /* what stands in the folder then, "name name " */
    struct cs_text out, err, trace; /* trace: the file "t" */
};

static char folder[64];

static void empty(void)
{
    DIR *list = opendir(folder);
    cr_assert_not_null(list);
    for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
        (void)unlinkat(dirfd(list), entry->d_name, 0);
    }
    (void)closedir(list);
}

static void begin(void)
{
    (void)snprintf(folder, sizeof folder, "/tmp/clustersim-failure-XXXXXX");
    cr_assert_not_null(mkdtemp(folder));
}

static void end(void)
{
    empty();
    (void)rmdir(folder);
}

TestSuite(failure, .init = begin, .fini = end);

static void slurp(const char *name, struct cs_text *text)
{
    char path[128];
    char chunk[4096];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    text->length = 0;
    cs_text_add(text, "", 0);
    for (size_t got; file != NULL && (got = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        cs_text_add(text, chunk, got);
    }
    if (file != NULL) {
        (void)fclose(file);
    }
}

static void redirect(const char *path, int file)
{
    int opened = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (opened < 0 || dup2(opened, file) < 0) {
        _exit(99);
    }
    (void)close(opened);
}

/* In the child. */
static void become(const struct attempt *attempt)
{
    char *words[WORDS + 1] = {(char *)(uintptr_t)CS_BINARY};
    for (int i = 0; attempt->words[i] != NULL; i++) {
        words[i + 1] = (char *)(uintptr_t)attempt->words[i];
    }
    int in = open("/dev/null", O_RDONLY);
    if (chdir(folder) != 0 || in < 0 || dup2(in, 0) < 0) {
        _exit(99);
    }
    redirect(attempt->out == NULL ? ".out" : attempt->out, 1);
    redirect(".err", 2);
    if (attempt->inject != NULL) {
        (void)setenv("LD_PRELOAD", CS_INJECT_LIBRARY, 1);
        (void)setenv("CS_INJECT", attempt->inject, 1);
        (void)setenv("CS_INJECT_TELL", ".told", 1);
    }
    if (attempt->close_file != 0) {
        (void)close(attempt->close_file < 0 ? 0 : attempt->close_file);
    }
    if (attempt->largest_file != 0) {
        struct rlimit limit = {attempt->largest_file, attempt->largest_file};
        (void)setrlimit(RLIMIT_FSIZE, &limit);
    }
    (void)execv(CS_BINARY, words);
    _exit(98);
}

static void wait_us(long us)
{
    const struct timespec time = {us / 1000000, us % 1000000 * 1000};
    (void)nanosleep(&time, NULL);
}

static void look_around(struct result *result)
{
    DIR *list = opendir(folder);
    cr_assert_not_null(list);
    result->files[0] = '\0';
    for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
        size_t length = strlen(result->files);
        result->told = result->told || strcmp(entry->d_name, ".told") == 0;
        if (entry->d_name[0] != '.') {
            (void)snprintf(result->files + length, sizeof result->files - length, "%s ",
                           entry->d_name);
        }
    }
    (void)closedir(list);
    slurp(".out", &result->out);
    slurp(".err", &result->err);
    slurp("t", &result->trace);
}

/* Runs the program in the folder, which it empties first. */
static void try(const struct attempt *attempt, struct result *result)
{
    int status = 0;
    empty();
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        become(attempt);
    }
    if (attempt->signal_after_us > 0) {
        wait_us(attempt->signal_after_us);
        (void)kill(child, attempt->signal);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    result->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    result->told = false;
    look_around(result);
    cr_assert(result->status != 98 && result->status != 99, "the program could not be started");
}

static void drop(struct result *result)
{
    cs_text_free(&result->out);
    cs_text_free(&result->err);
    cs_text_free(&result->trace);
}

static bool is_one_line(const struct cs_text *text)
{
    const char *newline = strchr(text->bytes, '\n');
    return newline != NULL && newline > text->bytes && newline[1] == '\0';
}

/* ---- Memory ---- */

#define SMALL CS_SOURCE_DIR "/tests/fuzz/files/scenario.json"
#define LONG  CS_SOURCE_DIR "/scenarios/xp-owner-power-loss.json" /* its trace is of three chunks  \
                                                                   */
#define TINY CS_SOURCE_DIR "/tests/fuzz/files/trace.jsonl"

static const char *const commands[][WORDS] = {
    {"run", SMALL, "--trace", "t"},
    {"run", SMALL, "--json"},
    {"run", SMALL, "--set", "Cluster.SameSubnetThreshold=7", "--quiet", "--eager"},
    {"run", SMALL, "--pace", "1000000"},
    {"check", SMALL},
    {"judge", TINY, "--verbose"},
    {"explain", SMALL, "node/N1=Down"},
    {"rules", "--markdown"},
    {"docs", "properties"},
    {"test", SMALL, "--jobs", "2"},
    {"test", "--random", "2", "--jobs", "2", "--json"},
};

/* After a failure: nothing but the sentence; before it, only what the whole run says as well. */
static void expect_death(const struct result *result, const struct result *whole, const char *what,
                         const char *words[])
{
    cr_expect_eq(result->status, 3, "%s %s: %s: status %d, signal %d", words[0], words[1], what,
                 result->status, result->signal);
    cr_expect(is_one_line(&result->err), "%s %s: %s: %s", words[0], words[1], what,
              result->err.bytes);
    cr_expect(result->out.length < whole->out.length &&
                  memcmp(result->out.bytes, whole->out.bytes, result->out.length) == 0,
              "%s %s: %s: wrote something else", words[0], words[1], what);
    bool has_trace = strcmp(result->files, "t ") == 0; /* whole: what failed came after it */
    cr_expect(result->files[0] == '\0' ||
                  (has_trace && strcmp(result->trace.bytes, whole->trace.bytes) == 0),
              "%s %s: %s: left %s", words[0], words[1], what, result->files);
}

/* What was done as if nothing had happened is done whole. */
static void expect_whole(const struct result *result, const struct result *whole, const char *what,
                         const char *words[])
{
    cr_expect_eq(result->status, whole->status, "%s %s: %s: status %d, signal %d: %s", words[0],
                 words[1], what, result->status, result->signal, result->err.bytes);
    cr_expect_str_eq(result->out.bytes, whole->out.bytes, "%s %s: %s", words[0], words[1], what);
    cr_expect_str_eq(result->files, whole->files, "%s %s: %s", words[0], words[1], what);
    cr_expect_str_eq(result->trace.bytes, whole->trace.bytes, "%s %s: %s", words[0], words[1],
                     what);
}

/* Refuses the memory asked for at the nth time, for every n up to `every` and then some. */
static size_t refuse_memory(const char *const words[], unsigned every)
{
    struct attempt attempt = {0};
    struct result whole = {0};
    struct result result = {0};
    size_t deaths = 0;
    memcpy(attempt.words, words, sizeof attempt.words);
    try(&attempt, &whole);
    cr_assert(whole.status == 0 || whole.status == 1 || whole.status == 4, "%s", whole.err.bytes);
    result.told = true;
    for (unsigned n = 1; result.told; n += 1 + (n > every ? n / 8 : 0)) {
        char inject[64];
        (void)snprintf(inject, sizeof inject, "malloc:%u:ENOMEM", n);
        attempt.inject = inject;
        try(&attempt, &result);
        if (result.told && result.status != whole.status) {
            expect_death(&result, &whole, inject, attempt.words);
            deaths++;
        } else {
            expect_whole(&result, &whole, inject, attempt.words);
        }
    }
    drop(&whole);
    drop(&result);
    return deaths;
}

Test(failure, memory_that_is_refused_ends_in_one_sentence_and_status_3)
{
    for (size_t i = 0; !SANITIZED && i < CS_LEN(commands); i++) { /* ASan has its own malloc */
        cr_expect_gt(refuse_memory(commands[i], i == 0 ? 200 : 30), 10, "%s", commands[i][0]);
    }
}

/* ---- Writing ---- */

Test(failure, a_trace_that_cannot_be_written_whole_is_not_written)
{
    static const char *const orders[] = {"open:3:EACCES",   "open:3:EMFILE",  "open:3:EROFS",
                                         "write:1:ENOSPC",  "write:2:ENOSPC", "write:3:EIO",
                                         "rename:1:EACCES", "rename:1:EXDEV", "rename:1:EPERM"};
    struct attempt attempt = {.words = {"run", LONG, "--quiet", "--trace", "t"}};
    struct result whole = {0};
    struct result result = {0};
    try(&attempt, &whole);
    cr_assert_eq(whole.status, 0, "%s", whole.err.bytes);
    cr_assert_str_eq(whole.files, "t ");
    for (size_t i = 0; i < CS_LEN(orders); i++) {
        attempt.inject = orders[i];
        try(&attempt, &result);
        cr_expect(result.told, "%s was not met", orders[i]);
        expect_death(&result, &whole, orders[i], attempt.words);
        cr_expect_eq(result.out.length, 0, "%s", orders[i]);
        cr_expect_str_eq(result.files, "", "%s", orders[i]);
        cr_expect_not_null(strstr(result.err.bytes, "clustersim: cannot write to t: "), "%s: %s",
                           orders[i], result.err.bytes);
    }
    drop(&whole);
    drop(&result);
}

Test(failure, a_file_of_a_suite_that_cannot_be_written_is_status_3_whatever_the_verdict)
{
    static const char *const words[][WORDS] = {
        {"test", SMALL, "--junit", "t"},
        {"test", SMALL, "--tap", "t"},
        {"test", CS_SOURCE_DIR "/tests/cli/data", "--junit", "t"}};
    static const char *const orders[] = {"rename:1:EXDEV", "rename:1:EACCES", "rename:1:EPERM"};
    struct result whole = {0};
    struct result result = {0};
    for (size_t i = 0; i < CS_LEN(words); i++) {
        struct attempt attempt = {0};
        memcpy(attempt.words, words[i], sizeof attempt.words);
        try(&attempt, &whole);
        cr_assert_neq(whole.status, 3, "%s", whole.err.bytes);
        cr_assert_str_eq(whole.files, "t ");
        attempt.inject = orders[i];
        try(&attempt, &result);
        cr_expect(result.told, "%s was not met", orders[i]);
        cr_expect_eq(result.status, 3, "%s: %d", orders[i], result.status);
        cr_expect(is_one_line(&result.err), "%s", result.err.bytes);
        cr_expect_str_eq(result.files, "");
        cr_expect_str_eq(result.out.bytes, whole.out.bytes); /* nothing else is lost */
    }
    drop(&whole);
    drop(&result);
}

Test(failure, what_the_system_does_in_parts_or_puts_off_is_done_whole)
{
    static const char *const orders[] = {
        "write:1:short", "write:1+:short", "read:1+:short", "write:1:EINTR",   "write:2:EAGAIN",
        "read:1:EINTR",  "read:2:EINTR",   "read:1:EAGAIN", "thread:1:EAGAIN",
    };
    static const char *const words[][WORDS] = {
        {"run", SMALL, "--trace", "t"}, {"judge", TINY}, {"check", SMALL}, {"test", SMALL}};
    struct result whole = {0};
    struct result result = {0};
    for (size_t w = 0; w < CS_LEN(words); w++) {
        struct attempt attempt = {0};
        memcpy(attempt.words, words[w], sizeof attempt.words);
        try(&attempt, &whole);
        for (size_t i = 0; i < CS_LEN(orders); i++) {
            attempt.inject = orders[i];
            try(&attempt, &result);
            expect_whole(&result, &whole, orders[i], attempt.words);
            cr_expect_eq(result.err.length, 0, "%s: %s", orders[i], result.err.bytes);
        }
    }
    drop(&whole);
    drop(&result);
}

Test(failure, a_result_that_nobody_gets_is_no_success)
{
    static const struct {
        const char *out, *inject, *sentence;
        int close_file;
    } rows[] = {
        {"/dev/full", NULL, "cannot write to standard output: no space left on device", 0},
        {NULL, "write:1:ENOSPC", "cannot write to standard output: no space left on device", 0},
        {NULL, "write:1:EIO", "cannot write to standard output: i/o error", 0},
        {NULL, NULL, "cannot write to standard output: bad file descriptor", 1},
    };
    struct result result = {0};
    for (size_t c = 1; c < CS_LEN(commands); c++) {
        for (size_t i = 0; i < CS_LEN(rows); i++) {
            struct attempt attempt = {
                .out = rows[i].out, .inject = rows[i].inject, .close_file = rows[i].close_file};
            memcpy(attempt.words, commands[c], sizeof attempt.words);
            try(&attempt, &result);
            cr_expect_eq(result.status, 3, "%s: %s: %d, %d", commands[c][0], rows[i].sentence,
                         result.status, result.signal);
            cr_expect(is_one_line(&result.err), "%s: %s", commands[c][0], result.err.bytes);
            cr_expect_not_null(strstr(result.err.bytes, rows[i].sentence), "%s: %s", commands[c][0],
                               result.err.bytes);
            cr_expect_str_eq(result.files, "");
        }
    }
    drop(&result);
}

Test(failure, streams_that_are_closed_are_never_taken_for_files)
{
    static const int closed[] = {-1, 1, 2};
    struct result whole = {0};
    struct result result = {0};
    struct attempt attempt = {.words = {"run", SMALL, "--trace", "t"}};
    try(&attempt, &whole);
    for (size_t i = 0; i < CS_LEN(closed); i++) {
        attempt.close_file = closed[i];
        try(&attempt, &result);
        cr_expect_eq(result.status, closed[i] == 1 ? 3 : 0, "%d: %d", closed[i], result.status);
        cr_expect_str_eq(result.trace.bytes, whole.trace.bytes, "%d", closed[i]);
        cr_expect_str_eq(result.files, "t ");
    }
    struct attempt input = {.words = {"judge", "-"}, .close_file = -1};
    try(&input, &result);
    cr_expect_eq(result.status, 3);
    cr_expect_str_eq(result.err.bytes,
                     "clustersim: cannot read standard input: bad file descriptor\n");
    drop(&whole);
    drop(&result);
}

Test(failure, a_limit_of_the_size_of_files_is_one_sentence_and_nothing_is_left)
{
    struct attempt attempt = {.words = {"run", SMALL, "--trace", "t"}, .largest_file = 4096};
    struct result result = {0};
    try(&attempt, &result);
    cr_expect_eq(result.status, 3, "%d, %d", result.status, result.signal);
    cr_expect_str_eq(result.err.bytes, "clustersim: cannot write to t: file too large\n");
    cr_expect_str_eq(result.files, "");
    drop(&result);
}

Test(failure, a_pipe_that_closes_in_the_middle_is_one_sentence)
{
    static const struct {
        const char *command, *out;
    } rows[] = {
        {"@ run " LONG " --trace - 2>e | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}; cat e",
         "3\nclustersim: cannot write to standard output: broken pipe\n"},
        {"@ run " LONG " --trace - 2>e | head -c 70000 >/dev/null; echo ${PIPESTATUS[0]}; "
         "cat e",
         "3\nclustersim: cannot write to standard output: broken pipe\n"},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        char line[2048];
        (void)snprintf(line, sizeof line, "bash -c '%s'", rows[i].command);
        struct outcome *outcome = shell(line);
        cr_expect_str_eq(outcome->out, rows[i].out);
        free(outcome);
    }
}

Test(failure, a_target_is_replaced_behind_its_link_or_not_at_all)
{
    static const struct {
        const char *prepare, *target, *after;
        int status;
    } rows[] = {
        {"echo old >f && ln -s f l", "l", "test -L l && test ! -L f && head -c 7 f", 0},
        {"mkdir d", "d", "ls -A d", 3},
        {"echo old >f", "f/t", "cat f", 3},
        {"true", "no/t", "ls no 2>&1 | wc -l", 3},
        {"ln -s gone l", "l", "head -c 7 l", 0},
        {"echo old >f && touch f.part0", "f", "head -c 7 f && ls f.part0", 0},
    };
    static const char *const outs[] = {"{\"seq\":", "",          "old\n",
                                       "1\n",       "{\"seq\":", "{\"seq\":f.part0\n"};
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        char line[2048];
        (void)snprintf(line, sizeof line,
                       "rm -rf * && %s && @ run " SMALL " --quiet --trace %s >q 2>e; echo $?; %s; "
                       "ls *.part[1-9] 2>/dev/null",
                       rows[i].prepare, rows[i].target, rows[i].after);
        struct outcome *outcome = shell(line);
        char expected[256];
        (void)snprintf(expected, sizeof expected, "%d\n%s", rows[i].status, outs[i]);
        cr_expect_str_eq(outcome->out, expected, "%s: %s", rows[i].target, outcome->err);
        free(outcome);
    }
}

/* ---- Reading ---- */

Test(failure, an_input_that_cannot_be_read_is_one_sentence)
{
    static const struct {
        const char *words[WORDS];
        const char *inject, *sentence;
    } rows[] = {
        {{"run", SMALL}, "open:1:EACCES", "permission denied"},
        {{"run", SMALL}, "read:1:EIO", "i/o error"},
        {{"run", SMALL}, "read:2:EIO", "i/o error"},
        {{"check", SMALL}, "open:1:EMFILE", "too many open files"},
        {{"judge", TINY}, "open:1:EACCES", "permission denied"},
        {{"judge", TINY}, "read:1:EIO", "i/o error"},
        {{"explain", TINY, "2"}, "read:1:EIO", "i/o error"},
        {{"run", "/"}, NULL, "illegal operation on a directory"},
        {{"judge", "/"}, NULL, "illegal operation on a directory"},
        {{"check", TINY "/x"}, NULL, "not a directory"},
        {{"test", "missing"}, NULL, "missing"},
    };
    struct result result = {0};
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct attempt attempt = {.inject = rows[i].inject};
        memcpy(attempt.words, rows[i].words, sizeof attempt.words);
        try(&attempt, &result);
        cr_expect_eq(result.status, 3, "%s %zu: %d", rows[i].words[0], i, result.status);
        cr_expect(is_one_line(&result.err), "%s", result.err.bytes);
        cr_expect_not_null(strstr(result.err.bytes, rows[i].sentence), "%s", result.err.bytes);
        cr_expect_eq(result.out.length, 0);
    }
    drop(&result);
}

/* Much of it, or without an end: soon over, in the memory that there is. */
Test(failure, an_input_of_any_size_ends_in_a_sentence_or_a_result)
{
    static const struct {
        const char *command;
        int status;
        const char *sentence;
    } rows[] = {
        {"@ judge /dev/zero", 3, "clustersim: not enough memory for a text of "},
        {"@ explain /dev/zero 1", 3, "clustersim: not enough memory for a text of "},
        {"@ run /dev/zero", 2, "/dev/zero: $: found more than 64 MiB, expected a document of "},
        {"yes | @ check -", 2, "stdin: $: found more than 64 MiB, expected a document of "},
        {"yes '[' | tr -d '\n' | head -c 20000000 | @ judge -", 2,
         "clustersim: standard input:1:1: expected '{' at the start of a record"},
        {"yes '' | head -n 5000000 | @ judge -", 2, "clustersim: standard input:1: an empty line"},
        {"@ test /dev/zero", 2, "clustersim: /dev/zero is neither a file nor a folder"},
    };
    for (size_t i = 0; !SANITIZED && i < CS_LEN(rows); i++) { /* ASan needs terabytes */
        char line[512];
        (void)snprintf(line, sizeof line, "ulimit -v 300000; ulimit -t 60; %s; echo $?",
                       rows[i].command);
        struct outcome *outcome = shell(line);
        char expected[16];
        (void)snprintf(expected, sizeof expected, "%d\n", rows[i].status);
        cr_expect_str_eq(outcome->out, expected, "%s", rows[i].command);
        cr_expect_eq(strncmp(outcome->err, rows[i].sentence, strlen(rows[i].sentence)), 0, "%s: %s",
                     rows[i].command, outcome->err);
        free(outcome);
    }
}

/* ---- Signals ---- */

/* A long run of many jobs that somebody ends: what was done by then is told, and marked. */
Test(failure, a_suite_that_is_interrupted_tells_what_it_has_and_says_so)
{
    struct attempt attempt = {.words = {"test", "--random", "1000000", "--lazy", "--json"},
                              .inject = "thread:2:INT"}; /* the first one waits for signals */
    struct result result = {0};
    try(&attempt, &result);
    cr_expect(result.told);
    cr_expect_eq(result.status, 130, "%d, %d", result.status, result.signal);
    cr_expect_not_null(strstr(result.out.bytes, "\"interrupted\":true"), "%.300s%s",
                       result.out.bytes, result.err.bytes);
    attempt.inject = "thread:2:TERM"; /* nobody waits for what is under way */
    try(&attempt, &result);
    cr_expect_eq(result.status, 130, "%d, %d", result.status, result.signal);
    cr_expect_str_eq(result.err.bytes, "clustersim: interrupted\n");
    drop(&result);
}

/* Ended by a signal: status 130, one sentence, and the trace is whole or not there. */
static void expect_interrupted(const struct result *result, const struct result *whole,
                               const char *what)
{
    cr_expect_eq(result->status, 130, "%s: %d, %d", what, result->status, result->signal);
    cr_expect_str_eq(result->err.bytes, "clustersim: interrupted\n", "%s", what);
    cr_expect(result->files[0] == '\0' || strcmp(result->files, "t ") == 0, "%s: left %s", what,
              result->files);
    cr_expect(result->trace.length == 0 || strcmp(result->trace.bytes, whole->trace.bytes) == 0,
              "%s: half a trace", what);
}

Test(failure, an_interruption_at_any_call_of_the_system_leaves_nothing_half_done)
{
    static const char *const orders[] = {
        "open:1:INT",  "read:1:INT", "read:2:TERM", "write:1:INT",  "write:1:TERM",
        "write:2:INT", "open:2:INT", "open:2:TERM", "rename:1:INT", "rename:1:TERM"};
    struct attempt attempt = {.words = {"run", SMALL, "--trace", "t"}};
    struct result whole = {0};
    struct result result = {0};
    try(&attempt, &whole);
    for (size_t i = 0; i < CS_LEN(orders); i++) {
        attempt.inject = orders[i];
        try(&attempt, &result);
        cr_expect(result.told, "%s was not met", orders[i]);
        /* Where a file appears or gets its name, the end waits: it may then come too late. */
        if (i >= 6 && result.status == 0) {
            expect_whole(&result, &whole, orders[i], attempt.words);
        } else {
            expect_interrupted(&result, &whole, orders[i]);
        }
    }
    drop(&whole);
    drop(&result);
}

Test(failure, an_interruption_at_any_moment_ends_as_promised_or_comes_too_late)
{
    static const char *const words[][WORDS] = {
        {"run", SMALL, "--trace", "t"},
        {"test", SMALL, CS_SOURCE_DIR "/tests/cli/data", "--json"},
        {"check", SMALL},
        {"test", "--random", "5", "--json"},
    };
    struct result whole = {0};
    struct result result = {0};
    for (size_t w = 0; w < CS_LEN(words); w++) {
        struct attempt attempt = {0};
        memcpy(attempt.words, words[w], sizeof attempt.words);
        try(&attempt, &whole);
        for (long us = 500; us < 40000; us += us / 4) {
            attempt.signal_after_us = us;
            attempt.signal = us % 2 == 0 ? SIGINT : SIGTERM;
            try(&attempt, &result);
            bool early = result.signal == attempt.signal && result.err.length == 0 &&
                         result.out.length == 0; /* before the program could say how it ends */
            bool late = result.status == whole.status;
            cr_expect(early || late || result.status == 130, "%s, %ld us: %d, %d", words[w][0], us,
                      result.status, result.signal);
            cr_expect(result.status == 130 || early ||
                          strcmp(result.out.bytes, whole.out.bytes) == 0,
                      "%s, %ld us: half a result and status %d", words[w][0], us, result.status);
            cr_expect(result.files[0] == '\0' || strcmp(result.files, whole.files) == 0,
                      "%s, %ld us: left %s", words[w][0], us, result.files);
        }
    }
    drop(&whole);
    drop(&result);
}
