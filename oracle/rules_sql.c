/* oracle/rules_sql.c: SQL Server as a failover cluster instance: what is noticed and acted on at
 * which FailureConditionLevel, how databases come back, and who uses them. */
#include "oracle/guide.h"
#include "oracle/rule.h"
#include "oracle/software.h"

static bool server(const struct cs_ow_resource *resource)
{
    return cs_ow_same(resource->type, "SQL Server");
}

static bool agent(const struct cs_ow_resource *resource)
{
    return cs_ow_same(resource->type, "SQL Server Agent");
}

static int64_t level_of(const struct cs_told *world, int resource)
{
    return cs_told_prop(world, &world->resources[resource].props, CS_OWP_FailureConditionLevel);
}

static cs_time timeout_of(const struct cs_told *world, int resource)
{
    int64_t ms = cs_told_prop(world, &world->resources[resource].props,
                              CS_OWP_HealthCheckTimeout);
    return CS_MS * (ms < 0 ? 0 : ms > UINT32_MAX ? (int64_t)UINT32_MAX : ms); /* as Windows takes */
}

/* Whether the cluster looks after a resource: Online, on a node that takes part, monitored. */
static bool looked_after(const struct cs_told *world, int resource)
{
    const struct cs_ow_resource *it = &world->resources[resource];
    int owner = it->group < 0 ? -1 : world->groups[it->group].owner;
    return it->state == CS_OWS_ONLINE && owner >= 0 &&
           world->nodes[owner].host == CS_OWS_RUNNING &&
           world->nodes[owner].service == CS_OWS_RUNNING && cs_told_in_quorum(world, owner) &&
           cs_told_prop(world, &it->props, CS_OWP_MaintenanceMode) == 0 &&
           cs_told_monitored(world, it->group);
}

/* What the present record says of a SQL Server resource: its index, -1 when it is not of one. */
static int about_server(const struct cs_told *world)
{
    bool is = world->subject.type == CS_OW_RESOURCE &&
              server(&world->resources[world->subject.index]);
    return is ? world->subject.index : -1;
}

static bool killed(const struct cs_told *world, const struct cs_record *record)
{
    return cs_ow_has(record->what, "kill") || cs_ow_has(record->what, "crash") ||
           (cs_ow_same(record->what, "stopped") && world->disturbed_at == world->now);
}

static void open_for(struct cs_case *of, const struct cs_record *record, int who, cs_time within)
{
    cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
        .fragile = true, .due = record->t_us + within});
}

/* The role of an open duty's resource changed hands because of a failure. */
static struct cs_duty *failed_over(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < of->duty_count; i++) {
        if (world->subject.type == CS_OW_GROUP && cs_ow_same(record->what, "Failover") &&
            world->resources[of->duties[i].who].group == world->subject.index) {
            return &of->duties[i];
        }
    }
    return NULL;
}

/* ---- SQL-O72: the service is gone ---- */

static void see_killed(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = about_server(world);
    if (record->kind == CS_KIND_EVENT) {
        struct cs_duty *duty = world->object.type == CS_OW_RESOURCE && record->value == 1069
                                   ? cs_duty_find(of, world->object.index, 1) : NULL;
        cs_duty_kept(of, duty);
    } else if (who >= 0 && record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && killed(world, record) &&
            looked_after(world, who) && level_of(world, who) >= 1) {
            open_for(of, record, who, CS_MS * cs_told_poll(world, who,
                                                           CS_OWP_LooksAlivePollInterval));
        }
    } else if (who >= 0 && cs_duty_find(of, who, 0) != NULL && world->to != CS_OWS_ONLINE) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
        if (world->to == CS_OWS_FAILED) {
            cs_duty_open(of, (struct cs_duty){.who = who, .whom = 1, .since = record->t_us,
                .seq = record->seq, .due = record->t_us + CS_SECOND});
        }
    }
}

static void due_killed(struct cs_case *of, const struct cs_duty *duty)
{
    const char *name = of->world->resources[duty->who].name;
    cs_case_broken(of, duty->seq, duty->due,
                   duty->whom == 0 ? "%s ended at %s and is not noticed at %s"
                                   : "%s failed at %s, but until %s there is no event 1069",
                   name, cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
}

/* ---- SQL-7.2-ZERO: at level 0 nothing is done by itself ---- */

static void see_zero(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = about_server(world);
    struct cs_duty *moved = failed_over(of, record);
    if (record->kind == CS_KIND_OWNER) {
        if (moved != NULL) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s failed over at %s although FailureConditionLevel is 0",
                           record->subject, cs_case_clock(of, record->t_us));
            cs_duty_drop(of, moved);
        }
    } else if (who >= 0 && record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && looked_after(world, who) &&
            level_of(world, who) == 0 &&
            (killed(world, record) || cs_ow_same(record->what, "hung"))) {
            open_for(of, record, who, 2 * CS_MINUTE + timeout_of(world, who));
        }
    } else if (who >= 0 && cs_duty_find(of, who, 0) != NULL &&
               world->to == CS_OWS_ONLINE_PENDING) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s is restarted at %s although FailureConditionLevel is 0",
                       record->subject, cs_case_clock(of, record->t_us));
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    }
}

/* ---- SQL-O73: no result of sp_server_diagnostics ---- */

static void see_silent(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = about_server(world);
    if (who < 0) {
        return;
    }
    cs_time timeout = timeout_of(world, who);
    struct cs_duty *hang = cs_duty_find(of, who, 0);
    if (record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && cs_ow_same(record->what, "hung") &&
            looked_after(world, who) && level_of(world, who) >= 2) {
            open_for(of, record, who, timeout + CS_MS * cs_told_poll(world, who,
                                                           CS_OWP_IsAlivePollInterval));
        } else {
            cs_duty_drop(of, hang);
        }
    } else if (record->kind == CS_KIND_DETECT) {
        if (cs_ow_same(record->what, "sp_server_diagnostics") && record->from == NULL &&
            record->has_value && record->t_us < record->value + timeout) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is called unresponsive at %s, %s after its last good result; "
                           "HealthCheckTimeout is %s", record->subject,
                           cs_case_clock(of, record->t_us),
                           cs_case_span(of, record->t_us - record->value),
                           cs_case_span(of, timeout));
        }
    } else if (hang != NULL && world->to != CS_OWS_ONLINE) {
        /* the last good result is at most one interval, HealthCheckTimeout / 3, old */
        if (record->t_us < hang->since + timeout - timeout / 3) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s hangs since %s and is %s at %s, before HealthCheckTimeout (%s) can "
                           "be over", record->subject, cs_case_clock(of, hang->since),
                           cs_ow_state_text(world->to), cs_case_clock(of, record->t_us),
                           cs_case_span(of, timeout));
            cs_duty_drop(of, hang);
        } else {
            cs_duty_kept(of, hang);
        }
    }
}

static void due_silent(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (looked_after(world, duty->who)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s hangs since %s and is still Online at %s; HealthCheckTimeout is %s",
                       world->resources[duty->who].name, cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due),
                       cs_case_span(of, timeout_of(world, duty->who)));
    }
}

/* ---- SQL-7.2-LOW: unresponsive at level 0 or 1 ---- */

static void see_low(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = about_server(world);
    if (who < 0) {
        return;
    }
    struct cs_duty *duty = cs_duty_find(of, who, 0);
    if (record->kind == CS_KIND_WORK) {
        cs_duty_drop(of, duty);
        if (world->to == CS_OWS_NOT_WORKING && cs_ow_same(record->what, "hung") &&
            looked_after(world, who) && level_of(world, who) < 2) {
            open_for(of, record, who, timeout_of(world, who) + 2 * CS_MINUTE);
        }
    } else if (duty != NULL && world->to == CS_OWS_FAILED) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s hangs since %s and fails at %s although FailureConditionLevel is %lld",
                       record->subject, cs_case_clock(of, duty->since),
                       cs_case_clock(of, record->t_us), (long long)level_of(world, who));
        cs_duty_drop(of, duty);
    }
}

/* ---- errors that sp_server_diagnostics reports ---- */

/* The least level at which an error of a component is acted on; 0 = at none. */
static int64_t level_for(const char *component)
{
    static const struct {
        const char *name;
        int64_t level;
    } levels[] = {{"system", 3}, {"resource", 4}, {"query_processing", 5}};
    for (size_t i = 0; i < CS_LEN(levels); i++) {
        if (cs_ow_same(component, levels[i].name)) {
            return levels[i].level;
        }
    }
    return 0;
}

/* The SQL Server resource whose health diagnostics tell of: there is one instance. */
static int served(const struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        if (server(&world->resources[i])) {
            return i;
        }
    }
    return -1;
}

/* A component of sp_server_diagnostics came into error; the resource that it is about, or -1. */
static int came_into_error(const struct cs_told *world, const struct cs_record *record,
                           const char **component)
{
    if (record->kind != CS_KIND_STATE || world->subject.type != CS_OW_DIAGNOSTICS ||
        world->to != CS_OWS_HEALTH_ERROR) {
        return -1;
    }
    int who = served(world);
    *component = world->things[CS_OW_DIAGNOSTICS][world->subject.index].name;
    bool well = who >= 0 && world->resources[who].work == CS_OWS_WORKING;
    return well && looked_after(world, who) ? who : -1;
}

/* An error that is not to be acted on: nothing may fail for two minutes. */
static void see_harmless(struct cs_case *of, const struct cs_record *record, bool any_level)
{
    struct cs_told *world = of->world;
    const char *component = NULL;
    int who = came_into_error(world, record, &component);
    if (who >= 0) {
        int64_t level = level_for(component);
        bool harmless = any_level ? level == 0 : level > 0 && level_of(world, who) < level;
        if (harmless && of->duty_count == 0) {
            open_for(of, record, who, 2 * CS_MINUTE + timeout_of(world, who));
        } else if (!harmless && level > 0 && level_of(world, who) >= level) {
            cs_duty_drop(of, cs_duty_find(of, who, 0)); /* another error counts */
        }
        return;
    }
    who = about_server(world);
    struct cs_duty *duty = who < 0 ? NULL : cs_duty_find(of, who, 0);
    if (duty == NULL) {
        return;
    }
    if (record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && !cs_ow_same(record->what, "terminated")) {
            cs_duty_drop(of, duty);
        }
    } else if (record->kind == CS_KIND_STATE && world->to == CS_OWS_FAILED) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s fails at %s although its FailureConditionLevel is %lld and nothing is "
                       "wrong but the error reported at %s", record->subject,
                       cs_case_clock(of, record->t_us), (long long)level_of(world, who),
                       cs_case_clock(of, duty->since));
        cs_duty_drop(of, duty);
    }
}

static void see_below(struct cs_case *of, const struct cs_record *record)
{
    see_harmless(of, record, false);
}

static void see_storage(struct cs_case *of, const struct cs_record *record)
{
    see_harmless(of, record, true);
}

static void see_error(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    const char *component = NULL;
    int who = came_into_error(world, record, &component);
    if (who >= 0) {
        int64_t level = level_for(component);
        if (level > 0 && level_of(world, who) >= level && cs_duty_find(of, who, 0) == NULL) {
            /* the next result is at most one interval away; a poll follows it */
            open_for(of, record, who, timeout_of(world, who) / 3 +
                     CS_MS * cs_told_poll(world, who, CS_OWP_IsAlivePollInterval));
        }
    } else if (record->kind == CS_KIND_STATE) {
        struct cs_duty *duty = about_server(world) < 0
                                   ? NULL : cs_duty_find(of, about_server(world), 0);
        if (duty != NULL && world->to == CS_OWS_FAILED) {
            cs_duty_kept(of, duty);
        } else if (world->subject.type == CS_OW_DIAGNOSTICS && world->from == CS_OWS_HEALTH_ERROR) {
            cs_duty_drop(of, cs_duty_find(of, served(world), 0)); /* it was over too soon */
        }
    }
}

static void due_error(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (looked_after(world, duty->who) && world->resources[duty->who].state_seq < duty->seq) {
        cs_case_broken(of, duty->seq, duty->due,
                       "an error of a component was reported at %s and FailureConditionLevel is "
                       "%lld, but %s is still Online at %s", cs_case_clock(of, duty->since),
                       (long long)level_of(world, duty->who), world->resources[duty->who].name,
                       cs_case_clock(of, duty->due));
    }
}

/* ---- SQL-O76: the Agent ---- */

static void see_agent(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_OWNER) {
        struct cs_duty *moved = failed_over(of, record);
        if (moved != NULL) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s failed over at %s because of its Agent, whose RestartAction is 1",
                           record->subject, cs_case_clock(of, record->t_us));
            cs_duty_drop(of, moved);
        }
        return;
    }
    if (world->subject.type != CS_OW_RESOURCE || world->to != CS_OWS_FAILED) {
        return;
    }
    int who = world->subject.index;
    const struct cs_ow_resource *it = &world->resources[who];
    if (agent(it) && it->group >= 0) {
        if (cs_told_prop(world, &it->props, CS_OWP_RestartAction) == 1 &&
            cs_duty_find(of, who, 0) == NULL) {
            open_for(of, record, who, 5 * CS_MINUTE);
        }
        return;
    }
    for (int i = of->duty_count - 1; i >= 0; i--) { /* another failure of the role */
        if (world->resources[of->duties[i].who].group == it->group) {
            cs_duty_drop(of, &of->duties[i]);
        }
    }
}

/* ---- SQL-DATABASE: nothing is ONLINE without its instance ---- */

/* What carries an instance and does not work. */
struct dead {
    const char *name;
    uint64_t seq;
    bool now; /* something was said of it in this instant */
};

static bool resource_dead(const struct cs_told *world, int resource, struct dead *dead)
{
    const struct cs_ow_resource *it = &world->resources[resource];
    int owner = it->group < 0 ? -1 : world->groups[it->group].owner;
    *dead = (struct dead){it->name, it->work_seq, it->dirty};
    return it->group >= 0 && it->work != CS_OWS_WORKING && !cs_ow_same(it->work_why, "hung") &&
           /* on a frozen node nothing changes, and nobody can ask */
           (owner < 0 || world->nodes[owner].host != CS_OWS_FROZEN);
}

/* While a computer shuts down, nobody tells when its services end. */
static bool computer_dead(const struct cs_told *world, int computer, struct dead *dead)
{
    const struct cs_ow_thing *it = &world->things[CS_OW_COMPUTER][computer];
    *dead = (struct dead){it->name, it->seq, it->since == world->now};
    return it->state == CS_OWS_OFF || it->state == CS_OWS_BOOTING;
}

static bool instance_dead(const struct cs_told *world, int instance, struct dead *dead)
{
    if (instance < 0) {
        return false;
    }
    const struct cs_ow_instance *it = &world->instances[instance];
    return it->resource >= 0   ? resource_dead(world, it->resource, dead)
           : it->computer >= 0 ? computer_dead(world, it->computer, dead)
                               : false;
}

static void settle_database(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        const struct cs_ow_database *it = &world->databases[i];
        struct dead dead = {NULL, 0, false};
        bool said = it->since == world->now;
        if (!instance_dead(world, it->instance, &dead) || (!dead.now && !said)) {
            continue;
        }
        if (it->state == CS_OWS_DB_ONLINE) {
            cs_case_broken(of, said && it->seq > dead.seq ? it->seq : dead.seq, world->now,
                           "%s is ONLINE at %s although %s does not work", it->name,
                           cs_case_clock(of, world->now), dead.name);
        } else if (dead.now) {
            cs_case_kept(of, dead.seq);
        }
    }
}

/* ---- SQL-O77: those who use a database ---- */

static bool uses(const struct cs_told *world, int copy)
{
    int component = world->copies[copy].component;
    return component >= 0 && world->components[component].databases.room > 0;
}

static void settle_away(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        if (!uses(world, i)) {
            continue;
        }
        const struct cs_ow_copy *it = &world->copies[i];
        struct cs_duty *duty = cs_duty_find(of, i, 0);
        bool lacks = it->state == CS_OWS_RUNNING &&
                     !cs_told_databases_ok(world, it->component) &&
                     cs_told_machine_runs(world, it->machine);
        if (lacks && duty == NULL) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = world->now,
                .seq = it->seq > world->disturbed_seq ? it->seq : world->disturbed_seq,
                .due = world->now + CS_MINUTE});
        } else if (!lacks && duty != NULL) {
            if (it->state != CS_OWS_RUNNING && !cs_told_databases_ok(world, it->component)) {
                cs_duty_kept(of, duty);
            } else {
                cs_duty_drop(of, duty);
            }
        } else if (duty == NULL && it->since == world->now && it->state == CS_OWS_WAITING &&
                   !cs_told_databases_ok(world, it->component)) {
            cs_case_kept(of, it->seq);
        }
    }
}

static void due_away(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "component %s is Running at %s although a database that it uses is away since "
                   "%s", of->world->copies[duty->who].name, cs_case_clock(of, duty->due),
                   cs_case_clock(of, duty->since));
}

static void settle_back(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        if (!uses(world, i)) {
            continue;
        }
        cs_guide_reconnects(of, i, true);
    }
}

static void due_back(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "component %s has all that it needs, its databases under the same name, since "
                   "%s, but is %s at %s", of->world->copies[duty->who].name,
                   cs_case_clock(of, duty->since),
                   cs_ow_state_text(of->world->copies[duty->who].state),
                   cs_case_clock(of, duty->due));
}

/* ---- SQL-O78, SQL-7.3.a: redo ---- */

/* How the instance of a database last stopped. */
struct stop {
    struct cs_cells orderly; /* bool */
};

static bool *orderly(struct cs_case *of, int database)
{
    struct stop *stops = of->memory;
    return cs_case_cell(of, &stops->orderly, database, sizeof(bool));
}

static void see_redo(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_DATABASE) {
        return;
    }
    struct cs_duty *duty = cs_duty_find(of, who, 0);
    if (record->kind == CS_KIND_STATE && world->to != CS_OWS_DB_ONLINE) {
        cs_duty_drop(of, duty); /* it was cut short */
        return;
    }
    if (record->kind == CS_KIND_STATE || !cs_ow_same(record->what, "redo")) {
        cs_duty_kept(of, duty); /* it can be used, or its next phase begins */
        return;
    }
    const struct cs_ow_props *props = &world->databases[world->subject.index].props;
    int64_t target = props->set[CS_OWP_TargetRecoveryTime]
                         ? props->value[CS_OWP_TargetRecoveryTime] : 60;
    target = target < 0 ? 0 : target > 86400 ? 86400 : target; /* a day is the most there is */
    cs_time bound = (target == 0 ? 60 : target) * CS_SECOND;
    cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
        .number = bound, .due = record->t_us + bound + CS_SECOND});
}

static void due_redo(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_database *it = &world->databases[duty->who];
    struct dead dead = {NULL, 0, false};
    int resource = it->instance < 0 ? -1 : world->instances[it->instance].resource;
    int group = resource < 0 ? -1 : world->resources[resource].group;
    int owner = group < 0 ? -1 : world->groups[group].owner;
    bool frozen = owner >= 0 && world->nodes[owner].host == CS_OWS_FROZEN;
    if (!frozen && !instance_dead(world, it->instance, &dead)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "redo of %s takes longer than from %s to %s; TargetRecoveryTime allows %s",
                       it->name, cs_case_clock(of, duty->since), cs_case_clock(of, duty->due),
                       cs_case_span(of, duty->number));
    }
}

static void note_stop(struct cs_case *of, bool in_order)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        int instance = world->databases[i].instance;
        if (instance >= 0 && world->instances[instance].resource == world->subject.index) {
            *orderly(of, i) = in_order;
        }
    }
}

static void see_planned(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (about_server(world) >= 0) {
        if (record->kind == CS_KIND_STATE && world->to == CS_OWS_OFFLINE_PENDING) {
            note_stop(of, world->resources[who].work == CS_OWS_WORKING);
        } else if (record->kind == CS_KIND_CALL ? cs_ow_same(record->what, "Terminate")
                   : record->kind == CS_KIND_WORK && world->to == CS_OWS_NOT_WORKING &&
                     !cs_ow_same(record->what, "stopped")) {
            note_stop(of, false);
        }
    } else if (world->subject.type == CS_OW_DATABASE && *orderly(of, who)) {
        if (record->kind == CS_KIND_WAIT && cs_ow_same(record->what, "redo")) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s redoes work at %s although its instance was stopped in order",
                           record->subject, cs_case_clock(of, record->t_us));
            *orderly(of, who) = false;
        } else if (record->kind == CS_KIND_STATE && world->to == CS_OWS_DB_ONLINE) {
            cs_case_kept(of, record->seq);
            *orderly(of, who) = false;
        }
    }
}

/* ---- SQL-7.3-UNDO: when a database can be used ---- */

static void see_undo(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_DATABASE) {
        return;
    }
    int who = world->subject.index;
    const struct cs_ow_database *it = &world->databases[who];
    const char *edition = it->instance < 0 ? NULL : world->instances[it->instance].edition;
    struct cs_duty *standard = cs_duty_find(of, who, 0);
    if (record->kind == CS_KIND_STATE) {
        if (standard != NULL && world->to == CS_OWS_DB_ONLINE && record->t_us < standard->number) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is ONLINE at %s, before its undo is over at %s: Standard Edition "
                           "has no fast recovery", record->subject, cs_case_clock(of, record->t_us),
                           cs_case_clock(of, standard->number));
            cs_duty_drop(of, standard);
        } else if (standard != NULL) {
            cs_duty_kept(of, standard);
        }
    } else if (!cs_ow_same(record->what, "undo") || !record->has_value) {
        return;
    } else if (cs_ow_has(edition, "Enterprise") || cs_ow_has(edition, "Developer")) {
        cs_duty_open(of, (struct cs_duty){.who = who, .whom = 1, .since = record->t_us,
            .seq = record->seq, .due = record->t_us});
    } else if (cs_ow_has(edition, "Standard")) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
            .number = record->value, .due = record->value});
    }
}

static void due_undo(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_database *it = &of->world->databases[duty->who];
    if (duty->whom == 1 && it->state != CS_OWS_DB_ONLINE) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s is %s at %s while only undo is left: Enterprise Edition has fast "
                       "recovery", it->name, cs_ow_state_text(it->state),
                       cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

#define FOP "SQL:failover-policy-for-failover-cluster-instances"

const struct cs_rule_code cs_rules_sql[] = {
    {{"SQL-O72", "A SQL Server service that ended is noticed at the next poll",
      "facts O72, 7.2, N20, " FOP "; the restart and failover after it are WSFC-5.4.a and "
      "WSFC-O43 to WSFC-O47, which hold for any resource",
      "the service of an Online SQL Server resource ends, FailureConditionLevel is 1 or higher",
      "it is Failed within LooksAlivePollInterval, with 1069 within 1 s",
      "not noticed in time, or no event"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE) | CS_SEES(EVENT),
     .see = see_killed,
     .due = due_killed},
    {{"SQL-7.2-ZERO", "FailureConditionLevel 0: no restart and no failover by itself",
      "facts 7.2, " FOP "; the time is HealthCheckTimeout and two minutes (ours)",
      "the service of an Online SQL Server resource ends or hangs at FailureConditionLevel 0",
      "it is neither restarted nor failed over in HealthCheckTimeout and two minutes, nobody "
      "acting", "it is"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE) | CS_SEES(OWNER),
     .see = see_zero},
    {{"SQL-O73", "A SQL Server that hangs is acted on after HealthCheckTimeout, not before",
      "facts O73, 7.2, 7.2.a, 7.3, N44, N45, " FOP,
      "an Online SQL Server hangs at FailureConditionLevel 2 or higher, or is called unresponsive",
      "called unresponsive not before HealthCheckTimeout after the last good result of "
      "sp_server_diagnostics (at most HealthCheckTimeout / 3 before the hang); no longer Online at "
      "the latest HealthCheckTimeout and IsAlivePollInterval after the hang",
      "acted on too early, or not at all"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE) | CS_SEES(DETECT),
     .see = see_silent,
     .due = due_silent},
    {{"SQL-7.2-LOW", "A SQL Server that hangs at FailureConditionLevel 0 or 1 is left alone",
      "facts O73, 7.2, " FOP "; the two minutes are ours",
      "an Online SQL Server hangs at FailureConditionLevel 0 or 1",
      "it is not Failed in HealthCheckTimeout and two minutes, nobody acting", "it fails"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE),
     .see = see_low},
    {{"SQL-O74", "An error below its FailureConditionLevel is not acted on",
      "facts O74, 7.2, N46, " FOP "; the two minutes are ours",
      "sp_server_diagnostics reports an error of system, resource or query_processing while "
      "FailureConditionLevel is below 3, 4 or 5, and SQL Server works",
      "it is not Failed in HealthCheckTimeout and two minutes, nobody acting",
      "it fails"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE),
     .see = see_below},
    {{"SQL-7.2-LEVEL", "An error at its FailureConditionLevel is acted on",
      "facts 7.2, N45, N46, " FOP,
      "sp_server_diagnostics reports an error of system, resource or query_processing at "
      "FailureConditionLevel 3, 4 or 5 or higher",
      "the resource is Failed after the next result and the next poll (HealthCheckTimeout / 3 and "
      "IsAlivePollInterval)", "still Online then"},
     .kinds = CS_SEES(STATE),
     .see = see_error,
     .due = due_error},
    {{"SQL-O75", "An error of io_subsystem or events never triggers by itself",
      "facts O75, 7.2, " FOP "; the two minutes are ours",
      "sp_server_diagnostics reports an error of io_subsystem or events, and SQL Server works",
      "it is not Failed in HealthCheckTimeout and two minutes, at no FailureConditionLevel, nobody "
      "acting", "it fails"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE),
     .see = see_storage},
    {{"SQL-O76", "An Agent with RestartAction 1 does not fail the role over",
      "facts O76, 7.1.b, SQL:windows-server-failover-clustering-wsfc-with-sql-server; the five "
      "minutes are ours",
      "a SQL Server Agent resource with RestartAction 1 fails",
      "its role does not fail over in five minutes, nothing else of it failing",
      "it fails over"},
     .kinds = CS_SEES(STATE) | CS_SEES(OWNER),
     .see = see_agent},
    {{"SQL-DATABASE", "A database is never ONLINE while its instance does not work",
      "facts 7.3, xprotect-facts X171, SQLST",
      "an instance's process, or its computer, ends or is not there",
      "none of its databases is ONLINE",
      "one is"},
     .settle = settle_database},
    {{"SQL-O77-AWAY", "Who uses a database notices when it is away",
      "facts O77, 7.4.a, SQL client pages (the connection is broken); xprotect-facts X82; the "
      "minute is ours (call time-outs)",
      "a database is not ONLINE, or its instance's name does not answer",
      "no copy of a component that uses it is Running a minute later", "one is"},
     .settle = settle_away,
     .due = due_away},
    {{"SQL-O77", "Who uses a database reconnects to the same name",
      "facts O77, 7.4.a, N50, SQL client pages; xprotect-facts X82; the time is two minutes and "
      "twice the declared reconnect and start times (ours)",
      "a copy of a component waits or starts, its databases are ONLINE under their instance's name "
      "and all else that it needs runs",
      "it is Running in two minutes and twice its reconnect and start times, nobody needing to "
      "act", "it is not"},
     .settle = settle_back,
     .due = due_back},
    {{"SQL-O78", "Redo after a crash is bounded by TargetRecoveryTime",
      "facts O78, 7.3, N48, N49, ms189262", "a database redoes work",
      "in TargetRecoveryTime at most (0: about one minute); one second more is borne",
      "it takes longer"},
     .kinds = CS_SEES(WAIT) | CS_SEES(STATE),
     .see = see_redo,
     .due = due_redo},
    {{"SQL-7.3-UNDO", "Undo keeps a database of Standard Edition away, not one of Enterprise",
      "facts 7.3 (fast recovery, Enterprise); xprotect-facts X172, SQLED",
      "a database undoes what was not committed",
      "Enterprise (or Developer): it is ONLINE meanwhile. Standard: not before that is over",
      "the other way round"},
     .kinds = CS_SEES(STATE) | CS_SEES(WAIT),
     .see = see_undo,
     .due = due_undo},
    {{"SQL-7.3.a", "After an orderly stop there is nothing to redo",
      "facts O78, 7.3.a, SQL:always-on-failover-cluster-instances-sql-server",
      "a database comes ONLINE again after its instance was taken offline in order",
      "without redo", "with redo"},
     .kinds = CS_SEES(STATE) | CS_SEES(CALL) | CS_SEES(WORK) | CS_SEES(WAIT),
     .memory = sizeof(struct stop),
     .see = see_planned},
};
const size_t cs_rules_sql_count = CS_LEN(cs_rules_sql);
