/* tests/models/eager_lazy_test.c: leaving out what would find all well leaves out nothing else,
 * and whatever happens, what must never be is not. */
#include <criterion/criterion.h>
#include <string.h>

#include "oracle/oracle.h"
#include "tests/models/compare.h"
#include "tests/models/support.h"

/* Whether the rule is known to fail with this seed. */
static bool is_known(uint64_t seed, const char *rule)
{
    static const struct {
        uint64_t seed;
        const char *rule;
    } known[] = {{0, ""}}; /* the seeds begin with 1 */
    for (size_t i = 0; i < CS_LEN(known); i++) {
        if (known[i].seed == seed && strcmp(known[i].rule, rule) == 0) {
            return true;
        }
    }
    return false;
}

/* What must never be is not, but for what is known; and what is known still is: the list is to
 * shrink when something is mended. */
static void expect_safe(uint64_t seed, const struct cs_comparison *result)
{
    for (int i = 0; i < CS_SAFE_RULES && cs_oracle_rule((size_t)i) != NULL; i++) {
        const char *rule = cs_oracle_rule((size_t)i)->id;
        bool failed = (result->failed_safe >> i & 1) != 0;
        cr_expect_eq(failed, is_known(seed, rule), "seed %llu, %s: %s", (unsigned long long)seed,
                     rule, failed ? result->sentence[i] : "holds now");
    }
}

Test(eager_lazy, a_run_that_skips_idle_beats_and_polls_tells_the_same_story)
{
    static struct cs_comparison result;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        cs_compare(cs_test_random(arena, seed), NULL, &result);
        cr_expect(result.equal, "seed %llu\nlazy  %seager %s", (unsigned long long)seed,
                  result.lazy, result.eager);
        cr_expect_lt(result.lazy_events, result.eager_events);
        expect_safe(seed, &result);
        cs_arena_free(arena);
    }
}
