#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "reports/text.h"
#include "reports/timeline.h"

/* Writes a member or element; the comma before it is due unless it is the first. */
static void comma(struct cs_text *out)
{
    char last = out->length == 0 ? '{' : out->bytes[out->length - 1];
    if (last != '{' && last != '[' && last != ':') {
        cs_text_puts(out, ",");
    }
}

static void key(struct cs_text *out, const char *name)
{
    comma(out);
    cs_text_printf(out, "\"%s\":", name);
}

static void string(struct cs_text *out, const char *name, const char *value)
{
    key(out, name);
    if (value == NULL) {
        cs_text_puts(out, "null");
    } else {
        cs_text_json(out, value);
    }
}

static void integer(struct cs_text *out, const char *name, int64_t value)
{
    key(out, name);
    cs_text_printf(out, "%" PRId64, value);
}

static void boolean(struct cs_text *out, const char *name, bool value)
{
    key(out, name);
    cs_text_puts(out, value ? "true" : "false");
}

static void hex(struct cs_text *out, const char *name, uint64_t value)
{
    key(out, name);
    cs_text_printf(out, "\"%016" PRIx64 "\"", value);
}

static void open(struct cs_text *out, const char *name, const char *bracket)
{
    if (name == NULL) {
        comma(out);
    } else {
        key(out, name);
    }
    cs_text_puts(out, bracket);
}

static void brief(struct cs_text *out, const char *name, const struct cs_record *record)
{
    struct cs_text text = {0};
    if (record != NULL) {
        cs_story_brief(record, &text);
    }
    string(out, name, record == NULL ? NULL : text.bytes);
    cs_text_free(&text);
}

static void set_value(struct cs_text *out, const char *name, const struct cs_record *set)
{
    if (set == NULL) {
        string(out, name, NULL);
    } else if (set->to != NULL) {
        string(out, name, set->to);
    } else {
        integer(out, name, set->value);
    }
}

static void names(struct cs_text *out, const struct cs_story *story, const char *name,
                  const char *type)
{
    open(out, name, "[");
    for (size_t i = 0; i < story->n_told; i++) {
        if (strcmp(story->told[i].type, type) == 0) {
            comma(out);
            cs_text_json(out, story->told[i].name);
        }
    }
    cs_text_puts(out, "]");
}

static void setting(struct cs_text *out, const struct cs_story *story)
{
    string(out, "scenario", story->begin->what);
    string(out, "file", story->begin->to);
    string(out, "cluster", cs_story_name(story->cluster));
    string(out, "seed", story->begin->object == NULL ? NULL : cs_story_name(story->begin->object));
    set_value(out, "windowsServer", cs_story_set(story, story->cluster, "WindowsServer", 0));
    set_value(out, "quorumType", cs_story_set(story, story->cluster, "QuorumType", 0));
    names(out, story, "nodes", "node");
    names(out, story, "computers", "computer");
    names(out, story, "networks", "network");
    names(out, story, "databases", "database");
    set_value(out, "product", cs_story_set(story, story->cluster, "Product", 0));
    open(out, "roles", "[");
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_told *told = &story->told[i];
        if (strcmp(told->type, "group") != 0 || told->is_core_group) {
            continue;
        }
        const struct cs_record *set = cs_story_set(story, told->id, "ComputedFailoverThreshold", 0);
        open(out, NULL, "{");
        string(out, "name", told->name);
        set_value(out, "failoverThreshold", set);
        string(out, "provenance", set == NULL ? NULL : set->rule);
        set_value(out, "failoverPeriodHours", cs_story_set(story, told->id, "FailoverPeriod", 0));
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
}

static void phases_of(struct cs_text *out, const struct cs_story *story,
                      const struct cs_served *served, const struct cs_outage *outage)
{
    const struct cs_phases *phases = cs_phases_find(story, served, outage);
    boolean(out, "moved", cs_outage_moved(story, served, outage));
    open(out, "phases", "[");
    for (size_t i = 0; i < phases->count; i++) {
        const struct cs_phase *phase = &phases->list[i];
        open(out, NULL, "{");
        integer(out, "from_us", phase->from);
        integer(out, "to_us", phase->to);
        string(out, "phase", phase->label);
        string(out, "text", phase->text);
        string(out, "basis", phase->basis);
        boolean(out, "parallel", phase->parallel);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
}

static void outages_of(struct cs_text *out, const struct cs_story *story)
{
    const struct cs_outages *outages = cs_outages_find(story);
    open(out, "services", "[");
    for (size_t i = 0; i < outages->count; i++) {
        const struct cs_served *served = &outages->served[i];
        if (!served->known) {
            continue;
        }
        open(out, NULL, "{");
        string(out, "id", served->told->id);
        string(out, "type", served->told->type);
        integer(out, "total_us", served->total);
        integer(out, "longest_us", served->longest);
        open(out, "outages", "[");
        for (size_t j = 0; j < served->n_outages; j++) {
            const struct cs_outage *outage = &served->outages[j];
            open(out, NULL, "{");
            integer(out, "from_us", outage->from);
            integer(out, "to_us", outage->to);
            boolean(out, "lasts", outage->lasts);
            brief(out, "cause", outage->root);
            integer(out, "cause_seq", outage->root == NULL ? 0 : (int64_t)outage->root->seq);
            if (served->kind == CS_SERVED_CLIENT) {
                const struct cs_record *reason = cs_outage_reason(story, served, outage->to);
                string(out, "lastReason", reason == NULL ? NULL : reason->what);
            }
            phases_of(out, story, served, outage);
            cs_text_puts(out, "}");
        }
        cs_text_puts(out, "]}");
    }
    cs_text_puts(out, "]");
}

/* What was lost for good, or what programs wrote into their own logs. */
static void records_of(struct cs_text *out, const struct cs_story *story, const char *name,
                       enum cs_kind kind)
{
    open(out, name, "[");
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *record = &story->trace->records[i];
        if (record->kind != kind) {
            continue;
        }
        open(out, NULL, "{");
        integer(out, "t_us", record->t_us);
        integer(out, "seq", (int64_t)record->seq);
        string(out, "subject", record->subject);
        if (kind == CS_KIND_LOG) {
            string(out, "log", record->from);
        }
        string(out, "what", record->what);
        if (kind == CS_KIND_LOSS) {
            integer(out, "lost_us", record->value);
        }
        string(out, "source", record->rule);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
}

static void verdicts(struct cs_text *out, const struct cs_judgement *judgement)
{
    open(out, "expectations", "[");
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        const struct cs_expect_verdict *verdict = &judgement->expectations[i];
        open(out, NULL, "{");
        string(out, "id", verdict->id);
        string(out, "verdict", cs_verdict_text(verdict->verdict));
        string(out, "expected", verdict->expected);
        string(out, "sentence", verdict->sentence);
        integer(out, "seq", (int64_t)verdict->seq);
        integer(out, "t_us", verdict->t_us);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
    open(out, "withoutEffect", "[");
    for (size_t i = 0; i < judgement->no_effect_count; i++) {
        open(out, NULL, "{");
        integer(out, "seq", (int64_t)judgement->no_effects[i].record->seq);
        string(out, "sentence", judgement->no_effects[i].sentence);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
    open(out, "rules", "[");
    for (size_t i = 0; i < judgement->rule_count; i++) {
        const struct cs_rule_verdict *verdict = &judgement->rules[i];
        open(out, NULL, "{");
        string(out, "id", verdict->rule->id);
        string(out, "verdict", cs_verdict_text(verdict->verdict));
        string(out, "title", verdict->rule->title);
        string(out, "source", verdict->rule->source);
        boolean(out, "failExpected", verdict->fail_expected);
        integer(out, "exercised", verdict->exercised);
        integer(out, "failures", verdict->failures);
        integer(out, "open", verdict->open);
        integer(out, "first_seq", (int64_t)verdict->first_seq);
        integer(out, "failed_seq", (int64_t)verdict->failed_seq);
        string(out, "sentence", verdict->sentence);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
}

static void timeline_of(struct cs_text *out, const struct cs_story *story, bool all)
{
    const struct cs_timeline *timeline = cs_timeline_make(story, all);
    open(out, "timeline", "[");
    for (size_t i = 0; i < timeline->count; i++) {
        const struct cs_line *line = &timeline->lines[i];
        open(out, NULL, "{");
        integer(out, "t_us", line->record->t_us);
        integer(out, "seq", (int64_t)line->record->seq);
        integer(out, "cause", (int64_t)line->record->cause);
        string(out, "who", line->who);
        string(out, "what", line->what);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]");
}

static void assumptions_of(struct cs_text *out, const struct cs_story *story)
{
    const struct cs_assumptions *found = cs_assumptions_find(story);
    open(out, "assumptions", "[");
    for (size_t i = 0; i < found->count; i++) {
        const struct cs_assumption *line = &found->list[i];
        open(out, NULL, "{");
        bool is_step = line->set->kind == CS_KIND_STEP;
        string(out, "property", line->set->what);
        boolean(out, "step", is_step);
        set_value(out, "value", line->set);
        string(out, "source", is_step ? line->set->rule : line->set->from);
        open(out, "subjects", "[");
        for (size_t j = 0; j < line->n_subjects; j++) {
            comma(out);
            cs_text_json(out, line->subjects[j]);
        }
        cs_text_puts(out, "]}");
    }
    cs_text_puts(out, "]");
}

void cs_report_json(struct cs_text *out, const struct cs_story *story,
                    const struct cs_judgement *judgement, const struct cs_report_options *options)
{
    struct cs_text answer = {0};
    cs_report_answer(judgement, &answer);
    cs_text_puts(out, "{");
    setting(out, story);
    integer(out, "exit", judgement->exit_status);
    string(out, "answer", answer.bytes);
    outages_of(out, story);
    records_of(out, story, "losses", CS_KIND_LOSS);
    records_of(out, story, "logs", CS_KIND_LOG);
    verdicts(out, judgement);
    timeline_of(out, story, options->detail == CS_DETAIL_ALL);
    assumptions_of(out, story);
    hex(out, "digestBytes", story->trace->digests.bytes);
    hex(out, "digestStory", story->trace->digests.story);
    string(out, "replay", options->replay == NULL ? cs_report_replay(story) : options->replay);
    cs_text_puts(out, "}\n");
    cs_text_free(&answer);
}
