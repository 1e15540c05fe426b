/* oracle/rules_group.c */
#include "oracle/rule.h"

const struct cs_rule_code cs_rules_group[1];
const size_t cs_rules_group_count = 0;
