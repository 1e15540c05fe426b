#include "reports/explain.h"

#include <inttypes.h>
#include <string.h>

/* A number of a record, digits alone; false when it is none. */
static bool read_seq(const char *event, uint64_t *seq)
{
    *seq = 0;
    for (const char *at = event; *at != '\0'; at++) {
        if (*at < '0' || *at > '9' || *seq > UINT64_MAX / 100) {
            return false;
        }
        *seq = *seq * 10 + (uint64_t)(*at - '0');
    }
    return event[0] != '\0';
}

static const struct cs_record *numbered(const struct cs_story *story, uint64_t seq,
                                        const char *what, struct cs_text *why)
{
    const struct cs_record *record = seq == 0 ? NULL : cs_trace_find(story->trace, seq);
    if (record == NULL && seq == 0) {
        cs_text_printf(why, "%s was not decided by any record", what);
    } else if (record == NULL) {
        cs_text_printf(why, "there is no record %" PRIu64 ": the trace has %zu", seq,
                       story->trace->count);
    }
    return record;
}

/* The name among the subjects of the trace that is nearest to a wrong one. */
static const char *near_subject(const struct cs_story *story, const char *subject)
{
    const char **names = CS_NEW_ARRAY(story->arena, const char *, story->n_told + 1);
    for (size_t i = 0; i < story->n_told; i++) {
        names[i] = story->told[i].id;
    }
    return cs_nearest(subject, names, story->n_told);
}

/* Whether the record is about the subject; about a component, also when it is about a copy. */
static bool is_about(const struct cs_record *record, const char *subject)
{
    size_t length = strlen(subject);
    return strncmp(record->subject, subject, length) == 0 &&
           (record->subject[length] == '\0' || (cs_story_is(subject, "component") &&
                                                strncmp(record->subject + length, " on ", 4) == 0));
}

static const struct cs_record *by_state(const struct cs_story *story, const char *event,
                                        const char *equals, struct cs_text *why)
{
    const char *subject = cs_arena_text(story->arena, event, (size_t)(equals - event));
    const struct cs_record *found = NULL;
    bool known = false;
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *record = &story->trace->records[i];
        if (!is_about(record, subject)) {
            continue;
        }
        known = true;
        bool is_change = record->kind != CS_KIND_SET && record->kind != CS_KIND_EXPECT;
        if (is_change && record->to != NULL && strcmp(record->to, equals + 1) == 0) {
            found = record;
        }
    }
    if (found == NULL && known) {
        cs_text_printf(why, "%s was never %s in this run", subject, equals + 1);
    } else if (found == NULL) {
        const char *nearest = near_subject(story, subject);
        cs_text_printf(why, "the trace has no %s", subject);
        if (nearest != NULL) {
            cs_text_printf(why, "; did you mean %s?", nearest);
        }
    }
    return found;
}

const struct cs_record *cs_explain_find(const struct cs_story *story,
                                        const struct cs_judgement *judgement, const char *event,
                                        struct cs_text *why)
{
    uint64_t seq = 0;
    if (read_seq(event, &seq)) {
        return numbered(story, seq, event, why);
    }
    const char *equals = strrchr(event, '=');
    if (equals != NULL) {
        return by_state(story, event, equals, why);
    }
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        if (strcmp(judgement->expectations[i].id, event) == 0) {
            return numbered(story, judgement->expectations[i].seq, event, why);
        }
    }
    for (size_t i = 0; i < judgement->rule_count; i++) {
        const struct cs_rule_verdict *rule = &judgement->rules[i];
        if (strcmp(rule->rule->id, event) == 0) {
            return numbered(story, rule->failed_seq != 0 ? rule->failed_seq : rule->first_seq,
                            event, why);
        }
    }
    cs_text_printf(
        why,
        "\"%s\" is no event: expected the number of a record, a subject and a state such "
        "as group/SQL=Failed, or the id of an expectation or rule",
        event);
    return NULL;
}

/* The records of an explanation, marked by their number. */
struct marks {
    const struct cs_story *story;
    bool *in; /* by seq */
    uint64_t last;
    size_t count;
};

static bool is_refused(const struct cs_record *record)
{
    return record->kind == CS_KIND_COUNT && record->to != NULL &&
           strcmp(record->to, "refused") == 0;
}

static void mark(struct marks *marks, const struct cs_record *record);

/* Why a budget was spent: each allowed use of it, back to the one that opened the period. */
static void mark_uses(struct marks *marks, const struct cs_record *refused)
{
    int64_t left = refused->value;
    for (uint64_t seq = refused->seq - 1; seq > 0 && left > 0; seq--) {
        const struct cs_record *use = cs_trace_find(marks->story->trace, seq);
        bool same = use != NULL && use->kind == CS_KIND_COUNT &&
                    strcmp(use->subject, refused->subject) == 0 &&
                    strcmp(use->what, refused->what) == 0;
        if (same && !is_refused(use)) {
            mark(marks, use);
            left = use->value == 1 ? 0 : left - 1;
        }
    }
}

static void mark(struct marks *marks, const struct cs_record *record)
{
    const struct cs_record *at = record;
    while (at != NULL && !marks->in[at->seq]) {
        marks->in[at->seq] = true;
        marks->count++;
        if (is_refused(at)) {
            mark_uses(marks, at);
        }
        at = cs_story_cause(marks->story, at);
    }
}

/* What left it Failed: a budget that was refused at the same instant, for the same reason. */
static void mark_what_left_it(struct marks *marks, const struct cs_record *record)
{
    if (record->kind != CS_KIND_STATE || strcmp(record->to, "Failed") != 0) {
        return;
    }
    for (uint64_t seq = record->seq + 1; seq <= marks->last; seq++) {
        const struct cs_record *after = cs_trace_find(marks->story->trace, seq);
        if (after == NULL || after->t_us != record->t_us) {
            return;
        }
        if (is_refused(after) && marks->in[after->cause]) {
            mark(marks, after);
        }
    }
}

size_t cs_explain_chain(const struct cs_story *story, const struct cs_record *record,
                        const struct cs_record ***chain)
{
    uint64_t last = story->trace->count == 0 ? 0
                                             : story->trace->records[story->trace->count - 1].seq;
    struct marks marks = {.story = story, .last = last};
    marks.in = CS_NEW_ARRAY(story->arena, bool, (size_t)last + 2);
    mark(&marks, record);
    mark_what_left_it(&marks, record);
    *chain = CS_NEW_ARRAY(story->arena, const struct cs_record *, marks.count + 1);
    size_t place = 0;
    for (uint64_t seq = 1; seq <= last; seq++) {
        if (marks.in[seq]) {
            (*chain)[place++] = cs_trace_find(story->trace, seq);
        }
    }
    return place;
}

void cs_explain_text(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_record *record)
{
    const struct cs_record **chain = NULL;
    size_t count = cs_explain_chain(story, record, &chain);
    unsigned who_width = 0;
    unsigned clock_width = 0;
    char clock[48];
    struct cs_text who = {0};
    for (size_t i = 0; i < count; i++) {
        who.length = 0;
        cs_story_teller(chain[i], &who);
        unsigned columns = cs_paper_columns(who.bytes);
        who_width = columns > who_width ? columns : who_width;
        columns = cs_paper_columns(cs_clock_text(chain[i]->t_us, clock, sizeof clock));
        clock_width = columns > clock_width ? columns : clock_width;
    }
    who_width = who_width > paper->width / 3 ? paper->width / 3 : who_width;
    struct cs_text what = {0};
    for (size_t i = 0; i < count; i++) {
        char seq[32];
        (void)snprintf(seq, sizeof seq, "#%" PRIu64, chain[i]->seq);
        who.length = 0;
        cs_story_teller(chain[i], &who);
        what.length = 0;
        cs_story_what(chain[i], &what);
        cs_story_after(story, chain[i], &what);
        if (chain[i]->rule != NULL && chain[i]->kind != CS_KIND_SET) {
            cs_text_printf(&what, " [%s]", chain[i]->rule);
        }
        const struct cs_cell cells[] = {
            {cs_clock_text(chain[i]->t_us, clock, sizeof clock), clock_width, CS_INK_FAINT},
            {seq, 6, CS_INK_FAINT},
            {who.bytes, who_width, CS_INK_PLAIN},
            {what.bytes, 0, chain[i] == record ? CS_INK_BOLD : CS_INK_PLAIN},
        };
        cs_paper_row(paper, 0, cells, CS_LEN(cells));
    }
    cs_text_free(&who);
    cs_text_free(&what);
}

void cs_explain_json(struct cs_text *out, const struct cs_story *story,
                     const struct cs_record *record)
{
    const struct cs_record **chain = NULL;
    size_t count = cs_explain_chain(story, record, &chain);
    struct cs_text what = {0};
    cs_text_printf(out, "{\"event\":%" PRIu64 ",\"chain\":[", record->seq);
    for (size_t i = 0; i < count; i++) {
        what.length = 0;
        cs_story_what(chain[i], &what);
        cs_story_after(story, chain[i], &what);
        cs_text_printf(
            out, "%s{\"seq\":%" PRIu64 ",\"t_us\":%" PRId64 ",\"kind\":\"%s\",\"subject\":",
            i == 0 ? "" : ",", chain[i]->seq, chain[i]->t_us, cs_kind_info(chain[i]->kind)->wire);
        cs_text_json(out, chain[i]->subject);
        cs_text_puts(out, ",\"text\":");
        cs_text_json(out, what.bytes);
        cs_text_puts(out, ",\"fact\":");
        if (chain[i]->rule == NULL) {
            cs_text_puts(out, "null");
        } else {
            cs_text_json(out, chain[i]->rule);
        }
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]}\n");
    cs_text_free(&what);
}
