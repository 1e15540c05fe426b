/* scenarios/load.h: from files to what the models run. */
#ifndef CS_LOAD_H
#define CS_LOAD_H

#include "models/design.h"
#include "scenarios/diag.h"

struct cs_review;

/* What the caller changes in what he loads. A NULL pointer to it means: nothing. */
struct cs_load_options {
    const char *const *sets; /* "PATH=VALUE", as --set has them; see docs/scenarios.md */
    size_t n_sets;
    const char *const *rules; /* the ids of the oracle's rules; NULL: any id will do */
    size_t n_rules;
    bool closed; /* no other file may be opened: a scenario must hold its design */
    struct cs_review *review; /* a review of the design; NULL: none is wanted (scenarios/check.h) */
};

/* Loads the scenario at `path` ("-": standard input) with its design, checks everything, and
 * completes the design (cs_design_complete). The result and all its texts are `arena`'s. On any
 * mistake NULL, and `diags` says what is wrong; see cs_diags_exit_status. */
CS_MUST_USE const struct cs_scenario *cs_scenario_load(struct cs_arena *arena, const char *path,
                                                       const struct cs_load_options *options,
                                                       struct cs_diags *diags);

/* The same for a design alone. */
CS_MUST_USE const struct cs_design *cs_design_load(struct cs_arena *arena, const char *path,
                                                   const struct cs_load_options *options,
                                                   struct cs_diags *diags);

/* Loads a file that may be either: what has "actions", "design", "until" or "expect" at its top is
 * a scenario. Sets one of the two (for a scenario both); false on any mistake. */
CS_MUST_USE bool cs_any_load(struct cs_arena *arena, const char *path,
                             const struct cs_load_options *options, struct cs_diags *diags,
                             const struct cs_scenario **scenario, const struct cs_design **design);

/* The same from `length` bytes in memory; `file` stands in the messages, and relative file names
 * in a scenario count from its folder. */
CS_MUST_USE const struct cs_scenario *cs_scenario_read(struct cs_arena *arena, const char *file,
                                                       const char *bytes, size_t length,
                                                       const struct cs_load_options *options,
                                                       struct cs_diags *diags);
CS_MUST_USE const struct cs_design *cs_design_read(struct cs_arena *arena, const char *file,
                                                   const char *bytes, size_t length,
                                                   const struct cs_load_options *options,
                                                   struct cs_diags *diags);

#endif
