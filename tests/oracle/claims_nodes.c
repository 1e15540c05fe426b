/* tests/oracle/claims_nodes.c */
#include "tests/oracle/claims.h"
const struct claim claims_nodes[1];
const size_t claims_nodes_count = 0;
