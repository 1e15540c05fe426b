/* oracle/expect.c: each form of expectation, decided as early as it can be. */
#include "oracle/expect.h"

#include "oracle/map.h"
#include "oracle/software.h"
#include "sim/base/text.h"

#include <stdlib.h>
#include <string.h>

enum form {
    WITHIN, AT, ALWAYS, NEVER, AT_END, EVENT_EXACTLY, EVENT_AT_LEAST, EVENT_AT_MOST,
    OUTAGE_AT_MOST, OUTAGE_AT_LEAST, VERDICT, FORMS
};

static const char *const form_names[] = {
    "within", "at", "always", "never", "at-end", "event-exactly", "event-at-least",
    "event-at-most", "outage-at-most", "outage-at-least", "verdict"};

struct expect {
    const struct cs_record *record;
    enum form form;
    bool counting;      /* its start has come */
    bool decided;
    bool watching;      /* failed, but it is worth knowing whether it comes true later */
    cs_time start;
    uint64_t start_seq;
    const char *state;  /* of the subject, in words */
    cs_time since;
    uint64_t state_seq;
    struct cs_ow_ref who;
    bool about_work;
    int64_t count;      /* events, or microseconds of outage so far */
    cs_time out_since;  /* -1 = works */
    cs_time late;       /* when it came true after all; -1 = never */
    const char *actual; /* what was so when it was decided */
    struct cs_expect_verdict *verdict;
    int next;           /* the next expectation about the same subject */
};

struct cs_expects {
    struct cs_told *world;
    struct expect *all;
    struct cs_expect_verdict *verdicts;
    size_t count;
    struct cs_ow_map *by_subject, *by_action;
    bool *meant; /* resources that are meant to be online */
    bool meant_ready;
    uint64_t last_seq;
    uint64_t acted_seq; /* of the last action, and the resource that it was about; -1: none */
    int acted_on;
};

static const char *clock_of(const struct cs_expects *expects, cs_time t_us)
{
    char buffer[64];
    return cs_arena_printf(expects->world->arena, "%s",
                           cs_clock_text(t_us, buffer, sizeof buffer));
}

static const char *span_of(const struct cs_expects *expects, cs_time duration)
{
    char buffer[64];
    return cs_arena_printf(expects->world->arena, "%s",
                           cs_duration_text(duration, buffer, sizeof buffer));
}

/* An outage for people: to the millisecond below, but exact where that would hide by how little it
 * missed the limit. */
static const char *outage_of(const struct cs_expects *expects, cs_time outage, cs_time limit)
{
    cs_time apart = outage > limit ? outage - limit : limit - outage;
    struct cs_text text = {0};
    cs_text_span(&text, apart < CS_MS || outage < CS_MS ? outage : outage - outage % CS_MS);
    const char *span = cs_arena_text(expects->world->arena, text.bytes, text.length);
    cs_text_free(&text);
    return span;
}

static const char *action_name(const char *name)
{
    const char *slash = strchr(name, '/');
    return slash == NULL ? name : slash + 1;
}

/* ---- setting up ---- */

static void add(struct cs_expects *expects, const struct cs_record *record)
{
    struct expect *it = &expects->all[expects->count];
    it->record = record;
    it->form = FORMS;
    for (int i = 0; i < FORMS; i++) {
        it->form = strcmp(form_names[i], record->what) == 0 ? (enum form)i : it->form;
    }
    it->late = it->out_since = -1;
    it->who = (struct cs_ow_ref){CS_OW_OTHER, -1};
    it->counting = record->from == NULL;
    it->verdict = &expects->verdicts[expects->count];
    it->verdict->expect = record;
    it->verdict->id = record->rule == NULL ? "" : record->rule;
    it->verdict->verdict = CS_VERDICT_UNDECIDED;
    it->next = (int)cs_ow_map_get(expects->by_subject, record->subject, strlen(record->subject),
                                  -1);
    cs_ow_map_put(expects->by_subject, record->subject, (int64_t)expects->count);
    expects->count++;
}

struct cs_expects *cs_expects_new(struct cs_told *world)
{
    struct cs_expects *expects = CS_NEW(world->arena, struct cs_expects);
    expects->world = world;
    expects->by_subject = cs_ow_map_new(world->arena);
    size_t room = 0;
    for (size_t i = 0; i < world->trace->count; i++) {
        room += world->trace->records[i].kind == CS_KIND_EXPECT;
    }
    expects->all = CS_NEW_ARRAY(world->arena, struct expect, room);
    expects->verdicts = CS_NEW_ARRAY(world->arena, struct cs_expect_verdict, room);
    for (size_t i = 0; i < world->trace->count; i++) {
        if (world->trace->records[i].kind == CS_KIND_EXPECT) {
            add(expects, &world->trace->records[i]);
        }
    }
    return expects;
}

static void get_ready(struct cs_expects *expects)
{
    struct cs_told *world = expects->world;
    size_t resources = (size_t)world->counts[CS_OW_RESOURCE];
    expects->meant = CS_NEW_ARRAY(world->arena, bool, resources + 1);
    for (size_t i = 0; i < resources; i++) {
        expects->meant[i] = world->resources[i].props.set[CS_OWP_PersistentState] &&
                            world->resources[i].props.value[CS_OWP_PersistentState] == 1;
    }
    for (size_t i = 0; i < expects->count; i++) {
        struct expect *it = &expects->all[i];
        it->who = cs_told_find(world, it->record->subject);
        it->about_work = it->form == OUTAGE_AT_MOST || it->form == OUTAGE_AT_LEAST ||
                         cs_ow_same(it->record->to, "working") ||
                         cs_ow_same(it->record->to, "not working");
    }
    expects->meant_ready = true;
}

/* ---- deciding ---- */

static void decide(struct cs_expects *expects, struct expect *it, bool kept, uint64_t seq,
                   cs_time t_us, const char *actual)
{
    struct cs_expect_verdict *verdict = it->verdict;
    it->decided = true;
    it->actual = actual;
    verdict->verdict = kept ? CS_VERDICT_PASS : CS_VERDICT_FAIL;
    verdict->seq = seq;
    verdict->t_us = t_us;
    uint64_t before = expects->last_seq;
    if (seq == expects->last_seq && before > 0) {
        before--;
    }
    for (int i = 2; i >= 0; i--) {
        verdict->before[i] = before;
        before -= before > 0;
    }
}

static bool works(const struct cs_expects *expects, struct cs_ow_ref who)
{
    const struct cs_told *world = expects->world;
    if (who.type == CS_OW_RESOURCE) {
        return world->resources[who.index].work == CS_OWS_WORKING;
    }
    if (who.type >= CS_OW_COMPUTER) {
        return cs_told_software_works(world, who);
    }
    if (who.type != CS_OW_GROUP) {
        return false;
    }
    const struct cs_ow_group *group = &world->groups[who.index];
    bool any = false;
    for (int i = 0; i < group->resource_count; i++) {
        int resource = group->resources[i];
        if (expects->meant[resource]) {
            any = true;
            if (world->resources[resource].work != CS_OWS_WORKING) {
                return false;
            }
        }
    }
    return any;
}

static int owner_of(const struct cs_told *world, struct cs_ow_ref who)
{
    int group = who.type == CS_OW_GROUP ? who.index
                : who.type == CS_OW_RESOURCE ? world->resources[who.index].group : -1;
    return group < 0 ? -1 : world->groups[group].owner;
}

static const char *state_text(const struct cs_expects *expects, const struct expect *it)
{
    if (it->about_work) {
        return works(expects, it->who) ? "working" : "not working";
    }
    return it->state == NULL ? "Unknown" : it->state;
}

static bool holds(const struct cs_expects *expects, const struct expect *it)
{
    if (!cs_ow_same(state_text(expects, it), it->record->to)) {
        return false;
    }
    if (it->record->object == NULL) {
        return true;
    }
    struct cs_ow_ref node = cs_told_find(expects->world, it->record->object);
    if (it->who.type == CS_OW_CLIENT) { /* the machine that serves it */
        struct cs_ow_ref by = expects->world->things[CS_OW_CLIENT][it->who.index].machine;
        return node.index >= 0 && node.type == by.type && node.index == by.index;
    }
    return node.type == CS_OW_NODE && owner_of(expects->world, it->who) == node.index;
}

static const char *actual_text(const struct cs_expects *expects, const struct expect *it)
{
    const struct cs_told *world = expects->world;
    int owner = owner_of(world, it->who);
    const char *on = owner < 0 ? "" : cs_arena_printf(world->arena, " on node/%s",
                                                      cs_told_node_name(world, owner));
    if (it->about_work || it->state == NULL) {
        return cs_arena_printf(world->arena, "%s%s", state_text(expects, it), on);
    }
    return cs_arena_printf(world->arena, "%s%s since %s", it->state, on,
                           clock_of(expects, it->since));
}

static cs_time deadline(const struct expect *it)
{
    return it->record->has_value ? it->start + it->record->value : CS_NEVER;
}

static void account_outage(struct expect *it, bool working, cs_time now)
{
    if (it->out_since >= 0) {
        it->count += now - it->out_since;
        it->out_since = working ? -1 : now;
    } else if (!working) {
        it->out_since = now;
    }
}

static void settle_state(struct cs_expects *expects, struct expect *it, cs_time next)
{
    cs_time now = expects->world->now, due = deadline(it);
    bool so = holds(expects, it);
    if (it->form == WITHIN) {
        if (so && now <= due) {
            decide(expects, it, true, it->state_seq, now, NULL);
        } else if (due < next) {
            decide(expects, it, false, it->state_seq, due, actual_text(expects, it));
            it->watching = true;
        }
    } else if (it->form == AT) {
        if (now <= due && due < next) {
            decide(expects, it, so, it->state_seq, due, actual_text(expects, it));
        }
    } else if (now <= due && so != (it->form == ALWAYS)) {
        decide(expects, it, false, it->state_seq, now, actual_text(expects, it));
    } else if (due < next) {
        decide(expects, it, true, it->state_seq, due, NULL);
    }
}

static void settle_one(struct cs_expects *expects, struct expect *it, cs_time next)
{
    cs_time now = expects->world->now;
    if (it->watching && it->late < 0 && now > it->verdict->t_us && holds(expects, it)) {
        it->late = now;
        it->watching = false;
    }
    if (it->decided || !it->counting) {
        return;
    }
    switch (it->form) {
    case WITHIN:
    case AT:
    case ALWAYS:
    case NEVER: settle_state(expects, it, next); break;
    case OUTAGE_AT_MOST:
    case OUTAGE_AT_LEAST: account_outage(it, works(expects, it->who), now); break;
    case AT_END:
    case EVENT_EXACTLY:
    case EVENT_AT_LEAST:
    case EVENT_AT_MOST:
    case VERDICT:
    case FORMS: break;
    }
}

void cs_expects_settle(struct cs_expects *expects, cs_time next)
{
    if (!expects->meant_ready) {
        get_ready(expects);
    }
    for (size_t i = 0; i < expects->count; i++) {
        settle_one(expects, &expects->all[i], next);
    }
}

/* ---- seeing ---- */

static void see_state(struct cs_expects *expects, const struct cs_record *record,
                      const char *subject)
{
    int64_t at = cs_ow_map_get(expects->by_subject, subject, strlen(subject), -1);
    while (at >= 0) {
        struct expect *it = &expects->all[at];
        it->state = record->to;
        it->since = record->t_us;
        it->state_seq = record->seq;
        at = it->next;
    }
}

static void see_meaning(struct cs_expects *expects, const struct cs_record *record)
{
    const struct cs_told *world = expects->world;
    if (world->subject.type != CS_OW_RESOURCE || !expects->meant_ready) {
        return;
    }
    int resource = world->subject.index;
    if (world->to == CS_OWS_ONLINE) {
        expects->meant[resource] = true;
    } else if (world->to == CS_OWS_OFFLINE) {
        bool by_action = expects->acted_seq != 0 && expects->acted_seq == world->disturbed_seq &&
                         record->seq > expects->acted_seq;
        if (by_action && expects->acted_on == resource) {
            expects->meant[resource] = false;
        }
    }
}

static void see_event(struct cs_expects *expects, struct expect *it,
                      const struct cs_record *record)
{
    const struct cs_record *wanted = it->record;
    bool anywhere = strncmp(wanted->subject, "cluster/", 8) == 0;
    if (!it->counting || record->value != strtoll(wanted->to, NULL, 10) ||
        (!anywhere && !cs_ow_same(wanted->subject, record->subject)) ||
        (wanted->object != NULL && !cs_ow_same(wanted->object, record->object))) {
        return;
    }
    it->count++;
    if (!it->decided && it->form != EVENT_AT_LEAST && it->count > wanted->value) {
        decide(expects, it, false, record->seq, record->t_us, NULL);
    } else if (!it->decided && it->form == EVENT_AT_LEAST && it->count >= wanted->value) {
        decide(expects, it, true, record->seq, record->t_us, NULL);
    }
}

static void see_action(struct cs_expects *expects, const struct cs_record *record)
{
    struct cs_ow_ref object = expects->world->object;
    expects->acted_seq = record->seq;
    expects->acted_on = object.type == CS_OW_RESOURCE ? object.index : -1;
    for (size_t i = 0; i < expects->count; i++) {
        struct expect *it = &expects->all[i];
        if (!it->counting && cs_ow_same(it->record->from, record->subject)) {
            it->counting = true;
            it->start = record->t_us;
            it->start_seq = record->seq;
        }
    }
}

void cs_expects_see(struct cs_expects *expects, const struct cs_record *record)
{
    expects->last_seq = record->seq;
    if (!expects->meant_ready && expects->world->started) {
        get_ready(expects);
    }
    bool client = expects->world->subject.type == CS_OW_CLIENT &&
                  !cs_told_reworded(expects->world, record);
    if (record->kind == CS_KIND_WORK && client) {
        see_state(expects, record, record->subject);
    } else if (record->kind == CS_KIND_STATE) {
        see_state(expects, record, record->subject);
        see_meaning(expects, record);
    } else if (record->kind == CS_KIND_VOTE) {
        see_state(expects, record,
                  cs_arena_printf(expects->world->arena, "vote/%s", action_name(record->subject)));
    } else if (record->kind == CS_KIND_ACTION) {
        see_action(expects, record);
    } else if (record->kind == CS_KIND_EVENT) {
        for (size_t i = 0; i < expects->count; i++) {
            enum form form = expects->all[i].form;
            if (form == EVENT_EXACTLY || form == EVENT_AT_LEAST || form == EVENT_AT_MOST) {
                see_event(expects, &expects->all[i], record);
            }
        }
    }
}

/* ---- finishing ---- */

static void finish_verdict(struct cs_expects *expects, struct expect *it,
                           struct cs_judgement *judgement)
{
    const char *id = action_name(it->record->subject);
    for (size_t i = 0; i < judgement->rule_count; i++) {
        struct cs_rule_verdict *rule = &judgement->rules[i];
        if (strcmp(rule->rule->id, id) != 0) {
            continue;
        }
        const char *actual = cs_verdict_text(rule->verdict);
        rule->fail_expected |= cs_ow_same(it->record->to, "fail");
        decide(expects, it, cs_ow_same(it->record->to, actual), rule->failed_seq,
               rule->failed_t_us, actual);
        if (rule->verdict == CS_VERDICT_UNDECIDED && it->verdict->verdict == CS_VERDICT_FAIL) {
            it->decided = false;
            it->verdict->verdict = CS_VERDICT_UNDECIDED;
        }
        return;
    }
    decide(expects, it, false, 0, expects->world->now, "no such rule");
}

static void finish_one(struct cs_expects *expects, struct expect *it,
                       struct cs_judgement *judgement)
{
    cs_time now = expects->world->now;
    if (it->form == VERDICT) {
        finish_verdict(expects, it, judgement);
        return;
    }
    if (it->decided || !it->counting) {
        return;
    }
    uint64_t seq = expects->last_seq;
    switch (it->form) {
    case ALWAYS:
    case NEVER:
        if (!it->record->has_value) {
            decide(expects, it, true, it->state_seq, now, NULL);
        }
        break;
    case AT_END: decide(expects, it, holds(expects, it), it->state_seq, now,
                        actual_text(expects, it)); break;
    case EVENT_EXACTLY:
        decide(expects, it, it->count == it->record->value, seq, now, NULL); break;
    case EVENT_AT_LEAST: decide(expects, it, false, seq, now, NULL); break;
    case EVENT_AT_MOST: decide(expects, it, true, seq, now, NULL); break;
    case OUTAGE_AT_MOST:
    case OUTAGE_AT_LEAST:
        account_outage(it, works(expects, it->who), now);
        decide(expects, it, it->form == OUTAGE_AT_MOST ? it->count <= it->record->value
                                                       : it->count >= it->record->value,
               it->state_seq, now, NULL);
        break;
    case FORMS: decide(expects, it, false, 0, now, "a form that is not known"); break;
    case WITHIN:
    case AT:
    case VERDICT: break;
    }
}

static const char *counted_from(const struct cs_expects *expects, const struct expect *it)
{
    if (it->record->from == NULL) {
        return "the start";
    }
    if (!it->counting) {
        return cs_arena_printf(expects->world->arena, "action %s",
                               action_name(it->record->from));
    }
    return cs_arena_printf(expects->world->arena, "action %s (%s)",
                           action_name(it->record->from), clock_of(expects, it->start));
}

static const char *expected_text(const struct cs_expects *expects, const struct expect *it)
{
    struct cs_arena *arena = expects->world->arena;
    const struct cs_record *r = it->record;
    const char *from = counted_from(expects, it);
    const char *span = r->has_value && r->value >= 0 ? span_of(expects, r->value) : "";
    const char *to = r->to == NULL ? "?" : r->to, *who = r->subject;
    const char *on = r->object == NULL ? "" : cs_arena_printf(arena, " on %s", r->object);
    const char *during = r->has_value ? cs_arena_printf(arena, "for %s after %s", span, from)
                                      : cs_arena_printf(arena, "after %s", from);
    const char *about = r->object == NULL ? "" : cs_arena_printf(arena, " about %s", r->object);
    long long count = (long long)r->value;
    switch (it->form) {
    case WITHIN:
        return cs_arena_printf(arena, "%s %s%s within %s of %s", who, to, on, span, from);
    case AT: return cs_arena_printf(arena, "%s %s%s at %s after %s", who, to, on, span, from);
    case ALWAYS: return cs_arena_printf(arena, "%s always %s%s %s", who, to, on, during);
    case NEVER: return cs_arena_printf(arena, "%s never %s%s %s", who, to, on, during);
    case AT_END: return cs_arena_printf(arena, "%s %s%s at the end", who, to, on);
    case EVENT_EXACTLY:
    case EVENT_AT_LEAST:
    case EVENT_AT_MOST:
        return cs_arena_printf(arena, "event %s%s logged by %s %s %lld times after %s", to, about,
                               who, it->form == EVENT_EXACTLY ? "exactly"
                               : it->form == EVENT_AT_LEAST ? "at least" : "at most", count, from);
    case OUTAGE_AT_MOST:
    case OUTAGE_AT_LEAST:
        return cs_arena_printf(arena, "%s out for %s %s after %s", who,
                               it->form == OUTAGE_AT_MOST ? "at most" : "at least", span, from);
    case VERDICT: return cs_arena_printf(arena, "%s to have the verdict %s", who, to);
    case FORMS: break;
    }
    return cs_arena_printf(arena, "%s (an unknown form)", r->what);
}

static const char *sentence(const struct cs_expects *expects, const struct expect *it)
{
    struct cs_arena *arena = expects->world->arena;
    const char *expected = it->verdict->expected;
    if (it->verdict->verdict == CS_VERDICT_UNDECIDED) {
        return cs_arena_printf(arena, "expected %s; %s", expected,
                               it->counting ? cs_arena_printf(arena, "the run ended at %s",
                                                  clock_of(expects, expects->world->now))
                                            : "that action never happened");
    }
    switch (it->form) {
    case EVENT_EXACTLY:
    case EVENT_AT_LEAST:
    case EVENT_AT_MOST:
        return cs_arena_printf(arena, "expected %s; it was logged %lld times", expected,
                               (long long)it->count);
    case OUTAGE_AT_MOST:
    case OUTAGE_AT_LEAST:
        return cs_arena_printf(arena, "expected %s; it was out for %s", expected,
                               outage_of(expects, it->count, it->record->value));
    case WITHIN:
        return cs_arena_printf(arena, "expected %s; it was %s%s", expected, it->actual,
                               it->late >= 0 ? cs_arena_printf(arena, " until %s",
                                                   clock_of(expects, it->late))
                                             : " and did not become so later");
    case AT:
    case ALWAYS:
    case NEVER:
    case AT_END:
    case VERDICT:
    case FORMS: break;
    }
    return cs_arena_printf(arena, "expected %s; at %s it was %s", expected,
                           clock_of(expects, it->verdict->t_us),
                           it->actual == NULL ? "otherwise" : it->actual);
}

void cs_expects_finish(struct cs_expects *expects, struct cs_judgement *judgement)
{
    judgement->expectations = expects->verdicts;
    judgement->expectation_count = expects->count;
    for (size_t i = 0; i < expects->count; i++) {
        struct expect *it = &expects->all[i];
        finish_one(expects, it, judgement);
        it->verdict->expected = expected_text(expects, it);
        if (it->verdict->verdict != CS_VERDICT_PASS) {
            it->verdict->sentence = sentence(expects, it);
        }
    }
}
