/* models/placement.c: where a role may and should run (6.5). */
#include "models/world.h"

#include <string.h>

static bool shares_class(const struct cs_group *a, const struct cs_group *b)
{
    for (int i = 0; i < a->n_anti_affinity; i++) {
        for (int j = 0; j < b->n_anti_affinity; j++) {
            if (strcmp(a->anti_affinity[i], b->anti_affinity[j]) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* Nodes that own a role which this one is to be kept apart from (AntiAffinityClassNames). */
static cs_nodes repelled(const struct cs_world *w, int group)
{
    cs_nodes set = 0;
    const struct cs_group *mine = &w->design->groups[group];
    for (int g = 0; mine->n_anti_affinity > 0 && g < w->design->n_groups; g++) {
        int owner = w->groups[g].owner;
        if (g != group && owner != CS_NONE && shares_class(mine, &w->design->groups[g])) {
            set |= cs_one(owner);
        }
    }
    return set;
}

cs_nodes cs_placement_candidates(const struct cs_world *w, int group, cs_nodes except)
{
    const struct cs_group *design = &w->design->groups[group];
    cs_nodes set = w->groups[group].absent ? 0 : w->g->authority & ~except;
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        set &= w->resources[r].absent ? set : w->design->resources[r].possible_owners;
    }
    for (int n = 0; n < w->design->n_nodes; n++) {
        if (w->nodes[n].paused || w->nodes[n].leaving) {
            set &= ~cs_one(n);
        }
    }
    if (set == 0 && design->is_core) { /* the quorum resource may run on a paused node (2.5.c) */
        set = w->g->authority & ~except;
    }
    cs_nodes apart = set & ~repelled(w, group);
    if (apart != 0 || cs_cluster_prop(w, CS_P_ENFORCED_ANTI_AFFINITY) != 0) {
        set = apart;
    }
    return set;
}

/* The list from behind the present owner on, and once around (6.5.b). */
static int next_preferred(const struct cs_world *w, int group, cs_nodes fit)
{
    const struct cs_group *design = &w->design->groups[group];
    int start = 0;
    for (int i = 0; i < design->n_preferred; i++) {
        if (design->preferred[i] == w->groups[group].owner) {
            start = i + 1;
        }
    }
    for (int i = 0; i < design->n_preferred; i++) {
        int node = design->preferred[(start + i) % design->n_preferred];
        if (cs_has(fit, node)) {
            return node;
        }
    }
    return CS_NONE;
}

int cs_placement_choose(struct cs_world *w, int group, cs_nodes except)
{
    cs_nodes fit = cs_placement_candidates(w, group, except);
    if (fit == 0) {
        return CS_NONE;
    }
    if (w->design->groups[group].n_preferred > 0) {
        int node = next_preferred(w, group, fit);
        return node != CS_NONE ? node : cs_lowest(fit);
    }
    int count = cs_count(fit);
    if (count == 1) {
        return cs_lowest(fit);
    }
    int left = (int)cs_stream_below(&w->groups[group].chance, (uint64_t)count);
    CS_EACH_NODE(n, fit)
    {
        if (left-- == 0) {
            return n;
        }
    }
    return CS_NONE;
}
