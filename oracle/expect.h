/* oracle/expect.h: the scenario's own expectations. */
#ifndef CS_ORACLE_EXPECT_H
#define CS_ORACLE_EXPECT_H

#include "oracle/verdict.h"
#include "oracle/world.h"

struct cs_expects;

/* Collects the expectations of the world's trace. */
struct cs_expects *cs_expects_new(struct cs_told *world);

/* Sees a record after the world has. */
void cs_expects_see(struct cs_expects *expects, const struct cs_record *record);

/* The instant `now` of the world is over; the next thing happens at `next` (CS_NEVER: nothing
 * can happen any more; the world's `now`: the run was cut off). */
void cs_expects_settle(struct cs_expects *expects, cs_time next);

/* The run is over and the rules have their verdicts: decides what is left. Marks the failures
 * of rules that are expected. */
void cs_expects_finish(struct cs_expects *expects, struct cs_judgement *judgement);

#endif
