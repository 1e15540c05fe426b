/* models/health.c: LooksAlive, IsAlive and the watch over hung calls. A poll that finds all well is
 * no event: when something goes wrong, the next poll that sees it is computed (with --eager, every
 * poll is an event and decides by itself). */
#include "models/world.h"

static enum cs_class class_of(const struct cs_world *w, uint32_t r)
{
    return cs_types[w->design->resources[r].type].class;
}

bool cs_health_watched(const struct cs_world *w, int r)
{
    const struct cs_resource_run *res = &w->resources[r];
    if (w->groups[w->design->resources[r].group].unmonitored) {
        return false;
    }
    return res->state == CS_RES_ONLINE && !res->maintenance && res->place != CS_NONE &&
           cs_host_runs(w, res->place) && cs_is_member(w, res->place) &&
           w->nodes[res->place].service != CS_SVC_HUNG;
}

/* When the cheap check can see what is wrong, given that nothing changes; CS_NEVER: all is well. */
static cs_time looks_due(const struct cs_world *w, uint32_t r)
{
    const struct cs_resource_run *res = &w->resources[r];
    int disk = w->design->resources[r].disk;
    cs_time now = cs_world_now(w);
    switch (class_of(w, r)) {
    case CS_CLASS_DISK:
        return disk == CS_NONE ? CS_NEVER : cs_disk_flag_due(w, disk, res->place);
    case CS_CLASS_ADDRESS:
        return cs_address_failed(w, (int)r) ? now : CS_NEVER;
    case CS_CLASS_WITNESS:
        return cs_reaches_witness(w, res->place) ? CS_NEVER : now;
    case CS_CLASS_SERVICE:
        return res->process == CS_PROC_KILLED && !cs_sql_unwatched(w, (int)r) ? now : CS_NEVER;
    case CS_CLASS_NAME:
        break;
    }
    return CS_NEVER;
}

/* The same for the thorough check, which alone reads the volume. */
static cs_time is_due(const struct cs_world *w, uint32_t r)
{
    int disk = w->design->resources[r].disk;
    bool corrupt = disk != CS_NONE && w->disks[disk].corrupt;
    return corrupt ? cs_world_now(w) : CS_NEVER;
}

/* Whether something is wrong now that a check will see, sooner or later. */
static bool has_defect(const struct cs_world *w, uint32_t r)
{
    int disk = w->design->resources[r].disk;
    int place = w->resources[r].place;
    if (class_of(w, r) == CS_CLASS_DISK && disk != CS_NONE) {
        return !cs_path_up(w, place, disk) || w->disks[disk].holder != place ||
               w->disks[disk].corrupt;
    }
    return looks_due(w, r) != CS_NEVER;
}

static void post(struct cs_world *w, uint32_t r, uint8_t trigger, cs_time at)
{
    if (at > CS_TIME_MAX) {
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, trigger);
    } else {
        cs_post_at(&w->kernel, CS_CAST_RESOURCE, r, trigger, at, CS_BAND_CLOCKWORK);
    }
}

static cs_time next_look(const struct cs_world *w, uint32_t r, cs_time from)
{
    return cs_next_tick(w, w->resources[r].looks_phase,
                        cs_resource_time(w, (int)r, CS_P_LOOKS_ALIVE), from);
}

static cs_time next_is(const struct cs_world *w, uint32_t r, cs_time from)
{
    return cs_next_tick(w, w->resources[r].is_phase, cs_resource_time(w, (int)r, CS_P_IS_ALIVE),
                        from);
}

/* A call hangs: at once while coming online, else with the next poll. */
static void arm_deadlock(struct cs_world *w, uint32_t r)
{
    const struct cs_resource_run *res = &w->resources[r];
    cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_LOOKS_ALIVE);
    cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_IS_ALIVE);
    cs_diagnostics_arm(w, (int)r, false);
    if (cs_due(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_DEADLOCK) != CS_NEVER) {
        return;
    }
    cs_time now = cs_world_now(w);
    cs_time call = res->state == CS_RES_ONLINE ? next_look(w, r, now) : now;
    cs_time limit = cs_resource_time(w, (int)r, CS_P_DEADLOCK_TIMEOUT);
    if (limit != CS_NEVER && call <= CS_TIME_MAX) {
        post(w, r, CS_RES_ON_DEADLOCK, call + limit);
    }
}

void cs_health_arm(struct cs_world *w, int resource)
{
    uint32_t r = (uint32_t)resource;
    struct cs_resource_run *res = &w->resources[r];
    if (res->hung && (res->state == CS_RES_ONLINE || res->state == CS_RES_ONLINE_PENDING)) {
        arm_deadlock(w, r);
        return;
    }
    bool watched = cs_health_watched(w, resource);
    cs_diagnostics_arm(w, resource, watched);
    if (!watched) {
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_LOOKS_ALIVE);
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_IS_ALIVE);
        return;
    }
    cs_time looks = looks_due(w, r);
    cs_time is = is_due(w, r);
    is = looks < is ? looks : is; /* the thorough check sees what the cheap one sees, and more */
    bool defect = has_defect(w, r);
    if (defect && !res->defect) {
        res->defect_by = w->kernel.state->cause;
    }
    res->defect = defect;
    cs_time now = cs_world_now(w);
    post(w, r, CS_RES_ON_LOOKS_ALIVE, next_look(w, r, w->eager ? now : looks));
    post(w, r, CS_RES_ON_IS_ALIVE, next_is(w, r, w->eager ? now : is));
}

void cs_health_start(struct cs_world *w, int resource)
{
    struct cs_resource_run *res = &w->resources[resource];
    cs_time now = cs_world_now(w);
    res->looks_phase = now + cs_resource_time(w, resource, CS_P_LOOKS_ALIVE);
    res->is_phase = now + cs_resource_time(w, resource, CS_P_IS_ALIVE);
    res->defect = false;
    res->diagnostics.on = false; /* the first result is that of coming online */
    cs_health_arm(w, resource);
}

void cs_health_stop(struct cs_world *w, int resource)
{
    uint32_t r = (uint32_t)resource;
    w->resources[r].defect = false;
    cs_diagnostics_arm(w, resource, false);
    cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_LOOKS_ALIVE);
    cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_IS_ALIVE);
    cs_unpost(&w->kernel, CS_CAST_RESOURCE, r, CS_RES_ON_DEADLOCK);
}

void cs_health_notice(struct cs_world *w, int r, uint64_t by, struct cs_record detect)
{
    if (cs_due(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, CS_RES_ON_BROKE) != CS_NEVER) {
        return; /* noticed at this instant already */
    }
    detect.kind = CS_KIND_DETECT;
    detect.subject = w->names.resource[r];
    detect.object = w->names.node[w->resources[r].place];
    detect.value = detect.value < 0 ? 0 : detect.value;
    detect.has_value = true;
    cs_because(&w->kernel, by);
    cs_tell(w, detect);
    cs_tell_resource(w, r, CS_RES_ON_BROKE, 0);
}

static void poll(struct cs_world *w, uint32_t r, bool looks)
{
    if (!cs_health_watched(w, (int)r)) {
        return;
    }
    cs_time now = cs_world_now(w);
    bool is_bad = is_due(w, r) <= now;
    bool bad = looks ? looks_due(w, r) <= now : is_bad || looks_due(w, r) <= now;
    cs_time interval = cs_resource_time(w, (int)r, looks ? CS_P_LOOKS_ALIVE : CS_P_IS_ALIVE);
    if (w->eager) {
        cs_tell(w, (struct cs_record){.kind = CS_KIND_EAGER,
                                      .subject = w->names.resource[r],
                                      .what = looks ? "LooksAlive" : "IsAlive",
                                      .to = bad ? "false" : "true"});
        post(w, r, looks ? CS_RES_ON_LOOKS_ALIVE : CS_RES_ON_IS_ALIVE, now + interval);
    }
    if (bad) {
        cs_health_notice(w, (int)r, w->resources[r].defect_by,
                         (struct cs_record){.what = looks ? "LooksAlive" : "IsAlive",
                                            .rule = "5.3.a; 5.3.d; N20",
                                            .value = now - interval});
    }
}

/* ---- RHS processes ---- */

/* The monitor that a resource lives in: storage and core resources, applications, or its own
 * (5.6.d). */
static int monitor_of(const struct cs_world *w, int r)
{
    const struct cs_resource *design = &w->design->resources[r];
    if (w->resources[r].separate) {
        return 2 + r;
    }
    enum cs_class class = class_of(w, (uint32_t)r);
    bool core = w->design->groups[design->group].is_core;
    return core || class == CS_CLASS_DISK || class == CS_CLASS_WITNESS ? 0 : 1;
}

static void kill_monitor(struct cs_world *w, uint32_t r)
{
    struct cs_resource_run *res = &w->resources[r];
    int place = res->place;
    int monitor = monitor_of(w, (int)r);
    uint64_t cause = w->kernel.state->cause;
    res->hung = false;
    cs_event_log(w, place, 1146, w->names.resource[r]);
    for (int other = 0; other < w->design->n_resources; other++) {
        uint8_t state = w->resources[other].state;
        bool inside = w->resources[other].place == place && monitor_of(w, other) == monitor &&
                      state != CS_RES_OFFLINE && state != CS_RES_FAILED;
        if (inside) {
            cs_because(&w->kernel, cause);
            cs_tell_resource(w, other, CS_RES_ON_MONITOR_DIED, 0);
        }
    }
    cs_because(&w->kernel, cause);
    res->separate = true;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_SET,
                                  .subject = w->names.resource[r],
                                  .what = "SeparateMonitor",
                                  .rule = "derived",
                                  .from = "5.6.a",
                                  .value = 1,
                                  .has_value = true});
}

static void deadlock(struct cs_world *w, uint32_t r)
{
    struct cs_resource_run *res = &w->resources[r];
    if (!res->hung || res->place == CS_NONE || !cs_host_runs(w, res->place)) {
        return;
    }
    cs_time limit = cs_resource_time(w, (int)r, CS_P_DEADLOCK_TIMEOUT);
    cs_because(&w->kernel, res->hung_by);
    cs_tell(w, (struct cs_record){.kind = CS_KIND_DETECT,
                                  .subject = w->names.resource[r],
                                  .object = w->names.node[res->place],
                                  .what = "deadlock",
                                  .rule = "5.6.a; N23",
                                  .value = cs_world_now(w) - limit,
                                  .has_value = true});
    cs_event_log(w, res->place, 1230, w->names.resource[r]);
    if (res->unkillable) { /* the node bugchecks four time-outs after it should have died (5.6.b) */
        res->unkillable = false;
        cs_tell_node(w, CS_CAST_HOST, res->place, CS_HOST_ON_BUGCHECK, 4 * limit);
        return;
    }
    kill_monitor(w, r);
}

void cs_health_clock(struct cs_world *w, uint32_t resource, uint8_t trigger)
{
    if (trigger == CS_RES_ON_DEADLOCK) {
        deadlock(w, resource);
    } else if (trigger == CS_RES_ON_DIAGNOSTICS || trigger == CS_RES_ON_UNRESPONSIVE) {
        cs_diagnostics_clock(w, resource, trigger);
    } else {
        poll(w, resource, trigger == CS_RES_ON_LOOKS_ALIVE);
    }
}
