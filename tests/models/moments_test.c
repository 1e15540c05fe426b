/* tests/models/moments_test.c: what happens at bad moments. In each tale something breaks, or
 * somebody does something, while something else is under way; durations are fixed, so that the
 * moment is certain. What is expected is a course: the states that something went through from the
 * first action on, each with the second at which it came, "@N2" for an owner. "why of X" takes the
 * states with what led to them. */
#include <criterion/criterion.h>
#include <string.h>

#include "sim/base/text.h"
#include "tests/models/moments.h"
#include "tests/models/support.h"

/* What a record adds to the course of `subject`, NULL: nothing. "log of X" takes what was logged,
 * counted, noted and waited for. */
static const char *step_of(const struct cs_record *record, const char *subject, char *buffer,
                           size_t size)
{
    bool log = strncmp(subject, "log of ", 7) == 0;
    bool why = strncmp(subject, "why of ", 7) == 0;
    const char *it = log || why ? subject + 7 : subject;
    bool about = strcmp(record->subject, it) == 0 ||
                 (log && record->object != NULL && strcmp(record->object, it) == 0);
    enum cs_kind kind = record->kind;
    if (why && about && kind == CS_KIND_CALL) {
        return record->what;
    }
    if (!about || (kind == CS_KIND_STATE || kind == CS_KIND_OWNER) == log) {
        return NULL;
    }
    if (kind == CS_KIND_EVENT) {
        (void)snprintf(buffer, size, "%lld", (long long)record->value);
    } else if (kind == CS_KIND_COUNT) {
        (void)snprintf(buffer, size, "%s=%lld", record->to, (long long)record->value);
    } else if (kind == CS_KIND_WAIT && record->has_value && record->value >= 0) {
        (void)snprintf(buffer, size, "(%s until %lld)", record->what,
                       (long long)(record->value / CS_SECOND));
    } else if (kind == CS_KIND_WAIT || kind == CS_KIND_NOTE) {
        (void)snprintf(buffer, size, "(%s%s)", record->what,
                       record->has_value && record->value == -1 ? " for ever" : "");
    } else if (kind == CS_KIND_STATE || kind == CS_KIND_OWNER) {
        (void)snprintf(buffer, size, "%s%s%s%s", kind == CS_KIND_OWNER ? "@" : "",
                       record->to == NULL ? "nobody" : record->to, why ? "/" : "",
                       why && record->what != NULL ? record->what : "");
    } else {
        return NULL;
    }
    return buffer;
}

/* The course of a subject after `from`; a time is told when it is another than the one before. */
static const char *course(const struct cs_trace *trace, const char *subject, cs_time from,
                          char *buffer, size_t size)
{
    size_t used = 0;
    cs_time last = -1;
    buffer[0] = '\0';
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        char text[300], time[32] = "";
        const char *step = step_of(record, subject, text, sizeof text);
        if (step == NULL || record->t_us < from) {
            continue;
        }
        cs_time second = record->t_us / CS_SECOND;
        if (second != last) {
            (void)snprintf(time, sizeof time, "%lld ", (long long)second);
        }
        int length = snprintf(buffer + used, size - used, "%s%s%s", used == 0 ? "" : " ", time,
                              step);
        cr_assert(length >= 0 && (size_t)length < size - used, "the course is too long");
        used += (size_t)length;
        last = second;
    }
    return buffer;
}

static void expect_tale(const struct tale *tale)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_text text = {0};
    bool whole = tale->design[0] == '{';
    cs_text_printf(&text,
                   "{\"title\": \"T\", \"design\": %s%s%s, \"until\": \"%s\", "
                   "\"changes\": {%s}, \"actions\": [%s], \"expect\": []}",
                   whole ? "" : "\"designs/", tale->design, whole ? "" : ".json\"", tale->until,
                   tale->changes, tale->actions);
    const struct cs_trace *trace = cs_test_run(arena, cs_test_scenario(arena, text.bytes), NULL);
    for (size_t i = 0; i < CS_LEN(tale->expected) && tale->expected[i].subject != NULL; i++) {
        char found[4096];
        course(trace, tale->expected[i].subject, CS_MINUTE, found, sizeof found);
        cr_expect_str_eq(found, tale->expected[i].course, "%s\n  %s went\n    %s\n  not\n    %s",
                         tale->name, tale->expected[i].subject, found, tale->expected[i].course);
    }
    cs_text_free(&text);
    cs_arena_free(arena);
}

static void expect_all(const struct tale *tales, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        expect_tale(&tales[i]);
    }
}

Test(moments, of_a_node)
{
    expect_all(cs_node_tales, cs_node_tale_count);
}

Test(moments, of_a_role)
{
    expect_all(cs_group_tales, cs_group_tale_count);
}

Test(moments, of_a_resource)
{
    expect_all(cs_resource_tales, cs_resource_tale_count);
}

Test(moments, of_the_software)
{
    expect_all(cs_software_tales, cs_software_tale_count);
}

Test(moments, of_roles_that_need_each_other)
{
    expect_all(cs_role_tales, cs_role_tale_count);
}
