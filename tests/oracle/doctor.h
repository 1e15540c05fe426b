/* tests/oracle/doctor.h: what can be wrong with a trace, done to a good one.
 *
 * An operator does one thing to one record. What it gives is a trace as any other, numbered anew
 * and in the order of time, so that a rule that notices, notices what was done and not that it was
 * done badly; RENUMBER alone leaves behind what no reader would take. */
#ifndef CS_DOCTOR_H
#define CS_DOCTOR_H

#include "sim/trace/trace.h"

enum operation {
    OP_DROP,     /* the record is not there */
    OP_REPEAT,   /* it is told again: at once, or a time later or earlier */
    OP_DELAY,    /* it is told later */
    OP_HASTEN,   /* it is told earlier */
    OP_SWAP,     /* it changes places with the next record, or with the next of a later time */
    OP_REOWN,    /* it is about another node, or about one less */
    OP_RESTATE,  /* it says something else: another state, outcome or reason */
    OP_REVALUE,  /* it gives another number */
    OP_INVENT,   /* after it something is told that did not happen */
    OP_RENUMBER, /* its number, its cause or its time is none that it can have */
    OPERATIONS
};

/* "drop", "repeat" …, and what it does, in a few words; static. */
const char *operation_name(enum operation operation);
const char *operation_meaning(enum operation operation);

/* One way of doing it. */
struct doctoring {
    enum operation operation;
    size_t place;        /* of the record in the trace */
    const char *text;    /* "delay 1s", "reown object=node/N2": unique at a place */
    struct cs_record to; /* what the record says then */
};

/* The way number `variant` (0 …) of doing `operation` to the record at `place`; false when there
 * are not so many, or when the record would stay as it is. Texts are the arena's or static. */
bool doctoring_at(struct cs_arena *arena, const struct cs_trace *trace, size_t place,
                  enum operation operation, unsigned variant, struct doctoring *out);

/* How many ways there can be at most, at any place of a trace. */
unsigned doctoring_ways(const struct cs_trace *trace, enum operation operation);

/* The way of doing it whose text is `text`; false when there is none at this place. */
bool doctoring_named(struct cs_arena *arena, const struct cs_trace *trace, size_t place,
                     const char *text, struct doctoring *out);

/* The doctored trace, in `arena`. */
struct cs_trace *doctored_trace(struct cs_arena *arena, const struct cs_trace *trace,
                                const struct doctoring *doctoring);

/* Where a record stands, in words that outlive a change of what goes before it: "state group/Role
 * #2" is the second record of kind state about group/Role that is told after `first`. */
const char *place_text(struct cs_arena *arena, const struct cs_trace *trace, size_t first,
                       size_t place);

/* The place that such words name; trace->count when there is none. */
size_t place_named(const struct cs_trace *trace, size_t first, const char *text);

/* The first record that is no declaration and no first state. */
size_t first_happening(const struct cs_trace *trace);

#endif
