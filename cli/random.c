#include "cli/random.h"

#include <inttypes.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "models/run.h"
#include "scenarios/random/generate.h"
#include "scenarios/random/shrink.h"

enum { TRIES = 4000 }; /* to shrink one scenario */

/* What a job leaves for the one who takes it over. */
struct place {
    struct cs_trial trial;
    uint64_t probes[CS_PROBES];
    uint64_t *row_uses;
};

/* The command while it runs. */
struct session {
    const struct cs_args *args;
    struct cs_pool pool;
    struct cs_progress progress;
    struct cs_random_result result;
    uint64_t *row_uses;
    struct place *ring;
    size_t window;
    bool json, quiet;
    const char *folder; /* to keep what failed in; NULL: nothing is kept */
    struct cs_paper paper;
    struct cs_text out; /* what the paper is of */
    int status;         /* of the program's own writing */
};

/* ---- One scenario ---- */

/* The other order in which the scenario is tried: never 0, another one for each. */
static uint64_t permute_of(uint64_t seed)
{
    return seed * 2 + 1;
}

static void run_job(void *context, size_t job)
{
    struct session *session = context;
    struct place *place = &session->ring[job % session->window];
    uint64_t seed = session->result.first_seed + job;
    struct cs_text text = {0};
    struct cs_trial_options options = {.lazily = session->result.lazily,
                                       .permute = permute_of(seed),
                                       .row_uses = place->row_uses,
                                       .probes = place->probes};
    cs_about("random scenario %" PRIu64, seed);
    memset(place->probes, 0, sizeof place->probes);
    memset(place->row_uses, 0, session->result.n_rows * sizeof *place->row_uses);
    cs_random_scenario(&text, seed);
    cs_trial_run(text.bytes, text.length, &options, &place->trial);
    cs_text_free(&text);
    cs_about("%s", "");
}

/* ---- All of them ---- */

static void count_failure(struct cs_random_result *result, uint64_t seed,
                          const struct cs_failure *failure)
{
    for (size_t i = 0; i < result->n_kinds; i++) {
        struct cs_random_kind *kind = &result->kinds[i];
        if (strcmp(kind->first.what, failure->what) == 0 &&
            kind->first.permuted == failure->permuted) {
            kind->count++;
            return;
        }
    }
    CS_ASSERT(result->n_kinds < CS_RANDOM_KINDS); /* twice the rules SAFE-…, and a few more */
    result->kinds[result->n_kinds++] = (struct cs_random_kind){
        .first = *failure, .seed = seed, .count = 1};
}

static void put_failure(struct session *session, uint64_t seed, const struct cs_failure *failure)
{
    session->out.length = 0;
    if (session->json) {
        cs_random_failure_json(&session->out, seed, failure);
    } else if (!session->quiet) {
        cs_random_failure_text(&session->paper, seed, failure);
    }
    if (session->out.length > 0) {
        cs_progress_clear(&session->progress);
        session->status = cs_put(&session->out, session->status);
    }
}

static bool take_result(void *context, size_t job)
{
    struct session *session = context;
    struct cs_random_result *result = &session->result;
    const struct place *place = &session->ring[job % session->window];
    const struct cs_trial *trial = &place->trial;
    uint64_t seed = result->first_seed + job;
    result->tried++;
    result->failed += trial->n_failures > 0;
    result->cut += trial->cut;
    result->lazy_events += trial->lazy_events;
    result->eager_events += trial->eager_events;
    result->permuted_events += trial->permuted_events;
    for (size_t i = 0; i < CS_PROBES; i++) {
        result->probes[i] += place->probes[i];
    }
    for (size_t i = 0; i < result->n_rows; i++) {
        session->row_uses[i] += place->row_uses[i];
    }
    for (size_t i = 0; i < trial->n_failures; i++) {
        count_failure(result, seed, &trial->failures[i]);
        put_failure(session, seed, &trial->failures[i]);
    }
    return session->status == CS_EXIT_HELD;
}

static void tick(void *context, size_t taken)
{
    struct session *session = context;
    struct cs_text line = {0};
    cs_text_printf(&line, "%zu of %" PRIu64 " scenarios, %" PRIu64 " failed", taken,
                   session->result.asked, session->result.failed);
    cs_progress_show(&session->progress, line.bytes);
    cs_text_free(&line);
}

static void run_all(struct session *session)
{
    struct cs_random_result *result = &session->result;
    struct cs_arena *arena = session->args->arena;
    cs_models_prepare();
    result->n_rows = cs_model_row_count();
    result->row_uses = session->row_uses = CS_NEW_ARRAY(arena, uint64_t, result->n_rows);
    session->pool.job = run_job;
    session->pool.done = take_result;
    session->pool.tick = session->progress.shows ? tick : NULL;
    session->pool.context = session;
    session->window = cs_pool_window(&session->pool, (size_t)result->asked);
    session->ring = CS_NEW_ARRAY(arena, struct place, session->window);
    for (size_t i = 0; i < session->window; i++) {
        session->ring[i].row_uses = CS_NEW_ARRAY(arena, uint64_t, result->n_rows);
    }
    enum cs_pool_end end = cs_pool_run(&session->pool, (size_t)result->asked);
    cs_progress_clear(&session->progress);
    result->interrupted = end == CS_POOL_INTERRUPTED;
}

/* ---- Keeping what failed ---- */

struct wanted {
    const struct cs_failure *failure;
    uint64_t permute;
};

/* Of expectations it must be the same one: another may fail for want of what was left out. */
static bool same_expectation(const struct cs_failure *a, const struct cs_failure *b)
{
    size_t length = strcspn(b->sentence, ":");
    return strcmp(b->what, CS_FAILURE_EXPECTATION) != 0 ||
           strncmp(a->sentence, b->sentence, length + 1) == 0;
}

static bool fails_like(void *context, const char *text, size_t length)
{
    const struct wanted *wanted = context;
    struct cs_trial trial;
    struct cs_trial_options options = {.permute = wanted->permute, .only = wanted->failure};
    cs_trial_run(text, length, &options, &trial);
    const struct cs_failure *found = cs_trial_find(&trial, wanted->failure->what,
                                                   wanted->failure->permuted);
    return found != NULL && same_expectation(found, wanted->failure);
}

/* A name that no file has yet: nothing is overwritten. */
static const char *free_name(const struct session *session, const struct cs_random_kind *kind)
{
    struct cs_arena *arena = session->args->arena;
    const char *name = NULL;
    for (int i = 1; name == NULL || cs_os_type(name) != CS_OS_NOTHING; i++) {
        const char *again = i == 1 ? "" : cs_arena_printf(arena, "-%d", i);
        name = cs_arena_printf(arena, "%s/random-%" PRIu64 "-%s%s%s.json", session->folder,
                               kind->seed, kind->first.what,
                               kind->first.permuted ? "-permuted" : "", again);
    }
    return name;
}

/* Writes the first scenario of a kind, as small as it can be made. */
static void keep_kind(struct session *session, struct cs_random_kind *kind)
{
    struct cs_text text = {0};
    struct cs_text why = {0};
    struct wanted wanted = {&kind->first, permute_of(kind->seed)};
    struct cs_arena *arena = session->args->arena;
    struct cs_shrink shrink = {.fails = fails_like,
                               .context = &wanted,
                               .most_tries = TRIES,
                               .title = cs_arena_printf(arena, "%s, from random scenario %" PRIu64,
                                                        kind->first.what, kind->seed),
                               .mended = strcmp(kind->first.what, CS_FAILURE_EXPECTATION) == 0};
    cs_random_scenario(&text, kind->seed);
    cs_progress_show(&session->progress, "shrinking what failed");
    cs_about("random scenario %" PRIu64 ", shrunk", kind->seed);
    bool shrunk = !cs_args_has(session->args, "no-shrink") && cs_random_shrink(&text, &shrink);
    cs_about("%s", "");
    cs_progress_clear(&session->progress);
    kind->kept = free_name(session, kind);
    kind->actions_before = shrunk ? shrink.actions_before : 0;
    kind->actions_after = shrunk ? shrink.actions_after : 0;
    kind->permute = kind->first.permuted ? wanted.permute : 0;
    if (!cs_os_replace(kind->kept, text.bytes, text.length, &why)) {
        cs_say("%s", why.bytes);
        kind->kept = NULL;
        session->status = CS_EXIT_ENVIRONMENT;
    }
    cs_text_free(&text);
    cs_text_free(&why);
}

/* One scenario of each kind; not the same failure once more in another order. */
static void keep_all(struct session *session)
{
    struct cs_random_result *result = &session->result;
    for (size_t i = 0; i < result->n_kinds && session->status == CS_EXIT_HELD; i++) {
        struct cs_random_kind *kind = &result->kinds[i];
        bool again = false;
        for (size_t k = 0; k < result->n_kinds; k++) {
            again = again || (kind->first.permuted && !result->kinds[k].first.permuted &&
                              strcmp(result->kinds[k].first.what, kind->first.what) == 0);
        }
        if (!again) {
            keep_kind(session, kind);
        }
    }
}

/* ---- The command ---- */

/* What would be about files, or mean nothing here. */
static bool has_foreign_option(const struct cs_args *args)
{
    static const char *const mine[] = {"random", "seed",  "jobs",    "lazy",  "keep", "no-shrink",
                                       "json",   "quiet", "verbose", "width", "help"};
    for (size_t i = 0; i < args->n_given; i++) {
        bool known = false;
        for (size_t k = 0; k < CS_LEN(mine); k++) {
            known = known || strcmp(args->given[i].option->name, mine[k]) == 0;
        }
        if (!known) {
            (void)cs_usage_error(args, "--random has no use for --%s", args->given[i].option->name);
            return true;
        }
    }
    return false;
}

static bool read_options(struct session *session)
{
    enum { MOST = 1000000000 };
    const struct cs_args *args = session->args;
    struct cs_random_result *result = &session->result;
    uint64_t jobs = 0;
    result->first_seed = 1;
    result->lazily = cs_args_has(args, "lazy");
    session->json = cs_args_has(args, "json");
    session->quiet = cs_args_has(args, "quiet");
    if (has_foreign_option(args)) {
        return false;
    }
    if (args->n_operands > 0) {
        (void)cs_usage_error(args, "--random makes its own scenarios: leave out \"%s\"",
                             args->operands[0]);
        return false;
    }
    session->folder = cs_args_value(args, "keep");
    if (session->folder != NULL && cs_os_type(session->folder) != CS_OS_FOLDER) {
        (void)cs_usage_error(args, "--keep \"%s\": expected a folder", session->folder);
        return false;
    }
    if (cs_args_has(args, "no-shrink") && session->folder == NULL) {
        (void)cs_usage_error(args, "--no-shrink goes with --keep");
        return false;
    }
    if (session->quiet && cs_args_has(args, "verbose")) {
        (void)cs_usage_error(args, "--quiet and --verbose exclude each other");
        return false;
    }
    bool good = cs_args_number(args, "random", 1, MOST, &result->asked) &&
                cs_args_number(args, "seed", 0, (uint64_t)1 << 53, &result->first_seed) &&
                cs_args_number(args, "jobs", 0, CS_POOL_THREADS_MAX, &jobs) &&
                cs_paper_for(args, &session->out, &session->paper);
    session->pool.threads = (unsigned)jobs;
    return good;
}

static void put_result(struct session *session)
{
    session->out.length = 0;
    if (session->json) {
        cs_random_json(&session->out, &session->result);
    } else {
        cs_random_text(&session->paper, &session->result, !session->quiet);
    }
    session->status = cs_put(&session->out, session->status);
}

int cs_command_random(const struct cs_args *args)
{
    struct session session = {.args = args, .progress = cs_progress_new()};
    int status = CS_EXIT_USAGE;
    if (read_options(&session)) {
        run_all(&session);
        if (session.folder != NULL && !session.result.interrupted) {
            keep_all(&session);
        }
        put_result(&session);
        status = cs_worse(session.status, cs_random_status(&session.result));
    }
    cs_text_free(&session.out);
    return status;
}
