/* models/actions.h: what the verbs of scenarios have in common; for actions.c, operators.c,
 * faults.c, sql.c and people.c alone. */
#ifndef CS_ACTIONS_H
#define CS_ACTIONS_H

#include "models/world.h"

/* What came of an action. `why` is NULL when it had an effect; otherwise it says in plain words why
 * not, `code` is the error of the Windows API (0: none is documented), and `success` tells that the
 * API calls it a success. */
struct cs_outcome {
    const char *why;
    int code;
    bool success;
};

/* Error codes of the Windows API. */
enum {
    CS_ERROR_RESOURCE_ONLINE = 5019,    /* 0x139B */
    CS_ERROR_INVALID_STATE = 5023,      /* 0x139F */
    CS_ERROR_RESOURCE_FAILED = 5038,    /* 0x13AE */
    CS_ERROR_CLUSTER_NODE_DOWN = 5050,  /* 0x13BA */
    CS_ERROR_CLUSTER_NODE_PAUSED = 5070 /* 0x13CE */
};

static inline struct cs_outcome cs_done(void)
{
    return (struct cs_outcome){0};
}

static inline struct cs_outcome cs_refused(const char *why, int code)
{
    return (struct cs_outcome){.why = why, .code = code};
}

static inline struct cs_outcome cs_needless(const char *why)
{
    return (struct cs_outcome){.why = why, .success = true};
}

/* Performs an action whose record is `record`, which is the cause of what it emits. */
typedef struct cs_outcome cs_verb_act(struct cs_world *w, const struct cs_action_spec *action,
                                      uint64_t record);

/* Tells that an action, or a step of it, could not do what it should. */
void cs_action_failed(struct cs_world *w, uint32_t action, struct cs_outcome outcome);
/* Tells the fault or repair, whichever the verb is; `node` is for whom, or CS_NONE. */
uint64_t cs_tell_fault(struct cs_world *w, const struct cs_action_spec *action,
                       const char *subject, int node);
/* An orderly restart of a node, or else of a computer. */
struct cs_outcome cs_restart(struct cs_world *w, int node, int computer);

/* By verb; NULL where the verb is in another table. */
extern cs_verb_act *const cs_operator_acts[CS_VERBS];
extern cs_verb_act *const cs_fault_acts[CS_VERBS];
extern cs_verb_act *const cs_sql_acts[CS_VERBS];
extern cs_verb_act *const cs_people_acts[CS_VERBS];

#endif
