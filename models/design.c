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
}
