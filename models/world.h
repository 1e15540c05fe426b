/* models/world.h: the state of a run, and what the parts of the model offer one another.
 *
 * The state is one block without pointers: kernel, then the arrays below. cs_world is the handle to
 * it (with pointers into the block) and to what does not change in a run. Nodes, networks, disks,
 * groups and resources are named by their place in the design's arrays. */
#ifndef CS_WORLD_H
#define CS_WORLD_H

#include "models/design.h"
#include "models/nodes.h"
#include "models/quorum.h"
#include "sim/kernel/kernel.h"

/* ---- The machines: states and triggers from the tables ---- */

#define ON(...)
#define IGNORE(...)

#define STATE(id, ...) CS_HOST_##id,
#define TRIGGER(id, ...)
enum cs_host_states {
#include "models/host.def"
    CS_HOST_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_HOST_ON_##id,
enum cs_host_triggers {
#include "models/host.def"
    CS_HOST_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_SVC_##id,
#define TRIGGER(id, ...)
enum cs_service_states {
#include "models/service.def"
    CS_SVC_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_SVC_ON_##id,
enum cs_service_triggers {
#include "models/service.def"
    CS_SVC_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_RES_##id,
#define TRIGGER(id, ...)
enum cs_resource_states {
#include "models/resource.def"
    CS_RES_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_RES_ON_##id,
enum cs_resource_triggers {
#include "models/resource.def"
    CS_RES_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_GRP_##id,
#define TRIGGER(id, ...)
enum cs_group_phases {
#include "models/group.def"
    CS_GRP_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_GRP_ON_##id,
enum cs_group_triggers {
#include "models/group.def"
    CS_GRP_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_ROUTE_##id,
#define TRIGGER(id, ...)
enum cs_route_states {
#include "models/route.def"
    CS_ROUTE_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_ROUTE_ON_##id,
enum cs_route_triggers {
#include "models/route.def"
    CS_ROUTE_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_VIEW_##id,
#define TRIGGER(id, ...)
enum cs_view_states {
#include "models/view.def"
    CS_VIEW_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_VIEW_ON_##id,
enum cs_view_triggers {
#include "models/view.def"
    CS_VIEW_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_CPU_##id,
#define TRIGGER(id, ...)
enum cs_computer_states {
#include "models/computer.def"
    CS_CPU_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_CPU_ON_##id,
enum cs_computer_triggers {
#include "models/computer.def"
    CS_CPU_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_DB_##id,
#define TRIGGER(id, ...)
enum cs_database_states {
#include "models/database.def"
    CS_DB_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_DB_ON_##id,
enum cs_database_triggers {
#include "models/database.def"
    CS_DB_TRIGGERS
};
#undef STATE
#undef TRIGGER

#define STATE(id, ...) CS_COPY_##id,
#define TRIGGER(id, ...)
enum cs_component_states {
#include "models/component.def"
    CS_COPY_STATES
};
#undef STATE
#undef TRIGGER
#define STATE(id, ...)
#define TRIGGER(id, ...) CS_COPY_ON_##id,
enum cs_component_triggers {
#include "models/component.def"
    CS_COPY_TRIGGERS
};
#undef STATE
#undef TRIGGER
#undef ON
#undef IGNORE

/* The casts, in this order: it is also the order of the clockwork at one instant. */
enum cs_cast_number {
    CS_CAST_DISK, /* renewals and defences of reservations: no table of states */
    CS_CAST_ROUTE,
    CS_CAST_RESOURCE,
    CS_CAST_HOST,
    CS_CAST_SERVICE,
    CS_CAST_VIEW,
    CS_CAST_GROUP,
    CS_CAST_COMPUTER,
    CS_CAST_DATABASE,
    CS_CAST_COPY,     /* copies of components */
    CS_CAST_CALENDAR, /* what happens at a date: no table of states */
    CS_CAST_ACTION, /* actions of the scenario: no table of states */
    CS_CASTS
};

enum { CS_DISK_ON_RENEW, CS_DISK_ON_DEFEND, CS_DISK_TRIGGERS };
enum { CS_ACTION_ON_DUE, CS_ACTION_ON_STEP, CS_ACTION_TRIGGERS };
enum { CS_CALENDAR_ON_DATE, CS_CALENDAR_ON_RECYCLE, CS_CALENDAR_TRIGGERS };

extern struct cs_machine cs_machine_host, cs_machine_service, cs_machine_resource, cs_machine_group,
    cs_machine_route, cs_machine_view, cs_machine_disk, cs_machine_action, cs_machine_computer,
    cs_machine_component, cs_machine_calendar, cs_machine_database;

/* ---- The state ---- */

/* The copy of the cluster database that a node, or the witness disk, has. */
struct cs_config {
    uint64_t tag; /* rises with every change: the newer copy has the larger (2.2.d) */
    struct cs_votes votes;
};

enum cs_drain { CS_DRAIN_NOT_INITIATED, CS_DRAIN_IN_PROGRESS, CS_DRAIN_COMPLETED, CS_DRAIN_FAILED };

/* The node states that Get-ClusterNode prints. */
enum cs_node_state { CS_NODE_UP, CS_NODE_DOWN, CS_NODE_PAUSED, CS_NODE_JOINING, CS_NODE_STATES };

enum { CS_DEPARTURES = 16 }; /* the most that QuarantineThreshold may be */

struct cs_node_run {
    uint8_t host;    /* enum cs_host_states */
    uint8_t service; /* enum cs_service_states */
    uint8_t shown;   /* enum cs_node_state as last emitted */
    uint8_t drain;   /* enum cs_drain */
    uint8_t drain_shown; /* … as last emitted: a stop that is no drain is not */
    bool paused;     /* by an operator; survives a reboot (2.5.f) */
    bool leaving;    /* paused because it is being stopped (DrainOnShutdown) */
    bool boot_again; /* the shutdown is a restart */
    bool then_down;  /* when the service has left, Windows goes down */
    bool force_drain;
    bool prevent_quorum; /* this start may only join */
    bool quarantined;
    bool forced;        /* started with -ForceQuorum, and quorum is not yet regained */
    int8_t drain_to;    /* CS_NONE: anywhere */
    uint32_t departures;             /* counted since the last quarantine … */
    cs_time departed[CS_DEPARTURES]; /* … and when the last of them were */
    cs_time quarantined_until;
    bool told;     /* has logged that it cannot reach the witness (1573) */
    cs_nodes view; /* the members that it believes in; 0: none */
    uint64_t view_number;
    uint64_t broken_by; /* record of what silenced it */
    struct cs_config config;
    struct cs_stream boot, down, start, join, dump;
};

struct cs_view_run {
    uint8_t state;  /* enum cs_view_states */
    int8_t arbiter; /* node that challenges or holds the witness; CS_NONE */
    bool forming;   /* the nodes are not members yet: they form a cluster */
    bool defended; /* a defence was under way when the regroup began */
    bool challenged;    /* a challenge was under way when the regroup began */
    bool interrupted;   /* who had to agree on a regroup stood still when it ended */
    bool too_slow;      /* the challenge has to wait longer than arbitration may take */
    uint64_t lock_seen; /* writes to the witness share when the challenge began */
    cs_nodes before;    /* members before the regroup */
};

/* One network interface: node * n_networks + network. */
struct cs_interface_run {
    bool pulled;   /* no link */
    bool blocked;  /* link, but nothing passes */
    uint8_t shown; /* enum cs_interface_state */
};

enum cs_interface_state {
    CS_IF_UNAVAILABLE,
    CS_IF_FAILED,
    CS_IF_UNREACHABLE,
    CS_IF_UP,
    CS_IF_UNKNOWN
};
enum cs_network_state {
    CS_NET_UNAVAILABLE,
    CS_NET_DOWN,
    CS_NET_PARTITIONED,
    CS_NET_UP,
    CS_NET_UNKNOWN
};

struct cs_network_run {
    bool failed;
    bool split;
    uint8_t shown;               /* enum cs_network_state */
    uint8_t side[CS_NODES_MAX];  /* while split; 0: reaches nobody */
    cs_nodes deaf[CS_NODES_MAX]; /* deaf[n]: nodes that do not hear what n sends */
    uint32_t loss_ppm;
    uint64_t broken_by;
};

/* What a route's heartbeats meet. Beats are numbered from 0: beat k is at phase + k * delay. */
enum cs_air { CS_AIR_CLEAR, CS_AIR_LOSSY, CS_AIR_DEAD };

struct cs_route_run {
    uint8_t state; /* enum cs_route_states */
    uint8_t air;   /* enum cs_air, in force from beat `since` on */
    uint32_t ppm;  /* exchanges lost in a million while LOSSY */
    int64_t since;
    int64_t carry;         /* consecutive misses just before `since` */
    int64_t misses;        /* eager: consecutive misses so far */
    int64_t last_answered; /* eager: number of the last beat that was answered, -1 none */
    uint64_t broken_by;    /* record under which the air became what it is */
    uint64_t phase_draw;   /* random bits from which the phase is made */
    struct cs_stream loss;
};

struct cs_disk_run {
    bool failed; /* for every node */
    bool corrupt;
    int8_t holder;       /* node that holds the reservation; CS_NONE */
    cs_nodes registered; /* challengers whose keys stand */
    cs_nodes path_failed;
    cs_nodes session_lost; /* nodes whose iSCSI session was lost, since lost_at */
    cs_time lost_at[CS_NODES_MAX];
    cs_time renew_phase; /* renewals at this instant plus whole intervals */
    bool flag;           /* the last renewal of the holder failed (lazy: before first_tick) */
    uint8_t renewals;    /* lazy: how renewals fare from first_tick on; see storage.c */
    cs_time first_tick;  /* lazy: the first renewal under the present circumstances */
    uint64_t challenged_by;
    uint64_t broken_by;
};

enum cs_process { CS_PROC_NONE, CS_PROC_WELL, CS_PROC_KILLED, CS_PROC_HUNG };

/* The results of sp_server_diagnostics: one each `interval`, at `phase` and whole intervals. */
struct cs_diagnostics_run {
    bool on;   /* they are waited for */
    bool well; /* and come, as of the last change */
    uint8_t bad;     /* what the policy acts on: 1 an error, 2 no results; 0 nothing */
    uint64_t bad_by; /* the record after which it is */
    cs_time interval, phase;
    cs_time last; /* a result came then; lazily the last before `well` became false */
};

struct cs_resource_run {
    uint8_t state;   /* enum cs_resource_states */
    uint8_t process; /* enum cs_process: what really is on `place` */
    int8_t place;    /* node on which it was last brought online; CS_NONE */
    bool want;       /* to be brought online as soon as its providers are */
    bool persistent; /* PersistentState: to be online after a move */
    bool works;      /* as last emitted */
    bool maintenance;
    bool stall_stop;
    bool hung; /* its entry points do not return */
    bool unkillable;
    bool separate;    /* runs in a monitor of its own */
    bool duplicate;   /* another machine has its address */
    bool ladder_done; /* left Failed: nothing but a retry, a move or a person will start it */
    cs_nodes start_broken, start_stalled;
    int64_t restarts;
    cs_time restarts_since;
    cs_time looks_phase, is_phase; /* an instant of a poll */
    bool defect;                   /* something is wrong that a check can see */
    uint64_t defect_by;            /* the record after which it appeared */
    uint64_t broken_by;
    uint64_t hung_by;
    struct cs_diagnostics_run diagnostics; /* of an instance of SQL Server */
    struct cs_stream online, offline;
    bool absent; /* of a planned role: nobody has made it yet */
    bool kept;   /* its node stands still in the middle of a call: `answer` comes … */
    uint8_t answer;
    cs_time answer_in; /* … so long after the thaw */
};

enum cs_move {
    CS_MOVE_INITIALLY,
    CS_MOVE_FORM,
    CS_MOVE_MANUAL,
    CS_MOVE_FAILOVER,
    CS_MOVE_NODE_DOWN,
    CS_MOVE_DRAIN,
    CS_MOVE_SHUTDOWN,
    CS_MOVE_FAILBACK,
    CS_MOVE_ARBITRATION,
    CS_MOVES
};

enum cs_group_state {
    CS_GROUP_ONLINE,
    CS_GROUP_OFFLINE,
    CS_GROUP_FAILED,
    CS_GROUP_PARTIAL,
    CS_GROUP_PENDING,
    CS_GROUP_STATES
};

struct cs_group_run {
    uint8_t phase;       /* enum cs_group_phases */
    uint8_t shown;       /* enum cs_group_state as last emitted */
    uint8_t move;        /* enum cs_move of the move under way */
    int8_t owner;        /* CS_NONE */
    int8_t target;       /* of the move under way; CS_NONE: placement decides */
    int8_t drained_from; /* node that a drain took it from; CS_NONE */
    bool persistent;     /* to be online */
    bool starting;       /* waits for the start of the cluster (ClusterGroupWaitDelay) */
    bool failed_here;    /* a resource was left Failed on this owner */
    bool held;           /* a failover waits for quorum */
    bool waited;         /* its waits at the start are over */
    bool unwell;         /* reported by 1205 and not online since */
    bool absent;         /* planned, and nobody has made it yet */
    bool unmonitored;    /* its control and monitoring are paused (Suspend-Monitoring) */
    int64_t failovers;
    cs_time failovers_since;
    struct cs_stream chance;
};

/* Where an address leads, as in struct cs_address. */
struct cs_target {
    int16_t resource, node, computer;
};

struct cs_computer_run {
    uint8_t state; /* enum cs_computer_states */
    bool boot_again;
    struct cs_stream boot, down;
};

struct cs_database_run {
    uint8_t state;   /* enum cs_database_states */
    uint8_t content; /* enum cs_content */
    bool damaged;
    bool half_restored; /* a restore began and has not ended */
    bool dirty;         /* was not closed with a checkpoint: redo and undo are due */
    bool closing;       /* the instance is being stopped in order: a checkpoint is being taken */
    uint8_t stalled;    /* the trigger of the phase that was broken off; CS_DB_TRIGGERS: none */
    uint8_t backup_content;   /* enum cs_content: of the last backup that somebody made */
    uint8_t restored_content; /* the same, of the backup that is being restored */
    int64_t log_kb;           /* that the next recovery must redo */
    cs_time left;             /* of the phase that was broken off */
    cs_time opened_at;
    cs_time damaged_at;
    cs_time renewed_at;       /* when a new database took its place, -1: never */
    cs_time lost;             /* what was written since the backup that is being restored */
    cs_time checkpoint_phase; /* an instant of a checkpoint */
    cs_time backup_phase;     /* an instant of a backup of its own accord */
    cs_time backed_up;        /* when somebody's last backup was complete, -1: never */
    struct cs_stream recovery;
};

/* A copy of a component: on one node or computer (struct cs_copy). */
struct cs_copy_run {
    uint8_t state;   /* enum cs_component_states */
    bool by_windows; /* the Service Control Manager runs it, not the cluster */
    bool stopped;    /* a person stopped it: Windows starts it again only when it boots */
    bool removing;   /* is being uninstalled: removed once it has stopped */
    bool has_needs;  /* as last looked at */
    bool away;       /* of a failover recording server: somebody to stand in for was away */
    int32_t held_by; /* an action that stopped it and will start it: its number + 1; 0: none */
    struct cs_target manager; /* its address of the Management Server */
    struct cs_stream start, reconnect;
};

struct cs_client_run {
    uint8_t lacks; /* as last emitted; 0: nothing, it works */
};

/* The external identity provider's certificate on one node. */
struct cs_certificate_run {
    bool installed, trusted, permitted, configured, expired;
    uint8_t shown; /* its standing as last emitted */
    bool readable; /* whether the external provider's data is, as last emitted */
    cs_time recycle_phase;
};

enum cs_content { CS_CONTENT_CONFIGURATION, CS_CONTENT_NEW, CS_CONTENT_NOTHING };

enum cs_done { CS_NOT_DONE, CS_DONE };

struct cs_action_run {
    uint8_t done; /* enum cs_done */
    bool armed;
    int32_t next;    /* the next action that is being watched for; CS_NONE */
    uint64_t record; /* of the action once performed */
    cs_time at;
    bool failed;  /* its procedure could not do what it should */
    int16_t step; /* of its procedure, the one under way; CS_NONE */
    struct cs_stream takes;
};

struct cs_globals {
    cs_nodes members;   /* what the cluster reports as its members */
    cs_nodes authority; /* the members that have quorum and run the roles; 0: nobody does */
    cs_nodes forced;    /* nodes that were started by -ForceQuorum, until quorum is regained */
    uint64_t view_number;
    bool up;             /* the cluster's state as last emitted */
    bool pending;        /* the authority still arbitrates: roles are not moved */
    bool changed;        /* derived states are to be looked at again */
    bool witness_failed; /* the share or blob is gone */
    struct cs_votes shown_votes; /* as last emitted */
    bool witness_usable; /* counted as usable when votes were last adjusted */
    bool target_failed;
    uint64_t target_broken_by;
    int8_t lock_owner; /* share or cloud witness: node that wrote its lock last */
    uint64_t lock_writes;
    struct cs_config witness_config;
    cs_time stepped_at; /* the last instant at which the clockwork had passed */
    bool overlooked;    /* something else may have changed: the next look is at all */
    int32_t under_way;  /* procedures that somebody is at */
    uint64_t refused;   /* actions without effect that were to have one */
    int32_t observing;  /* first action whose condition is being watched for; CS_NONE */
    uint8_t protection;   /* enum cs_protection */
    int8_t external_on;   /* node on which the external provider was applied last; CS_NONE: none */
    bool external_shared; /* its data is protected by the certificate, not by that node alone */
    int8_t login_node;  /* NETWORK SERVICE: node whose account may use the database; CS_NONE */
    struct cs_target registered[CS_COMPONENT_TYPES];
    uint8_t diagnosis[CS_DIAGNOSTICS]; /* enum cs_diagnosis: what sp_server_diagnostics reports */
    int16_t sql_on;     /* machine that has the instance's process, as last looked at; CS_NONE */
    int16_t sql_was_on; /* … and had it last */
    bool sql_well;      /* and it did its work */
    struct cs_stream chance;
};

/* What a route joins; does not change in a run. */
struct cs_route {
    int node[2];
    int network[2];
    bool cross; /* between two subnets */
};

/* A component on a node or a computer; does not change in a run. */
struct cs_copy {
    int component;
    int node, computer; /* one of them is CS_NONE */
};

/* Something that people depend on, as one component sees it; does not change in a run. */
struct cs_client {
    enum cs_client_id type;
    int component;
};

/* Names as the trace has them. */
struct cs_subjects {
    const char *cluster, *target;
    const char **node, **host, **service, **drain, **status, **view, **network, **disk, **group,
        **resource, **action;
    const char **interface; /* node * n_networks + network */
    const char **route;
    const char *instance, *diagnostics[CS_DIAGNOSTICS];
    const char **computer, **database, **copy, **client, **account, **certificate, **external,
        **monitoring;
    const char **component; /* "component/<name>": all its copies */
    const char *registered[CS_COMPONENT_TYPES];
};

struct cs_world {
    const struct cs_design *design;
    const struct cs_scenario *scenario;
    struct cs_kernel kernel;
    struct cs_subjects names;
    struct cs_route *routes;
    int n_routes;
    int *route_of_pair; /* routes of nodes a < b: from [a * n_nodes + b] up to the next entry */
    const int *first_after, *next_after; /* by action: those that follow it (cs_actions_index) */
    struct cs_copy *copies; /* those of a component follow one another */
    int *first_copy;        /* by component; one more at the end */
    int of_type[CS_COMPONENT_TYPES]; /* the first component of each type; CS_NONE */
    struct cs_client *clients;
    int n_copies, n_clients;
    bool eager;
    struct cs_vote_policy policy; /* without lower_priority, which can be set while it runs */
    cs_time horizon;

    void *block; /* everything below, and the kernel's state */
    size_t bytes;
    struct cs_globals *g;
    int64_t *props; /* of the cluster: CS_PROPS values as they are now */
    int64_t *node_props, *group_props, *resource_props; /* [entity * CS_PROPS + property] */
    struct cs_node_run *nodes;
    struct cs_view_run *views;
    struct cs_interface_run *interfaces;
    struct cs_network_run *networks;
    struct cs_route_run *route_runs;
    struct cs_disk_run *disks;
    struct cs_resource_run *resources;
    struct cs_group_run *groups;
    struct cs_computer_run *computers;
    struct cs_database_run *databases;
    struct cs_copy_run *copy_runs;
    struct cs_client_run *client_runs;
    struct cs_certificate_run *certificates; /* by node */
    bool *accounts_expired;
    struct cs_action_run *actions;
};

/* ---- world.c ---- */

/* Lays out a world for a scenario; everything is the arena's. */
struct cs_world *cs_world_new(struct cs_arena *arena, const struct cs_scenario *scenario);

/* Puts the world into its state at time 0 (nothing is emitted). */
void cs_world_reset(struct cs_world *w, uint64_t seed, uint32_t replication);

/* The stream of a subject for a purpose. */
struct cs_stream cs_world_stream(uint64_t seed, uint32_t replication, const char *subject,
                                 const char *purpose);

/* Executes one event. */
void cs_world_step(struct cs_world *w, const struct cs_due_event *event);

static inline cs_time cs_world_now(const struct cs_world *w)
{
    return cs_now(&w->kernel);
}

/* The time of a property of the cluster, in microseconds, whatever its unit. CS_NEVER when it is
 * 0xFFFFFFFF. */
cs_time cs_prop_time(int64_t value, int property);
static inline int64_t cs_cluster_prop(const struct cs_world *w, int property)
{
    return w->props[property];
}
static inline int64_t cs_group_prop(const struct cs_world *w, int group, int property)
{
    return w->group_props[group * CS_PROPS + property];
}
static inline int64_t cs_resource_prop(const struct cs_world *w, int resource, int property)
{
    return w->resource_props[resource * CS_PROPS + property];
}
cs_time cs_cluster_time(const struct cs_world *w, int property);
cs_time cs_resource_time(const struct cs_world *w, int resource, int property);

/* Posts a trigger with delay 0 or more, in the band STEP. */
void cs_tell_node(struct cs_world *w, int cast, int node, int trigger, cs_time delay);
void cs_tell_resource(struct cs_world *w, int resource, int trigger, cs_time delay);
void cs_tell_group(struct cs_world *w, int group, int trigger, cs_time delay);
void cs_tell_view(struct cs_world *w, int view, int trigger, cs_time delay);

/* The first instant of the clockwork {phase + k * interval} that is still to come: at or after
 * `from`, and after what of the clockwork has passed at this very instant. */
cs_time cs_next_tick(const struct cs_world *w, cs_time phase, cs_time interval, cs_time from);

/* Whether the clockwork of the present instant has passed. */
static inline bool cs_clockwork_passed(const struct cs_world *w)
{
    return w->g->stepped_at == cs_world_now(w);
}

/* Emits a record / a Windows event. NULL fields are absent. */
uint64_t cs_tell(struct cs_world *w, struct cs_record record);
void cs_event_log(struct cs_world *w, int node, int id, const char *object);
/* Emits a change of state that no table makes; what follows keeps the cause that it had. `fact` may
 * be NULL. */
void cs_tell_change(struct cs_world *w, const char *subject, const char *from, const char *to,
                    const char *why, const char *fact);

/* The names that states have in the trace. */
const char *cs_node_state_name(int state);
const char *cs_interface_state_name(int state);
const char *cs_network_state_name(int state);
const char *cs_group_state_name(int state);
const char *cs_drain_name(int drain);
const char *cs_move_name(int move);

/* The names of a set of nodes in id order, separated by ", ", in `buffer`. */
enum { CS_NODES_TEXT = CS_NODES_MAX * (CS_NAME_MAX + 2) };
void cs_nodes_text(const struct cs_world *w, cs_nodes set, char *buffer, size_t size);

/* Deliver a trigger to a machine at once: for the delivery of a posting, and for machines whose
 * owner alone drives them (routes, views). */
void cs_route_step(struct cs_world *w, int route, uint8_t trigger);
void cs_view_step(struct cs_world *w, int view, uint8_t trigger);

/* ---- declare.c ---- */

/* Emits run.begin, the declarations, and the states at time 0. */
void cs_declare(struct cs_world *w, uint64_t seed);
/* A distribution as scenarios spell it, in `buffer`. */
const char *cs_dist_text(const struct cs_dist *dist, char *buffer, size_t size);

/* ---- network.c: who can talk to whom, and what the cluster says about it ---- */

bool cs_host_runs(const struct cs_world *w, int node); /* Windows runs and is not frozen */
bool cs_link_up(const struct cs_world *w, int node, int network);
bool cs_route_clear(const struct cs_world *w,
                    int route); /* an exchange gets through, but for loss */
bool cs_nodes_talk(const struct cs_world *w, int a, int b);  /* over any network with role 1 or 3 */
bool cs_reaches_witness(const struct cs_world *w, int node); /* disk, share or blob */
void cs_network_states(struct cs_world *w);                  /* emits what changed */
/* To be called after anything physical has changed: hosts, interfaces, networks, storage. */
void cs_physical_change(struct cs_world *w);

/* ---- route.c: heartbeats ---- */

void cs_route_index(struct cs_world *w, struct cs_arena *arena); /* fills w->routes */
void cs_route_place(struct cs_world *w);
void cs_route_open(struct cs_world *w, cs_nodes members); /* between all of them */
void cs_route_close(struct cs_world *w, int a, int b);
void cs_route_weather(struct cs_world *w, int route); /* its air may have changed */
void cs_route_retime(struct cs_world *w);             /* before a delay or threshold changes … */
void cs_route_retimed(struct cs_world *w);            /* … and after */
void cs_route_clock(struct cs_world *w, uint32_t route, uint8_t trigger);

/* ---- storage.c: disks, paths, reservations ---- */

bool cs_path_up(const struct cs_world *w, int node, int disk); /* reads and writes get through */
/* From when on requests of the node that holds the disk fail: now or before; later, while they wait
 * for its iSCSI session; CS_NEVER. */
cs_time cs_disk_fails_from(const struct cs_world *w, int disk, int node);
void cs_disk_reserve(struct cs_world *w, int disk, int node);  /* reserves, or preempts another */
void cs_disk_release(struct cs_world *w, int disk);
/* A holder that lives and is of the node's view releases the disk, for the node to reserve. */
void cs_disk_hand_on(struct cs_world *w, int disk, int node);
void cs_disk_let_go(struct cs_world *w, int node); /* an orderly stop releases what is still held */
void cs_disk_challenge(struct cs_world *w, int disk, int node);
void cs_disk_clock(struct cs_world *w, uint32_t disk, uint8_t trigger);
void cs_sessions_change(struct cs_world *w); /* notices sessions lost and regained */
/* When the reservation flag of a disk resource is set, given that nothing changes: the renewal that
 * fails; CS_NEVER when all is well. */
cs_time cs_disk_flag_due(const struct cs_world *w, int disk, int node);
void cs_disks_retime(struct cs_world *w);   /* before an interval or a hold time changes … */
void cs_disks_retimed(struct cs_world *w);  /* … and after */
void cs_disk_eager(struct cs_world *w, int disk); /* starts the renewals (--eager) */

/* ---- service.c, view.c: membership and quorum ---- */

bool cs_is_member(const struct cs_world *w, int node); /* in its own eyes */
void cs_node_frozen(struct cs_world *w, int node);
void cs_node_thawed(struct cs_world *w, int node);
void cs_check_anybody_left(struct cs_world *w); /* the cluster is down when nobody is */
void cs_look_again(struct cs_world *w);         /* services that wait to join or form */
void cs_view_lost_contact(struct cs_world *w, int observer);
void cs_view_contact_by_connection(struct cs_world *w, int node,
                                   cs_nodes view); /* closed connections tell */
void cs_view_join(struct cs_world *w, int node);
void cs_view_leave(struct cs_world *w, int node);
bool cs_view_form(struct cs_world *w, int node); /* tries; false: not enough votes yet */
void cs_view_force(struct cs_world *w, int node);
void cs_view_find_closed(struct cs_world *w);      /* connections that were closed unseen */
void cs_view_thawed(struct cs_world *w, int node); /* goes on with a regroup that stood still */
bool cs_view_can_take(const struct cs_world *w, int node); /* a member set that it could join */
bool cs_view_survives_without(const struct cs_world *w, int node);
void cs_witness_changed(struct cs_world *w); /* usable or not: votes are looked at */
void cs_votes_changed(struct cs_world *w);   /* what decides about votes has been set anew */
void cs_view_meet(struct cs_world *w);       /* a forced view meets another (3.5.e) */
void cs_show_nodes(struct cs_world *w);      /* emits node states that changed */
void cs_count_departure(struct cs_world *w, int node);

/* ---- resource.c, health.c ---- */

bool cs_resource_up(const struct cs_world *w, int resource); /* Online */
bool cs_providers_up(const struct cs_world *w, int resource);
void cs_resource_lose_owner(struct cs_world *w, int resource);
void cs_processes_end(struct cs_world *w, int node, const char *why); /* of all resources there */
void cs_resource_left_failed(struct cs_world *w,
                             int resource); /* until a retry, a move, a person */
void cs_resource_forget_calls(struct cs_world *w, int resource); /* takes all its timers back */
void cs_resource_keep_call(struct cs_world *w, int resource);    /* its node stands still … */
bool cs_resource_resume_call(struct cs_world *w, int resource);  /* … and thaws; false: no call */
int cs_resource_owner(const struct cs_world *w, int resource);   /* of its role */
bool cs_resource_fits(const struct cs_world *w, int resource,
                      int node); /* an address: its subnet */
void cs_work_update(struct cs_world *w, int resource, const char *why);
void cs_work_update_all(struct cs_world *w, const char *why);
void cs_health_arm(struct cs_world *w, int resource);   /* polls: the next that will notice */
void cs_health_start(struct cs_world *w, int resource); /* has just come online */
void cs_health_stop(struct cs_world *w, int resource);
void cs_health_clock(struct cs_world *w, uint32_t resource, uint8_t trigger);
/* Whether a poll of the resource would be made, and would tell the cluster. */
bool cs_health_watched(const struct cs_world *w, int resource);
/* Says that a check noticed what record `by` brought about, and fails the resource. */
void cs_health_notice(struct cs_world *w, int resource, uint64_t by, struct cs_record detect);
bool cs_address_failed(const struct cs_world *w, int resource);

/* ---- group.c, placement.c, drain.c ---- */

enum cs_group_state cs_group_state(const struct cs_world *w, int group); /* by precedence (6.2) */
void cs_group_show(struct cs_world *w, int group);
int64_t cs_failover_threshold(const struct cs_world *w, int group);
/* Whether its owner is paused: it may be taken offline there, but is not brought online (2.5.b). */
bool cs_group_is_paused(const struct cs_world *w, int group);
void cs_group_owner_gone(struct cs_world *w, int group);
void cs_groups_take_over(struct cs_world *w, cs_nodes gone); /* after the membership changed */
void cs_groups_silence(struct cs_world *w, cs_nodes lost);     /* nothing of theirs runs */
void cs_groups_form(struct cs_world *w);                     /* when a cluster has formed */
void cs_groups_down(struct cs_world *w);                     /* nobody runs the cluster any more */
void cs_groups_node_came(struct cs_world *w, int node);
void cs_groups_place_waiting(struct cs_world *w);              /* somewhere may be fit now */
void cs_groups_resume_holds(struct cs_world *w);
void cs_group_own(struct cs_world *w, int group, int node, enum cs_move move);
void cs_group_move(struct cs_world *w, int group, int target, enum cs_move move);

/* Nodes that may own the role now, without its present owner (6.5.a). */
cs_nodes cs_placement_candidates(const struct cs_world *w, int group, cs_nodes except);
/* The best of them (6.5.b to d), CS_NONE when there is none. Draws when there is a choice. */
int cs_placement_choose(struct cs_world *w, int group, cs_nodes except);

void cs_drain_start(struct cs_world *w, int node, int to, bool force);
void cs_drain_go_on(struct cs_world *w, int node);
void cs_drain_all(struct cs_world *w); /* goes on wherever one is under way */
void cs_drain_show(struct cs_world *w, int node, enum cs_drain drain);

/* ---- computer.c: computers beside the cluster ---- */

void cs_computers_reset(struct cs_world *w, uint64_t seed, uint32_t replication);
bool cs_computer_runs(const struct cs_world *w, int computer);
/* Whether two machines reach each other over a network for clients: nodes are 0 …, computers follow
 * them (n_nodes + computer). A machine always reaches itself while it runs. */
bool cs_machines_talk(const struct cs_world *w, int a, int b);
/* The machine that an address leads to, seen from machine `from`; CS_NONE: nowhere. */
int cs_target_machine(const struct cs_world *w, struct cs_target target, int from);
struct cs_target cs_target_of(const struct cs_address *address);

/* ---- database.c: the databases of SQL Server ---- */

void cs_databases_reset(struct cs_world *w, uint64_t seed, uint32_t replication);
/* To be called after an event that emitted anything: what the instance's process and the files do
 * decides about the databases. */
void cs_databases_look(struct cs_world *w);
/* The machine on which the instance runs and does its work; CS_NONE. */
int cs_sql_machine(const struct cs_world *w);
/* An orderly stop of the instance is complete: it has taken its checkpoints. */
void cs_sql_stopped(struct cs_world *w);
/* Whether the database is ONLINE and can be reached from the machine under its instance's name. */
bool cs_database_usable(const struct cs_world *w, int database, int from);
enum cs_content cs_database_content(const struct cs_world *w, int database);
/* It can no longer be read. */
void cs_database_damage(struct cs_world *w, int database);
/* A backup is complete now; false: the database is not ONLINE, so there is none. */
bool cs_database_backup(struct cs_world *w, int database);
/* Begins to restore the last backup; false: there is none, or no instance or place for it. */
bool cs_database_restore_begin(struct cs_world *w, int database);
/* The restore is complete: tells what is lost, and the content is the backup's. False: it could not
 * be completed; the database stays RESTORING until the next try. */
bool cs_database_restored(struct cs_world *w, int database);
/* A new, empty database takes its place: tells what is lost. False: there is no instance or place
 * to make it, or the database is in recovery. */
bool cs_database_renew(struct cs_world *w, int database);

/* ---- sql.c: what the cluster makes of an instance's health ---- */

/* Whether polls must not notice anything of the resource (FailureConditionLevel 0). */
bool cs_sql_unwatched(const struct cs_world *w, int resource);
/* The instance has just been started: its components are well. */
void cs_sql_started(struct cs_world *w, int resource);
/* The next result, or lack of results, of sp_server_diagnostics that will notice something. */
void cs_diagnostics_reset(struct cs_world *w, int resource, uint64_t draw);
void cs_diagnostics_arm(struct cs_world *w, int resource, bool watched);
void cs_diagnostics_clock(struct cs_world *w, uint32_t resource, uint8_t trigger);

/* ---- components.c: the parts of XProtect; clients.c: what people depend on ---- */

void cs_components_index(struct cs_world *w, struct cs_arena *arena); /* copies and clients */
void cs_components_reset(struct cs_world *w, uint64_t seed, uint32_t replication);
/* Looks at every copy and client: posts what has changed for them, emits the clients' work. To be
 * called after an event that emitted anything. */
void cs_components_look(struct cs_world *w);
/* The same after an event of one copy, when all before it has been looked at: only what follows
 * from that copy. */
void cs_components_look_after(struct cs_world *w, uint32_t copy);
/* The copy of a component on a machine; CS_NONE. */
int cs_copy_on(const struct cs_world *w, int component, int machine);
int cs_copy_machine(const struct cs_world *w, int copy);
/* The first component of a type; CS_NONE. */
int cs_component_of_type(const struct cs_world *w, enum cs_component_id type);
/* Whether a copy's process is there (Running, Waiting, StandingIn, LoggedOut), and whether it does
 * its work (Running, StandingIn). */
bool cs_copy_runs(const struct cs_world *w, int copy);
bool cs_copy_works(const struct cs_world *w, int copy);
/* What the Service Control Manager does for a person or a tool: false when there is nothing to do.
 * A service that the cluster runs ends behind its back, and is the cluster's again when it runs
 * again before the cluster has noticed. */
bool cs_copy_stop(struct cs_world *w, int copy, const char *why);
bool cs_copy_start(struct cs_world *w, int copy);
void cs_copy_restart(struct cs_world *w, int copy); /* of what IIS hosts: stops, and starts again */
void cs_copy_install(struct cs_world *w, int copy);
void cs_copy_remove(struct cs_world *w, int copy);
/* Whether what the resource stands for is installed on the node, as far as the design says. */
bool cs_service_installed(const struct cs_world *w, int resource, int node);
/* The cluster brings the resource online on the node: an instance that Windows runs there is
 * stopped before (5.7.d). */
void cs_service_taken(struct cs_world *w, int resource, int node);
/* The machine whose Management Server works and is found at `target`; CS_NONE. */
int cs_manager_at(const struct cs_world *w, struct cs_target target, int from);
/* Emits what has changed for the clients of a component; CS_NONE: of all. */
void cs_clients_look(struct cs_world *w, int component);
/* What a client misses, in words, or NULL when it has all; and the machine that serves it. */
const char *cs_client_missing(const struct cs_world *w, int client, const char **where);

/* ---- identity.c: accounts, passwords, certificates, dates ---- */

void cs_identity_reset(struct cs_world *w, uint64_t seed, uint32_t replication);
/* Entries: accounts first, then nodes. */
void cs_calendar_clock(struct cs_world *w, uint32_t entry, uint8_t trigger);
/* To be called after any change of a certificate or of the provider's data: emits what follows. */
void cs_identity_look(struct cs_world *w, const char *why);
const char *cs_certificate_state(const struct cs_world *w, int node);
void cs_account_expire(struct cs_world *w, int account, bool expired, const char *why);
/* Whether a service with this account can log on when it starts; CS_NONE: always. */
bool cs_account_valid(const struct cs_world *w, int account);
/* Whether the Identity Provider can start on the node, and whether it can read and protect the
 * external provider's data there. */
bool cs_identity_can_start(const struct cs_world *w, int node);
bool cs_identity_reads_external(const struct cs_world *w, int node);
bool cs_identity_protects(const struct cs_world *w, int node);
void cs_identity_enter_external(struct cs_world *w, int node);
void cs_identity_log(struct cs_world *w, int copy); /* what Idp.log says about it */

/* ---- people.c: procedures ---- */

void cs_procedures_reset(struct cs_world *w, uint64_t seed, uint32_t replication);
/* Begins the first step of the action's verb; false when the verb has none. */
bool cs_procedure_begin(struct cs_world *w, uint32_t action);
void cs_procedure_step(struct cs_world *w, uint32_t action); /* the present step is over */
/* A machine (node, or n_nodes + computer) goes down: what was being done on it ends. */
void cs_procedures_end(struct cs_world *w, int machine);
/* The instance of SQL Server has ended: so have the backups and restores under way. */
void cs_procedures_disconnect(struct cs_world *w);

/* ---- actions.c ---- */

/* Makes first_after and next_after; cs_world_new calls it. */
void cs_actions_index(struct cs_world *w, struct cs_arena *arena);
void cs_actions_place(struct cs_world *w);
void cs_actions_missed(struct cs_world *w); /* at the end: says which never happened */
void cs_action_perform(struct cs_world *w, uint32_t action);
void cs_actions_observe(struct cs_world *w); /* conditions that have come true */

#endif
