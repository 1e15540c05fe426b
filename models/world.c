/* models/world.c: the layout of a run's state, its first instant, and the delivery of events. */
#include "models/world.h"

#include <stdio.h>
#include <string.h>

/* ---- Names ---- */

const char *cs_node_state_name(int state)
{
    static const char *const names[CS_NODE_STATES] = {"Up", "Down", "Paused", "Joining"};
    CS_ASSERT(state >= 0 && state < CS_NODE_STATES);
    return names[state];
}

const char *cs_interface_state_name(int state)
{
    static const char *const names[] = {"Unavailable", "Failed", "Unreachable", "Up", "Unknown"};
    CS_ASSERT(state >= 0 && state < (int)CS_LEN(names));
    return names[state];
}

const char *cs_network_state_name(int state)
{
    static const char *const names[] = {"Unavailable", "Down", "Partitioned", "Up", "Unknown"};
    CS_ASSERT(state >= 0 && state < (int)CS_LEN(names));
    return names[state];
}

const char *cs_group_state_name(int state)
{
    static const char *const names[CS_GROUP_STATES] = {"Online", "Offline", "Failed",
                                                       "PartialOnline", "Pending"};
    CS_ASSERT(state >= 0 && state < CS_GROUP_STATES);
    return names[state];
}

const char *cs_drain_name(int drain)
{
    static const char *const names[] = {"Not Initiated", "In Progress", "Completed", "Failed"};
    CS_ASSERT(drain >= 0 && drain < (int)CS_LEN(names));
    return names[drain];
}

const char *cs_move_name(int move)
{
    static const char *const names[CS_MOVES] = {"initially", "Form",     "Manual",
                                                "Failover",  "NodeDown", "Drain",
                                                "Shutdown",  "Failback", "Arbitration"};
    CS_ASSERT(move >= 0 && move < CS_MOVES);
    return names[move];
}

void cs_nodes_text(const struct cs_world *w, cs_nodes set, char *buffer, size_t size)
{
    size_t used = 0;
    buffer[0] = '\0';
    CS_EACH_NODE(n, set)
    {
        int length = snprintf(buffer + used, size - used, "%s%s", used == 0 ? "" : ", ",
                              w->design->nodes[n].name);
        CS_ASSERT(length >= 0 && (size_t)length < size - used);
        used += (size_t)length;
    }
}

static const char **name_all(struct cs_arena *arena, int count)
{
    return CS_NEW_ARRAY(arena, const char *, (size_t)count + 1);
}

static void name_nodes(struct cs_world *w, struct cs_arena *arena)
{
    const struct cs_design *d = w->design;
    struct cs_subjects *s = &w->names;
    s->node = name_all(arena, d->n_nodes);
    s->host = name_all(arena, d->n_nodes);
    s->service = name_all(arena, d->n_nodes);
    s->drain = name_all(arena, d->n_nodes);
    s->status = name_all(arena, d->n_nodes);
    s->view = name_all(arena, d->n_nodes);
    s->interface = name_all(arena, d->n_nodes * d->n_networks);
    for (int n = 0; n < d->n_nodes; n++) {
        const char *name = d->nodes[n].name;
        s->node[n] = cs_arena_printf(arena, "node/%s", name);
        s->host[n] = cs_arena_printf(arena, "host/%s", name);
        s->service[n] = cs_arena_printf(arena, "service/%s", name);
        s->drain[n] = cs_arena_printf(arena, "drain/%s", name);
        s->status[n] = cs_arena_printf(arena, "status/%s", name);
        s->view[n] = cs_arena_printf(arena, "view/%d", n + 1);
        for (int k = 0; k < d->n_networks; k++) {
            s->interface[n * d->n_networks + k] =
                cs_arena_printf(arena, "interface/%s - %s", name, d->networks[k].name);
        }
    }
}

static void name_software(struct cs_world *w, struct cs_arena *arena)
{
    const struct cs_design *d = w->design;
    struct cs_subjects *s = &w->names;
    s->computer = name_all(arena, d->n_computers);
    for (int i = 0; i < d->n_computers; i++) {
        s->computer[i] = cs_arena_printf(arena, "computer/%s", d->computers[i].name);
    }
    s->instance = cs_arena_printf(arena, "instance/%s", d->sql.present ? d->sql.instance : "");
    s->database = name_all(arena, d->sql.n_databases);
    for (int i = 0; i < d->sql.n_databases; i++) {
        s->database[i] = cs_arena_printf(arena, "database/%s", d->sql.databases[i].name);
    }
    s->component = name_all(arena, d->n_components);
    for (int i = 0; i < d->n_components; i++) {
        s->component[i] = cs_arena_printf(arena, "component/%s", d->components[i].name);
    }
    s->copy = name_all(arena, w->n_copies);
    for (int i = 0; i < w->n_copies; i++) {
        const struct cs_copy *copy = &w->copies[i];
        s->copy[i] = cs_arena_printf(arena, "component/%s on %s",
                                     d->components[copy->component].name,
                                     copy->node != CS_NONE ? d->nodes[copy->node].name
                                                           : d->computers[copy->computer].name);
    }
    s->client = name_all(arena, w->n_clients);
    for (int i = 0; i < w->n_clients; i++) {
        const struct cs_client *client = &w->clients[i];
        const char *what = cs_client_types[client->type].name;
        bool alone = true;
        for (int k = 0; k < w->n_clients; k++) {
            alone = alone && (k == i || w->clients[k].type != client->type);
        }
        s->client[i] = alone ? cs_arena_printf(arena, "client/%s", what)
                             : cs_arena_printf(arena, "client/%s, %s", what,
                                               d->components[client->component].name);
    }
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        s->registered[i] = cs_arena_printf(arena, "registered/%s", cs_component_types[i].name);
    }
    s->account = name_all(arena, d->n_accounts);
    for (int i = 0; i < d->n_accounts; i++) {
        s->account[i] = cs_arena_printf(arena, "account/%s", d->accounts[i].name);
    }
    s->certificate = name_all(arena, d->n_nodes);
    s->external = name_all(arena, d->n_nodes);
    for (int i = 0; i < d->n_nodes; i++) {
        s->certificate[i] = cs_arena_printf(arena, "certificate/%s", d->nodes[i].name);
        s->external[i] = cs_arena_printf(arena, "external/%s", d->nodes[i].name);
    }
    s->monitoring = name_all(arena, d->n_groups);
    for (int i = 0; i < d->n_groups; i++) {
        s->monitoring[i] = cs_arena_printf(arena, "monitoring/%s", d->groups[i].name);
    }
    for (int i = 0; i < CS_DIAGNOSTICS; i++) {
        s->diagnostics[i] = cs_arena_printf(arena, "diagnostics/%s", cs_diagnostic_name(i));
    }
}

static void name_everything(struct cs_world *w, struct cs_arena *arena)
{
    const struct cs_design *d = w->design;
    struct cs_subjects *s = &w->names;
    s->cluster = cs_arena_printf(arena, "cluster/%s", d->name);
    s->target = cs_arena_printf(arena, "target/%s", d->storage == NULL ? "storage" : d->storage);
    name_nodes(w, arena);
    s->network = name_all(arena, d->n_networks);
    for (int k = 0; k < d->n_networks; k++) {
        s->network[k] = cs_arena_printf(arena, "network/%s", d->networks[k].name);
    }
    s->disk = name_all(arena, d->n_disks);
    for (int i = 0; i < d->n_disks; i++) {
        s->disk[i] = cs_arena_printf(arena, "disk/%s", d->disks[i].name);
    }
    s->group = name_all(arena, d->n_groups);
    for (int i = 0; i < d->n_groups; i++) {
        s->group[i] = cs_arena_printf(arena, "group/%s", d->groups[i].name);
    }
    s->resource = name_all(arena, d->n_resources);
    for (int i = 0; i < d->n_resources; i++) {
        s->resource[i] = cs_arena_printf(arena, "resource/%s", d->resources[i].name);
    }
    s->action = name_all(arena, w->scenario->n_actions);
    for (int i = 0; i < w->scenario->n_actions; i++) {
        s->action[i] = cs_arena_printf(arena, "action/%s", w->scenario->actions[i].id);
    }
    s->route = name_all(arena, w->n_routes);
    for (int i = 0; i < w->n_routes; i++) {
        const struct cs_route *r = &w->routes[i];
        s->route[i] = cs_arena_printf(arena, "route/%s - %s | %s - %s", d->nodes[r->node[0]].name,
                                      d->networks[r->network[0]].name, d->nodes[r->node[1]].name,
                                      d->networks[r->network[1]].name);
    }
    name_software(w, arena);
}

/* ---- Layout ---- */

static void cast_everything(struct cs_world *w)
{
    const struct cs_design *d = w->design;
    struct cs_kernel *k = &w->kernel;
    cs_kernel_cast(k, &cs_machine_disk, (uint32_t)d->n_disks);
    cs_kernel_cast(k, &cs_machine_route, (uint32_t)w->n_routes);
    cs_kernel_cast(k, &cs_machine_resource, (uint32_t)d->n_resources);
    cs_kernel_cast(k, &cs_machine_host, (uint32_t)d->n_nodes);
    cs_kernel_cast(k, &cs_machine_service, (uint32_t)d->n_nodes);
    cs_kernel_cast(k, &cs_machine_view, (uint32_t)d->n_nodes);
    cs_kernel_cast(k, &cs_machine_group, (uint32_t)d->n_groups);
    cs_kernel_cast(k, &cs_machine_computer, (uint32_t)d->n_computers);
    cs_kernel_cast(k, &cs_machine_database, (uint32_t)d->sql.n_databases);
    cs_kernel_cast(k, &cs_machine_component, (uint32_t)w->n_copies);
    cs_kernel_cast(k, &cs_machine_calendar, (uint32_t)(d->n_accounts + d->n_nodes));
    cs_kernel_cast(k, &cs_machine_action, (uint32_t)w->scenario->n_actions);
}

/* The place of `count` elements in the block; with no block it only measures. */
struct layout {
    char *block;
    size_t used;
};

static void *carve(struct layout *at, size_t count, size_t size)
{
    void *here = at->block == NULL ? NULL : at->block + at->used;
    at->used += (cs_array_bytes(count, size) + 15) / 16 * 16;
    return here;
}

/* Points every array into the block; with a NULL block it measures. */
static size_t lay_out(struct cs_world *w, char *block)
{
    const struct cs_design *d = w->design;
    size_t nodes = (size_t)d->n_nodes;
    size_t groups = (size_t)d->n_groups;
    size_t resources = (size_t)d->n_resources;
    struct layout at = {.block = block};
    char *kernel = carve(&at, cs_kernel_bytes(&w->kernel), 1);
    if (w->kernel.state == NULL && block != NULL) {
        cs_kernel_place(&w->kernel, kernel);
    }
    w->g = carve(&at, 1, sizeof *w->g);
    w->props = carve(&at, CS_PROPS, sizeof *w->props);
    w->node_props = carve(&at, nodes * CS_PROPS, sizeof *w->node_props);
    w->group_props = carve(&at, groups * CS_PROPS, sizeof *w->group_props);
    w->resource_props = carve(&at, resources * CS_PROPS, sizeof *w->resource_props);
    w->nodes = carve(&at, nodes, sizeof *w->nodes);
    w->views = carve(&at, nodes, sizeof *w->views);
    w->interfaces = carve(&at, nodes * (size_t)d->n_networks, sizeof *w->interfaces);
    w->networks = carve(&at, (size_t)d->n_networks, sizeof *w->networks);
    w->route_runs = carve(&at, (size_t)w->n_routes, sizeof *w->route_runs);
    w->disks = carve(&at, (size_t)d->n_disks, sizeof *w->disks);
    w->resources = carve(&at, resources, sizeof *w->resources);
    w->groups = carve(&at, groups, sizeof *w->groups);
    w->computers = carve(&at, (size_t)d->n_computers, sizeof *w->computers);
    w->databases = carve(&at, (size_t)d->sql.n_databases, sizeof *w->databases);
    w->copy_runs = carve(&at, (size_t)w->n_copies, sizeof *w->copy_runs);
    w->client_runs = carve(&at, (size_t)w->n_clients, sizeof *w->client_runs);
    w->certificates = carve(&at, nodes, sizeof *w->certificates);
    w->accounts_expired = carve(&at, (size_t)d->n_accounts, sizeof *w->accounts_expired);
    w->actions = carve(&at, (size_t)w->scenario->n_actions, sizeof *w->actions);
    return at.used;
}

struct cs_world *cs_world_new(struct cs_arena *arena, const struct cs_scenario *scenario)
{
    struct cs_world *w = CS_NEW(arena, struct cs_world);
    w->scenario = scenario;
    w->design = scenario->design;
    cs_route_index(w, arena);
    cs_actions_index(w, arena);
    cs_components_index(w, arena);
    name_everything(w, arena);
    cast_everything(w);
    w->bytes = lay_out(w, NULL);
    w->block = cs_arena_take(arena, w->bytes);
    (void)lay_out(w, w->block);
    return w;
}

/* ---- Time 0 ---- */

static int64_t as_number(int64_t value)
{
    return value == CS_ABSENT ? 0 : value;
}

static void reset_properties(struct cs_world *w)
{
    const struct cs_design *d = w->design;
    for (int p = 0; p < CS_PROPS; p++) {
        w->props[p] = as_number(d->props[p].value);
        for (int n = 0; n < d->n_nodes; n++) {
            w->node_props[n * CS_PROPS + p] = as_number(d->nodes[n].props[p].value);
        }
        for (int g = 0; g < d->n_groups; g++) {
            w->group_props[g * CS_PROPS + p] = as_number(d->groups[g].props[p].value);
        }
        for (int r = 0; r < d->n_resources; r++) {
            w->resource_props[r * CS_PROPS + p] = as_number(d->resources[r].props[p].value);
        }
    }
}

struct cs_stream cs_world_stream(uint64_t seed, uint32_t replication, const char *subject,
                                 const char *purpose)
{
    struct cs_stream first = cs_stream_named(seed, replication, subject);
    first.name = (first.name ^ cs_hash_text(purpose)) * 1099511628211U;
    return first;
}

static void reset_nodes(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    const struct cs_design *d = w->design;
    cs_nodes up = 0;
    for (int n = 0; n < d->n_nodes; n++) {
        up |= d->nodes[n].starts_off ? 0 : cs_one(n);
    }
    w->policy = (struct cs_vote_policy){
        .witness = d->witness != CS_NONE,
        .disk_only = d->quorum_type == CS_QUORUM_DISK_ONLY,
        .dynamic = w->props[CS_P_DYNAMIC_QUORUM] != 0,
        .dynamic_witness = w->props[CS_P_DYNAMIC_WITNESS] != 0,
        .lower_priority = CS_NONE,
    };
    for (int n = 0; n < d->n_nodes; n++) {
        const char *name = w->names.node[n];
        struct cs_node_run *node = &w->nodes[n];
        bool on = cs_has(up, n);
        node->host = on ? CS_HOST_RUNNING : CS_HOST_OFF;
        node->service = on ? CS_SVC_RUNNING : CS_SVC_STOPPED;
        node->shown = on ? CS_NODE_UP : CS_NODE_DOWN;
        node->drain_to = CS_NONE;
        node->view = on ? up : 0;
        node->view_number = on ? 1 : 0;
        node->boot = cs_world_stream(seed, replication, name, "boot");
        node->down = cs_world_stream(seed, replication, name, "shutdown");
        node->start = cs_world_stream(seed, replication, name, "service start");
        node->join = cs_world_stream(seed, replication, name, "join");
        node->dump = cs_world_stream(seed, replication, name, "crash dump");
        w->views[n].arbiter = CS_NONE;
        if (w->node_props[n * CS_PROPS + CS_P_NODE_WEIGHT] != 0) {
            w->policy.eligible |= cs_one(n);
        }
    }
    w->g->members = up;
    w->g->authority = up;
    w->g->view_number = 1;
    w->g->up = up != 0;
}

static void reset_networks(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    const struct cs_design *d = w->design;
    for (int k = 0; k < d->n_networks; k++) {
        int64_t loss = d->networks[k].props[CS_P_LOSS].value;
        w->networks[k].loss_ppm = (uint32_t)as_number(loss);
        bool any = (d->networks[k].nodes & w->g->members) != 0;
        w->networks[k].shown = any ? CS_NET_UP : CS_NET_UNAVAILABLE;
    }
    for (int n = 0; n < d->n_nodes; n++) {
        for (int k = 0; k < d->n_networks; k++) {
            w->interfaces[n * d->n_networks + k].shown =
                cs_has(w->g->members, n) ? CS_IF_UP : CS_IF_UNAVAILABLE;
        }
    }
    for (int i = 0; i < w->n_routes; i++) {
        struct cs_route_run *r = &w->route_runs[i];
        bool open = cs_has(w->g->members, w->routes[i].node[0]) &&
                    cs_has(w->g->members, w->routes[i].node[1]);
        r->state = open ? CS_ROUTE_UP : CS_ROUTE_IDLE;
        r->loss = cs_world_stream(seed, replication, w->names.route[i], "loss");
        struct cs_stream phase = cs_world_stream(seed, replication, w->names.route[i], "phase");
        r->phase_draw = cs_stream_next(&phase) >> 1;
        r->last_answered = -1;
    }
}

/* Where a role runs when everything is well: its OwnerNode, its first preferred owner, or the
 * first node that may have it. */
static int first_owner(const struct cs_world *w, int group)
{
    const struct cs_group *g = &w->design->groups[group];
    cs_nodes fit = w->g->members;
    for (int i = 0; i < g->n_resources; i++) {
        fit &= w->design->resources[g->resources[i]].possible_owners;
    }
    if (g->initial_owner != CS_NONE && cs_has(fit, g->initial_owner)) {
        return g->initial_owner;
    }
    for (int i = 0; i < g->n_preferred; i++) {
        if (cs_has(fit, g->preferred[i])) {
            return g->preferred[i];
        }
    }
    return cs_lowest(fit);
}

static cs_time phase_of(struct cs_stream *chance, cs_time interval)
{
    uint64_t bits = cs_stream_next(chance);
    return interval <= 0 || interval == CS_NEVER ? 0 : (cs_time)(bits % (uint64_t)interval);
}

static void reset_resource(struct cs_world *w, int r, uint64_t seed, uint32_t replication)
{
    const struct cs_resource *design = &w->design->resources[r];
    const char *name = w->names.resource[r];
    struct cs_resource_run *res = &w->resources[r];
    struct cs_group_run *group = &w->groups[design->group];
    res->online = cs_world_stream(seed, replication, name, "online");
    res->offline = cs_world_stream(seed, replication, name, "offline");
    res->persistent = cs_resource_prop(w, r, CS_P_PERSISTENT_STATE) != 0;
    res->separate = cs_resource_prop(w, r, CS_P_SEPARATE_MONITOR) != 0;
    res->place = CS_NONE;
    res->absent = w->design->groups[design->group].planned;
    bool on = group->owner != CS_NONE && group->persistent && res->persistent &&
              cs_resource_fits(w, r, group->owner);
    res->want = on;
    if (!on) {
        res->state = CS_RES_OFFLINE;
        return;
    }
    struct cs_stream phase = cs_world_stream(seed, replication, name, "phase");
    res->state = CS_RES_ONLINE;
    res->process = CS_PROC_WELL;
    res->place = group->owner;
    res->works = true;
    res->looks_phase = phase_of(&phase, cs_resource_time(w, r, CS_P_LOOKS_ALIVE));
    res->is_phase = phase_of(&phase, cs_resource_time(w, r, CS_P_IS_ALIVE));
    struct cs_stream report = cs_world_stream(seed, replication, name, "diagnostics");
    cs_diagnostics_reset(w, r, cs_stream_next(&report));
    if (design->disk != CS_NONE) {
        struct cs_disk_run *disk = &w->disks[design->disk];
        disk->holder = group->owner;
        disk->renew_phase = phase_of(&phase, cs_resource_time(w, r, CS_P_DISK_ARB_INTERVAL));
    }
}

static void reset_roles(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    const struct cs_design *d = w->design;
    for (int g = 0; g < d->n_groups; g++) {
        struct cs_group_run *group = &w->groups[g];
        group->chance = cs_world_stream(seed, replication, w->names.group[g], "placement");
        group->persistent =
            d->groups[g].is_core || cs_group_prop(w, g, CS_P_GROUP_PERSISTENT_STATE) != 0;
        group->absent = d->groups[g].planned;
        group->owner = (int8_t)(group->absent ? CS_NONE : first_owner(w, g));
        group->target = CS_NONE;
        group->drained_from = CS_NONE;
        group->phase = group->owner == CS_NONE ? CS_GRP_WAITING : CS_GRP_SETTLED;
    }
    for (int i = 0; i < d->n_disks; i++) {
        w->disks[i].holder = CS_NONE;
    }
    for (int r = 0; r < d->n_resources; r++) {
        reset_resource(w, r, seed, replication);
    }
    for (int r = 0; r < d->n_resources; r++) { /* what lacks a provider from the start is offline */
        struct cs_resource_run *res = &w->resources[r];
        if (res->state == CS_RES_ONLINE && !cs_providers_up(w, r)) {
            res->state = CS_RES_OFFLINE;
            res->process = CS_PROC_NONE;
            res->works = false;
            res->place = CS_NONE;
        }
    }
    for (int g = 0; g < d->n_groups; g++) {
        w->groups[g].shown = (uint8_t)cs_group_state(w, g);
    }
}

/* The nodes that are on have too few votes: they wait, and nothing runs. */
static void reset_without_quorum(struct cs_world *w)
{
    CS_EACH_NODE(n, w->g->members)
    {
        struct cs_node_run *node = &w->nodes[n];
        node->service = CS_SVC_FORMING;
        node->shown = CS_NODE_DOWN;
        node->view = 0;
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_LOOK_AGAIN, 0);
    }
    w->g->members = 0;
    w->g->authority = 0;
    w->g->up = false;
    for (int n = 0; n < w->design->n_nodes; n++) {
        for (int k = 0; k < w->design->n_networks; k++) {
            w->interfaces[n * w->design->n_networks + k].shown = CS_IF_UNAVAILABLE;
        }
    }
    for (int k = 0; k < w->design->n_networks; k++) {
        w->networks[k].shown = CS_NET_UNAVAILABLE;
    }
    for (int i = 0; i < w->n_routes; i++) {
        w->route_runs[i].state = CS_ROUTE_IDLE;
    }
    for (int g = 0; g < w->design->n_groups; g++) {
        w->groups[g].owner = CS_NONE;
        w->groups[g].phase = CS_GRP_WAITING;
        w->groups[g].shown = CS_GROUP_OFFLINE;
    }
    for (int r = 0; r < w->design->n_resources; r++) {
        struct cs_resource_run *res = &w->resources[r];
        res->state = CS_RES_OFFLINE;
        res->process = CS_PROC_NONE;
        res->place = CS_NONE;
        res->works = false;
    }
    for (int i = 0; i < w->design->n_disks; i++) {
        w->disks[i].holder = CS_NONE;
    }
}

static void reset_votes(struct cs_world *w)
{
    const struct cs_design *d = w->design;
    int64_t lower = w->props[CS_P_LOWER_QUORUM_PRIORITY_NODE_ID];
    w->policy.lower_priority = lower >= 1 && lower <= d->n_nodes ? (int)lower - 1 : CS_NONE;
    w->g->witness_usable = d->witness != CS_NONE && w->resources[d->witness].state == CS_RES_ONLINE;
    w->g->lock_owner = d->witness != CS_NONE ? w->resources[d->witness].place : CS_NONE;
    struct cs_config config = {
        .tag = 1,
        .votes = cs_votes_first(&w->policy, w->g->members, w->g->witness_usable,
                                cs_stream_next(&w->g->chance)),
    };
    for (int n = 0; n < d->n_nodes; n++) {
        w->nodes[n].config = config;
    }
    w->g->witness_config = config;
    int votes = cs_votes_present(config.votes, w->g->members) +
                (config.votes.witness && w->g->witness_usable ? 1 : 0);
    if (votes < cs_votes_needed(config.votes)) {
        reset_without_quorum(w);
        return; /* and nobody tells of any votes */
    }
    w->g->shown_votes = config.votes;
    int lowest = cs_lowest(w->g->members);
    if (lowest != CS_NONE && d->witness != CS_NONE) {
        w->views[lowest].arbiter = w->resources[d->witness].place;
    }
}

void cs_world_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    memset(w->block, 0, w->bytes);
    cs_kernel_place(&w->kernel, w->block);
    w->g->stepped_at = -1;
    w->g->chance = cs_world_stream(seed, replication, w->names.cluster, "votes");
    reset_properties(w);
    reset_nodes(w, seed, replication);
    reset_networks(w, seed, replication);
    reset_roles(w, seed, replication);
    reset_votes(w);
    cs_identity_reset(w, seed, replication);
    cs_computers_reset(w, seed, replication);
    cs_databases_reset(w, seed, replication);
    cs_components_reset(w, seed, replication);
    cs_procedures_reset(w, seed, replication);
    cs_route_place(w);
    cs_sessions_change(w); /* a disk may be out of its holder's reach from the start */
    if (w->eager) {
        for (int i = 0; i < w->design->n_disks; i++) {
            cs_disk_eager(w, i);
        }
    }
    for (int r = 0; r < w->design->n_resources; r++) {
        if (w->resources[r].state == CS_RES_ONLINE) {
            cs_health_arm(w, r);
        }
    }
}

/* ---- Properties ---- */

cs_time cs_prop_time(int64_t value, int property)
{
    if (value == CS_UNLIMITED) {
        return CS_NEVER;
    }
    switch (cs_props[property].unit) {
    case CS_UNIT_US:
        return value;
    case CS_UNIT_MS:
        return value * CS_MS;
    case CS_UNIT_S:
        return value * CS_SECOND;
    case CS_UNIT_MIN:
        return value * CS_MINUTE;
    case CS_UNIT_H:
        return value * CS_HOUR;
    case CS_UNIT_COUNT:
    case CS_UNIT_BOOL:
    case CS_UNIT_ENUM:
    case CS_UNIT_HOUR_OF_DAY:
    case CS_UNIT_BEATS:
    case CS_UNIT_PPM:
    case CS_UNIT_KB_S:
        break;
    }
    CS_ASSERT(property < 0); /* a property that is no time */
    return 0;
}

cs_time cs_cluster_time(const struct cs_world *w, int property)
{
    return cs_prop_time(w->props[property], property);
}

cs_time cs_resource_time(const struct cs_world *w, int resource, int property)
{
    int64_t value = cs_resource_prop(w, resource, property);
    if (value == CS_UNLIMITED && property == CS_P_LOOKS_ALIVE) {
        return 5 * CS_SECOND; /* the resource type's own interval (N21) */
    }
    if (value == CS_UNLIMITED && property == CS_P_IS_ALIVE) {
        return CS_MINUTE;
    }
    return cs_prop_time(value, property);
}

/* ---- Posting and telling ---- */

void cs_tell_node(struct cs_world *w, int cast, int node, int trigger, cs_time delay)
{
    cs_post(&w->kernel, (uint32_t)cast, (uint32_t)node, (uint8_t)trigger, delay);
}

void cs_tell_resource(struct cs_world *w, int resource, int trigger, cs_time delay)
{
    cs_post(&w->kernel, CS_CAST_RESOURCE, (uint32_t)resource, (uint8_t)trigger, delay);
}

void cs_tell_group(struct cs_world *w, int group, int trigger, cs_time delay)
{
    cs_post(&w->kernel, CS_CAST_GROUP, (uint32_t)group, (uint8_t)trigger, delay);
}

void cs_tell_view(struct cs_world *w, int view, int trigger, cs_time delay)
{
    cs_post(&w->kernel, CS_CAST_VIEW, (uint32_t)view, (uint8_t)trigger, delay);
}

cs_time cs_next_tick(const struct cs_world *w, cs_time phase, cs_time interval, cs_time from)
{
    CS_ASSERT(interval > 0);
    if (from == CS_NEVER) {
        return CS_NEVER;
    }
    cs_time now = cs_world_now(w);
    if (from <= now) {
        from = cs_clockwork_passed(w) ? now + 1 : now;
    }
    if (from <= phase) {
        return phase;
    }
    cs_time ticks = (from - phase + interval - 1) / interval;
    return phase + ticks * interval;
}

uint64_t cs_tell(struct cs_world *w, struct cs_record record)
{
    return cs_emit(&w->kernel, record);
}

void cs_tell_change(struct cs_world *w, const char *subject, const char *from, const char *to,
                    const char *why, const char *fact)
{
    uint64_t cause = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                  .subject = subject,
                                  .from = from,
                                  .to = to,
                                  .what = why,
                                  .rule = fact});
    cs_because(&w->kernel, cause);
}

static const struct {
    int id;
    const char *channel, *meaning;
} windows_events[] = {
    {1006, "System critical", "the Cluster service was halted: incomplete connectivity"},
    {1034, "System error", "the disk was not found"},
    {1037, "System error", "the file system may be corrupt"},
    {1038, "System error", "ownership of the disk was lost unexpectedly"},
    {1041, "System error", "the service could not be started"},
    {1042, "System error", "the service stopped after it was online"},
    {1045, "System warning", "no interface of this node is on the address's network"},
    {1049, "System error", "the address is in use on the network"},
    {1062, "Operational info", "this node joined the cluster"},
    {1063, "Operational info", "the Cluster service was stopped in order"},
    {1069, "System error", "a resource of a role failed"},
    {1077, "System error", "the address failed its health check on its interface"},
    {1125, "Operational info", "the interface is up again"},
    {1126, "System warning", "the interface cannot be reached by at least one node"},
    {1127, "System error", "the interface failed"},
    {1128, "Operational info", "the network is up again"},
    {1129, "System error", "some nodes cannot communicate over this network"},
    {1130, "System error", "no node can use this network"},
    {1135, "System critical", "the node left the active membership"},
    {1137, "System error", "the role could not be moved during the drain"},
    {1146, "System critical", "an RHS process ended and will be restarted"},
    {1153, "Operational info", "failover of the role"},
    {1154, "Operational info", "failback of the role"},
    {1177, "System critical", "quorum was lost: the Cluster service shuts down"},
    {1200, "Operational info", "bringing the role online"},
    {1201, "Operational info", "the role is online"},
    {1203, "Operational info", "bringing the role offline"},
    {1204, "Operational info", "the role is offline"},
    {1205, "System error", "the role could not be brought completely online or offline"},
    {1230, "System error", "the resource exceeded its time-out; its RHS process is ended"},
    {1254, "System error", "the role used up its failover threshold and is left failed"},
    {1558, "System warning", "a problem with the witness; it is tried on another node"},
    {1561, "System critical", "this node lacks the newest configuration and may not start"},
    {1562, "System warning", "the file share witness failed its periodic check"},
    {1563, "System error", "the file share witness could not come online"},
    {1564, "System critical", "the file share witness could not arbitrate"},
    {1573, "System error", "the witness cannot be reached: no cluster was formed"},
    {1638, "Operational info", "the resource used up its limit of failures"},
    {1639, "Operational info", "kept offline by hard anti-affinity"},
    {1641, "Operational info", "the role moves"},
    {1672, "System critical", "the node was quarantined"},
    {1675, "System warning", "a quarantined node may not join"},
    {1677, "System error", "the drain of the node failed"},
    {4870, "System critical", "the Cluster service shows no sign of life"},
    {5396, "System critical", "another partition was started by force: this one shuts down"},
    {7000, "System error", "the service did not start: it could not log on"},
    {7024, "System error", "the Cluster service ended with a service-specific error"},
    {7031, "System error", "the Cluster service ended unexpectedly and will be restarted"},
    {7038, "System error", "the service could not log on with its account's password"},
};

void cs_event_log(struct cs_world *w, int node, int id, const char *object)
{
    if (node == CS_NONE) {
        return;
    }
    size_t i = 0;
    while (i < CS_LEN(windows_events) && windows_events[i].id != id) {
        i++;
    }
    CS_ASSERT(i < CS_LEN(windows_events));
    uint64_t cause = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_EVENT,
                                 .subject = w->names.node[node],
                                 .object = object,
                                 .from = windows_events[i].channel,
                                 .what = windows_events[i].meaning,
                                 .value = id,
                                 .has_value = true});
    cs_because(&w->kernel, cause); /* a log entry causes nothing */
}

/* ---- Delivery ---- */

static void take_row(struct cs_world *w, uint32_t cast, uint32_t actor, uint8_t *state,
                     uint8_t trigger, const char *subject)
{
    const struct cs_machine *machine = w->kernel.casts[cast].machine;
    const struct cs_row *row = cs_machine_find(machine, *state, trigger, w, actor);
    if (row == NULL) {
        return;
    }
    if (w->kernel.row_uses != NULL) {
        uint64_t *uses = w->kernel.row_uses;
        for (uint32_t i = 0; i < cast; i++) {
            uses += w->kernel.casts[i].machine->n_rows;
        }
        uses[row - machine->rows]++;
    }
    uint8_t from = *state;
    *state = row->to;
    if (!machine->silent && from != row->to) {
        cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                     .subject = subject,
                                     .from = machine->states[from].name,
                                     .to = machine->states[row->to].name,
                                     .what = machine->triggers[trigger].name,
                                     .rule = row->fact});
    }
    w->g->changed = true;
    if (row->action != NULL) {
        row->action(w, actor);
    }
}

void cs_route_step(struct cs_world *w, int route, uint8_t trigger)
{
    take_row(w, CS_CAST_ROUTE, (uint32_t)route, &w->route_runs[route].state, trigger,
             w->names.route[route]);
}

void cs_view_step(struct cs_world *w, int view, uint8_t trigger)
{
    take_row(w, CS_CAST_VIEW, (uint32_t)view, &w->views[view].state, trigger, w->names.view[view]);
}

/* A trigger of a resource that health.c answers, outside of the table. */
static bool is_check(uint8_t trigger)
{
    return trigger == CS_RES_ON_LOOKS_ALIVE || trigger == CS_RES_ON_IS_ALIVE ||
           trigger == CS_RES_ON_DEADLOCK || trigger == CS_RES_ON_DIAGNOSTICS ||
           trigger == CS_RES_ON_UNRESPONSIVE;
}

static void deliver(struct cs_world *w, const struct cs_due_event *e)
{
    uint32_t a = e->actor;
    switch ((enum cs_cast_number)e->cast) {
    case CS_CAST_DISK:
        cs_disk_clock(w, a, e->trigger);
        break;
    case CS_CAST_ROUTE:
        cs_route_clock(w, a, e->trigger);
        break;
    case CS_CAST_RESOURCE:
        if (is_check(e->trigger)) {
            cs_health_clock(w, a, e->trigger);
        } else {
            take_row(w, e->cast, a, &w->resources[a].state, e->trigger, w->names.resource[a]);
        }
        break;
    case CS_CAST_HOST:
        take_row(w, e->cast, a, &w->nodes[a].host, e->trigger, w->names.host[a]);
        break;
    case CS_CAST_SERVICE:
        take_row(w, e->cast, a, &w->nodes[a].service, e->trigger, w->names.service[a]);
        break;
    case CS_CAST_VIEW:
        take_row(w, e->cast, a, &w->views[a].state, e->trigger, w->names.view[a]);
        break;
    case CS_CAST_GROUP:
        take_row(w, e->cast, a, &w->groups[a].phase, e->trigger, w->names.group[a]);
        break;
    case CS_CAST_COMPUTER:
        take_row(w, e->cast, a, &w->computers[a].state, e->trigger, w->names.computer[a]);
        break;
    case CS_CAST_DATABASE:
        take_row(w, e->cast, a, &w->databases[a].state, e->trigger, w->names.database[a]);
        break;
    case CS_CAST_COPY:
        take_row(w, e->cast, a, &w->copy_runs[a].state, e->trigger, w->names.copy[a]);
        break;
    case CS_CAST_CALENDAR:
        cs_calendar_clock(w, a, e->trigger);
        break;
    case CS_CAST_ACTION:
        if (e->trigger == CS_ACTION_ON_STEP) {
            cs_procedure_step(w, a);
        } else {
            cs_action_perform(w, a);
        }
        break;
    case CS_CASTS:
        CS_ASSERT(e->cast < CS_CASTS);
        break;
    }
}

static bool is_clockwork(const struct cs_due_event *e)
{
    switch ((enum cs_cast_number)e->cast) {
    case CS_CAST_DISK:
    case CS_CAST_ROUTE:
        return true;
    case CS_CAST_RESOURCE:
        return is_check(e->trigger);
    case CS_CAST_HOST:
    case CS_CAST_SERVICE:
    case CS_CAST_VIEW:
    case CS_CAST_GROUP:
    case CS_CAST_COMPUTER:
    case CS_CAST_DATABASE:
    case CS_CAST_COPY:
    case CS_CAST_CALENDAR:
    case CS_CAST_ACTION:
    case CS_CASTS:
        break;
    }
    return false;
}

/* What one copy did concerns few; all the more since there may be thousands. An eager run looks at
 * everything after every event, so that comparing it shows whether a look leaves anything out. */
static void look_at_software(struct cs_world *w, const struct cs_due_event *event)
{
    if (w->eager || w->g->overlooked || event->cast != CS_CAST_COPY) {
        cs_components_look(w);
    } else {
        cs_components_look_after(w, event->actor);
    }
    w->g->overlooked = false;
}

void cs_world_step(struct cs_world *w, const struct cs_due_event *event)
{
    bool is_fault = (event->cast == CS_CAST_ACTION && event->trigger == CS_ACTION_ON_DUE) ||
                    (event->cast == CS_CAST_CALENDAR && event->trigger == CS_CALENDAR_ON_DATE);
    if (!is_clockwork(event) && !is_fault) {
        w->g->stepped_at = cs_world_now(w);
    }
    uint64_t told = w->kernel.state->seq;
    deliver(w, event);
    uint64_t by_event = w->kernel.state->seq;
    if (w->g->changed) { /* what follows from the states is looked at once they are all changed */
        w->g->changed = false;
        cs_show_nodes(w);
        cs_network_states(w);
        for (int g = 0; g < w->design->n_groups; g++) {
            cs_group_show(w, g);
        }
        cs_drain_all(w);
    }
    if (w->kernel.state->seq != told) { /* software follows from all of this */
        cs_because(&w->kernel, told + 1);
        cs_databases_look(w);
        w->g->overlooked = w->g->overlooked || w->kernel.state->seq != by_event;
        cs_because(&w->kernel, told + 1);
        look_at_software(w, event);
    } else {
        w->g->overlooked = true;
    }
    cs_actions_observe(w);
}
