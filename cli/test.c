#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/case.h"
#include "cli/cli.h"
#include "cli/os.h"
#include "cli/pool.h"
#include "models/run.h"

enum { EVENTS = 1000000 }; /* --max-events unless it is given */

/* The command while it runs. */
struct session {
    const struct cs_args *args;
    struct cs_plan plan;
    struct cs_case_rules rules;
    struct cs_pool pool;
    struct cs_suite_case *results;
    struct cs_suite suite;
    struct cs_arena **arenas; /* of the cases that are not handed over: a ring */
    const char **goldens;     /* a ring, too: the golden story to be written, or NULL */
    size_t window;
    const char *junit, *tap; /* files, or "-"; NULL: not wanted */
    bool json, quiet, fail_fast;
    bool to_stdout; /* one of those files is standard output: nothing else goes there */
    struct cs_paper paper;
    struct cs_text out; /* what the paper is of; empty between cases */
    int status;         /* of the program's own writing */
    size_t bad;         /* cases that did not pass so far */
    bool shows_progress;
    size_t progress_width; /* columns of what stands on the terminal's line now */
};

/* ---- The display on a terminal ---- */

static void put_progress(struct session *session, const char *line)
{
    struct cs_text text = {0};
    struct cs_text why = {0};
    size_t columns = cs_paper_columns(line);
    cs_text_printf(&text, "\r%s", line);
    for (size_t i = columns; i < session->progress_width; i++) {
        cs_text_puts(&text, " ");
    }
    cs_text_puts(&text, columns == 0 ? "\r" : "");
    if (!cs_os_write(CS_OS_STDERR, "standard error", text.bytes, text.length, &why)) {
        session->shows_progress = false;
    }
    session->progress_width = columns;
    cs_text_free(&text);
    cs_text_free(&why);
}

static void tick(void *context, size_t taken)
{
    struct session *session = context;
    struct cs_text line = {0};
    if (session->shows_progress && taken < session->plan.count) {
        cs_text_printf(&line, "%zu of %zu cases, %zu not passed", taken, session->plan.count,
                       session->bad);
        put_progress(session, line.bytes);
    }
    cs_text_free(&line);
}

static void clear_progress(struct session *session)
{
    if (session->shows_progress && session->progress_width > 0) {
        put_progress(session, "");
    }
}

/* ---- Running ---- */

static void run_job(void *context, size_t job)
{
    struct session *session = context;
    struct cs_arena *arena = cs_arena_new(CS_ARENA_LIMIT);
    session->arenas[job % session->window] = arena;
    cs_case_run(arena, &session->plan.cases[job], &session->rules, &session->results[job],
                &session->goldens[job % session->window]);
}

static void put_case(struct session *session, const struct cs_suite_case *result)
{
    session->out.length = 0;
    if (session->to_stdout || session->status != CS_EXIT_HELD) { /* once is enough to say it */
        return;
    }
    if (session->json) {
        cs_suite_case_json(&session->out, result);
    } else if (!session->quiet) {
        cs_suite_case_text(&session->paper, result, cs_args_has(session->args, "verbose"));
    }
    if (session->out.length > 0) {
        clear_progress(session);
        session->status = cs_put(&session->out, session->status);
    }
}

/* Writes the golden story of a case with --update. */
static void write_golden(struct session *session, struct cs_suite_case *result, const char *story)
{
    struct cs_text why = {0};
    const char *file = result->golden_file;
    const char *slash = strrchr(file, '/');
    CS_ASSERT(slash != NULL);
    const char *folder = cs_arena_text(session->args->arena, file, (size_t)(slash - file));
    if (!cs_os_make_folder(folder, &why) || !cs_os_replace(file, story, strlen(story), &why)) {
        clear_progress(session);
        cs_say("%s", why.bytes);
        session->status = CS_EXIT_ENVIRONMENT;
    } else {
        result->golden = result->golden == CS_GOLDEN_MISSING ? CS_GOLDEN_CREATED
                                                             : CS_GOLDEN_UPDATED;
    }
    cs_text_free(&why);
}

static bool take_result(void *context, size_t job)
{
    struct session *session = context;
    struct cs_suite_case *result = &session->results[job];
    struct cs_arena **arena = &session->arenas[job % session->window];
    bool failed = result->outcome == CS_OUTCOME_FAILED || result->outcome == CS_OUTCOME_ERROR;
    const char *golden = session->goldens[job % session->window];
    if (golden != NULL) {
        write_golden(session, result, golden);
    }
    cs_case_keep(session->args->arena, result);
    cs_arena_free(*arena);
    *arena = NULL;
    session->bad += result->outcome != CS_OUTCOME_PASSED;
    session->suite.exit_status = cs_worse(session->suite.exit_status, result->exit_status);
    put_case(session, result);
    session->suite.count = job + 1; /* so many were taken */
    return session->status == CS_EXIT_HELD && !(session->fail_fast && failed);
}

/* What was not taken was not run, whatever other threads did meanwhile. */
static void skip_rest(struct session *session, const char *why)
{
    for (size_t i = 0; i < session->window; i++) {
        cs_arena_free(session->arenas[i]);
    }
    for (size_t i = session->suite.count; i < session->plan.count; i++) {
        session->results[i] = cs_case_skipped(&session->plan.cases[i], why);
        put_case(session, &session->results[i]);
    }
}

static void run_all(struct session *session)
{
    size_t count = session->plan.count;
    struct cs_arena *arena = session->args->arena;
    session->pool.job = run_job;
    session->pool.done = take_result;
    session->pool.tick = session->shows_progress ? tick : NULL;
    session->pool.context = session;
    session->window = cs_pool_window(&session->pool, count);
    session->arenas = CS_NEW_ARRAY(arena, struct cs_arena *, session->window);
    session->goldens = CS_NEW_ARRAY(arena, const char *, session->window);
    session->results = CS_NEW_ARRAY(arena, struct cs_suite_case, count);
    session->suite.cases = session->results;
    cs_models_prepare();
    enum cs_pool_end end = cs_pool_run(&session->pool, count);
    clear_progress(session);
    session->suite.interrupted = end == CS_POOL_INTERRUPTED;
    if (session->suite.interrupted) {
        session->suite.exit_status = CS_EXIT_INTERRUPTED;
    }
    skip_rest(session, session->suite.interrupted        ? "interrupted before it was run"
                       : session->status != CS_EXIT_HELD ? "not run: a file could not be written"
                                                         : "not run: --fail-fast, and one failed "
                                                           "before");
    session->suite.count = count;
    cs_suite_count(&session->suite);
}

/* ---- The command line ---- */

/* "2/5". */
static bool read_shard(const struct cs_args *args, struct cs_choice *choice)
{
    enum { MOST = 100000 };
    const char *text = cs_args_value(args, "shard");
    uint64_t numbers[2] = {0, 0};
    size_t which = 0;
    bool good = true;
    for (const char *at = text == NULL ? "" : text; good && *at != '\0'; at++) {
        if (*at == '/') {
            good = ++which == 1;
        } else {
            good = *at >= '0' && *at <= '9' && numbers[which] < MOST;
            numbers[which] = numbers[which] * 10 + (uint64_t)(*at - '0');
        }
    }
    if (text != NULL &&
        (!good || which != 1 || numbers[0] == 0 || numbers[0] > numbers[1] || numbers[1] > MOST)) {
        (void)cs_usage_error(args, "--shard \"%s\": expected K/N, the Kth of N parts", text);
        return false;
    }
    choice->shard = numbers[0];
    choice->shards = numbers[1];
    return true;
}

/* Standard output takes one thing; two files are two. */
static bool read_files(struct session *session)
{
    const struct cs_args *args = session->args;
    const char *junit = cs_args_value(args, "junit");
    const char *tap = cs_args_value(args, "tap");
    session->junit = junit;
    session->tap = tap;
    bool junit_out = junit != NULL && strcmp(junit, "-") == 0;
    bool tap_out = tap != NULL && strcmp(tap, "-") == 0;
    session->to_stdout = junit_out || tap_out;
    if ((junit != NULL && junit[0] == '\0') || (tap != NULL && tap[0] == '\0')) {
        (void)cs_usage_error(args, "--junit and --tap need the name of a file, or -");
        return false;
    }
    if (junit != NULL && tap != NULL && strcmp(junit, tap) == 0) {
        (void)cs_usage_error(args, "--junit and --tap cannot both be %s", junit);
        return false;
    }
    if (cs_args_has(args, "json") + cs_args_has(args, "github") + junit_out + tap_out > 1) {
        (void)cs_usage_error(args, "one at a time can be printed: --json, --github, --junit -, "
                                   "--tap -");
        return false;
    }
    return true;
}

/* What can be said of the options before anything is looked at. */
static bool read_options(struct session *session, struct cs_choice *choice)
{
    const struct cs_args *args = session->args;
    const char *time = cs_args_value(args, "max-time");
    uint64_t jobs = 0;
    session->json = cs_args_has(args, "json");
    session->quiet = cs_args_has(args, "quiet");
    session->fail_fast = cs_args_has(args, "fail-fast");
    session->rules.max_events = EVENTS;
    session->rules.repeat = 1;
    session->rules.update = cs_args_has(args, "update");
    choice->only = cs_args_values(args, "only", &choice->n_only);
    choice->skip = cs_args_values(args, "skip", &choice->n_skip);
    choice->tags = cs_args_values(args, "tag", &choice->n_tags);
    choice->skip_tags = cs_args_values(args, "skip-tag", &choice->n_skip_tags);
    session->rules.rules = cs_rule_ids(args->arena, &session->rules.n_rules);
    if (session->quiet && cs_args_has(args, "verbose")) {
        (void)cs_usage_error(args, "--quiet and --verbose exclude each other");
        return false;
    }
    if (time != NULL &&
        (!cs_duration_read(time, &session->rules.max_time) || session->rules.max_time <= 0)) {
        (void)cs_usage_error(args, "--max-time \"%s\": expected a duration such as 90s or 2h",
                             time);
        return false;
    }
    bool good = read_shard(args, choice) && read_files(session) &&
                cs_args_number(args, "jobs", 0, CS_POOL_THREADS_MAX, &jobs) &&
                cs_args_number(args, "repeat", 1, 1000, &session->rules.repeat) &&
                cs_args_number(args, "max-events", 1, (uint64_t)1 << 40,
                               &session->rules.max_events) &&
                cs_paper_for(args, &session->out, &session->paper);
    session->pool.threads = (unsigned)jobs;
    return good;
}

/* Finds the cases and keeps those that are wanted. */
static int plan(struct session *session, const struct cs_choice *choice)
{
    const struct cs_args *args = session->args;
    struct cs_plan *found = &session->plan;
    struct cs_text why = {0};
    int status = CS_EXIT_HELD;
    found->arena = args->arena;
    for (size_t i = 0; i < args->n_operands && status == CS_EXIT_HELD; i++) {
        status = cs_plan_add(found, args->operands[i], &why);
    }
    if (status == CS_EXIT_HELD) {
        cs_plan_sort(found);
        session->suite.found = found->count;
        if (found->count == 0) {
            cs_text_printf(&why, "no scenario was found (%zu design%s, %zu other JSON file%s)",
                           found->designs, found->designs == 1 ? "" : "s", found->others,
                           found->others == 1 ? "" : "s");
            status = CS_EXIT_USAGE;
        } else if (!cs_plan_choose(found, choice, &why)) {
            status = CS_EXIT_USAGE;
        }
    }
    if (status != CS_EXIT_HELD) {
        cs_say("%s", why.bytes);
    }
    cs_text_free(&why);
    session->suite.designs = found->designs;
    session->suite.others = found->others;
    session->suite.links = found->links;
    session->suite.goldens_alone = found->goldens_alone;
    session->suite.shard = cs_args_value(args, "shard");
    return status;
}

static int list(struct session *session)
{
    for (size_t i = 0; i < session->plan.count; i++) {
        const struct cs_planned *planned = &session->plan.cases[i];
        if (session->json) {
            struct cs_suite_case listed = cs_case_skipped(planned, "listed");
            cs_suite_case_json(&session->out, &listed);
        } else {
            cs_paper_clean(&session->out, planned->name);
            cs_text_puts(&session->out, "\n");
        }
    }
    return cs_put(&session->out, CS_EXIT_HELD);
}

static void put_summary(struct session *session)
{
    session->out.length = 0;
    if (session->to_stdout || session->status != CS_EXIT_HELD) {
        return;
    }
    if (session->json) {
        cs_suite_summary_json(&session->out, &session->suite);
    } else {
        cs_suite_summary_text(&session->paper, &session->suite, session->quiet);
    }
    session->status = cs_put(&session->out, session->status);
}

typedef void format(struct cs_text *out, const struct cs_suite *suite);

static void put_file(struct session *session, const char *file, format *write)
{
    struct cs_text why = {0};
    session->out.length = 0;
    if (file == NULL) {
        return;
    }
    write(&session->out, &session->suite);
    if (strcmp(file, "-") == 0) {
        session->status = cs_put(&session->out, session->status);
    } else if (!cs_os_replace(file, session->out.bytes, session->out.length, &why)) {
        cs_say("%s", why.bytes);
        session->status = CS_EXIT_ENVIRONMENT;
    }
    cs_text_free(&why);
}

static void put_files(struct session *session)
{
    put_file(session, session->junit, cs_suite_junit);
    put_file(session, session->tap, cs_suite_tap);
    put_file(session, cs_args_has(session->args, "github") ? "-" : NULL, cs_suite_github);
}

/* How long it really took: for the one who waited, and for nobody else. */
static void say_real_time(const struct session *session, cs_time began)
{
    struct cs_text text = {0};
    unsigned threads = cs_pool_threads(&session->pool, session->plan.count);
    if (session->shows_progress && !session->quiet) {
        cs_text_span(&text, (cs_os_real_time() - began) / CS_MS * CS_MS);
        cs_say("%zu cases in %s on %u thread%s", session->plan.count, text.bytes, threads,
               threads == 1 ? "" : "s");
    }
    cs_text_free(&text);
}

/* What is for random scenarios alone. */
static bool has_random_option(const struct cs_args *args)
{
    static const char *const names[] = {"seed", "lazy", "keep", "no-shrink"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        if (cs_args_has(args, names[i])) {
            (void)cs_usage_error(args, "--%s goes with --random", names[i]);
            return true;
        }
    }
    return false;
}

int cs_command_test(const struct cs_args *args)
{
    if (cs_args_value(args, "random") != NULL) {
        return cs_command_random(args);
    }
    if (has_random_option(args)) {
        return CS_EXIT_USAGE;
    }
    if (args->n_operands == 0) {
        return cs_usage_error(args, "test needs PATH..., or --random N");
    }
    struct session session = {.args = args};
    struct cs_choice choice = {0};
    cs_time began = cs_os_real_time();
    session.shows_progress = cs_os_is_terminal(CS_OS_STDERR);
    int status = read_options(&session, &choice) ? plan(&session, &choice) : CS_EXIT_USAGE;
    if (status == CS_EXIT_HELD && cs_args_has(args, "list")) {
        status = list(&session);
    } else if (status == CS_EXIT_HELD) {
        run_all(&session);
        put_summary(&session);
        put_files(&session);
        say_real_time(&session, began);
        status = cs_worse(session.status, session.suite.exit_status);
    }
    cs_text_free(&session.out);
    return status;
}
