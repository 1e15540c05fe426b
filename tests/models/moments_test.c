/* tests/models/moments_test.c: what happens at bad moments. In each tale something breaks, or
 * somebody does something, while something else is under way; durations are fixed, so that the
 * moment is certain. What is expected is a course: the states that something went through from the
 * first action on, each with the second at which it came, "@N2" for an owner. */
#include <criterion/criterion.h>
#include <string.h>

#include "sim/base/text.h"
#include "tests/models/moments.h"
#include "tests/models/support.h"

/* The course of a subject after `from`; a time is told when it is another than the one before. */
static const char *course(const struct cs_trace *trace, const char *subject, cs_time from,
                          char *buffer, size_t size)
{
    size_t used = 0;
    cs_time last = -1;
    buffer[0] = '\0';
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        bool owner = record->kind == CS_KIND_OWNER;
        if ((record->kind != CS_KIND_STATE && !owner) || record->t_us < from ||
            strcmp(record->subject, subject) != 0) {
            continue;
        }
        cs_time second = record->t_us / CS_SECOND;
        const char *gap = used == 0 ? "" : " ";
        int length = second == last
                         ? snprintf(buffer + used, size - used, "%s%s%s", gap, owner ? "@" : "",
                                    record->to == NULL ? "nobody" : record->to)
                         : snprintf(buffer + used, size - used, "%s%lld %s%s", gap,
                                    (long long)second, owner ? "@" : "",
                                    record->to == NULL ? "nobody" : record->to);
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
    cs_text_printf(&text,
                   "{\"title\": \"T\", \"design\": \"designs/%s.json\", \"until\": \"%s\", "
                   "\"changes\": {%s}, \"actions\": [%s], \"expect\": []}",
                   tale->design, tale->until, tale->changes, tale->actions);
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
