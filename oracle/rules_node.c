/* oracle/rules_node.c */
#include "oracle/rule.h"

const struct cs_rule_code cs_rules_node[1];
const size_t cs_rules_node_count = 0;
