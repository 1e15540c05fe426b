/* oracle/world.h: what a trace has told so far, put together by the oracle alone.
 *
 * Updated once per record and read by all rules. Entities are numbered by type in the order in
 * which they are declared; -1 stands for none. */
#ifndef CS_ORACLE_WORLD_H
#define CS_ORACLE_WORLD_H

#include "sim/base/arena.h"
#include "sim/trace/trace.h"

#define CS_OW_NODES 64

/* Indices of any entities. */
struct cs_ow_set {
    uint64_t *words;
    int room; /* in words */
};

enum cs_ow_type {
    CS_OW_OTHER, CS_OW_CLUSTER, CS_OW_NODE, CS_OW_HOST, CS_OW_SERVICE, CS_OW_DRAIN, CS_OW_STATUS,
    CS_OW_VOTE, CS_OW_NETWORK, CS_OW_INTERFACE, CS_OW_ROUTE, CS_OW_GROUP, CS_OW_RESOURCE,
    CS_OW_DISK, CS_OW_TARGET, CS_OW_VIEW, CS_OW_ACTION,
    /* the software on the cluster, and people */
    CS_OW_COMPUTER, CS_OW_INSTANCE, CS_OW_DATABASE, CS_OW_DIAGNOSTICS, CS_OW_COMPONENT,
    CS_OW_COPY, CS_OW_REGISTERED, CS_OW_CLIENT, CS_OW_ACCOUNT, CS_OW_CERTIFICATE,
    CS_OW_EXTERNAL, CS_OW_MONITORING, CS_OW_TYPES
};

/* Who a "type/name" is. Host, service, drain, status and vote have their node's index. */
struct cs_ow_ref {
    enum cs_ow_type type;
    int index;
};

/* Every state, standing and condition that a trace can name. */
#define CS_OW_STATES(X) \
    X(UNKNOWN, "Unknown") X(OFF, "Off") X(BOOTING, "Booting") X(RUNNING, "Running") \
    X(SHUTTING_DOWN, "ShuttingDown") X(DUMPING, "Dumping") X(FROZEN, "Frozen") \
    X(STOPPED, "Stopped") X(STARTING, "Starting") X(JOINING, "Joining") X(FORMING, "Forming") \
    X(STOPPING, "Stopping") X(HUNG, "Hung") X(RESTART_WAIT, "RestartWait") X(UP, "Up") \
    X(DOWN, "Down") X(PAUSED, "Paused") X(NOT_INITIATED, "Not Initiated") \
    X(IN_PROGRESS, "In Progress") X(COMPLETED, "Completed") X(FAILED, "Failed") \
    X(NORMAL, "Normal") X(QUARANTINED, "Quarantined") X(UNAVAILABLE, "Unavailable") \
    X(PARTITIONED, "Partitioned") X(UNREACHABLE, "Unreachable") X(ONLINE, "Online") \
    X(OFFLINE, "Offline") X(PARTIAL, "PartialOnline") X(PENDING, "Pending") \
    X(ONLINE_PENDING, "OnlinePending") X(OFFLINE_PENDING, "OfflinePending") X(NONE, "none") \
    X(STANDING_PENDING, "pending") X(QUORUM, "quorum") X(FORCED, "forced") X(LOST, "lost") \
    X(WORKING, "working") X(NOT_WORKING, "not working") \
    X(DB_OFFLINE, "OFFLINE") X(DB_RECOVERING, "RECOVERING") X(DB_ONLINE, "ONLINE") \
    X(DB_RECOVERY_PENDING, "RECOVERY_PENDING") X(DB_SUSPECT, "SUSPECT") \
    X(DB_RESTORING, "RESTORING") X(HEALTH_UNKNOWN, "unknown") X(HEALTH_CLEAN, "clean") \
    X(HEALTH_WARNING, "warning") X(HEALTH_ERROR, "error") X(NOT_INSTALLED, "NotInstalled") \
    X(WAITING, "Waiting") X(STANDING_IN, "StandingIn") X(LOGGED_OUT, "LoggedOut") \
    X(VALID, "Valid") X(EXPIRED, "Expired") X(UNTRUSTED, "Untrusted") X(MISSING, "Missing") \
    X(NO_PERMISSION, "NoPermission") X(READABLE, "Readable") X(UNREADABLE, "Unreadable") \
    X(ACTIVE, "Active")

enum cs_ow_state {
#define X(symbol, text) CS_OWS_##symbol,
    CS_OW_STATES(X)
#undef X
    CS_OWS_COUNT
};

/* The properties that a rule reads as numbers. */
#define CS_OW_PROPS(X) \
    X(SameSubnetDelay) X(SameSubnetThreshold) X(CrossSubnetDelay) X(CrossSubnetThreshold) \
    X(CrossSiteDelay) X(CrossSiteThreshold) X(ClusSvcHangTimeout) X(HangRecoveryAction) \
    X(ClusSvcRegroupOpeningTimeout) X(ClusSvcRegroupStageTimeout) \
    X(ClusSvcRegroupPruningTimeout) X(ClusSvcRegroupTickInMilliseconds) \
    X(ClusterGroupWaitDelay) X(GroupDependencyTimeout) X(ShutdownTimeoutInMinutes) \
    X(DrainOnShutdown) X(QuarantineThreshold) X(QuarantineDuration) X(DynamicQuorum) \
    X(DynamicWitness) \
    X(LowerQuorumPriorityNodeID) X(QuorumArbitrationTimeMax) X(WitnessRestartInterval) \
    X(WitnessDatabaseWriteTimeout) X(RequestReplyTimeout) X(ResiliencyDefaultPeriod) \
    X(IgnorePersistentStateOnStartup) X(AddEvictDelay) X(RouteHistoryLength) X(NodeWeight) \
    X(HasGateway) X(FailoverThreshold) X(FailoverPeriod) X(AutoFailbackType) \
    X(FailbackWindowStart) X(FailbackWindowEnd) X(Priority) X(PersistentState) \
    X(ComputedFailoverThreshold) X(IsCoreGroup) X(LooksAlivePollInterval) \
    X(IsAlivePollInterval) X(PendingTimeout) X(DeadlockTimeout) X(RestartAction) \
    X(RestartThreshold) X(RestartPeriod) X(RestartDelay) X(RetryPeriodOnFailure) \
    X(SeparateMonitor) X(IsWitness) X(MaintenanceMode) X(NodeCount) X(StartOfDay) \
    X(ArbitrationDelay) X(DiskArbInterval) X(Role) X(HealthCheckTimeout) \
    X(FailureConditionLevel) X(IsPlanned) X(TargetRecoveryTime) X(TokenLifetime) \
    X(StorageAccess) X(Latency)

enum cs_ow_prop {
#define X(name) CS_OWP_##name,
    CS_OW_PROPS(X)
#undef X
    CS_OWP_COUNT
};

struct cs_ow_props {
    int64_t value[CS_OWP_COUNT];
    cs_time since[CS_OWP_COUNT];
    bool set[CS_OWP_COUNT];
    bool by_default[CS_OWP_COUNT];
};

struct cs_ow_node {
    const char *name;
    int64_t id;
    enum cs_ow_state host, service, state, drain, status;
    cs_time host_since, service_since, state_since, drain_since;
    uint64_t host_seq, service_seq, state_seq, drain_seq;
    uint64_t left_seq; /* the last record by which it was active no longer; 0: none */
    int vote; /* -1 = not said */
    int view; /* -1 = in none */
    struct cs_ow_props props;
};

struct cs_ow_group {
    const char *name;
    enum cs_ow_state state;
    cs_time state_since;
    uint64_t state_seq;
    int owner, last_owner, owner_before; /* before the last change */
    cs_time owner_since;
    uint64_t owner_seq;
    int *preferred;
    int preferred_count;
    int *resources;
    int resource_count;
    int failovers;          /* own count of attempts to fail over in the present period */
    cs_time failover_start; /* when that period began */
    bool attempted;         /* an attempt that was counted has not yet changed the owner */
    int failovers_at;       /* the count, and … */
    int64_t limit_at;       /* … the threshold, as they were when the last attempt began */
    bool dirty;
    struct cs_ow_props props;
};

struct cs_ow_resource {
    const char *name, *type, *service_name, *address;
    enum cs_ow_state state, before;
    cs_time state_since;
    uint64_t state_seq;
    int group;
    uint64_t possible; /* nodes; 0 = nothing said */
    const char *expression;
    int *code; /* the expression in postfix form: resource indices, -1 and, -2 or */
    int code_length;
    int *providers;
    int provider_count;
    int *dependents;
    int dependent_count, dependent_room;
    uint64_t works_on; /* nodes */
    enum cs_ow_state work;
    cs_time work_since;
    int disk, network; /* holds, runs on */
    int restarts;          /* own count of restarts in place in the present period */
    cs_time restart_start;
    int restarts_before;   /* restarts counted before the last failure */
    cs_time failed_at;     /* the last failure; -1 = none */
    uint64_t failed_seq;
    bool restart_expired;  /* at the last failure an earlier period had run out */
    bool restart_granted;  /* after the last failure, and counted, and not made yet */
    cs_time call_at;
    int vote;
    int account;           /* that it logs on as; -1 = not said */
    const char *work_why;  /* what the last record of kind work gave as reason */
    uint64_t work_seq;
    bool dirty;
    struct cs_ow_props props;
};

struct cs_ow_network {
    const char *name;
    int64_t role;
    enum cs_ow_state state;
    struct cs_ow_props props;
};

struct cs_ow_interface {
    const char *name;
    int node, network;
    enum cs_ow_state state;
    cs_time state_since;
};

struct cs_ow_route {
    const char *name;
    int from, to; /* interfaces */
    enum cs_ow_state state;
    cs_time state_since;
};

struct cs_ow_disk {
    const char *name;
    uint64_t seen_by;
    int holder, holder_before; /* before the last change */
    int resource; /* that holds it */
    int network;  /* reached by */
};

struct cs_ow_view {
    const char *name;
    uint64_t members;
    int64_t number;
    enum cs_ow_state standing;
    cs_time standing_since;
    bool stale; /* others went on without it, and it has not spoken since */
    bool unaware; /* what is left of a view whose name others took: nobody has told them */
};

struct cs_ow_action {
    const char *name;
    const struct cs_record *record;
    struct cs_ow_ref object;
};

struct cs_ow_fault {
    const struct cs_record *record;
    struct cs_ow_ref subject, object;
};

/* What has a state and little else: computers, diagnostics, registered services, clients (whose
 * state is whether they work), accounts, certificates, the external provider's data, monitoring. */
struct cs_ow_thing {
    const char *name;
    struct cs_ow_ref in; /* a certificate's and an external provider's node, a role monitored */
    enum cs_ow_state state;
    cs_time since;
    uint64_t seq;
    struct cs_ow_set seen_by; /* a client's components */
    const char *text;    /* a registered service's Url */
    struct cs_ow_ref machine; /* that serves a client */
};

struct cs_ow_instance {
    const char *name;
    int resource, computer; /* that it runs as, or on */
    int network_name;       /* the resource by whose name it is known */
    const char *edition;
};

struct cs_ow_database {
    const char *name;
    int instance;
    enum cs_ow_state state;
    cs_time since;
    uint64_t seq;
    struct cs_ow_set disks;
    int local_to;           /* the node on whose own disk it lies; -1 = none */
    const char *content;
    cs_time content_since, restore_at; /* the last restore began; -1 = none */
    cs_time backup_at;      /* a backup ended that others followed; -1 = none */
    cs_time backup_until, restore_until; /* when the last one ends, or ended; -1 = none */
    struct cs_ow_props props;
};

struct cs_ow_component {
    const char *name, *type, *needs;
    int resource;           /* that it runs as; -1 = none */
    struct cs_ow_set databases;
    int stands_in_for;
    cs_time start_time, reconnect_time; /* at most */
};

struct cs_ow_copy {
    const char *name;
    int component;
    struct cs_ow_ref machine; /* a host's index is its node's: the type is CS_OW_NODE */
    enum cs_ow_state state;
    cs_time since;
    uint64_t seq;
    const char *address;    /* ManagementServerAddress */
    cs_time address_since;
};

struct cs_ow_map;

/* What was last asked of an address, and the answer: hundreds of components share one, and names do
 * not change once the declarations are over. */
struct cs_ow_memo {
    const char *address; /* NULL: nothing was asked */
    bool names_role;
};

struct cs_told {
    struct cs_arena *arena;
    struct cs_ow_memo *memo;
    const struct cs_trace *trace;
    cs_time now;
    struct cs_ow_map *entities, *states, *props;
    struct cs_ow_node *nodes;
    struct cs_ow_group *groups;
    struct cs_ow_resource *resources;
    struct cs_ow_network *networks;
    struct cs_ow_interface *interfaces;
    struct cs_ow_route *routes;
    struct cs_ow_disk *disks;
    struct cs_ow_view *views;
    struct cs_ow_action *actions;
    struct cs_ow_instance *instances;
    struct cs_ow_database *databases;
    struct cs_ow_component *components;
    struct cs_ow_copy *copies;
    struct cs_ow_thing *things[CS_OW_TYPES];
    const char *service_account; /* of XProtect; NULL = not said */
    const char *data_protection; /* DPAPI, Certificate; NULL = not said */
    cs_time data_protection_since;
    int counts[CS_OW_TYPES];
    int rooms[CS_OW_TYPES];
    struct cs_ow_props cluster;
    const char *cluster_name, *quorum_type;
    int version; /* 20080, 20085 (R2), 20120, 20125, 20160, 20190, …; 0 = not said */
    enum cs_ow_state cluster_state;
    int witness; /* the resource that is the witness */
    struct cs_ow_fault *faults; /* in force */
    int fault_count, fault_room;
    uint64_t disturbed_seq; /* the last fault, repair, action or change of a property */
    cs_time disturbed_at;
    uint64_t view_seq;
    cs_time view_at;
    uint16_t routes_up[CS_OW_NODES][CS_OW_NODES];
    uint16_t routes_all[CS_OW_NODES][CS_OW_NODES];
    int *dirty_resources, *dirty_groups;
    int dirty_resource_count, dirty_group_count;
    int dirty_resource_room, dirty_group_room;
    bool software_dirty; /* what is said about software or people changed in this instant */
    bool nodes_dirty;  /* a node, host, service, view or standing changed in this instant */
    bool started;      /* the declarations are over */
    /* of the present record */
    struct cs_ow_ref subject, object;
    enum cs_ow_state from, to;
    int from_node, to_node; /* of an owner or reserve record */
    bool record_in_place;   /* a restart in place, by our own reckoning */
};

void cs_ow_set_add(struct cs_arena *arena, struct cs_ow_set *set, int index);
bool cs_ow_set_has(const struct cs_ow_set *set, int index);

/* Room for one more element of an array that has `used`; the array, or a bigger copy. */
void *cs_told_grown(struct cs_told *world, void *array, int used, int *room, size_t size);

/* Forgets the faults of a thing of this type: it runs again. */
void cs_told_mended(struct cs_told *world, struct cs_ow_ref who, enum cs_ow_type type);

/* A world without anything, for a trace. */
struct cs_told *cs_told_new(struct cs_arena *arena, const struct cs_trace *trace);

/* Takes one record in. */
void cs_told_update(struct cs_told *world, const struct cs_record *record);

/* Forgets what changed in the instant that ends. */
void cs_told_settled(struct cs_told *world);

/* Who "type/name" is; {CS_OW_OTHER, -1} when it was never declared. */
struct cs_ow_ref cs_told_find(const struct cs_told *world, const char *name);

/* Whether the present record says why a client does not work, which did not work before either:
 * its reason changed, and that is neither an outage nor a start. */
bool cs_told_reworded(const struct cs_told *world, const struct cs_record *record);

/* The state that a text names; CS_OWS_COUNT when none. */
enum cs_ow_state cs_told_state(const struct cs_told *world, const char *text);
const char *cs_ow_state_text(enum cs_ow_state state);

/* A property's value, or what is documented when the trace does not say. */
int64_t cs_told_prop(const struct cs_told *world, const struct cs_ow_props *props,
                      enum cs_ow_prop prop);

/* The documented default of a cluster-wide or common property for a Windows version; false when
 * the documents give none, or several. `least` and `most` bound it where sources disagree. */
bool cs_told_default(int version, enum cs_ow_prop prop, int64_t *least, int64_t *most);
enum cs_ow_prop cs_told_prop_named(const struct cs_told *world, const char *name);
const char *cs_ow_prop_text(enum cs_ow_prop prop);

/* Milliseconds of a resource's poll, with "use the type's value" resolved. */
int64_t cs_told_poll(const struct cs_told *world, int resource, enum cs_ow_prop prop);
/* Whether such a property is set to 0xFFFFFFFF: no limit at all. */
bool cs_told_unlimited(const struct cs_told *world, int resource, enum cs_ow_prop prop);

/* Whether a resource of a planned role is yet to be made: it counts for nothing (docs/trace.md). */
bool cs_told_planned(const struct cs_ow_resource *resource);
/* Whether nothing that was made depends on the resource. */
bool cs_told_is_top(const struct cs_told *world, const struct cs_ow_resource *resource);

/* Whether a resource's dependency expression holds when exactly the Online resources count. */
bool cs_told_depends_ok(const struct cs_told *world, int resource);

/* The threshold of automatic failovers that holds for a group, by our own arithmetic. */
int64_t cs_told_threshold(const struct cs_told *world, int group);

/* Whether somebody's action, and nothing between, led to the record. */
bool cs_told_by_action(const struct cs_told *world, const struct cs_record *record);

/* Automatic failovers used by a group in the period that holds at `now`. */
int cs_told_failovers_used(const struct cs_told *world, int group);

/* Nodes that may take a group now: Up, possible owner of all its resources, not its owner. */
uint64_t cs_told_candidates(const struct cs_told *world, int group);
uint64_t cs_told_possible(const struct cs_told *world, int group);

/* A node that runs: its hardware runs and its Cluster service takes part. */
bool cs_told_alive(const struct cs_told *world, int node);

/* The nodes of views that have quorum, or are forced. */
uint64_t cs_told_quorate(const struct cs_told *world);

/* Sum of the present votes of the given nodes; of the witness. */
int cs_told_votes(const struct cs_told *world, uint64_t nodes);
int cs_told_witness_vote(const struct cs_told *world);
bool cs_told_witness_works(const struct cs_told *world);

/* All declared nodes; all that are alive. */
uint64_t cs_told_all(const struct cs_told *world);
uint64_t cs_told_live(const struct cs_told *world);
int cs_told_count(uint64_t nodes);
int cs_told_first(uint64_t nodes); /* -1 when none */

/* The longest that a silent node may go unnoticed, and the longest that a regroup may take, as
 * declared: delay times threshold; opening, stage and pruning time-outs. */
cs_time cs_told_detection(const struct cs_told *world);
cs_time cs_told_regroup(const struct cs_told *world);
cs_time cs_told_arbitration(const struct cs_told *world);

/* Whether a network could carry between the two: no fault is in force on some route of theirs. */
bool cs_told_could_meet(const struct cs_told *world, int a, int b);

/* Whether one view holds both nodes; whether a node is in a view that runs the cluster. */
bool cs_told_together(const struct cs_told *world, int a, int b);
bool cs_told_in_quorum(const struct cs_told *world, int node);

/* The nodes of a list as views name them. */
uint64_t cs_told_nodes(const struct cs_told *world, const char *list);

/* Faults in force whose subject is not `but` (NULL: all). */
int cs_told_faults_but(const struct cs_told *world, const char *but);

/* Names for sentences. */
const char *cs_told_node_name(const struct cs_told *world, int node);

/* Whether a text contains a word, whatever the case of its ASCII letters. */
bool cs_ow_has(const char *text, const char *word);
bool cs_ow_same(const char *a, const char *b);

#endif
