/* tests/scenarios/random_test.c: scenarios that nobody wrote, and how they are made small. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "models/run.h"
#include "scenarios/load.h"
#include "scenarios/random/generate.h"
#include "scenarios/random/shrink.h"
#include "sim/trace/trace.h"

static const struct cs_scenario *load(struct cs_arena *arena, const char *text, size_t length)
{
    static const struct cs_load_options closed = {.closed = true};
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    return cs_scenario_read(arena, "random.json", text, length, &closed, &diags);
}

/* ---- The generator ---- */

Test(random, every_number_is_a_scenario_that_the_loader_takes)
{
    int with_expectations = 0, nodes[9] = {0}, verbs[CS_VERBS] = {0};
    for (uint64_t seed = 1; seed <= 1500; seed++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        struct cs_text text = {0};
        cs_random_scenario(&text, seed);
        const struct cs_scenario *scenario = load(arena, text.bytes, text.length);
        cr_assert_not_null(scenario, "seed %llu", (unsigned long long)seed);
        nodes[scenario->design->n_nodes]++;
        with_expectations += scenario->n_expectations > 0;
        for (int i = 0; i < scenario->n_actions; i++) {
            cr_expect(scenario->actions[i].may_have_no_effect);
            verbs[scenario->actions[i].verb]++;
        }
        cs_text_free(&text);
        cs_arena_free(arena);
    }
    for (int i = 0; i < CS_VERBS; i++) {
        cr_expect_gt(verbs[i], 0, "nobody does %s", cs_verbs[i].name);
    }
    cr_expect(nodes[2] > 100 && nodes[3] > 100 && nodes[8] > 50 && nodes[7] == 0);
    cr_expect(with_expectations > 400 && with_expectations < 800, "%d", with_expectations);
}

/* ---- Making it small ---- */

struct planted {
    enum cs_kind kind;
    const char *what;
    unsigned tries;
};

static void look(void *argument, const struct cs_record *record)
{
    struct planted *planted = argument;
    bool is = record->kind == planted->kind && record->what != NULL &&
              strcmp(record->what, planted->what) == 0;
    planted->kind = is ? CS_KINDS : planted->kind;
}

/* A defect that shows whenever the run tells a record of this kind. */
static bool has_record(void *context, const char *text, size_t length)
{
    struct planted planted = *(struct planted *)context;
    ((struct planted *)context)->tries++;
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_scenario *scenario = load(arena, text, length);
    if (scenario != NULL) {
        struct cs_run_options options = {
            .seed = scenario->seed, .sink = look, .sink_argument = &planted};
        (void)cs_run(arena, scenario, &options, NULL);
    }
    cs_arena_free(arena);
    return scenario != NULL && planted.kind == CS_KINDS;
}

/* The first scenario from `seed` on that has the record and some actions. */
static uint64_t find(struct planted *planted, uint64_t seed, struct cs_text *text)
{
    for (;; seed++) {
        text->length = 0;
        cs_random_scenario(text, seed);
        if (strstr(text->bytes, "\"a12\"") != NULL &&
            has_record(planted, text->bytes, text->length)) {
            return seed;
        }
    }
}

Test(shrink, what_does_not_matter_goes_and_the_failure_stays)
{
    static const struct {
        enum cs_kind kind;
        const char *what;
        int actions; /* that are enough */
    } defects[] = {{CS_KIND_ARBITRATE, "won", 3},
                   {CS_KIND_COUNT, "FailoverThreshold", 3},
                   {CS_KIND_ACTION, "Move-ClusterGroup", 1}};
    for (size_t i = 0; i < CS_LEN(defects); i++) {
        struct planted planted = {.kind = defects[i].kind, .what = defects[i].what};
        struct cs_text text = {0};
        uint64_t seed = find(&planted, 1, &text);
        size_t before = text.length;
        struct cs_shrink shrink = {
            .fails = has_record, .context = &planted, .most_tries = 3000, .title = "planted"};
        cr_assert(cs_random_shrink(&text, &shrink));
        cr_expect(has_record(&planted, text.bytes, text.length));
        cr_expect_leq(shrink.tries, 3000U);
        cr_expect_gt(shrink.actions_before, 10);
        cr_expect_leq(shrink.actions_after, defects[i].actions, "seed %llu\n%s",
                      (unsigned long long)seed, text.bytes);
        cr_expect_lt(text.length, before / 2);
        char name[40];
        (void)snprintf(name, sizeof name, "\"seed\": \"0x%llx\"", (unsigned long long)seed);
        cr_expect(strstr(text.bytes, name) != NULL, "%s is not in\n%s", name, text.bytes);
        cr_expect(strstr(text.bytes, "\"title\": \"planted\"") != NULL);
        cs_text_free(&text);
    }
}

static bool always(void *context, const char *text, size_t length)
{
    (void)context;
    (void)text;
    (void)length;
    return true;
}

static bool never(void *context, const char *text, size_t length)
{
    (void)context;
    (void)text;
    (void)length;
    return false;
}

Test(shrink, what_does_not_fail_is_left_as_it_is)
{
    struct cs_text text = {0};
    struct cs_shrink shrink = {.fails = never, .most_tries = 100};
    cs_random_scenario(&text, 5);
    size_t length = text.length;
    cr_expect_not(cs_random_shrink(&text, &shrink));
    cr_expect_eq(text.length, length);
    cr_expect_eq(shrink.tries, 1U);
    cs_text_free(&text);
}

Test(shrink, the_effort_is_bounded)
{
    struct planted planted = {.kind = CS_KIND_ARBITRATE, .what = "won"};
    struct cs_text text = {0};
    (void)find(&planted, 1, &text);
    planted.tries = 0;
    struct cs_shrink shrink = {.fails = has_record, .context = &planted, .most_tries = 20};
    cr_assert(cs_random_shrink(&text, &shrink));
    cr_expect_eq(shrink.tries, 20U);
    cr_expect_eq(planted.tries, 20U);
    cr_expect(has_record(&planted, text.bytes, text.length));
    cs_text_free(&text);
}

/* What mends things in the end stays, or anything would fail to come back. */
Test(shrink, what_mends_and_what_must_come_back_stays)
{
    struct cs_text text = {0};
    struct cs_shrink shrink = {.fails = always, .most_tries = 3000, .mended = true};
    do {
        text.length = 0;
        shrink.tries++;
        cs_random_scenario(&text, shrink.tries);
    } while (strstr(text.bytes, "\"h5\"") == NULL);
    cr_assert(cs_random_shrink(&text, &shrink));
    cr_expect(strstr(text.bytes, "\"a1\"") == NULL, "%s", text.bytes);
    cr_expect(strstr(text.bytes, "\"h1\"") != NULL, "%s", text.bytes);
    cr_expect(strstr(text.bytes, "\"N1\"") != NULL, "%s", text.bytes);
    shrink.mended = false;
    cr_assert(cs_random_shrink(&text, &shrink));
    cr_expect(strstr(text.bytes, "\"h1\"") == NULL, "%s", text.bytes);
    cs_text_free(&text);
}
