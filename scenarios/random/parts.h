/* scenarios/random/parts.h: what the parts of the generator share; for scenarios/random alone. */
#ifndef CS_RANDOM_PARTS_H
#define CS_RANDOM_PARTS_H

#include "models/design.h"
#include "sim/base/text.h"

enum {
    NODES = 8,
    NETWORKS = 4,
    DISKS = 6,
    ROLES = 5,
    IN_ROLE = 6,
    COMPUTERS = 4,
    COMPONENTS = 24,
    DATABASES = 4,
    ACTIONS = 128,
    VALUES = 5, /* that are tried of each property */
};

/* What actions are about: a scenario has its own share of each. */
enum family {
    FAMILY_NODE,          /* hosts and Cluster services break */
    FAMILY_NODE_OPERATOR, /* cmdlets for nodes, orderly restarts */
    FAMILY_ROLE_OPERATOR, /* cmdlets for roles and resources */
    FAMILY_PROPERTY,      /* Set-Property */
    FAMILY_NETWORK,
    FAMILY_STORAGE,
    FAMILY_SERVICE, /* what resources stand for breaks */
    FAMILY_SQL,
    FAMILY_PEOPLE, /* XProtect's parts, accounts, certificates, what people do with them */
    FAMILIES
};

/* What makes one scenario another kind of scenario than the next: all rates and shares. A run in
 * which everything may happen at once finds less than runs that each leave something out. */
struct swarm {
    unsigned weight[FAMILIES];
    unsigned repairs;              /* percent of the faults that have a repair of their own … */
    cs_time repaired_within;       /* … no later than that */
    unsigned after, observed, hot; /* percent of the actions: after another one, when something is
                                      seen, about the hot time */
    unsigned at_once;              /* percent of those after another one: at the same instant */
    cs_time delay, hot_for;        /* the most */
    unsigned focus;                /* percent of the actions that are about the same few things */
    unsigned properties[CS_SCOPES], timings; /* percent of those that the design gives */
    int actions;
};

/* One set of what an action acts on; the repair of a fault acts on the same. */
struct objects {
    int node, to, network, disk, group, resource;
};

/* An action, as far as others follow it or something must be mended after it. */
struct done {
    enum cs_verb_id verb;
    struct objects objects;
    cs_time at; /* unless it waits for something to be seen */
    bool prevent_quorum;
};

/* What was generated so far, as far as later parts refer to it. */
struct maker {
    struct cs_stream stream, soft; /* soft: of the software, so that the cluster stays the same */
    struct cs_text *out;
    struct swarm swarm;
    enum cs_windows windows;
    int nodes, networks; /* all networks: those for heartbeats, then perhaps iSCSI */
    int beats;
    bool iscsi, sites;     /* sites: the first two networks are subnets with half the nodes each */
    uint64_t on[NETWORKS]; /* the nodes that have an interface on the network */
    int disks, witness_disk;
    bool disk_taken[DISKS];
    uint64_t seen_by[DISKS];
    enum cs_quorum_type quorum;
    bool unpreferred; /* the role at hand has no preferred owners: it cannot fail back */
    int roles, resources;
    bool clustered_sql; /* the first role is an instance of SQL Server */
    enum cs_type_id type[ROLES * IN_ROLE];
    int address; /* the next free host part */
    cs_time starts_at;
    cs_time until; /* no action is due later */
    cs_time hot;   /* around which much happens at once */
    struct objects focus;
    bool software; /* SQL Server and XProtect are there */
    int computers, components, databases, accounts;
    enum cs_component_id component[COMPONENTS];
    int component_on[COMPONENTS]; /* computer; CS_NONE: nodes */
    bool taken[ROLES * IN_ROLE];  /* resources that a component runs as */
    bool healing;                 /* in the end everything is mended, and must work again */
    struct done done[ACTIONS];
    int n_done;
    int64_t most[CS_PROPS]; /* the largest value that an action gives the property; 0: none */
};

static inline uint64_t below(struct maker *m, uint64_t bound)
{
    return cs_stream_below(&m->stream, bound);
}

static inline bool chance(struct maker *m, unsigned percent)
{
    return below(m, 100) < percent;
}

static inline void put(struct maker *m, const char *text)
{
    cs_text_puts(m->out, text);
}

/* ---- properties.c ---- */

/* Round times meet the ticks of polls and renewals, odd ones do not. */
cs_time cs_some_time(struct maker *m, cs_time most);
void cs_put_duration(struct maker *m, const char *member, cs_time duration);
/* Some members of an object that has others already. */
void cs_put_properties(struct maker *m, enum cs_scope scope, int type);
void cs_put_timings(struct maker *m, enum cs_scope scope);
/* A member of an action, the name of object number `number` (from 0): "N1". */
void cs_put_one(struct maker *m, const char *member, const char *letter, int number);
/* What Set-Property needs: some property of one of the objects, and a value. */
void cs_put_set_property(struct maker *m, const struct objects *objects);

/* ---- cluster.c ---- */

void cs_put_cluster(struct maker *m);
void cs_put_networks(struct maker *m);
void cs_put_storage(struct maker *m);
void cs_put_roles(struct maker *m);
/* A list of some nodes, at least one, in brackets. */
uint64_t cs_put_nodes(struct maker *m, const char *member);
/* The first resource of a type; CS_NONE. */
int cs_resource_of_type(const struct maker *m, enum cs_type_id type);

/* ---- software.c ---- */

/* Computers, accounts, SQL Server and XProtect, after the other members of a design. */
void cs_put_software(struct maker *m);
/* Whether the design has what the verb needs. */
bool cs_can_be_done(const struct maker *m, enum cs_verb_id verb);
/* What the verb needs or may have of the software. */
void cs_put_software_members(struct maker *m, enum cs_verb_id verb, int node);

/* ---- actions.c ---- */

/* The members of "actions", without the bracket that ends them. */
void cs_put_actions(struct maker *m);
/* The verb that undoes a fault; the verb itself when there is none. */
enum cs_verb_id cs_repair_of(enum cs_verb_id verb);

/* ---- healing.c ---- */

/* Ends "actions" by mending everything that was broken and starting what should run; then "until"
 * and "expect": by when all of it must run again. The text of the design is `length` bytes from
 * `design` on in the maker's. */
void cs_put_healing(struct maker *m, size_t design, size_t length);

#endif
