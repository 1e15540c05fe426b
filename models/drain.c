/* models/drain.c: emptying a node of its roles, by priority (2.5.g, 2.5.k). */
#include "models/world.h"

void cs_drain_show(struct cs_world *w, int node, enum cs_drain drain)
{
    struct cs_node_run *n = &w->nodes[node];
    n->drain = (uint8_t)drain;
    /* 2012 and later have drains; a stop that is none moves the roles all the same (2.5.k), and
     * ends the drain before it */
    bool is_drain = w->design->windows >= CS_WIN_2012 &&
                    (!n->leaving || w->props[CS_P_DRAIN_ON_SHUTDOWN] != 0 ||
                     drain == CS_DRAIN_NOT_INITIATED);
    enum cs_drain before = n->drain_shown;
    if (!is_drain || before == drain) {
        return;
    }
    n->drain_shown = (uint8_t)drain;
    uint64_t cause = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                  .subject = w->names.drain[node],
                                  .from = cs_drain_name((int)before),
                                  .to = cs_drain_name((int)drain),
                                  .what = "drain",
                                  .rule = "2.5.g"});
    cs_because(&w->kernel, cause);
}

/* What is still to be done with a role of a node that is being emptied. */
enum errand { GONE, BUSY, READY, STUCK };

static bool is_down(const struct cs_world *w, int group)
{
    const struct cs_group *design = &w->design->groups[group];
    for (int i = 0; i < design->n_resources; i++) {
        uint8_t state = w->resources[design->resources[i]].state;
        if (state != CS_RES_OFFLINE && state != CS_RES_FAILED) {
            return false;
        }
    }
    return true;
}

static enum errand errand_of(const struct cs_world *w, int group, int node)
{
    const struct cs_group_run *g = &w->groups[group];
    if (g->owner != node) {
        return GONE;
    }
    if (g->phase == CS_GRP_LEAVING || g->phase == CS_GRP_STOPPING) {
        return BUSY;
    }
    int to = w->nodes[node].drain_to;
    cs_nodes fit = cs_placement_candidates(w, group, cs_one(node));
    if (to != CS_NONE ? cs_has(fit, to) : fit != 0) {
        return READY;
    }
    /* the witness goes with the service, and not before it */
    bool stays = w->design->groups[group].is_core && !w->nodes[node].leaving;
    bool down = (is_down(w, group) && g->phase != CS_GRP_ARRIVING) || stays;
    return w->nodes[node].force_drain && down ? GONE : STUCK;
}

static void move_away(struct cs_world *w, int group, int node)
{
    int target = w->nodes[node].drain_to;
    if (target == CS_NONE) {
        target = cs_placement_choose(w, group, cs_one(node));
    }
    bool leaving = w->nodes[node].leaving;
    w->groups[group].drained_from = (int8_t)(leaving ? CS_NONE : node);
    cs_group_move(w, group, target, leaving ? CS_MOVE_SHUTDOWN : CS_MOVE_DRAIN);
}

static void finish(struct cs_world *w, int node, bool stuck)
{
    uint64_t cause = w->kernel.state->cause;
    cs_drain_show(w, node, stuck ? CS_DRAIN_FAILED : CS_DRAIN_COMPLETED);
    cs_because(&w->kernel, cause);
    if (stuck) {
        cs_event_log(w, node, 1677, w->names.node[node]);
    }
    if (w->nodes[node].leaving) {
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_LEFT, 0);
    }
}

/* The roles of the highest priority that has any left go at the same time. */
void cs_drain_go_on(struct cs_world *w, int node)
{
    if (w->nodes[node].drain != CS_DRAIN_IN_PROGRESS || w->g->pending) {
        return;
    }
    int64_t highest = -1;
    bool busy = false;
    for (int g = 0; g < w->design->n_groups; g++) {
        enum errand errand = errand_of(w, g, node);
        int64_t priority = cs_group_prop(w, g, CS_P_PRIORITY);
        busy = busy || errand == BUSY;
        if ((errand == READY || errand == STUCK) && priority > highest) {
            highest = priority;
        }
    }
    if (busy) {
        return;
    }
    bool stuck = false;
    bool moved = false;
    uint64_t cause = w->kernel.state->cause;
    for (int g = 0; g < w->design->n_groups; g++) {
        enum errand errand = errand_of(w, g, node);
        if (errand == GONE || cs_group_prop(w, g, CS_P_PRIORITY) != highest) {
            continue;
        }
        cs_because(&w->kernel, cause);
        if (errand == READY) {
            move_away(w, g, node);
            moved = true;
        } else if (w->nodes[node].force_drain) {
            cs_tell_group(w, g, CS_GRP_ON_GO_OFFLINE, 0);
            moved = true;
        } else {
            cs_event_log(w, node, 1137, w->names.group[g]);
            stuck = true;
        }
    }
    cs_because(&w->kernel, cause);
    if (!moved) {
        finish(w, node, stuck);
    }
}

void cs_drain_start(struct cs_world *w, int node, int to, bool force)
{
    w->nodes[node].drain_to = (int8_t)to;
    w->nodes[node].force_drain = force;
    cs_drain_show(w, node, CS_DRAIN_IN_PROGRESS);
    cs_drain_go_on(w, node);
}

void cs_drain_all(struct cs_world *w)
{
    for (int n = 0; n < w->design->n_nodes; n++) {
        if (w->nodes[n].drain == CS_DRAIN_IN_PROGRESS && cs_is_member(w, n) &&
            cs_host_runs(w, n)) {
            cs_drain_go_on(w, n);
        }
    }
}
