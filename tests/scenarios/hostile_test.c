/* Inputs made to hurt: each must end soon, in bounded memory, with a message. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenarios/json_scan.h"
#include "scenarios/scenario.h"
#include "scenarios/schema.h"
#include "tests/scenarios/support.h"

enum { MEGABYTE = 1000 * 1000 };

/* The first message about `count` copies of `piece`. */
static const char *first_message(struct cs_arena *arena, const char *piece, size_t count)
{
    size_t length = strlen(piece);
    char *text = malloc(length * count);
    cr_assert_not_null(text);
    for (size_t i = 0; i < count; i++) {
        memcpy(text + i * length, piece, length);
    }
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    cr_expect_null(cs_design_read(arena, "d.json", text, length * count, NULL, &diags));
    free(text);
    cr_assert_gt(diags.count, 0);
    struct cs_text out = {0};
    cs_diag_text(&diags.kept[0], &out);
    const char *copy = cs_arena_text(arena, out.bytes, out.length);
    cs_text_free(&out);
    return copy;
}

Test(hostile, fifty_megabytes_of_brackets_end_at_the_nesting_limit)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *lists = first_message(arena, "[", 50 * MEGABYTE);
    cr_expect_not_null(strstr(lists, "d.json:1:65: $[0][0]"), "%s", lists);
    cr_expect_not_null(strstr(lists, "found a 65th level of nesting"), "%s", lists);
    const char *objects = first_message(arena, "{\"a\":", 10 * MEGABYTE);
    cr_expect_not_null(strstr(objects, "d.json:1:321: $.a.a"), "%s", objects);
    cr_expect_not_null(strstr(objects, "found a 65th level of nesting"), "%s", objects);
    cs_arena_free(arena);
}

Test(hostile, a_document_above_the_limit_is_refused_in_a_sentence)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    cr_expect_str_eq(first_message(arena, " ", (size_t)64 * 1024 * 1024 + 1),
                     "d.json: $: found more than 64 MiB, expected a document of at most 64 MiB");
    cs_arena_free(arena);
}

Test(hostile, a_million_members_are_read_and_the_repeated_one_is_found)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_text text = {0};
    for (int i = 0; i < MEGABYTE; i++) {
        cs_text_printf(&text, "%s\"k%d\":0", i == 0 ? "{" : ",", i);
    }
    cs_text_puts(&text, ",\n\"k77777\":0}");
    struct cs_spots spots = {0};
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    cr_expect_not(cs_json_scan("d.json", text.bytes, text.length, 1, &spots, &diags));
    cr_expect_eq(spots.count, (size_t)MEGABYTE + 2);
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.kept[0].line, 2);
    cr_expect_str_eq(diags.kept[0].path, "$.k77777");
    free(spots.list);
    cs_text_free(&text);
    cs_arena_free(arena);
}

Test(hostile, a_million_unknown_members_are_counted)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_text text = {0};
    for (int i = 0; i < MEGABYTE; i++) {
        cs_text_printf(&text, "%s\"k%d\":0", i == 0 ? "{" : ",", i);
    }
    cs_text_puts(&text, "}");
    const char *messages = cs_design_messages(arena, text.bytes, NULL, 0);
    cr_expect_not_null(strstr(messages, "and 999984 more mistakes"), "%s", messages);
    cs_text_free(&text);
    cs_arena_free(arena);
}

Test(hostile, ten_thousand_nodes_are_refused_in_a_sentence)
{
    static const struct {
        const char *version, *message;
    } rows[] = {{"\"2019\"", "$.Nodes: found 10000 nodes, expected at most 64\n"},
                {"\"2008 R2\"", "$.Nodes: found 10000 nodes, expected at most 16\n"}};
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        struct cs_text list = {0};
        for (int k = 0; k < 10000; k++) {
            cs_text_printf(&list, "%s{\"Name\": \"N%d\"}", k == 0 ? "" : ", ", k + 1);
        }
        char *text = cs_edited(arena, cs_design_text, "{\"Name\": \"N1\"}, {\"Name\": \"N2\"}",
                               list.bytes);
        text = cs_edited(arena, text, "\"2019\"", rows[i].version);
        const char *messages = cs_design_messages(arena, text, NULL, 0);
        cr_expect_not_null(strstr(messages, rows[i].message), "%s", messages);
        cs_text_free(&list);
        cs_arena_free(arena);
    }
}

/* What the software part of a design may hold, and the list that it is in. */
Test(hostile, one_more_than_the_most_is_refused_in_a_sentence)
{
    static const struct {
        const char *before, *piece, *after, *message;
        int most;
    } rows[] = {
        {"\"Computers\": [", "{\"Name\": \"P%d\"}", "]",
         "$.Computers: found 257 computers, expected at most 256\n", CS_COMPUTERS_MAX},
        {"\"ServiceAccounts\": [", "{\"Account\": \"A%d\"}", "]",
         "$.ServiceAccounts: found 65 service accounts, expected at most 64\n", CS_ACCOUNTS_MAX},
        {"\"Computers\": [{\"Name\": \"P\"}], \"SqlServer\": {\"Computer\": \"P\", \"Databases\": "
         "[",
         "{\"Name\": \"B%d\"}", "]}",
         "$.SqlServer.Databases: found 65 databases, expected at most 64\n", CS_DATABASES_MAX},
        {"\"Computers\": [{\"Name\": \"P\"}], \"XProtect\": {\"Components\": [",
         "{\"Component\": \"Smart Client\", \"Name\": \"S%d\", \"Computer\": \"P\"}", "]}",
         "$.XProtect.Components: found 513 components, expected at most 512\n", CS_COMPONENTS_MAX},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        for (int extra = 0; extra < 2; extra++) {
            struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
            struct cs_text list = {0};
            cs_text_printf(&list, "\"Title\": \"T\", %s", rows[i].before);
            for (int k = 0; k < rows[i].most + extra; k++) {
                const char *number = strstr(rows[i].piece, "%d");
                cs_text_printf(&list, "%s%.*s%d%s", k == 0 ? "" : ", ",
                               (int)(number - rows[i].piece), rows[i].piece, k, number + 2);
            }
            cs_text_puts(&list, rows[i].after);
            char *text = cs_edited(arena, cs_design_text, "\"Title\": \"T\"", list.bytes);
            const char *messages = cs_design_messages(arena, text, NULL, 0);
            if (extra == 0) {
                cr_expect_str_eq(messages, "");
            } else {
                cr_expect_not_null(strstr(messages, rows[i].message), "%s", messages);
            }
            cs_text_free(&list);
            cs_arena_free(arena);
        }
    }
}

Test(hostile, a_component_whose_made_name_is_too_long_is_refused)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    char name[CS_NAME_MAX + 1];
    memset(name, 'x', sizeof name);
    name[CS_NAME_MAX] = '\0';
    const char *text = cs_edited(
        arena, cs_design_text, "\"Title\": \"T\"",
        cs_arena_printf(arena,
                        "\"Title\": \"T\", \"Computers\": [{\"Name\": \"%s\"}], "
                        "\"XProtect\": {\"Components\": [\n"
                        "{\"Component\": \"Smart Client\", \"Computer\": \"%s\"},\n"
                        "{\"Component\": \"Smart Client\", \"Name\": \"S\", \"Computer\": "
                        "\"%s\"}]}",
                        name, name, name));
    cr_expect_str_eq(
        cs_design_messages(arena, text, NULL, 0),
        "d.json:2:1: $.XProtect.Components[0]: found no \"Name\", expected a name: the "
        "component's and the computer's together are longer than 128 bytes\n");
    cs_arena_free(arena);
}

/* Every value of the good text replaced by one of another kind: nothing may crash, and what loads
 * brings no message (cs_scenario_messages sees to it). */
Test(hostile, a_value_of_another_kind_anywhere_is_survived)
{
    static const char *const others[] = {"null", "1",  "-1e300", "true",   "\"\"",
                                         "[]",   "{}", "[{}]",   "[null]", "{\"Name\": {}}"};
    struct cs_arena *measure = cs_arena_new((size_t)1 << 26);
    const char *good = cs_software_scenario_text(measure);
    int replaced = 0;
    for (const char *at = good; (at = strstr(at, "\": ")) != NULL; at += 3) {
        const char *value = at + 3;
        size_t length = strcspn(value, *value == '"' ? "" : ",}]");
        if (*value == '"') {
            length = (size_t)(strchr(value + 1, '"') - value) + 1;
        } else if (*value == '[' || *value == '{') {
            continue; /* those hold others */
        }
        const char *other = others[replaced++ % (int)CS_LEN(others)];
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        char *text = cs_arena_printf(arena, "%.*s%s%s", (int)(value - good), good, other,
                                     value + length);
        cr_expect_not_null(cs_scenario_messages(arena, text, NULL, 0));
        cs_arena_free(arena);
    }
    cr_expect_gt(replaced, 150, "%d", replaced);
    cs_arena_free(measure);
}

/* Every text of the good one replaced by one of 10,000 characters: what is said of it stays short.
 */
Test(hostile, a_text_of_ten_thousand_characters_anywhere_is_survived)
{
    enum { LONG = 10000 };
    struct cs_arena *measure = cs_arena_new((size_t)1 << 26);
    const char *good = cs_software_scenario_text(measure);
    char *text = cs_arena_take(measure, LONG + 1);
    int replaced = 0, refused = 0;
    memset(text, 'x', LONG);
    for (const char *at = good; (at = strstr(at, "\": \"")) != NULL; at += 4) {
        const char *value = at + 4;
        size_t length = (size_t)(strchr(value, '"') - value);
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        char *edited = cs_arena_printf(arena, "%.*s%s%s", (int)(value - good), good, text,
                                       value + length);
        const char *messages = cs_scenario_messages(arena, edited, NULL, 0);
        for (const char *line = messages; *line != '\0'; line += strcspn(line, "\n") + 1) {
            cr_expect_lt(strcspn(line, "\n"), 1500, "%.200s", line);
        }
        refused += messages[0] != '\0';
        replaced++;
        cs_arena_free(arena);
    }
    cr_expect_gt(replaced, 100, "%d", replaced);
    cr_expect_gt(refused, 80, "%d", refused);
    cs_arena_free(measure);
}

Test(hostile, other_ends_of_lines_are_read_and_other_encodings_are_named)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *good = cs_scenario_text(arena);
    size_t length = strlen(good);
    char *windows = cs_arena_take(arena, 2 * length + 1);
    char *mac = cs_arena_text(arena, good, length);
    char *wide = cs_arena_take(arena, 2 * length);
    size_t at = 0;
    for (size_t i = 0; i < length; i++) {
        if (good[i] == '\n') {
            windows[at++] = '\r';
            mac[i] = '\r';
        }
        windows[at++] = good[i];
        wide[2 * i] = good[i];
    }
    cr_expect_gt(at, length);
    cr_expect_str_eq(cs_scenario_messages(arena, windows, NULL, 0), "");
    cr_expect_str_eq(cs_scenario_messages(arena, mac, NULL, 0), "");
    for (size_t half = 0; half < 2; half++) { /* of either order of bytes, without a mark */
        struct cs_diags diags;
        cs_diags_init(&diags, arena);
        cr_expect_null(
            cs_scenario_read(arena, "s.json", wide + half, 2 * length - 1, NULL, &diags));
        cr_assert_eq(diags.count, 1);
        cr_expect_str_eq(diags.kept[0].found, "UTF-16");
    }
    for (size_t i = 0; i < length; i++) { /* a NUL anywhere ends nothing and hides nothing */
        struct cs_diags diags;
        cs_diags_init(&diags, arena);
        memcpy(windows, good, length);
        windows[i] = '\0';
        cr_expect_null(cs_scenario_read(arena, "s.json", windows, length, NULL, &diags), "at %zu",
                       i);
        cr_expect_gt(diags.count, 0);
    }
    cs_arena_free(arena);
}

Test(hostile, a_hundred_thousand_actions_are_accepted_and_one_more_is_not)
{
    for (int extra = 0; extra < 2; extra++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 30);
        struct cs_text list = {0};
        for (int i = 0; i < CS_ACTIONS_MAX + extra; i++) {
            cs_text_printf(&list, "%s{\"id\": \"x%d\", \"do\": \"PowerLoss\", \"node\": \"N1\", ",
                           i == 0 ? "[" : ",\n", i);
            cs_text_printf(&list, i == 0 ? "\"at\": \"1s\"}" : "\"after\": \"x%d\"}", i - 1);
        }
        cs_text_puts(&list, "]");
        char *text = cs_arena_printf(arena, "{\"until\": \"1h\", \"design\": %s, \"actions\": %s}",
                                     cs_design_text, list.bytes);
        const char *messages = cs_scenario_messages(arena, text, NULL, 0);
        if (extra == 0) {
            cr_expect_str_eq(messages, "");
        } else {
            cr_expect_not_null(
                strstr(messages, "$.actions: found 100001 actions, expected at most 100000"), "%s",
                messages);
        }
        cs_text_free(&list);
        cs_arena_free(arena);
    }
}

Test(hostile, an_expression_of_many_names_is_read_and_one_of_too_many_is_not)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_text list = {0};
    cs_text_puts(&list, "[NN]");
    for (int i = 1; i < 4096; i++) {
        cs_text_puts(&list, i % 2 == 0 ? " and [NN]" : " or [Data]");
    }
    char *text = cs_edited(arena, cs_design_text, "[NN] and [Data]", list.bytes);
    cr_expect_str_eq(cs_design_messages(arena, text, NULL, 0), "");
    cs_text_puts(&list, " and [NN]");
    text = cs_edited(arena, cs_design_text, "[NN] and [Data]", list.bytes);
    cr_expect_not_null(strstr(cs_design_messages(arena, text, NULL, 0), "at most 4096 names"));
    cs_text_free(&list);
    cs_arena_free(arena);
}

Test(hostile, no_message_can_harm_a_terminal)
{
    static const char *const names[] = {"\\u001b]0;owned\\u0007",
                                        "\\u009b31m",
                                        "\xe2\x80\xae",
                                        "\\u2066x",
                                        "\\u200f",
                                        "\\ufeff",
                                        "\\u007f",
                                        "a\\nb"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        char *text = cs_edited(
            arena, cs_design_text, "\"Name\": \"H\"",
            cs_arena_printf(arena, "\"Name\": \"%s\", \"%s\": 1", names[i], names[i]));
        const char *messages = cs_design_messages(arena, text, NULL, 0);
        cr_expect_not_null(strstr(messages, "cannot be seen"), "%s", messages);
        for (const char *c = messages; *c != '\0'; c++) {
            cr_expect((unsigned char)*c >= 0x20 || *c == '\n', "a control character in %s",
                      messages);
        }
        cr_expect_null(strstr(messages, "\xe2\x80\xae"));
        cr_expect_null(strstr(messages, "\xc2\x9b"));
        cs_arena_free(arena);
    }
}

static void expect_key(const struct cs_text *text, const char *name)
{
    char key[80];
    snprintf(key, sizeof key, "\"%s\":", name);
    cr_expect_not_null(strstr(text->bytes, key), "%s", key);
}

Test(schema, each_schema_is_json_and_names_every_property)
{
    static const char *const names[] = {"design", "scenario", "trace"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        struct cs_text text = {0};
        struct cs_spots spots = {0};
        cr_assert(cs_schema_write(names[i], &text));
        cr_expect(cs_json_scan(names[i], text.bytes, text.length, 1, &spots, NULL), "%s", names[i]);
        for (int k = 0; k < CS_PROPS && i < 2; k++) {
            expect_key(&text, cs_props[k].name);
        }
        for (int k = 0; k < CS_TIMINGS && i < 2; k++) {
            expect_key(&text, cs_timings[k].name);
        }
        for (size_t k = 0; k < cs_member_count && i == 1; k++) {
            expect_key(&text, cs_members[k].name);
        }
        for (size_t k = 0; k < CS_SUBJECTS && i == 1; k++) {
            expect_key(&text, cs_subject_name((enum cs_subject)k));
        }
        free(spots.list);
        cs_text_free(&text);
    }
    struct cs_text text = {0};
    cr_expect_not(cs_schema_write("desing", &text));
    cs_text_free(&text);
}
