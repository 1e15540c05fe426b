/* tests/models/placement_test.c: where a role may and should run (docs/facts.md, 6.5), asked of a
 * world that is put into one state after the other by hand; and a role's state, which follows from
 * its resources (6.2). */
#include <criterion/criterion.h>
#include <string.h>

#include "models/world.h"
#include "tests/models/support.h"

static const char four_nodes[] =
    "{\"title\": \"T\", \"until\": \"1h\", \"actions\": [], \"expect\": [], \"design\": {\n"
    "\"Title\": \"D\", \"Cluster\": {\"Name\": \"C\", \"WindowsServer\": \"2019\"},\n"
    "\"Nodes\": [{\"Name\": \"N0\"}, {\"Name\": \"N1\"}, {\"Name\": \"N2\"}, {\"Name\": \"N3\"}],\n"
    "\"Networks\": [{\"Name\": \"Net\", \"Role\": 3}],\n"
    "\"Quorum\": {\"QuorumType\": \"NodeMajority\"},\n"
    "\"Groups\": [\n"
    "{\"Name\": \"First\", \"AntiAffinityClassNames\": [\"ends\"], \"Resources\": [\n"
    "  {\"Name\": \"first\", \"ResourceType\": \"Generic Service\"}]},\n"
    "{\"Name\": \"Cluster Group\", \"IsCoreGroup\": true},\n"
    "{\"Name\": \"Any\", \"Resources\": [{\"Name\": \"a\", \"ResourceType\": \"Generic "
    "Service\"}]},\n"
    "{\"Name\": \"Limited\", \"Resources\": [\n"
    "  {\"Name\": \"l1\", \"ResourceType\": \"Generic Service\", \"PossibleOwners\": "
    "[\"N0\", \"N1\", \"N2\"]},\n"
    "  {\"Name\": \"l2\", \"ResourceType\": \"Generic Service\"},\n"
    "  {\"Name\": \"l3\", \"ResourceType\": \"Generic Service\", \"PossibleOwners\": "
    "[\"N1\", \"N2\", \"N3\"]}]},\n"
    "{\"Name\": \"Ordered\", \"PreferredOwners\": [\"N2\", \"N0\", \"N3\"], \"Resources\": [\n"
    "  {\"Name\": \"o\", \"ResourceType\": \"Generic Service\"}]},\n"
    "{\"Name\": \"Red\", \"AntiAffinityClassNames\": [\"crimson\", \"red\"], \"Resources\": [\n"
    "  {\"Name\": \"r\", \"ResourceType\": \"Generic Service\"}]},\n"
    "{\"Name\": \"Redder\", \"AntiAffinityClassNames\": [\"pink\", \"red\"], \"Resources\": [\n"
    "  {\"Name\": \"rr\", \"ResourceType\": \"Generic Service\"}]},\n"
    "{\"Name\": \"Pink\", \"AntiAffinityClassNames\": [\"pink\"], \"Resources\": [\n"
    "  {\"Name\": \"p\", \"ResourceType\": \"Generic Service\"}]},\n"
    "{\"Name\": \"Crimson\", \"AntiAffinityClassNames\": [\"crimson\"], \"Resources\": [\n"
    "  {\"Name\": \"c\", \"ResourceType\": \"Generic Service\"}]},\n"
    "{\"Name\": \"Tree\", \"Resources\": [\n"
    "  {\"Name\": \"root\", \"ResourceType\": \"Generic Service\"},\n"
    "  {\"Name\": \"left\", \"ResourceType\": \"Generic Service\", "
    "\"DependencyExpression\": \"([root])\"},\n"
    "  {\"Name\": \"right\", \"ResourceType\": \"Generic Service\", "
    "\"DependencyExpression\": \"([root])\"}]},\n"
    "{\"Name\": \"Last\", \"AntiAffinityClassNames\": [\"ends\"], \"Resources\": [\n"
    "  {\"Name\": \"last\", \"ResourceType\": \"Generic Service\"}]}]}}";

enum { N0 = 1, N1 = 2, N2 = 4, N3 = 8, ALL = 15 };

static struct cs_arena *arena;
static struct cs_world *w;

/* A cluster of four members in which no role has an owner. */
static void begin(void)
{
    arena = cs_arena_new((size_t)1 << 28);
    w = cs_world_new(arena, cs_test_scenario(arena, four_nodes));
    cs_world_reset(w, 1, 0);
    w->g->authority = ALL;
    for (int g = 0; g < w->design->n_groups; g++) {
        w->groups[g].owner = CS_NONE;
    }
}

static void end(void)
{
    cs_arena_free(arena);
}

static int group(const char *name)
{
    for (int g = 0; g < w->design->n_groups; g++) {
        if (strcmp(w->design->groups[g].name, name) == 0) {
            return g;
        }
    }
    cr_assert_fail("there is no role %s", name);
    return CS_NONE;
}

static int resource(const char *name)
{
    for (int r = 0; r < w->design->n_resources; r++) {
        if (strcmp(w->design->resources[r].name, name) == 0) {
            return r;
        }
    }
    cr_assert_fail("there is no resource %s", name);
    return CS_NONE;
}

static cs_nodes candidates(const char *name, cs_nodes except)
{
    return cs_placement_candidates(w, group(name), except);
}

Test(placement, a_role_may_run_on_every_member_but_the_excepted, .init = begin, .fini = end)
{
    cr_expect_eq(candidates("Any", 0), ALL);
    cr_expect_eq(candidates("Any", N1 | N3), N0 | N2);
    w->g->authority = N0 | N1;
    cr_expect_eq(candidates("Any", N0), N1);
    w->groups[group("Any")].absent = true;
    cr_expect_eq(candidates("Any", 0), 0, "what nobody has made runs nowhere");
}

Test(placement, every_resource_limits_the_owners_of_its_role, .init = begin, .fini = end)
{
    cr_expect_eq(candidates("Limited", 0), N1 | N2);
    w->resources[resource("l1")].absent = true;
    cr_expect_eq(candidates("Limited", 0), N1 | N2 | N3, "what is not there limits nothing");
    w->resources[resource("l3")].absent = true;
    w->resources[resource("l1")].absent = false;
    cr_expect_eq(candidates("Limited", 0), N0 | N1 | N2);
}

/* 2.5.c */
Test(placement, a_paused_node_takes_no_role_but_the_core_group, .init = begin, .fini = end)
{
    w->nodes[0].paused = true;
    w->nodes[3].leaving = true;
    cr_expect_eq(candidates("Any", 0), N1 | N2);
    cr_expect_eq(candidates("Cluster Group", 0), N1 | N2, "others are better for it, too");
    for (int n = 0; n < 4; n++) {
        w->nodes[n].paused = true;
    }
    cr_expect_eq(candidates("Any", 0), 0);
    cr_expect_eq(candidates("Cluster Group", N2), N0 | N1 | N3);
}

static void own(const char *name, int node)
{
    w->groups[group(name)].owner = (int8_t)node;
}

Test(placement, roles_that_share_a_class_are_kept_apart, .init = begin, .fini = end)
{
    cr_expect_eq(candidates("Red", 0), ALL, "nobody is anywhere");
    own("Redder", 0);
    own("Pink", 1);
    own("Any", 2);
    cr_expect_eq(candidates("Red", 0), N1 | N2 | N3, "the second class of both");
    cr_expect_eq(candidates("Pink", 0), N1 | N2 | N3, "the first class of the other");
    cr_expect_eq(candidates("Redder", 0), N0 | N2 | N3, "its own owner does not repel it");
    own("Crimson", 2);
    cr_expect_eq(candidates("Red", 0), N1 | N3, "two others, two classes");
    cr_expect_eq(candidates("Any", 0), ALL, "has no class");
    cr_expect_eq(candidates("Ordered", 0), ALL, "nor has this");
}

Test(placement, rather_together_than_offline_unless_it_is_enforced, .init = begin, .fini = end)
{
    w->g->authority = N0;
    own("Redder", 0);
    cr_expect_eq(candidates("Red", 0), N0);
    w->props[CS_P_ENFORCED_ANTI_AFFINITY] = 1;
    cr_expect_eq(candidates("Red", 0), 0);
    w->g->authority = N0 | N3;
    cr_expect_eq(candidates("Red", 0), N3);
}

/* 6.5.b: the list N2, N0, N3 is gone through from behind the owner on. */
Test(placement, the_next_preferred_owner_is_the_one_behind_the_owner, .init = begin, .fini = end)
{
    static const struct {
        int owner;
        cs_nodes except;
        int next;
    } cases[] = {
        {CS_NONE, 0, 2},      {CS_NONE, N2, 0},     {CS_NONE, N2 | N0, 3},
        {2, N2, 0},           {2, N2 | N0, 3},      {2, N0 | N3, 2},
        {0, N0, 3},           {0, N0 | N3, 2},      {3, N3, 2},
        {3, N3 | N2, 0},      {1, N1, 2},           {1, N1 | N2, 0},
        {2, N2 | N0 | N3, 1}, {1, N1 | N2 | N0, 3}, {0, ALL, CS_NONE},
        {3, N2 | N3, 0},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        own("Ordered", cases[i].owner);
        cr_expect_eq(cs_placement_choose(w, group("Ordered"), cases[i].except), cases[i].next,
                     "case %zu", i);
    }
}

Test(placement, without_preferred_owners_chance_decides_among_all, .init = begin, .fini = end)
{
    int any = group("Any");
    cs_nodes seen = 0;
    for (int i = 0; i < 60; i++) {
        int node = cs_placement_choose(w, any, N1);
        cr_assert(cs_has(N0 | N2 | N3, node), "%d", node);
        seen |= cs_one(node);
    }
    cr_expect_eq(seen, N0 | N2 | N3, "in sixty draws each is drawn");
    cr_expect_eq(cs_placement_choose(w, any, ALL), CS_NONE);

    struct cs_stream before = w->groups[any].chance;
    cr_expect_eq(cs_placement_choose(w, any, N0 | N1 | N3), 2);
    cr_expect_eq(memcmp(&before, &w->groups[any].chance, sizeof before), 0,
                 "one that is alone is not drawn for");
}

/* ---- A role's state (6.2) ---- */

static void expect_state(const char *states, enum cs_group_state expected)
{
    static const char *const names[] = {"root", "left", "right"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        struct cs_resource_run *run = &w->resources[resource(names[i])];
        run->absent = states[i] == '-';
        run->state = (uint8_t)(states[i] == 'o'   ? CS_RES_ONLINE
                               : states[i] == 'f' ? CS_RES_FAILED
                               : states[i] == '>' ? CS_RES_ONLINE_PENDING
                               : states[i] == '<' ? CS_RES_OFFLINE_PENDING
                                                  : CS_RES_OFFLINE);
    }
    enum cs_group_state state = cs_group_state(w, group("Tree"));
    cr_expect_eq(state, expected, "\"%s\" is %s, not %s", states, cs_group_state_name((int)state),
                 cs_group_state_name((int)expected));
}

/* root, left, right; the last two depend on the first: o online, . offline, f failed, > and <
 * pending, - not there. */
Test(group_state, failed_goes_before_pending_before_the_rest, .init = begin, .fini = end)
{
    expect_state("ooo", CS_GROUP_ONLINE);
    expect_state("...", CS_GROUP_OFFLINE);
    expect_state("oof", CS_GROUP_FAILED);
    expect_state("f..", CS_GROUP_FAILED);
    expect_state(">f<", CS_GROUP_FAILED);
    expect_state("oo>", CS_GROUP_PENDING);
    expect_state("o<o", CS_GROUP_PENDING);
    expect_state(">..", CS_GROUP_PENDING);
    expect_state("<..", CS_GROUP_PENDING);
    expect_state("oo.", CS_GROUP_PARTIAL);
    expect_state("o.o", CS_GROUP_PARTIAL);
    expect_state("o..", CS_GROUP_PARTIAL);
}

/* What counts is what nothing depends on: a provider alone keeps no role from being Online. */
Test(group_state, what_nobody_depends_on_decides_whether_it_is_online, .init = begin, .fini = end)
{
    expect_state(".oo", CS_GROUP_ONLINE);
    expect_state("oo-", CS_GROUP_ONLINE);
    expect_state("o-o", CS_GROUP_ONLINE);
    expect_state("o.-", CS_GROUP_PARTIAL);
    expect_state("o--", CS_GROUP_ONLINE);
    expect_state(".--", CS_GROUP_OFFLINE);
    expect_state("---", CS_GROUP_OFFLINE);
    expect_state("oo-", CS_GROUP_ONLINE);
}

Test(placement, the_first_and_the_last_of_all_are_kept_apart_like_others, .init = begin,
     .fini = end)
{
    cr_assert_eq(group("First"), 0);
    cr_assert_eq(group("Last"), w->design->n_groups - 1);
    own("First", 1);
    own("Last", 2);
    cr_expect_eq(candidates("Last", 0), N0 | N2 | N3);
    cr_expect_eq(candidates("First", 0), N0 | N1 | N3);
}

/* 6.5.b: behind the present owner, though it could have it as well. */
Test(placement, the_next_preferred_owner_is_the_one_behind_the_present_one, .init = begin,
     .fini = end)
{
    int ordered = group("Ordered");
    own("Ordered", 2);
    cr_expect_eq(cs_placement_choose(w, ordered, 0), 0);
    own("Ordered", 0);
    cr_expect_eq(cs_placement_choose(w, ordered, 0), 3);
    own("Ordered", 3);
    cr_expect_eq(cs_placement_choose(w, ordered, 0), 2, "once around");
}
