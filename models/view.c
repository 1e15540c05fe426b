/* models/view.c: who is a member, who has quorum, and the contest for the witness. */
#include "models/world.h"

#include <stdio.h>

enum standing { HAS_QUORUM, NEEDS_WITNESS, HAS_LOST };

/* ---- Small questions ---- */

static bool alive(const struct cs_world *w, int n)
{
    return cs_host_runs(w, n) && cs_is_member(w, n);
}

static int witness_disk(const struct cs_world *w)
{
    return w->design->witness == CS_NONE ? CS_NONE : w->design->resources[w->design->witness].disk;
}

/* Who has the reservation or wrote the lock last; CS_NONE: nobody. */
static int witness_owner(const struct cs_world *w)
{
    int disk = witness_disk(w);
    return disk != CS_NONE ? w->disks[disk].holder : w->g->lock_owner;
}

static int node_that_reaches_witness(const struct cs_world *w, cs_nodes set)
{
    if (w->design->witness == CS_NONE) {
        return CS_NONE;
    }
    CS_EACH_NODE(n, set)
    {
        if (cs_reaches_witness(w, n)) {
            return n;
        }
    }
    return CS_NONE;
}

static bool holds_witness(const struct cs_world *w, cs_nodes set)
{
    int owner = w->design->witness == CS_NONE ? CS_NONE : witness_owner(w);
    return owner != CS_NONE && cs_has(set, owner) && alive(w, owner) &&
           cs_reaches_witness(w, owner);
}

static struct cs_config config_of(const struct cs_world *w, cs_nodes set)
{
    struct cs_config newest = {0};
    CS_EACH_NODE(n, set)
    {
        if (w->nodes[n].config.tag >= newest.tag) {
            newest = w->nodes[n].config;
        }
    }
    return newest;
}

static enum standing standing_of(const struct cs_world *w, cs_nodes set)
{
    struct cs_votes votes = config_of(w, set).votes;
    if ((w->g->forced & set) != 0) {
        return HAS_QUORUM;
    }
    int present = cs_votes_present(votes, set);
    int needed = cs_votes_needed(votes);
    if (present >= needed) {
        return HAS_QUORUM;
    }
    bool one_short = votes.witness && present + 1 >= needed;
    return one_short && node_that_reaches_witness(w, set) != CS_NONE ? NEEDS_WITNESS : HAS_LOST;
}

/* ---- Telling ---- */

static void say_quorum(struct cs_world *w, cs_nodes set, const char *from, const char *to,
                       bool with_witness)
{
    char nodes[CS_NODES_TEXT];
    char of[48];
    struct cs_votes votes = config_of(w, set).votes;
    cs_nodes_text(w, set, nodes, sizeof nodes);
    (void)snprintf(of, sizeof of, "of %d, %d needed", cs_votes_total(votes),
                   cs_votes_needed(votes));
    cs_tell(w, (struct cs_record){
                  .kind = CS_KIND_QUORUM,
                  .subject = w->names.view[cs_lowest(set)],
                  .object = nodes,
                  .from = from,
                  .to = to,
                  .what = of,
                  .value = cs_votes_present(votes, set) + (with_witness && votes.witness ? 1 : 0),
                  .has_value = true,
              });
}

static void say_view(struct cs_world *w, cs_nodes before, cs_nodes now, const char *what)
{
    char from[CS_NODES_TEXT];
    char to[CS_NODES_TEXT];
    cs_nodes_text(w, before, from, sizeof from);
    cs_nodes_text(w, now, to, sizeof to);
    cs_tell(w, (struct cs_record){.kind = CS_KIND_VIEW,
                                 .subject = w->names.view[cs_lowest(now)],
                                 .from = before == 0 ? NULL : from,
                                 .to = to,
                                 .what = what,
                                 .value = (int64_t)w->g->view_number,
                                 .has_value = true});
}

static void say_arbitrate(struct cs_world *w, int node, const char *what, cs_time wait)
{
    cs_tell(w, (struct cs_record){.kind = CS_KIND_ARBITRATE,
                                 .subject = w->names.node[node],
                                 .object = w->names.resource[w->design->witness],
                                 .what = what,
                                 .value = wait,
                                 .has_value = wait >= 0});
}

static void say_vote(struct cs_world *w, const char *subject, bool before, bool now,
                     const char *why, int total)
{
    if (before != now) {
        cs_tell(w, (struct cs_record){.kind = CS_KIND_VOTE,
                                     .subject = subject,
                                     .from = before ? "1" : "0",
                                     .to = now ? "1" : "0",
                                     .what = why,
                                     .value = total,
                                     .has_value = true});
    }
}

static const char *shown_name(const struct cs_world *w, int n, uint8_t *state)
{
    const struct cs_node_run *node = &w->nodes[n];
    *state = CS_NODE_DOWN;
    if (cs_has(w->g->members, n)) {
        bool drains = node->leaving && w->props[CS_P_DRAIN_ON_SHUTDOWN] != 0;
        *state = node->paused || drains ? CS_NODE_PAUSED : CS_NODE_UP;
    } else if (node->service == CS_SVC_JOINING && cs_host_runs(w, n)) {
        *state = CS_NODE_JOINING;
    }
    return cs_node_state_name(*state);
}

void cs_show_nodes(struct cs_world *w)
{
    for (int n = 0; n < w->design->n_nodes; n++) {
        uint8_t state = 0;
        const char *now = shown_name(w, n, &state);
        if (state == w->nodes[n].shown) {
            continue;
        }
        const char *before = cs_node_state_name(w->nodes[n].shown);
        w->nodes[n].shown = state;
        cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                     .subject = w->names.node[n],
                                     .from = before,
                                     .to = now,
                                     .what = "membership",
                                     .rule = "2.3"});
    }
    bool up = w->g->authority != 0;
    if (up != w->g->up) {
        w->g->up = up;
        cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                     .subject = w->names.cluster,
                                     .from = up ? "Down" : "Up",
                                     .to = up ? "Up" : "Down",
                                     .what = "quorum",
                                     .rule = "3.5"});
    }
}

/* ---- Votes ---- */

static void refresh_policy(struct cs_world *w)
{
    int64_t lower = w->props[CS_P_LOWER_QUORUM_PRIORITY_NODE_ID];
    w->policy.lower_priority =
        lower >= 1 && lower <= w->design->n_nodes ? (int)lower - 1 : CS_NONE;
    w->policy.dynamic = w->props[CS_P_DYNAMIC_QUORUM] != 0;
    w->policy.dynamic_witness = w->props[CS_P_DYNAMIC_WITNESS] != 0;
}

/* After a change that kept quorum: the votes of the members are counted anew (3.2.b). */
static void adjust_votes(struct cs_world *w, cs_nodes set, bool usable, const char *why)
{
    refresh_policy(w);
    struct cs_config before = config_of(w, set);
    if ((w->g->forced & set) != 0) { /* while quorum is forced, votes are what they were (3.5.c) */
        w->g->witness_usable = usable;
        return;
    }
    struct cs_config now = before;
    uint64_t chance = cs_stream_next(&w->g->chance);
    now.votes = cs_votes_adjust(&w->policy, before.votes, set, usable, chance);
    now.tag = before.tag + 1;
    CS_EACH_NODE(n, set)
    {
        w->nodes[n].config = now;
    }
    w->g->witness_usable = usable;
    if (usable) {
        w->g->witness_config = now;
    }
    int total = cs_votes_total(now.votes);
    struct cs_votes shown = w->g->shown_votes;
    w->g->shown_votes = now.votes;
    for (int n = 0; n < w->design->n_nodes; n++) {
        say_vote(w, w->names.node[n], cs_has(shown.nodes, n), cs_has(now.votes.nodes, n),
                 why, total);
    }
    if (w->design->witness != CS_NONE) {
        say_vote(w, w->names.resource[w->design->witness], shown.witness, now.votes.witness,
                 why, total);
    }
}

/* What the members go by until a poll, a renewal or a change of the membership tells them more. The
 * vote of a witness that is not Online counts while its role moves, and as long as its reservation
 * is kept: on a paused node, and until a service that stops has stopped (4.1.k). One that somebody
 * took offline has none (3.2.e). */
static bool witness_is_believed_in(const struct cs_world *w)
{
    int witness = w->design->witness;
    if (witness == CS_NONE || w->resources[witness].state == CS_RES_FAILED) {
        return false;
    }
    const struct cs_group_run *core = &w->groups[w->design->resources[witness].group];
    bool rests = core->phase == CS_GRP_SETTLED || core->phase == CS_GRP_STOPPING;
    if (w->resources[witness].state != CS_RES_OFFLINE || !rests) {
        return true;
    }
    int disk = witness_disk(w);
    return disk != CS_NONE ? w->disks[disk].holder != CS_NONE
                           : core->persistent && w->resources[witness].persistent;
}

static bool witness_is_usable(const struct cs_world *w, cs_nodes set)
{
    return witness_is_believed_in(w) && node_that_reaches_witness(w, set) != CS_NONE;
}

/* ---- Losing ---- */

static void lose_quorum(struct cs_world *w, cs_nodes set, const char *from)
{
    say_quorum(w, set, from, "lost", false);
    uint64_t why = w->kernel.state->cause;
    w->g->members &= ~set;
    w->g->authority &= ~set;
    CS_EACH_NODE(n, set)
    {
        if (!alive(w, n)) {
            continue; /* it will find itself out when it thaws */
        }
        cs_because(&w->kernel, why);
        cs_event_log(w, n, 1177, w->names.cluster);
        cs_event_log(w, n, 7024, w->names.service[n]);
        cs_processes_end(w, n, "terminated");
        cs_because(&w->kernel, why);
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_TERMINATE, 0);
    }
    cs_because(&w->kernel, why);
    cs_groups_silence(w, set);
    cs_check_anybody_left(w);
}

/* A view ends without having lost its majority. */
static void say_no_standing(struct cs_world *w, cs_nodes set, const char *from, const char *what)
{
    char nodes[CS_NODES_TEXT];
    cs_nodes_text(w, set, nodes, sizeof nodes);
    uint64_t why = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_QUORUM,
                                  .subject = w->names.view[cs_lowest(set)],
                                  .object = nodes,
                                  .from = from,
                                  .to = "none",
                                  .what = what,
                                  .value = 0,
                                  .has_value = true});
    cs_because(&w->kernel, why);
}

static void cluster_down(struct cs_world *w)
{
    if (w->g->authority != 0) { /* who lost quorum has said so already */
        say_no_standing(w, w->g->authority, "quorum", "nobody is left");
    }
    w->g->members = 0;
    w->g->authority = 0;
    w->g->pending = false;
    w->g->changed = true;
    cs_groups_down(w);
}

static void take_over(struct cs_world *w, cs_nodes set);

/* Whether one of `set` is a member still, if only one that stands still, or just becomes one. */
static bool somebody_is_left(const struct cs_world *w, cs_nodes set)
{
    CS_EACH_NODE(n, set)
    {
        bool frozen = w->nodes[n].host == CS_HOST_FROZEN;
        bool forms = w->nodes[n].service == CS_SVC_FORMING && w->nodes[n].view != 0;
        if ((cs_is_member(w, n) || forms) && (frozen || cs_host_runs(w, n))) {
            return true;
        }
    }
    return false;
}

/* The members of a view that contests the witness, or did when its regroup began; 0: none. */
static cs_nodes some_challengers(const struct cs_world *w)
{
    for (int n = 0; n < w->design->n_nodes; n++) {
        cs_nodes set = w->nodes[n].view;
        if (!alive(w, n) || set == 0) {
            continue;
        }
        const struct cs_view_run *view = &w->views[cs_lowest(set)];
        if (view->state == CS_VIEW_ARBITRATING ||
            (view->state == CS_VIEW_REGROUPING && view->challenged)) {
            return set;
        }
    }
    return 0;
}

void cs_check_anybody_left(struct cs_world *w)
{
    bool left = somebody_is_left(w, w->g->members);
    if (left && w->g->authority != 0) {
        return;
    }
    cs_nodes challengers = some_challengers(w);
    if (challengers != 0) { /* what becomes of the cluster is theirs to decide */
        w->g->members = challengers;
        w->g->authority = challengers;
        w->g->pending = true;
        w->g->changed = true;
        return;
    }
    if (left) {
        return;
    }
    if (w->g->members != 0 || w->g->authority != 0 || w->g->up) {
        cluster_down(w);
    }
    CS_EACH_NODE(n, w->g->forced)
    {
        if (alive(w, n) && w->g->authority == 0) {
            take_over(w, w->nodes[n].view);
        }
    }
}

void cs_count_departure(struct cs_world *w, int node)
{
    struct cs_node_run *n = &w->nodes[node];
    int64_t limit = w->props[CS_P_QUARANTINE_THRESHOLD];
    if (limit <= 0) {
        return; /* before 2016 nobody was quarantined */
    }
    cs_time now = cs_world_now(w);
    n->departed[n->departures++ % CS_DEPARTURES] = now;
    int recent = 0;
    for (uint32_t i = 0; i < CS_DEPARTURES && i < n->departures; i++) {
        recent += now - n->departed[i] <= CS_HOUR ? 1 : 0;
    }
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)limit);
    bool out = recent >= limit;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_COUNT, .subject = w->names.node[node],
                                 .from = text, .to = out ? "refused" : "allowed",
                                 .what = "QuarantineThreshold", .value = recent,
                                 .has_value = true});
    if (!out || n->quarantined) {
        return;
    }
    n->quarantined = true;
    n->quarantined_until = now + cs_cluster_time(w, CS_P_QUARANTINE_DURATION);
    cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE, .subject = w->names.status[node],
                                 .from = "Normal", .to = "Quarantined",
                                 .what = "QuarantineThreshold", .rule = "2.4.b; N17"});
    cs_event_log(w, cs_lowest(w->g->authority), 1672, w->names.node[node]);
    if (!cs_is_member(w, node)) { /* on its way back already */
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_TERMINATE, 0);
    }
    if (cs_due(&w->kernel, CS_CAST_SERVICE, (uint32_t)node, CS_SVC_ON_START) != CS_NEVER) {
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_START,
                     cs_cluster_time(w, CS_P_QUARANTINE_DURATION));
    }
}

/* ---- Having quorum ---- */

/* The nodes of `set` run the cluster from now on: the roles of the others are theirs. */
static void take_over(struct cs_world *w, cs_nodes set)
{
    struct cs_view_run *view = &w->views[cs_lowest(set)];
    cs_nodes gone = view->before & ~set;
    w->g->authority = set;
    w->g->members = set;
    w->g->pending = false;
    w->g->changed = true;
    uint64_t why = w->kernel.state->cause;
    CS_EACH_NODE(n, gone)
    {
        cs_because(&w->kernel, why);
        cs_count_departure(w, n);
    }
    view->before = set;
    cs_because(&w->kernel, why);
    adjust_votes(w, set, witness_is_usable(w, set), "membership");
    cs_because(&w->kernel, why);
    cs_groups_take_over(w, gone);
    cs_because(&w->kernel, why);
    cs_view_meet(w);
    cs_look_again(w);
}

static void form_cluster(struct cs_world *w, cs_nodes set, const char *quorum, bool with_witness)
{
    w->g->view_number++;
    cs_nodes before = 0;
    struct cs_config newest = config_of(w, set);
    CS_EACH_NODE(n, set)
    {
        w->nodes[n].view = set;
        w->nodes[n].view_number = w->g->view_number;
        w->nodes[n].config = newest;
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_FORMED, 0);
    }
    struct cs_view_run *view = &w->views[cs_lowest(set)];
    view->forming = false;
    view->interrupted = false;
    view->before = set;
    say_view(w, before, set, "form");
    say_quorum(w, set, with_witness ? "pending" : "none", quorum, with_witness);
    uint64_t why = w->kernel.state->cause;
    w->g->authority = set;
    w->g->members = set;
    w->g->pending = false;
    w->g->changed = true;
    adjust_votes(w, set, witness_is_usable(w, set), "form");
    cs_because(&w->kernel, why);
    cs_route_open(w, set);
    cs_groups_form(w);
    cs_because(&w->kernel, why);
    cs_look_again(w);
}

/* ---- Regroup ---- */

/* The largest set of nodes that all talk to one another, around the lowest node that makes one;
 * grown greedily in id order, which is exact for every cluster that splits cleanly (1.3.f). */
static cs_nodes clique_around(const struct cs_world *w, int first, cs_nodes among)
{
    cs_nodes clique = cs_one(first);
    CS_EACH_NODE(n, among)
    {
        bool all = n != first;
        CS_EACH_NODE(m, clique)
        {
            all = all && cs_nodes_talk(w, n, m);
        }
        if (all) {
            clique |= cs_one(n);
        }
    }
    return clique;
}

static cs_nodes best_clique(const struct cs_world *w, cs_nodes among)
{
    cs_nodes best = 0;
    CS_EACH_NODE(n, among)
    {
        cs_nodes clique = clique_around(w, n, among);
        if (cs_count(clique) > cs_count(best)) {
            best = clique;
        }
    }
    return best;
}

void cs_view_lost_contact(struct cs_world *w, int observer)
{
    if (alive(w, observer) && w->nodes[observer].view != 0) {
        cs_tell_view(w, cs_lowest(w->nodes[observer].view), CS_VIEW_ON_LOST_CONTACT, 0);
    }
}

void cs_view_contact_by_connection(struct cs_world *w, int node, cs_nodes view)
{
    uint64_t why = w->kernel.state->cause;
    CS_EACH_NODE(n, view)
    {
        if (n == node || !alive(w, n) || !cs_has(w->nodes[n].view, node) ||
            !cs_nodes_talk(w, n, node)) {
            continue;
        }
        cs_because(&w->kernel, why);
        cs_tell(w, (struct cs_record){.kind = CS_KIND_DETECT,
                                     .subject = w->names.node[n],
                                     .object = w->names.node[node],
                                     .what = "connection",
                                     .rule = "1.2.b",
                                     .value = cs_world_now(w),
                                     .has_value = true});
        cs_view_lost_contact(w, n);
    }
    cs_because(&w->kernel, why);
}

/* The live members of the view whose lowest node is `v`. */
static cs_nodes live_members(const struct cs_world *w, uint32_t v, cs_nodes *mask)
{
    uint64_t newest = 0;
    *mask = 0;
    for (int n = 0; n < w->design->n_nodes; n++) {
        const struct cs_node_run *node = &w->nodes[n];
        if (alive(w, n) && node->view != 0 && cs_lowest(node->view) == (int)v &&
            node->view_number >= newest) {
            newest = node->view_number;
            *mask = node->view;
        }
    }
    cs_nodes live = 0;
    CS_EACH_NODE(n, *mask)
    {
        if (alive(w, n) && w->nodes[n].view_number == newest && w->nodes[n].view == *mask) {
            live |= cs_one(n);
        }
    }
    return live;
}

static cs_time regroup_time(const struct cs_world *w)
{
    cs_time ticks = (cs_time)w->props[CS_P_REGROUP_TICKS];
    return ticks * cs_cluster_time(w, CS_P_REGROUP_TICK);
}

/* Who could not be told that a connection was closed (it stood still, or nothing passed between the
 * two) finds out when it can: what it sends next is refused (1.2.b). */
void cs_view_find_closed(struct cs_world *w)
{
    for (int n = 0; n < w->design->n_nodes; n++) {
        cs_nodes set = w->nodes[n].view;
        const struct cs_view_run *view = set == 0 ? NULL : &w->views[cs_lowest(set)];
        if (!alive(w, n) || view == NULL || view->state != CS_VIEW_STABLE || view->interrupted) {
            continue; /* or it looks who is there anyway */
        }
        CS_EACH_NODE(m, set)
        {
            bool ended = cs_host_runs(w, m) && !cs_is_member(w, m) && w->nodes[m].view == 0;
            if (ended) {
                cs_view_contact_by_connection(w, m, cs_one(n));
            }
        }
    }
}

void cs_view_thawed(struct cs_world *w, int node)
{
    cs_nodes set = w->nodes[node].view;
    if (set != 0 && w->views[cs_lowest(set)].interrupted) {
        cs_view_lost_contact(w, node);
    }
}

static void begin_regroup(void *v, uint32_t view)
{
    struct cs_world *w = v;
    w->views[view].interrupted = false;
    w->views[view].defended =
        cs_due(&w->kernel, CS_CAST_VIEW, view, CS_VIEW_ON_DEFENCE_OVER) != CS_NEVER;
    w->views[view].challenged = cs_due(&w->kernel, CS_CAST_VIEW, view, CS_VIEW_ON_CHALLENGE_OVER) !=
                                CS_NEVER;
    cs_unpost(&w->kernel, CS_CAST_VIEW, view, CS_VIEW_ON_CHALLENGE_OVER);
    cs_unpost(&w->kernel, CS_CAST_VIEW, view, CS_VIEW_ON_DEFENCE_OVER);
    cs_tell_view(w, (int)view, CS_VIEW_ON_AGREED, regroup_time(w));
}

/* A set of nodes that came out of a regroup together. */
struct part {
    cs_nodes set;
    enum standing standing;
    bool pruned;
};

static void agree(struct cs_world *w, cs_nodes mask, struct part *part)
{
    cs_nodes set = part->set;
    cs_nodes gone = mask & ~set;
    uint64_t why = w->kernel.state->cause;
    w->g->view_number++;
    CS_EACH_NODE(n, set)
    {
        w->nodes[n].view = set;
        w->nodes[n].view_number = w->g->view_number;
        CS_EACH_NODE(m, gone)
        {
            cs_route_close(w, n < m ? n : m, n < m ? m : n);
        }
    }
    cs_because(&w->kernel, why);
    say_view(w, mask, set, "regroup");
    struct cs_view_run *old = &w->views[cs_lowest(mask)];
    struct cs_view_run *view = &w->views[cs_lowest(set)];
    view->before = old->before | mask;
    view->arbiter = old->arbiter;
    view->forming = false;
    view->interrupted = false;
    view->challenged = old->challenged;
    view->lock_seen = old->lock_seen;
    CS_EACH_NODE(n, set)
    {
        CS_EACH_NODE(m, gone)
        {
            cs_event_log(w, n, 1135, w->names.node[m]);
        }
    }
}

static int part_regroup(struct cs_world *w, cs_nodes live, struct part *parts)
{
    int count = 0;
    while (live != 0) {
        cs_nodes set = best_clique(w, live);
        bool pruned = false;
        for (int i = 0; i < count; i++) {
            CS_EACH_NODE(n, set)
            {
                CS_EACH_NODE(m, parts[i].set)
                {
                    pruned = pruned || cs_nodes_talk(w, n, m);
                }
            }
        }
        parts[count++] = (struct part){.set = set, .pruned = pruned};
        live &= ~set;
    }
    return count;
}

static void prune(struct cs_world *w, cs_nodes set)
{
    uint64_t why = w->kernel.state->cause;
    say_no_standing(w, set, "none", "halted: incomplete connectivity");
    w->g->members &= ~set;
    w->g->authority &= ~set;
    CS_EACH_NODE(n, set)
    {
        cs_because(&w->kernel, why);
        cs_event_log(w, n, 1006, w->names.service[n]);
        cs_processes_end(w, n, "terminated");
        cs_because(&w->kernel, why);
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_TERMINATE, 0);
    }
    cs_because(&w->kernel, why);
    cs_groups_silence(w, set);
}

/* The present owner has that long to defend the witness before a challenger may take it. */
static cs_time challenge_wait(const struct cs_world *w)
{
    bool disk = witness_disk(w) != CS_NONE;
    return cs_cluster_time(w, disk ? CS_P_DISK_CHALLENGE_WAIT : CS_P_ARBITRATION_DELAY);
}

/* When a challenge that has to wait that long ends: arbitration that takes longer than it may has
 * failed (N35), however short the rest would be. */
static cs_time challenge_ends(const struct cs_world *w, cs_time wait)
{
    cs_time most = cs_cluster_time(w, CS_P_QUORUM_ARBITRATION_TIME_MAX);
    return wait < most ? wait : most;
}

static void pend(struct cs_world *w, cs_nodes set)
{
    w->g->pending = w->g->pending || w->g->authority == set;
    cs_view_step(w, cs_lowest(set), CS_VIEW_ON_NEED_WITNESS);
}

/* Whether nodes outside of `mask` run the cluster. */
static bool others_run(const struct cs_world *w, cs_nodes mask)
{
    CS_EACH_NODE(n, w->g->authority & ~mask)
    {
        if (alive(w, n) && w->nodes[n].view != 0) {
            return true;
        }
    }
    return false;
}

/* What the parts of a regroup do, the losers first: whoever takes over finds them stopped. */
static void settle_parts(struct cs_world *w, cs_nodes mask, struct part *parts, int count)
{
    uint64_t why = w->kernel.state->cause;
    cs_nodes winner = 0;
    cs_nodes challengers = 0;
    for (int i = 0; i < count; i++) {
        cs_because(&w->kernel, why);
        if (parts[i].pruned) {
            prune(w, parts[i].set);
        } else if (parts[i].standing == HAS_LOST) {
            lose_quorum(w, parts[i].set, "none");
        } else if (parts[i].standing == NEEDS_WITNESS && holds_witness(w, parts[i].set)) {
            winner = parts[i].set;
        } else if (parts[i].standing == NEEDS_WITNESS) {
            challengers |= parts[i].set;
        } else {
            winner = parts[i].set;
        }
    }
    cs_nodes members = winner != 0 ? winner : challengers;
    bool forced = (w->g->forced & winner) != 0;
    /* while others run the cluster, a side that contests it changes nothing of theirs, nor does one
     * that was forced: it waits until they meet, or the others end */
    bool aside = (winner == 0 || forced) && others_run(w, mask);
    if (!aside) {
        w->g->members = members;
        w->g->authority = winner;
    }
    if (w->g->members == 0) {
        cluster_down(w);
    }
    for (int i = 0; i < count; i++) {
        cs_because(&w->kernel, why);
        if (!parts[i].pruned && (parts[i].set & challengers) != 0) {
            if (winner == 0 && w->g->authority == 0) {
                w->g->authority = parts[i].set;
            }
            pend(w, parts[i].set);
        }
    }
    cs_because(&w->kernel, why);
    if (winner == 0) {
        return;
    }
    if (aside) {
        say_quorum(w, winner, "none", "forced", false);
        cs_view_meet(w);
        return;
    }
    w->g->pending = false;
    bool by_witness = standing_of(w, winner) == NEEDS_WITNESS;
    if (by_witness) {
        w->views[cs_lowest(winner)].arbiter = (int8_t)witness_owner(w);
        w->g->lock_writes += witness_disk(w) == CS_NONE ? 1 : 0; /* a newer tag on the share */
        say_arbitrate(w, witness_owner(w), "hold", -1);
    }
    say_quorum(w, winner, "none", forced ? "forced" : "quorum", by_witness);
    if (by_witness && challengers != 0) {
        cs_view_step(w, cs_lowest(winner), CS_VIEW_ON_CHALLENGED);
        return;
    }
    take_over(w, winner);
}

static void end_regroup(void *v, uint32_t view)
{
    struct cs_world *w = v;
    cs_nodes mask = 0;
    cs_nodes live = live_members(w, view, &mask);
    if (live == 0) { /* who was left stands still: it agrees with nobody before it thaws */
        w->views[view].interrupted = true;
        cs_check_anybody_left(w);
        return;
    }
    struct part parts[CS_NODES_MAX];
    int count = part_regroup(w, live, parts);
    if (count == 1 && parts[0].set == mask && w->g->authority == mask && !w->g->pending) {
        cs_tell(w, (struct cs_record){.kind = CS_KIND_NOTE, .subject = w->names.view[view],
                                     .what = "regroup: everybody answered", .rule = "1.2.f"});
        if (w->views[view].defended) { /* the challenger may still be there */
            cs_view_step(w, (int)view, CS_VIEW_ON_CHALLENGED);
        }
        return;
    }
    uint64_t why = w->kernel.state->cause;
    for (int i = 0; i < count; i++) {
        cs_because(&w->kernel, why);
        agree(w, mask, &parts[i]);
    }
    for (int i = 0; i < count; i++) {
        parts[i].standing = standing_of(w, parts[i].set);
    }
    settle_parts(w, mask, parts, count);
}

/* ---- Arbitration ---- */

static cs_nodes view_of(const struct cs_world *w, uint32_t v)
{
    if (w->views[v].forming) {
        return w->views[v].before;
    }
    cs_nodes mask = 0;
    (void)live_members(w, v, &mask);
    return mask;
}

static void begin_challenge(void *v, uint32_t view)
{
    struct cs_world *w = v;
    cs_nodes set = view_of(w, view);
    int arbiter = node_that_reaches_witness(w, set);
    int owner = witness_owner(w);
    w->views[view].arbiter = (int8_t)arbiter;
    if (!w->views[view].challenged) { /* else: what was written since it began counts (3.4) */
        w->views[view].lock_seen = w->g->lock_writes;
    }
    w->views[view].challenged = false;
    cs_time wait = owner == CS_NONE || cs_has(set, owner) ? 0 : challenge_wait(w);
    cs_time ends = challenge_ends(w, wait);
    w->views[view].too_slow = ends < wait;
    say_quorum(w, set, "none", "pending", false);
    if (arbiter != CS_NONE && wait > 0) { /* what nobody holds is taken without a challenge */
        say_arbitrate(w, arbiter, "challenge", wait);
        if (witness_disk(w) != CS_NONE && wait > 0) {
            cs_disk_challenge(w, witness_disk(w), arbiter);
        }
    }
    cs_tell_view(w, (int)view, CS_VIEW_ON_CHALLENGE_OVER, ends);
}

static bool seize_witness(struct cs_world *w, const struct cs_view_run *view, cs_nodes set)
{
    int arbiter = view->arbiter;
    if (arbiter == CS_NONE || view->too_slow || !cs_host_runs(w, arbiter) ||
        !cs_reaches_witness(w, arbiter)) {
        return false;
    }
    int disk = witness_disk(w);
    if (disk != CS_NONE) {
        int holder = w->disks[disk].holder;
        bool free = holder == CS_NONE || cs_has(set, holder);
        if (!free && !cs_has(w->disks[disk].registered, arbiter)) {
            return false;
        }
        cs_disk_reserve(w, disk, arbiter);
        return true;
    }
    if (view->lock_seen != w->g->lock_writes) {
        return false;
    }
    w->g->lock_owner = (int8_t)arbiter;
    w->g->lock_writes++;
    return true;
}

static void fail_to_form(struct cs_world *w, cs_nodes set)
{
    uint64_t why = w->kernel.state->cause;
    CS_EACH_NODE(n, set)
    {
        cs_because(&w->kernel, why);
        cs_event_log(w, n, 1573, w->names.resource[w->design->witness]);
        w->nodes[n].view = 0;
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_TERMINATE, 0);
    }
}

static void end_challenge(void *v, uint32_t number)
{
    struct cs_world *w = v;
    struct cs_view_run *view = &w->views[number];
    cs_nodes set = view_of(w, number);
    bool forming = view->forming;
    view->forming = false;
    if (forming) { /* a node that went meanwhile takes no part */
        CS_EACH_NODE(n, view->before)
        {
            if (w->nodes[n].service != CS_SVC_FORMING || !cs_host_runs(w, n)) {
                set &= ~cs_one(n);
            }
        }
    }
    if (set == 0) {
        return;
    }
    bool won = seize_witness(w, view, set);
    if (view->arbiter != CS_NONE) {
        say_arbitrate(w, view->arbiter, won ? "won" : "lost", -1);
    }
    if (!won) {
        if (forming) {
            fail_to_form(w, set);
        } else {
            lose_quorum(w, set, "pending");
        }
        return;
    }
    if (forming && standing_of(w, set) != HAS_LOST && w->g->authority == 0) {
        form_cluster(w, set, "quorum", true);
    } else if (!forming) {
        say_quorum(w, set, "pending", "quorum", true);
        take_over(w, set);
    }
}

static void defend_for(struct cs_world *w, uint32_t view, cs_time wait)
{
    cs_time until = cs_world_now(w) + wait;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT, .subject = w->names.view[view],
                                 .what = "a live challenger of the witness", .value = until,
                                 .has_value = true});
    cs_post_at(&w->kernel, CS_CAST_VIEW, view, CS_VIEW_ON_DEFENCE_OVER, until, CS_BAND_SETTLE);
}

static void begin_defence(void *v, uint32_t view)
{
    struct cs_world *w = v;
    defend_for(w, view, challenge_ends(w, challenge_wait(w)));
}

/* A challenge that was begun anew, or will be when the challengers have agreed who is left. */
static void defend_on(void *v, uint32_t view)
{
    struct cs_world *w = v;
    cs_time wait = challenge_ends(w, challenge_wait(w));
    cs_time regroup = regroup_time(w);
    defend_for(w, view, wait > regroup ? wait : regroup);
}

/* Nodes that the view lost still contest the witness. */
static bool still_challenged(const void *v, uint32_t view)
{
    const struct cs_world *w = v;
    cs_nodes gone = w->views[view].before & ~view_of(w, view);
    CS_EACH_NODE(n, gone)
    {
        if (!alive(w, n) || w->nodes[n].view == 0) {
            continue;
        }
        const struct cs_view_run *its = &w->views[cs_lowest(w->nodes[n].view)];
        if (its->state == CS_VIEW_ARBITRATING ||
            (its->state == CS_VIEW_REGROUPING && its->challenged)) {
            return true;
        }
    }
    return false;
}

static void end_defence(void *v, uint32_t view)
{
    struct cs_world *w = v;
    cs_nodes set = view_of(w, view);
    if (set != 0) {
        take_over(w, set);
    }
}

/* ---- Coming and going ---- */

bool cs_view_can_take(const struct cs_world *w, int node)
{
    cs_nodes set = w->g->authority;
    if (set == 0 || w->g->pending || set != w->g->members || cs_has(set, node) ||
        !cs_host_runs(w, node) || w->nodes[node].forced || w->nodes[node].quarantined ||
        w->views[cs_lowest(set)].state != CS_VIEW_STABLE) {
        return false;
    }
    CS_EACH_NODE(n, set)
    {
        if (!alive(w, n) || !cs_nodes_talk(w, n, node)) {
            return false;
        }
    }
    return true;
}

static bool votes_suffice(struct cs_votes votes, cs_nodes set, bool usable)
{
    int present = cs_votes_present(votes, set) + (votes.witness && usable ? 1 : 0);
    return present >= cs_votes_needed(votes);
}

/* Enough are the votes as they were or those that were ever given: else a node that is gone for
 * good and had the only vote left would keep a majority of nodes in the forced mode. */
static void leave_forced_mode(struct cs_world *w, cs_nodes set)
{
    if ((w->g->forced & set) == 0) {
        return;
    }
    bool usable = witness_is_usable(w, set);
    bool as_they_were = votes_suffice(config_of(w, set).votes, set, false);
    struct cs_votes all = {.nodes = w->policy.disk_only ? 0 : w->policy.eligible,
                           .witness = w->policy.witness};
    if (!as_they_were && !votes_suffice(all, set, usable)) {
        return;
    }
    CS_EACH_NODE(n, w->g->forced & set)
    {
        w->nodes[n].forced = false;
    }
    w->g->forced &= ~set;
    uint64_t why = w->kernel.state->cause;
    if (!as_they_were) {
        adjust_votes(w, set, usable, "join");
        cs_because(&w->kernel, why);
    }
    say_quorum(w, set, "forced", "quorum", !as_they_were && usable);
}

void cs_view_join(struct cs_world *w, int node)
{
    cs_nodes before = w->g->authority;
    cs_nodes set = before | cs_one(node);
    struct cs_config newest = config_of(w, before);
    int8_t arbiter = w->views[cs_lowest(before)].arbiter;
    w->g->view_number++;
    CS_EACH_NODE(n, set)
    {
        w->nodes[n].view = set;
        w->nodes[n].view_number = w->g->view_number;
    }
    w->nodes[node].config = newest;
    w->views[cs_lowest(set)].arbiter = arbiter;
    w->views[cs_lowest(set)].before = set;
    say_view(w, before, set, "join");
    uint64_t why = w->kernel.state->cause;
    w->g->authority = set;
    w->g->members = set;
    w->g->changed = true;
    cs_route_open(w, set);
    cs_because(&w->kernel, why);
    leave_forced_mode(w, set);
    cs_because(&w->kernel, why);
    adjust_votes(w, set, witness_is_usable(w, set), "join");
    cs_because(&w->kernel, why);
    if (cs_lowest(set) != cs_lowest(before)) { /* it goes by another name from now on */
        say_quorum(w, set, "none", (w->g->forced & set) != 0 ? "forced" : "quorum",
                   witness_is_believed_in(w));
        cs_because(&w->kernel, why);
    }
    cs_groups_node_came(w, node);
    cs_because(&w->kernel, why);
    cs_look_again(w);
}

/* Whether the members of a view that runs have a majority, its witness counted. */
static bool keeps_quorum(const struct cs_world *w, cs_nodes set)
{
    struct cs_votes votes = config_of(w, set).votes;
    bool witness = votes.witness && witness_is_usable(w, set);
    int present = cs_votes_present(votes, set) + (witness ? 1 : 0);
    return (w->g->forced & set) != 0 || present >= cs_votes_needed(votes);
}

void cs_view_leave(struct cs_world *w, int node)
{
    cs_nodes before = w->nodes[node].view;
    cs_nodes set = before & ~cs_one(node);
    uint64_t why = w->kernel.state->cause;
    w->nodes[node].view = 0;
    CS_EACH_NODE(n, set)
    {
        cs_route_close(w, n < node ? n : node, n < node ? node : n);
    }
    cs_because(&w->kernel, why);
    if (before != w->g->authority || w->g->pending) {
        CS_EACH_NODE(n, set)
        {
            cs_view_lost_contact(w, n);
        }
        cs_check_anybody_left(w);
        return;
    }
    if (!somebody_is_left(w, set)) { /* the others went unnoticed before it */
        cs_check_anybody_left(w);
        return;
    }
    struct cs_view_run old = w->views[cs_lowest(before)];
    w->g->view_number++;
    CS_EACH_NODE(n, set)
    {
        w->nodes[n].view = set;
        w->nodes[n].view_number = w->g->view_number;
    }
    w->views[cs_lowest(set)].arbiter = old.arbiter;
    w->views[cs_lowest(set)].before = set;
    say_view(w, before, set, "leave");
    why = w->kernel.state->cause;
    w->g->authority = set;
    w->g->members = set;
    w->g->changed = true;
    if (old.state == CS_VIEW_REGROUPING) { /* the others had a regroup under way: it goes on */
        cs_tell_view(w, cs_lowest(set), CS_VIEW_ON_LOST_CONTACT, 0);
    }
    adjust_votes(w, set, witness_is_usable(w, set), "leave");
    cs_because(&w->kernel, why);
    bool keeps = keeps_quorum(w, set);
    if (keeps && cs_lowest(set) != cs_lowest(before)) {
        say_quorum(w, set, "none", (w->g->forced & set) != 0 ? "forced" : "quorum",
                   witness_is_usable(w, set));
        cs_because(&w->kernel, why);
    }
    if (!keeps) { /* without dynamic quorum the vote went with the node (Q22) */
        lose_quorum(w, set, "quorum");
        return;
    }
    cs_groups_take_over(w, cs_one(node));
    cs_because(&w->kernel, why);
    cs_look_again(w);
}

bool cs_view_survives_without(const struct cs_world *w, int node)
{
    cs_nodes set = w->g->authority & ~cs_one(node);
    if (set == 0 || w->g->pending) {
        return false;
    }
    if (w->policy.disk_only) {
        return node_that_reaches_witness(w, set) != CS_NONE;
    }
    if (w->policy.dynamic) { /* the vote is handed over before the node goes (2.5.k) */
        return (set & w->policy.eligible) != 0;
    }
    return keeps_quorum(w, set);
}

static bool lacks_newest_tag(struct cs_world *w, cs_nodes set, struct cs_config newest)
{
    bool share = w->design->witness != CS_NONE && witness_disk(w) == CS_NONE;
    if (!share || node_that_reaches_witness(w, set) == CS_NONE ||
        w->g->witness_config.tag <= newest.tag) {
        return false;
    }
    uint64_t why = w->kernel.state->cause;
    CS_EACH_NODE(n, set) /* their services end, and are started again like any that ended */
    {
        cs_because(&w->kernel, why);
        cs_event_log(w, n, 1561, w->names.node[n]);
        cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_TERMINATE, 0);
    }
    cs_because(&w->kernel, why);
    return true;
}

bool cs_view_form(struct cs_world *w, int node)
{
    cs_nodes waiting = 0;
    for (int n = 0; n < w->design->n_nodes; n++) {
        if (w->nodes[n].service == CS_SVC_FORMING && cs_host_runs(w, n) &&
            !w->nodes[n].prevent_quorum && !w->nodes[n].forced) {
            waiting |= cs_one(n);
        }
    }
    cs_nodes set = clique_around(w, node, waiting & ~cs_one(node));
    struct cs_view_run *view = &w->views[cs_lowest(set)];
    if (view->state != CS_VIEW_STABLE || w->g->authority != 0) {
        return false;
    }
    struct cs_config newest = config_of(w, set);
    bool reaches = node_that_reaches_witness(w, set) != CS_NONE;
    if (witness_disk(w) != CS_NONE && reaches && w->g->witness_config.tag > newest.tag) {
        newest = w->g->witness_config; /* the disk has a copy of the database (2.2.e) */
    }
    if (lacks_newest_tag(w, set, newest)) {
        return false;
    }
    int present = cs_votes_present(newest.votes, set);
    int needed = cs_votes_needed(newest.votes);
    bool with_witness = newest.votes.witness && present + 1 >= needed;
    if (present < needed && !(with_witness && reaches)) {
        if (with_witness && !w->nodes[node].told) {
            w->nodes[node].told = true;
            cs_event_log(w, node, 1573, w->names.resource[w->design->witness]);
        }
        return false;
    }
    CS_EACH_NODE(n, set)
    {
        w->nodes[n].config = newest;
    }
    if (present >= needed) {
        form_cluster(w, set, "quorum", false);
        return true;
    }
    view->forming = true;
    view->before = set;
    cs_view_step(w, cs_lowest(set), CS_VIEW_ON_NEED_WITNESS);
    return true;
}

void cs_view_force(struct cs_world *w, int node)
{
    if (cs_has(w->g->forced, node)) {
        return; /* it has, in this instant */
    }
    struct cs_config newest = w->nodes[node].config;
    for (int n = 0; n < w->design->n_nodes; n++) { /* its copy becomes the authoritative one */
        newest.tag = w->nodes[n].config.tag > newest.tag ? w->nodes[n].config.tag : newest.tag;
    }
    newest.tag += 1000;
    w->nodes[node].config = newest;
    w->g->forced |= cs_one(node);
    if (w->g->authority == 0) {
        form_cluster(w, cs_one(node), "forced", false);
        return;
    }
    w->g->view_number++;
    w->nodes[node].view = cs_one(node);
    w->nodes[node].view_number = w->g->view_number;
    w->views[node].before = cs_one(node);
    say_view(w, 0, cs_one(node), "form");
    say_quorum(w, cs_one(node), "none", "forced", false);
    cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_FORMED, 0);
    cs_view_meet(w);
}

/* Those who run the cluster beside the forced node; they may still count it among themselves. */
static cs_nodes beside_forced(const struct cs_world *w, int forced)
{
    cs_nodes others = 0;
    CS_EACH_NODE(n, w->g->authority & ~cs_one(forced))
    {
        others |= w->nodes[n].view != w->nodes[forced].view ? cs_one(n) : 0;
    }
    return others;
}

static void meet(struct cs_world *w, int forced)
{
    cs_nodes others = beside_forced(w, forced);
    uint64_t why = w->kernel.state->cause;
    bool met = false;
    CS_EACH_NODE(n, others)
    {
        met = met || (alive(w, n) && cs_host_runs(w, forced) && cs_nodes_talk(w, n, forced));
    }
    if (!met) {
        return;
    }
    CS_EACH_NODE(n, others)
    {
        cs_because(&w->kernel, why);
        bool ends = cs_due(&w->kernel, CS_CAST_SERVICE, (uint32_t)n, CS_SVC_ON_TERMINATE) !=
                    CS_NEVER; /* it was told in this instant */
        if (alive(w, n) && !ends) {
            cs_event_log(w, n, 5396, w->names.cluster);
            cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_TERMINATE, 0);
        }
    }
    cs_because(&w->kernel, why);
}

/* A forced view and those who run the cluster meet: these shut down (3.5.e). */
void cs_view_meet(struct cs_world *w)
{
    CS_EACH_NODE(n, w->g->forced)
    {
        meet(w, n);
    }
}

/* Whether the members have a majority for all that they know. */
static bool has_majority(const struct cs_world *w, cs_nodes set)
{
    struct cs_votes votes = config_of(w, set).votes;
    bool witness = votes.witness && witness_is_believed_in(w);
    int present = cs_votes_present(votes, set) + (witness ? 1 : 0);
    return (w->g->forced & set) != 0 || present >= cs_votes_needed(votes);
}

/* The votes are counted anew; by a count that leaves too few, quorum is lost (3.2.a). */
static void recount(struct cs_world *w, cs_nodes set, const char *why)
{
    uint64_t cause = w->kernel.state->cause;
    adjust_votes(w, set, witness_is_believed_in(w), why);
    cs_because(&w->kernel, cause);
    if (!has_majority(w, set)) {
        lose_quorum(w, set, "quorum");
    }
}

void cs_witness_changed(struct cs_world *w)
{
    cs_nodes set = w->g->authority;
    if (set == 0 || w->g->pending || w->design->witness == CS_NONE) {
        return;
    }
    if (!has_majority(w, set)) { /* the witness's vote was needed (Q6) */
        lose_quorum(w, set, "quorum");
        return;
    }
    recount(w, set, "witness");
}

void cs_votes_changed(struct cs_world *w)
{
    if (w->g->authority != 0 && !w->g->pending) {
        recount(w, w->g->authority, "policy");
    }
}

#define MACHINE_DEF "models/view.def"
#define MACHINE_OBJECT cs_machine_view
#define MACHINE_NAME "view"
#define MACHINE_TITLE "A set of nodes that agree on a membership."
#define MACHINE_SILENT true
#define MACHINE_S(id) CS_VIEW_##id
#define MACHINE_T(id) CS_VIEW_ON_##id
#include "models/machine_table.h"
