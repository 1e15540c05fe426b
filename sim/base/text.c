/* sim/base/text.c: see text.h. */
#include "sim/base/text.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- A growing text ---- */

static void make_room(struct cs_text *text, size_t more)
{
    if (more >= SIZE_MAX / 4 - text->length) {
        cs_die("a text would be longer than memory allows");
    }
    size_t needed = text->length + more + 1;
    if (needed <= text->room) {
        return;
    }
    size_t room = text->room < 64 ? 64 : text->room;
    while (room < needed) {
        room *= 2;
    }
    char *bytes = realloc(text->bytes, room);
    if (bytes == NULL) {
        cs_die("not enough memory for a text of %zu bytes", room);
    }
    text->bytes = bytes;
    text->room = room;
}

void cs_text_add(struct cs_text *text, const char *bytes, size_t length)
{
    make_room(text, length);
    if (length > 0) {
        memcpy(text->bytes + text->length, bytes, length);
    }
    text->length += length;
    text->bytes[text->length] = '\0';
}

void cs_text_puts(struct cs_text *text, const char *string)
{
    cs_text_add(text, string, strlen(string));
}

void cs_text_printf(struct cs_text *text, const char *format, ...)
{
    va_list arguments;
    make_room(text, 120);
    va_start(arguments, format);
    int length =
        vsnprintf(text->bytes + text->length, text->room - text->length, format, arguments);
    va_end(arguments);
    CS_ASSERT(length >= 0);
    if ((size_t)length >= text->room - text->length) {
        make_room(text, (size_t)length);
        va_start(arguments, format);
        (void)vsnprintf(text->bytes + text->length, text->room - text->length, format, arguments);
        va_end(arguments);
    }
    text->length += (size_t)length;
}

void cs_text_free(struct cs_text *text)
{
    free(text->bytes);
    *text = (struct cs_text){0};
}

/* The letter that stands for a control character after a backslash; 0 when it has none. */
static char short_escape(unsigned char c)
{
    switch (c) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

size_t cs_json_escape(unsigned char c, char out[6])
{
    static const char digits[] = "0123456789abcdef";
    char letter = short_escape(c);
    out[0] = '\\';
    if (letter != 0) {
        out[1] = letter;
        return 2;
    }
    CS_ASSERT(c < 0x20);
    out[1] = 'u';
    out[2] = '0';
    out[3] = '0';
    out[4] = digits[c >> 4];
    out[5] = digits[c & 15];
    return 6;
}

void cs_text_cell(struct cs_text *text, const char *string)
{
    cs_text_puts(text, "| ");
    for (const char *c = string == NULL ? "" : string; *c != '\0'; c++) {
        cs_text_puts(text, *c == '|' ? "\\" : "");
        cs_text_add(text, c, 1);
    }
    cs_text_puts(text, " ");
}

void cs_text_json(struct cs_text *text, const char *string)
{
    cs_text_add(text, "\"", 1);
    const char *plain = string;
    for (; *string != '\0'; string++) {
        unsigned char c = (unsigned char)*string;
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        char escape[6];
        cs_text_add(text, plain, (size_t)(string - plain));
        cs_text_add(text, escape, cs_json_escape(c, escape));
        plain = string + 1;
    }
    cs_text_add(text, plain, (size_t)(string - plain));
    cs_text_add(text, "\"", 1);
}

/* ---- UTF-8 ---- */

size_t cs_utf8_length(const char *bytes, size_t length)
{
    if (length == 0) {
        return 0;
    }
    const unsigned char *b = (const unsigned char *)bytes;
    if (b[0] < 0x80) {
        return 1;
    }
    /* The second byte alone tells overlong forms, surrogates and numbers that are too large. */
    size_t size = 0;
    unsigned char least = 0x80;
    unsigned char most = 0xbf;
    if (b[0] >= 0xc2 && b[0] <= 0xdf) {
        size = 2;
    } else if (b[0] >= 0xe0 && b[0] <= 0xef) {
        size = 3;
        least = b[0] == 0xe0 ? 0xa0 : 0x80;
        most = b[0] == 0xed ? 0x9f : 0xbf;
    } else if (b[0] >= 0xf0 && b[0] <= 0xf4) {
        size = 4;
        least = b[0] == 0xf0 ? 0x90 : 0x80;
        most = b[0] == 0xf4 ? 0x8f : 0xbf;
    }
    if (size == 0 || size > length || b[1] < least || b[1] > most) {
        return 0;
    }
    for (size_t i = 2; i < size; i++) {
        if (b[i] < 0x80 || b[i] > 0xbf) {
            return 0;
        }
    }
    return size;
}

/* ---- The nearest name ---- */

enum { NAME_LONGEST = 200, STEP = 2 }; /* costs are in halves: another case costs one */

static unsigned char lower(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte - 'A' + 'a') : byte;
}

static unsigned least_of(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Edit distance in half steps, or `bound` when it is not below `bound`. Only the cells that can
 * lie below the bound are looked at: a band of `bound` cells around the diagonal. */
static unsigned distance(const char *a, size_t a_length, const char *b, size_t b_length,
                         unsigned bound)
{
    unsigned row[NAME_LONGEST + 1];
    size_t gap = a_length > b_length ? a_length - b_length : b_length - a_length;
    if (gap * STEP >= bound) {
        return bound;
    }
    size_t reach = bound / STEP + 1;
    for (size_t j = 0; j <= b_length; j++) {
        row[j] = j <= reach ? (unsigned)j * STEP : bound;
    }
    for (size_t i = 1; i <= a_length; i++) {
        size_t first = i > reach ? i - reach : 1;
        size_t last = i + reach < b_length ? i + reach : b_length;
        unsigned diagonal = row[first - 1];
        row[first - 1] = first == 1 ? least_of((unsigned)i * STEP, bound) : bound;
        unsigned best = row[first - 1];
        for (size_t j = first; j <= last; j++) {
            unsigned change = STEP;
            if (a[i - 1] == b[j - 1]) {
                change = 0;
            } else if (lower(a[i - 1]) == lower(b[j - 1])) {
                change = 1;
            }
            unsigned above = row[j];
            unsigned cost = least_of(diagonal + change, least_of(above, row[j - 1]) + STEP);
            diagonal = above;
            row[j] = least_of(cost, bound);
            best = least_of(best, row[j]);
        }
        if (best >= bound) {
            return bound;
        }
    }
    return row[b_length];
}

static bool differs_in_case_alone(const char *a, const char *b)
{
    while (*a != '\0' && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

const char *cs_nearest(const char *found, const char *const *names, size_t count)
{
    size_t length = strlen(found);
    if (length == 0 || length > NAME_LONGEST) {
        return NULL;
    }
    const char *nearest = NULL;
    /* Up to a third of the letters may be wrong, and always one. */
    unsigned bound = (unsigned)(length / 3 > 1 ? length / 3 : 1) * STEP + 1;
    for (size_t i = 0; i < count; i++) {
        size_t its_length = strlen(names[i]);
        if (its_length > NAME_LONGEST) {
            continue;
        }
        if (differs_in_case_alone(found, names[i])) {
            return names[i];
        }
        unsigned cost = distance(found, length, names[i], its_length, bound);
        /* A name of one or two letters that shares none with what was found is no suggestion. */
        if (cost < bound && cost < STEP * least_of((unsigned)length, (unsigned)its_length)) {
            bound = cost;
            nearest = names[i];
        }
    }
    return nearest;
}

/* ---- Durations ---- */

struct unit {
    const char *name;
    cs_time size;
};

static const struct unit units[] = {
    {"d", CS_DAY}, {"h", CS_HOUR}, {"m", CS_MINUTE}, {"s", CS_SECOND}, {"ms", CS_MS}, {"us", 1},
};

/* "1.5s": seconds with as many decimals as it takes. */
static void write_seconds(cs_time duration, const char *sign, char *buffer, size_t size)
{
    cs_time fraction = duration % CS_SECOND;
    int decimals = 6;
    while (decimals > 1 && fraction % 10 == 0) {
        fraction /= 10;
        decimals--;
    }
    (void)snprintf(buffer, size, "%s%lld.%0*llds", sign, (long long)(duration / CS_SECOND),
                   decimals, (long long)fraction);
}

const char *cs_duration_text(cs_time duration, char *buffer, size_t size)
{
    CS_ASSERT(size >= 32);
    const char *sign = duration < 0 ? "-" : "";
    CS_ASSERT(duration > INT64_MIN);
    cs_time amount = duration < 0 ? -duration : duration;
    if (amount == 0) {
        (void)snprintf(buffer, size, "0s");
        return buffer;
    }
    for (size_t i = 0; i < CS_LEN(units); i++) {
        if (amount > CS_SECOND && units[i].size < CS_SECOND) {
            write_seconds(amount, sign, buffer, size);
            return buffer;
        }
        if (amount % units[i].size == 0) {
            (void)snprintf(buffer, size, "%s%lld%s", sign, (long long)(amount / units[i].size),
                           units[i].name);
            return buffer;
        }
    }
    return buffer;
}

void cs_text_span(struct cs_text *out, cs_time span)
{
    cs_time hours = span / CS_HOUR;
    cs_time minutes = span / CS_MINUTE % 60;
    cs_time rest = span % CS_MINUTE;
    char fraction[16] = "";
    if (rest % CS_SECOND != 0) {
        int length = 6;
        cs_time digits = rest % CS_SECOND;
        while (digits % 10 == 0) {
            digits /= 10;
            length--;
        }
        (void)snprintf(fraction, sizeof fraction, ".%0*" PRId64, length, digits);
    }
    if (hours > 0) {
        cs_text_printf(out, "%" PRId64 "h %" PRId64 "m ", hours, minutes);
    } else if (minutes > 0) {
        cs_text_printf(out, "%" PRId64 "m ", minutes);
    }
    cs_text_printf(out, "%" PRId64 "%ss", rest / CS_SECOND, fraction);
}

static const struct unit *unit_at(const char *string)
{
    const struct unit *found = NULL;
    for (size_t i = 0; i < CS_LEN(units); i++) {
        size_t length = strlen(units[i].name);
        if (strncmp(string, units[i].name, length) == 0 &&
            (found == NULL || length > strlen(found->name))) {
            found = &units[i]; /* "ms" before "m" */
        }
    }
    return found;
}

/* Reads the digits at *string into *number; returns how many there were, or -1 when the number
 * has more than 17 of them. */
static int read_digits(const char **string, int64_t *number)
{
    int digits = 0;
    *number = 0;
    for (; **string >= '0' && **string <= '9'; (*string)++) {
        if (++digits > 17) {
            return -1;
        }
        *number = *number * 10 + (**string - '0');
    }
    return digits;
}

/* fraction / 10^digits of a unit, exactly; false when that is no whole number of microseconds. */
static bool scale_fraction(int64_t fraction, int digits, cs_time unit, cs_time *result)
{
    while (digits > 0 && fraction % 10 == 0) {
        fraction /= 10;
        digits--;
    }
    if (digits > 12) {
        return false;
    }
    int64_t divisor = 1;
    for (int i = 0; i < digits; i++) {
        divisor *= 10;
    }
    __extension__ unsigned __int128 scaled = (unsigned __int128)fraction * (uint64_t)unit;
    if (scaled % (uint64_t)divisor != 0) {
        return false;
    }
    *result = (cs_time)(scaled / (uint64_t)divisor);
    return true;
}

bool cs_duration_read(const char *string, cs_time *duration)
{
    cs_time total = 0;
    cs_time unit_before = CS_NEVER;
    if (*string == '\0') {
        return false;
    }
    while (*string != '\0') {
        int64_t whole = 0;
        int64_t fraction = 0;
        int decimals = 0;
        if (read_digits(&string, &whole) <= 0) {
            return false;
        }
        if (*string == '.') {
            string++;
            decimals = read_digits(&string, &fraction);
            if (decimals <= 0) {
                return false;
            }
        }
        const struct unit *unit = unit_at(string);
        if (unit == NULL || unit->size >= unit_before || whole > CS_TIME_MAX / unit->size) {
            return false; /* units fall from left to right: "1h30m" */
        }
        cs_time part = 0;
        if (!scale_fraction(fraction, decimals, unit->size, &part)) {
            return false;
        }
        part += whole * unit->size;
        if (part > CS_TIME_MAX - total) {
            return false;
        }
        total += part;
        unit_before = unit->size;
        string += strlen(unit->name);
    }
    *duration = total;
    return true;
}

const char *cs_clock_text(cs_time t_us, char *buffer, size_t size)
{
    CS_ASSERT(t_us >= 0);
    long long days = (long long)(t_us / CS_DAY);
    int length = 0;
    if (days > 0) {
        length = snprintf(buffer, size, "%lldd ", days);
    }
    CS_ASSERT(length >= 0 && (size_t)length < size);
    (void)snprintf(buffer + length, size - (size_t)length, "%02d:%02d:%02d.%03d",
                   (int)(t_us % CS_DAY / CS_HOUR), (int)(t_us % CS_HOUR / CS_MINUTE),
                   (int)(t_us % CS_MINUTE / CS_SECOND), (int)(t_us % CS_SECOND / CS_MS));
    return buffer;
}
