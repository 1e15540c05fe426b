/* sim/base/text.h: a growing text, and small helpers for texts. */
#ifndef CS_TEXT_H
#define CS_TEXT_H

#include "sim/base/arena.h"

/* A text that grows in memory of its own. Start with {0}; end with cs_text_free. `bytes` is
 * NUL-terminated whenever it is not NULL. */
struct cs_text {
    char *bytes;
    size_t length;
    size_t room;
};

void cs_text_add(struct cs_text *text, const char *bytes, size_t length);
void cs_text_puts(struct cs_text *text, const char *string);
void cs_text_printf(struct cs_text *text, const char *format, ...) CS_PRINTF(2, 3);
void cs_text_free(struct cs_text *text);

/* Adds the cell of a Markdown table "| string ": a bar in it would end it. NULL is empty. */
void cs_text_cell(struct cs_text *text, const char *string);

/* Adds `string` as a JSON string with its quotes; escapes what JSON demands and no more. */
void cs_text_json(struct cs_text *text, const char *string);

/* Writes the JSON escape of `c`, which must be a quote, a backslash or below 0x20, to `out`;
 * returns its length, 2 or 6. */
size_t cs_json_escape(unsigned char c, char out[6]);

/* The bytes of the first UTF-8 character of `bytes` (of `length`), 0 when it is none: overlong
 * forms, surrogates and code points above U+10FFFF are none. */
size_t cs_utf8_length(const char *bytes, size_t length);

/* The entry of `names` nearest to `found` by edit distance (case counts half; a name that differs
 * in case alone is always the one), NULL when none is near enough to be what was meant, or when
 * `found` has more than 200 bytes. */
const char *cs_nearest(const char *found, const char *const *names, size_t count);

/* Microseconds as people write them, exact and shortest: "0s", "250ms", "1.5s", "90s", "20m",
 * "6h", "2d"; a unit is taken when the number is whole in it and at least 1, else the next
 * smaller one with up to six decimals of a second. In `buffer` of at least 32 bytes; returns it. */
const char *cs_duration_text(cs_time duration, char *buffer, size_t size);

/* Adds a length of time for people: "0.5s", "1m 52.3s", "2h 0m 5s"; exact to the microsecond. */
void cs_text_span(struct cs_text *out, cs_time span);

/* Reads a duration such as "90s", "1.5h", "250ms", "20us", "2m", "3d" or "1h30m", exactly: a value
 * that is no whole number of microseconds or above CS_TIME_MAX is refused. */
CS_MUST_USE bool cs_duration_read(const char *string, cs_time *duration);

/* A time of the run as HH:MM:SS.mmm with days before it when there are any ("2d 03:00:00.000"). */
const char *cs_clock_text(cs_time t_us, char *buffer, size_t size);

#endif
