/* reports/explain.h: why something happened: the records from the root to it. */
#ifndef CS_EXPLAIN_H
#define CS_EXPLAIN_H

#include "oracle/verdict.h"
#include "reports/paper.h"
#include "reports/story.h"

/* The record that `event` means: a seq ("118"), the last time that something came into a state
 * ("group/SQL=Failed"; of a component any of its copies), or what decided an expectation or rule
 * (its id). NULL when there is none: then `why` has one sentence. */
const struct cs_record *cs_explain_find(const struct cs_story *story,
                                        const struct cs_judgement *judgement, const char *event,
                                        struct cs_text *why);

/* The records that explain one, oldest first: its causes back to the root and, where a budget was
 * spent, what spent it. Sets *chain, in the story's arena; returns how many. */
size_t cs_explain_chain(const struct cs_story *story, const struct cs_record *record,
                        const struct cs_record ***chain);

/* The chain of causes of `record`, oldest first, one row each. */
void cs_explain_text(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_record *record);

/* The same as a JSON object and a newline. */
void cs_explain_json(struct cs_text *out, const struct cs_story *story,
                     const struct cs_record *record);

#endif
