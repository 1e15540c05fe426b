/* scenarios/random/cluster.c: nodes, networks, storage and roles that nobody thought of. */
#include "scenarios/random/parts.h"

uint64_t cs_put_nodes(struct maker *m, const char *member)
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

void cs_put_cluster(struct maker *m)
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
    cs_put_properties(m, CS_SCOPE_CLUSTER, CS_NONE);
    put(m, "},\n\"Nodes\": [");
    for (int i = 0; i < m->nodes; i++) {
        cs_text_printf(m->out, "%s{\"Name\": \"N%d\"", i > 0 ? ",\n " : "", i + 1);
        if (i > 0 && chance(m, 5)) {
            put(m, ", \"StartsOff\": true");
        }
        cs_put_properties(m, CS_SCOPE_NODE, CS_NONE);
        cs_put_timings(m, CS_SCOPE_NODE);
        put(m, "}");
    }
    put(m, "],\n");
}

/* The nodes that have an interface on network `i`: all, or half of them each on the two of two
 * sites, or now and then some. */
static uint64_t nodes_on(struct maker *m, int i)
{
    uint64_t all = (UINT64_C(1) << m->nodes) - 1;
    uint64_t first = (UINT64_C(1) << m->nodes / 2) - 1;
    if (m->sites && i < 2) {
        return i == 0 ? first : all & ~first;
    }
    bool some = i > 0 && i < m->beats && chance(m, 10);
    return some ? 1 + below(m, all) : all;
}

static void put_interfaces(struct maker *m, int i)
{
    m->on[i] = nodes_on(m, i);
    if (m->on[i] == (UINT64_C(1) << m->nodes) - 1) {
        return;
    }
    put(m, ", \"Interfaces\": [");
    const char *comma = "";
    for (int node = 0; node < m->nodes; node++) {
        if ((m->on[i] >> node & 1) != 0) {
            cs_text_printf(m->out, "%s{\"Node\": \"N%d\"}", comma, node + 1);
            comma = ", ";
        }
    }
    put(m, "]");
}

void cs_put_networks(struct maker *m)
{
    put(m, "\"Networks\": [");
    for (int i = 0; i < m->networks; i++) {
        bool iscsi = m->iscsi && i == m->networks - 1;
        bool client = i == 0 || (m->sites && i == 1);
        cs_text_printf(m->out,
                       "%s{\"Name\": \"Net%d\", \"Role\": %d, \"Address\": \"10.0.%d.0\", "
                       "\"AddressMask\": \"255.255.255.0\"",
                       i > 0 ? ",\n " : "", i + 1,
                       iscsi                     ? 0
                       : client || chance(m, 50) ? 3
                                                 : 1,
                       i);
        if (chance(m, 30)) {
            cs_text_printf(m->out, ", \"Gateway\": \"10.0.%d.254\"", i);
        }
        if (m->sites && i < 2) {
            cs_text_printf(m->out, ", \"RoutedTo\": [\"Net%d\"]", 2 - i);
        }
        put_interfaces(m, i);
        cs_put_properties(m, CS_SCOPE_NETWORK, CS_NONE);
        put(m, "}");
    }
    put(m, "],\n");
}

void cs_put_storage(struct maker *m)
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
            m->seen_by[i] = chance(m, 5) ? cs_put_nodes(m, "SeenBy") : ~UINT64_C(0);
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

int cs_resource_of_type(const struct maker *m, enum cs_type_id type)
{
    for (int i = 0; i < m->resources; i++) {
        if (m->type[i] == type) {
            return i;
        }
    }
    return CS_NONE;
}

/* A type that can stand at this place of a role, given what is there already. */
static enum cs_type_id choose_type(struct maker *m, int first)
{
    static const enum cs_type_id instance[] = {CS_TYPE_IP_ADDRESS, CS_TYPE_NETWORK_NAME,
                                               CS_TYPE_SQL_SERVER};
    if (m->clustered_sql && m->resources < (int)CS_LEN(instance)) {
        return instance[m->resources];
    }
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
    cs_put_properties(m, CS_SCOPE_RESOURCE, (int)m->type[self]);
    cs_put_timings(m, CS_SCOPE_RESOURCE);
    put(m, "}");
    m->resources++;
}

void cs_put_roles(struct maker *m)
{
    put(m, "\"Groups\": [");
    for (int i = 0; i < m->roles; i++) {
        cs_text_printf(m->out, "%s{\"Name\": \"G%d\"", i > 0 ? ",\n " : "", i + 1);
        m->unpreferred = chance(m, 60);
        cs_put_properties(m, CS_SCOPE_GROUP, CS_NONE);
        if (chance(m, 30)) {
            cs_text_printf(m->out, ", \"OwnerNode\": \"N%d\"",
                           1 + (int)below(m, (uint64_t)m->nodes));
        }
        if (!m->unpreferred) {
            (void)cs_put_nodes(m, "PreferredOwners");
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
        int least = m->clustered_sql && i == 0 ? 3 : 1;
        int count = least + (int)below(m, (uint64_t)(IN_ROLE - least + 1));
        for (int k = 0; k < count; k++) {
            put_resource(m, first);
        }
        put(m, "]}");
    }
    put(m, "]");
}
