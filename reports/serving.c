#include <string.h>

#include "reports/story.h"

/* Made once for a story: where each copy is, and which components have a resource of their own. */
struct cs_serving {
    const struct cs_story *story;
    const char **on;                  /* by place in `told`: the machine of a copy; NULL */
    bool *hosted;                     /* by place in `told`, of components */
    bool *manages;                    /* by place in `told`: a copy of the Management Server */
    const struct cs_record **changes; /* after these another machine serves … */
    const char **machines;            /* … this one */
    size_t count;
};

static size_t place_of(const struct cs_story *story, const char *id)
{
    const struct cs_told *told = cs_story_entity(story, id);
    return told == NULL ? SIZE_MAX : (size_t)(told - story->told);
}

/* A process that is there: one that starts is, and one that waits for what it needs. */
bool cs_serving_runs(const char *state)
{
    static const char *const states[] = {"Starting", "Running", "Waiting"};
    for (size_t i = 0; i < CS_LEN(states); i++) {
        if (strcmp(state, states[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_manager(const struct cs_story *story, const struct cs_told *copy)
{
    const struct cs_record *set = copy->container == NULL
                                      ? NULL
                                      : cs_story_set(story, copy->container, "ComponentType", 0);
    return set != NULL && set->to != NULL && strcmp(set->to, "Management Server") == 0;
}

/* A component with a copy on a node is hosted by the node, unless it runs as a resource. */
static void see_links(struct cs_serving *serving)
{
    const struct cs_story *story = serving->story;
    const struct cs_trace *trace = story->trace;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *link = &trace->records[i];
        bool on = link->kind == CS_KIND_LINK && strcmp(link->what, "on") == 0;
        size_t copy = on ? place_of(story, link->subject) : SIZE_MAX;
        size_t whole = on ? place_of(story, cs_story_container(story, link->subject)) : SIZE_MAX;
        if (copy != SIZE_MAX && whole != SIZE_MAX) {
            serving->on[copy] = link->object;
            serving->hosted[whole] = serving->hosted[whole] || cs_story_is(link->object, "node");
        }
    }
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *link = &trace->records[i];
        bool runs = link->kind == CS_KIND_LINK && strcmp(link->what, "runs-as") == 0;
        size_t whole = runs ? place_of(story, link->subject) : SIZE_MAX;
        if (whole != SIZE_MAX) {
            serving->hosted[whole] = false;
        }
    }
}

/* The copy that serves: the one that did, while it runs; else one that runs; else the one that
 * did. */
static size_t choose(const bool *runs, size_t count, size_t current)
{
    if (current != SIZE_MAX && runs[current]) {
        return current;
    }
    for (size_t i = 0; i < count; i++) {
        if (runs[i]) {
            return i;
        }
    }
    return current;
}

struct cs_serving *cs_serving_find(const struct cs_story *story)
{
    struct cs_arena *arena = story->arena;
    const struct cs_trace *trace = story->trace;
    struct cs_serving *serving = CS_NEW(arena, struct cs_serving);
    serving->story = story;
    serving->on = CS_NEW_ARRAY(arena, const char *, story->n_told + 1);
    serving->hosted = CS_NEW_ARRAY(arena, bool, story->n_told + 1);
    serving->changes = CS_NEW_ARRAY(arena, const struct cs_record *, trace->count + 1);
    serving->machines = CS_NEW_ARRAY(arena, const char *, trace->count + 1);
    serving->manages = CS_NEW_ARRAY(arena, bool, story->n_told + 1);
    for (size_t i = 0; i < story->n_told; i++) {
        serving->manages[i] = is_manager(story, &story->told[i]);
    }
    see_links(serving);
    bool *runs = CS_NEW_ARRAY(arena, bool, story->n_told + 1);
    size_t current = SIZE_MAX;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind != CS_KIND_STATE || !cs_story_is(record->subject, "component") ||
            !cs_serving_manages(serving, record->subject)) {
            continue;
        }
        runs[place_of(story, record->subject)] = cs_serving_runs(record->to);
        size_t next = choose(runs, story->n_told, current);
        if (next != current) {
            serving->changes[serving->count] = record;
            serving->machines[serving->count++] = serving->on[next];
            current = next;
        }
    }
    return serving;
}

const char *cs_serving_on(const struct cs_serving *serving, uint64_t seq)
{
    const char *machine = NULL;
    for (size_t i = 0; i < serving->count && serving->changes[i]->seq <= seq; i++) {
        machine = serving->machines[i];
    }
    return machine;
}

bool cs_serving_changes(const struct cs_serving *serving, const struct cs_record *record)
{
    for (size_t i = 0; i < serving->count; i++) {
        if (serving->changes[i] == record) {
            return true;
        }
    }
    return false;
}

const char *cs_serving_machine(const struct cs_serving *serving, const char *copy)
{
    size_t place = place_of(serving->story, copy);
    return place == SIZE_MAX ? NULL : serving->on[place];
}

bool cs_serving_hosted(const struct cs_serving *serving, const char *component)
{
    size_t place = place_of(serving->story, component);
    return place != SIZE_MAX && serving->hosted[place];
}

bool cs_serving_manages(const struct cs_serving *serving, const char *copy)
{
    size_t place = place_of(serving->story, copy);
    return place != SIZE_MAX && serving->manages[place];
}
