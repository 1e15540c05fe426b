/* Any text as a date: what is read is the moment that another way of counting days gives. */
#include <stdio.h>
#include <string.h>

#include "scenarios/dates.h"
#include "tests/fuzz/fuzz.h"

/* The date that is `days` after 1970-01-01, counted year by year and month by month. */
static void write_date(cs_time days, char *text, size_t size)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = 1970;
    for (;; year++) {
        bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (leap && month == 2 ? 1 : 0);
            if (days < length) {
                (void)snprintf(text, size, "%04d-%02d-%02d", year, month, (int)days + 1);
                return;
            }
            days -= length;
        }
    }
}

static void check_moment(const char *text, cs_time moment)
{
    char date[64];
    CS_ASSERT(moment >= 0 && moment % CS_MINUTE == 0);
    write_date(moment / CS_DAY, date, sizeof date);
    CS_ASSERT(strncmp(text, date, strlen(date)) == 0);
    if (text[strlen(date)] != '\0') {
        cs_time minutes = moment % CS_DAY / CS_MINUTE;
        (void)snprintf(date, sizeof date, " %02d:%02d", (int)(minutes / 60), (int)(minutes % 60));
        CS_ASSERT(strcmp(text + strlen("2026-01-01"), date) == 0);
    } else {
        CS_ASSERT(moment % CS_DAY == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    struct cs_reader reader = {.arena = arena, .json = cs_json_new(arena), .diags = &diags};
    const char *text = cs_arena_text(arena, (const char *)data, size);
    cJSON *object = cs_json_object(reader.json, (struct cs_place){"fuzz", 1, 1});
    cJSON *item = cs_json_string(reader.json, (struct cs_place){"fuzz", 1, 1}, text);
    cs_json_put(reader.json, object, "date", (struct cs_place){"fuzz", 1, 1}, item);
    for (int with_time = 0; with_time < 2; with_time++) {
        cs_time moment = -1;
        size_t before = diags.count;
        if (cs_read_date(&reader, item, "a date", with_time != 0, &moment)) {
            CS_ASSERT(diags.count == before);
            check_moment(text, moment);
        } else {
            CS_ASSERT(diags.count > before);
        }
    }
    cs_time moment = -1;
    if (cs_read_expiry(&reader, item, "a date", &moment) && strcmp(text, "never") != 0) {
        check_moment(text, moment);
    }
    cs_json_free(reader.json);
    cs_arena_free(arena);
    return 0;
}
