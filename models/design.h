/* models/design.h: what a run is made of: the cluster and what happens to it.
 *
 * Everything here is read-only while a run goes on, and shared by all runs of a design. Entities
 * refer to one another by their place in the arrays; sets of nodes are bit masks by that place. */
#ifndef CS_DESIGN_H
#define CS_DESIGN_H

#include "sim/base/arena.h"
#include "sim/base/random.h"

/* What Windows itself allows, or what nobody has ever built; more is refused with a sentence. */
enum {
    CS_NODES_MAX = 64, /* Windows Server 2012 and later; 16 in 2008 R2 */
    CS_NETWORKS_MAX = 16,
    CS_DISKS_MAX = 256,
    CS_GROUPS_MAX = 512,
    CS_RESOURCES_MAX = 4096,
    CS_ACTIONS_MAX = 100000,
    CS_EXPECTATIONS_MAX = 10000,
    CS_NAME_MAX = 128 /* bytes of a name */
};

#define CS_NONE (-1)

typedef uint64_t cs_nodes; /* a set of nodes */

enum cs_windows {
    CS_WIN_2008_R2,
    CS_WIN_2012,
    CS_WIN_2012_R2,
    CS_WIN_2016,
    CS_WIN_2019,
    CS_WIN_2022,
    CS_WINDOWS
};

/* "2008 R2" … "2022". */
const char *cs_windows_name(enum cs_windows version);

enum cs_provenance {
    CS_PROV_DEFAULT,  /* the documented default of this Windows version */
    CS_PROV_GIVEN,    /* written in the design or scenario */
    CS_PROV_MEASURED, /* observed on a real cluster */
    CS_PROV_ASSUMED,  /* nobody documents it */
    CS_PROV_DERIVED   /* follows from others */
};
const char *cs_provenance_name(enum cs_provenance provenance);

enum cs_scope {
    CS_SCOPE_CLUSTER,
    CS_SCOPE_NODE,
    CS_SCOPE_NETWORK,
    CS_SCOPE_GROUP,
    CS_SCOPE_RESOURCE,
    CS_SCOPES
};

enum cs_unit {
    CS_UNIT_COUNT,
    CS_UNIT_BOOL,
    CS_UNIT_ENUM,
    CS_UNIT_US,
    CS_UNIT_MS,
    CS_UNIT_S,
    CS_UNIT_MIN,
    CS_UNIT_H,
    CS_UNIT_HOUR_OF_DAY,
    CS_UNIT_BEATS,
    CS_UNIT_PPM
};

#define CS_ABSENT    INT64_MIN /* this Windows version does not have the property */
#define CS_UNLIMITED INT64_C(4294967295)

/* One line of props.def. Its values are in `unit`; a US property is a duration ("60s"). */
struct cs_prop {
    enum cs_scope scope;
    const char *name;
    enum cs_unit unit;
    int64_t least, most;
    int64_t defaults[CS_WINDOWS];
    enum cs_provenance provenance; /* of the default */
    const char *source, *meaning;
};

/* One line of timings.def. */
struct cs_timing {
    enum cs_scope scope;
    const char *name;
    struct cs_dist fallback; /* of a resource's OnlineTime and OfflineTime: unused, see cs_type */
    bool by_type;
    const char *source, *meaning;
};

enum cs_prop_id {
#define PROP(scope, id, ...) CS_P_##id,
#include "models/props.def"
    CS_PROPS
};

enum cs_timing_id {
#define TIMING(scope, id, ...) CS_T_##id,
#include "models/timings.def"
    CS_TIMINGS
};

extern const struct cs_prop cs_props[CS_PROPS];
extern const struct cs_timing cs_timings[CS_TIMINGS];

/* A property's value, and where it comes from. */
struct cs_setting {
    int64_t value;
    enum cs_provenance provenance;
    const char *source; /* a documented source, "design.json:12", …; never NULL */
};

struct cs_duration {
    struct cs_dist dist;
    enum cs_provenance provenance;
    const char *source;
};

enum cs_class {
    CS_CLASS_DISK,
    CS_CLASS_ADDRESS,
    CS_CLASS_NAME,
    CS_CLASS_SERVICE,
    CS_CLASS_WITNESS
};

struct cs_type {
    const char *name;
    enum cs_class class;
    struct cs_dist online, offline;
    const char *meaning;
};

enum cs_type_id {
#define TYPE(id, ...) CS_TYPE_##id,
#include "models/types.def"
    CS_TYPES
};
extern const struct cs_type cs_types[CS_TYPES];

struct cs_node {
    const char *name;
    struct cs_setting *props;    /* CS_PROPS of them; those of other scopes are unused */
    struct cs_duration *timings; /* CS_TIMINGS of them */
    bool starts_off; /* "StartsOff": true: the node is switched off when the run begins */
};

struct cs_network {
    const char *name;
    struct cs_setting *props;
    const char *address, *mask; /* NULL when not given */
    bool has_gateway;           /* an outside reference tells which interface is at fault */
    cs_nodes nodes;             /* that have an interface on it */
    const char *addresses[CS_NODES_MAX]; /* by node; NULL when not given */
    uint32_t routed_to; /* mask of networks on other subnets whose interfaces it reaches */
};

struct cs_disk {
    const char *name;
    const char *volume; /* "B:\"; NULL when not given */
    const char *size;   /* "20 GB"; NULL when not given */
    uint32_t networks;  /* mask of networks that lead to it; 0: none needed (direct) */
    cs_nodes seen_by;   /* nodes that have a path to it */
};

/* A dependency expression in postfix order: a provider's number, or one of these. */
enum { CS_EXPR_AND = -1, CS_EXPR_OR = -2 };

struct cs_resource {
    const char *name;
    enum cs_type_id type;
    int group;
    struct cs_setting *props;
    struct cs_duration *timings;
    int disk;            /* DISK: which; CS_NONE otherwise */
    int network;         /* ADDRESS, WITNESS of share or cloud: which; CS_NONE otherwise */
    const char *address; /* ADDRESS: NULL when not given */
    cs_nodes possible_owners;
    const char *expression; /* as written; NULL when it depends on nothing */
    const int16_t *postfix;
    int postfix_length;
    const int16_t *providers; /* every resource named in the expression, once, ascending */
    int n_providers;
    const int16_t *dependents; /* filled by cs_design_complete */
    int n_dependents;
    const char *service; /* "ServiceName"; NULL when not given */
};

struct cs_group {
    const char *name;
    bool is_core; /* "Cluster Group": owned by whoever arbitrates */
    struct cs_setting *props;
    const int16_t *preferred; /* nodes, first choice first */
    int n_preferred;
    const char *const *anti_affinity; /* class names */
    int n_anti_affinity;
    const int16_t *depends_on; /* groups of its provider set (2016+) */
    int n_depends_on;
    int initial_owner;        /* "OwnerNode" when the run begins; CS_NONE: placement decides */
    const int16_t *resources; /* in design order; filled by cs_design_complete */
    int n_resources;
};

enum cs_quorum_type {
    CS_QUORUM_NODE_MAJORITY, /* "NodeMajority" */
    CS_QUORUM_DISK,          /* "NodeAndDiskMajority" */
    CS_QUORUM_FILE_SHARE,    /* "NodeAndFileShareMajority" */
    CS_QUORUM_CLOUD,     /* "NodeAndCloudMajority": a spelling of ours, Windows prints "Majority" */
    CS_QUORUM_DISK_ONLY, /* "DiskOnly" */
    CS_QUORUM_TYPES
};
const char *cs_quorum_type_name(enum cs_quorum_type type);

struct cs_design {
    const char *name;           /* of the cluster */
    const char *title, *domain; /* NULL when not given */
    const char *file;           /* as it was named on the command line or in the scenario */
    enum cs_windows windows;
    struct cs_setting *props; /* of the cluster */
    enum cs_quorum_type quorum_type;
    int witness; /* resource; CS_NONE */
    /* A witness that the design names without listing a resource for it: cs_design_complete makes
     * the resource (and the core group) from these and sets `witness`. CS_NONE otherwise. */
    int witness_disk;    /* disk: QuorumType NodeAndDiskMajority or DiskOnly */
    int witness_network; /* network: QuorumType NodeAndFileShareMajority or NodeAndCloudMajority */
    struct cs_node *nodes;
    struct cs_network *networks;
    struct cs_disk *disks;
    struct cs_group *groups;
    struct cs_resource *resources;
    int n_nodes, n_networks, n_disks, n_groups, n_resources;
    const char *storage; /* name of the storage target; NULL when there are no disks */
};

/* Fills a settings array of `scope` with the defaults of a Windows version, and a timings array
 * with its fallbacks (`type` matters to resources alone). */
struct cs_setting *cs_default_settings(struct cs_arena *arena, enum cs_scope scope,
                                       enum cs_windows version);
struct cs_duration *cs_default_timings(struct cs_arena *arena, enum cs_scope scope,
                                       enum cs_type_id type);

/* Fills what follows from the rest: resources of groups, dependents, the core group "Cluster Group"
 * with the witness resource if the design has a witness and does not list them. Call once, after
 * reading and before anything else. */
void cs_design_complete(struct cs_design *design, struct cs_arena *arena);

/* ---- What happens to it ---- */

enum cs_verb_class { CS_VERB_FAULT, CS_VERB_REPAIR, CS_VERB_OPERATOR };

enum {
    CS_A_NODE = 1,
    CS_A_NETWORK = 2,
    CS_A_DISK = 4,
    CS_A_GROUP = 8,
    CS_A_RESOURCE = 16,
    CS_A_TO = 32,
    CS_A_SIDES = 64,
    CS_A_VALUE = 128,
    CS_A_PROPERTY = 256,
    CS_A_FORCE_QUORUM = 512,
    CS_A_PREVENT_QUORUM = 1024,
    CS_A_CLEAR_QUARANTINE = 2048,
    CS_A_DRAIN = 4096,
    CS_A_FORCE_DRAIN = 8192,
    CS_A_FAILBACK = 16384,
    CS_A_UNKILLABLE = 32768
};

enum cs_verb_id {
#define VERB(id, ...) CS_V_##id,
#include "models/verbs.def"
    CS_VERBS
};

struct cs_verb {
    const char *name;
    enum cs_verb_class class;
    unsigned needs, may;
    const char *meaning;
};
extern const struct cs_verb cs_verbs[CS_VERBS];

enum cs_failback { CS_FAILBACK_NONE, CS_FAILBACK_IMMEDIATE, CS_FAILBACK_POLICY };

enum cs_when {
    CS_WHEN_AT,      /* at `delay` */
    CS_WHEN_AFTER,   /* `delay` after action number `after` was performed */
    CS_WHEN_OBSERVED /* `delay` after the entity is seen in the state: the first time since the
                        action before it in the list was performed, or since the start */
};

enum cs_entity { CS_ENTITY_NODE, CS_ENTITY_GROUP, CS_ENTITY_RESOURCE, CS_ENTITY_NETWORK };

struct cs_action_spec {
    const char *id; /* given, or "a1", "a2", … by place */
    enum cs_verb_id verb;
    enum cs_when when;
    cs_time delay;
    int after; /* AFTER: an action with a smaller or larger number, never in a circle */
    enum cs_entity observed_kind; /* OBSERVED */
    int observed;
    const char *observed_state; /* a static name of a state */
    int observed_owner;         /* groups: the node that must own it; CS_NONE: any */
    int node, network, disk, group, resource, to; /* CS_NONE when absent */
    const cs_nodes *sides;
    int n_sides;
    int64_t value;
    int property;   /* enum cs_prop_id; CS_NONE */
    unsigned flags; /* the CS_A_… options that are true */
    enum cs_failback failback;
    bool may_have_no_effect; /* "mayHaveNoEffect": true; otherwise no effect fails the run */
};

/* Expectations travel in the trace as they are: see the kind "expect". */
struct cs_expectation {
    const char *id;      /* given, or "e1", … */
    const char *form;    /* within, at, always, never, at-end, event-exactly, event-at-least,
                            event-at-most, outage-at-most, outage-at-least, verdict */
    const char *subject; /* "group/…", "node/…", "vote/<node>", "cluster/…", "rule/…" … */
    const char *object;  /* an owner "node/…", or what an event is about; NULL */
    const char *to;      /* the state, the event id, the verdict; NULL for outages */
    const char *after;   /* "action/<id>"; NULL: from the start */
    const char *cites;   /* what the expectation rests on; NULL */
    int64_t value;       /* microseconds or count */
    bool has_value;
};

struct cs_scenario {
    const struct cs_design *design;
    const char *name; /* from the file's name */
    const char *file;
    const char *title, *description; /* description may be NULL */
    const char *const *cites;        /* what it shows */
    int n_cites;
    cs_time until;     /* the horizon */
    cs_time starts_at; /* time of day at which the run begins, microseconds after midnight */
    uint64_t seed;
    const struct cs_action_spec *actions;
    int n_actions;
    const struct cs_expectation *expectations;
    int n_expectations;
};

#endif
