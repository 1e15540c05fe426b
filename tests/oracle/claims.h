/* tests/oracle/claims.h: for each rule a tale that keeps it and the edit that breaks it. */
#ifndef CS_CLAIMS_H
#define CS_CLAIMS_H

#include "tests/oracle/tale.h"

extern const struct claim claims_safe[];
extern const size_t claims_safe_count;
extern const struct claim claims_told[];
extern const size_t claims_told_count;
extern const struct claim claims_more[];
extern const size_t claims_more_count;
extern const struct claim claims_nodes[];
extern const size_t claims_nodes_count;
extern const struct claim claims_sql[];
extern const size_t claims_sql_count;
extern const struct claim claims_guide[];
extern const size_t claims_guide_count;

/* Claim number `index` (0 …) of all, and claim number `number` (1 …) about a rule; NULL past the
 * end. */
const struct claim *claim_at(size_t index);
const struct claim *claim_about(const char *rule, unsigned number);

#endif
