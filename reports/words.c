#include <inttypes.h>
#include <string.h>

#include "reports/story.h"

static const char *or_none(const char *text)
{
    return text == NULL ? "nobody" : cs_story_name(text);
}

/* The machine of "component/Identity Provider on Cluster2". */
static const char *machine_of(const char *copy)
{
    const char *machine = NULL;
    for (const char *at = strstr(copy, " on "); at != NULL; at = strstr(at + 1, " on ")) {
        machine = at + 4;
    }
    return machine;
}

/* "Smart Client OPS1", which runs on OPS1, need not say where. */
static size_t length_without_machine(const char *copy)
{
    size_t length = strlen(copy);
    const char *machine = machine_of(copy);
    size_t tail = machine == NULL ? 0 : strlen(machine);
    if (machine == NULL || length < 2 * tail + 4 ||
        strncmp(copy + length - 2 * tail - 4, machine, tail) != 0) {
        return length;
    }
    return length - tail - 4;
}

/* "Recording, Recording Server REC1", what one of several sees, as "Recording (Recording …)". */
static void who_sees(const char *client, struct cs_text *out)
{
    const char *comma = strstr(client, ", ");
    if (comma == NULL) {
        cs_text_puts(out, client);
    } else {
        cs_text_add(out, client, (size_t)(comma - client));
        cs_text_printf(out, " (%s)", comma + 2);
    }
}

void cs_story_who(const char *subject, struct cs_text *out)
{
    static const struct {
        const char *type, *before, *after;
    } words[] = {
        {"group", "role ", ""},
        {"resource", "", ""},
        {"host", "", " (Windows)"},
        {"service", "", " (Cluster service)"},
        {"node", "node ", ""},
        {"network", "network ", ""},
        {"interface", "interface ", ""},
        {"route", "route ", ""},
        {"disk", "disk ", ""},
        {"target", "storage ", ""},
        {"cluster", "cluster ", ""},
        {"view", "view ", ""},
        {"drain", "", " (drain)"},
        {"status", "", " (status)"},
        {"monitor", "RHS process ", ""},
        {"action", "action ", ""},
        {"computer", "", " (Windows)"},
        {"instance", "instance ", ""},
        {"database", "database ", ""},
        {"diagnostics", "sp_server_diagnostics ", ""},
        {"account", "account ", ""},
        {"certificate", "certificate on ", ""},
        {"monitoring", "monitoring of ", ""},
        {"registered", "Registered Services, ", ""},
        {"external", "external provider's data on ", ""},
    };
    if (cs_story_is(subject, "client")) {
        who_sees(cs_story_name(subject), out);
        return;
    }
    if (cs_story_is(subject, "component")) {
        const char *copy = cs_story_name(subject);
        cs_text_add(out, copy, length_without_machine(copy));
        return;
    }
    for (size_t i = 0; i < CS_LEN(words); i++) {
        if (cs_story_is(subject, words[i].type)) {
            cs_text_printf(out, "%s%s%s", words[i].before, cs_story_name(subject), words[i].after);
            return;
        }
    }
    cs_text_puts(out, subject);
}

void cs_story_teller(const struct cs_record *record, struct cs_text *out)
{
    const char *machine = record->kind == CS_KIND_LOG ? machine_of(record->subject) : NULL;
    if (machine != NULL) {
        cs_text_printf(out, "%s on %s", record->from, machine);
    } else {
        cs_story_who(record->subject, out);
    }
}

void cs_story_short_span(cs_time span, struct cs_text *out)
{
    if (span > 0 && span < CS_MS) {
        cs_text_puts(out, "less than 1ms");
    } else {
        cs_story_span(span - span % CS_MS, out);
    }
}

void cs_story_span(cs_time span, struct cs_text *out)
{
    cs_text_span(out, span);
}

void cs_story_clock(cs_time at, struct cs_text *out)
{
    char buffer[48];
    if (at < 0) { /* a sign of life before the run began */
        cs_text_puts(out, "-");
        at = at < -CS_TIME_MAX ? CS_TIME_MAX : -at;
    }
    cs_text_puts(out, cs_clock_text(at, buffer, sizeof buffer));
}

void cs_story_from_to(cs_time from, cs_time to, struct cs_text *out)
{
    cs_story_clock(from, out);
    cs_text_puts(out, "-");
    cs_story_clock(to, out);
}

/* Properties whose number is in microseconds, and those in kilobytes a second: ours, not
 * Microsoft's, so that nobody knows their unit by heart. */
static const char *unit_of(const char *property)
{
    static const char *const units[][2] = {
        {"TokenLifetime", "us"},       {"AppPoolRecycle", "us"}, {"BackupInterval", "us"},
        {"ServiceRestartDelay", "us"}, {"Latency", "us"},        {"LogRate", " KB/s"},
        {"RedoRate", " KB/s"},
    };
    for (size_t i = 0; i < CS_LEN(units); i++) {
        if (strcmp(property, units[i][0]) == 0) {
            return units[i][1];
        }
    }
    return "";
}

void cs_story_value(const struct cs_record *set, struct cs_text *out)
{
    const char *unit = set->kind == CS_KIND_SET ? unit_of(set->what) : "";
    if (set->to != NULL) {
        cs_text_puts(out, set->to);
    } else if (set->has_value && strcmp(unit, "us") == 0) {
        cs_story_span(set->value, out);
    } else if (set->has_value) {
        cs_text_printf(out, "%" PRId64 "%s", set->value, unit);
    } else {
        cs_text_puts(out, "-");
    }
}

static void say_owner(const struct cs_record *r, struct cs_text *out)
{
    if (r->to == NULL) {
        cs_text_printf(out, "has no owner any more (was %s): %s", or_none(r->from), r->what);
    } else if (r->from == NULL) {
        cs_text_printf(out, "is owned by %s: %s", or_none(r->to), r->what);
    } else {
        cs_text_printf(out, "moves from %s to %s: %s", or_none(r->from), or_none(r->to), r->what);
    }
    if (r->has_value && strcmp(r->what, "Failover") == 0) {
        cs_text_printf(out, " (automatic failover number %" PRId64 " of the period)", r->value);
    }
}

static void say_detect(const struct cs_record *r, struct cs_text *out)
{
    if (strcmp(r->what, "heartbeat") == 0) {
        cs_text_printf(out, "misses the heartbeats of %s", or_none(r->object));
        if (r->from != NULL) {
            cs_text_printf(out, " on %s", cs_story_name(r->from));
        }
    } else {
        cs_text_printf(out, "notices by %s", r->what);
        if (r->object != NULL && strcmp(r->object, r->subject) != 0) {
            cs_text_puts(out, " about ");
            cs_story_who(r->object, out);
        }
    }
    if (r->has_value) {
        cs_text_puts(out, ", last sign of life ");
        cs_story_clock(r->value, out);
    }
}

/* What a database goes through before it can be used again, or while it is copied. */
static bool say_phase(const struct cs_record *r, struct cs_text *out)
{
    static const char *const phases[][2] = {
        {"analysis", "recovery: analysis of the log"},
        {"undo", "recovery: undoes what was not committed"},
        {"backup", "is backed up"},
        {"restore", "is restored from its last backup"},
    };
    if (!cs_story_is(r->subject, "database")) {
        return false;
    }
    for (size_t i = 0; i < CS_LEN(phases); i++) {
        if (strcmp(r->what, phases[i][0]) == 0) {
            cs_text_puts(out, phases[i][1]);
            return true;
        }
    }
    if (strcmp(r->what, "redo") == 0) {
        cs_text_printf(out, "recovery: redoes %s%sof log", r->from == NULL ? "the end " : r->from,
                       r->from == NULL ? "" : " KB ");
        return true;
    }
    return false;
}

static void say_wait(const struct cs_record *r, struct cs_text *out)
{
    if (!say_phase(r, out)) {
        cs_text_printf(out, "waits: %s", r->what);
    }
    if (r->object != NULL) {
        cs_text_puts(out, " of ");
        cs_story_who(r->object, out);
    }
    if (r->has_value && r->value >= 0) {
        cs_text_puts(out, ", until ");
        cs_story_clock(r->value, out);
    } else {
        cs_text_puts(out, ", without bound");
    }
}

static void say_arbitrate(const struct cs_record *r, struct cs_text *out)
{
    static const char *const words[][2] = {
        {"challenge", "challenges for the witness"},
        {"hold", "holds the witness"},
        {"won", "wins the witness"},
        {"lost", "does not get the witness"},
    };
    const char *verb = r->what;
    for (size_t i = 0; i < CS_LEN(words); i++) {
        verb = strcmp(r->what, words[i][0]) == 0 ? words[i][1] : verb;
    }
    cs_text_printf(out, "%s %s", verb, or_none(r->object));
    if (r->has_value && strcmp(r->what, "challenge") == 0) {
        cs_text_puts(out, ", waits ");
        cs_story_span(r->value, out);
    }
}

static void say_reserve(const struct cs_record *r, struct cs_text *out)
{
    if (strcmp(r->what, "defend") == 0) {
        cs_text_printf(out, "%s defends its reservation against %s", or_none(r->to),
                       or_none(r->object));
    } else {
        cs_text_printf(out, "reservation %s -> %s: %s", or_none(r->from), or_none(r->to), r->what);
    }
}

static void say_no_effect(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "has no effect: %s", r->what);
    if (r->has_value) {
        cs_text_printf(out, " (Windows code %" PRId64 " = 0x%" PRIx64 "%s)", r->value,
                       (uint64_t)r->value, r->from == NULL ? "" : ", a success");
    }
}

static void say_event(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "event %" PRId64, r->value);
    if (r->from != NULL) {
        cs_text_printf(out, " (%s)", r->from);
    }
    cs_text_printf(out, ": %s", r->what);
    if (r->object != NULL) {
        cs_text_puts(out, ", about ");
        cs_story_who(r->object, out);
    }
}

static void say_call(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "%s called on %s", r->what, or_none(r->object));
    if (r->has_value && r->value >= 0) {
        cs_text_puts(out, ", takes ");
        cs_story_span(r->value, out);
    } else if (r->has_value) {
        cs_text_puts(out, ", does not end by itself");
    }
}

static void say_set(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "%s = ", r->what);
    cs_story_value(r, out);
    cs_text_printf(out, " (%s%s%s)", r->rule, r->from == NULL ? "" : ": ",
                   r->from == NULL ? "" : r->from);
}

static void say_action(const struct cs_record *r, struct cs_text *out)
{
    cs_text_puts(out, r->what);
    if (r->object != NULL) {
        cs_text_puts(out, " ");
        cs_story_who(r->object, out);
    }
    if (r->to != NULL) {
        cs_text_printf(out, " (%s)", r->to);
    }
}

static void say_rest(const struct cs_record *r, struct cs_text *out)
{
    cs_text_puts(out, cs_kind_info(r->kind)->wire);
    const char *const fields[] = {r->object, r->what, r->from, r->to};
    static const char *const before[] = {" ", ": ", " from ", " to "};
    for (size_t i = 0; i < CS_LEN(fields); i++) {
        if (fields[i] != NULL) {
            cs_text_printf(out, "%s%s", before[i], fields[i]);
        }
    }
    if (r->has_value) {
        cs_text_printf(out, " (%" PRId64 ")", r->value);
    }
}

static void say_state(const struct cs_record *r, struct cs_text *out)
{
    static const char *const reasons[][2] = {
        {"need-lost", "what it needs is away"},       {"need-back", "what it needs is back"},
        {"TokenLifetime", "its token has run out"},   {"step-in", "stands in for another"},
        {"step-out", "what it stood in for is back"},
    };
    const char *why = r->what;
    if (strcmp(why, "started") == 0 && strcmp(r->to, "Waiting") == 0) {
        why = "started without what it needs";
    }
    for (size_t i = 0; i < CS_LEN(reasons); i++) {
        why = strcmp(r->what, reasons[i][0]) == 0 ? reasons[i][1] : why;
    }
    cs_text_printf(out, "%s -> %s (%s)", r->from, r->to, why);
}

static void say_step(const struct cs_record *r, struct cs_text *out)
{
    cs_text_puts(out, r->what);
    if (r->has_value && r->value > 0) {
        cs_text_puts(out, ", takes ");
        cs_story_short_span(r->value, out);
    }
}

/* "3h 12m 0s of Surveillance, since the last backup" */
static void say_what_is_lost(const struct cs_record *r, const char *of, struct cs_text *out)
{
    if (r->has_value && r->value >= 0) {
        cs_story_short_span(r->value, out);
        cs_text_printf(out, " of %s, %s", of, r->what);
    } else {
        cs_text_printf(out, "%s of %s", strcmp(r->what, "everything") == 0 ? "all" : r->what, of);
    }
}

static void say_loss(const struct cs_record *r, struct cs_text *out)
{
    cs_text_puts(out, "lost: ");
    say_what_is_lost(r, "its content", out);
}

static void say_log(const struct cs_record *r, struct cs_text *out)
{
    cs_text_puts(out, r->what);
}

static void say_fault(const struct cs_record *r, struct cs_text *out)
{
    cs_text_puts(out, r->what);
    if (r->object != NULL) {
        cs_text_puts(out, " for ");
        cs_story_who(r->object, out);
    }
}

static void say_view(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "%s: members %s (before: %s)", r->what, r->to == NULL ? "none" : r->to,
                   r->from == NULL ? "none" : r->from);
}

static void say_vote(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "vote %s -> %s (%s)", r->from, r->to, r->what);
    if (r->has_value) {
        cs_text_printf(out, ", %" PRId64 " vote%s in all", r->value, r->value == 1 ? "" : "s");
    }
}

static void say_quorum(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "quorum: %s -> %s, %" PRId64 " vote%s %s", r->from, r->to, r->value,
                   r->value == 1 ? "" : "s", r->what == NULL ? "" : r->what);
    if (r->object != NULL) {
        cs_text_printf(out, " (%s)", r->object);
    }
}

static void say_work(const struct cs_record *r, struct cs_text *out)
{
    if (cs_story_is(r->subject, "client")) {
        bool works = strcmp(r->to, "working") == 0;
        bool still = !works && strcmp(r->from, r->to) == 0;
        cs_text_printf(out, "%s%s", still ? "still " : "", r->to);
        if (works && r->object != NULL) {
            cs_text_printf(out, ", served by %s", cs_story_name(r->object));
        } else if (!works) {
            cs_text_printf(out, ": %s", r->what);
        }
        return;
    }
    cs_text_printf(out, "%s (%s)",
                   strcmp(r->to, "working") == 0 ? "works" : "does not work any more", r->what);
    if (r->object != NULL && strcmp(r->to, "working") == 0) {
        cs_text_printf(out, " on %s", cs_story_name(r->object));
    }
}

static void say_count(const struct cs_record *r, struct cs_text *out)
{
    static const struct {
        const char *limit, *use, *period;
    } budgets[] = {
        {"RestartThreshold", "restart", "period"},
        {"FailoverThreshold", "failover", "period"},
        {"QuarantineThreshold", "departure", "hour"},
    };
    const char *limit = r->from == NULL ? "any number" : r->from;
    bool refused = r->to != NULL && strcmp(r->to, "refused") == 0;
    for (size_t i = 0; i < CS_LEN(budgets); i++) {
        if (strcmp(r->what, budgets[i].limit) != 0) {
            continue;
        }
        /* A departure cannot be refused: the one that reaches the limit is counted as well. */
        if (refused && strcmp(budgets[i].use, "departure") != 0) {
            cs_text_printf(out, "%s refused: %" PRId64 " of %s used", budgets[i].use, r->value,
                           limit);
        } else {
            cs_text_printf(out, "%s %" PRId64 " of %s in the %s%s", budgets[i].use, r->value, limit,
                           budgets[i].period, refused ? ": too many" : "");
        }
        return;
    }
    cs_text_printf(out, "%s: %" PRId64 " of %s, %s", r->what, r->value, limit,
                   r->to == NULL ? "counted" : r->to);
}

static void say_end(const struct cs_record *r, struct cs_text *out)
{
    cs_text_printf(out, "the run ends (%s)", r->what);
}

void cs_story_what(const struct cs_record *record, struct cs_text *out)
{
    typedef void say(const struct cs_record *r, struct cs_text *text);
    static say *const sayings[CS_KINDS] = {
        [CS_KIND_SET] = say_set,
        [CS_KIND_ACTION] = say_action,
        [CS_KIND_FAULT] = say_fault,
        [CS_KIND_REPAIR] = say_fault,
        [CS_KIND_STATE] = say_state,
        [CS_KIND_OWNER] = say_owner,
        [CS_KIND_VIEW] = say_view,
        [CS_KIND_VOTE] = say_vote,
        [CS_KIND_QUORUM] = say_quorum,
        [CS_KIND_ARBITRATE] = say_arbitrate,
        [CS_KIND_RESERVE] = say_reserve,
        [CS_KIND_WORK] = say_work,
        [CS_KIND_DETECT] = say_detect,
        [CS_KIND_CALL] = say_call,
        [CS_KIND_COUNT] = say_count,
        [CS_KIND_EVENT] = say_event,
        [CS_KIND_RUN_END] = say_end,
        [CS_KIND_WAIT] = say_wait,
        [CS_KIND_NO_EFFECT] = say_no_effect,
        [CS_KIND_STEP] = say_step,
        [CS_KIND_LOSS] = say_loss,
        [CS_KIND_LOG] = say_log,
    };
    if (sayings[record->kind] != NULL) {
        sayings[record->kind](record, out);
    } else {
        say_rest(record, out);
    }
}

void cs_story_after(const struct cs_story *story, const struct cs_record *record,
                    struct cs_text *out)
{
    const struct cs_record *before = cs_story_cause(story, record);
    if (record->kind == CS_KIND_ACTION && before != NULL && before->kind == CS_KIND_ACTION) {
        cs_text_puts(out, ", after ");
        cs_story_who(before->subject, out);
    }
}

void cs_story_brief(const struct cs_record *record, struct cs_text *out)
{
    if (record->kind == CS_KIND_FAULT || record->kind == CS_KIND_REPAIR) {
        cs_text_printf(out, "%s of %s", record->what, cs_story_name(record->subject));
        if (record->object != NULL) {
            cs_text_printf(out, " for %s", cs_story_name(record->object));
        }
    } else if (record->kind == CS_KIND_ACTION) {
        cs_text_printf(out, "%s%s%s", record->what, record->object == NULL ? "" : " ",
                       record->object == NULL ? "" : cs_story_name(record->object));
    } else if (record->kind == CS_KIND_STEP) {
        cs_story_what(record, out);
    } else if (record->kind == CS_KIND_LOSS) {
        cs_text_puts(out, "lost: ");
        say_what_is_lost(record, cs_story_name(record->subject), out);
    } else {
        bool colon = record->kind == CS_KIND_LOG || cs_story_is(record->subject, "client") ||
                     cs_story_is(record->subject, "database");
        cs_story_teller(record, out);
        cs_text_puts(out, colon ? ": " : " ");
        cs_story_what(record, out);
    }
}

const char *cs_story_basis(const struct cs_record *record)
{
    return record->rule == NULL ? "" : record->rule;
}
