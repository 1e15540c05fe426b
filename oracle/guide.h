/* oracle/guide.h: what the rules about the vendor's guide have in common. */
#ifndef CS_ORACLE_GUIDE_H
#define CS_ORACLE_GUIDE_H

#include "oracle/rule.h"
#include "oracle/software.h"

/* Whether a resource is the Management Server's service. */
bool cs_guide_manages(const struct cs_ow_resource *resource);

/* The role's resource that is the Management Server, or the SQL Server; -1 when it has none. */
int cs_guide_manager_of(const struct cs_told *world, int group);
int cs_guide_server_of(const struct cs_told *world, int group);

/* Whether all databases hold the configuration still: a new one knows no recording server. */
bool cs_guide_configured(const struct cs_told *world);

/* The copy of a component type that runs on a running machine (anywhere, or on one node); -1. */
int cs_guide_running(const struct cs_told *world, const char *type, int node);

/* A machine that stops running by the present record: whether the Management Server or SQL Server
 * ran on it. */
bool cs_guide_machine_fell(const struct cs_told *world);

/* All nodes may be broken, or none. */
#define CS_GUIDE_ANY_NODE (-2)
#define CS_GUIDE_NO_NODE (-1)

/* Whether the cluster can run its roles as the guide says: accounts and certificates are valid,
 * databases on shared storage, and no fault is in force but on the node. */
bool cs_guide_sound(const struct cs_told *world, int but_node);

/* Whether besides all addresses are the role's, without which nobody finds what runs. */
bool cs_guide_followed(const struct cs_told *world, int but_node);

/* The same where one client alone matters: the addresses are those of what sees it. */
bool cs_guide_followed_for(const struct cs_told *world, int client, int but_node);

/* Whether the other nodes can take a role over from one that just fell, all else being well. */
bool cs_guide_can_take_over(const struct cs_told *world, int group, int node);

/* Whether a client is of a kind: "Log in", "Recording" ("Recording, <component>"). */
bool cs_guide_client(const struct cs_told *world, int client, const char *what);

/* The duty of a copy that waits or starts, with all that it needs and `ready` (what else the rule
 * asks for): it is Running in twice the time that it takes and two minutes (ours). */
void cs_guide_reconnects(struct cs_case *of, int copy, bool ready);

#endif
