/* tests/cli/outcomes_test.c: docs/outcomes.md has a row for each documented outcome, and what it
 * says of rules and scenarios is so. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/page.h"
#include "tests/cli/support.h"

enum { ID, WHAT, SOURCE, SURE, RULES, SCENARIOS, REMARK, CELLS };
enum { FACT_ID, FACT_WHAT, FACT_SOURCE, FACT_CELLS };
enum { OUTCOMES = 85 };

static struct page page, facts;

static void begin(void)
{
    page_read(&page, "outcomes.md", 'O', CELLS);
    page_read(&facts, "facts.md", 'O', FACT_CELLS);
}

static void end(void)
{
    page_forget(&page);
    page_forget(&facts);
}

TestSuite(outcomes, .init = begin, .fini = end);

Test(outcomes, every_outcome_has_a_row_and_no_row_is_empty)
{
    cr_assert_eq(facts.n_rows, OUTCOMES);
    cr_assert_eq(page.n_rows, OUTCOMES);
    for (int i = 0; i < OUTCOMES; i++) {
        char **cell = page.rows[i].cell;
        char id[16];
        (void)snprintf(id, sizeof id, "O%d", i + 1);
        cr_expect_str_eq(cell[ID], id);
        cr_expect_str_eq(facts.rows[i].cell[FACT_ID], id);
        cr_expect_gt(strlen(cell[WHAT]), (size_t)20, "%s says nothing", id);
        cr_expect_str_neq(cell[RULES], "–", "%s: no rule", id);
        int shown = strcmp(cell[SCENARIOS], "–") != 0;
        cr_expect(shown || strlen(cell[REMARK]) > 20, "%s: no scenario, and no reason", id);
    }
}

/* The facts write "same" for the source of the row above; what stands after that must be here. */
Test(outcomes, source_and_confidence_are_those_of_the_facts)
{
    for (int i = 0; i < page.n_rows; i++) {
        char cited[512];
        (void)snprintf(cited, sizeof cited, "%s %s", page.rows[i].cell[SOURCE],
                       page.rows[i].cell[SURE]);
        const char *fact = facts.rows[i].cell[FACT_SOURCE];
        int same = strncmp(fact, "same", 4) == 0;
        const char *tail = same ? fact + 4 : fact;
        size_t cited_length = strlen(cited), length = strlen(tail);
        cr_expect(cited_length >= length && strcmp(cited + cited_length - length, tail) == 0,
                  "%s: \"%s\", but the facts say \"%s\"", page.rows[i].cell[ID], cited, fact);
        cr_expect(same || strcmp(cited, fact) == 0, "%s: \"%s\", but the facts say \"%s\"",
                  page.rows[i].cell[ID], cited, fact);
    }
}

/* The rule that bears the outcome's number is the first of its row: one that was renamed or left
 * out does not pass for another. */
Test(outcomes, each_row_begins_with_the_outcomes_own_rule)
{
    struct ids rules = printed("@ rules --json | jq -r '.[].id'");
    for (int i = 0; i < page.n_rows; i++) {
        struct ids of_row = listed(page.rows[i].cell[RULES]);
        char wsfc[32], sql[32];
        (void)snprintf(wsfc, sizeof wsfc, "WSFC-O%d", i + 1);
        (void)snprintf(sql, sizeof sql, "SQL-O%d", i + 1);
        cr_expect(of_row.count > 0 &&
                      (strcmp(of_row.id[0], wsfc) == 0 || strcmp(of_row.id[0], sql) == 0),
                  "O%d begins with %s", i + 1, page.rows[i].cell[RULES]);
        for (int k = 0; k < of_row.count; k++) {
            cr_expect(known(&rules, of_row.id[k]), "O%d: no rule %s", i + 1, of_row.id[k]);
        }
        free(of_row.id[0]);
    }
    forget(&rules);
}

/* What the runs so far have shown: of each scenario the rules that it made pass. */
static struct {
    char *name;
    struct ids passed;
} runs[PAGE_ROWS_MAX];
static int n_runs;

static const struct ids *passed_in(const char *scenario)
{
    for (int i = 0; i < n_runs; i++) {
        if (strcmp(runs[i].name, scenario) == 0) {
            return &runs[i].passed;
        }
    }
    char command[1024];
    (void)snprintf(command, sizeof command,
                   "@ run '" CS_SOURCE_DIR "/scenarios/%s.json' --json | "
                   "jq -r '.rules[] | select(.exercised > 0 and .verdict == \"pass\") | .id'",
                   scenario);
    cr_assert_lt(n_runs, PAGE_ROWS_MAX);
    runs[n_runs].name = strdup(scenario);
    runs[n_runs].passed = printed(command);
    return &runs[n_runs++].passed;
}

static void expect_shown(const char *id, const struct ids *rules, const struct ids *scenarios)
{
    int rule_passed[IDS_MAX] = {0};
    for (int s = 0; s < scenarios->count; s++) {
        const struct ids *passed = passed_in(scenarios->id[s]);
        int some = 0;
        for (int r = 0; r < rules->count; r++) {
            int passes = known(passed, rules->id[r]);
            rule_passed[r] |= passes;
            some |= passes;
        }
        cr_expect(some, "%s: %s makes no rule of the row pass", id, scenarios->id[s]);
    }
    for (int r = 0; r < rules->count; r++) {
        cr_expect(rule_passed[r] || scenarios->count == 0,
                  "%s: %s passes in no scenario of the row", id, rules->id[r]);
    }
}

Test(outcomes, the_scenarios_of_a_row_show_its_rules)
{
    for (int i = 0; i < page.n_rows; i++) {
        char **cell = page.rows[i].cell;
        struct ids rules = listed(cell[RULES]), scenarios = listed(cell[SCENARIOS]);
        expect_shown(cell[ID], &rules, &scenarios);
        free(rules.id[0]);
        free(scenarios.id[0]);
    }
    for (int i = 0; i < n_runs; i++) {
        free(runs[i].name);
        forget(&runs[i].passed);
    }
}
