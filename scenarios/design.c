#include "scenarios/design.h"

#include <string.h>

#include "scenarios/settings.h"

int cs_read_items(struct cs_reader *reader, const cJSON *list, const char *kind, int most,
                  const cJSON ***items)
{
    int count = 0;
    if (list != NULL && cs_is_list(reader, list, cs_arena_printf(reader->arena, "%ss", kind))) {
        for (const cJSON *item = list->child; item != NULL; item = item->next) {
            count++;
        }
    }
    if (count > most) {
        cs_mistake(reader, list, cs_arena_printf(reader->arena, "%d %ss", count, kind), NULL,
                   "at most %d", most);
        count = most;
    }
    *items = CS_NEW_ARRAY(reader->arena, const cJSON *, (size_t)count + 1);
    const cJSON *item = count > 0 ? list->child : NULL;
    for (int i = 0; i < count; i++, item = item->next) {
        (*items)[i] = item;
    }
    return count;
}

int cs_read_entities(struct cs_reader *reader, const cJSON *list, const char *kind, int most,
                     const cJSON ***items, struct cs_names *names)
{
    int count = cs_read_items(reader, list, kind, most, items);
    const char **texts = CS_NEW_ARRAY(reader->arena, const char *, (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        const cJSON *item = (*items)[i];
        if (cs_is_object(reader, item, cs_arena_printf(reader->arena, "a %s", kind)) &&
            !cs_read_name_member(reader, item, &texts[i])) {
            texts[i] = NULL;
        }
    }
    cs_names_init(names, reader->arena, kind, texts, count);
    cs_names_unique(reader, names, *items);
    return count;
}

void cs_check_texts(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                    size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *ignored = NULL;
        cs_read_text_member(reader, object, keys[i], &ignored);
    }
}

void cs_check_addresses(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const cJSON *item = cs_json_member(object, keys[i]);
        const char *text = NULL;
        uint32_t number = 0;
        if (item != NULL && !cs_read_address(reader, item, &text, &number)) {
            continue;
        }
    }
}

void cs_check_flag(struct cs_reader *reader, const cJSON *object, const char *key)
{
    const cJSON *item = cs_json_member(object, key);
    bool ignored = false;
    if (item != NULL && !cs_read_bool(reader, item, &ignored)) {
        return;
    }
}

/* Reads a version; `missing` is what it is when it cannot be read. */
static enum cs_windows read_version(struct cs_reader *reader, const cJSON *item,
                                    enum cs_windows missing)
{
    const char *names[CS_WINDOWS];
    for (size_t i = 0; i < CS_WINDOWS; i++) {
        names[i] = cs_windows_name((enum cs_windows)i);
    }
    size_t version = 0;
    /* 2019 without its quotes is what `--set Cluster.WindowsServer=2019` gives. */
    const char *number = cJSON_IsNumber(item) ? cs_found_text(reader, item) : NULL;
    for (size_t i = 0; number != NULL && i < CS_WINDOWS; i++) {
        if (strcmp(number, names[i]) == 0) {
            return (enum cs_windows)i;
        }
    }
    return cs_read_choice(reader, item, "a version of Windows Server", names, CS_WINDOWS, &version)
               ? (enum cs_windows)version
               : missing;
}

void cs_check_windows(struct cs_reader *reader, const cJSON *object)
{
    const cJSON *item = cs_json_member(object, "WindowsServer");
    if (item != NULL) {
        (void)read_version(reader, item, CS_WIN_2019);
    }
}

static enum cs_windows read_windows(struct cs_reader *reader, const cJSON *cluster)
{
    const cJSON *item = cs_json_member(cluster, "WindowsServer");
    if (item != NULL) {
        return read_version(reader, item, CS_WIN_2019);
    }
    const char *names[CS_WINDOWS];
    for (size_t i = 0; i < CS_WINDOWS; i++) {
        names[i] = cs_windows_name((enum cs_windows)i);
    }
    cs_mistake(reader, cluster, "no \"WindowsServer\"", NULL, "a version of Windows Server (%s)",
               cs_diag_list(reader->arena, names, CS_WINDOWS));
    return CS_WIN_2019;
}

static void read_cluster(struct cs_design_reader *d, const cJSON *root)
{
    static const char *const own[] = {"Name", "Domain", "WindowsServer", "Validated", "Address"};
    struct cs_design *design = d->design;
    d->cluster = cs_json_member(root, "Cluster");
    if (d->cluster == NULL) {
        cs_mistake(d->reader, root, "no \"Cluster\"", NULL,
                   "an object with the cluster's Name and WindowsServer");
    }
    if (d->cluster == NULL || !cs_is_object(d->reader, d->cluster, "the cluster")) {
        design->windows = CS_WIN_2019;
        design->props = cs_default_settings(d->reader->arena, CS_SCOPE_CLUSTER, design->windows);
        d->cluster = NULL;
        return;
    }
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(d->reader->arena, own, CS_LEN(own),
                                                  CS_SCOPE_CLUSTER, &count);
    cs_check_members(d->reader, d->cluster, "a cluster", allowed, count);
    if (d->reader->review != NULL && cs_json_member(d->cluster, "Name") == NULL) {
        cs_objection(d->reader, CS_K_NAME_CLUSTER, d->cluster, "no \"Name\"",
                     "the name of the cluster");
        design->name = "";
    } else if (!cs_read_name_member(d->reader, d->cluster, &design->name)) {
        design->name = NULL;
    }
    cs_read_text_member(d->reader, d->cluster, "Domain", &design->domain);
    cs_check_flag(d->reader, d->cluster, "Validated");
    cs_check_addresses(d->reader, d->cluster, own + 4, 1);
    design->windows = read_windows(d->reader, d->cluster);
    design->props = cs_default_settings(d->reader->arena, CS_SCOPE_CLUSTER, design->windows);
    cs_read_settings(d->reader, d->cluster, CS_SCOPE_CLUSTER, design->windows, design->props, NULL);
}

/* The trace lists nodes with commas and blanks between them. */
void cs_check_host_name(struct cs_reader *reader, const cJSON *item, const char *key,
                        const char *name)
{
    for (const char *c = name; *c != '\0'; c++) {
        bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                      (*c >= '0' && *c <= '9');
        if (!letter && *c != '-' && *c != '_' && *c != '.') {
            cs_mistake(reader, cs_json_member(item, key), NULL, NULL,
                       "a computer's name (letters, digits, hyphens, underscores, points)");
            return;
        }
    }
}

static void read_node(struct cs_design_reader *d, const cJSON *item, struct cs_node *node)
{
    static const char *const own[] = {
        "Name", "StartsOff", "WindowsServer", "LocalAdministrator", "Edition", "Hardware",
        "CPU",  "RAM",       "Domain",        "FullDomainName"};
    struct cs_reader *reader = d->reader;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own), CS_SCOPE_NODE,
                                                  &count);
    cs_check_members(reader, item, "a node", allowed, count);
    cs_check_texts(reader, item, own + 4, CS_LEN(own) - 4);
    cs_check_windows(reader, item);
    cs_check_flag(reader, item, "LocalAdministrator");
    cs_read_settings(reader, item, CS_SCOPE_NODE, d->design->windows, node->props, node->timings);
    const cJSON *starts_off = cs_json_member(item, "StartsOff");
    if (starts_off != NULL && !cs_read_bool(reader, starts_off, &node->starts_off)) {
        node->starts_off = false;
    }
    if (node->name != NULL) {
        cs_check_host_name(reader, item, "Name", node->name);
    }
}

static void read_nodes(struct cs_design_reader *d, const cJSON *root)
{
    struct cs_design *design = d->design;
    const cJSON *list = cs_json_member(root, "Nodes");
    int most = design->windows == CS_WIN_2008_R2 ? 16 : CS_NODES_MAX;
    design->n_nodes = cs_read_entities(d->reader, list, "node", most, &d->node_items, &d->nodes);
    if (list == NULL || (cJSON_IsArray(list) && list->child == NULL)) {
        cs_mistake(d->reader, list != NULL ? list : root, list == NULL ? "no \"Nodes\"" : NULL,
                   NULL, "a list of 1 to %d nodes", most);
    }
    design->nodes = CS_NEW_ARRAY(d->reader->arena, struct cs_node, (size_t)design->n_nodes + 1);
    for (int i = 0; i < design->n_nodes; i++) {
        struct cs_node *node = &design->nodes[i];
        node->name = d->nodes.names[i];
        node->props = cs_default_settings(d->reader->arena, CS_SCOPE_NODE, design->windows);
        node->timings = cs_default_timings(d->reader->arena, CS_SCOPE_NODE,
                                           CS_TYPE_GENERIC_SERVICE);
        if (cJSON_IsObject(d->node_items[i])) {
            read_node(d, d->node_items[i], node);
        }
    }
}

/* A list that only documents, as the guide's planning checklist has it. */
static void check_documentation(struct cs_design_reader *d, const cJSON *root)
{
    static const char *const services[] = {"Application", "Software", "VirtualServerName",
                                           "VirtualAddress"};
    const cJSON *list = cs_json_member(root, "ClusterServices");
    if (list != NULL && cs_is_list(d->reader, list, "cluster services")) {
        for (const cJSON *item = list->child; item != NULL; item = item->next) {
            if (cs_is_object(d->reader, item, "a cluster service")) {
                cs_check_members(d->reader, item, "a cluster service", services, CS_LEN(services));
                cs_check_texts(d->reader, item, services, CS_LEN(services));
            }
        }
    }
}

struct cs_design *cs_design_from_json(struct cs_reader *reader, const cJSON *root, const char *file)
{
    static const char *const allowed[] = {
        "$schema",  "Title",           "Cluster",        "Nodes",     "Networks",
        "Storage",  "Quorum",          "Groups",         "Computers", "SqlServer",
        "XProtect", "ServiceAccounts", "ClusterServices"};
    size_t before = reader->diags->count;
    if (!cs_is_object(reader, root, "a design")) {
        return NULL;
    }
    struct cs_design_reader d = {.reader = reader,
                                 .design = CS_NEW(reader->arena, struct cs_design)};
    d.design->file = cs_keep(reader, file);
    d.design->witness = CS_NONE;
    d.design->witness_disk = CS_NONE;
    d.design->witness_network = CS_NONE;
    cs_check_members(reader, root, "a design", allowed, CS_LEN(allowed));
    cs_check_texts(reader, root, allowed, 1);
    cs_read_text_member(reader, root, "Title", &d.design->title);
    read_cluster(&d, root);
    read_nodes(&d, root);
    cs_design_read_networks(&d, root);
    cs_design_read_storage(&d, root);
    cs_design_read_roles(&d, root);
    cs_design_read_quorum(&d, root);
    cs_design_read_computers(&d, root);
    cs_design_read_accounts(&d, root);
    cs_design_read_sql(&d, root);
    cs_design_read_xprotect(&d, root);
    check_documentation(&d, root);
    cs_design_check(&d, root);
    return reader->diags->count == before ? d.design : NULL;
}

void cs_design_names_init(struct cs_design_names *names, struct cs_arena *arena,
                          const struct cs_design *design)
{
#define INDEX(of, member, kind)                                                                    \
    do {                                                                                           \
        const char **list = CS_NEW_ARRAY(arena, const char *, (size_t)(of)->n_##member + 1);       \
        for (int i = 0; i < (of)->n_##member; i++) {                                               \
            list[i] = (of)->member[i].name;                                                        \
        }                                                                                          \
        cs_names_init(&names->member, arena, kind, list, (of)->n_##member);                        \
    } while (0)
    INDEX(design, nodes, "node");
    INDEX(design, networks, "network");
    INDEX(design, disks, "disk");
    INDEX(design, groups, "group");
    INDEX(design, resources, "resource");
    INDEX(design, computers, "computer");
    INDEX(design, accounts, "service account");
    INDEX(&design->sql, databases, "database");
    INDEX(design, components, "component");
#undef INDEX
}
