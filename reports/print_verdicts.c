#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "reports/text.h"

static void tally(const struct cs_judgement *judgement, enum cs_verdict verdict, const char *word,
                  struct cs_text *out)
{
    size_t expectations = 0;
    size_t rules = 0;
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        expectations += judgement->expectations[i].verdict == verdict;
    }
    for (size_t i = 0; i < judgement->rule_count; i++) {
        const struct cs_rule_verdict *rule = &judgement->rules[i];
        rules += rule->verdict == verdict && !rule->fail_expected;
    }
    if (expectations > 0) {
        cs_text_printf(out, "%s%zu of %zu expectations %s", out->length == 0 ? "" : "; ",
                       expectations, judgement->expectation_count, word);
    }
    if (rules > 0) {
        cs_text_printf(out, "%s%zu documented outcome%s %s", out->length == 0 ? "" : "; ", rules,
                       rules == 1 ? "" : "s", word);
    }
}

void cs_report_answer(const struct cs_judgement *judgement, struct cs_text *out)
{
    struct cs_text rest = {0};
    switch (judgement->exit_status) {
    case 0:
        cs_text_puts(out, "PASS: everything that was expected and documented held");
        tally(judgement, CS_VERDICT_PASS, "held", &rest);
        break;
    case 1:
        cs_text_puts(out, "FAIL");
        tally(judgement, CS_VERDICT_FAIL, "did not hold", &rest);
        if (judgement->no_effect_count > 0) {
            cs_text_printf(&rest, "%s%zu action%s had no effect", rest.length == 0 ? "" : "; ",
                           judgement->no_effect_count, judgement->no_effect_count == 1 ? "" : "s");
        }
        break;
    default:
        cs_text_puts(out, "UNDECIDED: nothing failed, but the run ended too early");
        tally(judgement, CS_VERDICT_UNDECIDED, "undecided", &rest);
        break;
    }
    if (rest.length > 0) {
        cs_text_printf(out, " (%s)", rest.bytes);
    }
    cs_text_free(&rest);
}

static enum cs_ink ink_of(enum cs_verdict verdict)
{
    static const enum cs_ink inks[CS_VERDICTS] = {
        [CS_VERDICT_PASS] = CS_INK_GOOD,
        [CS_VERDICT_FAIL] = CS_INK_BAD,
        [CS_VERDICT_NOT_EXERCISED] = CS_INK_FAINT,
        [CS_VERDICT_UNDECIDED] = CS_INK_DOUBT,
    };
    return inks[verdict];
}

static void verdict_row(struct cs_paper *paper, enum cs_verdict verdict, const char *word,
                        const char *id, unsigned width, const char *text)
{
    const struct cs_cell cells[] = {
        {word, 9, ink_of(verdict)}, {id, width, CS_INK_PLAIN}, {text, 0, CS_INK_PLAIN}};
    cs_paper_row(paper, 2, cells, CS_LEN(cells));
}

/* What happened just before the failure: often the reason in plain sight. */
static void print_before(struct cs_paper *paper, const struct cs_story *story,
                         const struct cs_expect_verdict *verdict)
{
    struct cs_text text = {0};
    for (size_t i = 0; i < CS_LEN(verdict->before); i++) {
        const struct cs_record *record = verdict->before[i] == 0
                                             ? NULL
                                             : cs_trace_find(story->trace, verdict->before[i]);
        if (record == NULL) {
            continue;
        }
        char clock[48];
        text.length = 0;
        cs_text_printf(&text, "%s ", cs_clock_text(record->t_us, clock, sizeof clock));
        cs_story_brief(record, &text);
        cs_paper_text(paper, 13, CS_INK_FAINT, text.bytes);
    }
    cs_text_free(&text);
}

static void print_expectations(struct cs_paper *paper, const struct cs_story *story,
                               const struct cs_judgement *judgement)
{
    unsigned width = 2;
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        unsigned columns = cs_paper_columns(judgement->expectations[i].id);
        width = columns > width ? columns : width;
    }
    for (size_t i = 0; i < judgement->no_effect_count; i++) {
        const char *id = cs_story_name(judgement->no_effects[i].record->subject);
        unsigned columns = cs_paper_columns(id);
        width = columns > width ? columns : width;
    }
    width = width > paper->width / 2 ? paper->width / 2 : width;
    cs_paper_heading(paper, "Expected by the scenario");
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        const struct cs_expect_verdict *verdict = &judgement->expectations[i];
        struct cs_text text = {0};
        cs_text_puts(&text, verdict->sentence == NULL ? verdict->expected : verdict->sentence);
        const struct cs_record *decided = verdict->seq == 0
                                              ? NULL
                                              : cs_trace_find(story->trace, verdict->seq);
        if (verdict->verdict == CS_VERDICT_PASS && decided != NULL) {
            char clock[48];
            cs_text_printf(&text, " - at %s ", cs_clock_text(decided->t_us, clock, sizeof clock));
            cs_story_brief(decided, &text);
        }
        verdict_row(paper, verdict->verdict, cs_verdict_text(verdict->verdict), verdict->id, width,
                    text.bytes);
        cs_text_free(&text);
        if (verdict->verdict == CS_VERDICT_FAIL) {
            print_before(paper, story, verdict);
        }
    }
    for (size_t i = 0; i < judgement->no_effect_count; i++) {
        const struct cs_no_effect_finding *finding = &judgement->no_effects[i];
        verdict_row(paper, CS_VERDICT_FAIL, "fail", cs_story_name(finding->record->subject), width,
                    finding->sentence);
    }
}

/* Whether the sentence itself ends with when it was. */
static bool says_when(const char *sentence, const char *clock)
{
    char *at = sentence == NULL ? NULL : strstr(sentence, clock);
    return at != NULL && at - sentence > 4 && strncmp(at - 4, " at ", 4) == 0;
}

static void print_rule(struct cs_paper *paper, const struct cs_rule_verdict *verdict,
                       unsigned width)
{
    struct cs_text text = {0};
    char clock[48];
    cs_text_puts(&text, verdict->rule->title);
    (void)cs_clock_text(verdict->failed_t_us, clock, sizeof clock);
    if (verdict->verdict == CS_VERDICT_FAIL && !says_when(verdict->sentence, clock)) {
        cs_text_printf(&text, ": at %s ", clock);
    } else if (verdict->sentence != NULL) {
        cs_text_puts(&text, ": ");
    }
    cs_text_puts(&text, verdict->sentence == NULL ? "" : verdict->sentence);
    cs_text_printf(&text, " [%s]", verdict->rule->source);
    if (verdict->fail_expected) {
        cs_text_puts(&text, " (the scenario expects this failure)");
    }
    verdict_row(paper, verdict->fail_expected ? CS_VERDICT_PASS : verdict->verdict,
                cs_verdict_text(verdict->verdict), verdict->rule->id, width, text.bytes);
    cs_text_free(&text);
}

static void print_rules(struct cs_paper *paper, const struct cs_judgement *judgement, bool all)
{
    static const enum cs_verdict order[] = {CS_VERDICT_FAIL, CS_VERDICT_UNDECIDED, CS_VERDICT_PASS,
                                            CS_VERDICT_NOT_EXERCISED};
    size_t idle = 0;
    unsigned width = 0;
    for (size_t i = 0; i < judgement->rule_count; i++) {
        unsigned columns = cs_paper_columns(judgement->rules[i].rule->id);
        bool shown = all || judgement->rules[i].verdict != CS_VERDICT_NOT_EXERCISED;
        width = shown && columns > width ? columns : width;
    }
    cs_paper_heading(paper, "What the documents say");
    for (size_t k = 0; k < CS_LEN(order); k++) {
        for (size_t i = 0; i < judgement->rule_count; i++) {
            if (judgement->rules[i].verdict != order[k]) {
                continue;
            }
            if (order[k] == CS_VERDICT_NOT_EXERCISED && !all) {
                idle++;
            } else {
                print_rule(paper, &judgement->rules[i], width);
            }
        }
    }
    if (idle > 0) {
        struct cs_text text = {0};
        cs_text_printf(&text, "%zu more %s not exercised by this run: nothing is said of them",
                       idle, idle == 1 ? "was" : "were");
        cs_paper_text(paper, 2, CS_INK_FAINT, text.bytes);
        cs_text_free(&text);
    }
}

void cs_print_verdicts(struct cs_paper *paper, const struct cs_story *story,
                       const struct cs_judgement *judgement, bool all)
{
    if (judgement->expectation_count + judgement->no_effect_count > 0) {
        print_expectations(paper, story, judgement);
    }
    print_rules(paper, judgement, all);
}
