/* tests/sim/text_test.c: texts, durations, UTF-8, suggestions. */
#include <criterion/criterion.h>
#include <string.h>

#include "sim/base/text.h"

Test(text, a_duration_is_written_as_people_write_it_and_read_back_exactly)
{
    static const struct {
        cs_time duration;
        const char *text;
    } cases[] = {
        {0, "0s"},
        {250 * CS_MS, "250ms"},
        {CS_SECOND * 3 / 2, "1.5s"},
        {90 * CS_SECOND, "90s"},
        {20 * CS_MINUTE, "20m"},
        {90 * CS_MINUTE, "90m"},
        {6 * CS_HOUR, "6h"},
        {36 * CS_HOUR, "36h"},
        {2 * CS_DAY, "2d"},
        {20, "20us"},
        {1500, "1500us"},
        {CS_SECOND, "1s"},
        {CS_SECOND + 1, "1.000001s"},
        {CS_HOUR + 500 * CS_MS, "3600.5s"},
        {CS_SECOND - 1, "999999us"},
        {CS_TIME_MAX, "9007199254.740992s"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        char buffer[32];
        cs_time back = -1;
        cr_assert_str_eq(cs_duration_text(cases[i].duration, buffer, sizeof buffer), cases[i].text);
        cr_assert(cs_duration_read(cases[i].text, &back), "%s is refused", cases[i].text);
        cr_assert_eq(back, cases[i].duration, "%s is read as %lld", cases[i].text, (long long)back);
    }
}

Test(text, a_duration_below_zero_is_written_with_its_sign)
{
    char buffer[32];
    cr_assert_str_eq(cs_duration_text(-90 * CS_SECOND, buffer, sizeof buffer), "-90s");
    cr_assert_str_eq(cs_duration_text(-1500 * CS_MS, buffer, sizeof buffer), "-1.5s");
}

Test(text, a_duration_may_have_parts_and_decimals)
{
    static const struct {
        const char *text;
        cs_time duration;
    } cases[] = {
        {"1h30m", 90 * CS_MINUTE},       {"1.5h", 90 * CS_MINUTE},
        {"1d2h3m4s5ms6us", CS_DAY + 2 * CS_HOUR + 3 * CS_MINUTE + 4 * CS_SECOND + 5 * CS_MS + 6},
        {"0.000001s", 1},                {"0.1d", CS_DAY / 10},
        {"1.50s", CS_SECOND * 3 / 2},    {"0s", 0},
        {"2.0us", 2},                    {"00090s", 90 * CS_SECOND},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        cs_time read = -1;
        cr_assert(cs_duration_read(cases[i].text, &read), "%s is refused", cases[i].text);
        cr_assert_eq(read, cases[i].duration, "%s is read as %lld", cases[i].text, (long long)read);
    }
}

Test(text, what_is_no_duration_is_refused_and_leaves_the_result_alone)
{
    static const char *const cases[] = {
        "",       "s",      "90",       "90 s",  " 90s",  "90s ",          "-1s",    "+1s",
        "1.s",    ".5s",    "1.5us",    "1e3s",  "1m1h",  "1s1s",          "0x10s",  "90S",
        "1.2.3s", "1min",   "10000000d", "9007199254.740993s", "0.0000001s", "1/2s",
        "99999999999999999999s", "1.000000000000000000001s", "nan", "1h30", "1ms1s",
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        cs_time read = 42;
        cr_assert_not(cs_duration_read(cases[i], &read), "\"%s\" is taken for %lld", cases[i],
                      (long long)read);
        cr_assert_eq(read, 42);
    }
}

Test(text, a_time_of_the_run_is_a_clock_with_days_before_it)
{
    char buffer[40];
    cr_assert_str_eq(cs_clock_text(0, buffer, sizeof buffer), "00:00:00.000");
    cr_assert_str_eq(cs_clock_text(CS_DAY - 1, buffer, sizeof buffer), "23:59:59.999");
    cr_assert_str_eq(cs_clock_text(2 * CS_DAY + 3 * CS_HOUR, buffer, sizeof buffer),
                     "2d 03:00:00.000");
    cr_assert_str_eq(cs_clock_text(61 * CS_SECOND + 5 * CS_MS, buffer, sizeof buffer),
                     "00:01:01.005");
}

Test(text, utf8_characters_have_their_length_and_everything_else_has_none)
{
    static const struct {
        const char *bytes;
        size_t length;
    } cases[] = {
        {"a", 1},
        {"\xc3\xa9", 2},
        {"\xe2\x82\xac", 3},
        {"\xf0\x9f\x98\x80", 4},
        {"\xf4\x8f\xbf\xbf", 4},
        {"\xed\x9f\xbf", 3},
        {"\x80", 0},             /* a continuation alone */
        {"\xc0\xaf", 0},         /* overlong */
        {"\xc1\xbf", 0},
        {"\xe0\x9f\xbf", 0},
        {"\xf0\x8f\xbf\xbf", 0},
        {"\xed\xa0\x80", 0},     /* a surrogate */
        {"\xf4\x90\x80\x80", 0}, /* above U+10FFFF */
        {"\xf5\x80\x80\x80", 0},
        {"\xff", 0},
        {"\xe2\x82", 0},         /* cut short */
        {"\xe2\x28\xa1", 0},
        {"\xf0\x9f\x98\x28", 0},
        {"", 0},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        cr_assert_eq(cs_utf8_length(cases[i].bytes, strlen(cases[i].bytes)), cases[i].length,
                     "case %zu", i);
    }
}

Test(text, a_misspelt_name_finds_the_one_that_was_meant)
{
    static const char *const names[] = {"SameSubnetDelay", "SameSubnetThreshold",
                                        "CrossSubnetDelay",
                                        "node", "RestartAction"};
    static const struct {
        const char *found, *meant;
    } cases[] = {
        {"SameSubnetDealy", "SameSubnetDelay"},
        {"samesubnetdelay", "SameSubnetDelay"},
        {"CrosSubnetDelay", "CrossSubnetDelay"},
        {"nodes", "node"},
        {"Node", "node"},
        {"NODE", "node"},
        {"RESTARTACTION", "RestartAction"},
        {"kitten", NULL},
        {"x", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        const char *near = cs_nearest(cases[i].found, names, CS_LEN(names));
        if (cases[i].meant == NULL) {
            cr_assert_null(near, "%s suggests %s", cases[i].found, near);
        } else {
            cr_assert_not_null(near, "%s suggests nothing", cases[i].found);
            cr_assert_str_eq(near, cases[i].meant);
        }
    }
}

Test(text, a_name_of_any_length_gets_an_answer)
{
    char longest[5001];
    memset(longest, 'a', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    const char *names[] = {longest, "name"};
    cr_assert_null(cs_nearest(longest, names, 2)); /* too long to be looked at */
    longest[200] = '\0';
    const char *again[] = {longest, "name"};
    char almost[201];
    memcpy(almost, longest, sizeof almost);
    almost[100] = 'b';
    cr_assert_eq(cs_nearest(almost, again, 2), longest);
}

/* The plain way to compute the distance: every cell, no band. */
static unsigned plain_distance(const char *a, const char *b)
{
    unsigned cell[40][40];
    size_t m = strlen(a);
    size_t n = strlen(b);
    for (size_t i = 0; i <= m; i++) {
        for (size_t j = 0; j <= n; j++) {
            if (i == 0 || j == 0) {
                cell[i][j] = 2 * (unsigned)(i + j);
                continue;
            }
            char x = a[i - 1];
            char y = b[j - 1];
            unsigned change = x == y ? 0 : (x ^ y) == ('a' ^ 'A') ? 1 : 2;
            unsigned best = cell[i - 1][j - 1] + change;
            best = cell[i - 1][j] + 2 < best ? cell[i - 1][j] + 2 : best;
            best = cell[i][j - 1] + 2 < best ? cell[i][j - 1] + 2 : best;
            cell[i][j] = best;
        }
    }
    return cell[m][n];
}

static bool same_but_case(const char *a, const char *b)
{
    for (; *a != '\0' && (*a | 32) == (*b | 32); a++, b++) {
    }
    return *a == *b;
}

Test(text, the_nearest_name_is_the_one_a_full_table_finds)
{
    uint64_t state = 7;
    for (int round = 0; round < 20000; round++) {
        char words[2][13];
        for (int w = 0; w < 2; w++) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            size_t length = 1 + (state >> 33) % 12;
            for (size_t i = 0; i < length; i++) {
                state = state * 6364136223846793005U + 1442695040888963407U;
                words[w][i] = "abcABC"[(state >> 33) % 6];
            }
            words[w][length] = '\0';
        }
        size_t length = strlen(words[0]);
        size_t shorter = strlen(words[1]) < length ? strlen(words[1]) : length;
        unsigned allowed = (unsigned)(length / 3 > 1 ? length / 3 : 1) * 2;
        unsigned cost = plain_distance(words[0], words[1]);
        const char *names[] = {words[1]};
        bool near = (cost <= allowed && cost < 2 * shorter) || same_but_case(words[0], words[1]);
        cr_assert_eq(cs_nearest(words[0], names, 1) != NULL, near, "%s %s", words[0], words[1]);
    }
}

Test(text, a_json_string_escapes_what_json_demands_and_no_more)
{
    struct cs_text text = {0};
    cs_text_json(&text, "plain");
    cs_text_json(&text, "");
    cs_text_json(&text, "a\"b\\c/d\n\t\r\b\f\x01\x1f\x7f \xc3\xa9");
    cr_assert_str_eq(text.bytes, "\"plain\"\"\"\"a\\\"b\\\\c/d\\n\\t\\r\\b\\f\\u0001\\u001f\x7f "
                                 "\xc3\xa9\"");
    cr_assert_eq(text.length, strlen(text.bytes));
    cs_text_free(&text);
    cr_assert_null(text.bytes);
}

Test(text, a_text_grows_as_it_must)
{
    struct cs_text text = {0};
    for (int i = 0; i < 1000; i++) {
        cs_text_printf(&text, "%d,%s;", i, i % 100 == 0 ? "a longer piece than the others are, "
                       "so long that it does not fit into the room kept free, not nearly so" : "");
        cr_assert_eq(text.length, strlen(text.bytes));
    }
    cs_text_puts(&text, "end");
    cr_assert_str_eq(text.bytes + text.length - 8, "999,;end");
    cs_text_free(&text);
}
