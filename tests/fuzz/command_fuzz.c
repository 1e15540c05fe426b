/* Any bytes as a command line: an argument a line until an empty line, then what standard input
 * holds. The program sees no file but those of tests/fuzz/files, and none that it writes exists:
 * the linker puts the functions here in the place of those that reach the machine. What is
 * promised of every exit status must hold. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "cli/pool.h"
#include "models/run.h"
#include "scenarios/file.h"
#include "tests/fuzz/files.h"
#include "tests/fuzz/fuzz.h"

enum { ARGUMENTS = 24, EVENTS = 3000, STEPS = 1000, JOBS = 3 };

static struct {
    const char *input; /* standard input */
    size_t input_length;
    struct cs_text out, err;
    bool replaced, missed; /* a file was written, or could not be read */
} machine;

/* "NAME" for the linker's --wrap=NAME. */
#define IN_PLACE_OF(name) __wrap_##name

void IN_PLACE_OF(cs_os_init)(void);
bool IN_PLACE_OF(cs_os_read)(const char *path, struct cs_text *out, struct cs_text *why);
bool IN_PLACE_OF(cs_os_write)(int file, const char *name, const char *bytes, size_t length,
                              struct cs_text *why);
bool IN_PLACE_OF(cs_os_replace)(const char *path, const char *bytes, size_t length,
                                struct cs_text *why);
bool IN_PLACE_OF(cs_os_is_terminal)(int file);
unsigned IN_PLACE_OF(cs_os_width)(int file);
bool IN_PLACE_OF(cs_os_is_set)(const char *name);
bool IN_PLACE_OF(cs_os_pace)(cs_os_step *step, void *argument);
const char *IN_PLACE_OF(cs_file_read)(const char *path, size_t limit, struct cs_text *bytes);
enum cs_os_type IN_PLACE_OF(cs_os_type)(const char *path);
bool IN_PLACE_OF(cs_os_list)(struct cs_arena *arena, const char *path, struct cs_os_entry **entries,
                             size_t *count, struct cs_text *why);
bool IN_PLACE_OF(cs_os_make_folder)(const char *path, struct cs_text *why);
cs_time IN_PLACE_OF(cs_os_real_time)(void);
enum cs_pool_end IN_PLACE_OF(cs_pool_run)(const struct cs_pool *pool, size_t jobs);
enum cs_run_end IN_PLACE_OF(cs_run)(struct cs_arena *arena, const struct cs_scenario *scenario,
                                    const struct cs_run_options *options,
                                    struct cs_run_summary *summary);
enum cs_run_end __real_cs_run(struct cs_arena *arena, const struct cs_scenario *scenario,
                              const struct cs_run_options *options, struct cs_run_summary *summary);

void IN_PLACE_OF(cs_os_init)(void)
{
}

/* The path in the only folder that there is, which has two names. */
static const char *in_folder(const char *path)
{
    while (strncmp(path, "./", 2) == 0) {
        path += 2;
    }
    return strncmp(path, "folder/", 7) == 0 ? path + 7 : path;
}

/* What standard input holds is also a file, and the golden story of another one. */
static bool is_input(const char *path)
{
    return strcmp(path, "input.json") == 0 || strcmp(path, "golden/scenario.story") == 0;
}

enum cs_os_type IN_PLACE_OF(cs_os_type)(const char *path)
{
    path = in_folder(path);
    if (strcmp(path, ".") == 0 || strcmp(path, "folder") == 0 || strcmp(path, "golden") == 0) {
        return CS_OS_FOLDER;
    }
    bool there = is_input(path) || cs_fuzz_file(path) != NULL;
    machine.missed = machine.missed || !there;
    return there ? CS_OS_FILE : CS_OS_NOTHING;
}

bool IN_PLACE_OF(cs_os_list)(struct cs_arena *arena, const char *path, struct cs_os_entry **entries,
                             size_t *count, struct cs_text *why)
{
    static const struct cs_os_entry all[] = {{"design.json", false, CS_OS_FILE},
                                             {"input.json", false, CS_OS_FILE},
                                             {"link", true, CS_OS_FOLDER},
                                             {"scenario.json", false, CS_OS_FILE}};
    (void)why;
    *entries = CS_NEW_ARRAY(arena, struct cs_os_entry, CS_LEN(all));
    memcpy(*entries, all, sizeof all);
    *count = strcmp(in_folder(path), "golden") == 0 ? 0 : CS_LEN(all);
    return true;
}

bool IN_PLACE_OF(cs_os_make_folder)(const char *path, struct cs_text *why)
{
    (void)why;
    CS_ASSERT(path[0] != '\0');
    return true;
}

cs_time IN_PLACE_OF(cs_os_real_time)(void)
{
    return 0;
}

/* A few jobs, one after the other; then as if somebody had pressed Ctrl-C. */
enum cs_pool_end IN_PLACE_OF(cs_pool_run)(const struct cs_pool *pool, size_t jobs)
{
    for (size_t job = 0; job < jobs; job++) {
        if (job == JOBS) {
            return CS_POOL_INTERRUPTED;
        }
        pool->job(pool->context, job);
        if (!pool->done(pool->context, job)) {
            return CS_POOL_STOPPED;
        }
    }
    return CS_POOL_ALL;
}

const char *IN_PLACE_OF(cs_file_read)(const char *path, size_t limit, struct cs_text *bytes)
{
    const struct cs_text *file = cs_fuzz_file(in_folder(path));
    cs_text_add(bytes, "", 0);
    if (strcmp(path, "-") == 0 || is_input(in_folder(path))) {
        size_t most = machine.input_length > limit ? limit + 1 : machine.input_length;
        cs_text_add(bytes, machine.input, most);
    } else if (file != NULL) {
        cs_text_add(bytes, file->bytes, file->length);
    } else {
        machine.missed = true;
        return "there is no such file";
    }
    return NULL;
}

bool IN_PLACE_OF(cs_os_read)(const char *path, struct cs_text *out, struct cs_text *why)
{
    const char *fault = IN_PLACE_OF(cs_file_read)(path, SIZE_MAX - 1, out);
    if (fault != NULL) {
        cs_text_printf(why, "cannot open %s: %s", path, fault);
    }
    return fault == NULL;
}

bool IN_PLACE_OF(cs_os_write)(int file, const char *name, const char *bytes, size_t length,
                              struct cs_text *why)
{
    (void)name;
    (void)why;
    CS_ASSERT(file == CS_OS_STDOUT || file == CS_OS_STDERR);
    cs_text_add(file == CS_OS_STDOUT ? &machine.out : &machine.err, bytes, length);
    return true;
}

bool IN_PLACE_OF(cs_os_replace)(const char *path, const char *bytes, size_t length,
                                struct cs_text *why)
{
    (void)bytes;
    (void)why;
    CS_ASSERT(path[0] != '\0' && length > 0);
    machine.replaced = true;
    return true;
}

bool IN_PLACE_OF(cs_os_is_terminal)(int file)
{
    (void)file;
    return false;
}

unsigned IN_PLACE_OF(cs_os_width)(int file)
{
    (void)file;
    return 80;
}

bool IN_PLACE_OF(cs_os_is_set)(const char *name)
{
    (void)name;
    return false;
}

bool IN_PLACE_OF(cs_os_pace)(cs_os_step *step, void *argument)
{
    for (int i = 0; i < STEPS; i++) {
        if (step(argument) < 0) {
            return true;
        }
    }
    return false; /* as Ctrl-C would end it */
}

/* A run of any length that somebody asks for ends soon. */
enum cs_run_end IN_PLACE_OF(cs_run)(struct cs_arena *arena, const struct cs_scenario *scenario,
                                    const struct cs_run_options *options,
                                    struct cs_run_summary *summary)
{
    struct cs_run_options limited = *options;
    limited.event_limit = limited.event_limit == 0 ? EVENTS : limited.event_limit;
    return __real_cs_run(arena, scenario, &limited, summary);
}

/* What docs and README promise of an exit status. A suite says of each case what is wrong with it,
 * among its results. */
static void check(int status, bool is_suite)
{
    CS_ASSERT(status == CS_EXIT_HELD || status == CS_EXIT_FAILED || status == CS_EXIT_USAGE ||
              status == CS_EXIT_ENVIRONMENT || status == CS_EXIT_UNDECIDED ||
              status == CS_EXIT_INTERRUPTED);
    bool is_error = status == CS_EXIT_USAGE || status == CS_EXIT_ENVIRONMENT;
    CS_ASSERT(!is_error || machine.err.length > 0 || (is_suite && machine.out.length > 0));
    CS_ASSERT(is_error || machine.err.length == 0);
    CS_ASSERT(is_error || machine.out.length > 0 || machine.replaced);
    CS_ASSERT(status != CS_EXIT_USAGE || !machine.replaced || is_suite);
    CS_ASSERT(status != CS_EXIT_ENVIRONMENT || machine.missed);
    cs_fuzz_shown(machine.err.bytes, machine.err.length);
    cs_fuzz_shown(machine.out.bytes, machine.out.length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = calloc(size + 1, 1);
    char name[] = "clustersim";
    char *argv[ARGUMENTS + 2] = {name};
    int argc = 1;
    CS_ASSERT(bytes != NULL);
    if (size > 0) {
        memcpy(bytes, data, size);
    }
    char *line = bytes;
    while (argc <= ARGUMENTS && *line != '\n' && *line != '\0') {
        argv[argc++] = line;
        line += strcspn(line, "\n");
        if (*line == '\n') {
            *line++ = '\0';
        }
    }
    line += *line == '\n' ? 1 : 0;
    machine.input = line;
    machine.input_length = size - (size_t)(line - bytes);
    machine.replaced = false;
    machine.missed = false;
    machine.out.length = 0;
    machine.err.length = 0;
    int status = cs_cli_main(argc, argv);
    check(status, argc > 1 && strcmp(argv[1], "test") == 0);
    free(bytes);
    return 0;
}
