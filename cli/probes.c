#include "cli/probes.h"

#include <string.h>

enum { NODES = 64, RESOURCES = 64 };

/* What is remembered of the records before the one at hand. Texts of a trace are stored once: equal
 * ones have the same address. */
struct memory {
    const struct cs_trace *trace;
    const char *nodes[NODES]; /* subjects "node/…" */
    int64_t ids[NODES];
    bool present[NODES]; /* Up or Paused */
    size_t n_nodes;
    int64_t lower_priority;
    const char *resources[RESOURCES];
    int64_t actions[RESOURCES]; /* RestartAction */
    size_t n_resources;
};

typedef bool also(const struct memory *memory, const struct cs_record *record);

static bool is_hang_event(const struct memory *memory, const struct cs_record *record)
{
    (void)memory;
    return record->value == 4870;
}

static bool is_forced_out(const struct memory *memory, const struct cs_record *record)
{
    (void)memory;
    return record->value == 5396;
}

static bool is_later(const struct memory *memory, const struct cs_record *record)
{
    (void)memory;
    return record->t_us > 0;
}

static bool is_of_regroup(const struct memory *memory, const struct cs_record *record)
{
    const struct cs_record *cause = cs_trace_find(memory->trace, record->cause);
    return cause != NULL && cause->kind == CS_KIND_VIEW && strcmp(cause->what, "regroup") == 0;
}

static bool is_last_node(const struct memory *memory, const struct cs_record *record)
{
    return record->t_us > 0 && memory->n_nodes > 1 && record->object != NULL &&
           strstr(record->object, ", ") == NULL;
}

/* The place of a node that is a member and loses its vote; n_nodes: it is none. */
static size_t loser(const struct memory *memory, const struct cs_record *record)
{
    for (size_t i = 0; i < memory->n_nodes; i++) {
        if (memory->nodes[i] == record->subject) {
            return memory->present[i] ? i : memory->n_nodes;
        }
    }
    return memory->n_nodes;
}

static bool is_configured_tie(const struct memory *memory, const struct cs_record *record)
{
    size_t node = loser(memory, record);
    return node < memory->n_nodes && memory->ids[node] == memory->lower_priority;
}

static bool is_other_tie(const struct memory *memory, const struct cs_record *record)
{
    size_t node = loser(memory, record);
    return node < memory->n_nodes && memory->ids[node] != memory->lower_priority;
}

static bool has_action(const struct memory *memory, const struct cs_record *record, int64_t action)
{
    for (size_t i = 0; i < memory->n_resources; i++) {
        if (memory->resources[i] == record->subject) {
            return memory->actions[i] == action;
        }
    }
    return false;
}

static bool has_action_0(const struct memory *memory, const struct cs_record *record)
{
    return has_action(memory, record, 0);
}

static bool has_action_1(const struct memory *memory, const struct cs_record *record)
{
    return has_action(memory, record, 1);
}

static bool has_action_2(const struct memory *memory, const struct cs_record *record)
{
    return has_action(memory, record, 2);
}

const struct cs_probe cs_probes[CS_PROBES] = {
#define PROBE(area, what, ...) {area, what},
#include "cli/probes.def"
};

static const struct pattern {
    enum cs_kind kind;
    const char *subject, *from, *to, *what;
    also *also;
} patterns[CS_PROBES] = {
#define PROBE(area, text, kind, subject, from, to, what, also)                                     \
    {CS_KIND_##kind, subject, from, to, what, also},
#include "cli/probes.def"
};

/* Whether a text is `pattern`, or begins with what stands before its *. */
static bool fits(const char *pattern, const char *text)
{
    if (pattern == NULL) {
        return true;
    }
    size_t length = strlen(pattern);
    bool begins = length > 0 && pattern[length - 1] == '*';
    return text != NULL &&
           (begins ? strncmp(text, pattern, length - 1) == 0 : strcmp(text, pattern) == 0);
}

static void remember_property(struct memory *memory, const struct cs_record *record)
{
    if (strcmp(record->what, "LowerQuorumPriorityNodeID") == 0) {
        memory->lower_priority = record->value;
    }
    if (strcmp(record->what, "RestartAction") != 0) {
        return;
    }
    size_t i = 0;
    while (i < memory->n_resources && memory->resources[i] != record->subject) {
        i++;
    }
    if (i < RESOURCES) {
        memory->n_resources += i == memory->n_resources ? 1 : 0;
        memory->resources[i] = record->subject;
        memory->actions[i] = record->value;
    }
}

static void remember(struct memory *memory, const struct cs_record *record)
{
    if (record->kind == CS_KIND_SET) {
        remember_property(memory, record);
    } else if (record->kind == CS_KIND_DECLARE && strcmp(record->what, "node") == 0 &&
               memory->n_nodes < NODES) {
        memory->nodes[memory->n_nodes] = record->subject;
        memory->ids[memory->n_nodes++] = record->value;
    }
    for (size_t i = 0; record->kind == CS_KIND_STATE && i < memory->n_nodes; i++) {
        if (memory->nodes[i] == record->subject) {
            memory->present[i] = strcmp(record->to, "Up") == 0 || strcmp(record->to, "Paused") == 0;
        }
    }
}

void cs_probes_count(const struct cs_trace *trace, uint64_t counts[CS_PROBES])
{
    struct memory memory = {.trace = trace, .lower_priority = -1};
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        remember(&memory, record);
        bool initially = record->what != NULL && strcmp(record->what, "initially") == 0;
        for (size_t k = 0; k < CS_PROBES && !initially; k++) {
            const struct pattern *p = &patterns[k];
            if (record->kind == p->kind && fits(p->subject, record->subject) &&
                fits(p->from, record->from) && fits(p->to, record->to) &&
                fits(p->what, record->what) && (p->also == NULL || p->also(&memory, record))) {
                counts[k]++;
            }
        }
    }
}
