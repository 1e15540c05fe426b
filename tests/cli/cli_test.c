#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/support.h"

Test(cli, a_wrong_command_line_is_answered_by_one_exact_message_and_status_2)
{
    static const struct {
        const char *command, *message;
    } cases[] = {
        {"@", "expected a command\nclustersim: see clustersim --help\n"},
        {"@ rum",
         "there is no command rum; did you mean run?\nclustersim: see clustersim --help\n"},
        {"@ --sead",
         "expected a command before the option --sead\nclustersim: see clustersim --help\n"},
        {"@ run", "run needs SCENARIO...\nclustersim: see clustersim run --help\n"},
        {"@ run a --sead 3",
         "run has no option --sead; did you mean --seed?\nclustersim: see clustersim run --help\n"},
        {"@ run a --zzzzzzzz",
         "run has no option --zzzzzzzz\nclustersim: see clustersim run --help\n"},
        {"@ run a --seed",
         "--seed needs a value: --seed N\nclustersim: see clustersim run --help\n"},
        {"@ run a --json=1", "--json takes no value\nclustersim: see clustersim run --help\n"},
        {"@ run a -q",
         "options are written in full, with two dashes: -q is none\nclustersim: see clustersim run "
         "--help\n"},
        {"@ run a --seed 0xg",
         "--seed \"0xg\": expected a number from 0 to 2^64 - 1, decimal or 0x…\nclustersim: see "
         "clustersim run --help\n"},
        {"@ run a --seed 18446744073709551616",
         "--seed \"18446744073709551616\": expected a number from 0 to 2^64 - 1, decimal or "
         "0x…\nclustersim: see clustersim run --help\n"},
        {"@ run a --until soon",
         "--until \"soon\": expected a duration such as 90s, 20m or 1h30m\nclustersim: see "
         "clustersim run --help\n"},
        {"@ run a --pace 0",
         "--pace \"0\": expected a factor from 0.001 to 1000000\nclustersim: see clustersim run "
         "--help\n"},
        {"@ run a b --trace t",
         "--trace keeps one trace: give one scenario\nclustersim: see clustersim run --help\n"},
        {"@ run a --trace - --json",
         "--trace - prints the trace instead of all else: leave out --json\nclustersim: see "
         "clustersim run --help\n"},
        {"@ run a --quiet --verbose",
         "--quiet and --verbose exclude each other\nclustersim: see clustersim run --help\n"},
        {"@ judge a b", "judge does not take \"b\"\nclustersim: see clustersim judge --help\n"},
        {"@ judge " TRACE " --width 5",
         "--width \"5\": expected a number of columns from 20 to 1000\nclustersim: see clustersim "
         "judge --help\n"},
        {"@ explain a", "explain needs SCENARIO|TRACE EVENT\nclustersim: see clustersim explain "
                        "--help\n"},
        {"@ explain " TRACE " 99999",
         "there is no record 99999: the trace has 91\nclustersim: see clustersim explain --help\n"},
        {"@ explain " TRACE " nod/Cluster1=Up",
         "the trace has no nod/Cluster1; did you mean node/Cluster1?\nclustersim: see clustersim "
         "explain --help\n"},
        {"@ rules SAFE-OWNR",
         "there is no rule SAFE-OWNR; did you mean SAFE-OWNER?\nclustersim: see clustersim rules "
         "--help\n"},
        {"@ rules --markdown --json",
         "--markdown prints the whole page: leave out --json\nclustersim: see clustersim rules "
         "--help\n"},
        {"@ schema desing",
         "there is no schema of desing; did you mean design?\nclustersim: see clustersim schema "
         "--help\n"},
        {"@ docs machine",
         "there is no page machine; did you mean machines?\nclustersim: see clustersim docs "
         "--help\n"},
        {"@ version x", "version does not take \"x\"\nclustersim: see clustersim version --help\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outcome *outcome = shell(cases[i].command);
        cr_expect_eq(outcome->status, 2, "%s: %d", cases[i].command, outcome->status);
        cr_expect_str_eq(outcome->out, "", "%s", cases[i].command);
        cr_expect(strncmp(outcome->err, "clustersim: ", 12) == 0 &&
                      strcmp(outcome->err + 12, cases[i].message) == 0,
                  "%s: %s", cases[i].command, outcome->err);
        free(outcome);
    }
}

Test(cli, a_file_that_fails_is_one_sentence_and_status_3)
{
    static const struct {
        const char *command, *message;
    } cases[] = {
        {"@ judge nowhere", "clustersim: cannot open nowhere: no such file or directory\n"},
        {"@ judge .", "clustersim: cannot read .: illegal operation on a directory\n"},
        {"@ explain nowhere 1", "clustersim: cannot open nowhere: no such file or directory\n"},
        {"@ judge " TRACE " >/dev/full",
         "clustersim: cannot write to standard output: no space left on device\n"},
        {"@ --help >/dev/full",
         "clustersim: cannot write to standard output: no space left on device\n"},
        /* The reader is gone before the program starts. */
        {"mkfifo gone; { read -r _ <gone; @ judge " TRACE "; echo $? >&2; } | "
         "{ exec <&-; echo >gone; }",
         "clustersim: cannot write to standard output: broken pipe\n3\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outcome *outcome = shell(cases[i].command);
        cr_expect_str_eq(outcome->err, cases[i].message, "%s", cases[i].command);
        bool pipe = strstr(cases[i].command, "gone") != NULL;
        cr_expect_eq(outcome->status, pipe ? 0 : 3, "%s", cases[i].command);
        free(outcome);
    }
}

Test(cli, a_broken_trace_is_refused_with_its_place_and_status_2)
{
    struct outcome *outcome = shell("printf '{}\\n' >bad.jsonl; @ judge bad.jsonl");
    cr_expect_eq(outcome->status, 2);
    cr_expect(strncmp(outcome->err, "clustersim: bad.jsonl:1:", 24) == 0, "%s", outcome->err);
    free(outcome);
    outcome = shell("printf '' | @ judge -");
    cr_expect_eq(outcome->status, 2);
    cr_expect(strncmp(outcome->err, "clustersim: standard input", 26) == 0, "%s", outcome->err);
    free(outcome);
}

Test(cli, a_stored_trace_is_judged_the_same_from_a_file_and_from_standard_input)
{
    struct outcome *file = shell("@ judge " TRACE);
    struct outcome *input = shell("cat " TRACE " | @ judge -");
    cr_expect_eq(file->status, 1, "%d", file->status);
    cr_expect_eq(input->status, 1);
    cr_expect_str_eq(file->out, input->out);
    cr_expect_str_eq(file->err, "");
    cr_expect_null(strchr(file->out, '\033'));
    free(file);
    free(input);
}

Test(cli, what_json_prints_is_one_whole_json_value)
{
    static const char *const commands[] = {
        "@ judge " TRACE " --json", "@ rules --json", "@ rules SAFE-OWNER --json",
        "@ explain " TRACE " e2 --json", "@ judge " TRACE " --json --verbose"};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        struct outcome *outcome = shell(commands[i]);
        cJSON *value = cJSON_ParseWithOpts(outcome->out, NULL, 1);
        cr_expect_not_null(value, "%s", commands[i]);
        cJSON_Delete(value);
        free(outcome);
    }
}

Test(cli, every_command_has_help_that_opens_with_an_example)
{
    static const char *const commands[] = {"run",    "judge", "explain", "check", "rules",
                                           "schema", "docs",  "version"};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        char line[64];
        char want[64];
        (void)snprintf(line, sizeof line, "@ %s --help", commands[i]);
        (void)snprintf(want, sizeof want, "Examples:\n  clustersim %s", commands[i]);
        struct outcome *outcome = shell(line);
        cr_expect_eq(outcome->status, 0);
        cr_expect(strncmp(outcome->out, want, strlen(want)) == 0, "%s", outcome->out);
        for (const char *at = outcome->out; *at != '\0'; at += strcspn(at, "\n") + 1) {
            bool usage = strncmp(at, "Usage: ", 7) == 0; /* its words are not broken */
            cr_expect(usage || strcspn(at, "\n") < 82, "%s: %.90s", commands[i], at);
        }
        free(outcome);
    }
}

Test(cli, the_pages_the_schemas_the_manual_and_the_completion_are_those_of_the_program)
{
    struct outcome *outcome = shell(CS_SOURCE_DIR "/tools/update-docs --check @");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    free(outcome);
}

Test(cli, the_version_is_one_line)
{
    struct outcome *outcome = shell("@ --version");
    cr_expect_eq(outcome->status, 0);
    cr_expect(strncmp(outcome->out, "clustersim 1", 12) == 0 &&
              strchr(outcome->out, '\n') == outcome->out + strlen(outcome->out) - 1);
    free(outcome);
}

Test(cli, the_chain_of_causes_begins_with_the_fault)
{
    struct outcome *outcome = shell("@ explain " TRACE " node/Cluster1=Down");
    cr_expect_eq(outcome->status, 0);
    cr_expect(strstr(outcome->out, "00:10:00.000  #53") == outcome->out, "%s", outcome->out);
    cr_expect_not_null(strstr(outcome->out, "Up -> Down (removed)"));
    free(outcome);
}
