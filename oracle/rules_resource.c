/* oracle/rules_resource.c: how failures are noticed, and the ladder of restart and failover. */
#include "oracle/rule.h"
#include "oracle/software.h"

#define NO_LIMIT INT64_C(0xFFFFFFFF)

/* The rungs of the ladder, facts 5.4. */
enum rung {
    NO_RUNG,
    RESTART,
    RESTART_ANEW,
    STAY,
    NEVER_RESTART,
    FAILOVER,
    FAILOVER_RAISED,
    TERMINAL
};

static bool generic(const struct cs_ow_resource *resource)
{
    return cs_ow_has(resource->type, "Generic Service");
}

static bool runs(const struct cs_told *world, int node)
{
    return node >= 0 && world->nodes[node].host == CS_OWS_RUNNING &&
           world->nodes[node].service == CS_OWS_RUNNING && cs_told_in_quorum(world, node);
}

/* What the documents make of the failure that the present record tells of. What somebody did to the
 * cluster at the very instant, other than to bring the failure about, may have come first. */
static enum rung rung_of(const struct cs_told *world, const struct cs_record *record)
{
    if (world->subject.type != CS_OW_RESOURCE || world->to != CS_OWS_FAILED ||
        (world->from != CS_OWS_ONLINE && world->from != CS_OWS_ONLINE_PENDING)) {
        return NO_RUNG;
    }
    const struct cs_ow_resource *it = &world->resources[world->subject.index];
    int group = it->group;
    if (group < 0 || cs_told_prop(world, &world->groups[group].props, CS_OWP_IsCoreGroup) == 1 ||
        !runs(world, world->groups[group].owner)) {
        return NO_RUNG;
    }
    if (world->disturbed_at == world->now && world->disturbed_seq != record->cause) {
        return NO_RUNG;
    }
    int64_t action = cs_told_prop(world, &it->props, CS_OWP_RestartAction);
    if (action == 0) {
        return NEVER_RESTART;
    }
    if (it->restarts_before < cs_told_prop(world, &it->props, CS_OWP_RestartThreshold)) {
        return it->restart_expired ? RESTART_ANEW : RESTART;
    }
    if (action == 1) {
        return STAY;
    }
    int used = cs_told_failovers_used(world, group);
    if (used >= cs_told_threshold(world, group)) {
        return TERMINAL;
    }
    if (cs_told_candidates(world, group) == 0) {
        return NO_RUNG;
    }
    return used >= world->counts[CS_OW_NODE] - 1 ? FAILOVER_RAISED : FAILOVER;
}

static void open_for(struct cs_case *of, const struct cs_record *record, cs_time within)
{
    const struct cs_told *world = of->world;
    int who = world->subject.index;
    cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
        .number = world->groups[world->resources[who].group].owner, .fragile = true,
        .due = record->t_us + within});
}

/* Another resource of the role fails, or membership changes: which rung holds is no longer sure.
 * Or somebody brings the resource online, which may be at the very instant of the failure. */
static void drop_mixed(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    for (int i = of->duty_count - 1; i >= 0; i--) {
        int who = of->duties[i].who;
        bool other = record->kind == CS_KIND_STATE && world->subject.type == CS_OW_RESOURCE &&
                     world->to == CS_OWS_FAILED && world->subject.index != who &&
                     world->resources[world->subject.index].group == world->resources[who].group;
        bool person = record->kind == CS_KIND_STATE && world->subject.type == CS_OW_RESOURCE &&
                      world->to == CS_OWS_ONLINE_PENDING && world->subject.index == who &&
                      cs_told_by_action(world, record);
        if (record->kind == CS_KIND_VIEW || other || person) {
            cs_duty_drop(of, &of->duties[i]);
        }
    }
}

static void moved_instead(struct cs_case *of, const struct cs_record *record, const char *although)
{
    const struct cs_told *world = of->world;
    for (int i = of->duty_count - 1; i >= 0; i--) {
        struct cs_duty *duty = &of->duties[i];
        if (world->subject.type == CS_OW_GROUP &&
            world->resources[duty->who].group == world->subject.index) {
            if (cs_ow_same(record->what, "Failover")) { /* a move for another reason is no rung */
                cs_case_broken(of, record->seq, record->t_us, "%s was moved at %s although %s",
                               record->subject, cs_case_clock(of, record->t_us), although);
            }
            cs_duty_drop(of, duty);
        }
    }
}

/* ---- restart in place ---- */

static void see_restart(struct cs_case *of, const struct cs_record *record, enum rung a,
                        enum rung b)
{
    struct cs_told *world = of->world;
    drop_mixed(of, record);
    if (record->kind == CS_KIND_OWNER) {
        moved_instead(of, record, "a restart in place was left");
        return;
    }
    enum rung rung = rung_of(world, record);
    int who = world->subject.index;
    if (rung != NO_RUNG && (rung == a || rung == b)) {
        open_for(of, record, CS_MS * cs_told_prop(world, &world->resources[who].props,
                                                   CS_OWP_RestartDelay));
        return;
    }
    struct cs_duty *duty = world->subject.type == CS_OW_RESOURCE ? cs_duty_find(of, who, 0) : NULL;
    if (duty == NULL || world->to != CS_OWS_ONLINE_PENDING) {
        return;
    }
    if (record->t_us < duty->due) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s failed at %s and is restarted at %s, before its RestartDelay is over",
                       record->subject, cs_case_clock(of, duty->since),
                       cs_case_clock(of, record->t_us));
        cs_duty_drop(of, duty);
    } else {
        cs_duty_kept(of, duty);
    }
}

static void see_o42b(struct cs_case *of, const struct cs_record *record)
{
    see_restart(of, record, RESTART, RESTART_ANEW);
}

static void see_o44(struct cs_case *of, const struct cs_record *record)
{
    see_restart(of, record, RESTART_ANEW, RESTART_ANEW);
}

static void due_restart(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *it = &world->resources[duty->who];
    const struct cs_ow_group *group = &world->groups[it->group];
    for (int i = 0; i < group->resource_count; i++) {
        enum cs_ow_state state = world->resources[group->resources[i]].state;
        if (state == CS_OWS_OFFLINE_PENDING || state == CS_OWS_ONLINE_PENDING) {
            return; /* dependents are still being taken down: no time is documented */
        }
    }
    if (it->state == CS_OWS_FAILED && cs_told_depends_ok(world, duty->who)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "resource %s failed at %s and was not restarted in place at %s, %d of %lld "
                       "restarts being used", it->name, cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due), it->restarts_before,
                       (long long)cs_told_prop(world, &it->props, CS_OWP_RestartThreshold));
    }
}

/* ---- failover ---- */

static cs_time pending_time(const struct cs_told *world, int resource)
{
    return cs_told_unlimited(world, resource, CS_OWP_PendingTimeout)
               ? 1000 * CS_DAY
               : CS_MS * cs_told_poll(world, resource, CS_OWP_PendingTimeout);
}

/* How long the rest of a failed resource's role may take to go offline: one after the other, each
 * no longer than its PendingTimeout, when it is ended by force (5.3.f). */
static cs_time leaving_time(const struct cs_told *world, int failed)
{
    const struct cs_ow_group *group = &world->groups[world->resources[failed].group];
    cs_time own = pending_time(world, failed), rest = 0;
    for (int i = 0; i < group->resource_count; i++) {
        rest += group->resources[i] == failed ? 0 : pending_time(world, group->resources[i]);
    }
    return rest > own ? rest : own;
}

static void see_failover(struct cs_case *of, const struct cs_record *record, enum rung a,
                         enum rung b)
{
    struct cs_told *world = of->world;
    drop_mixed(of, record);
    if (record->kind == CS_KIND_OWNER) {
        for (int i = of->duty_count - 1; i >= 0 && world->subject.type == CS_OW_GROUP; i--) {
            if (world->resources[of->duties[i].who].group == world->subject.index &&
                world->to_node >= 0 && world->to_node != of->duties[i].number) {
                cs_duty_kept(of, &of->duties[i]);
            }
        }
        return;
    }
    enum rung rung = rung_of(world, record);
    if (rung != NO_RUNG && (rung == a || rung == b)) {
        open_for(of, record, leaving_time(world, world->subject.index));
        return;
    }
    struct cs_duty *duty = world->subject.type == CS_OW_RESOURCE
                               ? cs_duty_find(of, world->subject.index, 0) : NULL;
    if (duty != NULL && world->to == CS_OWS_ONLINE_PENDING) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s failed at %s and is restarted in place once more at %s",
                       record->subject, cs_case_clock(of, duty->since),
                       cs_case_clock(of, record->t_us));
        cs_duty_drop(of, duty);
    }
}

static void see_o43(struct cs_case *of, const struct cs_record *record)
{
    see_failover(of, record, FAILOVER, FAILOVER_RAISED);
}

static void see_o52(struct cs_case *of, const struct cs_record *record)
{
    see_failover(of, record, FAILOVER_RAISED, FAILOVER_RAISED);
}

static void due_failover(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *it = &world->resources[duty->who];
    if (cs_told_candidates(world, it->group) != 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "resource %s failed at %s beyond its restarts, but %s is still on %s at %s",
                       it->name, cs_case_clock(of, duty->since), world->groups[it->group].name,
                       cs_told_node_name(world, world->groups[it->group].owner),
                       cs_case_clock(of, duty->due));
    }
}

/* ---- staying Failed ---- */

/* Looked at for a minute, or until it is tried again (5.4, 6.4.f), where that is sooner. */
static cs_time stays_for(const struct cs_told *world, enum rung rung)
{
    const struct cs_ow_resource *it = &world->resources[world->subject.index];
    int64_t retry = cs_told_prop(world, &it->props, CS_OWP_RetryPeriodOnFailure);
    bool soon = rung != NEVER_RESTART && retry > 0 && retry <= CS_MINUTE / CS_MS;
    return soon ? retry * CS_MS - 1 : CS_MINUTE;
}

static void see_stay(struct cs_case *of, const struct cs_record *record, enum rung mine,
                     const char *why)
{
    struct cs_told *world = of->world;
    drop_mixed(of, record);
    if (record->kind == CS_KIND_OWNER) {
        moved_instead(of, record, why);
        return;
    }
    if (record->kind == CS_KIND_EVENT) {
        bool told = record->value == 1254 || record->value == 1205 || record->value == 1634 ||
                    record->value == 1633;
        for (int i = 0; told && i < of->duty_count; i++) {
            if (world->object.type == CS_OW_GROUP &&
                world->resources[of->duties[i].who].group == world->object.index) {
                of->duties[i].number |= 1 << 8;
            }
        }
        return;
    }
    if (rung_of(world, record) == mine) {
        open_for(of, record, stays_for(world, mine));
        return;
    }
    struct cs_duty *duty = world->subject.type == CS_OW_RESOURCE
                               ? cs_duty_find(of, world->subject.index, 0) : NULL;
    if (duty != NULL && world->to == CS_OWS_ONLINE_PENDING) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s is brought online again at %s although %s", record->subject,
                       cs_case_clock(of, record->t_us), why);
        cs_duty_drop(of, duty);
    }
}

static void see_o45(struct cs_case *of, const struct cs_record *record)
{
    see_stay(of, record, STAY, "RestartAction is 1 and the restarts are used up");
}

static void see_o46(struct cs_case *of, const struct cs_record *record)
{
    see_stay(of, record, NEVER_RESTART, "RestartAction is 0");
}

static void see_o47(struct cs_case *of, const struct cs_record *record)
{
    see_stay(of, record, TERMINAL, "the failovers of the period are used up");
}

static void due_stay(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_resource *it = &of->world->resources[duty->who];
    if (it->state != CS_OWS_FAILED || of->world->groups[it->group].state != CS_OWS_FAILED) {
        cs_case_broken(of, duty->seq, duty->due, "resource %s failed at %s, but is %s at %s",
                       it->name, cs_case_clock(of, duty->since), cs_ow_state_text(it->state),
                       cs_case_clock(of, duty->due));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void due_o47(struct cs_case *of, const struct cs_duty *duty)
{
    if ((duty->number >> 8 & 1) == 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "group %s was left failed at %s without event 1254 or 1205",
                       of->world->groups[of->world->resources[duty->who].group].name,
                       cs_case_clock(of, duty->since));
    } else {
        due_stay(of, duty);
    }
}

/* ---- the long retry ---- */

static void see_retry(struct cs_case *of, const struct cs_record *record, bool endless)
{
    struct cs_told *world = of->world;
    drop_mixed(of, record);
    if (record->kind == CS_KIND_OWNER) {
        for (int i = of->duty_count - 1; i >= 0 && world->subject.type == CS_OW_GROUP; i--) {
            if (world->resources[of->duties[i].who].group == world->subject.index) {
                cs_duty_drop(of, &of->duties[i]);
            }
        }
        return;
    }
    enum rung rung = rung_of(world, record);
    int who = world->subject.index;
    if (rung == TERMINAL || rung == STAY) {
        int64_t retry = cs_told_prop(world, &world->resources[who].props,
                                      CS_OWP_RetryPeriodOnFailure);
        if ((retry >= NO_LIMIT) == endless) {
            open_for(of, record, endless ? CS_HOUR + CS_SECOND : CS_MS * retry + CS_SECOND);
        }
        return;
    }
    struct cs_duty *duty = world->subject.type == CS_OW_RESOURCE ? cs_duty_find(of, who, 0) : NULL;
    if (duty == NULL || world->to != CS_OWS_ONLINE_PENDING) {
        return;
    }
    if (endless || record->t_us < duty->due - CS_SECOND) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s, left failed at %s, is tried again at %s, not %s", record->subject,
                       cs_case_clock(of, duty->since), cs_case_clock(of, record->t_us),
                       endless ? "never" : cs_case_clock(of, duty->due - CS_SECOND));
        cs_duty_drop(of, duty);
    } else {
        cs_duty_kept(of, duty);
    }
}

static void see_o48(struct cs_case *of, const struct cs_record *record)
{
    see_retry(of, record, false);
}

static void see_o49(struct cs_case *of, const struct cs_record *record)
{
    see_retry(of, record, true);
}

static void due_o48(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_resource *it = &of->world->resources[duty->who];
    if (it->state == CS_OWS_FAILED && runs(of->world, of->world->groups[it->group].owner)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "resource %s, left failed at %s, was not tried again until %s", it->name,
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    }
}

/* ---- detection of a stopped service ---- */

static void see_o42(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_EVENT) {
        struct cs_duty *duty = world->object.type == CS_OW_RESOURCE
                                   ? cs_duty_find(of, world->object.index, 1) : NULL;
        if (duty != NULL) {
            duty->number |= record->value == 1042 ? 1 : record->value == 1069 ? 2 : 0;
        }
        return;
    }
    if (world->subject.type != CS_OW_RESOURCE || !generic(&world->resources[who])) {
        return;
    }
    const struct cs_ow_resource *it = &world->resources[who];
    bool killed = cs_ow_has(record->what, "kill") || cs_ow_has(record->what, "crash") ||
                  (cs_ow_same(record->what, "stopped") && world->disturbed_at == world->now);
    if (record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && killed && it->state == CS_OWS_ONLINE &&
            it->group >= 0 && runs(world, world->groups[it->group].owner) &&
            cs_told_prop(world, &it->props, CS_OWP_MaintenanceMode) == 0 &&
            cs_told_monitored(world, it->group)) {
            open_for(of, record, CS_MS * cs_told_poll(world, who, CS_OWP_LooksAlivePollInterval));
        }
    } else if (cs_duty_find(of, who, 0) != NULL && world->to == CS_OWS_FAILED) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
        cs_duty_open(of, (struct cs_duty){.who = who, .whom = 1, .since = record->t_us,
                                          .seq = record->seq, .due = record->t_us + CS_SECOND});
    } else if (cs_duty_find(of, who, 0) != NULL && world->to != CS_OWS_ONLINE) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    }
}

static void due_o42(struct cs_case *of, const struct cs_duty *duty)
{
    const char *name = of->world->resources[duty->who].name;
    if (duty->whom == 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "service %s stopped at %s and is not noticed at %s", name,
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    } else if (duty->number != 3) {
        cs_case_broken(of, duty->seq, duty->due, "service %s failed at %s without event %d", name,
                       cs_case_clock(of, duty->since), (duty->number & 1) == 0 ? 1042 : 1069);
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o83(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_RESOURCE) {
        return;
    }
    const struct cs_ow_resource *it = &world->resources[who];
    if (record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && cs_ow_same(record->what, "hung") && generic(it) &&
            it->state == CS_OWS_ONLINE && it->group >= 0) {
            open_for(of, record, 2 * CS_MINUTE);
        }
    } else if (cs_duty_find(of, who, 0) != NULL) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s became %s at %s although its service only "
                       "hangs",
                       record->subject, cs_ow_state_text(world->to),
                       cs_case_clock(of, record->t_us));
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    }
}

/* ---- calls that do not end ---- */

static void see_o62(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_RESOURCE) {
        return;
    }
    struct cs_duty *duty = cs_duty_find(of, who, 0);
    if (record->kind == CS_KIND_STATE) {
        if (duty != NULL && record->t_us < duty->due) {
            cs_duty_drop(of, duty);
        }
        return;
    }
    bool online = cs_ow_same(record->what, "Online"), offline = cs_ow_same(record->what, "Offline");
    cs_time limit = CS_MS * cs_told_poll(world, who, CS_OWP_PendingTimeout);
    bool bounded = !cs_told_unlimited(world, who, CS_OWP_PendingTimeout);
    if ((online || offline) && bounded && record->has_value &&
        (record->value < 0 || record->value > limit)) {
        open_for(of, record, limit);
        return;
    }
    if (duty != NULL && cs_ow_same(record->what, "Terminate")) {
        if (record->t_us == duty->due) {
            cs_duty_kept(of, duty);
        } else if (world->nodes[who].service == CS_OWS_HUNG) {
            cs_duty_drop(of, duty); /* HangRecoveryAction was quicker */
        } else {
            cs_case_broken(
                of, record->seq, record->t_us,
                "%s bugchecks at %s, not at %s although an RHS process that does not die "
                "deadlocked at %s",
                cs_told_node_name(world, who), cs_case_clock(of, record->t_us),
                cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
            cs_duty_drop(of, duty);
        }
    }
}

static void due_o62(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_resource *it = &of->world->resources[duty->who];
    if (it->group >= 0 && runs(of->world, of->world->groups[it->group].owner)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "a call to %s made at %s was not ended by Terminate at %s", it->name,
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    }
}

static void see_o63(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_CALL) {
        bool health = cs_ow_same(record->what, "LooksAlive") || cs_ow_same(record->what, "IsAlive");
        if (health && record->has_value && record->value < 0 &&
            world->subject.type == CS_OW_RESOURCE && world->resources[who].group >= 0) {
            open_for(of, record, CS_MS * cs_told_poll(world, who, CS_OWP_DeadlockTimeout));
        }
    } else if (record->value == 1230 && world->object.type == CS_OW_RESOURCE) {
        cs_duty_drop(of, cs_duty_find(of, world->object.index, 0));
        cs_duty_open(of, (struct cs_duty){.who = world->object.index, .whom = 1,
            .since = record->t_us, .seq = record->seq, .due = record->t_us + CS_SECOND});
    } else if (record->value == 1146) {
        for (int i = 0; i < of->duty_count; i++) {
            of->duties[i].number |= of->duties[i].whom == 1 ? 1 : 0;
        }
    }
}

static void due_o63(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_resource *it = &of->world->resources[duty->who];
    if (duty->whom == 0) {
        cs_case_broken(of, duty->seq, duty->due, "a call to %s hangs since %s without 1230 at %s",
                       it->name, cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    } else if (duty->number == 0) {
        return; /* the process would not die: WSFC-O64 */
    } else if (it->state == CS_OWS_ONLINE && it->state_since < duty->since) {
        cs_case_broken(of, duty->seq, duty->due, "%s is still Online after its RHS died at %s",
                       it->name, cs_case_clock(of, duty->since));
    } else if (cs_told_prop(of->world, &it->props, CS_OWP_SeparateMonitor) != 1) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s deadlocked at %s, but does not get a monitor of its own", it->name,
                       cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o64(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    struct cs_duty *duty = who >= 0 ? cs_duty_find(of, who, 0) : NULL;
    if (record->kind == CS_KIND_EVENT && world->subject.type == CS_OW_NODE) {
        if (record->value == 1230 && world->object.type == CS_OW_RESOURCE && duty == NULL) {
            cs_time limit = CS_MS * cs_told_poll(world, world->object.index,
                                                  CS_OWP_DeadlockTimeout);
            cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us,
                .seq = record->seq, .fragile = true, .due = record->t_us + 4 * limit});
        } else if (record->value == 1146) {
            cs_duty_drop(of, duty);
        }
    } else if (duty != NULL && world->subject.type == CS_OW_HOST && world->to == CS_OWS_DUMPING) {
        if (record->t_us == duty->due) {
            cs_duty_kept(of, duty);
        } else if (world->nodes[who].service == CS_OWS_HUNG) {
            cs_duty_drop(of, duty); /* HangRecoveryAction was quicker */
        } else {
            cs_case_broken(
                of, record->seq, record->t_us,
                "%s bugchecks at %s, not at %s although an RHS process that does not die "
                "deadlocked at %s",
                cs_told_node_name(world, who), cs_case_clock(of, record->t_us),
                cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
            cs_duty_drop(of, duty);
        }
    }
}

static void due_o64(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "an RHS process on %s deadlocked at %s and did not die, but no bugcheck at %s",
                   cs_told_node_name(of->world, duty->who), cs_case_clock(of, duty->since),
                   cs_case_clock(of, duty->due));
}

/* ---- disks ---- */

static void see_disk(struct cs_case *of, const struct cs_record *record, bool everywhere)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_DISK || world->disks[world->subject.index].resource < 0) {
        return;
    }
    int who = world->disks[world->subject.index].resource;
    const struct cs_ow_resource *it = &world->resources[who];
    int owner = it->group >= 0 ? world->groups[it->group].owner : -1;
    bool here = world->object.type == CS_OW_NODE && world->object.index == owner;
    bool lost = cs_ow_has(record->what, "fail") || cs_ow_has(record->what, "lose") ||
                cs_ow_has(record->what, "path") || cs_ow_has(record->what, "remove");
    if (who == world->witness || !runs(world, owner) || it->state != CS_OWS_ONLINE || !lost ||
        (everywhere ? record->object != NULL : !here) ||
        cs_told_faults_but(world, record->subject) > 0) {
        return;
    }
    if (!everywhere && (cs_told_prop(world, &it->props, CS_OWP_RestartAction) != 2 ||
                        cs_told_candidates(world, it->group) == 0 ||
                        cs_told_failovers_used(world, it->group) >=
                            cs_told_threshold(world, it->group))) {
        return;
    }
    cs_duty_open(of, (struct cs_duty){.who = who,
                                      .since = record->t_us,
                                      .seq = record->seq,
                                      .fragile = true,
                                      .number = owner,
                                      .due = record->t_us + (everywhere ? 20 : 10) * CS_MINUTE});
}

static void see_o66(struct cs_case *of, const struct cs_record *r) { see_disk(of, r, false); }
static void see_o67(struct cs_case *of, const struct cs_record *r) { see_disk(of, r, true); }

static void due_o66(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *it = &world->resources[duty->who];
    if (world->groups[it->group].owner == duty->number || it->work != CS_OWS_WORKING) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s lost its path to the disk of %s at %s, but at %s no other node has it",
                       cs_told_node_name(world, (int)duty->number), it->name,
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void due_o67(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_group *group = &world->groups[world->resources[duty->who].group];
    if (group->state != CS_OWS_FAILED) {
        cs_case_broken(of, duty->seq, duty->due,
                       "the disk of group %s was lost for all at %s, but the group is %s at %s",
                       group->name, cs_case_clock(of, duty->since), cs_ow_state_text(group->state),
                       cs_case_clock(of, duty->due));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o68(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    bool witness = world->subject.type == CS_OW_RESOURCE && world->subject.index == world->witness;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1558) {
            cs_duty_kept(of, cs_duty_find(of, 0, 0));
        }
    } else if (record->kind == CS_KIND_WAIT && witness && record->has_value &&
               cs_ow_same(record->what, "WitnessRestartInterval")) {
        cs_time interval = CS_MINUTE * cs_told_prop(world, &world->cluster,
                                                     CS_OWP_WitnessRestartInterval);
        if (record->value != record->t_us + interval) {
            cs_case_broken(of, record->seq, record->t_us, "the witness waits until %s, not for %s",
                           cs_case_clock(of, record->value), cs_case_span(of, interval));
        }
        cs_duty_open(of, (struct cs_duty){.who = 1, .since = record->t_us, .seq = record->seq,
            .fragile = true, .due = record->t_us + interval + CS_SECOND});
    } else if (witness && record->kind == CS_KIND_STATE) {
        struct cs_duty *retry = cs_duty_find(of, 1, 0);
        if (retry != NULL && world->to == CS_OWS_ONLINE_PENDING) {
            if (record->t_us < retry->due - CS_SECOND) {
                cs_duty_drop(of, retry);
            } else {
                cs_duty_kept(of, retry);
            }
        } else if (world->to == CS_OWS_FAILED && world->from == CS_OWS_ONLINE &&
                   cs_told_quorate(world) != 0 && cs_duty_find(of, 0, 0) == NULL) {
            cs_duty_open(of, (struct cs_duty){.since = record->t_us, .seq = record->seq,
                .fragile = true, .due = record->t_us + 5 * CS_MINUTE});
        }
    }
}

static void due_o68(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (duty->who == 0 && cs_told_quorate(world) != 0) {
        cs_case_broken(of, duty->seq, duty->due, "the witness failed at %s without event 1558",
                       cs_case_clock(of, duty->since));
    } else if (duty->who == 1 && world->resources[world->witness].state == CS_OWS_FAILED &&
               cs_told_quorate(world) != 0) {
        cs_case_broken(of, duty->seq, duty->due, "the witness was not tried again until %s",
                       cs_case_clock(of, duty->due));
    }
}

static void see_o69(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_RESOURCE || who == world->witness ||
        cs_told_prop(world, &world->resources[who].props, CS_OWP_MaintenanceMode) != 1) {
        return;
    }
    if (record->kind == CS_KIND_WORK) {
        if (world->to == CS_OWS_NOT_WORKING && world->resources[who].state == CS_OWS_ONLINE &&
            world->resources[who].group >= 0) {
            open_for(of, record, 2 * CS_MINUTE);
        }
    } else if (record->kind == CS_KIND_DETECT ? cs_ow_has(record->what, "Alive")
                                              : world->to == CS_OWS_FAILED) {
        cs_case_broken(of, record->seq, record->t_us,
                       "the health of %s was checked at %s although it is in maintenance",
                       record->subject, cs_case_clock(of, record->t_us));
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    }
}

static void see_o70(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->value == 1049 && world->object.type == CS_OW_RESOURCE) {
        cs_duty_open(of, (struct cs_duty){.who = world->object.index, .since = record->t_us,
            .seq = record->seq, .due = record->t_us + CS_MS});
    }
}

static void due_o70(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_resource *it = &of->world->resources[duty->who];
    if (it->state == CS_OWS_ONLINE) { /* it may be pending: another attempt, or another node */
        cs_case_broken(of, duty->seq, duty->due, "address %s is a duplicate at %s, but it is %s",
                       it->name, cs_case_clock(of, duty->since), cs_ow_state_text(it->state));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

#define LADDER (CS_SEES(STATE) | CS_SEES(OWNER) | CS_SEES(VIEW) | CS_SEES(EVENT))
#define WALK (CS_SEES(STATE) | CS_SEES(OWNER) | CS_SEES(VIEW))

const struct cs_rule_code cs_rules_resource[] = {
    {{"WSFC-O42", "A stopped service is noticed at the next poll",
      "facts O42, 5.3.a, 5.7.c, N20, KB914458", "a Generic Service that is Online stops working",
      "it is Failed within LooksAlivePollInterval, with 1042 and 1069 within 1 s",
      "not noticed in time, or an event missing"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE) | CS_SEES(EVENT),
     .see = see_o42,
     .due = due_o42},
    {{"WSFC-5.4.a", "A failure within the restart budget is restarted in place after RestartDelay",
      "facts O42, 5.4, 5.4.a, N25 to N27, W32:resource-failure, KB947712",
      "a resource fails, RestartAction is not 0 and restarts are left in RestartPeriod",
      "it is brought online on the same node, RestartDelay after the failure (later only while "
      "providers are missing or others of the role pending)",
      "too early, not at all, or moved instead"},
     .kinds = WALK,
     .see = see_o42b,
     .due = due_restart},
    {{"WSFC-O43", "Beyond the restart budget the role fails over",
      "facts O43, 5.4.a, KB947712; the time is three times PendingTimeout (ours)",
      "a resource fails, RestartAction is 2, restarts are used up, failovers and candidates are "
      "left",
      "its role goes to another node", "restarted in place once more, or left there"},
     .kinds = WALK,
     .see = see_o43,
     .due = due_failover},
    {{"WSFC-O44", "When RestartPeriod is over, restarts begin anew",
      "facts O44, 5.4.b, W32:resources-restartperiod (D, the window's form I)",
      "a resource fails again after the period of its last restarts ran out",
      "it is restarted in place after RestartDelay", "moved, or not restarted"},
     .kinds = WALK,
     .see = see_o44,
     .due = due_restart},
    {{"WSFC-O45", "RestartAction 1: no failover",
      "facts O45, SDK:ne-clusapi-cluster_resource_restart_action",
      "a resource with RestartAction 1 fails, its restarts being used up",
      "resource and role are Failed on the same node a minute later", "restarted or moved"},
     .kinds = LADDER,
     .see = see_o45,
     .due = due_stay},
    {{"WSFC-O46", "RestartAction 0: neither restart nor failover",
      "facts O46, SDK:ne-clusapi-cluster_resource_restart_action",
      "a resource with RestartAction 0 fails",
      "resource and role are Failed on the same node a minute later", "restarted or moved"},
     .kinds = LADDER,
     .see = see_o46,
     .due = due_stay},
    {{"WSFC-O47", "Beyond the failover threshold the role stays Failed",
      "facts O47, 6.4.b to 6.4.e, W32:groups-failoverthreshold, ARV (D/O)",
      "a resource fails beyond its restarts, RestartAction 2, the failovers being used up",
      "1254 or 1205; resource and role are Failed on the same node a minute later",
      "moved, restarted, or no event"},
     .kinds = LADDER,
     .see = see_o47,
     .due = due_o47},
    {{"WSFC-O48", "A resource left Failed is tried again after RetryPeriodOnFailure",
      "facts O48, 6.4.f, N28, KB947712, W32:resource-failure",
      "a resource is left Failed (WSFC-O45, WSFC-O47) and nothing else happens",
      "one more online attempt RetryPeriodOnFailure after the failure (1 s)",
      "an earlier attempt, or none"},
     .kinds = WALK,
     .see = see_o48,
     .due = due_o48},
    {{"WSFC-O49", "RetryPeriodOnFailure 0xFFFFFFFF: never tried again",
      "facts O49, W32:resources-retryperiodonfailure",
      "as WSFC-O48 with RetryPeriodOnFailure 4294967295", "no attempt in the hour after", "one"},
     .kinds = WALK,
     .see = see_o49},
    {{"WSFC-O52", "A raised threshold allows more failovers than nodes - 1",
      "facts O52, W32:groups-failoverthreshold",
      "as WSFC-O43, nodes - 1 failovers being used and FailoverThreshold being higher",
      "its role goes to another node", "it is left Failed"},
     .kinds = WALK,
     .see = see_o52,
     .due = due_failover},
    {{"WSFC-O62", "A call beyond PendingTimeout is terminated",
      "facts O62, 5.3.e, 5.3.f, W32:failover",
      "an Online or Offline call will last longer than "
      "PendingTimeout",
      "Terminate is called when PendingTimeout is over", "no Terminate then"},
     .kinds = CS_SEES(CALL) | CS_SEES(STATE),
     .see = see_o62,
     .due = due_o62},
    {{"WSFC-O63", "A health call that hangs beyond DeadlockTimeout kills its RHS",
      "facts O63, 5.6.a, N23, RHSB, EVT, J18 (D/O)",
      "a LooksAlive or IsAlive call never returns; 1230 is logged",
      "1230 within DeadlockTimeout; with 1146 the resource is no longer Online and has "
      "SeparateMonitor 1",
      "no 1230, still Online, or no monitor of its own"},
     .kinds = CS_SEES(CALL) | CS_SEES(EVENT),
     .see = see_o63,
     .due = due_o63},
    {{"WSFC-O64", "An RHS that does not die brings the node down",
      "facts O64, 5.6.b, N24, RHSB (D/O)", "1230 without 1146 following on the same node",
      "the host writes a dump four DeadlockTimeouts later, nothing else happening", "it runs on"},
     .kinds = CS_SEES(EVENT) | CS_SEES(STATE),
     .see = see_o64,
     .due = due_o64},
    {{"WSFC-O66", "A disk that vanishes from its owner alone goes to another node",
      "facts O66, 4.3.b, W32:resource-failure; the 10 min are ours",
      "the owner of a data disk loses it, all else being well, failovers and candidates being left",
      "10 min later another node owns the role and the disk works", "it stays, or does not work"},
     .kinds = CS_SEES(FAULT),
     .see = see_o66,
     .due = due_o66},
    {{"WSFC-O67", "A disk that vanishes from all leaves its role Failed",
      "facts O67, 4.3.c, KB947712; the 20 min are ours", "a data disk fails for all nodes",
      "20 min later its role is Failed", "any other state"},
     .kinds = CS_SEES(FAULT),
     .see = see_o67,
     .due = due_o67},
    {{"WSFC-O68", "A failed witness: 1558, tried again every WitnessRestartInterval",
      "facts O68, 3.4.d, 3.4.e, N40, EVT, W32:witnessrestartinterval; the 5 min are ours",
      "the witness fails, or waits for its next try, and quorum holds",
      "1558 within 5 min; the next try when the interval is over", "no 1558, or no try"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT) | CS_SEES(WAIT),
     .see = see_o68,
     .due = due_o68},
    {{"WSFC-O69", "Maintenance mode: no health check",
      "facts O69, 4.1.i, "
      "W32:maintaining-physical-disk-resources",
      "a resource with MaintenanceMode 1, not the witness, stops working while Online",
      "it is still Online two minutes later, unless somebody acts", "it is checked, or fails"},
     .kinds = CS_SEES(WORK) | CS_SEES(DETECT) | CS_SEES(STATE),
     .see = see_o69},
    {{"WSFC-O70", "A duplicate address does not come online",
      "facts O70, 1.5.b, SA:cluster-information-ip-address-failover", "1049 about a resource",
      "it is not Online after that instant; it may be tried again", "it comes online"},
     .kinds = CS_SEES(EVENT),
     .see = see_o70,
     .due = due_o70},
    {{"WSFC-O83", "A service that hangs but runs is not noticed", "facts O83, 5.7.e, KB914458 (I)",
      "a Generic Service hangs while Online",
      "it is Online two minutes later, nothing else happening", "it fails"},
     .kinds = CS_SEES(WORK) | CS_SEES(STATE),
     .see = see_o83},
};
const size_t cs_rules_resource_count = CS_LEN(cs_rules_resource);
