/* Any bytes as a scenario: either it loads, or there is a message; and no other file is opened.
 * What loads is run for a while, judged and told; and its eager run, if that is short, is the same
 * as the lazy one. */
#include "models/run.h"
#include "scenarios/load.h"
#include "tests/fuzz/fuzz.h"

enum { LAZY_EVENTS = 3000, EAGER_EVENTS = 6000 };

static void run(struct cs_arena *arena, const struct cs_scenario *scenario, size_t size)
{
    struct cs_trace *lazy = cs_trace_new(arena);
    struct cs_trace *eager = cs_trace_new(arena);
    struct cs_run_options options = {.seed = scenario->seed,
                                     .event_limit = LAZY_EVENTS,
                                     .sink = cs_trace_add,
                                     .sink_argument = lazy};
    enum cs_run_end end = cs_run(arena, scenario, &options, NULL);
    CS_ASSERT(lazy->count > 1 && lazy->records[lazy->count - 1].kind == CS_KIND_RUN_END);
    cs_fuzz_tell(arena, lazy, size);
    options.eager = true;
    options.event_limit = EAGER_EVENTS;
    options.sink_argument = eager;
    if (end == CS_RUN_HORIZON && cs_run(arena, scenario, &options, NULL) == CS_RUN_HORIZON) {
        CS_ASSERT(lazy->digests.bytes == eager->digests.bytes);
        CS_ASSERT(lazy->digests.story == eager->digests.story);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 30);
    struct cs_load_options options = {.closed = true};
    struct cs_diags diags;
    struct cs_text messages = {0};
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_read(arena, "fuzz.json", (const char *)data,
                                                          size, &options, &diags);
    CS_ASSERT((scenario != NULL) == !cs_diags_any(&diags));
    cs_diags_text(&diags, &messages);
    cs_fuzz_shown(messages.bytes, messages.length);
    cs_text_free(&messages);
    if (scenario != NULL) {
        run(arena, scenario, size);
    }
    cs_arena_free(arena);
    return 0;
}
