/* models/operators.c: what people do to a cluster: the cmdlets, and the console of a machine. */
#include "models/actions.h"

#define OPERATOR(name)                                                                     \
    static struct cs_outcome name(struct cs_world *w, const struct cs_action_spec *action, \
                                  uint64_t record __attribute__((unused)))

static const char nobody_runs_it[] = "no node runs the cluster";
static const char owner_is_paused[] = "the role's node is paused";
static const char service_down[] = "the Cluster service of the node is not a member";

/* ---- Machines ---- */

static struct cs_outcome go_down(struct cs_world *w, int n, bool boot_again)
{
    struct cs_node_run *node = &w->nodes[n];
    if (node->host != CS_HOST_RUNNING) {
        return cs_refused("Windows does not run on the node", 0);
    }
    if (node->then_down) {
        return cs_refused("the node is being shut down", 0);
    }
    node->boot_again = boot_again;
    if (node->service == CS_SVC_RUNNING || node->service == CS_SVC_STOPPING) {
        node->then_down = true; /* the members leave in order first */
    }
    if (node->service != CS_SVC_STOPPED && node->service != CS_SVC_STOPPING) {
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_STOP, 0);
    }
    if (!node->then_down) {
        cs_tell_node(w, CS_CAST_HOST, n, CS_HOST_ON_GO_DOWN, 0);
    }
    return cs_done();
}

/* The same for a computer beside the cluster. */
static struct cs_outcome computer_down(struct cs_world *w, int computer, bool boot_again)
{
    if (!cs_computer_runs(w, computer)) {
        return cs_refused("Windows does not run on the computer", 0);
    }
    w->computers[computer].boot_again = boot_again;
    cs_post(&w->kernel, CS_CAST_COMPUTER, (uint32_t)computer, CS_CPU_ON_GO_DOWN, 0);
    return cs_done();
}

struct cs_outcome cs_restart(struct cs_world *w, int node, int computer)
{
    return computer != CS_NONE ? computer_down(w, computer, true) : go_down(w, node, true);
}

OPERATOR(restart_computer)
{
    return cs_restart(w, action->node, action->computer);
}

OPERATOR(stop_computer)
{
    if (action->computer != CS_NONE) {
        return computer_down(w, action->computer, false);
    }
    return go_down(w, action->node, false);
}

/* ---- Nodes ---- */

static void clear_quarantine(struct cs_world *w, int n)
{
    w->nodes[n].quarantined = false;
    w->nodes[n].departures = 0;
    (void)cs_emit(&w->kernel, (struct cs_record){.kind = CS_KIND_STATE,
                                                 .subject = w->names.status[n],
                                                 .from = "Quarantined",
                                                 .to = "Normal",
                                                 .what = "Start-ClusterNode"});
}

OPERATOR(start_cluster_node)
{
    int n = action->node;
    struct cs_node_run *node = &w->nodes[n];
    bool force = (action->flags & CS_A_FORCE_QUORUM) != 0;
    bool forms = node->service == CS_SVC_FORMING && force;
    if (!cs_host_runs(w, n)) {
        return cs_refused("Windows does not run on the node", 0);
    }
    /* who forces a service that is about to wait for others starts it anew with that option */
    bool loads = node->service == CS_SVC_STARTING && force;
    if (node->service != CS_SVC_STOPPED && node->service != CS_SVC_RESTART_WAIT && !forms &&
        !loads) {
        return cs_refused("the Cluster service runs", 0);
    }
    if (node->quarantined && (action->flags & CS_A_CLEAR_QUARANTINE) == 0) {
        return cs_refused("the node is quarantined", 0);
    }
    if (node->quarantined) {
        clear_quarantine(w, n);
    }
    node->prevent_quorum = (action->flags & CS_A_PREVENT_QUORUM) != 0;
    if (force) {
        node->forced = true;
    }
    if (forms) {
        cs_view_force(w, n);
    } else if (!loads) {
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_START, 0);
    }
    return cs_done();
}

OPERATOR(stop_cluster_node)
{
    int n = action->node;
    if (w->nodes[n].service != CS_SVC_RUNNING || !cs_host_runs(w, n)) {
        return cs_refused(service_down, CS_ERROR_CLUSTER_NODE_DOWN);
    }
    if (!cs_view_survives_without(w, n)) {
        return cs_refused("quorum would be lost", 0);
    }
    w->nodes[n].then_down = false;
    cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_STOP, 0);
    return cs_done();
}

OPERATOR(suspend_cluster_node)
{
    int n = action->node;
    bool force = (action->flags & CS_A_FORCE_DRAIN) != 0;
    if (!cs_has(w->g->authority, n)) {
        return cs_refused(service_down, CS_ERROR_CLUSTER_NODE_DOWN);
    }
    bool drains = (action->flags & (CS_A_DRAIN | CS_A_FORCE_DRAIN)) != 0;
    if (drains && w->design->windows < CS_WIN_2012) {
        return cs_refused("drains came with Windows Server 2012", 0);
    }
    if (w->nodes[n].paused) {
        return cs_needless("the node is paused");
    }
    w->nodes[n].paused = true;
    cs_show_nodes(w);
    if (drains && !w->nodes[n].leaving) { /* else its roles are on their way already */
        cs_drain_start(w, n, action->to, force);
    }
    return cs_done();
}

OPERATOR(resume_cluster_node)
{
    int n = action->node;
    if (!cs_has(w->g->authority, n)) {
        return cs_refused(service_down, CS_ERROR_CLUSTER_NODE_DOWN);
    }
    if (!w->nodes[n].paused) {
        return cs_refused("the node is not paused", 0);
    }
    w->nodes[n].paused = false;
    cs_drain_show(w, n, CS_DRAIN_NOT_INITIATED);
    cs_show_nodes(w);
    for (int g = 0; g < w->design->n_groups; g++) {
        struct cs_group_run *group = &w->groups[g];
        if (group->drained_from != n) {
            continue;
        }
        group->drained_from = CS_NONE;
        if (action->failback == CS_FAILBACK_IMMEDIATE && group->owner != n) {
            cs_group_move(w, g, n, CS_MOVE_FAILBACK);
        }
    }
    if (action->failback == CS_FAILBACK_POLICY) {
        cs_groups_node_came(w, n);
    } else {
        cs_groups_place_waiting(w);
    }
    return cs_done();
}

/* ---- Roles ---- */

/* Why a role cannot be moved to a node that is no candidate. */
static struct cs_outcome unfit(const struct cs_world *w, int to)
{
    if (!cs_has(w->g->authority, to)) {
        return cs_refused("the node is not up", CS_ERROR_CLUSTER_NODE_DOWN);
    }
    if (w->nodes[to].paused || w->nodes[to].leaving) {
        return cs_refused("the node is paused", CS_ERROR_CLUSTER_NODE_PAUSED);
    }
    return cs_refused("the node may not own the role", 0);
}

static const char no_role[] = "the role does not exist";

OPERATOR(move_cluster_group)
{
    int g = action->group;
    int to = action->to;
    const struct cs_group_run *group = &w->groups[g];
    if (group->absent) {
        return cs_refused(no_role, 0);
    }
    if (w->g->authority == 0) {
        return cs_refused(nobody_runs_it, 0);
    }
    if (group->phase == CS_GRP_LEAVING || group->phase == CS_GRP_STOPPING) {
        return cs_refused("the role is being moved or stopped", CS_ERROR_INVALID_STATE);
    }
    if (to != CS_NONE && to == group->owner) {
        return cs_needless("the node owns the role");
    }
    if (to == CS_NONE) {
        to = cs_placement_choose(w, g, group->owner == CS_NONE ? 0 : cs_one(group->owner));
        if (to == CS_NONE) {
            return cs_refused("no other node may own the role now", 0);
        }
    } else if (!cs_has(cs_placement_candidates(w, g, 0), to)) {
        return unfit(w, to);
    }
    cs_group_move(w, g, to, CS_MOVE_MANUAL);
    return cs_done();
}

OPERATOR(start_cluster_group)
{
    int g = action->group;
    if (w->groups[g].absent) {
        return cs_refused(no_role, 0);
    }
    const struct cs_group *group = &w->design->groups[g];
    if (w->g->authority == 0) {
        return cs_refused(nobody_runs_it, 0);
    }
    bool waits = w->groups[g].phase == CS_GRP_WAITING; /* then it goes where it may run */
    bool online = cs_group_state(w, g) == CS_GROUP_ONLINE;
    if (!online && cs_group_is_paused(w, g) && !(waits && cs_placement_candidates(w, g, 0) != 0)) {
        return cs_refused(owner_is_paused, CS_ERROR_CLUSTER_NODE_PAUSED);
    }
    w->groups[g].persistent = true;
    for (int i = 0; i < group->n_resources; i++) {
        struct cs_resource_run *resource = &w->resources[group->resources[i]];
        resource->persistent = !resource->absent;
    }
    if (online) {
        return cs_needless("the role is online");
    }
    for (int i = 0; i < group->n_resources; i++) {
        w->resources[group->resources[i]].ladder_done = false;
    }
    cs_tell_group(w, g, CS_GRP_ON_GO_ONLINE, 0);
    return cs_done();
}

OPERATOR(stop_cluster_group)
{
    int g = action->group;
    if (w->groups[g].absent) {
        return cs_refused(no_role, 0);
    }
    if (w->g->authority == 0) {
        return cs_refused(nobody_runs_it, 0);
    }
    w->groups[g].persistent = false;
    if (cs_group_state(w, g) == CS_GROUP_OFFLINE) {
        return cs_needless("the role is offline");
    }
    if (w->groups[g].phase == CS_GRP_STOPPING) {
        return cs_refused("the role is being stopped", CS_ERROR_INVALID_STATE);
    }
    cs_tell_group(w, g, CS_GRP_ON_GO_OFFLINE, 0);
    return cs_done();
}

/* ---- Resources ---- */

/* A set of resources. */
struct marks {
    uint64_t bits[(CS_RESOURCES_MAX + 63) / 64];
};

static bool mark(struct marks *marks, int resource)
{
    uint64_t bit = UINT64_C(1) << (resource % 64);
    bool is_new = (marks->bits[resource / 64] & bit) == 0;
    marks->bits[resource / 64] |= bit;
    return is_new;
}

static bool is_pending(const struct cs_world *w, int resource)
{
    return w->resources[resource].state == CS_RES_ONLINE_PENDING ||
           w->resources[resource].state == CS_RES_OFFLINE_PENDING;
}

/* Brings what the resource depends on online, then itself. */
static void start_with_providers(struct cs_world *w, int r, struct marks *marks)
{
    const struct cs_resource *resource = &w->design->resources[r];
    struct cs_resource_run *run = &w->resources[r];
    if (run->absent || !mark(marks, r)) {
        return;
    }
    for (int i = 0; i < resource->n_providers; i++) {
        start_with_providers(w, resource->providers[i], marks);
    }
    run->persistent = true;
    run->want = true;
    if (run->state == CS_RES_OFFLINE || run->state == CS_RES_FAILED) {
        run->ladder_done = false;
        cs_tell_resource(w, r, CS_RES_ON_BRING_ONLINE, 0);
    }
}

static struct cs_outcome check_owner(const struct cs_world *w, int r)
{
    if (w->resources[r].absent) {
        return cs_refused("the resource does not exist", 0);
    }
    int owner = w->groups[w->design->resources[r].group].owner;
    if (w->g->authority == 0) {
        return cs_refused(nobody_runs_it, 0);
    }
    if (owner == CS_NONE || !cs_has(w->g->authority, owner)) {
        return cs_refused("no node owns the resource's role", CS_ERROR_CLUSTER_NODE_DOWN);
    }
    return cs_done();
}

OPERATOR(start_cluster_resource)
{
    int r = action->resource;
    struct marks marks = {{0}};
    struct cs_outcome owned = check_owner(w, r);
    if (owned.why != NULL) {
        return owned;
    }
    if (w->resources[r].state == CS_RES_ONLINE) {
        return cs_needless("the resource is online");
    }
    if (is_pending(w, r)) {
        return cs_refused("the resource is coming online or going offline",
                          CS_ERROR_INVALID_STATE);
    }
    if (cs_group_is_paused(w, w->design->resources[r].group)) {
        return cs_refused(owner_is_paused, CS_ERROR_CLUSTER_NODE_PAUSED);
    }
    start_with_providers(w, r, &marks);
    return cs_done();
}

/* Takes what depends on the resource offline, then itself. */
static void stop_with_dependents(struct cs_world *w, int r, struct marks *marks)
{
    const struct cs_resource *resource = &w->design->resources[r];
    if (!mark(marks, r)) {
        return;
    }
    for (int i = 0; i < resource->n_dependents; i++) {
        stop_with_dependents(w, resource->dependents[i], marks);
    }
    w->resources[r].want = false;
    if (w->resources[r].state == CS_RES_ONLINE ||
        w->resources[r].state == CS_RES_ONLINE_PENDING) {
        cs_tell_resource(w, r, CS_RES_ON_TAKE_OFFLINE, 0);
    }
}

OPERATOR(stop_cluster_resource)
{
    int r = action->resource;
    struct marks marks = {{0}};
    struct cs_outcome owned = check_owner(w, r);
    if (owned.why != NULL) {
        return owned;
    }
    if (is_pending(w, r)) {
        return cs_refused("the resource is coming online or going offline", CS_ERROR_INVALID_STATE);
    }
    w->resources[r].persistent = false; /* whatever comes of it now (5.5) */
    if (w->resources[r].state == CS_RES_OFFLINE) {
        return cs_needless("the resource is offline");
    }
    if (w->resources[r].state == CS_RES_FAILED) {
        return cs_refused("the resource has failed", CS_ERROR_RESOURCE_FAILED);
    }
    stop_with_dependents(w, r, &marks);
    return cs_done();
}

static struct cs_outcome set_maintenance(struct cs_world *w, int r, bool on)
{
    if (w->design->resources[r].type != CS_TYPE_PHYSICAL_DISK || r == w->design->witness) {
        return cs_refused("only a disk that is not the witness has a maintenance mode", 0);
    }
    if (w->resources[r].maintenance == on) {
        return cs_needless(on ? "the disk is in maintenance mode"
                              : "the disk is not in maintenance mode");
    }
    w->resources[r].maintenance = on;
    (void)cs_emit(&w->kernel, (struct cs_record){.kind = CS_KIND_SET,
                                                 .subject = w->names.resource[r],
                                                 .what = "MaintenanceMode",
                                                 .rule = "given",
                                                 .from = on ? "Suspend-ClusterResource"
                                                            : "Resume-ClusterResource",
                                                 .value = on ? 1 : 0,
                                                 .has_value = true});
    cs_health_arm(w, r);
    return cs_done();
}

OPERATOR(suspend_cluster_resource)
{
    return set_maintenance(w, action->resource, true);
}

OPERATOR(resume_cluster_resource)
{
    return set_maintenance(w, action->resource, false);
}

OPERATOR(test_cluster_resource_failure)
{
    int r = action->resource;
    bool pending = is_pending(w, r) && w->design->windows >= CS_WIN_2012;
    if (w->resources[r].state != CS_RES_ONLINE && !pending) {
        return cs_refused("the resource is not online", CS_ERROR_INVALID_STATE);
    }
    if (w->groups[w->design->resources[r].group].unmonitored) {
        return cs_refused("the cluster's control and monitoring of the role are paused", 0);
    }
    cs_tell_resource(w, r, CS_RES_ON_BROKE, 0);
    return cs_done();
}

/* ---- Properties ---- */

/* Where a property is kept, and whose it is; NULL when the action names no such entity. */
static int64_t *property_of(struct cs_world *w, const struct cs_action_spec *action,
                            const char **subject)
{
    int p = action->property;
    switch (cs_props[p].scope) {
    case CS_SCOPE_CLUSTER:
        *subject = w->names.cluster;
        return &w->props[p];
    case CS_SCOPE_NODE:
        if (action->node != CS_NONE) {
            *subject = w->names.node[action->node];
            return &w->node_props[action->node * CS_PROPS + p];
        }
        break;
    case CS_SCOPE_GROUP:
        if (action->group != CS_NONE) {
            *subject = w->names.group[action->group];
            return &w->group_props[action->group * CS_PROPS + p];
        }
        break;
    case CS_SCOPE_RESOURCE:
        if (action->resource != CS_NONE &&
            cs_prop_fits(p, w->design->resources[action->resource].type)) {
            *subject = w->names.resource[action->resource];
            return &w->resource_props[action->resource * CS_PROPS + p];
        }
        break;
    case CS_SCOPE_NETWORK:
    case CS_SCOPE_COMPUTER:
    case CS_SCOPE_DATABASE:
    case CS_SCOPE_COMPONENT:
    case CS_SCOPE_XPROTECT:
    case CS_SCOPES:
        break;
    }
    return NULL;
}

static bool is_of_heartbeats(int property)
{
    return property == CS_P_SAME_SUBNET_DELAY || property == CS_P_SAME_SUBNET_THRESHOLD ||
           property == CS_P_CROSS_SUBNET_DELAY || property == CS_P_CROSS_SUBNET_THRESHOLD;
}

static bool is_of_renewals(int property)
{
    return property == CS_P_DISK_ARB_INTERVAL || property == CS_P_MAX_REQUEST_HOLD_TIME;
}

/* What else a property decides that the cluster does not look up when it needs it. */
static void follow_property(struct cs_world *w, const struct cs_action_spec *action)
{
    switch (action->property) {
    case CS_P_NODE_WEIGHT:
        if (action->value != 0) {
            w->policy.eligible |= cs_one(action->node);
        } else {
            w->policy.eligible &= ~cs_one(action->node);
        }
        cs_votes_changed(w);
        break;
    case CS_P_LOWER_QUORUM_PRIORITY_NODE_ID:
    case CS_P_DYNAMIC_QUORUM:
    case CS_P_DYNAMIC_WITNESS:
        cs_votes_changed(w);
        break;
    case CS_P_LOOKS_ALIVE:
    case CS_P_IS_ALIVE:
    case CS_P_HEALTH_CHECK_TIMEOUT:
    case CS_P_FAILURE_CONDITION_LEVEL:
        cs_health_arm(w, action->resource);
        break;
    case CS_P_GROUP_PERSISTENT_STATE:
        w->groups[action->group].persistent = action->value != 0;
        break;
    case CS_P_PERSISTENT_STATE:
        w->resources[action->resource].persistent = action->value != 0;
        break;
    default:
        break;
    }
}

OPERATOR(set_property)
{
    const char *subject = NULL;
    int64_t *value = property_of(w, action, &subject);
    if (value == NULL) {
        return cs_refused("the property is not one of what the action names", 0);
    }
    if (*value == CS_ABSENT) {
        return cs_refused("this Windows version does not have the property", 0);
    }
    if (*value == action->value) {
        return cs_refused("the property has this value", 0);
    }
    bool beats = is_of_heartbeats(action->property);
    bool renewals = is_of_renewals(action->property);
    if (beats) {
        cs_route_retime(w);
    }
    if (renewals) {
        cs_disks_retime(w);
    }
    *value = action->value;
    (void)cs_emit(&w->kernel, (struct cs_record){.kind = CS_KIND_SET,
                                                 .subject = subject,
                                                 .from = w->names.action[action -
                                                                        w->scenario->actions],
                                                 .what = cs_props[action->property].name,
                                                 .rule = cs_provenance_name(CS_PROV_GIVEN),
                                                 .value = action->value,
                                                 .has_value = true});
    if (beats) {
        cs_route_retimed(w);
    }
    if (renewals) {
        cs_disks_retimed(w);
    }
    follow_property(w, action);
    return cs_done();
}

cs_verb_act *const cs_operator_acts[CS_VERBS] = {
    [CS_V_RESTART_COMPUTER] = restart_computer,
    [CS_V_STOP_COMPUTER] = stop_computer,
    [CS_V_START_CLUSTER_NODE] = start_cluster_node,
    [CS_V_STOP_CLUSTER_NODE] = stop_cluster_node,
    [CS_V_SUSPEND_CLUSTER_NODE] = suspend_cluster_node,
    [CS_V_RESUME_CLUSTER_NODE] = resume_cluster_node,
    [CS_V_MOVE_CLUSTER_GROUP] = move_cluster_group,
    [CS_V_START_CLUSTER_GROUP] = start_cluster_group,
    [CS_V_STOP_CLUSTER_GROUP] = stop_cluster_group,
    [CS_V_START_CLUSTER_RESOURCE] = start_cluster_resource,
    [CS_V_STOP_CLUSTER_RESOURCE] = stop_cluster_resource,
    [CS_V_SUSPEND_CLUSTER_RESOURCE] = suspend_cluster_resource,
    [CS_V_RESUME_CLUSTER_RESOURCE] = resume_cluster_resource,
    [CS_V_TEST_CLUSTER_RESOURCE_FAILURE] = test_cluster_resource_failure,
    [CS_V_SET_PROPERTY] = set_property,
};
