/* The difference of two stories: as short as can be, and enough to make one of the other. */
#include "reports/golden.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 40 };

static struct cs_lines lines_of(struct cs_arena *arena, const char *letters)
{
    struct cs_lines lines = {CS_NEW_ARRAY(arena, const char *, strlen(letters) + 1), 0};
    for (; *letters != '\0'; letters++) {
        lines.list[lines.count++] = cs_arena_text(arena, letters, 1);
    }
    return lines;
}

/* The length of the longest common subsequence. */
static size_t common(const char *a, const char *b)
{
    size_t table[MOST + 1][MOST + 1] = {{0}};
    for (size_t i = 1; i <= strlen(a); i++) {
        for (size_t k = 1; k <= strlen(b); k++) {
            size_t up = table[i - 1][k];
            size_t left = table[i][k - 1];
            table[i][k] = a[i - 1] == b[k - 1] ? table[i - 1][k - 1] + 1 : up > left ? up : left;
        }
    }
    return table[strlen(a)][strlen(b)];
}

/* Does what the hunks say to `old`; the letters of the result go to `out`. */
static void patch(const char *old, const char *text, char *out)
{
    size_t at = 0;
    while (*text != '\0') {
        size_t from = 0;
        size_t count = 0;
        if (sscanf(text, "@@ -%zu,%zu ", &from, &count) == 2) {
            for (size_t start = count > 0 ? from - 1 : from; at < start; at++) {
                *out++ = old[at];
            }
        } else if (*text == '+') {
            *out++ = text[1];
        } else {
            cr_assert_eq(text[1], old[at], "%s", text);
            if (*text == ' ') {
                *out++ = old[at];
            }
            at++;
        }
        text += strcspn(text, "\n") + 1;
    }
    (void)snprintf(out, MOST, "%s", old + at);
}

static void compare(const char *a, const char *b)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_lines old = lines_of(arena, a);
    struct cs_lines new = lines_of(arena, b);
    struct cs_diff diff = cs_diff_lines(arena, &old, &new);
    char out[3 * MOST];
    size_t both = common(a, b);
    cr_expect_eq(diff.removed, strlen(a) - both, "%s %s", a, b);
    cr_expect_eq(diff.added, strlen(b) - both, "%s %s", a, b);
    patch(a, diff.text, out);
    cr_expect_str_eq(out, b, "%s %s\n%s", a, b, diff.text);
    size_t first = 0;
    while (a[first] != '\0' && a[first] == b[first]) {
        first++;
    }
    if (strcmp(a, b) != 0) {
        cr_expect_eq(diff.first_old, first);
        cr_expect_eq(diff.first_new, first);
    }
    cs_arena_free(arena);
}

Test(diff, of_few_lines)
{
    static const char *const pairs[][2] = {
        {"", ""},      {"a", ""},    {"", "a"},       {"a", "a"},
        {"a", "b"},    {"ab", "ba"}, {"abc", "abdc"}, {"abcabba", "cbabac"},
        {"aaaa", "aa"}};
    for (size_t i = 0; i < CS_LEN(pairs); i++) {
        compare(pairs[i][0], pairs[i][1]);
        compare(pairs[i][1], pairs[i][0]);
    }
}

Test(diff, of_many_pairs_is_shortest_and_complete)
{
    uint64_t state = 1;
    for (size_t i = 0; i < 2000; i++) {
        char texts[2][MOST];
        for (size_t k = 0; k < 2; k++) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            size_t length = (state >> 33) % (MOST - 20);
            for (size_t at = 0; at < length; at++) {
                state = state * 6364136223846793005U + 1442695040888963407U;
                texts[k][at] = (char)('a' + (state >> 33) % (1 + i % 5));
            }
            texts[k][length] = '\0';
        }
        compare(texts[0], texts[1]);
    }
}

Test(diff, of_stories_with_nothing_in_common_ends)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_lines old = {CS_NEW_ARRAY(arena, const char *, 3000), 3000};
    struct cs_lines new = {CS_NEW_ARRAY(arena, const char *, 3000), 3000};
    for (size_t i = 0; i < 3000; i++) {
        old.list[i] = cs_arena_printf(arena, "old %zu", i);
        new.list[i] = cs_arena_printf(arena, "new %zu", i);
    }
    struct cs_diff diff = cs_diff_lines(arena, &old, &new);
    cr_expect_eq(diff.removed, (size_t)3000);
    cr_expect_eq(diff.added, (size_t)3000);
    cr_expect(strstr(diff.text, "in all 3000 lines removed, 3000 added\n") != NULL);
    cs_arena_free(arena);
}

Test(diff, lines_end_as_on_windows_too)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 20);
    static const char text[] = "a\r\n\nb\n c";
    static const char *const expected[] = {"a", "", "b", " c"};
    struct cs_lines lines = cs_lines_of(arena, text, strlen(text));
    cr_assert_eq(lines.count, CS_LEN(expected));
    for (size_t i = 0; i < lines.count; i++) {
        cr_expect_str_eq(lines.list[i], expected[i]);
    }
    cr_expect_eq(cs_lines_of(arena, "", 0).count, (size_t)0);
    cs_arena_free(arena);
}
