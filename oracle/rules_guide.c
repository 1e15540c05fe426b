/* oracle/rules_guide.c: what the vendor's failover clustering guide promises. */
#include "oracle/guide.h"

static bool events(const struct cs_ow_resource *resource)
{
    return cs_ow_has(resource->type, "Generic") &&
           (cs_ow_has(resource->service_name, "Event Server") ||
            cs_ow_has(resource->name, "Event Server"));
}

static void see_limit(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_STATE) {
        struct cs_duty *duty = world->subject.type == CS_OW_RESOURCE
                                   ? cs_duty_find(of, world->subject.index, 0) : NULL;
        if (duty != NULL && world->to == CS_OWS_ONLINE_PENDING) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s is started by the cluster at %s although its failovers are used up",
                           record->subject, cs_case_clock(of, record->t_us));
            cs_duty_drop(of, duty);
        }
        return;
    }
    if (world->subject.type != CS_OW_GROUP) {
        return;
    }
    int group = world->subject.index, manager = cs_guide_manager_of(world, group);
    if (manager < 0) {
        return;
    }
    int64_t declared = cs_told_prop(world, &world->groups[group].props, CS_OWP_FailoverThreshold);
    int64_t limit = declared >= 0 && declared < INT64_C(0xFFFFFFFF) ? declared : 2;
    if (record->kind == CS_KIND_COUNT) {
        /* When another service of the role is what failed, the manager has restarts of its own. */
        const struct cs_ow_resource *it = &world->resources[manager];
        int64_t restarts = cs_told_prop(world, &it->props, CS_OWP_RestartThreshold);
        bool spent = it->state == CS_OWS_FAILED && it->restarts_before >= restarts;
        if (cs_ow_same(record->what, "FailoverThreshold") && cs_ow_same(record->to, "refused") &&
            spent) {
            cs_duty_open(of, (struct cs_duty){.who = manager, .since = record->t_us,
                .seq = record->seq, .fragile = true, .due = record->t_us + CS_MINUTE});
        }
    } else if (cs_ow_same(record->what, "Failover")) {
        if (world->groups[group].failovers > limit) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s failed over at %s for the %dth time in the period, %lld are allowed",
                           record->subject, cs_case_clock(of, record->t_us),
                           world->groups[group].failovers, (long long)limit);
        } else {
            cs_case_kept(of, record->seq);
        }
    }
}

static void see_verify(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type == CS_OW_RESOURCE) {
        if (world->to == CS_OWS_ONLINE && world->resources[who].group >= 0 &&
            cs_guide_manages(&world->resources[who])) {
            int group = world->resources[who].group;
            struct cs_duty *duty = cs_duty_find(of, group, 0);
            if (duty != NULL && world->groups[group].owner != duty->number) {
                cs_duty_kept(of, duty);
            }
        }
        return;
    }
    bool falls = world->subject.type == CS_OW_HOST && world->from == CS_OWS_RUNNING &&
                 (world->to == CS_OWS_SHUTTING_DOWN || world->to == CS_OWS_BOOTING ||
                  world->to == CS_OWS_OFF || world->to == CS_OWS_DUMPING);
    /* an orderly restart stops the Cluster service first, while the role is still there */
    bool leaves = world->subject.type == CS_OW_SERVICE && world->from == CS_OWS_RUNNING &&
                  world->to == CS_OWS_STOPPING;
    if (!falls && !leaves) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        int manager = cs_guide_manager_of(world, i);
        if (manager >= 0 && world->groups[i].owner == who &&
            world->groups[i].state == CS_OWS_ONLINE && cs_told_candidates(world, i) != 0 &&
            (leaves || cs_told_live(world) == (cs_told_all(world) &
                                               ~(world->to == CS_OWS_SHUTTING_DOWN
                                                     ? 0 : UINT64_C(1) << who))) &&
            cs_told_faults_but(world, record->subject) == 0) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .seq = record->seq,
                .fragile = true, .number = who, .due = record->t_us + 10 * CS_MINUTE});
        }
    }
}

static void due_verify(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (cs_told_quorate(world) == 0) {
        return;
    }
    cs_case_broken(of, duty->seq, duty->due,
                   "%s was restarted at %s, but until %s the management server did not come online "
                   "on another node", cs_told_node_name(world, (int)duty->number),
                   cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
}

static void settle_event_server(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->dirty_resource_count; i++) {
        const struct cs_ow_resource *it = &world->resources[world->dirty_resources[i]];
        if (!events(it)) {
            continue;
        }
        for (int k = 0; k < it->provider_count; k++) {
            const struct cs_ow_resource *manager = &world->resources[it->providers[k]];
            bool down = manager->state == CS_OWS_OFFLINE || manager->state == CS_OWS_FAILED;
            if (!cs_guide_manages(manager) || !down) {
                continue;
            }
            if (it->state == CS_OWS_ONLINE) {
                cs_case_broken(of, manager->state_seq, world->now,
                               "%s is %s at %s, but %s is still Online", manager->name,
                               cs_ow_state_text(manager->state), cs_case_clock(of, world->now),
                               it->name);
            } else {
                cs_case_kept(of, manager->state_seq);
            }
        }
    }
}

const struct cs_rule_code cs_rules_guide[] = {
    {{"GUIDE-P5-LIMIT", "The management server fails over at most twice within six hours",
      "GUIDE p.5: by default the number of failovers is limited to twice within a six-hour period; "
      "beyond it the services are not automatically started; the limit can be changed. (WSFC's own "
      "default on two nodes is one: facts 6.4.b)",
      "the role of the Management Server fails over; or is refused to, the Management Server being "
      "Failed and its restarts used up",
      "not more than twice in FailoverPeriod (or the declared FailoverThreshold); after a refusal "
      "it is not started for a minute, nobody acting", "a third failover, or a start"},
     .kinds = CS_SEES(OWNER) | CS_SEES(COUNT) | CS_SEES(STATE), .see = see_limit},
    {{"GUIDE-P25-VERIFY", "Restarting its node brings the management server online on the other",
      "GUIDE p.25, Verify that failover clustering is working; the 10 min are ours",
      "the host that runs the Management Server is restarted or goes down, all else being well",
      "the Management Server comes online on another node within 10 min while quorum holds",
      "it does not"},
     .kinds = CS_SEES(STATE), .see = see_verify, .due = due_verify},
    {{"GUIDE-P21-EVENT", "The Event Server stops when the management server stops",
      "GUIDE, Configure the Management Server service, step 12: set as a dependent service to "
      "ensure the event server also will stop when the management server is stopped",
      "the Event Server depends on the Management Server, which is Offline or Failed",
      "the Event Server is not Online", "it is"},
     .settle = settle_event_server},
};
const size_t cs_rules_guide_count = CS_LEN(cs_rules_guide);
