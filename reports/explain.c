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

static const struct cs_record *by_state(const struct cs_story *story, const char *event,
                                        const char *equals, struct cs_text *why)
{
    const char *subject = cs_arena_text(story->arena, event, (size_t)(equals - event));
    const struct cs_record *found = NULL;
    bool known = false;
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *record = &story->trace->records[i];
        if (strcmp(record->subject, subject) != 0) {
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

static size_t chain_of(const struct cs_story *story, const struct cs_record *record,
                       const struct cs_record ***chain)
{
    size_t count = 0;
    for (const struct cs_record *at = record; at != NULL; at = cs_story_cause(story, at)) {
        count++;
    }
    *chain = CS_NEW_ARRAY(story->arena, const struct cs_record *, count + 1);
    size_t place = count;
    for (const struct cs_record *at = record; at != NULL; at = cs_story_cause(story, at)) {
        (*chain)[--place] = at;
    }
    return count;
}

void cs_explain_text(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_record *record)
{
    const struct cs_record **chain = NULL;
    size_t count = chain_of(story, record, &chain);
    unsigned who_width = 0;
    unsigned clock_width = 0;
    char clock[48];
    struct cs_text who = {0};
    for (size_t i = 0; i < count; i++) {
        who.length = 0;
        cs_story_who(chain[i]->subject, &who);
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
        cs_story_who(chain[i]->subject, &who);
        what.length = 0;
        cs_story_what(chain[i], &what);
        if (chain[i]->rule != NULL && chain[i]->kind != CS_KIND_SET) {
            cs_text_printf(&what, " [%s]", chain[i]->rule);
        }
        const struct cs_cell cells[] = {
            {cs_clock_text(chain[i]->t_us, clock, sizeof clock), clock_width, CS_INK_FAINT},
            {seq, 6, CS_INK_FAINT},
            {who.bytes, who_width, CS_INK_PLAIN},
            {what.bytes, 0, i + 1 == count ? CS_INK_BOLD : CS_INK_PLAIN},
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
    size_t count = chain_of(story, record, &chain);
    struct cs_text what = {0};
    cs_text_printf(out, "{\"event\":%" PRIu64 ",\"chain\":[", record->seq);
    for (size_t i = 0; i < count; i++) {
        what.length = 0;
        cs_story_what(chain[i], &what);
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
