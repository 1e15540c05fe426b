/* models/components.c: the parts of XProtect: their copies on nodes and computers, what each needs
 * and what it does without. A copy's process is one thing (the cluster's, or Windows'), its work
 * another: a service that runs without its database is Running for Windows and Waiting here. */
#include "models/world.h"

/* ---- What there is ---- */

/* Where copies of a component may be: where the cluster may run it, and where it is installed. */
static cs_nodes places_of(const struct cs_design *design, const struct cs_component *component)
{
    cs_nodes nodes = component->nodes;
    if (component->resource != CS_NONE) {
        nodes |= design->resources[component->resource].possible_owners;
    }
    return nodes;
}

static int index_copies(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    int copies = 0;
    for (int i = 0; i < design->n_components; i++) {
        const struct cs_component *component = &design->components[i];
        w->first_copy[i] = copies;
        if (component->computer != CS_NONE) {
            w->copies[copies++] = (struct cs_copy){i, CS_NONE, component->computer};
            continue;
        }
        CS_EACH_NODE(n, places_of(design, component))
        {
            w->copies[copies++] = (struct cs_copy){i, n, CS_NONE};
        }
    }
    w->first_copy[design->n_components] = copies;
    return copies;
}

static int index_clients(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    int clients = 0;
    for (int type = 0; type < CS_CLIENT_TYPES; type++) {
        bool external = type == CS_CLIENT_EXTERNAL_LOG_IN;
        for (int i = 0; i < design->n_components; i++) {
            bool sees = design->components[i].type == cs_client_types[type].seen_by;
            if (sees && (!external || design->xprotect.external_entered_on != CS_NONE)) {
                w->clients[clients++] = (struct cs_client){(enum cs_client_id)type, i};
            }
        }
    }
    return clients;
}

void cs_components_index(struct cs_world *w, struct cs_arena *arena)
{
    const struct cs_design *design = w->design;
    size_t copies = 1;
    for (int i = 0; i < design->n_components; i++) {
        copies += 1 + (size_t)cs_count(places_of(design, &design->components[i]));
    }
    size_t clients = (size_t)design->n_components * CS_CLIENT_TYPES + 1;
    w->copies = CS_NEW_ARRAY(arena, struct cs_copy, copies);
    w->first_copy = CS_NEW_ARRAY(arena, int, (size_t)design->n_components + 1);
    w->clients = CS_NEW_ARRAY(arena, struct cs_client, clients);
    for (int type = 0; type < CS_COMPONENT_TYPES; type++) {
        w->of_type[type] = CS_NONE;
    }
    for (int i = design->n_components - 1; i >= 0; i--) {
        w->of_type[design->components[i].type] = i;
    }
    w->n_copies = index_copies(w);
    w->n_clients = index_clients(w);
}

int cs_copy_machine(const struct cs_world *w, int copy)
{
    const struct cs_copy *it = &w->copies[copy];
    return it->node != CS_NONE ? it->node : w->design->n_nodes + it->computer;
}

int cs_copy_on(const struct cs_world *w, int component, int machine)
{
    int first = w->first_copy[component];
    int nodes = w->design->n_nodes;
    const struct cs_component *it = &w->design->components[component];
    if (it->computer != CS_NONE) {
        return machine == nodes + it->computer ? first : CS_NONE;
    }
    cs_nodes places = places_of(w->design, it); /* in their order: index_copies */
    bool there = machine < nodes && cs_has(places, machine);
    return there ? first + cs_count(places & (((cs_nodes)1 << machine) - 1)) : CS_NONE;
}

int cs_component_of_type(const struct cs_world *w, enum cs_component_id type)
{
    return w->of_type[type];
}

static const struct cs_component *component_of(const struct cs_world *w, int copy)
{
    return &w->design->components[w->copies[copy].component];
}

static unsigned needs_of(const struct cs_world *w, int copy)
{
    return cs_component_types[component_of(w, copy)->type].needs;
}

/* The copy of the first component of a type on the same machine; CS_NONE. */
static int neighbour(const struct cs_world *w, int copy, enum cs_component_id type)
{
    int component = cs_component_of_type(w, type);
    return component == CS_NONE ? CS_NONE : cs_copy_on(w, component, cs_copy_machine(w, copy));
}

/* ---- Its process ---- */

bool cs_copy_runs(const struct cs_world *w, int copy)
{
    switch ((enum cs_component_states)w->copy_runs[copy].state) {
    case CS_COPY_RUNNING:
    case CS_COPY_WAITING:
    case CS_COPY_STANDING_IN:
    case CS_COPY_LOGGED_OUT:
        return true;
    case CS_COPY_ABSENT:
    case CS_COPY_STOPPED:
    case CS_COPY_STARTING:
    case CS_COPY_FAILED:
    case CS_COPY_STATES:
        break;
    }
    return false;
}

bool cs_copy_works(const struct cs_world *w, int copy)
{
    uint8_t state = w->copy_runs[copy].state;
    int machine = cs_copy_machine(w, copy);
    return (state == CS_COPY_RUNNING || state == CS_COPY_STANDING_IN) &&
           cs_machines_talk(w, machine, machine); /* which may have gone down at this instant */
}

/* Windows is there, though it may stand still. */
static bool has_windows(const struct cs_world *w, int machine)
{
    int nodes = w->design->n_nodes;
    if (machine >= nodes) {
        return cs_computer_runs(w, machine - nodes);
    }
    uint8_t host = w->nodes[machine].host;
    return host == CS_HOST_RUNNING || host == CS_HOST_FROZEN;
}

/* Whether the cluster runs the copy: its resource's process is on this node. */
static bool runs_for_cluster(const struct cs_world *w, int copy)
{
    int r = component_of(w, copy)->resource;
    if (r == CS_NONE || w->resources[r].absent || w->resources[r].place != w->copies[copy].node) {
        return false;
    }
    uint8_t process = w->resources[r].process;
    return process == CS_PROC_WELL || process == CS_PROC_HUNG;
}

/* Whether the cluster decides when it runs. */
static bool is_clustered(const struct cs_world *w, int copy)
{
    int r = component_of(w, copy)->resource;
    return r != CS_NONE && !w->resources[r].absent;
}

static bool should_run(const void *v, uint32_t c)
{
    const struct cs_world *w = v;
    int copy = (int)c;
    const struct cs_copy_run *run = &w->copy_runs[copy];
    if (run->state == CS_COPY_ABSENT || run->removing ||
        !has_windows(w, cs_copy_machine(w, copy))) {
        return false;
    }
    if (is_clustered(w, copy)) {
        return runs_for_cluster(w, copy) || run->by_windows;
    }
    if ((needs_of(w, copy) & CS_NEEDS_IIS) != 0) {
        int iis = neighbour(w, copy, CS_C_IIS);
        return !run->stopped && (iis == CS_NONE || cs_copy_runs(w, iis));
    }
    return !run->stopped;
}

/* Whether the service logs on with XProtect's account when Windows starts it: the cluster's own
 * starts are checked by the resource. */
static bool cannot_log_on(const struct cs_world *w, int copy)
{
    const char *service = cs_component_types[component_of(w, copy)->type].service_name;
    bool own = service[0] != '\0' && component_of(w, copy)->type != CS_C_IIS;
    return own && w->copies[copy].node != CS_NONE && !runs_for_cluster(w, copy) &&
           !cs_account_valid(w, w->design->xprotect.account);
}

static bool is_refused(const void *v, uint32_t c)
{
    const struct cs_world *w = v;
    int node = w->copies[c].node;
    bool identity = component_of(w, (int)c)->type == CS_C_IDENTITY_PROVIDER;
    return (identity && node != CS_NONE && !cs_identity_can_start(w, node)) ||
           cannot_log_on(w, (int)c);
}

/* ---- What it needs ---- */

int cs_manager_at(const struct cs_world *w, struct cs_target target, int from)
{
    int machine = cs_target_machine(w, target, from);
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    int copy = machine == CS_NONE || manager == CS_NONE ? CS_NONE
                                                        : cs_copy_on(w, manager, machine);
    return copy != CS_NONE && cs_copy_works(w, copy) ? machine : CS_NONE;
}

/* A service that runs as NETWORK SERVICE is the node's computer account to SQL Server, and only
 * the one that installed has a log-in there: assumed (X166, X167). */
static bool may_log_in(const struct cs_world *w, int copy)
{
    int node = w->copies[copy].node;
    return node == CS_NONE || w->design->xprotect.account != CS_NONE ||
           w->g->login_node == CS_NONE || w->g->login_node == node;
}

/* A recording server or mobile server that the configuration does not know is turned away. */
static bool is_known(const struct cs_world *w, enum cs_component_id type)
{
    bool must = type == CS_C_RECORDING_SERVER || type == CS_C_FAILOVER_RECORDING_SERVER ||
                type == CS_C_MOBILE_SERVER;
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    int database = manager == CS_NONE ? CS_NONE : w->design->components[manager].database;
    return !must || database == CS_NONE ||
           cs_database_content(w, database) == CS_CONTENT_CONFIGURATION;
}

static bool has_needs(const void *v, uint32_t c)
{
    const struct cs_world *w = v;
    int copy = (int)c;
    const struct cs_component *component = component_of(w, copy);
    unsigned needs = needs_of(w, copy);
    int machine = cs_copy_machine(w, copy);
    if (!cs_machines_talk(w, machine, machine)) { /* stands still */
        return false;
    }
    if (runs_for_cluster(w, copy) && w->resources[component->resource].process == CS_PROC_HUNG) {
        return false;
    }
    if ((needs & CS_NEEDS_DATABASE) != 0 && component->database != CS_NONE &&
        (!cs_database_usable(w, component->database, machine) || !may_log_in(w, copy))) {
        return false;
    }
    if ((needs & CS_NEEDS_MANAGER) != 0) {
        return cs_manager_at(w, w->copy_runs[copy].manager, machine) != CS_NONE &&
               is_known(w, component->type);
    }
    return true;
}

static bool lacks_needs(const void *v, uint32_t c)
{
    return !has_needs(v, c);
}

/* ---- Standing in ---- */

/* Whether somebody for whom the failover recording server stands in is away. */
static bool is_wanted(const struct cs_world *w, int copy)
{
    int for_whom = component_of(w, copy)->stands_in_for;
    for (int i = 0; i < w->n_copies; i++) {
        bool of_type = component_of(w, i)->type == CS_C_RECORDING_SERVER;
        bool mine = for_whom == CS_NONE || for_whom == w->copies[i].component;
        bool there = w->copy_runs[i].state == CS_COPY_ABSENT || cs_copy_runs(w, i);
        if (of_type && mine && !there) {
            return true;
        }
    }
    return false;
}

static bool may_step_in(const void *v, uint32_t c)
{
    return is_wanted(v, (int)c);
}

static void post(struct cs_world *w, uint32_t copy, int trigger, cs_time delay)
{
    cs_post(&w->kernel, CS_CAST_COPY, copy, (uint8_t)trigger, delay);
}

static cs_time draw(struct cs_world *w, uint32_t copy, int timing, struct cs_stream *stream)
{
    return cs_dist_sample(&component_of(w, (int)copy)->timings[timing].dist, stream);
}

static void look_for_whom_to_stand_in(struct cs_world *w, uint32_t c)
{
    struct cs_copy_run *run = &w->copy_runs[c];
    bool away = is_wanted(w, (int)c);
    if (away == run->away) {
        return;
    }
    run->away = away;
    if (away) {
        post(w, c, CS_COPY_ON_STEP_IN, draw(w, c, CS_T_TAKEOVER_TIME, &run->reconnect));
    } else {
        cs_unpost(&w->kernel, CS_CAST_COPY, c, CS_COPY_ON_STEP_IN);
        post(w, c, CS_COPY_ON_STEP_OUT, 0);
    }
}

/* ---- Its machine ---- */

static void begin_start(void *v, uint32_t c)
{
    struct cs_world *w = v;
    post(w, c, CS_COPY_ON_STARTED, draw(w, c, CS_T_START_TIME, &w->copy_runs[c].start));
}

static void begin_work(void *v, uint32_t c)
{
    struct cs_world *w = v;
    struct cs_copy_run *run = &w->copy_runs[c];
    run->has_needs = true;
    run->away = false; /* looked at again */
    cs_unpost(&w->kernel, CS_CAST_COPY, c, CS_COPY_ON_TOKEN_OVER);
    cs_unpost(&w->kernel, CS_CAST_COPY, c, CS_COPY_ON_RECONNECTED);
    if (component_of(w, (int)c)->type == CS_C_IDENTITY_PROVIDER) {
        cs_identity_log(w, (int)c);
    }
}

static void say_why(void *v, uint32_t c)
{
    struct cs_world *w = v;
    int node = w->copies[c].node;
    if (cannot_log_on(w, (int)c)) {
        cs_event_log(w, node, 7038, w->names.copy[c]);
        cs_event_log(w, node, 7000, w->names.copy[c]);
        return;
    }
    cs_identity_log(w, (int)c);
}

/* What is left of a client's token when the Management Server goes away: it is renewed when half of
 * it is over (X44: assumed). */
static void begin_wait(void *v, uint32_t c)
{
    struct cs_world *w = v;
    struct cs_copy_run *run = &w->copy_runs[c];
    run->has_needs = false;
    if (component_of(w, (int)c)->type != CS_C_SMART_CLIENT) {
        return;
    }
    cs_time lifetime = w->design->xprotect.props[CS_P_TOKEN_LIFETIME].value;
    struct cs_dist left = {CS_DIST_UNIFORM, lifetime / 2, lifetime, 0};
    post(w, c, CS_COPY_ON_TOKEN_OVER, cs_dist_sample(&left, &run->start));
}

static void begin_reconnect(void *v, uint32_t c)
{
    struct cs_world *w = v;
    struct cs_copy_run *run = &w->copy_runs[c];
    post(w, c, CS_COPY_ON_RECONNECTED, draw(w, c, CS_T_RECONNECT_TIME, &run->reconnect));
}

static void end_reconnect(void *v, uint32_t c)
{
    struct cs_world *w = v;
    cs_unpost(&w->kernel, CS_CAST_COPY, c, CS_COPY_ON_RECONNECTED);
}

static void forget_timers(void *v, uint32_t c)
{
    struct cs_world *w = v;
    for (uint8_t trigger = 0; trigger < CS_COPY_TRIGGERS; trigger++) {
        cs_unpost(&w->kernel, CS_CAST_COPY, c, trigger);
    }
    w->copy_runs[c].away = false;
}

/* ---- What has changed for it ---- */

/* What follows from the first thing that asks for it, not from the last. */
static void post_once(struct cs_world *w, uint32_t copy, int trigger)
{
    if (cs_due(&w->kernel, CS_CAST_COPY, copy, (uint8_t)trigger) == CS_NEVER) {
        post(w, copy, trigger, 0);
    }
}

/* A machine that is down forgets what a person had stopped, and what Windows ran. */
static void look_at_machine(struct cs_world *w, int copy)
{
    struct cs_copy_run *run = &w->copy_runs[copy];
    if (!has_windows(w, cs_copy_machine(w, copy))) {
        run->stopped = false;
        run->by_windows = false;
    } else if (runs_for_cluster(w, copy)) {
        run->by_windows = false; /* whoever started it: now it is the cluster's */
    }
}

static void look_at_needs(struct cs_world *w, uint32_t c)
{
    struct cs_copy_run *run = &w->copy_runs[c];
    bool now = has_needs(w, c);
    if (now != run->has_needs) {
        run->has_needs = now;
        post(w, c, now ? CS_COPY_ON_BACK : CS_COPY_ON_LOST, 0);
    }
}

static void look_at_copy(struct cs_world *w, uint32_t c)
{
    struct cs_copy_run *run = &w->copy_runs[c];
    look_at_machine(w, (int)c);
    if (run->state == CS_COPY_ABSENT) {
        return;
    }
    bool runs = should_run(w, c);
    if (run->state == CS_COPY_STOPPED) {
        if (runs || run->removing) {
            post_once(w, c, runs ? CS_COPY_ON_START : CS_COPY_ON_REMOVE);
        }
        return;
    }
    if (!runs) {
        post_once(w, c, CS_COPY_ON_STOP);
        return;
    }
    bool hosted = (needs_of(w, (int)c) & CS_NEEDS_IIS) != 0;
    if (run->state == CS_COPY_FAILED && hosted && !is_refused(w, c)) {
        post_once(w, c, CS_COPY_ON_STOP); /* IIS tries again with the next request: assumed */
    }
    if (run->state != CS_COPY_STARTING && run->state != CS_COPY_FAILED) {
        look_at_needs(w, c);
    }
    bool stands_by = component_of(w, (int)c)->type == CS_C_FAILOVER_RECORDING_SERVER;
    if (stands_by && cs_copy_works(w, (int)c)) {
        look_for_whom_to_stand_in(w, c);
    }
}

void cs_components_look(struct cs_world *w)
{
    for (int i = 0; i < w->n_copies; i++) {
        look_at_copy(w, (uint32_t)i);
    }
    cs_clients_look(w, CS_NONE);
}

/* Whether what other copies do depends on how copies of this type are: to IIS, to the Management
 * Server, and to those for whom somebody stands in. */
static bool others_need(enum cs_component_id type)
{
    return type == CS_C_IIS || type == CS_C_MANAGEMENT_SERVER || type == CS_C_RECORDING_SERVER;
}

/* Whether what clients of other components see depends on it (clients.c). */
static bool others_see(enum cs_component_id type)
{
    return others_need(type) || type == CS_C_IDENTITY_PROVIDER || type == CS_C_EVENT_SERVER ||
           type == CS_C_FAILOVER_RECORDING_SERVER;
}

void cs_components_look_after(struct cs_world *w, uint32_t copy)
{
    enum cs_component_id type = component_of(w, (int)copy)->type;
    if (others_need(type)) {
        cs_components_look(w);
        return;
    }
    look_at_copy(w, copy);
    cs_clients_look(w, others_see(type) ? CS_NONE : w->copies[copy].component);
}

/* ---- What people and tools do to it ---- */

bool cs_copy_stop(struct cs_world *w, int copy, const char *why)
{
    struct cs_copy_run *run = &w->copy_runs[copy];
    if (run->state == CS_COPY_ABSENT || run->state == CS_COPY_STOPPED) {
        return false;
    }
    if (runs_for_cluster(w, copy)) {
        int r = component_of(w, copy)->resource;
        w->resources[r].process = CS_PROC_KILLED; /* behind the cluster's back */
        cs_work_update(w, r, why);
        cs_health_arm(w, r);
    }
    run->by_windows = false;
    run->stopped = true;
    post(w, (uint32_t)copy, CS_COPY_ON_STOP, 0);
    return true;
}

bool cs_copy_start(struct cs_world *w, int copy)
{
    struct cs_copy_run *run = &w->copy_runs[copy];
    int machine = cs_copy_machine(w, copy);
    bool idle = run->state == CS_COPY_STOPPED || run->state == CS_COPY_FAILED;
    if (!idle || !cs_machines_talk(w, machine, machine)) {
        return false;
    }
    run->stopped = false;
    if (is_clustered(w, copy)) {
        int r = component_of(w, copy)->resource;
        struct cs_resource_run *resource = &w->resources[r];
        bool unseen = resource->place == machine && resource->state == CS_RES_ONLINE &&
                      resource->process == CS_PROC_KILLED;
        if (unseen && cs_account_valid(w, w->design->resources[r].account)) {
            resource->process = CS_PROC_WELL;
            cs_work_update(w, r, "started");
            cs_health_arm(w, r);
        } else {
            run->by_windows = true;
        }
    }
    if (run->state == CS_COPY_FAILED) {
        post(w, (uint32_t)copy, CS_COPY_ON_STOP, 0); /* it is started once it is looked at again */
    } else {
        post(w, (uint32_t)copy, CS_COPY_ON_START, 0);
    }
    return true;
}

void cs_copy_restart(struct cs_world *w, int copy)
{
    post(w, (uint32_t)copy, CS_COPY_ON_STOP, 0); /* looked at, it is started again */
}

void cs_copy_install(struct cs_world *w, int copy)
{
    struct cs_copy_run *run = &w->copy_runs[copy];
    if (run->state == CS_COPY_ABSENT) {
        run->removing = run->stopped = false;
        post(w, (uint32_t)copy, CS_COPY_ON_INSTALL, 0);
    }
}

void cs_copy_remove(struct cs_world *w, int copy)
{
    w->copy_runs[copy].removing = true;
    if (!cs_copy_stop(w, copy, "removed")) {
        post(w, (uint32_t)copy, CS_COPY_ON_REMOVE, 0);
    }
}

void cs_service_taken(struct cs_world *w, int resource, int node)
{
    for (int i = 0; i < w->design->n_components; i++) {
        bool runs_as = w->design->components[i].resource == resource;
        int copy = runs_as ? cs_copy_on(w, i, node) : CS_NONE;
        if (copy != CS_NONE && w->copy_runs[copy].by_windows) {
            w->copy_runs[copy].by_windows = false;
            post_once(w, (uint32_t)copy, CS_COPY_ON_STOP);
        }
    }
}

bool cs_service_installed(const struct cs_world *w, int resource, int node)
{
    for (int i = 0; i < w->design->n_components; i++) {
        bool runs_as = w->design->components[i].resource == resource;
        int copy = runs_as ? cs_copy_on(w, i, node) : CS_NONE;
        if (copy != CS_NONE &&
            (w->copy_runs[copy].state == CS_COPY_ABSENT || w->copy_runs[copy].removing)) {
            return false;
        }
    }
    return true;
}

/* ---- Time 0 ---- */

/* What belongs to a Management Server is there where it is. */
static bool is_installed(const struct cs_world *w, int copy)
{
    const struct cs_component *component = component_of(w, copy);
    int node = w->copies[copy].node;
    if (node == CS_NONE) {
        return true;
    }
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    bool hosted = (needs_of(w, copy) & CS_NEEDS_IIS) != 0;
    if (hosted && manager != CS_NONE && cs_copy_on(w, manager, node) != CS_NONE) {
        return cs_has(w->design->components[manager].nodes, node);
    }
    return cs_has(component->nodes, node);
}

/* Before the first installation there is nothing in the databases. */
static void empty_databases(struct cs_world *w)
{
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    const struct cs_component *it = manager == CS_NONE ? NULL : &w->design->components[manager];
    if (it != NULL && it->computer == CS_NONE && it->nodes == 0) {
        for (int d = 0; d < w->design->sql.n_databases; d++) {
            w->databases[d].content = CS_CONTENT_NOTHING;
        }
    }
}

static void settle_at_start(struct cs_world *w)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < w->n_copies; i++) {
            struct cs_copy_run *run = &w->copy_runs[i];
            uint8_t before = run->state;
            if (cs_copy_runs(w, i) && !should_run(w, (uint32_t)i)) {
                run->state = CS_COPY_STOPPED;
            } else if (run->state == CS_COPY_RUNNING && is_refused(w, (uint32_t)i)) {
                run->state = CS_COPY_FAILED;
            } else if (run->state == CS_COPY_RUNNING && !has_needs(w, (uint32_t)i)) {
                run->state = CS_COPY_WAITING;
            }
            changed = changed || run->state != before;
        }
    }
}

void cs_components_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    const struct cs_xprotect *xprotect = &w->design->xprotect;
    w->g->login_node = CS_NONE;
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        w->g->registered[i] = cs_target_of(&xprotect->registered[i]);
    }
    for (int i = 0; i < w->n_copies; i++) {
        struct cs_copy_run *run = &w->copy_runs[i];
        const char *name = w->names.copy[i];
        *run = (struct cs_copy_run){
            .state = is_installed(w, i) ? CS_COPY_RUNNING : CS_COPY_ABSENT,
            .has_needs = true,
            .manager = cs_target_of(&component_of(w, i)->manager),
            .start = cs_world_stream(seed, replication, name, "start"),
            .reconnect = cs_world_stream(seed, replication, name, "reconnect"),
        };
        if (component_of(w, i)->type == CS_C_MANAGEMENT_SERVER && runs_for_cluster(w, i)) {
            w->g->login_node = (int8_t)w->copies[i].node;
        }
    }
    empty_databases(w);
    settle_at_start(w);
    for (int i = 0; i < w->n_copies; i++) {
        struct cs_copy_run *run = &w->copy_runs[i];
        run->has_needs = run->state == CS_COPY_RUNNING;
        if (run->state == CS_COPY_WAITING && component_of(w, i)->type == CS_C_SMART_CLIENT) {
            run->state = CS_COPY_LOGGED_OUT; /* nobody can have logged in */
        }
    }
    cs_clients_look(w, CS_NONE);
}

#define MACHINE_DEF "models/component.def"
#define MACHINE_OBJECT cs_machine_component
#define MACHINE_NAME "component"
#define MACHINE_TITLE "One copy of a part of XProtect, on one node or computer."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_COPY_##id
#define MACHINE_T(id) CS_COPY_ON_##id
#include "models/machine_table.h"
