/* tests/models/quorum_test.c: the outcome tables of docs/facts.md, section 3.3. */
#include <criterion/criterion.h>
#include <string.h>

#include "models/quorum.h"
#include "tests/models/support.h"

/* ---- as pure functions ---- */

/* All nodes have a weight; Windows Server 2012 R2 and later. */
static struct cs_vote_policy modern(int nodes, bool witness)
{
    return (struct cs_vote_policy){.eligible = cs_first_nodes(nodes),
                                   .witness = witness,
                                   .dynamic = true,
                                   .dynamic_witness = true,
                                   .lower_priority = CS_NONE};
}

static struct cs_vote_policy classic(int nodes, bool witness)
{
    return (struct cs_vote_policy){.eligible = cs_first_nodes(nodes),
                                   .witness = witness,
                                   .lower_priority = CS_NONE};
}

static bool keeps(struct cs_votes votes, cs_nodes members, bool witness)
{
    int present = cs_votes_present(votes, members) + (witness && votes.witness);
    return members != 0 && present >= cs_votes_needed(votes);
}

/* How many of `*cases` ways to lose nodes are survived. `apart`: one after the other, with time to
 * adjust the votes between. */
static int survived(const struct cs_vote_policy *policy, int nodes, int losses, bool apart,
                    int *cases)
{
    cs_nodes all = cs_first_nodes(nodes);
    int kept = 0;
    *cases = 0;
    for (uint64_t chance = 0; chance < 60; chance++) { /* 60: each choice of 2 to 5 equally often */
        struct cs_votes start = cs_votes_first(policy, all, policy->witness, chance);
        for (int a = 0; a < nodes; a++) {
            cs_nodes one = all & ~cs_one(a);
            if (losses == 1) {
                ++*cases;
                kept += keeps(start, one, policy->witness);
                continue;
            }
            CS_EACH_NODE(b, one)
            {
                cs_nodes two = one & ~cs_one(b);
                ++*cases;
                struct cs_votes votes = start;
                bool alive = true;
                if (apart) {
                    alive = keeps(votes, one, policy->witness);
                    votes = cs_votes_adjust(policy, votes, one, policy->witness, chance / 2);
                }
                kept += alive && keeps(votes, two, policy->witness);
            }
        }
    }
    return kept;
}

enum outcome { NO, HALF, YES };

static void expect_outcome(int nodes, bool witness, int losses, bool apart, enum outcome outcome)
{
    struct cs_vote_policy policy = modern(nodes, witness);
    int cases = 0;
    int kept = survived(&policy, nodes, losses, apart, &cases);
    int wanted = outcome == NO ? 0 : outcome == HALF ? cases / 2 : cases;
    cr_expect_eq(kept, wanted, "%d nodes%s, %d lost %s: survives %d of %d ways, not %d", nodes,
                 witness ? " and a witness" : "", losses, apart ? "one by one" : "at once", kept,
                 cases, wanted);
}

Test(quorum, the_vendors_table_holds_for_two_to_five_nodes)
{
    static const struct {
        int nodes;
        bool witness;
        enum outcome one, one_by_one, at_once;
    } table[] = {
        {2, false, HALF, NO, NO}, {2, true, YES, NO, NO},    {3, false, YES, HALF, NO},
        {3, true, YES, YES, NO},  {4, false, YES, YES, HALF}, {4, true, YES, YES, YES},
        {5, false, YES, YES, YES}, {5, true, YES, YES, YES},
    };
    for (size_t i = 0; i < CS_LEN(table); i++) {
        expect_outcome(table[i].nodes, table[i].witness, 1, false, table[i].one);
        expect_outcome(table[i].nodes, table[i].witness, 2, true, table[i].one_by_one);
        expect_outcome(table[i].nodes, table[i].witness, 2, false, table[i].at_once);
    }
}

Test(quorum, two_nodes_and_a_witness_start_with_three_votes_and_need_two)
{
    struct cs_vote_policy policy = modern(2, true);
    struct cs_votes votes = cs_votes_first(&policy, 3, true, 0);
    cr_expect_eq(cs_votes_total(votes), 3);
    cr_expect_eq(cs_votes_needed(votes), 2);
    cr_expect(keeps(votes, 1, true), "Q1: a node and the witness are two of three");
    cr_expect_not(keeps(votes, 1, false), "Q7, Q11: a node alone is one of three");
    cr_expect(keeps(votes, 3, false), "Q2: both nodes are two of three");
}

Test(quorum, a_failed_witness_leaves_one_vote_between_two_nodes)
{
    struct cs_vote_policy policy = modern(2, true);
    for (uint64_t chance = 0; chance < 8; chance++) {
        struct cs_votes votes = cs_votes_adjust(
            &policy, cs_votes_first(&policy, 3, true, chance), 3, false, chance);
        cr_expect_eq(cs_votes_total(votes), 1, "Q2");
        int with = cs_lowest(votes.nodes);
        cr_expect(keeps(votes, cs_one(with), false), "Q3, Q12: the node with the vote goes on");
        cr_expect_not(keeps(votes, cs_one(1 - with), false), "Q4, Q12: the other does not");
    }
}

Test(quorum, three_votes_are_the_least_that_remain_beside_a_witness)
{
    struct cs_vote_policy policy = modern(2, true);
    struct cs_votes votes =
        cs_votes_adjust(&policy, cs_votes_first(&policy, 3, true, 0), 1, true, 0);
    cr_expect_eq(cs_votes_total(votes), 3, "Q6, Q8");
    cr_expect_not(keeps(votes, 1, false), "Q6, Q8: then the witness alone cannot be lost");
}

/* 3.2.f */
Test(quorum, beside_a_witness_the_last_node_keeps_the_vote_of_one_that_went)
{
    struct cs_vote_policy policy = modern(3, true);
    struct cs_votes alone = {.nodes = cs_one(0), .witness = true};
    struct cs_votes votes = cs_votes_adjust(&policy, alone, cs_one(0), true, 0);
    cr_expect_eq(votes.nodes, cs_one(0) | cs_one(1), "the first that may vote, if none voted");
    cr_expect(votes.witness);
    struct cs_votes two = {.nodes = cs_one(0) | cs_one(1), .witness = true};
    votes = cs_votes_adjust(&policy, two, cs_one(1), true, 0);
    cr_expect_eq(votes.nodes, two.nodes, "the one that voted last");
    cr_expect(votes.witness);

    struct cs_vote_policy single = modern(1, true);
    votes = cs_votes_adjust(&single, alone, cs_one(0), true, 0);
    cr_expect_eq(votes.nodes, cs_one(0));
    cr_expect_not(votes.witness, "a cluster of one: a witness could only fail");
}

Test(quorum, the_vote_that_is_taken_is_that_of_the_lower_priority_node)
{
    struct cs_vote_policy policy = modern(2, false);
    policy.lower_priority = 1;
    struct cs_votes votes = cs_votes_first(&policy, 3, false, 0);
    cr_expect_eq(votes.nodes, 1U, "Q20 to Q23: N1 has the vote");
    cr_expect(keeps(votes, 1, false), "Q20");
    cr_expect_not(keeps(votes, 2, false), "Q21");
}

Test(quorum, without_dynamics_every_node_keeps_its_vote)
{
    struct cs_vote_policy two = classic(2, true);
    struct cs_votes votes = cs_votes_adjust(&two, cs_votes_first(&two, 3, true, 0), 3, false, 0);
    cr_expect_eq(cs_votes_total(votes), 3);
    cr_expect(keeps(votes, 3, false), "Q2");
    cr_expect_not(keeps(votes, 1, false) || keeps(votes, 2, false), "Q3, Q4, Q5, Q12");
    struct cs_vote_policy bare = classic(2, false);
    votes = cs_votes_first(&bare, 3, false, 0);
    cr_expect_not(keeps(votes, 1, false) || keeps(votes, 2, false), "Q20 to Q23");
}

/* ---- as runs ---- */

#define SPLIT \
    "\"do\": \"SplitNetwork\", \"network\": \"Public\", \"sides\": [[\"N1\"], [\"N2\"]]}, " \
    "{\"at\": \"20m\", \"do\": \"FailNetwork\", \"network\": \"Heartbeat\"}"
/* The nodes notice one another's end before the witness disk's: nothing was adjusted. */
#define NODES_FIRST                                                                          \
    ", \"Cluster.SameSubnetThreshold\": 3, "                                                 \
    "\"Groups[Cluster Group].Resources[Witness Disk].LooksAlivePollInterval\": 600000, "     \
    "\"Groups[Cluster Group].Resources[Witness Disk].IsAlivePollInterval\": 600000"
#define NO_DISK "{\"at\": \"10m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}, "

/* Two nodes; N2's vote is the one to be taken. N1 runs the roles and holds the witness. */
static const struct {
    const char *name;
    bool witness;
    const char *windows, *actions;
    const char *up;      /* who is Up at the end: "12", "1", "2" or "" */
    const char *changes; /* further ones, each after a comma */
} runs[] = {
    {"Q1", true, "2019", "{\"at\": \"20m\", \"do\": \"Crash\", \"node\": \"N1\"}", "2", ""},
    {"Q2", true, "2019", "{\"at\": \"20m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}", "12",
     ""},
    {"Q3", true, "2019", NO_DISK "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}", "1",
     ""},
    {"Q4", true, "2019", NO_DISK "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N1\"}", "",
     ""},
    {"Q5", true, "2019", NO_DISK "{\"at\": \"20m\", \"do\": \"Stop-Computer\", \"node\": \"N1\"}",
     "2", ""},
    {"Q6", true, "2019",
     "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}, "
     "{\"at\": \"20m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}",
     "", ""},
    {"Q7", true, "2019",
     "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}, "
     "{\"at\": \"20m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}",
     "", NODES_FIRST},
    {"Q8", true, "2019",
     "{\"at\": \"10m\", \"do\": \"Stop-Computer\", \"node\": \"N2\"}, "
     "{\"at\": \"20m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}",
     "", ""},
    {"Q9", true, "2019", "{\"at\": \"20m\", " SPLIT, "1", ""},
    {"Q10", true, "2019",
     "{\"at\": \"20m\", \"do\": \"FailPath\", \"disk\": \"Witness\", \"node\": \"N1\"}, "
     "{\"at\": \"20m\", " SPLIT,
     "2", ""},
    {"Q11", true, "2019",
     "{\"at\": \"20m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}, {\"at\": \"20m\", " SPLIT, "",
     NODES_FIRST},
    {"Q12", true, "2019", NO_DISK "{\"at\": \"20m\", " SPLIT, "1", ""},
    {"Q2 without dynamics", true, "2008 R2",
     "{\"at\": \"20m\", \"do\": \"FailDisk\", \"disk\": \"Witness\"}", "12", ""},
    {"Q3 without dynamics", true, "2008 R2",
     NO_DISK "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}", "", ""},
    {"Q5 without dynamics", true, "2008 R2",
     NO_DISK "{\"at\": \"20m\", \"do\": \"Stop-Computer\", \"node\": \"N1\"}", "", ""},
    {"Q9 without dynamics", true, "2008 R2", "{\"at\": \"20m\", " SPLIT, "1", ""},
    {"Q12 without dynamics", true, "2008 R2", NO_DISK "{\"at\": \"20m\", " SPLIT, "", ""},
    {"Q20", false, "2019", "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}", "1", ""},
    {"Q21", false, "2019", "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N1\"}", "", ""},
    {"Q22", false, "2019", "{\"at\": \"20m\", \"do\": \"Stop-Computer\", \"node\": \"N1\"}", "2",
     ""},
    {"Q23", false, "2019", "{\"at\": \"20m\", " SPLIT, "1", ""},
    {"Q20 without dynamics", false, "2008 R2",
     "{\"at\": \"20m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}", "", ""},
    {"Q22 without dynamics", false, "2008 R2",
     "{\"at\": \"20m\", \"do\": \"Stop-Computer\", \"node\": \"N1\"}", "", ""},
    {"Q23 without dynamics", false, "2008 R2", "{\"at\": \"20m\", " SPLIT, "", ""},
};

Test(quorum, runs_end_as_the_tables_for_two_nodes_say)
{
    for (size_t i = 0; i < CS_LEN(runs); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        bool modern_windows = strcmp(runs[i].windows, "2019") == 0;
        const char *text = cs_arena_printf(
            arena,
            "{\"title\": \"%s\", \"design\": \"designs/quorum-2%s.json\", \"until\": \"30m\",\n"
            "\"changes\": {\"Cluster.WindowsServer\": \"%s\"%s%s, \"Nodes[N1].AutoReboot\": 0},\n"
            "\"actions\": [%s], \"expect\": []}\n",
            runs[i].name, runs[i].witness ? "-witness" : "", runs[i].windows,
            modern_windows ? ", \"Cluster.LowerQuorumPriorityNodeID\": 2" : "",
            runs[i].changes, runs[i].actions);
        const struct cs_trace *trace = cs_test_run(arena, cs_test_scenario(arena, text), NULL);
        char up[3] = "";
        for (int n = 1; n <= 2; n++) {
            const char *node = cs_arena_printf(arena, "node/N%d", n);
            if (strcmp(cs_test_last_state(trace, node), "Up") == 0) {
                up[strlen(up)] = (char)('0' + n);
            }
        }
        cr_expect_str_eq(up, runs[i].up, "%s: Up at the end: \"%s\", not \"%s\"", runs[i].name, up,
                         runs[i].up);
        cs_arena_free(arena);
    }
}
