/* scenarios/random/software.c: databases, components, computers and accounts that nobody thought
 * of, and what is done to them. */
#include "scenarios/random/parts.h"

/* A resource that stands for a process of its own; CS_NONE. */
static int some_service(struct maker *m)
{
    int start = (int)below(m, (uint64_t)m->resources);
    for (int i = 0; i < m->resources; i++) {
        int at = (start + i) % m->resources;
        bool process = m->type[at] == CS_TYPE_GENERIC_SERVICE ||
                       m->type[at] == CS_TYPE_GENERIC_APPLICATION ||
                       m->type[at] == CS_TYPE_GENERIC_SCRIPT;
        if (process && !m->taken[at]) {
            return at;
        }
    }
    return CS_NONE;
}

/* Where an address can lead: a network name, an address, a node, a computer, nowhere. */
static void put_address(struct maker *m, const char *member)
{
    int name = cs_resource_of_type(m, CS_TYPE_NETWORK_NAME);
    cs_text_printf(m->out, ", \"%s\": \"", member);
    switch (below(m, 6)) {
    case 0:
        cs_text_printf(m->out, "http://N%d", 1 + (int)below(m, (uint64_t)m->nodes));
        break;
    case 1:
        cs_text_printf(m->out, "https://C%d.example:443/", 1 + (int)below(m, COMPUTERS));
        break;
    case 2:
        put(m, "http://10.0.0.100:80/x");
        break;
    case 3:
        put(m, "nowhere");
        break;
    default:
        cs_text_printf(m->out, "http://R%d:80/", name == CS_NONE ? 99 : name + 1);
        break;
    }
    put(m, "\"");
}

/* A minute of the run, or of the two days from its beginning. */
static void put_date(struct maker *m, const char *member)
{
    if (m->healing || !chance(m, 50)) { /* nobody mends what expires */
        return;
    }
    cs_time most = chance(m, 60) ? m->until : 2 * CS_DAY - CS_MINUTE - m->starts_at;
    cs_time at = m->starts_at + (cs_time)below(m, (uint64_t)(most / CS_MINUTE) + 1) * CS_MINUTE;
    cs_text_printf(m->out, ", \"%s\": \"2026-01-%02d %02d:%02d\"", member, 1 + (int)(at / CS_DAY),
                   (int)(at % CS_DAY / CS_HOUR), (int)(at % CS_HOUR / CS_MINUTE));
}

static void put_computers(struct maker *m)
{
    m->computers = COMPUTERS;
    put(m, ",\n\"Computers\": [");
    for (int i = 0; i < m->computers; i++) {
        cs_text_printf(m->out, "%s{\"Name\": \"C%d\"", i > 0 ? ", " : "", i + 1);
        cs_put_timings(m, CS_SCOPE_COMPUTER);
        put(m, "}");
    }
    put(m, "],\n\"ServiceAccounts\": [");
    m->accounts = 3;
    for (int i = 0; i < m->accounts; i++) {
        cs_text_printf(m->out, "%s{\"Account\": \"A%d\"", i > 0 ? ", " : "", i + 1);
        put_date(m, "PasswordExpires");
        put(m, "}");
    }
    put(m, "]");
}

static void put_sql(struct maker *m)
{
    static const char *const editions[] = {"Standard", "Enterprise", "Developer"};
    int sql = cs_resource_of_type(m, CS_TYPE_SQL_SERVER);
    cs_text_printf(m->out, ",\n\"SqlServer\": {\"Edition\": \"%s\"", editions[below(m, 3)]);
    if (sql != CS_NONE) {
        cs_text_printf(m->out, ", \"Resource\": \"R%d\"", sql + 1);
    } else {
        cs_text_printf(m->out, ", \"Computer\": \"C%d\"", 1 + (int)below(m, COMPUTERS));
    }
    if (chance(m, 50)) {
        put(m, ", \"ServiceAccount\": \"A1\", \"AgentAccount\": \"A2\"");
    }
    put(m, ", \"Databases\": [");
    m->databases = 1 + (int)below(m, DATABASES);
    for (int i = 0; i < m->databases; i++) {
        cs_text_printf(m->out, "%s{\"Name\": \"Db%d\"", i > 0 ? ", " : "", i + 1);
        int where = (int)below(m, 6);
        if (where <= 2 && sql != CS_NONE && m->disks > 0) {
            cs_text_printf(m->out, ", \"Disk\": \"D%d\"", 1 + (int)below(m, (uint64_t)m->disks));
        } else if ((where == 3 || m->disks == 0) && sql != CS_NONE) {
            cs_text_printf(m->out, ", \"LocalTo\": \"N%d\"", 1 + (int)below(m, (uint64_t)m->nodes));
        } else if (sql != CS_NONE) {
            cs_text_printf(m->out, ", \"FileShareOn\": \"C%d\"", 1 + (int)below(m, COMPUTERS));
        }
        cs_put_properties(m, CS_SCOPE_DATABASE, CS_NONE);
        cs_put_timings(m, CS_SCOPE_DATABASE);
        put(m, "}");
    }
    put(m, "]}");
}

static void put_component(struct maker *m, enum cs_component_id type)
{
    int number = m->components++;
    bool beside = type >= CS_C_RECORDING_SERVER;
    int service = some_service(m);
    m->component[number] = type;
    m->component_on[number] = CS_NONE;
    cs_text_printf(m->out, "%s{\"Component\": \"%s\", \"Name\": \"K%d\"", number > 0 ? ",\n " : "",
                   cs_component_types[type].name, number + 1);
    if (beside || chance(m, 5)) {
        m->component_on[number] = (int)below(m, COMPUTERS);
        cs_text_printf(m->out, ", \"Computer\": \"C%d\"", m->component_on[number] + 1);
    } else if (service != CS_NONE && cs_component_types[type].service_name[0] != '\0' &&
               type != CS_C_IIS && chance(m, 80)) {
        m->taken[service] = true;
        cs_text_printf(m->out, ", \"Resource\": \"R%d\"", service + 1);
        if (chance(m, 20)) {
            (void)cs_put_nodes(m, "InstalledOn");
        }
    } else {
        (void)cs_put_nodes(m, "Nodes");
    }
    if (chance(m, 90)) {
        put_address(m, "ManagementServer");
    }
    if ((cs_component_types[type].needs & CS_NEEDS_DATABASE) != 0) {
        cs_text_printf(m->out, ", \"Database\": \"Db%d\"",
                       1 + (int)below(m, (uint64_t)m->databases));
    }
    cs_put_timings(m, CS_SCOPE_COMPONENT);
    put(m, "}");
}

static void put_xprotect(struct maker *m)
{
    put(m, ",\n\"XProtect\": {\"Product\": \"XProtect Corporate\"");
    cs_put_properties(m, CS_SCOPE_XPROTECT, CS_NONE);
    if (chance(m, 70)) {
        put(m, ", \"ServiceAccount\": \"A3\"");
    }
    const char *access = chance(m, 90) ? "true" : "false";
    const char *password = chance(m, 30) ? "true" : "false";
    cs_text_printf(m->out, ", \"StorageAccess\": %s, \"SystemConfigurationPassword\": %s", access,
                   password);
    put(m, ",\n\"Components\": [");
    for (int type = 0; type < CS_COMPONENT_TYPES; type++) {
        int count = type == CS_C_RECORDING_SERVER ? 1 + (int)below(m, 3) : chance(m, 80) ? 1 : 0;
        for (int i = 0; i < count && m->components < COMPONENTS; i++) {
            put_component(m, (enum cs_component_id)type);
        }
    }
    put(m, "],\n\"RegisteredServices\": [");
    bool any = false;
    for (int type = 0; type < CS_COMPONENT_TYPES; type++) {
        if (chance(m, 40)) {
            cs_text_printf(m->out, "%s{\"Service\": \"%s\"", any ? ", " : "",
                           cs_component_types[type].name);
            put_address(m, "Url");
            put(m, "}");
            any = true;
        }
    }
    put(m, "]");
    if (chance(m, 50)) {
        put(m, ", \"DataProtection\": \"Certificate\", \"Certificates\": [");
        for (int i = 0; i < m->nodes; i++) {
            const char *trusted = chance(m, 80) ? "true" : "false";
            const char *permitted = chance(m, 80) ? "true" : "false";
            const char *set = chance(m, 80) ? "true" : "false";
            cs_text_printf(m->out,
                           "%s{\"Node\": \"N%d\", \"Trusted\": %s, \"PrivateKeyPermission\": %s, "
                           "\"ThumbprintSet\": %s",
                           i > 0 ? ", " : "", i + 1, trusted, permitted, set);
            put_date(m, "Expires");
            put(m, "}");
        }
        put(m, "]");
    }
    if (chance(m, 50)) {
        cs_text_printf(m->out, ", \"ExternalProvider\": {\"Name\": \"E\", \"EnteredOn\": \"N%d\"}",
                       1 + (int)below(m, (uint64_t)m->nodes));
    }
    put(m, "}");
}

void cs_put_software(struct maker *m)
{
    if (!m->software) {
        return;
    }
    struct cs_stream cluster = m->stream;
    m->stream = m->soft;
    put_computers(m);
    put_sql(m);
    put_xprotect(m);
    m->soft = m->stream;
    m->stream = cluster;
}

bool cs_can_be_done(const struct maker *m, enum cs_verb_id verb)
{
    unsigned needs = cs_verbs[verb].needs;
    if ((needs & CS_A_DISK) != 0 && m->disks == 0) {
        return false;
    }
    if ((needs & CS_A_DIAGNOSTIC) != 0 && cs_resource_of_type(m, CS_TYPE_SQL_SERVER) == CS_NONE) {
        return false;
    }
    bool of_software = verb > CS_V_REMOVE_DUPLICATE;
    return m->software ? (needs & CS_A_COMPONENT) == 0 || m->components > 0 : !of_software;
}

/* Whether the verb is about components of this type. */
static bool is_about(enum cs_verb_id verb, enum cs_component_id type)
{
    bool settings = type == CS_C_RECORDING_SERVER || type == CS_C_FAILOVER_RECORDING_SERVER ||
                    type == CS_C_MOBILE_SERVER;
    bool service = cs_component_types[type].service_name[0] != '\0';
    return verb == CS_V_CHANGE_SETTINGS ? settings : service;
}

static int some_component(struct maker *m, enum cs_verb_id verb)
{
    int start = (int)below(m, (uint64_t)m->components);
    for (int i = 0; i < m->components; i++) {
        int at = (start + i) % m->components;
        if (is_about(verb, m->component[at])) {
            return at;
        }
    }
    return CS_NONE;
}

static void put_machine(struct maker *m, int node)
{
    if (m->software && chance(m, 50)) {
        cs_text_printf(m->out, ", \"computer\": \"C%d\"", 1 + (int)below(m, COMPUTERS));
    } else {
        cs_text_printf(m->out, ", \"node\": \"N%d\"", node + 1);
    }
}

void cs_put_software_members(struct maker *m, enum cs_verb_id verb, int node)
{
    unsigned needs = cs_verbs[verb].needs;
    unsigned may = cs_verbs[verb].may;
    if ((needs & CS_A_HOST) != 0) {
        put_machine(m, node);
    }
    if ((needs & CS_A_COMPONENT) != 0) {
        int component = some_component(m, verb); /* there is a recording server */
        cs_text_printf(m->out, ", \"component\": \"K%d\"", component + 1);
        if (m->component_on[component] != CS_NONE && (may & CS_A_HOST) != 0 && chance(m, 50)) {
            cs_text_printf(m->out, ", \"computer\": \"C%d\"", m->component_on[component] + 1);
        }
    }
    if ((needs & CS_A_DATABASE) != 0) {
        cs_text_printf(m->out, ", \"database\": \"Db%d\"",
                       1 + (int)below(m, (uint64_t)m->databases));
    }
    if ((needs & CS_A_ACCOUNT) != 0) {
        cs_text_printf(m->out, ", \"account\": \"A%d\"", 1 + (int)below(m, 3));
    }
    if ((needs & CS_A_SERVICE) != 0) {
        cs_text_printf(m->out, ", \"service\": \"%s\"",
                       cs_component_types[below(m, CS_COMPONENT_TYPES)].name);
    }
    if ((needs & CS_A_ADDRESS) != 0 || ((may & CS_A_ADDRESS) != 0 && chance(m, 60))) {
        put_address(m, "address");
    }
    if ((needs & CS_A_DIAGNOSTIC) != 0) {
        const char *diagnostic = cs_diagnostic_name((int)below(m, CS_DIAGNOSTICS));
        const char *state = cs_diagnosis_name(1 + (int)below(m, 3));
        cs_text_printf(m->out, ", \"diagnostic\": \"%s\", \"state\": \"%s\"", diagnostic, state);
    }
}
