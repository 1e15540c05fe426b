/* tests/models/compare.c: see compare.h. */
#include "tests/models/compare.h"

#include <stdio.h>
#include <string.h>

#include "oracle/oracle.h"

#define LIMIT ((size_t)1 << 30)

struct eager_side {
    const struct cs_trace *lazy;
    size_t next;
    struct cs_digests digests;
    struct cs_comparison *result;
};

/* Follows the eager run along the lazy trace. */
static void follow(void *argument, const struct cs_record *record)
{
    struct eager_side *side = argument;
    cs_digests_add(&side->digests, record);
    if (record->kind == CS_KIND_EAGER || !side->result->equal) {
        return;
    }
    char lazy[CS_LINE] = "", eager[CS_LINE];
    if (side->next < side->lazy->count) {
        (void)cs_record_line(&side->lazy->records[side->next], lazy, sizeof lazy);
    }
    (void)cs_record_line(record, eager, sizeof eager);
    side->next++;
    if (strcmp(lazy, eager) != 0) {
        side->result->equal = false;
        memcpy(side->result->lazy, lazy, sizeof lazy);
        memcpy(side->result->eager, eager, sizeof eager);
    }
}

static void judge(struct cs_arena *arena, const struct cs_trace *trace,
                  struct cs_comparison *result)
{
    const struct cs_judgement *judgement = cs_oracle_judge(arena, trace);
    for (size_t i = 0; i < judgement->rule_count && i < CS_SAFE_RULES; i++) {
        const struct cs_rule_verdict *verdict = &judgement->rules[i];
        if (verdict->verdict != CS_VERDICT_FAIL || strncmp(verdict->rule->id, "SAFE-", 5) != 0) {
            continue;
        }
        (void)snprintf(result->sentence[i], sizeof result->sentence[i], "seq %llu: %s",
                       (unsigned long long)verdict->failed_seq, verdict->sentence);
        result->failed_safe |= UINT32_C(1) << i;
    }
}

void cs_run_lazily(const struct cs_scenario *scenario, struct cs_comparison *result)
{
    struct cs_arena *arena = cs_arena_new(LIMIT);
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_summary summary;
    memset(result, 0, sizeof *result);
    result->equal = true;
    struct cs_run_options options = {
        .seed = scenario->seed, .sink = cs_trace_add, .sink_argument = trace};
    (void)cs_run(arena, scenario, &options, &summary);
    result->lazy_events = summary.events;
    judge(arena, trace, result);
    cs_arena_free(arena);
}

void cs_compare(const struct cs_scenario *scenario, uint64_t *row_uses,
                struct cs_comparison *result)
{
    struct cs_arena *arena = cs_arena_new(LIMIT);
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_summary lazy, eager;
    memset(result, 0, sizeof *result);
    result->equal = true;
    struct cs_run_options options = {.seed = scenario->seed,
                                     .sink = cs_trace_add,
                                     .sink_argument = trace,
                                     .row_uses = row_uses};
    (void)cs_run(arena, scenario, &options, &lazy);

    struct eager_side side = {.lazy = trace, .result = result};
    cs_digests_init(&side.digests);
    options.eager = true;
    options.sink = follow;
    options.sink_argument = &side;
    options.row_uses = NULL;
    (void)cs_run(arena, scenario, &options, &eager);
    if (result->equal && side.next < trace->count) {
        result->equal = false;
        (void)cs_record_line(&trace->records[side.next], result->lazy, sizeof result->lazy);
    }
    result->equal = result->equal && side.digests.bytes == trace->digests.bytes &&
                    side.digests.story == trace->digests.story;
    result->lazy_events = lazy.events;
    result->eager_events = eager.events;
    judge(arena, trace, result);
    cs_arena_free(arena);
}
