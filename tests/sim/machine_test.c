/* tests/sim/machine_test.c: finding rows, and what lint says of a bad table. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/text.h"
#include "sim/kernel/machine.h"

enum { OFF, ON, BROKEN };
enum { START, STOP };

static bool allowed(const void *world, uint32_t actor)
{
    return ((const bool *)world)[actor];
}

static void act(void *world, uint32_t actor)
{
    (void)world;
    (void)actor;
}

static const struct cs_named states[] = {{"Off", "does nothing"}, {"On", "works"},
                                         {"Broken", "a|b"}};
static const struct cs_named triggers[] = {{"start", "begin"}, {"stop", "end"}};
static const struct cs_row good_rows[] = {
    {OFF, START, ON, allowed, act, "allowed", "act", "N1"},
    {OFF, START, BROKEN, NULL, NULL, NULL, NULL, "N2"},
    {ON, STOP, OFF, NULL, act, NULL, "act", "N3"},
    {BROKEN, STOP, OFF, NULL, NULL, NULL, NULL, NULL},
};
static const struct cs_ignored good_ignored[] = {
    {OFF, STOP, "is off"}, {ON, START, "is on"}, {BROKEN, START, "cannot"}};

static struct cs_machine machine_of(const struct cs_row *rows, size_t n_rows,
                                    const struct cs_ignored *ignored, size_t n_ignored)
{
    return (struct cs_machine){.name = "lamp", .title = "A lamp.", .states = states,
                               .triggers = triggers, .rows = rows, .ignored = ignored,
                               .n_states = 3, .n_triggers = 2, .n_rows = (uint16_t)n_rows,
                               .n_ignored = (uint16_t)n_ignored};
}

static struct cs_machine good_machine(void)
{
    return machine_of(good_rows, CS_LEN(good_rows), good_ignored, CS_LEN(good_ignored));
}

static void collect(void *argument, const char *sentence)
{
    cs_text_printf(argument, "%s\n", sentence);
}

static void check_lint(const struct cs_row *rows, size_t n_rows, const struct cs_ignored *ignored,
                       size_t n_ignored, unsigned faults, const char *expected)
{
    struct cs_machine machine = machine_of(rows, n_rows, ignored, n_ignored);
    struct cs_text said = {0};
    cs_text_puts(&said, "");
    cr_expect_eq(cs_machine_lint(&machine, collect, &said), faults);
    cr_expect_str_eq(said.bytes, expected);
    cr_expect_eq(cs_machine_lint(&machine, NULL, NULL), faults);
    cs_text_free(&said);
}

Test(machine, the_first_row_whose_guard_holds_is_found)
{
    struct cs_machine machine = good_machine();
    static const bool world[] = {false, true};
    cs_machine_prepare(&machine);
    cr_assert_eq(cs_machine_find(&machine, OFF, START, world, 1), &good_rows[0]);
    cr_assert_eq(cs_machine_find(&machine, OFF, START, world, 0), &good_rows[1]);
    cr_assert_eq(cs_machine_find(&machine, BROKEN, STOP, world, 0), &good_rows[3]);
    cr_assert_null(cs_machine_find(&machine, ON, START, world, 0));
    free(machine.first);
}

Test(machine, no_row_is_found_when_no_guard_holds)
{
    static const bool world[] = {false};
    struct cs_machine machine = machine_of(good_rows, 1, good_ignored, 3);
    cs_machine_prepare(&machine);
    cr_assert_null(cs_machine_find(&machine, OFF, START, world, 0));
    free(machine.first);
}

Test(machine, a_pair_that_the_table_does_not_mention_stops_the_program, .signal = SIGABRT,
     .init = cr_redirect_stderr)
{
    struct cs_machine machine = machine_of(good_rows, 2, good_ignored, 3);
    cs_machine_prepare(&machine);
    (void)cs_machine_find(&machine, ON, STOP, NULL, 0);
}

Test(machine, a_good_table_passes_lint)
{
    check_lint(good_rows, CS_LEN(good_rows), good_ignored, CS_LEN(good_ignored), 0, "");
}

Test(machine, lint_finds_a_pair_neither_handled_nor_ignored)
{
    check_lint(good_rows, CS_LEN(good_rows), good_ignored, 2, 1,
               "lamp: Broken on start: neither handled nor ignored\n");
}

Test(machine, lint_finds_a_pair_both_handled_and_ignored_or_ignored_twice)
{
    static const struct cs_ignored ignored[] = {
        {OFF, STOP, ""}, {ON, START, ""}, {BROKEN, START, ""}, {ON, STOP, ""}, {OFF, STOP, ""}};
    check_lint(good_rows, CS_LEN(good_rows), ignored, CS_LEN(ignored), 2,
               "lamp: Off on stop: ignored twice\n"
               "lamp: On on stop: both handled and ignored\n");
}

Test(machine, lint_finds_a_row_behind_one_without_a_guard)
{
    struct cs_row rows[CS_LEN(good_rows)];
    memcpy(rows, good_rows, sizeof rows);
    rows[0] = good_rows[1];
    rows[1] = good_rows[0];
    check_lint(rows, CS_LEN(rows), good_ignored, CS_LEN(good_ignored), 1,
               "lamp: Off on start: a row stands behind one without a guard and is never "
               "reached\n");
}

Test(machine, lint_finds_rows_of_one_pair_that_stand_apart)
{
    struct cs_row rows[CS_LEN(good_rows)];
    memcpy(rows, good_rows, sizeof rows);
    rows[1] = good_rows[2];
    rows[2] = good_rows[1];
    check_lint(rows, CS_LEN(rows), good_ignored, CS_LEN(good_ignored), 1,
               "lamp: Off on start: its rows do not stand together\n");
}

Test(machine, lint_finds_states_without_a_way_in_or_out)
{
    struct cs_row rows[] = {good_rows[0], good_rows[2]};
    static const struct cs_ignored ignored[] = {
        {OFF, STOP, ""}, {ON, START, ""}, {BROKEN, START, ""}, {BROKEN, STOP, ""}};
    check_lint(rows, 2, ignored, CS_LEN(ignored), 2,
               "lamp: Broken: no row leads here from the first state\n"
               "lamp: Broken: a dead end: no row leads out of it\n");
}

Test(machine, the_documentation_tells_states_triggers_rows_and_what_is_ignored)
{
    static const char expected[] =
        "## lamp\n\nA lamp.\n\n```mermaid\nstateDiagram-v2\n"
        "    state \"Off\" as s0\n    state \"On\" as s1\n    state \"Broken\" as s2\n"
        "    [*] --> s0\n    s0 --> s1 : start [allowed]\n    s0 --> s2 : start\n"
        "    s1 --> s0 : stop\n    s2 --> s0 : stop\n```\n"
        "\n| state | meaning |\n|---|---|\n"
        "| Off | does nothing |\n| On | works |\n| Broken | a\\|b |\n"
        "\n| trigger | meaning |\n|---|---|\n| start | begin |\n| stop | end |\n"
        "\n| in state | on | if | goes to | does | stands on |\n|---|---|---|---|---|---|\n"
        "| Off | start | allowed | On | act | N1 |\n| Off | start |  | Broken |  | N2 |\n"
        "| On | stop |  | Off | act | N3 |\n| Broken | stop |  | Off |  |  |\n"
        "\n| in state | ignored | because |\n|---|---|---|\n"
        "| Off | stop | is off |\n| On | start | is on |\n| Broken | start | cannot |\n";
    struct cs_machine machine = good_machine();
    struct cs_text text = {0};
    cs_machine_document(&machine, &text);
    cr_assert_str_eq(text.bytes, expected);
    cs_text_free(&text);
}
