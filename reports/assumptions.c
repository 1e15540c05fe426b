#include <string.h>

#include "reports/story.h"

/* What shows that an assumed number took part: a record of this kind and type of subject whose
 * field says this. A property that is not in the table always counts: better one line too many. */
struct evidence {
    const char *property;
    enum cs_kind kind;
    const char *type; /* of the subject; its name is that of the property's own subject */
    const char *from; /* what a state is left, or what happens; NULL: any */
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
};

static bool shows(const struct cs_story *story, const struct evidence *evidence,
                  const struct cs_record *record, const struct cs_record *set)
{
    if (record->kind != evidence->kind || !cs_story_is(record->subject, evidence->type) ||
        cs_story_is_setup(story, record)) {
        return false;
    }
    if (!evidence->anywhere &&
        strcmp(cs_story_name(record->subject), cs_story_name(set->subject)) != 0) {
        return false;
    }
    const char *said = record->kind == CS_KIND_STATE ? record->from : record->what;
    bool entered = record->kind == CS_KIND_STATE && evidence->from != NULL &&
                   strcmp(record->to, evidence->from) == 0;
    return evidence->from == NULL || entered || strcmp(said, evidence->from) == 0;
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

static void add(struct cs_assumptions *found, const struct cs_story *story,
                const struct cs_record *set)
{
    struct cs_assumption *line = NULL;
    for (size_t i = 0; i < found->count && line == NULL; i++) {
        line = alike(found->list[i].set, set) ? &found->list[i] : NULL;
    }
    if (line == NULL) {
        line = &found->list[found->count++];
        line->set = set;
        line->subjects = CS_NEW_ARRAY(story->arena, const char *, story->n_told + story->n_sets);
    }
    line->subjects[line->n_subjects++] = set->subject;
}

struct cs_assumptions *cs_assumptions_find(const struct cs_story *story)
{
    struct cs_assumptions *found = CS_NEW(story->arena, struct cs_assumptions);
    found->list = CS_NEW_ARRAY(story->arena, struct cs_assumption, story->n_sets + 1);
    for (size_t i = 0; i < story->n_sets; i++) {
        if (story->sets[i]->rule == NULL || strcmp(story->sets[i]->rule, "assumed") != 0) {
            continue;
        }
        if (took_part(story, story->sets[i])) {
            add(found, story, story->sets[i]);
        } else {
            found->unused++;
        }
    }
    return found;
}
