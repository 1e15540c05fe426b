/* tests/oracle/base.h: the good traces that operators are applied to (doctor.h). */
#ifndef CS_ORACLE_BASE_H
#define CS_ORACLE_BASE_H

#include "oracle/oracle.h"
#include "tests/oracle/claims.h"

/* A good trace, and what the oracle says of it. */
struct base {
    const char *name; /* "tale WSFC-O1", "tale WSFC-O9 2", "owner-power-loss" */
    const struct cs_trace *trace;
    size_t first; /* the place of the first record that may be doctored */
    const struct cs_judgement *judgement;
};

/* The tale of claim number `number` (as in claim_about), told in `arena`. */
struct base base_of_claim(struct cs_arena *arena, const struct claim *claim, unsigned number);

/* "tale WSFC-O9 2": the tale of the second claim about this rule. Its trace is NULL when there is
 * none. */
struct base base_of_tale(struct cs_arena *arena, const char *name);

/* Whether the rule or expectation says that something is wrong, and did not say so of the base. */
bool rule_notices(const struct base *base, const struct cs_judgement *doctored, size_t rule);
bool expectation_notices(const struct base *base, const struct cs_judgement *doctored,
                         size_t which);

#endif
