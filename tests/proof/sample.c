/* tests/proof/sample.c: see sample.h. */
#include "tests/proof/sample.h"

#include <string.h>

#include "sim/base/random.h"

enum { TRIES = 200 };

bool is_about_form(const char *rule)
{
    return strcmp(rule, "SAFE-ORDER") == 0 || strcmp(rule, "SAFE-CONTINUITY") == 0;
}

/* "state host": the kind, and what stands before the first "/" of the subject. */
static size_t sort_of(struct sample *sample, const struct cs_record *record)
{
    const char *wire = cs_kind_info(record->kind)->wire;
    size_t kind = strlen(wire), type = strcspn(record->subject, "/");
    for (size_t i = 0; i < sample->sort_count; i++) {
        const char *sort = sample->sorts[i];
        if (strncmp(sort, wire, kind) == 0 && sort[kind] == ' ' &&
            strncmp(sort + kind + 1, record->subject, type) == 0 && sort[kind + 1 + type] == '\0') {
            return i;
        }
    }
    CS_ASSERT(sample->sort_count < SAMPLE_SORTS);
    static struct cs_arena *kept;
    kept = kept == NULL ? cs_arena_new((size_t)1 << 20) : kept;
    sample->sorts[sample->sort_count] = cs_arena_printf(kept, "%s %.*s", wire, (int)type,
                                                        record->subject);
    return sample->sort_count++;
}

/* The places of a trace, by sort. */
struct places {
    size_t count;
    size_t *place, *sort;
    size_t present[SAMPLE_SORTS], present_count;
};

static void sort_places(struct sample *sample, struct cs_arena *arena, const struct base *base,
                        struct places *places)
{
    bool seen[SAMPLE_SORTS] = {false};
    *places = (struct places){.place = CS_NEW_ARRAY(arena, size_t, base->trace->count),
                              .sort = CS_NEW_ARRAY(arena, size_t, base->trace->count)};
    for (size_t i = base->first; i + 1 < base->trace->count; i++) {
        size_t sort = sort_of(sample, &base->trace->records[i]);
        places->place[places->count] = i;
        places->sort[places->count++] = sort;
        if (!seen[sort]) {
            seen[sort] = true;
            places->present[places->present_count++] = sort;
        }
    }
}

static size_t draw_place(struct places *places, struct cs_stream *stream)
{
    size_t sort = places->present[cs_stream_below(stream, places->present_count)];
    size_t number = 0;
    for (size_t i = 0; i < places->count; i++) {
        number += places->sort[i] == sort;
    }
    size_t left = cs_stream_below(stream, number);
    for (size_t i = 0;; i++) {
        if (places->sort[i] == sort && left-- == 0) {
            return i;
        }
    }
}

static void count_notices(struct sample *sample, const struct base *base,
                          const struct cs_judgement *doctored, enum operation op,
                          struct tally *tally)
{
    bool form = false, rule = false, expectation = false;
    for (size_t i = 0; i < doctored->rule_count; i++) {
        if (rule_notices(base, doctored, i)) {
            sample->notices[i][op]++;
            bool about_form = is_about_form(doctored->rules[i].rule->id);
            form |= about_form;
            rule |= !about_form;
        }
    }
    for (size_t i = 0; i < doctored->expectation_count; i++) {
        expectation |= expectation_notices(base, doctored, i);
    }
    tally->done++;
    tally->by_rules += rule || form;
    tally->by_expectations += expectation && !rule && !form;
    tally->only_by_form += form && !rule && !expectation;
}

static void doctor_once(struct sample *sample, const struct base *base, struct places *places,
                        enum operation op, struct cs_stream *stream)
{
    unsigned ways = doctoring_ways(base->trace, op);
    for (int i = 0; i < TRIES; i++) {
        size_t at = draw_place(places, stream);
        unsigned way = (unsigned)cs_stream_below(stream, ways);
        struct cs_arena *arena = cs_arena_new((size_t)256 << 20);
        struct doctoring doctoring;
        bool can = doctoring_at(arena, base->trace, places->place[at], op, way, &doctoring);
        if (can) {
            const struct cs_trace *trace = doctored_trace(arena, base->trace, &doctoring);
            count_notices(sample, base, cs_oracle_judge(arena, trace), op,
                          &sample->tallies[places->sort[at]][op]);
        }
        cs_arena_free(arena);
        if (can) {
            return;
        }
    }
}

void sample_base(struct sample *sample, const struct base *base, unsigned each)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct places places;
    sort_places(sample, arena, base, &places);
    struct cs_stream stream = cs_stream_named(1, 0, base->name);
    for (int op = 0; op < OPERATIONS && places.count > 0; op++) {
        for (unsigned i = 0; i < each; i++) {
            doctor_once(sample, base, &places, (enum operation)op, &stream);
        }
    }
    cs_arena_free(arena);
}
