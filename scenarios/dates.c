#include "scenarios/dates.h"

#include <string.h>

enum { FIRST_YEAR = 1970, LAST_YEAR = 9999 };

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

/* Leap years up to and with this one. */
static int leaps(int year)
{
    return year / 4 - year / 100 + year / 400;
}

cs_time cs_date(int year, int month, int day)
{
    cs_time days = (cs_time)(year - FIRST_YEAR) * 365 + leaps(year - 1) - leaps(FIRST_YEAR - 1);
    for (int m = 1; m < month; m++) {
        days += days_in(year, m);
    }
    return (days + day - 1) * 24 * CS_HOUR;
}

/* Whether the text has the form of `form`, in which 0 stands for a digit; the numbers in it. */
static bool has_form(const char *text, const char *form, int *numbers)
{
    int n = 0;
    numbers[0] = 0;
    for (; *form != '\0'; form++, text++) {
        if (*form != '0' && *text == *form) {
            numbers[++n] = 0;
        } else if (*form == '0' && *text >= '0' && *text <= '9') {
            numbers[n] = numbers[n] * 10 + (*text - '0');
        } else {
            return false;
        }
    }
    return *text == '\0';
}

bool cs_read_date(struct cs_reader *reader, const cJSON *item, const char *what, bool with_time,
                  cs_time *moment)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    int n[5] = {0, 0, 0, 0, 0};
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    bool timed = with_time && has_form(text, "0000-00-00 00:00", n);
    if (!timed && !has_form(text, "0000-00-00", n)) {
        cs_mistake(reader, item, NULL, NULL, "%s", what);
        return false;
    }
    if (n[0] < FIRST_YEAR) {
        cs_mistake(reader, item, NULL, NULL, "a year of %d to %d", FIRST_YEAR, LAST_YEAR);
        return false;
    }
    if (n[1] < 1 || n[1] > 12) {
        cs_mistake(reader, item, NULL, NULL, "a month of 01 to 12");
        return false;
    }
    if (n[2] < 1 || n[2] > days_in(n[0], n[1])) {
        cs_mistake(reader, item, NULL, NULL, "a day that there is: %s %d has %d", months[n[1] - 1],
                   n[0], days_in(n[0], n[1]));
        return false;
    }
    if (timed && (n[3] > 23 || n[4] > 59)) {
        cs_mistake(reader, item, NULL, NULL, "a time of day of 00:00 to 23:59");
        return false;
    }
    *moment = cs_date(n[0], n[1], n[2]) + (timed ? n[3] * CS_HOUR + n[4] * CS_MINUTE : (cs_time)0);
    return true;
}

bool cs_read_expiry(struct cs_reader *reader, const cJSON *item, const char *what, cs_time *moment)
{
    if (cJSON_IsString(item) && strcmp(item->valuestring, "never") == 0) {
        *moment = CS_MOMENT_NEVER;
        return true;
    }
    return cs_read_date(reader, item, what, true, moment);
}
