/* scenarios/suite.h: reading a suite: which scenarios to test, and in which variants. */
#ifndef CS_SCENARIOS_SUITE_H
#define CS_SCENARIOS_SUITE_H

#include "scenarios/diag.h"

/* One combination of the suite's matrix. */
struct cs_variant {
    const char *name;        /* "guide,2019"; NULL when the suite has no matrix */
    const char *const *sets; /* "PATH=VALUE", the suite's own first */
    size_t n_sets;
};

struct cs_suite_path {
    const char *path;      /* as written: from the suite's folder */
    uint32_t line, column; /* where it is written */
};

struct cs_suite_file {
    const char *title; /* NULL: it has none */
    const struct cs_suite_path *paths;
    size_t n_paths;
    const char *const *tags; /* that every case of the suite has besides its scenario's */
    size_t n_tags;
    const uint64_t *seeds; /* none: each scenario's own */
    size_t n_seeds;
    const struct cs_variant *variants; /* at least one */
    size_t n_variants;
};

enum { CS_VARIANTS_MAX = 1000, CS_SEEDS_MAX = 10000 };

/* Reads the suite at `path`; everything is `arena`'s. NULL after any mistake, and `diags` says what
 * is wrong. Whether the paths lead anywhere is not looked at. */
CS_MUST_USE const struct cs_suite_file *cs_suite_load(struct cs_arena *arena, const char *path,
                                                      struct cs_diags *diags);

#endif
