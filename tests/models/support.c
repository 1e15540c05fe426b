/* tests/models/support.c: see support.h. */
#include "tests/models/support.h"

#include <criterion/criterion.h>
#include <string.h>

#include "scenarios/load.h"
#include "scenarios/random/generate.h"

const struct cs_scenario *cs_test_scenario(struct cs_arena *arena, const char *text)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_read(
        arena, CS_SOURCE_DIR "/scenarios/of-a-test.json", text, strlen(text), NULL, &diags);
    struct cs_text messages = {0};
    cs_diags_text(&diags, &messages);
    cr_assert_not_null(scenario, "%s\n%s", messages.bytes, text);
    cs_text_free(&messages);
    return scenario;
}

const struct cs_scenario *cs_test_random(struct cs_arena *arena, uint64_t seed)
{
    struct cs_text text = {0};
    cs_random_scenario(&text, seed);
    const struct cs_scenario *scenario = cs_test_scenario(arena, text.bytes);
    cs_text_free(&text);
    return scenario;
}

const struct cs_trace *cs_test_run(struct cs_arena *arena, const struct cs_scenario *scenario,
                                   struct cs_run_summary *summary)
{
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_options options = {.seed = 1, .sink = cs_trace_add, .sink_argument = trace};
    (void)cs_run(arena, scenario, &options, summary);
    return trace;
}

const char *cs_test_last_state(const struct cs_trace *trace, const char *subject)
{
    for (size_t i = trace->count; i-- > 0;) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_STATE && strcmp(record->subject, subject) == 0) {
            return record->to;
        }
    }
    return "";
}

const char *cs_test_at(const struct cs_trace *trace, const char *subject, cs_time time)
{
    enum cs_kind kind = strncmp(subject, "client/", 7) == 0 ? CS_KIND_WORK : CS_KIND_STATE;
    const char *is = "";
    for (size_t i = 0; i < trace->count && trace->records[i].t_us <= time; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == kind && strcmp(record->subject, subject) == 0) {
            is = record->to;
        }
    }
    return is;
}
