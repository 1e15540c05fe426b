/* oracle/rules_safe.c: invariants, true in every run whatever happens. */
#include "oracle/guide.h"

#include <stdio.h>
#include <string.h>

static uint64_t bit(int node)
{
    return node >= 0 ? UINT64_C(1) << node : 0;
}

/* ---- SAFE-ORDER ---- */

struct order {
    uint64_t seq;
    cs_time t_us;
};

static void see_order(struct cs_case *of, const struct cs_record *record)
{
    struct order *last = of->memory;
    if (record->seq != last->seq + 1) {
        cs_case_broken(of, record->seq, record->t_us, "record %llu follows record %llu",
                       (unsigned long long)record->seq, (unsigned long long)last->seq);
    } else if (record->t_us < last->t_us) {
        cs_case_broken(of, record->seq, record->t_us, "the time goes back from %s to %s",
                       cs_case_clock(of, last->t_us), cs_case_clock(of, record->t_us));
    } else if (record->cause >= record->seq) {
        cs_case_broken(of, record->seq, record->t_us, "it is caused by the later record %llu",
                       (unsigned long long)record->cause);
    } else {
        cs_case_kept(of, record->seq);
    }
    *last = (struct order){record->seq, record->t_us};
}

/* ---- roles and owners ---- */

static void see_owner(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_GROUP || cs_ow_same(record->what, "initially")) {
        return;
    }
    const struct cs_ow_group *group = &world->groups[world->subject.index];
    if (world->from_node != group->owner_before) {
        cs_case_broken(of, record->seq, record->t_us,
                       "group %s changed from %s to %s at %s although %s owned it", group->name,
                       cs_told_node_name(world, world->from_node),
                       cs_told_node_name(world, world->to_node),
                       cs_case_clock(of, record->t_us),
                       cs_told_node_name(world, group->owner_before));
    } else {
        cs_case_kept(of, record->seq);
    }
}

static void online_under_owner(struct cs_case *of, int index)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *resource = &world->resources[index];
    if (resource->state != CS_OWS_ONLINE || resource->group < 0) {
        return;
    }
    const struct cs_ow_group *group = &world->groups[resource->group];
    const char *why = NULL;
    if (group->owner < 0) {
        why = "nobody owns its role";
    } else if (group->owner_since > 0 && resource->state_seq < group->owner_seq) {
        why = "its role changed hands since it was brought online";
    } else if (resource->works_on != 0 && (resource->works_on & bit(group->owner)) == 0) {
        why = "it works on another node than its role's owner";
    }
    if (why != NULL) {
        cs_case_broken(of, resource->state_seq, world->now,
                       "resource %s is Online at %s although %s (owner of %s: %s)",
                       resource->name, cs_case_clock(of, world->now), why, group->name,
                       cs_told_node_name(world, group->owner));
    } else {
        cs_case_kept(of, resource->state_seq);
    }
}

static void each_dirty_resource(struct cs_case *of, void (*check)(struct cs_case *, int))
{
    for (int i = 0; i < of->world->dirty_resource_count; i++) {
        check(of, of->world->dirty_resources[i]);
    }
}

static void settle_online_owner(struct cs_case *of)
{
    each_dirty_resource(of, online_under_owner);
}

static void settle_up_owner(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_group_count; i++) {
        const struct cs_ow_group *group = &world->groups[world->dirty_groups[i]];
        if (group->owner < 0 || group->owner_since != world->now || world->now == 0) {
            continue;
        }
        const struct cs_ow_node *node = &world->nodes[group->owner];
        enum cs_ow_state state = node->state;
        bool left_later = node->left_seq > group->owner_seq; /* in the same instant */
        if (state != CS_OWS_UP && state != CS_OWS_PAUSED && !left_later) {
            cs_case_broken(of, group->owner_seq, world->now,
                           "group %s was given to %s at %s although that node is %s", group->name,
                           cs_told_node_name(world, group->owner), cs_case_clock(of, world->now),
                           cs_ow_state_text(state));
        } else {
            cs_case_kept(of, group->owner_seq);
        }
    }
}

/* A node that is paused may get a role only when all others that are active are paused as well
 * (it is then not brought online there), and the quorum resource in any case. */
static void see_paused(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int to = world->to_node;
    if (world->subject.type != CS_OW_GROUP || to < 0 || record->t_us == 0) {
        return;
    }
    const struct cs_ow_group *group = &world->groups[world->subject.index];
    bool core = cs_told_prop(world, &group->props, CS_OWP_IsCoreGroup) == 1;
    bool some_paused = false, other_up = false;
    for (int i = 0; i < world->counts[CS_OW_NODE]; i++) {
        some_paused |= world->nodes[i].state == CS_OWS_PAUSED;
        other_up |= i != to && i != group->owner_before && world->nodes[i].state == CS_OWS_UP &&
                    (cs_told_possible(world, world->subject.index) & bit(i)) != 0;
    }
    if (!some_paused) {
        return;
    }
    bool forming = cs_ow_same(record->what, "Form") || cs_ow_same(record->what, "Arbitration");
    bool leaving = cs_ow_same(record->what, "NodeDown");
    if (world->nodes[to].state == CS_OWS_PAUSED && !core && !forming && !(leaving && !other_up)) {
        cs_case_broken(of, record->seq, record->t_us,
                       "group %s was given to the paused node %s at %s (%s)", group->name,
                       cs_told_node_name(world, to), cs_case_clock(of, record->t_us),
                       record->what);
    } else {
        cs_case_kept(of, record->seq);
    }
}

static void see_possible(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_GROUP || world->to_node < 0) {
        return;
    }
    const struct cs_ow_group *group = &world->groups[world->subject.index];
    for (int i = 0; i < group->resource_count; i++) {
        const struct cs_ow_resource *resource = &world->resources[group->resources[i]];
        if (resource->possible == 0) {
            continue;
        }
        if ((resource->possible & bit(world->to_node)) == 0) {
            cs_case_broken(of, record->seq, record->t_us,
                           "group %s was given to %s at %s, which is no possible owner of %s",
                           group->name, cs_told_node_name(world, world->to_node),
                           cs_case_clock(of, record->t_us), resource->name);
            return;
        }
        if (i + 1 == group->resource_count) {
            cs_case_kept(of, record->seq);
        }
    }
}

static void see_failovers(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_GROUP || !cs_ow_same(record->what, "Failover")) {
        return;
    }
    const struct cs_ow_group *group = &world->groups[world->subject.index];
    if (group->failovers_at > group->limit_at) {
        cs_case_broken(
            of, record->seq, record->t_us,
            "group %s was moved at %s although %lld of %lld failovers in %lld h were used",
            group->name, cs_case_clock(of, record->t_us), (long long)group->failovers_at - 1,
            (long long)group->limit_at,
            (long long)cs_told_prop(world, &group->props, CS_OWP_FailoverPeriod));
    } else {
        cs_case_kept(of, record->seq);
    }
}

static enum cs_ow_state group_state(const struct cs_told *world, const struct cs_ow_group *group,
                                    bool *either)
{
    int tops = 0, online_tops = 0, online = 0;
    bool failed = false, pending = false;
    for (int i = 0; i < group->resource_count; i++) {
        const struct cs_ow_resource *resource = &world->resources[group->resources[i]];
        if (cs_told_planned(resource)) {
            continue;
        }
        failed |= resource->state == CS_OWS_FAILED;
        pending |= resource->state == CS_OWS_ONLINE_PENDING ||
                   resource->state == CS_OWS_OFFLINE_PENDING;
        bool is_online = resource->state == CS_OWS_ONLINE;
        online += is_online;
        bool top = cs_told_is_top(world, resource);
        tops += top;
        online_tops += top && is_online;
    }
    *either = !failed && !pending && online_tops == 0 && online > 0;
    if (failed || pending) {
        return failed ? CS_OWS_FAILED : CS_OWS_PENDING;
    }
    if (online_tops == 0) {
        return CS_OWS_OFFLINE;
    }
    return online_tops == tops ? CS_OWS_ONLINE : CS_OWS_PARTIAL;
}

static void settle_group_state(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_group_count; i++) {
        const struct cs_ow_group *group = &world->groups[world->dirty_groups[i]];
        if (group->state == CS_OWS_UNKNOWN) {
            continue;
        }
        bool either = false;
        enum cs_ow_state right = group_state(world, group, &either);
        if (group->state != right && !(either && group->state == CS_OWS_PARTIAL)) {
            cs_case_broken(of, group->state_seq, world->now,
                           "group %s is %s at %s although its resources make it %s", group->name,
                           cs_ow_state_text(group->state), cs_case_clock(of, world->now),
                           cs_ow_state_text(right));
        } else {
            cs_case_kept(of, group->state_seq);
        }
    }
}

/* ---- disks and work ---- */

static void see_writer(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_DISK || world->to_node < 0 ||
        cs_ow_same(record->what, "defend") || cs_ow_same(record->what, "initially")) {
        return;
    }
    const struct cs_ow_disk *disk = &world->disks[world->subject.index];
    bool taken = disk->holder_before >= 0 && disk->holder_before != world->to_node;
    if (taken && !cs_ow_same(record->what, "preempt")) {
        cs_case_broken(of, record->seq, record->t_us,
                       "disk %s was reserved by %s at %s while %s held it", disk->name,
                       cs_told_node_name(world, world->to_node),
                       cs_case_clock(of, record->t_us),
                       cs_told_node_name(world, disk->holder_before));
    } else {
        cs_case_kept(of, record->seq);
    }
}

static void writes_as_holder(struct cs_case *of, int index)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *resource = &world->resources[index];
    if (resource->disk < 0 || resource->works_on == 0) {
        return;
    }
    const struct cs_ow_disk *disk = &world->disks[resource->disk];
    if (disk->holder >= 0 && (resource->works_on & ~bit(disk->holder)) != 0) {
        cs_case_broken(of, resource->state_seq, world->now,
                       "disk %s can be written on %s at %s although %s holds it", disk->name,
                       cs_told_node_name(world, cs_told_first(resource->works_on &
                                                                ~bit(disk->holder))),
                       cs_case_clock(of, world->now), cs_told_node_name(world, disk->holder));
    } else if (disk->holder >= 0) {
        cs_case_kept(of, resource->state_seq);
    }
}

static void settle_writer(struct cs_case *of)
{
    each_dirty_resource(of, writes_as_holder);
}

static void works_once(struct cs_case *of, int index)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *resource = &world->resources[index];
    if (cs_told_count(resource->works_on) > 1) {
        cs_case_broken(of, resource->state_seq, world->now,
                       "resource %s works on %d nodes at once at %s", resource->name,
                       cs_told_count(resource->works_on), cs_case_clock(of, world->now));
    } else if (resource->works_on != 0) {
        cs_case_kept(of, resource->state_seq);
    }
}

static void settle_works_once(struct cs_case *of)
{
    each_dirty_resource(of, works_once);
}

static void settle_one_manager(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    bool touched = false;
    for (int i = 0; i < world->dirty_resource_count; i++) {
        touched |= cs_guide_manages(&world->resources[world->dirty_resources[i]]);
    }
    if (!touched) {
        return;
    }
    int active = 0;
    uint64_t seq = 0;
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        if (cs_guide_manages(&world->resources[i])) {
            active += cs_told_count(world->resources[i].works_on);
            seq = world->resources[i].state_seq > seq ? world->resources[i].state_seq : seq;
        }
    }
    if (active > 1) {
        cs_case_broken(of, seq, world->now, "%d management servers are active at %s", active,
                       cs_case_clock(of, world->now));
    } else if (active == 1) {
        cs_case_kept(of, seq);
    }
}

/* ---- resources ---- */

static void provided(struct cs_case *of, int index)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *resource = &world->resources[index];
    if (resource->state != CS_OWS_ONLINE || resource->code_length == 0) {
        return;
    }
    if (cs_told_depends_ok(world, index)) {
        cs_case_kept(of, resource->state_seq);
    } else {
        cs_case_broken(of, resource->state_seq, world->now,
                       "resource %s is Online at %s although %s is not fulfilled", resource->name,
                       cs_case_clock(of, world->now), resource->expression);
    }
}

static void settle_provided(struct cs_case *of)
{
    each_dirty_resource(of, provided);
}

static void see_restarts(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (!world->record_in_place) {
        return;
    }
    const struct cs_ow_resource *resource = &world->resources[world->subject.index];
    int64_t limit = cs_told_prop(world, &resource->props, CS_OWP_RestartThreshold);
    if (resource->restarts > limit) {
        cs_case_broken(of, record->seq, record->t_us,
                       "resource %s was restarted in place at %s although %d of %lld restarts in "
                       "%s were used", resource->name, cs_case_clock(of, record->t_us),
                       resource->restarts - 1, (long long)limit,
                       cs_case_span(of, CS_MS * cs_told_prop(world, &resource->props,
                                                              CS_OWP_RestartPeriod)));
    } else {
        cs_case_kept(of, record->seq);
    }
}

/* PendingTimeout is counted by the resource's monitor: not while its node stands still, nor while
 * there is no Cluster service that could ask it. */
static bool counts_pending(const struct cs_told *world, int resource)
{
    int group = world->resources[resource].group;
    int owner = group >= 0 ? world->groups[group].owner : -1;
    return owner >= 0 && world->nodes[owner].host == CS_OWS_RUNNING &&
           (world->nodes[owner].service == CS_OWS_RUNNING ||
            world->nodes[owner].service == CS_OWS_STOPPING);
}

/* Stops or goes on counting: `number` is what is left while nobody counts, and -1 else. */
static void count_pending(struct cs_case *of, struct cs_duty *duty)
{
    cs_time now = of->world->now;
    bool counts = counts_pending(of->world, duty->who);
    if (counts && duty->number >= 0) {
        duty->due = now + duty->number;
        duty->number = -1;
    } else if (!counts && duty->number < 0) {
        duty->number = duty->due - now;
        duty->due = CS_TIME_MAX;
    }
}

static void see_pending(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    enum cs_ow_type type = world->subject.type;
    if (type == CS_OW_HOST || type == CS_OW_SERVICE || type == CS_OW_GROUP) {
        for (int i = 0; i < of->duty_count; i++) {
            count_pending(of, &of->duties[i]);
        }
    }
    if (type != CS_OW_RESOURCE) {
        return;
    }
    int who = world->subject.index;
    const struct cs_ow_resource *resource = &world->resources[who];
    bool pending = resource->state == CS_OWS_ONLINE_PENDING ||
                   resource->state == CS_OWS_OFFLINE_PENDING;
    if (!pending) {
        cs_duty_kept(of, cs_duty_find(of, who, 0));
    } else if (record->kind == CS_KIND_WAIT) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    } else if (!cs_told_unlimited(world, who, CS_OWP_PendingTimeout)) {
        cs_time limit = CS_MS * cs_told_poll(world, who, CS_OWP_PendingTimeout);
        cs_duty_open(of, (struct cs_duty){.who = who,
                                          .since = record->t_us,
                                          .seq = record->seq,
                                          .due = record->t_us + limit,
                                          .number = -1});
        count_pending(of, cs_duty_find(of, who, 0));
    }
}

static void due_pending(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_resource *resource = &of->world->resources[duty->who];
    cs_case_broken(of, duty->seq, duty->due, "resource %s is still %s at %s, %s after %s",
                   resource->name, cs_ow_state_text(resource->state),
                   cs_case_clock(of, duty->due), cs_case_span(of, duty->due - duty->since),
                   cs_case_clock(of, duty->since));
}

/* ---- membership and quorum ---- */

/* The members of a view that has quorum or was forced; nodes whose service ended are none. */
static uint64_t standing_members(const struct cs_told *world, const struct cs_ow_view *view)
{
    bool stands = view->standing == CS_OWS_QUORUM || view->standing == CS_OWS_FORCED;
    uint64_t members = stands && !view->stale ? view->members & cs_told_live(world) : 0;
    for (uint64_t n = members; n != 0; n &= n - 1) {
        enum cs_ow_state service = world->nodes[cs_told_first(n)].service;
        if (service == CS_OWS_FORMING || service == CS_OWS_JOINING) {
            members &= ~bit(cs_told_first(n));
        }
    }
    return members;
}

/* Two views may both run the cluster when one was forced, as long as they are kept apart. */
static bool may_both_run(const struct cs_told *world, const struct cs_ow_view *one,
                         const struct cs_ow_view *other)
{
    if (one->standing != CS_OWS_FORCED && other->standing != CS_OWS_FORCED) {
        return false;
    }
    for (uint64_t i = standing_members(world, one); i != 0; i &= i - 1) {
        for (uint64_t k = standing_members(world, other); k != 0; k &= k - 1) {
            if (cs_told_could_meet(world, cs_told_first(i), cs_told_first(k))) {
                return false;
            }
        }
    }
    return true;
}

/* Nobody may take a role from those who still run it with quorum. */
static void see_split(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    int from = world->from_node, to = world->to_node;
    if (world->subject.type != CS_OW_GROUP || from < 0 || to < 0 || !cs_told_alive(world, from)) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        const struct cs_ow_view *view = &world->views[i];
        bool its = view->standing == CS_OWS_QUORUM && !view->stale &&
                   (view->members & bit(from)) != 0;
        if (its && (view->members & bit(to)) == 0) {
            cs_case_broken(of, record->seq, record->t_us,
                           "group %s went from %s to %s at %s although view %s still has quorum",
                           world->groups[world->subject.index].name, cs_told_node_name(world, from),
                           cs_told_node_name(world, to), cs_case_clock(of, record->t_us),
                           view->name);
        }
    }
}

static void settle_split(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    bool some = false;
    for (int i = 0; world->nodes_dirty && i < world->counts[CS_OW_VIEW]; i++) {
        const struct cs_ow_view *one = &world->views[i];
        if (standing_members(world, one) == 0) {
            continue;
        }
        some = true;
        for (int k = i + 1; k < world->counts[CS_OW_VIEW]; k++) {
            const struct cs_ow_view *other = &world->views[k];
            if (standing_members(world, other) != 0 && !may_both_run(world, one, other)) {
                cs_case_broken(of, world->view_seq, world->now,
                               "views %s and %s both run the cluster at %s", one->name, other->name,
                               cs_case_clock(of, world->now));
                return;
            }
        }
    }
    if (some) {
        cs_case_kept(of, world->view_seq);
    }
}

static bool service_gone(const struct cs_ow_node *node)
{
    return node->service == CS_OWS_STOPPED || node->service == CS_OWS_STARTING ||
           node->service == CS_OWS_JOINING || node->service == CS_OWS_FORMING ||
           node->service == CS_OWS_RESTART_WAIT || node->host == CS_OWS_OFF ||
           node->host == CS_OWS_BOOTING || node->host == CS_OWS_DUMPING;
}

static void works_with_service(struct cs_case *of, int index)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *resource = &world->resources[index];
    for (uint64_t nodes = resource->works_on; nodes != 0; nodes &= nodes - 1) {
        int at = cs_told_first(nodes);
        const struct cs_ow_node *node = &world->nodes[at];
        if (service_gone(node)) {
            cs_case_broken(of, node->service_seq, world->now,
                           "resource %s works on %s at %s although the host is %s and its Cluster "
                           "service is %s", resource->name, node->name,
                           cs_case_clock(of, world->now), cs_ow_state_text(node->host),
                           cs_ow_state_text(node->service));
        } else {
            cs_case_kept(of, resource->state_seq);
        }
    }
}

static void each_concerned(struct cs_case *of, void (*check)(struct cs_case *, int))
{
    if (!of->world->nodes_dirty) {
        each_dirty_resource(of, check);
        return;
    }
    for (int i = 0; i < of->world->counts[CS_OW_RESOURCE]; i++) {
        check(of, i);
    }
}

static void settle_service(struct cs_case *of)
{
    each_concerned(of, works_with_service);
}

static void online_with_quorum(struct cs_case *of, int index)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *resource = &world->resources[index];
    int owner = resource->group >= 0 ? world->groups[resource->group].owner : -1;
    if (resource->state != CS_OWS_ONLINE || owner < 0 || world->counts[CS_OW_VIEW] == 0) {
        return;
    }
    uint64_t quorate = cs_told_quorate(world);
    if ((quorate & bit(owner)) != 0) {
        cs_case_kept(of, resource->state_seq);
    } else if (quorate != 0 || service_gone(&world->nodes[owner])) {
        bool silent = !cs_told_alive(world, owner) || service_gone(&world->nodes[owner]);
        for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
            bool its = quorate == 0 || (world->views[i].members & bit(owner)) != 0;
            if ((its || silent) && world->views[i].standing == CS_OWS_STANDING_PENDING &&
                !world->views[i].stale) {
                return; /* it still contests the witness, or a silent node may be with who does */
            }
        }
        cs_case_broken(of, resource->state_seq, world->now,
                       "resource %s is Online on %s at %s although that node is in no view with "
                       "quorum", resource->name, cs_told_node_name(world, owner),
                       cs_case_clock(of, world->now));
    }
}

static void settle_quorum(struct cs_case *of)
{
    each_concerned(of, online_with_quorum);
}

struct votes {
    bool seen;
    int64_t total;
    uint64_t seq;
};

static bool disk_only(const struct cs_told *world)
{
    return cs_ow_has(world->quorum_type, "DiskOnly") ||
           cs_ow_has(world->quorum_type, "Disk Only") ||
           cs_ow_has(world->quorum_type, "No Majority");
}

static void see_votes(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct votes *votes = of->memory;
    if (record->kind == CS_KIND_VOTE) {
        if (record->has_value) {
            *votes = (struct votes){true, record->value, record->seq};
        }
        return;
    }
    long long total = 0, needed = 0;
    if (record->what == NULL ||
        sscanf(record->what, "of %lld, %lld needed", &total, &needed) != 2) {
        return;
    }
    bool enough = record->value >= needed, forced = world->from == CS_OWS_FORCED;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        forced |= world->views[i].standing == CS_OWS_FORCED;
    }
    if (needed != total / 2 + 1) {
        cs_case_broken(of, record->seq, record->t_us, "of %lld votes %lld are needed, not %lld",
                       total, total / 2 + 1, needed);
    } else if (world->to == CS_OWS_QUORUM && !enough) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s has quorum at %s with %lld of %lld votes", record->subject,
                       cs_case_clock(of, record->t_us), (long long)record->value, total);
    } else if (world->to == CS_OWS_LOST && enough && !forced) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s lost quorum at %s with %lld of %lld votes", record->subject,
                       cs_case_clock(of, record->t_us), (long long)record->value, total);
    } else {
        cs_case_kept(of, record->seq);
    }
}

static void settle_votes(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    struct votes *votes = of->memory;
    if (!votes->seen) {
        return;
    }
    votes->seen = false;
    int views = 0;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        views += (world->views[i].members & cs_told_live(world)) != 0;
    }
    if (views > 1 || disk_only(world)) {
        return;
    }
    int sum = cs_told_votes(world, ~UINT64_C(0)) + cs_told_witness_vote(world);
    if (sum != votes->total) {
        cs_case_broken(of, votes->seq, world->now, "the votes add up to %d at %s, not to %lld",
                       sum, cs_case_clock(of, world->now), (long long)votes->total);
    } else {
        cs_case_kept(of, votes->seq);
    }
}

/* ---- networks ---- */

struct seen {
    uint64_t seq;
};

static void see_networks(struct cs_case *of, const struct cs_record *record)
{
    struct seen *seen = of->memory;
    enum cs_ow_type type = of->world->subject.type;
    if (type == CS_OW_NETWORK || type == CS_OW_INTERFACE || type == CS_OW_NODE) {
        seen->seq = record->seq;
    }
}

/* Nobody keeps these states up to date while nobody runs the cluster. */
static bool nobody_looks(const struct cs_told *world)
{
    return world->counts[CS_OW_VIEW] > 0 && cs_told_quorate(world) == 0;
}

static void settle_interfaces(struct cs_case *of)
{
    struct seen *seen = of->memory;
    const struct cs_told *world = of->world;
    seen->seq = nobody_looks(world) ? 0 : seen->seq;
    for (int i = 0; seen->seq > 0 && i < world->counts[CS_OW_INTERFACE]; i++) {
        const struct cs_ow_interface *it = &world->interfaces[i];
        if (it->state == CS_OWS_UNKNOWN || it->node < 0) {
            continue;
        }
        enum cs_ow_state node = world->nodes[it->node].state;
        bool away = it->state == CS_OWS_UNAVAILABLE;
        if ((away && (node == CS_OWS_UP || node == CS_OWS_PAUSED)) ||
            (!away && node == CS_OWS_DOWN)) {
            cs_case_broken(of, seen->seq, world->now,
                           "interface %s is %s at %s although its node is %s", it->name,
                           cs_ow_state_text(it->state), cs_case_clock(of, world->now),
                           cs_ow_state_text(node));
        } else {
            cs_case_kept(of, seen->seq);
        }
    }
    seen->seq = 0;
}

static const char *network_wrong(const struct cs_told *world, int network)
{
    int all = 0, away = 0, up = 0, failed = 0;
    for (int i = 0; i < world->counts[CS_OW_INTERFACE]; i++) {
        const struct cs_ow_interface *it = &world->interfaces[i];
        if (it->network == network && it->state != CS_OWS_UNKNOWN) {
            all++;
            away += it->state == CS_OWS_UNAVAILABLE;
            up += it->state == CS_OWS_UP;
            failed += it->state == CS_OWS_FAILED;
        }
    }
    enum cs_ow_state state = world->networks[network].state;
    if (all == 0 || state == CS_OWS_UNKNOWN) {
        return "";
    }
    enum cs_ow_state right = away == all ? CS_OWS_UNAVAILABLE
                             : up + away == all ? CS_OWS_UP
                             : failed + away == all ? CS_OWS_DOWN : CS_OWS_COUNT;
    if (right == CS_OWS_COUNT) {
        return state == CS_OWS_UP || state == CS_OWS_UNAVAILABLE ? "Down or Partitioned" : NULL;
    }
    return state == right ? NULL : cs_ow_state_text(right);
}

static void settle_networks(struct cs_case *of)
{
    struct seen *seen = of->memory;
    const struct cs_told *world = of->world;
    seen->seq = nobody_looks(world) ? 0 : seen->seq;
    for (int i = 0; seen->seq > 0 && i < world->counts[CS_OW_NETWORK]; i++) {
        const char *right = network_wrong(world, i);
        if (right == NULL) {
            cs_case_kept(of, seen->seq);
        } else if (right[0] != '\0') {
            cs_case_broken(of, seen->seq, world->now,
                           "network %s is %s at %s although its interfaces make it %s",
                           world->networks[i].name, cs_ow_state_text(world->networks[i].state),
                           cs_case_clock(of, world->now), right);
        }
    }
    seen->seq = 0;
}

const struct cs_rule_code cs_rules_safe[] = {
    {{"SAFE-ORDER", "Records are numbered, times and causes run forward",
      "docs/trace.md, The bytes", "always",
      "each seq is one more than the last; no time goes back; each cause is an earlier record",
      "a gap, a time before the last one, an effect before its cause"},
     .kinds = CS_SEES_ALL,
     .memory = sizeof(struct order),
     .see = see_order},
    {{"SAFE-OWNER", "A role has at most one owner", "facts 6.3 (3), W32:failover",
      "a role changes hands", "it leaves the node that owns it",
      "it is taken by a node while another one owns it"},
     .kinds = CS_SEES(OWNER),
     .see = see_owner},
    {{"SAFE-ONLINE-OWNER", "Resources are Online only under the owner of their role",
      "facts 6.3, 6.6.b, W32:failover", "a resource is Online at the end of an instant",
      "its role has an owner, and it was brought online there",
      "Online without owner, on another node, or left over from the owner before"},
     .settle = settle_online_owner},
    {{"SAFE-UP-OWNER", "A role never goes to a node that is not an active member",
      "facts 6.5.a, SDK:nf-clusapi-moveclustergroup", "a role changes hands",
      "the new owner is Up (or Paused, see SAFE-PAUSED)", "a role is given to a node that is Down"},
     .settle = settle_up_owner},
    {{"SAFE-PAUSED", "A paused node gets no role", "facts 2.5.a, 2.5.c, 2.5.d, CMRP ApiPauseNode",
      "a role changes hands while some node is paused",
      "a paused node is not chosen, unless every other active node is paused as well when the "
      "owner leaves, or it is the core group",
      "a failover, move, drain or failback to a paused node"},
     .kinds = CS_SEES(OWNER),
     .see = see_paused},
    {{"SAFE-POSSIBLE-OWNER", "Owners are possible owners of every resource of the role",
      "facts 6.5.a, CMRP ApiMoveGroupToNode", "a role changes hands",
      "each of its resources names the new owner as possible owner",
      "a role on a node where one of its resources cannot run"},
     .kinds = CS_SEES(OWNER),
     .see = see_possible},
    {{"SAFE-FAILOVER-LIMIT", "No automatic failover beyond the threshold within the period",
      "facts 6.4.a, 6.4.b, N30, N31, W32:groups-failoverthreshold; that only failovers after a "
      "resource's failure count, and that the period starts with the first, is inferred (6.4.g, "
      "6.4.h, I)",
      "a role fails over (what = Failover)",
      "no more than FailoverThreshold (default: nodes - 1) in FailoverPeriod hours, when it began",
      "one failover more"},
     .kinds = CS_SEES(OWNER),
     .see = see_failovers},
    {{"SAFE-GROUP-STATE", "A role's state follows from its resources' states",
      "facts 6.2, CMRP 3.1.4.2.46", "a role or one of its resources changes",
      "Failed if any resource Failed; else Pending if any is pending; else by the top-level "
      "resources: all Online, some (PartialOnline) or none (Offline)",
      "any other state at the end of the instant"},
     .settle = settle_group_state},
    {{"SAFE-WRITER", "A disk has at most one writer", "facts 4.1, 4.1.a (F), 4.1.d, EVT 1038",
      "a disk is reserved, or can be written",
      "another node's reservation was released, lost or preempted before; only the holder writes",
      "a reservation beside another one; a writer without it"},
     .kinds = CS_SEES(RESERVE),
     .see = see_writer,
     .settle = settle_writer},
    {{"SAFE-WORKS-ONCE", "A resource works on one node at a time",
      "facts 6.3 (2), (4), W32:failover", "a resource works", "on one node only",
      "the same service, address or disk works on two nodes"},
     .settle = settle_works_once},
    {{"SAFE-ONE-MANAGER", "One active management server",
      "GUIDE p.5: it is only possible to have one active management server per surveillance setup",
      "a Management Server service works", "no other one works", "two of them work at once"},
     .settle = settle_one_manager},
    {{"SAFE-DEPENDENCY", "A dependent is never Online without its providers",
      "facts 6.8.a, 6.8.b, W32:resource-dependencies, PS22:Set-ClusterResourceDependency",
      "a resource with a dependency expression is Online at the end of an instant",
      "the expression holds", "Online although the expression is false"},
     .settle = settle_provided},
    {{"SAFE-RESTART-LIMIT", "No more restarts in place than the threshold within the period",
      "facts 5.4.a, 5.4.c, N25, N26, W32:resources-restartthreshold; that the period starts with "
      "the first counted failure is inferred (5.4.b, I)",
      "a failed resource is brought online again on the same node by itself",
      "no more than RestartThreshold times in RestartPeriod", "one restart more"},
     .kinds = CS_SEES(STATE),
     .see = see_restarts},
    {{"SAFE-PENDING", "Nothing stays pending",
      "facts 5.3.e, 5.3.f, N22, W32:resources-pendingtimeout, W32:failover; that the time in which "
      "its node stands still does not count is inferred (2.1.b: nothing on it runs, I)",
      "a resource becomes pending",
      "it leaves that state within PendingTimeout of the last call, counted while its node and the "
      "Cluster service there run",
      "still pending after PendingTimeout"},
     .kinds = CS_SEES(STATE) | CS_SEES(CALL) | CS_SEES(WAIT) | CS_SEES(OWNER),
     .see = see_pending,
     .due = due_pending},
    {{"SAFE-SPLIT-BRAIN", "At most one set of nodes runs the cluster",
      "facts 3.2.a, WSD:manage-cluster-quorum; a forced one ignores the votes, and another does "
      "not "
      "know of it until they meet: 3.5.c, 3.5.e, EVT 5396",
      "a view has quorum or is forced",
      "no other view of living nodes has; one that was forced may stand beside one with quorum "
      "while faults of the networks keep them apart",
      "two views with quorum, or two forced ones, at the end of an instant; a forced one beside "
      "one "
      "with quorum that a network could carry to; a role that is taken from living nodes with "
      "quorum by one that is not of their view"},
     .kinds = CS_SEES(OWNER),
     .see = see_split,
     .settle = settle_split},
    {{"SAFE-SERVICE", "Nothing clustered works without the Cluster service",
      "facts 3.5.a, LEASE, SQL:wsfc-quorum-modes-and-voting-configuration-sql-server",
      "a resource works on a node", "the node's host and Cluster service run",
      "a resource that works on a node whose service stopped"},
     .settle = settle_service},
    {{"SAFE-QUORUM", "Nothing is Online outside a view with quorum",
      "facts 3.5.a, EVT 1177; 3.4 (a challenger lives until it has lost)",
      "a resource is Online at the end of an instant",
      "its owner is in a view with quorum (or forced); or the witness is contested still, by its "
      "owner's view or by nodes that an owner who is silent may be with",
      "Online under an owner without quorum"},
     .settle = settle_quorum},
    {{"SAFE-VOTES", "Votes add up, and a majority is a majority",
      "facts 3.2.a, WSD:manage-cluster-quorum", "votes or a view's standing change",
      "the total is the sum of the votes; total DIV 2 + 1 are needed; quorum is had with them and "
      "lost without",
      "a wrong sum, a wrong majority, quorum without it, loss in spite of it"},
     .kinds = CS_SEES(VOTE) | CS_SEES(QUORUM),
     .memory = sizeof(struct votes),
     .see = see_votes,
     .settle = settle_votes},
    {{"SAFE-INTERFACE", "An interface is Unavailable exactly while its node is down",
      "facts 1.3, W32:clusnetinterface-state", "interfaces or nodes change",
      "interfaces of nodes that are Down are Unavailable, others are not",
      "an interface of a node that is Down which is not Unavailable, or the reverse"},
     .kinds = CS_SEES(STATE),
     .memory = sizeof(struct seen),
     .see = see_networks,
     .settle = settle_interfaces},
    {{"SAFE-NETWORK", "A network's state follows from its interfaces' states",
      "facts 1.3, W32:clusnetwork-state", "networks or interfaces change",
      "Unavailable: all are; Up: all of active nodes are; Down: all of them Failed; else Down or "
      "Partitioned",
      "any other state at the end of the instant"},
     .kinds = CS_SEES(STATE),
     .memory = sizeof(struct seen),
     .see = see_networks,
     .settle = settle_networks},
};
const size_t cs_rules_safe_count = CS_LEN(cs_rules_safe);
