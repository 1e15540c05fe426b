/* cli/trial.h: one scenario, run in every way that must not matter, and judged.
 *
 * What must hold whatever happens: the rules SAFE-… and the scenario's own expectations, with
 * simultaneous events in the usual order and in another one; and the trace of a run that executes
 * every heartbeat, poll and renewal is the trace of one that leaves out the idle ones. */
#ifndef CS_TRIAL_H
#define CS_TRIAL_H

#include "sim/trace/trace.h"

enum { CS_TRIAL_FAILURES = 8, CS_FAILURE_WHAT = 48, CS_FAILURE_SENTENCE = 512 };

/* Two failures are of the same kind when `what` and `permuted` are the same. */
struct cs_failure {
    char what[CS_FAILURE_WHAT]; /* a rule, or one of the texts below */
    bool permuted;              /* with simultaneous events in another order */
    char sentence[CS_FAILURE_SENTENCE];
};

extern const char CS_FAILURE_LOADER[];      /* it cannot be loaded */
extern const char CS_FAILURE_EXPECTATION[]; /* an expectation does not hold, or is undecided */
extern const char CS_FAILURE_EAGER[];       /* the eager run tells another story */
extern const char CS_FAILURE_CIRCLE[];      /* there is no end of events at one instant */

struct cs_trial_options {
    bool lazily;                   /* leave out the eager run, which costs most */
    uint64_t permute;              /* the other order (cs_run_options); 0: none is tried */
    const struct cs_failure *only; /* NULL: all; else runs and judges only what this kind takes */
    uint64_t *row_uses;            /* NULL, or counters of the tables' rows */
    uint64_t *probes;              /* NULL, or CS_PROBES counters (cli/probes.h) */
};

struct cs_trial {
    struct cs_failure failures[CS_TRIAL_FAILURES]; /* the first ones; each kind once */
    size_t n_failures;
    uint64_t lazy_events, eager_events, permuted_events;
    bool cut; /* the eager run was so long that only its beginning was compared */
};

/* Tries the scenario whose JSON text is given; it must hold its design. */
void cs_trial_run(const char *text, size_t length, const struct cs_trial_options *options,
                  struct cs_trial *trial);

/* The failure of this kind; NULL when there is none. */
const struct cs_failure *cs_trial_find(const struct cs_trial *trial, const char *what,
                                       bool permuted);

#endif
