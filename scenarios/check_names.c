/* Checks of names, of planned services, and of what the design leaves open. */
#include <string.h>

#include "scenarios/checking.h"

enum { NETBIOS = 15 };

struct named {
    const char *name, *of;
    const cJSON *item;
};

static size_t label_length(const char *name)
{
    return strcspn(name, ".");
}

static void check_form(struct cs_checking *c, const struct named *it)
{
    size_t length = label_length(it->name);
    CS_FIND_IF(length > NETBIOS, c, CS_K_NAME_LONG, it->item, "%s, %s, has %zu characters",
               it->name, it->of, length);
    bool good = length > 0;
    for (size_t i = 0; i < length; i++) {
        char one = it->name[i];
        good = good && ((one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
                        (one >= '0' && one <= '9') || one == '-');
    }
    CS_FIND_IF(!good, c, CS_K_NAME_CHARACTERS, it->item, "%s, %s", it->name, it->of);
}

static size_t collect(struct cs_checking *c, struct named *list)
{
    const struct cs_design *design = c->design;
    size_t n = 0;
    if (cs_text_of(c->cluster, "Name") != NULL) {
        list[n++] = (struct named){cs_text_of(c->cluster, "Name"), "the cluster's name",
                                   cs_json_member(c->cluster, "Name")};
    }
    for (int i = 0; i < design->n_nodes; i++) {
        list[n++] = (struct named){design->nodes[i].name, "a node's name",
                                   cs_place_of(c->nodes[i], "Name")};
    }
    for (int i = 0; i < design->n_resources; i++) {
        const struct cs_resource *resource = &design->resources[i];
        if (resource->type == CS_TYPE_NETWORK_NAME && !design->groups[resource->group].is_core &&
            resource->dns_name != NULL && c->resources[i] != NULL) {
            const char *key = cs_text_of(c->resources[i], "DnsName") != NULL ? "DnsName" : "Name";
            list[n++] = (struct named){resource->dns_name, "a role's name",
                                       cs_place_of(c->resources[i], key)};
        }
    }
    for (const cJSON *item = cs_first(c->root, "Computers"); item != NULL; item = item->next) {
        if (cs_text_of(item, "Name") != NULL) {
            list[n++] = (struct named){cs_text_of(item, "Name"), "a computer's name",
                                       cs_json_member(item, "Name")};
        }
    }
    return n;
}

static void check_all(struct cs_checking *c)
{
    size_t room = (size_t)c->design->n_nodes + (size_t)c->design->n_resources +
                  (size_t)c->design->n_computers + CS_COMPUTERS_MAX + 2;
    struct named *list = CS_NEW_ARRAY(c->arena, struct named, room);
    size_t n = collect(c, list);
    for (size_t i = 0; i < n; i++) {
        check_form(c, &list[i]);
        for (size_t k = 0; k < i; k++) {
            CS_FIND_IF(cs_same_name(list[i].name, list[k].name), c, CS_K_NAME_TWICE, list[i].item,
                       "%s, %s, is %s too", list[i].name, list[i].of, list[k].of);
        }
    }
}

static void check_cluster(struct cs_checking *c)
{
    const cJSON *address = c->cluster == NULL ? NULL : cs_json_member(c->cluster, "Address");
    bool any = address != NULL;
    for (int i = 0; i < c->design->n_resources; i++) {
        const struct cs_resource *resource = &c->design->resources[i];
        if (resource->type != CS_TYPE_IP_ADDRESS) {
            continue;
        }
        any = any || (resource->address != NULL && c->design->groups[resource->group].is_core);
        CS_FIND_IF(resource->address == NULL, c, CS_K_NAME_NO_ADDRESS, c->resources[i],
                   "%s has no address", resource->name);
    }
    cs_applies(c, CS_K_NAME_CLUSTER);
    cs_applies(c, CS_K_NAME_PROVIDERS);
    CS_FIND_IF(!any, c, CS_K_NAME_CLUSTER_ADDRESS, c->cluster, "no address of the cluster");
}

static void check_groups(struct cs_checking *c)
{
    for (int g = 0; g < c->design->n_groups; g++) {
        const char *name = c->design->groups[g].name;
        CS_FIND_IF(c->groups[g] != NULL && strpbrk(name, "<>\"'&") != NULL, c, CS_K_NAME_GROUP,
                   cs_place_of(c->groups[g], "Name"), "%s", name);
    }
}

/* Whether a role has both the name and the address. */
static bool has_role(const struct cs_design *design, const char *name, const char *address)
{
    for (int i = 0; i < design->n_resources; i++) {
        const struct cs_resource *it = &design->resources[i];
        for (int k = 0; cs_same_name(it->dns_name, name) && k < design->n_resources; k++) {
            if (design->resources[k].group == it->group &&
                cs_same_name(design->resources[k].address, address)) {
                return true;
            }
        }
    }
    return false;
}

static void check_services(struct cs_checking *c)
{
    const cJSON *item = cs_first(c->root, "ClusterServices");
    for (; item != NULL; item = item->next) {
        const char *name = cs_text_of(item, "VirtualServerName");
        const char *address = cs_text_of(item, "VirtualAddress");
        const char *what = cs_text_of(item, "Application");
        if (name != NULL) {
            check_form(c, &(struct named){name, "a planned service's name",
                                          cs_json_member(item, "VirtualServerName")});
        }
        CS_FIND_IF(name == NULL || address == NULL, c, CS_K_NAME_SERVICE, item, "%s has no %s",
                   what != NULL ? what : "a service",
                   name == NULL ? "VirtualServerName" : "VirtualAddress");
        if (name != NULL && address != NULL) {
            CS_FIND_IF(!has_role(c->design, name, address), c, CS_K_NAME_SERVICE_ROLE, item,
                       "no role has both %s and %s", name, address);
        }
    }
}

void cs_check_names(struct cs_checking *c)
{
    check_all(c);
    check_cluster(c);
    check_groups(c);
    check_services(c);
}

/* ---- Assumed ---- */

static const char *value_text(struct cs_checking *c, const struct cs_dist *dist)
{
    char a[32];
    char b[32];
    char m[32];
    (void)cs_duration_text(dist->a, a, sizeof a);
    (void)cs_duration_text(dist->b, b, sizeof b);
    (void)cs_duration_text(dist->c, m, sizeof m);
    switch (dist->family) {
    case CS_DIST_UNIFORM:
        return cs_arena_printf(c->arena, "uniform(%s, %s)", a, b);
    case CS_DIST_TRIANGULAR:
        return cs_arena_printf(c->arena, "triangular(%s, %s, %s)", a, b, m);
    case CS_DIST_EXPONENTIAL:
        return cs_arena_printf(c->arena, "exponential(%s)", a);
    case CS_DIST_CONSTANT:
    case CS_DIST_FAMILIES:
        break;
    }
    return cs_arena_printf(c->arena, "%s", a);
}

static void add_assumed(struct cs_checking *c, const char *subject, const char *name,
                        const char *value, const char *source)
{
    struct cs_review *review = c->review;
    size_t n = review->n_assumed;
    if ((n & (n - 1)) == 0) { /* full: twice as many */
        struct cs_assumed_number *more = CS_NEW_ARRAY(c->arena, struct cs_assumed_number,
                                                      n == 0 ? 1 : 2 * n);
        if (n > 0) {
            memcpy(more, review->assumed, n * sizeof *more);
        }
        review->assumed = more;
    }
    review->assumed[review->n_assumed++] = (struct cs_assumed_number){subject, name, value, source};
}

/* Adds what is assumed of the entity's properties and durations; either array may be NULL. */
static void collect_assumed(struct cs_checking *c, const char *subject, enum cs_scope scope,
                            const struct cs_setting *props, const struct cs_duration *timings)
{
    char text[32];
    for (int i = 0; props != NULL && i < CS_PROPS; i++) {
        if (cs_props[i].scope != scope || props[i].provenance != CS_PROV_ASSUMED ||
            props[i].value == CS_ABSENT) {
            continue;
        }
        bool duration = cs_props[i].unit == CS_UNIT_US;
        const char *value = duration ? cs_arena_printf(
                                           c->arena, "%s",
                                           cs_duration_text(props[i].value, text, sizeof text))
                                     : cs_arena_printf(c->arena, "%lld", (long long)props[i].value);
        add_assumed(c, subject, cs_props[i].name, value, props[i].source);
    }
    for (int i = 0; timings != NULL && i < CS_TIMINGS; i++) {
        if (cs_timings[i].scope == scope && timings[i].provenance == CS_PROV_ASSUMED &&
            timings[i].source != NULL) {
            add_assumed(c, subject, cs_timings[i].name, value_text(c, &timings[i].dist),
                        timings[i].source);
        }
    }
}

static void collect_all(struct cs_checking *c)
{
    const struct cs_design *d = c->design;
    collect_assumed(c, "cluster", CS_SCOPE_CLUSTER, d->props, NULL);
#define EACH(member, count, scope, kind, timings)                                                  \
    for (int i = 0; i < (count); i++) {                                                            \
        collect_assumed(c, cs_arena_printf(c->arena, kind "/%s", (member)[i].name), scope,         \
                        (member)[i].props, timings);                                               \
    }
    EACH(d->nodes, d->n_nodes, CS_SCOPE_NODE, "node", d->nodes[i].timings)
    EACH(d->networks, d->n_networks, CS_SCOPE_NETWORK, "network", NULL)
    EACH(d->groups, d->n_groups, CS_SCOPE_GROUP, "group", NULL)
    EACH(d->resources, d->n_resources, CS_SCOPE_RESOURCE, "resource", d->resources[i].timings)
    EACH(d->sql.databases, d->sql.n_databases, CS_SCOPE_DATABASE, "database",
         d->sql.databases[i].timings)
#undef EACH
    for (int i = 0; i < d->n_computers; i++) {
        collect_assumed(c, cs_arena_printf(c->arena, "computer/%s", d->computers[i].name),
                        CS_SCOPE_COMPUTER, NULL, d->computers[i].timings);
    }
    for (int i = 0; i < d->n_components; i++) {
        collect_assumed(c, cs_arena_printf(c->arena, "component/%s", d->components[i].name),
                        CS_SCOPE_COMPONENT, NULL, d->components[i].timings);
    }
    collect_assumed(c, "xprotect", CS_SCOPE_XPROTECT, d->xprotect.props, NULL);
}

/* Adds `name` to the list when none of the list's elements, or not the object, has the member. */
static void unsaid(struct cs_text *out, const cJSON *object, const char *list, const char *key,
                   const char *name)
{
    bool said = list == NULL && object != NULL && cs_json_member(object, key) != NULL;
    const cJSON *item = list != NULL ? cs_first(object, list) : NULL;
    for (; item != NULL; item = item->next) {
        said = said || cs_json_member(item, key) != NULL;
    }
    if (!said) {
        cs_text_printf(out, "%s%s", out->length == 0 ? "" : ", ", name);
    }
}

static void check_unsaid(struct cs_checking *c)
{
    struct cs_text out = {0};
    unsaid(&out, c->cluster, NULL, "Validated", "Cluster.Validated");
    unsaid(&out, c->root, "Nodes", "Edition", "Nodes[].Edition");
    unsaid(&out, c->root, "Nodes", "Hardware", "Nodes[].Hardware");
    unsaid(&out, c->root, "Nodes", "CPU", "Nodes[].CPU");
    unsaid(&out, c->root, "Nodes", "RAM", "Nodes[].RAM");
    unsaid(&out, c->root, "Nodes", "LocalAdministrator", "Nodes[].LocalAdministrator");
    unsaid(&out, c->storage, NULL, "Type", "Storage.Type");
    unsaid(&out, c->root, "ServiceAccounts", "PasswordExpires",
           "ServiceAccounts[].PasswordExpires");
    if (!c->without_xprotect) {
        unsaid(&out, c->root, NULL, "SqlServer", "SqlServer");
    }
    unsaid(&out, c->root, NULL, "XProtect", "XProtect");
    bool dns = false;
    for (int i = 0; i < c->design->n_networks; i++) {
        const cJSON *item = cs_first(c->networks[i], "Interfaces");
        for (; item != NULL; item = item->next) {
            dns = dns || cs_json_member(item, "PrimaryDNS") != NULL;
        }
    }
    if (!dns) {
        cs_text_printf(&out, "%sNetworks[].Interfaces[].PrimaryDNS", out.length == 0 ? "" : ", ");
    }
    CS_FIND_IF(out.length > 0, c, CS_K_ASSUMED_UNSAID, c->root, "nothing is said of %s",
               out.bytes != NULL ? out.bytes : "");
    cs_text_free(&out);
}

void cs_check_assumed(struct cs_checking *c)
{
    collect_all(c);
    size_t n = c->review->n_assumed;
    CS_FIND_IF(n > 0, c, CS_K_ASSUMED_NUMBERS, c->root, "%zu number%s assumed", n,
               n == 1 ? " is" : "s are");
    check_unsaid(c);
}
