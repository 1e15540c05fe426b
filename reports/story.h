/* reports/story.h: a trace made ready to be told: its entities, properties and links, what a record
 * means in words, and how long which service was out. Made from the trace alone. */
#ifndef CS_STORY_H
#define CS_STORY_H

#include "sim/base/text.h"
#include "sim/trace/trace.h"

/* An entity that the trace declares. Texts are the trace's. */
struct cs_told {
    const char *id;        /* "resource/SQL Server" */
    const char *name;      /* "SQL Server" */
    const char *type;      /* "node", "group", a resource's type … */
    const char *container; /* NULL when it is in nothing */
    bool is_resource;
    bool is_core_group;
};

struct cs_story {
    const struct cs_trace *trace;
    struct cs_arena *arena;
    struct cs_told *told;
    size_t n_told;
    const struct cs_record **sets; /* the records of the kind SET */
    size_t n_sets;
    const struct cs_record *begin, *end; /* first and last record */
    cs_time horizon;                     /* when the run ended */
    const char *cluster;                 /* "cluster/…" */
    uint64_t first;                      /* seq of the first record that is no setting up */
};

/* Reads `trace` through once. Everything is `arena`'s; the trace must outlive it. */
struct cs_story *cs_story_new(struct cs_arena *arena, const struct cs_trace *trace);

/* The name behind the first slash; the whole text when there is none. */
const char *cs_story_name(const char *subject);

/* True when `text` is `type`/something. */
bool cs_story_is(const char *text, const char *type);

/* True for what is declared, and for the state that the run begins in. */
bool cs_story_is_setup(const struct cs_story *story, const struct cs_record *record);

/* The last `set` of a property of `subject` not after `at`; NULL when there is none. */
const struct cs_record *cs_story_set(const struct cs_story *story, const char *subject,
                                     const char *property, cs_time at);

/* The place in the trace of the first record at `at` or later. */
size_t cs_story_place(const struct cs_story *story, cs_time at);

const struct cs_told *cs_story_entity(const struct cs_story *story, const char *id);

/* What contains the entity `id`: of a component's copy the component. NULL when nothing does. */
const char *cs_story_container(const struct cs_story *story, const char *id);

/* True for a resource that people use (a service), false for disks, addresses, names, witnesses. */
bool cs_story_is_service(const struct cs_told *told);

/* The record that led to `record`; NULL when that is the scenario itself. */
const struct cs_record *cs_story_cause(const struct cs_story *story,
                                       const struct cs_record *record);

/* What brought `record` about: the nearest action that its causes lead back to, or the fault that
 * this action did; without an action the fault, else the first record of the chain. Never NULL. */
const struct cs_record *cs_story_root(const struct cs_story *story, const struct cs_record *record);

/* ---- Words ---- */

/* "role SQL Server", "node Cluster1", "Cluster1's Windows". */
void cs_story_who(const char *subject, struct cs_text *out);

/* Who tells the record: its subject, or the log on a machine, "Idp.log on Cluster2". */
void cs_story_teller(const struct cs_record *record, struct cs_text *out);

/* What the record says of its subject: "Online -> Failed (broke)". */
void cs_story_what(const struct cs_record *record, struct cs_text *out);

/* Of an action that waited for another one: ", after action x". Nothing for all else. */
void cs_story_after(const struct cs_story *story, const struct cs_record *record,
                    struct cs_text *out);

/* The record as a cause in few words: "PowerLoss of Cluster1". */
void cs_story_brief(const struct cs_record *record, struct cs_text *out);

/* What a record rests on: its rule, for the reader who looks it up; "" when it names none. */
const char *cs_story_basis(const struct cs_record *record);

/* A length of time for people: "0.5s", "1m 52.3s", "2h 0m 5s"; exact to the microsecond. */
void cs_story_span(cs_time span, struct cs_text *out);

/* The same to the millisecond below, as clocks show it. */
void cs_story_short_span(cs_time span, struct cs_text *out);

/* A time of the run, with a minus before it when it is before the run began. */
void cs_story_clock(cs_time at, struct cs_text *out);

/* A span as "00:10:00.000-00:11:52.300". */
void cs_story_from_to(cs_time from, cs_time to, struct cs_text *out);

/* The value of a `set`, its text or number, as it stands in the design. */
void cs_story_value(const struct cs_record *set, struct cs_text *out);

/* ---- Where the Management Server is ---- */

/* On which machine the Management Server runs, as the trace tells it. What IIS hosts runs on every
 * node all the time; of use is the copy beside the Management Server. */
struct cs_serving;

struct cs_serving *cs_serving_find(const struct cs_story *story);

/* That machine once the record `seq` has happened: the last one while none runs; NULL: unknown. */
const char *cs_serving_on(const struct cs_serving *serving, uint64_t seq);

/* True when another machine serves from the record on. */
bool cs_serving_changes(const struct cs_serving *serving, const struct cs_record *record);

/* The machine that a copy of a component is on; NULL when the trace does not say. */
const char *cs_serving_machine(const struct cs_serving *serving, const char *copy);

/* True for a component that the nodes host and that is no resource of the cluster. */
bool cs_serving_hosted(const struct cs_serving *serving, const char *component);

/* True for a copy of the Management Server. */
bool cs_serving_manages(const struct cs_serving *serving, const char *copy);

/* True for the states in which the process of a copy is there. */
bool cs_serving_runs(const char *state);

/* ---- Outages ---- */

struct cs_outage {
    cs_time from, to;              /* `to` is the horizon while it lasts */
    bool lasts;                    /* still out when the run ended */
    const struct cs_record *began; /* the record that ended the service; NULL: out from the start */
    const struct cs_record *ended; /* the record that brought it back; NULL while it lasts */
    const struct cs_record *root; /* the fault or action behind `began`; NULL: out from the start */
};

enum cs_served_kind {
    CS_SERVED_ROLE,
    CS_SERVED_SERVICE,  /* a resource that people use */
    CS_SERVED_CLIENT,   /* something that people depend on, as they see it */
    CS_SERVED_DATABASE, /* works while it is ONLINE */
    /* A part of XProtect: works while one of its copies does; what IIS hosts, while the copy
     * beside the Management Server does. */
    CS_SERVED_COMPONENT
};

/* Something that can be out, and when it did not work. */
struct cs_served {
    const struct cs_told *told;
    enum cs_served_kind kind;
    bool known; /* the trace says whether it works */
    struct cs_outage *outages;
    size_t n_outages;
    cs_time total, longest;
};

struct cs_outages {
    /* Each role, and after it its services; then clients, databases and components: all in the
     * order of the trace. */
    struct cs_served *served;
    size_t count;
};

/* A role serves while all its resources that are meant to be online work; a service or client while
 * it works. What the trace says by `work`; where it has none, what the cluster believes by `state`.
 * Databases and components go by their states. */
struct cs_outages *cs_outages_find(const struct cs_story *story);

/* ---- Phases ---- */

/* A piece of an outage: what took this time, and the numbers that it rests on. */
struct cs_phase {
    cs_time from, to;
    const char *label;       /* "detection", "regroup" … */
    const char *text;        /* what happened in it */
    const char *basis;       /* numbers and sources; "" when the trace gives none */
    const char *brief;       /* the same without the sources */
    bool parallel;           /* beside the critical path: not part of the sum */
    const char *came_online; /* the resource whose coming online it tells of; NULL */
    const struct cs_record *ended_by;
};

struct cs_phases {
    struct cs_phase *list;
    size_t count;
};

/* The critical path of an outage, in pieces that add up to it exactly, then what went on beside. */
struct cs_phases *cs_phases_find(const struct cs_story *story, const struct cs_served *served,
                                 const struct cs_outage *outage);

/* The last thing that was said to be missing for a client not after `at` in an outage of it; the
 * reason may change while it is out. NULL when nothing was said, and for all else. */
const struct cs_record *cs_outage_reason(const struct cs_story *story,
                                         const struct cs_served *served, cs_time at);

/* What a served thing's outage is of: the role, also for its services; NULL for all else. */
const char *cs_served_role(const struct cs_served *served);

/* True when the role (of the service) changed its owner during the outage. */
bool cs_outage_moved(const struct cs_story *story, const struct cs_served *served,
                     const struct cs_outage *outage);

/* ---- Assumptions ---- */

/* Assumed numbers with the same name, value and source are one line. */
struct cs_assumption {
    const struct cs_record *set; /* the first of them: of the kind SET, or a STEP */
    const char **subjects;
    size_t n_subjects;
};

struct cs_assumptions {
    struct cs_assumption *list;
    size_t count;
    size_t unused; /* assumed numbers that took no part in the run */
};

/* The assumed properties that took part in the run, then the steps of what people did: how long
 * those take is assumed, too. */
struct cs_assumptions *cs_assumptions_find(const struct cs_story *story);

/* The property, or "step". */
const char *cs_assumption_name(const struct cs_assumption *line);

/* Its value and source: "triangular(1m, 90s, 3m), depends on the hardware". */
void cs_assumption_text(const struct cs_assumption *line, struct cs_text *out);

#endif
