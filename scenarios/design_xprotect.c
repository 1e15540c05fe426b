/* Milestone XProtect: its components, addresses, accounts and certificates. */
#include <string.h>

#include "scenarios/dates.h"
#include "scenarios/design.h"
#include "scenarios/settings.h"

enum { ADDRESS_MOST = 256 }; /* characters */

bool cs_read_url(struct cs_reader *reader, const cJSON *item, const char **text)
{
    size_t length = cJSON_IsString(item) ? strlen(item->valuestring) : 0;
    bool good = length > 0 && length <= ADDRESS_MOST;
    for (size_t i = 0; good && i < length; i++) {
        good = item->valuestring[i] > ' ' && item->valuestring[i] <= '~';
    }
    if (!good) {
        cs_mistake(reader, item, NULL, NULL,
                   "a name or an address such as \"http://MILESTONE/\" of 1 to %d characters",
                   ADDRESS_MOST);
        return false;
    }
    *text = cs_keep(reader, item->valuestring);
    return true;
}

bool cs_read_component_type(struct cs_reader *reader, const cJSON *item, int *type)
{
    const char *names[CS_COMPONENT_TYPES];
    for (size_t i = 0; i < CS_COMPONENT_TYPES; i++) {
        names[i] = cs_component_types[i].name;
        if (cJSON_IsString(item) && cs_compare_names(item->valuestring, names[i]) == 0) {
            *type = (int)i;
            return true;
        }
    }
    size_t choice = 0;
    if (!cs_read_choice(reader, item, "a component of XProtect", names, CS_COMPONENT_TYPES,
                        &choice)) {
        return false;
    }
    *type = (int)choice;
    return true;
}

/* Reads the optional member `key`; nowhere when it is absent. */
static struct cs_address read_address_member(struct cs_design_reader *d, const cJSON *object,
                                             const char *key)
{
    const cJSON *item = cs_json_member(object, key);
    const char *text = NULL;
    if (item != NULL && !cs_read_url(d->reader, item, &text)) {
        text = NULL;
    }
    return cs_address_resolve(d->design, text);
}

static void read_flag(struct cs_reader *reader, const cJSON *object, const char *key, bool *flag)
{
    const cJSON *item = cs_json_member(object, key);
    bool given = *flag;
    if (item != NULL && cs_read_bool(reader, item, &given)) {
        *flag = given;
    }
}

/* Reads the member `key`, which must be there. */
static bool read_needed(struct cs_reader *reader, const cJSON *object, const char *key,
                        const struct cs_names *names, int *place)
{
    const cJSON *item = cs_json_member(object, key);
    if (item == NULL) {
        cs_mistake(reader, object, cs_arena_printf(reader->arena, "no \"%s\"", key), NULL,
                   "the name of a %s", names->kind);
        return false;
    }
    return cs_read_reference(reader, item, names, place);
}

/* ---- Components: their names ---- */

enum { NO_TYPE = CS_COMPONENT_TYPES };

/* Reads the type of each; `NO_TYPE` where it cannot be read. */
static int *read_types(struct cs_design_reader *d, int count)
{
    struct cs_reader *reader = d->reader;
    int *types = CS_NEW_ARRAY(reader->arena, int, (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        const cJSON *item = d->component_items[i];
        types[i] = NO_TYPE;
        if (!cs_is_object(reader, item, "a component")) {
            continue;
        }
        const cJSON *type = cs_json_member(item, "Component");
        if (type == NULL) {
            cs_mistake(reader, item, "no \"Component\"", NULL,
                       "a component of XProtect such as \"Recording Server\"");
        } else if (!cs_read_component_type(reader, type, &types[i])) {
            types[i] = NO_TYPE;
        }
    }
    return types;
}

/* The name of one that has none: its type's, with the computer's where the type is there more than
 * once. */
static const char *default_name(struct cs_design_reader *d, const cJSON *item, int type,
                                bool several)
{
    const cJSON *computer = cs_json_member(item, "Computer");
    const char *name = cs_component_types[type].name;
    int place = cJSON_IsString(computer) ? cs_names_find(&d->computers, computer->valuestring)
                                         : CS_NONE;
    if (!several || place == CS_NONE) {
        return name;
    }
    const char *longer = cs_arena_printf(d->reader->arena, "%s %s", name,
                                         d->computers.names[place]);
    if (strlen(longer) > CS_NAME_MAX) {
        cs_mistake(d->reader, item, "no \"Name\"", NULL,
                   "a name: the component's and the computer's together are longer than %d bytes",
                   CS_NAME_MAX);
        return NULL;
    }
    return longer;
}

static void name_components(struct cs_design_reader *d, const int *types, int count)
{
    struct cs_arena *arena = d->reader->arena;
    const char **names = CS_NEW_ARRAY(arena, const char *, (size_t)count + 1);
    int *of_type = CS_NEW_ARRAY(arena, int, CS_COMPONENT_TYPES + 1);
    for (int i = 0; i < count; i++) {
        of_type[types[i]]++;
    }
    for (int i = 0; i < count; i++) {
        const cJSON *name = cs_json_member(d->component_items[i], "Name");
        if (name != NULL) {
            if (!cs_read_name(d->reader, name, &names[i])) {
                names[i] = NULL;
            }
        } else if (types[i] != NO_TYPE) {
            names[i] = default_name(d, d->component_items[i], types[i], of_type[types[i]] > 1);
        }
    }
    cs_names_init(&d->components, arena, "component", names, count);
    cs_names_unique(d->reader, &d->components, d->component_items);
}

/* ---- Components: where they are ---- */

static void read_resource_of(struct cs_design_reader *d, const cJSON *item, const cJSON *place,
                             struct cs_component *component)
{
    struct cs_reader *reader = d->reader;
    if (!cs_read_reference(reader, place, &d->resources, &component->resource)) {
        return;
    }
    const struct cs_resource *resource = &d->design->resources[component->resource];
    bool good = resource->type == CS_TYPE_GENERIC_SERVICE ||
                resource->type == CS_TYPE_GENERIC_APPLICATION ||
                resource->type == CS_TYPE_GENERIC_SCRIPT;
    if (!good) {
        cs_mistake(reader, place, NULL, NULL,
                   "a Generic Service, Generic Application or Generic Script (this is a %s)",
                   cs_types[resource->type].name);
    }
    for (const struct cs_component *other = d->design->components; other < component; other++) {
        if (other->resource == component->resource && other->name != NULL) {
            cs_mistake(reader, place, NULL, NULL,
                       "a resource that runs no other component (%s runs as this one)",
                       other->name);
        }
    }
    const cJSON *installed = cs_json_member(item, "InstalledOn");
    component->nodes = resource->possible_owners;
    if (installed != NULL && !cs_read_mask(reader, installed, &d->nodes, &component->nodes)) {
        component->nodes = resource->possible_owners;
    }
}

static void read_component_place(struct cs_design_reader *d, const cJSON *item,
                                 struct cs_component *component)
{
    static const char *const places[] = {"Resource", "Nodes", "Computer"};
    struct cs_reader *reader = d->reader;
    size_t which = 0;
    const cJSON *installed = cs_json_member(item, "InstalledOn");
    if (installed != NULL && cs_json_member(item, "Resource") == NULL) {
        cs_mistake_at_key(reader, installed, "\"InstalledOn\"", NULL,
                          "\"InstalledOn\" only beside \"Resource\"");
    }
    const cJSON *place = cs_one_of(reader, item, places, CS_LEN(places), true, &which);
    if (place == NULL) {
        return;
    }
    if (which == 0) {
        read_resource_of(d, item, place, component);
    } else if (which == 1) {
        if (cs_read_mask(reader, place, &d->nodes, &component->nodes) && component->nodes == 0) {
            cs_mistake(reader, place, NULL, NULL, "the names of one or more nodes");
        }
    } else if (!cs_read_reference(reader, place, &d->computers, &component->computer)) {
        component->computer = CS_NONE;
    }
}

/* ---- Components: what they use ---- */

static void read_component_database(struct cs_design_reader *d, const cJSON *item,
                                    struct cs_component *component)
{
    const cJSON *database = cs_json_member(item, "Database");
    const char *type = cs_component_types[component->type].name;
    bool needs = (cs_component_types[component->type].needs & CS_NEEDS_DATABASE) != 0;
    if (database != NULL && !needs) {
        cs_mistake_at_key(d->reader, database, "\"Database\"", NULL,
                          "no database: the component %s has none", type);
    } else if (database != NULL) {
        if (!cs_read_reference(d->reader, database, &d->databases, &component->database)) {
            component->database = CS_NONE;
        }
    } else if (needs && d->design->sql.n_databases == 0) {
        cs_mistake(d->reader, item, "no database", NULL,
                   "\"Databases\" in \"SqlServer\": the component %s needs one", type);
    } else if (needs) {
        component->database = 0;
    }
}

static void read_stands_in(struct cs_design_reader *d, const cJSON *item, const int *types,
                           struct cs_component *component)
{
    const cJSON *for_whom = cs_json_member(item, "StandsInFor");
    if (for_whom == NULL) {
        return;
    }
    if (component->type != CS_C_FAILOVER_RECORDING_SERVER) {
        cs_mistake_at_key(d->reader, for_whom, "\"StandsInFor\"", NULL,
                          "nothing: only a Failover Recording Server stands in for another");
    } else if (cs_read_reference(d->reader, for_whom, &d->components, &component->stands_in_for) &&
               types[component->stands_in_for] != CS_C_RECORDING_SERVER) {
        cs_mistake(d->reader, for_whom, NULL, NULL, "the name of a Recording Server");
    }
}

static void read_component(struct cs_design_reader *d, const cJSON *item, const int *types,
                           struct cs_component *component)
{
    static const char *const own[] = {"Component",  "Name",     "Resource",         "Nodes",
                                      "Computer",   "Database", "ManagementServer", "InstalledOn",
                                      "StandsInFor"};
    struct cs_reader *reader = d->reader;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own),
                                                  CS_SCOPE_COMPONENT, &count);
    cs_check_members(reader, item, "a component", allowed, count);
    cs_read_settings(reader, item, CS_SCOPE_COMPONENT, d->design->windows, NULL,
                     component->timings);
    read_component_place(d, item, component);
    component->manager = read_address_member(d, item, "ManagementServer");
    read_component_database(d, item, component);
    read_stands_in(d, item, types, component);
}

static void read_components(struct cs_design_reader *d, const cJSON *list)
{
    struct cs_design *design = d->design;
    struct cs_arena *arena = d->reader->arena;
    int count = cs_read_items(d->reader, list, "component", CS_COMPONENTS_MAX, &d->component_items);
    const int *types = read_types(d, count);
    name_components(d, types, count);
    design->components = CS_NEW_ARRAY(arena, struct cs_component, (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        struct cs_component *component = &design->components[i];
        *component = (struct cs_component){.name = d->components.names[i],
                                           .resource = CS_NONE,
                                           .computer = CS_NONE,
                                           .database = CS_NONE,
                                           .stands_in_for = CS_NONE};
        component->manager = cs_address_resolve(design, NULL);
        if (types[i] != NO_TYPE) {
            component->type = (enum cs_component_id)types[i];
            component->timings = cs_component_timings(arena, component->type);
            read_component(d, d->component_items[i], types, component);
        }
    }
    design->n_components = count;
}

/* ---- The rest of the installation ---- */

/* The account of the services; those that the cluster starts log on with it too. */
static void read_xprotect_account(struct cs_design_reader *d, const cJSON *item)
{
    static const char built_in[] = "NT AUTHORITY\\NETWORK SERVICE";
    struct cs_design *design = d->design;
    const cJSON *account = cs_json_member(item, "ServiceAccount");
    if (account == NULL ||
        (cJSON_IsString(account) && cs_compare_names(account->valuestring, built_in) == 0)) {
        return;
    }
    if (d->accounts.count == 0) {
        cs_mistake(d->reader, account, NULL, NULL,
                   "NT AUTHORITY\\NETWORK SERVICE, or one of \"ServiceAccounts\", of which there "
                   "is none");
        return;
    }
    if (!cs_read_reference(d->reader, account, &d->accounts, &design->xprotect.account)) {
        return;
    }
    for (int i = 0; i < design->n_components; i++) {
        if (design->components[i].resource != CS_NONE) {
            design->resources[design->components[i].resource].account = design->xprotect.account;
        }
    }
}

static void read_registered(struct cs_design_reader *d, const cJSON *list)
{
    static const char *const keys[] = {"Service", "Url"};
    struct cs_reader *reader = d->reader;
    struct cs_address *registered = d->design->xprotect.registered;
    if (list == NULL || !cs_is_list(reader, list, "registered services")) {
        return;
    }
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        int type = NO_TYPE;
        if (!cs_is_object(reader, item, "a registered service")) {
            continue;
        }
        cs_check_members(reader, item, "a registered service", keys, CS_LEN(keys));
        const cJSON *service = cs_json_member(item, "Service");
        if (service == NULL || cs_json_member(item, "Url") == NULL) {
            cs_mistake(reader, item, NULL, NULL, "\"Service\" and \"Url\"");
        }
        struct cs_address address = read_address_member(d, item, "Url");
        if (service == NULL || !cs_read_component_type(reader, service, &type)) {
            continue;
        }
        if (registered[type].text != NULL) {
            cs_mistake(reader, service, NULL, NULL, "each service once");
        }
        registered[type] = address;
    }
}

static void read_certificate(struct cs_design_reader *d, const cJSON *item, bool *seen)
{
    static const char *const keys[] = {"Node",    "Installed",     "Trusted",
                                       "Expires", "ThumbprintSet", "PrivateKeyPermission"};
    struct cs_reader *reader = d->reader;
    int node = CS_NONE;
    cs_check_members(reader, item, "a certificate", keys, CS_LEN(keys));
    struct cs_certificate certificate = {true, true, true, true, CS_MOMENT_NEVER};
    read_flag(reader, item, "Installed", &certificate.installed);
    read_flag(reader, item, "Trusted", &certificate.trusted);
    read_flag(reader, item, "PrivateKeyPermission", &certificate.permitted);
    read_flag(reader, item, "ThumbprintSet", &certificate.configured);
    const cJSON *expires = cs_json_member(item, "Expires");
    if (expires != NULL && !cs_read_expiry(reader, expires,
                                           "\"never\", or a date such as \"2030-01-01\" or "
                                           "\"2030-01-01 14:30\"",
                                           &certificate.expires)) {
        certificate.expires = CS_MOMENT_NEVER;
    }
    if (!read_needed(reader, item, "Node", &d->nodes, &node)) {
        return;
    }
    if (seen[node]) {
        cs_mistake(reader, cs_json_member(item, "Node"), NULL, NULL, "each node once");
    }
    seen[node] = true;
    d->design->xprotect.certificates[node] = certificate;
}

static void read_certificates(struct cs_design_reader *d, const cJSON *list)
{
    bool seen[CS_NODES_MAX] = {false};
    if (list == NULL || !cs_is_list(d->reader, list, "certificates")) {
        return;
    }
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (cs_is_object(d->reader, item, "a certificate")) {
            read_certificate(d, item, seen);
        }
    }
}

static void read_external(struct cs_design_reader *d, const cJSON *item)
{
    static const char *const keys[] = {"Name", "EnteredOn"};
    const char *name = NULL;
    if (item == NULL || !cs_is_object(d->reader, item, "an external provider")) {
        return;
    }
    cs_check_members(d->reader, item, "an external provider", keys, CS_LEN(keys));
    bool named = cs_read_name_member(d->reader, item, &name);
    if (!read_needed(d->reader, item, "EnteredOn", &d->nodes,
                     &d->design->xprotect.external_entered_on) ||
        !named) {
        d->design->xprotect.external_entered_on = CS_NONE;
    }
}

static void read_identity(struct cs_design_reader *d, const cJSON *item)
{
    static const char *const ways[] = {"DPAPI", "Certificate"};
    const cJSON *protection = cs_json_member(item, "DataProtection");
    size_t way = 0;
    if (protection != NULL &&
        cs_read_choice(d->reader, protection, "a way to protect data", ways, CS_LEN(ways), &way)) {
        d->design->xprotect.protection = (enum cs_protection)way;
    }
    read_external(d, cs_json_member(item, "ExternalProvider"));
    read_certificates(d, cs_json_member(item, "Certificates"));
}

static void read_installation(struct cs_design_reader *d, const cJSON *item)
{
    static const char *const own[] = {
        "Product",          "Version",        "ServiceAccount",
        "Components",       "StorageAccess",  "SystemConfigurationPassword",
        "ServiceAddress",   "DataProtection", "RegisteredServices",
        "ExternalProvider", "Certificates"};
    struct cs_reader *reader = d->reader;
    struct cs_xprotect *xprotect = &d->design->xprotect;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own),
                                                  CS_SCOPE_XPROTECT, &count);
    xprotect->present = true;
    cs_check_members(reader, item, "XProtect", allowed, count);
    cs_read_text_member(reader, item, "Product", &xprotect->product);
    cs_read_text_member(reader, item, "Version", &xprotect->version);
    cs_read_settings(reader, item, CS_SCOPE_XPROTECT, d->design->windows, xprotect->props, NULL);
    read_flag(reader, item, "StorageAccess", &xprotect->storage_access);
    read_flag(reader, item, "SystemConfigurationPassword", &xprotect->system_password);
    read_components(d, cs_json_member(item, "Components"));
    read_xprotect_account(d, item);
    read_registered(d, cs_json_member(item, "RegisteredServices"));
    xprotect->service_address = read_address_member(d, item, "ServiceAddress");
    read_identity(d, item);
}

void cs_design_read_xprotect(struct cs_design_reader *d, const cJSON *root)
{
    struct cs_design *design = d->design;
    struct cs_arena *arena = d->reader->arena;
    const cJSON *item = cs_json_member(root, "XProtect");
    struct cs_address nowhere = cs_address_resolve(design, NULL);
    design->xprotect = (struct cs_xprotect){.account = CS_NONE,
                                            .storage_access = true,
                                            .external_entered_on = CS_NONE,
                                            .service_address = nowhere};
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        design->xprotect.registered[i] = nowhere;
    }
    design->xprotect.props = cs_default_settings(arena, CS_SCOPE_XPROTECT, design->windows);
    design->xprotect.certificates = CS_NEW_ARRAY(arena, struct cs_certificate,
                                                 (size_t)design->n_nodes + 1);
    for (int i = 0; i < design->n_nodes; i++) {
        design->xprotect.certificates[i].expires = CS_MOMENT_NEVER;
    }
    if (item != NULL && !cJSON_IsNull(item) && cs_is_object(d->reader, item, "XProtect")) {
        read_installation(d, item);
    } else {
        read_components(d, NULL);
    }
}
