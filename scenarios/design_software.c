/* Computers beside the cluster, service accounts, and SQL Server. */
#include <string.h>

#include "scenarios/check.h"
#include "scenarios/dates.h"
#include "scenarios/design.h"
#include "scenarios/settings.h"

/* ---- Computers ---- */

static int first_client_network(const struct cs_design *design)
{
    for (int i = 0; i < design->n_networks; i++) {
        if (design->networks[i].props[CS_P_ROLE].value == 3) {
            return i;
        }
    }
    return CS_NONE;
}

/* Who else has the address on this network; NULL: nobody. */
static const char *holder_of(const struct cs_design *design, const struct cs_computer *computer,
                             uint32_t number)
{
    const struct cs_network *network = &design->networks[computer->network];
    for (int n = 0; n < design->n_nodes; n++) {
        if (network->addresses[n] != NULL && cs_address_number(network->addresses[n]) == number) {
            return design->nodes[n].name;
        }
    }
    for (int r = 0; r < design->n_resources; r++) {
        const struct cs_resource *resource = &design->resources[r];
        if (resource->address != NULL && resource->network == computer->network &&
            cs_address_number(resource->address) == number) {
            return resource->name;
        }
    }
    for (const struct cs_computer *other = design->computers; other < computer; other++) {
        if (other->address != NULL && other->network == computer->network &&
            cs_address_number(other->address) == number) {
            return other->name;
        }
    }
    return NULL;
}

static void read_computer_place(struct cs_design_reader *d, const cJSON *item,
                                struct cs_computer *computer)
{
    struct cs_reader *reader = d->reader;
    const cJSON *network = cs_json_member(item, "Network");
    const cJSON *address = cs_json_member(item, "Address");
    uint32_t number = 0;
    if (network != NULL && !cs_read_reference(reader, network, &d->networks, &computer->network)) {
        return;
    }
    if (address == NULL || !cs_read_address(reader, address, &computer->address, &number) ||
        computer->network == CS_NONE) {
        return;
    }
    const struct cs_network *on = &d->design->networks[computer->network];
    if (!cs_in_subnet(on, number)) {
        cs_objection(reader, CS_K_NET_ADDRESS_OUTSIDE, address, NULL, "an address in %s mask %s",
                     on->address, on->mask);
    }
    const char *holder = holder_of(d->design, computer, number);
    if (holder != NULL) {
        cs_objection(reader, CS_K_NET_ADDRESS_TWICE, address, NULL,
                     "an address of its own: %s has this one", holder);
    }
}

static void read_computer(struct cs_design_reader *d, const cJSON *item,
                          struct cs_computer *computer)
{
    static const char *const own[] = {"Name",    "Network", "Address",      "Domain",
                                      "Edition", "Purpose", "WindowsServer"};
    struct cs_reader *reader = d->reader;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own),
                                                  CS_SCOPE_COMPUTER, &count);
    cs_check_members(reader, item, "a computer", allowed, count);
    cs_check_texts(reader, item, own + 4, 2);
    cs_check_windows(reader, item);
    cs_read_text_member(reader, item, "Domain", &computer->domain);
    cs_read_settings(reader, item, CS_SCOPE_COMPUTER, d->design->windows, NULL, computer->timings);
    read_computer_place(d, item, computer);
    if (computer->name == NULL) {
        return;
    }
    cs_check_host_name(reader, item, "Name", computer->name);
    if (cs_names_find(&d->nodes, computer->name) != CS_NONE) {
        cs_objection(reader, CS_K_NAME_TWICE, cs_json_member(item, "Name"), NULL,
                     "a name that no node has");
    }
}

void cs_design_read_computers(struct cs_design_reader *d, const cJSON *root)
{
    struct cs_design *design = d->design;
    struct cs_arena *arena = d->reader->arena;
    const cJSON **items = NULL;
    int count = cs_read_entities(d->reader, cs_json_member(root, "Computers"), "computer",
                                 CS_COMPUTERS_MAX, &items, &d->computers);
    design->computers = CS_NEW_ARRAY(arena, struct cs_computer, (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        struct cs_computer *computer = &design->computers[i];
        computer->name = d->computers.names[i];
        computer->network = first_client_network(design);
        computer->timings = cs_default_timings(arena, CS_SCOPE_COMPUTER, CS_TYPES);
        if (cJSON_IsObject(items[i])) {
            read_computer(d, items[i], computer);
        }
    }
    design->n_computers = count;
}

/* ---- Service accounts ---- */

static const char expiries[] = "\"never\", true, false, or a date such as \"2026-03-01\" or "
                               "\"2026-03-01 14:30\"";

static void read_account(struct cs_design_reader *d, const cJSON *item, struct cs_account *account)
{
    static const char *const own[] = {"Account", "Purpose", "PasswordExpires"};
    struct cs_reader *reader = d->reader;
    cs_check_members(reader, item, "a service account", own, CS_LEN(own));
    cs_read_text_member(reader, item, "Purpose", &account->purpose);
    const cJSON *expires = cs_json_member(item, "PasswordExpires");
    /* true: on a date that nobody has written down, so not in a run. */
    if (expires != NULL && !cJSON_IsBool(expires) &&
        !cs_read_expiry(reader, expires, expiries, &account->expires)) {
        account->expires = CS_MOMENT_NEVER;
    }
}

void cs_design_read_accounts(struct cs_design_reader *d, const cJSON *root)
{
    struct cs_design *design = d->design;
    struct cs_reader *reader = d->reader;
    const cJSON **items = NULL;
    int count = cs_read_items(reader, cs_json_member(root, "ServiceAccounts"), "service account",
                              CS_ACCOUNTS_MAX, &items);
    const char **names = CS_NEW_ARRAY(reader->arena, const char *, (size_t)count + 1);
    design->accounts = CS_NEW_ARRAY(reader->arena, struct cs_account, (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        design->accounts[i].expires = CS_MOMENT_NEVER;
        if (!cs_is_object(reader, items[i], "a service account")) {
            continue;
        }
        const cJSON *name = cs_json_member(items[i], "Account");
        if (name == NULL) {
            cs_mistake(reader, items[i], "no \"Account\"", NULL,
                       "an account such as \"TESTDOMAIN\\\\sqlservice\"");
        } else if (!cs_read_name(reader, name, &names[i])) {
            names[i] = NULL;
        }
        design->accounts[i].name = names[i];
        read_account(d, items[i], &design->accounts[i]);
    }
    cs_names_init(&d->accounts, reader->arena, "service account", names, count);
    cs_names_unique(reader, &d->accounts, items);
    design->n_accounts = count;
}

/* ---- SQL Server ---- */

static void read_sql_place(struct cs_design_reader *d, const cJSON *item)
{
    static const char *const places[] = {"Resource", "Computer"};
    struct cs_sql *sql = &d->design->sql;
    size_t which = 0;
    const cJSON *place = cs_one_of(d->reader, item, places, CS_LEN(places), true, &which);
    if (place == NULL) {
        return;
    }
    if (which == 1) {
        if (!cs_read_reference(d->reader, place, &d->computers, &sql->computer)) {
            sql->computer = CS_NONE;
        }
        return;
    }
    if (!cs_read_reference(d->reader, place, &d->resources, &sql->resource)) {
        return;
    }
    enum cs_type_id type = d->design->resources[sql->resource].type;
    if (type != CS_TYPE_SQL_SERVER) {
        cs_mistake(d->reader, place, NULL, NULL, "a resource of type SQL Server (this is a %s)",
                   cs_types[type].name);
        sql->resource = CS_NONE;
    }
}

/* The resources of the instance's role that log on with the account in the member `key`. */
static void read_sql_account(struct cs_design_reader *d, const cJSON *item, const char *key,
                             enum cs_type_id type)
{
    const cJSON *member = cs_json_member(item, key);
    const struct cs_sql *sql = &d->design->sql;
    int account = CS_NONE;
    if (member == NULL || !cs_read_reference(d->reader, member, &d->accounts, &account) ||
        sql->resource == CS_NONE) {
        return;
    }
    for (int r = 0; r < d->design->n_resources; r++) {
        struct cs_resource *resource = &d->design->resources[r];
        if (resource->type == type &&
            resource->group == d->design->resources[sql->resource].group) {
            resource->account = account;
        }
    }
}

/* The only disk that the instance's resource depends on; CS_NONE. */
static int disk_of_instance(const struct cs_design *design, int *count)
{
    const struct cs_resource *sql = &design->resources[design->sql.resource];
    int disk = CS_NONE;
    *count = 0;
    for (int i = 0; i < sql->n_providers; i++) {
        const struct cs_resource *provider = &design->resources[sql->providers[i]];
        if (cs_types[provider->type].class == CS_CLASS_DISK) {
            disk = provider->disk;
            (*count)++;
        }
    }
    return *count == 1 ? disk : CS_NONE;
}

static void read_files(struct cs_design_reader *d, const cJSON *item, struct cs_database *database)
{
    static const char *const places[] = {"Disk", "LocalTo", "FileShareOn"};
    struct cs_reader *reader = d->reader;
    const struct cs_sql *sql = &d->design->sql;
    size_t which = 0;
    const cJSON *place = cs_one_of(reader, item, places, CS_LEN(places), false, &which);
    const struct cs_names *names[] = {&d->disks, &d->nodes, &d->computers};
    int *targets[] = {&database->disk, &database->local_to, &database->share_on};
    if (place != NULL && sql->computer != CS_NONE) {
        cs_mistake_at_key(reader, place, cs_arena_printf(reader->arena, "\"%s\"", place->string),
                          NULL,
                          "no place: the files of an instance outside the cluster lie on "
                          "its computer");
    } else if (place != NULL) {
        if (!cs_read_reference(reader, place, names[which], targets[which])) {
            return;
        }
    } else if (sql->resource != CS_NONE && cs_json_member(item, "Disk") == NULL &&
               cs_json_member(item, "LocalTo") == NULL) {
        int disks = 0;
        database->disk = disk_of_instance(d->design, &disks);
        if (disks != 1) {
            cs_objection(reader, CS_K_SQL_DATABASE_DISK, item, "no \"Disk\"",
                         "one of Disk, LocalTo, FileShareOn: the SQL Server resource depends on %d "
                         "disks",
                         disks);
        }
    }
}

static void read_database(struct cs_design_reader *d, const cJSON *item,
                          struct cs_database *database)
{
    static const char *const own[] = {"Name", "Disk", "LocalTo", "FileShareOn", "BackupTarget"};
    struct cs_reader *reader = d->reader;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own),
                                                  CS_SCOPE_DATABASE, &count);
    cs_check_members(reader, item, "a database", allowed, count);
    cs_check_texts(reader, item, own + 4, 1);
    cs_read_settings(reader, item, CS_SCOPE_DATABASE, d->design->windows, database->props,
                     database->timings);
    read_files(d, item, database);
}

static void read_databases(struct cs_design_reader *d, const cJSON *list)
{
    struct cs_sql *sql = &d->design->sql;
    struct cs_arena *arena = d->reader->arena;
    const cJSON **items = NULL;
    sql->n_databases = cs_read_entities(d->reader, list, "database", CS_DATABASES_MAX, &items,
                                        &d->databases);
    sql->databases = CS_NEW_ARRAY(arena, struct cs_database, (size_t)sql->n_databases + 1);
    for (int i = 0; i < sql->n_databases; i++) {
        sql->databases[i] = (struct cs_database){
            .name = d->databases.names[i],
            .disk = CS_NONE,
            .local_to = CS_NONE,
            .share_on = CS_NONE,
            .props = cs_default_settings(arena, CS_SCOPE_DATABASE, d->design->windows),
            .timings = cs_default_timings(arena, CS_SCOPE_DATABASE, CS_TYPES),
        };
        if (cJSON_IsObject(items[i])) {
            read_database(d, items[i], &sql->databases[i]);
        }
    }
}

static void read_edition(struct cs_reader *reader, const cJSON *item, struct cs_sql *sql)
{
    const char *names[CS_EDITIONS];
    for (size_t i = 0; i < CS_EDITIONS; i++) {
        names[i] = cs_edition_name((enum cs_edition)i);
    }
    const cJSON *edition = cs_json_member(item, "Edition");
    size_t choice = 0;
    if (edition != NULL &&
        cs_read_choice(reader, edition, "an edition of SQL Server", names, CS_EDITIONS, &choice)) {
        sql->edition = (enum cs_edition)choice;
    }
}

/* The directories that setup is told: they only document, and are reviewed. */
static void read_directories(struct cs_reader *reader, const cJSON *list)
{
    static const char *const own[] = {"Usage", "Path"};
    if (list == NULL || !cs_is_list(reader, list, "directories")) {
        return;
    }
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (cs_is_object(reader, item, "a directory")) {
            cs_check_members(reader, item, "a directory", own, CS_LEN(own));
            cs_check_texts(reader, item, own, CS_LEN(own));
        }
    }
}

static void read_sql_members(struct cs_design_reader *d, const cJSON *item)
{
    static const char *const own[] = {
        "InstanceName", "Version",        "Edition",      "Port",      "Resource",
        "Computer",     "ServiceAccount", "AgentAccount", "Databases", "Directories"};
    struct cs_reader *reader = d->reader;
    struct cs_sql *sql = &d->design->sql;
    sql->present = true;
    cs_check_members(reader, item, "SQL Server", own, CS_LEN(own));
    const cJSON *instance = cs_json_member(item, "InstanceName");
    if (instance != NULL && !cs_read_name(reader, instance, &sql->instance)) {
        sql->instance = "MSSQLSERVER";
    }
    cs_read_text_member(reader, item, "Version", &sql->version);
    read_edition(reader, item, sql);
    const cJSON *port = cs_json_member(item, "Port");
    if (port != NULL && !cs_read_integer(reader, port, 1, 65535, "(a TCP port)", &sql->port)) {
        sql->port = 1433;
    }
    read_directories(reader, cs_json_member(item, "Directories"));
    read_sql_place(d, item);
    read_sql_account(d, item, "ServiceAccount", CS_TYPE_SQL_SERVER);
    read_sql_account(d, item, "AgentAccount", CS_TYPE_SQL_SERVER_AGENT);
}

void cs_design_read_sql(struct cs_design_reader *d, const cJSON *root)
{
    const cJSON *item = cs_json_member(root, "SqlServer");
    const cJSON *list = NULL;
    d->design->sql = (struct cs_sql){.instance = "MSSQLSERVER",
                                     .edition = CS_EDITION_STANDARD,
                                     .port = 1433,
                                     .resource = CS_NONE,
                                     .computer = CS_NONE,
                                     .network_name = CS_NONE};
    if (item != NULL && cs_is_object(d->reader, item, "SQL Server")) {
        read_sql_members(d, item);
        list = cs_json_member(item, "Databases");
    }
    read_databases(d, list);
}
