/* models/storage.c: disks, the paths to them, and reservations.
 *
 * A reservation is renewed every DiskArbInterval. While all is well no renewal is an event: what
 * the renewals of a stretch without change found follows from when it began (`first_tick`) and from
 * how they fare in it. With --eager each renewal is an event and looks for itself. */
#include "models/world.h"

/* How renewals fare: they succeed; they fail at once; they are held first because the session is
 * lost; there are none, as nobody holds the disk or its holder stands still. */
enum { RENEWALS_WELL, RENEWALS_FAIL, RENEWALS_HELD, RENEWALS_NONE };

/* ---- paths and sessions ---- */

static bool has_link(const struct cs_world *w, int node, int disk)
{
    uint32_t networks = w->design->disks[disk].networks;
    for (int network = 0; network < w->design->n_networks; network++) {
        if ((networks >> network & 1U) != 0 && cs_link_up(w, node, network)) {
            return true;
        }
    }
    return networks == 0;
}

bool cs_path_up(const struct cs_world *w, int node, int disk)
{
    const struct cs_disk_run *run = &w->disks[disk];
    return cs_host_runs(w, node) && cs_has(w->design->disks[disk].seen_by, node) &&
           !run->failed && !cs_has(run->path_failed, node) && !w->g->target_failed &&
           has_link(w, node, disk);
}

/* Whether requests of a node that runs wait for its iSCSI session to come back. */
static bool is_session_lost(const struct cs_world *w, int node, int disk)
{
    return w->design->disks[disk].networks != 0 && cs_host_runs(w, node) &&
           (w->g->target_failed || !has_link(w, node, disk));
}

cs_time cs_disk_fails_from(const struct cs_world *w, int disk, int node)
{
    const struct cs_disk_run *run = &w->disks[disk];
    cs_time now = cs_world_now(w);
    cs_time hold = cs_cluster_time(w, CS_P_MAX_REQUEST_HOLD_TIME);
    if (run->holder != node || run->corrupt || run->failed || cs_has(run->path_failed, node) ||
        !cs_host_runs(w, node)) {
        return now;
    }
    if (cs_path_up(w, node, disk)) {
        return CS_NEVER;
    }
    if (!cs_has(run->session_lost, node)) {
        return now;
    }
    return hold >= CS_TIME_MAX ? CS_NEVER : run->lost_at[node] + hold;
}

static void update_sessions(struct cs_world *w, int disk)
{
    struct cs_disk_run *run = &w->disks[disk];
    for (int node = 0; node < w->design->n_nodes; node++) {
        bool lost = is_session_lost(w, node, disk);
        if (lost && !cs_has(run->session_lost, node)) {
            run->session_lost |= cs_one(node);
            run->lost_at[node] = cs_world_now(w);
        } else if (!lost) {
            run->session_lost &= ~cs_one(node);
        }
    }
}

/* ---- renewals ---- */

/* The resource that stands for a disk, CS_NONE when there is none. */
static int resource_of(const struct cs_world *w, int disk)
{
    for (int resource = 0; resource < w->design->n_resources; resource++) {
        if (w->design->resources[resource].disk == disk) {
            return resource;
        }
    }
    return CS_NONE;
}

static cs_time interval_of(const struct cs_world *w, int disk)
{
    int resource = resource_of(w, disk);
    return resource == CS_NONE ? 3 * CS_SECOND
                               : cs_resource_time(w, resource, CS_P_DISK_ARB_INTERVAL);
}

/* The renewal that is still to come, at `from` or later. */
static cs_time next_renewal(const struct cs_world *w, int disk, cs_time from)
{
    return cs_next_tick(w, w->disks[disk].renew_phase, interval_of(w, disk), from);
}

/* The first renewal at `from` or later, whether or not it has passed. */
static cs_time renewal_from(const struct cs_world *w, int disk, cs_time from)
{
    cs_time phase = w->disks[disk].renew_phase, interval = interval_of(w, disk);
    return from <= phase ? phase : phase + (from - phase + interval - 1) / interval * interval;
}

static uint8_t renewals_of(const struct cs_world *w, int disk)
{
    const struct cs_disk_run *run = &w->disks[disk];
    if (run->holder == CS_NONE || !cs_host_runs(w, run->holder)) {
        return RENEWALS_NONE;
    }
    if (cs_path_up(w, run->holder, disk)) {
        return RENEWALS_WELL;
    }
    bool at_once = run->failed || cs_has(run->path_failed, run->holder);
    return !at_once && is_session_lost(w, run->holder, disk) ? RENEWALS_HELD : RENEWALS_FAIL;
}

/* When requests of the holder that wait for its session begin to fail. */
static cs_time hold_ends(const struct cs_world *w, int disk)
{
    const struct cs_disk_run *run = &w->disks[disk];
    cs_time hold = cs_cluster_time(w, CS_P_MAX_REQUEST_HOLD_TIME);
    return hold >= CS_TIME_MAX ? CS_NEVER : run->lost_at[run->holder] + hold;
}

/* The first renewal of the present stretch that fails; CS_NEVER when none will. */
static cs_time first_failure(const struct cs_world *w, int disk)
{
    const struct cs_disk_run *run = &w->disks[disk];
    if (run->renewals == RENEWALS_FAIL) {
        return run->first_tick;
    }
    cs_time ends = run->renewals == RENEWALS_HELD ? hold_ends(w, disk) : CS_NEVER;
    if (ends == CS_NEVER) {
        return CS_NEVER;
    }
    return renewal_from(w, disk, ends > run->first_tick ? ends : run->first_tick);
}

/* Ends the stretch: `flag` becomes what the last renewal before now found. */
static void end_stretch(struct cs_world *w, int disk)
{
    struct cs_disk_run *run = &w->disks[disk];
    cs_time next = next_renewal(w, disk, cs_world_now(w));
    if (next <= run->first_tick || run->renewals == RENEWALS_NONE) {
        return; /* there was none */
    }
    run->flag = first_failure(w, disk) < next;
}

static void begin_stretch(struct cs_world *w, int disk)
{
    struct cs_disk_run *run = &w->disks[disk];
    run->renewals = renewals_of(w, disk);
    run->first_tick = next_renewal(w, disk, cs_world_now(w));
}

/* Challengers whose keys the holder could not remove are looked at again. */
static void post_defence(struct cs_world *w, int disk)
{
    const struct cs_disk_run *run = &w->disks[disk];
    if (!w->eager && run->registered != 0 && run->holder != CS_NONE &&
        cs_due(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_DEFEND) == CS_NEVER) {
        cs_post_at(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_DEFEND,
                   next_renewal(w, disk, cs_world_now(w)), CS_BAND_CLOCKWORK);
    }
}

void cs_sessions_change(struct cs_world *w)
{
    for (int disk = 0; disk < w->design->n_disks; disk++) {
        struct cs_disk_run *run = &w->disks[disk];
        bool changed = renewals_of(w, disk) != run->renewals;
        if (changed && !w->eager) {
            end_stretch(w, disk); /* while the times of loss are still the old ones */
        }
        update_sessions(w, disk);
        if (changed) {
            begin_stretch(w, disk);
        }
        post_defence(w, disk);
    }
}

void cs_disks_retime(struct cs_world *w)
{
    for (int disk = 0; disk < w->design->n_disks && !w->eager; disk++) {
        end_stretch(w, disk);
    }
}

void cs_disks_retimed(struct cs_world *w)
{
    for (int disk = 0; disk < w->design->n_disks; disk++) {
        begin_stretch(w, disk);
        cs_unpost(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_DEFEND);
        post_defence(w, disk);
        if (w->eager) {
            cs_disk_eager(w, disk);
        }
    }
    for (int resource = 0; resource < w->design->n_resources; resource++) {
        cs_health_arm(w, resource);
    }
}

cs_time cs_disk_flag_due(const struct cs_world *w, int disk, int node)
{
    const struct cs_disk_run *run = &w->disks[disk];
    if (run->holder != node) {
        /* Another took it, and the renewals count from then: the next one finds that out. */
        cs_time found = run->renew_phase + interval_of(w, disk);
        return found > cs_world_now(w) ? found : cs_world_now(w);
    }
    if (w->eager) {
        return run->flag ? cs_world_now(w) : CS_NEVER;
    }
    bool none_yet = run->renewals == RENEWALS_NONE || cs_world_now(w) < run->first_tick;
    if (run->flag && none_yet) {
        return cs_world_now(w);
    }
    cs_time failure = first_failure(w, disk);
    return failure < cs_world_now(w) ? cs_world_now(w) : failure;
}

/* ---- reservations ---- */

static const char *subject_of(const struct cs_world *w, int node)
{
    return node == CS_NONE ? NULL : w->names.node[node];
}

static void say_reserve(struct cs_world *w, int disk, int from, int to, const char *what,
                        int challenger)
{
    cs_tell(w, (struct cs_record){.kind = CS_KIND_RESERVE, .subject = w->names.disk[disk],
                                 .object = subject_of(w, challenger),
                                 .from = subject_of(w, from), .to = subject_of(w, to),
                                 .what = what, .rule = "4.1"});
}

/* What follows when a disk has changed hands. */
static void changed_hands(struct cs_world *w, int disk, int holder, const char *why)
{
    struct cs_disk_run *run = &w->disks[disk];
    run->holder = (int8_t)holder;
    run->registered = 0;
    run->flag = false;
    run->renew_phase = cs_world_now(w);
    begin_stretch(w, disk);
    cs_unpost(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_DEFEND);
    cs_unpost(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_RENEW);
    for (int resource = 0; resource < w->design->n_resources; resource++) {
        if (w->design->resources[resource].disk == disk) {
            cs_work_update(w, resource, why);
            cs_health_arm(w, resource); /* who had it and does not know yet will find out */
        }
    }
    if (w->eager) {
        cs_disk_eager(w, disk);
    }
}

void cs_disk_reserve(struct cs_world *w, int disk, int node)
{
    int before = w->disks[disk].holder;
    if (before == node) {
        return;
    }
    say_reserve(w, disk, before, node, before == CS_NONE ? "reserve" : "preempt", CS_NONE);
    changed_hands(w, disk, node, "reserved");
}

void cs_disk_release(struct cs_world *w, int disk)
{
    int before = w->disks[disk].holder;
    if (before == CS_NONE) {
        return;
    }
    say_reserve(w, disk, before, CS_NONE, "release", CS_NONE);
    changed_hands(w, disk, CS_NONE, "released");
}

void cs_disk_hand_on(struct cs_world *w, int disk, int node)
{
    int before = w->disks[disk].holder;
    if (before == CS_NONE || before == node || !cs_path_up(w, before, disk) ||
        !cs_has(w->nodes[before].view, node)) {
        return;
    }
    uint64_t cause = w->kernel.state->cause;
    cs_disk_release(w, disk);
    cs_because(&w->kernel, cause);
}

void cs_disk_let_go(struct cs_world *w, int node)
{
    uint64_t cause = w->kernel.state->cause;
    for (int disk = 0; disk < w->design->n_disks; disk++) {
        if (w->disks[disk].holder == node && cs_path_up(w, node, disk)) {
            cs_disk_release(w, disk);
            cs_because(&w->kernel, cause);
        }
    }
}

void cs_disk_challenge(struct cs_world *w, int disk, int node)
{
    struct cs_disk_run *run = &w->disks[disk];
    run->registered |= cs_one(node);
    run->challenged_by = w->kernel.state->cause;
    post_defence(w, disk);
}

/* The holder renews: it removes the keys of challengers, if it lives. */
static void defend(struct cs_world *w, int disk)
{
    struct cs_disk_run *run = &w->disks[disk];
    int holder = run->holder;
    if (run->registered == 0 || holder == CS_NONE || !cs_host_runs(w, holder) ||
        !cs_is_member(w, holder) || !cs_path_up(w, holder, disk)) {
        return;
    }
    int challenger = cs_lowest(run->registered);
    run->registered = 0;
    cs_because(&w->kernel, run->challenged_by);
    say_reserve(w, disk, holder, holder, "defend", challenger);
}

/* One renewal of --eager: asks the world, not the stretches above. */
static void renew(struct cs_world *w, int disk)
{
    struct cs_disk_run *run = &w->disks[disk];
    int holder = run->holder;
    if (cs_host_runs(w, holder)) {
        bool held = cs_has(run->session_lost, holder) && !run->failed &&
                    !cs_has(run->path_failed, holder) &&
                    cs_world_now(w) < hold_ends(w, disk);
        run->flag = !cs_path_up(w, holder, disk) && !held;
        cs_tell(w, (struct cs_record){.kind = CS_KIND_EAGER, .subject = w->names.disk[disk],
                                     .what = run->flag ? "renewal failed" : "renewed"});
    }
    defend(w, disk);
    cs_post_at(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_RENEW,
               renewal_from(w, disk, cs_world_now(w) + 1), CS_BAND_CLOCKWORK);
}

void cs_disk_clock(struct cs_world *w, uint32_t disk, uint8_t trigger)
{
    if (w->disks[disk].holder == CS_NONE) {
        return;
    }
    if (trigger == CS_DISK_ON_RENEW) {
        renew(w, (int)disk);
    } else {
        defend(w, (int)disk);
        /* A holder whose service is away may be back any moment; a broken path calls by itself. */
        if (cs_path_up(w, w->disks[disk].holder, (int)disk) && w->disks[disk].registered != 0) {
            cs_post_at(&w->kernel, CS_CAST_DISK, disk, CS_DISK_ON_DEFEND,
                       renewal_from(w, (int)disk, cs_world_now(w) + 1), CS_BAND_CLOCKWORK);
        }
    }
}

void cs_disk_eager(struct cs_world *w, int disk)
{
    if (w->disks[disk].holder != CS_NONE) {
        cs_post_at(&w->kernel, CS_CAST_DISK, (uint32_t)disk, CS_DISK_ON_RENEW,
                   next_renewal(w, disk, cs_world_now(w)), CS_BAND_CLOCKWORK);
    }
}

/* The disks' place among the clockwork; they have no states of their own. */
static const struct cs_named disk_states[] = {{"None", "renewals are not told as states"}};
static const struct cs_named disk_triggers[CS_DISK_TRIGGERS] = {
    [CS_DISK_ON_RENEW] = {"renew", NULL}, [CS_DISK_ON_DEFEND] = {"defend", NULL}};
static uint16_t disk_first[CS_DISK_TRIGGERS];

struct cs_machine cs_machine_disk = {
    .name = "disk",
    .title = "The reservation of a disk.",
    .states = disk_states,
    .triggers = disk_triggers,
    .n_states = 1,
    .n_triggers = CS_DISK_TRIGGERS,
    .silent = true,
    .first = disk_first,
};
