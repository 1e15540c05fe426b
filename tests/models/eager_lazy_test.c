/* tests/models/eager_lazy_test.c: leaving out what would find all well leaves out nothing else. */
#include <criterion/criterion.h>

#include "tests/models/compare.h"
#include "tests/models/generate.h"

Test(eager_lazy, a_run_that_skips_idle_beats_and_polls_tells_the_same_story)
{
    static struct cs_comparison result;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        cs_compare(cs_generated(arena, seed), NULL, &result);
        cr_expect(result.equal, "seed %llu\nlazy  %seager %s", (unsigned long long)seed,
                  result.lazy, result.eager);
        cr_expect_lt(result.lazy_events, result.eager_events);
        cs_arena_free(arena);
    }
}
