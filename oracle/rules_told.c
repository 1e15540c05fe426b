/* oracle/rules_told.c: what a trace tells fits together: what changes, changes from what it was;
 * what docs/trace.md says is told at one instant is told at one instant; budgets are counted on;
 * reasons are true. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "oracle/rule.h"

/* Further away than this, nobody looks for what belongs to a record: a trace that tells so much at
 * one instant is not judged by these rules. */
enum { REACH = 20000 };

/* ---- what changes, changes from what it was ---- */

enum { CHANGES = 4 };

struct last_told {
    struct cs_cells told[CHANGES][CS_OW_TYPES]; /* the last `to` of each subject */
};

static int change_of(enum cs_kind kind)
{
    return kind == CS_KIND_STATE ? 0 : kind == CS_KIND_WORK ? 1 : kind == CS_KIND_VOTE ? 2 : 3;
}

static const char *or_nobody(const char *text)
{
    return text == NULL ? "nobody" : text;
}

static void see_continuity(struct cs_case *of, const struct cs_record *record)
{
    struct last_told *memory = of->memory;
    struct cs_ow_ref who = of->world->subject;
    if (who.index < 0) {
        return;
    }
    struct cell {
        const char *to;
        bool told;
    } *cell = cs_case_cell(of, &memory->told[change_of(record->kind)][who.type], who.index,
                           sizeof *cell);
    const char *from = or_nobody(record->from), *to = or_nobody(record->to);
    bool first = cs_ow_same(record->what, "initially");
    if (first) {
        *cell = (struct cell){to, true};
        return;
    }
    if (cell->told && !cs_ow_same(cell->to, from)) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s is told to change from %s to %s at %s, but was %s", record->subject,
                       from, to, cs_case_clock(of, record->t_us), cell->to);
    } else if (cs_ow_same(from, to) && record->kind != CS_KIND_RESERVE) {
        cs_case_broken(of, record->seq, record->t_us, "%s is told to become %s at %s, which it was",
                       record->subject, to, cs_case_clock(of, record->t_us));
    } else {
        cs_case_kept(of, record->seq);
    }
    *cell = (struct cell){to, true};
}

/* ---- what is told together ---- */

enum field { NOWHERE, SUBJECT, OBJECT, FROM, WHAT };

/* A record that is told demands another one about the same thing, told within a time of it. */
struct pair {
    enum cs_kind kind;
    const char *type; /* of its subject; NULL: any */
    const char *word; /* its `to`, or its `what` where it has no `to`; NULL: any */
    int64_t number;   /* its value; 0: any */
    enum field about; /* which of its fields names the thing */
    enum cs_kind demand;
    enum field named;     /* the field of the other one that names the thing */
    const char *words[4]; /* any of these is the other one's `to`, or its `what`; none: any */
    int64_t value;        /* 0: any */
    cs_time within;
    const char *missing; /* "its Online entry point was not called" */
};

static const char *field_of(const struct cs_record *record, enum field field)
{
    switch (field) {
    case SUBJECT:
        return record->subject;
    case OBJECT:
        return record->object;
    case FROM:
        return record->from;
    case WHAT:
        return record->what;
    case NOWHERE:
        break;
    }
    return NULL;
}

/* What a record says in one word: what came of it, or how. */
static const char *word_of(const struct cs_record *record)
{
    return record->to != NULL && record->kind != CS_KIND_ACTION ? record->to : record->what;
}

/* The same thing: a node's service, host and status have the node's name. */
static bool same_thing(const char *one, const char *other)
{
    if (one == NULL || other == NULL) {
        return false;
    }
    const char *a = strchr(one, '/'), *b = strchr(other, '/');
    return cs_ow_same(a == NULL ? one : a, b == NULL ? other : b);
}

static bool demands(const struct pair *pair, const struct cs_record *record)
{
    return pair->kind == record->kind &&
           (pair->type == NULL || strncmp(record->subject, pair->type, strlen(pair->type)) == 0) &&
           (pair->word == NULL || cs_ow_same(word_of(record), pair->word)) &&
           (pair->number == 0 || (record->has_value && record->value == pair->number));
}

static bool answers(const struct pair *pair, const struct cs_record *asked,
                    const struct cs_record *record)
{
    if (record->kind != pair->demand || (pair->value != 0 && record->value != pair->value)) {
        return false;
    }
    bool right = pair->words[0] == NULL;
    for (size_t i = 0; i < CS_LEN(pair->words) && pair->words[i] != NULL; i++) {
        right |= cs_ow_same(word_of(record), pair->words[i]);
    }
    return right && (pair->named == NOWHERE ||
                     same_thing(field_of(asked, pair->about), field_of(record, pair->named)));
}

/* Looks for the other record before and after; true as well where too much is told at once. */
static bool is_answered(const struct cs_told *world, const struct pair *pair,
                        const struct cs_record *record)
{
    const struct cs_record *first = world->trace->records;
    const struct cs_record *end = first + world->trace->count;
    cs_time from = record->t_us - pair->within, to = record->t_us + pair->within;
    int reach = 0;
    for (const struct cs_record *at = record; at >= first && at->t_us >= from; at--) {
        if (answers(pair, record, at) || ++reach == REACH) {
            return true;
        }
    }
    for (const struct cs_record *at = record + 1; at < end && at->t_us <= to; at++) {
        if (answers(pair, record, at) || ++reach == REACH) {
            return true;
        }
    }
    return false;
}

/* Of which kinds the trace tells anything after it began: what it never tells is not missing. */
struct kinds_told {
    bool looked;
    bool told[CS_KINDS];
};

static const struct kinds_told *kinds_told(struct cs_case *of)
{
    struct kinds_told *memory = of->memory;
    const struct cs_trace *trace = of->world->trace;
    for (size_t i = 0; !memory->looked && i < trace->count; i++) {
        memory->told[trace->records[i].kind] |= trace->records[i].t_us > 0;
    }
    memory->looked = true;
    return memory;
}

static void see_pairs(struct cs_case *of, const struct cs_record *record, const struct pair *pairs,
                      size_t count)
{
    if (record->t_us <= 0) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (!demands(&pairs[i], record) || !kinds_told(of)->told[pairs[i].demand]) {
            continue;
        }
        if (is_answered(of->world, &pairs[i], record)) {
            cs_case_kept(of, record->seq);
        } else {
            const char *word = word_of(record);
            cs_case_broken(of, record->seq, record->t_us, "%s of %s (%s) is told at %s, but %s",
                           cs_kind_info(record->kind)->wire, record->subject,
                           word == NULL ? "-" : word, cs_case_clock(of, record->t_us),
                           pairs[i].missing);
        }
    }
}

#define STATE_OF(type, to) CS_KIND_STATE, type, to, 0, SUBJECT
#define CALL_OF(what)      CS_KIND_CALL, "resource/", what, 0, SUBJECT

#define CALLED(what)       CS_KIND_CALL, SUBJECT, {what}, 0, 0
#define BECOMES(...)       CS_KIND_STATE, SUBJECT, {__VA_ARGS__}, 0, 0

static const struct pair calls[] = {
    {STATE_OF("resource/", "OnlinePending"), CALLED("Online"), "Online is not called then"},
    {STATE_OF("resource/", "OfflinePending"), CALLED("Offline"), "Offline is not called then"},
    {STATE_OF("resource/", "Failed"), CALLED("Terminate"), "Terminate is not called then"},
    {CALL_OF("Online"), BECOMES("OnlinePending"), "it does not become OnlinePending then"},
    {CALL_OF("Offline"), BECOMES("OfflinePending"), "it does not become OfflinePending then"},
    {CALL_OF("Terminate"), BECOMES("Failed", "Offline"), "it becomes neither Failed nor Offline"},
};

/* Whether the node may be asked: it owns the role, or did until now. */
static bool may_be_asked(const struct cs_told *world, int resource, int node)
{
    int index = world->resources[resource].group;
    if (index < 0) {
        return true;
    }
    const struct cs_ow_group *group = &world->groups[index];
    return node == group->owner || node == group->owner_before || group->owner < 0;
}

static void see_calls(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    bool call = record->kind == CS_KIND_CALL && record->t_us > 0;
    if (call && world->subject.type == CS_OW_RESOURCE && world->object.type == CS_OW_NODE &&
        world->subject.index >= 0 && world->object.index >= 0 &&
        !may_be_asked(world, world->subject.index, world->object.index)) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s of %s is called on %s at %s, which does not own its role",
                       or_nobody(record->what), record->subject,
                       cs_told_node_name(world, world->object.index),
                       cs_case_clock(of, record->t_us));
        return;
    }
    see_pairs(of, record, calls, CS_LEN(calls));
}

#define HEARTBEATS CS_KIND_DETECT, "node/", "heartbeat", 0, FROM
#define MISSED     CS_KIND_DETECT, FROM, {"heartbeat"}, 0, 0

static const struct pair routes[] = {
    {STATE_OF("route/", "Down"), MISSED, "nobody notices missing heartbeats on it then"},
    {HEARTBEATS, BECOMES("Down"), "its route does not go down then"},
};

static void see_routes(struct cs_case *of, const struct cs_record *record)
{
    see_pairs(of, record, routes, CS_LEN(routes));
}

#define DONE(kind)           CS_KIND_##kind, NULL, NULL, 0, WHAT
#define BY_ACTION            CS_KIND_ACTION, WHAT, {NULL}, 0, 0
#define FAULT_OF(type, what) CS_KIND_FAULT, type, what, 0, SUBJECT

static const struct pair deeds[] = {
    {DONE(FAULT), BY_ACTION, "no action does that then"},
    {DONE(REPAIR), BY_ACTION, "no action does that then"},
    {FAULT_OF("host/", "PowerLoss"), BECOMES("Off"), "it is not Off then"},
    {FAULT_OF("computer/", "PowerLoss"), BECOMES("Off"), "it is not Off then"},
    {FAULT_OF("host/", "Crash"), BECOMES("Dumping", "Frozen", "Off", "ShuttingDown"), "it runs on"},
};

static void see_deeds(struct cs_case *of, const struct cs_record *record)
{
    see_pairs(of, record, deeds, CS_LEN(deeds));
}

/* ---- Windows events ---- */

#define EVENT(id) CS_KIND_EVENT, NULL, NULL, id, OBJECT
#define IS(state) CS_KIND_STATE, SUBJECT, {state}, 0, CS_SECOND

static const struct pair events[] = {
    {EVENT(1069), IS("Failed"), "the resource does not fail within a second of it"},
    {EVENT(1077), IS("Failed"), "the address does not fail within a second of it"},
    {EVENT(1034), IS("Failed"), "the disk does not fail within a second of it"},
    {EVENT(1037), IS("Failed"), "the disk does not fail within a second of it"},
    {EVENT(1041), IS("Failed"), "the service does not fail within a second of it"},
    {EVENT(1042), IS("Failed"), "the service does not fail within a second of it"},
    {EVENT(1049), IS("Failed"), "the address does not fail within a second of it"},
    {EVENT(1126), IS("Unreachable"), "the interface is not Unreachable within a second of it"},
    {EVENT(1127), IS("Failed"), "the interface does not fail within a second of it"},
    {EVENT(1125), IS("Up"), "the interface is not Up within a second of it"},
    {EVENT(1128), IS("Up"), "the network is not Up within a second of it"},
    {EVENT(1129), IS("Partitioned"), "the network is not Partitioned within a second of it"},
    {EVENT(1130), IS("Down"), "the network is not Down within a second of it"},
    {EVENT(1677), IS("Failed"), "the drain does not fail within a second of it"},
    {EVENT(1672), IS("Quarantined"), "the node is not Quarantined within a second of it"},
    {EVENT(1062), IS("Running"), "the Cluster service does not run within a second of it"},
    {EVENT(1063), IS("Stopped"), "the Cluster service is not Stopped within a second of it"},
    {EVENT(1177),
     CS_KIND_QUORUM,
     NOWHERE,
     {"lost"},
     0,
     CS_SECOND,
     "no quorum is lost within a second of it"},
    {EVENT(1135),
     CS_KIND_VIEW,
     NOWHERE,
     {NULL},
     0,
     CS_SECOND,
     "no view changes within a second of it"},
    {EVENT(1153),
     CS_KIND_COUNT,
     SUBJECT,
     {"allowed"},
     0,
     CS_SECOND,
     "no failover of the role is counted within a second of it"},
    {EVENT(1254),
     CS_KIND_COUNT,
     SUBJECT,
     {"refused"},
     0,
     CS_SECOND,
     "no failover of the role is refused within a second of it"},
};

static void see_events(struct cs_case *of, const struct cs_record *record)
{
    see_pairs(of, record, events, CS_LEN(events));
}

#define LOGGED(id) CS_KIND_EVENT, OBJECT, {NULL}, id, CS_SECOND

static const struct pair logged[] = {
    {STATE_OF("resource/", "Failed"), LOGGED(1069), "1069 is not logged within a second of it"},
    {STATE_OF("interface/", "Unreachable"), LOGGED(1126),
     "1126 is not logged within a second of it"},
    {STATE_OF("interface/", "Failed"), LOGGED(1127), "1127 is not logged within a second of it"},
    {STATE_OF("network/", "Partitioned"), LOGGED(1129), "1129 is not logged within a second of it"},
    {STATE_OF("network/", "Down"), LOGGED(1130), "1130 is not logged within a second of it"},
    {STATE_OF("status/", "Quarantined"), LOGGED(1672), "1672 is not logged within a second of it"},
    {STATE_OF("drain/", "Failed"), LOGGED(1677), "1677 is not logged within a second of it"},
    {CS_KIND_COUNT, "group/", "refused", 0, SUBJECT, LOGGED(1254),
     "1254 is not logged within a second of it"},
};

static void see_logged(struct cs_case *of, const struct cs_record *record)
{
    see_pairs(of, record, logged, CS_LEN(logged));
}

/* ---- budgets ---- */

/* The most that QuarantineThreshold may be: it is counted no further. */
enum { DEPARTURES = 16 };

struct budgets {
    struct cs_cells used[CS_OW_TYPES]; /* int64_t: the last number that was allowed */
    struct cs_cells departures;        /* struct departures, of nodes */
};

struct departures {
    cs_time at[DEPARTURES]; /* when the last of them were counted */
    int count;
    int count_then; /* ... and how many when the node's quarantine ended */
};

/* The limit that holds for what is counted; -1 when nothing is known of it. */
static int64_t limit_of(const struct cs_told *world, const struct cs_record *record)
{
    int index = world->subject.index;
    if (world->subject.type == CS_OW_RESOURCE && cs_ow_same(record->what, "RestartThreshold")) {
        return cs_told_prop(world, &world->resources[index].props, CS_OWP_RestartThreshold);
    }
    if (world->subject.type == CS_OW_GROUP && cs_ow_same(record->what, "FailoverThreshold")) {
        return cs_told_threshold(world, index);
    }
    if (world->subject.type == CS_OW_NODE && cs_ow_same(record->what, "QuarantineThreshold")) {
        return cs_told_prop(world, &world->cluster, CS_OWP_QuarantineThreshold);
    }
    return -1;
}

/* Where a departure of the owner counts as a failover (facts 6.4.g), it counts beyond the limit as
 * well: it is no failover that could be refused. */
static bool is_departure(const struct cs_told *world, const struct cs_record *record)
{
    const struct cs_record *end = world->trace->records + world->trace->count;
    int reach = 0;
    for (const struct cs_record *at = record; at < end && at->t_us == record->t_us; at++) {
        if (++reach == REACH || (at->kind == CS_KIND_OWNER && cs_ow_same(at->what, "NodeDown") &&
                                 same_thing(at->subject, record->subject))) {
            return true;
        }
    }
    return false;
}

/* How many of a node's departures, from number `first` on, are less than an hour old. */
static int64_t departures_since(const struct departures *departures, int first, cs_time now)
{
    int64_t recent = 0;
    for (int i = departures->count - 1; i >= first && i >= departures->count - DEPARTURES; i--) {
        recent += now - departures->at[i % DEPARTURES] <= CS_HOUR;
    }
    return recent;
}

/* Departures are counted within the hour before each of them (facts 2.4.b): the number sinks when
 * old ones are over, and is above a threshold that was lowered. Whether the end of a quarantine
 * forgets those before it is not documented. */
static const char *departure_wrong(struct departures *departures, const struct cs_record *record,
                                   int64_t limit)
{
    departures->at[departures->count++ % DEPARTURES] = record->t_us;
    bool known = record->value == departures_since(departures, 0, record->t_us) ||
                 record->value ==
                     departures_since(departures, departures->count_then, record->t_us);
    if (!known) {
        return "is not the number of its departures in an hour";
    }
    bool allowed = cs_ow_same(record->to, "allowed");
    return allowed == (record->value < limit) ? NULL
           : allowed                          ? "is allowed beyond the limit"
                                              : "is refused below the limit";
}

/* What is used up one by one until its period is over. */
static const char *use_wrong(const struct cs_told *world, const struct cs_record *record,
                             int64_t limit, int64_t used)
{
    bool allowed = cs_ow_same(record->to, "allowed");
    if (allowed && (record->value < 1 || (record->value > limit && !is_departure(world, record)))) {
        return "is allowed beyond the limit";
    }
    if (allowed && record->value != 1 && record->value != used + 1) {
        return "does not follow the number before";
    }
    if (!allowed && record->value < limit) {
        return "is refused below the limit";
    }
    return !allowed && record->value > limit && record->value > used ? "is more than was ever used"
                                                                     : NULL;
}

static void see_count(struct cs_case *of, const struct cs_record *record)
{
    struct budgets *memory = of->memory;
    const struct cs_told *world = of->world;
    if (record->kind == CS_KIND_STATE) {
        if (world->subject.type == CS_OW_STATUS && world->subject.index >= 0 &&
            cs_ow_same(record->from, "Quarantined")) {
            struct departures *departures = cs_case_cell(of, &memory->departures,
                                                         world->subject.index, sizeof *departures);
            departures->count_then = departures->count;
        }
        return;
    }
    int64_t limit = limit_of(world, record);
    if (limit < 0 || world->subject.index < 0) {
        return;
    }
    int64_t *used = cs_case_cell(of, &memory->used[world->subject.type], world->subject.index,
                                 sizeof *used);
    const char *wrong = NULL;
    if (record->from != NULL && strtoll(record->from, NULL, 10) != limit) {
        wrong = "is not the limit";
    } else if (world->subject.type == CS_OW_NODE) {
        wrong = departure_wrong(
            cs_case_cell(of, &memory->departures, world->subject.index, sizeof(struct departures)),
            record, limit);
    } else {
        wrong = use_wrong(world, record, limit, *used);
    }
    if (wrong != NULL) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s of %s is counted as %" PRId64 " of %s at %s, which %s (limit %" PRId64
                       ", before %" PRId64 ")",
                       record->what, record->subject, record->value,
                       record->from == NULL ? "-" : record->from, cs_case_clock(of, record->t_us),
                       wrong, limit, *used);
    } else {
        cs_case_kept(of, record->seq);
    }
    *used = cs_ow_same(record->to, "allowed") ? record->value : *used;
}

/* ---- views ---- */

struct views {
    struct cs_cells cells;
};

struct view_cell {
    int64_t number;
    uint64_t members, before; /* as views tell them, now and before that */
};

/* The id of the node that comes first by its id; -1 when there is none. */
static int64_t lowest_id(const struct cs_told *world, uint64_t nodes)
{
    int64_t lowest = -1;
    for (; nodes != 0; nodes &= nodes - 1) {
        int64_t id = world->nodes[cs_told_first(nodes)].id;
        lowest = lowest < 0 || id < lowest ? id : lowest;
    }
    return lowest;
}

static const char *view_wrong(const struct cs_told *world, const struct cs_record *record,
                              struct view_cell *cell)
{
    uint64_t before = cs_told_nodes(world, record->from), now = cs_told_nodes(world, record->to);
    bool rises = record->value > cell->number;
    *cell = (struct view_cell){record->value, now, cell->members};
    if (!rises) {
        return "its number does not rise";
    }
    if (cs_ow_same(record->what, "join") && (before & ~now) != 0) {
        return "a node is gone after others joined";
    }
    if ((cs_ow_same(record->what, "leave") || cs_ow_same(record->what, "regroup")) &&
        (now & ~before) != 0) {
        return "a node is there that was not there before";
    }
    int64_t lowest = lowest_id(world, now);
    const char *slash = strchr(record->subject, '/');
    if (lowest >= 0 && slash != NULL && strtoll(slash + 1, NULL, 10) != lowest) {
        return "it does not have the name of its lowest node id";
    }
    return NULL;
}

static const char *standing_wrong(const struct cs_told *world, const struct cs_record *record,
                                  const struct view_cell *cell)
{
    bool is_one = world->to == CS_OWS_QUORUM || world->to == CS_OWS_FORCED ||
                  world->to == CS_OWS_LOST;
    uint64_t nodes = cs_told_nodes(world, record->object);
    bool its = nodes == cell->members || nodes == cell->before;
    return is_one && record->object != NULL && cell->number > 0 && !its
               ? "its standing is told of other nodes than are in it"
               : NULL;
}

static void see_view(struct cs_case *of, const struct cs_record *record)
{
    struct views *memory = of->memory;
    struct view_cell *cell = cs_case_cell(of, &memory->cells, of->world->subject.index,
                                          sizeof *cell);
    const char *wrong = record->kind == CS_KIND_VIEW ? view_wrong(of->world, record, cell)
                                                     : standing_wrong(of->world, record, cell);
    if (wrong != NULL) {
        cs_case_broken(of, record->seq, record->t_us, "%s at %s: %s", record->subject,
                       cs_case_clock(of, record->t_us), wrong);
    } else {
        cs_case_kept(of, record->seq);
    }
}

/* ---- machines, and what runs on them ---- */

static bool can_run(enum cs_ow_state host)
{
    return host == CS_OWS_RUNNING || host == CS_OWS_FROZEN || host == CS_OWS_UNKNOWN;
}

static bool service_runs(enum cs_ow_state service)
{
    return service == CS_OWS_STARTING || service == CS_OWS_JOINING || service == CS_OWS_FORMING ||
           service == CS_OWS_RUNNING || service == CS_OWS_STOPPING || service == CS_OWS_HUNG;
}

static bool copy_runs(enum cs_ow_state copy)
{
    return copy == CS_OWS_STARTING || copy == CS_OWS_RUNNING || copy == CS_OWS_WAITING ||
           copy == CS_OWS_STANDING_IN || copy == CS_OWS_LOGGED_OUT;
}

static enum cs_ow_state state_of_machine(const struct cs_told *world, struct cs_ow_ref machine)
{
    return machine.index < 0                ? CS_OWS_UNKNOWN
           : machine.type == CS_OW_NODE     ? world->nodes[machine.index].host
           : machine.type == CS_OW_COMPUTER ? world->things[CS_OW_COMPUTER][machine.index].state
                                            : CS_OWS_UNKNOWN;
}

static void settle_machines(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; world->nodes_dirty && i < world->counts[CS_OW_NODE]; i++) {
        const struct cs_ow_node *node = &world->nodes[i];
        if (!service_runs(node->service) || node->host == CS_OWS_UNKNOWN) {
            continue;
        }
        if (can_run(node->host)) {
            cs_case_kept(of, node->service_seq);
        } else {
            cs_case_broken(of,
                           node->service_seq > node->host_seq ? node->service_seq : node->host_seq,
                           world->now,
                           "the Cluster service of %s is %s at %s although the host "
                           "is %s",
                           node->name, cs_ow_state_text(node->service),
                           cs_case_clock(of, world->now), cs_ow_state_text(node->host));
        }
    }
    bool changed = world->nodes_dirty || world->software_dirty;
    for (int i = 0; changed && i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *copy = &world->copies[i];
        enum cs_ow_state machine = state_of_machine(world, copy->machine);
        if (copy_runs(copy->state) && !can_run(machine)) {
            cs_case_broken(of, copy->seq, world->now,
                           "component %s is %s at %s although its "
                           "machine is %s",
                           copy->name, cs_ow_state_text(copy->state), cs_case_clock(of, world->now),
                           cs_ow_state_text(machine));
        }
    }
}

/* ---- the cluster's own state ---- */

/* A frozen node is silent, and still what it was until the others have noticed. */
static uint64_t frozen(const struct cs_told *world)
{
    uint64_t nodes = 0;
    for (int i = 0; i < world->counts[CS_OW_NODE]; i++) {
        bool is = world->nodes[i].host == CS_OWS_FROZEN && world->nodes[i].state != CS_OWS_DOWN;
        nodes |= is && service_runs(world->nodes[i].service) ? UINT64_C(1) << i : 0;
    }
    return nodes;
}

/* Whether nodes that run contest the witness: until that is decided the cluster is as it was. */
static bool is_contested(const struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        const struct cs_ow_view *view = &world->views[i];
        if (view->standing == CS_OWS_STANDING_PENDING && !view->stale &&
            (view->members & (cs_told_live(world) | frozen(world))) != 0) {
            return true;
        }
    }
    return false;
}

static void settle_cluster(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    if (!world->nodes_dirty || world->cluster_state == CS_OWS_UNKNOWN) {
        return;
    }
    bool up = world->cluster_state == CS_OWS_UP;
    bool runs = (cs_told_quorate(world) & (cs_told_live(world) | frozen(world))) != 0;
    if (up != runs && is_contested(world)) {
        return;
    }
    if (up != runs) {
        cs_case_broken(of, world->view_seq, world->now, "the cluster is %s at %s although %s",
                       cs_ow_state_text(world->cluster_state), cs_case_clock(of, world->now),
                       runs ? "a set of nodes has quorum" : "no set of nodes has quorum");
    } else {
        cs_case_kept(of, world->view_seq);
    }
}

/* ---- why a role changes hands ---- */

enum reason { R_NODE_DOWN, R_FAILOVER, R_LEAVES, R_ARBITRATION, R_FORM, R_NONE };

struct reasons {
    struct cs_cells came; /* struct came: to its owner */
    struct cs_cells left; /* cs_time: when a node was last seen paused, or stopping */
};

struct came {
    cs_time at;
    bool waits; /* for a node that can have the role, or for another role, and starts nothing */
};

static enum reason reason_of(const char *what)
{
    return cs_ow_same(what, "NodeDown")                                ? R_NODE_DOWN
           : cs_ow_same(what, "Failover")                              ? R_FAILOVER
           : cs_ow_same(what, "Drain") || cs_ow_same(what, "Shutdown") ? R_LEAVES
           : cs_ow_same(what, "Arbitration")                           ? R_ARBITRATION
           : cs_ow_same(what, "Form")                                  ? R_FORM
                                                                       : R_NONE;
}

/* Whether a resource of the role failed since the role came to its owner, or had failed then. */
static bool has_failed(const struct cs_told *world, int group, cs_time came)
{
    const struct cs_ow_group *it = &world->groups[group];
    for (int i = 0; i < it->resource_count; i++) {
        const struct cs_ow_resource *resource = &world->resources[it->resources[i]];
        if (resource->state == CS_OWS_FAILED || resource->failed_at >= came) {
            return true;
        }
    }
    return false;
}

/* At the end of the instant, `whom` being who had it, and `leaving` when that was last paused or
 * stopping, -1 for never: a drain goes on with what it began when the node is resumed. */
static const char *reason_wrong(const struct cs_told *world, const struct cs_duty *duty,
                                cs_time leaving)
{
    enum reason reason = (enum reason)duty->number;
    const struct cs_ow_node *left = duty->whom < 0 ? NULL : &world->nodes[duty->whom];
    bool came_back = left != NULL && left->state_since == duty->due; /* at the same instant */
    if (reason == R_NODE_DOWN && left != NULL && left->state != CS_OWS_DOWN && !came_back) {
        return "the node that had it is not Down";
    }
    if (reason == R_FAILOVER && !has_failed(world, duty->who, duty->since)) {
        return "none of its resources failed";
    }
    bool stays = left != NULL && left->state == CS_OWS_UP && left->service == CS_OWS_RUNNING;
    if (reason == R_LEAVES && stays && leaving < duty->since) {
        return "the node that had it is Up and does not stop";
    }
    if (reason == R_ARBITRATION &&
        cs_told_prop(world, &world->groups[duty->who].props, CS_OWP_IsCoreGroup) != 1) {
        return "it is not the core group";
    }
    if (reason == R_FORM && left != NULL) {
        return "a node had it already";
    }
    return NULL;
}

static void see_reason(struct cs_case *of, const struct cs_record *record)
{
    struct reasons *memory = of->memory;
    const struct cs_told *world = of->world;
    if (record->kind == CS_KIND_STATE) {
        bool pauses = world->subject.type == CS_OW_NODE &&
                      (world->to == CS_OWS_PAUSED || world->from == CS_OWS_PAUSED);
        bool stops = world->subject.type == CS_OW_SERVICE &&
                     (world->to == CS_OWS_STOPPING || world->from == CS_OWS_STOPPING);
        if ((pauses || stops) && world->subject.index >= 0) {
            cs_time *left = cs_case_cell(of, &memory->left, world->subject.index, sizeof *left);
            *left = record->t_us + 1; /* 0: never */
        }
        int resource = world->subject.type == CS_OW_RESOURCE ? world->subject.index : -1;
        int group = resource < 0 ? -1 : world->resources[resource].group;
        if (group >= 0 && world->to == CS_OWS_ONLINE_PENDING) { /* the wait is over */
            struct came *came = cs_case_cell(of, &memory->came, group, sizeof *came);
            came->waits = false;
        }
        return;
    }
    if (world->subject.type != CS_OW_GROUP || world->subject.index < 0) {
        return;
    }
    struct came *came = cs_case_cell(of, &memory->came, world->subject.index, sizeof *came);
    if (record->kind == CS_KIND_WAIT) {
        came->waits |= cs_ow_same(record->what, "candidates") ||
                       cs_ow_same(record->what, "GroupDependencyTimeout");
        return;
    }
    enum reason reason = reason_of(record->what);
    bool late = reason == R_NODE_DOWN && came->waits; /* the node left long ago */
    if (record->t_us > 0 && reason != R_NONE && !late) {
        cs_duty_open(of, (struct cs_duty){.who = world->subject.index,
                                          .whom = world->from_node,
                                          .since = came->at,
                                          .due = record->t_us,
                                          .seq = record->seq,
                                          .number = (int64_t)reason});
    }
    /* who waits may be given to a node that cannot run it yet, and waits on (facts 2.5.c, 6.3) */
    *came = (struct came){record->t_us, late};
}

static void due_reason(struct cs_case *of, const struct cs_duty *duty)
{
    struct reasons *memory = of->memory;
    cs_time *left = duty->whom < 0 ? NULL
                                   : cs_case_cell(of, &memory->left, duty->whom, sizeof *left);
    const char *wrong = reason_wrong(of->world, duty, left == NULL ? -1 : *left - 1);
    const struct cs_record *record = cs_trace_find(of->world->trace, duty->seq);
    if (wrong == NULL) {
        cs_case_kept(of, duty->seq);
    } else {
        cs_case_broken(of, duty->seq, duty->due, "%s changes hands at %s by %s, but %s",
                       of->world->groups[duty->who].name, cs_case_clock(of, duty->due),
                       record == NULL ? "-" : record->what, wrong);
    }
}

const struct cs_rule_code cs_rules_told[] = {
    {{"SAFE-CONTINUITY", "What changes, changes from what it was",
      "docs/trace.md, Subjects, Kinds that need a word more",
      "a state, a vote, a reservation, or whether something works is told to change",
      "it changes from what was told last, to something else",
      "a change from another state, or to the same one"},
     .kinds = CS_SEES(STATE) | CS_SEES(WORK) | CS_SEES(VOTE) | CS_SEES(RESERVE),
     .memory = sizeof(struct last_told),
     .see = see_continuity},
    {{"SAFE-CALLS", "A resource's state follows its entry points",
      "facts 5.3.d, 5.3.f, 5.1 (RHS calls a resource's entry points), "
      "W32:implementing-isalive, W32:failover; docs/trace.md (call)",
      "a resource becomes OnlinePending, OfflinePending or Failed, or an entry point is called",
      "Online is called as it becomes OnlinePending, Offline as it becomes OfflinePending, "
      "Terminate as it becomes Failed or Offline, and none without that; on the node that has its "
      "role, or had it before",
      "a state without the call, a call without the state, a call on another node"},
     .kinds = CS_SEES(STATE) | CS_SEES(CALL),
     .memory = sizeof(struct kinds_told),
     .see = see_calls},
    {{"SAFE-ROUTES", "A route goes down when its heartbeats are missed",
      "facts 1.1.a, 1.2.a; docs/trace.md (detect, heartbeat)",
      "a route goes Down, or missing heartbeats are noticed on it", "both at one instant",
      "one without the other"},
     .kinds = CS_SEES(STATE) | CS_SEES(DETECT),
     .memory = sizeof(struct kinds_told),
     .see = see_routes},
    {{"SAFE-DEEDS", "What breaks, somebody breaks; and then it is broken",
      "docs/trace.md (fault and repair follow the action that did it); facts 2.1",
      "something is broken or mended",
      "an action does that at the same instant; a host or computer "
      "that loses power is Off, a host that crashes runs no longer",
      "a fault or repair that no action did, or that changes nothing"},
     .kinds = CS_SEES(FAULT) | CS_SEES(REPAIR),
     .memory = sizeof(struct kinds_told),
     .see = see_deeds},
    {{"SAFE-EVENTS", "An event says what is so",
      "facts 9 (table of events), EVT; the second is ours", "a Windows event is logged",
      "what it says happens to what it is about, within a second",
      "an event of a failure, state or refusal that there was not"},
     .kinds = CS_SEES(EVENT),
     .memory = sizeof(struct kinds_told),
     .see = see_events},
    {{"SAFE-LOGGED", "What goes wrong is logged",
      "facts 9 (table of events), 5.4 (1069), EVT; the second is ours",
      "a resource, interface, network or drain fails, a node is quarantined, a failover is "
      "refused, "
      "in a trace that tells of events",
      "its event is logged within a second", "no event about it"},
     .kinds = CS_SEES(STATE) | CS_SEES(COUNT),
     .memory = sizeof(struct kinds_told),
     .see = see_logged},
    {{"SAFE-COUNT", "Budgets are counted one by one, up to their limit",
      "facts 2.4.b, 5.4.a, 6.4.a, N17, N25, N30; docs/trace.md (count)",
      "a restart, a failover or a node's departure is counted",
      "the limit is the property's; what is allowed is one more than before, or the first of a "
      "period, and within the limit, but for a departure of the owner where that counts; what is "
      "refused has reached the limit; a node's departures are those of the last hour, and refused "
      "from the limit on",
      "a wrong limit, a number left out or told twice, one allowed beyond or refused below"},
     .kinds = CS_SEES(COUNT) | CS_SEES(STATE),
     .memory = sizeof(struct budgets),
     .see = see_count},
    {{"SAFE-VIEW", "Views are numbered on, and change as they say",
      "docs/trace.md (view, quorum); facts 1.4", "a view changes, or its standing is told",
      "its number rises; who joins only adds nodes, a regroup or a leave only takes some away; it "
      "is named by its lowest node id; its standing is told of its nodes",
      "a number that does not rise, nodes that come with a regroup or go with a join"},
     .kinds = CS_SEES(VIEW) | CS_SEES(QUORUM),
     .memory = sizeof(struct views),
     .see = see_view},
    {{"SAFE-MACHINE", "Nothing runs on a machine that does not run",
      "physics; docs/trace.md, Subjects",
      "a Cluster service or a part of XProtect is anything but stopped",
      "its machine is Running, or Frozen with it", "a service on a host that is Off or boots"},
     .settle = settle_machines},
    {{"SAFE-CLUSTER", "The cluster is up while some nodes have quorum",
      "docs/trace.md, Subjects; facts 3.5.a", "views, standings or nodes change",
      "the cluster is Up exactly while a view of running nodes has quorum or is forced; while "
      "nodes contest the witness it is as it was",
      "Up without quorum, Down in spite of it"},
     .settle = settle_cluster},
    {{"SAFE-REASON", "A role changes hands for the reason told",
      "facts 6.4, 6.5, 6.6, 6.8.g, W32:failover; docs/trace.md (owner)",
      "a role changes hands by NodeDown, Failover, Drain, Shutdown, Arbitration or Form",
      "NodeDown: its node is Down, or the role waits for one that can have it, or for a role that "
      "it "
      "depends on; Failover: one of "
      "its resources failed there; "
      "Drain, Shutdown: its node is paused, stops or is down, or was since the role came; "
      "Arbitration: it is the core "
      "group; Form: nobody had it",
      "a reason that is not so"},
     .kinds = CS_SEES(OWNER) | CS_SEES(STATE) | CS_SEES(WAIT),
     .memory = sizeof(struct reasons),
     .see = see_reason,
     .due = due_reason},
};
const size_t cs_rules_told_count = CS_LEN(cs_rules_told);
