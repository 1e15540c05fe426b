/* scenarios/random/generate.h: scenarios that nobody thought of, each a pure function of a number.
 *
 * A scenario holds its design, and is as legal as one that a person wrote: what it does may be
 * absurd, but the loader takes it. Every rate and share is drawn for each scenario anew, so that
 * runs differ in kind and not in detail alone. */
#ifndef CS_RANDOM_GENERATE_H
#define CS_RANDOM_GENERATE_H

#include "sim/base/text.h"

/* Adds the JSON text of scenario number `seed`: 2 to 8 nodes, any networks, storage, quorum and
 * roles, often SQL Server and XProtect, faults, repairs and operators' actions, all of them allowed
 * to have no effect, mostly over minutes. */
void cs_random_scenario(struct cs_text *out, uint64_t seed);

#endif
