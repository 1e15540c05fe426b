#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/support.h"

Test(run, the_trace_on_standard_output_is_the_one_in_the_file)
{
    struct outcome *outcome = shell(
        "@ run " SCENARIO " --trace t.jsonl >text; a=$?; "
        "@ run " SCENARIO " --trace - >u.jsonl; b=$?; "
        "cmp t.jsonl u.jsonl && test -s t.jsonl && [ $a = $b ] && ls -A");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    cr_expect_str_eq(outcome->out, ".err\n.out\nt.jsonl\ntext\nu.jsonl\n",
                     "no temporary file stays");
    free(outcome);
}

Test(run, a_stored_trace_is_told_as_the_run_was)
{
    struct outcome *outcome = shell("@ run " SCENARIO
                                    " --trace t.jsonl | grep -v 'clustersim run' >a; "
                                    "@ judge t.jsonl | grep -v 'clustersim run' >b; cmp a b && "
                                    "grep 'was out for' a");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    free(outcome);
}

Test(run, a_trace_that_cannot_be_written_is_one_sentence_and_status_3)
{
    static const struct {
        const char *command, *message;
    } cases[] = {
        {"@ run " SCENARIO " --trace none/t.jsonl",
         "clustersim: cannot write to none/t.jsonl: no such file or directory\n"},
        {"mkdir -p d; @ run " SCENARIO " --trace d",
         "clustersim: cannot write to d: illegal operation on a directory\n"},
        {"@ run " SCENARIO " --trace /dev/full",
         "clustersim: cannot write to /dev/full: no space left on device\n"},
        {"@ run " SCENARIO " >/dev/full",
         "clustersim: cannot write to standard output: no space left on device\n"},
        {"@ run nowhere.json", "nowhere.json cannot be read: no such file or directory\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outcome *outcome = shell(cases[i].command);
        cr_expect_eq(outcome->status, 3, "%s: %d", cases[i].command, outcome->status);
        cr_expect_str_eq(outcome->err, cases[i].message);
        cr_expect_str_eq(outcome->out, "");
        free(outcome);
    }
}

Test(run, an_expectation_of_a_rule_that_nobody_judges_is_a_mistake_of_the_scenario)
{
    struct outcome *outcome =
        shell("@ run " SCENARIO " --set expect='[{\"rule\":\"SAFE-OWNR\",\"verdict\":\"pass\"}]'");
    cr_expect_eq(outcome->status, 2, "%s", outcome->err);
    cr_expect_str_eq(outcome->out, "");
    static const char message[] = "$.expect[0].rule: found \"SAFE-OWNR\", expected the id of a "
                                  "rule (see `clustersim rules`); did you mean \"SAFE-OWNER\"?";
    cr_expect_not_null(strstr(outcome->err, message), "%s", outcome->err);
    free(outcome);
}

Test(run, a_trace_and_a_scenario_are_not_taken_for_one_another)
{
    static const struct {
        const char *command, *message;
    } cases[] = {
        {"cp " TRACE " t.jsonl; @ run t.jsonl",
         "t.jsonl:1:1: found what looks like a trace, expected a scenario; `clustersim judge` "
         "takes a trace\n"},
        {"cp " SCENARIO " s.json; @ judge s.json",
         "s.json: this looks like a scenario or a design, not a trace; `clustersim run` takes a "
         "scenario\n"},
        {"echo '{' >s.json; echo '\"Nodes\": []}' >>s.json; @ judge s.json",
         "s.json: this looks like a scenario or a design, not a trace; `clustersim run` takes a "
         "scenario\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outcome *outcome = shell(cases[i].command);
        cr_expect_eq(outcome->status, 2, "%s: %d", cases[i].command, outcome->status);
        cr_expect(strstr(outcome->err, cases[i].message) != NULL, "%s", outcome->err);
        cr_expect_str_eq(outcome->out, "");
        free(outcome);
    }
}

Test(run, a_device_is_written_to_and_stays_a_device)
{
    struct outcome *outcome = shell(
        "ln -s /dev/null n; ln -s t.jsonl l; : >t.jsonl; "
        "@ run " SCENARIO " --quiet --trace n; "
        "@ run " SCENARIO " --quiet --trace l; "
        "test -c /dev/null && test -L n && test -L l && test -s t.jsonl");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    free(outcome);
}

Test(run, mistakes_in_a_scenario_end_with_status_2_and_write_nothing)
{
    struct outcome *outcome = shell(
        "echo '{\"title\": 3}' >s.json; @ run s.json --trace t.jsonl; a=$?; ls; exit $a");
    cr_expect_eq(outcome->status, 2);
    cr_expect_str_eq(outcome->out, "s.json\n");
    cr_expect(strncmp(outcome->err, "s.json:1:", 9) == 0, "%s", outcome->err);
    free(outcome);
}

Test(run, several_scenarios_are_all_told_and_the_worst_status_is_theirs)
{
    struct outcome *outcome = shell("echo '{' >bad.json; @ run bad.json " SCENARIO " --quiet");
    cr_expect_eq(outcome->status, 2);
    cr_expect_not_null(strstr(outcome->out, "was out for"));
    free(outcome);
}

Test(run, the_same_seed_gives_the_same_bytes_and_stands_in_the_trace)
{
    struct outcome *outcome = shell("@ run " SCENARIO " --seed 0x2A --trace - >a; "
                                    "@ run " SCENARIO
                                    " --seed 42 --trace - >b; cmp a b && head -1 a");
    cr_expect_eq(outcome->status, 0, "%s", outcome->err);
    cr_expect_not_null(strstr(outcome->out, "\"seed/0x2a\""), "%s", outcome->out);
    free(outcome);
}

Test(run, the_command_that_repeats_a_run_repeats_it)
{
    struct outcome *outcome = shell(
        "@ run " SCENARIO " --seed 5 --until 15m >a; b=$?; "
        "c=$(sed -n 's/^  clustersim run/run/p' a); eval \"@ $c\" >d; cmp a d");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    free(outcome);
}

Test(run, pace_shows_the_same_lines_as_the_text)
{
    struct outcome *outcome = shell(
        "@ run " SCENARIO " --pace 1000000 --width 100 >a; "
        "@ run " SCENARIO " --width 100 | sed -n '/^What happened/,/^$/p' | sed '1d;$d' >b; "
        "head -n $(wc -l <b) a | cmp - b && test -s b");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    free(outcome);
}

Test(run, an_interrupted_pace_says_so_and_ends_with_status_130)
{
    /* Ten minutes pass before the first fault: the signal always comes first. */
    struct outcome *outcome = shell("mkfifo p; @ run " SCENARIO " --pace 1 --verbose >p & "
                                    "{ head -1 >/dev/null; kill -INT $!; cat; } <p | tail -1; "
                                    "wait $!");
    cr_expect_eq(outcome->status, 130, "%d %s", outcome->status, outcome->err);
    cr_expect_str_eq(outcome->out, "(interrupted: this is not all that happens)\n");
    free(outcome);
}

Test(run, the_json_of_several_scenarios_is_one_object_a_line)
{
    struct outcome *outcome = shell("@ run " SCENARIO " " SCENARIO " --json | wc -l");
    cr_expect_str_eq(outcome->out, "2\n");
    free(outcome);
    outcome = shell("@ run " SCENARIO " --json");
    cJSON *value = cJSON_ParseWithOpts(outcome->out, NULL, 1);
    cr_assert_not_null(value);
    cr_expect(cJSON_IsArray(cJSON_GetObjectItemCaseSensitive(value, "services")));
    cJSON_Delete(value);
    free(outcome);
}

Test(run, a_scenario_and_its_trace_are_explained_alike)
{
    struct outcome *outcome = shell("@ run " SCENARIO " --trace t.jsonl >text; "
                                    "@ explain " SCENARIO " node/Cluster1=Down >a && "
                                    "@ explain t.jsonl node/Cluster1=Down >b && cmp a b && "
                                    "grep PowerLoss a | head -1");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    cr_expect_not_null(strstr(outcome->out, "PowerLoss"));
    free(outcome);
}
