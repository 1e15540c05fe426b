/* oracle/guide.c: what the rules about the vendor's guide have in common. */
#include "oracle/guide.h"

#include <string.h>

static int resource_of(const struct cs_told *world, int group,
                       bool (*is)(const struct cs_told *, int))
{
    const struct cs_ow_group *it = &world->groups[group];
    for (int i = 0; i < it->resource_count; i++) {
        if (is(world, it->resources[i])) {
            return it->resources[i];
        }
    }
    return -1;
}

bool cs_guide_manages(const struct cs_ow_resource *resource)
{
    return cs_ow_has(resource->type, "Generic") &&
           (cs_ow_has(resource->service_name, "Management Server") ||
            cs_ow_has(resource->name, "Management Server"));
}

static bool manages(const struct cs_told *world, int resource)
{
    return cs_guide_manages(&world->resources[resource]);
}

static bool serves(const struct cs_told *world, int resource)
{
    return cs_ow_same(world->resources[resource].type, "SQL Server");
}

int cs_guide_manager_of(const struct cs_told *world, int group)
{
    return resource_of(world, group, manages);
}

int cs_guide_server_of(const struct cs_told *world, int group)
{
    return resource_of(world, group, serves);
}

int cs_guide_running(const struct cs_told *world, const char *type, int node)
{
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        bool here = node < 0 || (it->machine.type == CS_OW_NODE && it->machine.index == node);
        if (here && it->state == CS_OWS_RUNNING && cs_told_is_a(world, it->component, type) &&
            cs_told_machine_runs(world, it->machine)) {
            return i;
        }
    }
    return -1;
}

/* What is installed on a computer outside the cluster. */
static bool on_computer(const struct cs_told *world, int computer)
{
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (it->machine.type == CS_OW_COMPUTER && it->machine.index == computer &&
            cs_told_is_a(world, it->component, "Management Server")) {
            return true;
        }
    }
    for (int i = 0; i < world->counts[CS_OW_INSTANCE]; i++) {
        if (world->instances[i].computer == computer) {
            return true;
        }
    }
    return false;
}

bool cs_guide_machine_fell(const struct cs_told *world)
{
    int who = world->subject.index;
    if (world->from != CS_OWS_RUNNING) {
        return false;
    }
    if (world->subject.type == CS_OW_COMPUTER) {
        return on_computer(world, who);
    }
    for (int i = 0; world->subject.type == CS_OW_HOST && i < world->counts[CS_OW_GROUP]; i++) {
        if (world->groups[i].owner == who && (cs_guide_manager_of(world, i) >= 0 ||
                                              cs_guide_server_of(world, i) >= 0)) {
            return true;
        }
    }
    return false;
}

bool cs_guide_configured(const struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        const char *content = world->databases[i].content;
        if (content != NULL && !cs_ow_same(content, "configuration")) {
            return false;
        }
    }
    return true;
}

static bool all_valid(const struct cs_told *world, enum cs_ow_type type)
{
    for (int i = 0; i < world->counts[type]; i++) {
        if (world->things[type][i].state != CS_OWS_VALID) {
            return false;
        }
    }
    return true;
}

/* Whether the components that see a client, of all of them when it is -1, find the Management
 * Server at the role's address. */
static bool addresses_good(const struct cs_told *world, int client)
{
    static const struct cs_ow_set nobody = {NULL, 0};
    const struct cs_ow_set *seen_by =
        client < 0 ? &nobody : &world->things[CS_OW_CLIENT][client].seen_by;
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        bool counts = seen_by->room == 0 || cs_ow_set_has(seen_by, it->component);
        if (counts && !cs_told_names_role(world, it->address)) {
            return false;
        }
    }
    return true;
}

bool cs_guide_followed(const struct cs_told *world, int but_node)
{
    for (int i = 0; i < world->counts[CS_OW_REGISTERED]; i++) {
        if (!cs_told_names_role(world, world->things[CS_OW_REGISTERED][i].text)) {
            return false;
        }
    }
    return addresses_good(world, -1) && cs_guide_sound(world, but_node);
}

bool cs_guide_followed_for(const struct cs_told *world, int client, int but_node)
{
    return addresses_good(world, client) && cs_guide_sound(world, but_node);
}

bool cs_guide_sound(const struct cs_told *world, int but_node)
{
    bool certificate = cs_ow_alike(world->data_protection, "Certificate");
    if (!cs_told_account_ok(world) || !cs_guide_configured(world) ||
        !all_valid(world, CS_OW_ACCOUNT) ||
        (certificate && !all_valid(world, CS_OW_CERTIFICATE))) {
        return false;
    }
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        if (world->databases[i].local_to >= 0) {
            return false;
        }
    }
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref who = world->faults[i].subject;
        bool node = who.type == CS_OW_HOST || who.type == CS_OW_SERVICE;
        if (!node || (who.index != but_node && but_node != CS_GUIDE_ANY_NODE)) {
            return false;
        }
    }
    return true;
}

bool cs_guide_can_take_over(const struct cs_told *world, int group, int node)
{
    uint64_t others = cs_told_all(world) & ~(UINT64_C(1) << node);
    return world->groups[group].owner == node && world->groups[group].state == CS_OWS_ONLINE &&
           cs_told_candidates(world, group) != 0 &&
           (cs_told_live(world) & others) == others;
}

bool cs_guide_client(const struct cs_told *world, int client, const char *what)
{
    const char *name = world->things[CS_OW_CLIENT][client].name;
    size_t length = strlen(what);
    return strncmp(name, what, length) == 0 && (name[length] == '\0' || name[length] == ',');
}

void cs_guide_reconnects(struct cs_case *of, int copy, bool ready)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_copy *it = &world->copies[copy];
    struct cs_duty *duty = cs_duty_find(of, copy, 0);
    bool on_its_way = it->state == CS_OWS_WAITING || it->state == CS_OWS_STARTING;
    if (it->state == CS_OWS_RUNNING) {
        cs_duty_kept(of, duty);
    } else if (!on_its_way || !ready || !cs_told_needs_ok(world, copy) ||
               !cs_told_machine_runs(world, it->machine)) {
        cs_duty_drop(of, duty);
    } else if (duty == NULL) {
        const struct cs_ow_component *component = &world->components[it->component];
        cs_duty_open(of, (struct cs_duty){.who = copy, .since = world->now, .seq = it->seq,
            .due = world->now + 2 * CS_MINUTE +
                   2 * (component->reconnect_time + component->start_time)});
    }
}
