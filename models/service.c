/* models/service.c: the Cluster service of a node, from start to end. */
#include "models/world.h"

bool cs_is_member(const struct cs_world *w, int node)
{
    uint8_t s = w->nodes[node].service;
    return s == CS_SVC_RUNNING || s == CS_SVC_STOPPING || s == CS_SVC_HUNG;
}

static cs_time draw(struct cs_world *w, uint32_t n, int timing, struct cs_stream *stream)
{
    return cs_dist_sample(&w->design->nodes[n].timings[timing].dist, stream);
}

static void forget_timers(struct cs_world *w, uint32_t n)
{
    for (uint8_t trigger = 0; trigger < CS_SVC_TRIGGERS; trigger++) {
        cs_unpost(&w->kernel, CS_CAST_SERVICE, n, trigger);
    }
}

/* ---- Guards ---- */

static bool windows_runs(const void *v, uint32_t n)
{
    return cs_host_runs(v, (int)n); /* who is quarantined is told to start when that is over */
}

static bool can_join(const void *v, uint32_t n)
{
    return cs_view_can_take(v, (int)n);
}

static bool hang_ends_it(const void *v, uint32_t n)
{
    (void)n;
    int64_t action = cs_cluster_prop(v, CS_P_HANG_RECOVERY_ACTION);
    return action == 2 || action == 6;
}

/* ---- Start ---- */

static void load_database(void *v, uint32_t n)
{
    struct cs_world *w = v;
    struct cs_node_run *node = &w->nodes[n];
    node->told = false;
    node->leaving = false;
    if (node->quarantined) {
        node->quarantined = false;
        node->departures = 0;
        cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE, .subject = w->names.status[n],
                                     .from = "Quarantined", .to = "Normal",
                                     .what = "QuarantineDuration", .rule = "2.4.b; N17"});
    }
    if (cs_has(w->g->members, (int)n)) { /* it is back before anybody missed it */
        cs_view_contact_by_connection(w, (int)n, w->g->members);
    }
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_LOADED,
                 draw(w, n, CS_T_SERVICE_START, &node->start));
}

static void begin_join(void *v, uint32_t n)
{
    struct cs_world *w = v;
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_JOINED,
                 draw(w, n, CS_T_JOIN, &w->nodes[n].join));
}

static void begin_form(void *v, uint32_t n)
{
    struct cs_world *w = v;
    if (w->nodes[n].forced) {
        cs_view_force(w, (int)n);
    } else if (!w->nodes[n].prevent_quorum) {
        (void)cs_view_form(w, (int)n);
    }
}

/* It may be a forced one, and those who ran the cluster beside it have gone meanwhile. */
static void run_as_member(void *v, uint32_t n)
{
    (void)n;
    cs_check_anybody_left(v);
}

static void enter_view(void *v, uint32_t n)
{
    struct cs_world *w = v;
    w->nodes[n].prevent_quorum = false;
    cs_view_join(w, (int)n);
    cs_event_log(w, (int)n, 1062, w->names.node[n]);
}

/* ---- End ---- */

static void begin_leave(void *v, uint32_t n)
{
    struct cs_world *w = v;
    w->nodes[n].leaving = true;
    cs_show_nodes(w);
    cs_drain_start(w, (int)n, CS_NONE, true);
    if (cs_due(&w->kernel, CS_CAST_SERVICE, n, CS_SVC_ON_LEFT) == CS_NEVER) {
        cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_LEFT,
                     cs_cluster_time(w, CS_P_SHUTDOWN_TIMEOUT));
    }
}

static void leave_view(void *v, uint32_t n)
{
    struct cs_world *w = v;
    cs_processes_end(w, (int)n, "stopped");
    cs_disk_let_go(w, (int)n);
    cs_event_log(w, (int)n, 1063, w->names.node[n]);
    w->nodes[n].forced = false; /* it was for that start alone */
    w->g->forced &= ~cs_one((int)n);
    cs_view_leave(w, (int)n);
    cs_drain_show(w, (int)n, CS_DRAIN_NOT_INITIATED);
    w->nodes[n].forced = false; /* that was for this start alone */
    w->g->forced &= ~cs_one((int)n);
    w->nodes[n].leaving = false;
    if (w->nodes[n].then_down) {
        w->nodes[n].then_down = false;
        cs_tell_node(w, CS_CAST_HOST, (int)n, CS_HOST_ON_GO_DOWN, 0);
    }
}

static void stop_pulse(void *v, uint32_t n)
{
    struct cs_world *w = v;
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_HANG_TIMEOUT,
                 cs_cluster_time(w, CS_P_CLUS_SVC_HANG_TIMEOUT));
}

static void stop_being_member(struct cs_world *w, uint32_t n, bool others_see_it)
{
    cs_nodes view = w->nodes[n].view;
    forget_timers(w, n);
    w->nodes[n].view = 0;
    cs_drain_show(w, (int)n, CS_DRAIN_NOT_INITIATED);
    w->nodes[n].leaving = false;
    w->nodes[n].forced = false;
    w->nodes[n].prevent_quorum = false; /* it was for that start alone */
    w->g->forced &= ~cs_one((int)n);
    for (int m = 0; m < w->design->n_nodes; m++) { /* heartbeats that nobody is left to miss */
        bool told = others_see_it && cs_nodes_talk(w, (int)n, m);
        if (m != (int)n && (told || !cs_is_member(w, m))) {
            cs_route_close(w, m < (int)n ? m : (int)n, m < (int)n ? (int)n : m);
        }
    }
    if (others_see_it && view != 0) {
        cs_view_contact_by_connection(w, (int)n, view);
    }
    cs_check_anybody_left(w);
}

/* Until the Service Control Manager's next try; a quarantined node is kept out longer. */
static cs_time restart_delay(const struct cs_world *w, uint32_t n)
{
    cs_time delay = cs_cluster_time(w, CS_P_SERVICE_RESTART_DELAY);
    const struct cs_node_run *node = &w->nodes[n];
    if (node->quarantined && node->quarantined_until > cs_world_now(w) + delay) {
        delay = node->quarantined_until - cs_world_now(w);
    }
    return delay;
}

static void end_service(void *v, uint32_t n)
{
    struct cs_world *w = v;
    cs_processes_end(w, (int)n, "terminated");
    stop_being_member(w, n, true);
    if (w->nodes[n].then_down) {
        w->nodes[n].then_down = false;
        cs_tell_node(w, CS_CAST_HOST, (int)n, CS_HOST_ON_GO_DOWN, 0);
        return;
    }
    cs_time delay = restart_delay(w, n);
    cs_event_log(w, (int)n, 7031, w->names.service[n]);
    cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT, .subject = w->names.service[n],
                                 .what = "ServiceRestartDelay", .value = cs_world_now(w) + delay,
                                 .has_value = true});
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_START, delay);
}

static void end_hung(void *v, uint32_t n)
{
    struct cs_world *w = v;
    cs_event_log(w, (int)n, 4870, w->names.service[n]);
    end_service(w, n);
}

static void suffer_hang(void *v, uint32_t n)
{
    struct cs_world *w = v;
    int64_t action = cs_cluster_prop(w, CS_P_HANG_RECOVERY_ACTION);
    cs_event_log(w, (int)n, 4870, w->names.service[n]);
    if (action == 3 || action == 4) {
        cs_tell_node(w, CS_CAST_HOST, (int)n, CS_HOST_ON_BUGCHECK, 0);
    }
}

static void cancel_restart(void *v, uint32_t n)
{
    forget_timers(v, n);
}

static void vanish(void *v, uint32_t n)
{
    struct cs_world *w = v;
    stop_being_member(w, n, false);
    w->nodes[n].then_down = false;
}

/* ---- Freezing ---- */

/* Nothing on the node goes on: its own timers are taken back until it thaws. */
void cs_node_frozen(struct cs_world *w, int node)
{
    uint32_t n = (uint32_t)node;
    forget_timers(w, n);
    for (int r = 0; r < w->design->n_resources; r++) {
        if (cs_resource_owner(w, r) == node) {
            cs_resource_keep_call(w, r);
            cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, CS_RES_ON_BRING_ONLINE);
        }
    }
}

/* A call goes on where it was, and so does its PendingTimeout: the node counted nothing
 * meanwhile. */
static void resume_resource(struct cs_world *w, int r)
{
    struct cs_resource_run *res = &w->resources[r];
    if (cs_resource_resume_call(w, r)) {
        return;
    }
    if (res->want &&
        (res->state == CS_RES_OFFLINE || (res->state == CS_RES_FAILED && !res->ladder_done))) {
        cs_tell_resource(w, r, CS_RES_ON_BRING_ONLINE, 0);
    } else if (res->state == CS_RES_FAILED) {
        cs_resource_left_failed(w, r);
    }
}

void cs_node_thawed(struct cs_world *w, int node)
{
    uint32_t n = (uint32_t)node;
    if (cs_is_member(w, node) && !cs_has(w->g->members, node)) {
        cs_processes_end(w, node, "terminated"); /* it finds itself out before anything runs on */
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_TERMINATE, 0);
        return;
    }
    cs_view_thawed(w, node);
    switch ((enum cs_service_states)w->nodes[n].service) {
    case CS_SVC_STARTING:
        load_database(w, n);
        break;
    case CS_SVC_JOINING:
        begin_join(w, n);
        break;
    case CS_SVC_FORMING:
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_LOOK_AGAIN, 0);
        break;
    case CS_SVC_STOPPING:
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_LEFT,
                     cs_cluster_time(w, CS_P_SHUTDOWN_TIMEOUT));
        break;
    case CS_SVC_HUNG:
        stop_pulse(w, n);
        break;
    case CS_SVC_RESTART_WAIT:
        cs_tell_node(w, CS_CAST_SERVICE, node, CS_SVC_ON_START, restart_delay(w, n));
        break;
    case CS_SVC_STOPPED:
    case CS_SVC_RUNNING:
    case CS_SVC_STATES:
        break;
    }
    for (int r = 0; r < w->design->n_resources; r++) {
        if (cs_resource_owner(w, r) == node) {
            resume_resource(w, r);
        }
    }
}

void cs_look_again(struct cs_world *w)
{
    for (int n = 0; n < w->design->n_nodes; n++) {
        if (w->nodes[n].service == CS_SVC_FORMING && cs_host_runs(w, n)) {
            cs_tell_node(w, CS_CAST_SERVICE, n, CS_SVC_ON_LOOK_AGAIN, 0);
        }
    }
}

#define MACHINE_DEF "models/service.def"
#define MACHINE_OBJECT cs_machine_service
#define MACHINE_NAME "service"
#define MACHINE_TITLE "The Cluster service of a node."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_SVC_##id
#define MACHINE_T(id) CS_SVC_ON_##id
#include "models/machine_table.h"
