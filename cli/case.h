/* cli/case.h: one test case, from its files to its result. */
#ifndef CS_CASE_H
#define CS_CASE_H

#include "cli/plan.h"
#include "reports/suite.h"

/* What holds for all cases; shared by all threads, and never written. */
struct cs_case_rules {
    const char *const *rules; /* the ids of the oracle's rules */
    size_t n_rules;
    uint64_t max_events; /* a run with more of them fails */
    cs_time max_time;    /* a scenario that runs longer fails; 0: any length will do */
    uint64_t repeat;     /* how many times each is run; the traces must be equal */
    bool update;         /* a golden story that differs is to be written, and is no failure */
};

/* Runs the case, judges it, and compares it with its golden story if it has one. *golden is the
 * story to be written, with its end lines, when one is to be (cs_case_rules.update), else NULL: it
 * is for the caller to write it. Everything in `result` that is new is `arena`'s; safe in several
 * threads at the same time, each with an arena of its own. */
void cs_case_run(struct cs_arena *arena, const struct cs_planned *planned,
                 const struct cs_case_rules *rules, struct cs_suite_case *result,
                 const char **golden);

/* What a case is before it has run: skipped, because of `why`. */
struct cs_suite_case cs_case_skipped(const struct cs_planned *planned, const char *why);

/* Copies what `result` has in another arena to `arena`. */
void cs_case_keep(struct cs_arena *arena, struct cs_suite_case *result);

/* Where two traces of what should be the same run differ: a sentence in `arena`; NULL when all
 * their bytes are equal. */
const char *cs_case_compare(struct cs_arena *arena, const struct cs_trace *a,
                            const struct cs_trace *b);

#endif
