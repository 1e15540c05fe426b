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
    CS_COMPUTERS_MAX = 256,
    CS_COMPONENTS_MAX = 512,
    CS_DATABASES_MAX = 64,
    CS_ACCOUNTS_MAX = 64,
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
    CS_SCOPE_COMPUTER, /* timings alone */
    CS_SCOPE_DATABASE,
    CS_SCOPE_COMPONENT, /* timings alone */
    CS_SCOPE_XPROTECT,
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
    CS_UNIT_PPM,
    CS_UNIT_KB_S /* kilobytes a second */
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

/* ---- Software: what runs on the cluster and beside it ---- */

/* What a component cannot do its work without. */
enum {
    CS_NEEDS_NOTHING = 0,
    CS_NEEDS_DATABASE = 1, /* its database is ONLINE and can be reached */
    CS_NEEDS_MANAGER = 2,  /* the address that it has leads to a Management Server that works */
    CS_NEEDS_IIS = 4       /* IIS runs on the same machine */
};

/* One line of components.def. */
struct cs_component_type {
    const char *name;         /* "Management Server" */
    const char *service_name; /* of the Windows service; "" where it has none */
    unsigned needs;
    struct cs_dist start, reconnect;
    const char *where, *does, *without, *notices, *source;
};

enum cs_component_id {
#define COMPONENT(id, ...) CS_C_##id,
#include "models/components.def"
    CS_COMPONENT_TYPES
};
extern const struct cs_component_type cs_component_types[CS_COMPONENT_TYPES];

/* One line of clients.def: something that people depend on, as those see it who use a component of
 * the type. */
struct cs_client_type {
    const char *name;
    enum cs_component_id seen_by;
    const char *needs, *source;
};
enum cs_client_id {
#define CLIENT(id, ...) CS_CLIENT_##id,
#include "models/clients.def"
    CS_CLIENT_TYPES
};
extern const struct cs_client_type cs_client_types[CS_CLIENT_TYPES];

/* Where an address such as "http://MILESTONE.TESTDOMAIN.local:80/" leads: at most one of the three
 * is not CS_NONE; all are when nobody has that name. */
struct cs_address {
    const char *text; /* as written; NULL: none was given */
    int resource;     /* a Network Name or IP Address resource: the node that it is online on */
    int node;
    int computer;
};

/* A computer that is no node of the cluster. */
struct cs_computer {
    const char *name;
    int network; /* that it is on; CS_NONE when the design has no network with Role 3 */
    const char *address, *domain; /* NULL when not given */
    struct cs_duration *timings;
};

/* A moment is a count of microseconds since 1970-01-01 00:00 of the local calendar. */
#define CS_MOMENT_NEVER INT64_MAX

struct cs_account {
    const char *name;    /* "TESTDOMAIN\sqlservice" */
    const char *purpose; /* NULL when not given */
    cs_time expires;     /* the moment at which its password does; CS_MOMENT_NEVER */
};

enum cs_edition {
    CS_EDITION_EXPRESS,
    CS_EDITION_STANDARD,
    CS_EDITION_ENTERPRISE,
    CS_EDITION_DEVELOPER,
    CS_EDITIONS
};
const char *cs_edition_name(enum cs_edition edition);

/* A database's files lie on a shared disk, or on a file share, or, wrongly, on a node's own disk.
 * Those of an instance outside the cluster lie on its computer: then all three are CS_NONE. */
struct cs_database {
    const char *name;
    int disk;     /* CS_NONE */
    int local_to; /* node; CS_NONE */
    int share_on; /* computer that serves the file share; CS_NONE */
    struct cs_setting *props;
    struct cs_duration *timings;
};

/* "SqlServer": the one instance of SQL Server that XProtect uses. */
struct cs_sql {
    bool present;
    const char *instance; /* "SQLCLUSTER"; "MSSQLSERVER" when not given */
    const char *version;  /* "2016"; NULL when not given */
    enum cs_edition edition;
    int64_t port;
    int resource; /* of type SQL Server: a failover cluster instance; CS_NONE */
    int computer; /* or outside the cluster; CS_NONE */
    int network_name; /* that `resource` depends on (found by cs_design_complete); CS_NONE */
    struct cs_database *databases;
    int n_databases;
};

struct cs_component {
    const char *name;
    enum cs_component_id type;
    int resource;   /* the cluster starts and stops it; CS_NONE: Windows does, when it boots */
    cs_nodes nodes; /* that it is installed on when the run begins */
    int computer;   /* or on this; CS_NONE */
    struct cs_address manager; /* what it knows as the Management Server's address */
    int database;              /* CS_NONE */
    int stands_in_for; /* FAILOVER_RECORDING_SERVER: a component; CS_NONE: for whichever is away */
    struct cs_duration *timings;
};

enum cs_protection { CS_PROTECTION_DPAPI, CS_PROTECTION_CERTIFICATE };

/* The certificate that protects the data of an external identity provider, on one node. */
struct cs_certificate {
    bool installed; /* in the personal store of the computer */
    bool trusted;
    bool permitted;  /* the Identity Provider's app pool account may read the private key */
    bool configured; /* the thumbprint stands in appsettings.json of this node */
    cs_time expires; /* moment */
};

struct cs_xprotect {
    bool present;
    const char *product, *version; /* "XProtect Corporate", "2022 R1"; NULL when not given */
    struct cs_setting *props;
    int account;          /* place in accounts; CS_NONE: NT AUTHORITY\NETWORK SERVICE */
    bool storage_access;  /* the account may use the shared storage */
    bool system_password; /* a system configuration password is set */
    enum cs_protection protection;
    struct cs_certificate *certificates; /* by node */
    int external_entered_on; /* node on which an external provider was applied; CS_NONE: none */
    struct cs_address registered[CS_COMPONENT_TYPES]; /* Registered Services, by component type */
    struct cs_address service_address;                /* Network, Service address (LAN) */
};

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
    const char *dns_name; /* NAME: how others find it ("DnsName", else cs_design_complete) */
    int account; /* place in accounts that its service logs on with; CS_NONE: a built-in one */
};

struct cs_group {
    const char *name;
    bool is_core; /* "Cluster Group": owned by whoever arbitrates */
    bool planned; /* "Planned": true: nobody has made the role yet when the run begins */
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
    struct cs_computer *computers;
    struct cs_account *accounts;
    struct cs_component *components;
    int n_computers, n_accounts, n_components;
    struct cs_sql sql;
    struct cs_xprotect xprotect;
};

/* Whether resources of the type have a property of the scope RESOURCE: some belong to one type. */
bool cs_prop_fits(int property, enum cs_type_id type);

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

/* A component's durations: StartTime and ReconnectTime of its line in components.def. */
struct cs_duration *cs_component_timings(struct cs_arena *arena, enum cs_component_id type);

/* Whether two names are the same, whatever the case of their ASCII letters; NULL is no name. */
bool cs_same_name(const char *a, const char *b);

/* Where an address leads. Its host (what stands between "//" and the next ':', '/' or '\\', or the
 * text up to one of these) is compared whole, then up to its first point, with the IP addresses of
 * resources and computers, the DNS names of Network Name resources, the nodes and the computers,
 * whatever the case of its letters. The design need not be complete. */
struct cs_address cs_address_resolve(const struct cs_design *design, const char *text);

/* The DNS name of a Network Name resource: its own, if it has one; what stands in brackets in "SQL
 * Network Name (X)"; the cluster's name in the core group; else the resource's name. */
const char *cs_dns_name(const struct cs_design *design, int resource, struct cs_arena *arena);

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
    CS_A_UNKILLABLE = 32768,
    CS_A_COMPUTER = 1 << 16,
    CS_A_HOST = 1 << 17, /* either "node" or "computer" */
    CS_A_COMPONENT = 1 << 18,
    CS_A_DATABASE = 1 << 19,
    CS_A_ADDRESS = 1 << 20,
    CS_A_SERVICE = 1 << 21,    /* a registered service, by its component type */
    CS_A_DIAGNOSTIC = 1 << 22, /* a component of sp_server_diagnostics … */
    CS_A_STATE = 1 << 23,      /* … and its state */
    CS_A_NEW_DATABASE = 1 << 24,
    CS_A_PASSWORD = 1 << 25, /* the system configuration password is at hand */
    CS_A_FAILS = 1 << 26,
    CS_A_ACCOUNT = 1 << 27
};

/* What sp_server_diagnostics tells about, and how (facts 7.2). */
enum cs_diagnostic {
    CS_DIAG_SYSTEM,
    CS_DIAG_RESOURCE,
    CS_DIAG_QUERY_PROCESSING,
    CS_DIAG_IO_SUBSYSTEM,
    CS_DIAG_EVENTS,
    CS_DIAGNOSTICS
};
enum cs_diagnosis {
    CS_DIAGNOSIS_UNKNOWN,
    CS_DIAGNOSIS_CLEAN,
    CS_DIAGNOSIS_WARNING,
    CS_DIAGNOSIS_ERROR,
    CS_DIAGNOSES
};
const char *cs_diagnostic_name(int diagnostic); /* "system", "query_processing" … */
const char *cs_diagnosis_name(int diagnosis);   /* "unknown", "clean", "warning", "error" */

/* The members of an action that stand for one flag each, in the order of the documentation. A_HOST
 * stands for two: "node" and "computer". */
struct cs_member {
    unsigned flag;
    const char *name;
};
enum { CS_MEMBERS_MAX = 32 };
extern const struct cs_member cs_members[];
extern const size_t cs_member_count;

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

/* One line of procedures.def: a step of what a person does that takes time. */
struct cs_step {
    enum cs_verb_id verb;
    const char *what;
    struct cs_dist takes;
    const char *source;
};
enum cs_step_id {
#define STEP(verb, id, ...) CS_STEP_##id,
#include "models/procedures.def"
    CS_STEPS
};
extern const struct cs_step cs_steps[CS_STEPS];

enum cs_failback { CS_FAILBACK_NONE, CS_FAILBACK_IMMEDIATE, CS_FAILBACK_POLICY };

enum cs_when {
    CS_WHEN_AT,      /* at `delay` */
    CS_WHEN_AFTER,   /* `delay` after action number `after` was performed */
    CS_WHEN_OBSERVED /* `delay` after the entity is seen in the state: the first time since the
                        action before it in the list was performed, or since the start */
};

enum cs_entity {
    CS_ENTITY_NODE,
    CS_ENTITY_GROUP,
    CS_ENTITY_RESOURCE,
    CS_ENTITY_NETWORK,
    CS_ENTITY_DATABASE
};

struct cs_action_spec {
    const char *id; /* given, or "a1", "a2", … by place */
    uint32_t line;  /* of the scenario's file, for messages; 0: it does not stand there */
    enum cs_verb_id verb;
    enum cs_when when;
    cs_time delay;
    int after; /* AFTER: an action with a smaller or larger number, never in a circle */
    enum cs_entity observed_kind; /* OBSERVED */
    int observed;
    const char *observed_state; /* a static name of a state */
    int observed_owner;         /* groups: the node that must own it; CS_NONE: any */
    int node, network, disk, group, resource, to; /* CS_NONE when absent */
    int computer, component, database, account;   /* CS_NONE when absent */
    int service;               /* enum cs_component_id; CS_NONE */
    int diagnostic, state;     /* enum cs_diagnostic, enum cs_diagnosis; CS_NONE */
    struct cs_address address; /* its text is NULL when absent */
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
    uint32_t line; /* of the scenario's file, for messages; 0: it does not stand there */
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
    cs_time starts_on; /* the moment of that midnight: "startsOn", else 2026-01-01 */
    uint64_t seed;
    const struct cs_action_spec *actions;
    int n_actions;
    const struct cs_expectation *expectations;
    int n_expectations;
};

#endif
