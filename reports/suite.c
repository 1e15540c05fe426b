#include "reports/suite.h"

#include <inttypes.h>
#include <string.h>

#include "reports/explain.h"

const char *cs_outcome_text(enum cs_outcome outcome)
{
    static const char *const texts[CS_OUTCOMES] = {"passed", "failed", "undecided", "error",
                                                   "skipped"};
    return texts[outcome];
}

const char *cs_golden_state_text(enum cs_golden_state state)
{
    static const char *const texts[CS_GOLDEN_STATES] = {"not compared", "missing", "same",
                                                        "differs",      "created", "updated"};
    return texts[state];
}

void cs_suite_count(struct cs_suite *suite)
{
    for (size_t i = 0; i < suite->count; i++) {
        const struct cs_suite_case *test = &suite->cases[i];
        bool fits = test->simulated <= INT64_MAX - suite->simulated;
        suite->of[test->outcome]++;
        suite->simulated = fits ? suite->simulated + test->simulated : INT64_MAX;
        suite->events += test->events;
        suite->golden[test->golden]++;
    }
}

/* ---- Causes ---- */

static const char *step_text(const struct cs_story *story, const struct cs_record *record)
{
    struct cs_text text = {0};
    char clock[48];
    cs_text_printf(&text, "%s #%" PRIu64 " ", cs_clock_text(record->t_us, clock, sizeof clock),
                   record->seq);
    cs_story_teller(record, &text);
    cs_text_puts(&text, ": ");
    cs_story_what(record, &text);
    cs_story_after(story, record, &text);
    const char *result = cs_arena_text(story->arena, text.bytes, text.length);
    cs_text_free(&text);
    return result;
}

const char *const *cs_suite_causes(const struct cs_story *story, const struct cs_record *record,
                                   size_t most, size_t *count)
{
    const struct cs_record **chain = NULL;
    size_t length = cs_explain_chain(story, record, &chain);
    const char **steps = CS_NEW_ARRAY(story->arena, const char *, most + 1);
    *count = 0;
    for (size_t i = 0; i < length; i++) {
        bool shown = length <= most || i == 0 || i + (most - 2) >= length;
        if (shown) {
            steps[(*count)++] = step_text(story, chain[i]);
        } else if (i == 1) {
            steps[(*count)++] = cs_arena_printf(story->arena, "… %zu steps …", length - most + 1);
        }
    }
    return steps;
}

/* ---- Text ---- */

static enum cs_ink ink_of(enum cs_outcome outcome)
{
    static const enum cs_ink inks[CS_OUTCOMES] = {CS_INK_GOOD, CS_INK_BAD, CS_INK_DOUBT, CS_INK_BAD,
                                                  CS_INK_FAINT};
    return inks[outcome];
}

/* Lines that are shown as they are, but for what could harm a terminal. */
static void print_lines(struct cs_paper *paper, unsigned indent, const char *lines)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        struct cs_text line = {0};
        cs_text_add(&line, lines, length);
        cs_text_printf(paper->out, "%*s", (int)indent, "");
        cs_paper_clean(paper->out, line.bytes);
        cs_text_puts(paper->out, "\n");
        cs_text_free(&line);
        lines += length + (lines[length] == '\n' ? 1 : 0);
    }
}

static void print_problem(struct cs_paper *paper, const struct cs_problem *problem)
{
    struct cs_text text = {0};
    if (problem->id != NULL && strcmp(problem->kind, "action") != 0) { /* says its id itself */
        cs_text_printf(&text, "%s %s: ", problem->kind, problem->id);
    }
    cs_text_puts(&text, problem->sentence);
    if (problem->line > 0 && problem->id != NULL) {
        cs_text_printf(&text, " [%s:%u]", problem->file, (unsigned)problem->line);
    }
    cs_paper_text(paper, 2, CS_INK_PLAIN, text.bytes);
    for (size_t i = 0; i < problem->n_causes; i++) {
        cs_paper_text(paper, 6, CS_INK_FAINT, problem->causes[i]);
    }
    if (problem->lines != NULL) {
        print_lines(paper, 4, problem->lines);
    }
    cs_text_free(&text);
}

void cs_suite_case_text(struct cs_paper *paper, const struct cs_suite_case *test, bool all)
{
    bool wrote = test->golden == CS_GOLDEN_CREATED || test->golden == CS_GOLDEN_UPDATED;
    if (test->outcome == CS_OUTCOME_PASSED && !all && !wrote) {
        return;
    }
    const struct cs_cell cells[] = {
        {cs_outcome_text(test->outcome), 9, ink_of(test->outcome)},
        {test->name, 0, test->outcome == CS_OUTCOME_PASSED ? CS_INK_PLAIN : CS_INK_BOLD}};
    cs_paper_row(paper, 0, cells, CS_LEN(cells));
    for (size_t i = 0; i < test->n_problems; i++) {
        print_problem(paper, &test->problems[i]);
    }
    if (wrote) {
        struct cs_text text = {0};
        cs_text_printf(&text, "%s %s", cs_golden_state_text(test->golden), test->golden_file);
        cs_paper_text(paper, 2, CS_INK_DOUBT, text.bytes);
        print_lines(paper, 4, test->golden_diff == NULL ? "" : test->golden_diff);
        cs_text_free(&text);
    }
    if (test->skipped_because != NULL && all) {
        cs_paper_text(paper, 2, CS_INK_FAINT, test->skipped_because);
    }
    if (test->n_problems > 0 && test->replay != NULL) {
        /* Not wrapped: it is to be copied. */
        cs_text_puts(paper->out, "  ");
        cs_paper_clean(paper->out, test->replay);
        cs_text_puts(paper->out, "\n");
    }
}

void cs_suite_tally(const struct cs_suite *suite, struct cs_text *out)
{
    static const enum cs_outcome order[] = {CS_OUTCOME_ERROR, CS_OUTCOME_FAILED,
                                            CS_OUTCOME_UNDECIDED, CS_OUTCOME_SKIPPED,
                                            CS_OUTCOME_PASSED};
    static const char *const words[CS_OUTCOMES] = {"passed", "failed", "undecided",
                                                   "could not be run", "skipped"};
    const char *comma = "";
    for (size_t i = 0; i < CS_LEN(order); i++) {
        if (suite->of[order[i]] > 0) {
            cs_text_printf(out, "%s%zu %s", comma, suite->of[order[i]], words[order[i]]);
            comma = ", ";
        }
    }
}

static void note(struct cs_text *out, size_t count, const char *one, const char *many)
{
    if (count > 0) {
        cs_text_printf(out, "%s%zu %s", out->length == 0 ? "" : "; ", count,
                       count == 1 ? one : many);
    }
}

static void print_notes(struct cs_paper *paper, const struct cs_suite *suite)
{
    struct cs_text text = {0};
    if (suite->shard != NULL) {
        cs_text_printf(&text, "shard %s of %zu cases", suite->shard, suite->found);
    } else if (suite->found > suite->count) {
        cs_text_printf(&text, "chosen from %zu cases", suite->found);
    }
    note(&text, suite->designs, "design, not a scenario", "designs, not scenarios");
    note(&text, suite->others, "other JSON file", "other JSON files");
    note(&text, suite->links, "link to a folder, not followed", "links to folders, not followed");
    note(&text, suite->golden[CS_GOLDEN_MISSING], "case without a golden story",
         "cases without a golden story");
    note(&text, suite->golden[CS_GOLDEN_CREATED], "golden story created", "golden stories created");
    note(&text, suite->golden[CS_GOLDEN_UPDATED], "golden story updated", "golden stories updated");
    note(&text, suite->goldens_alone, "golden story without a scenario",
         "golden stories without a scenario");
    if (text.length > 0) {
        cs_paper_text(paper, 0, CS_INK_FAINT, text.bytes);
    }
    cs_text_free(&text);
}

static void print_amounts(struct cs_paper *paper, const struct cs_suite *suite)
{
    struct cs_text text = {0};
    cs_text_puts(&text, "simulated ");
    cs_story_span(suite->simulated, &text);
    cs_text_printf(&text, " in %" PRIu64 " events", suite->events);
    cs_paper_text(paper, 0, CS_INK_FAINT, text.bytes);
    cs_text_free(&text);
}

void cs_suite_summary_text(struct cs_paper *paper, const struct cs_suite *suite, bool brief)
{
    struct cs_text text = {0};
    if (!brief) {
        print_amounts(paper, suite);
        print_notes(paper, suite);
    }
    bool passed = suite->exit_status == 0;
    bool undecided = suite->exit_status == 4;
    cs_text_puts(&text, suite->interrupted ? "INTERRUPTED"
                        : passed           ? "PASS"
                        : undecided        ? "UNDECIDED"
                                           : "FAIL");
    cs_text_printf(&text, ": %zu case%s: ", suite->count, suite->count == 1 ? "" : "s");
    cs_suite_tally(suite, &text);
    cs_paper_text(paper, 0,
                  passed      ? CS_INK_GOOD
                  : undecided ? CS_INK_DOUBT
                              : CS_INK_BAD,
                  text.bytes);
    cs_text_free(&text);
}
