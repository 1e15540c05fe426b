/* tests/oracle/claims_more.c */
#include "tests/oracle/claims.h"
const struct claim claims_more[1];
const size_t claims_more_count = 0;
