/* models/design.c: the tables of properties, durations, types and verbs, and what follows from a
 * design's own words. */
#include "models/design.h"

#include <string.h>

enum { DEFAULT_US = 1000 }; /* timings.def and types.def are in milliseconds */

#define UNIT_(unit)     CS_UNIT_##unit
#define PROV_DOCUMENTED CS_PROV_DEFAULT
#define PROV_MEASURED   CS_PROV_MEASURED
#define PROV_ASSUMED    CS_PROV_ASSUMED
#define PROV_DERIVED    CS_PROV_DERIVED

#define ABSENT          CS_ABSENT
#define UNLIMITED       CS_UNLIMITED

const struct cs_prop cs_props[CS_PROPS] = {
#define PROP(scope, id, name, unit, least, most, d2008r2, d2012, d2012r2, d2016, d2019, d2022,     \
             provenance, source, meaning)                                                          \
    {CS_SCOPE_##scope,                                                                             \
     name,                                                                                         \
     CS_UNIT_##unit,                                                                               \
     least,                                                                                        \
     most,                                                                                         \
     {d2008r2, d2012, d2012r2, d2016, d2019, d2022},                                               \
     PROV_##provenance,                                                                            \
     source,                                                                                       \
     meaning},
#include "models/props.def"
};

#define DIST_(family, a, b, c)                                                                     \
    {CS_DIST_##family, (cs_time)(a) * DEFAULT_US, (cs_time)(b) * DEFAULT_US,                       \
     (cs_time)(c) * DEFAULT_US}
#define CS_DIST_BY_TYPE    CS_DIST_CONSTANT
#define BY_TYPE_BY_TYPE    true
#define BY_TYPE_UNIFORM    false
#define BY_TYPE_TRIANGULAR false
#define BY_TYPE_CONSTANT   false

const struct cs_timing cs_timings[CS_TIMINGS] = {
#define TIMING(scope, id, name, family, a, b, c, source, meaning)                                  \
    {CS_SCOPE_##scope, name, DIST_(family, a, b, c), BY_TYPE_##family, source, meaning},
#include "models/timings.def"
};

const struct cs_type cs_types[CS_TYPES] = {
#define TYPE(id, name, class, on_family, on_a, on_b, on_c, off_family, off_a, off_b, off_c,        \
             meaning)                                                                              \
    {name, CS_CLASS_##class, DIST_(on_family, on_a, on_b, on_c),                                   \
     DIST_(off_family, off_a, off_b, off_c), meaning},
#include "models/types.def"
};

#define NEEDS_NOTHING  CS_NEEDS_NOTHING
#define NEEDS_DATABASE CS_NEEDS_DATABASE
#define NEEDS_MANAGER  CS_NEEDS_MANAGER
#define NEEDS_IIS      CS_NEEDS_IIS

const struct cs_component_type cs_component_types[CS_COMPONENT_TYPES] = {
#define COMPONENT(id, name, service, needs, s_family, s_a, s_b, s_c, r_family, r_a, r_b, r_c,      \
                  where, does, without, notices, source)                                           \
    {name,  service, needs, DIST_(s_family, s_a, s_b, s_c), DIST_(r_family, r_a, r_b, r_c),        \
     where, does,    without, notices, source},
#include "models/components.def"
};

const struct cs_client_type cs_client_types[CS_CLIENT_TYPES] = {
#define CLIENT(id, name, seen_by, needs, source) {name, CS_C_##seen_by, needs, source},
#include "models/clients.def"
};

const struct cs_step cs_steps[CS_STEPS] = {
#define STEP(verb, id, what, family, a, b, c, source)                                              \
    {CS_V_##verb, what, DIST_(family, a, b, c), source},
#include "models/procedures.def"
};

#define A_NODE             CS_A_NODE
#define A_NETWORK          CS_A_NETWORK
#define A_DISK             CS_A_DISK
#define A_GROUP            CS_A_GROUP
#define A_RESOURCE         CS_A_RESOURCE
#define A_TO               CS_A_TO
#define A_SIDES            CS_A_SIDES
#define A_VALUE            CS_A_VALUE
#define A_PROPERTY         CS_A_PROPERTY
#define A_FORCE_QUORUM     CS_A_FORCE_QUORUM
#define A_PREVENT_QUORUM   CS_A_PREVENT_QUORUM
#define A_CLEAR_QUARANTINE CS_A_CLEAR_QUARANTINE
#define A_DRAIN            CS_A_DRAIN
#define A_FORCE_DRAIN      CS_A_FORCE_DRAIN
#define A_FAILBACK         CS_A_FAILBACK
#define A_UNKILLABLE       CS_A_UNKILLABLE
#define A_COMPUTER         CS_A_COMPUTER
#define A_HOST             CS_A_HOST
#define A_COMPONENT        CS_A_COMPONENT
#define A_DATABASE         CS_A_DATABASE
#define A_ADDRESS          CS_A_ADDRESS
#define A_SERVICE          CS_A_SERVICE
#define A_DIAGNOSTIC       CS_A_DIAGNOSTIC
#define A_STATE            CS_A_STATE
#define A_NEW_DATABASE     CS_A_NEW_DATABASE
#define A_PASSWORD         CS_A_PASSWORD
#define A_FAILS            CS_A_FAILS
#define A_ACCOUNT          CS_A_ACCOUNT

const struct cs_member cs_members[] = {
    {CS_A_NODE, "node"},
    {CS_A_NETWORK, "network"},
    {CS_A_DISK, "disk"},
    {CS_A_GROUP, "group"},
    {CS_A_RESOURCE, "resource"},
    {CS_A_TO, "to"},
    {CS_A_SIDES, "sides"},
    {CS_A_VALUE, "value"},
    {CS_A_PROPERTY, "property"},
    {CS_A_FORCE_QUORUM, "forceQuorum"},
    {CS_A_PREVENT_QUORUM, "preventQuorum"},
    {CS_A_CLEAR_QUARANTINE, "clearQuarantine"},
    {CS_A_DRAIN, "drain"},
    {CS_A_FORCE_DRAIN, "forceDrain"},
    {CS_A_FAILBACK, "failback"},
    {CS_A_UNKILLABLE, "unkillable"},
    {CS_A_HOST, "node"},
    {CS_A_HOST, "computer"},
    {CS_A_COMPUTER, "computer"},
    {CS_A_COMPONENT, "component"},
    {CS_A_DATABASE, "database"},
    {CS_A_ADDRESS, "address"},
    {CS_A_SERVICE, "service"},
    {CS_A_DIAGNOSTIC, "diagnostic"},
    {CS_A_STATE, "state"},
    {CS_A_NEW_DATABASE, "newDatabase"},
    {CS_A_PASSWORD, "password"},
    {CS_A_FAILS, "fails"},
    {CS_A_ACCOUNT, "account"},
};
const size_t cs_member_count = CS_LEN(cs_members);

const struct cs_verb cs_verbs[CS_VERBS] = {
#define VERB(id, name, class, needs, may, meaning) {name, CS_VERB_##class, needs, may, meaning},
#include "models/verbs.def"
};

const char *cs_windows_name(enum cs_windows version)
{
    static const char *const names[CS_WINDOWS] = {"2008 R2", "2012", "2012 R2",
                                                  "2016",    "2019", "2022"};
    CS_ASSERT(version < CS_WINDOWS);
    return names[version];
}

const char *cs_provenance_name(enum cs_provenance provenance)
{
    static const char *const names[] = {"default", "given", "measured", "assumed", "derived"};
    CS_ASSERT(provenance < CS_LEN(names));
    return names[provenance];
}

const char *cs_quorum_type_name(enum cs_quorum_type type)
{
    static const char *const names[CS_QUORUM_TYPES] = {"NodeMajority", "NodeAndDiskMajority",
                                                       "NodeAndFileShareMajority",
                                                       "NodeAndCloudMajority", "DiskOnly"};
    CS_ASSERT(type < CS_QUORUM_TYPES);
    return names[type];
}

const char *cs_edition_name(enum cs_edition edition)
{
    static const char *const names[CS_EDITIONS] = {"Express", "Standard", "Enterprise",
                                                   "Developer"};
    CS_ASSERT(edition < CS_EDITIONS);
    return names[edition];
}

const char *cs_diagnostic_name(int diagnostic)
{
    static const char *const names[CS_DIAGNOSTICS] = {"system", "resource", "query_processing",
                                                      "io_subsystem", "events"};
    CS_ASSERT(diagnostic >= 0 && diagnostic < CS_DIAGNOSTICS);
    return names[diagnostic];
}

const char *cs_diagnosis_name(int diagnosis)
{
    static const char *const names[CS_DIAGNOSES] = {"unknown", "clean", "warning", "error"};
    CS_ASSERT(diagnosis >= 0 && diagnosis < CS_DIAGNOSES);
    return names[diagnosis];
}

struct cs_setting *cs_default_settings(struct cs_arena *arena, enum cs_scope scope,
                                       enum cs_windows version)
{
    struct cs_setting *settings = CS_NEW_ARRAY(arena, struct cs_setting, CS_PROPS);
    for (int i = 0; i < CS_PROPS; i++) {
        bool mine = cs_props[i].scope == scope;
        settings[i] = (struct cs_setting){
            .value = mine ? cs_props[i].defaults[version] : CS_ABSENT,
            .provenance = cs_props[i].provenance,
            .source = cs_props[i].source,
        };
    }
    return settings;
}

struct cs_duration *cs_default_timings(struct cs_arena *arena, enum cs_scope scope,
                                       enum cs_type_id type)
{
    struct cs_duration *timings = CS_NEW_ARRAY(arena, struct cs_duration, CS_TIMINGS);
    for (int i = 0; i < CS_TIMINGS; i++) {
        if (cs_timings[i].scope != scope) {
            continue;
        }
        struct cs_dist dist = cs_timings[i].fallback;
        if (i == CS_T_ONLINE_TIME) {
            dist = cs_types[type].online;
        } else if (i == CS_T_OFFLINE_TIME) {
            dist = cs_types[type].offline;
        }
        timings[i] = (struct cs_duration){
            .dist = dist, .provenance = CS_PROV_ASSUMED, .source = cs_timings[i].source};
    }
    return timings;
}

struct cs_duration *cs_component_timings(struct cs_arena *arena, enum cs_component_id type)
{
    struct cs_duration *timings = cs_default_timings(arena, CS_SCOPE_COMPONENT, CS_TYPES);
    timings[CS_T_START_TIME].dist = cs_component_types[type].start;
    timings[CS_T_RECONNECT_TIME].dist = cs_component_types[type].reconnect;
    return timings;
}

/* ---- Addresses ---- */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether two texts of these lengths are the same, whatever the case of letters. */
static bool same_text(const char *a, size_t a_length, const char *b, size_t b_length)
{
    bool same = a_length == b_length;
    for (size_t i = 0; same && i < a_length; i++) {
        same = lower(a[i]) == lower(b[i]);
    }
    return same;
}

bool cs_same_name(const char *a, const char *b)
{
    return a != NULL && b != NULL && same_text(a, strlen(a), b, strlen(b));
}

static bool is_host(const char *name, const char *host, size_t length)
{
    return name != NULL && same_text(name, strlen(name), host, length);
}

/* What of a Network Name resource's name is its DNS name, by its place in `name`. */
static const char *dns_part(const struct cs_design *design, const struct cs_resource *resource,
                            size_t *length)
{
    if (resource->dns_name != NULL || resource->name == NULL) {
        *length = resource->dns_name == NULL ? 0 : strlen(resource->dns_name);
        return resource->dns_name;
    }
    bool core = resource->group >= 0 && resource->group < design->n_groups &&
                design->groups[resource->group].is_core;
    if (core && design->name != NULL) {
        *length = strlen(design->name);
        return design->name;
    }
    const char *open = strrchr(resource->name, '(');
    const char *close = open == NULL ? NULL : strchr(open, ')');
    if (close != NULL && close > open + 1) {
        *length = (size_t)(close - open) - 1;
        return open + 1;
    }
    *length = strlen(resource->name);
    return resource->name;
}

const char *cs_dns_name(const struct cs_design *design, int resource, struct cs_arena *arena)
{
    size_t length = 0;
    const char *part = dns_part(design, &design->resources[resource], &length);
    return part == NULL ? NULL : cs_arena_text(arena, part, length);
}

static bool find_host(const struct cs_design *design, const char *host, size_t length,
                      struct cs_address *address)
{
    for (int r = 0; r < design->n_resources; r++) {
        const struct cs_resource *resource = &design->resources[r];
        size_t dns_length = 0;
        bool name = cs_types[resource->type].class == CS_CLASS_NAME;
        const char *dns = name ? dns_part(design, resource, &dns_length) : resource->address;
        dns_length = name || dns == NULL ? dns_length : strlen(dns);
        bool same = dns != NULL && same_text(dns, dns_length, host, length);
        if (same && length > 0) {
            address->resource = r;
            return true;
        }
    }
    for (int n = 0; n < design->n_nodes; n++) {
        bool same = is_host(design->nodes[n].name, host, length);
        for (int k = 0; k < design->n_networks; k++) {
            same = same || is_host(design->networks[k].addresses[n], host, length);
        }
        if (same) {
            address->node = n;
            return true;
        }
    }
    for (int i = 0; i < design->n_computers; i++) {
        if (is_host(design->computers[i].name, host, length) ||
            is_host(design->computers[i].address, host, length)) {
            address->computer = i;
            return true;
        }
    }
    return false;
}

struct cs_address cs_address_resolve(const struct cs_design *design, const char *text)
{
    struct cs_address address = {
        .text = text, .resource = CS_NONE, .node = CS_NONE, .computer = CS_NONE};
    if (text == NULL) {
        return address;
    }
    const char *host = strstr(text, "//");
    host = host == NULL ? text : host + 2;
    size_t length = strcspn(host, ":/\\");
    size_t label = strcspn(host, ".:/\\");
    if (!find_host(design, host, length, &address)) {
        (void)find_host(design, host, label, &address);
    }
    return address;
}

/* ---- What follows from the rest ---- */

static int core_group(const struct cs_design *design)
{
    for (int g = 0; g < design->n_groups; g++) {
        if (design->groups[g].is_core) {
            return g;
        }
    }
    return CS_NONE;
}

static int add_core_group(struct cs_design *design, struct cs_arena *arena)
{
    struct cs_group *groups = CS_NEW_ARRAY(arena, struct cs_group, (size_t)design->n_groups + 1);
    if (design->n_groups > 0) {
        memcpy(groups, design->groups, (size_t)design->n_groups * sizeof *groups);
    }
    groups[design->n_groups] = (struct cs_group){
        .name = "Cluster Group",
        .is_core = true,
        .props = cs_default_settings(arena, CS_SCOPE_GROUP, design->windows),
        .initial_owner = CS_NONE,
    };
    design->groups = groups;
    return design->n_groups++;
}

static const char *witness_name(const struct cs_design *design)
{
    switch (design->quorum_type) {
    case CS_QUORUM_FILE_SHARE:
        return "File Share Witness";
    case CS_QUORUM_CLOUD:
        return "Cloud Witness";
    case CS_QUORUM_DISK:
    case CS_QUORUM_DISK_ONLY:
    case CS_QUORUM_NODE_MAJORITY:
    case CS_QUORUM_TYPES:
        break;
    }
    return "Witness Disk";
}

static enum cs_type_id witness_type(const struct cs_design *design)
{
    switch (design->quorum_type) {
    case CS_QUORUM_FILE_SHARE:
        return CS_TYPE_FILE_SHARE_WITNESS;
    case CS_QUORUM_CLOUD:
        return CS_TYPE_CLOUD_WITNESS;
    case CS_QUORUM_DISK:
    case CS_QUORUM_DISK_ONLY:
    case CS_QUORUM_NODE_MAJORITY:
    case CS_QUORUM_TYPES:
        break;
    }
    return CS_TYPE_PHYSICAL_DISK;
}

static void add_witness(struct cs_design *design, struct cs_arena *arena, int group)
{
    struct cs_resource *resources = CS_NEW_ARRAY(arena, struct cs_resource,
                                                 (size_t)design->n_resources + 1);
    if (design->n_resources > 0) {
        memcpy(resources, design->resources, (size_t)design->n_resources * sizeof *resources);
    }
    enum cs_type_id type = witness_type(design);
    cs_nodes all = design->n_nodes == CS_NODES_MAX ? ~(cs_nodes)0
                                                   : ((cs_nodes)1 << design->n_nodes) - 1;
    resources[design->n_resources] = (struct cs_resource){
        .name = witness_name(design),
        .type = type,
        .group = group,
        .props = cs_default_settings(arena, CS_SCOPE_RESOURCE, design->windows),
        .timings = cs_default_timings(arena, CS_SCOPE_RESOURCE, type),
        .disk = design->witness_disk,
        .network = design->witness_network,
        .account = CS_NONE,
        .possible_owners = all,
    };
    design->resources = resources;
    design->witness = design->n_resources++;
}

static void list_resources_of_groups(struct cs_design *design, struct cs_arena *arena)
{
    for (int g = 0; g < design->n_groups; g++) {
        struct cs_group *group = &design->groups[g];
        int16_t *list = CS_NEW_ARRAY(arena, int16_t, (size_t)design->n_resources + 1);
        group->n_resources = 0;
        for (int r = 0; r < design->n_resources; r++) {
            if (design->resources[r].group == g) {
                list[group->n_resources++] = (int16_t)r;
            }
        }
        group->resources = list;
    }
}

static void list_dependents(struct cs_design *design, struct cs_arena *arena)
{
    int *counts = CS_NEW_ARRAY(arena, int, (size_t)design->n_resources + 1);
    for (int r = 0; r < design->n_resources; r++) {
        for (int i = 0; i < design->resources[r].n_providers; i++) {
            counts[design->resources[r].providers[i]]++;
        }
    }
    for (int p = 0; p < design->n_resources; p++) {
        int16_t *list = CS_NEW_ARRAY(arena, int16_t, (size_t)counts[p] + 1);
        design->resources[p].dependents = list;
        design->resources[p].n_dependents = 0;
    }
    for (int r = 0; r < design->n_resources; r++) {
        for (int i = 0; i < design->resources[r].n_providers; i++) {
            struct cs_resource *provider = &design->resources[design->resources[r].providers[i]];
            ((int16_t *)(uintptr_t)provider->dependents)[provider->n_dependents++] = (int16_t)r;
        }
    }
}

/* The name under which the clustered instance of SQL Server is found. */
static void find_network_name(struct cs_design *design)
{
    design->sql.network_name = CS_NONE;
    if (!design->sql.present || design->sql.resource == CS_NONE) {
        return;
    }
    const struct cs_resource *sql = &design->resources[design->sql.resource];
    for (int i = sql->n_providers - 1; i >= 0; i--) {
        if (cs_types[design->resources[sql->providers[i]].type].class == CS_CLASS_NAME) {
            design->sql.network_name = sql->providers[i];
        }
    }
}

bool cs_prop_fits(int property, enum cs_type_id type)
{
    if (property == CS_P_HEALTH_CHECK_TIMEOUT || property == CS_P_FAILURE_CONDITION_LEVEL) {
        return type == CS_TYPE_SQL_SERVER;
    }
    return property != CS_P_DISK_ARB_INTERVAL || cs_types[type].class == CS_CLASS_DISK;
}

void cs_design_complete(struct cs_design *design, struct cs_arena *arena)
{
    int core = core_group(design);
    if (core == CS_NONE) {
        core = add_core_group(design, arena);
    }
    bool wants_witness = design->quorum_type != CS_QUORUM_NODE_MAJORITY;
    if (wants_witness && design->witness == CS_NONE) {
        add_witness(design, arena, core);
    }
    list_resources_of_groups(design, arena);
    list_dependents(design, arena);
    for (int r = 0; r < design->n_resources; r++) {
        if (cs_types[design->resources[r].type].class == CS_CLASS_NAME) {
            design->resources[r].dns_name = cs_dns_name(design, r, arena);
        }
    }
    find_network_name(design);
}
