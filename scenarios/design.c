#include "scenarios/design.h"

#include <string.h>

#include "scenarios/settings.h"

int cs_read_entities(struct cs_reader *reader, const cJSON *list, const char *kind, int most,
                     const cJSON ***items, struct cs_names *names)
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
    const char **texts = CS_NEW_ARRAY(reader->arena, const char *, (size_t)count + 1);
    const cJSON *item = count > 0 ? list->child : NULL;
    for (int i = 0; i < count; i++, item = item->next) {
        (*items)[i] = item;
        if (cs_is_object(reader, item, cs_arena_printf(reader->arena, "a %s", kind)) &&
            !cs_read_name_member(reader, item, &texts[i])) {
            texts[i] = NULL;
        }
    }
    cs_names_init(names, reader->arena, kind, texts, count);
    cs_names_unique(reader, names, *items);
    return count;
}

/* Checks that members which only document are texts. */
static void check_texts(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *ignored = NULL;
        cs_read_text_member(reader, object, keys[i], &ignored);
    }
}

static enum cs_windows read_windows(struct cs_reader *reader, const cJSON *cluster)
{
    const cJSON *item = cs_json_member(cluster, "WindowsServer");
    const char *names[CS_WINDOWS];
    for (size_t i = 0; i < CS_WINDOWS; i++) {
        names[i] = cs_windows_name((enum cs_windows)i);
    }
    size_t version = CS_WIN_2019;
    if (item == NULL) {
        cs_mistake(reader, cluster, "no \"WindowsServer\"", NULL,
                   "a version of Windows Server (%s)",
                   cs_diag_list(reader->arena, names, CS_WINDOWS));
    } else if (!cs_read_choice(reader, item, "a version of Windows Server", names, CS_WINDOWS,
                               &version)) {
        version = CS_WIN_2019;
    }
    return (enum cs_windows)version;
}

static void read_cluster(struct cs_design_reader *d, const cJSON *root)
{
    static const char *const own[] = {"Name", "Domain", "WindowsServer"};
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
    design->windows = read_windows(d->reader, d->cluster);
    design->props = cs_default_settings(d->reader->arena, CS_SCOPE_CLUSTER, design->windows);
    cs_read_settings(d->reader, d->cluster, CS_SCOPE_CLUSTER, design->windows, design->props, NULL);
}

/* A computer's name: the trace lists nodes with commas and blanks between them. */
static void check_computer_name(struct cs_reader *reader, const cJSON *item, const char *name)
{
    for (const char *c = name; *c != '\0'; c++) {
        bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                      (*c >= '0' && *c <= '9');
        if (!letter && *c != '-' && *c != '_' && *c != '.') {
            cs_mistake(reader, cs_json_member(item, "Name"), NULL, NULL,
                       "a computer's name (letters, digits, hyphens, underscores, points)");
            return;
        }
    }
}

static void read_node(struct cs_design_reader *d, const cJSON *item, struct cs_node *node)
{
    static const char *const own[] = {"Name", "StartsOff", "Edition", "Hardware",
                                      "CPU",  "RAM",       "Domain",  "FullDomainName"};
    struct cs_reader *reader = d->reader;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own), CS_SCOPE_NODE,
                                                  &count);
    cs_check_members(reader, item, "a node", allowed, count);
    check_texts(reader, item, own + 2, CS_LEN(own) - 2);
    cs_read_settings(reader, item, CS_SCOPE_NODE, d->design->windows, node->props, node->timings);
    const cJSON *starts_off = cs_json_member(item, "StartsOff");
    if (starts_off != NULL && !cs_read_bool(reader, starts_off, &node->starts_off)) {
        node->starts_off = false;
    }
    if (node->name != NULL) {
        check_computer_name(reader, item, node->name);
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

/* Lists that only document, as the guide's planning checklist has them. */
static void check_documentation(struct cs_design_reader *d, const cJSON *root)
{
    static const char *const accounts[] = {"Account", "Purpose", "PasswordExpires"};
    static const char *const services[] = {"Application", "Software", "VirtualServerName",
                                           "VirtualAddress"};
    const cJSON *list = cs_json_member(root, "ServiceAccounts");
    if (list != NULL && cs_is_list(d->reader, list, "service accounts")) {
        for (const cJSON *item = list->child; item != NULL; item = item->next) {
            if (cs_is_object(d->reader, item, "a service account")) {
                cs_check_members(d->reader, item, "a service account", accounts, CS_LEN(accounts));
                check_texts(d->reader, item, accounts, 2);
                const cJSON *expires = cs_json_member(item, "PasswordExpires");
                bool ignored = false;
                if (expires != NULL && !cs_read_bool(d->reader, expires, &ignored)) {
                    continue;
                }
            }
        }
    }
    list = cs_json_member(root, "ClusterServices");
    if (list != NULL && cs_is_list(d->reader, list, "cluster services")) {
        for (const cJSON *item = list->child; item != NULL; item = item->next) {
            if (cs_is_object(d->reader, item, "a cluster service")) {
                cs_check_members(d->reader, item, "a cluster service", services, CS_LEN(services));
                check_texts(d->reader, item, services, CS_LEN(services));
            }
        }
    }
}

struct cs_design *cs_design_from_json(struct cs_reader *reader, const cJSON *root, const char *file)
{
    static const char *const allowed[] = {"$schema",         "Title",          "Cluster", "Nodes",
                                          "Networks",        "Storage",        "Quorum",  "Groups",
                                          "ServiceAccounts", "ClusterServices"};
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
    check_texts(reader, root, allowed, 1);
    cs_read_text_member(reader, root, "Title", &d.design->title);
    read_cluster(&d, root);
    read_nodes(&d, root);
    cs_design_read_networks(&d, root);
    cs_design_read_storage(&d, root);
    cs_design_read_roles(&d, root);
    cs_design_read_quorum(&d, root);
    check_documentation(&d, root);
    cs_design_check(&d, root);
    return reader->diags->count == before ? d.design : NULL;
}

void cs_design_names_init(struct cs_design_names *names, struct cs_arena *arena,
                          const struct cs_design *design)
{
#define INDEX(member, kind)                                                                        \
    do {                                                                                           \
        const char **list = CS_NEW_ARRAY(arena, const char *, (size_t)design->n_##member + 1);     \
        for (int i = 0; i < design->n_##member; i++) {                                             \
            list[i] = design->member[i].name;                                                      \
        }                                                                                          \
        cs_names_init(&names->member, arena, kind, list, design->n_##member);                      \
    } while (0)
    INDEX(nodes, "node");
    INDEX(networks, "network");
    INDEX(disks, "disk");
    INDEX(groups, "group");
    INDEX(resources, "resource");
#undef INDEX
}
