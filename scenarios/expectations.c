/* What a scenario's author expects. */
#include <string.h>

#include "scenarios/scenario.h"

static const char *const allowed[] = {
    "cluster",     "host",     "service",   "node",     "drain",  "status", "network",
    "interface",   "group",    "resource",  "vote",     "rule",   "event",  "is",
    "on",          "within",   "at",        "always",   "never",  "atEnd",  "for",
    "after",       "outage",   "exactly",   "atLeast",  "atMost", "about",  "verdict",
    "id",          "cites",    "database",  "computer", "copy",   "client", "account",
    "certificate", "external", "monitoring"};

/* The kind of subject, in the order of enum cs_subject, then those without states. */
enum { SUBJECT_RULE = CS_SUBJECTS, SUBJECT_EVENT, SUBJECT_KINDS };

static const char *subject_key(int kind)
{
    return kind == SUBJECT_RULE    ? "rule"
           : kind == SUBJECT_EVENT ? "event"
                                   : cs_subject_name((enum cs_subject)kind);
}

/* The entities that a subject of this kind names; NULL for the cluster, interfaces, copies,
 * rules, events. */
static const struct cs_names *names_of(const struct cs_scenario_reader *s, int kind)
{
    switch (kind) {
    case CS_SUBJECT_HOST:
    case CS_SUBJECT_SERVICE:
    case CS_SUBJECT_NODE:
    case CS_SUBJECT_DRAIN:
    case CS_SUBJECT_STATUS:
    case CS_SUBJECT_VOTE:
    case CS_SUBJECT_CERTIFICATE:
    case CS_SUBJECT_EXTERNAL:
        return &s->names.nodes;
    case CS_SUBJECT_NETWORK:
        return &s->names.networks;
    case CS_SUBJECT_GROUP:
    case CS_SUBJECT_MONITORING:
        return &s->names.groups;
    case CS_SUBJECT_RESOURCE:
        return &s->names.resources;
    case CS_SUBJECT_DATABASE:
        return &s->names.databases;
    case CS_SUBJECT_COMPUTER:
        return &s->names.computers;
    case CS_SUBJECT_CLIENT:
        return &s->clients;
    case CS_SUBJECT_ACCOUNT:
        return &s->names.accounts;
    default:
        return NULL;
    }
}

/* {"node": …, "network": …}: "interface/<node> - <network>". */
static const char *read_interface(struct cs_scenario_reader *s, const cJSON *item)
{
    static const char *const keys[] = {"node", "network"};
    int node = CS_NONE;
    int network = CS_NONE;
    if (!cs_is_object(s->reader, item, "an interface, its node and its network,")) {
        return NULL;
    }
    cs_check_members(s->reader, item, "an interface", keys, CS_LEN(keys));
    const cJSON *node_item = cs_json_member(item, "node");
    const cJSON *network_item = cs_json_member(item, "network");
    if (node_item == NULL || network_item == NULL) {
        cs_mistake(s->reader, item, NULL, NULL, "\"node\" and \"network\"");
        return NULL;
    }
    bool good = cs_read_reference(s->reader, node_item, &s->names.nodes, &node);
    if (!cs_read_reference(s->reader, network_item, &s->names.networks, &network) || !good) {
        return NULL;
    }
    const struct cs_network *on = &s->design->networks[network];
    if ((on->nodes >> node & 1) == 0) {
        cs_mistake(s->reader, node_item, NULL, NULL, "a node with an interface on %s", on->name);
        return NULL;
    }
    return cs_arena_printf(s->reader->arena, "interface/%s - %s", s->design->nodes[node].name,
                           on->name);
}

/* {"component": …, "node" or "computer": …}: "component/<name> on <machine>". */
static const char *read_copy(struct cs_scenario_reader *s, const cJSON *item)
{
    static const char *const keys[] = {"node", "computer", "component"};
    struct cs_reader *reader = s->reader;
    const struct cs_design *design = s->design;
    int component = CS_NONE;
    int machines[] = {CS_NONE, CS_NONE};
    if (!cs_is_object(reader, item, "a copy, its component and its machine,")) {
        return NULL;
    }
    cs_check_members(reader, item, "a copy", keys, CS_LEN(keys));
    const cJSON *what = cs_json_member(item, "component");
    if (what == NULL) {
        cs_mistake(reader, item, "no \"component\"", NULL, "the name of a component");
    }
    size_t which = 0;
    const cJSON *machine = cs_one_of(reader, item, keys, 2, true, &which);
    bool good = machine != NULL &&
                cs_read_reference(reader, machine,
                                  which == 0 ? &s->names.nodes : &s->names.computers,
                                  &machines[which]);
    if (what == NULL || !cs_read_reference(reader, what, &s->names.components, &component) ||
        !good) {
        return NULL;
    }
    if (!cs_has_copy(design, component, machines[0], machines[1])) {
        cs_mistake(reader, machine, NULL, NULL, "a machine that %s is on (%s)",
                   design->components[component].name,
                   cs_copy_machines(reader->arena, design, component));
        return NULL;
    }
    return cs_arena_printf(reader->arena, "component/%s on %s", design->components[component].name,
                           which == 0 ? design->nodes[machines[0]].name
                                      : design->computers[machines[1]].name);
}

/* What only XProtect has. */
static bool has_subject(struct cs_scenario_reader *s, const cJSON *item, int kind)
{
    const struct cs_xprotect *xprotect = &s->design->xprotect;
    if (kind == CS_SUBJECT_CERTIFICATE && !xprotect->present) {
        cs_mistake_at_key(s->reader, item, "\"certificate\"", NULL,
                          "no certificate: the design has no \"XProtect\"");
        return false;
    }
    if (kind == CS_SUBJECT_EXTERNAL && xprotect->external_entered_on == CS_NONE) {
        cs_mistake_at_key(s->reader, item, "\"external\"", NULL,
                          "no external provider: the design has none");
        return false;
    }
    return true;
}

static bool is_rule(const struct cs_reader *reader, const char *id)
{
    for (size_t i = 0; i < reader->n_rules; i++) {
        if (strcmp(reader->rules[i], id) == 0) {
            return true;
        }
    }
    return reader->rules == NULL;
}

/* The id of a rule of the oracle, which this layer does not know: its form is checked and, where
 * the caller told them, that it is one of the ids. */
static const char *read_rule(struct cs_scenario_reader *s, const cJSON *item)
{
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    size_t length = strlen(text);
    if (length == 0 || length > CS_NAME_MAX ||
        strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._") !=
            length) {
        cs_mistake(s->reader, item, NULL, NULL, "the id of a rule (see `clustersim rules`)");
        return NULL;
    }
    if (!is_rule(s->reader, text)) {
        cs_mistake(s->reader, item, NULL, cs_nearest(text, s->reader->rules, s->reader->n_rules),
                   "the id of a rule (see `clustersim rules`)");
        return NULL;
    }
    return cs_arena_printf(s->reader->arena, "rule/%s", text);
}

/* Reads a reference to a subject of the kind; "group/X", or NULL after a mistake. */
static const char *read_subject(struct cs_scenario_reader *s, const cJSON *item, int kind)
{
    if (kind == SUBJECT_RULE) {
        return read_rule(s, item);
    }
    if (kind == CS_SUBJECT_INTERFACE) {
        return read_interface(s, item);
    }
    if (kind == CS_SUBJECT_COPY) {
        return read_copy(s, item);
    }
    if (!has_subject(s, item, kind)) {
        return NULL;
    }
    if (kind == CS_SUBJECT_CLUSTER) {
        if (!cJSON_IsTrue(item)) {
            cs_mistake(s->reader, item, NULL, NULL, "true");
            return NULL;
        }
        return cs_arena_printf(s->reader->arena, "cluster/%s", s->design->name);
    }
    const struct cs_names *names = names_of(s, kind);
    int place = CS_NONE;
    if (!cs_read_reference(s->reader, item, names, &place)) {
        return NULL;
    }
    return cs_arena_printf(s->reader->arena, "%s/%s", subject_key(kind), names->names[place]);
}

/* The members that only some forms have; each form takes what it knows and refuses the rest. */
static void refuse_others(struct cs_scenario_reader *s, const cJSON *item, const char *what,
                          const char *const *known, size_t count)
{
    static const char *const optional[] = {"is",      "on",     "within", "at",      "always",
                                           "never",   "atEnd",  "for",    "outage",  "exactly",
                                           "atLeast", "atMost", "about",  "verdict", "after"};
    for (size_t i = 0; i < CS_LEN(optional); i++) {
        const cJSON *member = cs_json_member(item, optional[i]);
        bool is_known = false;
        for (size_t k = 0; k < count; k++) {
            is_known = is_known || strcmp(optional[i], known[k]) == 0;
        }
        if (member != NULL && !is_known) {
            cs_mistake_at_key(s->reader, member,
                              cs_arena_printf(s->reader->arena, "\"%s\"", optional[i]), NULL,
                              "only %s here, beside \"id\" and \"cites\" (%s)", what,
                              cs_diag_list(s->reader->arena, known, count));
        }
    }
}

static void read_event(struct cs_scenario_reader *s, const cJSON *item,
                       struct cs_expectation *expectation)
{
    static const char *const known[] = {"event",   "node",   "about", "exactly",
                                        "atLeast", "atMost", "after"};
    static const char *const counts[] = {"exactly", "atLeast", "atMost"};
    static const char *const forms[] = {"event-exactly", "event-at-least", "event-at-most"};
    static const int kinds[] = {CS_SUBJECT_NODE, CS_SUBJECT_NETWORK, CS_SUBJECT_INTERFACE,
                                CS_SUBJECT_GROUP, CS_SUBJECT_RESOURCE};
    refuse_others(s, item, "what an expectation of events has", known, CS_LEN(known));
    int64_t id = 0;
    size_t which = 0;
    if (cs_read_integer(s->reader, cs_json_member(item, "event"), 1, 65535, "(a Windows event id)",
                        &id)) {
        expectation->to = cs_arena_printf(s->reader->arena, "%lld", (long long)id);
    }
    const cJSON *count = cs_one_of(s->reader, item, counts, CS_LEN(counts), true, &which);
    if (count != NULL && cs_read_integer(s->reader, count, 0, 1000000, NULL, &expectation->value)) {
        expectation->has_value = true;
        expectation->form = forms[which];
    }
    const cJSON *node = cs_json_member(item, "node");
    expectation->subject = node != NULL
                               ? read_subject(s, node, CS_SUBJECT_NODE)
                               : cs_arena_printf(s->reader->arena, "cluster/%s", s->design->name);
    const cJSON *about = cs_json_member(item, "about");
    if (about == NULL || !cs_is_object(s->reader, about, "what the event is about,")) {
        return;
    }
    const char *keys[CS_LEN(kinds)];
    for (size_t i = 0; i < CS_LEN(kinds); i++) {
        keys[i] = subject_key(kinds[i]);
    }
    cs_check_members(s->reader, about, "what an event is about", keys, CS_LEN(keys));
    const cJSON *object = cs_one_of(s->reader, about, keys, CS_LEN(keys), true, &which);
    expectation->object = object != NULL ? read_subject(s, object, kinds[which]) : NULL;
}

static void read_verdict(struct cs_scenario_reader *s, const cJSON *item,
                         struct cs_expectation *expectation)
{
    static const char *const known[] = {"rule", "verdict"};
    static const char *const verdicts[] = {"pass", "fail", "not exercised"};
    refuse_others(s, item, "what an expectation of a verdict has", known, CS_LEN(known));
    expectation->form = "verdict";
    const cJSON *verdict = cs_json_member(item, "verdict");
    size_t choice = 0;
    if (verdict == NULL) {
        cs_mistake(s->reader, item, "no \"verdict\"", NULL,
                   "a verdict (pass, fail, not exercised)");
    } else if (cs_read_choice(s->reader, verdict, "a verdict", verdicts, CS_LEN(verdicts),
                              &choice)) {
        expectation->to = verdicts[choice];
    }
}

static void read_outage(struct cs_scenario_reader *s, const cJSON *item, int kind,
                        struct cs_expectation *expectation)
{
    static const char *const known[] = {"group", "resource", "client", "outage", "after"};
    static const char *const bounds[] = {"atMost", "atLeast"};
    static const char *const forms[] = {"outage-at-most", "outage-at-least"};
    const cJSON *outage = cs_json_member(item, "outage");
    refuse_others(s, item, "what an expectation of an outage has", known, CS_LEN(known));
    if (kind != CS_SUBJECT_GROUP && kind != CS_SUBJECT_RESOURCE && kind != CS_SUBJECT_CLIENT) {
        cs_mistake_at_key(s->reader, outage, "\"outage\"", NULL,
                          "no outage: only a group, a resource or a client has one");
        return;
    }
    if (!cs_is_object(s->reader, outage, "an outage")) {
        return;
    }
    cs_check_members(s->reader, outage, "an outage", bounds, CS_LEN(bounds));
    size_t which = 0;
    const cJSON *bound = cs_one_of(s->reader, outage, bounds, CS_LEN(bounds), true, &which);
    if (bound != NULL && cs_read_duration(s->reader, bound, 0, CS_TIME_MAX, &expectation->value)) {
        expectation->has_value = true;
        expectation->form = forms[which];
    }
}

static void read_owner(struct cs_scenario_reader *s, const cJSON *item, int kind,
                       struct cs_expectation *expectation)
{
    const cJSON *on = cs_json_member(item, "on");
    if (on != NULL && kind != CS_SUBJECT_GROUP && kind != CS_SUBJECT_RESOURCE) {
        cs_mistake_at_key(s->reader, on, "\"on\"", NULL,
                          "no owner: only a group or a resource is on a node");
    } else if (on != NULL) {
        expectation->object = read_subject(s, on, CS_SUBJECT_NODE);
    }
}

static void read_state_form(struct cs_scenario_reader *s, const cJSON *item, int kind,
                            struct cs_expectation *expectation)
{
    static const char *const times[] = {"within", "at", "always", "never", "atEnd"};
    static const char *const forms[] = {"within", "at", "always", "never", "at-end"};
    static const char *const known[] = {"is",    "on",    "within", "at",   "always",
                                        "never", "atEnd", "for",    "after"};
    refuse_others(s, item, "what an expectation of a state has", known, CS_LEN(known));
    const cJSON *is = cs_json_member(item, "is");
    if (is == NULL) {
        cs_mistake(s->reader, item, "no \"is\"", NULL, "\"is\" with a state, or \"outage\"");
    } else if (!cs_read_state(s->reader, is, (enum cs_subject)kind, true, &expectation->to)) {
        expectation->to = NULL;
    }
    read_owner(s, item, kind, expectation);
    size_t which = 0;
    const cJSON *time = cs_one_of(s->reader, item, times, CS_LEN(times), true, &which);
    if (time == NULL) {
        return;
    }
    expectation->form = forms[which];
    const cJSON *lasting = cs_json_member(item, "for");
    bool has_duration = which < 2;
    if (has_duration) {
        expectation->has_value = cs_read_duration(s->reader, time, 0, CS_TIME_MAX,
                                                  &expectation->value);
    } else if (!cJSON_IsTrue(time)) {
        cs_mistake(s->reader, time, NULL, NULL, "true");
    }
    if (lasting != NULL && (has_duration || which == 4)) {
        cs_mistake_at_key(s->reader, lasting, "\"for\"", NULL,
                          "\"for\" only beside \"always\" or \"never\"");
    } else if (lasting != NULL) {
        expectation->has_value = cs_read_duration(s->reader, lasting, 1, CS_TIME_MAX,
                                                  &expectation->value);
    }
    const cJSON *after = cs_json_member(item, "after");
    if (after != NULL && which == 4) {
        cs_mistake_at_key(s->reader, after, "\"after\"", NULL, "no \"after\" beside \"atEnd\"");
    }
}

/* Which subject it is about. An event may name the node that logs it; else there is one. */
static int subject_kind(struct cs_scenario_reader *s, const cJSON *item)
{
    const char *keys[SUBJECT_KINDS];
    int kind = SUBJECT_KINDS;
    int given = 0;
    bool is_event = cs_json_member(item, "event") != NULL;
    for (int i = 0; i < SUBJECT_KINDS; i++) {
        keys[i] = subject_key(i);
        if (cs_json_member(item, keys[i]) != NULL && !(is_event && i == CS_SUBJECT_NODE)) {
            kind = i;
            given++;
        }
    }
    if (given != 1) {
        cs_mistake(
            s->reader, item, given == 0 ? "no subject" : "more than one subject", NULL,
            "exactly one of cluster, node, group, resource, network, interface, vote, rule, event, "
            "host, service, drain, status, database, computer, copy, client, account, "
            "certificate, external, monitoring");
        return SUBJECT_KINDS;
    }
    return kind;
}

static void read_expectation(struct cs_scenario_reader *s, const cJSON *item,
                             struct cs_expectation *expectation)
{
    cs_check_members(s->reader, item, "an expectation", allowed, CS_LEN(allowed));
    cs_read_text_member(s->reader, item, "cites", &expectation->cites);
    const cJSON *after = cs_json_member(item, "after");
    int action = CS_NONE;
    if (after != NULL && cs_read_reference(s->reader, after, &s->actions, &action)) {
        expectation->after = cs_arena_printf(s->reader->arena, "action/%s",
                                             s->actions.names[action]);
    }
    int kind = subject_kind(s, item);
    if (kind == SUBJECT_KINDS) {
        return;
    }
    if (kind == SUBJECT_EVENT) {
        read_event(s, item, expectation);
        return;
    }
    expectation->subject = read_subject(s, cs_json_member(item, subject_key(kind)), kind);
    if (kind == SUBJECT_RULE) {
        read_verdict(s, item, expectation);
    } else if (cs_json_member(item, "outage") != NULL) {
        read_outage(s, item, kind, expectation);
    } else {
        read_state_form(s, item, kind, expectation);
    }
}

void cs_scenario_read_expectations(struct cs_scenario_reader *s, const cJSON *root)
{
    struct cs_arena *arena = s->reader->arena;
    const cJSON *list = cs_json_member(root, "expect");
    if (list == NULL || !cs_is_list(s->reader, list, "expectations")) {
        return;
    }
    int count = 0;
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        count++;
    }
    if (count > CS_EXPECTATIONS_MAX) {
        cs_mistake(s->reader, list, cs_arena_printf(arena, "%d expectations", count), NULL,
                   "at most %d", CS_EXPECTATIONS_MAX);
        count = CS_EXPECTATIONS_MAX;
    }
    struct cs_expectation *expectations = CS_NEW_ARRAY(arena, struct cs_expectation,
                                                       (size_t)count + 1);
    const cJSON **items = CS_NEW_ARRAY(arena, const cJSON *, (size_t)count + 1);
    const char **ids = CS_NEW_ARRAY(arena, const char *, (size_t)count + 1);
    const cJSON *item = list->child;
    for (int i = 0; i < count; i++, item = item->next) {
        items[i] = item;
        ids[i] = cs_arena_printf(arena, "e%d", i + 1);
        if (!cs_is_object(s->reader, item, "an expectation")) {
            continue;
        }
        const cJSON *id = cs_json_member(item, "id");
        if (id != NULL && !cs_read_name(s->reader, id, &ids[i])) {
            ids[i] = NULL;
        }
        read_expectation(s, item, &expectations[i]);
        expectations[i].id = ids[i];
        expectations[i].line = cs_scenario_line(s, item);
    }
    struct cs_names names;
    cs_names_init(&names, arena, "expectation", ids, count);
    cs_names_unique(s->reader, &names, items);
    s->scenario->expectations = expectations;
    s->scenario->n_expectations = count;
}
