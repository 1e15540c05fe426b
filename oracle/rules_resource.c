/* oracle/rules_resource.c */
#include "oracle/rule.h"

const struct cs_rule_code cs_rules_resource[1];
const size_t cs_rules_resource_count = 0;
