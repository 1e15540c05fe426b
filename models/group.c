/* models/group.c: a role: its state, its owner, its moves and failovers. */
#include "models/world.h"

#include <stdio.h>

static const struct cs_group *design_of(const struct cs_world *w, uint32_t g)
{
    return &w->design->groups[g];
}

/* ---- State by precedence (6.2) ---- */

/* Whether nothing that there is depends on it. */
static bool is_top(const struct cs_world *w, int r)
{
    const struct cs_resource *design = &w->design->resources[r];
    for (int i = 0; i < design->n_dependents; i++) {
        if (!w->resources[design->dependents[i]].absent) {
            return false;
        }
    }
    return true;
}

enum cs_group_state cs_group_state(const struct cs_world *w, int group)
{
    const struct cs_group *design = design_of(w, (uint32_t)group);
    int online = 0;
    int tops = 0;
    int tops_online = 0;
    bool pending = false;
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        uint8_t state = w->resources[r].state;
        if (w->resources[r].absent) {
            continue;
        }
        bool top = is_top(w, r);
        if (state == CS_RES_FAILED) {
            return CS_GROUP_FAILED;
        }
        pending = pending || state == CS_RES_ONLINE_PENDING || state == CS_RES_OFFLINE_PENDING;
        online += state == CS_RES_ONLINE ? 1 : 0;
        tops += top ? 1 : 0;
        tops_online += top && state == CS_RES_ONLINE ? 1 : 0;
    }
    if (pending) {
        return CS_GROUP_PENDING;
    }
    if (online == 0) {
        return CS_GROUP_OFFLINE;
    }
    return tops_online == tops ? CS_GROUP_ONLINE : CS_GROUP_PARTIAL;
}

void cs_group_show(struct cs_world *w, int group)
{
    struct cs_group_run *g = &w->groups[group];
    enum cs_group_state now = cs_group_state(w, group);
    if (now == g->shown) {
        return;
    }
    const char *before = cs_group_state_name(g->shown);
    g->shown = (uint8_t)now;
    uint64_t cause = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                  .subject = w->names.group[group],
                                  .from = before,
                                  .to = cs_group_state_name((int)now),
                                  .what = "resources",
                                  .rule = "6.2"});
    cs_because(&w->kernel, cause);
}

int64_t cs_failover_threshold(const struct cs_world *w, int group)
{
    int64_t limit = cs_group_prop(w, group, CS_P_FAILOVER_THRESHOLD);
    return limit == CS_UNLIMITED ? w->design->n_nodes - 1 : limit;
}

/* ---- Owners ---- */

void cs_group_own(struct cs_world *w, int group, int node, enum cs_move move)
{
    struct cs_group_run *g = &w->groups[group];
    if (g->owner == node) {
        return;
    }
    int before = g->owner;
    g->owner = (int8_t)node;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_OWNER,
                                  .subject = w->names.group[group],
                                  .from = before == CS_NONE ? NULL : w->names.node[before],
                                  .to = node == CS_NONE ? NULL : w->names.node[node],
                                  .what = cs_move_name((int)move),
                                  .value = g->failovers,
                                  .has_value = true});
    if (node != CS_NONE && before != CS_NONE && move != CS_MOVE_FORM) {
        cs_event_log(w, node, 1641, w->names.group[group]);
    }
    const struct cs_group *design = design_of(w, (uint32_t)group);
    for (int i = 0; i < design->n_resources; i++) {
        w->resources[design->resources[i]].restarts = 0; /* each node has its own (5.4.c) */
    }
    cs_groups_place_waiting(w); /* who was kept apart from this one may fit where it was */
}

bool cs_group_is_paused(const struct cs_world *w, int group)
{
    int owner = w->groups[group].owner;
    return owner != CS_NONE && cs_has(w->g->authority, owner) && w->nodes[owner].paused &&
           !w->design->groups[group].is_core;
}

void cs_group_move(struct cs_world *w, int group, int target, enum cs_move move)
{
    w->groups[group].target = (int8_t)target;
    w->groups[group].move = (uint8_t)move;
    cs_tell_group(w, group, CS_GRP_ON_MOVE, 0);
}

static bool is_fit(const struct cs_world *w, uint32_t g, int node)
{
    return node != CS_NONE && cs_has(cs_placement_candidates(w, (int)g, 0), node);
}

/* ---- Guards ---- */

static bool target_is_fit(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    return is_fit(w, g, w->groups[g].target) && w->groups[g].target != w->groups[g].owner;
}

static bool must_wait(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    (void)g;
    return w->g->pending || w->g->authority == 0;
}

static int64_t failovers_in_period(const struct cs_world *w, uint32_t g)
{
    const struct cs_group_run *run = &w->groups[g];
    cs_time period = cs_prop_time(cs_group_prop(w, (int)g, CS_P_FAILOVER_PERIOD),
                                  CS_P_FAILOVER_PERIOD);
    bool over = run->failovers == 0 || cs_world_now(w) - run->failovers_since > period;
    return over ? 0 : run->failovers;
}

static bool may_fail_over(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    int owner = w->groups[g].owner;
    cs_nodes except = owner == CS_NONE ? 0 : cs_one(owner);
    return failovers_in_period(w, g) < cs_failover_threshold(w, (int)g) &&
           cs_placement_candidates(w, (int)g, except) != 0;
}

static bool has_any_target(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    return !w->g->pending && cs_placement_candidates(w, (int)g, 0) != 0;
}

/* What ran on a node that is no member any more is not up, told or not that its owner is lost. */
static bool is_up(const struct cs_world *w, int g)
{
    int owner = w->groups[g].owner;
    return owner != CS_NONE && cs_has(w->g->authority, owner) &&
           cs_group_state(w, g) == CS_GROUP_ONLINE;
}

static bool depends_are_up(const struct cs_world *w, uint32_t g)
{
    const struct cs_group *design = design_of(w, g);
    for (int i = 0; i < design->n_depends_on; i++) {
        int other = design->depends_on[i];
        if (!w->groups[other].absent && !is_up(w, other)) {
            return false;
        }
    }
    return true;
}

/* Somewhere to run, and nothing that it should wait for first. */
static bool has_target(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    const struct cs_group *design = design_of(w, g);
    if (!has_any_target(v, g)) {
        return false;
    }
    if (w->groups[g].starting && design->n_preferred > 0 &&
        !cs_has(w->g->authority, design->preferred[0])) {
        return false;
    }
    return w->groups[g].waited || depends_are_up(w, g);
}

static bool all_down(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    const struct cs_group *design = design_of(w, g);
    for (int i = 0; i < design->n_resources; i++) {
        uint8_t state = w->resources[design->resources[i]].state;
        if (state != CS_RES_OFFLINE && state != CS_RES_FAILED) {
            return false;
        }
    }
    return true;
}

static bool all_up(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    const struct cs_group *design = design_of(w, g);
    for (int i = 0; i < design->n_resources; i++) {
        const struct cs_resource_run *res = &w->resources[design->resources[i]];
        if (res->want && res->state != CS_RES_ONLINE) {
            return false;
        }
    }
    return true;
}

static bool is_due(const struct cs_world *w, int r, int trigger)
{
    return cs_due(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, (uint8_t)trigger) != CS_NEVER;
}

static bool none_moving(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    const struct cs_group *design = design_of(w, g);
    if (cs_due(&w->kernel, CS_CAST_GROUP, g, CS_GRP_ON_FAILOVER) != CS_NEVER ||
        w->groups[g].held) {
        return false;
    }
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        uint8_t state = w->resources[r].state;
        if (state == CS_RES_ONLINE_PENDING || state == CS_RES_OFFLINE_PENDING ||
            is_due(w, r, CS_RES_ON_RESTART) || is_due(w, r, CS_RES_ON_BRING_ONLINE) ||
            is_due(w, r, CS_RES_ON_BROKE) || is_due(w, r, CS_RES_ON_PROVIDER_LOST)) {
            return false;
        }
    }
    return true;
}

static int best_preferred(const struct cs_world *w, uint32_t g)
{
    const struct cs_group *design = design_of(w, g);
    cs_nodes fit = cs_placement_candidates(w, (int)g, 0);
    for (int i = 0; i < design->n_preferred; i++) {
        if (design->preferred[i] == w->groups[g].owner) {
            return CS_NONE; /* already with the best that there is */
        }
        if (cs_has(fit, design->preferred[i])) {
            return design->preferred[i];
        }
    }
    return CS_NONE;
}

static bool may_fail_back(const void *v, uint32_t g)
{
    const struct cs_world *w = v;
    return !w->g->pending && w->g->authority != 0 && best_preferred(w, g) != CS_NONE;
}

/* ---- Going offline ---- */

static void progress(struct cs_world *w, uint32_t g)
{
    cs_tell_group(w, (int)g, CS_GRP_ON_PROGRESS, 0);
}

static void begin_leave(struct cs_world *w, uint32_t g)
{
    const struct cs_group *design = design_of(w, g);
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        w->resources[r].want = false;
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, CS_RES_ON_RESTART);
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, CS_RES_ON_RETRY);
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, CS_RES_ON_BRING_ONLINE);
        cs_tell_resource(w, r, CS_RES_ON_TAKE_OFFLINE, 0);
    }
    progress(w, g);
}

static void take_offline(void *v, uint32_t g)
{
    struct cs_world *w = v;
    if (w->groups[g].owner != CS_NONE) {
        cs_event_log(w, w->groups[g].owner, 1203, w->names.group[g]);
    }
    begin_leave(w, g);
}

static void begin_move(void *v, uint32_t g)
{
    begin_leave(v, g);
}

static void miss_move(void *v, uint32_t g)
{
    struct cs_world *w = v;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_NOTE,
                                  .subject = w->names.group[g],
                                  .what = "the move was given up: its target is no longer fit",
                                  .rule = "6.5.a"});
    w->groups[g].target = CS_NONE;
}

static void report_offline(void *v, uint32_t g)
{
    struct cs_world *w = v;
    cs_event_log(w, w->groups[g].owner, 1204, w->names.group[g]);
}

/* ---- Coming online ---- */

static void bring_online(void *v, uint32_t g)
{
    struct cs_world *w = v;
    struct cs_group_run *run = &w->groups[g];
    const struct cs_group *design = design_of(w, g);
    run->starting = false;
    run->unwell = false;
    run->held = false;
    cs_unpost(&w->kernel, CS_CAST_GROUP, g, CS_GRP_ON_WAIT_OVER);
    if (run->persistent) {
        cs_event_log(w, run->owner, 1200, w->names.group[g]);
    }
    for (int i = 0; i < design->n_resources; i++) {
        struct cs_resource_run *res = &w->resources[design->resources[i]];
        bool fits = cs_resource_fits(w, design->resources[i], run->owner);
        res->want = run->persistent && res->persistent && fits && !res->absent;
        if (!fits) { /* the address of another subnet stays offline here */
            cs_event_log(w, run->owner, 1045, w->names.resource[design->resources[i]]);
        }
        if (res->want) {
            cs_tell_resource(w, design->resources[i], CS_RES_ON_BRING_ONLINE, 0);
        }
    }
    progress(w, g);
}

static void count_failover(struct cs_world *w, uint32_t g, bool allowed)
{
    struct cs_group_run *run = &w->groups[g];
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)cs_failover_threshold(w, (int)g));
    if (failovers_in_period(w, g) == 0) {
        run->failovers = 0;
        run->failovers_since = cs_world_now(w);
    }
    run->failovers += allowed ? 1 : 0;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_COUNT,
                                  .subject = w->names.group[g],
                                  .from = text,
                                  .to = allowed ? "allowed" : "refused",
                                  .what = "FailoverThreshold",
                                  .rule = "6.4.a; N30; N31",
                                  .value = run->failovers,
                                  .has_value = true});
}

static void reset_failed(struct cs_world *w, uint32_t g)
{
    const struct cs_group *design = design_of(w, g);
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        if (w->resources[r].state == CS_RES_FAILED) {
            cs_tell_resource(w, r, CS_RES_ON_RESET, 0);
        }
    }
}

static void arrive(void *v, uint32_t g)
{
    struct cs_world *w = v;
    struct cs_group_run *run = &w->groups[g];
    int source = run->owner;
    int target = run->target;
    if (!is_fit(w, g, target)) {
        cs_nodes except = source == CS_NONE ? 0 : cs_one(source);
        target = cs_placement_choose(w, (int)g, except);
    }
    run->target = CS_NONE;
    if (target != CS_NONE) {
        cs_group_own(w, (int)g, target, (enum cs_move)run->move);
    }
    reset_failed(w, g);
    bring_online(w, g);
}

static void begin_failover(void *v, uint32_t g)
{
    struct cs_world *w = v;
    struct cs_group_run *run = &w->groups[g];
    run->held = false;
    count_failover(w, g, true);
    cs_event_log(w, run->owner, 1153, w->names.group[g]);
    run->move = CS_MOVE_FAILOVER;
    run->target =
        (int8_t)cs_placement_choose(w, (int)g, run->owner == CS_NONE ? 0 : cs_one(run->owner));
    begin_leave(w, g);
}

static void hold_failover(void *v, uint32_t g)
{
    ((struct cs_world *)v)->groups[g].held = true;
}

static void refuse_failover(void *v, uint32_t g)
{
    struct cs_world *w = v;
    struct cs_group_run *run = &w->groups[g];
    const struct cs_group *design = design_of(w, g);
    uint64_t cause = w->kernel.state->cause;
    bool spent = failovers_in_period(w, g) >= cs_failover_threshold(w, (int)g);
    run->held = false;
    run->unwell = true;
    if (spent) {
        count_failover(w, g, false);
        cause = w->kernel.state->cause;
        cs_event_log(w, run->owner, 1254, w->names.group[g]);
    } else {
        cs_tell(w, (struct cs_record){.kind = CS_KIND_NOTE,
                                      .subject = w->names.group[g],
                                      .what = "not failed over: no other node may own it",
                                      .rule = "6.5.e"});
    }
    cs_event_log(w, run->owner, 1205, w->names.group[g]);
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        if (w->resources[r].state == CS_RES_FAILED && !w->resources[r].ladder_done &&
            !is_due(w, r, CS_RES_ON_RESTART)) {
            cs_because(&w->kernel, cause);
            cs_resource_left_failed(w, r);
        }
    }
}

static void begin_failback(void *v, uint32_t g)
{
    struct cs_world *w = v;
    struct cs_group_run *run = &w->groups[g];
    run->target = (int8_t)best_preferred(w, g);
    run->move = CS_MOVE_FAILBACK;
    cs_event_log(w, run->owner, 1154, w->names.group[g]);
    begin_leave(w, g);
}

static void report_online(void *v, uint32_t g)
{
    struct cs_world *w = v;
    if (w->groups[g].persistent) {
        cs_event_log(w, w->groups[g].owner, 1201, w->names.group[g]);
    }
    for (int other = 0; other < w->design->n_groups; other++) {
        if (w->groups[other].phase == CS_GRP_WAITING &&
            design_of(w, (uint32_t)other)->n_depends_on) {
            cs_tell_group(w, other, CS_GRP_ON_PLACE, 0);
        }
    }
}

static void report_failed(void *v, uint32_t g)
{
    struct cs_world *w = v;
    if (!w->groups[g].unwell) {
        w->groups[g].unwell = true;
        cs_event_log(w, w->groups[g].owner, 1205, w->names.group[g]);
    }
}

/* ---- Owners that go ---- */

void cs_group_owner_gone(struct cs_world *w, int group)
{
    const struct cs_group *design = design_of(w, (uint32_t)group);
    for (int i = 0; i < design->n_resources; i++) {
        cs_tell_resource(w, design->resources[i], CS_RES_ON_OWNER_LOST, 0);
    }
    cs_tell_group(w, group, CS_GRP_ON_OWNER_LOST, 0);
}

/* To the one it was on its way to, else to whom it is fit to stay with, else to the next. */
static void change_owner(struct cs_world *w, uint32_t g)
{
    struct cs_group_run *run = &w->groups[g];
    int target = run->target;
    if (!is_fit(w, g, target)) {
        int owner = run->owner;
        bool stays = is_fit(w, g, owner) && run->move != CS_MOVE_FORM;
        target = stays ? owner : cs_placement_choose(w, (int)g, 0);
    }
    run->target = CS_NONE;
    if (target != run->owner && run->move == CS_MOVE_NODE_DOWN &&
        w->props[CS_P_NODE_DOWN_COUNTS] != 0) {
        count_failover(w, g, true);
    }
    cs_group_own(w, (int)g, target, (enum cs_move)run->move);
}

static void take_over(void *v, uint32_t g)
{
    struct cs_world *w = v;
    w->groups[g].waited = false;
    change_owner(w, g);
    reset_failed(w, g);
    bring_online(w, g);
}

static bool lost_owner(const struct cs_world *w, uint32_t g)
{
    int owner = w->groups[g].owner;
    return owner != CS_NONE && !cs_has(w->g->authority, owner);
}

/* Nobody fit is left. A paused node that could have it gets it and leaves it offline (2.5.c). */
static void leave_to_paused(struct cs_world *w, uint32_t g)
{
    const struct cs_group *design = design_of(w, g);
    cs_nodes paused = 0;
    CS_EACH_NODE(n, w->g->authority)
    {
        paused |= w->nodes[n].paused ? cs_one(n) : 0;
    }
    if (paused != w->g->authority) { /* only when every node that is left is paused */
        paused = 0;
    }
    for (int i = 0; i < design->n_resources; i++) {
        paused &= w->design->resources[design->resources[i]].possible_owners;
    }
    if (paused != 0 && lost_owner(w, g)) {
        cs_group_own(w, (int)g, cs_lowest(paused), CS_MOVE_NODE_DOWN);
    }
}

static void begin_wait_for_roles(struct cs_world *w, uint32_t g)
{
    cs_time wait = cs_cluster_time(w, CS_P_GROUP_DEPENDENCY_TIMEOUT);
    if (wait != CS_NEVER) {
        cs_tell_group(w, (int)g, CS_GRP_ON_WAIT_OVER, wait);
    }
    cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT,
                                  .subject = w->names.group[g],
                                  .what = "GroupDependencyTimeout",
                                  .value = wait == CS_NEVER ? -1 : cs_world_now(w) + wait,
                                  .has_value = true});
}

/* It may have an owner at once, though it is not brought online yet (6.3, steps 3 and 4). */
static void follow(void *v, uint32_t g)
{
    struct cs_world *w = v;
    if (!has_any_target(w, g)) {
        leave_to_paused(w, g);
    } else if (lost_owner(w, g)) {
        change_owner(w, g);
    }
}

static void strand(void *v, uint32_t g)
{
    struct cs_world *w = v;
    const struct cs_group *design = design_of(w, g);
    for (int i = 0; i < design->n_resources; i++) {
        w->resources[design->resources[i]].want = false; /* until it is placed */
    }
    uint64_t cause = w->kernel.state->cause;
    if (has_any_target(w, g)) { /* it waits for a role that it depends on */
        begin_wait_for_roles(w, g);
        cs_because(&w->kernel, cause);
        follow(w, g);
        return;
    }
    leave_to_paused(w, g);
    cs_because(&w->kernel, cause);
    cs_event_log(w, cs_lowest(w->g->authority), 1205, w->names.group[g]);
    cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT, .subject = w->names.group[g],
                                  .what = "candidates", .value = -1, .has_value = true});
}

/* The wait at the start is over and nobody is fit: the next that is fit will do. */
static void stop_waiting(void *v, uint32_t g)
{
    struct cs_world *w = v;
    w->groups[g].starting = false;
    w->groups[g].waited = true;
}

static void go_down(void *v, uint32_t g)
{
    struct cs_world *w = v;
    struct cs_group_run *run = &w->groups[g];
    run->held = false;
    run->starting = false;
    run->target = CS_NONE;
    cs_unpost(&w->kernel, CS_CAST_GROUP, g, CS_GRP_ON_FAILBACK);
    cs_unpost(&w->kernel, CS_CAST_GROUP, g, CS_GRP_ON_WAIT_OVER);
    cs_group_own(w, (int)g, CS_NONE, CS_MOVE_NODE_DOWN);
}

/* ---- What the membership does to the roles ---- */

void cs_groups_take_over(struct cs_world *w, cs_nodes gone)
{
    uint64_t cause = w->kernel.state->cause;
    for (int g = 0; g < w->design->n_groups; g++) {
        struct cs_group_run *run = &w->groups[g];
        bool orphan = run->owner != CS_NONE && !cs_has(w->g->authority, run->owner);
        if (!orphan) {
            continue;
        }
        bool stopped = cs_has(gone, run->owner) && w->nodes[run->owner].leaving;
        bool core = w->design->groups[g].is_core;
        run->move = stopped ? CS_MOVE_SHUTDOWN : CS_MOVE_NODE_DOWN;
        if (core) {
            run->move = CS_MOVE_ARBITRATION;
            run->target = w->views[cs_lowest(w->g->authority)].arbiter;
        }
        cs_because(&w->kernel, cause);
        cs_group_owner_gone(w, g);
    }
    cs_because(&w->kernel, cause);
    cs_groups_resume_holds(w);
    for (int g = 0; g < w->design->n_groups; g++) {
        bool there = w->groups[g].owner == CS_NONE && !w->groups[g].absent;
        if (w->groups[g].phase == CS_GRP_WAITING && there) {
            w->groups[g].move = CS_MOVE_NODE_DOWN;
            cs_tell_group(w, g, CS_GRP_ON_PLACE, 0);
        }
    }
}

void cs_groups_resume_holds(struct cs_world *w)
{
    for (int g = 0; g < w->design->n_groups; g++) {
        if (w->groups[g].held) {
            cs_tell_group(w, g, CS_GRP_ON_FAILOVER, 0);
        }
    }
}

static bool waits_for_preferred(const struct cs_world *w, int g)
{
    const struct cs_group *design = design_of(w, (uint32_t)g);
    return design->n_preferred > 0 && !cs_has(w->g->authority, design->preferred[0]) &&
           cs_cluster_time(w, CS_P_CLUSTER_GROUP_WAIT_DELAY) > 0;
}

static void form_group(struct cs_world *w, int g)
{
    struct cs_group_run *run = &w->groups[g];
    const struct cs_group *design = design_of(w, (uint32_t)g);
    run->move = CS_MOVE_FORM;
    run->target = CS_NONE;
    run->waited = false;
    if (design->is_core) {
        int arbiter = w->views[cs_lowest(w->g->authority)].arbiter;
        run->target = (int8_t)(arbiter != CS_NONE && cs_has(w->g->authority, arbiter)
                                   ? arbiter
                                   : cs_lowest(w->g->authority));
    }
    if (cs_group_prop(w, g, CS_P_PRIORITY) == 0) {
        run->persistent = false; /* not started by itself (O80) */
    }
    run->starting = waits_for_preferred(w, g);
    if (run->starting || !depends_are_up(w, (uint32_t)g)) {
        bool depends = !depends_are_up(w, (uint32_t)g); /* the longer of two waits */
        int property = depends ? CS_P_GROUP_DEPENDENCY_TIMEOUT : CS_P_CLUSTER_GROUP_WAIT_DELAY;
        cs_time wait = cs_cluster_time(w, property);
        cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT, .subject = w->names.group[g],
                                      .what = cs_props[property].name,
                                      .value = wait == CS_NEVER ? -1 : cs_world_now(w) + wait,
                                      .has_value = true});
        if (wait != CS_NEVER) {
            cs_tell_group(w, g, CS_GRP_ON_WAIT_OVER, wait);
        }
    }
    cs_tell_group(w, g, CS_GRP_ON_PLACE, 0);
}

void cs_groups_form(struct cs_world *w)
{
    uint64_t cause = w->kernel.state->cause;
    int64_t below = INT64_MAX;
    for (;;) { /* the higher priorities first */
        int64_t highest = -1;
        for (int g = 0; g < w->design->n_groups; g++) {
            int64_t priority = cs_group_prop(w, g, CS_P_PRIORITY);
            highest = priority < below && priority > highest ? priority : highest;
        }
        if (highest < 0) {
            return;
        }
        for (int g = 0; g < w->design->n_groups; g++) {
            if (cs_group_prop(w, g, CS_P_PRIORITY) == highest && !w->groups[g].absent) {
                cs_because(&w->kernel, cause);
                form_group(w, g);
            }
        }
        below = highest;
    }
}

void cs_groups_silence(struct cs_world *w, cs_nodes lost)
{
    for (int r = 0; r < w->design->n_resources; r++) {
        int owner = cs_resource_owner(w, r);
        if (owner != CS_NONE && cs_has(lost, owner)) {
            cs_tell_resource(w, r, CS_RES_ON_OWNER_LOST, 0);
        }
    }
}

void cs_groups_down(struct cs_world *w)
{
    for (int g = 0; g < w->design->n_groups; g++) {
        const struct cs_group *design = design_of(w, (uint32_t)g);
        for (int i = 0; i < design->n_resources; i++) {
            cs_tell_resource(w, design->resources[i], CS_RES_ON_OWNER_LOST, 0);
        }
        cs_tell_group(w, g, CS_GRP_ON_CLUSTER_DOWN, 0);
    }
}

/* How long until the failback window of a role opens; 0: now, or no window is set (6.7.a). */
static cs_time until_window(const struct cs_world *w, int g)
{
    int64_t start = cs_group_prop(w, g, CS_P_FAILBACK_WINDOW_START);
    int64_t end = cs_group_prop(w, g, CS_P_FAILBACK_WINDOW_END);
    if (start < 0 || start > 23 || end < 0 || end > 23) {
        return 0;
    }
    cs_time time_of_day = (cs_world_now(w) + w->scenario->starts_at) % CS_DAY;
    cs_time from = start * CS_HOUR;
    cs_time to = end * CS_HOUR;
    bool inside = from <= to ? time_of_day >= from && time_of_day < to
                             : time_of_day >= from || time_of_day < to;
    if (inside) {
        return 0;
    }
    return time_of_day <= from ? from - time_of_day : from + CS_DAY - time_of_day;
}

void cs_groups_place_waiting(struct cs_world *w)
{
    for (int g = 0; g < w->design->n_groups; g++) {
        bool waits = w->groups[g].phase == CS_GRP_WAITING && !w->groups[g].absent;
        if (waits && w->g->authority != 0) {
            cs_tell_group(w, g, CS_GRP_ON_PLACE, 0);
        }
    }
}

void cs_groups_node_came(struct cs_world *w, int node)
{
    (void)node;
    uint64_t cause = w->kernel.state->cause;
    for (int g = 0; g < w->design->n_groups; g++) {
        cs_because(&w->kernel, cause);
        if (w->groups[g].absent) {
            continue;
        }
        if (w->groups[g].phase == CS_GRP_WAITING) {
            cs_tell_group(w, g, CS_GRP_ON_PLACE, 0);
        } else if (cs_group_prop(w, g, CS_P_AUTO_FAILBACK_TYPE) == 1 &&
                   best_preferred(w, (uint32_t)g) != CS_NONE) {
            cs_time wait = until_window(w, g);
            if (wait > 0) {
                cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT, .subject = w->names.group[g],
                                              .what = "FailbackWindow",
                                              .value = cs_world_now(w) + wait,
                                              .has_value = true});
            }
            cs_tell_group(w, g, CS_GRP_ON_FAILBACK, wait);
        }
    }
}

#define MACHINE_DEF "models/group.def"
#define MACHINE_OBJECT cs_machine_group
#define MACHINE_NAME "group"
#define MACHINE_TITLE "What the cluster is doing with a role."
#define MACHINE_SILENT true
#define MACHINE_S(id) CS_GRP_##id
#define MACHINE_T(id) CS_GRP_ON_##id
#include "models/machine_table.h"
