/* scenarios/random/healing.c: after whatever happened everything is mended; then it must work
 * again.
 *
 * What may break may break in any way, but once nothing is broken any more the cluster has to come
 * back, within a time that follows from the design: its own delays, time-outs and durations. How a
 * person would go about it:
 *   1. what broke is repaired: networks, storage, services; nodes are thawed or switched on, and
 *      nodes that hang, or are on their way down, are switched off and on;
 *   2. when Windows runs, the Cluster service is started where it does not run, clearing a
 *      quarantine;
 *      (now and then some nodes are gone for good; then quorum is forced where it is not there)
 *   3. when the nodes are members, those that are paused are resumed;
 *   4. when what was wrong is noticed and over, every role is started: by then a role may have been
 *      left Failed or Offline for good reasons (thresholds, RestartAction, an operator). */
#include "scenarios/random/parts.h"

#include <stdio.h>

#include "models/world.h"
#include "scenarios/load.h"

struct healing {
    struct maker *m;
    struct cs_arena *arena;
    const struct cs_design *design;
    cs_time at;
    int steps;
    uint64_t core;      /* the nodes that must come back */
    int started[ROLES]; /* the step that starts the role */
};

/* ---- How long things take ---- */

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* The largest value that a property has anywhere, or is given by an action. */
static int64_t most_of(const struct healing *h, enum cs_prop_id property)
{
    const struct cs_design *d = h->design;
    int64_t most = h->m->most[property];
    switch (cs_props[property].scope) {
    case CS_SCOPE_CLUSTER:
        return larger(most, d->props[property].value);
    case CS_SCOPE_RESOURCE:
        for (int i = 0; i < d->n_resources; i++) {
            most = cs_prop_fits((int)property, d->resources[i].type)
                       ? larger(most, d->resources[i].props[property].value)
                       : most;
        }
        return most;
    case CS_SCOPE_NODE:
    case CS_SCOPE_NETWORK:
    case CS_SCOPE_GROUP:
    case CS_SCOPE_COMPUTER:
    case CS_SCOPE_DATABASE:
    case CS_SCOPE_COMPONENT:
    case CS_SCOPE_XPROTECT:
    case CS_SCOPES:
        break;
    }
    CS_ASSERT(property == CS_PROPS); /* nothing here asks for another scope */
    return 0;
}

static cs_time longest(const struct healing *h, enum cs_prop_id property)
{
    return cs_prop_time(most_of(h, property), (int)property);
}

/* The longest that a duration can be. */
static cs_time most_of_dist(const struct cs_dist *dist)
{
    enum { MEANS = 45 }; /* of an exponential one: 64 random bits give at most ln 2^64 of them */
    switch (dist->family) {
    case CS_DIST_CONSTANT:
        return dist->a;
    case CS_DIST_UNIFORM:
        return dist->b;
    case CS_DIST_TRIANGULAR:
        return dist->c;
    case CS_DIST_EXPONENTIAL:
        return MEANS * dist->a;
    case CS_DIST_FAMILIES:
        break;
    }
    return 0;
}

static cs_time slowest_node(const struct healing *h, enum cs_timing_id timing)
{
    cs_time most = 0;
    for (int i = 0; i < h->design->n_nodes; i++) {
        most = larger(most, most_of_dist(&h->design->nodes[i].timings[timing].dist));
    }
    return most;
}

/* Until the others have noticed that a node is silent. */
static cs_time silence(const struct healing *h)
{
    cs_time same = most_of(h, CS_P_SAME_SUBNET_DELAY) * most_of(h, CS_P_SAME_SUBNET_THRESHOLD);
    cs_time cross = most_of(h, CS_P_CROSS_SUBNET_DELAY) * most_of(h, CS_P_CROSS_SUBNET_THRESHOLD);
    return larger(same, cross) * CS_MS;
}

/* Until a change of the membership is settled: regroup, then arbitration. */
static cs_time settling(const struct healing *h)
{
    cs_time ticks = most_of(h, CS_P_REGROUP_TICK) * most_of(h, CS_P_REGROUP_TICKS) * CS_MS;
    cs_time wait = larger(longest(h, CS_P_DISK_CHALLENGE_WAIT), longest(h, CS_P_ARBITRATION_DELAY));
    return ticks + larger(wait, longest(h, CS_P_QUORUM_ARBITRATION_TIME_MAX));
}

/* One way of a Cluster service that has ended: its restart, then a join. */
static cs_time rejoining(const struct healing *h)
{
    return longest(h, CS_P_SERVICE_RESTART_DELAY) + slowest_node(h, CS_T_SERVICE_START) +
           slowest_node(h, CS_T_JOIN);
}

/* Until all nodes are members, when Windows runs on them and nothing is broken: silence that began
 * before is noticed and settled, which can end a service; that one comes back, and finds that the
 * others have to settle something once more. */
static cs_time until_up(const struct healing *h)
{
    return silence(h) + 2 * (settling(h) + rejoining(h));
}

/* Until what was wrong with a resource is noticed and the call that follows is over. */
static cs_time until_noticed(const struct healing *h)
{
    cs_time poll = larger(longest(h, CS_P_IS_ALIVE), longest(h, CS_P_LOOKS_ALIVE));
    cs_time held = longest(h, CS_P_MAX_REQUEST_HOLD_TIME);
    cs_time report = longest(h, CS_P_HEALTH_CHECK_TIMEOUT);
    return larger(poll, larger(held, report)) + 2 * longest(h, CS_P_PENDING_TIMEOUT);
}

/* Until the roles are Online that are started: their resources one after the other, and before
 * that what a role may wait for. */
static cs_time until_online(const struct healing *h)
{
    cs_time sum = longest(h, CS_P_CLUSTER_GROUP_WAIT_DELAY);
    for (int i = 0; i < h->design->n_resources; i++) {
        sum += most_of_dist(&h->design->resources[i].timings[CS_T_ONLINE_TIME].dist);
    }
    return sum;
}

/* ---- What is done ---- */

/* Ends with the members of the verb still to be put, and then with `extra`. */
static void step(struct healing *h, enum cs_verb_id verb, const struct objects *o,
                 const char *extra)
{
    struct maker *m = h->m;
    unsigned needs = cs_verbs[verb].needs;
    struct {
        unsigned flag;
        const char *member, *letter;
        int number;
    } members[] = {{CS_A_NODE | CS_A_HOST, "node", "N", o->node},
                   {CS_A_TO, "to", "N", o->to},
                   {CS_A_NETWORK, "network", "Net", o->network},
                   {CS_A_DISK, "disk", "D", o->disk},
                   {CS_A_GROUP, "group", "G", o->group},
                   {CS_A_RESOURCE, "resource", "R", o->resource}};
    cs_text_printf(m->out, ",\n {\"id\": \"h%d\", ", ++h->steps);
    cs_put_duration(m, "at", h->at);
    cs_text_printf(m->out, ", \"do\": \"%s\"", cs_verbs[verb].name);
    for (size_t i = 0; i < CS_LEN(members); i++) {
        if ((needs & members[i].flag) != 0) {
            cs_put_one(m, members[i].member, members[i].letter, members[i].number);
        }
    }
    cs_text_printf(m->out, "%s, \"mayHaveNoEffect\": true}", extra);
}

/* Whether the two are mended by the same action. */
static bool same_objects(unsigned needs, const struct objects *a, const struct objects *b)
{
    return ((needs & (CS_A_NODE | CS_A_HOST)) == 0 || a->node == b->node) &&
           ((needs & CS_A_TO) == 0 || a->to == b->to) &&
           ((needs & CS_A_NETWORK) == 0 || a->network == b->network) &&
           ((needs & CS_A_DISK) == 0 || a->disk == b->disk) &&
           ((needs & CS_A_RESOURCE) == 0 || a->resource == b->resource);
}

/* What mends a fault of networks, storage and services; CS_VERBS: nothing has to, or nodes are
 * looked after elsewhere. */
static enum cs_verb_id mending(enum cs_verb_id verb)
{
    bool start = verb == CS_V_BREAK_SERVICE || verb == CS_V_STALL_SERVICE ||
                 verb == CS_V_STALL_STOP;
    enum cs_verb_id repair = cs_repair_of(verb);
    if (start) {
        return CS_V_REPAIR_SERVICE;
    }
    if (verb == CS_V_SUSPEND_CLUSTER_RESOURCE) {
        return CS_V_RESUME_CLUSTER_RESOURCE;
    }
    if (verb == CS_V_LOSE_PACKETS || verb == CS_V_SET_DIAGNOSTICS) {
        return verb;
    }
    return repair != verb && (cs_verbs[verb].needs & CS_A_HOST) == 0 && verb != CS_V_FREEZE
               ? repair
               : CS_VERBS;
}

static void mend_diagnostics(struct healing *h, const struct objects *o)
{
    for (int i = 0; i < CS_DIAGNOSTICS; i++) {
        char extra[80];
        (void)snprintf(extra, sizeof extra, ", \"diagnostic\": \"%s\", \"state\": \"clean\"",
                       cs_diagnostic_name(i));
        step(h, CS_V_SET_DIAGNOSTICS, o, extra);
    }
}

static void mend_things(struct healing *h)
{
    const struct maker *m = h->m;
    for (int i = 0; i < m->n_done; i++) {
        enum cs_verb_id verb = mending(m->done[i].verb);
        bool again = verb == CS_VERBS;
        for (int k = 0; k < i && !again; k++) {
            again = mending(m->done[k].verb) == verb &&
                    same_objects(cs_verbs[verb].needs, &m->done[k].objects, &m->done[i].objects);
        }
        if (!again && verb == CS_V_SET_DIAGNOSTICS) {
            mend_diagnostics(h, &m->done[i].objects);
        } else if (!again) {
            step(h, verb, &m->done[i].objects, verb == CS_V_LOSE_PACKETS ? ", \"value\": 0" : "");
        }
    }
}

/* An arbitration that may not take as long as a challenger has to wait is never won. */
static void mend_arbitration(struct healing *h)
{
    cs_time wait = larger(longest(h, CS_P_DISK_CHALLENGE_WAIT), longest(h, CS_P_ARBITRATION_DELAY));
    struct objects none = {0};
    char extra[96];
    (void)snprintf(extra, sizeof extra, ", \"property\": \"%s\", \"value\": %d",
                   cs_props[CS_P_QUORUM_ARBITRATION_TIME_MAX].name,
                   (int)(2 * wait / CS_SECOND) + 1);
    step(h, CS_V_SET_PROPERTY, &none, extra);
}

static bool was_done(const struct maker *m, enum cs_verb_id verb, int node)
{
    for (int i = 0; i < m->n_done; i++) {
        if (m->done[i].verb == verb && m->done[i].objects.node == node) {
            return true;
        }
    }
    return false;
}

/* Whether nobody can say how far the node is on its way down, or that it hangs for good. */
static bool must_be_reset(const struct maker *m, int node)
{
    static const enum cs_verb_id verbs[] = {CS_V_CRASH,
                                            CS_V_RESTART_COMPUTER,
                                            CS_V_STOP_COMPUTER,
                                            CS_V_HANG_CLUSTER_SERVICE,
                                            CS_V_STOP_CLUSTER_NODE,
                                            CS_V_START_CLUSTER_NODE};
    for (size_t i = 0; i < CS_LEN(verbs); i++) {
        if (was_done(m, verbs[i], node)) {
            return true;
        }
    }
    return false;
}

/* `all`: the whole cluster starts anew. */
static void mend_nodes(struct healing *h, bool all)
{
    struct maker *m = h->m;
    uint64_t off = 0;
    for (int n = 0; n < m->nodes; n++) {
        struct objects o = {.node = n};
        bool stays = (h->core >> n & 1) != 0;
        if (!stays || all || must_be_reset(m, n)) {
            step(h, CS_V_POWER_LOSS, &o, "");
        } else if (was_done(m, CS_V_FREEZE, n)) {
            step(h, CS_V_THAW, &o, "");
        }
        off |= stays ? UINT64_C(1) << n : 0;
    }
    h->at += CS_SECOND;
    for (int n = 0; n < m->nodes; n++) {
        struct objects o = {.node = n};
        if ((off >> n & 1) != 0) {
            step(h, CS_V_POWER_ON, &o, "");
        }
    }
}

/* Does the same on every node of the core. */
static void on_nodes(struct healing *h, enum cs_verb_id verb, const char *extra)
{
    for (int n = 0; n < h->m->nodes; n++) {
        struct objects o = {.node = n};
        if ((h->core >> n & 1) != 0) {
            step(h, verb, &o, extra);
        }
    }
}

/* The part that is left may not have the votes. Where its first node is a member this is refused.
 */
static void force_quorum(struct healing *h)
{
    struct objects o = {.node = 0};
    while ((h->core >> o.node & 1) == 0) {
        o.node++;
    }
    step(h, CS_V_START_CLUSTER_NODE, &o, ", \"forceQuorum\": true, \"clearQuarantine\": true");
}

/* ---- What is expected ---- */

/* Whether the role must come online when somebody starts it: every node of the core can run it, and
 * starting it does not take longer than it may. */
static bool must_run(const struct healing *h, int group)
{
    const struct maker *m = h->m;
    const struct cs_design *d = h->design;
    const struct cs_group *g = &d->groups[group];
    bool fit = !g->planned && !g->is_core && g->n_anti_affinity == 0;
    for (int i = 0; i < g->n_resources && fit; i++) {
        int r = g->resources[i];
        const struct cs_resource *resource = &d->resources[r];
        cs_time takes = most_of_dist(&resource->timings[CS_T_ONLINE_TIME].dist);
        int64_t allowed = resource->props[CS_P_PENDING_TIMEOUT].value;
        uint64_t seen = resource->disk == CS_NONE ? ~UINT64_C(0) : d->disks[resource->disk].seen_by;
        uint64_t on = resource->network == CS_NONE ? ~UINT64_C(0)
                                                   : d->networks[resource->network].nodes;
        fit = takes < cs_prop_time(allowed, CS_P_PENDING_TIMEOUT) &&
              (seen & on & h->core) == h->core && m->most[CS_P_PENDING_TIMEOUT] == 0 &&
              !m->taken[r];
    }
    for (int i = 0; i < g->n_depends_on && fit; i++) {
        fit = must_run(h, g->depends_on[i]);
    }
    return fit;
}

static void start_roles(struct healing *h)
{
    for (int g = 0; g < h->m->roles; g++) {
        struct objects o = {.group = g};
        if (must_run(h, g)) {
            step(h, CS_V_START_CLUSTER_GROUP, &o, "");
            h->started[g] = h->steps;
        }
    }
}

/* Those of which one was offline on purpose: starting the role leaves it so (facts 6.4.j). */
static void start_resources(struct healing *h)
{
    for (int r = 0; r < h->m->resources; r++) {
        struct objects o = {.resource = r};
        if (must_run(h, h->design->resources[r].group)) {
            step(h, CS_V_START_CLUSTER_RESOURCE, &o, "");
        }
    }
}

static void expect(struct healing *h, cs_time online)
{
    struct maker *m = h->m;
    char text[32];
    put(m, ",\n\"expect\": [{\"id\": \"up\", \"cluster\": true, \"is\": \"Up\", \"atEnd\": true}");
    for (int n = 0; n < m->nodes; n++) {
        if ((h->core >> n & 1) != 0) {
            cs_text_printf(m->out,
                           ",\n {\"id\": \"up-N%d\", \"node\": \"N%d\", \"is\": \"Up\", "
                           "\"atEnd\": true}",
                           n + 1, n + 1);
        }
    }
    for (int g = 0; g < m->roles; g++) {
        if (must_run(h, g)) {
            cs_text_printf(m->out,
                           ",\n {\"id\": \"online-G%d\", \"group\": \"G%d\", \"is\": \"Online\", "
                           "\"within\": \"%s\", \"after\": \"h%d\"}",
                           g + 1, g + 1, cs_duration_text(online, text, sizeof text),
                           h->started[g]);
        }
    }
    put(m, "]}\n");
}

void cs_put_healing(struct maker *m, size_t design, size_t length)
{
    struct healing h = {.m = m, .arena = cs_arena_new((size_t)1 << 28), .at = m->until + CS_SECOND};
    struct cs_diags diags;
    cs_diags_init(&diags, h.arena);
    h.design = cs_design_read(h.arena, "random.json", m->out->bytes + design, length, NULL, &diags);
    CS_ASSERT(h.design != NULL); /* the generator makes no mistakes: a test holds it to that */
    h.core = (UINT64_C(1) << m->nodes) - 1;
    bool part = chance(m, 25);
    if (part) {
        h.core = 1 + below(m, h.core);
    }
    mend_things(&h);
    mend_arbitration(&h);
    mend_nodes(&h, chance(m, 20));
    h.at += slowest_node(&h, CS_T_BOOT) + CS_SECOND;
    on_nodes(&h, CS_V_START_CLUSTER_NODE, ", \"clearQuarantine\": true");
    h.at += until_up(&h);
    if (part) {
        force_quorum(&h);
        h.at += until_up(&h);
    }
    on_nodes(&h, CS_V_RESUME_CLUSTER_NODE, "");
    h.at += until_noticed(&h);
    cs_time started = h.at;
    start_roles(&h);
    h.at += CS_SECOND;
    start_resources(&h);
    put(m, "],\n");
    cs_put_duration(m, "until", started + until_online(&h));
    expect(&h, until_online(&h));
    cs_arena_free(h.arena);
}
