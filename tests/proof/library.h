/* tests/proof/library.h: the library's scenarios as good traces. */
#ifndef CS_PROOF_LIBRARY_H
#define CS_PROOF_LIBRARY_H

#include "tests/oracle/base.h"

/* The run of a scenario of the library, "owner-power-loss". `row_uses`: as in cs_run_options. */
struct base base_of_scenario(struct cs_arena *arena, const char *name, uint64_t *row_uses);

/* The names of the library's scenarios, in the order of the alphabet; the end is NULL. Those of
 * scenarios/regressions are "regressions/name". */
const char *const *library_names(struct cs_arena *arena);

#endif
