/* tests/oracle/doctor.c: see doctor.h. */
#include "tests/oracle/doctor.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "sim/trace/names.h"

enum { NODES_MOST = 64, WORDS_MOST = 12 };

static const struct {
    const char *name, *meaning;
} operations[OPERATIONS] = {
    [OP_DROP] = {"drop", "the record is not there"},
    [OP_REPEAT] = {"repeat", "it is told again: at once, or a time later or earlier"},
    [OP_DELAY] = {"delay", "it is told later"},
    [OP_HASTEN] = {"hasten", "it is told earlier"},
    [OP_SWAP] = {"swap",
                 "it changes places with the next record, or with the next of a later time"},
    [OP_REOWN] = {"reown", "it is about another node, or about one less"},
    [OP_RESTATE] = {"restate", "it says something else: another state, outcome or reason"},
    [OP_REVALUE] = {"revalue", "it gives another number"},
    [OP_INVENT] = {"invent", "after it something is told that did not happen: another state, owner "
                             "or standing of anything"},
    [OP_RENUMBER] = {"renumber", "its number, its cause or its time is none that it can have"},
};

const char *operation_name(enum operation operation)
{
    return operations[operation].name;
}

const char *operation_meaning(enum operation operation)
{
    return operations[operation].meaning;
}

/* ---- what a record can say instead ---- */

/* The states of a subject's type (docs/trace.md), and the other vocabularies of a kind. */
static const struct {
    enum cs_kind kind;
    const char *type; /* NULL: any */
    bool what;        /* these stand in `what`, not in `to` */
    const char *words[WORDS_MOST];
} vocabularies[] = {
    {CS_KIND_STATE, "cluster/", false, {"Up", "Down"}},
    {CS_KIND_STATE,
     "host/",
     false,
     {"Off", "Booting", "Running", "ShuttingDown", "Dumping", "Frozen"}},
    {CS_KIND_STATE,
     "service/",
     false,
     {"Stopped", "Starting", "Joining", "Forming", "Running", "Stopping", "Hung", "RestartWait"}},
    {CS_KIND_STATE, "node/", false, {"Up", "Down", "Paused", "Joining"}},
    {CS_KIND_STATE, "drain/", false, {"Not Initiated", "In Progress", "Completed", "Failed"}},
    {CS_KIND_STATE, "status/", false, {"Normal", "Quarantined"}},
    {CS_KIND_STATE, "network/", false, {"Unavailable", "Down", "Partitioned", "Up"}},
    {CS_KIND_STATE, "interface/", false, {"Unavailable", "Failed", "Unreachable", "Up"}},
    {CS_KIND_STATE, "route/", false, {"Up", "Down"}},
    {CS_KIND_STATE, "group/", false, {"Online", "Offline", "Failed", "PartialOnline", "Pending"}},
    {CS_KIND_STATE,
     "resource/",
     false,
     {"Offline", "OnlinePending", "Online", "OfflinePending", "Failed"}},
    {CS_KIND_STATE, "computer/", false, {"Off", "Booting", "Running", "ShuttingDown"}},
    {CS_KIND_STATE,
     "database/",
     false,
     {"OFFLINE", "RECOVERING", "ONLINE", "RECOVERY_PENDING", "SUSPECT", "RESTORING"}},
    {CS_KIND_STATE, "diagnostics/", false, {"unknown", "clean", "warning", "error"}},
    {CS_KIND_STATE,
     "component/",
     false,
     {"NotInstalled", "Stopped", "Starting", "Running", "Waiting", "Failed", "StandingIn",
      "LoggedOut"}},
    {CS_KIND_STATE, "account/", false, {"Valid", "Expired"}},
    {CS_KIND_STATE,
     "certificate/",
     false,
     {"Valid", "Untrusted", "Expired", "Missing", "NoPermission"}},
    {CS_KIND_STATE, "external/", false, {"Readable", "Unreadable"}},
    {CS_KIND_STATE, "monitoring/", false, {"Active", "Paused"}},
    {CS_KIND_WORK, NULL, false, {"working", "not working"}},
    {CS_KIND_VOTE, NULL, false, {"0", "1"}},
    {CS_KIND_QUORUM, NULL, false, {"none", "pending", "quorum", "forced", "lost"}},
    {CS_KIND_COUNT, NULL, false, {"allowed", "refused"}},
    {CS_KIND_OWNER,
     NULL,
     true,
     {"Failover", "NodeDown", "Manual", "Drain", "Shutdown", "Failback", "Form", "Arbitration"}},
    {CS_KIND_VIEW, NULL, true, {"form", "join", "regroup", "leave"}},
    {CS_KIND_ARBITRATE, NULL, true, {"hold", "challenge", "won", "lost"}},
    {CS_KIND_RESERVE, NULL, true, {"reserve", "preempt", "release", "lost", "defend"}},
    {CS_KIND_DETECT,
     NULL,
     true,
     {"heartbeat", "LooksAlive", "IsAlive", "call", "deadlock", "connection", "reservation",
      "interface"}},
    {CS_KIND_CALL, NULL, true, {"Online", "Offline", "Terminate"}},
    {CS_KIND_FAULT, NULL, true, {"PowerLoss", "Crash", "KillService", "FailDisk"}},
};

static bool starts(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

static bool restate(struct cs_arena *arena, struct doctoring *it, unsigned variant)
{
    struct cs_record *record = &it->to;
    for (size_t i = 0; i < CS_LEN(vocabularies); i++) {
        const char *type = vocabularies[i].type;
        if (vocabularies[i].kind != record->kind ||
            (type != NULL && !starts(record->subject, type))) {
            continue;
        }
        const char **field = vocabularies[i].what ? &record->what : &record->to;
        for (size_t k = 0; *field != NULL && k < CS_LEN(vocabularies[i].words); k++) {
            const char *word = vocabularies[i].words[k];
            if (word == NULL) {
                break;
            }
            if (strcmp(word, *field) != 0 && variant-- == 0) {
                *field = word;
                it->text = cs_arena_printf(arena, "restate %s", word);
                return true;
            }
        }
        return false;
    }
    return false;
}

/* The names of the nodes, in the order in which they are declared. */
static unsigned node_names(const struct cs_trace *trace, const char *names[NODES_MOST])
{
    unsigned count = 0;
    for (size_t i = 0; i < trace->count && trace->records[i].t_us == 0; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_DECLARE && strcmp(record->what, "node") == 0 &&
            count < NODES_MOST) {
            names[count++] = record->subject + strlen("node/");
        }
    }
    return count;
}

/* Where a text names the node: at its end, after "node/", "host/" … or " on "; NULL when not. */
static const char *node_in(const char *text, const char *name)
{
    size_t length = strlen(text), end = strlen(name);
    if (length <= end || strcmp(text + length - end, name) != 0) {
        return NULL;
    }
    const char *at = text + length - end;
    return at[-1] == '/' || (length >= end + 4 && starts(at - 4, " on ")) ? at : NULL;
}

/* A view, or its standing, without one of its nodes: names are separated by a comma and a blank. */
static bool leave_out(struct cs_arena *arena, struct doctoring *it, const char *const *names,
                      unsigned count, unsigned variant)
{
    const char **list = it->to.kind == CS_KIND_VIEW     ? &it->to.to
                        : it->to.kind == CS_KIND_QUORUM ? &it->to.object
                                                        : NULL;
    for (unsigned n = 0; list != NULL && *list != NULL && n < count; n++) {
        const char *left = "";
        size_t found = 0;
        for (const char *at = *list; *at != '\0';) {
            size_t length = strcspn(at, ",");
            if (length == strlen(names[n]) && strncmp(at, names[n], length) == 0) {
                found++;
            } else {
                left = cs_arena_printf(arena, "%s%s%.*s", left, *left == '\0' ? "" : ", ",
                                       (int)length, at);
            }
            at += length;
            at += strspn(at, ", ");
        }
        if (found > 0 && *left != '\0' && variant-- == 0) {
            it->text = cs_arena_printf(arena, "reown without %s", names[n]);
            *list = left;
            return true;
        }
    }
    return false;
}

static bool reown(struct cs_arena *arena, const struct cs_trace *trace, struct doctoring *it,
                  unsigned variant)
{
    static const char *const fields[] = {"subject", "object", "from", "to"};
    const char *names[NODES_MOST];
    unsigned count = node_names(trace, names);
    const char **const texts[] = {&it->to.subject, &it->to.object, &it->to.from, &it->to.to};
    for (size_t f = 0; f < CS_LEN(texts); f++) {
        for (unsigned n = 0; *texts[f] != NULL && n < count; n++) {
            const char *at = node_in(*texts[f], names[n]);
            for (unsigned other = 0; at != NULL && other < count; other++) {
                if (other != n && variant-- == 0) {
                    *texts[f] = cs_arena_printf(arena, "%.*s%s", (int)(at - *texts[f]), *texts[f],
                                                names[other]);
                    it->text = cs_arena_printf(arena, "reown %s=%s", fields[f], names[other]);
                    return true;
                }
            }
        }
    }
    return leave_out(arena, it, names, count, variant);
}

static bool revalue(struct doctoring *it, unsigned variant)
{
    static const char *const texts[] = {"revalue 0", "revalue +1", "revalue -1", "revalue x2",
                                        "revalue /2"};
    if (!it->to.has_value || variant >= CS_LEN(texts)) {
        return false;
    }
    int64_t value = it->to.value;
    const int64_t values[] = {0, value + 1, value - 1, value * 2, value / 2};
    it->to.value = values[variant];
    it->text = texts[variant];
    return values[variant] != value;
}

/* ---- when a record can be told instead ---- */

static const struct {
    const char *name;
    cs_time time;
} amounts[] = {{"1ms", CS_MS},     {"1s", CS_SECOND},       {"10s", 10 * CS_SECOND},
               {"1m", CS_MINUTE},  {"10m", 10 * CS_MINUTE}, {"1h", CS_HOUR},
               {"7h", 7 * CS_HOUR}};

/* Earlier than the end, and not before what goes before the happenings. */
static bool move(struct cs_arena *arena, const struct cs_trace *trace, struct doctoring *it,
                 unsigned amount, int sign)
{
    if (amount >= CS_LEN(amounts)) {
        return false;
    }
    it->to.t_us += sign * amounts[amount].time;
    it->text = cs_arena_printf(arena, "%s %s%s", operation_name(it->operation),
                               it->operation == OP_REPEAT && sign < 0 ? "-" : "",
                               amounts[amount].name);
    return it->to.t_us > 0 && it->to.t_us < trace->records[trace->count - 1].t_us;
}

static bool repeat(struct cs_arena *arena, const struct cs_trace *trace, struct doctoring *it,
                   unsigned variant)
{
    if (variant == 0) {
        it->text = "repeat at once";
        return true;
    }
    unsigned amount = variant - 1;
    return amount < CS_LEN(amounts)
               ? move(arena, trace, it, amount, 1)
               : move(arena, trace, it, amount - (unsigned)CS_LEN(amounts), -1);
}

/* The record that one at `place` changes places with; trace->count when there is none. */
static size_t partner(const struct cs_trace *trace, size_t place, bool later)
{
    size_t other = place + 1;
    while (later && other < trace->count &&
           trace->records[other].t_us == trace->records[place].t_us) {
        other++;
    }
    return other + 1 < trace->count ? other : trace->count; /* the end stays where it is */
}

static bool swap(const struct cs_trace *trace, struct doctoring *it, unsigned variant)
{
    size_t next = partner(trace, it->place, false);
    size_t later = partner(trace, it->place, true);
    it->text = variant == 0 ? "swap with the next" : "swap with the next of a later time";
    return variant == 0 ? next < trace->count
                        : variant == 1 && later != next && later < trace->count;
}

static bool renumber(const struct cs_trace *trace, struct doctoring *it, unsigned variant)
{
    static const char *const texts[] = {"renumber seq", "renumber cause", "renumber time"};
    if (variant >= CS_LEN(texts)) {
        return false;
    }
    it->text = texts[variant];
    it->to.seq += variant == 0;
    it->to.cause = variant == 1 ? it->to.seq + 1 : it->to.cause;
    if (variant == 2) {
        it->to.t_us = trace->records[it->place - 1].t_us - 1;
    }
    return it->to.t_us >= 0;
}

/* Whether another word can be put in this record's `to`: what it tells can be invented. */
static bool has_standing(const struct cs_record *record)
{
    return record->kind == CS_KIND_STATE || record->kind == CS_KIND_WORK ||
           record->kind == CS_KIND_QUORUM || record->kind == CS_KIND_OWNER;
}

/* The last record before `end` that tells the same of the same subject as the one at `place`, when
 * that is the first one that does; trace->count when it is not. */
static size_t last_told(const struct cs_trace *trace, size_t place, size_t end)
{
    const struct cs_record *it = &trace->records[place];
    size_t last = place;
    for (size_t i = 0; i <= end; i++) {
        const struct cs_record *other = &trace->records[i];
        if (other->kind == it->kind && strcmp(other->subject, it->subject) == 0) {
            if (i < place) {
                return trace->count;
            }
            last = i;
        }
    }
    return last;
}

/* Makes of what was last told the opposite, or something else, `variant` says what. */
static bool contradict(struct cs_arena *arena, const struct cs_trace *trace, struct doctoring *it,
                       unsigned *variant)
{
    static const char *const reasons[] = {"NodeDown", "Failover"};
    unsigned ways = it->to.kind == CS_KIND_OWNER ? 2 * NODES_MOST : WORDS_MOST;
    struct doctoring other = *it;
    for (unsigned way = 0; way < ways; way++) {
        other.to.from = NULL;
        bool can = it->to.kind == CS_KIND_OWNER
                       ? it->to.to != NULL && reown(arena, trace, &other, way / 2)
                       : restate(arena, &other, way);
        if (!can) {
            return false;
        }
        other.to.from = it->to.to;
        if ((*variant)-- == 0) {
            *it = other;
            bool owner = it->to.kind == CS_KIND_OWNER;
            it->to.what = owner ? reasons[way % 2] : it->to.what;
            it->text = cs_arena_printf(arena, "invent %s %s=%s%s%s",
                                       cs_kind_info(it->to.kind)->wire, it->to.subject, it->to.to,
                                       owner ? " " : "", owner ? it->to.what : "");
            return true;
        }
        other = *it;
    }
    return false;
}

static bool invent(struct cs_arena *arena, const struct cs_trace *trace, struct doctoring *it,
                   unsigned variant)
{
    struct cs_record after = it->to;
    for (size_t i = 0; i <= it->place; i++) {
        size_t last = has_standing(&trace->records[i]) ? last_told(trace, i, it->place)
                                                       : trace->count;
        if (last == trace->count) {
            continue;
        }
        it->to = trace->records[last];
        it->to.seq = after.seq;
        it->to.t_us = after.t_us;
        it->to.cause = after.seq;
        if (contradict(arena, trace, it, &variant)) {
            return true;
        }
    }
    return false;
}

bool doctoring_at(struct cs_arena *arena, const struct cs_trace *trace, size_t place,
                  enum operation operation, unsigned variant, struct doctoring *out)
{
    *out = (struct doctoring){operation, place, operation_name(operation), trace->records[place]};
    if (place == 0 || place + 1 >= trace->count) {
        return false;
    }
    switch (operation) {
    case OP_DROP:
        return variant == 0;
    case OP_REPEAT:
        return repeat(arena, trace, out, variant);
    case OP_DELAY:
        return move(arena, trace, out, variant, 1);
    case OP_HASTEN:
        return move(arena, trace, out, variant, -1);
    case OP_SWAP:
        return swap(trace, out, variant);
    case OP_REOWN:
        return reown(arena, trace, out, variant);
    case OP_RESTATE:
        return restate(arena, out, variant);
    case OP_REVALUE:
        return revalue(out, variant);
    case OP_INVENT:
        return invent(arena, trace, out, variant);
    case OP_RENUMBER:
        return renumber(trace, out, variant);
    case OPERATIONS:
        break;
    }
    return false;
}

unsigned doctoring_ways(const struct cs_trace *trace, enum operation operation)
{
    const char *names[NODES_MOST];
    unsigned nodes = node_names(trace, names), standings = 0;
    switch (operation) {
    case OP_DROP:
        return 1;
    case OP_SWAP:
        return 2;
    case OP_RENUMBER:
        return 3;
    case OP_REVALUE:
        return 5;
    case OP_REPEAT:
        return 1 + 2 * (unsigned)CS_LEN(amounts);
    case OP_DELAY:
    case OP_HASTEN:
        return (unsigned)CS_LEN(amounts);
    case OP_RESTATE:
        return WORDS_MOST;
    case OP_REOWN:
        return 5 * nodes;
    case OP_INVENT:
        for (size_t i = 0; i < trace->count; i++) {
            standings += has_standing(&trace->records[i]) &&
                         last_told(trace, i, trace->count - 1) < trace->count;
        }
        return standings * (2 * nodes > WORDS_MOST ? 2 * nodes : WORDS_MOST);
    case OPERATIONS:
        break;
    }
    return 0;
}

bool doctoring_named(struct cs_arena *arena, const struct cs_trace *trace, size_t place,
                     const char *text, struct doctoring *out)
{
    for (int op = 0; op < OPERATIONS; op++) {
        unsigned ways = starts(text, operations[op].name)
                            ? doctoring_ways(trace, (enum operation)op)
                            : 0;
        for (unsigned way = 0; way < ways; way++) {
            if (doctoring_at(arena, trace, place, (enum operation)op, way, out) &&
                strcmp(out->text, text) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* ---- the doctored trace ---- */

/* The records in their new order. */
struct draft {
    struct cs_record *records;
    size_t count;
    uint64_t *became; /* for each old seq the new one */
    size_t strange;   /* the record whose texts are not the base's own */
};

static void put(struct draft *draft, const struct cs_record *record, uint64_t old)
{
    draft->records[draft->count++] = *record;
    draft->became[old] = draft->count; /* [0]: of no record */
}

/* All but the record of the doctoring, and `moved` where its time puts it: behind all that is not
 * later. A copy of a record has no old number: 0. */
static void place_by_time(struct draft *draft, const struct cs_trace *trace, size_t without,
                          const struct cs_record *moved, uint64_t old)
{
    bool placed = moved == NULL;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (!placed && (record->t_us > moved->t_us || i + 1 == trace->count)) {
            draft->strange = draft->count;
            put(draft, moved, old);
            placed = true;
        }
        if (i != without) {
            put(draft, record, record->seq);
        }
    }
}

static void place_swapped(struct draft *draft, const struct cs_trace *trace, size_t one,
                          size_t other)
{
    for (size_t i = 0; i < trace->count; i++) {
        size_t from = i == one ? other : i == other ? one : i;
        struct cs_record record = trace->records[from];
        record.t_us = trace->records[i].t_us;
        put(draft, &record, record.seq);
    }
}

/* In its own place: it says something else, or is told twice. */
static void place_again(struct draft *draft, const struct cs_trace *trace, size_t place,
                        const struct cs_record *record, bool twice)
{
    for (size_t i = 0; i < trace->count; i++) {
        if (i != place || twice) {
            put(draft, &trace->records[i], trace->records[i].seq);
        }
        if (i == place) {
            draft->strange = draft->count;
            put(draft, record, twice ? 0 : trace->records[i].seq);
        }
    }
}

/* What became of the record that an effect had as cause; what was dropped hands on its own. An
 * effect that is told before its cause now has none. */
static uint64_t new_cause(const struct draft *draft, const struct cs_trace *trace, uint64_t old,
                          uint64_t effect)
{
    while (old > 0 && draft->became[old] == 0) {
        old = cs_trace_find(trace, old)->cause;
    }
    uint64_t cause = old > 0 ? draft->became[old] : 0;
    return cause < effect ? cause : 0;
}

static const char *keep(const struct cs_trace *trace, const char *text)
{
    return text == NULL ? NULL : cs_names_keep(trace->names, text, strlen(text));
}

/* Without cs_trace_add, which computes digests that nobody asks for: thousands of traces are made.
 * The base's own texts are stored once already. */
static struct cs_trace *as_trace(struct cs_arena *arena, const struct cs_trace *base,
                                 struct draft *draft)
{
    struct cs_trace *result = cs_trace_new(arena);
    result->records = draft->records;
    result->places = CS_NEW_ARRAY(arena, size_t, draft->count);
    result->count = result->numbered = result->room = draft->count;
    for (size_t i = 0; i < draft->count; i++) {
        struct cs_record *record = &draft->records[i];
        result->places[i] = i;
        if (i == draft->strange) {
            record->subject = keep(base, record->subject);
            record->object = keep(base, record->object);
            record->from = keep(base, record->from);
            record->to = keep(base, record->to);
            record->what = keep(base, record->what);
        }
    }
    return result;
}

struct cs_trace *doctored_trace(struct cs_arena *arena, const struct cs_trace *trace,
                                const struct doctoring *doctoring)
{
    size_t place = doctoring->place;
    struct draft draft = {CS_NEW_ARRAY(arena, struct cs_record, trace->count + 1), 0,
                          CS_NEW_ARRAY(arena, uint64_t, trace->count + 1), SIZE_MAX};
    bool in_time = doctoring->to.t_us == trace->records[place].t_us;
    enum operation operation = doctoring->operation;
    if (operation == OP_DROP) {
        place_by_time(&draft, trace, place, NULL, 0);
    } else if (operation == OP_SWAP) {
        place_swapped(&draft, trace, place,
                      partner(trace, place, strstr(doctoring->text, "later") != NULL));
    } else if (operation == OP_DELAY || operation == OP_HASTEN) {
        place_by_time(&draft, trace, place, &doctoring->to, doctoring->to.seq);
    } else if (operation == OP_REPEAT && !in_time) {
        place_by_time(&draft, trace, trace->count, &doctoring->to, 0);
    } else {
        place_again(&draft, trace, place, &doctoring->to,
                    operation == OP_REPEAT || operation == OP_INVENT);
    }
    for (size_t i = 0; i < draft.count; i++) {
        struct cs_record *record = &draft.records[i];
        if (operation != OP_RENUMBER) {
            record->seq = i + 1;
            record->cause = new_cause(&draft, trace, record->cause, record->seq);
        }
        if (record->kind == CS_KIND_RUN_END) {
            record->value = (int64_t)i;
        }
    }
    return as_trace(arena, trace, &draft);
}

/* ---- places in words ---- */

size_t first_happening(const struct cs_trace *trace)
{
    size_t first = 0;
    for (size_t i = 0; i < trace->count && trace->records[i].t_us == 0; i++) {
        const struct cs_record *record = &trace->records[i];
        bool told_first = record->kind == CS_KIND_DECLARE || record->kind == CS_KIND_LINK ||
                          record->kind == CS_KIND_SET || record->kind == CS_KIND_RUN_BEGIN ||
                          record->kind == CS_KIND_EXPECT ||
                          (record->what != NULL && strcmp(record->what, "initially") == 0) ||
                          (record->kind == CS_KIND_QUORUM && strcmp(record->from, "none") == 0);
        first = told_first ? i + 1 : first;
    }
    return first;
}

static bool same_name(const struct cs_record *one, const struct cs_record *other)
{
    return one->kind == other->kind && strcmp(one->subject, other->subject) == 0;
}

const char *place_text(struct cs_arena *arena, const struct cs_trace *trace, size_t first,
                       size_t place)
{
    const struct cs_record *record = &trace->records[place];
    unsigned number = 0;
    for (size_t i = first; i <= place; i++) {
        number += same_name(&trace->records[i], record);
    }
    return cs_arena_printf(arena, "%s %s #%u", cs_kind_info(record->kind)->wire, record->subject,
                           number);
}

size_t place_named(const struct cs_trace *trace, size_t first, const char *text)
{
    const char *subject = strchr(text, ' ') + 1;
    const char *number = strrchr(text, '#');
    size_t kind = (size_t)(subject - 1 - text), length = (size_t)(number - 1 - subject);
    unsigned long left = strtoul(number + 1, NULL, 10);
    for (size_t i = first; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        const char *wire = cs_kind_info(record->kind)->wire;
        if (strlen(wire) == kind && strncmp(wire, text, kind) == 0 &&
            strlen(record->subject) == length && strncmp(record->subject, subject, length) == 0 &&
            --left == 0) {
            return i;
        }
    }
    return trace->count;
}
