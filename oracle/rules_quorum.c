/* oracle/rules_quorum.c: who goes on when nodes, the witness or the networks between them are
 * lost. One machine for losses, one for splits; each rule says which situations are its own. */
#include "oracle/rule.h"

#include <string.h>

#define DEATH_TIMER (90 * CS_SECOND) /* facts 3.4.c, N39: value O */

enum outcome { KEEP, LOSE, BY_VOTES };

/* What was lost, of which cluster. */
struct loss {
    uint64_t lost, stay;
    int nodes, lost_count, gone_before;
    bool witness, witness_works, dynamic;
    int witness_vote, total, have, lost_votes;
};

struct losing {
    uint64_t fell;      /* hosts that fell in this instant */
    uint64_t logged;    /* nodes that logged 1177 since the trigger */
    bool witness_worked, known;
};

static uint64_t bit(int node)
{
    return UINT64_C(1) << node;
}

/* Votes follow the membership and the witness's follows their parity; a trace may say that the
 * latter was turned off. */
static bool dynamic(const struct cs_told *world)
{
    bool off = world->cluster.set[CS_OWP_DynamicWitness] &&
               world->cluster.value[CS_OWP_DynamicWitness] == 0;
    return world->version >= 20125 && !off &&
           cs_told_prop(world, &world->cluster, CS_OWP_DynamicQuorum) == 1;
}

static bool disk_only(const struct cs_told *world)
{
    return cs_ow_has(world->quorum_type, "DiskOnly") ||
           cs_ow_has(world->quorum_type, "Disk Only") ||
           cs_ow_has(world->quorum_type, "No Majority");
}

static cs_time settled_after(const struct cs_told *world)
{
    return cs_told_detection(world) + CS_SECOND + cs_told_regroup(world) +
           cs_told_arbitration(world);
}

/* Faults in force other than on the hosts and services of `nodes` and on the witness. */
static bool otherwise_well(const struct cs_told *world, uint64_t nodes)
{
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref broken = world->faults[i].subject;
        bool theirs = (broken.type == CS_OW_HOST || broken.type == CS_OW_SERVICE ||
                       broken.type == CS_OW_NODE) && (nodes & bit(broken.index)) != 0;
        bool witness = world->witness >= 0 &&
                       ((broken.type == CS_OW_DISK &&
                         broken.index == world->resources[world->witness].disk) ||
                        (broken.type == CS_OW_RESOURCE && broken.index == world->witness));
        bool data = (broken.type == CS_OW_DISK || broken.type == CS_OW_RESOURCE) && !witness;
        if (!theirs && !witness && !data) {
            return false;
        }
    }
    return true;
}

static bool connected(const struct cs_told *world, uint64_t nodes)
{
    for (int a = 0; a < world->counts[CS_OW_NODE]; a++) {
        for (int b = a + 1; b < world->counts[CS_OW_NODE]; b++) {
            if ((nodes & bit(a)) != 0 && (nodes & bit(b)) != 0 && world->routes_up[a][b] == 0) {
                return false;
            }
        }
    }
    return true;
}

static bool loss_of(const struct cs_told *world, uint64_t fell, struct loss *loss)
{
    const struct cs_ow_view *view = NULL;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        const struct cs_ow_view *it = &world->views[i];
        if (!it->stale && it->standing == CS_OWS_QUORUM && (it->members & fell) == fell) {
            view = it;
        }
    }
    if (view == NULL || disk_only(world)) {
        return false;
    }
    uint64_t live = cs_told_live(world);
    loss->lost = view->members & ~live;
    loss->stay = view->members & live;
    loss->nodes = world->counts[CS_OW_NODE];
    loss->lost_count = cs_told_count(loss->lost);
    loss->gone_before = loss->nodes - cs_told_count(view->members);
    loss->witness = world->witness >= 0;
    loss->witness_works = cs_told_witness_works(world);
    loss->witness_vote = cs_told_witness_vote(world);
    loss->dynamic = dynamic(world);
    loss->total = cs_told_votes(world, ~UINT64_C(0)) + loss->witness_vote;
    loss->lost_votes = cs_told_votes(world, loss->lost);
    loss->have = cs_told_votes(world, loss->stay) +
                 (loss->witness_works ? loss->witness_vote : 0);
    for (uint64_t n = loss->stay; n != 0; n &= n - 1) {
        if (world->nodes[cs_told_first(n)].service != CS_OWS_RUNNING) {
            return false;
        }
    }
    return loss->stay != 0 && otherwise_well(world, ~live) && connected(world, loss->stay);
}

static void begin(struct cs_case *of, uint64_t stay, uint64_t seq, bool keep, cs_time within)
{
    const struct cs_told *world = of->world;
    ((struct losing *)of->memory)->logged = 0;
    cs_duty_open(of, (struct cs_duty){.who = keep, .since = world->now, .seq = seq,
                                      .number = (int64_t)stay, .fragile = true,
                                      .due = world->now + within});
}

static void settle_loss(struct cs_case *of, bool (*mine)(const struct loss *), enum outcome outcome)
{
    struct cs_told *world = of->world;
    struct losing *losing = of->memory;
    struct loss loss = {0};
    uint64_t fell = losing->fell;
    losing->fell = 0;
    if (fell == 0 || !loss_of(world, fell, &loss) || !mine(&loss)) {
        return;
    }
    bool keep = outcome == KEEP || (outcome == BY_VOTES && loss.have >= loss.total / 2 + 1);
    uint64_t seq = world->nodes[cs_told_first(fell)].host_seq;
    seq = world->disturbed_seq > seq ? world->disturbed_seq : seq;
    begin(of, loss.stay, seq, keep,
          keep ? settled_after(world)
               : settled_after(world) + DEATH_TIMER + cs_told_arbitration(world));
}

static void stopped_although(struct cs_case *of, const struct cs_record *record)
{
    struct cs_duty *duty = cs_duty_find(of, 1, 0);
    if (duty != NULL) {
        cs_case_broken(of, record->seq, record->t_us,
                       "quorum was lost by %s at %s although the loss at %s leaves a majority",
                       record->subject, cs_case_clock(of, record->t_us),
                       cs_case_clock(of, duty->since));
        cs_duty_drop(of, duty);
    }
}

static void see_loss(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct losing *losing = of->memory;
    struct cs_duty *keep = cs_duty_find(of, 1, 0);
    if (record->kind == CS_KIND_STATE && world->subject.type == CS_OW_HOST) {
        if (world->from == CS_OWS_RUNNING &&
            (world->to == CS_OWS_OFF || world->to == CS_OWS_DUMPING ||
             world->to == CS_OWS_FROZEN || world->to == CS_OWS_BOOTING)) {
            losing->fell |= bit(world->subject.index);
        } else if (world->to == CS_OWS_RUNNING) {
            while (of->duty_count > 0) { /* somebody is back: another story */
                cs_duty_drop(of, &of->duties[0]);
            }
        }
    } else if (record->kind == CS_KIND_EVENT && record->value == 1177 &&
               world->subject.type == CS_OW_NODE) {
        losing->logged |= bit(world->subject.index);
        if (keep != NULL && ((uint64_t)keep->number & bit(world->subject.index)) != 0) {
            stopped_although(of, record);
        }
    } else if (record->kind == CS_KIND_QUORUM && world->to == CS_OWS_LOST && keep != NULL &&
               ((uint64_t)keep->number & cs_told_nodes(world, record->object)) != 0) {
        stopped_although(of, record);
    }
}

static bool roles_moved(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        const struct cs_ow_group *group = &world->groups[i];
        if (group->owner >= 0 && ((uint64_t)duty->number & bit(group->owner)) == 0 &&
            world->nodes[group->owner].host != CS_OWS_RUNNING &&
            (cs_told_candidates(world, i) & (uint64_t)duty->number) != 0) {
            cs_case_broken(of, duty->seq, duty->due,
                           "group %s still belongs to %s at %s, which was lost at %s", group->name,
                           cs_told_node_name(world, group->owner), cs_case_clock(of, duty->due),
                           cs_case_clock(of, duty->since));
            return false;
        }
    }
    return true;
}

static void due_loss(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct losing *losing = of->memory;
    for (uint64_t n = (uint64_t)duty->number; n != 0; n &= n - 1) {
        int node = cs_told_first(n);
        bool runs = world->nodes[node].service == CS_OWS_RUNNING && cs_told_in_quorum(world, node);
        if (duty->who == 1 && !runs) {
            cs_case_broken(of, duty->seq, duty->due,
                           "node %s does not run the cluster at %s although the loss at %s leaves "
                           "a majority", world->nodes[node].name, cs_case_clock(of, duty->due),
                           cs_case_clock(of, duty->since));
            return;
        }
        if (duty->who == 0 && (runs || (losing->logged & bit(node)) == 0)) {
            cs_case_broken(of, duty->seq, duty->due,
                           "node %s %s until %s although the loss at %s leaves no majority",
                           world->nodes[node].name, runs ? "ran on" : "logged no 1177",
                           cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
            return;
        }
    }
    if (duty->who == 0 || roles_moved(of, duty)) {
        cs_case_kept(of, duty->seq);
    }
}

static bool is_any(const struct loss *loss)
{
    return loss->total > 0;
}

static bool is_o11(const struct loss *loss)
{
    return loss->nodes == 2 && loss->dynamic && loss->witness_works && loss->witness_vote == 1 &&
           loss->gone_before == 0 && loss->lost_count == 1;
}

static bool without_witness_now(const struct loss *loss)
{
    return loss->nodes == 2 && loss->dynamic && loss->gone_before == 0 && loss->lost_count == 1 &&
           loss->witness && !loss->witness_works && loss->witness_vote == 0;
}

static bool is_o13(const struct loss *loss)
{
    return without_witness_now(loss) && loss->lost_votes == 0;
}

static bool is_o14(const struct loss *loss)
{
    return without_witness_now(loss) && loss->lost_votes == 1;
}

static bool is_o17(const struct loss *loss)
{
    return loss->nodes == 2 && loss->dynamic && loss->gone_before == 0 && loss->lost_count == 1 &&
           loss->witness && !loss->witness_works && loss->witness_vote == 1;
}

static bool is_q20(const struct loss *loss)
{
    return loss->nodes == 2 && !loss->witness && loss->dynamic && loss->lost_count == 1;
}

static bool is_o23(const struct loss *loss)
{
    return loss->nodes == 3 && loss->dynamic && loss->gone_before == 1 && loss->lost_count == 1 &&
           loss->witness == loss->witness_works;
}

static bool is_o24(const struct loss *loss)
{
    return loss->nodes == 4 && loss->dynamic && loss->gone_before == 0 && loss->lost_count == 2 &&
           loss->witness == loss->witness_works;
}

static bool is_o25(const struct loss *loss)
{
    return loss->nodes == 5 && loss->gone_before == 0 && loss->lost_count == 2;
}

static void settle_any(struct cs_case *of) { settle_loss(of, is_any, BY_VOTES); }
static void settle_o11(struct cs_case *of) { settle_loss(of, is_o11, KEEP); }
static void settle_o13(struct cs_case *of) { settle_loss(of, is_o13, KEEP); }
static void settle_o14(struct cs_case *of) { settle_loss(of, is_o14, LOSE); }
static void settle_o17(struct cs_case *of) { settle_loss(of, is_o17, LOSE); }
static void settle_q20(struct cs_case *of) { settle_loss(of, is_q20, BY_VOTES); }
static void settle_o25(struct cs_case *of) { settle_loss(of, is_o25, KEEP); }

static void settle_o23(struct cs_case *of)
{
    settle_loss(of, is_o23, of->world->witness >= 0 ? KEEP : BY_VOTES);
}

static void settle_o24(struct cs_case *of)
{
    settle_loss(of, is_o24, of->world->witness >= 0 ? KEEP : BY_VOTES);
}

/* An orderly stop of the node with the vote, the witness being out. */
static void see_o15(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    see_loss(of, record);
    bool stops = record->kind == CS_KIND_STATE && world->from == CS_OWS_RUNNING &&
                 ((world->subject.type == CS_OW_SERVICE && world->to == CS_OWS_STOPPING) ||
                  (world->subject.type == CS_OW_HOST && world->to == CS_OWS_SHUTTING_DOWN));
    if (stops && world->counts[CS_OW_NODE] == 2 && dynamic(world) && world->witness >= 0 &&
        !cs_told_witness_works(world) && cs_told_witness_vote(world) == 0 &&
        world->nodes[who].vote == 1 && cs_told_live(world) == 3 &&
        cs_told_quorate(world) == 3 && otherwise_well(world, 0)) {
        begin(of, bit(1 - who), record->seq, true,
              CS_MINUTE * (5 + cs_told_prop(world, &world->cluster,
                                            CS_OWP_ShutdownTimeoutInMinutes)));
    }
}

/* ---- the witness alone, and after a node ---- */

/* Whether the witness stopped working in this instant. */
static bool witness_fell(struct cs_case *of)
{
    struct losing *losing = of->memory;
    bool works = cs_told_witness_works(of->world);
    bool fell = losing->known && losing->witness_worked && !works;
    losing->witness_worked = works;
    losing->known = true;
    return fell;
}

static bool only_its_disk(const struct cs_told *world, uint64_t down)
{
    for (int i = 0; i < world->fault_count; i++) {
        const struct cs_ow_fault *fault = &world->faults[i];
        if (fault->subject.type == CS_OW_DISK &&
            fault->subject.index == world->resources[world->witness].disk &&
            fault->record->object == NULL) {
            continue;
        }
        if (fault->subject.type != CS_OW_HOST || (down & bit(fault->subject.index)) == 0) {
            return false;
        }
    }
    return true;
}

static void settle_o12(struct cs_case *of)
{
    struct cs_told *world = of->world;
    if (witness_fell(of) && world->counts[CS_OW_NODE] == 2 && dynamic(world) && !disk_only(world) &&
        only_its_disk(world, 0) && cs_told_live(world) == 3 && cs_told_together(world, 0, 1)) {
        ((struct losing *)of->memory)->logged = 0;
        cs_duty_open(of, (struct cs_duty){.since = world->now, .seq = world->disturbed_seq,
            .due = world->now + 180 * CS_SECOND, .fragile = true});
    }
}

static void see_o12(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct losing *losing = of->memory;
    struct cs_duty *duty = cs_duty_find(of, 0, 0);
    const char *wrong = NULL;
    if (duty == NULL) {
        return;
    }
    if (record->kind == CS_KIND_EVENT) {
        bool its = world->object.type == CS_OW_RESOURCE && world->object.index == world->witness;
        losing->logged |= record->value == 1069 && its ? 1U : 0U;
        losing->logged |= record->value == 1558 ? 2U : 0U;
        wrong = record->value == 1177 || record->value == 1135 ? "a node left" : NULL;
    } else if (record->kind == CS_KIND_OWNER) {
        bool core = world->subject.index == world->resources[world->witness].group;
        wrong = core ? NULL : "a role moved";
    } else if (world->subject.type == CS_OW_NODE && world->to == CS_OWS_DOWN) {
        wrong = "a node went down";
    }
    if (wrong != NULL) {
        cs_case_broken(of, record->seq, record->t_us, "%s at %s although only the witness was lost",
                       wrong, cs_case_clock(of, record->t_us));
        cs_duty_drop(of, duty);
    }
}

static void due_o12(struct cs_case *of, const struct cs_duty *duty)
{
    const struct losing *losing = of->memory;
    if (losing->logged != 3) {
        cs_case_broken(of, duty->seq, duty->due,
                       "the witness was lost at %s, but until %s event %d was not logged",
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due),
                       (losing->logged & 1) == 0 ? 1069 : 1558);
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void settle_o16(struct cs_case *of)
{
    struct cs_told *world = of->world;
    uint64_t live = cs_told_live(world);
    if (witness_fell(of) && world->counts[CS_OW_NODE] == 2 && dynamic(world) &&
        cs_told_count(live) == 1 && cs_told_witness_vote(world) == 1 &&
        only_its_disk(world, ~live) && cs_told_quorate(world) == live) {
        begin(of, live, world->disturbed_seq, false, 10 * CS_MINUTE);
    }
}

static void settle_o26(struct cs_case *of)
{
    struct cs_told *world = of->world;
    if (witness_fell(of) && disk_only(world) && only_its_disk(world, ~cs_told_live(world)) &&
        cs_told_quorate(world) != 0) {
        begin(of, cs_told_live(world), world->disturbed_seq, false, 10 * CS_MINUTE);
    }
}

/* Whether the nodes of a view ran the cluster until now: who starts waits in Forming. */
static bool goes_on(const struct cs_told *world, const struct cs_record *record)
{
    uint64_t members = cs_told_nodes(world, record->object);
    return members != 0 && world->nodes[cs_told_first(members)].service == CS_OWS_RUNNING;
}

static void see_o27(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 7024 && world->subject.type == CS_OW_NODE) {
            for (int i = of->duty_count - 1; i >= 0; i--) {
                if ((world->views[of->duties[i].who].members & bit(who)) != 0) {
                    cs_duty_kept(of, &of->duties[i]);
                }
            }
        }
    } else if (disk_only(world) && world->to == CS_OWS_STANDING_PENDING && record->t_us > 0 &&
               (world->from == CS_OWS_QUORUM || goes_on(world, record))) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
                                          .due = record->t_us + DEATH_TIMER + CS_SECOND});
    } else if (world->to == CS_OWS_QUORUM || world->to == CS_OWS_FORCED) {
        cs_duty_drop(of, cs_duty_find(of, who, 0));
    }
}

static void due_o27(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "view %s waits for the quorum disk since %s, but no 7024 until %s",
                   of->world->views[duty->who].name, cs_case_clock(of, duty->since),
                   cs_case_clock(of, duty->due));
}

/* ---- splits of two nodes ---- */

struct split {
    int owner;        /* of the witness, at the split */
    int voter;        /* the only node with a vote, -1 */
    int lower;        /* LowerQuorumPriorityNodeID's node, -1 */
    uint64_t logged;  /* 1177 */
    bool witness;
};

static bool last_of_all(const struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_ROUTE]; i++) {
        if (world->routes[i].state == CS_OWS_DOWN &&
            world->routes[i].state_since < world->now - CS_MINUTE) {
            return true;
        }
    }
    return false;
}

static bool storage_well(const struct cs_told *world)
{
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref broken = world->faults[i].subject;
        int network = broken.type == CS_OW_NETWORK     ? broken.index
                      : broken.type == CS_OW_INTERFACE ? world->interfaces[broken.index].network
                                                       : -1;
        if (network < 0 || world->networks[network].role == 0) {
            return false;
        }
    }
    return true;
}

static bool split_now(struct cs_case *of)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_ROUTE || world->to != CS_OWS_DOWN ||
        world->counts[CS_OW_NODE] != 2 || world->routes_up[0][1] != 0 ||
        cs_told_live(world) != 3 || world->nodes[0].host != CS_OWS_RUNNING ||
        world->nodes[1].host != CS_OWS_RUNNING || world->nodes[0].service != CS_OWS_RUNNING ||
        world->nodes[1].service != CS_OWS_RUNNING || !cs_told_together(world, 0, 1) ||
        cs_told_quorate(world) != 3 || disk_only(world)) {
        return false;
    }
    struct split *split = of->memory;
    int64_t lower = cs_told_prop(world, &world->cluster, CS_OWP_LowerQuorumPriorityNodeID);
    *split = (struct split){.owner = -1, .voter = -1, .lower = -1};
    split->witness = cs_told_witness_works(world) && cs_told_witness_vote(world) == 1;
    if (world->witness >= 0 && world->resources[world->witness].group >= 0) {
        split->owner = world->groups[world->resources[world->witness].group].owner;
    }
    for (int i = 0; i < 2; i++) {
        split->voter =
            world->nodes[i].vote == 1 && world->nodes[1 - i].vote == 0 ? i : split->voter;
        split->lower = lower > 0 && world->nodes[i].id == lower ? i : split->lower;
    }
    return true;
}

static void open_split(struct cs_case *of, const struct cs_record *record)
{
    cs_duty_open(of, (struct cs_duty){.since = record->t_us, .seq = record->seq, .fragile = true,
                                      .due = record->t_us + cs_told_regroup(of->world) +
                                             DEATH_TIMER + cs_told_arbitration(of->world)});
}

static void see_split(struct cs_case *of, const struct cs_record *record,
                      bool (*mine)(const struct cs_told *, const struct split *))
{
    struct split *split = of->memory;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 1177 && of->world->subject.type == CS_OW_NODE) {
            split->logged |= bit(of->world->subject.index);
        }
    } else if (split_now(of) && mine(of->world, split)) {
        open_split(of, record);
    }
}

static void judge_split(struct cs_case *of, const struct cs_duty *duty, int winner)
{
    const struct cs_told *world = of->world;
    const struct split *split = of->memory;
    uint64_t running = 0;
    for (int i = 0; i < 2; i++) {
        running |= cs_told_in_quorum(world, i) && world->nodes[i].service == CS_OWS_RUNNING &&
                           world->nodes[i].service_since <= duty->since ? bit(i) : 0;
    }
    if (cs_told_together(world, 0, 1) && cs_told_count(running) == 2) {
        return; /* they were heard again before anybody was removed */
    }
    if (cs_told_count(running) != 1) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%d of the two nodes that were separated at %s run the cluster at %s",
                       cs_told_count(running), cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due));
    } else if (winner >= 0 && (running & bit(winner)) == 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s and not %s runs the cluster after the separation at %s",
                       world->nodes[1 - winner].name, world->nodes[winner].name,
                       cs_case_clock(of, duty->since));
    } else if ((split->logged & ~running) == 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s stopped after the separation at %s without event 1177",
                       world->nodes[running == 1 ? 1 : 0].name, cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static bool split_o18(const struct cs_told *world, const struct split *split)
{
    return dynamic(world) && split->witness && storage_well(world);
}

static bool split_o85(const struct cs_told *world, const struct split *split)
{
    return split->witness && storage_well(world) && last_of_all(world);
}

static bool split_o20(const struct cs_told *world, const struct split *split)
{
    return dynamic(world) && cs_told_witness_vote(world) == 0 && split->voter >= 0;
}

static bool split_o21(const struct cs_told *world, const struct split *split)
{
    return dynamic(world) && cs_told_witness_vote(world) == 0 && split->lower >= 0;
}

static bool split_o22(const struct cs_told *world, const struct split *split)
{
    (void)split;
    return world->version > 0 && world->version < 20120 && world->witness < 0;
}

static void see_o18(struct cs_case *of, const struct cs_record *r) { see_split(of, r, split_o18); }
static void see_o85(struct cs_case *of, const struct cs_record *r) { see_split(of, r, split_o85); }
static void see_o20(struct cs_case *of, const struct cs_record *r) { see_split(of, r, split_o20); }
static void see_o21(struct cs_case *of, const struct cs_record *r) { see_split(of, r, split_o21); }
static void see_o22(struct cs_case *of, const struct cs_record *r) { see_split(of, r, split_o22); }

static void due_o18(struct cs_case *of, const struct cs_duty *duty)
{
    judge_split(of, duty, ((struct split *)of->memory)->owner);
}

static void due_o85(struct cs_case *of, const struct cs_duty *duty)
{
    judge_split(of, duty, -1);
}

static void due_o20(struct cs_case *of, const struct cs_duty *duty)
{
    judge_split(of, duty, ((struct split *)of->memory)->voter);
}

static void due_o21(struct cs_case *of, const struct cs_duty *duty)
{
    judge_split(of, duty, 1 - ((struct split *)of->memory)->lower);
}

static void due_o22(struct cs_case *of, const struct cs_duty *duty)
{
    if (cs_told_quorate(of->world) != 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "a node runs the cluster at %s although half of the votes went at %s",
                       cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

/* ---- arbitration ---- */

/* A challenger's prospects: somebody else may hold the witness, nobody does, or its wait is longer
 * than arbitration may take. */
enum { CONTESTED, ALONE, TOO_SLOW };

static void see_o19(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_NODE || world->witness < 0) {
        return;
    }
    const struct cs_ow_resource *witness = &world->resources[world->witness];
    struct cs_duty *duty = cs_duty_find(of, who, 0);
    if (cs_ow_same(record->what, "challenge") && record->has_value) {
        bool disk = cs_ow_has(witness->type, "Disk");
        cs_time least =
            disk ? 6 * CS_SECOND
                 : CS_SECOND * cs_told_prop(world, &witness->props, CS_OWP_ArbitrationDelay);
        cs_time most = disk ? 7 * CS_SECOND : least;
        bool changed = disk && witness->props.set[CS_OWP_DiskArbInterval] &&
                       witness->props.value[CS_OWP_DiskArbInterval] != 3;
        if (!changed && (record->value < least || record->value > most)) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s challenges the witness for %s at %s, documented are %s to %s",
                           world->nodes[who].name, cs_case_span(of, record->value),
                           cs_case_clock(of, record->t_us), cs_case_span(of, least),
                           cs_case_span(of, most));
            return;
        }
        int owner = witness->group >= 0 ? world->groups[witness->group].owner : -1;
        bool alone = owner >= 0 && owner != who && !cs_told_alive(world, owner);
        bool slow = record->value > cs_told_arbitration(world);
        cs_duty_open(
            of, (struct cs_duty){.who = who,
                                 .since = record->t_us,
                                 .seq = record->seq,
                                 .number = slow    ? TOO_SLOW
                                           : alone ? ALONE
                                                   : CONTESTED,
                                 .fragile = true,
                                 .due = record->t_us + record->value + cs_told_arbitration(world)});
    } else if (duty != NULL && duty->number == TOO_SLOW && cs_ow_same(record->what, "won")) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s won the witness at %s, but had to wait longer than arbitration may take",
                       world->nodes[who].name, cs_case_clock(of, record->t_us));
        cs_duty_drop(of, duty);
    } else if (duty != NULL && (duty->number == ALONE || duty->number == TOO_SLOW) &&
               cs_ow_same(record->what, duty->number == ALONE ? "won" : "lost")) {
        cs_duty_kept(of, duty);
    } else if (duty != NULL && duty->number == ALONE && cs_ow_same(record->what, "lost") &&
               cs_told_witness_works(world)) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s lost the witness at %s although its owner was gone",
                       world->nodes[who].name, cs_case_clock(of, record->t_us));
        cs_duty_drop(of, duty);
    } else if (cs_ow_same(record->what, "won") || cs_ow_same(record->what, "lost")) {
        cs_duty_drop(of, duty);
    }
}

static void due_o19(struct cs_case *of, const struct cs_duty *duty)
{
    if (duty->number == ALONE && cs_told_alive(of->world, duty->who) &&
        cs_told_witness_works(of->world)) {
        cs_case_broken(
            of, duty->seq, duty->due,
            "%s challenged the witness at %s, whose owner was gone, but has not won at %s",
            cs_told_node_name(of->world, duty->who), cs_case_clock(of, duty->since),
            cs_case_clock(of, duty->due));
    }
}

/* ---- quorum lost ---- */

static bool some_forced(const struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        if (world->views[i].standing == CS_OWS_FORCED) {
            return true;
        }
    }
    return false;
}

static void see_o28(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_EVENT) {
        struct cs_duty *duty = cs_duty_find(of, world->subject.index, 0);
        if (record->value == 1177 && world->subject.type == CS_OW_NODE && duty != NULL) {
            duty->number = 1;
        }
        return;
    }
    if (world->to != CS_OWS_LOST || some_forced(world)) {
        return;
    }
    uint64_t members = cs_told_nodes(world, record->object);
    members = members != 0 ? members : world->views[world->subject.index].members;
    for (uint64_t n = members; n != 0; n &= n - 1) {
        int node = cs_told_first(n);
        if (world->nodes[node].service == CS_OWS_RUNNING &&
            world->nodes[node].host == CS_OWS_RUNNING) {
            cs_duty_open(of, (struct cs_duty){.who = node, .since = record->t_us,
                .seq = record->seq, .due = record->t_us + 10 * CS_SECOND});
        }
    }
}

static const char *still_works(const struct cs_told *world, int node)
{
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        if ((world->resources[i].works_on & bit(node)) != 0) {
            return world->resources[i].name;
        }
    }
    return NULL;
}

static void due_o28(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_node *node = &world->nodes[duty->who];
    const char *works = still_works(world, duty->who);
    if (duty->number == 0) {
        cs_case_broken(of, duty->seq, duty->due, "%s lost quorum at %s without event 1177",
                       node->name, cs_case_clock(of, duty->since));
    } else if (node->service == CS_OWS_RUNNING && node->service_since <= duty->since) {
        cs_case_broken(of, duty->seq, duty->due,
                       "the Cluster service of %s still runs at %s although quorum was lost at %s",
                       node->name, cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
    } else if (works != NULL && node->service != CS_OWS_RUNNING) {
        cs_case_broken(of, duty->seq, duty->due,
                       "resource %s still works on %s at %s although quorum was lost at %s", works,
                       node->name, cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

static void see_o29(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    bool regained = record->kind == CS_KIND_QUORUM &&
                    (world->to == CS_OWS_QUORUM || world->to == CS_OWS_FORCED);
    if (record->kind == CS_KIND_VIEW || regained) {
        cs_duty_drop(of, cs_duty_find(of, 0, 0));
    } else if (world->to == CS_OWS_LOST && cs_told_quorate(world) == 0) {
        cs_duty_open(of, (struct cs_duty){.since = record->t_us, .seq = record->seq,
            .fragile = true, .due = record->t_us + CS_MINUTE});
    }
}

static void due_o29(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const char *online = NULL;
    for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
        online = world->resources[i].state == CS_OWS_ONLINE ? world->resources[i].name : online;
    }
    if (online != NULL || cs_told_quorate(world) != 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s at %s although nobody has quorum since %s",
                       online != NULL ? cs_arena_printf(world->arena, "%s is Online", online)
                                      : "the cluster runs",
                       cs_case_clock(of, duty->due), cs_case_clock(of, duty->since));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

/* ---- forced quorum ---- */

struct prevented {
    uint64_t nodes;
};

static void see_o30(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct prevented *prevented = of->memory;
    if (record->kind == CS_KIND_ACTION) {
        bool node = world->object.type == CS_OW_NODE || world->object.type == CS_OW_SERVICE ||
                    world->object.type == CS_OW_HOST;
        if (node && cs_ow_has(record->to, "PreventQuorum")) {
            prevented->nodes |= bit(world->object.index);
        }
        return;
    }
    uint64_t members = cs_told_nodes(world, record->to) & prevented->nodes;
    if (members == 0) {
        return;
    }
    if (cs_ow_same(record->what, "form") && (cs_told_nodes(world, record->to) & ~members) == 0) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s formed a cluster at %s although it was started with PreventQuorum",
                       cs_told_node_name(world, cs_told_first(members)),
                       cs_case_clock(of, record->t_us));
    } else if (cs_ow_same(record->what, "join")) {
        cs_case_kept(of, record->seq);
    }
    prevented->nodes &= ~members;
}

/* Whether the node can talk to one of the others again: a route of theirs came up, or nothing that
 * broke keeps them apart any more (there are no heartbeats between nodes that are no members). */
static bool meets_again(const struct cs_told *world, const struct cs_record *record, int node,
                        uint64_t others)
{
    for (; others != 0; others &= others - 1) {
        int other = cs_told_first(others);
        if (world->routes_up[node][other] == 1 ||
            (record->kind == CS_KIND_REPAIR && cs_told_could_meet(world, node, other))) {
            return true;
        }
    }
    return false;
}

static void see_o31(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    bool came_up = world->subject.type == CS_OW_ROUTE && world->to == CS_OWS_UP;
    if (record->kind == CS_KIND_EVENT) {
        if (record->value == 5396 && world->subject.type == CS_OW_NODE) {
            cs_duty_kept(of, cs_duty_find(of, world->subject.index, 0));
        }
        return;
    }
    if (!some_forced(world) || (record->kind == CS_KIND_STATE && !came_up)) {
        return;
    }
    uint64_t forced = 0;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        forced |= world->views[i].standing == CS_OWS_FORCED ? world->views[i].members : 0;
    }
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        const struct cs_ow_view *view = &world->views[i];
        uint64_t others = view->members & ~forced & cs_told_live(world);
        bool other = view->standing == CS_OWS_QUORUM || view->standing == CS_OWS_STANDING_PENDING;
        for (; other && !view->stale && others != 0; others &= others - 1) {
            int node = cs_told_first(others);
            if (meets_again(world, record, node, forced & cs_told_live(world))) {
                cs_duty_open(of, (struct cs_duty){.who = node,
                                                  .since = record->t_us,
                                                  .seq = record->seq,
                                                  .fragile = true,
                                                  .due = record->t_us + CS_MINUTE});
            }
        }
    }
}

static void due_o31(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (some_forced(world) && world->nodes[duty->who].service == CS_OWS_RUNNING &&
        world->nodes[duty->who].service_since <= duty->since) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s met a forced partition at %s, but logged no 5396 until %s",
                       world->nodes[duty->who].name, cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due));
    }
}

static void see_o32(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_QUORUM) {
        if (world->from == CS_OWS_FORCED && world->to == CS_OWS_QUORUM) {
            struct cs_duty *duty = cs_duty_find(of, who, 0);
            if (duty != NULL) {
                cs_duty_kept(of, duty);
            } else {
                cs_case_kept(of, record->seq);
            }
        }
    } else if (cs_ow_same(record->what, "join") &&
               world->views[who].standing == CS_OWS_FORCED &&
               2 * cs_told_count(world->views[who].members) > world->counts[CS_OW_NODE] +
                                                                  (world->witness >= 0)) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
                                          .fragile = true, .due = record->t_us + CS_MINUTE});
    }
}

static void due_o32(struct cs_case *of, const struct cs_duty *duty)
{
    if (of->world->views[duty->who].standing == CS_OWS_FORCED) {
        cs_case_broken(of, duty->seq, duty->due,
                       "view %s is still forced at %s although a majority is back since %s",
                       of->world->views[duty->who].name, cs_case_clock(of, duty->due),
                       cs_case_clock(of, duty->since));
    }
}

/* ---- how votes are given ---- */

struct voted {
    uint64_t seq;
};

static void see_votes(struct cs_case *of, const struct cs_record *record)
{
    ((struct voted *)of->memory)->seq = record->seq;
}

static bool one_view(const struct cs_told *world)
{
    int views = 0;
    for (int i = 0; i < world->counts[CS_OW_VIEW]; i++) {
        views += (world->views[i].members & cs_told_live(world)) != 0;
    }
    return views == 1 && cs_told_quorate(world) != 0 && !some_forced(world);
}

static void settle_witness_vote(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    struct voted *voted = of->memory;
    uint64_t seq = voted->seq;
    voted->seq = 0;
    if (seq == 0 || !dynamic(world) || disk_only(world) || world->witness < 0 || !one_view(world)) {
        return;
    }
    int voters = cs_told_votes(world, ~UINT64_C(0)), vote = cs_told_witness_vote(world);
    if (voters % 2 == 1 && vote == 1) {
        cs_case_broken(of, seq, world->now, "the witness votes at %s although %d nodes do",
                       cs_case_clock(of, world->now), voters);
    } else if (voters % 2 == 0 && vote == 0 && cs_told_witness_works(world)) {
        cs_case_broken(of, seq, world->now,
                       "the witness works and does not vote at %s although %d nodes do",
                       cs_case_clock(of, world->now), voters);
    } else {
        cs_case_kept(of, seq);
    }
}

static void settle_tie(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    struct voted *voted = of->memory;
    uint64_t seq = voted->seq;
    voted->seq = 0;
    if (seq == 0 || !dynamic(world) || disk_only(world) || cs_told_witness_vote(world) == 1 ||
        !one_view(world)) {
        return;
    }
    uint64_t members = cs_told_quorate(world);
    int64_t lower = cs_told_prop(world, &world->cluster, CS_OWP_LowerQuorumPriorityNodeID);
    int votes = cs_told_votes(world, members), weights = 0;
    for (uint64_t n = members; n != 0; n &= n - 1) {
        const struct cs_ow_node *node = &world->nodes[cs_told_first(n)];
        weights += cs_told_prop(world, &node->props, CS_OWP_NodeWeight) == 1;
        if (node->id == lower && node->vote == 1 && cs_told_count(members) % 2 == 0) {
            cs_case_broken(of, seq, world->now,
                           "%s votes at %s although LowerQuorumPriorityNodeID names it",
                           node->name, cs_case_clock(of, world->now));
            return;
        }
    }
    if (weights > 1 && votes % 2 == 0) {
        cs_case_broken(of, seq, world->now, "%d nodes and no witness vote at %s: a tie is possible",
                       votes, cs_case_clock(of, world->now));
    } else {
        cs_case_kept(of, seq);
    }
}

#define LOSS(settler) \
    .kinds = CS_SEES(STATE) | CS_SEES(EVENT) | CS_SEES(QUORUM), .memory = sizeof(struct losing), \
    .see = see_loss, .settle = (settler), .due = due_loss
#define SPLIT(seer, decider) \
    .kinds = CS_SEES(STATE) | CS_SEES(EVENT), .memory = sizeof(struct split), .see = (seer), \
    .due = (decider)
#define KEPT "the survivors keep quorum: no 1177; roles of the lost nodes move, all within " \
             "detection, regroup and QuorumArbitrationTimeMax"
#define STOPPED                                                                                    \
    "the survivors lose quorum: 1177, no view with quorum, within detection, regroup, "            \
    "arbitration and the death timer (90 s, O)"

const struct cs_rule_code cs_rules_quorum[] = {
    {{"WSFC-3.2.a", "A majority of the current votes decides",
      "facts 3.2.a, 3.2.b, 3.3, UQ, "
      "WSD:manage-cluster-quorum",
      "hosts of a view with quorum go down at one moment, networks "
      "being well",
      "those who are left go on exactly if their votes and a working witness's make "
      "total DIV 2 + 1",
      "they stop in spite of a majority, or go on without it"},
     LOSS(settle_any)},
    {{"WSFC-O11", "Two nodes and a witness: one node's crash is survived", "facts O11, Q1, UQ",
      "2N+D, dynamic quorum, 2012 R2 or later: one host goes down", KEPT,
      "1177 on the survivor, or roles left behind"},
     LOSS(settle_o11)},
    {{"WSFC-O12", "Two nodes and a witness: the witness disk's loss is survived",
      "facts O12, Q2, 4.3.a, UQ, EVT; 180 s are ours (two thorough polls and the restart)",
      "2N+D: the witness disk alone fails",
      "within 180 s 1069 about it and 1558; no node leaves, no role moves",
      "a node leaves, a role moves, or an event is missing"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT) | CS_SEES(OWNER),
     .memory = sizeof(struct losing),
     .see = see_o12,
     .settle = settle_o12,
     .due = due_o12},
    {{"WSFC-O13", "Witness lost, then the node without vote: survived", "facts O13, Q3, UQ (D/I)",
      "2N+D, the witness failed and its vote is 0: the host of the node with vote 0 goes down",
      KEPT, "1177 on the survivor"},
     LOSS(settle_o13)},
    {{"WSFC-O14", "Witness lost, then the node with the vote: stopped", "facts O14, Q4, UQ (D/I)",
      "2N+D, the witness failed and its vote is 0: the host of the node with vote 1 goes down",
      STOPPED, "the survivor runs on"},
     LOSS(settle_o14)},
    {{"WSFC-O15", "Witness lost, then the voting node is shut down in order: survived",
      "facts O15, Q5, UQ (D/I)",
      "2N+D, the witness failed and its vote is 0: the node with vote 1 stops or shuts down in "
      "order",
      "the other node keeps quorum, for ShutdownTimeoutInMinutes and 5 min, nothing else happening",
      "1177 on the survivor"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT) | CS_SEES(QUORUM),
     .memory = sizeof(struct losing),
     .see = see_o15,
     .due = due_loss},
    {{"WSFC-O16", "Node lost, then the witness: stopped",
      "facts O16, Q6, 3.2.f, N42, DW; the "
      "witness's failure is noticed within 10 min (ours)",
      "2N+D, one node is down, the other has "
      "quorum with the witness's vote: the witness disk fails",
      "1177, the survivor's view loses quorum within 10 min", "the survivor runs on"},
     LOSS(settle_o16)},
    {{"WSFC-O17", "Node and witness lost together: stopped",
      "facts O17, Q7, WSD:manage-cluster-quorum (D/I)",
      "2N+D: a host goes down while the witness does not work but still has its vote", STOPPED,
      "the survivor runs on"},
     LOSS(settle_o17)},
    {{"WSFC-O18", "Split with witness: its owner stays, the other stops",
      "facts O18, Q9, W32:quorum-resource, J20 (D/O)",
      "2N+D: the last route between both goes down, both reach the witness",
      "one node keeps quorum, the witness's owner; the other logs 1177 and stops",
      "both or none run, the challenger wins, or no 1177"},
     SPLIT(see_o18, due_o18)},
    {{"WSFC-O19", "A challenger waits 6 to 7 s and wins when the owner is gone",
      "facts O19, 3.4.a, N35, N36, N38, SA:cluster-service-reserves-brings-disk, "
      "W32:file-share-quorum-witness-resources-arbitrationdelay (D/I), "
      "W32:cluster-quorumarbitrationtimemax",
      "a node challenges the witness",
      "it waits 6 to 7 s (a share: ArbitrationDelay); when the "
      "owner is gone it has won within QuorumArbitrationTimeMax after that; with a wait longer "
      "than "
      "QuorumArbitrationTimeMax it loses",
      "another wait, no win against nobody, or a win by arbitration that took too long"},
     .kinds = CS_SEES(ARBITRATE),
     .see = see_o19,
     .due = due_o19},
    {{"WSFC-O20", "Split without witness: the node with the vote stays",
      "facts O20, Q12, Q23, UQ, WMI:mscluster-cluster",
      "two nodes, 2012 R2 or later, no witness vote, one node's vote is 0: the last route goes "
      "down",
      "the node with vote 1 keeps quorum, the other logs 1177 and stops", "any other survivor"},
     SPLIT(see_o20, due_o20)},
    {{"WSFC-O21", "Split without witness: LowerQuorumPriorityNodeID loses",
      "facts O21, 3.2.d, WMI:mscluster-cluster", "as WSFC-O20, LowerQuorumPriorityNodeID being set",
      "the node that it names stops", "it stays"},
     SPLIT(see_o21, due_o21)},
    {{"WSFC-O22", "Split without witness on 2008 R2: both stop",
      "facts O22, 3.2.h, cc773517, "
      "cc773510",
      "two nodes, 2008 or 2008 R2, no witness: the last route goes down", "no view has quorum",
      "a node that runs on"},
     SPLIT(see_o22, due_o22)},
    {{"WSFC-O85", "The last network fails: exactly one side survives with a witness",
      "facts O85, 1.4.f, W32:networks (D/I)",
      "two nodes with a voting witness, other routes being down for a minute: the last route goes "
      "down",
      "exactly one of the two keeps quorum, the other logs 1177", "both or none"},
     SPLIT(see_o85, due_o85)},
    {{"WSFC-Q20", "Two nodes, no witness: the vote decides", "facts Q20, Q21, UQ",
      "two nodes, dynamic quorum, no witness: one host goes down",
      "the survivor goes on exactly if it has the vote", "the reverse"},
     LOSS(settle_q20)},
    {{"WSFC-O23", "Three nodes, one lost after the other", "facts O23, 3.3, UQ",
      "three nodes of which one is out of the view: one more host goes down",
      "with witness: survived; without: the vote decides", "the reverse"},
     LOSS(settle_o23)},
    {{"WSFC-O24", "Four nodes, two lost at once", "facts O24, 3.3, UQ",
      "four nodes in the view: two hosts go down before it is regrouped",
      "with witness: survived; without: the votes decide", "the reverse"},
     LOSS(settle_o24)},
    {{"WSFC-O25", "Five nodes, two lost at once: survived", "facts O25, 3.3, UQ",
      "five nodes in the view: two hosts go down before it is regrouped", KEPT,
      "1177 on a survivor"},
     LOSS(settle_o25)},
    {{"WSFC-O26", "Disk-only quorum: the disk's loss stops all",
      "facts O26, 4.3.d, WSD:manage-cluster-quorum, KB975486",
      "quorum is the disk alone, and it fails", "1177 and no view with quorum within 10 min",
      "a node that runs on"},
     LOSS(settle_o26)},
    {{"WSFC-O27", "Disk-only quorum: the death timer ends with 7024",
      "facts O27, 3.4.c, KB975486; the 90 s are observed (N39, O)",
      "quorum is the disk alone, and a view that had it waits for it",
      "7024 when the death timer ends without it", "no 7024"},
     .kinds = CS_SEES(QUORUM) | CS_SEES(EVENT),
     .see = see_o27,
     .due = due_o27},
    {{"WSFC-O28", "Quorum lost: 1177, the service stops, nothing clustered works",
      "facts O28, 3.5.a, LEASE, SQL:wsfc-quorum-modes-and-voting-configuration-sql-server; the "
      "10 s are ours",
      "a view loses quorum",
      "within 10 s each of its nodes logged 1177, its "
      "service stopped, and no resource works there",
      "any of that missing"},
     .kinds = CS_SEES(QUORUM) | CS_SEES(EVENT),
     .see = see_o28,
     .due = due_o28},
    {{"WSFC-O29", "No quorum, no service",
      "facts O29, 3.5.b, "
      "WSD:recover-failover-cluster-without-quorum",
      "no view has quorum any more", "nothing is Online a minute later, nothing else happening",
      "a resource Online"},
     .kinds = CS_SEES(QUORUM) | CS_SEES(VIEW),
     .see = see_o29,
     .due = due_o29},
    {{"WSFC-O30", "A node started with PreventQuorum only joins",
      "facts O30, 3.5.d, WSD:recover-failover-cluster-without-quorum",
      "an action starts a node with PreventQuorum", "its next view is one that it joins",
      "it forms one of its own"},
     .kinds = CS_SEES(ACTION) | CS_SEES(VIEW),
     .memory = sizeof(struct prevented),
     .see = see_o30},
    {{"WSFC-O31", "A partition that meets a forced one shuts down",
      "facts O31, 3.5.e, EVT 5396; the minute is ours",
      "a route comes up between a forced view and another one, or what kept them apart is mended",
      "its nodes log 5396 within a minute", "they run on"},
     .kinds = CS_SEES(STATE) | CS_SEES(EVENT) | CS_SEES(REPAIR),
     .see = see_o31,
     .due = due_o31},
    {{"WSFC-O32", "Forced quorum ends when a majority is back",
      "facts O32, 3.5.c, WSD:recover-failover-cluster-without-quorum; the minute is ours",
      "a join gives a forced view more than half of all votes",
      "it has ordinary quorum within a "
      "minute",
      "still forced"},
     .kinds = CS_SEES(QUORUM) | CS_SEES(VIEW),
     .see = see_o32,
     .due = due_o32},
    {{"WSFC-3.2.c", "The witness votes exactly when an even number of nodes does",
      "facts 3.2.c, 3.2.e (F), 3.2.f, UQ, DW", "votes change, 2012 R2 or later, one view",
      "a working witness votes if the voting nodes are even in number, and not if odd",
      "the reverse"},
     .kinds = CS_SEES(VOTE),
     .memory = sizeof(struct voted),
     .see = see_votes,
     .settle = settle_witness_vote},
    {{"WSFC-3.2.d", "Without witness one of an even number of nodes has no vote",
      "facts 3.2.d, UQ, WMI:mscluster-cluster", "votes change, 2012 R2 or later, no witness vote",
      "the votes are odd in number; the one left out is LowerQuorumPriorityNodeID if that is set",
      "a possible tie, or another node left out"},
     .kinds = CS_SEES(VOTE),
     .memory = sizeof(struct voted),
     .see = see_votes,
     .settle = settle_tie},
};
const size_t cs_rules_quorum_count = CS_LEN(cs_rules_quorum);
