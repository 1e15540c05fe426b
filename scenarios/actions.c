/* The timeline of a scenario. */
#include <string.h>

#include "scenarios/scenario.h"
#include "scenarios/settings.h"

static const char *const own[] = {"id", "do", "at", "after", "when", "delay", "mayHaveNoEffect"};

/* Reads "do", and checks that the other members are those of the verb. */
static bool read_verb(struct cs_scenario_reader *s, const cJSON *item,
                      struct cs_action_spec *action)
{
    const char *verbs[CS_VERBS];
    for (size_t i = 0; i < CS_VERBS; i++) {
        verbs[i] = cs_verbs[i].name;
    }
    const cJSON *verb = cs_json_member(item, "do");
    size_t choice = 0;
    if (verb == NULL) {
        cs_mistake(s->reader, item, "no \"do\"", NULL, "an action (%s)",
                   cs_diag_list(s->reader->arena, verbs, CS_VERBS));
        return false;
    }
    if (!cs_read_choice(s->reader, verb, "an action", verbs, CS_VERBS, &choice)) {
        return false;
    }
    action->verb = (enum cs_verb_id)choice;
    const char *allowed[CS_LEN(own) + CS_MEMBERS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < cs_member_count; i++) {
        if (((cs_verbs[choice].needs | cs_verbs[choice].may) & cs_members[i].flag) != 0) {
            allowed[count++] = cs_members[i].name;
        }
        bool host = cs_members[i].flag == CS_A_HOST; /* one of two: check_host */
        if (!host && (cs_verbs[choice].needs & cs_members[i].flag) != 0 &&
            cs_json_member(item, cs_members[i].name) == NULL) {
            cs_mistake(s->reader, item,
                       cs_arena_printf(s->reader->arena, "no \"%s\"", cs_members[i].name), NULL,
                       "\"%s\", as %s needs", cs_members[i].name, cs_verbs[choice].name);
        }
    }
    for (size_t i = 0; i < CS_LEN(own); i++) {
        allowed[count++] = own[i];
    }
    cs_check_members(s->reader, item, cs_verbs[choice].name, allowed, count);
    return true;
}

void cs_scenario_check_verbs(struct cs_scenario_reader *s, const cJSON *root)
{
    const cJSON *list = cs_json_member(root, "actions");
    const cJSON *item = cJSON_IsArray(list) ? list->child : NULL;
    for (; item != NULL; item = item->next) {
        struct cs_action_spec ignored;
        if (cJSON_IsObject(item) && !read_verb(s, item, &ignored)) {
            continue;
        }
    }
}

/* Reads the optional reference `key`; CS_NONE when it is absent or wrong. */
static int read_one(struct cs_scenario_reader *s, const cJSON *item, const char *key,
                    const struct cs_names *names)
{
    const cJSON *member = cs_json_member(item, key);
    int place = CS_NONE;
    if (member == NULL || !cs_read_reference(s->reader, member, names, &place)) {
        return CS_NONE;
    }
    return place;
}

static void read_sides(struct cs_scenario_reader *s, const cJSON *item,
                       struct cs_action_spec *action)
{
    const cJSON *list = cs_json_member(item, "sides");
    if (list == NULL || !cs_is_list(s->reader, list, "sides, each a list of nodes")) {
        return;
    }
    cs_nodes *sides = CS_NEW_ARRAY(s->reader->arena, cs_nodes,
                                   (size_t)cJSON_GetArraySize(list) + 1);
    cs_nodes seen = 0;
    for (const cJSON *side = list->child; side != NULL; side = side->next) {
        cs_nodes nodes = 0;
        if (!cs_read_mask(s->reader, side, &s->names.nodes, &nodes)) {
            continue;
        }
        if (nodes == 0 || (nodes & seen) != 0) {
            cs_mistake(s->reader, side, nodes == 0 ? NULL : "a node that is on another side too",
                       NULL, "the names of nodes, each on one side");
        }
        seen |= nodes;
        sides[action->n_sides++] = nodes;
    }
    if (list->child == NULL) {
        cs_mistake(s->reader, list, NULL, NULL, "one side or more, each a list of nodes");
    }
    action->sides = sides;
}

/* Reads "property" and "value" of Set-Property. */
static void read_property(struct cs_scenario_reader *s, const cJSON *item,
                          struct cs_action_spec *action)
{
    struct cs_reader *reader = s->reader;
    const cJSON *name = cs_json_member(item, "property");
    const cJSON *value = cs_json_member(item, "value");
    enum cs_scope scope = cs_json_member(item, "node") != NULL       ? CS_SCOPE_NODE
                          : cs_json_member(item, "group") != NULL    ? CS_SCOPE_GROUP
                          : cs_json_member(item, "resource") != NULL ? CS_SCOPE_RESOURCE
                                                                     : CS_SCOPE_CLUSTER;
    static const char *const scopes[CS_SCOPES] = {"a cluster", "a node", "a network", "a group",
                                                  "a resource"};
    if (name == NULL) {
        return;
    }
    const char *names[CS_PROPS];
    size_t count = 0;
    for (size_t i = 0; i < CS_PROPS; i++) {
        if (cs_props[i].scope == scope) {
            names[count++] = cs_props[i].name;
        }
    }
    size_t choice = 0;
    if (!cs_read_choice(reader, name,
                        cs_arena_printf(reader->arena, "a property of %s", scopes[scope]), names,
                        count, &choice)) {
        return;
    }
    action->property = cs_prop_named(scope, names[choice]);
    const struct cs_prop *prop = &cs_props[action->property];
    enum cs_type_id owner = cs_prop_type(action->property);
    if (owner == CS_TYPE_SQL_SERVER && action->resource != CS_NONE &&
        s->design->resources[action->resource].type != owner) {
        cs_mistake(reader, name, NULL, NULL, "a property of this resource: only a %s has this one",
                   cs_types[owner].name);
    }
    if (prop->defaults[s->design->windows] == CS_ABSENT) {
        cs_mistake(reader, name, NULL, NULL, "a property that Windows Server %s has",
                   cs_windows_name(s->design->windows));
    } else if (value != NULL &&
               !cs_read_prop_value(reader, value, prop, s->design->windows, &action->value)) {
        action->value = 0;
    }
}

/* There is one of "node" and "computer", or where the verb does not need it, none. */
static void check_host(struct cs_scenario_reader *s, const cJSON *item,
                       const struct cs_action_spec *action)
{
    static const char *const keys[] = {"node", "computer"};
    const struct cs_verb *verb = &cs_verbs[action->verb];
    size_t which = 0;
    if (((verb->needs | verb->may) & CS_A_HOST) == 0) {
        return;
    }
    bool needed = (verb->needs & CS_A_HOST) != 0;
    bool none = cs_json_member(item, "node") == NULL && cs_json_member(item, "computer") == NULL;
    if (needed && none) {
        cs_mistake(s->reader, item, "no machine", NULL, "\"node\" or \"computer\", as %s needs",
                   verb->name);
        return;
    }
    const cJSON *host = cs_one_of(s->reader, item, keys, CS_LEN(keys), needed, &which);
    bool known = host != NULL && action->component != CS_NONE &&
                 (which == 0 ? action->node : action->computer) != CS_NONE;
    if (known && !cs_has_copy(s->design, action->component, action->node, action->computer)) {
        cs_mistake(s->reader, host, NULL, NULL, "a machine that %s is on (%s)",
                   s->design->components[action->component].name,
                   cs_copy_machines(s->reader->arena, s->design, action->component));
    }
}

/* What the verbs of services and settings can be done to. */
static void check_component(struct cs_scenario_reader *s, const cJSON *item,
                            const struct cs_action_spec *action)
{
    if (action->component == CS_NONE) {
        return;
    }
    enum cs_component_id type = s->design->components[action->component].type;
    const cJSON *component = cs_json_member(item, "component");
    bool service = action->verb == CS_V_STOP_SERVICE || action->verb == CS_V_START_SERVICE;
    if (service && cs_component_types[type].service_name[0] == '\0') {
        cs_mistake(s->reader, component, NULL, NULL,
                   "a component with a Windows service: the component %s has none",
                   cs_component_types[type].name);
    }
    bool settings = type == CS_C_RECORDING_SERVER || type == CS_C_FAILOVER_RECORDING_SERVER ||
                    type == CS_C_MOBILE_SERVER;
    if (action->verb == CS_V_CHANGE_SETTINGS && !settings) {
        cs_mistake(s->reader, component, NULL, NULL,
                   "a Recording Server, Failover Recording Server or Mobile Server");
    }
}

/* Reads "diagnostic" and "state". */
static void read_diagnosis(struct cs_scenario_reader *s, const cJSON *item,
                           struct cs_action_spec *action)
{
    const cJSON *diagnostic = cs_json_member(item, "diagnostic");
    const cJSON *state = cs_json_member(item, "state");
    const char *names[CS_DIAGNOSTICS];
    const char *states[CS_DIAGNOSES];
    for (int i = 0; i < CS_DIAGNOSTICS; i++) {
        names[i] = cs_diagnostic_name(i);
    }
    for (int i = CS_DIAGNOSIS_CLEAN; i < CS_DIAGNOSES; i++) {
        states[i - CS_DIAGNOSIS_CLEAN] = cs_diagnosis_name(i);
    }
    size_t choice = 0;
    if (diagnostic != NULL &&
        cs_read_choice(s->reader, diagnostic, "a component of sp_server_diagnostics", names,
                       CS_DIAGNOSTICS, &choice)) {
        action->diagnostic = (int)choice;
    }
    if (state != NULL && cs_read_choice(s->reader, state, "a state of the component", states,
                                        CS_DIAGNOSES - CS_DIAGNOSIS_CLEAN, &choice)) {
        action->state = (int)choice + CS_DIAGNOSIS_CLEAN;
    }
    bool known = action->verb == CS_V_SET_DIAGNOSTICS && action->resource != CS_NONE;
    if (known && s->design->resources[action->resource].type != CS_TYPE_SQL_SERVER) {
        cs_mistake(s->reader, cs_json_member(item, "resource"), NULL, NULL,
                   "a resource of type SQL Server");
    }
}

static void read_software(struct cs_scenario_reader *s, const cJSON *item,
                          struct cs_action_spec *action)
{
    action->computer = read_one(s, item, "computer", &s->names.computers);
    action->component = read_one(s, item, "component", &s->names.components);
    action->database = read_one(s, item, "database", &s->names.databases);
    action->account = read_one(s, item, "account", &s->names.accounts);
    const cJSON *address = cs_json_member(item, "address");
    const char *text = NULL;
    if (address != NULL && !cs_read_url(s->reader, address, &text)) {
        text = NULL;
    }
    action->address = cs_address_resolve(s->design, text);
    const cJSON *service = cs_json_member(item, "service");
    if (service != NULL && !cs_read_component_type(s->reader, service, &action->service)) {
        action->service = CS_NONE;
    }
    read_diagnosis(s, item, action);
    check_host(s, item, action);
    check_component(s, item, action);
}

static void read_flags(struct cs_scenario_reader *s, const cJSON *item,
                       struct cs_action_spec *action)
{
    static const unsigned flags[] = {CS_A_FORCE_QUORUM, CS_A_PREVENT_QUORUM, CS_A_CLEAR_QUARANTINE,
                                     CS_A_DRAIN,        CS_A_FORCE_DRAIN,    CS_A_UNKILLABLE,
                                     CS_A_NEW_DATABASE, CS_A_PASSWORD,       CS_A_FAILS};
    for (size_t i = 0; i < cs_member_count; i++) {
        for (size_t k = 0; k < CS_LEN(flags); k++) {
            const cJSON *member = cs_members[i].flag == flags[k]
                                      ? cs_json_member(item, cs_members[i].name)
                                      : NULL;
            bool on = false;
            if (member != NULL && cs_read_bool(s->reader, member, &on) && on) {
                action->flags |= flags[k];
            }
        }
    }
    static const char *const ways[] = {"NoFailback", "Immediate", "Policy"};
    const cJSON *failback = cs_json_member(item, "failback");
    size_t way = CS_FAILBACK_NONE;
    if (failback != NULL &&
        cs_read_choice(s->reader, failback, "a way to fail back", ways, CS_LEN(ways), &way)) {
        action->failback = (enum cs_failback)way;
        action->flags |= CS_A_FAILBACK;
    }
    const cJSON *may = cs_json_member(item, "mayHaveNoEffect");
    if (may != NULL && !cs_read_bool(s->reader, may, &action->may_have_no_effect)) {
        action->may_have_no_effect = false;
    }
}

/* What is acted on must be where it is said to be. */
static void check_places(struct cs_scenario_reader *s, const cJSON *item,
                         const struct cs_action_spec *action)
{
    const struct cs_design *design = s->design;
    if (action->node != CS_NONE && action->network != CS_NONE &&
        (design->networks[action->network].nodes >> action->node & 1) == 0) {
        cs_mistake(s->reader, cs_json_member(item, "node"), NULL, NULL,
                   "a node with an interface on %s", design->networks[action->network].name);
    }
    if (action->node != CS_NONE && action->disk != CS_NONE &&
        (design->disks[action->disk].seen_by >> action->node & 1) == 0) {
        cs_mistake(s->reader, cs_json_member(item, "node"), NULL, NULL, "a node that sees %s",
                   design->disks[action->disk].name);
    }
    if (action->to != CS_NONE && action->to == action->node) {
        cs_mistake(s->reader, cs_json_member(item, "to"), NULL, NULL, "another node than \"node\"");
    }
}

static void read_objects(struct cs_scenario_reader *s, const cJSON *item,
                         struct cs_action_spec *action)
{
    action->node = read_one(s, item, "node", &s->names.nodes);
    action->network = read_one(s, item, "network", &s->names.networks);
    action->disk = read_one(s, item, "disk", &s->names.disks);
    action->group = read_one(s, item, "group", &s->names.groups);
    action->resource = read_one(s, item, "resource", &s->names.resources);
    action->to = read_one(s, item, "to", &s->names.nodes);
    check_places(s, item, action);
    read_software(s, item, action);
    read_sides(s, item, action);
    read_flags(s, item, action);
    const cJSON *value = cs_json_member(item, "value");
    if (action->verb == CS_V_SET_PROPERTY) {
        read_property(s, item, action);
    } else if (value != NULL &&
               !cs_read_integer(s->reader, value, 0, 1000000, "in a million", &action->value)) {
        action->value = 0;
    }
}

/* Reads {"group": "X", "is": "Online", "on": "Node"}. */
static void read_observed(struct cs_scenario_reader *s, const cJSON *when,
                          struct cs_action_spec *action)
{
    static const char *const allowed[] = {"node",     "group", "resource", "network",
                                          "database", "is",    "on"};
    static const enum cs_subject subjects[] = {CS_SUBJECT_NODE, CS_SUBJECT_GROUP,
                                               CS_SUBJECT_RESOURCE, CS_SUBJECT_NETWORK,
                                               CS_SUBJECT_DATABASE};
    static const enum cs_entity kinds[] = {CS_ENTITY_NODE, CS_ENTITY_GROUP, CS_ENTITY_RESOURCE,
                                           CS_ENTITY_NETWORK, CS_ENTITY_DATABASE};
    const struct cs_names *names[] = {&s->names.nodes, &s->names.groups, &s->names.resources,
                                      &s->names.networks, &s->names.databases};
    if (!cs_is_object(s->reader, when, "what is to be seen")) {
        return;
    }
    cs_check_members(s->reader, when, "\"when\"", allowed, CS_LEN(allowed));
    size_t kind = CS_LEN(subjects);
    size_t given = 0;
    for (size_t i = 0; i < CS_LEN(subjects); i++) {
        if (cs_json_member(when, allowed[i]) != NULL) {
            kind = i;
            given++;
        }
    }
    const cJSON *is = cs_json_member(when, "is");
    if (given != 1 || is == NULL) {
        cs_mistake(
            s->reader, when, NULL, NULL,
            "one of \"node\", \"group\", \"resource\", \"network\", \"database\", and \"is\" "
            "with its state");
        return;
    }
    action->observed_kind = kinds[kind];
    action->observed = read_one(s, when, allowed[kind], names[kind]);
    if (!cs_read_state(s->reader, is, subjects[kind], false, &action->observed_state)) {
        action->observed_state = "";
    }
    const cJSON *on = cs_json_member(when, "on");
    if (on != NULL && kinds[kind] != CS_ENTITY_GROUP) {
        cs_mistake_at_key(s->reader, on, "\"on\"", NULL, "no owner: only a group is on a node");
    } else {
        action->observed_owner = read_one(s, when, "on", &s->names.nodes);
    }
}

static void read_time(struct cs_scenario_reader *s, const cJSON *item,
                      struct cs_action_spec *action)
{
    const cJSON *at = cs_json_member(item, "at");
    const cJSON *after = cs_json_member(item, "after");
    const cJSON *when = cs_json_member(item, "when");
    const cJSON *delay = cs_json_member(item, "delay");
    int given = (at != NULL) + (after != NULL) + (when != NULL);
    if (given != 1) {
        cs_mistake(s->reader, item, given == 0 ? "no time" : "more than one time", NULL,
                   "one of \"at\", \"after\" and \"when\"");
        return;
    }
    if (at != NULL && delay != NULL) {
        cs_mistake_at_key(s->reader, delay, "\"delay\"", NULL,
                          "\"delay\" only beside \"after\" or \"when\"");
    }
    const cJSON *duration = at != NULL ? at : delay;
    if (duration != NULL &&
        !cs_read_duration(s->reader, duration, 0, s->scenario->until, &action->delay)) {
        action->delay = 0;
    }
    action->when = at != NULL ? CS_WHEN_AT : after != NULL ? CS_WHEN_AFTER : CS_WHEN_OBSERVED;
    if (after != NULL && !cs_read_reference(s->reader, after, &s->actions, &action->after)) {
        action->after = CS_NONE;
    }
    if (when != NULL) {
        read_observed(s, when, action);
    }
}

static int index_actions(struct cs_scenario_reader *s, const cJSON *list)
{
    struct cs_arena *arena = s->reader->arena;
    int count = 0;
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        count++;
    }
    if (count > CS_ACTIONS_MAX) {
        cs_mistake(s->reader, list, cs_arena_printf(arena, "%d actions", count), NULL, "at most %d",
                   CS_ACTIONS_MAX);
        count = CS_ACTIONS_MAX;
    }
    s->action_items = CS_NEW_ARRAY(arena, const cJSON *, (size_t)count + 1);
    const char **ids = CS_NEW_ARRAY(arena, const char *, (size_t)count + 1);
    const cJSON *item = list->child;
    for (int i = 0; i < count; i++, item = item->next) {
        s->action_items[i] = item;
        ids[i] = cs_arena_printf(arena, "a%d", i + 1);
        const cJSON *id = cs_json_member(item, "id");
        if (cs_is_object(s->reader, item, "an action") && id != NULL &&
            !cs_read_name(s->reader, id, &ids[i])) {
            ids[i] = NULL;
        }
    }
    cs_names_init(&s->actions, arena, "action", ids, count);
    cs_names_unique(s->reader, &s->actions, s->action_items);
    return count;
}

/* Each action waits for one other at most, so a circle is found by walking on until one is met
 * that this walk, or an earlier one, has seen. */
static void check_circles(struct cs_scenario_reader *s, const struct cs_action_spec *actions,
                          int count)
{
    int *seen = CS_NEW_ARRAY(s->reader->arena, int, (size_t)count + 1);
    for (int start = 0; start < count; start++) {
        int at = start;
        while (at != CS_NONE && seen[at] == 0) {
            seen[at] = start + 1;
            at = actions[at].when == CS_WHEN_AFTER ? actions[at].after : CS_NONE;
        }
        if (at != CS_NONE && seen[at] == start + 1) {
            cs_mistake(s->reader, cs_json_member(s->action_items[at], "after"), NULL, NULL,
                       "an action that does not itself wait for this one");
        }
    }
}

void cs_scenario_read_actions(struct cs_scenario_reader *s, const cJSON *root)
{
    const cJSON *list = cs_json_member(root, "actions");
    static const cJSON none;
    if (list == NULL || !cs_is_list(s->reader, list, "actions")) {
        index_actions(s, &none);
        return;
    }
    int count = index_actions(s, list);
    struct cs_action_spec *actions = CS_NEW_ARRAY(s->reader->arena, struct cs_action_spec,
                                                  (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        struct cs_action_spec *action = &actions[i];
        *action = (struct cs_action_spec){.id = s->actions.names[i],
                                          .line = cs_scenario_line(s, s->action_items[i]),
                                          .after = CS_NONE,
                                          .observed = CS_NONE,
                                          .observed_owner = CS_NONE,
                                          .node = CS_NONE,
                                          .network = CS_NONE,
                                          .disk = CS_NONE,
                                          .group = CS_NONE,
                                          .resource = CS_NONE,
                                          .to = CS_NONE,
                                          .computer = CS_NONE,
                                          .component = CS_NONE,
                                          .database = CS_NONE,
                                          .account = CS_NONE,
                                          .service = CS_NONE,
                                          .diagnostic = CS_NONE,
                                          .state = CS_NONE,
                                          .property = CS_NONE};
        if (!cJSON_IsObject(s->action_items[i])) {
            continue;
        }
        read_time(s, s->action_items[i], action);
        if (read_verb(s, s->action_items[i], action)) {
            read_objects(s, s->action_items[i], action);
        }
    }
    check_circles(s, actions, count);
    s->scenario->actions = actions;
    s->scenario->n_actions = count;
}
