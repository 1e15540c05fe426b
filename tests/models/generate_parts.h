/* tests/models/generate_parts.h: what the parts of the generator share; for generate*.c alone. */
#ifndef CS_TESTS_MODELS_GENERATE_PARTS_H
#define CS_TESTS_MODELS_GENERATE_PARTS_H

#include "models/design.h"
#include "sim/base/text.h"

enum { DISKS = 6, ROLES = 4, IN_ROLE = 6, COMPUTERS = 4, COMPONENTS = 24, DATABASES = 4 };

/* What was generated so far, as far as later parts refer to it. */
struct maker {
    struct cs_stream stream, soft; /* soft: of the software, so that the cluster stays the same */
    struct cs_text *out;
    enum cs_windows windows;
    int nodes, networks; /* all networks: those for heartbeats, then perhaps iSCSI */
    int beats;
    bool iscsi, sites;   /* sites: the first two networks are subnets with half the nodes each */
    int disks, witness_disk;
    bool disk_taken[DISKS];
    uint64_t seen_by[DISKS];
    enum cs_quorum_type quorum;
    bool unpreferred;    /* the role at hand has no preferred owners: it cannot fail back */
    int roles, resources;
    enum cs_type_id type[ROLES * IN_ROLE];
    int address;         /* the next free host part */
    cs_time until;
    cs_time hot;         /* around which much happens at once */
    bool software;       /* SQL Server and XProtect are there */
    int computers, components, databases, accounts;
    enum cs_component_id component[COMPONENTS];
    int component_on[COMPONENTS]; /* computer; CS_NONE: nodes */
    bool taken[ROLES * IN_ROLE];  /* resources that a component runs as */
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

/* Round times meet the ticks of polls and renewals, odd ones do not. */
cs_time some_time(struct maker *m, cs_time most);
void put_duration(struct maker *m, const char *member, cs_time duration);
/* Some members of an object that has others already. */
void put_properties(struct maker *m, enum cs_scope scope, int type, unsigned percent);
void put_timings(struct maker *m, enum cs_scope scope);
/* A list of some nodes, at least one, in brackets. */
uint64_t put_nodes(struct maker *m, const char *member);

/* ---- generate_software.c ---- */

/* Computers, accounts, SQL Server and XProtect, after the other members of a design. */
void put_software(struct maker *m);
/* The SQL Server resource; CS_NONE. */
int sql_resource(const struct maker *m);
/* Whether the design has what the verb needs. */
bool can_be_done(const struct maker *m, enum cs_verb_id verb);
/* What the verb needs or may have of the software. */
void put_software_members(struct maker *m, enum cs_verb_id verb, int node);

#endif
