#include "reports/story.h"

#include <string.h>

const char *cs_story_name(const char *subject)
{
    const char *slash = strchr(subject, '/');
    return slash == NULL ? subject : slash + 1;
}

bool cs_story_is(const char *text, const char *type)
{
    if (text == NULL) {
        return false;
    }
    size_t length = strlen(type);
    return strncmp(text, type, length) == 0 && text[length] == '/';
}

/* Declarations and initial states come first, all at time 0: something that happens ends them. */
static bool happens(const struct cs_record *record)
{
    switch ((int)record->kind) {
    case CS_KIND_RUN_BEGIN:
    case CS_KIND_DECLARE:
    case CS_KIND_SET:
    case CS_KIND_LINK:
    case CS_KIND_EXPECT:
    case CS_KIND_WORK:
    case CS_KIND_QUORUM:
    case CS_KIND_EAGER:
        return record->t_us > 0;
    default:
        return record->t_us > 0 || record->what == NULL || strcmp(record->what, "initially") != 0;
    }
}

bool cs_story_is_setup(const struct cs_story *story, const struct cs_record *record)
{
    return record->seq < story->first;
}

static void add_told(struct cs_story *story, const struct cs_record *record)
{
    struct cs_told *told = &story->told[story->n_told++];
    told->id = record->subject;
    told->name = cs_story_name(record->subject);
    if (cs_story_is(record->subject, "client") || strcmp(record->what, "copy") == 0) {
        struct cs_text name = {0};
        cs_story_who(record->subject, &name);
        told->name = cs_arena_text(story->arena, name.bytes, name.length);
        cs_text_free(&name);
    }
    told->type = record->what;
    told->container = record->object;
    told->is_resource = cs_story_is(record->subject, "resource");
    if (story->cluster == NULL && cs_story_is(record->subject, "cluster")) {
        story->cluster = record->subject;
    }
}

struct cs_story *cs_story_new(struct cs_arena *arena, const struct cs_trace *trace)
{
    struct cs_story *story = CS_NEW(arena, struct cs_story);
    story->trace = trace;
    story->arena = arena;
    CS_ASSERT(trace->count > 0);
    story->begin = &trace->records[0];
    story->end = &trace->records[trace->count - 1];
    story->horizon = story->end->t_us;
    size_t first = 0;
    while (first + 1 < trace->count && !happens(&trace->records[first])) {
        first++;
    }
    story->first = trace->records[first].seq;
    size_t told = 0;
    size_t sets = 0;
    for (size_t i = 0; i < trace->count; i++) {
        told += trace->records[i].kind == CS_KIND_DECLARE;
        sets += trace->records[i].kind == CS_KIND_SET;
    }
    story->told = CS_NEW_ARRAY(arena, struct cs_told, told + 1);
    story->sets = CS_NEW_ARRAY(arena, const struct cs_record *, sets + 1);
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_DECLARE) {
            add_told(story, record);
        } else if (record->kind == CS_KIND_SET) {
            story->sets[story->n_sets++] = record;
        }
    }
    story->cluster = story->cluster == NULL ? story->begin->subject : story->cluster;
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_record *core = cs_story_set(story, story->told[i].id, "IsCoreGroup", 0);
        story->told[i].is_core_group = core != NULL && core->value == 1;
    }
    return story;
}

const struct cs_record *cs_story_set(const struct cs_story *story, const char *subject,
                                     const char *property, cs_time at)
{
    const struct cs_record *found = NULL;
    for (size_t i = 0; i < story->n_sets && story->sets[i]->t_us <= at; i++) {
        if (strcmp(story->sets[i]->what, property) == 0 &&
            strcmp(story->sets[i]->subject, subject) == 0) {
            found = story->sets[i];
        }
    }
    return found;
}

size_t cs_story_place(const struct cs_story *story, cs_time at)
{
    size_t low = 0;
    size_t high = story->trace->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (story->trace->records[middle].t_us < at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const struct cs_told *cs_story_entity(const struct cs_story *story, const char *id)
{
    for (size_t i = 0; id != NULL && i < story->n_told; i++) {
        if (strcmp(story->told[i].id, id) == 0) {
            return &story->told[i];
        }
    }
    return NULL;
}

const char *cs_story_container(const struct cs_story *story, const char *id)
{
    const struct cs_told *told = cs_story_entity(story, id);
    return told == NULL ? NULL : told->container;
}

bool cs_story_is_service(const struct cs_told *told)
{
    static const char *const beneath[] = {"Physical Disk", "IP Address",         "IPv6 Address",
                                          "Network Name",  "File Share Witness", "Cloud Witness"};
    for (size_t i = 0; i < CS_LEN(beneath); i++) {
        if (strcmp(told->type, beneath[i]) == 0) {
            return false;
        }
    }
    return told->is_resource;
}

const struct cs_record *cs_story_cause(const struct cs_story *story, const struct cs_record *record)
{
    return record->cause == 0 ? NULL : cs_trace_find(story->trace, record->cause);
}

/* The fault that an action did, which follows it at once; the action when it did none. */
static const struct cs_record *fault_of(const struct cs_story *story,
                                        const struct cs_record *action)
{
    const struct cs_record *next = cs_trace_find(story->trace, action->seq + 1);
    bool is_its = next != NULL && next->kind == CS_KIND_FAULT && next->cause == action->seq &&
                  strcmp(next->what, action->what) == 0;
    return is_its ? next : action;
}

const struct cs_record *cs_story_root(const struct cs_story *story, const struct cs_record *record)
{
    const struct cs_record *root = NULL;
    const struct cs_record *last = record;
    const struct cs_record *before = NULL;
    for (const struct cs_record *at = record; at != NULL; at = cs_story_cause(story, at)) {
        if (at->kind == CS_KIND_FAULT) {
            root = at;
        } else if (at->kind == CS_KIND_ACTION) {
            /* The fault that an action did says more than the action. */
            root = before != NULL && before->kind == CS_KIND_FAULT ? before : fault_of(story, at);
            break; /* what it came after is when it was done, not what brought it about */
        }
        before = at;
        last = at;
    }
    return root == NULL ? last : root;
}
