/* What must hold between the parts of a design. */
#include <string.h>

#include "scenarios/design.h"

/* SameSubnet… must not be above CrossSubnet… (facts 1.1.b). */
static void check_order(struct cs_design_reader *d, enum cs_prop_id same, enum cs_prop_id cross)
{
    const struct cs_setting *props = d->design->props;
    if (d->cluster == NULL || props[same].value <= props[cross].value) {
        return;
    }
    const cJSON *item = cs_json_member(d->cluster, cs_props[same].name);
    bool at_same = item != NULL;
    if (item == NULL) {
        item = cs_json_member(d->cluster, cs_props[cross].name);
    }
    if (item == NULL) {
        return; /* two defaults: not the owner's mistake */
    }
    enum cs_prop_id other = at_same ? cross : same;
    cs_objection(d->reader, CS_K_POLICY_SUBNETS, item, NULL, "at %s the %s of %lld (facts 1.1.b)",
                 at_same ? "most" : "least", cs_props[other].name, (long long)props[other].value);
}

static void check_internal_network(struct cs_design_reader *d, const cJSON *root)
{
    const cJSON *list = cs_json_member(root, "Networks");
    if (d->design->n_nodes < 2 || !cJSON_IsArray(list)) {
        return;
    }
    for (int i = 0; i < d->design->n_networks; i++) {
        if (d->design->networks[i].props[CS_P_ROLE].value != 0) {
            return;
        }
    }
    cs_objection(d->reader, CS_K_NET_NO_HEARTBEAT, list, "no network with Role 1 or 3",
                 "at least one, over which the nodes hear one another (facts 1.4.b)");
}

/* A walk over "depends on" that finds circles. Colours: 0 not seen, 1 on the way, 2 done. */
struct walk {
    const char *const *names;
    const int16_t *(*neighbours)(const struct cs_design *design, int of, int *count);
    const cJSON *(*place)(struct cs_design_reader *d, int of);
    char *colour;
    int *way; /* what the walk stands on, with its next neighbour */
    int *next;
};

static const int16_t *providers_of(const struct cs_design *design, int of, int *count)
{
    *count = design->resources[of].n_providers;
    return design->resources[of].providers;
}

static const int16_t *groups_of(const struct cs_design *design, int of, int *count)
{
    *count = design->groups[of].n_depends_on;
    return design->groups[of].depends_on;
}

static const cJSON *expression_of(struct cs_design_reader *d, int of)
{
    return cs_json_member(d->resource_items[of], "DependencyExpression");
}

static const cJSON *depends_on_of(struct cs_design_reader *d, int of)
{
    return cs_json_member(d->group_items[of], "DependsOn");
}

/* Names the circle that closes from way[depth-1] back to `to`. */
static void report_circle(struct cs_design_reader *d, const struct walk *walk, int depth, int to)
{
    int first = depth - 1;
    while (walk->way[first] != to) {
        first--;
    }
    struct cs_text circle = {0};
    for (int i = first; i < depth; i++) {
        const char *name = walk->names[walk->way[i]] != NULL ? walk->names[walk->way[i]] : "?";
        if (i - first >= CS_NAMES_SHOWN && i < depth - 1) {
            cs_text_puts(&circle, i - first == CS_NAMES_SHOWN ? "… -> " : "");
            continue;
        }
        cs_text_shown(&circle, name, strlen(name), CS_FOUND_SHOWN);
        cs_text_puts(&circle, " -> ");
    }
    const char *start = walk->names[to] != NULL ? walk->names[to] : "?";
    cs_text_shown(&circle, start, strlen(start), CS_FOUND_SHOWN);
    cs_mistake(d->reader, walk->place(d, walk->way[depth - 1]),
               cs_arena_text(d->reader->arena, circle.bytes, circle.length), NULL,
               "dependencies without a circle");
    cs_text_free(&circle);
}

static void find_circles(struct cs_design_reader *d, struct walk *walk, int count)
{
    walk->colour = CS_NEW_ARRAY(d->reader->arena, char, (size_t)count + 1);
    walk->way = CS_NEW_ARRAY(d->reader->arena, int, (size_t)count + 1);
    walk->next = CS_NEW_ARRAY(d->reader->arena, int, (size_t)count + 1);
    for (int start = 0; start < count; start++) {
        int depth = 0;
        if (walk->colour[start] == 0) {
            walk->colour[start] = 1;
            walk->next[0] = 0;
            walk->way[depth++] = start;
        }
        while (depth > 0) {
            int at = walk->way[depth - 1];
            int n = 0;
            const int16_t *neighbours = walk->neighbours(d->design, at, &n);
            if (walk->next[depth - 1] == n) {
                walk->colour[at] = 2;
                depth--;
                continue;
            }
            int to = neighbours[walk->next[depth - 1]++];
            if (walk->colour[to] == 1) {
                report_circle(d, walk, depth, to);
            } else if (walk->colour[to] == 0) {
                walk->colour[to] = 1;
                walk->next[depth] = 0;
                walk->way[depth++] = to;
            }
        }
    }
}

/* Providers that a type cannot do without (facts 6.8.f, 7.1.a, 7.1.b). */
static void check_required_providers(struct cs_design_reader *d)
{
    static const struct {
        enum cs_type_id type, needs;
    } required[] = {{CS_TYPE_NETWORK_NAME, CS_TYPE_IP_ADDRESS},
                    {CS_TYPE_SQL_SERVER, CS_TYPE_NETWORK_NAME},
                    {CS_TYPE_SQL_SERVER_AGENT, CS_TYPE_SQL_SERVER}};
    for (int i = 0; i < d->design->n_resources; i++) {
        const struct cs_resource *resource = &d->design->resources[i];
        const cJSON *item = d->resource_items[i];
        if (cs_json_member(item, "ResourceType") == NULL) {
            continue;
        }
        for (size_t k = 0; k < CS_LEN(required); k++) {
            bool has = resource->type != required[k].type;
            for (int p = 0; p < resource->n_providers; p++) {
                has = has || d->design->resources[resource->providers[p]].type == required[k].needs;
            }
            const cJSON *expression = cs_json_member(item, "DependencyExpression");
            bool readable = expression == NULL || resource->postfix_length > 0 ||
                            (cJSON_IsString(expression) && expression->valuestring[0] == '\0');
            if (!has && readable) {
                cs_objection(d->reader, CS_K_NAME_PROVIDERS, expression != NULL ? expression : item,
                             expression != NULL ? NULL : "no \"DependencyExpression\"",
                             "a dependency on a resource of type %s, as a %s needs",
                             cs_types[required[k].needs].name, cs_types[required[k].type].name);
            }
        }
    }
}

static void check_owners(struct cs_design_reader *d)
{
    for (int g = 0; g < d->design->n_groups; g++) {
        cs_nodes shared = ~(cs_nodes)0;
        bool each_has_one = true;
        for (int i = 0; i < d->design->n_resources; i++) {
            const struct cs_resource *resource = &d->design->resources[i];
            if (resource->group == g) {
                shared &= resource->possible_owners;
                each_has_one = each_has_one && resource->possible_owners != 0;
            }
        }
        if (shared == 0 && each_has_one) {
            cs_objection(d->reader, CS_K_POLICY_OWNERS_NONE, d->group_items[g],
                         "resources that share no possible owner",
                         "a node that may own all resources of the group");
        }
        int owner = d->design->groups[g].initial_owner;
        if (owner != CS_NONE && shared != 0 && (shared >> owner & 1) == 0) {
            cs_mistake(d->reader, cs_json_member(d->group_items[g], "OwnerNode"), NULL, NULL,
                       "a possible owner of all resources of the group");
        }
    }
}

static void check_witness(struct cs_design_reader *d, const cJSON *root)
{
    const struct cs_design *design = d->design;
    int disk = design->witness_disk;
    if (design->witness != CS_NONE) {
        disk = design->resources[design->witness].disk;
    }
    if (disk != CS_NONE && design->n_nodes > 0 && design->disks[disk].seen_by == 0) {
        const cJSON *quorum = cs_json_member(root, "Quorum");
        const cJSON *item = cs_json_member(quorum, "QuorumResource");
        cs_objection(d->reader, CS_K_QUORUM_WITNESS_UNSEEN,
                     item != NULL ? item : cs_json_member(quorum, "Disk"),
                     "a disk that no node sees", "a disk that at least one node sees");
    }
}

/* The witness resource that cs_design_complete will make must find its name free. */
static void check_made_witness(struct cs_design_reader *d)
{
    static const char *const made[] = {"Witness Disk", "File Share Witness", "Cloud Witness"};
    const struct cs_design *design = d->design;
    if (design->witness != CS_NONE || design->quorum_type == CS_QUORUM_NODE_MAJORITY) {
        return;
    }
    for (size_t i = 0; i < CS_LEN(made); i++) {
        int taken = cs_names_find(&d->resources, made[i]);
        if (taken != CS_NONE) {
            cs_mistake(d->reader, cs_json_member(d->resource_items[taken], "Name"), NULL, NULL,
                       "another name, or this resource as the \"QuorumResource\": the witness will "
                       "have this name");
        }
    }
}

void cs_design_check(struct cs_design_reader *d, const cJSON *root)
{
    check_order(d, CS_P_SAME_SUBNET_THRESHOLD, CS_P_CROSS_SUBNET_THRESHOLD);
    check_order(d, CS_P_SAME_SUBNET_DELAY, CS_P_CROSS_SUBNET_DELAY);
    check_internal_network(d, root);
    struct walk resources = {
        .names = d->resources.names, .neighbours = providers_of, .place = expression_of};
    find_circles(d, &resources, d->design->n_resources);
    struct walk groups = {
        .names = d->groups.names, .neighbours = groups_of, .place = depends_on_of};
    find_circles(d, &groups, d->design->n_groups);
    check_required_providers(d);
    check_owners(d);
    check_witness(d, root);
    check_made_witness(d);
}
