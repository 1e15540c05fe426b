/* oracle/rules_group.c: states, dependencies, moves, failback, start of roles. */
#include "oracle/rule.h"

#include <string.h>

#define NO_LIMIT INT64_C(0xFFFFFFFF)

static uint64_t bit(int node)
{
    return UINT64_C(1) << node;
}

static bool core(const struct cs_told *world, int group)
{
    return cs_told_prop(world, &world->groups[group].props, CS_OWP_IsCoreGroup) == 1;
}

/* ---- group state: the two cases that people get wrong ---- */

static void settle_o53(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_group_count; i++) {
        const struct cs_ow_group *group = &world->groups[world->dirty_groups[i]];
        bool failed = false, online = false;
        for (int k = 0; k < group->resource_count; k++) {
            failed |= world->resources[group->resources[k]].state == CS_OWS_FAILED;
            online |= world->resources[group->resources[k]].state == CS_OWS_ONLINE;
        }
        if (failed && online && group->state != CS_OWS_FAILED) {
            cs_case_broken(of, group->state_seq, world->now,
                           "group %s is %s at %s although one of its resources Failed",
                           group->name, cs_ow_state_text(group->state),
                           cs_case_clock(of, world->now));
        } else if (failed && online) {
            cs_case_kept(of, group->state_seq);
        }
    }
}

static void settle_o54(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_group_count; i++) {
        const struct cs_ow_group *group = &world->groups[world->dirty_groups[i]];
        int online = 0, offline = 0, other = 0;
        for (int k = 0; k < group->resource_count; k++) {
            const struct cs_ow_resource *it = &world->resources[group->resources[k]];
            if (cs_told_planned(it)) {
                continue;
            }
            bool top = cs_told_is_top(world, it);
            online += top && it->state == CS_OWS_ONLINE;
            offline += top && it->state == CS_OWS_OFFLINE;
            other += it->state != CS_OWS_ONLINE && it->state != CS_OWS_OFFLINE;
        }
        if (online == 0 || offline == 0 || other > 0) {
            continue;
        }
        if (group->state != CS_OWS_PARTIAL) {
            cs_case_broken(of, group->state_seq, world->now,
                           "group %s is %s at %s although some of its resources are offline",
                           group->name, cs_ow_state_text(group->state),
                           cs_case_clock(of, world->now));
        } else {
            cs_case_kept(of, group->state_seq);
        }
    }
}

/* ---- order of providers and dependents ---- */

static void see_o55(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_RESOURCE) {
        return;
    }
    int who = world->subject.index;
    const struct cs_ow_resource *it = &world->resources[who];
    if (record->kind == CS_KIND_CALL) {
        if (cs_ow_same(record->what, "Online") && it->code_length > 0) {
            if (cs_told_depends_ok(world, who)) {
                cs_case_kept(of, record->seq);
            } else {
                cs_case_broken(of, record->seq, record->t_us,
                               "%s is brought online at %s before its providers (%s)",
                               record->subject, cs_case_clock(of, record->t_us), it->expression);
            }
        }
        return;
    }
    if (world->from != CS_OWS_ONLINE || world->to != CS_OWS_OFFLINE_PENDING ||
        it->dependent_count == 0) {
        return;
    }
    for (int i = 0; i < it->dependent_count; i++) {
        int other = it->dependents[i];
        if (world->resources[other].state == CS_OWS_ONLINE && !cs_told_depends_ok(world, other)) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is taken offline at %s before its dependent %s", record->subject,
                           cs_case_clock(of, record->t_us), world->resources[other].name);
            return;
        }
    }
    cs_case_kept(of, record->seq);
}

static void settle_o56(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_resource_count; i++) {
        int who = world->dirty_resources[i];
        const struct cs_ow_resource *it = &world->resources[who];
        bool missing = false;
        for (int k = 0; k < it->provider_count; k++) {
            missing |= world->resources[it->providers[k]].state != CS_OWS_ONLINE;
        }
        if (it->state != CS_OWS_ONLINE || !missing || it->provider_count < 2) {
            continue;
        }
        if (cs_told_depends_ok(world, who)) {
            cs_case_kept(of, it->state_seq);
        } else {
            cs_case_broken(of, it->state_seq, world->now,
                           "resource %s is Online at %s although %s is not fulfilled", it->name,
                           cs_case_clock(of, world->now), it->expression);
        }
    }
}

/* ---- what people ask for ---- */

static void see_o50(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_ACTION) {
        int group = world->object.type == CS_OW_GROUP ? world->object.index
                    : world->object.type == CS_OW_RESOURCE
                        ? world->resources[world->object.index].group : -1;
        bool asks = cs_ow_has(record->what, "online") || cs_ow_has(record->what, "start") ||
                    cs_ow_has(record->what, "move");
        if (group >= 0 && asks && world->groups[group].state == CS_OWS_FAILED &&
            cs_told_failovers_used(world, group) >= cs_told_threshold(world, group) &&
            world->groups[group].owner >= 0) {
            cs_duty_open(of, (struct cs_duty){.who = group, .since = record->t_us,
                .seq = record->seq, .fragile = true, .number = world->subject.index,
                .due = record->t_us + 10 * CS_SECOND});
        }
    } else if (record->kind == CS_KIND_NO_EFFECT) {
        for (int i = of->duty_count - 1; i >= 0; i--) {
            if (of->duties[i].number == world->subject.index) {
                cs_case_broken(of, record->seq, record->t_us,
                               "bringing group %s online by hand at %s was refused (%s)",
                               world->groups[of->duties[i].who].name,
                               cs_case_clock(of, record->t_us), record->what);
                cs_duty_drop(of, &of->duties[i]);
            }
        }
    } else if (record->kind == CS_KIND_OWNER) {
        cs_duty_kept(of, world->subject.type == CS_OW_GROUP
                             ? cs_duty_find(of, world->subject.index, 0) : NULL);
    } else if (world->subject.type == CS_OW_RESOURCE && (world->to == CS_OWS_ONLINE_PENDING ||
                                                         world->to == CS_OWS_OFFLINE_PENDING)) {
        cs_duty_kept(of, cs_duty_find(of, world->resources[world->subject.index].group, 0));
    }
}

static void due_o50(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "group %s was asked for by hand at %s, in vain until %s",
                   of->world->groups[duty->who].name, cs_case_clock(of, duty->since),
                   cs_case_clock(of, duty->due));
}

struct counted {
    int64_t *last;
    int room;
};

static void see_o51(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct counted *counted = of->memory;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_GROUP || !record->has_value) {
        return;
    }
    if (counted->last == NULL) {
        counted->room = world->counts[CS_OW_GROUP];
        counted->last = CS_NEW_ARRAY(world->arena, int64_t, (size_t)counted->room);
    }
    if (who >= counted->room) {
        return;
    }
    if (cs_ow_same(record->what, "Manual")) {
        if (record->value > counted->last[who]) {
            cs_case_broken(of, record->seq, record->t_us,
                           "the move of %s by hand at %s raised its failovers from %lld to %lld",
                           record->subject, cs_case_clock(of, record->t_us),
                           (long long)counted->last[who], (long long)record->value);
        } else {
            cs_case_kept(of, record->seq);
        }
    }
    counted->last[who] = record->value;
}

/* The node that a move's options name; -1 when none. */
static int target_of(const struct cs_told *world, const char *options)
{
    for (int i = 0; options != NULL && i < world->counts[CS_OW_NODE]; i++) {
        const char *name = world->nodes[i].name;
        size_t length = strlen(name);
        for (const char *at = strstr(options, name); at != NULL; at = strstr(at + 1, name)) {
            bool before = at == options || strchr(" =/:,\"{[(", at[-1]) != NULL;
            bool after = at[length] == '\0' || strchr(" ,;\"}])", at[length]) != NULL;
            if (before && after) {
                return i;
            }
        }
    }
    return -1;
}

static void see_o57(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_ACTION) {
        int to = target_of(world, record->to);
        if (world->object.type != CS_OW_GROUP || !cs_ow_has(record->what, "move") || to < 0) {
            return;
        }
        int group = world->object.index;
        bool present = world->groups[group].owner == to;
        if (present || (cs_told_possible(world, group) & bit(to)) == 0) {
            cs_duty_open(of, (struct cs_duty){.who = world->subject.index, .whom = group,
                .since = record->t_us, .seq = record->seq, .due = record->t_us + CS_SECOND,
                .number = present});
        }
        return;
    }
    for (int i = of->duty_count - 1; i >= 0; i--) {
        struct cs_duty *duty = &of->duties[i];
        if (record->kind == CS_KIND_OWNER && world->subject.type == CS_OW_GROUP &&
            duty->whom == world->subject.index) {
            cs_case_broken(of, record->seq, record->t_us, "%s moved at %s although it could not",
                           record->subject, cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        } else if (record->kind == CS_KIND_NO_EFFECT && duty->who == world->subject.index) {
            if ((duty->number == 1) == cs_ow_same(record->from, "success")) {
                cs_duty_kept(of, duty);
            } else {
                cs_case_broken(of, record->seq, record->t_us,
                               "%s is told as %s at %s, documented is %s", record->subject,
                               duty->number == 1 ? "an error" : "a success",
                               cs_case_clock(of, record->t_us),
                               duty->number == 1 ? "success without effect" : "an error");
                cs_duty_drop(of, duty);
            }
        }
    }
}

static void due_o57(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "moving group %s at %s to %s was not told to have no effect",
                   of->world->groups[duty->whom].name, cs_case_clock(of, duty->since),
                   duty->number == 1 ? "its owner" : "a node that is no possible owner");
}

struct parked {
    bool *by_hand; /* resources that somebody took offline */
    bool *before;  /* the same, before the last such call */
    int room;
};

/* A refused call changes nothing, but that for a Failed resource parks it all the same (5.5). */
static void see_unparked(struct parked *parked, const struct cs_told *world,
                         const struct cs_record *record)
{
    int who = world->object.index;
    bool refused = !cs_ow_same(record->from, "success") && record->value != 5038;
    if (refused && world->object.type == CS_OW_RESOURCE && who < parked->room) {
        parked->by_hand[who] = parked->before[who];
    }
}

static void see_o58(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct parked *parked = of->memory;
    if (parked->by_hand == NULL) {
        parked->room = world->counts[CS_OW_RESOURCE];
        parked->by_hand = CS_NEW_ARRAY(world->arena, bool, (size_t)parked->room + 1);
        parked->before = CS_NEW_ARRAY(world->arena, bool, (size_t)parked->room + 1);
    }
    if (record->kind == CS_KIND_NO_EFFECT) {
        see_unparked(parked, world, record);
    } else if (record->kind == CS_KIND_ACTION) {
        bool online = cs_ow_has(record->what, "online") || cs_ow_has(record->what, "start");
        for (int i = 0; i < parked->room; i++) {
            bool itself = world->object.type == CS_OW_RESOURCE && world->object.index == i;
            bool role = world->object.type == CS_OW_GROUP &&
                        world->object.index == world->resources[i].group;
            bool stops = cs_ow_has(record->what, "offline") || cs_ow_has(record->what, "Stop-");
            parked->before[i] = itself ? parked->by_hand[i] : parked->before[i];
            if (itself && stops) { /* a cmdlet, not a fault such as a stop that stalls */
                parked->by_hand[i] = true;
            } else if ((itself || role ||
                        (world->object.type == CS_OW_RESOURCE &&
                         world->resources[world->object.index].group ==
                             world->resources[i].group)) &&
                       online) {
                parked->by_hand[i] = false;
            }
        }
    } else if (record->kind == CS_KIND_OWNER && world->subject.type == CS_OW_GROUP) {
        for (int i = 0; i < parked->room; i++) {
            if (parked->by_hand[i] && world->resources[i].group == world->subject.index &&
                world->resources[i].state == CS_OWS_OFFLINE && world->to_node >= 0) {
                cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us,
                    .seq = record->seq, .due = record->t_us + CS_MINUTE});
            }
        }
    } else if (record->kind == CS_KIND_STATE && world->subject.type == CS_OW_RESOURCE &&
               world->to == CS_OWS_ONLINE_PENDING) {
        struct cs_duty *duty = cs_duty_find(of, world->subject.index, 0);
        if (duty != NULL && world->subject.index < parked->room &&
            parked->by_hand[world->subject.index]) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s was offline on purpose, but comes online at %s after the move",
                           record->subject, cs_case_clock(of, record->t_us));
        }
        cs_duty_drop(of, duty);
    }
}

/* The cmdlet's name, or the API's. */
static bool is_online_call(const char *what)
{
    return cs_ow_has(what, "online") || cs_ow_same(what, "Start-ClusterResource");
}

static bool is_offline_call(const char *what)
{
    return cs_ow_has(what, "offline") || cs_ow_same(what, "Stop-ClusterResource");
}

static void see_o59(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_ACTION) {
        if (world->object.type != CS_OW_RESOURCE) {
            return;
        }
        enum cs_ow_state state = world->resources[world->object.index].state;
        bool pending = state == CS_OWS_ONLINE_PENDING || state == CS_OWS_OFFLINE_PENDING;
        int64_t code = pending && is_online_call(record->what)                   ? 0x139F
                       : state == CS_OWS_FAILED && is_offline_call(record->what) ? 0x13AE
                                                                                 : 0;
        if (code != 0) {
            cs_duty_open(of, (struct cs_duty){.who = world->subject.index, .since = record->t_us,
                .seq = record->seq, .due = record->t_us, .number = code});
        }
        return;
    }
    struct cs_duty *duty = cs_duty_find(of, world->subject.index, 0);
    if (duty != NULL && world->subject.type == CS_OW_ACTION) {
        if (record->has_value && record->value == duty->number) {
            cs_duty_kept(of, duty);
        } else {
            cs_case_broken(of, record->seq, record->t_us, "%s gives the code %lld, not %lld",
                           record->subject, (long long)record->value, (long long)duty->number);
            cs_duty_drop(of, duty);
        }
    }
}

static void due_o59(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due, "action %s at %s was not refused with %lld",
                   of->world->actions[duty->who].name, cs_case_clock(of, duty->since),
                   (long long)duty->number);
}

/* ---- where roles go ---- */

static void see_o60(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_GROUP || world->to_node < 0 ||
        world->counts[CS_OW_NODE] < 3 || core(world, world->subject.index) ||
        (!cs_ow_same(record->what, "Failover") && !cs_ow_same(record->what, "NodeDown"))) {
        return;
    }
    const struct cs_ow_group *group = &world->groups[world->subject.index];
    uint64_t able = cs_told_possible(world, world->subject.index) & cs_told_live(world);
    int at = -1, next = -1, any = -1;
    for (int i = 0; i < group->preferred_count; i++) {
        at = group->preferred[i] == group->owner_before ? i : at;
    }
    for (int i = 0; i < group->preferred_count; i++) {
        int node = group->preferred[i];
        bool fit = node >= 0 && node != group->owner_before && (able & bit(node)) != 0 &&
                   world->nodes[node].state == CS_OWS_UP;
        any = fit && any < 0 ? node : any;
        next = fit && next < 0 && i > at ? node : next;
    }
    int right = next >= 0 ? next : any;
    if (right >= 0 && world->to_node != right) {
        cs_case_broken(of, record->seq, record->t_us, "%s went to %s at %s, next in its list is %s",
                       record->subject, cs_told_node_name(world, world->to_node),
                       cs_case_clock(of, record->t_us), cs_told_node_name(world, right));
    } else {
        cs_case_kept(of, record->seq);
    }
}

static bool in_window(const struct cs_told *world, const struct cs_ow_group *group, cs_time slack)
{
    int64_t start = cs_told_prop(world, &group->props, CS_OWP_FailbackWindowStart);
    int64_t end = cs_told_prop(world, &group->props, CS_OWP_FailbackWindowEnd);
    if (start < 0 || end < 0 || start >= NO_LIMIT || end >= NO_LIMIT) {
        return true;
    }
    cs_time of_day =
        (cs_told_prop(world, &world->cluster, CS_OWP_StartOfDay) + world->now) % CS_DAY;
    cs_time since = (of_day - start % 24 * CS_HOUR + CS_DAY) % CS_DAY;
    return since < (end - start + 24) % 24 * CS_HOUR + slack;
}

static bool no_window(const struct cs_told *world, const struct cs_ow_group *group)
{
    int64_t start = cs_told_prop(world, &group->props, CS_OWP_FailbackWindowStart);
    int64_t end = cs_told_prop(world, &group->props, CS_OWP_FailbackWindowEnd);
    return start < 0 || end < 0 || start >= NO_LIMIT || end >= NO_LIMIT;
}

static void see_o61(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_OWNER && world->subject.type == CS_OW_GROUP) {
        const struct cs_ow_group *group = &world->groups[world->subject.index];
        struct cs_duty *duty = cs_duty_find(of, world->subject.index, 0);
        if (!cs_ow_same(record->what, "Failback")) {
            cs_duty_drop(of, duty);
        } else if (!in_window(world, group, 10 * CS_MINUTE)) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s fails back at %s, outside of its window", record->subject,
                           cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        } else if (duty != NULL) {
            cs_duty_kept(of, duty);
        } else {
            cs_case_kept(of, record->seq);
        }
        return;
    }
    bool joins = world->subject.type == CS_OW_NODE && world->to == CS_OWS_UP &&
                 world->from != CS_OWS_PAUSED; /* a resumed node has its own choice (2.5.i) */
    if (!joins || record->t_us == 0) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        const struct cs_ow_group *group = &world->groups[i];
        if (group->preferred_count > 0 && group->preferred[0] == world->subject.index &&
            group->owner >= 0 && group->owner != world->subject.index && !core(world, i) &&
            group->state == CS_OWS_ONLINE && no_window(world, group) &&
            cs_told_prop(world, &group->props, CS_OWP_AutoFailbackType) == 1) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .seq = record->seq,
                .fragile = true, .due = record->t_us + 10 * CS_MINUTE});
        }
    }
}

static void due_o61(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_group *group = &of->world->groups[duty->who];
    cs_case_broken(
        of, duty->seq, duty->due,
        "group %s did not fail back until %s although its preferred owner is up since %s",
        group->name, cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
}

static void settle_o71(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_resource_count; i++) {
        const struct cs_ow_resource *it = &world->resources[world->dirty_resources[i]];
        if (it->group < 0 || !cs_ow_has(it->type, "IP Address") || it->state != CS_OWS_ONLINE ||
            it->state_since != world->now || world->fault_count > 0) {
            continue;
        }
        const struct cs_ow_group *group = &world->groups[it->group];
        if (group->owner < 0 || group->owner_since == 0 || it->before != CS_OWS_ONLINE_PENDING) {
            continue;
        }
        if ((it->works_on & bit(group->owner)) == 0) {
            cs_case_broken(of, it->state_seq, world->now,
                           "address %s is Online at %s, but does not answer on %s", it->name,
                           cs_case_clock(of, world->now), cs_told_node_name(world, group->owner));
        } else {
            cs_case_kept(of, it->state_seq);
        }
    }
}

/* ---- start of the cluster ---- */

static void see_o80(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_VIEW) {
        for (int i = 0; i < world->counts[CS_OW_GROUP] && cs_ow_same(record->what, "form") &&
                        record->t_us > 0; i++) {
            if (cs_told_prop(world, &world->groups[i].props, CS_OWP_Priority) == 0 &&
                !core(world, i)) {
                cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us,
                    .seq = record->seq, .fragile = true, .due = record->t_us + 5 * CS_MINUTE});
            }
        }
    } else if (world->subject.type == CS_OW_RESOURCE && world->to == CS_OWS_ONLINE_PENDING) {
        struct cs_duty *duty = cs_duty_find(of, world->resources[world->subject.index].group, 0);
        if (duty != NULL) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is started at %s by itself although its role has priority 0",
                           record->subject, cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        }
    }
}

static void see_waiting(struct cs_case *of, const struct cs_record *record, enum cs_ow_prop prop)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_WAIT) {
        cs_time limit = CS_SECOND * cs_told_prop(world, &world->cluster, prop);
        if (world->subject.type != CS_OW_GROUP || !record->has_value ||
            !cs_ow_same(record->what, cs_ow_prop_text(prop))) {
            return;
        }
        if (record->value > record->t_us + limit) {
            cs_case_broken(of, record->seq, record->t_us, "%s waits until %s, longer than %s",
                           record->subject, cs_case_clock(of, record->value),
                           cs_case_span(of, limit));
        } else {
            cs_duty_open(of, (struct cs_duty){.who = world->subject.index, .since = record->t_us,
                .seq = record->seq, .fragile = true, .due = record->value + CS_SECOND});
        }
    } else if (world->subject.type == CS_OW_RESOURCE && world->to == CS_OWS_ONLINE_PENDING) {
        cs_duty_kept(of, cs_duty_find(of, world->resources[world->subject.index].group, 0));
    }
}

static void see_o81(struct cs_case *of, const struct cs_record *record)
{
    see_waiting(of, record, CS_OWP_ClusterGroupWaitDelay);
}

static void see_o82(struct cs_case *of, const struct cs_record *record)
{
    see_waiting(of, record, CS_OWP_GroupDependencyTimeout);
}

static void due_waiting(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    bool somewhere = cs_told_candidates(world, duty->who) != 0;
    if (cs_told_quorate(world) != 0 && somewhere) {
        cs_case_broken(of, duty->seq, duty->due, "group %s waits since %s and still at %s",
                       world->groups[duty->who].name, cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due));
    }
}

const struct cs_rule_code cs_rules_group[] = {
    {{"WSFC-O53", "One Failed resource makes the role Failed",
      "facts O53, 6.2, CMRP ApiGetGroupState", "a role has Failed and Online resources",
      "it is Failed", "PartialOnline, or any other state"},
     .settle = settle_o53},
    {{"WSFC-O54", "Some top-level resources offline make the role PartialOnline",
      "facts O54, 6.2, CMRP 3.1.4.2.46",
      "a role's top-level resources are in part Online, in part "
      "Offline, none failed or pending",
      "it is PartialOnline", "any other state"},
     .settle = settle_o54},
    {{"WSFC-O55", "Dependents go offline first, providers come online first",
      "facts O55, 6.8.a, 6.8.c, W32:resource-dependencies, CMRP ApiOnlineResource",
      "a resource with dependents goes offline; one with providers is called online",
      "no dependent is Online any more; the expression holds", "the other order"},
     .kinds = CS_SEES(CALL) | CS_SEES(STATE),
     .see = see_o55},
    {{"WSFC-O56", "Or needs one provider, and needs all",
      "facts O56, 6.8.b, CMRP ApiOnlineResource, PS22:Set-ClusterResourceDependency",
      "a resource with several providers is Online while one of them is not",
      "the expression holds without that one", "an and-provider is missing"},
     .settle = settle_o56},
    {{"WSFC-O50", "The threshold does not stop an administrator",
      "facts O50, 6.4.j, EVT 1254, SAQ; the 10 s are ours",
      "somebody brings online or moves a Failed role whose failovers are used up",
      "it begins within 10 s", "it is refused, or nothing happens"},
     .kinds = CS_SEES(ACTION) | CS_SEES(NO_EFFECT) | CS_SEES(OWNER) | CS_SEES(STATE),
     .see = see_o50,
     .due = due_o50},
    {{"WSFC-O51", "A move by hand is no failover", "facts O51, 6.4.g, SAQ (O)",
      "a role is moved by hand", "its count of failovers is not raised", "it is"},
     .kinds = CS_SEES(OWNER),
     .memory = sizeof(struct counted),
     .see = see_o51},
    {{"WSFC-O57", "Moves that cannot be, and moves to where the role is",
      "facts O57, 6.6.a, 6.6.c, CMRP ApiMoveGroupToNode",
      "somebody moves a role to a node that is no possible owner, or to its owner",
      "an error; success without effect", "it moves, or the wrong answer"},
     .kinds = CS_SEES(ACTION) | CS_SEES(OWNER) | CS_SEES(NO_EFFECT),
     .see = see_o57,
     .due = due_o57},
    {{"WSFC-O58", "What was taken offline stays offline after a move",
      "facts O58, 6.3 (4), CMRP ApiMoveGroup",
      "a role changes hands with a resource that somebody "
      "took offline",
      "the resource is not brought online in the next minute", "it is"},
     .kinds = CS_SEES(ACTION) | CS_SEES(NO_EFFECT) | CS_SEES(OWNER) | CS_SEES(STATE),
     .memory = sizeof(struct parked),
     .see = see_o58},
    {{"WSFC-O59", "Calls in the wrong state are refused with their code",
      "facts O59, 5.5, 5.4.g, CMRP",
      "somebody brings a pending resource online, or takes a Failed "
      "one offline",
      "refused at once with 0x139F (5023), or 0x13AE (5038)", "done, or another code"},
     .kinds = CS_SEES(ACTION) | CS_SEES(NO_EFFECT),
     .see = see_o59,
     .due = due_o59},
    {{"WSFC-O60", "The next preferred owner is taken",
      "facts O60, 6.5.b, 6.5.c, SA:groups-fail-logic-three-more-cluster-node-members",
      "three or more nodes: a role fails over",
      "to the next in its list that is able, else the "
      "first such; without list to any",
      "past an able preferred owner"},
     .kinds = CS_SEES(OWNER),
     .see = see_o60},
    {{"WSFC-O61", "Failback when allowed and in its window",
      "facts O61, 6.7.a, W32:groups-failbackwindowstart; the 10 min are ours",
      "a role's first preferred owner joins, AutoFailbackType 1 and no window; a role fails back",
      "it fails back within 10 min; a failback lies in the window (10 min more to take it offline)",
      "no failback, or one outside of the window"},
     .kinds = CS_SEES(OWNER) | CS_SEES(STATE),
     .see = see_o61,
     .due = due_o61},
    {{"WSFC-O71", "An address that failed over answers on its new node",
      "facts O71, SA:cluster-information-ip-address-failover",
      "an IP Address resource comes online after its role changed hands, nothing being broken",
      "it works on the new owner", "Online and silent"},
     .settle = settle_o71},
    {{"WSFC-O80", "A role of priority 0 is not started by the cluster",
      "facts O80, N34, W32:groups-priority", "a cluster forms with such a role",
      "none of its resources is brought online in the next 5 min, nobody acting", "one is"},
     .kinds = CS_SEES(VIEW) | CS_SEES(STATE),
     .see = see_o80},
    {{"WSFC-O81", "A role waits for its preferred node up to ClusterGroupWaitDelay",
      "facts O81, 6.5.h, N14, W32:clusters-clustergroupwaitdelay",
      "a role waits (wait ClusterGroupWaitDelay)",
      "not longer than that; then it is brought online elsewhere", "a longer wait, or no start"},
     .kinds = CS_SEES(WAIT) | CS_SEES(STATE),
     .see = see_o81,
     .due = due_waiting},
    {{"WSFC-O82", "A role waits for the roles it depends on up to GroupDependencyTimeout",
      "facts O82, 6.8.g, N19, W32:clusters-groupdependencytimeout",
      "a role waits (wait GroupDependencyTimeout)",
      "not longer than that; then it is brought online anyway", "a longer wait, or no start"},
     .kinds = CS_SEES(WAIT) | CS_SEES(STATE),
     .see = see_o82,
     .due = due_waiting},
};
const size_t cs_rules_group_count = CS_LEN(cs_rules_group);
