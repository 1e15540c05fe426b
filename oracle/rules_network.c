/* oracle/rules_network.c: heartbeats, routes, interfaces, and who is removed. */
#include "oracle/rule.h"

#include <string.h>

#define STAYS (30 * CS_SECOND)

/* ---- documented defaults ---- */

static void see_default(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    int64_t least = 0, most = 0;
    if (!cs_ow_same(record->rule, "default") || !record->has_value || world->version == 0) {
        return;
    }
    enum cs_ow_prop prop = cs_told_prop_named(world, record->what);
    if (prop == CS_OWP_COUNT || !cs_told_default(world->version, prop, &least, &most)) {
        return;
    }
    bool type_value =
        (prop == CS_OWP_LooksAlivePollInterval || prop == CS_OWP_IsAlivePollInterval ||
         prop == CS_OWP_PendingTimeout || prop == CS_OWP_DeadlockTimeout) &&
        record->value == INT64_C(0xFFFFFFFF);
    if ((record->value < least || record->value > most) && !type_value) {
        cs_case_broken(
            of, record->seq, record->t_us,
            "%s of %s is %lld by default, but documented for Windows Server %d%s is %lld",
            record->what, record->subject, (long long)record->value, world->version / 10,
            world->version % 10 == 5 ? " R2" : "", (long long)least);
    } else {
        cs_case_kept(of, record->seq);
    }
}

/* ---- detection ---- */

struct beat {
    cs_time due;      /* when the detection had to be */
    cs_time since;    /* the last change of what decides it */
    bool same, by_default;
};

static bool beat_of(const struct cs_told *world, const struct cs_record *record, struct beat *beat)
{
    struct cs_ow_ref ref = cs_told_find(world, record->from);
    if (!cs_ow_same(record->what, "heartbeat") || !record->has_value || ref.type != CS_OW_ROUTE) {
        return false;
    }
    const struct cs_ow_route *route = &world->routes[ref.index];
    if (route->from < 0 || route->to < 0) {
        return false;
    }
    const struct cs_ow_props *cluster = &world->cluster;
    beat->same = world->interfaces[route->from].network == world->interfaces[route->to].network;
    enum cs_ow_prop delay = beat->same ? CS_OWP_SameSubnetDelay : CS_OWP_CrossSubnetDelay;
    enum cs_ow_prop limit = beat->same ? CS_OWP_SameSubnetThreshold : CS_OWP_CrossSubnetThreshold;
    if (!cluster->set[limit]) {
        return false;
    }
    beat->since = cluster->since[limit] > cluster->since[delay] ? cluster->since[limit]
                                                                : cluster->since[delay];
    beat->due = record->value + CS_MS * cs_told_prop(world, cluster, delay) *
                                    cs_told_prop(world, cluster, limit);
    beat->by_default = cluster->by_default[limit];
    return true;
}

static void detected(struct cs_case *of, const struct cs_record *record, cs_time due)
{
    if (record->t_us != due) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s noticed the silence of %s at %s, but the last beat at %s makes it %s",
                       record->subject, record->object == NULL ? "its peer" : record->object,
                       cs_case_clock(of, record->t_us), cs_case_clock(of, record->value),
                       cs_case_clock(of, due));
    } else {
        cs_case_kept(of, record->seq);
    }
}

static void see_detection(struct cs_case *of, const struct cs_record *record)
{
    struct beat beat;
    if (beat_of(of->world, record, &beat) && beat.since <= record->value) {
        detected(of, record, beat.due);
    }
}

static void see_changed_threshold(struct cs_case *of, const struct cs_record *record)
{
    struct beat beat;
    if (beat_of(of->world, record, &beat) && beat.since > 0) {
        detected(of, record, beat.due > beat.since ? beat.due : beat.since);
    }
}

static void see_version(struct cs_case *of, const struct cs_record *record)
{
    struct beat beat;
    int64_t least = 0, most = 0;
    if (beat_of(of->world, record, &beat) && beat.same && beat.by_default && beat.since == 0 &&
        of->world->version > 0 &&
        cs_told_default(of->world->version, CS_OWP_SameSubnetThreshold, &least, &most)) {
        detected(of, record, record->value + CS_MS * least *
                 cs_told_prop(of->world, &of->world->cluster, CS_OWP_SameSubnetDelay));
    }
}

/* ---- one route of several; all routes ---- */

static bool pair_of(const struct cs_told *world, int *a, int *b)
{
    if (world->subject.type != CS_OW_ROUTE) {
        return false;
    }
    const struct cs_ow_route *route = &world->routes[world->subject.index];
    if (route->from < 0 || route->to < 0) {
        return false;
    }
    int x = world->interfaces[route->from].node, y = world->interfaces[route->to].node;
    *a = x < y ? x : y;
    *b = x < y ? y : x;
    return x >= 0 && y >= 0 && x != y;
}

static void removed(struct cs_case *of, const struct cs_record *record, int node)
{
    for (int i = of->duty_count - 1; i >= 0; i--) {
        struct cs_duty *duty = &of->duties[i];
        if (duty->who == node || duty->whom == node) {
            cs_case_broken(of, record->seq, record->t_us,
                           "node %s was removed at %s although a route between %s and %s was up",
                           cs_told_node_name(of->world, node), cs_case_clock(of, record->t_us),
                           cs_told_node_name(of->world, duty->who),
                           cs_told_node_name(of->world, duty->whom));
            cs_duty_drop(of, duty);
        }
    }
}

static void see_other_route(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int a = 0, b = 0;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1135 && world->object.type == CS_OW_NODE) {
            removed(of, record, world->object.index);
        }
    } else if (world->subject.type == CS_OW_NODE && world->to == CS_OWS_DOWN) {
        removed(of, record, world->subject.index);
    } else if (pair_of(world, &a, &b) && world->to == CS_OWS_DOWN) {
        if (world->routes_up[a][b] == 0) {
            cs_duty_drop(of, cs_duty_find(of, a, b));
        } else if (cs_told_alive(world, a) && cs_told_alive(world, b) &&
                   world->nodes[a].host == CS_OWS_RUNNING &&
                   world->nodes[b].host == CS_OWS_RUNNING &&
                   world->nodes[a].service == CS_OWS_RUNNING &&
                   world->nodes[b].service == CS_OWS_RUNNING) {
            cs_duty_open(of, (struct cs_duty){.who = a, .whom = b, .since = record->t_us,
                                              .due = record->t_us + STAYS, .seq = record->seq,
                                              .fragile = true});
        }
    }
}

static void see_all_routes(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int a = 0, b = 0;
    if (record->kind == CS_KIND_VIEW) {
        for (int i = of->duty_count - 1; i >= 0; i--) {
            if (!cs_told_together(world, of->duties[i].who, of->duties[i].whom)) {
                cs_duty_kept(of, &of->duties[i]);
            }
        }
    } else if (pair_of(world, &a, &b)) {
        if (world->to == CS_OWS_DOWN && world->routes_up[a][b] == 0 &&
            cs_told_together(world, a, b)) {
            cs_duty_open(of, (struct cs_duty){
                .who = a, .whom = b, .since = record->t_us, .seq = record->seq, .fragile = true,
                .due = record->t_us + cs_told_regroup(world)});
        } else if (world->to == CS_OWS_UP) {
            cs_duty_drop(of, cs_duty_find(of, a, b));
        }
    }
}

static void due_all_routes(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "all routes between %s and %s are down since %s, but at %s both are members",
                   cs_told_node_name(of->world, duty->who),
                   cs_told_node_name(of->world, duty->whom), cs_case_clock(of, duty->since),
                   cs_case_clock(of, duty->due));
}

/* ---- 1135 on every survivor ---- */

static void see_1135(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1135 && world->subject.type == CS_OW_NODE &&
            world->object.type == CS_OW_NODE) {
            cs_duty_kept(of, cs_duty_find(of, world->subject.index, world->object.index));
        }
        return;
    }
    uint64_t stay = cs_told_nodes(world, record->to) & cs_told_live(world);
    uint64_t gone = cs_told_nodes(world, record->from) & ~cs_told_nodes(world, record->to);
    if (!cs_ow_same(record->what, "regroup") || record->t_us == 0) {
        return;
    }
    for (uint64_t s = stay; s != 0; s &= s - 1) {
        for (uint64_t g = gone; g != 0; g &= g - 1) {
            cs_duty_open(of, (struct cs_duty){
                .who = cs_told_first(s), .whom = cs_told_first(g), .since = record->t_us,
                .seq = record->seq, .due = record->t_us + cs_told_arbitration(world) +
                                           5 * CS_SECOND});
        }
    }
}

static void due_1135(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (cs_told_in_quorum(world, duty->who) && !cs_told_together(world, duty->who, duty->whom) &&
        world->nodes[duty->who].service == CS_OWS_RUNNING &&
        world->nodes[duty->who].service_since <= duty->since) {
        cs_case_broken(of, duty->seq, duty->due, "%s did not log 1135 about %s, removed at %s",
                       cs_told_node_name(world, duty->who),
                       cs_told_node_name(world, duty->whom), cs_case_clock(of, duty->since));
    }
}

/* ---- a loss shorter than the threshold ---- */

static int key_of(const struct cs_told *world)
{
    return world->subject.type == CS_OW_NETWORK ? -2 - world->subject.index
                                                : world->subject.index;
}

static void see_short_loss(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    bool network = world->subject.type == CS_OW_NETWORK || world->subject.type == CS_OW_INTERFACE;
    if (record->kind == CS_KIND_STATE) {
        for (int i = 0; i < of->duty_count && world->subject.type == CS_OW_ROUTE &&
                        world->to == CS_OWS_DOWN; i++) {
            of->duties[i].number = (int64_t)record->seq;
        }
    } else if (record->kind == CS_KIND_FAULT) {
        while (of->duty_count > 0) {
            cs_duty_drop(of, &of->duties[0]);
        }
        const struct cs_ow_props *cluster = &world->cluster;
        cs_time limit = CS_MS * cs_told_prop(world, cluster, CS_OWP_SameSubnetDelay) *
                        (cs_told_prop(world, cluster, CS_OWP_SameSubnetThreshold) - 1);
        if (network && cs_told_faults_but(world, record->subject) == 0) {
            cs_duty_open(of, (struct cs_duty){.who = key_of(world), .since = record->t_us,
                                              .seq = record->seq, .due = record->t_us + limit - 1});
        }
    } else if (network && cs_duty_find(of, key_of(world), 0) != NULL) {
        struct cs_duty *duty = cs_duty_find(of, key_of(world), 0);
        if (duty->number > 0) {
            cs_case_broken(of, (uint64_t)duty->number, record->t_us,
                           "a route went down although %s was out only from %s to %s",
                           record->subject, cs_case_clock(of, duty->since),
                           cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        } else {
            cs_duty_kept(of, duty);
        }
    }
}

static void due_nothing(struct cs_case *of, const struct cs_duty *duty)
{
    (void)of;
    (void)duty;
}

/* ---- removed but alive ---- */

static void see_outcast(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_VIEW) {
        uint64_t gone = cs_told_nodes(world, record->from) & ~cs_told_nodes(world, record->to);
        for (; cs_ow_same(record->what, "regroup") && gone != 0; gone &= gone - 1) {
            int node = cs_told_first(gone);
            if (world->nodes[node].host == CS_OWS_RUNNING &&
                world->nodes[node].service == CS_OWS_RUNNING) {
                cs_duty_open(of, (struct cs_duty){.who = node, .since = record->t_us,
                    .seq = record->seq, .due = record->t_us + 120 * CS_SECOND});
            }
        }
    } else if (world->subject.type == CS_OW_HOST) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
        if (world->from == CS_OWS_FROZEN && world->to == CS_OWS_RUNNING &&
            cs_told_quorate(world) != 0 && !cs_told_in_quorum(world, who)) {
            cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us,
                .seq = record->seq, .due = record->t_us + 120 * CS_SECOND});
        }
    } else if (world->subject.type == CS_OW_SERVICE && world->to == CS_OWS_STARTING) {
        cs_duty_kept(of, cs_duty_find(of, who, 0));
    }
}

static void due_outcast(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_node *node = &world->nodes[duty->who];
    if (node->host == CS_OWS_RUNNING && node->service == CS_OWS_RUNNING &&
        cs_told_quorate(world) != 0 && !cs_told_in_quorum(world, duty->who)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "node %s was removed at %s, but its Cluster service still runs at %s",
                       node->name, cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    }
}

static void see_joined(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1062 && world->subject.type == CS_OW_NODE) {
            cs_duty_kept(of, cs_duty_find(of, who, 0));
        }
    } else if (world->subject.type == CS_OW_SERVICE && world->from == CS_OWS_JOINING &&
               world->to == CS_OWS_RUNNING) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
                                          .due = record->t_us + CS_SECOND});
    }
}

static void due_joined(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due, "node %s joined at %s without event 1062",
                   cs_told_node_name(of->world, duty->who), cs_case_clock(of, duty->since));
}

/* ---- client networks and IP Address resources ---- */

static bool is_address(const struct cs_ow_resource *resource)
{
    return cs_ow_has(resource->type, "IP Address") || cs_ow_has(resource->type, "IPv6 Address");
}

static bool interface_up(const struct cs_told *world, int node, int network)
{
    for (int i = 0; i < world->counts[CS_OW_INTERFACE]; i++) {
        const struct cs_ow_interface *it = &world->interfaces[i];
        if (it->node == node && it->network == network) {
            return it->state == CS_OWS_UP || it->state == CS_OWS_UNREACHABLE;
        }
    }
    return false;
}

static bool another_can(const struct cs_told *world, int group, int network)
{
    for (uint64_t n = cs_told_candidates(world, group); n != 0; n &= n - 1) {
        if (interface_up(world, cs_told_first(n), network)) {
            return true;
        }
    }
    return false;
}

static void see_flagged(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type == CS_OW_RESOURCE) {
        if (world->to != CS_OWS_ONLINE) {
            cs_duty_kept(of, cs_duty_find(of, world->subject.index, 0));
        }
        return;
    }
    if (world->subject.type != CS_OW_INTERFACE) {
        return;
    }
    for (int i = of->duty_count - 1; i >= 0 && world->to != CS_OWS_FAILED; i--) {
        if (of->duties[i].number == world->subject.index) { /* not failed at the poll */
            cs_duty_drop(of, &of->duties[i]);
        }
    }
    if (world->to != CS_OWS_FAILED) {
        return;
    }
    const struct cs_ow_interface *it = &world->interfaces[world->subject.index];
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        const struct cs_ow_resource *resource = &world->resources[i];
        if (is_address(resource) && resource->network == it->network && resource->group >= 0 &&
            world->groups[resource->group].owner == it->node &&
            resource->state == CS_OWS_ONLINE &&
            cs_told_prop(world, &resource->props, CS_OWP_MaintenanceMode) == 0) {
            cs_duty_open(of, (struct cs_duty){
                .who = i, .since = record->t_us, .seq = record->seq, .fragile = true,
                .number = world->subject.index,
                .due = record->t_us +
                       CS_MS * cs_told_poll(world, i, CS_OWP_LooksAlivePollInterval)});
        }
    }
}

static void due_flagged(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    int node = world->interfaces[duty->number].node;
    if (world->nodes[node].host != CS_OWS_RUNNING || world->nodes[node].service == CS_OWS_HUNG) {
        return; /* nobody polls there */
    }
    cs_case_broken(of, duty->seq, duty->due,
                   "address %s is still Online at %s although its interface failed at %s",
                   of->world->resources[duty->who].name, cs_case_clock(of, duty->due),
                   cs_case_clock(of, duty->since));
}

static void open_o7(struct cs_case *of, const struct cs_record *record, int resource_index)
{
    struct cs_told *world = of->world;
    const struct cs_ow_interface *it = &world->interfaces[world->subject.index];
    const struct cs_ow_resource *resource = &world->resources[resource_index];
    int group = resource->group;
    if (!is_address(resource) || resource->network != it->network || group < 0 ||
        world->groups[group].owner != it->node || resource->state != CS_OWS_ONLINE ||
        cs_told_prop(world, &resource->props, CS_OWP_RestartAction) != 2 ||
        cs_told_failovers_used(world, group) >= cs_told_threshold(world, group) ||
        !another_can(world, group, it->network)) {
        return;
    }
    cs_duty_open(of, (struct cs_duty){.who = group, .since = record->t_us, .seq = record->seq,
                                      .number = it->node, .fragile = true,
                                      .due = record->t_us + 5 * CS_MINUTE});
}

static void see_o7(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_OWNER) {
        if (world->subject.type == CS_OW_GROUP && world->to_node >= 0) {
            cs_duty_kept(of, cs_duty_find(of, world->subject.index, 0));
        }
    } else if (world->subject.type == CS_OW_NODE && world->to == CS_OWS_DOWN) {
        /* a node that is itself down is no network's doing */
        bool alive = world->nodes[world->subject.index].host == CS_OWS_RUNNING;
        for (; of->duty_count > 0 && !alive; cs_duty_drop(of, &of->duties[0])) {
        }
        while (of->duty_count > 0) {
            cs_case_broken(of, record->seq, record->t_us,
                           "node %s was removed at %s although only a client network failed",
                           cs_told_node_name(world, world->subject.index),
                           cs_case_clock(of, record->t_us));
            cs_duty_drop(of, &of->duties[0]);
        }
    } else if (world->subject.type == CS_OW_INTERFACE && world->to == CS_OWS_FAILED &&
               world->counts[CS_OW_NODE] == 2 && world->routes_up[0][1] > 0) {
        for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
            open_o7(of, record, i);
        }
    }
}

static void due_o7(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_group *group = &of->world->groups[duty->who];
    cs_case_broken(of, duty->seq, duty->due,
                   "group %s is still owned by %s at %s although its client interface failed at %s",
                   group->name, cs_told_node_name(of->world, group->owner),
                   cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
}

/* How many client networks of a group there are when no node has any of them; 0: some has. */
static int networks_gone(const struct cs_told *world, int group)
{
    uint64_t networks = 0;
    const struct cs_ow_group *of = &world->groups[group];
    for (int i = 0; i < of->resource_count; i++) {
        const struct cs_ow_resource *resource = &world->resources[of->resources[i]];
        if (!is_address(resource) || resource->network < 0 || resource->network > 63) {
            continue;
        }
        for (int k = 0; k < world->counts[CS_OW_INTERFACE]; k++) {
            const struct cs_ow_interface *it = &world->interfaces[k];
            if (it->network == resource->network && it->state != CS_OWS_FAILED &&
                it->state != CS_OWS_UNAVAILABLE) {
                return 0;
            }
        }
        networks |= UINT64_C(1) << resource->network;
    }
    return cs_told_count(networks);
}

static void see_no_host(struct cs_case *of, const struct cs_record *record, bool several)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_INTERFACE || world->to != CS_OWS_FAILED) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        int gone = networks_gone(world, i);
        enum cs_ow_state state = world->groups[i].state;
        bool runs = state == CS_OWS_ONLINE || state == CS_OWS_PENDING || state == CS_OWS_PARTIAL;
        if (gone > 0 && (gone > 1) == several && runs) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .fragile = true,
                                              .seq = record->seq,
                                              .due = record->t_us + 10 * CS_MINUTE});
        }
    }
}

static void see_o8(struct cs_case *of, const struct cs_record *record)
{
    see_no_host(of, record, true);
}

static void see_o9(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1130 && world->object.type == CS_OW_NETWORK) {
            cs_duty_kept(of, cs_duty_find(of, world->object.index, 1));
        }
        return;
    }
    if (world->subject.type == CS_OW_NETWORK && world->to == CS_OWS_DOWN && record->t_us > 0) {
        cs_duty_open(of, (struct cs_duty){.who = world->subject.index, .whom = 1,
                                          .since = record->t_us, .seq = record->seq,
                                          .due = record->t_us + CS_SECOND});
    }
    see_no_host(of, record, false);
}

static void due_no_host(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (duty->whom == 1) {
        cs_case_broken(of, duty->seq, duty->due, "network %s went down at %s without event 1130",
                       world->networks[duty->who].name, cs_case_clock(of, duty->since));
    } else if (networks_gone(world, duty->who) > 0 &&
               world->groups[duty->who].state != CS_OWS_FAILED) {
        cs_case_broken(of, duty->seq, duty->due,
                       "group %s is %s at %s although no node has its client network since %s",
                       world->groups[duty->who].name,
                       cs_ow_state_text(world->groups[duty->who].state),
                       cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o10(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_FAULT) {
        int network = world->subject.type == CS_OW_NETWORK ? world->subject.index
                      : world->subject.type == CS_OW_INTERFACE
                          ? world->interfaces[world->subject.index].network : -1;
        if (network >= 0 && world->networks[network].role == 0 &&
            cs_told_faults_but(world, record->subject) == 0 &&
            cs_told_live(world) == cs_told_all(world)) {
            cs_duty_open(of, (struct cs_duty){.who = network, .since = record->t_us,
                .due = record->t_us + CS_MINUTE, .seq = record->seq, .fragile = true});
        }
    } else if ((world->subject.type == CS_OW_NODE && world->to == CS_OWS_DOWN) ||
               (record->kind == CS_KIND_DETECT && cs_ow_same(record->what, "heartbeat"))) {
        while (of->duty_count > 0) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is affected at %s although only the storage network %s failed",
                           record->subject, cs_case_clock(of, record->t_us),
                           world->networks[of->duties[0].who].name);
            cs_duty_drop(of, &of->duties[0]);
        }
    }
}

const struct cs_rule_code cs_rules_network[] = {
    {{"WSFC-DEFAULTS", "Defaults are those of the declared Windows version",
      "facts section 11 and 13, table 1.1; 2016 CrossSubnetThreshold 10 or 20 (sources disagree); "
      "HADR, W32, PS16, KB947712",
      "a property is set with provenance default", "it has the value documented for WindowsServer",
      "SameSubnetThreshold 20 by default on Windows Server 2016"},
     .kinds = CS_SEES(SET), .see = see_default},
    {{"WSFC-1.1.a", "A silent peer is noticed after delay times threshold",
      "facts 1.1.a, N6, HADR, SA:iaas-sql-failover-cluster-network-thresholds",
      "a route reaches its threshold (detect heartbeat)",
      "exactly delay x threshold after the last beat, with the values of same or cross subnet",
      "noticed earlier or later"},
     .kinds = CS_SEES(DETECT), .see = see_detection},
    {{"WSFC-O1", "While another route is up, a node stays a member",
      "facts O1, 1.2.a, SA:problem-nodes-failover-cluster",
      "a route between two running nodes goes down while another one between them is up",
      "neither is removed within 30 s, nothing else happening", "1135, or a node that goes Down"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT), .see = see_other_route},
    {{"WSFC-O2", "When all routes are down, one is removed",
      "facts O2, 1.2.b, SA:problem-nodes-failover-cluster; the time is the sum of the regroup "
      "time-outs (N11)", "the last route between two members goes down",
      "they are no members of one view within the regroup time-outs",
      "both still members after that"},
     .kinds = CS_SEES(STATE) | CS_SEES(VIEW), .see = see_all_routes, .due = due_all_routes},
    {{"WSFC-1.2.c", "Every survivor logs 1135 about a removed node",
      "facts 1.2.c, O2, SA:problem-nodes-failover-cluster",
      "a regroup removes a node and the others keep quorum",
      "each of them logs 1135 about it once quorum is settled (QuorumArbitrationTimeMax, and 5 s)",
      "a survivor without 1135"},
     .kinds = CS_SEES(VIEW) | CS_SEES(EVENT), .see = see_1135, .due = due_1135},
    {{"WSFC-O3", "A loss shorter than the threshold removes nothing",
      "facts O3, 1.1.d, HADR",
      "a network or interface is mended before threshold - 1 beats could be missed, nothing else "
      "being broken", "no route went down", "a route marked down"},
     .kinds = CS_SEES(STATE) | CS_SEES(FAULT) | CS_SEES(REPAIR), .see = see_short_loss,
     .due = due_nothing},
    {{"WSFC-O4", "A changed threshold holds at once",
      "facts O4, 1.1.b, SA:iaas-sql-failover-cluster-network-thresholds",
      "a route reaches its threshold after delay or threshold were changed in the run",
      "at the time that the new values give", "the old values' time"},
     .kinds = CS_SEES(DETECT), .see = see_changed_threshold},
    {{"WSFC-O5", "Windows versions differ in what silence they bear",
      "facts O5, N2, HADR (2022: I)", "a route reaches its threshold, which is the default",
      "after 5 s up to 2012 R2, 10 s on 2016, 20 s from 2019", "another version's time"},
     .kinds = CS_SEES(DETECT), .see = see_version},
    {{"WSFC-O6", "A node that is removed but alive ends its service and starts it again",
      "facts O6, 1.2.c, 2.1.b, SA:problem-nodes-failover-cluster, EVT; no delay is documented: "
      "ours is 120 s", "others go on without a node whose service runs, or it thaws",
      "its service stops, and starts again", "it runs on for 120 s outside the quorum"},
     .kinds = CS_SEES(STATE) | CS_SEES(VIEW), .see = see_outcast, .due = due_outcast},
    {{"WSFC-2.2.c", "A join ends with event 1062", "facts 2.2.c, O6, EVT",
      "a Cluster service goes from Joining to Running", "its node logs 1062 within 1 s",
      "no 1062"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT), .see = see_joined, .due = due_joined},
    {{"WSFC-1.5.a", "An address fails at the first poll after its interface failed",
      "facts 1.5.a, KB914458 (2003 text, still matched by a log of 2020)",
      "an interface fails on the owner of an IP Address resource that is Online on its network",
      "the resource leaves Online within LooksAlivePollInterval", "still Online after that"},
     .kinds = CS_SEES(STATE), .see = see_flagged, .due = due_flagged},
    {{"WSFC-O7", "The public cable pulled on the owner moves its roles",
      "facts O7, 1.3.b, SA:cluster-ip-resources-fail-2-node-2-site-fsw-cluster",
      "two nodes, one subnet: the client interface fails on the owner of a role with an address, "
      "the other node's works, another route is up, failovers are left",
      "the role goes to the other node (5 min at most); nobody is removed",
      "the role stays, or a node goes Down"},
     .kinds = CS_SEES(STATE) | CS_SEES(OWNER), .see = see_o7, .due = due_o7},
    {{"WSFC-O8", "Client networks failed on both sides of two subnets: roles Failed everywhere",
      "facts O8, 1.3.c, SA:cluster-ip-resources-fail-2-node-2-site-fsw-cluster",
      "a role's addresses are on two or more networks and all interfaces of these failed",
      "the role is Failed 10 min later, nothing else happening", "any other state"},
     .kinds = CS_SEES(STATE), .see = see_o8, .due = due_no_host},
    {{"WSFC-O9", "A client network down for all nodes: 1130, roles Failed",
      "facts O9, 1.3.d, EVT, W32 (D/I)",
      "a network goes Down; all interfaces of a role's client network failed",
      "1130 within 1 s; the role is Failed 10 min later, nothing else happening",
      "no 1130, or a role in another state"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT), .see = see_o9, .due = due_no_host},
    {{"WSFC-O10", "A storage network's loss does not change membership",
      "facts O10, 1.3.e, W32:networks-role (D/I)",
      "a network of role 0, or an interface on it, fails, all else being well",
      "no heartbeat is missed and no node removed for 60 s", "a node that goes Down"},
     .kinds = CS_SEES(FAULT) | CS_SEES(STATE) | CS_SEES(DETECT), .see = see_o10},
};
const size_t cs_rules_network_count = CS_LEN(cs_rules_network);
