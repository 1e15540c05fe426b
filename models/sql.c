/* models/sql.c: what sp_server_diagnostics says of an instance of SQL Server, and what the cluster
 * makes of it (facts 7.2). A result that says that all is well is no event, as in health.c: when
 * something goes wrong, the result that tells of it, or the end of the wait for it, is computed. */
#include "models/actions.h"

static bool is_sql(const struct cs_world *w, int resource)
{
    return w->design->resources[resource].type == CS_TYPE_SQL_SERVER;
}

static bool is_the_instance(const struct cs_world *w, int resource)
{
    return w->design->sql.present && w->design->sql.resource == resource;
}

static int64_t level_of(const struct cs_world *w, int resource)
{
    return cs_resource_prop(w, resource, CS_P_FAILURE_CONDITION_LEVEL);
}

bool cs_sql_unwatched(const struct cs_world *w, int resource)
{
    return is_sql(w, resource) && level_of(w, resource) == 0;
}

/* CS_NEVER when no result is waited for. The property's least value makes it 5 s (N45). */
static cs_time interval_of(const struct cs_world *w, int resource)
{
    cs_time timeout = cs_resource_time(w, resource, CS_P_HEALTH_CHECK_TIMEOUT);
    return timeout == CS_NEVER ? CS_NEVER : timeout / 3;
}

/* The component in error on which the policy acts; CS_NONE. io_subsystem and events never count. */
static int error_of(const struct cs_world *w, int resource)
{
    static const int levels[CS_DIAGNOSTICS] = {
        [CS_DIAG_SYSTEM] = 3, [CS_DIAG_RESOURCE] = 4, [CS_DIAG_QUERY_PROCESSING] = 5};
    for (int i = 0; is_the_instance(w, resource) && i < CS_DIAGNOSTICS; i++) {
        bool counts = levels[i] != 0 && level_of(w, resource) >= levels[i];
        if (counts && w->g->diagnosis[i] == CS_DIAGNOSIS_ERROR) {
            return i;
        }
    }
    return CS_NONE;
}

void cs_diagnostics_reset(struct cs_world *w, int resource, uint64_t draw)
{
    struct cs_diagnostics_run *run = &w->resources[resource].diagnostics;
    run->interval = is_sql(w, resource) ? interval_of(w, resource) : CS_NEVER;
    if (run->interval == CS_NEVER) {
        return;
    }
    run->on = run->well = true;
    run->phase = (cs_time)(draw % (uint64_t)run->interval);
    run->last = run->phase - run->interval;
}

static void post(struct cs_world *w, int r, uint8_t trigger, cs_time at)
{
    if (at > CS_TIME_MAX) {
        cs_unpost(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, trigger);
    } else {
        cs_post_at(&w->kernel, CS_CAST_RESOURCE, (uint32_t)r, trigger, at, CS_BAND_CLOCKWORK);
    }
}

static cs_time next_result(const struct cs_world *w, const struct cs_diagnostics_run *run)
{
    return cs_next_tick(w, run->phase, run->interval, cs_world_now(w));
}

/* Brings `last` up to now, and begins anew where the reports do: when the resource has come online,
 * when its node goes on, and when the interval has changed. Then a result comes at once. */
static void follow_results(struct cs_world *w, int r, cs_time interval)
{
    struct cs_diagnostics_run *run = &w->resources[r].diagnostics;
    bool well = w->resources[r].process == CS_PROC_WELL;
    if (!run->on) {
        run->phase = run->last = cs_world_now(w);
        run->interval = interval;
        run->bad = 0;
    } else if (run->well && !w->eager) {
        cs_time passed = next_result(w, run) - run->interval;
        run->last = passed > run->last ? passed : run->last;
    }
    if (run->interval != interval) {
        run->interval = interval;
        run->phase = cs_world_now(w);
        run->last = well ? run->phase : run->last;
    }
    run->on = true;
    run->well = well;
}

void cs_diagnostics_arm(struct cs_world *w, int r, bool watched)
{
    struct cs_diagnostics_run *run = &w->resources[r].diagnostics;
    if (!is_sql(w, r)) {
        return;
    }
    cs_time interval = watched ? interval_of(w, r) : CS_NEVER;
    if (interval == CS_NEVER) {
        run->on = false;
        post(w, r, CS_RES_ON_DIAGNOSTICS, CS_NEVER);
        post(w, r, CS_RES_ON_UNRESPONSIVE, CS_NEVER);
        return;
    }
    follow_results(w, r, interval);
    bool silent = !run->well && level_of(w, r) >= 2;
    bool error = run->well && error_of(w, r) != CS_NONE;
    uint8_t bad = silent ? 2 : error ? 1 : 0;
    if (bad != run->bad) {
        run->bad_by = w->kernel.state->cause;
    }
    run->bad = bad;
    cs_time now = cs_world_now(w);
    cs_time ends = run->last + cs_resource_time(w, r, CS_P_HEALTH_CHECK_TIMEOUT);
    post(w, r, CS_RES_ON_DIAGNOSTICS, error || w->eager ? next_result(w, run) : CS_NEVER);
    post(w, r, CS_RES_ON_UNRESPONSIVE, !silent ? CS_NEVER : ends > now ? ends : now);
}

static void read_result(struct cs_world *w, int r)
{
    struct cs_diagnostics_run *run = &w->resources[r].diagnostics;
    cs_time now = cs_world_now(w);
    bool comes = w->resources[r].process == CS_PROC_WELL;
    int error = comes ? error_of(w, r) : CS_NONE;
    run->last = comes ? now : run->last;
    if (w->eager) {
        const char *said = error != CS_NONE ? cs_diagnostic_name(error) : "clean";
        cs_tell(w, (struct cs_record){.kind = CS_KIND_EAGER,
                                      .subject = w->names.resource[r],
                                      .what = "sp_server_diagnostics",
                                      .to = comes ? said : "no result"});
        post(w, r, CS_RES_ON_DIAGNOSTICS, now + run->interval);
    }
    if (error != CS_NONE) {
        cs_health_notice(w, r, run->bad_by,
                         (struct cs_record){.what = "sp_server_diagnostics",
                                            .from = cs_diagnostic_name(error),
                                            .rule = "7.2; N46",
                                            .value = now});
    }
}

void cs_diagnostics_clock(struct cs_world *w, uint32_t resource, uint8_t trigger)
{
    int r = (int)resource;
    const struct cs_diagnostics_run *run = &w->resources[r].diagnostics;
    if (!run->on || !cs_health_watched(w, r)) {
        return;
    }
    if (trigger == CS_RES_ON_DIAGNOSTICS) {
        read_result(w, r);
    } else if (w->resources[r].process != CS_PROC_WELL) {
        cs_health_notice(w, r, run->bad_by,
                         (struct cs_record){.what = "sp_server_diagnostics",
                                            .rule = "7.2; 7.2.a; N44",
                                            .value = run->last});
    }
}

/* ---- What it reports ---- */

static void report(struct cs_world *w, int diagnostic, int diagnosis, const char *why)
{
    uint8_t before = w->g->diagnosis[diagnostic];
    if (before == diagnosis) {
        return;
    }
    uint64_t cause = w->kernel.state->cause;
    w->g->diagnosis[diagnostic] = (uint8_t)diagnosis;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                                  .subject = w->names.diagnostics[diagnostic],
                                  .from = cs_diagnosis_name(before),
                                  .to = cs_diagnosis_name(diagnosis),
                                  .what = why,
                                  .rule = "7.2"});
    cs_because(&w->kernel, cause);
}

void cs_sql_started(struct cs_world *w, int resource)
{
    for (int i = 0; is_the_instance(w, resource) && i < CS_DIAGNOSTICS; i++) {
        report(w, i, CS_DIAGNOSIS_CLEAN, "instance-started");
    }
}

/* ---- Verbs ---- */

static struct cs_outcome set_diagnostics(struct cs_world *w, const struct cs_action_spec *action,
                                         uint64_t record __attribute__((unused)))
{
    int r = action->resource;
    if (!is_the_instance(w, r)) {
        return cs_refused("the resource is not the design's instance of SQL Server", 0);
    }
    if (w->resources[r].process != CS_PROC_WELL) {
        return cs_refused("the instance does not run, and reports nothing", 0);
    }
    if (w->g->diagnosis[action->diagnostic] == action->state) {
        return cs_refused("it reports this already", 0);
    }
    bool mended = action->state == CS_DIAGNOSIS_CLEAN;
    (void)cs_tell(w, (struct cs_record){.kind = mended ? CS_KIND_REPAIR : CS_KIND_FAULT,
                                        .subject = w->names.resource[r],
                                        .what = cs_verbs[action->verb].name});
    report(w, action->diagnostic, action->state, cs_verbs[action->verb].name);
    cs_health_arm(w, r);
    return cs_done();
}

static struct cs_outcome damage_database(struct cs_world *w, const struct cs_action_spec *action,
                                         uint64_t record __attribute__((unused)))
{
    int d = action->database;
    if (w->databases[d].damaged) {
        return cs_refused("the database is damaged", 0);
    }
    if (w->databases[d].state == CS_DB_RESTORING) {
        return cs_refused("the database is being replaced by a backup", 0);
    }
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_FAULT,
                                        .subject = w->names.database[d],
                                        .what = cs_verbs[action->verb].name});
    cs_database_damage(w, d);
    return cs_done();
}

cs_verb_act *const cs_sql_acts[CS_VERBS] = {
    [CS_V_SET_DIAGNOSTICS] = set_diagnostics,
    [CS_V_DAMAGE_DATABASE] = damage_database,
};
