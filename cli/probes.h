/* cli/probes.h: which of the situations that random runs must reach a trace has reached. */
#ifndef CS_PROBES_H
#define CS_PROBES_H

#include "sim/trace/trace.h"

struct cs_probe {
    const char *area; /* "quorum" */
    const char *what; /* "a tie is broken by LowerQuorumPriorityNodeID" */
};

enum {
#define PROBE(...) +1
    CS_PROBES = 0
#include "cli/probes.def"
};

extern const struct cs_probe cs_probes[CS_PROBES];

/* Adds to `counts` how often the trace has each of them. */
void cs_probes_count(const struct cs_trace *trace, uint64_t counts[CS_PROBES]);

#endif
