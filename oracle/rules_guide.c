/* oracle/rules_guide.c */
#include "oracle/rule.h"

const struct cs_rule_code cs_rules_guide[1];
const size_t cs_rules_guide_count = 0;
