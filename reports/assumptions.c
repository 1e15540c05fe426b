#include <string.h>

#include "reports/story.h"

/* What shows that an assumed number took part: a record of this kind and type of subject whose
 * field says this. A property that is not in the table always counts: better one line too many. */
struct evidence {
    const char *property;
    enum cs_kind kind;
    const char *type; /* of the subject; its name, or its component's, is that of the property's */
    const char *from; /* a state that is left or entered, or what happens; NULL: any */
    bool anywhere;    /* of whichever subject: the property is the cluster's or a network's */
};

static const struct evidence table[] = {
    {"Boot", CS_KIND_STATE, "host", "Booting", false},
    {"Shutdown", CS_KIND_STATE, "host", "ShuttingDown", false},
    {"CrashDump", CS_KIND_STATE, "host", "Dumping", false},
    {"AutoReboot", CS_KIND_STATE, "host", "Dumping", false},
    {"ServiceStart", CS_KIND_STATE, "service", "Starting", false},
    {"Join", CS_KIND_STATE, "service", "Joining", false},
    {"OnlineTime", CS_KIND_STATE, "resource", "OnlinePending", false},
    {"OfflineTime", CS_KIND_STATE, "resource", "OfflinePending", false},
    {"ServiceRestartDelay", CS_KIND_STATE, "service", "RestartWait", true},
    {"MaxRequestHoldTime", CS_KIND_FAULT, "target", NULL, true},
    {"MaxRequestHoldTime", CS_KIND_FAULT, "interface", NULL, true},
    {"MaxRequestHoldTime", CS_KIND_FAULT, "network", NULL, true},
    {"MaxRequestHoldTime", CS_KIND_FAULT, "disk", NULL, true},
    {"NodeDownCountsAsFailover", CS_KIND_OWNER, "group", "NodeDown", true},
    {"Latency", CS_KIND_DETECT, "node", "heartbeat", true},
    {"Loss", CS_KIND_DETECT, "node", "heartbeat", true},
    {"Boot", CS_KIND_STATE, "computer", "Booting", false},
    {"Shutdown", CS_KIND_STATE, "computer", "ShuttingDown", false},
    {"StartTime", CS_KIND_STATE, "component", "Starting", false},
    {"ReconnectTime", CS_KIND_STATE, "component", "reconnected", false},
    {"TakeoverTime", CS_KIND_STATE, "component", "StandingIn", false},
    {"TokenLifetime", CS_KIND_STATE, "component", "Waiting", true},
    {"AnalysisTime", CS_KIND_WAIT, "database", "analysis", false},
    {"RedoRate", CS_KIND_WAIT, "database", "redo", false},
    {"LogRate", CS_KIND_WAIT, "database", "redo", false},
    {"UndoTime", CS_KIND_WAIT, "database", "undo", false},
    {"BackupTime", CS_KIND_WAIT, "database", "backup", false},
    {"RestoreTime", CS_KIND_WAIT, "database", "restore", false},
    {"BackupInterval", CS_KIND_WAIT, "database", "backup", false},
    {"BackupInterval", CS_KIND_LOSS, "database", NULL, false},
};

/* Whether the record is about the subject of the property, or about a copy of that component. */
static bool is_of(const struct cs_story *story, const struct cs_record *record,
                  const struct cs_record *set)
{
    const char *component = cs_story_is(record->subject, "component")
                                ? cs_story_container(story, record->subject)
                                : NULL;
    return strcmp(cs_story_name(record->subject), cs_story_name(set->subject)) == 0 ||
           (component != NULL && strcmp(component, set->subject) == 0);
}

/* A token matters to what a person is logged in with. */
static bool has_token(const struct cs_story *story, const struct cs_record *record)
{
    const char *component = cs_story_container(story, record->subject);
    const struct cs_record *type = component == NULL
                                       ? NULL
                                       : cs_story_set(story, component, "ComponentType", 0);
    return type == NULL || type->to == NULL || strstr(type->to, "Client") != NULL;
}

static bool shows(const struct cs_story *story, const struct evidence *evidence,
                  const struct cs_record *record, const struct cs_record *set)
{
    if (record->kind != evidence->kind || !cs_story_is(record->subject, evidence->type) ||
        cs_story_is_setup(story, record)) {
        return false;
    }
    if (!evidence->anywhere && !is_of(story, record, set)) {
        return false;
    }
    if (strcmp(evidence->property, "TokenLifetime") == 0 && !has_token(story, record)) {
        return false;
    }
    bool is_state = record->kind == CS_KIND_STATE;
    const char *const said[] = {record->what, is_state ? record->from : NULL,
                                is_state ? record->to : NULL};
    bool shown = evidence->from == NULL;
    for (size_t i = 0; i < CS_LEN(said) && !shown; i++) {
        shown = said[i] != NULL && strcmp(said[i], evidence->from) == 0;
    }
    return shown;
}

static bool took_part(const struct cs_story *story, const struct cs_record *set)
{
    bool known = false;
    for (size_t i = 0; i < CS_LEN(table); i++) {
        if (strcmp(table[i].property, set->what) != 0) {
            continue;
        }
        known = true;
        for (size_t j = 0; j < story->trace->count; j++) {
            if (shows(story, &table[i], &story->trace->records[j], set)) {
                return true;
            }
        }
    }
    return !known;
}

/* What a declaration says in words is no number. */
static bool is_number(const struct cs_record *set)
{
    static const char *const words[] = {"Needs", "Notices", "Where", "Content"};
    for (size_t i = 0; i < CS_LEN(words); i++) {
        if (strcmp(set->what, words[i]) == 0) {
            return false;
        }
    }
    return true;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_type(const char *a, const char *b)
{
    return strncmp(a, b, (size_t)(cs_story_name(a) - a)) == 0;
}

static bool alike(const struct cs_record *a, const struct cs_record *b)
{
    return same_text(a->what, b->what) && same_text(a->to, b->to) && same_text(a->from, b->from) &&
           a->has_value == b->has_value && a->value == b->value &&
           same_type(a->subject, b->subject);
}

static void add(struct cs_assumptions *found, const struct cs_story *story, size_t room,
                const struct cs_record *set)
{
    struct cs_assumption *line = NULL;
    for (size_t i = 0; i < found->count && line == NULL; i++) {
        line = alike(found->list[i].set, set) ? &found->list[i] : NULL;
    }
    if (line == NULL) {
        line = &found->list[found->count++];
        line->set = set;
        line->subjects = CS_NEW_ARRAY(story->arena, const char *, room);
    }
    line->subjects[line->n_subjects++] = set->subject;
}

static size_t count_steps(const struct cs_story *story)
{
    size_t steps = 0;
    for (size_t i = 0; i < story->trace->count; i++) {
        steps += story->trace->records[i].kind == CS_KIND_STEP;
    }
    return steps;
}

/* A step that takes as long as a property of the database says, which is listed itself. */
static bool has_property(const struct cs_record *step)
{
    return step->rule != NULL && strstr(step->rule, "Time of the database") != NULL;
}

/* How long a person takes for a step is nobody's to document. */
static void add_steps(struct cs_assumptions *found, const struct cs_story *story, size_t room)
{
    for (size_t i = 0; i < story->trace->count; i++) {
        const struct cs_record *step = &story->trace->records[i];
        if (step->kind == CS_KIND_STEP && step->has_value && step->value > 0 &&
            !has_property(step)) {
            add(found, story, room, step);
        }
    }
}

void cs_assumption_text(const struct cs_assumption *line, struct cs_text *out)
{
    bool is_step = line->set->kind == CS_KIND_STEP;
    const char *source = is_step ? line->set->rule : line->set->from;
    if (is_step) {
        cs_text_printf(out, "%s: ", line->set->what);
        cs_story_span(line->set->value, out);
    } else {
        cs_story_value(line->set, out);
    }
    if (source != NULL) {
        cs_text_printf(out, ", %s", source);
    }
}

const char *cs_assumption_name(const struct cs_assumption *line)
{
    return line->set->kind == CS_KIND_STEP ? "step" : line->set->what;
}

struct cs_assumptions *cs_assumptions_find(const struct cs_story *story)
{
    struct cs_assumptions *found = CS_NEW(story->arena, struct cs_assumptions);
    size_t room = story->n_sets + count_steps(story) + 1;
    found->list = CS_NEW_ARRAY(story->arena, struct cs_assumption, room);
    for (size_t i = 0; i < story->n_sets; i++) {
        if (story->sets[i]->rule == NULL || strcmp(story->sets[i]->rule, "assumed") != 0 ||
            !is_number(story->sets[i])) {
            continue;
        }
        if (took_part(story, story->sets[i])) {
            add(found, story, room, story->sets[i]);
        } else {
            found->unused++;
        }
    }
    add_steps(found, story, room);
    return found;
}
