/* cli/random.h: what many random scenarios came to, and how it is told. */
#ifndef CS_CLI_RANDOM_H
#define CS_CLI_RANDOM_H

#include "cli/probes.h"
#include "cli/trial.h"
#include "reports/paper.h"

enum { CS_RANDOM_KINDS = 64, CS_PROBED_FROM = 10000 };

/* All failures of one kind. */
struct cs_random_kind {
    struct cs_failure first;
    uint64_t seed;    /* of the first */
    uint64_t count;   /* scenarios */
    const char *kept; /* the file that shows it; NULL */
    uint64_t permute; /* of the kept one, 0: the usual order */
    int actions_before, actions_after; /* of the kept one, when it was shrunk; else 0 */
};

struct cs_random_result {
    uint64_t first_seed, asked, tried, failed; /* scenarios */
    uint64_t lazy_events, eager_events, permuted_events;
    uint64_t cut; /* scenarios whose eager run was compared in part */
    bool lazily, interrupted;
    struct cs_random_kind kinds[CS_RANDOM_KINDS];
    size_t n_kinds;
    uint64_t probes[CS_PROBES]; /* how often each was reached */
    const uint64_t *row_uses;   /* of the machines' tables: cs_model_row */
    size_t n_rows;
};

/* A run of at least CS_PROBED_FROM scenarios must reach every probe. */
size_t cs_random_unreached(const struct cs_random_result *result);

/* 0, 1 or 130. */
int cs_random_status(const struct cs_random_result *result);

/* The command that tries one scenario again. */
void cs_random_replay(struct cs_text *out, uint64_t seed);

/* A failure of one scenario. */
void cs_random_failure_text(struct cs_paper *paper, uint64_t seed,
                            const struct cs_failure *failure);
void cs_random_failure_json(struct cs_text *out, uint64_t seed, const struct cs_failure *failure);

/* All in all; `all`: with how often each probe was reached. */
void cs_random_text(struct cs_paper *paper, const struct cs_random_result *result, bool all);
void cs_random_json(struct cs_text *out, const struct cs_random_result *result);

#endif
