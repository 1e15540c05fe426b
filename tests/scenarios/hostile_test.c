/* Inputs made to hurt: each must end soon, in bounded memory, with a message. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenarios/json_scan.h"
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

Test(schema, each_schema_is_json_and_names_every_property)
{
    static const char *const names[] = {"design", "scenario", "trace"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        struct cs_text text = {0};
        struct cs_spots spots = {0};
        cr_assert(cs_schema_write(names[i], &text));
        cr_expect(cs_json_scan(names[i], text.bytes, text.length, 1, &spots, NULL), "%s", names[i]);
        for (int k = 0; k < CS_PROPS && i < 2; k++) {
            char key[80];
            snprintf(key, sizeof key, "\"%s\":", cs_props[k].name);
            cr_expect_not_null(strstr(text.bytes, key), "%s", key);
        }
        free(spots.list);
        cs_text_free(&text);
    }
    struct cs_text text = {0};
    cr_expect_not(cs_schema_write("desing", &text));
    cs_text_free(&text);
}
