/* models/resource.c: one clustered resource: coming online, going offline, failing, restarting. */
#include "models/world.h"

#include <stdio.h>

/* ---- Questions ---- */

int cs_resource_owner(const struct cs_world *w, int resource)
{
    return w->groups[w->design->resources[resource].group].owner;
}

/* An address can only come online where its network is (1.5.c: elsewhere 1045, a warning). */
bool cs_resource_fits(const struct cs_world *w, int resource, int node)
{
    const struct cs_resource *design = &w->design->resources[resource];
    bool address = cs_types[design->type].class == CS_CLASS_ADDRESS;
    return !address || design->network == CS_NONE || node == CS_NONE ||
           cs_has(w->design->networks[design->network].nodes, node);
}

static enum cs_class class_of(const struct cs_world *w, uint32_t r)
{
    return cs_types[w->design->resources[r].type].class;
}

bool cs_resource_up(const struct cs_world *w, int resource)
{
    return w->resources[resource].state == CS_RES_ONLINE;
}

bool cs_providers_up(const struct cs_world *w, int resource)
{
    const struct cs_resource *design = &w->design->resources[resource];
    if (design->postfix_length == 0) {
        return true;
    }
    bool stack[CS_RESOURCES_MAX];
    int depth = 0;
    for (int i = 0; i < design->postfix_length; i++) {
        int16_t item = design->postfix[i];
        if (item >= 0) {
            stack[depth++] = cs_resource_up(w, item) || w->resources[item].absent;
            continue;
        }
        CS_ASSERT(depth >= 2);
        bool right = stack[--depth];
        bool left = stack[depth - 1];
        stack[depth - 1] = item == CS_EXPR_AND ? left && right : left || right;
    }
    CS_ASSERT(depth == 1);
    return stack[0];
}

static bool may_come_online(const void *v, uint32_t r)
{
    const struct cs_world *w = v;
    int owner = cs_resource_owner(w, (int)r);
    return w->resources[r].want && !w->resources[r].absent && owner != CS_NONE &&
           cs_has(w->g->authority, owner) &&
           cs_host_runs(w, owner) && cs_is_member(w, owner) &&
           w->nodes[owner].service != CS_SVC_HUNG && cs_providers_up(w, (int)r);
}

static bool is_running(const struct cs_world *w, int r)
{
    uint8_t state = w->resources[r].state;
    return state == CS_RES_ONLINE || state == CS_RES_ONLINE_PENDING ||
           state == CS_RES_OFFLINE_PENDING;
}

static bool dependents_down(const void *v, uint32_t r)
{
    const struct cs_world *w = v;
    const struct cs_resource *design = &w->design->resources[r];
    for (int i = 0; i < design->n_dependents; i++) {
        if (is_running(w, design->dependents[i])) {
            return false;
        }
    }
    return true;
}

static bool provider_gone(const void *v, uint32_t r)
{
    return !cs_providers_up(v, (int)r);
}

/* Whether the Online call that ends now has brought the thing up. */
static bool started_well(const void *v, uint32_t r)
{
    const struct cs_world *w = v;
    const struct cs_resource *design = &w->design->resources[r];
    const struct cs_resource_run *res = &w->resources[r];
    int place = res->place;
    if (place == CS_NONE || !cs_host_runs(w, place) || cs_has(res->start_broken, place)) {
        return false;
    }
    if (class_of(w, r) == CS_CLASS_SERVICE &&
        (!cs_account_valid(w, design->account) || !cs_service_installed(w, (int)r, place))) {
        return false;
    }
    switch (class_of(w, r)) {
    case CS_CLASS_DISK:
        return design->disk != CS_NONE && cs_path_up(w, place, design->disk) &&
               w->disks[design->disk].holder == place && !w->disks[design->disk].corrupt;
    case CS_CLASS_ADDRESS:
        return !res->duplicate && design->network != CS_NONE &&
               cs_link_up(w, place, design->network) && !cs_address_failed(w, (int)r);
    case CS_CLASS_WITNESS:
        return cs_reaches_witness(w, place);
    case CS_CLASS_NAME:
    case CS_CLASS_SERVICE:
        break;
    }
    return true;
}

/* ---- Work: the thing itself ---- */

static const char *reason_of(const struct cs_world *w, uint32_t r)
{
    int place = w->resources[r].place;
    if (place == CS_NONE || !cs_host_runs(w, place)) {
        return "host";
    }
    switch (class_of(w, r)) {
    case CS_CLASS_DISK:
        return "path";
    case CS_CLASS_ADDRESS:
        return "link";
    case CS_CLASS_WITNESS:
        return "path";
    case CS_CLASS_NAME:
    case CS_CLASS_SERVICE:
        break;
    }
    return "process";
}

static bool works(const struct cs_world *w, uint32_t r)
{
    const struct cs_resource *design = &w->design->resources[r];
    const struct cs_resource_run *res = &w->resources[r];
    int place = res->place;
    if (res->process != CS_PROC_WELL || place == CS_NONE || !cs_host_runs(w, place)) {
        return false;
    }
    switch (class_of(w, r)) {
    case CS_CLASS_DISK:
        return design->disk == CS_NONE ||
               (cs_path_up(w, place, design->disk) && w->disks[design->disk].holder == place &&
                !w->disks[design->disk].corrupt);
    case CS_CLASS_ADDRESS:
        return design->network == CS_NONE || cs_link_up(w, place, design->network);
    case CS_CLASS_WITNESS:
        return cs_reaches_witness(w, place);
    case CS_CLASS_NAME:
    case CS_CLASS_SERVICE:
        break;
    }
    return true;
}

void cs_work_update(struct cs_world *w, int resource, const char *why)
{
    uint32_t r = (uint32_t)resource;
    struct cs_resource_run *res = &w->resources[r];
    bool now = works(w, r);
    if (now == res->works) {
        return;
    }
    res->works = now;
    uint64_t cause = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){
                   .kind = CS_KIND_WORK,
                   .subject = w->names.resource[r],
                   .object = res->place == CS_NONE ? NULL : w->names.node[res->place],
                   .from = now ? "not working" : "working",
                   .to = now ? "working" : "not working",
                   .what = why != NULL ? why : reason_of(w, r),
               });
    if (!now || why == NULL) {
        cs_because(&w->kernel, cause); /* what the cluster does follows from the fault itself */
    }
}

void cs_work_update_all(struct cs_world *w, const char *why)
{
    for (int r = 0; r < w->design->n_resources; r++) {
        cs_work_update(w, r, why);
    }
}

static void end_process(struct cs_world *w, int r, const char *why)
{
    w->resources[r].process = CS_PROC_NONE;
    cs_work_update(w, r, why);
}

void cs_processes_end(struct cs_world *w, int node, const char *why)
{
    for (int r = 0; r < w->design->n_resources; r++) {
        if (w->resources[r].place == node) {
            end_process(w, r, why);
            cs_health_stop(w, r);
        }
        if (w->resources[r].place == node || cs_resource_owner(w, r) == node) {
            cs_resource_forget_calls(w, r);
            cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, CS_RES_ON_BRING_ONLINE);
        }
    }
}

/* ---- Calls ---- */

void cs_resource_forget_calls(struct cs_world *w, int resource)
{
    static const uint8_t timers[] = {CS_RES_ON_CALL_DONE, CS_RES_ON_CALL_TIMEOUT,
                                     CS_RES_ON_RESTART,   CS_RES_ON_RETRY,
                                     CS_RES_ON_DEADLOCK,  CS_RES_ON_BROKE};
    for (size_t i = 0; i < CS_LEN(timers); i++) {
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)resource, timers[i]);
    }
    w->resources[resource].kept = false;
}

static void keep_answer(struct cs_resource_run *res, int answer, cs_time in)
{
    res->kept = true;
    res->answer = (uint8_t)answer;
    res->answer_in = in;
}

void cs_resource_keep_call(struct cs_world *w, int resource)
{
    static const uint8_t answers[] = {CS_RES_ON_CALL_DONE, CS_RES_ON_CALL_TIMEOUT};
    for (size_t i = 0; i < CS_LEN(answers); i++) {
        cs_time due = cs_due(&w->kernel, CS_CAST_RESOURCE, (uint32_t)resource, answers[i]);
        if (due != CS_NEVER) {
            cs_resource_forget_calls(w, resource);
            keep_answer(&w->resources[resource], answers[i], due - cs_world_now(w));
            return;
        }
    }
    bool kept = w->resources[resource].kept; /* called while its node stood still already */
    cs_resource_forget_calls(w, resource);
    w->resources[resource].kept = kept;
}

bool cs_resource_resume_call(struct cs_world *w, int resource)
{
    struct cs_resource_run *res = &w->resources[resource];
    if (res->kept) {
        res->kept = false;
        cs_tell_resource(w, resource, res->answer, res->answer_in);
        return true;
    }
    return false;
}

static void say_call(struct cs_world *w, uint32_t r, const char *call, cs_time takes)
{
    int place = w->resources[r].place;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_CALL,
                                  .subject = w->names.resource[r],
                                  .object = place == CS_NONE ? NULL : w->names.node[place],
                                  .what = call,
                                  .value = takes,
                                  .has_value = true});
}

static void tell_dependents(struct cs_world *w, uint32_t r, int trigger)
{
    const struct cs_resource *design = &w->design->resources[r];
    for (int i = 0; i < design->n_dependents; i++) {
        const struct cs_resource_run *dependent = &w->resources[design->dependents[i]];
        /* one that failed has its own restart or retry to wait for */
        bool waits = dependent->want && dependent->state == CS_RES_OFFLINE;
        if (trigger != CS_RES_ON_BRING_ONLINE || waits) {
            cs_tell_resource(w, design->dependents[i], trigger, 0);
        }
    }
}

static void progress(struct cs_world *w, uint32_t r)
{
    cs_tell_group(w, w->design->resources[r].group, CS_GRP_ON_PROGRESS, 0);
}

/* The call ends after `takes`, or runs into PendingTimeout, or, in a hung monitor, a deadlock. */
static void expect_answer(struct cs_world *w, uint32_t r, cs_time takes)
{
    int place = w->resources[r].place;
    if (w->nodes[place].service == CS_SVC_HUNG) {
        return; /* nobody there answers; the node's removal goes on from here */
    }
    cs_time limit = cs_resource_time(w, (int)r, CS_P_PENDING_TIMEOUT);
    bool late = takes < 0 || takes > limit;
    int answer = late ? CS_RES_ON_CALL_TIMEOUT : CS_RES_ON_CALL_DONE;
    if (cs_host_runs(w, place)) {
        cs_tell_resource(w, (int)r, answer, late ? limit : takes);
    } else { /* it stands still, or is gone and nobody has noticed */
        keep_answer(&w->resources[r], answer, late ? limit : takes);
    }
}

static void call_online(void *v, uint32_t r)
{
    struct cs_world *w = v;
    struct cs_resource_run *res = &w->resources[r];
    const struct cs_resource *design = &w->design->resources[r];
    cs_resource_forget_calls(w, (int)r);
    cs_health_stop(w, (int)r);
    res->ladder_done = false;
    res->process = CS_PROC_NONE;
    res->place = (int8_t)cs_resource_owner(w, (int)r);
    int place = res->place;
    cs_service_taken(w, (int)r, place);
    cs_time takes = cs_dist_sample(&design->timings[CS_T_ONLINE_TIME].dist, &res->online);
    if (res->hung || cs_has(res->start_stalled, place)) {
        takes = -1;
    }
    if (class_of(w, r) == CS_CLASS_DISK && design->disk != CS_NONE &&
        cs_path_up(w, place, design->disk)) {
        uint64_t cause = w->kernel.state->cause;
        if ((int)r == w->design->witness) {
            cs_disk_hand_on(w, design->disk, place);
        }
        cs_disk_reserve(w, design->disk, place);
        cs_because(&w->kernel, cause);
    }
    say_call(w, r, "Online", takes);
    if (res->hung) {
        cs_health_arm(w, (int)r);
    }
    expect_answer(w, r, takes);
}

static void come_online(void *v, uint32_t r)
{
    struct cs_world *w = v;
    struct cs_resource_run *res = &w->resources[r];
    uint64_t cause = w->kernel.state->cause;
    res->process = CS_PROC_WELL;
    cs_work_update(w, (int)r, "started");
    cs_because(&w->kernel, cause);
    cs_sql_started(w, (int)r);
    cs_because(&w->kernel, cause);
    cs_health_start(w, (int)r);
    tell_dependents(w, r, CS_RES_ON_BRING_ONLINE);
    progress(w, r);
    if ((int)r == w->design->witness) {
        w->g->lock_owner = res->place; /* of a share: the tag is written from here now */
        cs_witness_changed(w);
    }
}

static void wait_for_providers(void *v, uint32_t r)
{
    struct cs_world *w = v;
    if (w->resources[r].want) {
        progress(w, r);
    }
}

static void call_offline(void *v, uint32_t r)
{
    struct cs_world *w = v;
    struct cs_resource_run *res = &w->resources[r];
    cs_resource_forget_calls(w, (int)r);
    cs_health_stop(w, (int)r);
    cs_time takes = cs_dist_sample(&w->design->resources[r].timings[CS_T_OFFLINE_TIME].dist,
                                   &res->offline);
    if (res->stall_stop || res->hung) {
        takes = -1;
    }
    say_call(w, r, "Offline", takes);
    uint64_t cause = w->kernel.state->cause;
    end_process(w, (int)r, "stopped");
    cs_because(&w->kernel, cause);
    expect_answer(w, r, takes);
}

static void release_disk(struct cs_world *w, uint32_t r)
{
    int disk = w->design->resources[r].disk;
    int place = w->resources[r].place;
    if (disk != CS_NONE && place != CS_NONE && w->disks[disk].holder == place &&
        cs_path_up(w, place, disk)) {
        uint64_t cause = w->kernel.state->cause;
        cs_disk_release(w, disk);
        cs_because(&w->kernel, cause);
    }
}

/* Providers that are to go offline may do so now. */
static void let_providers_go(struct cs_world *w, uint32_t r)
{
    const struct cs_resource *design = &w->design->resources[r];
    for (int i = 0; i < design->n_providers; i++) {
        if (!w->resources[design->providers[i]].want) {
            cs_tell_resource(w, design->providers[i], CS_RES_ON_TAKE_OFFLINE, 0);
        }
    }
}

/* The witness disk is released when it has another owner, or the service has stopped (4.1.k). */
static bool is_kept(const struct cs_world *w, uint32_t r)
{
    int place = w->resources[r].place;
    return (int)r == w->design->witness && place != CS_NONE &&
           (w->groups[w->design->resources[r].group].phase == CS_GRP_LEAVING ||
            w->nodes[place].leaving);
}

/* Down for good or for now: whatever waits for that goes on. */
static void after_stop(struct cs_world *w, uint32_t r)
{
    bool kept = is_kept(w, r);
    if (!kept) {
        release_disk(w, r);
    }
    let_providers_go(w, r);
    if (w->resources[r].want) { /* an Offline that was taken back while it ran */
        cs_tell_resource(w, (int)r, CS_RES_ON_BRING_ONLINE, 0);
    }
    progress(w, r);
    if ((int)r == w->design->witness && !kept) {
        cs_witness_changed(w);
    }
}

static void go_offline(void *v, uint32_t r)
{
    struct cs_world *w = v;
    cs_resource_forget_calls(v, (int)r);
    if (w->design->sql.present && (int)r == w->design->sql.resource) {
        cs_sql_stopped(w);
    }
    after_stop(v, r);
}

static void stop_by_force(void *v, uint32_t r)
{
    struct cs_world *w = v;
    cs_resource_forget_calls(w, (int)r);
    w->resources[r].hung = false;
    w->resources[r].unkillable = false;
    say_call(w, r, "Terminate", 0);
    after_stop(w, r);
}

static void terminate_it(void *v, uint32_t r)
{
    struct cs_world *w = v;
    uint64_t cause = w->kernel.state->cause;
    cs_resource_forget_calls(w, (int)r);
    cs_health_stop(w, (int)r);
    say_call(w, r, "Terminate", 0);
    end_process(w, (int)r, "terminated");
    cs_because(&w->kernel, cause);
    release_disk(w, r);
    tell_dependents(w, r, CS_RES_ON_PROVIDER_LOST);
    let_providers_go(w, r);
    progress(w, r);
}

static void forget_it(void *v, uint32_t r)
{
    struct cs_world *w = v;
    struct cs_resource_run *res = &w->resources[r];
    cs_resource_forget_calls(w, (int)r);
    cs_health_stop(w, (int)r);
    end_process(w, (int)r, "terminated");
    res->hung = false; /* what hung was the monitor over there */
    res->unkillable = false;
    res->place = CS_NONE;
    res->ladder_done = false;
}

/* ---- Failure ---- */

void cs_resource_left_failed(struct cs_world *w, int resource)
{
    bool witness = resource == w->design->witness;
    cs_time wait = witness ? cs_cluster_time(w, CS_P_WITNESS_RESTART_INTERVAL)
                           : cs_resource_time(w, resource, CS_P_RETRY_PERIOD);
    w->resources[resource].ladder_done = true;
    if (wait == CS_NEVER) {
        return;
    }
    uint64_t cause = w->kernel.state->cause;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT,
                                  .subject = w->names.resource[resource],
                                  .what = witness ? "WitnessRestartInterval"
                                                  : "RetryPeriodOnFailure",
                                  .value = cs_world_now(w) + wait,
                                  .has_value = true});
    cs_tell_resource(w, resource, CS_RES_ON_RETRY, wait);
    cs_because(&w->kernel, cause);
}

static void restart_in_place(struct cs_world *w, uint32_t r)
{
    cs_time delay = cs_resource_time(w, (int)r, CS_P_RESTART_DELAY);
    if (delay == CS_NEVER) {
        return;
    }
    cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT,
                                  .subject = w->names.resource[r],
                                  .what = "RestartDelay",
                                  .value = cs_world_now(w) + delay,
                                  .has_value = true});
    cs_tell_resource(w, (int)r, CS_RES_ON_RESTART, delay);
}

static bool take_restart(struct cs_world *w, uint32_t r)
{
    struct cs_resource_run *res = &w->resources[r];
    int64_t limit = cs_resource_prop(w, (int)r, CS_P_RESTART_THRESHOLD);
    cs_time period = cs_resource_time(w, (int)r, CS_P_RESTART_PERIOD);
    cs_time now = cs_world_now(w);
    if (res->restarts == 0 || now - res->restarts_since > period) {
        res->restarts = 0;
        res->restarts_since = now;
    }
    bool allowed = res->restarts < limit;
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)limit);
    res->restarts += allowed ? 1 : 0;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_COUNT,
                                  .subject = w->names.resource[r],
                                  .from = text,
                                  .to = allowed ? "allowed" : "refused",
                                  .what = "RestartThreshold",
                                  .rule = "5.4.a; N25",
                                  .value = res->restarts,
                                  .has_value = true});
    return allowed;
}

/* The recovery ladder: restart in place, then fail over, then wait (5.4). */
static void climb(struct cs_world *w, uint32_t r)
{
    int group = w->design->resources[r].group;
    uint8_t phase = w->groups[group].phase;
    if (phase == CS_GRP_LEAVING || phase == CS_GRP_STOPPING || !w->resources[r].want) {
        return;
    }
    int64_t action = cs_resource_prop(w, (int)r, CS_P_RESTART_ACTION);
    if (action >= 1 && take_restart(w, r)) {
        restart_in_place(w, r);
    } else if (action == 2) {
        cs_tell_group(w, group, CS_GRP_ON_FAILOVER, 0);
    } else if (action == 1) {
        cs_resource_left_failed(w, (int)r);
    } else {
        w->resources[r].ladder_done = true; /* RestartAction 0: nobody restarts it */
    }
}

static void fail(void *v, uint32_t r)
{
    struct cs_world *w = v;
    struct cs_resource_run *res = &w->resources[r];
    uint64_t cause = w->kernel.state->cause;
    int node = res->place;
    bool killed = res->process == CS_PROC_KILLED;
    bool ran = res->process != CS_PROC_NONE;
    cs_resource_forget_calls(w, (int)r);
    cs_health_stop(w, (int)r);
    if (killed && class_of(w, r) == CS_CLASS_SERVICE) {
        cs_event_log(w, node, 1042, w->names.resource[r]);
    }
    if (class_of(w, r) == CS_CLASS_ADDRESS && node != CS_NONE && cs_address_failed(w, (int)r)) {
        cs_event_log(w, node, 1077, w->names.resource[r]);
    }
    int disk = w->design->resources[r].disk;
    if (ran && disk != CS_NONE && node != CS_NONE && w->disks[disk].holder != node) {
        cs_event_log(w, node, 1038, w->names.resource[r]);
    }
    cs_event_log(w, node, 1069, w->names.resource[r]);
    say_call(w, r, "Terminate", 0);
    cs_because(&w->kernel, cause);
    end_process(w, (int)r, "terminated");
    cs_because(&w->kernel, cause);
    release_disk(w, r);
    tell_dependents(w, r, CS_RES_ON_PROVIDER_LOST);
    let_providers_go(w, r);
    if ((int)r == w->design->witness) {
        cs_event_log(w, node, 1558, w->names.resource[r]);
        cs_witness_changed(w);
        cs_because(&w->kernel, cause);
    }
    climb(w, r);
    progress(w, r);
}

static void fail_to_start(void *v, uint32_t r)
{
    struct cs_world *w = v;
    const struct cs_resource *design = &w->design->resources[r];
    int node = w->resources[r].place;
    int id = 0;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_DETECT,
                                  .subject = w->names.resource[r],
                                  .object = node == CS_NONE ? NULL : w->names.node[node],
                                  .what = "call",
                                  .rule = "5.4.f",
                                  .value = cs_world_now(w),
                                  .has_value = true});
    switch (class_of(w, r)) {
    case CS_CLASS_DISK:
        id = design->disk != CS_NONE && node != CS_NONE && cs_path_up(w, node, design->disk) ? 1037
                                                                                            : 1034;
        break;
    case CS_CLASS_ADDRESS:
        id = w->resources[r].duplicate ? 1049 : 1077;
        break;
    case CS_CLASS_SERVICE:
        if (!cs_account_valid(w, design->account)) {
            cs_event_log(w, node, 7038, w->names.resource[r]);
            cs_event_log(w, node, 7000, w->names.resource[r]);
        }
        id = 1041;
        break;
    case CS_CLASS_WITNESS:
        id = 1563;
        break;
    case CS_CLASS_NAME:
        break;
    }
    if (id != 0) {
        cs_event_log(w, node, id, w->names.resource[r]);
    }
    fail(w, r);
}

static void time_out(void *v, uint32_t r)
{
    struct cs_world *w = v;
    int node = w->resources[r].place;
    cs_time limit = cs_resource_time(w, (int)r, CS_P_PENDING_TIMEOUT);
    cs_tell(w, (struct cs_record){.kind = CS_KIND_DETECT,
                                  .subject = w->names.resource[r],
                                  .object = node == CS_NONE ? NULL : w->names.node[node],
                                  .what = "call",
                                  .rule = "5.3.e; N22",
                                  .value = cs_world_now(w) - limit,
                                  .has_value = true});
    fail(w, r);
}

#define MACHINE_DEF "models/resource.def"
#define MACHINE_OBJECT cs_machine_resource
#define MACHINE_NAME "resource"
#define MACHINE_TITLE "One clustered resource."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_RES_##id
#define MACHINE_T(id) CS_RES_ON_##id
#include "models/machine_table.h"
