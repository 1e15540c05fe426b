/* sim/trace/trace.h: a whole trace in memory, its canonical bytes, and its two digests. */
#ifndef CS_TRACE_H
#define CS_TRACE_H

#include <stdio.h>

#include "sim/base/arena.h"
#include "sim/trace/record.h"

/* Two digests, kept while records go by: of all bytes (equal whenever a run is repeated), and of
 * the story (states, owners, quorum, faults … without seq and cause: changes only when the
 * behaviour does). EAGER records count in neither. */
struct cs_digests {
    uint64_t bytes;
    uint64_t story;
};

void cs_digests_init(struct cs_digests *digests);
void cs_digests_add(struct cs_digests *digests, const struct cs_record *record);

/* The canonical line of a record, newline included, NUL-terminated, in `buffer` of `size` bytes.
 * Keys in the order seq t_us kind cause subject object from to what rule value; absent fields are
 * absent; no blanks; strings escaped as JSON demands and no more. Returns the length without the
 * NUL, as snprintf does: a result of `size` or more means that it did not fit. */
size_t cs_record_line(const struct cs_record *record, char *buffer, size_t size);

/* Records one after the other, all texts owned by the arena they were collected in. */
struct cs_trace {
    struct cs_arena *arena;
    struct cs_record *records;
    size_t count;
    size_t room;
    size_t *places;   /* where the numbered records are: all but those of kind EAGER */
    size_t numbered;
    struct cs_digests digests;
    struct cs_names *names; /* equal texts are stored once: compare them by pointer */
};

/* An empty trace whose memory is `arena`'s. */
struct cs_trace *cs_trace_new(struct cs_arena *arena);

/* A sink (argument: struct cs_trace *) that keeps a copy of each record. */
void cs_trace_add(void *trace, const struct cs_record *record);

/* The record numbered `seq`; NULL when there is none. */
const struct cs_record *cs_trace_find(const struct cs_trace *trace, uint64_t seq);

/* Writes the canonical bytes of every record. False when a write failed (errno says why). */
CS_MUST_USE bool cs_trace_write(const struct cs_trace *trace, FILE *file);

/* What was wrong with a trace that was read. */
struct cs_trace_error {
    size_t line;     /* 1, 2, 3 …; 0: the file as a whole */
    size_t column;   /* in bytes, from 1; 0: the line as a whole */
    char text[200];  /* one sentence without the place */
};

/* Reads JSON Lines of `length` bytes strictly: canonical or not, but every line one object with
 * known keys, none twice, no field missing for its kind, seq without a gap, time never going back,
 * causes before effects, valid UTF-8, first line run.begin with a version that we know, last line
 * run.end, nothing after it. Returns NULL and fills `error` at the first violation. */
CS_MUST_USE struct cs_trace *cs_trace_read(struct cs_arena *arena, const char *bytes, size_t length,
                                           struct cs_trace_error *error);

#endif
