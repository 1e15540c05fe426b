/* oracle/rules_network.c */
#include "oracle/rule.h"

const struct cs_rule_code cs_rules_network[1];
const size_t cs_rules_network_count = 0;
