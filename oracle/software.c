/* oracle/software.c: the software on the cluster and the people who use it, put together again. */
#include "oracle/software.h"

#include "sim/base/text.h"

#include <string.h>

static const struct cs_ow_ref nobody = {CS_OW_OTHER, -1};

static const char *plain(const char *name)
{
    const char *slash = strchr(name, '/');
    return slash == NULL ? name : slash + 1;
}

/* ---- told ---- */

enum cs_ow_type cs_software_type(enum cs_ow_type type, const struct cs_record *record)
{
    bool copy = record->kind == CS_KIND_DECLARE ? cs_ow_same(record->what, "copy")
                                                : strstr(record->subject, " on ") != NULL;
    return type == CS_OW_COMPONENT && copy ? CS_OW_COPY : type;
}

#define ADD(world, array, type)                                                                  \
    ((world)->array = cs_told_grown((world), (world)->array, (world)->counts[type],              \
                                    &(world)->rooms[type], sizeof *(world)->array),              \
     &(world)->array[(world)->counts[type]++])

/* What a thing is of: a certificate of its node, monitoring of its role. */
static struct cs_ow_ref home_of(const struct cs_told *world, enum cs_ow_type type,
                                const struct cs_record *record)
{
    const char *prefix = type == CS_OW_MONITORING ? "group/" : "node/";
    if (type == CS_OW_MONITORING || type == CS_OW_CERTIFICATE || type == CS_OW_EXTERNAL) {
        return cs_told_find(world, cs_arena_printf(world->arena, "%s%s", prefix,
                                                   plain(record->subject)));
    }
    return record->kind == CS_KIND_DECLARE ? cs_told_find(world, record->object) : nobody;
}

/* The machine that a copy's name ends with. */
static struct cs_ow_ref machine_in(const struct cs_told *world, const char *name)
{
    const char *on = NULL;
    for (const char *at = strstr(name, " on "); at != NULL; at = strstr(at + 1, " on ")) {
        on = at + 4;
    }
    if (on == NULL) {
        return nobody;
    }
    struct cs_ow_ref ref = cs_told_find(world, cs_arena_printf(world->arena, "node/%s", on));
    return ref.index >= 0 ? ref
                          : cs_told_find(world, cs_arena_printf(world->arena, "computer/%s", on));
}

int cs_software_add(struct cs_told *world, enum cs_ow_type type, const struct cs_record *record)
{
    const char *name = plain(record->subject);
    struct cs_ow_ref in = home_of(world, type, record);
    int index = world->counts[type];
    if (type == CS_OW_INSTANCE) {
        *ADD(world, instances, CS_OW_INSTANCE) = (struct cs_ow_instance){
            .name = name, .resource = in.type == CS_OW_RESOURCE ? in.index : -1,
            .computer = in.type == CS_OW_COMPUTER ? in.index : -1, .network_name = -1};
    } else if (type == CS_OW_DATABASE) {
        *ADD(world, databases, CS_OW_DATABASE) = (struct cs_ow_database){
            .name = name, .instance = in.type == CS_OW_INSTANCE ? in.index : -1, .local_to = -1,
            .backup_at = -1, .backup_until = -1, .restore_at = -1, .restore_until = -1};
    } else if (type == CS_OW_COMPONENT) {
        *ADD(world, components, CS_OW_COMPONENT) =
            (struct cs_ow_component){.name = name, .resource = -1, .stands_in_for = -1};
    } else if (type == CS_OW_COPY) {
        *ADD(world, copies, CS_OW_COPY) = (struct cs_ow_copy){
            .name = name, .component = in.type == CS_OW_COMPONENT ? in.index : -1,
            .machine = machine_in(world, name)};
    } else {
        struct cs_ow_thing *it = ADD(world, things[type], type);
        *it = (struct cs_ow_thing){.name = name, .in = in, .machine = nobody};
        if (in.type == CS_OW_COMPONENT) {
            cs_ow_set_add(world->arena, &it->seen_by, in.index);
        }
    }
    return index;
}

/* The longest that "triangular(5s, 10s, 30s)" or "10s" can be; 0 when it says nothing. */
static cs_time most_of(struct cs_told *world, const char *text)
{
    const char *from = strrchr(text, ',');
    from = from == NULL ? strchr(text, '(') : from;
    from = from == NULL ? text : from + 1 + strspn(from + 1, " ");
    cs_time duration = 0;
    return cs_duration_read(cs_arena_text(world->arena, from, strcspn(from, ")")), &duration)
               ? duration : 0;
}

static void set_component(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_component *it = &world->components[world->subject.index];
    if (strcmp(record->what, "ComponentType") == 0) {
        it->type = record->to;
    } else if (strcmp(record->what, "Needs") == 0) {
        it->needs = record->to;
    } else if (strcmp(record->what, "StartTime") == 0) {
        it->start_time = most_of(world, record->to);
    } else if (strcmp(record->what, "ReconnectTime") == 0) {
        it->reconnect_time = most_of(world, record->to);
    }
}

void cs_software_set(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_ref who = world->subject;
    world->software_dirty = true;
    if (who.type == CS_OW_COMPONENT) {
        set_component(world, record);
    } else if (who.type == CS_OW_COPY && strcmp(record->what, "ManagementServerAddress") == 0) {
        world->copies[who.index].address = record->to;
        world->copies[who.index].address_since = record->t_us;
    } else if (who.type == CS_OW_INSTANCE && strcmp(record->what, "Edition") == 0) {
        world->instances[who.index].edition = record->to;
    } else if (who.type == CS_OW_REGISTERED && strcmp(record->what, "Url") == 0) {
        world->things[who.type][who.index].text = record->to;
    } else if (who.type == CS_OW_DATABASE && strcmp(record->what, "Content") == 0) {
        world->databases[who.index].content = record->to;
        world->databases[who.index].content_since = record->t_us;
    } else if (who.type == CS_OW_DATABASE && strcmp(record->what, "LocalTo") == 0) {
        struct cs_ow_ref node = cs_told_find(world, record->to);
        if (node.index < 0) {
            node = cs_told_find(world, cs_arena_printf(world->arena, "node/%s", record->to));
        }
        world->databases[who.index].local_to = node.type == CS_OW_NODE ? node.index : -1;
    }
}

void cs_ow_set_add(struct cs_arena *arena, struct cs_ow_set *set, int index)
{
    if (index < 0) {
        return;
    }
    if (index / 64 >= set->room) {
        int room = index / 64 + 1;
        uint64_t *words = CS_NEW_ARRAY(arena, uint64_t, (size_t)room);
        for (int i = 0; i < set->room; i++) {
            words[i] = set->words[i];
        }
        *set = (struct cs_ow_set){words, room};
    }
    set->words[index / 64] |= UINT64_C(1) << index % 64;
}

bool cs_ow_set_has(const struct cs_ow_set *set, int index)
{
    return index >= 0 && index / 64 < set->room &&
           (set->words[index / 64] >> index % 64 & 1) != 0;
}

static void link_component(struct cs_told *world, struct cs_ow_component *it, const char *how)
{
    struct cs_ow_ref b = world->object;
    if (b.type == CS_OW_RESOURCE && strcmp(how, "runs-as") == 0) {
        it->resource = b.index;
    } else if (b.type == CS_OW_DATABASE && strcmp(how, "uses") == 0) {
        cs_ow_set_add(world->arena, &it->databases, b.index);
    } else if (b.type == CS_OW_COMPONENT && strcmp(how, "stands-in-for") == 0) {
        it->stands_in_for = b.index;
    }
}

static void link_instance(struct cs_told *world, struct cs_ow_instance *it, const char *how)
{
    struct cs_ow_ref b = world->object;
    if (b.type == CS_OW_RESOURCE && strcmp(how, "runs-as") == 0) {
        it->resource = b.index;
    } else if (b.type == CS_OW_RESOURCE && strcmp(how, "known-as") == 0) {
        it->network_name = b.index;
    } else if (b.type == CS_OW_COMPUTER && strcmp(how, "on") == 0) {
        it->computer = b.index;
    }
}

void cs_software_link(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_ref a = world->subject, b = world->object;
    const char *how = record->what;
    if (a.type == CS_OW_COMPONENT) {
        link_component(world, &world->components[a.index], how);
    } else if (a.type == CS_OW_INSTANCE) {
        link_instance(world, &world->instances[a.index], how);
    } else if (a.type == CS_OW_COPY && strcmp(how, "on") == 0) {
        world->copies[a.index].machine = b;
    } else if (a.type == CS_OW_DATABASE && b.type == CS_OW_DISK && !strcmp(how, "lies-on")) {
        cs_ow_set_add(world->arena, &world->databases[a.index].disks, b.index);
    } else if (a.type == CS_OW_RESOURCE && b.type == CS_OW_ACCOUNT && !strcmp(how, "logs-on-as")) {
        world->resources[a.index].account = b.index;
    } else if (a.type == CS_OW_CLIENT && b.type == CS_OW_COMPONENT && !strcmp(how, "seen-by")) {
        cs_ow_set_add(world->arena, &world->things[CS_OW_CLIENT][a.index].seen_by, b.index);
    }
}

void cs_software_state(struct cs_told *world, const struct cs_record *record)
{
    struct cs_ow_ref who = world->subject;
    world->software_dirty = true;
    if (who.type == CS_OW_COPY) {
        struct cs_ow_copy *it = &world->copies[who.index];
        it->state = world->to, it->since = record->t_us, it->seq = record->seq;
        if (world->to == CS_OWS_RUNNING) {
            cs_told_mended(world, who, CS_OW_COPY);
            cs_told_mended(world, (struct cs_ow_ref){CS_OW_COMPONENT, it->component},
                           CS_OW_COMPONENT);
        }
    } else if (who.type == CS_OW_DATABASE) {
        struct cs_ow_database *it = &world->databases[who.index];
        it->state = world->to, it->since = record->t_us, it->seq = record->seq;
    } else if (who.type != CS_OW_COMPONENT && who.type != CS_OW_INSTANCE) {
        struct cs_ow_thing *it = &world->things[who.type][who.index];
        it->state = world->to, it->since = record->t_us, it->seq = record->seq;
        it->machine = world->object;
        if (who.type == CS_OW_COMPUTER && world->to == CS_OWS_RUNNING) {
            cs_told_mended(world, who, CS_OW_COMPUTER);
        }
    }
}

void cs_software_wait(struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type == CS_OW_DATABASE) {
        struct cs_ow_database *it = &world->databases[world->subject.index];
        cs_time until = record->has_value ? record->value : record->t_us;
        if (strcmp(record->what, "backup") == 0) {
            it->backup_at = cs_told_backed_up(world, world->subject.index);
            it->backup_until = until;
        } else if (strcmp(record->what, "restore") == 0) {
            it->restore_at = record->t_us;
            it->restore_until = until;
        }
    }
}

/* A backup or restore that came to nothing before it ended was none. */
void cs_software_no_effect(struct cs_told *world)
{
    if (world->subject.type != CS_OW_ACTION) {
        return;
    }
    const struct cs_ow_action *action = &world->actions[world->subject.index];
    if (action->object.type != CS_OW_DATABASE || action->record == NULL) {
        return;
    }
    struct cs_ow_database *it = &world->databases[action->object.index];
    if (cs_ow_has(action->record->what, "Backup") && it->backup_until > world->now) {
        it->backup_until = -1;
    } else if (cs_ow_has(action->record->what, "Restore") && it->restore_until > world->now) {
        it->restore_at = -1;
        it->restore_until = -1;
    }
}

cs_time cs_told_backed_up(const struct cs_told *world, int database)
{
    const struct cs_ow_database *it = &world->databases[database];
    return it->backup_until >= 0 && it->backup_until <= world->now ? it->backup_until
                                                                   : it->backup_at;
}

/* ---- asked ---- */

static bool counts(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

bool cs_ow_alike(const char *a, const char *b)
{
    while (a != NULL && b != NULL) {
        while (*a != '\0' && !counts(*a)) {
            a++;
        }
        while (*b != '\0' && !counts(*b)) {
            b++;
        }
        if (*a == '\0' || *b == '\0') {
            return *a == *b;
        }
        if ((*a | 0x20) != (*b | 0x20)) {
            return false;
        }
        a++, b++;
    }
    return false;
}

bool cs_told_is_a(const struct cs_told *world, int component, const char *type)
{
    if (component < 0) {
        return false;
    }
    const struct cs_ow_component *it = &world->components[component];
    return it->type != NULL ? cs_ow_alike(it->type, type) : cs_ow_has(it->name, type);
}

const struct cs_ow_thing *cs_told_thing_of(const struct cs_told *world, enum cs_ow_type type,
                                           struct cs_ow_ref in)
{
    for (int i = 0; i < world->counts[type]; i++) {
        const struct cs_ow_thing *it = &world->things[type][i];
        if (it->in.index == in.index && it->in.type == in.type) {
            return it;
        }
    }
    return NULL;
}

bool cs_told_monitored(const struct cs_told *world, int group)
{
    const struct cs_ow_thing *it =
        cs_told_thing_of(world, CS_OW_MONITORING, (struct cs_ow_ref){CS_OW_GROUP, group});
    return it == NULL || it->state != CS_OWS_PAUSED;
}

int cs_told_instance_of(const struct cs_told *world, int resource)
{
    for (int i = 0; i < world->counts[CS_OW_INSTANCE]; i++) {
        if (world->instances[i].resource == resource) {
            return i;
        }
    }
    return -1;
}

bool cs_told_machine_runs(const struct cs_told *world, struct cs_ow_ref machine)
{
    if (machine.type == CS_OW_NODE) {
        return world->nodes[machine.index].host == CS_OWS_RUNNING;
    }
    return machine.type == CS_OW_COMPUTER &&
           world->things[CS_OW_COMPUTER][machine.index].state == CS_OWS_RUNNING;
}

static bool instance_works(const struct cs_told *world, int instance)
{
    if (instance < 0) {
        return true;
    }
    const struct cs_ow_instance *it = &world->instances[instance];
    if (it->resource >= 0) {
        return world->resources[it->resource].work == CS_OWS_WORKING;
    }
    return it->computer < 0 ||
           cs_told_machine_runs(world, (struct cs_ow_ref){CS_OW_COMPUTER, it->computer});
}

static bool name_works(const struct cs_told *world, int instance)
{
    int name = instance < 0 ? -1 : world->instances[instance].network_name;
    if (name < 0) {
        return true;
    }
    if (world->resources[name].work != CS_OWS_WORKING) {
        return false;
    }
    for (int i = 0; i < world->resources[name].provider_count; i++) {
        if (world->resources[world->resources[name].providers[i]].work == CS_OWS_WORKING) {
            return true; /* one of its addresses answers */
        }
    }
    return world->resources[name].provider_count == 0;
}

bool cs_told_databases_ok(const struct cs_told *world, int component)
{
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        const struct cs_ow_database *it = &world->databases[i];
        if (cs_ow_set_has(&world->components[component].databases, i) &&
            (it->state != CS_OWS_DB_ONLINE || !name_works(world, it->instance) ||
             !instance_works(world, it->instance))) {
            return false;
        }
    }
    return true;
}

static bool has_copy(const struct cs_told *world, int component, enum cs_ow_state state,
                     struct cs_ow_ref machine)
{
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (it->component == component && it->state == state &&
            (machine.index < 0 ||
             (it->machine.type == machine.type && it->machine.index == machine.index))) {
            return true;
        }
    }
    return false;
}

/* The host that an address names, "http://HOST.domain:80/path": where it begins. */
static const char *host_of(const char *address)
{
    const char *host = address == NULL ? NULL : strstr(address, "://");
    return host == NULL ? address : host + 3;
}

/* Whether a host is of this name, whatever domain, port or path follow. */
static bool hosts(const char *host, const char *name)
{
    size_t length = strlen(name), k = 0;
    while (k < length && host[k] != '\0' && (host[k] | 0x20) == (name[k] | 0x20)) {
        k++;
    }
    return length > 0 && k == length && strchr(".:/", host[k]) != NULL;
}

int cs_told_names_node(const struct cs_told *world, const char *address)
{
    const char *host = host_of(address);
    for (int i = 0; host != NULL && i < world->counts[CS_OW_NODE]; i++) {
        if (hosts(host, world->nodes[i].name)) {
            return i;
        }
    }
    return -1;
}

/* The resource of a role that runs as the Management Server. */
static bool manages(const struct cs_told *world, int group)
{
    for (int i = 0; group >= 0 && i < world->counts[CS_OW_COMPONENT]; i++) {
        int resource = world->components[i].resource;
        if (resource >= 0 && world->resources[resource].group == group &&
            cs_told_is_a(world, i, "Management Server")) {
            return true;
        }
    }
    return false;
}

/* The computer outside the cluster that an address names, a Management Server being there. */
static int names_server(const struct cs_told *world, const char *host)
{
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (it->machine.type == CS_OW_COMPUTER &&
            cs_told_is_a(world, it->component, "Management Server") &&
            hosts(host, world->things[CS_OW_COMPUTER][it->machine.index].name)) {
            return it->machine.index;
        }
    }
    return -1;
}

/* Whether an address is the name or IP address of a role with the Management Server. */
static bool names_role(const struct cs_told *world, const char *host)
{
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        const struct cs_ow_resource *it = &world->resources[i];
        const char *address = cs_ow_same(it->type, "IP Address") ? it->address : NULL;
        size_t length = address == NULL ? 0 : strlen(address);
        bool named = (cs_ow_same(it->type, "Network Name") && hosts(host, it->name)) ||
                     (length > 0 && strncmp(host, address, length) == 0 &&
                      strchr(":/", host[length]) != NULL);
        if (named && manages(world, it->group)) {
            return true;
        }
    }
    return false;
}

bool cs_told_names_role(const struct cs_told *world, const char *address)
{
    const char *host = host_of(address);
    struct cs_ow_memo *memo = world->memo;
    if (host == NULL) {
        return true;
    }
    if (!world->started || memo->address == NULL || strcmp(memo->address, address) != 0) {
        memo->address = world->started ? address : NULL;
        memo->names_role = names_role(world, host) || names_server(world, host) >= 0;
    }
    return memo->names_role;
}

/* The machines at which an address finds a Management Server: one; any, when there is no address;
 * none, when it leads nowhere. */
static bool leads_to(const struct cs_told *world, const char *address, struct cs_ow_ref *machine)
{
    const char *host = host_of(address);
    int node = cs_told_names_node(world, address);
    int computer = host == NULL || node >= 0 ? -1 : names_server(world, host);
    *machine = node >= 0 ? (struct cs_ow_ref){CS_OW_NODE, node}
               : computer >= 0 ? (struct cs_ow_ref){CS_OW_COMPUTER, computer} : nobody;
    return machine->index >= 0 || cs_told_names_role(world, address);
}

/* A need by its name: whether some running component answers it. Nobody known: it is met. */
static bool need_met(const struct cs_told *world, const char *need, const struct cs_ow_copy *of)
{
    bool known = false, manager = cs_ow_alike(need, "Management Server");
    struct cs_ow_ref at = nobody;
    if (manager && !leads_to(world, of->address, &at)) {
        return false;
    }
    for (int i = 0; i < world->counts[CS_OW_COMPONENT]; i++) {
        if (!cs_told_is_a(world, i, need) && !cs_ow_alike(world->components[i].name, need)) {
            continue;
        }
        known = true;
        struct cs_ow_ref where = cs_ow_alike(need, "IIS") ? of->machine : at;
        int r = world->components[i].resource;
        if (manager && at.index < 0 && r >= 0) { /* the role's name leads to the role's owner */
            int owner = world->groups[world->resources[r].group].owner;
            if (owner < 0 || world->resources[r].state != CS_OWS_ONLINE) {
                continue;
            }
            where = (struct cs_ow_ref){CS_OW_NODE, owner};
        }
        if (has_copy(world, i, CS_OWS_RUNNING, where)) {
            return true;
        }
    }
    return !known;
}

bool cs_told_account_ok(const struct cs_told *world)
{
    bool access = !world->cluster.set[CS_OWP_StorageAccess] ||
                  world->cluster.value[CS_OWP_StorageAccess] != 0;
    return access && !cs_ow_has(world->service_account, "NETWORK SERVICE");
}

/* Whether nothing is broken that could stand between programs, or hinder them. */
static bool undisturbed(const struct cs_told *world)
{
    for (int i = 0; i < world->fault_count; i++) {
        enum cs_ow_type type = world->faults[i].subject.type;
        if (type != CS_OW_HOST && type != CS_OW_SERVICE && type != CS_OW_DISK) {
            return false;
        }
    }
    return true;
}

/* What the Identity Provider does with a certificate that is not valid is another matter. */
static bool hindered(const struct cs_told *world, const struct cs_ow_copy *copy)
{
    if (!cs_told_is_a(world, copy->component, "Identity Provider")) {
        return false;
    }
    const struct cs_ow_thing *it = cs_told_thing_of(world, CS_OW_CERTIFICATE, copy->machine);
    return it != NULL && it->state != CS_OWS_VALID;
}

bool cs_told_needs_ok(const struct cs_told *world, int copy)
{
    const struct cs_ow_copy *it = &world->copies[copy];
    if (!undisturbed(world) || hindered(world, it)) {
        return false;
    }
    if (it->component < 0 || !cs_told_account_ok(world) ||
        !cs_told_databases_ok(world, it->component)) {
        return false;
    }
    const char *needs = world->components[it->component].needs;
    while (needs != NULL && *needs != '\0') {
        char need[80] = "";
        size_t length = strcspn(needs, ",");
        memcpy(need, needs, length < sizeof need ? length : sizeof need - 1);
        if (!cs_ow_alike(need, "database") && !need_met(world, need, it)) {
            return false;
        }
        needs += length;
        needs += strspn(needs, ", ");
    }
    return true;
}

bool cs_told_software_works(const struct cs_told *world, struct cs_ow_ref who)
{
    switch ((int)who.type) {
    case CS_OW_CLIENT: return world->things[who.type][who.index].state == CS_OWS_WORKING;
    case CS_OW_COMPUTER: return cs_told_machine_runs(world, who);
    case CS_OW_DATABASE: return world->databases[who.index].state == CS_OWS_DB_ONLINE;
    case CS_OW_INSTANCE: return instance_works(world, who.index);
    case CS_OW_COPY:
        return world->copies[who.index].state == CS_OWS_RUNNING ||
               world->copies[who.index].state == CS_OWS_STANDING_IN;
    case CS_OW_COMPONENT:
        return has_copy(world, who.index, CS_OWS_RUNNING, nobody) ||
               has_copy(world, who.index, CS_OWS_STANDING_IN, nobody);
    default: return false;
    }
}

bool cs_told_copy_lives(const struct cs_ow_copy *copy)
{
    return copy->state == CS_OWS_RUNNING || copy->state == CS_OWS_WAITING ||
           copy->state == CS_OWS_STARTING;
}
