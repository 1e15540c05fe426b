/* tests/oracle/claims.c: all of them. */
#include "tests/oracle/claims.h"

#include <string.h>

static const struct {
    const struct claim *claims;
    const size_t *count;
} all[] = {{claims_safe, &claims_safe_count}, {claims_told, &claims_told_count},
           {claims_more, &claims_more_count}, {claims_nodes, &claims_nodes_count},
           {claims_sql, &claims_sql_count},   {claims_guide, &claims_guide_count}};

const struct claim *claim_at(size_t index)
{
    for (size_t i = 0; i < CS_LEN(all); i++) {
        if (index < *all[i].count) {
            return &all[i].claims[index];
        }
        index -= *all[i].count;
    }
    return NULL;
}

const struct claim *claim_about(const char *rule, unsigned number)
{
    const struct claim *claim;
    for (size_t i = 0; (claim = claim_at(i)) != NULL; i++) {
        if (strcmp(claim->rule, rule) == 0 && --number == 0) {
            return claim;
        }
    }
    return NULL;
}
