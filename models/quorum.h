/* models/quorum.h: votes and majorities: pure functions, no state. Facts, section 3. */
#ifndef CS_QUORUM_H
#define CS_QUORUM_H

#include "models/nodes.h"

/* The current votes: who has one. */
struct cs_votes {
    cs_nodes nodes; /* DynamicWeight 1 */
    bool witness;   /* WitnessDynamicWeight 1 */
};

/* What a cluster's version and settings make of votes. */
struct cs_vote_policy {
    cs_nodes eligible;    /* NodeWeight 1 (3.2.g) */
    bool witness;         /* a witness is configured */
    bool disk_only;       /* nothing but the disk votes */
    bool dynamic;         /* DynamicQuorum (3.2.b) */
    /* 2012 R2 and later: witness by parity, tie-breaker, floor (3.2.c, d, f) */
    bool dynamic_witness;
    int lower_priority;   /* place of LowerQuorumPriorityNodeID's node; CS_NONE */
};

/* All votes there are. */
int cs_votes_total(struct cs_votes votes);

/* Votes that make a majority: total DIV 2 + 1 (3.2.a). */
int cs_votes_needed(struct cs_votes votes);

/* Votes that `members` have between them, without the witness. */
int cs_votes_present(struct cs_votes votes, cs_nodes members);

/* The votes at the very start, with all of `members` up. `chance` picks where the rules leave a
 * choice (3.2.d). */
struct cs_votes cs_votes_first(const struct cs_vote_policy *policy, cs_nodes members,
                               bool witness_usable, uint64_t chance);

/* The votes after a successful change that left `members`, with the witness usable or not. The
 * caller has made sure that quorum was kept under `now`. */
struct cs_votes cs_votes_adjust(const struct cs_vote_policy *policy, struct cs_votes now,
                                cs_nodes members, bool witness_usable, uint64_t chance);

#endif
