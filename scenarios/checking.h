/* scenarios/checking.h: what the functions of scenarios/check_*.c share. */
#ifndef CS_CHECKING_H
#define CS_CHECKING_H

#include "scenarios/check.h"
#include "scenarios/json.h"

/* A review in progress: the design, and the places in the tree that it was read from. */
struct cs_checking {
    struct cs_review *review;
    struct cs_arena *arena;
    const struct cs_json *json;
    const cJSON *root, *cluster, *storage, *sql, *xprotect;
    bool without_xprotect;          /* the plan says that it has none, and has none */
    const struct cs_design *design; /* complete */
    /* By place in the design; NULL for what cs_design_complete has added. */
    const cJSON **nodes, **networks, **disks, **groups, **resources;
    int resource_of[CS_COMPONENT_TYPES]; /* see cs_resource_of_component */
    const char *today;                   /* "2026-01-01": the first day of the run */
};

/* Says that the check has something to look at. */
void cs_applies(struct cs_checking *c, enum cs_check_id check);

/* A finding at `item`. */
void cs_find(struct cs_checking *c, enum cs_check_id check, const cJSON *item, const char *found,
             ...) CS_PRINTF(4, 5);

/* A finding at `item` when `wrong`; either way the check applies. */
#define CS_FIND_IF(wrong, c, check, ...)                                                           \
    do {                                                                                           \
        cs_applies((c), (check));                                                                  \
        if (wrong) {                                                                               \
            cs_find((c), (check), __VA_ARGS__);                                                    \
        }                                                                                          \
    } while (0)

/* The text of a member; NULL when it has none. */
const char *cs_text_of(const cJSON *object, const char *key);

/* The member, or the object itself where it is not there: a place to point at. */
const cJSON *cs_place_of(const cJSON *object, const char *key);

/* The elements of a list member, one after another: NULL, then each. */
const cJSON *cs_first(const cJSON *object, const char *key);

/* Whether `text` has `part` in it, whatever the case of the letters. */
bool cs_mentions(const char *text, const char *part);

cs_nodes cs_every_node(const struct cs_design *design);

/* The nodes that may own all resources of the group. */
cs_nodes cs_owners_of(const struct cs_design *design, int group);

/* The resource that runs a component of XProtect: as "Components" say, else by its service's or its
 * own name. CS_NONE when there is none. */
int cs_resource_of_component(const struct cs_checking *c, enum cs_component_id type);

/* The resource of a failover cluster instance; CS_NONE. */
int cs_sql_resource(const struct cs_checking *c);

/* Whether a resource depends, itself or through others, on another one. */
bool cs_depends_on(const struct cs_checking *c, int resource, int provider);

/* The disk whose volume has the letter that `path` begins with; CS_NONE. */
int cs_disk_of_path(const struct cs_design *design, const char *path);

/* "F" of "F:\Data"; 0 when it begins with no letter and colon. */
char cs_drive_letter(const char *path);

void cs_check_servers(struct cs_checking *c);
void cs_check_networks(struct cs_checking *c);
void cs_check_storage(struct cs_checking *c);
void cs_check_quorum(struct cs_checking *c);
void cs_check_policies(struct cs_checking *c);
void cs_check_sql(struct cs_checking *c);
void cs_check_xprotect(struct cs_checking *c);
void cs_check_registration(struct cs_checking *c);
void cs_check_accounts(struct cs_checking *c);
void cs_check_names(struct cs_checking *c);
void cs_check_assumed(struct cs_checking *c);

/* Reviews a design that was read from `root`. */
void cs_review_design(struct cs_review *review, const struct cs_json *json, const cJSON *root,
                      const struct cs_design *design, const char *today);

#endif
