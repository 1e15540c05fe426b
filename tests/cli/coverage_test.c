/* tests/cli/coverage_test.c: docs/coverage.md leaves no statement of the guide over, and names
 * nothing that is not there. */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/page.h"
#include "tests/cli/support.h"

enum { ID, PAGE, STATEMENT, KIND, RULES, CHECKS, HOLDS_IN, MISTAKE_IN, REMARK, CELLS };

static struct page page;
static struct ids rules, checks;

static void begin(void)
{
    page_read(&page, "coverage.md", 'G', CELLS);
    rules = printed("@ rules --json | jq -r '.[].id'");
    checks = printed("@ check --list --json | jq -r '.[].id'");
}

static void end(void)
{
    forget(&rules);
    forget(&checks);
    page_forget(&page);
}

TestSuite(coverage, .init = begin, .fini = end);

Test(coverage, rows_are_numbered_and_of_a_kind)
{
    static const struct ids kinds = {5, {"outcome", "requirement", "step", "advice", "context"}};
    cr_expect_gt(page.n_rows, 150, "%d rows", page.n_rows);
    for (int i = 0; i < page.n_rows; i++) {
        char id[16];
        (void)snprintf(id, sizeof id, "G%d", i + 1);
        cr_expect_str_eq(page.rows[i].cell[ID], id);
        cr_expect(known(&kinds, page.rows[i].cell[KIND]), "%s: %s", id, page.rows[i].cell[KIND]);
        cr_expect_gt(strtol(page.rows[i].cell[PAGE], NULL, 10), 0, "%s: no page", id);
        cr_expect_gt(strlen(page.rows[i].cell[STATEMENT]), (size_t)10, "%s", id);
    }
}

Test(coverage, every_row_is_covered_or_says_why_it_cannot_be)
{
    for (int i = 0; i < page.n_rows; i++) {
        char **cell = page.rows[i].cell;
        int covers = 0;
        for (int c = RULES; c <= MISTAKE_IN; c++) {
            covers += strcmp(cell[c], "–") != 0;
        }
        if (strcmp(cell[KIND], "context") == 0) {
            cr_expect_gt(strlen(cell[REMARK]), (size_t)4, "%s: why is it context?", cell[ID]);
        } else {
            cr_expect_gt(covers, 0, "%s: nothing covers it", cell[ID]);
        }
    }
}

Test(coverage, what_covers_a_row_is_there)
{
    for (int i = 0; i < page.n_rows; i++) {
        for (int c = RULES; c <= MISTAKE_IN; c++) {
            struct ids ids = listed(page.rows[i].cell[c]);
            for (int k = 0; k < ids.count; k++) {
                char path[512];
                (void)snprintf(path, sizeof path, CS_SOURCE_DIR "/scenarios/%s.json", ids.id[k]);
                FILE *file = c >= HOLDS_IN ? fopen(path, "rb") : NULL;
                cr_expect(c == RULES    ? known(&rules, ids.id[k])
                          : c == CHECKS ? known(&checks, ids.id[k])
                                        : file != NULL,
                          "%s: no %s", page.rows[i].cell[ID], ids.id[k]);
                if (file != NULL) {
                    (void)fclose(file);
                }
            }
            free(ids.id[0]);
        }
    }
}

static int covers_something(const char *id, int from, int to)
{
    int found = 0;
    for (int i = 0; i < page.n_rows && !found; i++) {
        for (int c = from; c <= to && !found; c++) {
            struct ids ids = listed(page.rows[i].cell[c]);
            found = known(&ids, id);
            free(ids.id[0]);
        }
    }
    return found;
}

Test(coverage, every_rule_of_the_guide_and_of_sql_server_covers_something)
{
    for (int i = 0; i < rules.count; i++) {
        if (strncmp(rules.id[i], "GUIDE-", 6) == 0 || strncmp(rules.id[i], "SQL-", 4) == 0) {
            cr_expect(covers_something(rules.id[i], RULES, RULES), "%s", rules.id[i]);
        }
    }
}

Test(coverage, every_scenario_of_the_full_installation_covers_something)
{
    glob_t files;
    cr_assert_eq(glob(CS_SOURCE_DIR "/scenarios/xp-*.json", 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        char name[128];
        const char *base = strrchr(files.gl_pathv[i], '/') + 1;
        (void)snprintf(name, sizeof name, "%.*s", (int)(strlen(base) - 5), base);
        cr_expect(covers_something(name, HOLDS_IN, MISTAKE_IN), "%s", name);
    }
    globfree(&files);
}

/* Mistakes that are in a design before anything happens: the review of the same file must see them,
 * and must not see them in the installation that follows the guide. */
static const struct {
    const char *scenario, *check;
} mistakes[] = {
    {"xp-addresses-node-name", "CHK-XP-ADDRESS-NODE"},
    {"xp-certificate-missing", "CHK-XP-CERTIFICATE"},
    {"xp-certificate-no-permission", "CHK-XP-CERTIFICATE-KEY"},
    {"xp-certificate-untrusted", "CHK-XP-CERTIFICATE-TRUST"},
    {"xp-database-on-own-disk", "CHK-STORAGE-LOCAL"},
    {"xp-dpapi-failover", "CHK-XP-DPAPI"},
    {"xp-event-server-independent", "CHK-XP-EVENT-DEPENDS"},
    {"xp-external-sql", "CHK-SQL-OUTSIDE"},
    {"xp-file-share-lost", "CHK-STORAGE-SMB"},
    {"xp-network-service", "CHK-ACCOUNT-NETWORK-SERVICE"},
    {"xp-no-storage-access", "CHK-ACCOUNT-STORAGE"},
    {"xp-recorder-on-node", "CHK-XP-ON-NODE"},
    {"xp-registered-node-name", "CHK-XP-ADDRESS-NODE"},
    {"xp-sql-hung-level-1", "CHK-SQL-CONDITION-LOW"},
    {"xp-standalone-power-loss", "CHK-SERVER-TWO"},
    {"xp-upgrade-no-backup", "CHK-STORAGE-BACKUP-NONE"},
    {"xp-wizard", "CHK-XP-ON-EVERY-NODE"},
};

/* How often the review of a file of scenarios/ objects by a check, in the outcome's output. */
static void review(const char *file, const char *check, const char *expected)
{
    char command[1024];
    (void)snprintf(command, sizeof command,
                   "@ check --json --only %s %s/scenarios/%s.json | "
                   "jq -e '[.findings[] | select(.check == \"%s\")] | length %s 0'",
                   check, CS_SOURCE_DIR, file, check, expected);
    struct outcome *outcome = shell(command);
    cr_expect_eq(outcome->status, 0, "%s, %s: not %s 0", file, check, expected);
    free(outcome);
}

Test(coverage, the_review_of_a_plan_sees_what_its_run_shows)
{
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++) {
        review(mistakes[i].scenario, mistakes[i].check, ">");
        review("designs/xprotect", mistakes[i].check, "==");
    }
}

/* Whether one of the scenarios of two cells exercises the rule. */
static int exercised(const char *rule, const char *cell, const char *other)
{
    const struct ids scenarios[] = {listed(cell), listed(other)};
    int found = 0;
    for (int k = 0; k < 2; k++) {
        for (int i = 0; i < scenarios[k].count && !found; i++) {
            char command[1024];
            (void)snprintf(command, sizeof command,
                           "@ run '" CS_SOURCE_DIR "/scenarios/%s.json' --json | jq -r "
                           "'.rules[] | select(.id == \"%s\" and .exercised > 0) | .id'",
                           scenarios[k].id[i], rule);
            struct outcome *outcome = shell(command);
            found = strncmp(outcome->out, rule, strlen(rule)) == 0;
            free(outcome);
        }
    }
    free(scenarios[0].id[0]);
    free(scenarios[1].id[0]);
    return found;
}

Test(coverage, the_rules_of_a_row_are_exercised_by_its_scenarios)
{
    for (int i = 0; i < page.n_rows; i++) {
        char **cell = page.rows[i].cell;
        struct ids of_row = listed(cell[RULES]);
        for (int k = 0; k < of_row.count; k++) {
            cr_expect(exercised(of_row.id[k], cell[HOLDS_IN], cell[MISTAKE_IN]),
                      "%s: no scenario of the row exercises %s", cell[0], of_row.id[k]);
        }
        free(of_row.id[0]);
    }
}
