/* Roles, resources and quorum of a design. */
#include <string.h>

#include "scenarios/design.h"
#include "scenarios/expression.h"
#include "scenarios/settings.h"

static cs_nodes all_nodes(const struct cs_design *design)
{
    return design->n_nodes >= 64 ? ~(cs_nodes)0 : ((cs_nodes)1 << design->n_nodes) - 1;
}

/* Finds all resources of all roles first, so that expressions can name those that come later. */
static void index_resources(struct cs_design_reader *d)
{
    struct cs_reader *reader = d->reader;
    int n = 0;
    int room = CS_RESOURCES_MAX;
    d->resource_items = CS_NEW_ARRAY(reader->arena, const cJSON *, CS_RESOURCES_MAX + 1);
    d->group_of_resource = CS_NEW_ARRAY(reader->arena, int, CS_RESOURCES_MAX + 1);
    const char **names = CS_NEW_ARRAY(reader->arena, const char *, CS_RESOURCES_MAX + 1);
    for (int g = 0; g < d->design->n_groups; g++) {
        const cJSON *list = cs_json_member(d->group_items[g], "Resources");
        if (list == NULL || !cs_is_list(reader, list, "resources")) {
            continue;
        }
        for (const cJSON *item = list->child; item != NULL; item = item->next) {
            if (n == room) {
                cs_mistake(reader, item, "one resource more", NULL, "at most %d in all",
                           CS_RESOURCES_MAX);
                g = d->design->n_groups;
                break;
            }
            d->resource_items[n] = item;
            d->group_of_resource[n] = g;
            if (cs_is_object(reader, item, "a resource") &&
                !cs_read_name_member(reader, item, &names[n])) {
                names[n] = NULL;
            }
            n++;
        }
    }
    d->design->n_resources = n;
    cs_names_init(&d->resources, reader->arena, "resource", names, n);
    cs_names_unique(reader, &d->resources, d->resource_items);
}

static int find_resource(void *context, const char *name)
{
    return cs_names_find(context, name);
}

/* The resources of one role, to name them in a message. */
static const char *const *names_in_group(struct cs_design_reader *d, int group, size_t *count)
{
    *count = 0;
    if (cs_diags_full(d->reader->diags)) {
        return NULL; /* nobody will read it */
    }
    const char **list = CS_NEW_ARRAY(d->reader->arena, const char *,
                                     (size_t)d->design->n_resources + 1);
    for (int i = 0; i < d->design->n_resources; i++) {
        if (d->group_of_resource[i] == group && d->resources.names[i] != NULL) {
            list[(*count)++] = d->resources.names[i];
        }
    }
    return list;
}

static void collect_providers(struct cs_design_reader *d, const cJSON *item,
                              struct cs_resource *resource)
{
    bool *named = CS_NEW_ARRAY(d->reader->arena, bool, (size_t)d->design->n_resources + 1);
    int16_t *providers = CS_NEW_ARRAY(d->reader->arena, int16_t,
                                      (size_t)resource->postfix_length + 1);
    for (int i = 0; i < resource->postfix_length; i++) {
        if (resource->postfix[i] >= 0) {
            named[resource->postfix[i]] = true;
        }
    }
    for (int i = 0; i < d->design->n_resources; i++) {
        if (!named[i]) {
            continue;
        }
        providers[resource->n_providers++] = (int16_t)i;
        if (d->group_of_resource[i] != resource->group) {
            size_t count = 0;
            const char *const *list = names_in_group(d, resource->group, &count);
            const char *name = d->resources.names[i];
            cs_mistake(d->reader, item, cs_diag_quote(d->reader->arena, name, strlen(name)), NULL,
                       "names of resources of the same group (%s)",
                       cs_diag_list(d->reader->arena, list, count));
        }
    }
    resource->providers = providers;
}

static void read_expression(struct cs_design_reader *d, const cJSON *item,
                            struct cs_resource *resource)
{
    struct cs_reader *reader = d->reader;
    struct cs_expression expression;
    if (!cJSON_IsString(item)) {
        cs_mistake(reader, item, NULL, NULL, "a dependency expression such as \"([A] and [B])\"");
        return;
    }
    if (cs_expression_read(reader->arena, item->valuestring, find_resource, &d->resources,
                           &expression)) {
        resource->expression = expression.length > 0 ? cs_keep(reader, item->valuestring) : NULL;
        resource->postfix = expression.postfix;
        resource->postfix_length = expression.length;
        collect_providers(d, item, resource);
        return;
    }
    size_t count = 0;
    const char *const *list = names_in_group(d, resource->group, &count);
    if (expression.unknown != NULL) {
        cs_mistake(reader, item,
                   cs_diag_quote(reader->arena, expression.unknown, strlen(expression.unknown)),
                   cs_nearest(expression.unknown, list, count), "%s of the same group (%s)",
                   expression.expected, cs_diag_list(reader->arena, list, count));
        return;
    }
    cs_mistake(reader, item, NULL, NULL, "%s at character %zu", expression.expected,
               expression.character);
}

static void read_disk_of(struct cs_design_reader *d, const cJSON *item,
                         struct cs_resource *resource)
{
    const cJSON *disk = cs_json_member(item, "Disk");
    bool is_disk = cs_types[resource->type].class == CS_CLASS_DISK;
    if (disk != NULL && !is_disk) {
        cs_mistake_at_key(d->reader, disk, "\"Disk\"", NULL,
                          "no disk: only a Physical Disk stands for one");
    } else if (is_disk && disk == NULL) {
        cs_mistake(d->reader, item, "no \"Disk\"", NULL, "the name of the disk that it stands for");
    } else if (is_disk && cs_read_reference(d->reader, disk, &d->disks, &resource->disk)) {
        for (const struct cs_resource *other = d->design->resources; other < resource; other++) {
            if (other->disk == resource->disk && other->name != NULL) {
                cs_mistake(d->reader, disk, NULL, NULL,
                           "a disk that no other resource stands for (%s does)", other->name);
            }
        }
    }
}

/* The only network whose subnet holds the address; CS_NONE when there is none or more than one. */
static int network_of_address(const struct cs_design *design, uint32_t number)
{
    int found = CS_NONE;
    for (int i = 0; i < design->n_networks; i++) {
        if (design->networks[i].address != NULL && design->networks[i].mask != NULL &&
            cs_in_subnet(&design->networks[i], number)) {
            if (found != CS_NONE) {
                return CS_NONE;
            }
            found = i;
        }
    }
    return found;
}

static void check_address_network(struct cs_design_reader *d, const cJSON *network_item,
                                  const cJSON *address_item, const struct cs_resource *resource,
                                  uint32_t number)
{
    const struct cs_network *network = &d->design->networks[resource->network];
    const char *name = network->name != NULL ? network->name : "the network";
    if (network->props[CS_P_ROLE].value != 3) {
        cs_objection(d->reader, CS_K_NET_CLIENT_ROLE,
                     network_item != NULL ? network_item : address_item, NULL,
                     "a network with Role 3, as an IP Address resource needs (facts 1.4.b); %s has "
                     "Role %lld",
                     name, (long long)network->props[CS_P_ROLE].value);
    }
    if (address_item == NULL || resource->address == NULL) {
        return;
    }
    if (!cs_in_subnet(network, number)) {
        cs_objection(d->reader, CS_K_NET_ADDRESS_OUTSIDE, address_item, NULL,
                     "an address in %s mask %s", network->address, network->mask);
    }
    for (int node = 0; node < d->design->n_nodes; node++) {
        if (network->addresses[node] != NULL &&
            cs_address_number(network->addresses[node]) == number) {
            cs_objection(d->reader, CS_K_NET_ADDRESS_TWICE, address_item, NULL,
                         "an address of its own: %s has this one on %s", d->nodes.names[node],
                         name);
        }
    }
    for (const struct cs_resource *other = d->design->resources; other < resource; other++) {
        if (other->address != NULL && other->network == resource->network && other->name != NULL &&
            cs_address_number(other->address) == number) {
            cs_objection(d->reader, CS_K_NET_ADDRESS_TWICE, address_item, NULL,
                         "an address of its own: %s has this one", other->name);
        }
    }
}

static void read_network_of(struct cs_design_reader *d, const cJSON *item,
                            struct cs_resource *resource)
{
    const cJSON *network = cs_json_member(item, "Network");
    const cJSON *address = cs_json_member(item, "Address");
    enum cs_class class = cs_types[resource->type].class;
    uint32_t number = 0;
    if (address != NULL && class != CS_CLASS_ADDRESS) {
        cs_mistake_at_key(d->reader, address, "\"Address\"", NULL,
                          "no address: only an IP Address has one");
    } else if (address != NULL &&
               !cs_read_address(d->reader, address, &resource->address, &number)) {
        resource->address = NULL;
    }
    if (class != CS_CLASS_ADDRESS && class != CS_CLASS_WITNESS) {
        if (network != NULL) {
            cs_mistake_at_key(d->reader, network, "\"Network\"", NULL,
                              "no network: only an IP Address or a witness has one");
        }
        return;
    }
    if (network != NULL) {
        if (!cs_read_reference(d->reader, network, &d->networks, &resource->network)) {
            return;
        }
    } else if (resource->address != NULL) {
        resource->network = network_of_address(d->design, number);
    }
    if (resource->network == CS_NONE) {
        cs_mistake(d->reader, item, "no \"Network\"", NULL, "the name of the network that %s",
                   class == CS_CLASS_ADDRESS ? "the address is on" : "leads to the witness");
    } else if (class == CS_CLASS_ADDRESS) {
        check_address_network(d, network, address, resource, number);
    }
}

static enum cs_type_id read_type(struct cs_reader *reader, const cJSON *item)
{
    const char *names[CS_TYPES];
    for (size_t i = 0; i < CS_TYPES; i++) {
        names[i] = cs_types[i].name;
    }
    const cJSON *type = cs_json_member(item, "ResourceType");
    size_t choice = CS_TYPES;
    if (type == NULL) {
        cs_mistake(reader, item, "no \"ResourceType\"", NULL, "a resource type (%s)",
                   cs_diag_list(reader->arena, names, CS_TYPES));
    } else if (!cs_read_choice(reader, type, "a resource type", names, CS_TYPES, &choice)) {
        choice = CS_TYPES;
    }
    return (enum cs_type_id)choice;
}

/* Properties that one type of resource alone has. */
static void check_own_properties(struct cs_reader *reader, const cJSON *item,
                                 const struct cs_resource *resource)
{
    for (int i = 0; i < CS_PROPS; i++) {
        const cJSON *member = cs_json_member(item, cs_props[i].name);
        enum cs_type_id owner = cs_prop_type(i);
        if (member != NULL && owner != CS_TYPES && owner != resource->type) {
            cs_mistake_at_key(reader, member,
                              cs_arena_printf(reader->arena, "\"%s\"", member->string), NULL,
                              "a property of %s: only a %s has this one",
                              cs_types[resource->type].name, cs_types[owner].name);
        }
    }
}

static void read_dns_name(struct cs_reader *reader, const cJSON *item, struct cs_resource *resource)
{
    const cJSON *name = cs_json_member(item, "DnsName");
    if (name == NULL) {
        return;
    }
    if (cs_types[resource->type].class != CS_CLASS_NAME) {
        cs_mistake_at_key(reader, name, "\"DnsName\"", NULL,
                          "no DNS name: only a Network Name has one");
    } else if (cs_read_name(reader, name, &resource->dns_name)) {
        cs_check_host_name(reader, item, "DnsName", resource->dns_name);
    }
}

static void read_resource_members(struct cs_design_reader *d, const cJSON *item,
                                  struct cs_resource *resource)
{
    struct cs_reader *reader = d->reader;
    cs_read_settings(reader, item, CS_SCOPE_RESOURCE, d->design->windows, resource->props,
                     resource->timings);
    read_disk_of(d, item, resource);
    read_network_of(d, item, resource);
    check_own_properties(reader, item, resource);
    read_dns_name(reader, item, resource);
    const cJSON *service = cs_json_member(item, "ServiceName");
    if (service != NULL && cs_types[resource->type].class != CS_CLASS_SERVICE) {
        cs_mistake_at_key(reader, service, "\"ServiceName\"", NULL, "no service: a %s has none",
                          cs_types[resource->type].name);
    } else {
        cs_read_text_member(reader, item, "ServiceName", &resource->service);
    }
}

static void read_resource(struct cs_design_reader *d, int number)
{
    static const char *const own[] = {"Name",           "ResourceType", "Disk",
                                      "Network",        "Address",      "DependencyExpression",
                                      "PossibleOwners", "ServiceName",  "DnsName"};
    struct cs_reader *reader = d->reader;
    struct cs_resource *resource = &d->design->resources[number];
    const cJSON *item = d->resource_items[number];
    *resource = (struct cs_resource){.name = d->resources.names[number],
                                     .group = d->group_of_resource[number],
                                     .disk = CS_NONE,
                                     .network = CS_NONE,
                                     .account = CS_NONE};
    resource->possible_owners = all_nodes(d->design);
    resource->props = cs_default_settings(reader->arena, CS_SCOPE_RESOURCE, d->design->windows);
    resource->type = CS_TYPE_GENERIC_SERVICE;
    resource->timings = cs_default_timings(reader->arena, CS_SCOPE_RESOURCE,
                                           CS_TYPE_GENERIC_SERVICE);
    if (!cJSON_IsObject(item)) {
        return;
    }
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own),
                                                  CS_SCOPE_RESOURCE, &count);
    cs_check_members(reader, item, "a resource", allowed, count);
    const char *name = resource->name;
    if (name != NULL && strpbrk(name, "[]") != NULL) {
        cs_mistake(reader, cs_json_member(item, "Name"), NULL, NULL,
                   "a name without brackets, which dependency expressions put around it");
    }
    enum cs_type_id type = read_type(reader, item);
    if (type != CS_TYPES) {
        resource->type = type;
        resource->timings = cs_default_timings(reader->arena, CS_SCOPE_RESOURCE, type);
        read_resource_members(d, item, resource);
    }
    const cJSON *expression = cs_json_member(item, "DependencyExpression");
    if (expression != NULL) {
        read_expression(d, expression, resource);
    }
    const cJSON *owners = cs_json_member(item, "PossibleOwners");
    if (owners != NULL && cs_read_mask(reader, owners, &d->nodes, &resource->possible_owners) &&
        resource->possible_owners == 0) {
        cs_mistake(reader, owners, NULL, NULL, "the names of one or more nodes");
    }
}

static void read_class_names(struct cs_reader *reader, const cJSON *list, struct cs_group *group)
{
    if (!cs_is_list(reader, list, "class names")) {
        return;
    }
    int n = 0;
    const char **names = CS_NEW_ARRAY(reader->arena, const char *,
                                      (size_t)cJSON_GetArraySize(list) + 1);
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (cs_read_name(reader, item, &names[n])) {
            n++;
        }
    }
    group->anti_affinity = names;
    group->n_anti_affinity = n;
}

static void read_group_links(struct cs_design_reader *d, const cJSON *item, struct cs_group *group)
{
    struct cs_reader *reader = d->reader;
    int16_t *places = NULL;
    const cJSON *preferred = cs_json_member(item, "PreferredOwners");
    if (preferred != NULL &&
        !cs_read_references(reader, preferred, &d->nodes, &places, &group->n_preferred)) {
        group->n_preferred = 0; /* some were read before the mistake */
    }
    group->preferred = group->n_preferred > 0 ? places : NULL;
    const cJSON *depends_on = cs_json_member(item, "DependsOn");
    if (depends_on != NULL && d->design->windows < CS_WIN_2016) {
        cs_mistake_at_key(reader, depends_on, "\"DependsOn\"", NULL,
                          "Windows Server 2016 or later for roles that depend on roles; this is %s",
                          cs_windows_name(d->design->windows));
    } else if (depends_on != NULL &&
               !cs_read_references(reader, depends_on, &d->groups, &places, &group->n_depends_on)) {
        group->n_depends_on = 0;
    }
    group->depends_on = group->n_depends_on > 0 ? places : NULL;
    const cJSON *owner = cs_json_member(item, "OwnerNode");
    if (owner != NULL && !cs_read_reference(reader, owner, &d->nodes, &group->initial_owner)) {
        group->initial_owner = CS_NONE;
    }
    const cJSON *classes = cs_json_member(item, "AntiAffinityClassNames");
    if (classes != NULL) {
        read_class_names(reader, classes, group);
    }
    /* Failback goes to a preferred owner: without one the setting does nothing. */
    const cJSON *failback = cs_json_member(item, cs_props[CS_P_AUTO_FAILBACK_TYPE].name);
    if (group->props[CS_P_AUTO_FAILBACK_TYPE].value == 1 && group->n_preferred == 0 &&
        failback != NULL) {
        cs_objection(reader, CS_K_POLICY_FAILBACK_OWNER, failback, NULL,
                     "0, or \"PreferredOwners\" to fail back to");
    }
}

static void read_group(struct cs_design_reader *d, int number)
{
    static const char *const own[] = {
        "Name",      "PreferredOwners", "OwnerNode", "AntiAffinityClassNames",
        "DependsOn", "IsCoreGroup",     "Planned",   "Resources"};
    struct cs_reader *reader = d->reader;
    struct cs_group *group = &d->design->groups[number];
    const cJSON *item = d->group_items[number];
    *group = (struct cs_group){.name = d->groups.names[number], .initial_owner = CS_NONE};
    group->props = cs_default_settings(reader->arena, CS_SCOPE_GROUP, d->design->windows);
    if (!cJSON_IsObject(item)) {
        return;
    }
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own), CS_SCOPE_GROUP,
                                                  &count);
    cs_check_members(reader, item, "a group", allowed, count);
    cs_read_settings(reader, item, CS_SCOPE_GROUP, d->design->windows, group->props, NULL);
    group->is_core = group->name != NULL && cs_compare_names(group->name, "Cluster Group") == 0;
    const cJSON *core = cs_json_member(item, "IsCoreGroup");
    if (core != NULL && !cs_read_bool(reader, core, &group->is_core)) {
        group->is_core = false;
    }
    for (int i = 0; group->is_core && i < number; i++) {
        if (d->design->groups[i].is_core) {
            cs_mistake(reader, core != NULL ? core : item, "a second core group", NULL,
                       "one: %s is it",
                       d->groups.names[i] != NULL ? d->groups.names[i] : "another");
        }
    }
    const cJSON *planned = cs_json_member(item, "Planned");
    if (planned != NULL && cs_read_bool(reader, planned, &group->planned) && group->planned &&
        group->is_core) {
        cs_mistake(reader, planned, NULL, NULL, "false: the cluster makes the core group itself");
    }
    read_group_links(d, item, group);
}

void cs_design_read_roles(struct cs_design_reader *d, const cJSON *root)
{
    struct cs_design *design = d->design;
    const cJSON *list = cs_json_member(root, "Groups");
    design->n_groups = cs_read_entities(d->reader, list, "group", CS_GROUPS_MAX, &d->group_items,
                                        &d->groups);
    design->groups = CS_NEW_ARRAY(d->reader->arena, struct cs_group, (size_t)design->n_groups + 1);
    for (int i = 0; i < design->n_groups; i++) {
        read_group(d, i);
    }
    index_resources(d);
    design->resources = CS_NEW_ARRAY(d->reader->arena, struct cs_resource,
                                     (size_t)design->n_resources + 1);
    for (int i = 0; i < design->n_resources; i++) {
        read_resource(d, i);
    }
}

static void check_witness_resource(struct cs_design_reader *d, const cJSON *item)
{
    struct cs_design *design = d->design;
    const struct cs_resource *witness = &design->resources[design->witness];
    static const enum cs_type_id wanted[CS_QUORUM_TYPES] = {
        [CS_QUORUM_NODE_MAJORITY] = CS_TYPES,
        [CS_QUORUM_DISK] = CS_TYPE_PHYSICAL_DISK,
        [CS_QUORUM_FILE_SHARE] = CS_TYPE_FILE_SHARE_WITNESS,
        [CS_QUORUM_CLOUD] = CS_TYPE_CLOUD_WITNESS,
        [CS_QUORUM_DISK_ONLY] = CS_TYPE_PHYSICAL_DISK,
    };
    enum cs_type_id type = wanted[design->quorum_type];
    if (type != CS_TYPES && witness->type != type) {
        cs_mistake(d->reader, item, NULL, NULL, "a resource of type %s, as %s needs (this is a %s)",
                   cs_types[type].name, cs_quorum_type_name(design->quorum_type),
                   cs_types[witness->type].name);
    }
    if (!design->groups[witness->group].is_core) {
        cs_mistake(d->reader, item, NULL, NULL, "a resource of the core group (\"Cluster Group\")");
    }
}

/* The resource of the core group that already stands for what the quorum names; CS_NONE. */
static int listed_witness(const struct cs_design *design)
{
    for (int i = 0; i < design->n_resources; i++) {
        const struct cs_resource *resource = &design->resources[i];
        if (!design->groups[resource->group].is_core) {
            continue;
        }
        bool is_disk = design->witness_disk != CS_NONE && resource->disk == design->witness_disk;
        bool is_other = design->witness_network != CS_NONE &&
                        resource->network == design->witness_network &&
                        cs_types[resource->type].class == CS_CLASS_WITNESS;
        if (is_disk || is_other) {
            return i;
        }
    }
    return CS_NONE;
}

/* A disk that votes belongs to the core group alone. */
static void check_witness_disk(struct cs_design_reader *d, const cJSON *item)
{
    const struct cs_design *design = d->design;
    for (int i = 0; i < design->n_resources && design->witness_disk != CS_NONE; i++) {
        const struct cs_resource *resource = &design->resources[i];
        if (resource->disk == design->witness_disk && !design->groups[resource->group].is_core &&
            resource->name != NULL) {
            cs_objection(d->reader, CS_K_QUORUM_WITNESS_ROLE, item, NULL,
                         "a disk that no resource outside the core group stands for (%s does)",
                         resource->name);
        }
    }
}

static void read_witness(struct cs_design_reader *d, const cJSON *quorum)
{
    struct cs_design *design = d->design;
    const cJSON *resource = cs_json_member(quorum, "QuorumResource");
    const cJSON *disk = cs_json_member(quorum, "Disk");
    const cJSON *network = cs_json_member(quorum, "Network");
    const cJSON *given = resource != NULL ? resource : disk != NULL ? disk : network;
    const char *type = cs_quorum_type_name(design->quorum_type);
    bool on_disk = design->quorum_type == CS_QUORUM_DISK ||
                   design->quorum_type == CS_QUORUM_DISK_ONLY;
    if (design->quorum_type == CS_QUORUM_NODE_MAJORITY) {
        if (given != NULL) {
            cs_mistake_at_key(d->reader, given,
                              cs_arena_printf(d->reader->arena, "\"%s\"", given->string), NULL,
                              "no witness with QuorumType %s", type);
        }
        return;
    }
    const cJSON *wrong = on_disk ? network : disk;
    if (wrong != NULL) {
        cs_mistake_at_key(d->reader, wrong,
                          cs_arena_printf(d->reader->arena, "\"%s\"", wrong->string), NULL,
                          "\"%s\" for QuorumType %s", on_disk ? "Disk" : "Network", type);
        return;
    }
    if (resource != NULL) {
        if (cs_read_reference(d->reader, resource, &d->resources, &design->witness)) {
            check_witness_resource(d, resource);
        }
    } else if (given == NULL) {
        cs_mistake(d->reader, quorum, "no witness", NULL,
                   "\"QuorumResource\" or \"%s\", as QuorumType %s needs",
                   on_disk ? "Disk" : "Network", type);
    } else if (cs_read_reference(d->reader, given, on_disk ? &d->disks : &d->networks,
                                 on_disk ? &design->witness_disk : &design->witness_network)) {
        design->witness = listed_witness(design);
        check_witness_disk(d, given);
    }
}

void cs_design_read_quorum(struct cs_design_reader *d, const cJSON *root)
{
    static const char *const allowed[] = {"QuorumType", "QuorumResource", "Disk", "Network"};
    const char *names[CS_QUORUM_TYPES];
    for (size_t i = 0; i < CS_QUORUM_TYPES; i++) {
        names[i] = cs_quorum_type_name((enum cs_quorum_type)i);
    }
    const cJSON *quorum = cs_json_member(root, "Quorum");
    if (quorum == NULL) {
        cs_mistake(d->reader, root, "no \"Quorum\"", NULL, "an object with the QuorumType (%s)",
                   cs_diag_list(d->reader->arena, names, CS_QUORUM_TYPES));
        return;
    }
    if (!cs_is_object(d->reader, quorum, "the quorum")) {
        return;
    }
    cs_check_members(d->reader, quorum, "the quorum", allowed, CS_LEN(allowed));
    const cJSON *type = cs_json_member(quorum, "QuorumType");
    size_t choice = 0;
    if (type == NULL) {
        cs_mistake(d->reader, quorum, "no \"QuorumType\"", NULL, "a quorum type (%s)",
                   cs_diag_list(d->reader->arena, names, CS_QUORUM_TYPES));
        return;
    }
    if (!cs_read_choice(d->reader, type, "a quorum type", names, CS_QUORUM_TYPES, &choice)) {
        return;
    }
    d->design->quorum_type = (enum cs_quorum_type)choice;
    if (choice == CS_QUORUM_CLOUD && d->design->windows < CS_WIN_2016) {
        cs_objection(d->reader, CS_K_QUORUM_CLOUD, type, NULL,
                     "a quorum type that Windows Server %s has (a cloud witness exists from 2016 "
                     "on)",
                     cs_windows_name(d->design->windows));
    }
    read_witness(d, quorum);
}
