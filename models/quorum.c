/* models/quorum.c: see quorum.h. */
#include "models/quorum.h"

int cs_votes_total(struct cs_votes votes)
{
    return cs_count(votes.nodes) + (votes.witness ? 1 : 0);
}

int cs_votes_needed(struct cs_votes votes)
{
    return cs_votes_total(votes) / 2 + 1;
}

int cs_votes_present(struct cs_votes votes, cs_nodes members)
{
    return cs_count(votes.nodes & members);
}

static int pick(cs_nodes set, uint64_t chance)
{
    int left = (int)(chance % (uint64_t)cs_count(set));
    CS_EACH_NODE(node, set)
    {
        if (left-- == 0) {
            return node;
        }
    }
    return CS_NONE;
}

/* An even number of voters and no witness: one loses its vote. The configured node first; else the
 * one that has none already, so that a vote does not wander; else one at random (3.2.d). */
static cs_nodes break_tie(const struct cs_vote_policy *policy, struct cs_votes now, cs_nodes voters,
                          uint64_t chance)
{
    int loser = CS_NONE;
    cs_nodes without = voters & ~now.nodes;
    if (policy->lower_priority != CS_NONE && cs_has(voters, policy->lower_priority)) {
        loser = policy->lower_priority;
    } else if (cs_count(without) == 1) {
        loser = cs_lowest(without);
    } else {
        loser = pick(voters, chance);
    }
    return voters & ~cs_one(loser);
}

/* One node left beside a usable witness: the total stays at three (3.2.f), so the last vote of a
 * node that went is kept. */
static struct cs_votes floor_of_three(const struct cs_vote_policy *policy, struct cs_votes now,
                                      cs_nodes voters)
{
    cs_nodes gone = now.nodes & ~voters;
    if (gone == 0) {
        gone = policy->eligible & ~voters;
    }
    if (gone == 0) { /* a cluster of one voter: an even total would only add a way to fail */
        return (struct cs_votes){.nodes = voters, .witness = false};
    }
    return (struct cs_votes){.nodes = voters | cs_one(cs_lowest(gone)), .witness = true};
}

struct cs_votes cs_votes_adjust(const struct cs_vote_policy *policy, struct cs_votes now,
                                cs_nodes members, bool witness_usable, uint64_t chance)
{
    if (policy->disk_only) {
        return (struct cs_votes){.nodes = 0, .witness = true};
    }
    if (!policy->dynamic) {
        return (struct cs_votes){.nodes = policy->eligible, .witness = policy->witness};
    }
    cs_nodes voters = members & policy->eligible;
    if (voters == 0) {
        return now;
    }
    bool usable = policy->witness && witness_usable;
    if (!policy->dynamic_witness) { /* 2012: the witness always votes, no tie-breaker (3.3.b) */
        return (struct cs_votes){.nodes = voters, .witness = policy->witness};
    }
    bool even = cs_count(voters) % 2 == 0;
    if (usable && cs_count(voters) == 1) {
        return floor_of_three(policy, now, voters);
    }
    if (usable) {
        return (struct cs_votes){.nodes = voters, .witness = even};
    }
    return (struct cs_votes){.nodes = even ? break_tie(policy, now, voters, chance) : voters,
                             .witness = false};
}

struct cs_votes cs_votes_first(const struct cs_vote_policy *policy, cs_nodes members,
                               bool witness_usable, uint64_t chance)
{
    struct cs_votes all = {.nodes = policy->eligible, .witness = policy->witness};
    return cs_votes_adjust(policy, all, members, witness_usable, chance);
}
