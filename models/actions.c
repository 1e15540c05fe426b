/* models/actions.c: when the actions of the scenario are due, and how they are told. */
#include "models/actions.h"

#include "sim/base/text.h"

#include <inttypes.h>
#include <string.h>

/* ---- When ---- */

void cs_actions_index(struct cs_world *w, struct cs_arena *arena)
{
    int count = w->scenario->n_actions;
    int *first = CS_NEW_ARRAY(arena, int, (size_t)count + 1);
    int *next = CS_NEW_ARRAY(arena, int, (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        first[i] = next[i] = CS_NONE;
    }
    for (int i = count - 1; i >= 0; i--) { /* so that each list is in the scenario's order */
        const struct cs_action_spec *action = &w->scenario->actions[i];
        if (action->when == CS_WHEN_AFTER) {
            next[i] = first[action->after];
            first[action->after] = i;
        }
    }
    w->first_after = first;
    w->next_after = next;
}

/* A sum beyond the last time of a trace never comes. */
static void post(struct cs_world *w, int i, cs_time from)
{
    cs_time delay = w->scenario->actions[i].delay;
    if (delay <= CS_TIME_MAX - from) {
        w->actions[i].at = from + delay;
        cs_post_at(&w->kernel, CS_CAST_ACTION, (uint32_t)i, CS_ACTION_ON_DUE, from + delay,
                   CS_BAND_FAULT);
    }
}

/* Puts the action into the list of those being watched for, which is in the scenario's order. */
static void watch(struct cs_world *w, int i)
{
    if (w->actions[i].armed || w->actions[i].done == CS_DONE) {
        return;
    }
    int32_t *at = &w->g->observing;
    while (*at != CS_NONE && *at < i) {
        at = &w->actions[*at].next;
    }
    w->actions[i].armed = true;
    w->actions[i].next = *at;
    *at = i;
}

void cs_actions_place(struct cs_world *w)
{
    w->g->observing = CS_NONE;
    for (int i = 0; i < w->scenario->n_actions; i++) {
        const struct cs_action_spec *action = &w->scenario->actions[i];
        if (action->when == CS_WHEN_AT) {
            post(w, i, 0);
        } else if (action->when == CS_WHEN_OBSERVED && i == 0) {
            watch(w, i);
        }
    }
    cs_actions_observe(w);
}

static const char *state_seen(const struct cs_world *w, const struct cs_action_spec *action)
{
    int which = action->observed;
    switch (action->observed_kind) {
    case CS_ENTITY_NODE:
        return cs_node_state_name(w->nodes[which].shown);
    case CS_ENTITY_GROUP:
        return cs_group_state_name(w->groups[which].shown);
    case CS_ENTITY_RESOURCE:
        return cs_machine_resource.states[w->resources[which].state].name;
    case CS_ENTITY_NETWORK:
        return cs_network_state_name(w->networks[which].shown);
    case CS_ENTITY_DATABASE:
        return cs_machine_database.states[w->databases[which].state].name;
    }
    return "";
}

static bool is_seen(const struct cs_world *w, const struct cs_action_spec *action)
{
    if (strcmp(state_seen(w, action), action->observed_state) != 0) {
        return false;
    }
    return action->observed_kind != CS_ENTITY_GROUP || action->observed_owner == CS_NONE ||
           w->groups[action->observed].owner == action->observed_owner;
}

void cs_actions_observe(struct cs_world *w)
{
    int32_t *at = &w->g->observing;
    while (*at != CS_NONE) {
        int i = *at;
        if (is_seen(w, &w->scenario->actions[i])) {
            *at = w->actions[i].next;
            post(w, i, cs_world_now(w));
        } else {
            at = &w->actions[i].next;
        }
    }
}

/* ---- How it is told ---- */

/* The entity that an action is about, by the most particular of its members. */
static const char *object_of(const struct cs_world *w, const struct cs_action_spec *action)
{
    const struct cs_subjects *names = &w->names;
    if (action->component != CS_NONE) {
        int machine = action->node != CS_NONE       ? action->node
                      : action->computer != CS_NONE ? w->design->n_nodes + action->computer
                                                    : CS_NONE;
        int copy = machine == CS_NONE ? CS_NONE : cs_copy_on(w, action->component, machine);
        return copy == CS_NONE ? names->component[action->component] : names->copy[copy];
    }
    if (action->database != CS_NONE) {
        return names->database[action->database];
    }
    if (action->account != CS_NONE) {
        return names->account[action->account];
    }
    if (action->service != CS_NONE) {
        return names->registered[action->service];
    }
    if (action->computer != CS_NONE) {
        return names->computer[action->computer];
    }
    if (action->resource != CS_NONE) {
        return names->resource[action->resource];
    }
    if (action->group != CS_NONE) {
        return names->group[action->group];
    }
    if (action->disk != CS_NONE) {
        return names->disk[action->disk];
    }
    if (action->network != CS_NONE) {
        return action->node != CS_NONE && action->to == CS_NONE
                   ? names->interface[action->node * w->design->n_networks + action->network]
                   : names->network[action->network];
    }
    if (action->node != CS_NONE) {
        return names->node[action->node];
    }
    if (action->verb == CS_V_FAIL_STORAGE || action->verb == CS_V_REPAIR_STORAGE) {
        return w->design->storage != NULL ? names->target : names->cluster;
    }
    bool witness = action->verb == CS_V_FAIL_WITNESS || action->verb == CS_V_REPAIR_WITNESS;
    return witness && w->design->witness != CS_NONE ? names->resource[w->design->witness]
                                                    : names->cluster;
}

static void add_option(struct cs_text *text, const char *before, const char *option)
{
    cs_text_printf(text, "%s%s%s", text->length == 0 ? "" : ", ", before, option);
}

static void add_sides(const struct cs_world *w, const struct cs_action_spec *action,
                      struct cs_text *text)
{
    for (int side = 0; side < action->n_sides; side++) {
        char nodes[CS_NODES_TEXT];
        cs_nodes_text(w, action->sides[side], nodes, sizeof nodes);
        cs_text_printf(text, "%s%s", side == 0 ? "" : " | ", nodes);
    }
}

static void add_flags(const struct cs_action_spec *action, struct cs_text *text)
{
    static const struct {
        unsigned flag;
        const char *name;
    } flags[] = {
        {CS_A_FORCE_QUORUM, "forceQuorum"},         {CS_A_PREVENT_QUORUM, "preventQuorum"},
        {CS_A_CLEAR_QUARANTINE, "clearQuarantine"}, {CS_A_DRAIN, "drain"},
        {CS_A_FORCE_DRAIN, "forceDrain"},           {CS_A_UNKILLABLE, "unkillable"},
        {CS_A_NEW_DATABASE, "newDatabase"},         {CS_A_PASSWORD, "password"},
        {CS_A_FAILS, "fails"},
    };
    static const char *const ways[] = {"NoFailback", "Immediate", "Policy"};
    for (size_t i = 0; i < CS_LEN(flags); i++) {
        if ((action->flags & flags[i].flag) != 0) {
            add_option(text, "", flags[i].name);
        }
    }
    if ((action->flags & CS_A_FAILBACK) != 0) {
        add_option(text, "", ways[action->failback]);
    }
}

/* The options as one text; empty when there are none. */
static void add_options(const struct cs_world *w, const struct cs_action_spec *action,
                        struct cs_text *text)
{
    bool set = action->verb == CS_V_SET_PROPERTY;
    bool named = action->resource != CS_NONE || action->disk != CS_NONE;
    if (set) {
        cs_text_printf(text, "%s=%" PRId64, cs_props[action->property].name, action->value);
    } else if ((cs_verbs[action->verb].needs & CS_A_VALUE) != 0) {
        cs_text_printf(text, "%" PRId64, action->value);
    } else if (action->node != CS_NONE && (named || action->network != CS_NONE) &&
               (named || action->to != CS_NONE)) {
        add_option(text, named ? "for " : "from ", w->design->nodes[action->node].name);
    }
    if (action->diagnostic != CS_NONE && action->state != CS_NONE) {
        cs_text_printf(text, "%s=%s", cs_diagnostic_name(action->diagnostic),
                       cs_diagnosis_name(action->state));
    }
    if (action->address.text != NULL) {
        add_option(text, "", action->address.text);
    }
    add_sides(w, action, text);
    add_flags(action, text);
    if (action->to != CS_NONE) {
        bool alone = text->length == 0;
        add_option(text, alone ? "" : "to ", w->design->nodes[action->to].name);
    }
}

void cs_action_failed(struct cs_world *w, uint32_t i, struct cs_outcome outcome)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    cs_because(&w->kernel, w->actions[i].record);
    (void)cs_emit(&w->kernel,
                  (struct cs_record){.kind = CS_KIND_NO_EFFECT,
                                     .subject = w->names.action[i],
                                     .object = object_of(w, action),
                                     .from = outcome.success ? "success" : NULL,
                                     .to = action->may_have_no_effect ? "allowed" : NULL,
                                     .what = outcome.why,
                                     .value = outcome.code,
                                     .has_value = outcome.code != 0});
    if (!outcome.success && !action->may_have_no_effect) {
        w->g->refused++;
    }
}

/* What waits for this action goes on from here. */
static void release_others(struct cs_world *w, uint32_t i)
{
    for (int k = w->first_after[i]; k != CS_NONE; k = w->next_after[k]) {
        post(w, k, cs_world_now(w));
    }
    int after = (int)i + 1;
    if (after < w->scenario->n_actions &&
        w->scenario->actions[after].when == CS_WHEN_OBSERVED) {
        watch(w, after);
    }
}

void cs_action_perform(struct cs_world *w, uint32_t i)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    struct cs_text options = {0};
    add_options(w, action, &options);
    w->actions[i].done = CS_DONE;
    w->actions[i].at = cs_world_now(w);
    w->actions[i].record = cs_emit(
        &w->kernel, (struct cs_record){.kind = CS_KIND_ACTION,
                                       .subject = w->names.action[i],
                                       .object = object_of(w, action),
                                       .to = options.length > 0 ? options.bytes : NULL,
                                       .what = cs_verbs[action->verb].name});
    cs_text_free(&options);
    release_others(w, i);
    cs_verb_act *act = cs_operator_acts[action->verb];
    act = act != NULL ? act : cs_fault_acts[action->verb];
    act = act != NULL ? act : cs_sql_acts[action->verb];
    act = act != NULL ? act : cs_people_acts[action->verb];
    CS_ASSERT(act != NULL);
    struct cs_outcome outcome = act(w, action, w->actions[i].record);
    if (outcome.why != NULL) {
        cs_action_failed(w, i, outcome);
    }
}

void cs_actions_missed(struct cs_world *w)
{
    for (int i = 0; i < w->scenario->n_actions; i++) {
        const struct cs_action_spec *spec = &w->scenario->actions[i];
        if (w->actions[i].done == CS_DONE) {
            continue;
        }
        bool waited = spec->when == CS_WHEN_OBSERVED && !w->actions[i].armed;
        (void)cs_emit(&w->kernel, (struct cs_record){
                                      .kind = CS_KIND_NO_EFFECT,
                                      .subject = w->names.action[i],
                                      .what = waited ? "it never happened: its condition never held"
                                                     : "it never happened: the run ended before",
                                      .to = spec->may_have_no_effect ? "allowed" : NULL});
        cs_because(&w->kernel, 0);
        w->g->refused += spec->may_have_no_effect ? 0 : 1;
    }
}

/* An action has no states of its own: the table only gives each its timer. */
static const struct cs_named action_states[] = {{"Waiting", "not performed yet, or done"}};
static const struct cs_named action_triggers[] = {{"due", NULL}, {"step", NULL}};
static uint16_t action_first[CS_ACTION_TRIGGERS] = {CS_NO_ROW, CS_NO_ROW};

struct cs_machine cs_machine_action = {
    .name = "action",
    .title = "An action of the scenario.",
    .states = action_states,
    .triggers = action_triggers,
    .n_states = 1,
    .n_triggers = CS_ACTION_TRIGGERS,
    .silent = true,
    .first = action_first,
};
