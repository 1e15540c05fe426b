/* oracle/rules_node.c: stopping, pausing, draining, joining, hanging, quarantine. */
#include "oracle/rule.h"

static uint64_t bit(int node)
{
    return UINT64_C(1) << node;
}

static bool core(const struct cs_told *world, int group)
{
    return cs_told_prop(world, &world->groups[group].props, CS_OWP_IsCoreGroup) == 1;
}

static bool on_node(struct cs_ow_ref ref)
{
    return ref.type == CS_OW_NODE || ref.type == CS_OW_HOST || ref.type == CS_OW_SERVICE;
}

/* Whether the last thing that somebody did was an action on this node. */
static bool asked_for(const struct cs_told *world, int node)
{
    for (int i = world->counts[CS_OW_ACTION] - 1; i >= 0; i--) {
        const struct cs_ow_action *action = &world->actions[i];
        if (action->record != NULL && action->record->seq == world->disturbed_seq) {
            return on_node(action->object) && action->object.index == node;
        }
    }
    return false;
}

/* ---- stop ---- */

static void see_o33(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_ACTION) {
        if (cs_ow_has(record->what, "stop") && on_node(world->object) && world->version >= 20120 &&
            world->nodes[world->object.index].service == CS_OWS_RUNNING &&
            cs_told_in_quorum(world, world->object.index)) {
            cs_duty_open(of, (struct cs_duty){.who = who,
                                              .whom = world->object.index,
                                              .since = record->t_us,
                                              .seq = record->seq,
                                              .fragile = true,
                                              .number = (int64_t)cs_told_quorate(world),
                                              .due = record->t_us + CS_MINUTE});
        }
    } else if (record->kind == CS_KIND_NO_EFFECT) {
        for (int i = of->duty_count - 1; i >= 0; i--) {
            if (of->duties[i].who == who) {
                cs_duty_kept(of, &of->duties[i]);
            }
        }
    } else if (world->to == CS_OWS_LOST && who >= 0) {
        uint64_t lost = cs_told_nodes(world, record->object);
        lost = lost != 0 ? lost : world->views[who].members;
        for (int i = of->duty_count - 1; i >= 0; i--) {
            if ((lost & (uint64_t)of->duties[i].number) == 0) {
                continue; /* they had none to lose when the node was told to stop */
            }
            cs_case_broken(of, record->seq, record->t_us,
                           "stopping %s at %s cost the cluster its quorum instead of being refused",
                           cs_told_node_name(world, of->duties[i].whom),
                           cs_case_clock(of, of->duties[i].since));
            cs_duty_drop(of, &of->duties[i]);
        }
    }
}

static void due_nothing(struct cs_case *of, const struct cs_duty *duty)
{
    (void)of;
    (void)duty;
}

static bool orderly_stop(const struct cs_told *world)
{
    int who = world->subject.index;
    return world->subject.type == CS_OW_SERVICE && world->to == CS_OWS_STOPPING &&
           world->from == CS_OWS_RUNNING && world->version >= 20125 && asked_for(world, who) &&
           cs_told_prop(world, &world->cluster, CS_OWP_DrainOnShutdown) == 1 &&
           cs_told_in_quorum(world, who);
}

static void open_stop(struct cs_case *of, const struct cs_record *record)
{
    cs_time limit = CS_MINUTE * cs_told_prop(of->world, &of->world->cluster,
                                              CS_OWP_ShutdownTimeoutInMinutes);
    cs_duty_open(of, (struct cs_duty){.who = of->world->subject.index, .since = record->t_us,
        .seq = record->seq, .fragile = true, .due = record->t_us + limit + CS_MINUTE});
}

static void see_o34(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_DETECT) {
        bool silent = cs_ow_same(record->what, "heartbeat") && on_node(world->object);
        struct cs_duty *duty = silent ? cs_duty_find(of, world->object.index, 0) : NULL;
        if (duty != NULL) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s was noticed by its silence at %s although it was stopped in order",
                           cs_told_node_name(world, duty->who), cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        }
    } else if (orderly_stop(world)) {
        open_stop(of, record);
    } else if (world->subject.type == CS_OW_SERVICE && world->to == CS_OWS_STOPPED &&
               cs_duty_find(of, who, 0) != NULL) {
        for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
            if (world->groups[i].owner == who && !core(world, i) &&
                world->groups[i].state == CS_OWS_ONLINE && cs_told_candidates(world, i) != 0) {
                cs_case_broken(of, record->seq, record->t_us,
                               "the service of %s stopped at %s while group %s was still on it",
                               world->nodes[who].name, cs_case_clock(of, record->t_us),
                               world->groups[i].name);
                cs_duty_drop(of, cs_duty_find(of, who, 0));
                return;
            }
        }
        cs_duty_find(of, who, 0)->due =
            record->t_us + cs_told_detection(world) + 2 * CS_SECOND; /* and no silence after it */
    }
}

static void see_o35(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (orderly_stop(world)) {
        open_stop(of, record);
    } else if (world->subject.type == CS_OW_SERVICE && world->to == CS_OWS_STOPPED) {
        struct cs_duty *duty = cs_duty_find(of, who, 0);
        enum cs_ow_state drain = world->nodes[who].drain;
        if (duty != NULL && drain != CS_OWS_COMPLETED && drain != CS_OWS_FAILED) {
            cs_case_broken(of, record->seq, record->t_us,
                           "the service of %s stopped at %s although its drain was %s",
                           world->nodes[who].name, cs_case_clock(of, record->t_us),
                           cs_ow_state_text(drain));
            cs_duty_drop(of, duty);
        } else {
            cs_duty_kept(of, duty);
        }
    }
}

static void settle_priority(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_group_count; i++) {
        int who = world->dirty_groups[i];
        const struct cs_ow_group *group = &world->groups[who];
        if (group->owner < 0 || core(world, who) || group->state != CS_OWS_PENDING ||
            group->state_since != world->now ||
            world->nodes[group->owner].drain != CS_OWS_IN_PROGRESS) {
            continue;
        }
        int64_t mine = cs_told_prop(world, &group->props, CS_OWP_Priority);
        for (int k = 0; k < world->counts[CS_OW_GROUP]; k++) {
            const struct cs_ow_group *other = &world->groups[k];
            int64_t theirs = cs_told_prop(world, &other->props, CS_OWP_Priority);
            if (other->owner != group->owner || core(world, k) || theirs <= mine) {
                continue;
            }
            if (other->state == CS_OWS_ONLINE && cs_told_candidates(world, k) != 0) {
                cs_case_broken(of, group->state_seq, world->now,
                               "group %s (priority %lld) leaves %s at %s before %s (%lld)",
                               group->name, (long long)mine,
                               cs_told_node_name(world, group->owner),
                               cs_case_clock(of, world->now), other->name, (long long)theirs);
                return;
            }
        }
        cs_case_kept(of, group->state_seq);
    }
}

/* ---- drain and pause ---- */

struct drained {
    cs_time begun[CS_OW_NODES], refused;
};

static void see_o36(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct drained *drained = of->memory;
    int who = world->subject.index;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1137) {
            drained->refused = record->t_us + 1;
        } else if (record->value == 1677 && of->duty_count > 0) {
            of->duties[0].number = 1;
        }
        for (int i = 0; i < of->duty_count && record->value == 1677; i++) {
            of->duties[i].number = 1;
        }
    } else if (world->subject.type != CS_OW_DRAIN) {
        return;
    } else if (world->to == CS_OWS_IN_PROGRESS) {
        drained->begun[who] = record->t_us;
    } else if (world->to == CS_OWS_FAILED) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
                                          .due = record->t_us + CS_SECOND});
    } else if (world->to == CS_OWS_COMPLETED) {
        for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
            if (world->groups[i].owner == who && !core(world, i) &&
                world->groups[i].state == CS_OWS_ONLINE) {
                cs_case_broken(of, record->seq, record->t_us,
                               "the drain of %s completed at %s although group %s is still on it",
                               world->nodes[who].name, cs_case_clock(of, record->t_us),
                               world->groups[i].name);
            }
        }
    }
}

static void due_o36(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct drained *drained = of->memory;
    const struct cs_ow_node *node = &world->nodes[duty->who];
    const char *wrong = drained->refused == 0 || drained->refused <= drained->begun[duty->who]
                            ? "1137 was not logged"
                        : duty->number == 0 ? "1677 was not logged"
                        : node->service == CS_OWS_RUNNING && node->state != CS_OWS_PAUSED
                            ? "the node is not paused" : NULL;
    if (wrong != NULL) {
        cs_case_broken(of, duty->seq, duty->due, "the drain of %s failed at %s, but %s",
                       node->name, cs_case_clock(of, duty->since), wrong);
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static bool owns_any(const struct cs_told *world, int node)
{
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        if (world->groups[i].owner == node) {
            return true;
        }
    }
    return false;
}

static void see_o37(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_OWNER) {
        struct cs_duty *duty = world->from_node >= 0 ? cs_duty_find(of, world->from_node, 0) : NULL;
        if (duty != NULL && !cs_ow_same(record->what, "Failover")) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s left %s at %s although that node was only paused, not drained",
                           record->subject, cs_told_node_name(world, world->from_node),
                           cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        }
    } else if (world->subject.type == CS_OW_DRAIN && world->to == CS_OWS_IN_PROGRESS) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    } else if (world->subject.type == CS_OW_NODE && world->to == CS_OWS_PAUSED &&
               record->t_us > 0 && world->nodes[who].drain != CS_OWS_IN_PROGRESS &&
               owns_any(world, who)) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
                                          .fragile = true, .due = record->t_us + CS_MINUTE});
    }
}

static void see_o38(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_OWNER) {
        int group = world->subject.index;
        if (world->subject.type == CS_OW_GROUP && !core(world, group) && world->to_node >= 0 &&
            cs_ow_same(record->what, "NodeDown") &&
            world->nodes[world->to_node].state == CS_OWS_PAUSED) {
            cs_duty_open(of, (struct cs_duty){.who = group, .since = record->t_us,
                .seq = record->seq, .fragile = true, .due = record->t_us + CS_MINUTE});
        }
    } else if (world->subject.type == CS_OW_RESOURCE &&
               (world->to == CS_OWS_ONLINE_PENDING || world->to == CS_OWS_ONLINE)) {
        int group = world->resources[world->subject.index].group;
        struct cs_duty *duty = cs_duty_find(of, group, 0);
        if (duty != NULL && world->nodes[world->groups[group].owner].state == CS_OWS_PAUSED) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is brought online at %s on %s, which is paused", record->subject,
                           cs_case_clock(of, record->t_us),
                           cs_told_node_name(world, world->groups[group].owner));
            cs_duty_drop(of, duty);
        }
    }
}

static void see_o39(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_GROUP || world->to_node < 0 || record->t_us == 0 ||
        cs_ow_same(record->what, "Arbitration")) {
        return;
    }
    uint64_t up = 0, paused = 0;
    for (uint64_t n = cs_told_possible(world, world->subject.index); n != 0; n &= n - 1) {
        int node = cs_told_first(n);
        if (node != world->groups[world->subject.index].owner_before) {
            up |= world->nodes[node].state == CS_OWS_UP ? bit(node) : 0;
            paused |= world->nodes[node].state == CS_OWS_PAUSED ? bit(node) : 0;
        }
    }
    if (up == 0 || paused == 0) {
        return;
    }
    if ((paused & bit(world->to_node)) != 0) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s went to the paused %s at %s although %s is up", record->subject,
                       cs_told_node_name(world, world->to_node),
                       cs_case_clock(of, record->t_us),
                       cs_told_node_name(world, cs_told_first(up)));
    } else {
        cs_case_kept(of, record->seq);
    }
}

/* ---- quarantine; roles of a removed node ---- */

struct departures {
    cs_time missed[CS_OW_NODES]; /* when 1135 was logged about the node, plus 1; 0: never */
    cs_time logged[CS_OW_NODES]; /* the same of 1672 */
    cs_time last[CS_OW_NODES][16];
    int count[CS_OW_NODES];
};

static int departed(struct departures *departures, int node, cs_time now)
{
    cs_time *last = departures->last[node];
    int *count = &departures->count[node];
    if (*count > 0 && now - last[(*count - 1) % 16] < 5 * CS_SECOND) {
        return 0; /* another survivor's event about the same departure */
    }
    last[(*count)++ % 16] = now;
    int recent = 0;
    for (int i = 0; i < 16 && i < *count; i++) {
        recent += now - last[i] <= CS_HOUR;
    }
    return recent;
}

static void see_o40(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->version < 20160) {
        return;
    }
    struct departures *departures = of->memory;
    if (record->kind == CS_KIND_EVENT && record->value == 1135 &&
        world->object.type == CS_OW_NODE) {
        departures->missed[world->object.index] = record->t_us + 1;
    } else if (record->kind == CS_KIND_STATE) {
        /* who is Down when it is missed has left; the loser of a split logs 1135 in vain */
        int64_t limit = cs_told_prop(world, &world->cluster, CS_OWP_QuarantineThreshold);
        int node = world->subject.index;
        if (world->subject.type == CS_OW_NODE && world->to == CS_OWS_DOWN &&
            departures->missed[node] == record->t_us + 1 &&
            departed(departures, node, record->t_us) == limit) {
            cs_duty_open(of, (struct cs_duty){.who = node, .since = record->t_us,
                .number = departures->logged[node] == record->t_us + 1 ? 1 : 0,
                .seq = record->seq, .due = record->t_us + CS_MINUTE});
        }
    } else if (record->kind == CS_KIND_EVENT && record->value == 1672) {
        if (world->object.type == CS_OW_NODE) {
            departures->logged[world->object.index] = record->t_us + 1;
        }
        struct cs_duty *duty = world->object.type == CS_OW_NODE
                                   ? cs_duty_find(of, world->object.index, 0) : NULL;
        if (duty != NULL) {
            duty->number |= 1;
        }
    } else if (record->kind == CS_KIND_VIEW && cs_ow_same(record->what, "join")) {
        uint64_t in = cs_told_nodes(world, record->to) & ~cs_told_nodes(world, record->from);
        for (; in != 0; in &= in - 1) {
            int node = cs_told_first(in);
            if (world->nodes[node].status == CS_OWS_QUARANTINED) {
                cs_case_broken(of, record->seq, record->t_us, "%s joined at %s while quarantined",
                               world->nodes[node].name, cs_case_clock(of, record->t_us));
            }
        }
    }
}

static void due_o40(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_node *node = &of->world->nodes[duty->who];
    if (node->status != CS_OWS_QUARANTINED || duty->number == 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s left for the third time in an hour at %s, but %s", node->name,
                       cs_case_clock(of, duty->since),
                       duty->number == 0 ? "1672 was not logged" : "is not quarantined");
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o41(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_OWNER) {
        if (world->subject.type == CS_OW_GROUP) {
            cs_duty_kept(of, cs_duty_find(of, world->subject.index, 0));
        }
        return;
    }
    if (record->value != 1135 || world->object.type != CS_OW_NODE ||
        world->subject.type != CS_OW_NODE || world->version < 20160) {
        return;
    }
    int logger = world->subject.index;
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        if (world->groups[i].owner == world->object.index && !core(world, i) &&
            cs_told_candidates(world, i) != 0) {
            cs_duty_open(of, (struct cs_duty){.who = i,
                                              .since = record->t_us,
                                              .seq = record->seq,
                                              .fragile = true,
                                              .number = world->object.index + CS_OW_NODES * logger,
                                              .due = record->t_us + cs_told_arbitration(world) +
                                                     10 * CS_SECOND});
        }
    }
}

static void due_o41(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_group *group = &world->groups[duty->who];
    int owner = (int)(duty->number % CS_OW_NODES), logger = (int)(duty->number / CS_OW_NODES);
    if (cs_told_in_quorum(world, owner) && !cs_told_together(world, owner, logger)) {
        return; /* it was the one who missed it that was cut off */
    }
    if (group->owner == owner && cs_told_candidates(world, duty->who) != 0 &&
        cs_told_quorate(world) != 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "group %s is still on %s at %s, which was removed at %s", group->name,
                       cs_told_node_name(world, group->owner), cs_case_clock(of, duty->due),
                       cs_case_clock(of, duty->since));
    }
}

/* ---- a hung service; an old configuration; a node that comes back ---- */

static void see_o65(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    struct cs_duty *duty = who >= 0 ? cs_duty_find(of, who, 0) : NULL;
    int64_t action = cs_told_prop(world, &world->cluster, CS_OWP_HangRecoveryAction);
    if (world->subject.type == CS_OW_SERVICE && world->to == CS_OWS_HUNG) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
            .fragile = true, .number = action, .due = record->t_us + CS_MINUTE +
            CS_SECOND * cs_told_prop(world, &world->cluster, CS_OWP_ClusSvcHangTimeout)});
        return;
    }
    bool ends = world->subject.type == CS_OW_SERVICE && world->from == CS_OWS_HUNG;
    bool dumps = world->subject.type == CS_OW_HOST && world->to == CS_OWS_DUMPING;
    bool down = world->subject.type == CS_OW_NODE && world->to == CS_OWS_DOWN;
    if (duty == NULL || (!ends && !dumps && !down)) {
        return;
    }
    if (record->t_us < duty->due - CS_MINUTE) {
        cs_case_broken(of, record->seq, record->t_us,
                       "the service of %s hangs since %s, and %s already at %s",
                       world->nodes[who].name, cs_case_clock(of, duty->since),
                       down ? "the node was removed" : "it was dealt with",
                       cs_case_clock(of, record->t_us));
        cs_duty_drop(of, duty);
    } else {
        cs_duty_kept(of, duty);
    }
}

static void due_o65(struct cs_case *of, const struct cs_duty *duty)
{
    if (duty->number >= 2 && duty->number != 5) {
        cs_case_broken(of, duty->seq, duty->due,
                       "the service of %s hangs since %s, but nothing was done until %s",
                       cs_told_node_name(of->world, duty->who), cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due));
    }
}

static void see_o79(struct cs_case *of, const struct cs_record *record)
{
    if (record->value == 1561 && of->world->subject.type == CS_OW_NODE) {
        cs_duty_open(of, (struct cs_duty){.who = of->world->subject.index, .since = record->t_us,
            .seq = record->seq, .due = record->t_us + 10 * CS_SECOND});
    }
}

static void due_o79(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_node *node = &of->world->nodes[duty->who];
    if (node->service == CS_OWS_RUNNING || node->service == CS_OWS_FORMING) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s logged 1561 at %s, but its service is %s at %s", node->name,
                       cs_case_clock(of, duty->since), cs_ow_state_text(node->service),
                       cs_case_clock(of, duty->due));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o84(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_OWNER) {
        struct cs_duty *duty = world->to_node >= 0 ? cs_duty_find(of, world->to_node, 0) : NULL;
        int group = world->subject.type == CS_OW_GROUP ? world->subject.index : -1;
        if (duty != NULL && group >= 0 && cs_ow_same(record->what, "Failback") &&
            cs_told_prop(world, &world->groups[group].props, CS_OWP_AutoFailbackType) == 0) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s moved back to %s at %s although AutoFailbackType is 0",
                           record->subject, cs_told_node_name(world, world->to_node),
                           cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        }
    } else if (world->subject.type == CS_OW_NODE && world->to == CS_OWS_UP && record->t_us > 0 &&
               (world->from == CS_OWS_JOINING || world->from == CS_OWS_DOWN)) {
        for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
            if (!core(world, i) && world->groups[i].owner != world->subject.index &&
                world->groups[i].state == CS_OWS_ONLINE) {
                cs_duty_open(of, (struct cs_duty){.who = world->subject.index,
                    .since = record->t_us, .seq = record->seq, .fragile = true,
                    .due = record->t_us + CS_MINUTE});
                return;
            }
        }
    }
}

const struct cs_rule_code cs_rules_node[] = {
    {{"WSFC-O33", "Stopping a node may not cost the quorum",
      "facts O33, 2.5.j, PS22:Stop-ClusterNode",
      "an action stops the Cluster service of a member, 2012 or later",
      "it is refused when it would take the cluster under quorum; quorum is not lost within 60 s",
      "quorum is lost by an orderly stop"},
     .kinds = CS_SEES(ACTION) | CS_SEES(NO_EFFECT) | CS_SEES(QUORUM),
     .see = see_o33,
     .due = due_nothing},
    {{"WSFC-O34", "An orderly stop needs no detection",
      "facts O34, 2.5.k, W32:drainonshutdown, UQ "
      "(D/I)",
      "2012 R2 or later, DrainOnShutdown 1: somebody stops a member",
      "its roles are on other nodes when its service has stopped; nobody has to notice its silence",
      "a role left on it, or missed heartbeats"},
     .kinds = CS_SEES(STATE) | CS_SEES(DETECT),
     .see = see_o34},
    {{"WSFC-O35", "DrainOnShutdown drains first",
      "facts O35, 2.5.k, W32:drainonshutdown, "
      "techcommunity ba-p/371713",
      "as WSFC-O34", "its drain is Completed (or Failed) when its service has stopped",
      "stopped without drain"},
     .kinds = CS_SEES(STATE),
     .see = see_o35,
     .due = due_nothing},
    {{"WSFC-2.5.g", "Roles leave a drained node by priority",
      "facts 2.5.g, O35, techcommunity ba-p/371713, PS16:Suspend-ClusterNode",
      "a role begins to leave a node that drains", "none of higher priority waits there, Online",
      "a lower priority leaves first"},
     .settle = settle_priority},
    {{"WSFC-O36", "A role that cannot move fails the drain",
      "facts O36, 2.5.g, EVT, W32:nodes-nodedrainstatus", "a drain ends",
      "Failed: 1137 and 1677 logged, the node stays Paused; Completed: no role is Online there",
      "events missing, the node resumed, or a role left on it"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT),
     .memory = sizeof(struct drained),
     .see = see_o36,
     .due = due_o36},
    {{"WSFC-O37", "Pausing without drain moves nothing", "facts O37, 2.5.a, CMRP ApiPauseNode",
      "a node that owns roles is paused and not drained",
      "its roles stay for 60 s, nothing else happening", "a role leaves"},
     .kinds = CS_SEES(STATE) | CS_SEES(OWNER),
     .see = see_o37},
    {{"WSFC-O38", "Only a paused node is left: roles move there, but stay offline",
      "facts O38, 2.5.c, CMRP ApiPauseNode", "a role goes to a paused node because its owner left",
      "none of its resources is brought online for 60 s, nothing else happening",
      "it is brought online"},
     .kinds = CS_SEES(OWNER) | CS_SEES(STATE),
     .see = see_o38},
    {{"WSFC-O39", "Of a paused and an active candidate the paused one is never chosen",
      "facts O39, 2.5.d, CMRP ApiPauseNode", "a role goes elsewhere, both kinds being there",
      "not to a paused node", "to a paused node"},
     .kinds = CS_SEES(OWNER),
     .see = see_o39},
    {{"WSFC-O40", "The third departure within an hour is quarantined",
      "facts O40, 2.4.b, N17, VMRES, PS22:Start-ClusterNode",
      "2016 or later: 1135 about a node that goes Down with it, for the QuarantineThreshold-th "
      "time in an hour",
      "status Quarantined and 1672 within 60 s; it joins no view while quarantined",
      "not quarantined, no 1672, or a join"},
     .kinds = CS_SEES(EVENT) | CS_SEES(VIEW) | CS_SEES(STATE),
     .memory = sizeof(struct departures),
     .see = see_o40,
     .due = due_o40},
    {{"WSFC-O41", "Isolation does not keep roles that are no virtual machines",
      "facts O41, 2.4.a, VMRES (scope D, consequence I)",
      "2016 or later: 1135 about the owner of roles for which there are candidates",
      "they change hands within QuorumArbitrationTimeMax and 10 s, long before "
      "ResiliencyDefaultPeriod",
      "a role still on the removed node"},
     .kinds = CS_SEES(EVENT) | CS_SEES(OWNER),
     .see = see_o41,
     .due = due_o41},
    {{"WSFC-O65", "A hung Cluster service is borne for ClusSvcHangTimeout",
      "facts O65, 2.1.a, N9, W32:clusters-clussvchangtimeout; the minute for the dump is ours",
      "a Cluster service hangs on a running host",
      "nothing for ClusSvcHangTimeout; then HangRecoveryAction within a minute",
      "dealt with earlier, or not at all"},
     .kinds = CS_SEES(STATE),
     .see = see_o65,
     .due = due_o65},
    {{"WSFC-O79", "A node with an old configuration does not form",
      "facts O79, 2.2.e, EVT 1561, "
      "SA:implications-using-slash-forcequorum-switch",
      "a node logs 1561", "its service neither runs nor forms 10 s later", "it runs"},
     .kinds = CS_SEES(EVENT),
     .see = see_o79,
     .due = due_o79},
    {{"WSFC-O84", "A node that comes back gets no role by itself",
      "facts O84, 2.2.f, W32:groups-autofailbacktype",
      "a node joins while roles are Online elsewhere",
      "no role with AutoFailbackType 0 fails back to it within 60 s", "a failback"},
     .kinds = CS_SEES(STATE) | CS_SEES(OWNER),
     .see = see_o84},
};
const size_t cs_rules_node_count = CS_LEN(cs_rules_node);
