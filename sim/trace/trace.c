/* sim/trace/trace.c: a trace in memory. */
#include "sim/trace/trace.h"

#include <string.h>

#include "sim/trace/names.h"

enum { FIRST_ROOM = 256 };

struct cs_trace *cs_trace_new(struct cs_arena *arena)
{
    struct cs_trace *trace = CS_NEW(arena, struct cs_trace);
    trace->arena = arena;
    trace->names = cs_names_new(arena);
    cs_digests_init(&trace->digests);
    return trace;
}

static void grow(struct cs_trace *trace)
{
    size_t room = trace->room == 0 ? FIRST_ROOM : trace->room * 2;
    struct cs_record *records = CS_NEW_ARRAY(trace->arena, struct cs_record, room);
    size_t *places = CS_NEW_ARRAY(trace->arena, size_t, room);
    if (trace->count > 0) {
        memcpy(records, trace->records, trace->count * sizeof *records);
    }
    if (trace->numbered > 0) {
        memcpy(places, trace->places, trace->numbered * sizeof *places);
    }
    trace->records = records;
    trace->places = places;
    trace->room = room;
}

static const char *keep(struct cs_trace *trace, const char *text)
{
    return text == NULL ? NULL : cs_names_keep(trace->names, text, strlen(text));
}

void cs_trace_add(void *argument, const struct cs_record *record)
{
    struct cs_trace *trace = argument;
    if (trace->count == trace->room) {
        grow(trace);
    }
    if (record->kind != CS_KIND_EAGER) {
        trace->places[trace->numbered++] = trace->count;
    }
    struct cs_record *copy = &trace->records[trace->count++];
    *copy = *record;
    copy->subject = keep(trace, record->subject);
    copy->object = keep(trace, record->object);
    copy->from = keep(trace, record->from);
    copy->to = keep(trace, record->to);
    copy->what = keep(trace, record->what);
    copy->rule = keep(trace, record->rule);
    cs_digests_add(&trace->digests, copy);
}

const struct cs_record *cs_trace_find(const struct cs_trace *trace, uint64_t seq)
{
    if (seq == 0 || seq > trace->numbered) {
        return NULL;
    }
    const struct cs_record *record = &trace->records[trace->places[seq - 1]];
    return record->seq == seq ? record : NULL;
}
