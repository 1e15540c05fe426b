#include <inttypes.h>
#include <string.h>

#include "reports/story.h"

/* What a piece of the path is made of: the record that it starts from, and the one that ends it. */
struct hop {
    const struct cs_story *story;
    const struct cs_record *start, *end;
    struct cs_text text, basis, brief;
    const char *label;
    const char *came_online; /* the resource that did; NULL */
};

static bool is_state(const struct cs_record *record, const char *type, const char *from)
{
    return record->kind == CS_KIND_STATE && cs_story_is(record->subject, type) &&
           (from == NULL || strcmp(record->from, from) == 0);
}

static bool went_to(const struct cs_record *record, const char *to)
{
    return record->kind == CS_KIND_STATE && strcmp(record->to, to) == 0;
}

/* "RestartDelay 500 (default: W32:…)", if the trace has the property. */
static void rest_on(struct hop *hop, const char *subject, const char *property)
{
    const struct cs_record *set = cs_story_set(hop->story, subject, property, hop->end->t_us);
    if (set == NULL) {
        return;
    }
    struct cs_text *const texts[] = {&hop->basis, &hop->brief};
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        bool in_full = i == 0 && set->from != NULL;
        cs_text_puts(texts[i], texts[i]->length == 0 ? "" : "; ");
        cs_text_printf(texts[i], "%s ", property);
        cs_story_value(set, texts[i]);
        cs_text_printf(texts[i], " (%s%s%s)", set->rule, in_full ? ": " : "",
                       in_full ? set->from : "");
    }
}

static int64_t number(const struct hop *hop, const char *property)
{
    enum { MOST = 1000000 }; /* far above what Windows takes; a trace can hold anything */
    const struct cs_record *set = cs_story_set(hop->story, hop->story->cluster, property,
                                               hop->end->t_us);
    bool sane = set != NULL && set->value >= 0 && set->value <= MOST;
    return sane ? set->value : 0;
}

/* Which pair of properties made the route fall: the one whose product is nearer to the silence. */
static void heartbeats(struct hop *hop)
{
    const struct cs_record *r = hop->end;
    int64_t same = number(hop, "SameSubnetDelay") * number(hop, "SameSubnetThreshold") * CS_MS;
    int64_t cross = number(hop, "CrossSubnetDelay") * number(hop, "CrossSubnetThreshold") * CS_MS;
    int64_t silence = r->has_value ? r->t_us - r->value : same;
    int64_t off_same = silence > same ? silence - same : same - silence;
    int64_t off_cross = silence > cross ? silence - cross : cross - silence;
    bool is_cross = off_cross < off_same;
    rest_on(hop, hop->story->cluster, is_cross ? "CrossSubnetThreshold" : "SameSubnetThreshold");
    rest_on(hop, hop->story->cluster, is_cross ? "CrossSubnetDelay" : "SameSubnetDelay");
    int64_t beats = number(hop, is_cross ? "CrossSubnetThreshold" : "SameSubnetThreshold");
    cs_text_printf(&hop->text, "%s misses %" PRId64 " heartbeats of %s", cs_story_name(r->subject),
                   beats, r->object == NULL ? "another" : cs_story_name(r->object));
    if (r->has_value) {
        cs_text_puts(&hop->text, "; the last one was answered at ");
        cs_story_clock(r->value, &hop->text);
    }
}

static void detection(struct hop *hop)
{
    static const char *const properties[][2] = {
        {"LooksAlive", "LooksAlivePollInterval"},
        {"IsAlive", "IsAlivePollInterval"},
        {"call", "PendingTimeout"},
        {"deadlock", "DeadlockTimeout"},
        {"reservation", "DiskArbInterval"},
        {"sp_server_diagnostics", "HealthCheckTimeout"},
    };
    hop->label = "detection";
    if (strcmp(hop->end->what, "heartbeat") == 0) {
        heartbeats(hop);
        return;
    }
    cs_story_who(hop->end->subject, &hop->text);
    cs_text_puts(&hop->text, " ");
    cs_story_what(hop->end, &hop->text);
    for (size_t i = 0; i < CS_LEN(properties); i++) {
        if (strcmp(hop->end->what, properties[i][0]) == 0) {
            rest_on(hop, hop->end->subject, properties[i][1]);
            if (hop->end->object != NULL && strcmp(hop->end->object, hop->end->subject) != 0) {
                rest_on(hop, hop->end->object, properties[i][1]);
            }
        }
    }
}

static void regroup(struct hop *hop)
{
    hop->label = "regroup";
    cs_text_puts(&hop->text, "the nodes left agree on the membership");
    rest_on(hop, hop->story->cluster, "RegroupTicks");
    rest_on(hop, hop->story->cluster, "ClusSvcRegroupTickInMilliseconds");
}

static void arbitration(struct hop *hop)
{
    const struct cs_record *r = hop->start->kind == CS_KIND_ARBITRATE ? hop->start : hop->end;
    hop->label = "arbitration";
    cs_story_brief(r, &hop->text);
    const struct cs_told *witness = cs_story_entity(hop->story, r->object);
    bool disk = witness != NULL && strcmp(witness->type, "Physical Disk") == 0;
    rest_on(hop, hop->story->cluster, disk ? "DiskChallengeWait" : "ArbitrationDelay");
}

static void moving(struct hop *hop, const char *resource, bool online)
{
    static const char *const labels[][2] = {
        {"Physical Disk", "disk online"},   {"IP Address", "address online"},
        {"IPv6 Address", "address online"}, {"Network Name", "name online"},
        {"SQL Server", "SQL start"},
    };
    hop->label = online ? "coming online" : "going offline";
    hop->came_online = online ? resource : NULL;
    cs_text_puts(&hop->text, cs_story_name(resource));
    const struct cs_told *told = cs_story_entity(hop->story, resource);
    for (size_t i = 0; online && told != NULL && i < CS_LEN(labels); i++) {
        hop->label = strcmp(told->type, labels[i][0]) == 0 ? labels[i][1] : hop->label;
    }
    if (told != NULL) {
        cs_text_printf(&hop->text, " (%s)", told->type);
    }
    rest_on(hop, resource, online ? "OnlineTime" : "OfflineTime");
}

/* What a database goes through: the phase that began, and what it rests on. */
static bool database_phase(struct hop *hop)
{
    static const struct {
        const char *what, *label, *properties[3];
    } phases[] = {
        {"analysis", "analysis", {"AnalysisTime"}},
        {"redo", "redo", {"RedoRate", "LogRate", "TargetRecoveryTime"}},
        {"undo", "undo", {"UndoTime"}},
        {"backup", "backup", {"BackupTime"}},
        {"restore", "restore", {"RestoreTime"}},
        {"RECOVERING", "recovery", {"AnalysisTime", "RedoRate", "UndoTime"}},
    };
    const struct cs_record *start = hop->start;
    bool recovering = is_state(hop->end, "database", "RECOVERING");
    const char *database = recovering ? hop->end->subject : start->subject;
    bool waits = start->kind == CS_KIND_WAIT && cs_story_is(database, "database");
    if (!recovering && !waits) {
        return false;
    }
    const char *what = waits && strcmp(start->subject, database) == 0 ? start->what : "RECOVERING";
    for (size_t i = 0; i < CS_LEN(phases); i++) {
        if (strcmp(what, phases[i].what) != 0) {
            continue;
        }
        hop->label = phases[i].label;
        cs_text_printf(&hop->text, "database %s", cs_story_name(database));
        if (strcmp(what, "redo") == 0 && start->from != NULL) {
            cs_text_printf(&hop->text, ", %s KB of log", start->from);
        }
        for (size_t j = 0; j < CS_LEN(phases[i].properties); j++) {
            if (phases[i].properties[j] != NULL) {
                rest_on(hop, database, phases[i].properties[j]);
            }
        }
        return true;
    }
    return false;
}

/* A copy of a component that starts, or finds again what it needs. */
static bool copy_phase(struct hop *hop)
{
    static const struct {
        const char *from, *to, *label, *property;
    } phases[] = {
        {"Starting", NULL, "start", "StartTime"},
        {NULL, "StandingIn", "stepping in", "TakeoverTime"},
        {"Waiting", "Running", "reconnect", "ReconnectTime"},
        {"LoggedOut", "Running", "reconnect", "ReconnectTime"},
    };
    const struct cs_record *end = hop->end;
    for (size_t i = 0; is_state(end, "component", NULL) && i < CS_LEN(phases); i++) {
        if ((phases[i].from != NULL && strcmp(end->from, phases[i].from) != 0) ||
            (phases[i].to != NULL && strcmp(end->to, phases[i].to) != 0)) {
            continue;
        }
        const char *component = cs_story_container(hop->story, end->subject);
        hop->label = phases[i].label;
        cs_story_who(end->subject, &hop->text);
        rest_on(hop, component == NULL ? end->subject : component, phases[i].property);
        return true;
    }
    return false;
}

/* A step of what a person does: it says itself how long it takes, and nobody documents that. */
static void by_hand(struct hop *hop)
{
    hop->label = "by hand";
    cs_text_puts(&hop->text, hop->start->what);
    if (hop->start->has_value) {
        struct cs_text *const texts[] = {&hop->basis, &hop->brief};
        for (size_t i = 0; i < CS_LEN(texts); i++) {
            bool in_full = i == 0 && hop->start->rule != NULL;
            cs_text_puts(texts[i], "takes ");
            cs_story_span(hop->start->value, texts[i]);
            cs_text_printf(texts[i], " (assumed%s%s)", in_full ? ": " : "",
                           in_full ? hop->start->rule : "");
        }
    }
}

static void waiting(struct hop *hop)
{
    const struct cs_record *wait = hop->start;
    hop->label = "waiting";
    cs_story_brief(wait, &hop->text);
    rest_on(hop, wait->subject, wait->what);
    if (hop->basis.length == 0) {
        rest_on(hop, hop->story->cluster, wait->what);
    }
    if (hop->basis.length == 0 && wait->object != NULL) {
        rest_on(hop, wait->object, wait->what);
    }
}

/* A node or its Cluster service on the way up or down. */
static bool node_phase(struct hop *hop)
{
    static const struct {
        const char *type, *from, *label, *property;
    } phases[] = {
        {"host", "Booting", "boot", "Boot"},
        {"host", "ShuttingDown", "shutdown", "Shutdown"},
        {"host", "Dumping", "crash dump", "CrashDump"},
        {"computer", "Booting", "boot", "Boot"},
        {"computer", "ShuttingDown", "shutdown", "Shutdown"},
        {"service", "Starting", "service start", "ServiceStart"},
        {"service", "Joining", "join", "Join"},
        {"service", "RestartWait", "service restart", "ServiceRestartDelay"},
        {"service", "Forming", "forming", ""},
    };
    for (size_t i = 0; i < CS_LEN(phases); i++) {
        if (is_state(hop->end, phases[i].type, phases[i].from)) {
            hop->label = phases[i].label;
            const char *name = cs_story_name(hop->end->subject);
            cs_text_printf(&hop->text, "%s: %s", name, phases[i].from);
            char *node = cs_arena_printf(hop->story->arena, "node/%s", name);
            bool is_node = strcmp(phases[i].type, "computer") != 0;
            rest_on(hop, is_node ? node : hop->end->subject, phases[i].property);
            if (hop->basis.length == 0) {
                rest_on(hop, hop->story->cluster, phases[i].property);
            }
            return true;
        }
    }
    return false;
}

static bool starts_call(const struct cs_record *record, const char *call, const char *pending)
{
    return (record->kind == CS_KIND_CALL && strcmp(record->what, call) == 0) ||
           (cs_story_is(record->subject, "resource") && went_to(record, pending));
}

static void name_hop(struct hop *hop)
{
    const struct cs_record *start = hop->start;
    const struct cs_record *end = hop->end;
    if (end->kind == CS_KIND_DETECT) {
        detection(hop);
    } else if (copy_phase(hop) || database_phase(hop)) {
        return;
    } else if (start->kind == CS_KIND_STEP) {
        by_hand(hop);
    } else if (starts_call(start, "Online", "OnlinePending") ||
               is_state(end, "resource", "OnlinePending")) {
        moving(hop, cs_story_is(end->subject, "resource") ? end->subject : start->subject, true);
    } else if (starts_call(start, "Offline", "OfflinePending") ||
               is_state(end, "resource", "OfflinePending")) {
        moving(hop, start->subject, false);
    } else if (start->kind == CS_KIND_WAIT) {
        waiting(hop);
    } else if (start->kind == CS_KIND_ARBITRATE || end->kind == CS_KIND_ARBITRATE) {
        arbitration(hop);
    } else if (node_phase(hop)) {
        return;
    } else if (start->kind == CS_KIND_DETECT || end->kind == CS_KIND_VIEW ||
               end->kind == CS_KIND_QUORUM || is_state(end, "node", NULL)) {
        regroup(hop);
    } else if (end->kind == CS_KIND_ACTION || end->kind == CS_KIND_FAULT ||
               end->kind == CS_KIND_REPAIR) {
        hop->label = "until an action";
        cs_story_brief(end, &hop->text);
    } else {
        hop->label = "until";
        cs_story_brief(end, &hop->text);
    }
}

static bool is_reason(const struct cs_record *record, const struct cs_served *served)
{
    return record->kind == CS_KIND_WORK && strcmp(record->to, "not working") == 0 &&
           strcmp(record->subject, served->told->id) == 0;
}

/* A reason in words: a client that is out from the start has none. */
static bool says_why(const struct cs_record *reason)
{
    return reason != NULL && strcmp(reason->what, "initially") != 0;
}

const struct cs_record *cs_outage_reason(const struct cs_story *story,
                                         const struct cs_served *served, cs_time at)
{
    const struct cs_trace *trace = story->trace;
    const struct cs_record *found = NULL;
    for (size_t i = 0; served->kind == CS_SERVED_CLIENT && i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->t_us > at) {
            break;
        }
        found = is_reason(record, served) ? record : found;
    }
    return says_why(found) ? found : NULL;
}

static void add_phase(struct cs_phases *phases, const struct cs_phase *phase)
{
    struct cs_phase *last = phases->count == 0 ? NULL : &phases->list[phases->count - 1];
    bool same = last != NULL && !phase->parallel && !last->parallel &&
                strcmp(last->label, phase->label) == 0 && strcmp(last->text, phase->text) == 0;
    if (same) {
        last->to = phase->to;
        last->ended_by = phase->ended_by;
        return;
    }
    phases->list[phases->count++] = *phase;
}

static const char *kept(const struct cs_story *story, struct cs_text *text)
{
    const char *copy = text->length == 0 ? ""
                                         : cs_arena_text(story->arena, text->bytes, text->length);
    cs_text_free(text);
    return copy;
}

static struct cs_phase hop_phase(const struct cs_story *story, const struct cs_record *start,
                                 const struct cs_record *end, const struct cs_record *telling,
                                 cs_time from)
{
    struct hop hop = {.story = story, .start = start, .end = telling};
    name_hop(&hop);
    struct cs_phase phase = {.from = from, .to = end->t_us, .label = hop.label, .ended_by = end};
    phase.came_online = hop.came_online;
    phase.text = cs_arena_text(story->arena, hop.text.bytes, hop.text.length);
    phase.basis = kept(story, &hop.basis);
    phase.brief = kept(story, &hop.brief);
    cs_text_free(&hop.text);
    return phase;
}

/* Whether the path already tells how `resource` came online. */
static bool is_told(const struct cs_phases *phases, const char *resource)
{
    for (size_t i = 0; i < phases->count; i++) {
        const char *told = phases->list[i].came_online;
        if (told != NULL && strcmp(told, resource) == 0) {
            return true;
        }
    }
    return false;
}

/* What came online beside the path while the role was out. */
static void add_parallel(struct cs_phases *phases, const struct cs_story *story, const char *role,
                         const struct cs_outage *outage)
{
    const struct cs_trace *trace = story->trace;
    for (size_t i = cs_story_place(story, outage->from);
         i < trace->count && trace->records[i].t_us <= outage->to; i++) {
        const struct cs_record *end = &trace->records[i];
        if (end->t_us == outage->from || !is_state(end, "resource", "OnlinePending") ||
            !went_to(end, "Online")) {
            continue;
        }
        const struct cs_told *told = cs_story_entity(story, end->subject);
        bool ours = told != NULL && told->container != NULL && strcmp(told->container, role) == 0;
        if (!ours || is_told(phases, end->subject)) {
            continue;
        }
        size_t start = i;
        while (start > 0 && !(went_to(&trace->records[start], "OnlinePending") &&
                              strcmp(trace->records[start].subject, end->subject) == 0)) {
            start--;
        }
        cs_time from = trace->records[start].t_us;
        from = from < outage->from ? outage->from : from;
        if (from < end->t_us) {
            struct cs_phase phase = hop_phase(story, &trace->records[start], end, end, from);
            phase.parallel = true;
            add_phase(phases, &phase);
        }
    }
}

/* Of the records of the path at one instant, the one that tells best what was waited for: what
 * somebody noticed, if anybody did. */
static const struct cs_record *telling_one(const struct cs_record **path, size_t place,
                                           size_t depth)
{
    for (size_t i = place; i <= depth && path[i]->t_us == path[place]->t_us; i++) {
        if (path[i]->kind == CS_KIND_DETECT) {
            return path[i];
        }
    }
    return path[place];
}

static bool is_recovery(const struct cs_record *record)
{
    static const char *const phases[] = {"analysis", "redo", "undo"};
    for (size_t i = 0; i < CS_LEN(phases); i++) {
        if (record->kind == CS_KIND_WAIT && cs_story_is(record->subject, "database") &&
            strcmp(record->what, phases[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* A piece of the path, up to its end. The recovery of a database falls into its phases, which the
 * trace tells beside what causes what. Returns where it ends. */
static cs_time add_hop(struct cs_phases *phases, const struct cs_story *story,
                       const struct cs_record *start, const struct cs_record *end,
                       const struct cs_record *telling, cs_time from)
{
    const struct cs_trace *trace = story->trace;
    bool recovers = is_state(telling, "database", "RECOVERING");
    for (size_t i = cs_story_place(story, start->t_us);
         recovers && i < trace->count && trace->records[i].t_us < end->t_us; i++) {
        const struct cs_record *wait = &trace->records[i];
        if (!is_recovery(wait) || strcmp(wait->subject, telling->subject) != 0) {
            continue;
        }
        if (wait->t_us > from) {
            struct cs_phase phase = hop_phase(story, start, wait, telling, from);
            add_phase(phases, &phase);
            from = wait->t_us;
        }
        start = wait;
    }
    struct cs_phase phase = hop_phase(story, start, end, telling, from);
    add_phase(phases, &phase);
    return end->t_us;
}

/* Nothing that the trace tells of took the time up to `end`: what was missing did. */
static void add_waiting(struct cs_phases *phases, const struct cs_story *story,
                        const struct cs_record *reason, const struct cs_record *end,
                        const struct cs_record *until, cs_time from)
{
    struct cs_text text = {0};
    cs_text_puts(&text, reason->what);
    if (until != NULL) {
        cs_text_puts(&text, ", until ");
        cs_story_brief(until, &text);
    }
    const struct cs_phase phase = {.from = from,
                                   .to = end->t_us,
                                   .label = "waiting",
                                   .text = kept(story, &text),
                                   .basis = "",
                                   .brief = "",
                                   .ended_by = end};
    add_phase(phases, &phase);
}

/* The last piece, which only says until when, told by what was missing in it. */
static void tell_reasons(struct cs_phases *phases, const struct cs_story *story,
                         const struct cs_served *served, const struct cs_record *telling)
{
    struct cs_phase *piece = &phases->list[phases->count - 1];
    bool is_plain = strncmp(piece->label, "until", 5) == 0;
    const struct cs_record *reason = is_plain ? cs_outage_reason(story, served, piece->from) : NULL;
    if (reason == NULL) {
        return;
    }
    const struct cs_trace *trace = story->trace;
    const struct cs_record *end = piece->ended_by;
    cs_time from = piece->from;
    phases->count--;
    for (size_t i = cs_story_place(story, from + 1);
         i < trace->count && trace->records[i].t_us < end->t_us; i++) {
        const struct cs_record *next = &trace->records[i];
        if (!is_reason(next, served)) {
            continue;
        }
        if (next->t_us > from && strcmp(next->what, reason->what) != 0) {
            add_waiting(phases, story, reason, next, NULL, from);
            from = next->t_us;
        }
        reason = next;
    }
    add_waiting(phases, story, reason, end, telling, from);
}

struct cs_phases *cs_phases_find(const struct cs_story *story, const struct cs_served *served,
                                 const struct cs_outage *outage)
{
    struct cs_phases *phases = CS_NEW(story->arena, struct cs_phases);
    if (outage->ended == NULL) {
        return phases;
    }
    size_t depth = 0;
    const struct cs_record *at = outage->ended;
    for (; at != NULL && at->t_us > outage->from; at = cs_story_cause(story, at)) {
        depth++;
    }
    const struct cs_record **path = CS_NEW_ARRAY(story->arena, const struct cs_record *, depth + 1);
    path[0] = at == NULL ? story->begin : at;
    size_t place = depth;
    for (at = outage->ended; place > 0; at = cs_story_cause(story, at)) {
        path[place--] = at;
    }
    size_t most = depth + 1;
    for (size_t i = cs_story_place(story, outage->from);
         i < story->trace->count && story->trace->records[i].t_us <= outage->to; i++) {
        const struct cs_record *record = &story->trace->records[i];
        most += is_state(record, "resource", "OnlinePending") || is_recovery(record) ||
                is_reason(record, served);
    }
    phases->list = CS_NEW_ARRAY(story->arena, struct cs_phase, most);
    cs_time from = outage->from;
    for (size_t i = 1; i <= depth; i++) {
        if (path[i]->t_us > from) {
            const struct cs_record *telling = telling_one(path, i, depth);
            from = add_hop(phases, story, path[i - 1], path[i], telling, from);
            tell_reasons(phases, story, served, telling);
        }
    }
    const char *role = cs_served_role(served);
    if (role != NULL) {
        add_parallel(phases, story, role, outage);
    }
    return phases;
}

const char *cs_served_role(const struct cs_served *served)
{
    switch (served->kind) {
    case CS_SERVED_ROLE:
        return served->told->id;
    case CS_SERVED_SERVICE:
        return served->told->container;
    case CS_SERVED_CLIENT:
    case CS_SERVED_DATABASE:
    case CS_SERVED_COMPONENT:
        return NULL;
    }
    return NULL;
}

bool cs_outage_moved(const struct cs_story *story, const struct cs_served *served,
                     const struct cs_outage *outage)
{
    const char *role = cs_served_role(served);
    const struct cs_trace *trace = story->trace;
    for (size_t i = cs_story_place(story, outage->from);
         role != NULL && i < trace->count && trace->records[i].t_us <= outage->to; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_OWNER && strcmp(record->subject, role) == 0 &&
            !cs_story_is_setup(story, record)) {
            return true;
        }
    }
    return false;
}
