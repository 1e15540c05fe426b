/* tests/scenarios/support.h: texts of designs and scenarios, and what the loader says of them. */
#ifndef CS_TESTS_SCENARIOS_SUPPORT_H
#define CS_TESTS_SCENARIOS_SUPPORT_H

#include "scenarios/load.h"

/* A small design and a scenario that holds it, both without a mistake. */
extern const char cs_design_text[];
const char *cs_scenario_text(struct cs_arena *arena);

/* The same with all that stands on the cluster and beside it. */
extern const char cs_software_design_text[];
const char *cs_software_scenario_text(struct cs_arena *arena);

/* `text` with the first `from` replaced by `to`; the test fails when `from` is not in it. */
char *cs_edited(struct cs_arena *arena, const char *text, const char *from, const char *to);

/* All messages about the text, "" when there are none. `sets` may be NULL. */
const char *cs_design_messages(struct cs_arena *arena, const char *text, const char *const *sets,
                               size_t n_sets);
const char *cs_scenario_messages(struct cs_arena *arena, const char *text, const char *const *sets,
                                 size_t n_sets);

#endif
