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
    cs_story_short_span(outage->to - outage->from, out);
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
        cs_story_short_span(served->total, &text);
        cs_text_puts(&text, " in all, the longest ");
        cs_story_short_span(served->longest, &text);
        cs_paper_text(paper, indent, CS_INK_PLAIN, text.bytes);
    }
    cs_text_free(&text);
}

/* "00:10:00.000-00:11:52.300: PowerLoss of Cluster1; …" */
static void list_outages(const struct cs_served *served, struct cs_text *out)
{
    for (size_t i = 0; i < served->n_outages; i++) {
        const struct cs_outage *outage = &served->outages[i];
        cs_text_puts(out, i == 0 ? "" : "; ");
        cs_story_from_to(outage->from, outage->to, out);
        cs_text_puts(out, ": ");
        cause_of(outage, out);
    }
    if (served->n_outages > 1) {
        cs_text_puts(out, "; the longest ");
        cs_story_short_span(served->longest, out);
    }
}

static void print_service(struct cs_paper *paper, const struct cs_served *served, unsigned width,
                          unsigned indent)
{
    struct cs_text count = {0};
    struct cs_text total = {0};
    struct cs_text rest = {0};
    cs_text_printf(&count, "%zu outage%s", served->n_outages, served->n_outages == 1 ? "" : "s");
    cs_story_short_span(served->total, &total);
    list_outages(served, &rest);
    const struct cs_cell cells[] = {
        {served->told->name, width, CS_INK_PLAIN},
        {count.bytes, 10, CS_INK_PLAIN},
        {total.bytes, 11, CS_INK_PLAIN},
        {rest.bytes == NULL ? "" : rest.bytes, 0, CS_INK_PLAIN},
    };
    cs_paper_row(paper, indent, cells, CS_LEN(cells));
    cs_text_free(&count);
    cs_text_free(&total);
    cs_text_free(&rest);
}

/* People can be without a role's service while the cluster sees nothing wrong with the role: then
 * it must be said whose view this is. */
static unsigned print_view(struct cs_paper *paper, const struct cs_outages *outages,
                           unsigned indent)
{
    for (size_t i = 0; i < outages->count; i++) {
        if (outages->served[i].kind == CS_SERVED_CLIENT && outages->served[i].n_outages > 0) {
            cs_paper_text(paper, indent, CS_INK_PLAIN, "In the cluster's view");
            return indent + 2;
        }
    }
    return indent;
}

void cs_print_outages(struct cs_paper *paper, const struct cs_story *story,
                      const struct cs_outages *outages, bool roles_only)
{
    (void)story;
    unsigned width = 0;
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        bool counts = served->kind == CS_SERVED_SERVICE;
        unsigned columns = counts ? cs_paper_columns(served->told->name) : 0;
        width = columns > width ? columns : width;
    }
    unsigned most = paper->width / 4;
    width = width > most ? most : width;
    unsigned indent = print_view(paper, outages, roles_only ? 0 : 2);
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        if (served->kind == CS_SERVED_ROLE) {
            if (!served->told->is_core_group || served->n_outages > 0) {
                print_role(paper, served, indent);
            }
        } else if (served->kind == CS_SERVED_SERVICE && !roles_only) {
            print_service(paper, served, width, indent + 2);
        }
    }
}

/* The breakdowns that were printed already: what they tell in full need not be told again. */
struct printed {
    const struct cs_served *served;
    const struct cs_phases *phases;
};

struct printer {
    struct cs_paper *paper;
    const struct cs_story *story;
    struct printed *printed;
    size_t count;
};

static bool same_phase(const struct cs_phase *a, const struct cs_phase *b)
{
    return strcmp(a->label, b->label) == 0 && strcmp(a->text, b->text) == 0 &&
           strcmp(a->basis, b->basis) == 0;
}

static bool is_printed(const struct printer *printer, const struct cs_phase *phase)
{
    for (size_t i = 0; i < printer->count; i++) {
        const struct cs_phases *phases = printer->printed[i].phases;
        for (size_t j = 0; j < phases->count; j++) {
            if (same_phase(&phases->list[j], phase)) {
                return true;
            }
        }
    }
    return false;
}

/* How many pieces, from the first, two breakdowns have in common, at the same times. */
static size_t common_pieces(const struct cs_phases *a, const struct cs_phases *b)
{
    size_t count = 0;
    while (count < a->count && count < b->count && same_phase(&a->list[count], &b->list[count]) &&
           a->list[count].from == b->list[count].from && a->list[count].to == b->list[count].to) {
        count++;
    }
    return count;
}

/* The breakdown that was printed and begins as this one does, for as long as possible: it need not
 * be told twice. */
static size_t find_beginning(const struct printer *printer, const struct cs_phases *phases,
                             const struct printed **as)
{
    enum { WORTH_IT = 2 };
    size_t most = 0;
    for (size_t i = 0; i < printer->count; i++) {
        const struct cs_phases *told = printer->printed[i].phases;
        size_t common = common_pieces(told, phases);
        bool whole = common > 0 && common == phases->count && common == told->count;
        if ((common >= WORTH_IT || whole) && common > most) {
            most = common;
            *as = &printer->printed[i];
        }
    }
    return most;
}

static void print_phase(const struct printer *printer, const struct cs_phase *phase, unsigned width)
{
    struct cs_text span = {0};
    struct cs_text text = {0};
    const char *basis = is_printed(printer, phase) ? phase->brief : phase->basis;
    cs_story_span(phase->to - phase->from, &span);
    cs_text_puts(&text, phase->text);
    if (phase->parallel) {
        cs_text_puts(&text, ", ");
        cs_story_from_to(phase->from, phase->to, &text);
    }
    if (basis[0] != '\0') {
        cs_text_printf(&text, " [%s]", basis);
    }
    const struct cs_cell cells[] = {
        {phase->parallel ? "" : span.bytes, width, CS_INK_BOLD},
        {phase->parallel ? "(meanwhile)" : phase->label, 15, CS_INK_PLAIN},
        {text.bytes, 0, phase->parallel ? CS_INK_FAINT : CS_INK_PLAIN},
    };
    cs_paper_row(printer->paper, 4, cells, CS_LEN(cells));
    cs_text_free(&span);
    cs_text_free(&text);
}

/* "Log in, 00:10:00.000-00:11:16.015, then served by Cluster2" */
static void outage_title(const struct cs_story *story, const struct cs_served *served,
                         const struct cs_outage *outage, struct cs_text *out)
{
    cs_text_printf(out, "%s, ", served->told->name);
    cs_story_from_to(outage->from, outage->to, out);
    if (served->kind == CS_SERVED_ROLE) {
        cs_text_puts(out, cs_outage_moved(story, served, outage) ? ", moved to another node"
                                                                 : ", brought back in place");
    } else if (outage->ended->object != NULL) {
        cs_text_printf(out, ", then served by %s", cs_story_name(outage->ended->object));
    }
}

static unsigned wider(unsigned width, cs_time span)
{
    struct cs_text text = {0};
    cs_story_span(span, &text);
    unsigned columns = (unsigned)text.length;
    cs_text_free(&text);
    return columns > width ? columns : width;
}

static void print_beginning(const struct printer *printer, const struct cs_outage *outage,
                            const struct printed *as, cs_time until, unsigned width)
{
    struct cs_text span = {0};
    struct cs_text text = {0};
    cs_story_span(until - outage->from, &span);
    cs_text_printf(&text, "as %s until ", as->served->told->name);
    cs_story_clock(until, &text);
    const struct cs_cell cells[] = {
        {span.bytes, width, CS_INK_BOLD}, {"", 15, CS_INK_PLAIN}, {text.bytes, 0, CS_INK_PLAIN}};
    cs_paper_row(printer->paper, 4, cells, CS_LEN(cells));
    cs_text_free(&span);
    cs_text_free(&text);
}

static cs_time sum_of(const struct cs_phases *phases)
{
    cs_time sum = 0;
    for (size_t i = 0; i < phases->count; i++) {
        sum += phases->list[i].parallel ? 0 : phases->list[i].to - phases->list[i].from;
    }
    return sum;
}

static void print_pieces(const struct printer *printer, const struct cs_outage *outage,
                         const struct cs_phases *phases, const struct printed *as, size_t known)
{
    struct cs_text text = {0};
    cs_time sum = sum_of(phases);
    CS_ASSERT(sum == outage->to - outage->from);
    enum { USUAL = 11 };
    unsigned width = wider(USUAL, sum);
    for (size_t i = 0; i < phases->count; i++) {
        width = wider(width, phases->list[i].to - phases->list[i].from);
    }
    if (known > 0) {
        width = wider(width, phases->list[known - 1].to - outage->from);
        print_beginning(printer, outage, as, phases->list[known - 1].to, width);
    }
    for (size_t i = known; i < phases->count; i++) {
        print_phase(printer, &phases->list[i], width);
    }
    cs_story_span(sum, &text);
    const struct cs_cell total[] = {{text.bytes, width, CS_INK_BOLD}, {"in all", 0, CS_INK_BOLD}};
    cs_paper_row(printer->paper, 4, total, CS_LEN(total));
    cs_text_free(&text);
}

static void print_breakdown(struct printer *printer, const struct cs_served *served,
                            const struct cs_outage *outage)
{
    const struct cs_phases *phases = cs_phases_find(printer->story, served, outage);
    const struct printed *as = NULL;
    size_t known = find_beginning(printer, phases, &as);
    bool same = as != NULL && known == phases->count && known == as->phases->count;
    struct cs_text text = {0};
    outage_title(printer->story, served, outage, &text);
    if (same) {
        cs_text_printf(&text, ": as %s", as->served->told->name);
    }
    cs_paper_text(printer->paper, 2, CS_INK_PLAIN, text.bytes);
    cs_text_free(&text);
    if (!same) {
        print_pieces(printer, outage, phases, as, known);
        printer->printed[printer->count++] = (struct printed){served, phases};
    }
}

static size_t count_outages(const struct cs_outages *outages)
{
    size_t count = 0;
    for (size_t i = 0; i < outages->count; i++) {
        count += outages->served[i].n_outages;
    }
    return count;
}

void cs_print_phases(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_outages *outages)
{
    static const enum cs_served_kind kinds[] = {CS_SERVED_CLIENT, CS_SERVED_ROLE};
    struct printer printer = {.paper = paper, .story = story};
    printer.printed = CS_NEW_ARRAY(story->arena, struct printed, count_outages(outages) + 1);
    bool headed = false;
    for (size_t i = 0; i < CS_LEN(kinds) * outages->count; i++) {
        const struct cs_served *served = &outages->served[i % outages->count];
        bool its_turn = served->kind == kinds[i / outages->count];
        for (size_t j = 0; its_turn && j < served->n_outages; j++) {
            const struct cs_outage *outage = &served->outages[j];
            if (outage->ended == NULL || outage->to == outage->from) {
                continue;
            }
            if (!headed) {
                cs_paper_heading(paper, "What the time went into");
                headed = true;
            }
            print_breakdown(&printer, served, outage);
        }
    }
}

void cs_print_assumptions(struct cs_paper *paper, const struct cs_story *story)
{
    const struct cs_assumptions *found = cs_assumptions_find(story);
    struct cs_text text = {0};
    unsigned width = 0;
    for (size_t i = 0; i < found->count; i++) {
        unsigned columns = cs_paper_columns(cs_assumption_name(&found->list[i]));
        width = columns > width ? columns : width;
    }
    cs_paper_heading(paper,
                     "Assumed: nobody documents these numbers, and the result rests on them");
    for (size_t i = 0; i < found->count; i++) {
        const struct cs_assumption *line = &found->list[i];
        text.length = 0;
        cs_assumption_text(line, &text);
        for (size_t j = 0; j < line->n_subjects; j++) {
            cs_text_puts(&text, j == 0 ? " (" : ", ");
            if (j == 4 && line->n_subjects > 5) {
                cs_text_printf(&text, "%zu more", line->n_subjects - j);
                break;
            }
            cs_story_who(line->subjects[j], &text);
        }
        cs_text_puts(&text, ")");
        const struct cs_cell cells[] = {{cs_assumption_name(line), width, CS_INK_DOUBT},
                                        {text.bytes, 0, CS_INK_PLAIN}};
        cs_paper_row(paper, 2, cells, CS_LEN(cells));
    }
    text.length = 0;
    cs_text_printf(&text, "%s%zu other assumed numbers took no part in this run",
                   found->count == 0 ? "none; " : "", found->unused);
    cs_paper_text(paper, 2, CS_INK_FAINT, text.bytes);
    cs_text_free(&text);
}
