/* What good designs and scenarios are read into. */
#include <criterion/criterion.h>
#include <string.h>

#include "scenarios/expression.h"
#include "scenarios/settings.h"
#include "tests/scenarios/support.h"

static const struct cs_design *design_of(struct cs_arena *arena, const char *text,
                                         const char *const *sets, size_t n_sets)
{
    struct cs_diags diags;
    struct cs_text out = {0};
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets};
    const struct cs_design *design = cs_design_read(arena, "d.json", text, strlen(text), &options,
                                                    &diags);
    cs_diags_text(&diags, &out);
    cr_assert_not_null(design, "%s", out.bytes);
    cs_text_free(&out);
    return design;
}

static const struct cs_scenario *scenario_of(struct cs_arena *arena, const char *text,
                                             const char *const *sets, size_t n_sets)
{
    struct cs_diags diags;
    struct cs_text out = {0};
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets};
    const struct cs_scenario *scenario = cs_scenario_read(arena, "dir/s.json", text, strlen(text),
                                                          &options, &diags);
    cs_diags_text(&diags, &out);
    cr_assert_not_null(scenario, "%s", out.bytes);
    cs_text_free(&out);
    return scenario;
}

Test(load, defaults_are_those_of_the_windows_version_and_say_so)
{
    static const struct {
        const char *version;
        int64_t same_subnet, cross_subnet;
    } rows[] = {{"2008 R2", 5, 5}, {"2012", 5, 5},   {"2012 R2", 5, 5},
                {"2016", 10, 20},  {"2019", 20, 20}, {"2022", 20, 20}};
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        char *version = cs_arena_printf(arena, "\"%s\"", rows[i].version);
        const struct cs_design *design = design_of(
            arena, cs_edited(arena, cs_design_text, "\"2019\"", version), NULL, 0);
        const struct cs_setting *same = &design->props[CS_P_SAME_SUBNET_THRESHOLD];
        cr_expect_eq(same->value, rows[i].same_subnet, "%s", rows[i].version);
        cr_expect_eq(design->props[CS_P_CROSS_SUBNET_THRESHOLD].value, rows[i].cross_subnet, "%s",
                     rows[i].version);
        cr_expect_eq(same->provenance, CS_PROV_DEFAULT, "%s", rows[i].version);
        cs_arena_free(arena);
    }
}

Test(load, a_value_says_where_it_comes_from)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    char *text = cs_edited(
        arena, cs_design_text, "\"2019\"",
        "\"2019\", \"SameSubnetThreshold\": 10,\n\"SameSubnetDelay\": {\"value\": "
        "2000, \"provenance\": \"measured\", \"source\": \"log of 3 May\"}, "
        "\"CrossSubnetDelay\": {\"value\": 2000, \"provenance\": \"assumed\"}");
    const struct cs_setting *props = design_of(arena, text, NULL, 0)->props;
    cr_expect_eq(props[CS_P_SAME_SUBNET_THRESHOLD].provenance, CS_PROV_GIVEN);
    cr_expect_str_eq(props[CS_P_SAME_SUBNET_THRESHOLD].source, "d.json:2");
    cr_expect_eq(props[CS_P_SAME_SUBNET_DELAY].value, 2000);
    cr_expect_eq(props[CS_P_SAME_SUBNET_DELAY].provenance, CS_PROV_MEASURED);
    cr_expect_str_eq(props[CS_P_SAME_SUBNET_DELAY].source, "log of 3 May");
    cr_expect_eq(props[CS_P_CROSS_SUBNET_DELAY].provenance, CS_PROV_ASSUMED);
    cr_expect_str_eq(props[CS_P_CROSS_SUBNET_DELAY].source, "d.json:3");
    cs_arena_free(arena);
}

Test(load, overrides_change_what_they_name_and_are_its_source)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    static const char *const sets[] = {"Groups[g].FailoverThreshold=4294967295",
                                       "Groups[G].Resources[Svc].RestartThreshold=7",
                                       "Nodes[1].Boot=uniform(10s, 20s)",
                                       "Title=plain words",
                                       "Quorum.Disk=D2",
                                       "Nodes[N2].StartsOff=true",
                                       "Groups[H]=null"};
    const struct cs_design *design = design_of(
        arena, cs_edited(arena, cs_design_text, "\"Disk\": \"D2\"", "\"Disk\": \"D1\""), sets,
        CS_LEN(sets));
    cr_expect_eq(design->groups[0].props[CS_P_FAILOVER_THRESHOLD].value, CS_UNLIMITED);
    cr_expect_str_eq(design->groups[0].props[CS_P_FAILOVER_THRESHOLD].source, "--set 1:1");
    cr_expect_eq(design->resources[3].props[CS_P_RESTART_THRESHOLD].value, 7);
    cr_expect_eq(design->nodes[1].timings[CS_T_BOOT].dist.family, CS_DIST_UNIFORM);
    cr_expect_eq(design->nodes[1].timings[CS_T_BOOT].dist.b, 20 * CS_SECOND);
    cr_expect_str_eq(design->title, "plain words");
    cr_expect_eq(design->witness_disk, 1);
    cr_expect(design->nodes[1].starts_off);
    for (int i = 0; i < design->n_groups; i++) {
        cr_expect_str_neq(design->groups[i].name, "H");
    }
    cs_arena_free(arena);
}

Test(load, changes_of_a_scenario_reach_the_design_and_sets_go_over_them)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    char *text = cs_edited(
        arena, cs_scenario_text(arena), "\"until\": \"2h\"",
        "\"until\": \"2h\", \"seed\": \"0xffffffffffffffff\", \"startsAt\": \"08:30\", "
        "\"changes\": {\"Cluster.SameSubnetThreshold\": 7, "
        "\"Cluster.CrossSubnetThreshold\": 7}");
    static const char *const sets[] = {"Cluster.CrossSubnetThreshold=9", "until=90m"};
    const struct cs_scenario *scenario = scenario_of(arena, text, sets, CS_LEN(sets));
    cr_expect_eq(scenario->design->props[CS_P_SAME_SUBNET_THRESHOLD].value, 7);
    cr_expect_eq(scenario->design->props[CS_P_CROSS_SUBNET_THRESHOLD].value, 9);
    cr_expect_eq(scenario->until, 90 * CS_MINUTE);
    cr_expect_eq(scenario->seed, UINT64_MAX);
    cr_expect_eq(scenario->starts_at, 8 * CS_HOUR + 30 * CS_MINUTE);
    cr_expect_str_eq(scenario->name, "s");
    cs_arena_free(arena);
}

Test(load, actions_and_expectations_become_what_they_say)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    char *text = cs_edited(arena, cs_scenario_text(arena), "\"at\": \"1h\", \"do\"",
                           "\"when\": {\"group\": \"G\", \"is\": \"Online\", \"on\": \"n2\"}, "
                           "\"delay\": \"250ms\", \"mayHaveNoEffect\": true, \"do\"");
    const struct cs_scenario *s = scenario_of(arena, text, NULL, 0);
    cr_assert_eq(s->n_actions, 3);
    cr_expect_eq(s->actions[0].verb, CS_V_POWER_LOSS);
    cr_expect_eq(s->actions[0].delay, 10 * CS_MINUTE);
    cr_expect_eq(s->actions[0].to, CS_NONE);
    cr_expect_eq(s->actions[1].when, CS_WHEN_AFTER);
    cr_expect_eq(s->actions[1].after, 0);
    cr_expect_str_eq(s->actions[2].id, "a3");
    cr_expect_eq(s->actions[2].when, CS_WHEN_OBSERVED);
    cr_expect_eq(s->actions[2].observed_owner, 1);
    cr_expect_str_eq(s->actions[2].observed_state, "Online");
    cr_expect_eq(s->actions[2].delay, 250 * CS_MS);
    cr_expect(s->actions[2].may_have_no_effect);
    cr_assert_eq(s->n_expectations, 2);
    cr_expect_str_eq(s->expectations[0].form, "within");
    cr_expect_str_eq(s->expectations[0].subject, "group/G");
    cr_expect_str_eq(s->expectations[0].object, "node/N2");
    cr_expect_str_eq(s->expectations[0].after, "action/loss");
    cr_expect_eq(s->expectations[0].value, 90 * CS_SECOND);
    cr_expect_str_eq(s->expectations[1].form, "event-exactly");
    cr_expect_str_eq(s->expectations[1].to, "1135");
    cr_expect_str_eq(s->expectations[1].subject, "node/N2");
    cs_arena_free(arena);
}

Test(load, every_form_of_expectation_has_its_fields)
{
    static const struct {
        const char *text, *form, *subject, *to;
        int64_t value;
    } rows[] = {
        {"{\"interface\": {\"node\": \"N1\", \"network\": \"Net\"}, \"is\": \"Up\", \"atEnd\": "
         "true}",
         "at-end", "interface/N1 - Net", "Up", 0},
        {"{\"vote\": \"N1\", \"is\": 0, \"at\": \"11m\"}", "at", "vote/N1", "0", 11 * CS_MINUTE},
        {"{\"cluster\": true, \"is\": \"Down\", \"never\": true, \"for\": \"10m\"}", "never",
         "cluster/C", "Down", 10 * CS_MINUTE},
        {"{\"resource\": \"Svc\", \"is\": \"not working\", \"always\": true}", "always",
         "resource/Svc", "not working", 0},
        {"{\"group\": \"G\", \"outage\": {\"atMost\": \"2m\"}}", "outage-at-most", "group/G", NULL,
         2 * CS_MINUTE},
        {"{\"rule\": \"SAFE-1\", \"verdict\": \"not exercised\"}", "verdict", "rule/SAFE-1",
         "not exercised", 0},
        {"{\"event\": 1069, \"about\": {\"resource\": \"Svc\"}, \"atLeast\": 2}", "event-at-least",
         "cluster/C", "1069", 2},
        {"{\"status\": \"N1\", \"is\": \"Quarantined\", \"within\": \"1h30m\"}", "within",
         "status/N1", "Quarantined", 90 * CS_MINUTE},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        char *text = cs_edited(arena, cs_scenario_text(arena),
                               "{\"event\": 1135, \"node\": \"N2\", \"exactly\": 1}", rows[i].text);
        const struct cs_expectation *e = &scenario_of(arena, text, NULL, 0)->expectations[1];
        cr_expect_str_eq(e->form, rows[i].form, "%s", rows[i].text);
        cr_expect_str_eq(e->subject, rows[i].subject, "%s", rows[i].text);
        cr_expect(rows[i].to == NULL ? e->to == NULL : strcmp(e->to, rows[i].to) == 0, "%s",
                  rows[i].text);
        cr_expect_eq(e->value, rows[i].value, "%s", rows[i].text);
        cr_expect_eq(e->has_value, rows[i].value > 0, "%s", rows[i].text);
        cs_arena_free(arena);
    }
}

static int find_letter(void *context, const char *name)
{
    (void)context;
    return name[0] >= 'A' && name[0] <= 'Z' && name[1] == '\0' ? name[0] - 'A' : CS_NONE;
}

Test(expression, postfix_order_follows_parentheses_and_and_before_or)
{
    static const struct {
        const char *text, *postfix;
    } rows[] = {
        {"", ""},
        {"[A]", "A"},
        {"([A])", "A"},
        {"[A] and [B]", "A B &"},
        {"[A] or [B] and [C]", "A B C & |"},
        {"([A] or [B]) and [C]", "A B | C &"},
        {"[A] AND [B] Or [C] and [D]", "A B & C D & |"},
        {"[A] or [B] or [C]", "A B | C |"},
        {"((([A])))and(([B]))", "A B &"},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 20);
        struct cs_expression expression;
        cr_assert(cs_expression_read(arena, rows[i].text, find_letter, NULL, &expression), "%s",
                  rows[i].text);
        struct cs_text got = {0};
        cs_text_puts(&got, "");
        for (int k = 0; k < expression.length; k++) {
            int16_t step = expression.postfix[k];
            cs_text_printf(&got, "%s%c", k > 0 ? " " : "",
                           step == CS_EXPR_AND  ? '&'
                           : step == CS_EXPR_OR ? '|'
                                                : (char)('A' + step));
        }
        cr_expect_str_eq(got.bytes, rows[i].postfix, "%s", rows[i].text);
        cs_text_free(&got);
        cs_arena_free(arena);
    }
}

Test(timings, each_family_is_read_with_its_durations)
{
    static const struct {
        const char *text;
        struct cs_dist dist;
    } rows[] = {
        {"30s", {CS_DIST_CONSTANT, 30 * CS_SECOND, 0, 0}},
        {"1h30m", {CS_DIST_CONSTANT, 90 * CS_MINUTE, 0, 0}},
        {"constant(5s)", {CS_DIST_CONSTANT, 5 * CS_SECOND, 0, 0}},
        {"uniform(10s, 20s)", {CS_DIST_UNIFORM, 10 * CS_SECOND, 20 * CS_SECOND, 0}},
        {"triangular(5s,10s , 30s)",
         {CS_DIST_TRIANGULAR, 5 * CS_SECOND, 10 * CS_SECOND, 30 * CS_SECOND}},
        {"exponential(20s)", {CS_DIST_EXPONENTIAL, 20 * CS_SECOND, 0, 0}},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_dist dist;
        cr_assert_null(cs_dist_read(rows[i].text, &dist), "%s", rows[i].text);
        cr_expect_eq(dist.family, rows[i].dist.family, "%s", rows[i].text);
        cr_expect(dist.a == rows[i].dist.a && dist.b == rows[i].dist.b && dist.c == rows[i].dist.c,
                  "%s", rows[i].text);
    }
    static const char *const refused[] = {"",          "uniform(10s)",       "uniform(10s, 20s",
                                          "uniform()", "exponential(1s)x",   "uniform(2s, 1s)",
                                          "30",        "triangular(1s,2s,)", "constant(1s, 2s)"};
    for (size_t i = 0; i < CS_LEN(refused); i++) {
        struct cs_dist dist;
        cr_expect_not_null(cs_dist_read(refused[i], &dist), "%s", refused[i]);
    }
}

Test(load, the_guides_cluster_loads_from_its_file)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    const struct cs_design *design = cs_design_load(
        arena, CS_SOURCE_DIR "/scenarios/designs/two-node.json", NULL, &diags);
    cr_assert_not_null(design);
    cr_expect_eq(design->n_nodes, 2);
    cr_expect_eq(design->n_groups, 3);
    cr_expect(design->groups[0].is_core);
    cr_expect_str_eq(design->resources[design->witness].name, "Cluster Disk 1");
    cr_expect_eq(design->disks[0].networks, 4u,
                 "the disks are reached over iSCSI, the third network");
    cr_expect_str_eq(design->networks[2].addresses[1], "10.0.0.214");
    const struct cs_setting *threshold = &design->groups[2].props[CS_P_FAILOVER_THRESHOLD];
    cr_expect_eq(threshold->value, 2);
    cr_expect_str_eq(threshold->source, "guide, introduction, page 5");
    cs_arena_free(arena);
}
