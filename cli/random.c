#include "cli/random.h"

#include <inttypes.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "models/run.h"
#include "scenarios/random/generate.h"

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

/* ---- The command ---- */

/* What would be about files, or mean nothing here. */
static bool has_foreign_option(const struct cs_args *args)
{
    static const char *const mine[] = {"random", "seed",    "jobs",  "lazy", "json",
                                       "quiet",  "verbose", "width", "help"};
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
        put_result(&session);
        status = cs_worse(session.status, cs_random_status(&session.result));
    }
    cs_text_free(&session.out);
    return status;
}
