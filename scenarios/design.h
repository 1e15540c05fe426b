/* scenarios/design.h: reading a design; see docs/scenarios.md for what it looks like. */
#ifndef CS_SCENARIOS_DESIGN_H
#define CS_SCENARIOS_DESIGN_H

#include "scenarios/reader.h"

/* A design while it is read: the result, the names found so far, and where each entity stands. */
struct cs_design_reader {
    struct cs_reader *reader;
    struct cs_design *design;
    struct cs_names nodes, networks, disks, groups, resources;
    struct cs_names computers, accounts, databases, components;
    const cJSON *cluster;
    const cJSON **node_items, **network_items, **disk_items, **group_items, **resource_items;
    const cJSON **component_items;
    int *group_of_resource;
};

/* Reads and checks the design in the object `root`. NULL after any mistake, as the reader's
 * diagnostics then say. The design is not yet completed. */
CS_MUST_USE struct cs_design *cs_design_from_json(struct cs_reader *reader, const cJSON *root,
                                                  const char *file);

/* The names of the entities of a design, for those who refer to them. */
struct cs_design_names {
    struct cs_names nodes, networks, disks, groups, resources;
    struct cs_names computers, accounts, databases, components;
};
void cs_design_names_init(struct cs_design_names *names, struct cs_arena *arena,
                          const struct cs_design *design);

/* ---- Parts of the reader ---- */

/* Counts the elements of a list (0 when it is absent), refusing more than `most`, and sets where
 * they stand. */
int cs_read_items(struct cs_reader *reader, const cJSON *list, const char *kind, int most,
                  const cJSON ***items);

/* Counts the objects of the list member `key` of `root` (0 when it is absent), refusing more than
 * `most`, and sets where they stand and their names. */
int cs_read_entities(struct cs_reader *reader, const cJSON *list, const char *kind, int most,
                     const cJSON ***items, struct cs_names *names);

void cs_design_read_networks(struct cs_design_reader *d, const cJSON *root);
void cs_design_read_storage(struct cs_design_reader *d, const cJSON *root);
void cs_design_read_roles(struct cs_design_reader *d, const cJSON *root);
void cs_design_read_quorum(struct cs_design_reader *d, const cJSON *root);

/* What runs on the cluster and beside it: in this order, after all of the above. */
void cs_design_read_computers(struct cs_design_reader *d, const cJSON *root);
void cs_design_read_accounts(struct cs_design_reader *d, const cJSON *root);
void cs_design_read_sql(struct cs_design_reader *d, const cJSON *root);
void cs_design_read_xprotect(struct cs_design_reader *d, const cJSON *root);

/* What must hold between the parts. */
void cs_design_check(struct cs_design_reader *d, const cJSON *root);

/* Checks that members which only document are texts. */
void cs_check_texts(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                    size_t count);

/* The same for dotted quads, versions of Windows Server, and true or false. */
void cs_check_addresses(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                        size_t count);
void cs_check_windows(struct cs_reader *reader, const cJSON *object);
void cs_check_flag(struct cs_reader *reader, const cJSON *object, const char *key);

/* Checks the name in the member `key` of `item`: it becomes one of a computer in the network. */
void cs_check_host_name(struct cs_reader *reader, const cJSON *item, const char *key,
                        const char *name);

/* Reads an address such as "http://MILESTONE/"; where it leads is another question. */
CS_MUST_USE bool cs_read_url(struct cs_reader *reader, const cJSON *item, const char **text);

/* Reads the name of a type of component; sets its enum cs_component_id. */
CS_MUST_USE bool cs_read_component_type(struct cs_reader *reader, const cJSON *item, int *type);

/* Reads a dotted quad at `item`, keeping its text and its number. */
CS_MUST_USE bool cs_read_address(struct cs_reader *reader, const cJSON *item, const char **text,
                                 uint32_t *number);

/* The number of a dotted quad that is known to be one; 0 for NULL. */
uint32_t cs_address_number(const char *text);

/* Whether the address lies in the network's subnet; true when the network gives none. */
bool cs_in_subnet(const struct cs_network *network, uint32_t address);

#endif
