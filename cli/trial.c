#include "cli/trial.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli/probes.h"
#include "models/run.h"
#include "oracle/oracle.h"
#include "scenarios/load.h"

enum { EAGER_EVENTS = 2000000, LINE = 4096 };
#define MEMORY ((size_t)1 << 30) /* of one trial */

const char CS_FAILURE_LOADER[] = "LOADER";
const char CS_FAILURE_EXPECTATION[] = "EXPECTATION";
const char CS_FAILURE_EAGER[] = "EAGER";
const char CS_FAILURE_CIRCLE[] = "CIRCLE";

/* One trial while it goes on. */
struct work {
    struct cs_arena *arena;
    const struct cs_scenario *scenario;
    const struct cs_trial_options *options;
    struct cs_trial *trial;
};

const struct cs_failure *cs_trial_find(const struct cs_trial *trial, const char *what,
                                       bool permuted)
{
    for (size_t i = 0; i < trial->n_failures; i++) {
        const struct cs_failure *failure = &trial->failures[i];
        if (strcmp(failure->what, what) == 0 && failure->permuted == permuted) {
            return failure;
        }
    }
    return NULL;
}

static void fail(struct cs_trial *trial, const char *what, bool permuted, const char *sentence)
{
    if (trial->n_failures == CS_TRIAL_FAILURES || cs_trial_find(trial, what, permuted) != NULL) {
        return;
    }
    struct cs_failure *failure = &trial->failures[trial->n_failures++];
    *failure = (struct cs_failure){.permuted = permuted};
    (void)snprintf(failure->what, sizeof failure->what, "%s", what);
    (void)snprintf(failure->sentence, sizeof failure->sentence, "%s", sentence);
}

/* Whether something of this kind is looked for. */
static bool wanted(const struct work *work, bool eager, bool permuted)
{
    const struct cs_failure *only = work->options->only;
    bool is_eager = only != NULL && strcmp(only->what, CS_FAILURE_EAGER) == 0;
    return only == NULL || (is_eager == eager && only->permuted == permuted);
}

/* ---- Judging ---- */

static void judge(const struct work *work, const struct cs_trace *trace, bool permuted)
{
    const struct cs_judgement *judgement = cs_oracle_judge(work->arena, trace);
    char sentence[CS_FAILURE_SENTENCE];
    for (size_t i = 0; i < judgement->rule_count; i++) {
        const struct cs_rule_verdict *verdict = &judgement->rules[i];
        bool safe = strncmp(verdict->rule->id, "SAFE-", 5) == 0;
        if (safe && verdict->verdict == CS_VERDICT_FAIL) {
            fail(work->trial, verdict->rule->id, permuted, verdict->sentence);
        }
    }
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        const struct cs_expect_verdict *verdict = &judgement->expectations[i];
        if (verdict->verdict != CS_VERDICT_PASS) {
            (void)snprintf(sentence, sizeof sentence, "%s: %s", verdict->id,
                           verdict->sentence != NULL ? verdict->sentence : "undecided");
            fail(work->trial, CS_FAILURE_EXPECTATION, permuted, sentence);
        }
    }
}

/* Runs lazily and judges; the trace is the arena's. */
static struct cs_trace *run(const struct work *work, uint64_t permute, uint64_t *events)
{
    struct cs_trace *trace = cs_trace_new(work->arena);
    struct cs_run_summary summary;
    struct cs_run_options options = {.seed = work->scenario->seed,
                                     .permute = permute,
                                     .sink = cs_trace_add,
                                     .sink_argument = trace,
                                     .row_uses = permute == 0 ? work->options->row_uses : NULL};
    (void)cs_run(work->arena, work->scenario, &options, &summary);
    *events = summary.events;
    if (summary.end == CS_RUN_LIMIT) {
        fail(work->trial, CS_FAILURE_CIRCLE, permute != 0,
             "there is no end of events at one instant");
    }
    if (wanted(work, false, permute != 0)) {
        judge(work, trace, permute != 0);
    }
    return trace;
}

/* ---- Eagerly ---- */

/* Follows the eager run along the lazy trace. */
struct follower {
    const struct cs_trace *lazy;
    cs_time until;
    size_t next;
    bool equal;
    bool ending; /* stopped before its time: what is told from here on is about that */
    bool cut;
    char sentence[CS_FAILURE_SENTENCE];
};

static void differ(struct follower *follower, const char *lazy, const char *eager)
{
    follower->equal = false;
    (void)snprintf(follower->sentence, sizeof follower->sentence, "lazily %.*s, eagerly %.*s",
                   (int)strcspn(lazy, "\n"), lazy, (int)strcspn(eager, "\n"), eager);
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same(const struct cs_record *a, const struct cs_record *b)
{
    return a->seq == b->seq && a->t_us == b->t_us && a->kind == b->kind && a->cause == b->cause &&
           a->has_value == b->has_value && (!a->has_value || a->value == b->value) &&
           same_text(a->subject, b->subject) && same_text(a->object, b->object) &&
           same_text(a->from, b->from) && same_text(a->to, b->to) && same_text(a->what, b->what) &&
           same_text(a->rule, b->rule);
}

/* What a run tells when it is over: the actions that never happened, and its end. */
static bool is_farewell(const struct cs_record *record)
{
    static const char never[] = "it never happened";
    bool action = record->kind == CS_KIND_NO_EFFECT && record->what != NULL &&
                  strncmp(record->what, never, sizeof never - 1) == 0;
    return action || record->kind == CS_KIND_RUN_END;
}

static void follow(void *argument, const struct cs_record *record)
{
    struct follower *f = argument;
    bool early = record->t_us < f->until;
    f->ending = f->ending || (early && is_farewell(record));
    f->cut = record->kind == CS_KIND_RUN_END && strcmp(record->what, "limit") == 0;
    if (record->kind == CS_KIND_EAGER || !f->equal || f->ending) {
        return;
    }
    const struct cs_record *other = f->next < f->lazy->count ? &f->lazy->records[f->next] : NULL;
    f->next++;
    if (other != NULL && same(record, other)) {
        return;
    }
    char lazy[LINE] = "the run has ended";
    char eager[LINE] = "";
    if (other != NULL) {
        (void)cs_record_line(other, lazy, sizeof lazy);
    }
    (void)cs_record_line(record, eager, sizeof eager);
    differ(f, lazy, eager);
}

static void run_eagerly(const struct work *work, const struct cs_trace *lazy)
{
    struct follower follower = {.lazy = lazy, .until = work->scenario->until, .equal = true};
    struct cs_run_summary summary;
    struct cs_run_options options = {.seed = work->scenario->seed,
                                     .eager = true,
                                     .event_limit = EAGER_EVENTS,
                                     .sink = follow,
                                     .sink_argument = &follower};
    (void)cs_run(work->arena, work->scenario, &options, &summary);
    if (follower.equal && !follower.cut && follower.next < lazy->count) {
        char line[LINE];
        (void)cs_record_line(&lazy->records[follower.next], line, sizeof line);
        differ(&follower, line, "the run has ended");
    }
    if (!follower.equal) {
        fail(work->trial, CS_FAILURE_EAGER, false, follower.sentence);
    }
    work->trial->eager_events = summary.events;
    work->trial->cut = follower.cut;
}

/* ---- All of it ---- */

static void run_all(const struct work *work)
{
    const struct cs_trial_options *options = work->options;
    const struct cs_failure *only = options->only;
    if (only == NULL || !only->permuted) {
        const struct cs_trace *lazy = run(work, 0, &work->trial->lazy_events);
        if (options->probes != NULL) {
            cs_probes_count(lazy, options->probes);
        }
        if (!options->lazily && wanted(work, true, false)) {
            run_eagerly(work, lazy);
        }
    }
    if (options->permute != 0 && wanted(work, false, true)) {
        (void)run(work, options->permute, &work->trial->permuted_events);
    }
}

void cs_trial_run(const char *text, size_t length, const struct cs_trial_options *options,
                  struct cs_trial *trial)
{
    static const struct cs_load_options closed = {.closed = true};
    struct work work = {.arena = cs_arena_new(MEMORY), .options = options, .trial = trial};
    struct cs_diags diags;
    cs_diags_init(&diags, work.arena);
    trial->n_failures = 0;
    trial->lazy_events = trial->eager_events = trial->permuted_events = 0;
    trial->cut = false;
    work.scenario = cs_scenario_read(work.arena, "random.json", text, length, &closed, &diags);
    if (work.scenario == NULL) {
        struct cs_text message = {0};
        cs_diag_text(&diags.kept[0], &message);
        fail(trial, CS_FAILURE_LOADER, false, message.bytes);
        cs_text_free(&message);
    } else {
        run_all(&work);
    }
    cs_arena_free(work.arena);
}
