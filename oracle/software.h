/* oracle/software.h: the part of the world that is software on the cluster and people: instances
 * of SQL Server, databases, components of XProtect and their copies, clients. */
#ifndef CS_ORACLE_SOFTWARE_H
#define CS_ORACLE_SOFTWARE_H

#include "oracle/world.h"

/* ---- told by the trace; called by the world alone ---- */

/* What a declaration with this prefix is: "component/X on Y" is a copy. */
enum cs_ow_type cs_software_type(enum cs_ow_type type, const struct cs_record *record);
/* Adds one and says its index. */
int cs_software_add(struct cs_told *world, enum cs_ow_type type, const struct cs_record *record);
void cs_software_set(struct cs_told *world, const struct cs_record *record);
void cs_software_link(struct cs_told *world, const struct cs_record *record);
void cs_software_state(struct cs_told *world, const struct cs_record *record);
void cs_software_no_effect(struct cs_told *world);
void cs_software_wait(struct cs_told *world, const struct cs_record *record);

/* ---- asked by the rules ---- */

/* The same letters and digits, whatever their case and what stands between. */
bool cs_ow_alike(const char *a, const char *b);

/* Whether a component is of a type: "Management Server", "Recording Server". */
bool cs_told_is_a(const struct cs_told *world, int component, const char *type);

/* The thing of a type on a node, or of a role (certificates, external data, monitoring); NULL. */
const struct cs_ow_thing *cs_told_thing_of(const struct cs_told *world, enum cs_ow_type type,
                                           struct cs_ow_ref in);

/* Whether the cluster polls the resources of a role. */
bool cs_told_monitored(const struct cs_told *world, int group);

/* When the last backup of a database that is over ended; -1 when there is none. */
cs_time cs_told_backed_up(const struct cs_told *world, int database);

/* The instance that runs as a resource; -1 when there is none. */
int cs_told_instance_of(const struct cs_told *world, int resource);

/* Whether a machine's operating system runs. */
bool cs_told_machine_runs(const struct cs_told *world, struct cs_ow_ref machine);

/* Whether all databases of a component are ONLINE and reachable by their instance's name. */
bool cs_told_databases_ok(const struct cs_told *world, int component);

/* The node of the cluster that an address names; -1 when none. */
int cs_told_names_node(const struct cs_told *world, const char *address);

/* Whether an address is the one that the guide asks for: the name or IP address of the role with
 * the Management Server; where no cluster runs it, the computer's that does. None said: yes. */
bool cs_told_names_role(const struct cs_told *world, const char *address);

/* Whether XProtect has a user's account of its own, with access to the storage: as a network
 * service, or without, what can use a database depends on what nobody tells. */
bool cs_told_account_ok(const struct cs_told *world);

/* Whether all that a copy needs is there: its databases, and a running copy of each component that
 * it names among its needs, an account that is sure to reach them, and nothing broken between. */
bool cs_told_needs_ok(const struct cs_told *world, int copy);

/* Whether a thing does what it is there for: a client works, a database is ONLINE, a copy (or any
 * copy of a component) runs, an instance or a computer runs. */
bool cs_told_software_works(const struct cs_told *world, struct cs_ow_ref who);

/* Whether a copy runs, waits or starts: its process is there. */
bool cs_told_copy_lives(const struct cs_ow_copy *copy);

#endif
