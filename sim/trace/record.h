/* sim/trace/record.h: the one record that a run is told in. */
#ifndef CS_RECORD_H
#define CS_RECORD_H

#include "sim/base/base.h"

#define CS_TRACE_VERSION 1

enum cs_kind {
#define KIND(symbol, wire, fields, story, meaning) CS_KIND_##symbol,
#include "sim/trace/kinds.def"
    CS_KINDS
};

/* The fields that a kind demands. */
enum {
    CS_F_OBJECT = 1,
    CS_F_FROM = 2,
    CS_F_TO = 4,
    CS_F_WHAT = 8,
    CS_F_RULE = 16,
    CS_F_VALUE = 32
};

/* One thing that happened. Texts are UTF-8, NULL when absent; who hands a record out says how
 * long its texts live. */
struct cs_record {
    uint64_t seq;        /* 1, 2, 3 … without a gap; 0 for the kind EAGER */
    cs_time t_us;        /* never goes back */
    enum cs_kind kind;
    bool has_value;
    uint64_t cause;      /* seq of the record that led here, always smaller; 0 = the scenario */
    const char *subject; /* "type/name"; never NULL */
    const char *object;
    const char *from, *to;
    const char *what;
    const char *rule;
    int64_t value;
};

/* What a kind is. `fields` is an OR of CS_F_…; `story`: whether the story digest counts it. */
struct cs_kind_info {
    const char *symbol;
    const char *wire;
    const char *meaning;
    unsigned fields;
    bool story;
};

/* The description of `kind`; static. */
const struct cs_kind_info *cs_kind_info(enum cs_kind kind);

/* The kind whose wire name is `wire`; CS_KINDS when there is none. */
enum cs_kind cs_kind_named(const char *wire);

/* What is wrong with a record by itself (a field that its kind demands is absent, a number out of
 * range), as a static text; NULL when nothing is. */
const char *cs_record_fault(const struct cs_record *record);

/* Takes each record as it is made. The record and its texts need only live during the call. */
typedef void cs_sink(void *argument, const struct cs_record *record);

#endif
