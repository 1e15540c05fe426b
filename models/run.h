/* models/run.h: one run of a scenario, from its seed to its trace. */
#ifndef CS_RUN_H
#define CS_RUN_H

#include "models/design.h"
#include "sim/kernel/machine.h"
#include "sim/trace/record.h"

/* How a run is made. Everything zero runs the scenario with the seed 0 up to its own horizon, and
 * tells nobody. */
struct cs_run_options {
    uint64_t seed;
    uint32_t replication;  /* which of the independent runs of this seed */
    cs_time until;         /* the horizon, microseconds; 0: the scenario's own */
    bool eager;            /* every heartbeat, poll and renewal is executed and told */
    uint64_t permute;      /* 0, or which other order simultaneous events have (struct cs_queue) */
    cs_sink *sink;         /* takes each record as it is made; NULL: records are only counted */
    void *sink_argument;
    uint64_t event_limit;  /* the run stops after so many events; 0: never */
    uint64_t *row_uses;    /* NULL, or the kernel's counters of the tables' rows (cs_kernel) */
};

enum cs_run_end {
    CS_RUN_HORIZON, /* the end of the time asked for */
    CS_RUN_LIMIT    /* event_limit was reached, or 100,000 events at one instant */
};

struct cs_run_summary {
    enum cs_run_end end;
    uint64_t records; /* all of them, run.end included */
    uint64_t events;
    uint64_t refused; /* actions without effect that were to have one */
    cs_time ended_at;
};

/* Runs `scenario`, which must be complete (cs_design_complete) and without mistakes. What the run
 * needs is the arena's. `summary` may be NULL. Returns how the run ended. */
enum cs_run_end cs_run(struct cs_arena *arena, const struct cs_scenario *scenario,
                       const struct cs_run_options *options, struct cs_run_summary *summary);

/* Prepares the machines for use; more than once does no harm. cs_run calls it, but whoever makes
 * runs in several threads must call it before the first of them starts. */
void cs_models_prepare(void);

/* The machines that have a table of states, for documentation, lint and coverage. */
extern const struct cs_machine *const cs_model_machines[];
extern const size_t cs_model_machine_count;

/* How many rows all tables have, and the row that the counter `index` of cs_run_options.row_uses is
 * about: its machine, and its place in that machine's table. */
size_t cs_model_row_count(void);
const struct cs_machine *cs_model_row(size_t index, size_t *row);

#endif
