/* Checks of policies whose numbers defeat their purpose. */
#include "scenarios/checking.h"

enum { MANY = 10, GUIDES_FAILOVERS = 2, GUIDES_HOURS = 6 };

static int64_t prop(const struct cs_setting *props, enum cs_prop_id id)
{
    return props[id].value;
}

static void check_failover(struct cs_checking *c, int g)
{
    const struct cs_group *group = &c->design->groups[g];
    const cJSON *item = c->groups[g];
    int64_t threshold = prop(group->props, CS_P_FAILOVER_THRESHOLD);
    int64_t period = prop(group->props, CS_P_FAILOVER_PERIOD);
    const cJSON *place = cs_place_of(item, "FailoverThreshold");
    CS_FIND_IF(threshold == 0, c, CS_K_POLICY_THRESHOLD_ZERO, place, "%s never fails over",
               group->name);
    CS_FIND_IF(threshold >= MANY && threshold != CS_UNLIMITED, c, CS_K_POLICY_THRESHOLD_HUGE, place,
               "%s may fail over %lld times", group->name, (long long)threshold);
    CS_FIND_IF(period == 0, c, CS_K_POLICY_PERIOD_ZERO, cs_place_of(item, "FailoverPeriod"),
               "FailoverPeriod of %s is 0", group->name);
    int manager = cs_resource_of_component(c, CS_C_MANAGEMENT_SERVER);
    if (manager != CS_NONE && c->design->resources[manager].group == g) {
        int64_t effective = threshold == CS_UNLIMITED ? c->design->n_nodes - 1 : threshold;
        CS_FIND_IF(effective != GUIDES_FAILOVERS || period != GUIDES_HOURS, c, CS_K_POLICY_TWICE,
                   place, "%s may fail over %lld time%s in %lld hours", group->name,
                   (long long)effective, effective == 1 ? "" : "s", (long long)period);
    }
}

static void check_failback(struct cs_checking *c, int g)
{
    const struct cs_group *group = &c->design->groups[g];
    const cJSON *item = c->groups[g];
    bool back = prop(group->props, CS_P_AUTO_FAILBACK_TYPE) == 1;
    int64_t start = prop(group->props, CS_P_FAILBACK_WINDOW_START);
    int64_t end = prop(group->props, CS_P_FAILBACK_WINDOW_END);
    bool has_start = start >= 0 && start != CS_UNLIMITED;
    bool has_end = end >= 0 && end != CS_UNLIMITED;
    if (back) {
        cs_applies(c, CS_K_POLICY_FAILBACK_OWNER);
        CS_FIND_IF(!has_start && !has_end, c, CS_K_POLICY_FAILBACK_WINDOW,
                   cs_place_of(item, "AutoFailbackType"), "%s moves back at any hour", group->name);
    }
    if (has_start || has_end) {
        CS_FIND_IF(!back || has_start != has_end || start == end, c, CS_K_POLICY_FAILBACK_HALF,
                   cs_place_of(item, has_start ? "FailbackWindowStart" : "FailbackWindowEnd"), "%s",
                   !back                  ? "AutoFailbackType is 0: the window does nothing"
                   : has_start != has_end ? "the window has one end: the role moves back at once"
                                          : "the window has no length");
    }
}

static void check_owners(struct cs_checking *c, int g)
{
    cs_nodes owners = cs_owners_of(c->design, g);
    bool one = owners != 0 && (owners & (owners - 1)) == 0;
    if (c->design->n_nodes < 2) {
        return;
    }
    cs_applies(c, CS_K_POLICY_OWNERS_NONE);
    CS_FIND_IF(one, c, CS_K_POLICY_OWNERS, c->groups[g],
               "one node alone may own all resources of %s", c->design->groups[g].name);
}

static void check_group(struct cs_checking *c, int g)
{
    const struct cs_group *group = &c->design->groups[g];
    check_owners(c, g);
    if (group->is_core) {
        return;
    }
    check_failover(c, g);
    check_failback(c, g);
    CS_FIND_IF(prop(group->props, CS_P_PRIORITY) == 0, c, CS_K_POLICY_PRIORITY,
               cs_place_of(c->groups[g], "Priority"), "%s does not start by itself", group->name);
    for (int other = 0; other < g; other++) {
        const struct cs_group *it = &c->design->groups[other];
        for (int i = 0; i < it->n_anti_affinity; i++) {
            for (int k = 0; k < group->n_anti_affinity; k++) {
                CS_FIND_IF(prop(c->design->props, CS_P_ENFORCED_ANTI_AFFINITY) == 1 &&
                               cs_same_name(it->anti_affinity[i], group->anti_affinity[k]),
                           c, CS_K_POLICY_APART,
                           cs_place_of(c->groups[g], "AntiAffinityClassNames"),
                           "%s stays offline on the node that runs %s", group->name, it->name);
            }
        }
    }
}

/* ---- Resources ---- */

static bool is_side(const struct cs_checking *c, int resource)
{
    return c->design->resources[resource].type == CS_TYPE_SQL_SERVER_AGENT ||
           resource == cs_resource_of_component(c, CS_C_LOG_SERVER) ||
           resource == cs_resource_of_component(c, CS_C_DATA_COLLECTOR);
}

static void check_actions(struct cs_checking *c, int r)
{
    const struct cs_resource *resource = &c->design->resources[r];
    const cJSON *place = cs_place_of(c->resources[r], "RestartAction");
    int64_t action = prop(resource->props, CS_P_RESTART_ACTION);
    bool main = resource->type == CS_TYPE_SQL_SERVER ||
                r == cs_resource_of_component(c, CS_C_MANAGEMENT_SERVER);
    if (main) {
        CS_FIND_IF(action != 2, c, CS_K_POLICY_MAIN_STAYS, place,
                   "a failure of %s leaves the role where it is", resource->name);
    } else if (cs_types[resource->type].class == CS_CLASS_SERVICE) {
        CS_FIND_IF(action == 0, c, CS_K_POLICY_RESTART_NONE, place, "%s is not restarted",
                   resource->name);
        if (is_side(c, r)) {
            CS_FIND_IF(action == 2, c, CS_K_POLICY_SIDE, place,
                       "a failure of %s moves the whole role", resource->name);
        }
    }
}

static void check_restarts(struct cs_checking *c, int r)
{
    const struct cs_resource *resource = &c->design->resources[r];
    const cJSON *item = c->resources[r];
    int64_t threshold = prop(resource->props, CS_P_RESTART_THRESHOLD);
    int64_t period = prop(resource->props, CS_P_RESTART_PERIOD);
    int64_t retry = prop(resource->props, CS_P_RETRY_PERIOD);
    int64_t poll = prop(resource->props, CS_P_LOOKS_ALIVE);
    poll = poll == CS_UNLIMITED ? 5000 : poll;
    CS_FIND_IF(threshold >= MANY, c, CS_K_POLICY_RESTART_HUGE,
               cs_place_of(item, "RestartThreshold"), "%s may be restarted %lld times on one node",
               resource->name, (long long)threshold);
    bool moves = cs_types[resource->type].class == CS_CLASS_SERVICE &&
                 prop(resource->props, CS_P_RESTART_ACTION) == 2;
    CS_FIND_IF(threshold == 0 && moves, c, CS_K_POLICY_RESTART_ZERO,
               cs_place_of(item, "RestartThreshold"), "the first failure of %s moves its role",
               resource->name);
    bool is_short = threshold > 0 && threshold < MANY &&
                    period < (threshold + 1) * (poll + prop(resource->props, CS_P_RESTART_DELAY));
    CS_FIND_IF(is_short, c, CS_K_POLICY_RESTART_SHORT, cs_place_of(item, "RestartPeriod"),
               "RestartPeriod of %s is %lld ms, and a failure is noticed within %lld ms",
               resource->name, (long long)period, (long long)poll);
    CS_FIND_IF(retry == CS_UNLIMITED, c, CS_K_POLICY_RETRY_NEVER,
               cs_place_of(item, "RetryPeriodOnFailure"), "%s is never tried again",
               resource->name);
    CS_FIND_IF(retry < period, c, CS_K_POLICY_RETRY_SHORT,
               cs_place_of(item, "RetryPeriodOnFailure"),
               "RetryPeriodOnFailure of %s is %lld ms, RestartPeriod %lld ms", resource->name,
               (long long)retry, (long long)period);
}

/* The longest time that a duration may take; of an exponential one its mean. */
static cs_time longest(const struct cs_dist *dist)
{
    return dist->family == CS_DIST_TRIANGULAR ? dist->c
           : dist->family == CS_DIST_UNIFORM  ? dist->b
                                              : dist->a;
}

static void check_times(struct cs_checking *c, int r)
{
    const struct cs_resource *resource = &c->design->resources[r];
    int64_t pending = prop(resource->props, CS_P_PENDING_TIMEOUT);
    cs_time online = longest(&resource->timings[CS_T_ONLINE_TIME].dist);
    char text[32];
    (void)cs_duration_text(online, text, sizeof text);
    CS_FIND_IF(pending * 1000 < online, c, CS_K_POLICY_PENDING,
               cs_place_of(c->resources[r], "PendingTimeout"),
               "PendingTimeout of %s is %lld ms, and it may take %s", resource->name,
               (long long)pending, text);
    int64_t looks = prop(resource->props, CS_P_LOOKS_ALIVE);
    int64_t is = prop(resource->props, CS_P_IS_ALIVE);
    enum { LOOKS_MOST = 60000, IS_MOST = 600000 };
    bool rare = looks != CS_UNLIMITED && looks > LOOKS_MOST;
    CS_FIND_IF(
        rare || (is != CS_UNLIMITED && is > IS_MOST), c, CS_K_POLICY_POLL,
        cs_place_of(c->resources[r], rare ? "LooksAlivePollInterval" : "IsAlivePollInterval"),
        "%s is checked every %lld ms", resource->name, (long long)(rare ? looks : is));
}

/* ---- The cluster ---- */

static void check_cluster(struct cs_checking *c)
{
    const struct cs_setting *props = c->design->props;
    int64_t silence = prop(props, CS_P_SAME_SUBNET_DELAY) * prop(props, CS_P_SAME_SUBNET_THRESHOLD);
    enum { SHORTEST = 5000, LONGEST = 40000 };
    const cJSON *place = cs_place_of(c->cluster, "SameSubnetThreshold");
    place = place == c->cluster ? cs_place_of(c->cluster, "SameSubnetDelay") : place;
    CS_FIND_IF(silence < SHORTEST, c, CS_K_POLICY_HEARTBEAT_SHORT, place,
               "%lld ms of silence remove a node", (long long)silence);
    CS_FIND_IF(silence > LONGEST, c, CS_K_POLICY_HEARTBEAT_LONG, place,
               "a dead node is noticed after %lld ms", (long long)silence);
    cs_applies(c, CS_K_POLICY_SUBNETS);
    int64_t drain = prop(props, CS_P_DRAIN_ON_SHUTDOWN);
    if (drain != CS_ABSENT) {
        CS_FIND_IF(drain == 0, c, CS_K_POLICY_DRAIN, cs_place_of(c->cluster, "DrainOnShutdown"),
                   "DrainOnShutdown is 0");
    }
    int64_t hang = prop(props, CS_P_HANG_RECOVERY_ACTION);
    CS_FIND_IF(hang < 2 || hang == 5, c, CS_K_POLICY_HANG,
               cs_place_of(c->cluster, "HangRecoveryAction"), "HangRecoveryAction is %lld",
               (long long)hang);
}

static void check_order(struct cs_checking *c)
{
    int sql = cs_sql_resource(c);
    int manager = cs_resource_of_component(c, CS_C_MANAGEMENT_SERVER);
    if (sql == CS_NONE || manager == CS_NONE) {
        return;
    }
    int from = c->design->resources[manager].group;
    int to = c->design->resources[sql].group;
    const struct cs_group *group = &c->design->groups[from];
    bool ordered = from == to || prop(c->design->groups[to].props, CS_P_PRIORITY) >
                                     prop(group->props, CS_P_PRIORITY);
    for (int i = 0; i < group->n_depends_on; i++) {
        ordered = ordered || group->depends_on[i] == to;
    }
    CS_FIND_IF(!ordered, c, CS_K_POLICY_ORDER, c->groups[from],
               "nothing makes %s wait for %s when the cluster starts", group->name,
               c->design->groups[to].name);
}

void cs_check_policies(struct cs_checking *c)
{
    check_cluster(c);
    check_order(c);
    for (int g = 0; g < c->design->n_groups; g++) {
        if (c->groups[g] != NULL) {
            check_group(c, g);
        }
    }
    for (int r = 0; r < c->design->n_resources; r++) {
        if (c->resources[r] != NULL) {
            check_actions(c, r);
            check_restarts(c, r);
            check_times(c, r);
        }
    }
}
