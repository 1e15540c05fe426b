/* tests/models/support.h: runs whose designs are those of scenarios/designs. */
#ifndef CS_TESTS_MODELS_SUPPORT_H
#define CS_TESTS_MODELS_SUPPORT_H

#include "models/run.h"
#include "sim/trace/trace.h"

/* A scenario from its text; designs are seen from the folder scenarios/. Fails the test with the
 * messages when it is not valid. */
const struct cs_scenario *cs_test_scenario(struct cs_arena *arena, const char *text);

/* Its trace; `summary` may be NULL. */
const struct cs_trace *cs_test_run(struct cs_arena *arena, const struct cs_scenario *scenario,
                                   struct cs_run_summary *summary);

/* The last state of `subject` that the trace tells, "" when it tells none. */
const char *cs_test_last_state(const struct cs_trace *trace, const char *subject);

/* What the trace last says of a subject at a time: its state, or "working" and "not working" of a
 * client; "" when it says nothing. */
const char *cs_test_at(const struct cs_trace *trace, const char *subject, cs_time time);

/* The random scenario number `seed` (scenarios/random). */
const struct cs_scenario *cs_test_random(struct cs_arena *arena, uint64_t seed);

#endif
