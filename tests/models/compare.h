/* tests/models/compare.h: one scenario run lazily and eagerly, and judged. */
#ifndef CS_TESTS_MODELS_COMPARE_H
#define CS_TESTS_MODELS_COMPARE_H

#include "models/run.h"
#include "sim/trace/trace.h"

enum { CS_LINE = 4096, CS_SAFE_RULES = 32 };

struct cs_comparison {
    bool equal;                  /* all bytes but those of "eager" records, and both digests */
    char lazy[CS_LINE], eager[CS_LINE]; /* the first lines that differ; "" past an end */
    uint32_t failed_safe;        /* bit i: the rule number i of the oracle, a SAFE-…, failed */
    char sentence[CS_SAFE_RULES][256]; /* of each of them, cut */
    uint64_t lazy_events, eager_events;
};

/* Runs and judges. `row_uses` as in cs_run_options; it counts the lazy run. */
void cs_compare(const struct cs_scenario *scenario, uint64_t *row_uses,
                struct cs_comparison *result);

/* Runs lazily alone, a tenth of the work, and judges: `equal` is then true of every run. */
void cs_run_lazily(const struct cs_scenario *scenario, struct cs_comparison *result);

#endif
