/* oracle/oracle.h: judges a trace by the documents, knowing nothing of the models. */
#ifndef CS_ORACLE_H
#define CS_ORACLE_H

#include "oracle/verdict.h"
#include "sim/base/text.h"
#include "sim/trace/trace.h"

/* Judges `trace` by every rule and by the expectations that it carries. The result and its texts
 * live in `arena` and refer to `trace`. Never fails; a trace that says too little exercises
 * nothing. A cluster has at most 64 nodes; what concerns further ones is not judged. */
struct cs_judgement *cs_oracle_judge(struct cs_arena *arena, const struct cs_trace *trace);

/* The number of rules, and the rule `index` of them (0 …), NULL past the end; static. */
size_t cs_oracle_rule_count(void);
const struct cs_rule *cs_oracle_rule(size_t index);

/* Adds docs/rules.md: every rule, in Markdown. */
void cs_oracle_document(struct cs_text *out);

#endif
