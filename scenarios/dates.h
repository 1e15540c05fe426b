/* scenarios/dates.h: dates of the calendar. */
#ifndef CS_DATES_H
#define CS_DATES_H

#include "scenarios/reader.h"

/* The moment at which a day of 1970 … 9999 begins; the day is one that the calendar has. */
cs_time cs_date(int year, int month, int day);

/* Reads "2026-03-01", and where `with_time` also "2026-03-01 14:30", as a moment; `what` is what a
 * message says where neither stands there. */
CS_MUST_USE bool cs_read_date(struct cs_reader *reader, const cJSON *item, const char *what,
                              bool with_time, cs_time *moment);

/* What can stand for the day on which something expires: "never" or a date with or without its
 * time. */
CS_MUST_USE bool cs_read_expiry(struct cs_reader *reader, const cJSON *item, const char *what,
                                cs_time *moment);

#endif
