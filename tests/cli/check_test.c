/* clustersim check: exit statuses, JSON, the list. */
#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/support.h"

#define PRINTED   CS_SOURCE_DIR "/scenarios/designs/checklist-printed.json"
#define CORRECTED CS_SOURCE_DIR "/scenarios/designs/checklist-corrected.json"
#define STORY     CS_SOURCE_DIR "/scenarios/owner-power-loss.json"

Test(check, exits_as_the_worst_that_it_found)
{
    static const struct {
        const char *command;
        int status;
    } cases[] = {
        {"@ check " CORRECTED, 0},
        {"@ check " STORY, 0},
        {"@ check " PRINTED, 1},
        {"@ check " PRINTED " " CORRECTED, 1},
        {"@ check " PRINTED " --only CHK-NET-PUBLIC-RANGE", 0},
        {"@ check " PRINTED " --only CHK-NET-PUBLIC-RANGE --only CHK-NAME-CLUSTER", 1},
        {"@ check " CORRECTED " --set Nodes[Cluster1].Domain=OTHER.local", 1},
        {"@ check " CORRECTED " --set Nodes[Cluster1].Domian=OTHER.local", 2},
        {"echo '{' | @ check -", 2},
        {"@ check " CORRECTED " nowhere.json", 3},
        {"@ check --list", 0},
        {"@ check --list --json", 0},
        {"@ check --list " CORRECTED, 2},
        {"@ check " CORRECTED " --only CHK-NET-ADRESS-TWICE", 2},
        {"@ check", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outcome *outcome = shell(cases[i].command);
        cr_expect_eq(outcome->status, cases[i].status, "%s: %d\n%s%s", cases[i].command,
                     outcome->status, outcome->out, outcome->err);
        free(outcome);
    }
}

Test(check, says_the_answer_first_and_what_it_left_out_last)
{
    struct outcome *outcome = shell("@ check " PRINTED
                                    " --only CHK-NET-ADDRESS-TWICE --width 1000");
    const char *answer = strchr(outcome->out, ':');
    cr_assert_not_null(answer);
    cr_expect_eq(strncmp(answer, ": 1 error, 0 warnings, 0 pieces of advice\n", 42), 0, "%s",
                 outcome->out);
    cr_expect_not_null(strstr(outcome->out, ":56:42: error CHK-NET-ADDRESS-TWICE: found "
                                            "\"10.0.0.213\", expected an address of its own: "
                                            "Cluster1 has this one on iSCSI; give each its own "
                                            "address [guide, pages 8"));
    cr_expect_not_null(strstr(outcome->out, "\n0 checks had nothing to object, 0 did not apply; "));
    free(outcome);
}

Test(check, what_json_prints_is_one_object_for_each_file)
{
    struct outcome *outcome = shell("@ check " PRINTED " " CORRECTED " --json");
    char *line = outcome->out;
    static const int errors[] = {6, 0};
    for (size_t i = 0; i < 2; i++) {
        char *end = strchr(line, '\n');
        cr_assert_not_null(end);
        *end = '\0';
        cJSON *value = cJSON_ParseWithOpts(line, NULL, 1);
        cr_assert_not_null(value, "%s", line);
        cr_expect_eq(cJSON_GetObjectItem(value, "errors")->valueint, errors[i]);
        cr_expect_gt(cJSON_GetArraySize(cJSON_GetObjectItem(value, "assumed")), 0);
        const cJSON *first = cJSON_GetArrayItem(cJSON_GetObjectItem(value, "findings"), 0);
        static const char *const members[] = {"check", "severity", "file",       "line",  "column",
                                              "path",  "found",    "what_to_do", "source"};
        for (size_t k = 0; k < sizeof members / sizeof members[0]; k++) {
            cr_expect_not_null(cJSON_GetObjectItem(first, members[k]), "%s", members[k]);
        }
        cJSON_Delete(value);
        line = end + 1;
    }
    cr_expect_str_eq(line, "");
    free(outcome);
    outcome = shell("@ check --list --json");
    cJSON *list = cJSON_ParseWithOpts(outcome->out, NULL, 1);
    cr_assert_not_null(list);
    cr_expect_gt(cJSON_GetArraySize(list), 100);
    cJSON_Delete(list);
    free(outcome);
}
