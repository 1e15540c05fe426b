/* Checks of the servers and of their domain. */
#include <string.h>

#include "scenarios/checking.h"

/* The version that a node has of its own, which may be written as a number; NULL. */
static const char *own_version(struct cs_checking *c, int node)
{
    const cJSON *item = c->nodes[node] == NULL ? NULL
                                               : cs_json_member(c->nodes[node], "WindowsServer");
    return cJSON_IsNumber(item) ? cs_arena_printf(c->arena, "%.0f", item->valuedouble)
                                : cs_text_of(c->nodes[node], "WindowsServer");
}

static void check_windows(struct cs_checking *c)
{
    const cJSON *version = cs_place_of(c->cluster, "WindowsServer");
    enum cs_windows windows = c->design->windows;
    const char *cluster = cs_windows_name(windows);
    CS_FIND_IF(windows < CS_WIN_2016, c, CS_K_SERVER_WINDOWS, version, "Windows Server %s",
               cluster);
    CS_FIND_IF(windows == CS_WIN_2016, c, CS_K_SERVER_BASIS, version, "Windows Server %s", cluster);
    for (int n = 0; n < c->design->n_nodes; n++) {
        const char *own = own_version(c, n);
        CS_FIND_IF(own != NULL && strcmp(own, cluster) != 0, c, CS_K_SERVER_VERSIONS,
                   cs_place_of(c->nodes[n], "WindowsServer"),
                   "%s has Windows Server %s, the cluster %s", c->design->nodes[n].name, own,
                   cluster);
    }
}

/* What must be the same on every node; the first one that says it is the measure. */
static void check_same(struct cs_checking *c, const char *key, enum cs_check_id check)
{
    int first = CS_NONE;
    for (int n = 0; n < c->design->n_nodes; n++) {
        const char *own = cs_text_of(c->nodes[n], key);
        if (own == NULL) {
            continue;
        }
        if (first == CS_NONE) {
            first = n;
            continue;
        }
        const char *other = cs_text_of(c->nodes[first], key);
        CS_FIND_IF(!cs_same_name(own, other), c, check, cs_place_of(c->nodes[n], key),
                   "%s of %s is %s, of %s %s", key, c->design->nodes[n].name, own,
                   c->design->nodes[first].name, other);
    }
}

static void check_edition(struct cs_checking *c)
{
    for (int n = 0; n < c->design->n_nodes; n++) {
        const char *edition = cs_text_of(c->nodes[n], "Edition");
        if (edition != NULL) {
            CS_FIND_IF(!cs_mentions(edition, "Standard") && !cs_mentions(edition, "Datacenter"), c,
                       CS_K_SERVER_EDITION, cs_place_of(c->nodes[n], "Edition"), "%s", edition);
        }
    }
}

static void check_flags(struct cs_checking *c)
{
    for (int n = 0; n < c->design->n_nodes; n++) {
        const cJSON *admin = cs_json_member(c->nodes[n], "LocalAdministrator");
        if (admin != NULL) {
            CS_FIND_IF(cJSON_IsFalse(admin), c, CS_K_SERVER_ADMIN, admin,
                       "the installing account is no local administrator of %s",
                       c->design->nodes[n].name);
        }
    }
    const cJSON *validated = cs_json_member(c->cluster, "Validated");
    if (validated != NULL) {
        CS_FIND_IF(cJSON_IsFalse(validated), c, CS_K_SERVER_VALIDATED, validated,
                   "the configuration is not validated");
    }
    for (int n = 1; n < c->design->n_nodes; n++) {
        if (cs_mentions(cs_text_of(c->nodes[n], "Hardware"), "virtual") &&
            cs_mentions(cs_text_of(c->nodes[n - 1], "Hardware"), "virtual")) {
            cs_find(c, CS_K_SERVER_HOSTS, cs_place_of(c->nodes[n], "Hardware"),
                    "%s is virtual, as other nodes are", c->design->nodes[n].name);
            break;
        }
    }
}

static void check_domains(struct cs_checking *c)
{
    const char *domain = c->design->domain;
    for (int n = 0; n < c->design->n_nodes; n++) {
        const cJSON *node = c->nodes[n];
        const char *name = c->design->nodes[n].name;
        const char *own = cs_text_of(node, "Domain");
        bool none = (own == NULL && domain == NULL) || (own != NULL && own[0] == '\0');
        CS_FIND_IF(none, c, CS_K_DOMAIN_MISSING, cs_place_of(node, "Domain"), "%s is in no domain",
                   name);
        own = own != NULL ? own : domain;
        if (none) {
            continue;
        }
        CS_FIND_IF(domain != NULL && !cs_same_name(own, domain), c, CS_K_DOMAIN_SAME,
                   cs_place_of(node, "Domain"), "%s is in %s, the cluster in %s", name, own,
                   domain);
        const char *full = cs_text_of(node, "FullDomainName");
        if (full != NULL) {
            const char *right = cs_arena_printf(c->arena, "%s.%s", name, own);
            CS_FIND_IF(!cs_same_name(full, right), c, CS_K_DOMAIN_FULL_NAME,
                       cs_place_of(node, "FullDomainName"), "%s, which is not %s", full, right);
        }
    }
    if (domain == NULL) {
        check_same(c, "Domain", CS_K_DOMAIN_SAME);
    }
}

void cs_check_servers(struct cs_checking *c)
{
    CS_FIND_IF(c->design->n_nodes < 2, c, CS_K_SERVER_TWO, cs_json_member(c->root, "Nodes"),
               "one node");
    check_windows(c);
    check_edition(c);
    check_same(c, "Edition", CS_K_SERVER_EDITIONS);
    check_same(c, "Hardware", CS_K_SERVER_HARDWARE);
    check_same(c, "CPU", CS_K_SERVER_HARDWARE);
    check_same(c, "RAM", CS_K_SERVER_HARDWARE);
    check_flags(c);
    check_domains(c);
}
