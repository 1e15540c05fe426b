/* models/clients.c: what people depend on, as they see it: pure functions of the state. Each says
 * what is missing. */
#include "models/world.h"

struct view {
    const struct cs_world *w;
    int component; /* that sees it */
    int machine;   /* that serves it, once found; CS_NONE */
};

/* What is missing, in the order of the texts below. */
enum lack {
    NOTHING,
    NO_MANAGER,
    NO_CONFIGURATION,
    NO_IDENTITY,
    LOGGED_OUT,
    NOT_WORKING,
    WRONG_ADDRESS,
    NOT_EXTERNAL,
    NO_RECORDING,
    NO_ACTIVE_MANAGER
};

static const char *const texts[] = {
    [NOTHING] = NULL,
    [NO_MANAGER] = "no Management Server that works answers at its address",
    [NO_CONFIGURATION] = "the database has no configuration",
    [NO_IDENTITY] = "the Identity Provider does not work",
    [LOGGED_OUT] = "the operator is not logged in",
    [NOT_WORKING] = "the service does not work",
    [WRONG_ADDRESS] = "its registered address does not lead to it",
    [NOT_EXTERNAL] = "the external provider's data cannot be read",
    [NO_RECORDING] = "a recording server is away",
    [NO_ACTIVE_MANAGER] = "no Management Server works",
};

typedef enum lack missing(struct view *view);

/* The only copy of what runs on a computer; of others the first. */
static int own_copy(const struct view *view)
{
    return view->w->first_copy[view->component];
}

static enum lack log_in(struct view *view)
{
    const struct cs_world *w = view->w;
    int copy = own_copy(view);
    int machine = cs_manager_at(w, w->copy_runs[copy].manager, cs_copy_machine(w, copy));
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    if (machine == CS_NONE) {
        return NO_MANAGER;
    }
    view->machine = machine;
    int database = w->design->components[manager].database;
    if (database != CS_NONE && cs_database_content(w, database) != CS_CONTENT_CONFIGURATION) {
        return NO_CONFIGURATION;
    }
    int identity = cs_component_of_type(w, CS_C_IDENTITY_PROVIDER);
    if (identity == CS_NONE) {
        return NOTHING; /* before 2021 R1 there was none */
    }
    int provider = cs_copy_on(w, identity, machine);
    return provider != CS_NONE && cs_copy_works(w, provider) ? NOTHING : NO_IDENTITY;
}

static enum lack external_log_in(struct view *view)
{
    enum lack why = log_in(view);
    if (why != NOTHING) {
        return why;
    }
    bool node = view->machine < view->w->design->n_nodes;
    return node && cs_identity_reads_external(view->w, view->machine) ? NOTHING : NOT_EXTERNAL;
}

/* Whether the client is logged in: it has what it needs, or its token still holds. */
static bool has_session(const struct view *view)
{
    uint8_t state = view->w->copy_runs[own_copy(view)].state;
    return state == CS_COPY_RUNNING || state == CS_COPY_WAITING;
}

/* The machine that records for a recording server, seen from `from` (CS_NONE: from itself). */
static int who_records(const struct cs_world *w, int component, int from)
{
    for (int i = w->first_copy[component]; i < w->first_copy[component + 1]; i++) {
        int machine = cs_copy_machine(w, i);
        if (cs_copy_runs(w, i) && cs_machines_talk(w, from == CS_NONE ? machine : from, machine)) {
            return machine;
        }
    }
    int standby = cs_component_of_type(w, CS_C_FAILOVER_RECORDING_SERVER);
    for (int i = standby == CS_NONE ? w->n_copies : w->first_copy[standby]; i < w->n_copies; i++) {
        const struct cs_component *other = &w->design->components[w->copies[i].component];
        int machine = cs_copy_machine(w, i);
        bool for_it = other->stands_in_for == component || other->stands_in_for == CS_NONE;
        if (w->copy_runs[i].state == CS_COPY_STANDING_IN && for_it &&
            cs_machines_talk(w, from == CS_NONE ? machine : from, machine)) {
            return machine;
        }
    }
    return CS_NONE;
}

static enum lack recording(struct view *view)
{
    view->machine = who_records(view->w, view->component, CS_NONE);
    return view->machine != CS_NONE ? NOTHING : NO_RECORDING;
}

static enum lack video(struct view *view)
{
    const struct cs_world *w = view->w;
    if (!has_session(view)) {
        return LOGGED_OUT;
    }
    int from = cs_copy_machine(w, own_copy(view));
    for (int i = 0; i < w->design->n_components; i++) {
        bool records = w->design->components[i].type == CS_C_RECORDING_SERVER;
        if (records && who_records(w, i, from) == CS_NONE) {
            return NO_RECORDING;
        }
    }
    return NOTHING;
}

/* Whether an address in Registered Services leads to the machine; one that was never given is taken
 * to be the one at which the Management Server is found. */
static bool leads_to(const struct cs_world *w, enum cs_component_id type, int from, int machine)
{
    struct cs_target target = w->g->registered[type];
    bool given = w->design->xprotect.registered[type].text != NULL ||
                 target.resource != CS_NONE || target.node != CS_NONE ||
                 target.computer != CS_NONE;
    return !given || cs_target_machine(w, target, from) == machine;
}

/* A working copy of a component; CS_NONE. */
static int working_copy(const struct cs_world *w, int component)
{
    for (int i = w->first_copy[component]; i < w->first_copy[component + 1]; i++) {
        if (cs_copy_works(w, i)) {
            return i;
        }
    }
    return CS_NONE;
}

/* One of its copies works and is where its address leads: several work when two Management Servers
 * are active. */
static enum lack found_at_its_address(struct view *view, int component, int from)
{
    const struct cs_world *w = view->w;
    enum lack why = NOT_WORKING;
    for (int i = w->first_copy[component]; i < w->first_copy[component + 1]; i++) {
        int machine = cs_copy_machine(w, i);
        bool found = leads_to(w, w->design->components[component].type,
                              from == CS_NONE ? machine : from, machine);
        if (!cs_copy_works(w, i)) {
            continue;
        }
        view->machine = machine;
        if (found) {
            return NOTHING;
        }
        why = WRONG_ADDRESS; /* it works, and elsewhere than where the address leads */
    }
    return why;
}

static enum lack alarms(struct view *view)
{
    const struct cs_world *w = view->w;
    int events = cs_component_of_type(w, CS_C_EVENT_SERVER);
    if (!has_session(view)) {
        return LOGGED_OUT;
    }
    return events == CS_NONE
               ? NOT_WORKING
               : found_at_its_address(view, events, cs_copy_machine(w, own_copy(view)));
}

static enum lack logging(struct view *view)
{
    return found_at_its_address(view, view->component, CS_NONE);
}

static enum lack any_works(struct view *view)
{
    int copy = working_copy(view->w, view->component);
    view->machine = copy == CS_NONE ? CS_NONE : cs_copy_machine(view->w, copy);
    return copy == CS_NONE ? NOT_WORKING : NOTHING;
}

/* What IIS hosts on each node: the one beside a Management Server that works counts. */
static enum lack beside_manager(struct view *view)
{
    const struct cs_world *w = view->w;
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    enum lack why = NO_ACTIVE_MANAGER;
    for (int i = manager == CS_NONE ? 0 : w->first_copy[manager];
         manager != CS_NONE && i < w->first_copy[manager + 1]; i++) {
        int machine = cs_copy_machine(w, i);
        int copy = cs_copy_works(w, i) ? cs_copy_on(w, view->component, machine) : CS_NONE;
        if (!cs_copy_works(w, i)) {
            continue;
        }
        view->machine = machine;
        why = copy == CS_NONE || !cs_copy_works(w, copy) ? NOT_WORKING : WRONG_ADDRESS;
        if (why == WRONG_ADDRESS &&
            leads_to(w, w->design->components[view->component].type, machine, machine)) {
            return NOTHING;
        }
    }
    return why;
}

static missing *const missing_of[CS_CLIENT_TYPES] = {
    [CS_CLIENT_LOG_IN] = log_in,
    [CS_CLIENT_EXTERNAL_LOG_IN] = external_log_in,
    [CS_CLIENT_VIDEO] = video,
    [CS_CLIENT_ALARMS] = alarms,
    [CS_CLIENT_CONFIGURATION] = log_in,
    [CS_CLIENT_LOGGING] = logging,
    [CS_CLIENT_SYSTEM_MONITOR] = any_works,
    [CS_CLIENT_REPORTS] = beside_manager,
    [CS_CLIENT_API] = beside_manager,
    [CS_CLIENT_MOBILE] = any_works,
    [CS_CLIENT_RECORDING] = recording,
};

static const char *machine_name(const struct cs_world *w, int machine)
{
    int nodes = w->design->n_nodes;
    if (machine == CS_NONE) {
        return NULL;
    }
    return machine < nodes ? w->names.node[machine] : w->names.computer[machine - nodes];
}

static enum lack missing_for(const struct cs_world *w, int client, const char **where)
{
    struct view view = {.w = w, .component = w->clients[client].component, .machine = CS_NONE};
    enum lack why = missing_of[w->clients[client].type](&view);
    *where = machine_name(w, view.machine);
    return why;
}

const char *cs_client_missing(const struct cs_world *w, int client, const char **where)
{
    return texts[missing_for(w, client, where)];
}

void cs_clients_look(struct cs_world *w, int component)
{
    uint64_t cause = w->kernel.state->cause;
    for (int i = 0; i < w->n_clients; i++) {
        if (component != CS_NONE && component != w->clients[i].component) {
            continue;
        }
        const char *where = NULL;
        enum lack why = missing_for(w, i, &where);
        struct cs_client_run *run = &w->client_runs[i];
        if (why == run->lacks) {
            continue;
        }
        bool worked = run->lacks == NOTHING;
        run->lacks = (uint8_t)why;
        if (w->kernel.state->seq == 0) {
            continue; /* the run has not begun */
        }
        cs_because(&w->kernel, cause);
        cs_tell(w, (struct cs_record){.kind = CS_KIND_WORK,
                                      .subject = w->names.client[i],
                                      .object = where,
                                      .from = worked ? "working" : "not working",
                                      .to = why == NOTHING ? "working" : "not working",
                                      .what = why == NOTHING ? "all is there" : texts[why]});
    }
    cs_because(&w->kernel, cause);
}
