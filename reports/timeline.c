#include "reports/timeline.h"

#include <inttypes.h>
#include <string.h>

/* A line under construction. */
struct draft {
    const struct cs_record *record, *because;
    struct cs_text who, what, events;
    int64_t last_event;
};

struct maker {
    const struct cs_story *story;
    const struct cs_serving *serving;
    struct draft *drafts;
    size_t count;
    size_t *line_of; /* by seq: number of the line from 1 that tells of the record; 0: none */
    const struct cs_record **told; /* by seq: itself, or what is told in its place; NULL: nothing */
    bool all;
};

/* A copy of a component that stops, starts or is not there any more: what made it do so is told,
 * and so is what becomes of it. */
static bool is_on_its_way(const struct cs_record *record)
{
    static const char *const states[] = {"Starting", "Stopped", "NotInstalled"};
    if (!cs_story_is(record->subject, "component")) {
        return false;
    }
    for (size_t i = 0; i < CS_LEN(states); i++) {
        if (strcmp(record->to, states[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* What IIS hosts stops beside the Management Server while the node goes on: people notice, and no
 * resource fails that would tell of it. */
static bool is_missed(const struct maker *maker, const struct cs_record *record)
{
    const struct cs_story *story = maker->story;
    const char *component = cs_story_container(story, record->subject);
    const char *machine = cs_serving_machine(maker->serving, record->subject);
    const char *serving = cs_serving_on(maker->serving, record->seq - 1);
    if (strcmp(record->to, "Stopped") != 0 || component == NULL || machine == NULL ||
        serving == NULL || strcmp(machine, serving) != 0 ||
        !cs_serving_hosted(maker->serving, component)) {
        return false;
    }
    for (const struct cs_record *at = record; at != NULL; at = cs_story_cause(story, at)) {
        if (cs_story_is(at->subject, "host")) {
            return false;
        }
    }
    return true;
}

/* Records that are told only on request: they repeat what others say, or are mere mechanism. */
static bool is_detail(const struct maker *maker, const struct cs_record *record)
{
    if (cs_story_is_setup(maker->story, record)) {
        return true;
    }
    switch ((int)record->kind) {
    case CS_KIND_CALL:
    case CS_KIND_NOTE:
    case CS_KIND_EAGER:
    case CS_KIND_RESERVE:
        return true;
    case CS_KIND_STATE:
        return cs_story_is(record->subject, "route") ||
               (is_on_its_way(record) && !is_missed(maker, record));
    default:
        return false;
    }
}

/* An action whose fault is the next record: the fault says the same. */
static bool is_folded(const struct maker *maker, size_t place)
{
    const struct cs_trace *trace = maker->story->trace;
    const struct cs_record *record = &trace->records[place];
    if (record->kind != CS_KIND_ACTION || place + 1 >= trace->count) {
        return false;
    }
    const struct cs_record *next = &trace->records[place + 1];
    return (next->kind == CS_KIND_FAULT || next->kind == CS_KIND_REPAIR) &&
           next->cause == record->seq && strcmp(next->what, record->what) == 0;
}

/* A resource whose state changes as the thing itself does: the state says it all. */
static bool says_the_same(const struct maker *maker, size_t place)
{
    const struct cs_trace *trace = maker->story->trace;
    const struct cs_record *work = &trace->records[place];
    if (work->kind != CS_KIND_WORK) {
        return false;
    }
    const size_t beside[] = {place - 1, place + 1};
    for (size_t i = 0; i < CS_LEN(beside); i++) {
        const struct cs_record *state = beside[i] < trace->count ? &trace->records[beside[i]]
                                                                 : NULL;
        if (state != NULL && state->kind == CS_KIND_STATE && state->t_us == work->t_us &&
            strcmp(state->subject, work->subject) == 0 &&
            (strcmp(state->to, "Online") == 0) == (strcmp(work->to, "working") == 0)) {
            return true;
        }
    }
    return false;
}

static size_t line_of(const struct maker *maker, uint64_t seq)
{
    return seq == 0 || seq > maker->story->trace->count ? 0 : maker->line_of[seq];
}

/* The record is told in the line. */
static void tell_in(struct maker *maker, const struct cs_record *record, size_t line)
{
    maker->line_of[record->seq] = line;
    maker->told[record->seq] = record;
}

/* The event stands in the line that it belongs to, if that is of the same instant. */
static bool attach_event(struct maker *maker, const struct cs_record *record)
{
    size_t line = line_of(maker, record->cause);
    if (record->kind != CS_KIND_EVENT || line == 0) {
        return false;
    }
    struct draft *draft = &maker->drafts[line - 1];
    if (draft->record->t_us != record->t_us || draft->record->kind == CS_KIND_EVENT) {
        return false;
    }
    const char *node = cs_story_name(record->subject);
    if (draft->last_event == record->value) {
        cs_text_printf(&draft->events, ", %s", node);
    } else {
        cs_text_printf(&draft->events, "%sevent %" PRId64 " on %s",
                       draft->events.length == 0 ? "" : "; ", record->value, node);
    }
    draft->last_event = record->value;
    tell_in(maker, record, line);
    maker->told[record->seq] = draft->record; /* what it brings about, that brings about */
    return true;
}

/* What may share a line with others of its type. */
static const char *sharing_type(const struct cs_record *record)
{
    static const char *const types[] = {"resource", "database", "component", "client"};
    for (size_t i = 0; i < CS_LEN(types); i++) {
        if (cs_story_is(record->subject, types[i])) {
            return types[i];
        }
    }
    return NULL;
}

/* Whether two records say the same word for word, each of its own subject. */
static bool says_alike(const struct cs_record *a, const struct cs_record *b)
{
    struct cs_text one = {0};
    struct cs_text other = {0};
    cs_story_what(a, &one);
    cs_story_what(b, &other);
    bool alike = one.bytes != NULL && other.bytes != NULL && strcmp(one.bytes, other.bytes) == 0;
    cs_text_free(&one);
    cs_text_free(&other);
    return alike;
}

/* Things of one type to which the same happens at the same instant share a line. */
static bool attach_alike(struct maker *maker, const struct cs_record *record)
{
    const char *type = sharing_type(record);
    bool may = record->kind == CS_KIND_WORK || record->kind == CS_KIND_STATE;
    if (!may || maker->count == 0 || type == NULL) {
        return false;
    }
    struct draft *draft = &maker->drafts[maker->count - 1];
    const struct cs_record *last = draft->record;
    if (last->kind != record->kind || last->t_us != record->t_us || draft->events.length > 0 ||
        !cs_story_is(last->subject, type) || strcmp(last->from, record->from) != 0 ||
        strcmp(last->to, record->to) != 0 || !says_alike(last, record)) {
        return false;
    }
    cs_text_puts(&draft->who, ", ");
    cs_story_who(record->subject, &draft->who);
    tell_in(maker, record, maker->count);
    return true;
}

/* Steps of an action follow one another: they are numbered, and need no cause. */
static void number_step(const struct maker *maker, const struct cs_record *record,
                        struct cs_text *out)
{
    size_t number = 1;
    for (size_t i = 0; i < maker->count; i++) {
        const struct cs_record *before = maker->drafts[i].record;
        number += before->kind == CS_KIND_STEP && before != record &&
                  strcmp(before->subject, record->subject) == 0;
    }
    cs_text_printf(out, "step %zu: ", number);
}

static bool follows_itself(const struct cs_record *record, const struct cs_record *because)
{
    return (record->kind == CS_KIND_STEP || record->kind == CS_KIND_NO_EFFECT) &&
           strcmp(record->subject, because->subject) == 0;
}

static void add_line(struct maker *maker, const struct cs_record *record)
{
    struct draft *draft = &maker->drafts[maker->count++];
    draft->record = record;
    draft->last_event = -1;
    cs_story_teller(record, &draft->who);
    if (record->kind == CS_KIND_STEP) {
        number_step(maker, record, &draft->what);
    }
    cs_story_what(record, &draft->what);
    if (record->kind == CS_KIND_LOG && record->rule != NULL) {
        cs_text_printf(&draft->what, " [%s]", record->rule);
    }
    size_t cause = line_of(maker, record->cause);
    if (cause != 0 && cause + 1 != maker->count) {
        const struct cs_record *because = maker->told[record->cause];
        bool repeated = maker->count > 1 && maker->drafts[maker->count - 2].because == because;
        /* Within an instant the order of the lines tells enough. */
        bool is_plain = because->t_us == record->t_us || follows_itself(record, because);
        draft->because = repeated || is_plain ? NULL : because;
    }
    tell_in(maker, record, maker->count);
}

/* The record is not told: what it brings about comes from what brought it about. */
static void pass_on(struct maker *maker, const struct cs_record *record)
{
    size_t line = line_of(maker, record->cause);
    maker->line_of[record->seq] = line;
    maker->told[record->seq] = line == 0 ? NULL : maker->told[record->cause];
}

static const char *finish(struct cs_arena *arena, struct cs_text *text)
{
    const char *done = text->length == 0 ? "" : cs_arena_text(arena, text->bytes, text->length);
    cs_text_free(text);
    return done;
}

static void finish_line(struct cs_arena *arena, struct draft *draft, struct cs_line *line)
{
    if (draft->events.length > 0) {
        cs_text_printf(&draft->what, " [%s]", draft->events.bytes);
    }
    if (draft->because != NULL) {
        char clock[48];
        cs_text_printf(&draft->what, " <- %s",
                       cs_clock_text(draft->because->t_us, clock, sizeof clock));
        if (strcmp(draft->because->subject, draft->record->subject) != 0) {
            cs_text_puts(&draft->what, " ");
            cs_story_brief(draft->because, &draft->what);
        }
    }
    line->record = draft->record;
    line->because = draft->because;
    line->who = finish(arena, &draft->who);
    line->what = finish(arena, &draft->what);
    cs_text_free(&draft->events);
}

struct cs_timeline *cs_timeline_make(const struct cs_story *story, bool all)
{
    const struct cs_trace *trace = story->trace;
    struct maker maker = {.story = story, .all = all};
    maker.serving = cs_serving_find(story);
    maker.drafts = CS_NEW_ARRAY(story->arena, struct draft, trace->count + 1);
    maker.line_of = CS_NEW_ARRAY(story->arena, size_t, trace->count + 1);
    maker.told = CS_NEW_ARRAY(story->arena, const struct cs_record *, trace->count + 1);
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->seq == 0) {
            continue;
        }
        if (!all &&
            (is_detail(&maker, record) || is_folded(&maker, i) || says_the_same(&maker, i))) {
            pass_on(&maker, record);
        } else if (all || (!attach_event(&maker, record) && !attach_alike(&maker, record))) {
            add_line(&maker, record);
        }
    }
    struct cs_timeline *timeline = CS_NEW(story->arena, struct cs_timeline);
    timeline->lines = CS_NEW_ARRAY(story->arena, struct cs_line, maker.count + 1);
    timeline->count = maker.count;
    for (size_t i = 0; i < maker.count; i++) {
        struct cs_line *line = &timeline->lines[i];
        finish_line(story->arena, &maker.drafts[i], line);
        char clock[48];
        unsigned time = cs_paper_columns(cs_clock_text(line->record->t_us, clock, sizeof clock));
        unsigned who = cs_paper_columns(line->who);
        timeline->time_width = time > timeline->time_width ? time : timeline->time_width;
        timeline->who_width = who > timeline->who_width ? who : timeline->who_width;
    }
    return timeline;
}

static enum cs_ink ink_of_state(const struct cs_record *record)
{
    static const char *const bad[] = {"Failed", "Down", "SUSPECT", "RECOVERY_PENDING", "LoggedOut"};
    bool client = cs_story_is(record->subject, "client");
    for (size_t i = 0; i < CS_LEN(bad); i++) {
        if (strcmp(record->to, bad[i]) == 0) {
            return CS_INK_BAD;
        }
    }
    if (client) {
        return strcmp(record->to, "working") == 0 ? CS_INK_GOOD : CS_INK_BAD;
    }
    bool good = strcmp(record->to, "Online") == 0 || strcmp(record->to, "ONLINE") == 0;
    return good ? CS_INK_GOOD : CS_INK_PLAIN;
}

static enum cs_ink ink_of(const struct cs_record *record)
{
    switch ((int)record->kind) {
    case CS_KIND_FAULT:
    case CS_KIND_NO_EFFECT:
    case CS_KIND_LOSS:
    case CS_KIND_LOG:
        return CS_INK_BAD;
    case CS_KIND_ACTION:
    case CS_KIND_STEP:
    case CS_KIND_REPAIR:
    case CS_KIND_OWNER:
        return CS_INK_BOLD;
    case CS_KIND_EVENT:
    case CS_KIND_WAIT:
        return CS_INK_FAINT;
    case CS_KIND_STATE:
    case CS_KIND_WORK:
        return ink_of_state(record);
    default:
        return CS_INK_PLAIN;
    }
}

void cs_timeline_print(struct cs_paper *paper, const struct cs_timeline *timeline, size_t first,
                       size_t last)
{
    unsigned most = paper->width > timeline->time_width
                        ? (paper->width - timeline->time_width) * 2 / 5
                        : 0;
    unsigned who = timeline->who_width < most ? timeline->who_width : most;
    for (size_t i = first; i < last && i < timeline->count; i++) {
        const struct cs_line *line = &timeline->lines[i];
        char clock[48];
        const struct cs_cell cells[] = {
            {cs_clock_text(line->record->t_us, clock, sizeof clock), timeline->time_width,
             CS_INK_FAINT},
            {line->who, who, CS_INK_PLAIN},
            {line->what, 0, ink_of(line->record)},
        };
        cs_paper_row(paper, 0, cells, CS_LEN(cells));
    }
}
