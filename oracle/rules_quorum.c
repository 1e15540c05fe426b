/* oracle/rules_quorum.c */
#include "oracle/rule.h"

const struct cs_rule_code cs_rules_quorum[1];
const size_t cs_rules_quorum_count = 0;
