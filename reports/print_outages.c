#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "reports/text.h"

static void cause_of(const struct cs_outage *outage, struct cs_text *out)
{
    if (outage->root == NULL) {
        cs_text_puts(out, "did not work when the run began");
    } else {
        cs_story_brief(outage->root, out);
    }
    if (outage->lasts) {
        cs_text_puts(out, "; still out when the run ended");
    }
}

/* "X was out for 1m 52.3s, 00:10:00.000-00:11:52.300: PowerLoss of Cluster1" */
static void sentence(const struct cs_served *served, const struct cs_outage *outage,
                     struct cs_text *out)
{
    cs_text_printf(out, "%s was out for ", served->told->name);
    cs_story_span(outage->to - outage->from, out);
    cs_text_puts(out, ", ");
    cs_story_from_to(outage->from, outage->to, out);
    cs_text_puts(out, ": ");
    cause_of(outage, out);
}

static void print_role(struct cs_paper *paper, const struct cs_served *served, unsigned indent)
{
    struct cs_text text = {0};
    if (served->n_outages == 0) {
        cs_text_printf(&text, "%s was never out", served->told->name);
        cs_paper_text(paper, indent, CS_INK_GOOD, text.bytes);
    }
    for (size_t i = 0; i < served->n_outages; i++) {
        text.length = 0;
        sentence(served, &served->outages[i], &text);
        enum cs_ink ink = served->outages[i].lasts ? CS_INK_BAD : CS_INK_BOLD;
        cs_paper_text(paper, indent, ink, text.bytes);
    }
    if (served->n_outages > 1) {
        text.length = 0;
        cs_text_printf(&text, "%s: %zu outages, ", served->told->name, served->n_outages);
        cs_story_span(served->total, &text);
        cs_text_puts(&text, " in all, the longest ");
        cs_story_span(served->longest, &text);
        cs_paper_text(paper, indent, CS_INK_PLAIN, text.bytes);
    }
    cs_text_free(&text);
}

static void print_service(struct cs_paper *paper, const struct cs_served *served, unsigned width)
{
    struct cs_text count = {0};
    struct cs_text total = {0};
    struct cs_text rest = {0};
    cs_text_printf(&count, "%zu outage%s", served->n_outages, served->n_outages == 1 ? "" : "s");
    cs_story_span(served->total, &total);
    for (size_t i = 0; i < served->n_outages; i++) {
        const struct cs_outage *outage = &served->outages[i];
        cs_text_puts(&rest, i == 0 ? "" : "; ");
        cs_story_from_to(outage->from, outage->to, &rest);
        cs_text_puts(&rest, ": ");
        cause_of(outage, &rest);
    }
    if (served->n_outages > 1) {
        cs_text_puts(&rest, "; the longest ");
        cs_story_span(served->longest, &rest);
    }
    const struct cs_cell cells[] = {
        {served->told->name, width, CS_INK_PLAIN},
        {count.bytes, 10, CS_INK_PLAIN},
        {total.bytes, 11, CS_INK_PLAIN},
        {rest.bytes == NULL ? "" : rest.bytes, 0, CS_INK_PLAIN},
    };
    cs_paper_row(paper, 4, cells, CS_LEN(cells));
    cs_text_free(&count);
    cs_text_free(&total);
    cs_text_free(&rest);
}

void cs_print_outages(struct cs_paper *paper, const struct cs_story *story,
                      const struct cs_outages *outages, bool roles_only)
{
    (void)story;
    unsigned width = 0;
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        unsigned columns = served->told->is_resource ? cs_paper_columns(served->told->name) : 0;
        width = columns > width ? columns : width;
    }
    unsigned most = paper->width / 4;
    width = width > most ? most : width;
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        if (!served->told->is_resource) {
            if (!served->told->is_core_group || served->n_outages > 0) {
                print_role(paper, served, roles_only ? 0 : 2);
            }
        } else if (!roles_only) {
            print_service(paper, served, width);
        }
    }
}

static void print_phase(struct cs_paper *paper, const struct cs_phase *phase)
{
    struct cs_text span = {0};
    struct cs_text text = {0};
    cs_story_span(phase->to - phase->from, &span);
    cs_text_puts(&text, phase->text);
    if (phase->parallel) {
        cs_text_puts(&text, ", ");
        cs_story_from_to(phase->from, phase->to, &text);
    }
    if (phase->basis[0] != '\0') {
        cs_text_printf(&text, " [%s]", phase->basis);
    }
    const struct cs_cell cells[] = {
        {phase->parallel ? "" : span.bytes, 11, CS_INK_BOLD},
        {phase->parallel ? "(meanwhile)" : phase->label, 15, CS_INK_PLAIN},
        {text.bytes, 0, phase->parallel ? CS_INK_FAINT : CS_INK_PLAIN},
    };
    cs_paper_row(paper, 4, cells, CS_LEN(cells));
    cs_text_free(&span);
    cs_text_free(&text);
}

static void print_breakdown(struct cs_paper *paper, const struct cs_story *story,
                            const struct cs_served *served, const struct cs_outage *outage)
{
    const struct cs_phases *phases = cs_phases_find(story, served, outage);
    struct cs_text text = {0};
    cs_text_printf(&text, "%s, ", served->told->name);
    cs_story_from_to(outage->from, outage->to, &text);
    cs_text_puts(&text, cs_outage_moved(story, served, outage) ? ", moved to another node"
                                                               : ", brought back in place");
    cs_paper_text(paper, 2, CS_INK_PLAIN, text.bytes);
    cs_time sum = 0;
    for (size_t i = 0; i < phases->count; i++) {
        print_phase(paper, &phases->list[i]);
        sum += phases->list[i].parallel ? 0 : phases->list[i].to - phases->list[i].from;
    }
    CS_ASSERT(sum == outage->to - outage->from);
    text.length = 0;
    cs_story_span(sum, &text);
    const struct cs_cell total[] = {{text.bytes, 11, CS_INK_BOLD}, {"in all", 0, CS_INK_BOLD}};
    cs_paper_row(paper, 4, total, CS_LEN(total));
    cs_text_free(&text);
}

void cs_print_phases(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_outages *outages)
{
    bool headed = false;
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        for (size_t j = 0; !served->told->is_resource && j < served->n_outages; j++) {
            if (served->outages[j].ended == NULL ||
                served->outages[j].to == served->outages[j].from) {
                continue;
            }
            if (!headed) {
                cs_paper_heading(paper, "What the time went into");
                headed = true;
            }
            print_breakdown(paper, story, served, &served->outages[j]);
        }
    }
}

void cs_print_assumptions(struct cs_paper *paper, const struct cs_story *story)
{
    const struct cs_assumptions *found = cs_assumptions_find(story);
    struct cs_text text = {0};
    unsigned width = 0;
    for (size_t i = 0; i < found->count; i++) {
        unsigned columns = cs_paper_columns(found->list[i].set->what);
        width = columns > width ? columns : width;
    }
    cs_paper_heading(paper,
                     "Assumed: nobody documents these numbers, and the result rests on them");
    for (size_t i = 0; i < found->count; i++) {
        const struct cs_assumption *line = &found->list[i];
        text.length = 0;
        cs_story_value(line->set, &text);
        if (line->set->from != NULL) {
            cs_text_printf(&text, ", %s", line->set->from);
        }
        for (size_t j = 0; j < line->n_subjects; j++) {
            cs_text_puts(&text, j == 0 ? " (" : ", ");
            if (j == 4 && line->n_subjects > 5) {
                cs_text_printf(&text, "%zu more", line->n_subjects - j);
                break;
            }
            cs_story_who(line->subjects[j], &text);
        }
        cs_text_puts(&text, ")");
        const struct cs_cell cells[] = {{line->set->what, width, CS_INK_DOUBT},
                                        {text.bytes, 0, CS_INK_PLAIN}};
        cs_paper_row(paper, 2, cells, CS_LEN(cells));
    }
    text.length = 0;
    cs_text_printf(&text, "%s%zu other assumed numbers took no part in this run",
                   found->count == 0 ? "none; " : "", found->unused);
    cs_paper_text(paper, 2, CS_INK_FAINT, text.bytes);
    cs_text_free(&text);
}
