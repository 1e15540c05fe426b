/* oracle/world.c: the trace put together again. */
#include "oracle/world.h"

#include "oracle/map.h"
#include "oracle/software.h"

#include <string.h>

static const char *const state_texts[] = {
#define X(symbol, text) text,
    CS_OW_STATES(X)
#undef X
};

static const char *const prop_texts[] = {
#define X(name) #name,
    CS_OW_PROPS(X)
#undef X
};

static const struct {
    const char *prefix;
    enum cs_ow_type type;
} prefixes[] = {
    {"cluster/", CS_OW_CLUSTER}, {"node/", CS_OW_NODE},         {"host/", CS_OW_HOST},
    {"service/", CS_OW_SERVICE}, {"drain/", CS_OW_DRAIN},       {"status/", CS_OW_STATUS},
    {"vote/", CS_OW_VOTE},       {"network/", CS_OW_NETWORK},   {"interface/", CS_OW_INTERFACE},
    {"route/", CS_OW_ROUTE},     {"group/", CS_OW_GROUP},       {"resource/", CS_OW_RESOURCE},
    {"disk/", CS_OW_DISK},       {"target/", CS_OW_TARGET},     {"view/", CS_OW_VIEW},
    {"action/", CS_OW_ACTION},   {"computer/", CS_OW_COMPUTER}, {"instance/", CS_OW_INSTANCE},
    {"database/", CS_OW_DATABASE},       {"diagnostics/", CS_OW_DIAGNOSTICS},
    {"component/", CS_OW_COMPONENT},     {"registered/", CS_OW_REGISTERED},
    {"client/", CS_OW_CLIENT},           {"account/", CS_OW_ACCOUNT},
    {"certificate/", CS_OW_CERTIFICATE}, {"external/", CS_OW_EXTERNAL},
    {"monitoring/", CS_OW_MONITORING},
};

static const struct cs_ow_ref nobody = {CS_OW_OTHER, -1};

static char lower(char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

bool cs_ow_has(const char *text, const char *word)
{
    for (; text != NULL && *text != '\0'; text++) {
        size_t i = 0;
        while (word[i] != '\0' && lower(text[i]) == lower(word[i])) {
            i++;
        }
        if (word[i] == '\0') {
            return true;
        }
    }
    return false;
}

bool cs_ow_same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

const char *cs_ow_state_text(enum cs_ow_state state)
{
    return state < CS_OWS_COUNT ? state_texts[state] : "nothing known";
}

const char *cs_ow_prop_text(enum cs_ow_prop prop)
{
    return prop < CS_OWP_COUNT ? prop_texts[prop] : "?";
}

static int version_of(const char *text)
{
    int year = 0;
    for (; text != NULL && *text != '\0'; text++) {
        if (*text >= '0' && *text <= '9' && year < 1000) {
            year = year * 10 + (*text - '0');
        } else if (*text == 'R' && text[1] == '2') {
            return year * 10 + 5;
        }
    }
    return year * 10;
}

struct cs_told *cs_told_new(struct cs_arena *arena, const struct cs_trace *trace)
{
    struct cs_told *world = CS_NEW(arena, struct cs_told);
    world->arena = arena;
    world->trace = trace;
    world->memo = CS_NEW(arena, struct cs_ow_memo);
    world->entities = cs_ow_map_new(arena);
    world->states = cs_ow_map_new(arena);
    world->props = cs_ow_map_new(arena);
    world->witness = -1;
    world->cluster_state = CS_OWS_UNKNOWN;
    for (int i = 0; i < CS_OWS_COUNT; i++) {
        cs_ow_map_put(world->states, state_texts[i], i);
    }
    for (int i = 0; i < CS_OWP_COUNT; i++) {
        cs_ow_map_put(world->props, prop_texts[i], i);
    }
    for (size_t i = 0; i < trace->count && world->version == 0; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_SET && strcmp(record->what, "WindowsServer") == 0) {
            world->version = version_of(record->to);
        }
    }
    return world;
}

struct cs_ow_ref cs_told_find(const struct cs_told *world, const char *name)
{
    if (name == NULL) {
        return nobody;
    }
    int64_t number = cs_ow_map_get(world->entities, name, strlen(name), -1);
    if (number < 0) {
        return nobody;
    }
    return (struct cs_ow_ref){(enum cs_ow_type)(number >> 32), (int)(number & 0x7fffffff)};
}

enum cs_ow_state cs_told_state(const struct cs_told *world, const char *text)
{
    if (text == NULL) {
        return CS_OWS_COUNT;
    }
    return (enum cs_ow_state)cs_ow_map_get(world->states, text, strlen(text), CS_OWS_COUNT);
}

enum cs_ow_prop cs_told_prop_named(const struct cs_told *world, const char *name)
{
    return (enum cs_ow_prop)cs_ow_map_get(world->props, name, strlen(name), CS_OWP_COUNT);
}

const char *cs_told_node_name(const struct cs_told *world, int node)
{
    return node >= 0 && node < world->counts[CS_OW_NODE] ? world->nodes[node].name : "nobody";
}

/* ---- growing ---- */

void *cs_told_grown(struct cs_told *world, void *array, int used, int *room, size_t size)
{
    if (used < *room) {
        return array;
    }
    int more = *room == 0 ? 8 : *room * 2;
    void *bigger = cs_arena_take(world->arena, cs_array_bytes((size_t)more, size));
    if (used > 0) {
        memcpy(bigger, array, (size_t)used * size);
    }
    *room = more;
    return bigger;
}

#define ADD(world, array, type)                                                                  \
    ((world)->array = cs_told_grown((world), (world)->array, (world)->counts[type],              \
                                    &(world)->rooms[type], sizeof *(world)->array),              \
     &(world)->array[(world)->counts[type]])

static const char *plain(const char *name)
{
    const char *slash = strchr(name, '/');
    return slash == NULL ? name : slash + 1;
}

static void put(struct cs_told *world, const char *name, enum cs_ow_type type, int index)
{
    cs_ow_map_put(world->entities, name, ((int64_t)type << 32) | index);
}

static void add_node(struct cs_told *world, const char *name, int64_t id)
{
    static const char *const also[] = {"host/", "service/", "drain/", "status/", "vote/", ""};
    static const enum cs_ow_type types[] = {CS_OW_HOST, CS_OW_SERVICE, CS_OW_DRAIN, CS_OW_STATUS,
                                            CS_OW_VOTE, CS_OW_NODE};
    int index = world->counts[CS_OW_NODE];
    if (index >= CS_OW_NODES) {
        return;
    }
    struct cs_ow_node *node = ADD(world, nodes, CS_OW_NODE);
    *node = (struct cs_ow_node){.name = plain(name), .id = id, .vote = -1, .view = -1};
    put(world, name, CS_OW_NODE, index);
    for (size_t i = 0; i < CS_LEN(also); i++) {
        put(world, cs_arena_printf(world->arena, "%s%s", also[i], node->name), types[i], index);
    }
    world->counts[CS_OW_NODE]++;
}

static void add_resource(struct cs_told *world, const struct cs_record *record, int group)
{
    int index = world->counts[CS_OW_RESOURCE];
    struct cs_ow_resource *resource = ADD(world, resources, CS_OW_RESOURCE);
    *resource = (struct cs_ow_resource){
        .name = plain(record->subject), .type = record->what, .group = group, .disk = -1,
        .network = -1, .failed_at = -1, .call_at = -1, .vote = -1, .account = -1,
        .work = CS_OWS_UNKNOWN};
    put(world, record->subject, CS_OW_RESOURCE, index);
    world->counts[CS_OW_RESOURCE]++;
    if (group >= 0) {
        struct cs_ow_group *in = &world->groups[group];
        int room = in->resource_count;
        if ((room & (room - 1)) == 0) {
            int *bigger = CS_NEW_ARRAY(world->arena, int, (size_t)(room == 0 ? 1 : room * 2));
            for (int i = 0; i < room; i++) {
                bigger[i] = in->resources[i];
            }
            in->resources = bigger;
        }
        in->resources[in->resource_count++] = index;
    }
}

static enum cs_ow_type type_of(const char *name, size_t *prefix)
{
    for (size_t i = 0; i < CS_LEN(prefixes); i++) {
        size_t length = strlen(prefixes[i].prefix);
        if (strncmp(name, prefixes[i].prefix, length) == 0) {
            *prefix = length;
            return prefixes[i].type;
        }
    }
    *prefix = 0;
    return CS_OW_OTHER;
}

static int interface_named(const struct cs_told *world, const char *name, size_t length)
{
    char *full = cs_arena_printf(world->arena, "interface/%.*s", (int)length, name);
    struct cs_ow_ref ref = cs_told_find(world, full);
    return ref.type == CS_OW_INTERFACE ? ref.index : -1;
}

static void add_route(struct cs_told *world, const char *subject)
{
    const char *name = plain(subject);
    const char *bar = strstr(name, " | ");
    struct cs_ow_route *route = ADD(world, routes, CS_OW_ROUTE);
    *route = (struct cs_ow_route){.name = name, .from = -1, .to = -1};
    if (bar != NULL) {
        route->from = interface_named(world, name, (size_t)(bar - name));
        route->to = interface_named(world, bar + 3, strlen(bar + 3));
    }
    if (route->from >= 0 && route->to >= 0) {
        int a = world->interfaces[route->from].node, b = world->interfaces[route->to].node;
        if (a >= 0 && b >= 0) {
            world->routes_all[a][b]++;
            world->routes_all[b][a]++;
        }
    }
    put(world, subject, CS_OW_ROUTE, world->counts[CS_OW_ROUTE]++);
}

static void add_small(struct cs_told *world, enum cs_ow_type type, const struct cs_record *record,
                      struct cs_ow_ref in)
{
    const char *name = plain(record->subject);
    int index = world->counts[type];
    if (type == CS_OW_GROUP) {
        *ADD(world, groups, CS_OW_GROUP) =
            (struct cs_ow_group){.name = name, .owner = -1, .last_owner = -1};
    } else if (type == CS_OW_NETWORK) {
        *ADD(world, networks, CS_OW_NETWORK) = (struct cs_ow_network){
            .name = name, .role = record->has_value ? record->value : -1};
    } else if (type == CS_OW_INTERFACE) {
        *ADD(world, interfaces, CS_OW_INTERFACE) = (struct cs_ow_interface){
            .name = name, .node = in.type == CS_OW_NODE ? in.index : -1, .network = -1};
    } else if (type == CS_OW_DISK) {
        *ADD(world, disks, CS_OW_DISK) =
            (struct cs_ow_disk){.name = name, .holder = -1, .resource = -1, .network = -1};
    } else if (type == CS_OW_VIEW) {
        *ADD(world, views, CS_OW_VIEW) =
            (struct cs_ow_view){.name = name, .standing = CS_OWS_NONE};
    } else if (type == CS_OW_ACTION) {
        *ADD(world, actions, CS_OW_ACTION) = (struct cs_ow_action){.name = name, .object = nobody};
    } else {
        index = 0;
    }
    world->counts[type]++;
    put(world, record->subject, type, index);
}

static void declare(struct cs_told *world, const struct cs_record *record)
{
    if (cs_told_find(world, record->subject).index >= 0) {
        return;
    }
    size_t prefix = 0;
    enum cs_ow_type type = type_of(record->subject, &prefix);
    struct cs_ow_ref in = cs_told_find(world, record->object);
    if (type == CS_OW_NODE) {
        add_node(world, record->subject,
                 record->has_value ? record->value : world->counts[CS_OW_NODE] + 1);
    } else if (type == CS_OW_RESOURCE) {
        add_resource(world, record, in.type == CS_OW_GROUP ? in.index : -1);
    } else if (type == CS_OW_ROUTE) {
        add_route(world, record->subject);
    } else if (type >= CS_OW_COMPUTER) {
        put(world, record->subject, cs_software_type(type, record),
            cs_software_add(world, cs_software_type(type, record), record));
    } else if (type != CS_OW_OTHER && prefix > 0) {
        if (type == CS_OW_CLUSTER) {
            world->cluster_name = plain(record->subject);
        }
        add_small(world, type, record, in);
    }
}

/* ---- properties ---- */

static struct cs_ow_props *props_of(struct cs_told *world, struct cs_ow_ref ref)
{
    switch ((int)ref.type) {
    case CS_OW_CLUSTER: return &world->cluster;
    case CS_OW_NODE: return &world->nodes[ref.index].props;
    case CS_OW_NETWORK: return &world->networks[ref.index].props;
    case CS_OW_GROUP: return &world->groups[ref.index].props;
    case CS_OW_RESOURCE: return &world->resources[ref.index].props;
    case CS_OW_DATABASE: return &world->databases[ref.index].props;
    default: return NULL;
    }
}

static void forget_providers(struct cs_told *world, int index)
{
    struct cs_ow_resource *resource = &world->resources[index];
    for (int i = 0; i < resource->provider_count; i++) {
        struct cs_ow_resource *provider = &world->resources[resource->providers[i]];
        for (int k = provider->dependent_count - 1; k >= 0; k--) {
            if (provider->dependents[k] == index) {
                provider->dependents[k] = provider->dependents[--provider->dependent_count];
            }
        }
    }
    resource->code = NULL;
    resource->code_length = resource->provider_count = 0;
}

static void set_text(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_ref who = world->subject;
    if (who.type == CS_OW_CLUSTER && strcmp(record->what, "WindowsServer") == 0) {
        world->version = version_of(record->to);
    } else if (who.type == CS_OW_CLUSTER && strcmp(record->what, "QuorumType") == 0) {
        world->quorum_type = record->to;
    } else if (who.type == CS_OW_CLUSTER && strcmp(record->what, "ServiceAccount") == 0) {
        world->service_account = record->to;
    } else if (who.type == CS_OW_CLUSTER && strcmp(record->what, "DataProtection") == 0) {
        world->data_protection = record->to;
        world->data_protection_since = record->t_us;
        world->software_dirty = true;
    } else if (who.type >= CS_OW_COMPUTER) {
        cs_software_set(world, record);
    } else if (who.type == CS_OW_RESOURCE && strcmp(record->what, "ServiceName") == 0) {
        world->resources[who.index].service_name = record->to;
    } else if (who.type == CS_OW_RESOURCE && strcmp(record->what, "Address") == 0) {
        world->resources[who.index].address = record->to;
    } else if (who.type == CS_OW_RESOURCE && strcmp(record->what, "DependencyExpression") == 0) {
        forget_providers(world, who.index);
        world->resources[who.index].expression = record->to;
        world->started = false;
    }
}

/* A value from which a rule can reckon a time: Windows takes 32 bits, a trace may say anything. */
static int64_t bounded(enum cs_ow_prop prop, int64_t value)
{
    int64_t most = UINT32_MAX;
    switch ((int)prop) {
    case CS_OWP_StartOfDay:
    case CS_OWP_TokenLifetime: return value; /* microseconds */
    case CS_OWP_FailoverPeriod: most = CS_TIME_MAX / CS_HOUR; break;
    case CS_OWP_SameSubnetDelay:
    case CS_OWP_CrossSubnetDelay:
    case CS_OWP_CrossSiteDelay:
    case CS_OWP_SameSubnetThreshold:
    case CS_OWP_CrossSubnetThreshold:
    case CS_OWP_CrossSiteThreshold: most = 1000000; break; /* two of them are multiplied */
    default: break;
    }
    return value > most ? most : value < -most ? -most : value;
}

static void set(struct cs_told *world, const struct cs_record *record)
{
    enum cs_ow_prop prop = cs_told_prop_named(world, record->what);
    struct cs_ow_props *props = props_of(world, world->subject);
    if (record->to != NULL) {
        set_text(world, record);
    }
    if (props == NULL || prop == CS_OWP_COUNT || !record->has_value) {
        return;
    }
    props->value[prop] = bounded(prop, record->value);
    props->since[prop] = record->t_us;
    props->set[prop] = true;
    props->by_default[prop] = cs_ow_same(record->rule, "default");
    if (prop == CS_OWP_IsWitness && record->value == 1) {
        world->witness = world->subject.index;
    }
}

static void link_preferred(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_group *group = &world->groups[world->subject.index];
    int place = record->has_value && record->value >= 1 && record->value <= CS_OW_NODES
                    ? (int)record->value - 1 : group->preferred_count;
    if (group->preferred == NULL) {
        group->preferred = CS_NEW_ARRAY(world->arena, int, CS_OW_NODES);
        for (int i = 0; i < CS_OW_NODES; i++) {
            group->preferred[i] = -1;
        }
    }
    if (place >= CS_OW_NODES) {
        return;
    }
    group->preferred[place] = world->object.index;
    if (place >= group->preferred_count) {
        group->preferred_count = place + 1;
    }
}

static void join(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_ref a = world->subject, b = world->object;
    const char *how = record->what;
    if (a.index < 0 || b.index < 0) {
        return;
    }
    if (a.type == CS_OW_RESOURCE && b.type == CS_OW_NODE && !strcmp(how, "possible-owner")) {
        world->resources[a.index].possible |= UINT64_C(1) << b.index;
    } else if (a.type == CS_OW_GROUP && b.type == CS_OW_NODE && !strcmp(how, "preferred-owner")) {
        link_preferred(world, record);
    } else if (a.type == CS_OW_RESOURCE && b.type == CS_OW_DISK && !strcmp(how, "holds")) {
        world->resources[a.index].disk = b.index;
        world->disks[b.index].resource = a.index;
    } else if (a.type == CS_OW_RESOURCE && b.type == CS_OW_NETWORK && !strcmp(how, "runs-on")) {
        world->resources[a.index].network = b.index;
    } else if (a.type == CS_OW_DISK && b.type == CS_OW_NODE && !strcmp(how, "seen-by")) {
        world->disks[a.index].seen_by |= UINT64_C(1) << b.index;
    } else if (a.type == CS_OW_DISK && b.type == CS_OW_NETWORK && !strcmp(how, "reached-by")) {
        world->disks[a.index].network = b.index;
    } else if (a.type == CS_OW_INTERFACE && b.type == CS_OW_NETWORK && !strcmp(how, "on")) {
        world->interfaces[a.index].network = b.index;
    } else {
        cs_software_link(world, record);
    }
}

/* ---- dependency expressions: or binds less than and ---- */

struct parser {
    struct cs_told *world;
    const char *at;
    int *code;
    int length, room;
};

static void emit(struct parser *parser, int code)
{
    parser->code = cs_told_grown(parser->world, parser->code, parser->length, &parser->room,
                                 sizeof(int));
    parser->code[parser->length++] = code;
}

static void blanks(struct parser *parser)
{
    while (*parser->at == ' ' || *parser->at == '\t') {
        parser->at++;
    }
}

static bool word(struct parser *parser, const char *expected)
{
    blanks(parser);
    size_t i = 0;
    while (expected[i] != '\0') {
        if (lower(parser->at[i]) != expected[i]) {
            return false;
        }
        i++;
    }
    parser->at += i;
    return true;
}

static void either(struct parser *parser);

static void operand(struct parser *parser)
{
    if (word(parser, "(")) {
        either(parser);
        (void)word(parser, ")");
        return;
    }
    blanks(parser);
    if (*parser->at != '[') {
        return;
    }
    const char *name = ++parser->at;
    while (*parser->at != '\0' && *parser->at != ']') {
        parser->at++;
    }
    struct cs_ow_ref ref = cs_told_find(
        parser->world, cs_arena_printf(parser->world->arena, "resource/%.*s",
                                       (int)(parser->at - name), name));
    if (*parser->at == ']') {
        parser->at++;
    }
    if (ref.type == CS_OW_RESOURCE) {
        emit(parser, ref.index);
    }
}

static void both(struct parser *parser)
{
    operand(parser);
    while (word(parser, "and")) {
        int before = parser->length;
        operand(parser);
        if (parser->length > before && before > 0) {
            emit(parser, -1);
        }
    }
}

static void either(struct parser *parser)
{
    both(parser);
    while (word(parser, "or")) {
        int before = parser->length;
        both(parser);
        if (parser->length > before && before > 0) {
            emit(parser, -2);
        }
    }
}

static void compile(struct cs_told *world, int index)
{
    struct cs_ow_resource *resource = &world->resources[index];
    if (resource->expression == NULL || resource->code != NULL) {
        return;
    }
    struct parser parser = {world, resource->expression, NULL, 0, 0};
    either(&parser);
    resource->code = parser.code != NULL ? parser.code : CS_NEW_ARRAY(world->arena, int, 1);
    resource->code_length = parser.length;
    resource->providers = CS_NEW_ARRAY(world->arena, int, (size_t)parser.length + 1);
    resource->provider_count = 0;
    for (int i = 0; i < parser.length; i++) {
        if (parser.code[i] < 0) {
            continue;
        }
        resource->providers[resource->provider_count++] = parser.code[i];
        struct cs_ow_resource *provider = &world->resources[parser.code[i]];
        provider->dependents = cs_told_grown(world, provider->dependents, provider->dependent_count,
                                             &provider->dependent_room, sizeof(int));
        provider->dependents[provider->dependent_count++] = index;
    }
}

bool cs_told_planned(const struct cs_ow_resource *resource)
{
    return resource->props.set[CS_OWP_IsPlanned] && resource->props.value[CS_OWP_IsPlanned] != 0;
}

bool cs_told_is_top(const struct cs_told *world, const struct cs_ow_resource *resource)
{
    for (int i = 0; i < resource->dependent_count; i++) {
        if (!cs_told_planned(&world->resources[resource->dependents[i]])) {
            return false;
        }
    }
    return true;
}

bool cs_told_depends_ok(const struct cs_told *world, int index)
{
    const struct cs_ow_resource *resource = &world->resources[index];
    bool stack[64];
    int depth = 0;
    for (int i = 0; i < resource->code_length; i++) {
        int code = resource->code[i];
        if (code >= 0) {
            if (depth >= 64) {
                return true;
            }
            const struct cs_ow_resource *provider = &world->resources[code];
            stack[depth++] = provider->state == CS_OWS_ONLINE || cs_told_planned(provider);
        } else if (depth >= 2) {
            depth--;
            stack[depth - 1] = code == -1 ? stack[depth - 1] && stack[depth]
                                          : stack[depth - 1] || stack[depth];
        }
    }
    return depth == 0 || stack[0];
}

static void start(struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        compile(world, i);
    }
    world->started = true;
}

/* ---- what happens ---- */

static void mark_group(struct cs_told *world, int index)
{
    if (index >= 0 && !world->groups[index].dirty) {
        world->dirty_groups = cs_told_grown(world, world->dirty_groups, world->dirty_group_count,
                                            &world->dirty_group_room, sizeof(int));
        world->dirty_groups[world->dirty_group_count++] = index;
        world->groups[index].dirty = true;
    }
}

static void mark_resource(struct cs_told *world, int index)
{
    struct cs_ow_resource *resource = &world->resources[index];
    mark_group(world, resource->group);
    if (!resource->dirty) {
        world->dirty_resources = cs_told_grown(world, world->dirty_resources,
                                               world->dirty_resource_count,
                                               &world->dirty_resource_room, sizeof(int));
        world->dirty_resources[world->dirty_resource_count++] = index;
        resource->dirty = true;
    }
}

/* A failure begins; what was used of the budget before it is kept for the rules. */
static void note_failure(struct cs_told *world, struct cs_ow_resource *resource,
                         const struct cs_record *record)
{
    int64_t period = cs_told_prop(world, &resource->props, CS_OWP_RestartPeriod) * CS_MS;
    resource->restart_expired = false;
    if (resource->restarts > 0 && record->t_us - resource->restart_start > period) {
        resource->restarts = 0;
        resource->restart_expired = true;
    }
    resource->restarts_before = resource->restarts;
    resource->restart_granted = false;
    resource->failed_at = record->t_us;
    resource->failed_seq = record->seq;
}

/* A failure counts when a restart is granted, though it may have to wait for a provider first. */
static void count_restart(struct cs_ow_resource *resource)
{
    resource->restarts++;
    if (resource->restarts == 1) {
        resource->restart_start = resource->failed_at;
    }
}

/* An attempt to fail over counts when it begins (facts 6.4.a), where the trace tells that. */
static void count_failover(struct cs_told *world, int index, cs_time t_us)
{
    struct cs_ow_group *group = &world->groups[index];
    int64_t period = cs_told_prop(world, &group->props, CS_OWP_FailoverPeriod) * CS_HOUR;
    if (group->failovers == 0 || t_us - group->failover_start > period) {
        group->failovers = 0;
        group->failover_start = t_us;
    }
    group->failovers++;
    group->failovers_at = group->failovers;
    group->limit_at = cs_told_threshold(world, index);
}

static void count_record(struct cs_told *world, const struct cs_record *record)
{
    int index = world->subject.index;
    if (!cs_ow_same(record->to, "allowed")) {
        return;
    }
    if (world->subject.type == CS_OW_RESOURCE && cs_ow_same(record->what, "RestartThreshold")) {
        struct cs_ow_resource *resource = &world->resources[index];
        if (resource->failed_at >= 0 && !resource->restart_granted) {
            count_restart(resource);
            resource->restart_granted = true;
        }
    } else if (world->subject.type == CS_OW_GROUP &&
               cs_ow_same(record->what, "FailoverThreshold")) {
        count_failover(world, index, record->t_us);
        world->groups[index].attempted = true;
    }
}

bool cs_told_by_action(const struct cs_told *world, const struct cs_record *record)
{
    for (int i = 0; i < world->counts[CS_OW_ACTION]; i++) {
        const struct cs_record *action = world->actions[i].record;
        if (action != NULL && action->seq == record->cause) {
            return true;
        }
    }
    return false;
}

/* Online again on the same node, by itself, before the long retry: a restart in place. */
static void note_restart(struct cs_told *world, struct cs_ow_resource *resource,
                         const struct cs_record *record)
{
    const struct cs_ow_group *group = &world->groups[resource->group];
    int64_t retry = cs_told_prop(world, &resource->props, CS_OWP_RetryPeriodOnFailure) * CS_MS;
    /* A witness has its own interval (3.4.d). */
    if (resource - world->resources == world->witness) {
        retry = cs_told_prop(world, &world->cluster, CS_OWP_WitnessRestartInterval) * CS_MINUTE;
    }
    if (resource->failed_at < 0 || group->owner_seq > resource->failed_seq ||
        world->disturbed_seq > resource->failed_seq || world->view_seq > resource->failed_seq ||
        world->now - resource->failed_at >= retry || cs_told_by_action(world, record)) {
        return;
    }
    if (!resource->restart_granted) {
        count_restart(resource);
    }
    resource->restart_granted = false;
    world->record_in_place = true;
}

static void resource_state(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_resource *resource = &world->resources[world->subject.index];
    bool first = cs_ow_same(record->what, "initially");
    if (world->to == CS_OWS_FAILED && !first &&
        (resource->state == CS_OWS_ONLINE || resource->state == CS_OWS_ONLINE_PENDING)) {
        note_failure(world, resource, record);
    }
    if (world->to == CS_OWS_ONLINE_PENDING && resource->state == CS_OWS_FAILED &&
        resource->group >= 0) {
        note_restart(world, resource, record);
    }
    resource->before = resource->state;
    resource->state = world->to;
    resource->state_since = record->t_us;
    resource->state_seq = record->seq;
    mark_resource(world, world->subject.index);
    for (int i = 0; i < resource->dependent_count; i++) {
        mark_resource(world, resource->dependents[i]);
    }
}

void cs_told_mended(struct cs_told *world, struct cs_ow_ref who, enum cs_ow_type type)
{
    for (int i = 0; i < world->fault_count; i++) {
        if (world->faults[i].subject.type == type && world->faults[i].subject.index == who.index) {
            world->faults[i--] = world->faults[--world->fault_count];
        }
    }
}

static void node_state(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_node *node = &world->nodes[world->subject.index];
    enum cs_ow_state to = world->to;
    cs_time t = record->t_us;
    world->nodes_dirty = true;
    if (world->subject.type == CS_OW_HOST) {
        node->host = to, node->host_since = t, node->host_seq = record->seq;
        if (to == CS_OWS_RUNNING) {
            cs_told_mended(world, world->subject, CS_OW_HOST);
        }
    } else if (world->subject.type == CS_OW_SERVICE) {
        node->service = to, node->service_since = t, node->service_seq = record->seq;
        if (to == CS_OWS_RUNNING) {
            cs_told_mended(world, world->subject, CS_OW_SERVICE);
        }
    } else if (world->subject.type == CS_OW_DRAIN) {
        node->drain = to, node->drain_since = t, node->drain_seq = record->seq;
    } else if (world->subject.type == CS_OW_STATUS) {
        node->status = to;
    } else {
        bool was_active = node->state == CS_OWS_UP || node->state == CS_OWS_PAUSED;
        node->left_seq = was_active ? record->seq : node->left_seq;
        node->state = to, node->state_since = t, node->state_seq = record->seq;
    }
}

static void route_state(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_route *route = &world->routes[world->subject.index];
    int a = route->from >= 0 ? world->interfaces[route->from].node : -1;
    int b = route->to >= 0 ? world->interfaces[route->to].node : -1;
    bool was = route->state == CS_OWS_UP, is = world->to == CS_OWS_UP;
    route->state = world->to;
    route->state_since = record->t_us;
    if (a < 0 || b < 0 || was == is) {
        return;
    }
    int step = is ? 1 : -1;
    world->routes_up[a][b] = (uint16_t)(world->routes_up[a][b] + step);
    world->routes_up[b][a] = (uint16_t)(world->routes_up[b][a] + step);
}

static void state(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_ref who = world->subject;
    switch ((int)who.type) {
    case CS_OW_RESOURCE: resource_state(world, record); break;
    case CS_OW_NODE:
    case CS_OW_HOST:
    case CS_OW_SERVICE:
    case CS_OW_DRAIN:
    case CS_OW_STATUS: node_state(world, record); break;
    case CS_OW_ROUTE: route_state(world, record); break;
    case CS_OW_CLUSTER: world->cluster_state = world->to; break;
    case CS_OW_GROUP:
        world->groups[who.index].state = world->to;
        world->groups[who.index].state_since = record->t_us;
        world->groups[who.index].state_seq = record->seq;
        mark_group(world, who.index);
        break;
    case CS_OW_NETWORK:
        world->networks[who.index].state = world->to;
        world->nodes_dirty = true;
        break;
    case CS_OW_INTERFACE:
        world->nodes_dirty = true;
        world->interfaces[who.index].state = world->to;
        world->interfaces[who.index].state_since = record->t_us;
        break;
    default:
        if (who.type >= CS_OW_COMPUTER) {
            cs_software_state(world, record);
        }
        break;
    }
}

static int node_of(const struct cs_told *world, const char *name)
{
    struct cs_ow_ref ref = cs_told_find(world, name);
    return ref.type == CS_OW_NODE ? ref.index : -1;
}

static void owner(struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type != CS_OW_GROUP) {
        return;
    }
    struct cs_ow_group *group = &world->groups[world->subject.index];
    group->owner_before = group->owner;
    if (group->owner >= 0) {
        group->last_owner = group->owner;
    }
    group->owner = world->to_node;
    group->owner_since = record->t_us;
    group->owner_seq = record->seq;
    if (strcmp(record->what, "Failover") == 0 && !group->attempted) {
        count_failover(world, world->subject.index, record->t_us);
    }
    group->attempted = false;
    mark_group(world, world->subject.index);
    for (int i = 0; i < group->resource_count; i++) {
        world->resources[group->resources[i]].restarts = 0;
        mark_resource(world, group->resources[i]);
    }
}

uint64_t cs_told_nodes(const struct cs_told *world, const char *list)
{
    uint64_t nodes = 0;
    while (list != NULL && *list != '\0') {
        const char *comma = strchr(list, ',');
        size_t length = comma == NULL ? strlen(list) : (size_t)(comma - list);
        int64_t number = cs_ow_map_get(world->entities, list, length, -1);
        if (number >= 0 && (number >> 32) == CS_OW_NODE) {
            nodes |= UINT64_C(1) << (number & 63);
        }
        list = comma == NULL ? NULL : comma + 1 + strspn(comma + 1, " ");
    }
    return nodes;
}

/* Who forms a view of its own tells the others nothing: what they have stands until they speak. */
static void set_members(struct cs_told *world, struct cs_ow_view *view, uint64_t members,
                        bool forms)
{
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        struct cs_ow_view *other = &world->views[i];
        if (other != view && (other->members & members) != 0) {
            other->members &= ~members;
            other->stale |= !forms || other->members == 0;
        }
    }
    view->members = members;
    view->stale = false;
    world->nodes_dirty = true;
}

/* A view goes by the name of its lowest node: who forms one takes a name that others may go by
 * still, as they do not know. These are kept in a view without a name that a record could have. */
static struct cs_ow_view *keep_unaware(struct cs_told *world, struct cs_ow_view *view,
                                       uint64_t members)
{
    uint64_t unaware = view->members & ~members & cs_told_live(world);
    bool stands = view->standing == CS_OWS_QUORUM || view->standing == CS_OWS_FORCED;
    if (unaware == 0 || view->stale || !stands) {
        return view;
    }
    int index = (int)(view - world->views), free = 0;
    while (free < world->counts[CS_OW_VIEW] &&
           (!world->views[free].unaware || world->views[free].members != 0)) {
        free++;
    }
    if (free == world->counts[CS_OW_VIEW]) {
        (void)ADD(world, views, CS_OW_VIEW);
        world->counts[CS_OW_VIEW]++;
    }
    view = &world->views[index];
    world->views[free] = *view;
    world->views[free].members = unaware;
    world->views[free].unaware = true;
    return view;
}

static void view(struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type != CS_OW_VIEW) {
        return;
    }
    struct cs_ow_view *view = &world->views[world->subject.index];
    uint64_t members = cs_told_nodes(world, record->to);
    bool forms = cs_ow_same(record->what, "form");
    if (forms) {
        view = keep_unaware(world, view, members);
    }
    set_members(world, view, members, forms);
    view->number = record->value;
    world->view_seq = record->seq;
    world->view_at = record->t_us;
}

static void quorum(struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type != CS_OW_VIEW) {
        return;
    }
    struct cs_ow_view *view = &world->views[world->subject.index];
    view->standing = world->to;
    view->standing_since = record->t_us;
    view->stale = false;
    if (record->object != NULL) {
        uint64_t members = cs_told_nodes(world, record->object);
        if (members != 0) {
            set_members(world, view, members, false);
        }
    }
    world->nodes_dirty = true;
}

static void vote(struct cs_told *world, const struct cs_record *record)
{
    int votes = record->to != NULL && record->to[0] == '1' ? 1 : 0;
    world->nodes_dirty = true;
    if (world->subject.type == CS_OW_NODE || world->subject.type == CS_OW_VOTE) {
        world->nodes[world->subject.index].vote = votes;
    } else if (world->subject.type == CS_OW_RESOURCE) {
        world->resources[world->subject.index].vote = votes;
        if (world->witness < 0) {
            world->witness = world->subject.index;
        }
    }
}

bool cs_told_reworded(const struct cs_told *world, const struct cs_record *record)
{
    return record->kind == CS_KIND_WORK && world->subject.type == CS_OW_CLIENT &&
           world->from == CS_OWS_NOT_WORKING && world->to == CS_OWS_NOT_WORKING;
}

static void work(struct cs_told *world, const struct cs_record *record)
{
    if (cs_told_reworded(world, record)) {
        return;
    }
    if (world->subject.type >= CS_OW_COMPUTER) {
        cs_software_state(world, record);
        return;
    }
    if (world->subject.type != CS_OW_RESOURCE) {
        return;
    }
    struct cs_ow_resource *resource = &world->resources[world->subject.index];
    int node = world->object.type == CS_OW_NODE ? world->object.index : -1;
    if (node < 0 && resource->group >= 0) {
        node = world->groups[resource->group].owner;
    }
    if (world->to == CS_OWS_WORKING) {
        resource->works_on |= node >= 0 ? UINT64_C(1) << node : 0;
        cs_told_mended(world, world->subject, CS_OW_RESOURCE);
    } else {
        resource->works_on &= node >= 0 ? ~(UINT64_C(1) << node) : 0;
    }
    resource->work = resource->works_on != 0 ? CS_OWS_WORKING : CS_OWS_NOT_WORKING;
    resource->work_since = record->t_us;
    resource->work_why = record->what;
    resource->work_seq = record->seq;
    mark_resource(world, world->subject.index);
}

static void fault(struct cs_told *world, const struct cs_record *record)
{
    world->faults = cs_told_grown(world, world->faults, world->fault_count, &world->fault_room,
                                  sizeof *world->faults);
    world->faults[world->fault_count++] =
        (struct cs_ow_fault){record, world->subject, world->object};
    world->nodes_dirty = true;
}

/* Whether what mends one fault of a thing leaves another: who plugs in a cable unblocks nothing. */
static bool mends_another(const struct cs_record *fault, const struct cs_record *repair)
{
    static const char *const pairs[][2] = {
        {"PullCable", "PlugCable"},       {"BlockInterface", "UnblockInterface"},
        {"FailNetwork", "RepairNetwork"}, {"SplitNetwork", "MendNetwork"},
        {"LoseOneWay", "MendOneWay"},     {"LosePackets", "LosePackets"},
    };
    for (size_t i = 0; i < CS_LEN(pairs); i++) {
        if (cs_ow_same(repair->what, pairs[i][1])) {
            for (size_t k = 0; k < CS_LEN(pairs); k++) {
                if (k != i && cs_ow_same(fault->what, pairs[k][0])) {
                    return true;
                }
            }
        }
    }
    return false;
}

static void repair(struct cs_told *world, const struct cs_record *record)
{
    for (int i = 0; i < world->fault_count; i++) {
        const struct cs_record *old = world->faults[i].record;
        if (strcmp(old->subject, record->subject) == 0 && !mends_another(old, record) &&
            (record->object == NULL || cs_ow_same(old->object, record->object))) {
            world->faults[i--] = world->faults[--world->fault_count];
        }
    }
}

static void disturb(struct cs_told *world, const struct cs_record *record)
{
    if (record->t_us > 0 || record->kind != CS_KIND_SET) {
        world->disturbed_seq = record->seq;
        world->disturbed_at = record->t_us;
    }
}

static void read_record(struct cs_told *world, const struct cs_record *record)
{
    if (record->kind == CS_KIND_ACTION || record->kind == CS_KIND_VIEW ||
        record->kind == CS_KIND_QUORUM || record->kind == CS_KIND_STATE ||
        record->kind == CS_KIND_WORK) {
        struct cs_ow_ref ref = cs_told_find(world, record->subject);
        size_t prefix = 0;
        enum cs_ow_type type = type_of(record->subject, &prefix);
        if (ref.index < 0 &&
            (type == CS_OW_ACTION || type == CS_OW_VIEW || type == CS_OW_ROUTE ||
             type >= CS_OW_COMPUTER)) {
            declare(world, record);
        }
    }
    world->now = record->t_us;
    world->subject = cs_told_find(world, record->subject);
    world->object = cs_told_find(world, record->object);
    world->from = cs_told_state(world, record->from);
    world->to = cs_told_state(world, record->to);
    world->from_node = world->to_node = -1;
    world->record_in_place = false;
    if (record->kind == CS_KIND_OWNER || record->kind == CS_KIND_RESERVE) {
        world->from_node = node_of(world, record->from);
        world->to_node = node_of(world, record->to);
    }
}

static void take_action(struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type == CS_OW_ACTION) {
        world->actions[world->subject.index].record = record;
        world->actions[world->subject.index].object = world->object;
    }
    disturb(world, record);
}

static void reserve(struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type == CS_OW_DISK && strcmp(record->what, "defend") != 0) {
        world->disks[world->subject.index].holder_before =
            world->disks[world->subject.index].holder;
        world->disks[world->subject.index].holder = world->to_node;
    }
}

void cs_told_update(struct cs_told *world, const struct cs_record *record)
{
    read_record(world, record);
    bool known = world->subject.index >= 0;
    switch (record->kind) {
    case CS_KIND_DECLARE: declare(world, record); return;
    case CS_KIND_LINK: join(world, record); return;
    case CS_KIND_SET:
        disturb(world, record);
        if (known) {
            set(world, record);
        }
        return;
    case CS_KIND_RUN_BEGIN:
    case CS_KIND_EXPECT: return;
    case CS_KIND_ACTION: take_action(world, record); break;
    case CS_KIND_FAULT: fault(world, record), disturb(world, record); break;
    case CS_KIND_REPAIR: repair(world, record), disturb(world, record); break;
    case CS_KIND_CALL:
        if (world->subject.type == CS_OW_RESOURCE) {
            world->resources[world->subject.index].call_at = record->t_us;
        }
        break;
    case CS_KIND_RESERVE: reserve(world, record); break;
    case CS_KIND_STATE:
    case CS_KIND_OWNER:
    case CS_KIND_VIEW:
    case CS_KIND_VOTE:
    case CS_KIND_QUORUM:
    case CS_KIND_WORK:
    case CS_KIND_COUNT:
    case CS_KIND_WAIT:
    case CS_KIND_NO_EFFECT:
    case CS_KIND_ARBITRATE:
    case CS_KIND_DETECT:
    case CS_KIND_EVENT:
    case CS_KIND_NOTE:
    case CS_KIND_EAGER:
    case CS_KIND_STEP:
    case CS_KIND_LOSS:
    case CS_KIND_LOG:
    case CS_KIND_RUN_END:
    case CS_KINDS: break;
    }
    if (!world->started) {
        start(world);
    }
    if (!known) {
        return;
    }
    switch ((int)record->kind) {
    case CS_KIND_STATE: state(world, record); break;
    case CS_KIND_OWNER: owner(world, record); break;
    case CS_KIND_VIEW: view(world, record); break;
    case CS_KIND_VOTE: vote(world, record); break;
    case CS_KIND_QUORUM: quorum(world, record); break;
    case CS_KIND_WORK: work(world, record); break;
    case CS_KIND_COUNT: count_record(world, record); break;
    case CS_KIND_WAIT: cs_software_wait(world, record); break;
    case CS_KIND_NO_EFFECT: cs_software_no_effect(world); break;
    default: break;
    }
}

void cs_told_settled(struct cs_told *world)
{
    for (int i = 0; i < world->dirty_resource_count; i++) {
        world->resources[world->dirty_resources[i]].dirty = false;
    }
    for (int i = 0; i < world->dirty_group_count; i++) {
        world->groups[world->dirty_groups[i]].dirty = false;
    }
    world->dirty_resource_count = world->dirty_group_count = 0;
    world->nodes_dirty = world->software_dirty = false;
}
