/* oracle/facts.c: what the documents say about a cluster in a given state: defaults by Windows
 * version, thresholds, candidates, votes, bounds. Pure functions of the world. */
#include "oracle/world.h"

#include <string.h>

#define NO_LIMIT INT64_C(0xFFFFFFFF)

/* Documented defaults, facts section 11; `since` a Windows version. The last row that applies
 * holds. Two values where sources disagree (section 13). */
static const struct {
    enum cs_ow_prop prop;
    int since;
    int64_t least, most;
} defaults[] = {
    {CS_OWP_SameSubnetDelay, 0, 1000, 1000},
    {CS_OWP_CrossSubnetDelay, 0, 1000, 1000},
    {CS_OWP_CrossSiteDelay, 0, 1000, 1000},
    {CS_OWP_SameSubnetThreshold, 0, 5, 5},
    {CS_OWP_SameSubnetThreshold, 20160, 10, 10},
    {CS_OWP_SameSubnetThreshold, 20190, 20, 20},
    {CS_OWP_CrossSubnetThreshold, 0, 5, 5},
    {CS_OWP_CrossSubnetThreshold, 20160, 10, 20},
    {CS_OWP_CrossSubnetThreshold, 20190, 20, 20},
    {CS_OWP_CrossSiteThreshold, 0, 20, 20},
    {CS_OWP_ClusSvcHangTimeout, 0, 60, 60},
    {CS_OWP_HangRecoveryAction, 0, 3, 3},
    {CS_OWP_HangRecoveryAction, 20190, 6, 6},
    {CS_OWP_ClusSvcRegroupTickInMilliseconds, 0, 300, 300},
    {CS_OWP_ClusSvcRegroupOpeningTimeout, 0, 5, 5},
    {CS_OWP_ClusSvcRegroupStageTimeout, 0, 5, 5},
    {CS_OWP_ClusSvcRegroupPruningTimeout, 0, 5, 5},
    {CS_OWP_RequestReplyTimeout, 0, 60, 60},
    {CS_OWP_ClusterGroupWaitDelay, 0, 120, 120},
    {CS_OWP_AddEvictDelay, 0, 60, 60},
    {CS_OWP_GroupDependencyTimeout, 0, 600, 600},
    {CS_OWP_IgnorePersistentStateOnStartup, 0, 0, 0},
    {CS_OWP_ShutdownTimeoutInMinutes, 0, 20, 20},
    {CS_OWP_DrainOnShutdown, 0, 0, 0},
    {CS_OWP_DrainOnShutdown, 20125, 1, 1},
    {CS_OWP_QuarantineThreshold, 0, 3, 3},
    {CS_OWP_QuarantineDuration, 0, 7200, 7200},
    {CS_OWP_ResiliencyDefaultPeriod, 0, 240, 240},
    {CS_OWP_DynamicQuorum, 0, 0, 0},
    {CS_OWP_DynamicQuorum, 20120, 1, 1},
    {CS_OWP_LowerQuorumPriorityNodeID, 0, 0, 0},
    {CS_OWP_NodeWeight, 0, 1, 1},
    {CS_OWP_QuorumArbitrationTimeMax, 0, 60, 60},
    {CS_OWP_QuorumArbitrationTimeMax, 20085, 20, 60},
    {CS_OWP_QuorumArbitrationTimeMax, 20160, 20, 20},
    {CS_OWP_WitnessRestartInterval, 0, 15, 15},
    {CS_OWP_WitnessDatabaseWriteTimeout, 0, 300, 300},
    {CS_OWP_RouteHistoryLength, 0, 0, 10},
    {CS_OWP_ArbitrationDelay, 0, 6, 6},
    {CS_OWP_DiskArbInterval, 0, 3, 3},
    {CS_OWP_LooksAlivePollInterval, 0, 5000, 5000},
    {CS_OWP_IsAlivePollInterval, 0, 60000, 60000},
    {CS_OWP_PendingTimeout, 0, 180000, 180000},
    {CS_OWP_DeadlockTimeout, 0, 300000, 300000},
    {CS_OWP_RestartAction, 0, 2, 2},
    {CS_OWP_RestartThreshold, 0, 3, 3},
    {CS_OWP_RestartThreshold, 20080, 1, 1},
    {CS_OWP_RestartPeriod, 0, 900000, 900000},
    {CS_OWP_RestartDelay, 0, 500, 500},
    {CS_OWP_RetryPeriodOnFailure, 0, 3600000, 3600000},
    {CS_OWP_SeparateMonitor, 0, 0, 0},
    {CS_OWP_FailoverThreshold, 0, NO_LIMIT, NO_LIMIT},
    {CS_OWP_FailoverPeriod, 0, 6, 6},
    {CS_OWP_AutoFailbackType, 0, 0, 0},
    {CS_OWP_FailbackWindowStart, 0, -1, NO_LIMIT},
    {CS_OWP_FailbackWindowEnd, 0, -1, NO_LIMIT},
    {CS_OWP_Priority, 0, 2000, 2000},
    {CS_OWP_MaintenanceMode, 0, 0, 0},
    {CS_OWP_PersistentState, 0, 0, 1},
    {CS_OWP_HealthCheckTimeout, 0, 30000, 30000},
    {CS_OWP_FailureConditionLevel, 0, 3, 3},
};

bool cs_told_default(int version, enum cs_ow_prop prop, int64_t *least, int64_t *most)
{
    bool found = false;
    for (size_t i = 0; i < CS_LEN(defaults); i++) {
        if (defaults[i].prop == prop && defaults[i].since <= version) {
            *least = defaults[i].least;
            *most = defaults[i].most;
            found = true;
        }
    }
    return found;
}

int64_t cs_told_prop(const struct cs_told *world, const struct cs_ow_props *props,
                      enum cs_ow_prop prop)
{
    if (props->set[prop]) {
        return props->value[prop];
    }
    int64_t least = 0, most = 0;
    (void)cs_told_default(world->version, prop, &least, &most);
    return least;
}

int64_t cs_told_poll(const struct cs_told *world, int resource, enum cs_ow_prop prop)
{
    const struct cs_ow_props *props = &world->resources[resource].props;
    if (!props->set[prop] || props->value[prop] < 0 || props->value[prop] >= NO_LIMIT) {
        int64_t least = 0, most = 0;
        (void)cs_told_default(world->version, prop, &least, &most);
        return least;
    }
    return props->value[prop];
}

bool cs_told_unlimited(const struct cs_told *world, int resource, enum cs_ow_prop prop)
{
    const struct cs_ow_props *props = &world->resources[resource].props;
    return props->set[prop] && props->value[prop] >= NO_LIMIT;
}

int cs_told_count(uint64_t nodes)
{
    int count = 0;
    for (; nodes != 0; nodes &= nodes - 1) {
        count++;
    }
    return count;
}

int cs_told_first(uint64_t nodes)
{
    for (int i = 0; i < CS_OW_NODES; i++) {
        if ((nodes >> i & 1) != 0) {
            return i;
        }
    }
    return -1;
}

int64_t cs_told_threshold(const struct cs_told *world, int group)
{
    const struct cs_ow_props *props = &world->groups[group].props;
    int64_t declared = cs_told_prop(world, props, CS_OWP_FailoverThreshold);
    if (declared < 0 || declared >= NO_LIMIT) {
        return world->counts[CS_OW_NODE] - 1;
    }
    return declared;
}

int cs_told_failovers_used(const struct cs_told *world, int group)
{
    const struct cs_ow_group *of = &world->groups[group];
    int64_t period = cs_told_prop(world, &of->props, CS_OWP_FailoverPeriod) * CS_HOUR;
    return of->failovers > 0 && world->now - of->failover_start > period ? 0 : of->failovers;
}

uint64_t cs_told_all(const struct cs_told *world)
{
    int count = world->counts[CS_OW_NODE];
    return count >= CS_OW_NODES ? ~UINT64_C(0) : (UINT64_C(1) << count) - 1;
}

bool cs_told_alive(const struct cs_told *world, int node)
{
    const struct cs_ow_node *it = &world->nodes[node];
    bool hardware = it->host == CS_OWS_RUNNING || it->host == CS_OWS_SHUTTING_DOWN;
    return hardware && (it->service == CS_OWS_RUNNING || it->service == CS_OWS_STOPPING ||
                        it->service == CS_OWS_HUNG || it->service == CS_OWS_FORMING ||
                        it->service == CS_OWS_JOINING);
}

uint64_t cs_told_live(const struct cs_told *world)
{
    uint64_t live = 0;
    for (int i = 0; i < world->counts[CS_OW_NODE]; i++) {
        live |= cs_told_alive(world, i) ? UINT64_C(1) << i : 0;
    }
    return live;
}

uint64_t cs_told_possible(const struct cs_told *world, int group)
{
    uint64_t possible = cs_told_all(world);
    const struct cs_ow_group *of = &world->groups[group];
    for (int i = 0; i < of->resource_count; i++) {
        uint64_t owners = world->resources[of->resources[i]].possible;
        possible &= owners == 0 ? ~UINT64_C(0) : owners;
    }
    return possible;
}

uint64_t cs_told_candidates(const struct cs_told *world, int group)
{
    uint64_t nodes = cs_told_possible(world, group) & cs_told_live(world);
    for (int i = 0; i < world->counts[CS_OW_NODE]; i++) {
        if (world->nodes[i].state != CS_OWS_UP || world->groups[group].owner == i ||
            world->nodes[i].host != CS_OWS_RUNNING || world->nodes[i].service != CS_OWS_RUNNING) {
            nodes &= ~(UINT64_C(1) << i);
        }
    }
    return nodes;
}

uint64_t cs_told_quorate(const struct cs_told *world)
{
    uint64_t nodes = 0;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        const struct cs_ow_view *view = &world->views[i];
        if (!view->stale &&
            (view->standing == CS_OWS_QUORUM || view->standing == CS_OWS_FORCED)) {
            nodes |= view->members;
        }
    }
    return nodes;
}

int cs_told_votes(const struct cs_told *world, uint64_t nodes)
{
    int votes = 0;
    for (int i = 0; i < world->counts[CS_OW_NODE]; i++) {
        if ((nodes >> i & 1) != 0 && world->nodes[i].vote > 0) {
            votes++;
        }
    }
    return votes;
}

int cs_told_witness_vote(const struct cs_told *world)
{
    return world->witness >= 0 && world->resources[world->witness].vote > 0 ? 1 : 0;
}

bool cs_told_witness_works(const struct cs_told *world)
{
    if (world->witness < 0) {
        return false;
    }
    const struct cs_ow_resource *witness = &world->resources[world->witness];
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref broken = world->faults[i].subject;
        bool its_disk = broken.type == CS_OW_DISK && broken.index == witness->disk;
        bool itself = broken.type == CS_OW_RESOURCE && broken.index == world->witness;
        if (its_disk || itself || broken.type == CS_OW_TARGET ||
            strncmp(world->faults[i].record->subject, "target/", 7) == 0) {
            return false;
        }
    }
    return witness->state != CS_OWS_FAILED;
}

cs_time cs_told_detection(const struct cs_told *world)
{
    const struct cs_ow_props *cluster = &world->cluster;
    int64_t same = cs_told_prop(world, cluster, CS_OWP_SameSubnetDelay) *
                   cs_told_prop(world, cluster, CS_OWP_SameSubnetThreshold);
    int64_t cross = cs_told_prop(world, cluster, CS_OWP_CrossSubnetDelay) *
                    cs_told_prop(world, cluster, CS_OWP_CrossSubnetThreshold);
    return (same > cross ? same : cross) * CS_MS;
}

cs_time cs_told_regroup(const struct cs_told *world)
{
    const struct cs_ow_props *cluster = &world->cluster;
    return (cs_told_prop(world, cluster, CS_OWP_ClusSvcRegroupOpeningTimeout) +
            2 * cs_told_prop(world, cluster, CS_OWP_ClusSvcRegroupStageTimeout) +
            cs_told_prop(world, cluster, CS_OWP_ClusSvcRegroupPruningTimeout)) * CS_SECOND;
}

cs_time cs_told_arbitration(const struct cs_told *world)
{
    return cs_told_prop(world, &world->cluster, CS_OWP_QuorumArbitrationTimeMax) * CS_SECOND;
}

bool cs_told_together(const struct cs_told *world, int a, int b)
{
    uint64_t both = UINT64_C(1) << a | UINT64_C(1) << b;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        if ((world->views[i].members & both) == both) {
            return true;
        }
    }
    return false;
}

/* Whether heartbeats on the network are answered in time, for all that is known of it. */
static bool in_time(const struct cs_told *world, int network)
{
    const struct cs_ow_props *cluster = &world->cluster;
    int64_t same = cs_told_prop(world, cluster, CS_OWP_SameSubnetDelay);
    int64_t cross = cs_told_prop(world, cluster, CS_OWP_CrossSubnetDelay);
    int64_t one_way = cs_told_prop(world, &world->networks[network].props, CS_OWP_Latency);
    return 4 * one_way < (same < cross ? same : cross) * CS_MS; /* two networks, there and back */
}

static bool is_cut(const struct cs_told *world, int interface)
{
    int network = world->interfaces[interface].network;
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref at = world->faults[i].subject;
        if ((at.type == CS_OW_INTERFACE && at.index == interface) ||
            (at.type == CS_OW_NETWORK && at.index == network)) {
            return true;
        }
    }
    return network < 0 || !in_time(world, network);
}

bool cs_told_could_meet(const struct cs_told *world, int a, int b)
{
    for (int i = 0; i < world->counts[CS_OW_ROUTE]; i++) {
        const struct cs_ow_route *route = &world->routes[i];
        if (route->from < 0 || route->to < 0) {
            continue;
        }
        int from = world->interfaces[route->from].node, to = world->interfaces[route->to].node;
        bool theirs = (from == a && to == b) || (from == b && to == a);
        if (theirs && !is_cut(world, route->from) && !is_cut(world, route->to)) {
            return true;
        }
    }
    return false;
}

bool cs_told_in_quorum(const struct cs_told *world, int node)
{
    return (cs_told_quorate(world) >> node & 1) != 0;
}

int cs_told_faults_but(const struct cs_told *world, const char *but)
{
    int count = 0;
    for (int i = 0; i < world->fault_count; i++) {
        count += but == NULL || strcmp(world->faults[i].record->subject, but) != 0;
    }
    return count;
}
