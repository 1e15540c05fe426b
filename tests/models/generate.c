/* tests/models/generate.c: see generate.h. */
#include "tests/models/generate.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenarios/load.h"
#include "tests/models/generate_parts.h"

/* ---- properties ---- */

/* Values worth trying: around thresholds, round and odd, in the property's unit. No pause before
 * another attempt is 0: with a start that takes no time either, there would be no end of them. */
static const struct {
    enum cs_prop_id property;
    int64_t values[5];
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
void put_properties(struct maker *m, enum cs_scope scope, int type, unsigned percent)
{
    for (size_t i = 0; i < CS_LEN(tried); i++) {
        enum cs_prop_id property = tried[i].property;
        if (cs_props[property].scope != scope || !has(m, property, type) || !chance(m, percent)) {
            continue;
        }
        cs_text_printf(m->out, ", \"%s\": ", cs_props[property].name);
        put_value(m, property, tried[i].values[below(m, 5)]);
    }
}

/* ---- times ---- */

/* Round times meet the ticks of polls and renewals, odd ones do not. */
cs_time some_time(struct maker *m, cs_time most)
{
    static const cs_time grains[] = {1, CS_SECOND / 1000, CS_SECOND, 5 * CS_SECOND, 60 * CS_SECOND};
    cs_time grain = grains[below(m, CS_LEN(grains))];
    return (cs_time)below(m, (uint64_t)(most / grain) + 1) * grain;
}

void put_duration(struct maker *m, const char *member, cs_time duration)
{
    char text[32];
    cs_text_printf(m->out, "\"%s\": \"%s\"", member, cs_duration_text(duration, text, sizeof text));
}

void put_timings(struct maker *m, enum cs_scope scope)
{
    static const char *const spelled[] = {"0s",         "1s",       "5s",
                                          "uniform(1s, 20s)", "1234567us", "exponential(5s)",
                                          "triangular(1s, 2s, 9s)", "4m"};
    for (size_t i = 0; i < CS_TIMINGS; i++) {
        if (cs_timings[i].scope == scope && chance(m, 15)) {
            cs_text_printf(m->out, ", \"%s\": \"%s\"", cs_timings[i].name,
                           spelled[below(m, CS_LEN(spelled))]);
        }
    }
}

/* ---- the design ---- */

/* A list of some nodes, at least one, in brackets. */
uint64_t put_nodes(struct maker *m, const char *member)
{
    uint64_t mask = 1 + below(m, (UINT64_C(1) << m->nodes) - 1);
    cs_text_printf(m->out, ", \"%s\": [", member);
    const char *comma = "";
    for (int i = 0; i < m->nodes; i++) {
        if ((mask >> i & 1) != 0) {
            cs_text_printf(m->out, "%s\"N%d\"", comma, i + 1);
            comma = ", ";
        }
    }
    put(m, "]");
    return mask;
}

static void put_cluster(struct maker *m)
{
    static const int delays[] = {250, 500, 1000, 1500, 2000};
    static const int thresholds[] = {3, 5, 10, 20, 40};
    bool old = m->windows == CS_WIN_2008_R2; /* has a lower maximum */
    /* one draw a line: compilers differ in the order in which they evaluate arguments */
    int same_delay = delays[below(m, 5)];
    int cross_delay = 2000 + (int)below(m, 3) * 1000;
    int same_threshold = thresholds[below(m, old ? 3 : 5)];
    int cross_threshold = old ? 10 : 40 + (int)below(m, 3) * 10;
    cs_text_printf(m->out,
                   "\"Cluster\": {\"Name\": \"RANDOM\", \"WindowsServer\": \"%s\", "
                   "\"SameSubnetDelay\": %d, \"CrossSubnetDelay\": %d, "
                   "\"SameSubnetThreshold\": %d, \"CrossSubnetThreshold\": %d",
                   cs_windows_name(m->windows), same_delay, cross_delay, same_threshold,
                   cross_threshold);
    put_properties(m, CS_SCOPE_CLUSTER, CS_NONE, 15);
    put(m, "},\n\"Nodes\": [");
    for (int i = 0; i < m->nodes; i++) {
        cs_text_printf(m->out, "%s{\"Name\": \"N%d\"", i > 0 ? ",\n " : "", i + 1);
        if (i > 0 && chance(m, 5)) {
            put(m, ", \"StartsOff\": true");
        }
        put_properties(m, CS_SCOPE_NODE, CS_NONE, 10);
        put_timings(m, CS_SCOPE_NODE);
        put(m, "}");
    }
    put(m, "],\n");
}

/* The network `i` when there are two sites: half the nodes each, routed to one another. */
static void put_site(struct maker *m, int i)
{
    cs_text_printf(m->out, ", \"RoutedTo\": [\"Net%d\"], \"Interfaces\": [", 2 - i);
    int half = m->nodes / 2;
    const char *comma = "";
    for (int node = i == 0 ? 0 : half; node < (i == 0 ? half : m->nodes); node++) {
        cs_text_printf(m->out, "%s{\"Node\": \"N%d\"}", comma, node + 1);
        comma = ", ";
    }
    put(m, "]");
}

static void put_networks(struct maker *m)
{
    put(m, "\"Networks\": [");
    for (int i = 0; i < m->networks; i++) {
        bool iscsi = m->iscsi && i == m->networks - 1;
        bool client = i == 0 || (m->sites && i == 1);
        cs_text_printf(m->out, "%s{\"Name\": \"Net%d\", \"Role\": %d, \"Address\": \"10.0.%d.0\", "
                               "\"AddressMask\": \"255.255.255.0\"",
                       i > 0 ? ",\n " : "", i + 1, iscsi ? 0 : client || chance(m, 50) ? 3 : 1, i);
        if (chance(m, 30)) {
            cs_text_printf(m->out, ", \"Gateway\": \"10.0.%d.254\"", i);
        }
        if (m->sites && i < 2) {
            put_site(m, i);
        }
        put_properties(m, CS_SCOPE_NETWORK, CS_NONE, 6);
        put(m, "}");
    }
    put(m, "],\n");
}

static void put_storage(struct maker *m)
{
    static const char *const names[] = {"NodeMajority", "NodeAndDiskMajority",
                                        "NodeAndFileShareMajority", "NodeAndCloudMajority",
                                        "DiskOnly"};
    if (m->disks > 0) {
        put(m, "\"Storage\": {\"Name\": \"Array\"");
        if (m->iscsi) {
            cs_text_printf(m->out, ", \"Networks\": [\"Net%d\"]", m->networks);
        }
        put(m, ", \"Disks\": [");
        for (int i = 0; i < m->disks; i++) {
            cs_text_printf(m->out, "%s{\"Name\": \"D%d\"", i > 0 ? ", " : "", i + 1);
            m->seen_by[i] = chance(m, 5) ? put_nodes(m, "SeenBy") : ~UINT64_C(0);
            put(m, "}");
        }
        put(m, "]},\n");
    }
    cs_text_printf(m->out, "\"Quorum\": {\"QuorumType\": \"%s\"", names[m->quorum]);
    if (m->witness_disk != CS_NONE) {
        cs_text_printf(m->out, ", \"Disk\": \"D%d\"", m->witness_disk + 1);
    } else if (m->quorum != CS_QUORUM_NODE_MAJORITY) {
        cs_text_printf(m->out, ", \"Network\": \"Net%d\"",
                       1 + (int)below(m, (uint64_t)m->networks));
    }
    put(m, "},\n");
}

/* A type that can stand at this place of a role, given what is there already. */
static enum cs_type_id choose_type(struct maker *m, int first)
{
    bool address = false, name = false, sql = false;
    for (int i = first; i < m->resources; i++) {
        address = address || m->type[i] == CS_TYPE_IP_ADDRESS;
        name = name || m->type[i] == CS_TYPE_NETWORK_NAME;
        sql = sql || m->type[i] == CS_TYPE_SQL_SERVER;
    }
    switch (below(m, 8)) {
    case 0:
    case 1:
        return CS_TYPE_IP_ADDRESS;
    case 2:
        return address ? CS_TYPE_NETWORK_NAME : CS_TYPE_IP_ADDRESS;
    case 3:
        for (int i = 0; i < m->disks; i++) {
            if (!m->disk_taken[i]) {
                return CS_TYPE_PHYSICAL_DISK;
            }
        }
        return CS_TYPE_GENERIC_SCRIPT;
    case 4:
        return sql ? CS_TYPE_SQL_SERVER_AGENT : name ? CS_TYPE_SQL_SERVER : CS_TYPE_GENERIC_SERVICE;
    case 5:
        return CS_TYPE_GENERIC_APPLICATION;
    default:
        return CS_TYPE_GENERIC_SERVICE;
    }
}

/* Depends on what it needs and on some of the others before it. */
static void put_dependencies(struct maker *m, int first, int self)
{
    static const int needs[CS_TYPES] = {[CS_TYPE_NETWORK_NAME] = 1 + CS_TYPE_IP_ADDRESS,
                                        [CS_TYPE_SQL_SERVER] = 1 + CS_TYPE_NETWORK_NAME,
                                        [CS_TYPE_SQL_SERVER_AGENT] = 1 + CS_TYPE_SQL_SERVER};
    int need = needs[m->type[self]] - 1;
    const char *between = "";
    bool needed = need >= 0;
    for (int i = first; i < self; i++) {
        bool needs_it = needed && (int)m->type[i] == need;
        if (!needs_it && !chance(m, 40)) {
            continue;
        }
        needed = needed && !needs_it;
        if (between[0] == '\0') {
            put(m, ", \"DependencyExpression\": \"");
        }
        cs_text_printf(m->out, "%s[R%d]", between, i + 1);
        between = chance(m, 70) ? " and " : " or ";
    }
    if (between[0] != '\0') {
        put(m, "\"");
    }
}

static void put_resource(struct maker *m, int first)
{
    int self = m->resources;
    m->type[self] = choose_type(m, first);
    cs_text_printf(m->out, "%s{\"Name\": \"R%d\", \"ResourceType\": \"%s\"",
                   self > first ? ",\n   " : "", self + 1, cs_types[m->type[self]].name);
    if (m->type[self] == CS_TYPE_IP_ADDRESS) {
        int network = m->sites ? (int)below(m, 2) : 0;
        cs_text_printf(m->out, ", \"Network\": \"Net%d\", \"Address\": \"10.0.%d.%d\"", network + 1,
                       network, m->address++);
    }
    for (int i = 0; m->type[self] == CS_TYPE_PHYSICAL_DISK && i < m->disks; i++) {
        if (!m->disk_taken[i]) {
            m->disk_taken[i] = true;
            cs_text_printf(m->out, ", \"Disk\": \"D%d\"", i + 1);
            break;
        }
    }
    put_dependencies(m, first, self);
    put_properties(m, CS_SCOPE_RESOURCE, (int)m->type[self], 12);
    put_timings(m, CS_SCOPE_RESOURCE);
    put(m, "}");
    m->resources++;
}

static void put_roles(struct maker *m)
{
    put(m, "\"Groups\": [");
    for (int i = 0; i < m->roles; i++) {
        cs_text_printf(m->out, "%s{\"Name\": \"G%d\"", i > 0 ? ",\n " : "", i + 1);
        m->unpreferred = chance(m, 60);
        put_properties(m, CS_SCOPE_GROUP, CS_NONE, 15);
        if (chance(m, 30)) {
            cs_text_printf(m->out, ", \"OwnerNode\": \"N%d\"",
                           1 + (int)below(m, (uint64_t)m->nodes));
        }
        if (!m->unpreferred) {
            (void)put_nodes(m, "PreferredOwners");
        }
        if (chance(m, 20)) {
            put(m, ", \"AntiAffinityClassNames\": [\"apart\"]");
        }
        if (i > 0 && m->windows >= CS_WIN_2016 && chance(m, 15)) {
            cs_text_printf(m->out, ", \"DependsOn\": [\"G%d\"]", 1 + (int)below(m, (uint64_t)i));
        }
        if (m->software && chance(m, 10)) {
            put(m, ", \"Planned\": true");
        }
        put(m, ", \"Resources\": [");
        int first = m->resources;
        int count = 1 + (int)below(m, IN_ROLE);
        for (int k = 0; k < count; k++) {
            put_resource(m, first);
        }
        put(m, "]}");
    }
    put(m, "]");
}

/* ---- the actions ---- */

/* One set of what an action acts on; the repair of a fault acts on the same. */
struct objects {
    int node, to, network, disk, group, resource;
};

static int some_node_on(struct maker *m, int network)
{
    int half = m->nodes / 2;
    if (m->sites && network < 2) {
        return network == 0 ? (int)below(m, (uint64_t)half)
                            : half + (int)below(m, (uint64_t)(m->nodes - half));
    }
    return (int)below(m, (uint64_t)m->nodes);
}

static struct objects some_objects(struct maker *m)
{
    struct objects o;
    o.network = (int)below(m, (uint64_t)m->networks);
    o.node = some_node_on(m, o.network);
    o.to = (o.node + 1 + (int)below(m, (uint64_t)m->nodes - 1)) % m->nodes;
    o.disk = m->disks > 0 ? (int)below(m, (uint64_t)m->disks) : CS_NONE;
    o.group = (int)below(m, (uint64_t)m->roles);
    o.resource = (int)below(m, (uint64_t)m->resources);
    return o;
}

static void put_one(struct maker *m, const char *member, const char *letter, int number)
{
    cs_text_printf(m->out, ", \"%s\": \"%s%d\"", member, letter, number + 1);
}

static void put_set_property(struct maker *m, const struct objects *o)
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
        put_one(m, "node", "N", o->node);
    } else if (scope == CS_SCOPE_GROUP) {
        put_one(m, "group", "G", o->group);
    } else if (scope == CS_SCOPE_RESOURCE) {
        put_one(m, "resource", "R", o->resource);
    }
    if (scope == CS_SCOPE_CLUSTER && chance(m, 40)) {
        bool delay = chance(m, 50);
        cs_text_printf(m->out, ", \"property\": \"%s\", \"value\": %d",
                       delay ? "SameSubnetDelay" : "SameSubnetThreshold",
                       delay ? 250 + 250 * (int)below(m, 8) : 3 + (int)below(m, 8));
        return;
    }
    cs_text_printf(m->out, ", \"property\": \"%s\", \"value\": ", cs_props[property].name);
    put_value(m, property, tried[i].values[below(m, 5)]);
}

static void put_sides(struct maker *m)
{
    uint64_t mask = below(m, UINT64_C(1) << m->nodes);
    bool both = chance(m, 80);
    put(m, ", \"sides\": [");
    const char *open = "[";
    for (int side = 0; side < 2; side++) {
        bool any = false;
        for (int i = 0; i < m->nodes; i++) {
            if ((mask >> i & 1) == (uint64_t)side && (both || side == 1 || mask == 0)) {
                cs_text_printf(m->out, "%s\"N%d\"", any ? ", " : open, i + 1);
                any = true;
                open = ", [";
            }
        }
        put(m, any ? "]" : "");
    }
    put(m, "]");
}

static void put_flags(struct maker *m, unsigned may, const struct objects *o)
{
    static const struct {
        unsigned flag;
        const char *text;
    } flags[] = {
        {CS_A_FORCE_QUORUM, ", \"forceQuorum\": true"},
        {CS_A_PREVENT_QUORUM, ", \"preventQuorum\": true"},
        {CS_A_CLEAR_QUARANTINE, ", \"clearQuarantine\": true"},
        {CS_A_DRAIN, ", \"drain\": true"},
        {CS_A_FORCE_DRAIN, ", \"forceDrain\": true"},
        {CS_A_FAILBACK, ", \"failback\": \"Immediate\""},
        {CS_A_FAILBACK, ", \"failback\": \"Policy\""},
        {CS_A_UNKILLABLE, ", \"unkillable\": true"},
        {CS_A_NEW_DATABASE, ", \"newDatabase\": true"},
        {CS_A_PASSWORD, ", \"password\": true"},
        {CS_A_FAILS, ", \"fails\": true"},
    };
    unsigned put_already = 0;
    for (size_t i = 0; i < CS_LEN(flags); i++) {
        unsigned drains = may & (CS_A_DRAIN | CS_A_FORCE_DRAIN);
        unsigned percent = drains != 0 ? 60 : 30;
        bool excluded = (flags[i].flag & put_already) != 0 ||
                        (flags[i].flag == CS_A_PREVENT_QUORUM &&
                         (put_already & CS_A_FORCE_QUORUM) != 0) ||
                        (flags[i].flag == CS_A_FORCE_DRAIN && (put_already & CS_A_DRAIN) == 0);
        if ((may & flags[i].flag) != 0 && !excluded && chance(m, percent)) {
            put(m, flags[i].text);
            put_already |= flags[i].flag;
        }
    }
    bool to = (may & CS_A_TO) != 0 && ((may & CS_A_DRAIN) == 0 || (put_already & CS_A_DRAIN) != 0);
    if (to && chance(m, 40)) {
        put_one(m, "to", "N", o->to);
    }
    if ((may & CS_A_NODE) != 0 && chance(m, 50)) {
        put_one(m, "node", "N", o->node);
    }
}

/* What an action acts on, and ends it. */
static void put_action(struct maker *m, enum cs_verb_id verb, const struct objects *o)
{
    static const int losses[] = {0, 1000, 200000, 500000, 900000, 1000000};
    unsigned needs = cs_verbs[verb].needs;
    cs_text_printf(m->out, ", \"do\": \"%s\"", cs_verbs[verb].name);
    if (verb == CS_V_SET_PROPERTY) {
        put_set_property(m, o);
    } else {
        struct {
            unsigned flag;
            const char *member, *letter;
            int number;
        } members[] = {{CS_A_NODE, "node", "N", o->node},
                       {CS_A_TO, "to", "N", o->to},
                       {CS_A_NETWORK, "network", "Net", o->network},
                       {CS_A_DISK, "disk", "D", o->disk},
                       {CS_A_GROUP, "group", "G", o->group},
                       {CS_A_RESOURCE, "resource", "R", o->resource}};
        for (size_t i = 0; i < CS_LEN(members); i++) {
            if ((needs & members[i].flag) != 0) {
                put_one(m, members[i].member, members[i].letter, members[i].number);
            }
        }
        if ((needs & CS_A_SIDES) != 0) {
            put_sides(m);
        }
        if ((needs & CS_A_VALUE) != 0) {
            cs_text_printf(m->out, ", \"value\": %d", losses[below(m, CS_LEN(losses))]);
        }
        put_software_members(m, verb, o->node);
        put_flags(m, cs_verbs[verb].may, o);
    }
    put(m, ", \"mayHaveNoEffect\": true}");
}

static enum cs_verb_id some_verb(struct maker *m)
{
    for (;;) {
        enum cs_verb_id verb = (enum cs_verb_id)below(m, CS_VERBS);
        if (can_be_done(m, verb) && ((cs_verbs[verb].needs & CS_A_DISK) == 0 || m->disks > 0)) {
            return verb;
        }
    }
}

/* The verb that undoes a fault: the table has it next, if there is one. */
static enum cs_verb_id repair_of(enum cs_verb_id verb)
{
    enum cs_verb_id next = (enum cs_verb_id)(verb + 1);
    bool is = cs_verbs[verb].class == CS_VERB_FAULT && next < CS_VERBS &&
              cs_verbs[next].class == CS_VERB_REPAIR &&
              cs_verbs[next].needs == (cs_verbs[verb].needs & ~(unsigned)CS_A_SIDES);
    return is ? next : verb;
}

static void put_when(struct maker *m, int number)
{
    static const char *const seen[] = {"Online", "Offline", "Failed", "Partially Online"};
    cs_text_printf(m->out, "%s{\"id\": \"a%d\", ", number > 0 ? ",\n " : "", number + 1);
    if (chance(m, 8)) {
        int role = 1 + (int)below(m, (uint64_t)m->roles);
        cs_text_printf(m->out, "\"when\": {\"group\": \"G%d\", \"is\": \"%s\"}, ", role,
                       seen[below(m, 3)]);
        put_duration(m, "delay", some_time(m, 120 * CS_SECOND));
    } else if (number > 0 && chance(m, 35)) {
        cs_text_printf(m->out, "\"after\": \"a%d\", ", 1 + (int)below(m, (uint64_t)number));
        put_duration(m, "delay", chance(m, 15) ? 0 : some_time(m, 120 * CS_SECOND));
    } else {
        bool hot = chance(m, 50);
        cs_time at = hot ? m->hot + some_time(m, 90 * CS_SECOND) : some_time(m, m->until);
        put_duration(m, "at", at < m->until ? at : m->until);
    }
}

static void put_actions(struct maker *m)
{
    int count = 3 + (int)below(m, 23), number = 0;
    m->unpreferred = false;
    put(m, "\"actions\": [");
    for (int i = 0; i < count; i++) {
        enum cs_verb_id verb = some_verb(m);
        struct objects objects = some_objects(m);
        if ((cs_verbs[verb].needs & CS_A_DISK) != 0) {
            while ((m->seen_by[objects.disk] >> objects.node & 1) == 0) {
                objects.node = (objects.node + 1) % m->nodes;
            }
        }
        if ((cs_verbs[verb].needs & CS_A_DIAGNOSTIC) != 0) {
            objects.resource = sql_resource(m);
        }
        int fault = number;
        put_when(m, number++);
        put_action(m, verb, &objects);
        if (repair_of(verb) != verb && chance(m, 60)) {
            cs_text_printf(m->out, ",\n {\"id\": \"a%d\", \"after\": \"a%d\", ", ++number,
                           fault + 1);
            put_duration(m, "delay", some_time(m, chance(m, 50) ? 30 * CS_SECOND : m->until / 4));
            put_action(m, repair_of(verb), &objects);
        }
    }
    put(m, "],\n");
}

void cs_generate(struct cs_text *out, uint64_t seed)
{
    static const cs_time horizons[] = {5, 20, 30, 60, 60, 90, 120, 180};
    struct maker m = {.stream = cs_stream_named(seed, 0, "tests/generate"), .out = out};
    m.windows = (enum cs_windows)below(&m, CS_WINDOWS);
    m.nodes = 2 + (chance(&m, 45) ? 0 : (int)below(&m, 5));
    m.beats = 1 + (int)below(&m, 3);
    m.sites = m.beats > 1 && chance(&m, 20);
    m.iscsi = chance(&m, 35);
    m.networks = m.beats + m.iscsi;
    m.quorum = (enum cs_quorum_type)below(&m, CS_QUORUM_TYPES);
    if (m.quorum == CS_QUORUM_CLOUD && m.windows < CS_WIN_2016) {
        m.quorum = CS_QUORUM_DISK;
    }
    bool disk = m.quorum == CS_QUORUM_DISK || m.quorum == CS_QUORUM_DISK_ONLY;
    m.disks = (int)below(&m, DISKS - 1) + disk;
    m.witness_disk = disk ? 0 : CS_NONE;
    m.disk_taken[0] = disk;
    m.roles = 1 + (int)below(&m, ROLES);
    m.address = 100;
    m.soft = cs_stream_named(seed, 0, "tests/generate software");
    m.software = cs_stream_below(&m.soft, 100) < 60;
    m.until = horizons[below(&m, CS_LEN(horizons))] * 60 * CS_SECOND;
    m.hot = some_time(&m, m.until / 2);
    if (m.nodes < 4 && chance(&m, 3)) {
        m.until = 86400 * CS_SECOND;
    }
    cs_text_printf(out, "{\"title\": \"random %" PRIu64 "\",\n\"seed\": \"0x%" PRIx64 "\",\n",
                   seed, seed);
    put_duration(&m, "until", m.until);
    cs_text_printf(out, ",\n\"startsAt\": \"%02d:00\",\n\"design\": {\"Title\": \"random\",\n",
                   (int)below(&m, 24));
    put_cluster(&m);
    put_networks(&m);
    put_storage(&m);
    put_roles(&m);
    put_software(&m);
    put(&m, "},\n");
    put_actions(&m);
    put(&m, "\"expect\": []}\n");
}

const struct cs_scenario *cs_generated(struct cs_arena *arena, uint64_t seed)
{
    struct cs_text text = {0};
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    cs_generate(&text, seed);
    const struct cs_scenario *scenario =
        cs_scenario_read(arena, "random.json", text.bytes, text.length, NULL, &diags);
    if (scenario == NULL) {
        struct cs_text messages = {0};
        cs_diags_text(&diags, &messages);
        (void)fprintf(stderr, "seed %" PRIu64 " is not valid:\n%s", seed, messages.bytes);
        abort();
    }
    cs_text_free(&text);
    return scenario;
}
