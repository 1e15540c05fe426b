/* tests/models/generate.h: scenarios that nobody thought of, each a pure function of a number. */
#ifndef CS_TESTS_MODELS_GENERATE_H
#define CS_TESTS_MODELS_GENERATE_H

#include "models/design.h"
#include "sim/base/text.h"

/* Adds the JSON text of scenario number `seed`, its design inside: 2 to 6 nodes, 1 to 3 networks
 * for heartbeats, every way to keep quorum, up to 4 roles, 3 to 25 actions (and the repairs of
 * some), all allowed to have no effect, over minutes or a day. */
void cs_generate(struct cs_text *out, uint64_t seed);

/* The same, loaded; fails the program with the loader's messages when it is not valid. */
const struct cs_scenario *cs_generated(struct cs_arena *arena, uint64_t seed);

#endif
