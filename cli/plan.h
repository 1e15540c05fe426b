/* cli/plan.h: which test cases there are under some paths, and which of them are wanted. */
#ifndef CS_PLAN_H
#define CS_PLAN_H

#include "scenarios/diag.h"

/* A scenario to be run, and how. */
struct cs_planned {
    const char *name;  /* unique; the same wherever the same paths are given */
    const char *file;  /* the scenario's */
    const char *title; /* NULL: none, or unknown */
    const char *const *tags;
    size_t n_tags;
    const char *const *sets; /* as --set has them */
    size_t n_sets;
    bool has_seed; /* not the scenario's own */
    uint64_t seed;
    const struct cs_diags *mistakes; /* of the suite that would have said what to run; NULL */
};

struct cs_plan {
    struct cs_arena *arena;
    struct cs_planned *cases; /* by name, bytes compared */
    size_t count, room;
    size_t designs, others, links; /* met in folders and passed over */
    size_t goldens_alone;          /* golden/NAME.story without NAME.json */
    bool in_suite;                 /* a suite's own search: suites in it are no cases */
};

/* What is wanted of a plan. A name is matched as a whole, and its part after the last slash. */
struct cs_choice {
    const char *const *only, *const *skip, *const *tags, *const *skip_tags;
    size_t n_only, n_skip, n_tags, n_skip_tags;
    uint64_t shard, shards; /* 1 … shards; 0: all */
};

/* Adds the scenarios at `path`: a file, or all below a folder, names that begin with a point left
 * out, and the cases of a suite. Returns an exit status: other than 0 when the path is nothing that
 * can be tested; then `why` has a sentence. A file in a folder that is broken becomes a case:
 * running it says what is wrong.
 */
CS_MUST_USE int cs_plan_add(struct cs_plan *plan, const char *path, struct cs_text *why);

/* Puts the cases in order, each once. Call after the last cs_plan_add. */
void cs_plan_sort(struct cs_plan *plan);

/* Drops the cases that are not wanted. False, with a sentence, when a pattern or tag that was asked
 * for matches nothing, or nothing is left: what tests nothing must not look like a success. */
CS_MUST_USE bool cs_plan_choose(struct cs_plan *plan, const struct cs_choice *choice,
                                struct cs_text *why);

/* Whether `text` matches the pattern: * is any characters, ? is one. */
bool cs_glob(const char *pattern, const char *text);

/* The golden story of the scenario `file`: golden/NAME.story beside it. */
const char *cs_golden_path(struct cs_arena *arena, const char *file);

#endif
