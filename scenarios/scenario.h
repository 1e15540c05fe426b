/* scenarios/scenario.h: reading a scenario; see docs/scenarios.md for what it looks like. */
#ifndef CS_SCENARIOS_SCENARIO_H
#define CS_SCENARIOS_SCENARIO_H

#include "scenarios/design.h"

/* A scenario while it is read. */
struct cs_scenario_reader {
    struct cs_reader *reader;
    const struct cs_design *design;
    struct cs_scenario *scenario;
    struct cs_design_names names;
    struct cs_names actions; /* by id */
    struct cs_names clients; /* what people depend on, as the trace names it */
    const cJSON **action_items;
};

/* Reads the scenario in `root`, to be run on `design`. NULL after any mistake. */
CS_MUST_USE struct cs_scenario *cs_scenario_from_json(struct cs_reader *reader, const cJSON *root,
                                                      const char *file,
                                                      const struct cs_design *design);

/* Checks the members of a scenario whose design could not be read, as far as that goes. */
void cs_scenario_check_top(struct cs_reader *reader, const cJSON *root);

/* Checks the verbs of the actions and their members; what they name is not looked for. */
void cs_scenario_check_verbs(struct cs_scenario_reader *s, const cJSON *root);

/* The line of the scenario's file in which `item` begins; 0 when it came from elsewhere. */
uint32_t cs_scenario_line(const struct cs_scenario_reader *s, const cJSON *item);

void cs_scenario_read_actions(struct cs_scenario_reader *s, const cJSON *root);
void cs_scenario_read_expectations(struct cs_scenario_reader *s, const cJSON *root);

/* Whether a component is, or can be, installed on the machine: one of the two is CS_NONE. */
bool cs_has_copy(const struct cs_design *design, int component, int node, int computer);

/* The machines that it can be on, for a message. */
const char *cs_copy_machines(struct cs_arena *arena, const struct cs_design *design, int component);

/* The kinds of subject that have states (docs/trace.md). */
enum cs_subject {
    CS_SUBJECT_CLUSTER,
    CS_SUBJECT_HOST,
    CS_SUBJECT_SERVICE,
    CS_SUBJECT_NODE,
    CS_SUBJECT_DRAIN,
    CS_SUBJECT_STATUS,
    CS_SUBJECT_NETWORK,
    CS_SUBJECT_INTERFACE,
    CS_SUBJECT_GROUP,
    CS_SUBJECT_RESOURCE,
    CS_SUBJECT_VOTE,
    CS_SUBJECT_DATABASE,
    CS_SUBJECT_COMPUTER,
    CS_SUBJECT_COPY, /* of a component, on a machine */
    CS_SUBJECT_CLIENT,
    CS_SUBJECT_ACCOUNT,
    CS_SUBJECT_CERTIFICATE,
    CS_SUBJECT_EXTERNAL,
    CS_SUBJECT_MONITORING,
    CS_SUBJECTS
};

/* Reads a seed: a number, or "0x…" where 53 bits are not enough. */
CS_MUST_USE bool cs_read_seed(struct cs_reader *reader, const cJSON *item, uint64_t *seed);

/* Reads the name of a state that the subject can have; a static text. `working`: whether "working"
 * and "not working" will do for a role or resource. A client has no other states. */
CS_MUST_USE bool cs_read_state(struct cs_reader *reader, const cJSON *item, enum cs_subject subject,
                               bool working, const char **state);

/* "host" …; and its states, for the schema. */
const char *cs_subject_name(enum cs_subject subject);
const char *const *cs_subject_states(enum cs_subject subject, size_t *count);

#endif
