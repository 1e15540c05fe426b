/* tests/models/permute_test.c: what happens at the same instant has an order, and no verdict may
 * depend on which one it is. */
#include <criterion/criterion.h>
#include <glob.h>
#include <string.h>

#include "oracle/oracle.h"
#include "scenarios/load.h"
#include "tests/models/support.h"

enum { ORDERS = 8 }; /* besides the usual one */

static const struct cs_judgement *judge(struct cs_arena *arena, const struct cs_scenario *scenario,
                                        uint64_t permute, struct cs_digests *digests)
{
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_options options = {.seed = scenario->seed,
                                     .permute = permute,
                                     .sink = cs_trace_add,
                                     .sink_argument = trace};
    (void)cs_run(arena, scenario, &options, NULL);
    *digests = trace->digests;
    return cs_oracle_judge(arena, trace);
}

static void expect_same(const char *path, uint64_t permute, const struct cs_judgement *usual,
                        const struct cs_judgement *other)
{
    cr_expect_eq(usual->exit_status, other->exit_status, "%s", path);
    for (size_t i = 0; i < usual->rule_count; i++) {
        cr_expect_eq(usual->rules[i].verdict, other->rules[i].verdict,
                     "%s, --permute %llu: %s is %s, usually %s: %s", path,
                     (unsigned long long)permute, usual->rules[i].rule->id,
                     cs_verdict_text(other->rules[i].verdict),
                     cs_verdict_text(usual->rules[i].verdict),
                     other->rules[i].sentence != NULL ? other->rules[i].sentence : "");
    }
    for (size_t i = 0; i < usual->expectation_count; i++) {
        cr_expect_eq(usual->expectations[i].verdict, other->expectations[i].verdict,
                     "%s, --permute %llu: %s", path, (unsigned long long)permute,
                     usual->expectations[i].id);
    }
}

/* Whether some order told another story: otherwise nothing was tried. */
static bool try_orders(const char *path)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 30);
    struct cs_diags diags;
    struct cs_digests usual, other;
    bool differs = false;
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_load(arena, path, NULL, &diags);
    cr_assert_not_null(scenario, "%s", path);
    const struct cs_judgement *judgement = judge(arena, scenario, 0, &usual);
    for (uint64_t permute = 1; permute <= ORDERS; permute++) {
        expect_same(path, permute, judgement, judge(arena, scenario, permute, &other));
        differs = differs || usual.bytes != other.bytes;
    }
    cs_arena_free(arena);
    return differs;
}

Test(permute, no_verdict_depends_on_the_order_of_what_happens_at_the_same_instant)
{
    glob_t files;
    size_t differ = 0;
    cr_assert_eq(glob(CS_SOURCE_DIR "/scenarios/*.json", 0, NULL, &files), 0);
    (void)glob(CS_SOURCE_DIR "/scenarios/regressions/*.json", GLOB_APPEND, NULL, &files);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        differ += try_orders(files.gl_pathv[i]) ? 1 : 0;
    }
    cr_expect_geq(differ, 5, "%zu of %zu", differ, files.gl_pathc);
    globfree(&files);
}
