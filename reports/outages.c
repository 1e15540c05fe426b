#include <string.h>

#include "reports/story.h"

/* Whether something works, and whether it is meant to. */
struct piece {
    const struct cs_told *told;
    const char *on; /* the machine of a copy; NULL */
    size_t whole;   /* the place in `served` of its role or component; SIZE_MAX: none */
    size_t place;   /* of itself, when it is served; SIZE_MAX */
    bool by_state;
    bool works, meant;
};

struct tally {
    const struct cs_story *story;
    struct cs_outages *result;
    struct piece *pieces;
    size_t n_pieces;
    bool *out;     /* by place in `served`: an outage is open */
    bool *touched; /* by place: something of this instant concerns it */
    const struct cs_record *
        *change;                   /* by place: the first record of this instant that stopped it */
    const struct cs_record **mend; /* by place: the last one that brought it nearer */
    bool by_state;                 /* the trace has no `work` */
    const struct cs_serving *serving;
    const char *serving_on; /* the machine that the Management Server is on; NULL: unknown */
    bool *hosted;           /* by place: the copy on that machine is the one that counts */
};

static bool meant(const struct cs_story *story, const char *id, cs_time at)
{
    const struct cs_record *set = cs_story_set(story, id, "PersistentState", at);
    return set == NULL || set->value != 0;
}

static size_t add_served(struct tally *tally, const struct cs_told *told, enum cs_served_kind kind)
{
    struct cs_served *served = &tally->result->served[tally->result->count];
    served->told = told;
    served->kind = kind;
    served->known = kind == CS_SERVED_ROLE || kind == CS_SERVED_SERVICE;
    return tally->result->count++;
}

static void add_piece(struct tally *tally, const struct cs_told *told, size_t whole, size_t place)
{
    bool is_client = cs_story_is(told->id, "client");
    tally->pieces[tally->n_pieces++] = (struct piece){
        .told = told,
        .on = cs_serving_machine(tally->serving, told->id),
        .whole = whole,
        .place = place,
        .by_state = told->is_resource ? tally->by_state : !is_client,
        .meant = meant(tally->story, told->id, 0)};
}

static bool is_in(const struct cs_told *told, const struct cs_told *whole)
{
    return told->container != NULL && strcmp(told->container, whole->id) == 0;
}

static void list_roles(struct tally *tally)
{
    const struct cs_story *story = tally->story;
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_told *group = &story->told[i];
        if (!cs_story_is(group->id, "group")) {
            continue;
        }
        size_t role = add_served(tally, group, CS_SERVED_ROLE);
        for (size_t j = 0; j < story->n_told; j++) {
            const struct cs_told *told = &story->told[j];
            if (told->is_resource && is_in(told, group)) {
                bool serves = cs_story_is_service(told);
                size_t place = serves ? add_served(tally, told, CS_SERVED_SERVICE) : SIZE_MAX;
                add_piece(tally, told, role, place);
            }
        }
    }
}

static void list_alone(struct tally *tally, const char *type, enum cs_served_kind kind)
{
    const struct cs_story *story = tally->story;
    for (size_t i = 0; i < story->n_told; i++) {
        if (cs_story_is(story->told[i].id, type)) {
            add_piece(tally, &story->told[i], SIZE_MAX, add_served(tally, &story->told[i], kind));
        }
    }
}

static void list_components(struct tally *tally)
{
    const struct cs_story *story = tally->story;
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_told *component = &story->told[i];
        if (!cs_story_is(component->id, "component") || strcmp(component->type, "copy") == 0) {
            continue;
        }
        size_t whole = add_served(tally, component, CS_SERVED_COMPONENT);
        tally->hosted[whole] = cs_serving_hosted(tally->serving, component->id);
        for (size_t j = 0; j < story->n_told; j++) {
            const struct cs_told *told = &story->told[j];
            if (strcmp(told->type, "copy") == 0 && is_in(told, component)) {
                add_piece(tally, told, whole, SIZE_MAX);
            }
        }
    }
}

static bool is_there(const struct tally *tally, const struct piece *piece)
{
    return piece->on != NULL && tally->serving_on != NULL &&
           strcmp(piece->on, tally->serving_on) == 0;
}

/* Whether only the copy beside the Management Server counts: there may be none. */
static bool is_bound(const struct tally *tally, size_t place)
{
    for (size_t i = 0; tally->hosted[place] && i < tally->n_pieces; i++) {
        if (tally->pieces[i].whole == place && is_there(tally, &tally->pieces[i])) {
            return true;
        }
    }
    return false;
}

/* A role without resources that are meant to be online has nothing to be out of; a component works
 * while one of its copies does. */
static bool serves(const struct tally *tally, size_t place)
{
    const struct cs_served *served = &tally->result->served[place];
    if (!served->known) {
        return true;
    }
    bool any = served->kind == CS_SERVED_COMPONENT;
    bool bound = is_bound(tally, place);
    for (size_t i = 0; i < tally->n_pieces; i++) {
        const struct piece *piece = &tally->pieces[i];
        if (bound && !is_there(tally, piece)) {
            continue;
        }
        bool works = piece->works || !piece->meant;
        if (piece->place == place || (piece->whole == place && works == any)) {
            return works;
        }
    }
    return !any;
}

static void open_outage(struct tally *tally, size_t place, cs_time at)
{
    struct cs_served *served = &tally->result->served[place];
    size_t room = served->n_outages;
    if ((room & (room + 1)) == 0) { /* 0, 1, 3, 7 …: double the room */
        struct cs_outage *more = CS_NEW_ARRAY(tally->story->arena, struct cs_outage, 2 * room + 1);
        if (room > 0) {
            memcpy(more, served->outages, room * sizeof *more);
        }
        served->outages = more;
    }
    struct cs_outage *outage = &served->outages[served->n_outages++];
    *outage = (struct cs_outage){.from = at, .lasts = true, .began = tally->change[place]};
    if (outage->began != NULL) {
        outage->root = cs_story_root(tally->story, outage->began);
    }
    tally->out[place] = true;
}

static void close_outage(struct tally *tally, size_t place, cs_time at)
{
    struct cs_served *served = &tally->result->served[place];
    struct cs_outage *outage = &served->outages[served->n_outages - 1];
    outage->to = at;
    outage->lasts = tally->mend[place] == NULL;
    outage->ended = tally->mend[place];
    cs_time span = outage->to - outage->from;
    served->total += span;
    served->longest = span > served->longest ? span : served->longest;
    tally->out[place] = false;
}

/* Looks at all services once everything of an instant has happened. */
static void settle(struct tally *tally, cs_time at)
{
    for (size_t place = 0; place < tally->result->count; place++) {
        bool out = tally->touched[place] ? !serves(tally, place) : tally->out[place];
        tally->touched[place] = false;
        if (out && !tally->out[place]) {
            open_outage(tally, place, at);
        } else if (!out && tally->out[place]) {
            close_outage(tally, place, at);
        }
        tally->change[place] = NULL;
        tally->mend[place] = NULL;
    }
}

static struct piece *piece_of(struct tally *tally, const char *id)
{
    for (size_t i = 0; i < tally->n_pieces; i++) {
        if (strcmp(tally->pieces[i].told->id, id) == 0) {
            return &tally->pieces[i];
        }
    }
    return NULL;
}

static void note(struct tally *tally, size_t place, const struct cs_record *record, bool good)
{
    if (place == SIZE_MAX) {
        return;
    }
    tally->touched[place] = true;
    tally->result->served[place].known = true;
    if (cs_story_is_setup(tally->story, record)) {
        return;
    }
    if (good) {
        tally->mend[place] = record;
    } else if (tally->change[place] == NULL) {
        tally->change[place] = record;
    }
}

static bool works_in(const char *state)
{
    static const char *const states[] = {"working", "Online", "ONLINE", "Running", "StandingIn"};
    for (size_t i = 0; i < CS_LEN(states); i++) {
        if (strcmp(state, states[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* True when the record may have changed who serves. */
static bool apply(struct tally *tally, const struct cs_record *record)
{
    bool persistent = record->kind == CS_KIND_SET && record->t_us > 0 &&
                      strcmp(record->what, "PersistentState") == 0;
    if (!persistent && record->kind != CS_KIND_STATE && record->kind != CS_KIND_WORK) {
        return false;
    }
    struct piece *piece = piece_of(tally, record->subject);
    if (piece == NULL || (!persistent && piece->by_state != (record->kind == CS_KIND_STATE))) {
        return false;
    }
    bool good = false;
    if (persistent) {
        piece->meant = record->value != 0;
        good = !piece->meant;
    } else {
        piece->works = works_in(record->to);
        good = piece->works;
    }
    note(tally, piece->place, record, good);
    note(tally, piece->whole, record, good);
    return true;
}

/* The Management Server is on another machine: other copies of what IIS hosts count. */
static bool moves(struct tally *tally, const struct cs_record *record)
{
    if (record->kind != CS_KIND_STATE || !cs_serving_changes(tally->serving, record)) {
        return false;
    }
    tally->serving_on = cs_serving_on(tally->serving, record->seq);
    bool setup = cs_story_is_setup(tally->story, record);
    for (size_t place = 0; place < tally->result->count; place++) {
        if (!tally->hosted[place]) {
            continue;
        }
        tally->touched[place] = true;
        if (!setup) {
            tally->change[place] = tally->change[place] == NULL ? record : tally->change[place];
            tally->mend[place] = record;
        }
    }
    return true;
}

static bool has_work(const struct cs_trace *trace)
{
    for (size_t i = 0; i < trace->count; i++) {
        if (trace->records[i].kind == CS_KIND_WORK &&
            cs_story_is(trace->records[i].subject, "resource")) {
            return true;
        }
    }
    return false;
}

struct cs_outages *cs_outages_find(const struct cs_story *story)
{
    struct cs_arena *arena = story->arena;
    const struct cs_trace *trace = story->trace;
    struct tally tally = {.story = story, .result = CS_NEW(arena, struct cs_outages)};
    tally.result->served = CS_NEW_ARRAY(arena, struct cs_served, story->n_told + 1);
    tally.pieces = CS_NEW_ARRAY(arena, struct piece, story->n_told + 1);
    tally.out = CS_NEW_ARRAY(arena, bool, story->n_told + 1);
    tally.touched = CS_NEW_ARRAY(arena, bool, story->n_told + 1);
    tally.change = CS_NEW_ARRAY(arena, const struct cs_record *, story->n_told + 1);
    tally.mend = CS_NEW_ARRAY(arena, const struct cs_record *, story->n_told + 1);
    tally.hosted = CS_NEW_ARRAY(arena, bool, story->n_told + 1);
    tally.serving = cs_serving_find(story);
    tally.by_state = !has_work(trace);
    list_roles(&tally);
    list_alone(&tally, "client", CS_SERVED_CLIENT);
    list_alone(&tally, "database", CS_SERVED_DATABASE);
    list_components(&tally);
    for (size_t place = 0; place < tally.result->count; place++) {
        tally.touched[place] = true;
    }
    bool dirty = true;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (i > 0 && record->t_us > trace->records[i - 1].t_us && dirty) {
            settle(&tally, trace->records[i - 1].t_us);
            dirty = false;
        }
        dirty = apply(&tally, record) || dirty;
        dirty = moves(&tally, record) || dirty;
    }
    settle(&tally, story->horizon);
    for (size_t place = 0; place < tally.result->count; place++) {
        if (tally.out[place]) {
            close_outage(&tally, place, story->horizon);
        }
    }
    return tally.result;
}
