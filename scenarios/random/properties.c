/* scenarios/random/properties.c: values worth trying. */
#include <inttypes.h>

#include "scenarios/random/parts.h"

/* ---- properties ---- */

/* Values worth trying: around thresholds, round and odd, in the property's unit. No pause before
 * another attempt is 0: with a start that takes no time either, there would be no end of them. */
static const struct {
    enum cs_prop_id property;
    int64_t values[VALUES];
} tried[] = {
    {CS_P_CLUS_SVC_HANG_TIMEOUT, {6, 20, 60, 61, 120}},
    {CS_P_HANG_RECOVERY_ACTION, {0, 1, 2, 3, 6}},
    {CS_P_REGROUP_TICK, {50, 100, 300, 333, 1000}},
    {CS_P_REGROUP_TICKS, {1, 2, 3, 5, 10}},
    {CS_P_QUARANTINE_THRESHOLD, {1, 1, 2, 3, 5}},
    {CS_P_QUARANTINE_DURATION, {0, 60, 600, 7200, 601}},
    {CS_P_DRAIN_ON_SHUTDOWN, {0, 1, 0, 1, 0}},
    {CS_P_SHUTDOWN_TIMEOUT, {0, 1, 2, 20, 5}},
    {CS_P_CLUSTER_GROUP_WAIT_DELAY, {0, 1, 30, 120, 7}},
    {CS_P_GROUP_DEPENDENCY_TIMEOUT, {0, 10, 30, 600, 61}},
    {CS_P_SERVICE_RESTART_DELAY, {0, 1000000, 7654321, 60000000, 300000000}},
    {CS_P_DYNAMIC_QUORUM, {0, 1, 0, 1, 0}},
    {CS_P_DYNAMIC_WITNESS, {0, 1, 0, 1, 0}},
    {CS_P_LOWER_QUORUM_PRIORITY_NODE_ID, {0, 1, 2, 1, 2}},
    {CS_P_QUORUM_ARBITRATION_TIME_MAX, {1, 7, 8, 20, 60}},
    {CS_P_WITNESS_RESTART_INTERVAL, {5, 15, 7, 5, 15}},
    {CS_P_DISK_CHALLENGE_WAIT, {0, 3, 6, 7, 10}},
    {CS_P_ARBITRATION_DELAY, {0, 3, 6, 10, 1}},
    {CS_P_NODE_DOWN_COUNTS, {0, 1, 1, 0, 1}},
    {CS_P_ENFORCED_ANTI_AFFINITY, {0, 1, 1, 0, 1}},
    {CS_P_MAX_REQUEST_HOLD_TIME, {0, 3, 10, 60, 61}},
    {CS_P_NODE_WEIGHT, {0, 1, 1, 0, 1}},
    {CS_P_AUTO_REBOOT, {0, 1, 0, 1, 0}},
    {CS_P_LATENCY, {0, 500, 100000, 300000, 600000}},
    {CS_P_LOSS, {1000, 100000, 400000, 700000, 900000}},
    {CS_P_FAILOVER_THRESHOLD, {0, 1, 2, 5, 4294967295}},
    {CS_P_FAILOVER_PERIOD, {0, 1, 2, 6, 24}},
    {CS_P_AUTO_FAILBACK_TYPE, {0, 1, 1, 1, 0}},
    {CS_P_FAILBACK_WINDOW_START, {-1, 0, 1, 22, 3}},
    {CS_P_FAILBACK_WINDOW_END, {-1, 1, 2, 23, 5}},
    {CS_P_PRIORITY, {0, 1000, 2000, 3000, 1}},
    {CS_P_GROUP_PERSISTENT_STATE, {1, 1, 1, 0, 1}},
    {CS_P_LOOKS_ALIVE, {500, 1000, 3000, 5000, 7001}},
    {CS_P_IS_ALIVE, {1000, 5000, 15000, 60000, 61234}},
    {CS_P_PENDING_TIMEOUT, {1000, 10000, 30000, 180000, 2000}},
    {CS_P_DEADLOCK_TIMEOUT, {1000, 5000, 60000, 300000, 31000}},
    {CS_P_RESTART_ACTION, {0, 1, 2, 2, 1}},
    {CS_P_RESTART_THRESHOLD, {0, 1, 2, 3, 4294967295}},
    {CS_P_RESTART_PERIOD, {0, 10000, 60000, 900000, 3600000}},
    {CS_P_RESTART_DELAY, {100, 101, 500, 5000, 60000}},
    {CS_P_RETRY_PERIOD, {1000, 60000, 600000, 3600000, 4294967295}},
    {CS_P_SEPARATE_MONITOR, {0, 1, 1, 0, 1}},
    {CS_P_PERSISTENT_STATE, {1, 1, 0, 1, 1}},
    {CS_P_DISK_ARB_INTERVAL, {1, 2, 3, 5, 10}},
    {CS_P_HEALTH_CHECK_TIMEOUT, {15000, 15001, 30000, 40000, 60000}},
    {CS_P_FAILURE_CONDITION_LEVEL, {0, 1, 2, 4, 5}},
    {CS_P_TARGET_RECOVERY_TIME, {0, 1, 10, 60, 600}},
    {CS_P_LOG_RATE, {0, 1, 500, 50000, 1000000}},
    {CS_P_REDO_RATE, {1, 100, 20000, 50000, 1000000}},
    {CS_P_BACKUP_INTERVAL, {0, 60000000, 600000000, 3600000000, 1}},
    {CS_P_TOKEN_LIFETIME, {1, 60000000, 600000000, 14400000000, 3600000000}},
    {CS_P_APP_POOL_RECYCLE, {0, 60000000, 600000000, 3600000000, 1000000}},
};

/* Whether resources of this type, or none in particular, have the property. */
static bool has(const struct maker *m, enum cs_prop_id property, int type)
{
    bool disk = type == CS_NONE || type == CS_TYPE_PHYSICAL_DISK;
    bool of_sql = property == CS_P_HEALTH_CHECK_TIMEOUT || property == CS_P_FAILURE_CONDITION_LEVEL;
    bool sql = type == CS_NONE || type == CS_TYPE_SQL_SERVER;
    return (!of_sql || sql) && cs_props[property].defaults[m->windows] != CS_ABSENT &&
           (property != CS_P_DISK_ARB_INTERVAL || disk) &&
           (property != CS_P_NODE_WEIGHT || !m->healing) && /* somebody must have a vote */
           (property != CS_P_AUTO_FAILBACK_TYPE || !m->unpreferred);
}

static void put_value(struct maker *m, enum cs_prop_id property, int64_t value)
{
    char text[32];
    if (property == CS_P_LOWER_QUORUM_PRIORITY_NODE_ID && value > m->nodes) {
        value = 0;
    }
    if (cs_props[property].unit == CS_UNIT_US) {
        cs_text_printf(m->out, "\"%s\"", cs_duration_text(value, text, sizeof text));
    } else {
        cs_text_printf(m->out, "%" PRId64, value);
    }
}

/* Some members of an object that has others already. */
void cs_put_properties(struct maker *m, enum cs_scope scope, int type)
{
    unsigned percent = m->swarm.properties[scope];
    for (size_t i = 0; i < CS_LEN(tried); i++) {
        enum cs_prop_id property = tried[i].property;
        if (cs_props[property].scope != scope || !has(m, property, type) || !chance(m, percent)) {
            continue;
        }
        cs_text_printf(m->out, ", \"%s\": ", cs_props[property].name);
        put_value(m, property, tried[i].values[below(m, VALUES)]);
    }
}

/* ---- times ---- */

/* Round times meet the ticks of polls and renewals, odd ones do not. */
cs_time cs_some_time(struct maker *m, cs_time most)
{
    static const cs_time grains[] = {1, CS_SECOND / 1000, CS_SECOND, 5 * CS_SECOND, 60 * CS_SECOND};
    cs_time grain = grains[below(m, CS_LEN(grains))];
    return (cs_time)below(m, (uint64_t)(most / grain) + 1) * grain;
}

void cs_put_duration(struct maker *m, const char *member, cs_time duration)
{
    char text[32];
    cs_text_printf(m->out, "\"%s\": \"%s\"", member, cs_duration_text(duration, text, sizeof text));
}

void cs_put_timings(struct maker *m, enum cs_scope scope)
{
    static const char *const spelled[] = {"0s",
                                          "1s",
                                          "5s",
                                          "uniform(1s, 20s)",
                                          "1234567us",
                                          "exponential(5s)",
                                          "triangular(1s, 2s, 9s)",
                                          "4m"};
    for (size_t i = 0; i < CS_TIMINGS; i++) {
        if (cs_timings[i].scope == scope && chance(m, m->swarm.timings)) {
            size_t which = below(m, CS_LEN(spelled));
            /* with a ServiceRestartDelay of 0, a service that may not form would never let time
             * pass */
            which += i == CS_T_SERVICE_START && which == 0 ? 1 : 0;
            cs_text_printf(m->out, ", \"%s\": \"%s\"", cs_timings[i].name, spelled[which]);
        }
    }
}

void cs_put_one(struct maker *m, const char *member, const char *letter, int number)
{
    cs_text_printf(m->out, ", \"%s\": \"%s%d\"", member, letter, number + 1);
}

static void remember(struct maker *m, enum cs_prop_id property, int64_t value)
{
    m->most[property] = value > m->most[property] ? value : m->most[property];
}

void cs_put_set_property(struct maker *m, const struct objects *o)
{
    size_t i;
    do {
        i = below(m, CS_LEN(tried));
    } while (cs_props[tried[i].property].scope == CS_SCOPE_NETWORK ||
             cs_props[tried[i].property].scope > CS_SCOPE_RESOURCE ||
             !has(m, tried[i].property, (int)m->type[o->resource]));
    enum cs_prop_id property = tried[i].property;
    enum cs_scope scope = cs_props[property].scope;
    if (scope == CS_SCOPE_NODE) {
        cs_put_one(m, "node", "N", o->node);
    } else if (scope == CS_SCOPE_GROUP) {
        cs_put_one(m, "group", "G", o->group);
    } else if (scope == CS_SCOPE_RESOURCE) {
        cs_put_one(m, "resource", "R", o->resource);
    }
    if (scope == CS_SCOPE_CLUSTER && chance(m, 40)) {
        bool delay = chance(m, 50);
        int value = delay ? 250 + 250 * (int)below(m, 8) : 3 + (int)below(m, 8);
        property = delay ? CS_P_SAME_SUBNET_DELAY : CS_P_SAME_SUBNET_THRESHOLD;
        cs_text_printf(m->out, ", \"property\": \"%s\", \"value\": %d", cs_props[property].name,
                       value);
        remember(m, property, value);
        return;
    }
    int64_t value = tried[i].values[below(m, VALUES)];
    cs_text_printf(m->out, ", \"property\": \"%s\", \"value\": ", cs_props[property].name);
    put_value(m, property, value);
    remember(m, property, value);
}
