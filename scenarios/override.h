/* scenarios/override.h: changes to a tree before it is checked: --set PATH=VALUE and "changes". */
#ifndef CS_OVERRIDE_H
#define CS_OVERRIDE_H

#include "scenarios/reader.h"

/* One change, not yet made. */
struct cs_override {
    const char *path;      /* "Groups[Milestone].FailoverThreshold" */
    struct cs_place place; /* where the path stands */
    cJSON *value;          /* a root of the reader's trees; null removes what the path names */
};

/* Reads "PATH=VALUE", the `number`th of them (from 1). VALUE is JSON or else a text. */
CS_MUST_USE bool cs_override_read(struct cs_reader *reader, const char *set, size_t number,
                                  struct cs_override *override);

/* Whether the path begins with a member of a scenario (and not of a design). */
bool cs_override_is_scenarios(const struct cs_override *override);

/* Makes the change in the tree `root`, or says why the path names nothing in it. */
void cs_override_apply(struct cs_reader *reader, cJSON *root, const struct cs_override *override);

/* Refuses a path that begins with a member neither of a scenario nor of a design. */
CS_MUST_USE bool cs_override_has_root(struct cs_reader *reader, const struct cs_override *override);

/* The members of a scenario. */
extern const char *const cs_scenario_members[];
extern const size_t cs_scenario_members_count;

#endif
