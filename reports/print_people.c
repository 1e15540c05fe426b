#include <string.h>

#include "reports/text.h"

/* What the outages that are listed together came from. Each is told once: in the heading when all
 * have the same, else in a list with numbers, which the outages refer to. */
struct causes {
    const struct cs_record **roots; /* in the order of the trace */
    size_t count;
    bool in_heading;
};

/* Which kinds are listed together. */
struct listing {
    const struct cs_outages *outages;
    const enum cs_served_kind *kinds;
    size_t n_kinds;
};

static bool is_listed(const struct listing *listing, const struct cs_served *served)
{
    for (size_t i = 0; i < listing->n_kinds; i++) {
        if (served->kind == listing->kinds[i]) {
            return served->n_outages > 0;
        }
    }
    return false;
}

/* The number of a cause, from 1; 0 when it is none. */
static size_t number_of(const struct causes *causes, const struct cs_record *root)
{
    for (size_t i = 0; i < causes->count; i++) {
        if (causes->roots[i] == root) {
            return i + 1;
        }
    }
    return 0;
}

static void add_cause(struct causes *causes, const struct cs_record *root)
{
    if (number_of(causes, root) != 0) {
        return;
    }
    size_t place = causes->count++;
    for (; place > 0 && causes->roots[place - 1]->seq > root->seq; place--) {
        causes->roots[place] = causes->roots[place - 1];
    }
    causes->roots[place] = root;
}

static struct causes find_causes(const struct cs_story *story, const struct listing *listing)
{
    struct causes causes = {.in_heading = true};
    const struct cs_outages *outages = listing->outages;
    size_t most = 0;
    for (size_t i = 0; i < outages->count; i++) {
        most += outages->served[i].n_outages;
    }
    causes.roots = CS_NEW_ARRAY(story->arena, const struct cs_record *, most + 1);
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        for (size_t j = 0; is_listed(listing, served) && j < served->n_outages; j++) {
            if (served->outages[j].root == NULL) {
                causes.in_heading = false;
            } else {
                add_cause(&causes, served->outages[j].root);
            }
        }
    }
    causes.in_heading = causes.in_heading && causes.count == 1;
    return causes;
}

static void print_causes(struct cs_paper *paper, const struct causes *causes, unsigned indent)
{
    for (size_t i = 0; !causes->in_heading && i < causes->count; i++) {
        struct cs_text text = {0};
        cs_text_printf(&text, "(%zu) ", i + 1);
        cs_story_clock(causes->roots[i]->t_us, &text);
        cs_text_puts(&text, " ");
        cs_story_brief(causes->roots[i], &text);
        cs_paper_text(paper, indent, CS_INK_PLAIN, text.bytes);
        cs_text_free(&text);
    }
}

enum { MOST = 3 };

static size_t longest_of(const struct cs_served *served)
{
    size_t longest = 0;
    while (served->outages[longest].to - served->outages[longest].from < served->longest) {
        longest++;
    }
    return longest;
}

/* Whether one of many outages is listed: the longest and the one that lasts are, whatever came
 * before them; the first of the others fill the room that is left. */
static bool is_shown(const struct cs_served *served, size_t place, size_t longest)
{
    size_t last = served->n_outages - 1;
    bool last_is_due = served->outages[last].lasts && last != longest;
    bool is_due = place == longest || (last_is_due && place == last);
    size_t others_before = place - (longest < place);
    return is_due || others_before + 1 + last_is_due < MOST;
}

/* What was missing at last, where that is not what was missing at first: an outage that lasts, or
 * is long, is no more the plain consequence of what began it. */
static void last_reason(const struct cs_story *story, const struct cs_served *served,
                        const struct cs_outage *outage, struct cs_text *out)
{
    const cs_time is_long = 10 * CS_MINUTE;
    const struct cs_record *last = cs_outage_reason(story, served, outage->to);
    const char *first = outage->began == NULL ? "" : outage->began->what;
    if (last == NULL || last->t_us < outage->from || strcmp(last->what, first) == 0) {
        return;
    }
    if (outage->lasts || outage->to - last->t_us >= is_long) {
        cs_text_printf(out, "%s%s", outage->lasts ? ": " : ", at last: ", last->what);
    }
}

/* "2 outages, the longest 52.459s: 00:10:00.000-00:10:52.459 (1); …" */
static void list_outages(const struct cs_story *story, const struct cs_served *served,
                         const struct causes *causes, struct cs_text *out)
{
    size_t shown = 0;
    size_t longest = longest_of(served);
    if (served->n_outages > 1) {
        cs_text_printf(out, "%zu outages, the longest ", served->n_outages);
        cs_story_short_span(served->longest, out);
        cs_text_puts(out, ": ");
    }
    for (size_t i = 0; i < served->n_outages; i++) {
        const struct cs_outage *outage = &served->outages[i];
        if (!is_shown(served, i, longest)) {
            continue;
        }
        cs_text_puts(out, shown++ == 0 ? "" : "; ");
        cs_story_from_to(outage->from, outage->to, out);
        if (outage->root == NULL) {
            cs_text_puts(out, ", from the start");
        } else if (!causes->in_heading) {
            cs_text_printf(out, " (%zu)", number_of(causes, outage->root));
        }
        cs_text_puts(out, outage->lasts ? ", still out when the run ended" : "");
        last_reason(story, served, outage, out);
    }
    if (served->n_outages > shown) {
        cs_text_printf(out, "; and %zu more", served->n_outages - shown);
    }
}

struct widths {
    unsigned name, total;
};

static struct widths widths_of(const struct cs_paper *paper, const struct listing *listing)
{
    struct widths widths = {0, 0};
    for (size_t i = 0; i < listing->outages->count; i++) {
        const struct cs_served *served = &listing->outages->served[i];
        if (!is_listed(listing, served)) {
            continue;
        }
        struct cs_text total = {0};
        cs_story_short_span(served->total, &total);
        unsigned columns = cs_paper_columns(served->told->name);
        widths.name = columns > widths.name ? columns : widths.name;
        columns = (unsigned)total.length;
        widths.total = columns > widths.total ? columns : widths.total;
        cs_text_free(&total);
    }
    unsigned most = paper->width * 9 / 20;
    widths.name = widths.name > most ? most : widths.name;
    return widths;
}

static void print_row(struct cs_paper *paper, const struct cs_story *story,
                      const struct cs_served *served, const struct causes *causes,
                      struct widths widths, unsigned indent)
{
    struct cs_text total = {0};
    struct cs_text rest = {0};
    cs_story_short_span(served->total, &total);
    list_outages(story, served, causes, &rest);
    bool lasts = served->outages[served->n_outages - 1].lasts;
    const struct cs_cell cells[] = {
        {served->told->name, widths.name, CS_INK_BOLD},
        {total.bytes, widths.total, CS_INK_BOLD},
        {rest.bytes, 0, lasts ? CS_INK_BAD : CS_INK_PLAIN},
    };
    cs_paper_row(paper, indent, cells, CS_LEN(cells));
    cs_text_free(&total);
    cs_text_free(&rest);
}

/* A heading, and a row for each of the kind that was out. */
static void print_kind(struct cs_paper *paper, const struct cs_story *story,
                       const struct listing *listing, const struct causes *causes,
                       enum cs_served_kind kind, const char *heading, unsigned indent)
{
    struct widths widths = widths_of(paper, listing);
    bool headed = false;
    for (size_t i = 0; i < listing->outages->count; i++) {
        const struct cs_served *served = &listing->outages->served[i];
        if (served->kind != kind || served->n_outages == 0) {
            continue;
        }
        if (!headed) {
            struct cs_text text = {0};
            cs_text_puts(&text, heading);
            if (causes->in_heading) {
                cs_text_puts(&text, ": ");
                cs_story_brief(causes->roots[0], &text);
            }
            cs_paper_text(paper, indent, CS_INK_PLAIN, text.bytes);
            cs_text_free(&text);
            headed = true;
        }
        print_row(paper, story, served, causes, widths, indent + 2);
    }
}

/* "never out: Recording, Live and playback" */
static void print_never_out(struct cs_paper *paper, const struct cs_outages *outages,
                            unsigned indent)
{
    struct cs_text text = {0};
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        if (served->kind == CS_SERVED_CLIENT && served->known && served->n_outages == 0) {
            cs_text_printf(&text, "%s%s", text.length == 0 ? "never out: " : ", ",
                           served->told->name);
        }
    }
    if (text.length > 0) {
        cs_paper_text(paper, indent, CS_INK_GOOD, text.bytes);
    }
    cs_text_free(&text);
}

/* Whether somebody went without something that he depends on at this time. */
static bool anybody_out(const struct cs_outages *outages, cs_time at)
{
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        for (size_t j = 0; served->kind == CS_SERVED_CLIENT && j < served->n_outages; j++) {
            if (served->outages[j].from <= at && at <= served->outages[j].to) {
                return true;
            }
        }
    }
    return false;
}

/* What a log says again and again is told once. */
static bool was_said(const struct cs_trace *trace, size_t place)
{
    const struct cs_record *record = &trace->records[place];
    for (size_t i = 0; i < place; i++) {
        const struct cs_record *before = &trace->records[i];
        if (before->kind == record->kind && strcmp(before->subject, record->subject) == 0 &&
            strcmp(before->what, record->what) == 0) {
            return true;
        }
    }
    return false;
}

/* What was lost for good, and what stands in programs' own logs while somebody went without. */
static void print_found(struct cs_paper *paper, const struct cs_story *story,
                        const struct cs_outages *outages, unsigned indent)
{
    struct cs_text text = {0};
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *record = &story->trace->records[i];
        bool log = record->kind == CS_KIND_LOG && anybody_out(outages, record->t_us) &&
                   !was_said(story->trace, i);
        if (!log && record->kind != CS_KIND_LOSS) {
            continue;
        }
        text.length = 0;
        cs_story_clock(record->t_us, &text);
        cs_text_puts(&text, " ");
        cs_story_brief(record, &text);
        if (record->rule != NULL) {
            cs_text_printf(&text, " [%s]", record->rule);
        }
        cs_paper_text(paper, indent, CS_INK_BAD, text.bytes);
    }
    cs_text_free(&text);
}

/* What a record that has no effect says of its action. */
static const struct cs_record *action_of(const struct cs_story *story,
                                         const struct cs_record *record)
{
    const struct cs_record *at = record;
    while (at != NULL &&
           (at->kind != CS_KIND_ACTION || strcmp(at->subject, record->subject) != 0)) {
        at = cs_story_cause(story, at);
    }
    return at;
}

/* Actions that changed nothing, though the scenario allows it: whoever does them should know. */
static void print_idle_actions(struct cs_paper *paper, const struct cs_story *story,
                               unsigned indent)
{
    struct cs_text text = {0};
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *record = &story->trace->records[i];
        if (record->kind != CS_KIND_NO_EFFECT || record->to == NULL ||
            strcmp(record->to, "allowed") != 0) {
            continue;
        }
        const struct cs_record *action = action_of(story, record);
        text.length = 0;
        if (action == NULL) {
            cs_story_who(record->subject, &text);
        } else {
            cs_text_puts(&text, action->what);
            cs_text_puts(&text, action->object == NULL ? "" : " ");
        }
        if (action != NULL && action->object != NULL) {
            cs_story_who(action->object, &text);
        }
        cs_text_printf(&text, " changed nothing: %s", record->what);
        cs_paper_text(paper, indent, CS_INK_DOUBT, text.bytes);
    }
    cs_text_free(&text);
}

static void print_two_at_once(struct cs_paper *paper, cs_time from, cs_time to, bool lasts,
                              unsigned indent)
{
    struct cs_text text = {0};
    cs_text_puts(&text, "two Management Servers ran from ");
    cs_story_clock(from, &text);
    cs_text_puts(&text, " to ");
    cs_story_clock(to, &text);
    cs_text_puts(&text, lasts ? ", and still did when the run ended" : "");
    cs_paper_text(paper, indent, CS_INK_BAD, text.bytes);
    cs_text_free(&text);
}

/* Only one Management Server may be active at a time: from when to when it was otherwise. */
static void print_two_managers(struct cs_paper *paper, const struct cs_story *story,
                               unsigned indent)
{
    const struct cs_serving *serving = cs_serving_find(story);
    int running = 0;
    cs_time since = -1;
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *record = &story->trace->records[i];
        bool instant_ends = i > 0 && record->t_us > story->trace->records[i - 1].t_us;
        cs_time before = i == 0 ? 0 : story->trace->records[i - 1].t_us;
        if (instant_ends && since < 0 && running > 1) {
            since = before;
        } else if (instant_ends && since >= 0 && running < 2) {
            print_two_at_once(paper, since, before, false, indent);
            since = -1;
        }
        if (record->kind == CS_KIND_STATE && cs_story_is(record->subject, "component") &&
            cs_serving_manages(serving, record->subject)) {
            running += cs_serving_runs(record->to);
            running -= cs_serving_runs(record->from);
        }
    }
    if (since >= 0) {
        print_two_at_once(paper, since, story->horizon, running > 1, indent);
    }
}

void cs_print_people(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_outages *outages, unsigned indent)
{
    static const enum cs_served_kind kinds[] = {CS_SERVED_CLIENT, CS_SERVED_DATABASE};
    const struct listing listing = {outages, kinds, CS_LEN(kinds)};
    const struct causes causes = find_causes(story, &listing);
    print_causes(paper, &causes, indent);
    print_kind(paper, story, &listing, &causes, CS_SERVED_CLIENT, "What people went without",
               indent);
    print_never_out(paper, outages, indent);
    print_kind(paper, story, &listing, &causes, CS_SERVED_DATABASE,
               "Databases that were not ONLINE", indent);
    print_found(paper, story, outages, indent);
    print_two_managers(paper, story, indent);
    print_idle_actions(paper, story, indent);
}

void cs_print_components(struct cs_paper *paper, const struct cs_story *story,
                         const struct cs_outages *outages)
{
    static const enum cs_served_kind kinds[] = {CS_SERVED_COMPONENT};
    const struct listing listing = {outages, kinds, CS_LEN(kinds)};
    for (size_t i = 0; i < outages->count; i++) {
        if (is_listed(&listing, &outages->served[i])) {
            const struct causes causes = find_causes(story, &listing);
            cs_paper_heading(paper, "Parts of XProtect");
            print_causes(paper, &causes, 2);
            print_kind(paper, story, &listing, &causes, CS_SERVED_COMPONENT,
                       "Away, or without what they need", 2);
            return;
        }
    }
}
